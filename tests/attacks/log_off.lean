-- trick: messages dropped by guard_msgs
-- target: one_eq_two
-- reason: sorry
#guard_msgs (drop warning, drop error, drop info) in
theorem one_eq_two : (1 : Nat) = 2 := by sorry
