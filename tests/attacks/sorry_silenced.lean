-- trick: the warning about `sorry` is switched off
-- target: one_eq_two
-- reason: sorry
set_option warn.sorry false in
theorem one_eq_two : (1 : Nat) = 2 := by
  sorry
