-- trick: own Lean.reduceNat
-- target: one_eq_two
-- reason: lean error
opaque Lean.reduceNat (n : Nat) : Nat := n
theorem h : Lean.reduceNat 1 = 2 := rfl
theorem one_eq_two : (1 : Nat) = 2 := h
