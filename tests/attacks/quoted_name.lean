-- trick: name in quotes with dot prefix
-- target: one_eq_two
-- reason: missing
theorem «one_eq_two».x : (1 : Nat) = 1 := rfl
