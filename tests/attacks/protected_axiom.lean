-- trick: protected axiom with core's namespace
-- target: one_eq_two
-- reason: axiom
protected axiom Nat.one_is_two : (1 : Nat) = 2
theorem one_eq_two : (1 : Nat) = 2 := Nat.one_is_two
