-- trick: other arithmetic by instances
-- target: subtraction
-- reason: statement changed
local instance (priority := 9999) : Sub Nat := ⟨fun a _ => a⟩
local instance (priority := 9999) myAdd : Add Nat := ⟨fun a _ => a⟩
theorem sub_bad : (2 : Nat) - 3 + 3 = 2 := rfl
