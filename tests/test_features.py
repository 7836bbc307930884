"""The numbers that stand for a state and its candidates."""

from __future__ import annotations

import doctest

import numpy as np
import pytest

from qedgym.env import features as module
from qedgym.env.features import BUCKETS, HEADS, KNOWN, STATE, bucket, features, outermost
from qedgym.env.theorem import Goal, Hypothesis, ProofState, Theorem

COUNTS = np.array([1, 2, 0, 30], dtype=np.int32)


def seen(target: str, *context: str, mask: int = 1) -> module.Features:
    hypotheses = tuple(Hypothesis(f"h{i}", type) for i, type in enumerate(context))
    state = ProofState(Theorem("t", "theorem t : True"), (), (Goal(target, hypotheses),))
    return features(state, COUNTS, [("intro h", -0.5)], np.array([mask, 0], dtype=np.int8))


def test_doctest() -> None:
    assert doctest.testmod(module).failed == 0


def test_known_symbols_never_share_a_bucket() -> None:
    assert len({bucket(word, BUCKETS) for word in KNOWN}) == len(KNOWN) == len(set(KNOWN))
    assert all(len(KNOWN) <= bucket(w, BUCKETS) < BUCKETS for w in ("p", "Prop", "List", "succ"))
    assert all(0 <= bucket(w, 12) < 12 for w in (*KNOWN, "p", "intro"))


@pytest.mark.parametrize("one, other", [("p ∧ q", "p ∨ q"), ("p ∧ q", "p → q"), ("False", "p")])
def test_a_connective_shows_in_target_and_hypotheses(one: str, other: str) -> None:
    assert not np.array_equal(seen(one, "Prop"), seen(other, "Prop"))
    assert not np.array_equal(seen("p", "Prop", one), seen("p", "Prop", other))
    assert not np.array_equal(seen("p", "Prop", one), seen("p", "Prop"))


def test_the_same_words_in_another_order_differ() -> None:
    assert not np.array_equal(seen("p ∧ (q ∨ r)"), seen("(p ∧ q) ∨ r"))


def test_all_between_0_and_1_and_of_one_length() -> None:
    finished = ProofState(Theorem("t", "theorem t : True"), ("trivial",), ())
    over = features(finished, COUNTS, [], np.zeros(2, dtype=np.int8))
    for row in (seen("p ∧ q", "Prop", "a\n  = b"), seen(""), over):
        assert row.dtype == np.float32 and row.shape == over.shape
        assert row.min() >= 0.0 and row.max() <= 1.0
    assert seen("p", mask=0)[STATE] == 0.0 and seen("p", mask=1)[STATE] == 1.0


@pytest.mark.parametrize(
    "text, head",
    [
        ("p ∧ q ∧ r → r ∧ p ∧ q", "→"),
        ("(p → q) ↔ ¬p ∨ q", "↔"),
        ("p ∧ (q → r)", "∧"),
        ("p ∧ ∃ x, q x → r", "∧"),
        ("∀ (x : Nat), x = x → p", "∀"),
        ("¬p = q", "¬"),
        ("¬p ∧ q", "∧"),
        ("xs ++ [] = xs", "="),
        ("x ∈ xs", "relation"),
        ("a ≠ b", "relation"),
        ("f (a = b)", "name"),
        ("False", "False"),
        ("Prop", "name"),
        ("", "name"),
    ],
)
def test_outermost(text: str, head: str) -> None:
    assert outermost(text) == head and head in HEADS
