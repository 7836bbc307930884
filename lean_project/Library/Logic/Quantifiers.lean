/-!
# Quantifiers

What `∀` and `∃` do with the connectives and with each other, some classical puzzles, and
"exactly one".
-/

namespace Library.Quantifiers

universe u v
variable {α : Type u} {β : Type v} {P Q : α → Prop} {b : Prop}

/-! ## Quantifiers and connectives -/

/-- difficulty 2 · quantifiers and connectives, first exercises -/
theorem all_and : (∀ x, P x ∧ Q x) ↔ (∀ x, P x) ∧ (∀ x, Q x) := by
  constructor
  · intro h
    exact ⟨fun x => (h x).1, fun x => (h x).2⟩
  · intro ⟨h, k⟩ x
    exact ⟨h x, k x⟩

/-- difficulty 3 · quantifiers and connectives, first exercises -/
theorem some_or : (∃ x, P x ∨ Q x) ↔ (∃ x, P x) ∨ (∃ x, Q x) := by
  constructor
  · intro ⟨x, h⟩
    cases h with
    | inl h => exact Or.inl ⟨x, h⟩
    | inr h => exact Or.inr ⟨x, h⟩
  · intro h
    cases h with
    | inl h =>
      obtain ⟨x, h⟩ := h
      exact ⟨x, Or.inl h⟩
    | inr h =>
      obtain ⟨x, h⟩ := h
      exact ⟨x, Or.inr h⟩

/-- difficulty 1 · quantifiers and connectives, first exercises -/
theorem some_and (h : ∃ x, P x ∧ Q x) : (∃ x, Q x) ∧ (∃ x, P x) := by
  obtain ⟨x, hp, hq⟩ := h
  exact ⟨⟨x, hq⟩, ⟨x, hp⟩⟩

/-- difficulty 1 · quantifiers and connectives, first exercises -/
theorem all_of_or (h : (∀ x, P x) ∨ (∀ x, Q x)) (x : α) : P x ∨ Q x :=
  h.elim (fun h => Or.inl (h x)) (fun h => Or.inr (h x))

/-- difficulty 2 · quantifiers and connectives, first exercises -/
theorem some_imp_iff : ((∃ x, P x) → b) ↔ ∀ x, P x → b := by
  constructor
  · intro f x h
    exact f ⟨x, h⟩
  · intro f ⟨x, h⟩
    exact f x h

/-- difficulty 2 · the syllogisms of the schools -/
theorem modus_ponens_under_all (f : ∀ x, P x → Q x) (h : ∀ x, P x) : ∀ x, Q x := by
  intro x
  apply f
  exact h x

/-- difficulty 1 · the syllogisms of the schools -/
theorem syllogism (R : α → Prop) (f : ∀ x, P x → Q x) (h : ∃ x, P x ∧ R x) : ∃ x, R x ∧ Q x := by
  obtain ⟨x, hp, hr⟩ := h
  exact ⟨x, hr, f x hp⟩

/-- difficulty 1 · De Morgan for quantifiers -/
theorem none_iff_all_not : (¬∃ x, P x) ↔ ∀ x, ¬P x :=
  ⟨fun n x h => n ⟨x, h⟩, fun f ⟨x, h⟩ => f x h⟩

/-- difficulty 2 · prenex forms -/
theorem unused_some (a : α) : (∃ _ : α, b) ↔ b := by
  constructor
  · intro ⟨_, h⟩
    exact h
  · intro h
    exact ⟨a, h⟩

/-- difficulty 2 · the one-point rule -/
theorem all_equal_to (a : α) : (∀ x, x = a → P x) ↔ P a := by
  constructor
  · intro h
    exact h a rfl
  · intro h x e
    rw [e]
    exact h

/-- difficulty 2 · the one-point rule -/
theorem some_equal_to (a : α) : (∃ x, P x ∧ a = x) ↔ P a := by
  constructor
  · rintro ⟨x, h, e⟩
    rw [e]
    exact h
  · intro h
    exact ⟨a, h, rfl⟩

/-! ## The order of quantifiers -/

variable {R : α → β → Prop}

/-- difficulty 1 · the order of quantifiers -/
theorem all_all_swap : (∀ x y, R x y) → ∀ y x, R x y := by
  intro h y x
  exact h x y

/-- difficulty 1 · the order of quantifiers -/
theorem some_some_swap : (∃ x y, R x y) ↔ ∃ y x, R x y := by
  constructor <;> rintro ⟨a, b, h⟩ <;> exact ⟨b, a, h⟩

/-- Whoever is loved by all is loved by each. The converse is false.

difficulty 1 · the order of quantifiers -/
theorem some_all_swap : (∃ y, ∀ x, R x y) → ∀ x, ∃ y, R x y := by
  intro ⟨y, h⟩ x
  exact ⟨y, h x⟩

