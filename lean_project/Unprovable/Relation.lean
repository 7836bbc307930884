/-!
# Nearly true of relations and orders

Each statement is followed by its refutation.
-/

namespace Unprovable.Relations

variable {α : Type}

def Symmetric (R : α → α → Prop) : Prop := ∀ x y, R x y → R y x

def Transitive (R : α → α → Prop) : Prop := ∀ x y z, R x y → R y z → R x z

/-- Along any number of arrows. -/
inductive Many (R : α → α → Prop) : α → α → Prop
  | none (x : α) : Many R x x
  | more {x y z : α} (r : R x y) (m : Many R y z) : Many R x z

/-- The well-known false proof: take a `y` with `R x y`. There may be none.

false · the relation that never holds -/
theorem reflexive_of_symm_trans (α : Type) (R : α → α → Prop) (s : Symmetric R)
    (t : Transitive R) (x : α) : R x x := sorry

theorem reflexive_of_symm_trans_refuted : ¬type_of% @reflexive_of_symm_trans := by
  intro h
  exact h Unit (fun _ _ => False) (fun _ _ k => k) (fun _ _ _ k _ => k) ()

/-- Two transitive relations, one after the other.

false · any of two relations that each hold of one pair -/
theorem transitive_or (α : Type) (R S : α → α → Prop) (h : Transitive R) (k : Transitive S) :
    Transitive fun x y => R x y ∨ S x y := sorry

theorem transitive_or_refuted : ¬type_of% @transitive_or := by
  intro h
  have k := h Nat (fun x y => x = 0 ∧ y = 1) (fun x y => x = 1 ∧ y = 2)
    (fun x y z a b => by omega) (fun x y z a b => by omega)
  have l := k 0 1 2 (Or.inl ⟨rfl, rfl⟩) (Or.inr ⟨rfl, rfl⟩)
  omega

/-- Walks in one direction do not lead back.

false · less than or equal on numbers -/
theorem many_symmetric (α : Type) (R : α → α → Prop) (x y : α) (m : Many R x y) : Many R y x :=
  sorry

theorem many_symmetric_refuted : ¬type_of% @many_symmetric := by
  intro h
  have k := h Bool (fun x y => x = false ∧ y = true) false true (.more ⟨rfl, rfl⟩ (.none true))
  cases k with
  | more r _ => exact absurd r.1 (by decide)

/-- Orders may leave things uncompared.

false · being equal -/
theorem total (α : Type) (R : α → α → Prop) (refl : ∀ x, R x x)
    (anti : ∀ x y, R x y → R y x → x = y) (t : Transitive R) (x y : α) : R x y ∨ R y x := sorry

theorem total_refuted : ¬type_of% @total := by
  intro h
  have k := h Bool (fun x y => x = y) (fun _ => rfl) (fun _ _ e _ => e)
    (fun _ _ _ a b => a.trans b) true false
  cases k with
  | inl e => cases e
  | inr e => cases e

/-- Each element has one above it, yet there is no last one: an order may go on for ever.

false · less than or equal on numbers -/
theorem maximal (α : Type) (R : α → α → Prop) (refl : ∀ x, R x x) (t : Transitive R)
    (bound : ∀ x y, ∃ z, R x z ∧ R y z) (a : α) : ∃ m, ∀ x, R x m := sorry

theorem maximal_refuted : ¬type_of% @maximal := by
  intro h
  obtain ⟨m, k⟩ := h Nat (fun x y => x ≤ y) Nat.le_refl (fun _ _ _ a b => Nat.le_trans a b)
    (fun x y => ⟨x + y, Nat.le_add_right x y, Nat.le_add_left y x⟩) 0
  exact absurd (k (m + 1)) (Nat.not_succ_le_self m)

/-- Asymmetric and without loops is not yet a strict order.

false · stone, scissors, paper as numbers -/
theorem transitive_of_asymmetric (R : Nat → Nat → Prop) (h : ∀ x y, R x y → ¬R y x) :
    Transitive R := sorry

theorem transitive_of_asymmetric_refuted : ¬type_of% @transitive_of_asymmetric := by
  intro h
  have k := h (fun x y => y = x + 1) (fun x y a b => by omega)
  have l := k 0 1 2 rfl rfl
  exact absurd l (by decide)

/-- The two closures do not commute with intersection.

false · two ways from 0 to 2 over different points -/
theorem many_and (α : Type) (R S : α → α → Prop) (x y : α) (h : Many R x y) (k : Many S x y) :
    Many (fun a b => R a b ∧ S a b) x y := sorry

theorem many_and_refuted : ¬type_of% @many_and := by
  intro h
  have k := h Nat (fun a b => (a = 0 ∧ b = 1) ∨ (a = 1 ∧ b = 3))
    (fun a b => (a = 0 ∧ b = 2) ∨ (a = 2 ∧ b = 3)) 0 3
    (.more (Or.inl ⟨rfl, rfl⟩) (.more (Or.inr ⟨rfl, rfl⟩) (.none 3)))
    (.more (Or.inl ⟨rfl, rfl⟩) (.more (Or.inr ⟨rfl, rfl⟩) (.none 3)))
  cases k with
  | more r _ =>
    obtain ⟨a, b⟩ := r
    omega

end Unprovable.Relations
