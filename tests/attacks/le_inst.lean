-- trick: another order by an instance
-- target: le_all
-- reason: statement changed
local instance (priority := 9999) : LE Nat := ⟨fun _ _ => True⟩
theorem le_all (a b : Nat) : a ≤ b := trivial
