-- trick: export makes name resolve but does not declare
-- target: one_eq_two
-- reason: missing
theorem B.one_eq_two : (1 : Nat) = 1 := rfl
export B (one_eq_two)
#check one_eq_two
