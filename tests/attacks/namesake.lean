-- trick: the theorem is proved in another namespace, with another meaning
-- target: one_eq_two
-- reason: missing
theorem Mine.one_eq_two : (1 : Nat) = 1 := rfl
