"""Shortening and layout of found proofs, tried in a real engine."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from qedgym.env.document_engine import DocumentEngine
from qedgym.env.theorem import ProofState, Theorem
from qedgym.env.toolchain import Toolchain
from qedgym.provers.fixed import FixedPolicy
from qedgym.search.contract import Budget, Problem
from qedgym.search.finish import finish
from qedgym.search.meter import Meter
from qedgym.search.runner import trusted_check, writer_out


@pytest.fixture(scope="module")
def engine(toolchain: Toolchain) -> Iterator[DocumentEngine]:
    with DocumentEngine(toolchain) as made:
        yield made


def path(engine: DocumentEngine, theorem: Theorem, tactics: list[str]) -> list[ProofState]:
    states = [engine.start(theorem)]
    for tactic in tactics:
        done = engine.step(states[-1], tactic)
        assert done.state is not None, f"{tactic}: {done.error}"
        states.append(done.state)
    assert states[-1].finished
    return states


def problem_of(theorem: Theorem, engine: DocumentEngine, toolchain: Toolchain) -> Problem:
    check, write_out = trusted_check(toolchain), writer_out(toolchain)
    policy = FixedPolicy(["rfl"])
    return Problem(theorem, engine, policy, check, Budget(None), write_out=write_out)


def finished(problem: Problem, states: list[ProofState]) -> str:
    """The proof that is made of the path."""
    done = finish(problem, Meter(problem.budget), states, states[-1].tactics)
    assert done.proof is not None, done.refusal
    return done.proof.text


AND = Theorem("t", "theorem t (p q : Prop) (h : p ∧ q) : q ∧ p")
OR = Theorem("t", "theorem t (p q : Prop) (h : p ∨ q) : q ∨ p")
IMP = Theorem("t", "theorem t (p q : Prop) : p → q → p")
NAT = Theorem("t", "theorem t (n : Nat) : 0 + n = n")


@pytest.mark.parametrize(
    ("theorem", "tactics", "wanted"),
    [
        pytest.param(
            IMP, ["intro a", "intro b", "exact a"], "intro a b\nexact a", id="intros are joined"
        ),
        pytest.param(
            IMP,
            ["intro a", "have t : True := trivial", "intro b", "exact a"],
            "intro a b\nexact a",
            id="an unneeded step goes",
        ),
        pytest.param(
            IMP,
            ["by_cases h : p", "intro a b", "exact a", "intro a b", "exact a"],
            "intro a b\nexact a",
            id="a case distinction that no case uses goes",
        ),
        pytest.param(
            AND,
            ["constructor", "exact h.2", "have t : True := trivial", "exact h.1"],
            "constructor\n· exact h.2\n· exact h.1",
            id="an unneeded step inside a branch goes, the rest gets dots",
        ),
        pytest.param(
            OR,
            ["rcases h with a | b", "right", "exact a", "left", "exact b"],
            "rcases h with a | b\n· right\n  exact a\n· left\n  exact b",
            id="needed branches stay",
        ),
        pytest.param(
            AND,
            ["constructor", "all_goals cases h", "all_goals assumption"],
            "constructor\nall_goals cases h\nall_goals assumption",
            id="tactics over all goals stay flat",
        ),
        pytest.param(
            AND,
            ["constructor <;> cases h <;> assumption"],
            "constructor <;> cases h <;> assumption",
            id="one line stays one line",
        ),
        pytest.param(
            NAT,
            ["induction n with\n| zero => rfl\n| succ n ih => exact congrArg Nat.succ ih"],
            "induction n with\n| zero => rfl\n| succ n ih => exact congrArg Nat.succ ih",
            id="lines of one tactic stay together",
        ),
        pytest.param(
            AND,
            ["refine ⟨?a, ?b⟩", "case b => exact h.1", "exact h.2"],
            "refine ⟨?a, ?b⟩\ncase b => exact h.1\nexact h.2",
            id="goals taken out of order stay flat",
        ),
    ],
)  # fmt: skip
def test_a_path_becomes_a_short_checked_proof(
    engine: DocumentEngine,
    toolchain: Toolchain,
    theorem: Theorem,
    tactics: list[str],
    wanted: str,
) -> None:
    states = path(engine, theorem, tactics)
    proof = finished(problem_of(theorem, engine, toolchain), states)
    lines = wanted.split("\n")
    text = "by\n" + "\n".join(f"  {line}" for line in lines) if lines[1:] else f"by {wanted}"
    assert proof == text
    assert trusted_check(toolchain)(theorem, text).ok


def test_without_time_the_path_is_checked_as_it_is(
    engine: DocumentEngine, toolchain: Toolchain
) -> None:
    states = path(engine, IMP, ["intro a", "have t : True := trivial", "intro b", "exact a"])
    problem = replace(problem_of(IMP, engine, toolchain), budget=Budget(0.0))
    meter = Meter(problem.budget)
    done = finish(problem, meter, states, states[-1].tactics)
    assert done.proof is not None
    assert done.proof.text == "by\n  intro a\n  have t : True := trivial\n  intro b\n  exact a"
    assert meter.tidy_steps == 0
    assert meter.wall_clock


def test_what_the_check_refuses_is_no_proof(engine: DocumentEngine, toolchain: Toolchain) -> None:
    leaning = Theorem("t", AND.statement, "theorem bad (p : Prop) : p := sorry\n")
    states = path(engine, leaning, ["exact bad _"])
    problem = problem_of(leaning, engine, toolchain)
    done = finish(problem, Meter(problem.budget), states, states[-1].tactics)
    assert done.proof is None
    assert done.refusal is not None
    assert "sorry" in done.refusal.reason


def test_what_a_searching_tactic_found_is_written_out(
    engine: DocumentEngine, toolchain: Toolchain
) -> None:
    theorem = Theorem(
        "t", "theorem t (a b : Nat) : (a ≤ b ∨ b ≤ a) ∧ True", "theorem before : True := sorry\n\n"
    )
    states = path(engine, theorem, ["constructor", "exact?", "trivial"])
    proof = finished(problem_of(theorem, engine, toolchain), states)
    assert proof == "by\n  constructor\n  · exact Nat.le_total a b\n  · trivial"


def test_the_alternative_that_works_stands_alone(
    engine: DocumentEngine, toolchain: Toolchain
) -> None:
    states = path(engine, AND, ["constructor", "first | exact h.1 | exact h.2", "exact h.1"])
    proof = finished(problem_of(AND, engine, toolchain), states)
    assert proof == "by\n  constructor\n  · exact h.2\n  · exact h.1"


def test_lemmas_that_are_not_needed_leave_the_list(
    engine: DocumentEngine, toolchain: Toolchain
) -> None:
    text = "theorem t (a b c : Nat) (h : a = b) (g : b = c) (k : c = 0) : a = c"
    theorem = Theorem("t", text)
    states = path(engine, theorem, ["simp only [k, h, Nat.add_comm, g]"])
    assert finished(problem_of(theorem, engine, toolchain), states) == "by simp only [h, g]"


def test_terms_that_are_not_needed_leave_the_list(
    engine: DocumentEngine, toolchain: Toolchain
) -> None:
    prefix = "theorem all (n m : Nat) : n + m + 1 = m + (n + 1) := by omega\n"
    theorem = Theorem("t", "theorem t (a b : Nat) : a + b + 1 = b + (a + 1)", prefix)
    tactic = "solve_by_elim (maxDepth := 3) [Nat.le_refl, all, Nat.zero_le]"
    proof = finished(problem_of(theorem, engine, toolchain), path(engine, theorem, [tactic]))
    assert proof == "by solve_by_elim (maxDepth := 3) [all]"


def test_names_lose_the_namespaces_that_the_theorem_is_in(
    engine: DocumentEngine, toolchain: Toolchain
) -> None:
    prefix = """\
namespace A
theorem both (p : Prop) (h : p) : p ∨ p := Or.inl h
theorem hidden (p : Prop) (h : p) : p ∨ p := Or.inr h
namespace B
theorem hidden : True := trivial
def g := 2
"""
    statement = "theorem t (p : Prop) (h : p) : ((p ∨ p) ∧ (p ∨ p)) ∧ A.B.g = 2"
    theorem = Theorem("A.B.t", statement, prefix)
    tactics = ["constructor", "constructor", "exact A.both p h", "exact A.hidden p h"]
    states = path(engine, theorem, [*tactics, "simp only [A.B.g]"])
    proof = finished(problem_of(theorem, engine, toolchain), states)
    # `hidden` alone is `A.B.hidden` in this place.
    assert proof == (
        "by\n  constructor\n  · constructor\n    · exact both p h\n    · exact A.hidden p h\n"
        "  · simp only [g]"
    )
