-- trick: a proof by itself
-- target: fib
-- reason: lean error
def fib : Nat → Nat
  | 0 => 0
  | 1 => 1
  | n + 2 => fib n + fib (n + 1)
theorem bad (n : Nat) : fib n = fib n + 1 := by
  induction n with
  | zero => simp_all
  | succ n ih => exact bad (n + 1)
theorem fib_ten : fib 10 = 56 := by rw [bad 10]; rfl
