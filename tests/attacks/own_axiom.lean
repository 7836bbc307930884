-- trick: an axiom that says what is to be proved
-- target: one_eq_two
-- reason: axiom
axiom cheat : (1 : Nat) = 2

theorem one_eq_two : (1 : Nat) = 2 := cheat
