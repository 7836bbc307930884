-- trick: the proof is in a comment
-- target: one_eq_two
-- reason: missing
/-
theorem one_eq_two : (1 : Nat) = 2 := by
  decide
-/
