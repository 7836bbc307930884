-- trick: local instance
-- target: one_eq_two
-- reason: sorry
local instance : Nonempty ((1:Nat) = 2) := ⟨sorry⟩
theorem one_eq_two : (1 : Nat) = 2 := Classical.choice inferInstance
