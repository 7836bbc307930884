-- trick: apply? leaves sorry
-- target: one_eq_two
-- reason: sorry
theorem one_eq_two : (1 : Nat) = 2 := by apply?
