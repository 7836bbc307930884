-- trick: an opaque proof by an instance that rests on sorry
-- target: one_eq_two
-- reason: sorry
noncomputable instance : Nonempty ((1 : Nat) = 2) := ⟨sorry⟩
noncomputable instance : Inhabited ((1 : Nat) = 2) := ⟨Classical.choice inferInstance⟩
opaque lie : (1 : Nat) = 2
theorem one_eq_two : (1 : Nat) = 2 := lie
