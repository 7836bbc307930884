-- trick: instance : Inhabited False
-- target: one_eq_two
-- reason: sorry
instance : Inhabited False := ⟨sorry⟩
theorem one_eq_two : (1 : Nat) = 2 := (default : False).elim
