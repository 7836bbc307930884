/-!
# Fallacies

Converses, quantifiers in the wrong order, and worlds with nothing in them. Each statement is
followed by its refutation.
-/

namespace Unprovable.Logic

/-- Affirming the consequent.

false · p false, q true -/
theorem converse (p q : Prop) (h : p → q) : q → p := sorry

theorem converse_refuted : ¬type_of% @converse := by
  intro h
  exact h False True (fun _ => trivial) trivial

/-- Denying the antecedent.

false · p false, q true -/
theorem deny_antecedent (p q : Prop) (h : p → q) (n : ¬p) : ¬q := sorry

theorem deny_antecedent_refuted : ¬type_of% @deny_antecedent := by
  intro h
  exact h False True (fun k => k.elim) (fun k => k) trivial

/-- Either, read as either or.

false · both true -/
theorem or_exclusive (p q : Prop) (h : p ∨ q) (k : p) : ¬q := sorry

theorem or_exclusive_refuted : ¬type_of% @or_exclusive := by
  intro h
  exact h True True (Or.inl trivial) trivial trivial

/-- Implication is not associative.

false · all three false -/
theorem imp_assoc (p q r : Prop) : ((p → q) → r) ↔ (p → (q → r)) := sorry

theorem imp_assoc_refuted : ¬type_of% @imp_assoc := by
  intro h
  exact (h False False False).2 (fun k _ => k) fun k => k

/-- Everyone has a mother; nobody is everyone's.

false · equality on the truth values -/
theorem quantifier_shift (α : Type) (R : α → α → Prop) (h : ∀ x, ∃ y, R x y) :
    ∃ y, ∀ x, R x y := sorry

theorem quantifier_shift_refuted : ¬type_of% @quantifier_shift := by
  intro h
  obtain ⟨y, k⟩ := h Bool (fun x y => x = y) fun x => ⟨x, rfl⟩
  exact absurd ((k true).trans (k false).symm) (by decide)

/-- What is common to no two may still be found twice.

false · the one is true, the other false -/
theorem some_and_some (α : Type) (P Q : α → Prop) (h : ∃ x, P x) (k : ∃ x, Q x) :
    ∃ x, P x ∧ Q x := sorry

theorem some_and_some_refuted : ¬type_of% @some_and_some := by
  intro h
  obtain ⟨x, a, b⟩ := h Bool (fun x => x = true) (fun x => x = false) ⟨true, rfl⟩ ⟨false, rfl⟩
  exact absurd (a.symm.trans b) (by decide)

/-- Each is one or the other, which is not: all are the one, or all are the other.

false · every truth value is true or false -/
theorem all_or (α : Type) (P Q : α → Prop) (h : ∀ x, P x ∨ Q x) : (∀ x, P x) ∨ ∀ x, Q x := sorry

theorem all_or_refuted : ¬type_of% @all_or := by
  intro h
  have k := h Bool (fun x => x = true) (fun x => x = false) fun x => by cases x <;> simp
  cases k with
  | inl k => exact absurd (k false) (by decide)
  | inr k => exact absurd (k true) (by decide)

/-- All unicorns have wings, but there are none.

false · the empty type -/
theorem some_of_all (α : Type) (P : α → Prop) (h : ∀ x, P x) : ∃ x, P x := sorry

theorem some_of_all_refuted : ¬type_of% @some_of_all := by
  intro h
  obtain ⟨x, _⟩ := h Empty (fun _ => False) fun x => x.elim
  exact x.elim

/-- In a bar without guests nobody is such that.

false · the empty type -/
theorem drinker (α : Type) (drinks : α → Prop) : ∃ x, drinks x → ∀ y, drinks y := sorry

theorem drinker_refuted : ¬type_of% @drinker := by
  intro h
  obtain ⟨x, _⟩ := h Empty fun _ => True
  exact x.elim

/-- Something is, says this; logic alone does not.

false · the empty type -/
theorem something (α : Type) : Nonempty α := sorry

theorem something_refuted : ¬type_of% @something := by
  intro h
  exact (h Empty).elim fun x => x.elim

/-- The undistributed middle: cats are animals, dogs are animals.

false · three values that are animals, one of them a cat -/
theorem undistributed_middle (α : Type) (Cat Animal Dog : α → Prop) (h : ∀ x, Cat x → Animal x)
    (k : ∀ x, Dog x → Animal x) : ∀ x, Cat x → Dog x := sorry

theorem undistributed_middle_refuted : ¬type_of% @undistributed_middle := by
  intro h
  exact h Unit (fun _ => True) (fun _ => True) (fun _ => False) (fun _ _ => trivial)
    (fun _ _ => trivial) () trivial

/-- At most one is not exactly one.

false · a property that nothing has -/
theorem unique_exists (α : Type) (P : α → Prop) (h : ∀ x y, P x → P y → x = y) :
    ∃ x, P x ∧ ∀ y, P y → y = x := sorry

theorem unique_exists_refuted : ¬type_of% @unique_exists := by
  intro h
  obtain ⟨x, k, _⟩ := h Unit (fun _ => False) fun _ _ k => k.elim
  exact k

end Unprovable.Logic
