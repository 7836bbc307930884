theorem opq (f : Nat → Nat) (h : ∀ x, f x = x) : f 2 = 3 := sorry
