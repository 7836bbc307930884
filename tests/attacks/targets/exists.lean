theorem exi : ∃ n : Nat, n * n = 2 := sorry
