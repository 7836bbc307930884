-- trick: an instance of high priority makes the literal 2 mean 1
-- target: one_eq_two
-- reason: statement changed
local instance (priority := high) : OfNat Nat 2 := ⟨1⟩

theorem one_eq_two : (1 : Nat) = 2 := rfl
