-- trick: Lean stops reading before the theorem
-- target: one_eq_two
-- reason: missing
#exit
theorem one_eq_two : (1 : Nat) = 2 := rfl
