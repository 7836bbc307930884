"""What every policy must keep (``provers.policy.Policy``), as one check that any can join."""

from __future__ import annotations

import math

from qedgym.env.tactic_text import tactic_fault
from qedgym.env.theorem import Goal, Hypothesis, ProofState, Theorem
from qedgym.provers.policy import Policy

PREFIX = """\
inductive Tree (α : Type) where
  | leaf : Tree α
  | node : Tree α → α → Tree α → Tree α

def mirror {α : Type} : Tree α → Tree α
  | .leaf => .leaf
  | .node l x r => .node (mirror r) x (mirror l)

def addTo : Nat → Nat → Nat
  | 0, acc => acc
  | n + 1, acc => addTo n (acc + 1)

theorem addTo_zero (n : Nat) : addTo 0 n = n := rfl
"""


def state(target: str, *hypotheses: str, prefix: str = "") -> ProofState:
    """A state with one goal; each hypothesis is ``name : type``."""
    hyps = [Hypothesis(*h.split(" : ", 1)) for h in hypotheses]
    theorem = Theorem("t", f"theorem t : {target}", prefix)
    return ProofState(theorem, (), (Goal(target, tuple(hyps)),))


STATES = [
    state("p ∧ q → q ∧ p", "p : Prop", "q : Prop"),
    state("∃ x, p x", "α : Type", "p : α → Prop", "a : α", "h : ∀ (x : α), p x"),
    state("mirror (mirror t) = t", "α : Type", "t : Tree α", prefix=PREFIX),
    state("addTo n acc = n + acc", "n : Nat", "acc : Nat", prefix=PREFIX),
    state("False", "x✝ : Nat", "h : x✝ < x✝"),
    state("∀ (f : α → β) ⦃x y : α⦄, f x = f y → (fun z => z) x = y"),
    state("match n with\n| 0 => True\n| n.succ => n = n", "n : Nat"),
    state('"a(" ++ s = s', "s : String", "h : (⟨1, 2⟩ : Nat × Nat).1 = 1"),
    state("f ▸ (x :: []) ≠ ]] )", "h : ((("),
    state(""),
]


def check_policy(policy: Policy) -> None:
    """Raise ``AssertionError`` where the policy breaks the contract."""
    assert policy.name
    several = ProofState(STATES[2].theorem, ("skip",), STATES[2].goals + STATES[3].goals)
    states = [*STATES, several]
    for k in (1, 5, 64):
        offers = policy.propose(states, k)
        assert len(offers) == len(states)
        for offer in offers:
            _check_offer(offer, k)
        assert policy.propose(states, k) == offers, "the same states give the same answer"
        one_by_one = [policy.propose([s], k)[0] for s in states]
        assert one_by_one == offers, "an answer does not depend on the batch"
    assert policy.propose([], 8) == []


def _check_offer(offer: list[tuple[str, float]], k: int) -> None:
    tactics = [tactic for tactic, _ in offer]
    scores = [score for _, score in offer]
    assert len(offer) <= k
    assert len(set(tactics)) == len(tactics), "tactics are distinct"
    assert scores == sorted(scores, reverse=True), "the best comes first"
    assert math.fsum(map(math.exp, scores)) <= 1, "probabilities"
    assert all(math.isfinite(score) for score in scores)
    for tactic in tactics:
        assert tactic_fault(tactic) is None, tactic
