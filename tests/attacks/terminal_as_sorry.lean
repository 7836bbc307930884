-- trick: an option that takes tactics for sorry
-- target: one_eq_two
-- reason: lean error
set_option debug.terminalTacticsAsSorry true
theorem one_eq_two : (1 : Nat) = 2 := by simp
