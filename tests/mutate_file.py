"""A small Lean file on which every operator of mutation has something to do."""

TEXT = """\
namespace Small

def twice (n : Nat) : Nat := n + n

def Small (n : Nat) : Prop := n < 10

inductive Even : Nat → Prop
  | zero : Even 0
  | step {n : Nat} (h : Even n) : Even (n + 2)

theorem twice_eq (n : Nat) : twice n = 2 * n := by
  unfold twice
  omega

theorem Even.add {m n : Nat} (hm : Even m) (hn : Even n) : Even (m + n) := by
  induction hn with
  | zero => exact hm
  | step _ ih => exact Even.step ih

theorem even_iff (n : Nat) : Even n ↔ ∃ k, n = twice k := by
  constructor
  · intro h
    induction h with
    | zero => exact ⟨0, rfl⟩
    | step _ ih =>
      cases ih with
      | intro k h => exact ⟨k + 1, by rw [h]; unfold twice; omega⟩
  · intro ⟨k, h⟩
    subst h
    induction k with
    | zero => exact Even.zero
    | succ k ih =>
      have h : twice (k + 1) = twice k + 2 := by unfold twice; omega
      rw [h]
      exact Even.step ih

theorem two_facts (n : Nat) (h : Small n) (_big : 3 < n) : twice n < 20 ∧ Even (twice n) := by
  refine ⟨?_, (even_iff _).mpr ⟨n, rfl⟩⟩
  unfold Small at h
  unfold twice
  omega

theorem self_sub (m : Nat) (f : Nat → Nat) (h : f m = twice m) : f m + 5 - (f m + 5) = 0 := by
  exact Nat.sub_self _

theorem mapped (f : Nat → Nat) : ∀ (a b : Nat), a = twice b → f a + 0 = f (b + b) := by
  intro a b h
  rw [h]
  rfl

theorem halves (p q : Prop) (h : p ∧ q) : (q ∧ p) ∧ 2 + 2 < 5 := by
  exact ⟨⟨h.2, h.1⟩, by simp⟩

theorem long_enough (n : Nat) (g : Nat → Nat) : (List.replicate 3 (g n)).length = 3 := by
  rw [List.length_replicate]
"""
