-- trick: an implicit hypothesis
-- target: one_eq_two
-- reason: statement changed
set_option autoImplicit true
theorem one_eq_two {h : (1 : Nat) = 2} : (1 : Nat) = 2 := h
