"""Rules that known proofs guide, and the lemmas that those proofs named."""

from __future__ import annotations

import math

import pytest
from policy_contract import PREFIX, STATES, check_policy, state

from qedgym.env.library import suite
from qedgym.env.state_engine import StateEngine
from qedgym.env.toolchain import Toolchain
from qedgym.provers.goal_shape import shape_of
from qedgym.provers.guided import GuidedPolicy, closing_with, within_definitions
from qedgym.provers.lemma_votes import KnownUses, Neighbours
from qedgym.provers.premise_texts import PremiseText, file_premises
from qedgym.provers.proof_steps import Name, ProofStep
from qedgym.provers.rules import RulePolicy
from qedgym.provers.step_data import library_steps

USES = [
    ProofStep(
        "a", "A.lean", "n acc : Nat\n⊢ addTo n acc = acc + n", "rw [addTo_zero, Nat.add_comm]",
        (Name("addTo_zero", "addTo_zero", True), Name("Nat.add_comm", "Nat.add_comm", False)),
    ),
    ProofStep("b", "B.lean", "p : Prop\n⊢ p ∨ ¬p", "exact Classical.em p",
              (Name("Classical.em", "Classical.em", False),)),
    ProofStep("c", "A.lean", "n : Nat\n⊢ addTo n 0 = n", "induction n"),
]  # fmt: skip
HERE = state("addTo m k = k + m", "m : Nat", "k : Nat", prefix=PREFIX)


def test_lemmas_are_voted_for_by_likeness() -> None:
    uses = KnownUses(USES)
    votes = uses.votes(HERE.goals[0])
    assert votes["addTo_zero"] == votes["Nat.add_comm"] > 5 * votes.get("Classical.em", 0.0)
    premises = file_premises(PREFIX)
    scores = Neighbours(uses, premises).scores([HERE.goals[0]])
    assert [p.name for p in premises] == ["addTo_zero"] and scores[0, 0] > 0
    assert KnownUses([]).votes(HERE.goals[0]) == {}


def test_lemmas_are_used_in_small_sets(toolchain: Toolchain) -> None:
    lemmas = GuidedPolicy(toolchain, USES).lemmas(HERE)
    assert [p.name for p in lemmas][:2] == ["addTo_zero", "Nat.add_comm"]
    found = closing_with(shape_of(HERE), lemmas[:2])
    assert found[0] == "simp_all (maxSteps := 2000) [addTo, addTo_zero]"
    # An equation under a condition is applied; to rewrite with it may go on for ever.
    antisymm = PremiseText("anti", "(h : a ≤ b) (k : b ≤ a) : a = b", (), equation=True)
    found = closing_with(shape_of(HERE), [antisymm])
    assert any(t.startswith("(apply anti") for t in found)
    assert not any("simp_all" in t and "[anti" in t for t in found)


def test_equations_about_what_definitions_are_made_of(toolchain: Toolchain) -> None:
    prefix = PREFIX + """
def twice (n : Nat) : Nat := addTo n n

theorem addTo_comm (n m : Nat) : addTo n m = addTo m n := sorry
theorem addTo_self (n : Nat) : addTo n n = n + n := by induction n <;> simp_all [addTo]
"""
    at = state("twice n = n + n", "n : Nat", prefix=prefix)
    assert within_definitions(shape_of(at)) == ["addTo_self", "addTo_zero"]


def test_known_proofs_lead_to_a_proof(toolchain: Toolchain) -> None:
    """The lemma is not about what the goal speaks of, but about what the definition unfolds to."""
    held = suite("library:validation")
    theorem = next(t.theorem for t in held if t.name.endswith("Perm.sort_eq"))
    policy = GuidedPolicy(toolchain, library_steps()[:500])
    with StateEngine(toolchain) as engine:
        start = engine.start(theorem)
        offers = policy.propose([start], 16)[0]
        joined = [t for t, _ in offers if t.startswith("induction h <;>") and "maxSteps" in t]
        done = engine.step_many([(start, tactic) for tactic in joined])
    assert any(one.state and one.state.finished for one in done)


def test_the_contract_is_kept(toolchain: Toolchain) -> None:
    check_policy(GuidedPolicy(toolchain, USES))
    check_policy(GuidedPolicy(toolchain, library_steps()[:200], seed=3))


def test_nothing_but_the_rules_where_nothing_is_known(toolchain: Toolchain) -> None:
    at = state("p ∧ q → q ∧ p", "p : Prop", "q : Prop")
    assert GuidedPolicy(toolchain, []).propose([at], 9) == RulePolicy().propose([at], 9)


def test_what_was_done_is_tried_together(toolchain: Toolchain) -> None:
    offered = [t for t, _ in GuidedPolicy(toolchain, USES).propose([HERE], 32)[0]]
    assert any(t.startswith("first | (") and "rw [addTo_zero" in t for t in offered)


@pytest.mark.parametrize("seed", [1, 2])
def test_a_seed_settles_the_order_of_equals(seed: int) -> None:
    states = [at for at in STATES if at.goals[0].target] + [HERE]
    plain, other = RulePolicy(0), RulePolicy(seed)
    for before, after in zip(plain.propose(states, 999), other.propose(states, 999), strict=True):
        assert dict(before) == dict(after)
        assert [p for _, p in before] == [p for _, p in after]
        assert math.fsum(math.exp(p) for _, p in after) <= 1
    assert other.propose(states, 999) == RulePolicy(seed).propose(states, 999)
    assert plain.propose(states, 999) != other.propose(states, 999)


def test_the_library_is_known_by_its_training_part_only() -> None:
    held = {t.name for part in ("validation", "test") for t in suite(f"library:{part}")}
    assert not held & {step.theorem for step in library_steps()}
