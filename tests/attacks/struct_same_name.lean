-- trick: structure with theorem's name
-- target: one_eq_two
-- reason: not a theorem
structure one_eq_two : Prop where
  out : (1 : Nat) = 2
