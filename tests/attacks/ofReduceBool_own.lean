-- trick: own axiom with trusted-compiler name
-- target: one_eq_two
-- reason: reserved name
axiom Lean.ofReduceBool : (1 : Nat) = 2
theorem one_eq_two : (1 : Nat) = 2 := Lean.ofReduceBool
