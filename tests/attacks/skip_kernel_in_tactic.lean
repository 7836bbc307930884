-- trick: the kernel's check is switched off inside one tactic, which adds an auxiliary lemma
-- target: one_eq_two
-- reason: kernel
theorem one_eq_two : (1 : Nat) = 2 := by
  set_option debug.skipKernelTC true in decide +kernel
