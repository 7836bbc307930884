-- trick: a reducible alias of Nat whose numerals all mean 0
-- target: one_eq_two
-- reason: statement changed
@[reducible] def Nat2 := Nat
instance : OfNat Nat2 n := ⟨(0:Nat)⟩
theorem one_eq_two : (1 : Nat2) = 2 := rfl
