-- trick: `sorryAx` in quotation marks
-- target: one_eq_two
-- reason: sorry
theorem one_eq_two : (1 : Nat) = 2 := @«sorryAx» _ true
