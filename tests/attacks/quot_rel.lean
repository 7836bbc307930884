-- trick: another relation below a quotient
-- target: quotient
-- reason: definition changed
def rel (a b : Nat) : Prop := a = b
theorem quot_ne : Quot.mk rel 0 ≠ Quot.mk rel 1 := fun h => absurd (congrArg (Quot.lift id fun _ _ h => h) h) (by decide)
