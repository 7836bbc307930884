-- trick: trustCompiler axiom
-- target: one_eq_two
-- reason: reserved name
axiom Lean.trustCompiler : (1 : Nat) = 2
theorem one_eq_two : (1 : Nat) = 2 := Lean.trustCompiler
