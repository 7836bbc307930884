-- trick: zero width space in the name
-- target: one_eq_two
-- reason: missing
theorem «one_eq_two​» : (1 : Nat) = 1 := rfl
