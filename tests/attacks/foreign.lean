-- trick: foreign code by extern and unsafe
-- target: one_eq_two
-- reason: sorry
@[extern "system"] unsafe opaque sys (s : @& String) : Nat
theorem one_eq_two : (1 : Nat) = 2 := by
  have := unsafe sys "touch pwned"
  sorry
