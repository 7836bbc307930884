"""Rules that known proofs guide, and the lemmas that those proofs named."""

from __future__ import annotations

import math

import pytest
from policy_contract import PREFIX, STATES, check_policy, state

from qedgym.env.library import suite
from qedgym.env.toolchain import Toolchain
from qedgym.provers.goal_shape import Hints, shape_of
from qedgym.provers.guided import GuidedPolicy
from qedgym.provers.lemma_votes import KnownUses, Neighbours
from qedgym.provers.premise_texts import file_premises
from qedgym.provers.proof_steps import Name, ProofStep
from qedgym.provers.rules import RulePolicy
from qedgym.provers.rules_finish import endings
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


def test_closing_tactics_use_hints() -> None:
    shape = shape_of(HERE)
    hinted = shape.hinted(Hints(("addTo_zero",), ("Nat.le_refl",)))
    before, after = endings(shape), endings(hinted)
    start = before.quick
    assert after.quick.startswith(start) and "[addTo, addTo_zero]" in after.quick
    assert "solve_by_elim (maxDepth := 4) [Nat.le_refl]" in after.quick
    assert shape.hints == Hints() and endings(shape_of(HERE)) == before


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
