-- trick: a Decidable instance that lies
-- target: one_eq_two
-- reason: sorry
instance (priority := high) liar : Decidable ((1:Nat) = 2) := ⟨true, sorry⟩
theorem one_eq_two : (1 : Nat) = 2 := by decide
