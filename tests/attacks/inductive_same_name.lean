-- trick: inductive with theorem's name
-- target: one_eq_two
-- reason: not a theorem
inductive one_eq_two : Prop where
  | mk : one_eq_two
