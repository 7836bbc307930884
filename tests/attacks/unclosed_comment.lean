-- trick: theorem is within an unclosed comment
-- target: one_eq_two
-- reason: lean error
/- 
theorem one_eq_two : (1 : Nat) = 2 := by decide
