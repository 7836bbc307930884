"""Lean's interactive goals as values."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from qedgym.env.goal_json import goal_of, references, tagged_text
from qedgym.env.theorem import Hypothesis

TAGGED = st.recursive(
    st.text(max_size=5).map(lambda s: ({"text": s}, s)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4).map(
            lambda parts: ({"append": [p[0] for p in parts]}, "".join(p[1] for p in parts))
        ),
        inner.map(lambda p: ({"tag": [{"info": {"p": "7"}, "subexprPos": "/"}, p[0]]}, p[1])),
    ),
    max_leaves=20,
)


@given(TAGGED)
def test_tagged_text(pair: tuple[Any, str]) -> None:
    assert tagged_text(pair[0]) == pair[1]


def test_deep_terms() -> None:
    node: Any = {"text": "x"}
    for _ in range(20_000):
        node = {"tag": [{"info": {"p": "1"}}, node]}
    assert tagged_text(node) == "x"
    assert len(references(node)) == 20_000


def test_goal() -> None:
    text = {"text": "Nat"}
    goal = goal_of(
        {
            "userName": "succ",
            "type": {"append": [{"text": "a "}, {"tag": [{"info": {"p": "3"}}, {"text": "= b"}]}]},
            "hyps": [
                {"names": ["a", "b✝"], "type": text, "fvarIds": ["1", "2"]},
                {"names": ["c"], "type": text, "val": {"text": "5"}},
                {"names": ["inst"], "type": text, "isInstance": True},
            ],
            "ctx": {"p": "4"},
        }
    )
    assert goal.case == "succ" and goal.target == "a = b"
    assert goal.hypotheses == (
        Hypothesis("a", "Nat"),
        Hypothesis("b✝", "Nat"),
        Hypothesis("c", "Nat", "5"),
        Hypothesis("inst", "Nat", None, True),
    )


def test_references() -> None:
    raw = [{"ctx": {"p": "14"}, "type": {"tag": [{"info": {"p": "8"}}, {"text": "p"}]}}]
    assert sorted(r["p"] for r in references(raw)) == ["14", "8"]
    assert references(None) == [] and references([{"text": "p"}]) == []
