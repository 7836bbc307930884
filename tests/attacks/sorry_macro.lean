-- trick: a tactic macro that hides `sorry`
-- target: one_eq_two
-- reason: sorry
macro "clever" : tactic => `(tactic| sorry)

theorem one_eq_two : (1 : Nat) = 2 := by
  clever
