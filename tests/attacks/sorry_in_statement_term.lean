-- trick: the statement's right side is left open, so that anything equals it
-- target: one_eq_two
-- reason: statement changed
theorem one_eq_two : (1 : Nat) = sorry := sorry