/-- Choosing a partner for each is choosing a function.

difficulty 3 · the axiom of choice, Skolem functions -/
theorem choice_iff : (∀ x, ∃ y, R x y) ↔ ∃ f : α → β, ∀ x, R x (f x) := by
  constructor
  · intro h
    exact ⟨fun x => Classical.choose (h x), fun x => Classical.choose_spec (h x)⟩
  · intro ⟨f, h⟩ x
    exact ⟨f x, h x⟩

/-! ## Classical puzzles -/

/-- The barber shaves exactly those who do not shave themselves: there is no such barber.

difficulty 2 · Russell's barber -/
theorem no_barber (shaves : α → α → Prop) : ¬∃ x, ∀ y, shaves x y ↔ ¬shaves y y := by
  intro ⟨x, h⟩
  have n : ¬shaves x x := fun s => (h x).1 s s
  exact n ((h x).2 n)

/-- difficulty 3 · De Morgan for quantifiers -/
theorem not_all_iff : (¬∀ x, P x) ↔ ∃ x, ¬P x := by
  constructor
  · intro h
    apply Classical.byContradiction
    intro n
    apply h
    intro x
    apply Classical.byContradiction
    intro hx
    exact n ⟨x, hx⟩
  · intro ⟨x, hx⟩ h
    exact hx (h x)

/-- In every bar with a guest there is someone such that if they drink, everyone drinks.

difficulty 3 · Smullyan's drinker -/
theorem drinker (guest : α) (drinks : α → Prop) : ∃ x, drinks x → ∀ y, drinks y := by
  by_cases h : ∀ y, drinks y
  · exact ⟨guest, fun _ => h⟩
  · obtain ⟨x, hx⟩ := not_all_iff.1 h
    exact ⟨x, fun hd => absurd hd hx⟩

/-- difficulty 3 · prenex forms -/
theorem all_or_const : (∀ x, P x ∨ b) ↔ (∀ x, P x) ∨ b := by
  constructor
  · intro h
    by_cases hb : b
    · exact Or.inr hb
    · left
      intro x
      exact (h x).resolve_right hb
  · intro h x
    exact h.imp (fun f => f x) id

/-- difficulty 3 · prenex forms -/
theorem imp_some (a : α) : (b → ∃ x, P x) ↔ ∃ x, b → P x := by
  constructor
  · intro h
    by_cases hb : b
    · obtain ⟨x, hx⟩ := h hb
      exact ⟨x, fun _ => hx⟩
    · exact ⟨a, fun k => absurd k hb⟩
  · intro ⟨x, h⟩ hb
    exact ⟨x, h hb⟩

/-! ## Exactly one -/

/-- Exactly one `x` has the property. -/
def ExactlyOne (P : α → Prop) : Prop := ∃ x, P x ∧ ∀ y, P y → y = x

/-- difficulty 1 · Russell's definite descriptions -/
theorem exactly_one_eq (a : α) : ExactlyOne (fun x => x = a) :=
  ⟨a, rfl, fun _ h => h⟩

/-- difficulty 1 · Russell's definite descriptions -/
theorem ExactlyOne.unique (h : ExactlyOne P) {x y : α} (hx : P x) (hy : P y) : x = y := by
  obtain ⟨z, _, hz⟩ := h
  rw [hz x hx, hz y hy]

/-- difficulty 3 · Russell's definite descriptions -/
theorem exactly_one_iff : ExactlyOne P ↔ (∃ x, P x) ∧ ∀ x y, P x → P y → x = y := by
  constructor
  · intro h
    constructor
    · obtain ⟨x, hx, _⟩ := h
      exact ⟨x, hx⟩
    · intro x y hx hy
      exact h.unique hx hy
  · intro ⟨⟨x, hx⟩, h⟩
    exact ⟨x, hx, fun y hy => h y x hy hx⟩

/-- difficulty 2 · Russell's definite descriptions -/
theorem exactly_one_congr (h : ∀ x, P x ↔ Q x) (k : ExactlyOne P) : ExactlyOne Q := by
  obtain ⟨x, hx, u⟩ := k
  refine ⟨x, (h x).1 hx, ?_⟩
  intro y hy
  exact u y ((h y).2 hy)

/-- If exactly one guest has a hat and every hat is red, exactly one guest has a red hat.

difficulty 1 · Russell's definite descriptions -/
theorem exactly_one_and (h : ExactlyOne P) (k : ∀ x, P x → Q x) :
    ExactlyOne (fun x => P x ∧ Q x) := by
  obtain ⟨x, hx, u⟩ := h
  exact ⟨x, ⟨hx, k x hx⟩, fun y hy => u y hy.1⟩

end Library.Quantifiers
