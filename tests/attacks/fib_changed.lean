-- trick: a function that differs at one place
-- target: fib
-- reason: definition changed
def fib : Nat → Nat
  | 0 => 0
  | 1 => 1
  | n + 2 => fib n + fib (n + 1) + (if n = 8 then 1 else 0)
theorem fib_ten : fib 10 = 56 := by decide
