-- trick: Lean fills a failed proof with `sorry`; the error message is swallowed
-- target: one_eq_two
-- reason: sorry
#guard_msgs (drop error) in
theorem one_eq_two : (1 : Nat) = 2 := by
  decide
