-- trick: the `sorry` sits in a helper lemma
-- target: one_eq_two
-- reason: sorry
theorem helper : (2 : Nat) = 1 := sorry

theorem one_eq_two : (1 : Nat) = 2 := helper.symm
