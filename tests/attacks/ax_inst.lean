-- trick: an axiom as an instance
-- target: one_eq_two
-- reason: axiom
@[instance] axiom A : Inhabited ((1 : Nat) = 2)
theorem one_eq_two : (1 : Nat) = 2 := default
