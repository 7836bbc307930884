def rel (a b : Nat) : Prop := True
theorem quot_ne : Quot.mk rel 0 ≠ Quot.mk rel 1 := sorry
