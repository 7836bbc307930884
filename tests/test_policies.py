"""Every policy keeps the contract; what the rules propose for typical goals."""

from __future__ import annotations

import pytest
from policy_contract import PREFIX, check_policy, state

from qedgym.env.document_engine import DocumentEngine
from qedgym.env.theorem import ProofState, Theorem
from qedgym.env.toolchain import Toolchain
from qedgym.provers.fixed import FixedPolicy
from qedgym.provers.policy import Policy
from qedgym.provers.rules import RulePolicy, alternatives


@pytest.mark.parametrize(
    "policy",
    [RulePolicy(), RulePolicy(seed=3, extra=["grind"]), FixedPolicy({"rfl": 3.0, "simp": 1.0})],
    ids=lambda p: p.name,
)
def test_the_contract_is_kept(policy: Policy) -> None:
    check_policy(policy)


def proposed(at: ProofState, k: int = 40) -> list[str]:
    return [tactic for tactic, _ in RulePolicy().propose([at], k)[0]]


@pytest.mark.parametrize(
    ("at", "tactic"),
    [
        (state("∀ (x : α) (h : p x), q x → r", "q : α → Prop"), "intro x h h1"),
        (state("p ∧ (q ∨ r) → s", "s : Prop"), "rintro ⟨h, (h1 | h2)⟩"),
        (state("s", "h : ∃ x, p x ∧ q x"), "obtain ⟨x, h1, h2⟩ := h"),
        (state("s", "h : p ∨ q"), "rcases h with h | h"),
        (state("p ↔ q", "p : Prop", "q : Prop"), "constructor"),
        (state("∃ y, p y", "a : α", "p : α → Prop"), "refine ⟨a, ?_⟩"),
        (state("∃ m, m > n", "n : Nat"), "refine ⟨n + 1, ?_⟩"),
        (state("q", "h : p → q", "hp : p", "p : Prop", "q : Prop"), "have h1 := h hp"),
        (state("r", "h : ∀ (x : α), ∃ y, p x y", "a : α"), "obtain ⟨y, h1⟩ := h a"),
        (state("f = g", "f : α → β", "g : α → β"), "funext x"),
        (state("(if p then a else b) = c"), "split"),
        (state("x + 0 = x", "h : y = x + 0", "x : Nat", "y : Nat"), "subst h"),
        (state("g x = 2", "h : g x = 2 * 1", "x : Nat"), "rw [h]"),
        (state("p ∨ ¬p", "p : Prop"), "by_cases hp : p <;> simp_all"),
        (
            state("mirror (mirror t) = t", "t : Tree α", prefix=PREFIX),
            "induction t <;> simp_all [mirror]",
        ),
        (
            state("mirror (mirror t) = t", "t : Tree α", prefix=PREFIX),
            "induction t with | leaf => ?_ | node t1 x t2 ih ih1 => ?_",
        ),
        (
            state("addTo n acc = n + acc", "n : Nat", "acc : Nat", prefix=PREFIX),
            "induction n generalizing acc with | zero => ?_ | succ n ih => ?_",
        ),
        (state("0 = 0", "x✝ : Nat", "a✝ : x✝ = 1"), "rename_i x h"),
    ],
)
def test_a_typical_goal_gets_its_tactic(at: ProofState, tactic: str) -> None:
    assert tactic in proposed(at)


def test_names_do_not_clash() -> None:
    assert "intro x1 h1" in proposed(state("∀ (x : α), x = y → q", "x : α", "h : y = y"))


def test_an_earlier_lemma_is_used(toolchain: Toolchain) -> None:
    at = state("addTo 0 a = b", "a : Nat", "b : Nat", prefix=PREFIX)
    assert "rw [addTo_zero]" in proposed(at)


def test_extra_closers_come_too() -> None:
    offers = RulePolicy(extra=["grind"]).propose([state("p", "p : Prop")], 64)[0]
    assert "grind" in dict(offers)


@pytest.mark.parametrize(
    ("tactic", "parts"),
    [
        ("first | rfl | (simp; omega) | simp_all [f]", ["rfl", "(simp; omega)", "simp_all [f]"]),
        ("simp", ["simp"]),
        ("first | (cases h with | a => rfl | b => rfl)", ["(cases h with | a => rfl | b => rfl)"]),
    ],
)
def test_alternatives_are_taken_apart(tactic: str, parts: list[str]) -> None:
    assert alternatives(tactic) == parts


@pytest.mark.parametrize(
    ("statement", "prefix"),
    [
        ("theorem t (p q r : Prop) : p ∧ (q ∨ r) ↔ (p ∧ q) ∨ (p ∧ r)", ""),
        ("theorem t (α : Type) (s : Tree α) : mirror (mirror s) = s", PREFIX),
        ("theorem t (n acc : Nat) : addTo n acc = acc + n", PREFIX),
        ("theorem t (n : Nat) : n + 1 ≠ 0", ""),
        ("theorem t (α : Type) (p : α → Prop) (a : α) (h : p a) : ∃ x, p x", ""),
    ],
)
def test_a_first_proposal_of_the_rules_proves_it(
    toolchain: Toolchain, statement: str, prefix: str
) -> None:
    """Some single tactic out of those proposed at the start proves each of these."""
    with DocumentEngine(toolchain) as engine:
        start = engine.start(Theorem("t", statement, prefix))
        for tactic in proposed(start, 32):
            result = engine.step(start, tactic)
            if result.state is not None and result.state.finished:
                return
    pytest.fail(f"no proposal proves {statement}")


MONOID = """\
structure Monoid (α : Type) where
  op : α → α → α
  one : α
  one_op : ∀ a, op one a = a
  op_one (a : α) : op a one = a
"""


def test_the_laws_of_a_structure_are_used() -> None:
    at = state("M.op M.one a = M.op a M.one", "M : Monoid α", "a : α", prefix=MONOID)
    assert "simp_all [M.one_op, M.op_one]" in proposed(at)
