"""Conjecturers: their contract, goals as statements, refuting what is false, choosing lemmas."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest
from policy_contract import PREFIX

from qedgym.env.engine import Limits
from qedgym.env.library import suite
from qedgym.env.state_engine import StateEngine
from qedgym.env.theorem import Goal, Hypothesis, Theorem
from qedgym.env.toolchain import Toolchain
from qedgym.provers.conjecturer import Conjecturer, ConjectureRequest
from qedgym.provers.goal_statement import goal_statement, named
from qedgym.provers.lemma_choice import choose_lemma
from qedgym.provers.lemma_index import LemmaIndex
from qedgym.provers.symbolic_conjecturer import SymbolicConjecturer
from qedgym.search.counterexample import counterexample


@pytest.fixture(scope="module")
def engine(toolchain: Toolchain) -> Iterator[StateEngine]:
    with StateEngine(toolchain, Limits(heartbeats=20_000)) as made:
        yield made


SEEDS = {
    "add": Theorem("Lib.t", "theorem t (n acc : Nat) : addTo n acc = n + acc",
                   PREFIX + "\nnamespace Lib\n\n", "by omega"),
    "swap": Theorem("t", "theorem t {p q : Prop} (h : p ∧ q) : q ∧ p", "", "⟨h.2, h.1⟩"),
    "all": Theorem("t", "theorem t : ∀ (xs : List Nat), xs ++ [] = xs", "", "by simp"),
    "wrong": Theorem("t", "theorem t : nowhere = 1", "", "rfl"),
    "none": Theorem("t", "theorem t : True", "", "trivial"),
}  # fmt: skip


def check_conjecturer(conjecturer: Conjecturer, engine: StateEngine) -> None:
    """Raise ``AssertionError`` where a conjecturer breaks its contract."""
    assert conjecturer.name
    requests = [
        ConjectureRequest(seed, lemma, "", "made", n, random_seed)
        for random_seed, seed in enumerate(SEEDS.values())
        for n, lemma in ((1, "Nat.add_comm"), (5, "and_comm"), (3, "no.such.lemma"))
    ]
    answers = conjecturer.conjecture(requests)
    assert len(answers) == len(requests)
    for request, found in zip(requests, answers, strict=True):
        assert len(found) <= request.n
        statements = [c.theorem.statement for c in found]
        assert len(set(statements)) == len(statements)
        for conjecture in found:
            assert conjecture.theorem.proof is None
            assert conjecture.theorem.prefix == request.seed.prefix
            assert conjecture.how and conjecture.log_prob <= 0
            assert engine.start(conjecture.theorem).goals
    assert any(answers)
    assert conjecturer.conjecture(requests) == answers, "the same requests, the same answer"
    assert [conjecturer.conjecture([r])[0] for r in requests[::-1]][::-1] == answers
    assert conjecturer.conjecture([]) == []


def test_the_contract_is_kept(engine: StateEngine) -> None:
    check_conjecturer(SymbolicConjecturer(engine), engine)


def made(engine: StateEngine, seed: Theorem, lemma: str) -> dict[str, str]:
    """Many conjectures of a pair: statement without its name, and how it was made."""
    request = ConjectureRequest(seed, lemma, name="c", n=60)
    (found,) = SymbolicConjecturer(engine).conjecture([request])
    return {c.theorem.statement.split(" ", 2)[2]: c.how for c in found}


def test_seed_and_lemma_are_combined(engine: StateEngine) -> None:
    found = made(engine, SEEDS["add"], "Nat.add_comm")
    assert found["(n acc : Nat) : addTo n acc = acc + n"] == "rewrite with lemma"
    assert "(n acc : Nat) : n + acc = addTo n acc" in found
    assert "(acc : Nat) : addTo 0 acc = 0 + acc" in found
    ways = {way for how in found.values() for way in how.split(", ")}
    assert {"sides swapped", "specialised", "operation changed"} <= ways


def test_a_lemma_takes_a_hypothesis_on(engine: StateEngine) -> None:
    prefix = "theorem up {a b : Nat} (h : a < b) : a + 1 ≤ b := h\n\n"
    seed = Theorem("t", "theorem t (m n : Nat) (h : m < n) : m ≠ n", prefix, "by omega")
    found = made(engine, seed, "up")
    assert any(how.startswith("lemma from a hypothesis") for how in found.values())
    assert any("+ 1 ≤" in statement for statement in found)


@pytest.mark.parametrize(
    ("goal", "statement"),
    [
        (Goal("p"), "theorem t : p"),
        (
            Goal("x = x", (Hypothesis("α", "Type u_1"), Hypothesis("x", "α"))),
            "theorem t (α : Type) (x : α) : x = x",
        ),
        (
            Goal("n✝ = n", (Hypothesis("n✝", "Nat"), Hypothesis("n", "Nat"))),
            "theorem t (n1 n : Nat) : n1 = n",
        ),
        (
            Goal("p", (Hypothesis("inst✝", "DecidableEq α", is_instance=True),)),
            "theorem t [DecidableEq α] : p",
        ),
        (Goal("p\n  ∧ q", (Hypothesis("h", "a\n  b"),)), "theorem t (h : a b) : p ∧ q"),
        (Goal("?x = 1"), None),
        (Goal("x = 1", (Hypothesis("x", "Nat", "2"),)), None),
        (Goal("f ⋯ = 1"), None),
    ],
)
def test_a_goal_is_written_as_a_statement(goal: Goal, statement: str | None) -> None:
    assert goal_statement(goal, "t") == statement
    assert "✝" not in str(named(goal))


FALSE = {
    "(n m : Nat) : n + m = n": "",
    "(n : Nat) (h : n < 3) : n < 2": "n = 2",
    "(xs ys : List Nat) : xs ++ ys = ys ++ xs": "",
    "(p q : Prop) (h : p ∨ q) : p": "p = False, q = True",
    "{α : Type} (t : Tree α) : mirror t = t": "",
    "(f : Nat → Nat) (x : Nat) : f x = x": "",
    "{α : Type} [DecidableEq α] (a b : α) : a = b": "",
    ": 2 + 2 = 5": "",
    "(a b : Bool) : (a && b) = (a || b)": "",
    "(o : Option Nat) : o = none": "",
}
TRUE = [
    "(n m : Nat) : n + m = m + n",
    "(p q : Prop) (h : p ∧ q) : p",
    "{α : Type} (t : Tree α) : mirror (mirror t) = t",
    "(x : Nat) (h : x ≠ x) : x = 7",
]


@pytest.mark.parametrize("statement", [*FALSE, *TRUE])
def test_false_statements_are_refuted_and_true_ones_not(
    engine: StateEngine, statement: str
) -> None:
    theorem = Theorem("ns.t", f"theorem t {statement}", PREFIX)
    found = counterexample(engine, theorem, engine.start(theorem).goals[0])
    assert (found is not None) == (statement in FALSE), found
    if found is not None:
        assert FALSE[statement] in str(found)
        proof = found.refutation.proof
        assert proof is not None
        assert engine.try_many([(found.refutation, proof)])[0].ok
        assert found.refutation.statement.startswith("theorem t_fails : ¬")


def test_what_has_unknown_values_is_left_alone(engine: StateEngine) -> None:
    prefix = "axiom Odd : Type\n\n"
    theorem = Theorem("t", "theorem t (x y : Odd) : x = y", prefix)
    assert counterexample(engine, theorem, engine.start(theorem).goals[0]) is None


def test_a_lemma_that_does_something_is_chosen(engine: StateEngine) -> None:
    start = engine.start(SEEDS["add"])
    chosen = {
        found[0]
        for i in range(6)
        if (found := choose_lemma(engine, start, LemmaIndex([]), Random(i))) is not None
    }
    assert chosen == {"addTo_zero"}
    assert choose_lemma(engine, engine.start(SEEDS["swap"]), LemmaIndex([]), Random(0)) is None


def test_seeds_of_the_library_give_conjectures(engine: StateEngine) -> None:
    theorems = [t.theorem for t in suite("library/List")][:40:10]
    requests = [ConjectureRequest(t, "List.length_append", n=3) for t in theorems]
    assert all(SymbolicConjecturer(engine).conjecture(requests))
