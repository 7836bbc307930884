"""Answers of the step server as values."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from qedgym.env.open_texts import MOST, OpenText, OpenTexts, agreement, reusable
from qedgym.env.step_answers import goals_of, message, premises_of, tactic_text
from qedgym.env.theorem import Goal, Hypothesis, Position, Premise


def test_goals() -> None:
    raw = json.loads(
        '[{"case":"left","hyps":[{"names":["p","q"],"type":"Prop"},'
        '{"names":["n"],"type":"Nat","val":"3"},{"names":["inst"],"type":"D p","inst":true}],'
        '"mvars":["_uniq.3"],"target":"p"},{"case":null,"hyps":[],"target":"q"}]'
    )
    first, second = goals_of(raw)
    assert first == Goal(
        "p",
        (
            Hypothesis("p", "Prop"),
            Hypothesis("q", "Prop"),
            Hypothesis("n", "Nat", "3"),
            Hypothesis("inst", "D p", None, True),
        ),
        "left",
    )
    assert first.metavariables == ("_uniq.3",)
    assert second == Goal("q") and second.metavariables == ()


def test_premises() -> None:
    raw = [
        {"name": "a", "kind": "theorem", "module": "M", "line": 2, "column": 4},
        {"name": "b.casesOn", "kind": "definition"},
    ]
    assert premises_of(raw) == (
        Premise("a", "theorem", "M", Position(2, 4)),
        Premise("b.casesOn", "definition"),
    )


def test_messages_of_the_parser_name_columns_as_written() -> None:
    assert message("parse: <tactic>:1:8: expected term") == (
        "line 1, column 5 of the tactic: expected term"
    )
    assert message("parse: <tactic>:3:2: expected ')'") == (
        "line 3, column 0 of the tactic: expected ')'"
    )
    assert message("unknown identifier") == "unknown identifier"


def test_tactics_are_bracketed() -> None:
    assert tactic_text("cases h with\n| a => skip") == "  (cases h with\n   | a => skip\n  )"


@given(st.binary(), st.binary(), st.binary())
def test_agreement(common: bytes, a: bytes, b: bytes) -> None:
    n = agreement(common + a, common + b)
    assert n >= len(common) and (common + a)[:n] == (common + b)[:n]
    assert n == min(len(common + a), len(common + b)) or (common + a)[n] != (common + b)[n]


def test_a_text_goes_on_where_the_word_after_it_is_the_same() -> None:
    known = OpenText(1, b"def a := 1\ntheorem t : a = 1", (11, 0))
    assert reusable(known, b"def a := 1\ntheorem u : a = 1") == 11
    assert reusable(known, b"def a := 1\n  + 2\ntheorem t : a = 1") == 0
    assert reusable(known, b"def a := 1\ntheoremless") == 0
    assert reusable(known, b"defa") == -1
    commented = OpenText(1, b"def a := 1\n-- note\ntheorem t : a = 1", (11, 0))
    assert reusable(commented, b"def a := 1\n-- note\n  + 2") == 0
    assert reusable(commented, b"def a := 1\n-- note\ntheorem v : 1 = 1") == 11


def test_texts_used_longest_ago_are_let_go_of() -> None:
    texts = OpenTexts()
    for i in range(MOST + 2):
        _, dropped = texts.request(f"theorem t{i} : True", "")
        assert dropped == ([i - MOST - 1] if i > MOST else [])
        texts.opened(i, [0])
