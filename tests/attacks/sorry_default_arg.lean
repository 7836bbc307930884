-- trick: sorry as a default argument
-- target: one_eq_two
-- reason: sorry
theorem helper (h : (1 : Nat) = 2 := by sorry) : (1:Nat) = 2 := h
theorem one_eq_two : (1 : Nat) = 2 := helper
