-- trick: class with axiom default
-- target: one_eq_two
-- reason: sorry
instance bad : Nonempty False := ⟨sorry⟩
noncomputable def f : False := Classical.choice bad
theorem one_eq_two : (1 : Nat) = 2 := f.elim
