-- trick: a partial proof that an instance allows
-- target: one_eq_two
-- reason: sorry
instance : Inhabited ((1 : Nat) = 2) := ⟨sorry⟩
partial def lie (n : Nat) : (1 : Nat) = 2 := lie (n + 1)
theorem one_eq_two : (1 : Nat) = 2 := lie 0
