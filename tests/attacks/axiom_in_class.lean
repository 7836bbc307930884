-- trick: the axiom comes in as an instance that is found silently
-- target: one_eq_two
-- reason: axiom
class Broken : Prop where
  bad : False

@[instance] axiom broken : Broken

theorem one_eq_two : (1 : Nat) = 2 := (Broken.bad).elim
