-- style: fun with patterns
-- target: all_or
theorem all_or (p q : Nat → Prop) : (∀ n, p n) ∨ (∀ n, q n) → ∀ n, p n ∨ q n := fun
  | .inl h, n => .inl (h n)
  | .inr h, n => .inr (h n)
