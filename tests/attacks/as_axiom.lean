-- trick: the name is an axiom
-- target: one_eq_two
-- reason: not a theorem
axiom one_eq_two : (1 : Nat) = 2
