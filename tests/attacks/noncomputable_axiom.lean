-- trick: axiom of a choice-like function
-- target: one_eq_two
-- reason: axiom
axiom choose {p : Prop} : p
theorem one_eq_two : (1 : Nat) = 2 := choose
