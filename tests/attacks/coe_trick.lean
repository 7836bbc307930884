-- trick: coercion Nat → own type
-- target: one_eq_two
-- reason: statement changed
def W := Unit
instance : OfNat W n := ⟨()⟩
theorem one_eq_two : (1 : W) = 2 := rfl
