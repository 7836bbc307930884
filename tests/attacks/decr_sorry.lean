-- trick: termination by sorry
-- target: one_eq_two
-- reason: lean error
theorem lie (n : Nat) : (1 : Nat) = 2 := lie n
termination_by n
decreasing_by sorry
theorem one_eq_two : (1 : Nat) = 2 := lie 0
