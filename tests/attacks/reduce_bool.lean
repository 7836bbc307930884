-- trick: the name whose applications the kernel would compute by running code
-- target: one_eq_two
-- reason: reserved name or lean error
opaque Lean.reduceBool (b : Bool) : Bool := b

theorem one_eq_two : (1 : Nat) = 2 := sorry
