-- trick: the kernel is switched off for the whole file; the false step is in a definition
-- target: one_eq_two
-- reason: kernel
set_option debug.skipKernelTC true

def step : PProd Nat ((2 : Nat) = 1) := ⟨0, by decide +kernel⟩

theorem one_eq_two : (1 : Nat) = 2 := step.2.symm
