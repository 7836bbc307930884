/-!
# Fibonacci numbers

Their sum, the program that walks up with two neighbours in hand, and the addition law.
-/

namespace Library.Fibonacci

def fib : Nat → Nat
  | 0 => 0
  | 1 => 1
  | n + 2 => fib n + fib (n + 1)

def sumFib : Nat → Nat
  | 0 => 0
  | n + 1 => sumFib n + fib n

/-- Walking up the sequence with two neighbours in hand. -/
def fibWalk : Nat → Nat → Nat → Nat
  | 0, a, _ => a
  | n + 1, a, b => fibWalk n b (a + b)

/-- difficulty 2 · Fibonacci, 1202 -/
theorem fib_pos (n : Nat) : 0 < fib (n + 1) := by
  induction n with
  | zero => exact Nat.zero_lt_one
  | succ n ih => exact Nat.lt_of_lt_of_le ih (Nat.le_add_left _ _)

/-- difficulty 2 · Fibonacci, 1202 -/
theorem fib_le_next (n : Nat) : fib n ≤ fib (n + 1) := by
  cases n with
  | zero => exact Nat.zero_le 1
  | succ n =>
    rw [fib]
    exact Nat.le_add_left _ _

/-- difficulty 2 · Lucas, 1876 -/
theorem sumFib_add_one (n : Nat) : sumFib n + 1 = fib (n + 1) := by
  induction n with
  | zero => rfl
  | succ n ih => rw [sumFib, fib, Nat.add_right_comm, ih, Nat.add_comm]

/-- difficulty 3 · the linear-time program -/
theorem fibWalk_eq (n k : Nat) : fibWalk n (fib k) (fib (k + 1)) = fib (k + n) := by
  induction n generalizing k with
  | zero => rfl
  | succ n ih =>
    have h := ih (k + 1)
    rw [fib, Nat.add_right_comm] at h
    exact h

/-- The addition law of the sequence.

difficulty 4 · the addition law of Fibonacci numbers -/
theorem fib_add (m n : Nat) :
    fib (m + n + 1) = fib (m + 1) * fib (n + 1) + fib m * fib n := by
  induction n generalizing m with
  | zero => simp [fib]
  | succ n ih =>
    have h := ih (m + 1)
    rw [Nat.add_right_comm m 1 n] at h
    rw [← Nat.add_assoc, h, fib, fib, Nat.add_mul, Nat.mul_add, Nat.add_comm (fib m * _),
      Nat.add_comm, ← Nat.add_assoc]

end Library.Fibonacci
