-- trick: private axiom
-- target: one_eq_two
-- reason: axiom
private axiom hidden : False
theorem one_eq_two : (1 : Nat) = 2 := hidden.elim
