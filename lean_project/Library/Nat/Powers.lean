/-!
# Factorials and powers

Products by recursion.
-/

namespace Library.Powers

def factorial : Nat → Nat
  | 0 => 1
  | n + 1 => (n + 1) * factorial n

def power (b : Nat) : Nat → Nat
  | 0 => 1
  | n + 1 => power b n * b

/-- difficulty 2 · factorials -/
theorem factorial_pos (n : Nat) : 0 < factorial n := by
  induction n with
  | zero => exact Nat.zero_lt_one
  | succ n ih => exact Nat.mul_pos (Nat.succ_pos n) ih

/-- difficulty 2 · factorials -/
theorem le_factorial (n : Nat) : n ≤ factorial n := by
  cases n with
  | zero => exact Nat.zero_le _
  | succ n => exact Nat.le_mul_of_pos_right (n + 1) (factorial_pos n)

/-- difficulty 2 · the laws of exponents -/
theorem one_power (n : Nat) : power 1 n = 1 := by
  induction n with
  | zero => rfl
  | succ n ih => rw [power, ih]

/-- difficulty 2 · the laws of exponents -/
theorem power_add (b m n : Nat) : power b (m + n) = power b m * power b n := by
  induction n with
  | zero => rw [power, Nat.mul_one, Nat.add_zero]
  | succ n ih => rw [← Nat.add_assoc, power, power, ih, Nat.mul_assoc]

/-- difficulty 2 · the laws of exponents -/
theorem power_mul (b m n : Nat) : power b (m * n) = power (power b m) n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Nat.mul_succ, power_add, ih, power]

/-- difficulty 2 · the laws of exponents -/
theorem mul_power (a b n : Nat) : power (a * b) n = power a n * power b n := by
  induction n with
  | zero => rfl
  | succ n ih => simp only [power, ih, Nat.mul_assoc, Nat.mul_left_comm]

/-- difficulty 2 · the inventor of chess and his grains -/
theorem lt_power_two (n : Nat) : n < power 2 n := by
  induction n with
  | zero => exact Nat.zero_lt_one
  | succ n ih =>
    rw [power, Nat.mul_two]
    exact Nat.add_lt_add_of_lt_of_le ih (Nat.zero_lt_of_lt ih)

end Library.Powers
