-- trick: an endless recursion whose end is `sorry`
-- target: one_eq_two
-- reason: sorry
theorem from_nothing (n : Nat) : (1 : Nat) = 2 := from_nothing (n + 1)
termination_by n
decreasing_by sorry

theorem one_eq_two : (1 : Nat) = 2 := from_nothing 0
