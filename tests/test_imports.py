"""Reading a header's imports without Lean."""

from __future__ import annotations

import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qedgym.env import imports
from qedgym.env.imports import imports_of


def test_doctest() -> None:
    result = doctest.testmod(imports)
    assert result.attempted > 0 and result.failed == 0


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", []),
        ("theorem t : True := trivial", []),
        ("import A", ["A"]),
        ("import A.B\nimport C -- import D\n\nexample : True := trivial\nimport E", ["A.B", "C"]),
        ("-- import A\n/- import B -/ import C", ["C"]),
        ("/- /- import A -/ import B -/\nimport C", ["C"]),
        ("/- never closed\nimport A", []),
        ("/-! A module doc is a command. -/\nimport A", []),
        ("/-- So is a doc comment. -/\nimport A", []),
        ("prelude\nimport Init.Core", ["Init.Core"]),
        ("module\n\npublic import A\npublic meta import B\nimport all C", ["A", "B", "C"]),
        ("import «odd name»", ["«odd"]),
        ("import A--comment\nimport B/- c -/import C", ["A", "B", "C"]),
        ("\ufeffimport A\r\nimport B\r\n", ["A", "B"]),
        ("import", []),
    ],
)
def test_headers(text: str, names: list[str]) -> None:
    assert imports_of(text) == names


@given(
    st.lists(st.from_regex(r"[A-Z][a-z]{0,3}(\.[A-Z][a-z]{0,3})?", fullmatch=True), max_size=5),
    st.lists(
        st.sampled_from([" ", "\n", "/- import X -/", "-- import X\n", "/-/--/-/"]), max_size=4
    ),
)
def test_blank_and_comments_change_nothing(names: list[str], blank: list[str]) -> None:
    between = "\n" + "".join(blank) + "\n"
    text = between + between.join(f"import{between}{name}" for name in names) + between + "end"
    assert imports_of(text) == names


@given(st.text(alphabet="-/ !\nimportA."))
def test_any_text_is_read(text: str) -> None:
    assert all(name and not name.isspace() for name in imports_of(text))
