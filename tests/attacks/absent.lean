-- trick: the theorem is not there
-- target: one_eq_two
-- reason: missing
theorem one_eq_one : (1 : Nat) = 1 := rfl
