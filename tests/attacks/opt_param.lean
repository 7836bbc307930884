-- trick: the statement as an argument with a default proof
-- target: one_eq_two
-- reason: statement changed
theorem one_eq_two (h : (1 : Nat) = 2 := by sorry) : (1 : Nat) = 2 := h
