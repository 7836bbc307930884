-- trick: the definition is an axiom-like opaque constant, so that nothing contradicts it
-- target: definitions
-- reason: definition changed, missing
opaque double (n : Nat) : Nat

axiom double_spec : double 1 = 3

theorem double_one : double 1 = 3 := double_spec
