-- trick: an option that takes `by` for sorry
-- target: one_eq_two
-- reason: sorry
set_option debug.byAsSorry true
theorem one_eq_two : (1 : Nat) = 2 := by rfl
