-- trick: the theorem proves itself
-- target: one_eq_two
-- reason: lean error
theorem one_eq_two : (1 : Nat) = 2 := one_eq_two
