"""Texts of goals that are taken over from the state before are those that Lean would print."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from qedgym.env.document_engine import DocumentEngine
from qedgym.env.embedded import embedded
from qedgym.env.engine import Engine
from qedgym.env.state_engine import StateEngine
from qedgym.env.theorem import Theorem

CASES: dict[str, tuple[str, tuple[str, ...]]] = {
    "a name is taken by a newer one": (
        "theorem t (x : Nat) (h : x = x) : ∀ x : Nat, x = x → x = x",
        ("intro x", "intro h"),
    ),
    "a local name hides a constant": (
        "theorem t (n : Nat) (h : id n = n) : ∀ id : Nat, id = n → n = id",
        ("intro id", "intro k", "revert k", "revert id", "intro Nat"),
    ),
    "a hypothesis is renamed": (
        "theorem t (p q : Prop) (h : p ∧ q) (k : h = h) : q",
        ("have k' := h", "cases k'", "rename_i a b", "have k := a"),
    ),
    "a bound variable has the name of a hypothesis": (
        "theorem t (f : Nat → Nat) (h : (fun y => f y) = fun y => f y + 0) : ∀ y : Nat, f y = f y",
        ("intro y", "have g := h", "clear h"),
    ),
    "metavariables are filled in later": (
        "theorem t (p : Nat → Prop) (h : p 3) : ∃ n, p n ∧ n = n",
        ("constructor", "constructor", "exact h"),
    ),
    "goals share hypotheses": (
        "theorem t (p q r : Prop) (hp : p) (hq : q) (hr : r) : (p ∧ q) ∧ (r ∧ ∀ s : Prop, s → p)",
        ("constructor", "constructor", "exact hp", "exact hq", "constructor", "exact hr")
        + ("intro s", "intro p"),
    ),
    "a hypothesis with a value": (
        "theorem t (n : Nat) : n + 0 = n",
        ("let m := n + 1", "have k : m = n + 1 := rfl", "intros", "clear k", "skip"),
    ),
    "instances": (
        "theorem t (α : Type) [DecidableEq α] (a b : α) : a = b ∨ ¬ a = b",
        ("have d := instDecidableEqNat", "by_cases h : a = b", "exact Or.inl h"),
    ),
    "cases and inaccessible names": (
        "theorem t (xs ys : List Nat) : (xs ++ ys).length = xs.length + ys.length",
        ("induction xs", "simp", "rename_i x xs ih", "cases ys", "simp"),
    ),
    "types that differ in names of bound variables only": (
        "theorem t (p : Nat → Prop) (h : ∀ a, p a) (k : ∀ b, p b) : ∀ c, p c",
        ("have l := h", "have m : ∀ c, p c := k", "intro a", "exact h a"),
    ),
    "a name that is part of another": (
        "theorem t (h' hh : Nat) (k : h' = hh) : ∀ h : Nat, h = h' → h = hh",
        ("intro h", "intro h'", "subst h'"),
    ),
}


@pytest.fixture(scope="module")
def engines() -> Iterator[tuple[Engine, Engine]]:
    with StateEngine(embedded()) as state, DocumentEngine(embedded()) as document:
        yield state, document


@pytest.mark.parametrize("case", CASES)
def test_as_lean_prints_them(engines: tuple[Engine, Engine], case: str) -> None:
    statement, tactics = CASES[case]
    theorem = Theorem("t", statement)
    ours, leans = (engine.start(theorem) for engine in engines)
    assert ours == leans
    taken = 0
    for tactic in tactics:
        mine, theirs = (e.step(s, tactic) for e, s in zip(engines, (ours, leans), strict=True))
        assert (mine.state is None) == (theirs.state is None), (tactic, mine.error, theirs.error)
        if mine.state is None or theirs.state is None:
            continue
        assert mine.state.goals == theirs.state.goals, tactic
        ours, leans = mine.state, theirs.state
        taken += 1
    assert taken >= 2


def test_read_later_and_read_at_once_are_the_same(engines: tuple[Engine, Engine]) -> None:
    engine, _ = engines
    statement, tactics = CASES["goals share hypotheses"]
    at_once = later = engine.start(Theorem("t", statement))
    for tactic in tactics:
        first, second = engine.step(at_once, tactic), engine.step(later, tactic, goals=False)
        assert first.state is not None and second.state is not None
        at_once, later = first.state, second.state
        assert engine.read(later).goals == at_once.goals
