/-!
# Pairs and sums

What functions to and from `α × β` and `α ⊕ β` are.
-/

namespace Library.Pairs

universe u v w

variable {α : Type u} {β : Type v} {γ : Type w}

def swap (p : α × β) : β × α := (p.2, p.1)

def curry (f : α × β → γ) : α → β → γ := fun x y => f (x, y)

def uncurry (f : α → β → γ) : α × β → γ := fun p => f p.1 p.2

def exchange : α ⊕ β → β ⊕ α
  | .inl x => .inr x
  | .inr y => .inl y

def merge (f : α → γ) (g : β → γ) : α ⊕ β → γ
  | .inl x => f x
  | .inr y => g y

/-- difficulty 1 · products and their universal property -/
theorem swap_swap (p : α × β) : swap (swap p) = p := rfl

/-- difficulty 3 · products and their universal property -/
theorem pair_eq_iff (p q : α × β) : p = q ↔ p.1 = q.1 ∧ p.2 = q.2 := by
  obtain ⟨a, b⟩ := p
  obtain ⟨c, d⟩ := q
  constructor
  · intro h
    cases h
    exact ⟨rfl, rfl⟩
  · rintro ⟨h, k⟩
    show (a, b) = (c, d)
    rw [show a = c from h, show b = d from k]

/-- difficulty 2 · Schönfinkel, 1924 -/
theorem curry_eq_iff (f : α × β → γ) (g : α → β → γ) : curry f = g ↔ f = uncurry g := by
  constructor
  · intro h
    funext p
    rw [← h]
    rfl
  · intro h
    funext x y
    rw [h]
    rfl

/-- difficulty 2 · products and their universal property -/
theorem exists_pair (P : α × β → Prop) : (∃ p, P p) ↔ ∃ x y, P (x, y) := by
  constructor
  · intro ⟨⟨x, y⟩, h⟩
    exact ⟨x, y, h⟩
  · intro ⟨x, y, h⟩
    exact ⟨(x, y), h⟩

/-- difficulty 1 · coproducts and their universal property -/
theorem exchange_exchange (s : α ⊕ β) : exchange (exchange s) = s := by
  cases s <;> rfl

/-- difficulty 2 · coproducts and their universal property -/
theorem merge_unique {f : α → γ} {g : β → γ} {h : α ⊕ β → γ} (hf : ∀ x, h (.inl x) = f x)
    (hg : ∀ y, h (.inr y) = g y) : h = merge f g := by
  funext s
  cases s with
  | inl x => exact hf x
  | inr y => exact hg y

/-- difficulty 2 · coproducts and their universal property -/
theorem all_sum (P : α ⊕ β → Prop) : (∀ s, P s) ↔ (∀ x, P (.inl x)) ∧ ∀ y, P (.inr y) := by
  constructor
  · intro h
    exact ⟨fun x => h (.inl x), fun y => h (.inr y)⟩
  · intro ⟨h, k⟩ s
    cases s with
    | inl x => exact h x
    | inr y => exact k y

end Library.Pairs
