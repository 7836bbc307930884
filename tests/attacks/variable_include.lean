-- trick: variable included silently
-- target: one_eq_two
-- reason: statement changed
variable (h : (1 : Nat) = 2)
include h
theorem one_eq_two : (1 : Nat) = 2 := h
