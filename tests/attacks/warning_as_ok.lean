-- trick: sorry warnings silenced
-- target: one_eq_two
-- reason: sorry
set_option warn.sorry false
theorem one_eq_two : (1 : Nat) = 2 := by sorry
