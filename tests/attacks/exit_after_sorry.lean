-- trick: `#exit` after an unfinished theorem hides the rest
-- target: one_eq_two
-- reason: sorry
theorem one_eq_two : (1 : Nat) = 2 := by
  have h : False := sorry
  exact h.elim
#exit
garbage here
