"""The parity table: its texts are read whole, its verdicts are right, and the page is current."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from qedgym.env import parity
from qedgym.env.parity import Line, Outcome, Part
from qedgym.env.toolchain import Toolchain, find_toolchain

PAGE = Path(__file__).parents[1] / "docs" / "parity.md"

TEXT = """\
/-! # Group -/

--- first
example : 1 = 1 := rfl
--&
#eval 2 + 3
--> 5
--- names
#names Nat.add
  Nat.mul
/-! # Other -/
--- last
theorem t : True := trivial
"""


@pytest.fixture(scope="module")
def lean() -> Toolchain:
    return find_toolchain("embedded")


def test_a_file_is_read_into_lines_and_parts() -> None:
    first, names, last = parity.parse_lines(TEXT)
    assert first == Line(
        "Group", "first", (Part("example : 1 = 1 := rfl"), Part("#eval 2 + 3", ("5",)))
    )
    assert names.parts == (Part("#check @Nat.add"), Part("#check @Nat.mul"))
    assert (last.group, last.parts) == ("Other", (Part("theorem t : True := trivial"),))


def test_the_table_has_every_subject() -> None:
    lines = parity.read_lines()
    assert len(lines) >= 150 and sum(len(line.parts) for line in lines) >= 1400
    assert len({(line.group, line.name) for line in lines}) == len(lines)
    assert all(line.parts for line in lines)
    names = " ".join(line.name for line in lines)
    for word in "conv rcases omega grind BitVec deriving notation termination_by Array".split():
        assert word in names


def test_what_does_not_work_has_lean_s_words_for_it_and_spoils_nothing(lean: Toolchain) -> None:
    lines = [
        Line("g", "works", (Part("example : 2 + 2 = 4 := rfl"), Part("#eval 6 * 7", ("42",)))),
        Line("g", "partly", (Part("example : 2 + 2 = 5 := by decide"), Part("#check Nat"))),
        Line("g", "says", (Part("#eval 6 * 7", ("43",)),)),
        Line("g", "names", (Part("#check @Nat.add_comm"), Part("#check @Nat.nothing"))),
        Line("g", "open", (Part("namespace A\nmutual\ndef f := 3"),)),
        Line("g", "grammar", (Part('notation "!!" => 3\nexample : !! = 3 := rfl'),)),
        Line("g", "after", (Part("def n : Nat := 3\nexample : n = 3 := rfl"),)),
    ]
    outcomes = {o.name: o for o in parity.try_lines(lines, lean)}
    verdicts = {name: outcome.verdict for name, outcome in outcomes.items()}
    assert verdicts == {
        "works": "works", "partly": "partly", "says": "no", "names": "partly", "open": "no",
        "grammar": "works", "after": "works",
    }  # fmt: skip
    assert "decide" in outcomes["partly"].evidence[0]
    assert outcomes["says"].evidence == ("#eval 6 * 7: says '42', not '43'",)
    assert outcomes["names"].evidence == ("unknown: Nat.nothing",)


def test_the_page_escapes_what_markdown_obeys(lean: Toolchain) -> None:
    page = parity.page([Outcome("g", "a | b <c>", 0, 1, ("x `y` | z",))], lean)
    assert page.splitlines()[-1] == (
        "| a &#124; b &#60;c&#62; | no | 0/1 | x &#96;y&#96; &#124; z |"
    )


@pytest.mark.skipif(not PAGE.is_file(), reason="the documents are not part of the package")
def test_the_page_in_the_documents_is_what_the_command_gives(lean: Toolchain) -> None:
    """Names of metavariables and the like differ from run to run, so verdicts are compared."""
    outcomes = parity.try_lines(parity.read_lines(), lean)
    assert _verdicts(PAGE.read_text(encoding="utf-8")) == _verdicts(parity.page(outcomes, lean))


def _verdicts(page: str) -> list[str]:
    rows = re.findall(r"^\|.*?\|.*?\|.*?\|", page, re.MULTILINE)
    return [*rows, *re.findall(r".*lines:.*", page)]
