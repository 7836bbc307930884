-- trick: the kernel's check is switched off for the theorem
-- target: one_eq_two
-- reason: kernel
set_option debug.skipKernelTC true in
theorem one_eq_two : (1 : Nat) = 2 := by
  decide +kernel
