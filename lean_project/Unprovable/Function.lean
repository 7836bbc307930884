/-!
# Nearly true of functions

Each statement is followed by its refutation.
-/

namespace Unprovable.Functions

def Injective {α β : Type} (f : α → β) : Prop := ∀ x y, f x = f y → x = y

def Surjective {α β : Type} (f : α → β) : Prop := ∀ y, ∃ x, f x = y

/-- The whole may forget nothing because of where it begins.

false · from one point into two, and back -/
theorem injective_second (α β γ : Type) (f : α → β) (g : β → γ) (h : Injective (g ∘ f)) :
    Injective g := sorry

theorem injective_second_refuted : ¬type_of% @injective_second := by
  intro h
  have k := h Unit Bool Unit (fun _ => true) (fun _ => ()) fun _ _ _ => rfl
  exact absurd (k true false rfl) (by decide)

/-- The whole may reach everything although a part does not.

false · from one point into two, and back -/
theorem surjective_first (α β γ : Type) (f : α → β) (g : β → γ) (h : Surjective (g ∘ f)) :
    Surjective f := sorry

theorem surjective_first_refuted : ¬type_of% @surjective_first := by
  intro h
  have k := h Unit Bool Unit (fun _ => true) (fun _ => ()) fun _ => ⟨(), rfl⟩
  obtain ⟨_, e⟩ := k false
  exact absurd (show true = false from e) (by decide)

/-- True of finite types; numbers can all move up.

false · the successor -/
theorem surjective_of_injective (α : Type) (f : α → α) (h : Injective f) : Surjective f := sorry

theorem surjective_of_injective_refuted : ¬type_of% @surjective_of_injective := by
  intro h
  obtain ⟨n, e⟩ := h Nat Nat.succ (fun _ _ e => Nat.succ.inj e) 0
  exact absurd e (Nat.succ_ne_zero n)

/-- A left inverse on one side only.

false · predecessor and successor -/
theorem right_of_left_inverse (α : Type) (f g : α → α) (h : ∀ x, g (f x) = x) :
    ∀ x, f (g x) = x := sorry

theorem right_of_left_inverse_refuted : ¬type_of% @right_of_left_inverse := by
  intro h
  exact absurd (h Nat Nat.succ Nat.pred (fun _ => rfl) 0) (by decide)

/-- Composition has an order.

false · successor, and the function that is always zero -/
theorem comp_comm (f g : Nat → Nat) : f ∘ g = g ∘ f := sorry

theorem comp_comm_refuted : ¬type_of% @comp_comm := by
  intro h
  have e := congrFun (h Nat.succ fun _ => 0) 0
  exact absurd e (by decide)

/-- Not every function stays put somewhere.

false · negation of truth values -/
theorem fixed_point (f : Bool → Bool) : ∃ b, f b = b := sorry

theorem fixed_point_refuted : ¬type_of% @fixed_point := by
  intro h
  obtain ⟨b, e⟩ := h not
  cases b <;> cases e

/-- An inverse needs a surjection, or somewhere to send the rest.

false · from the empty type -/
theorem left_inverse (α β : Type) (f : α → β) (h : Injective f) : ∃ g : β → α, ∀ x, g (f x) = x :=
  sorry

theorem left_inverse_refuted : ¬type_of% @left_inverse := by
  intro h
  obtain ⟨g, _⟩ := h Empty Unit (fun x => x.elim) fun x => x.elim
  exact (g ()).elim

/-- Doing something twice does not settle it.

false · the successor -/
theorem idempotent (α : Type) (f : α → α) (x : α) : f (f x) = f x := sorry

theorem idempotent_refuted : ¬type_of% @idempotent := by
  intro h
  exact absurd (h Nat Nat.succ 0) (by decide)

end Unprovable.Functions
