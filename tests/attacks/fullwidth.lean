-- trick: fullwidth colon
-- target: one_eq_two
-- reason: lean error
theorem one_eq_two ： (1 : Nat) = 2 := rfl
