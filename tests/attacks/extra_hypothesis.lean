-- trick: a hypothesis more
-- target: one_eq_two
-- reason: statement changed
theorem one_eq_two (h : (1 : Nat) = 2) : (1 : Nat) = 2 := h
