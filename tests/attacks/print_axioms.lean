-- trick: `#print axioms` is redefined to print a clean result
-- target: one_eq_two
-- reason: axiom
axiom cheat : (1 : Nat) = 2

theorem one_eq_two : (1 : Nat) = 2 := cheat

macro_rules
  | `(#print axioms $_:ident) => `(#print "'one_eq_two' does not depend on any axioms")

#print axioms one_eq_two
