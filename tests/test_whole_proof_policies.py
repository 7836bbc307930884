"""Policies that write whole proofs, and the corrector: their contracts, and what they can do."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from policy_contract import PREFIX, state
from proof_policy_contract import check_corrector, check_whole_proof_policy

from qedgym.env.engine import Limits
from qedgym.env.state_engine import StateEngine
from qedgym.env.theorem import Goal, Hypothesis, Position, Theorem
from qedgym.env.toolchain import Toolchain
from qedgym.provers.corrector import FailedProof, Message
from qedgym.provers.declared import FileFacts
from qedgym.provers.file_facts import facts_of
from qedgym.provers.fixed import standard_policy
from qedgym.provers.foresee import foresee
from qedgym.provers.lean_messages import error_kind, goals_in, quoted_name
from qedgym.provers.proof_edits import appended, replaced, tactic_at
from qedgym.provers.repairs import RepairCorrector, nearest
from qedgym.provers.rules import RulePolicy
from qedgym.provers.sketches import SketchPolicy
from qedgym.provers.whole_proof import ProofRequest, WholeProofPolicy

SKETCHES = SketchPolicy(RulePolicy())


@pytest.fixture(scope="module")
def engine(toolchain: Toolchain) -> Iterator[StateEngine]:
    with StateEngine(toolchain, Limits(heartbeats=40_000)) as made:
        yield made


@pytest.mark.parametrize(
    "policy",
    [SKETCHES, SketchPolicy(RulePolicy(), 3.0, depth=1), SketchPolicy(standard_policy())],
    ids=["rules", "hot", "fixed"],
)
def test_whole_proof_policies_keep_the_contract(policy: WholeProofPolicy) -> None:
    check_whole_proof_policy(policy)


def test_correctors_keep_the_contract() -> None:
    check_corrector(RepairCorrector(SKETCHES, ["Nat.add_comm", "or_comm"]))


def test_more_proofs_are_those_of_fewer_and_others() -> None:
    at = state("p ∧ q → q ∧ p", "p : Prop", "q : Prop")
    few, many = (SKETCHES.sample([ProofRequest(at, n, 7)])[0] for n in (3, 12))
    assert many[:3] == few
    assert SKETCHES.sample([ProofRequest(at, 12, 8)])[0] != many


NO_FACTS = FileFacts({}, {}, ())


@pytest.mark.parametrize(
    ("goal", "tactic", "left"),
    [
        (Goal("∀ (x : α), p x → q x"), "intro y h", ["y : α\nh : p y\n⊢ q y"]),
        (Goal("∀ x y, p x y"), "intro x z", ["x : _\nz : _\n⊢ p x z"]),
        (Goal("p ∨ q → r"), "rintro (h | k)", ["h : p\n⊢ r", "k : q\n⊢ r"]),
        (Goal("x ≠ y"), "intro h", ["h : x = y\n⊢ False"]),
        (Goal("p ↔ q"), "constructor", ["⊢ (p) → (q)", "⊢ (q) → (p)"]),
        (Goal("∃ x, x = 2 * y"), "refine ⟨y + 1, ?_⟩", ["⊢ (y + 1) = 2 * y"]),
        (Goal("p ∧ q ∧ r"), "refine ⟨?_, ?_, ?_⟩", ["⊢ p", "⊢ q", "⊢ r"]),
        (Goal("f = g"), "funext x", ["x : _\n⊢ f x = g x"]),
        (
            Goal("r", (Hypothesis("h", "∃ x, p x ∧ x = y"), Hypothesis("y", "Nat"))),
            "obtain ⟨z, a, b⟩ := h",
            ["y : Nat\nz : _\na : p z\nb : z = y\n⊢ r"],
        ),
        (
            Goal("r n", (Hypothesis("n", "Nat"), Hypothesis("h", "p n ∨ n = 2"))),
            "rcases h with h | rfl",
            ["n : Nat\nh : p n\n⊢ r n", "⊢ r 2"],
        ),
        (
            Goal("p n", (Hypothesis("n", "Nat"), Hypothesis("h", "q n"))),
            "induction n with | zero => ?_ | succ n ih => ?_",
            ["h : q 0\n⊢ p 0", "h : q (n + 1)\nn : Nat\nih : (q n) → p n\n⊢ p (n + 1)"],
        ),
        (Goal("p"), "simp", None),
        (Goal("p"), "intro h", None),
        (Goal("p ∧ q → r"), "rintro ⟨h", None),
    ],
)
def test_what_a_tactic_leaves_is_foreseen(goal: Goal, tactic: str, left: list[str] | None) -> None:
    found = foresee(goal, tactic, NO_FACTS)
    assert (None if found is None else [str(g) for g in found]) == left


def test_the_cases_of_a_type_of_the_file_are_foreseen() -> None:
    at = Goal("mirror (mirror t) = t", (Hypothesis("t", "Tree α"),))
    tactic = "induction t with | leaf => ?_ | node l x r ihl ihr => ?_"
    found = foresee(at, tactic, facts_of(PREFIX))
    assert found is not None
    assert found[0].target == "mirror (mirror Tree.leaf) = Tree.leaf"
    assert [h.name for h in found[1].hypotheses] == ["l", "x", "r", "ihl", "ihr"]
    assert found[1].hypotheses[-1].type == "mirror (mirror r) = r"


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("unsolved goals\n⊢ p", "unsolved"),
        ("No goals to be solved", "no-goals"),
        ("Unknown constant `Nat.foo`", "unknown-name"),
        ("Tactic `rewrite` failed: Did not find an occurrence of the pattern", "rewrite"),
        ("`simp` made no progress", "no-progress"),
        ("Type mismatch\n  h", "mismatch"),
        ("omega could not prove the goal:", "arithmetic"),
        ("Tactic `introN` failed: There are no additional binders", "introduction"),
        ("unknown tactic", "syntax"),
        ("something else", "other"),
    ],
)
def test_messages_are_told_apart(message: str, kind: str) -> None:
    assert error_kind(message) == kind


def test_the_goals_of_a_message_are_read() -> None:
    message = "Tactic failed: no `x`\n  0 + n\n\ncase succ\nm n : Nat\nih : a\n  b\n⊢ c =\n    d"
    assert [str(g) for g in goals_in(message)] == ["case succ\nm : Nat\nn : Nat\nih : a b\n⊢ c = d"]
    assert quoted_name(message) == "x"


PROOF = "by\n  induction n with\n  | zero => simp\n  | succ n ih =>\n    rw [ih]\n    foo <;> bar"


@pytest.mark.parametrize(
    ("position", "tactic"),
    [
        (Position(3, 14), "simp"),
        (Position(5, 8), "rw [ih]"),
        (Position(6, 4), "foo"),
        (Position(6, 12), "bar"),
        (Position(50, 0), "foo"),
    ],
)
def test_the_tactic_of_an_error_is_found(position: Position, tactic: str) -> None:
    place = tactic_at(PROOF, position)
    assert place is not None
    assert PROOF[place.start : place.end] == tactic


def test_a_tactic_is_replaced_in_its_place() -> None:
    text = "by\n  constructor\n  · exact h\n  · simp; omega"
    place = tactic_at(text, Position(3, 4))
    assert place is not None
    assert replaced(text, place, ["a", "b"]) == text.replace("exact h", "a\n    b")
    assert replaced(text, place, []) == text.replace("exact h", "skip")
    inline = tactic_at(text, Position(4, 10))
    assert inline is not None
    assert replaced(text, inline, ["a", "b"]) == text.replace("omega", "(a; b)")


def test_an_ending_is_added_to_the_block_that_needs_it() -> None:
    text = "by\n  constructor\n  · skip\n  · exact h"
    assert appended(text, Position(3, 2), ["simp"]) == text.replace("skip", "skip\n    simp")
    assert appended("by skip", Position(1, 3), ["simp"]) == "by\n  skip\n  simp"
    cases = "by\n  cases h with\n  | inl a =>\n    skip\n  | inr b => skip"
    fixed = appended(cases, Position(3, 12), ["simp"])
    assert fixed == cases.replace("=>\n    skip", "=>\n    skip\n    simp")
    assert appended(cases, Position(5, 12), ["simp"]).endswith("=> skip\n             simp")


def test_a_misspelt_name_is_found_again() -> None:
    assert nearest("Nat.ad_comm", ["Nat.mul_comm", "Nat.add_comm"], 1) == ["Nat.add_comm"]
    assert nearest("xyzzy", ["Nat.add_comm"]) == []


def test_sampling_proves_what_needs_several_steps(engine: StateEngine) -> None:
    theorems = [
        Theorem("t", "theorem t (p q r : Prop) : p ∧ (q ∨ r) → (p ∧ q) ∨ (p ∧ r)"),
        Theorem("t", "theorem t {α : Type} (t : Tree α) : mirror (mirror t) = t", PREFIX),
        Theorem("t", "theorem t (n acc : Nat) : addTo n acc = n + acc", PREFIX),
        Theorem("t", "theorem t (P : Nat → Prop) (h : ∃ x, P x ∧ x < 3) : ∃ y, P y"),
    ]
    for theorem in theorems:
        (proofs,) = SKETCHES.sample([ProofRequest(engine.start(theorem), 16, 1)])
        results = engine.try_many([(theorem, proof.text) for proof in proofs])
        assert any(result.ok for result in results), theorem.statement


P = "theorem foo_bar (n : Nat) : 0 + n = n := Nat.zero_add n\n\n"


@pytest.mark.parametrize(
    ("statement", "proof"),
    [
        ("(p q : Prop) (h : p ∧ q) : q ∧ p", "by\n  exact ⟨hh.2, h.1⟩"),
        ("(p q : Prop) (h : p ∧ q) : q ∧ p", "by\n  exact ⟨h.2, h.1⟩\n  exact h.1"),
        ("(p q : Prop) (h : p ∧ q) : q ∧ p", "by\n  constructor\n  · skip\n  · exact h.1"),
        ("(n m : Nat) : n + m + 0 = m + n", "by\n  exact Nat.add_comm m n"),
        ("(n m : Nat) : n + m = m + n", "by\n  rw [Nat.ad_comm]"),
        ("(n : Nat) (h : n = 3) : 3 = n", "by\n  rw [← h]\n  rfl"),
        ("(n : Nat) (h : 3 = n) (p : Nat → Prop) (k : p n) : p 3", "by\n  rw [← h]\n  exact k"),
        ("(p : Prop) (h : p) : p", "by\n  intro x\n  exact h"),
        ("(n : Nat) : 0 + n = n", "by\n  induction n with\n  | zero => skip\n  | succ n ih => rfl"),
        ("(p : Prop) (h : p) : p", "by\n  nlinarith [h]"),
    ],
)
def test_a_failed_proof_is_repaired(engine: StateEngine, statement: str, proof: str) -> None:
    theorem = Theorem("t", f"theorem t {statement}", P)
    (tried,) = engine.try_many([(theorem, proof)])
    assert tried.error is not None, "it was meant to fail"
    message = Message(tried.error, tried.position)
    failed = FailedProof(theorem, proof, (message,), tried.state, n=12)
    corrector = RepairCorrector(SKETCHES, ["Nat.add_comm", "Nat.mul_comm"])
    (answers,) = corrector.correct([failed])
    results = engine.try_many([(theorem, answer.text) for answer in answers])
    repaired = [a.text for a, r in zip(answers, results, strict=True) if r.ok]
    assert repaired, [(a.text, r.error) for a, r in zip(answers, results, strict=True)]
