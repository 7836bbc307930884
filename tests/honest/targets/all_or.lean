theorem all_or (p q : Nat → Prop) : (∀ n, p n) ∨ (∀ n, q n) → ∀ n, p n ∨ q n := sorry
