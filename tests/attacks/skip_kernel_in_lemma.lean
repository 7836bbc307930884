-- trick: the unchecked lemma is another one, whose name the theorem uses
-- target: one_eq_two
-- reason: kernel
set_option debug.skipKernelTC true in
theorem helper : (2 : Nat) = 1 := by
  decide +kernel

theorem one_eq_two : (1 : Nat) = 2 := helper.symm
