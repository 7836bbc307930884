"""Filters for made theorems: forms of statements, and what engine and searches say of them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from qedgym.data_synth.filters import (
    Opened,
    Prover,
    absurd,
    consistent,
    difficulty,
    negation,
    opened,
    policy_prover,
    settle,
    trivial,
    unused_hypotheses,
)
from qedgym.data_synth.forms import Known, own_names, statement_form
from qedgym.env.engine import Limits
from qedgym.env.state_engine import StateEngine
from qedgym.env.theorem import Goal, Hypothesis, Theorem
from qedgym.env.toolchain import Toolchain
from qedgym.env.verify import Checker
from qedgym.search.runner import trusted_check

TWICE = "def twice (n : Nat) : Nat := n + n\n\n"


@pytest.fixture(scope="module")
def engine(toolchain: Toolchain) -> Iterator[StateEngine]:
    with StateEngine(toolchain, Limits(heartbeats=4_000)) as made:
        yield made


@pytest.fixture(scope="module")
def prover(engine: StateEngine, toolchain: Toolchain) -> Iterator[Prover]:
    with Checker(toolchain) as checker:
        yield policy_prover(engine, toolchain, trusted_check(toolchain, checker=checker))


def theorem(rest: str, proof: str | None = None, prefix: str = "") -> Theorem:
    return Theorem("t", f"theorem t {rest}", prefix, proof)


def read(engine: StateEngine, rest: str, prefix: str = "", file: str = "") -> Opened:
    found = opened(engine, theorem(rest, prefix=prefix), file)
    assert isinstance(found, Opened), found
    return found


# ---- forms


@pytest.mark.parametrize(
    "one, other",
    [
        ("(a b : Nat) (h : a ≤ b) : a ≤ b + 1", ": ∀ x y : Nat, x ≤ y → x ≤ y + 1"),
        ("{p q : Prop} (h : p) (k : q) : p ∧ q", "(b a : Prop) (x : b) (y : a) : a ∧ b"),
        ("(xs : List α) : xs ++ [] = xs", "{β : Type} (ys : List β) : ys ++ [] = ys"),
        ("(n m : Nat) : n = n", "(n : Nat) : n = n"),
        ("(p : Nat → Prop) : (∀ n, p n) → p 0", "(q : Nat → Prop) (all : ∀ n, q n) : q 0"),
    ],
)
def test_equal_statements_have_one_form(engine: StateEngine, one: str, other: str) -> None:
    assert read(engine, one).form == read(engine, other).form


@pytest.mark.parametrize(
    "one, other",
    [
        ("(n m : Nat) (h : n ≤ m) : n ≤ m + 1", "(n m : Nat) (h : n ≤ m) : m ≤ n + 1"),
        ("(p q : Prop) (h : p) : p ∨ q", "(p : Prop) (h : p) : p ∨ p"),
        ("(n : Nat) (h : n = 0) : n = n", "(n : Nat) : n = n"),
    ],
)
def test_other_statements_have_others(engine: StateEngine, one: str, other: str) -> None:
    assert read(engine, one).form != read(engine, other).form


def test_words_of_two_files_are_two_statements(engine: StateEngine) -> None:
    said = "(n : Nat) : twice n = 2 * n"
    one, other = (read(engine, said, TWICE, file) for file in ("a.lean", "b.lean"))
    assert one.form != other.form
    plain = "(n : Nat) : n + n = 2 * n"
    assert read(engine, plain, TWICE, "a.lean").form == read(engine, plain, "", "b.lean").form


def test_forms_need_no_lean() -> None:
    goal = Goal("p", (Hypothesis("p", "Prop"), Hypothesis("h✝", "p")))
    assert statement_form(goal) == statement_form(
        Goal("q", (Hypothesis("q", "Prop"), Hypothesis("k", "q")))
    )
    assert own_names(TWICE) == {"twice"}
    known = Known([statement_form(goal)])
    assert not known.add(statement_form(goal)) and known.add("another") and "another" in known
    assert len(known) == 2


# ---- what the engine says


def test_what_does_not_elaborate_says_why(engine: StateEngine) -> None:
    found = opened(engine, theorem(": Nat.nowhere = 1"))
    assert isinstance(found, str) and "nowhere" in found and "\n" not in found


def test_trivial(engine: StateEngine) -> None:
    zero = "(f : Nat → Nat) (h : ∀ n, f (n + 1) = f n) : ∀ n, f n = f 0"
    said = [": 2 + 2 = 4", "(n : Nat) (h : n < 3) : n ≤ 3", ": ∀ n : Nat, n + 0 = n", zero,
            ": Nat.nowhere"]  # fmt: skip
    assert trivial(engine, [theorem(s) for s in said]) == [True, True, True, False, False]
    assert trivial(engine, [theorem(": ∀ n : Nat, n + 0 = n")], ["assumption"]) == [False]


def test_unused_hypotheses(engine: StateEngine) -> None:
    stated = "(p q : Prop) (h : p) (k : q) : p ∨ q"
    both = (theorem(stated, "by\n  cases q\n  exact Or.inl h"), ("h", "k"))
    term = (theorem(stated, "Or.inr k"), ("h", "k"))
    block = (theorem(stated, "by exact Or.inl h"), ("h", "k"))
    lines = (theorem(stated, "by\n  left\n  exact h"), ("h", "k"))
    without = (theorem(stated), ("h", "k"))
    found = unused_hypotheses(engine, [term, block, lines, without])
    assert found == [("h",), ("k",), ("k",), ()]
    assert unused_hypotheses(engine, [both]) == [()]  # no proof: nothing goes through


# ---- searches


@pytest.mark.parametrize(
    "said, answer",
    [
        ("(n : Nat) (h : n < 0) : n = 7", "contradictory"),
        ("(n : Nat) (h : n < 3) : n * n < 9", "proved"),
        ("(n m : Nat) : n + m = m", "refuted"),
        ("(p q : Prop) : p ∨ q", "refuted"),
        ("(p q : Prop) (h : p ∨ q) (k : ¬p) : q", "proved"),
    ],
)
def test_first_answer(prover: Prover, engine: StateEngine, said: str, answer: str) -> None:
    made = read(engine, said)
    found = settle(prover, made)
    assert found.answer == answer
    assert found.by is not None and found.by.proof is not None
    assert engine.try_many([(found.by, found.by.proof)])[0].ok
    assert found == settle(prover, made)


def test_statement_that_nothing_settles_is_open(prover: Prover, engine: StateEngine) -> None:
    made = read(engine, "(f : Nat → Nat) (h : ∀ n, f (f n) = n + 2) (k : ∀ n, n < f n) : f 0 = 1")
    assert settle(prover, made, stages=(1,)).answer == "open"


def test_contradictory_hypotheses(prover: Prover, engine: StateEngine) -> None:
    made = read(engine, "(f : Nat → Nat) (h : ∀ n, f n < n) : f 5 = f 6 + f 7 * f 8")
    false = absurd(made)
    assert false is not None and false.statement.endswith(": False")
    found = settle(prover, made)
    assert found.answer == "contradictory" and found.proof is not None
    assert consistent(engine, made) is None
    assert consistent(engine, read(engine, "(n : Nat) (h : 0 < n) : n ≠ 0")) in ("n = 1", "n = 5")
    assert consistent(engine, read(engine, "(n : Nat) : n = n")) == ""


def test_negation_is_closed(engine: StateEngine) -> None:
    made = read(engine, "(α : Type) (xs : List α) : xs = []")
    said = negation(made)
    assert said is not None
    assert said.statement == "theorem t_fails : ¬∀ (α : Type) (xs : List α), xs = []"
    assert isinstance(opened(engine, said), Opened)


def test_difficulty(prover: Prover) -> None:
    easy = difficulty(prover, theorem("(p q : Prop) (h : p ∧ q) : q ∧ p"), tries=2)
    assert easy.success_rate == 1 and easy.search_steps > 0
    assert difficulty(prover, theorem("(p : Prop) : p"), tries=2, nodes=4).success_rate == 0
