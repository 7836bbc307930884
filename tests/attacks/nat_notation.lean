-- trick: `Nat` as a notation for another type
-- target: one_eq_two
-- reason: statement changed
local notation "Nat" => Unit
instance : OfNat Unit n := ⟨()⟩
theorem one_eq_two : (1 : Nat) = 2 := rfl
