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
        ("cases n <;> solve | rfl | omega", ["cases n <;> rfl", "cases n <;> omega"]),
        ("(symm; solve | a | b [c | d]); done", ["(symm; a); done", "(symm; b [c | d]); done"]),
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


def offers(at: ProofState, word: str) -> str:
    """The first proposal that has a word in it."""
    return next((tactic for tactic in proposed(at) if word in tactic), "")


def test_associativity_completes_the_laws_of_a_structure() -> None:
    prefix = MONOID + "  assoc : ∀ a b c, op (op a b) c = op a (op b c)\n"
    at = state(
        "b = c", "M : Monoid α", "a : α", "b : α", "c : α", "h : M.op a b = M.one", prefix=prefix
    )
    derived = "∀ z, M.op a (M.op b z) = M.op M.one z := (by intros; rw [← M.assoc, h])"
    assert derived in offers(at, "done) |")
    assert "congrArg (M.op c) h; clear h" in offers(at, "congrArg")


PARITY = """\
inductive Even : Nat → Prop
  | zero : Even 0
  | step {n : Nat} (h : Even n) : Even (n + 2)

def Below (f : Nat → Nat) : Nat → Nat → Prop := fun x y => ∃ z, f x + z = y ∧ x ≤ y

theorem below_sum (f : Nat → Nat) (n : Nat) : f n ≤ n + f n ∧ n ≤ n + f n := sorry

inductive Path (R : Nat → Nat → Prop) : Nat → Nat → Prop
  | stay (x : Nat) : Path R x x
"""


@pytest.mark.parametrize(
    ("at", "tactic"),
    [
        # up to arithmetic
        (
            state("Even (n + 1 + (n + 1))", "n : Nat", "ih : Even (n + n)", prefix=PARITY),
            "first | exact cast (congrArg _ (by first | omega | ac_rfl)) ih"
            " | exact cast (congrArg _ (by first | omega | ac_rfl)) (Even.step ih)",
        ),
        # a premise for each of several
        (
            state(
                "s",
                "p : α → Prop",
                "q : α → α → Prop",
                "h : ∀ (x y : α), p x → q x y → s",
                "s : Prop",
                "a : p u",
                "b : q u v",
            ),
            "have h1 := h u v a b",
        ),
        # definitions opened, equations used up
        (
            state("r", "f : Nat → Nat", "x : Nat", "y : Nat", "h : Below f x y", prefix=PARITY),
            "obtain ⟨z, rfl, h1⟩ := h",
        ),
        (state("Path R = Path S", "R : Nat → Nat → Prop", prefix=PARITY), "funext x x1"),
        (state("R y x", "h : S = R", "R : α → α → Prop"), "rw [← h]"),
        (
            state("∃ x, p x ∧ q x", "p : α → Prop", "q : α → Prop", "a : α", "h : p a", "k : q a"),
            "first | exact ⟨_, ⟨(by first | assumption | solve_by_elim),"
            " (by first | assumption | solve_by_elim)⟩⟩",
        ),
    ],
)
def test_facts_are_put_to_use(at: ProofState, tactic: str) -> None:
    assert tactic in proposed(at, 64)


def test_conditions_are_split_before_arithmetic() -> None:
    prefix = "def top (a b : Nat) : Nat := if a < b then b else a\n"
    at = state("top a b = top b a", "a : Nat", "b : Nat", prefix=prefix)
    assert "(try simp only [top] at *) <;> (repeat' split) <;> first" in offers(at, "split")


def test_what_has_no_name_gets_one_first() -> None:
    at = state("p x✝", "x✝ : Nat", "a✝ : q x✝", "q : Nat → Prop")
    assert proposed(at)[0] == "rename_i x h"
    assert not any("induction" in tactic for tactic in proposed(at))
