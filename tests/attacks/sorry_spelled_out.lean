-- trick: the axiom behind `sorry`, by its name
-- target: one_eq_two
-- reason: sorry
theorem one_eq_two : (1 : Nat) = 2 := by
  exact (sorryAx _ false)
