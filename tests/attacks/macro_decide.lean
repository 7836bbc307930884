-- trick: macro redefines decide to admit
-- target: one_eq_two
-- reason: sorry
macro_rules | `(tactic| decide) => `(tactic| admit)
theorem one_eq_two : (1 : Nat) = 2 := by decide
