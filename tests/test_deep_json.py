"""The JSON reader for deeply nested goals."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qedgym.env.deep_json import _iterative, loads

VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=4)
    | st.dictionaries(st.text(max_size=4), inner, max_size=4),
    max_leaves=20,
)  # fmt: skip


@given(VALUES, st.booleans(), st.sampled_from([None, 1]))
def test_same_as_the_standard_reader(value: Any, ascii_only: bool, spaces: int | None) -> None:
    text = json.dumps(value, ensure_ascii=ascii_only, indent=spaces)
    assert _iterative(text) == json.loads(text) == value


def test_depth() -> None:
    depth = 50_000
    value = loads('{"a":[' * depth + "1" + "]}" * depth)
    for _ in range(depth):
        value = value["a"][0]
    assert value == 1


@pytest.mark.parametrize("text", ["", "]", "[", "[1", "1 2", "[}x]", "nope"])
def test_broken_text(text: str) -> None:
    with pytest.raises(ValueError):
        _iterative(text)
