-- trick: a numeral's instance
-- target: one_eq_two
-- reason: statement changed
instance (priority := 9999) : OfNat Nat 2 := ⟨1⟩
theorem one_eq_two : (1 : Nat) = 2 := rfl
