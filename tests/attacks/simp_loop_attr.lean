-- trick: @[simp] sorry lemma
-- target: one_eq_two
-- reason: sorry
@[simp] theorem wrong : (1 : Nat) = 2 := by sorry
attribute [-simp] Nat.succ.injEq
theorem other : (1 : Nat) = 2 := by simp
theorem one_eq_two : (1 : Nat) = 2 := other
