-- trick: a false equation lemma
-- target: fib
-- reason: lean error
def fib : Nat → Nat
  | 0 => 0
  | 1 => 1
  | n + 2 => fib n + fib (n + 1)
theorem fib.eq_1 : fib 0 = 1 := sorry
theorem fib_ten : fib 10 = 56 := by simp [fib]
