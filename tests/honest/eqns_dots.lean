-- style: equations with dots
-- target: all_or
theorem all_or (p q : Nat → Prop) : (∀ n, p n) ∨ (∀ n, q n) → ∀ n, p n ∨ q n
  | .inl h => (.inl <| h ·)
  | .inr h => (.inr <| h ·)
