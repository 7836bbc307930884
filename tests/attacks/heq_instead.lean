-- trick: HEq
-- target: one_eq_two
-- reason: statement changed
theorem one_eq_two : HEq (1 : Nat) 1 := HEq.rfl
