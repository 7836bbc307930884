/-!
# Sums

Sums with a closed form.
-/

namespace Library.Sums

/-- `1 + 2 + ... + n`. -/
def sumTo : Nat → Nat
  | 0 => 0
  | n + 1 => sumTo n + (n + 1)

/-- The same sum, collected in a second argument. -/
def sumToFrom : Nat → Nat → Nat
  | 0, total => total
  | n + 1, total => sumToFrom n (total + (n + 1))

/-- The sum of the first `n` odd numbers. -/
def sumOdds : Nat → Nat
  | 0 => 0
  | n + 1 => sumOdds n + (2 * n + 1)

/-- What young Gauss is said to have seen.

difficulty 2 · Gauss at school -/
theorem gauss (n : Nat) : 2 * sumTo n = n * (n + 1) := by
  induction n with
  | zero => rfl
  | succ n ih => rw [sumTo, Nat.mul_add, ih, ← Nat.add_mul, Nat.mul_comm]

/-- difficulty 2 · accumulators: strengthen the claim -/
theorem sumToFrom_eq (n total : Nat) : sumToFrom n total = total + sumTo n := by
  induction n generalizing total with
  | zero => rfl
  | succ n ih => rw [sumToFrom, ih, sumTo, Nat.add_assoc, Nat.add_comm (sumTo n)]

/-- difficulty 2 · the Pythagoreans: gnomons -/
theorem sumOdds_eq_square (n : Nat) : sumOdds n = n * n := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [sumOdds, ih, Nat.two_mul, Nat.mul_add_one, Nat.add_one_mul]
    simp only [Nat.add_assoc]

/-- difficulty 2 · monotone sums -/
theorem le_sumTo (n : Nat) : n ≤ sumTo n := by
  cases n with
  | zero => exact Nat.le_refl 0
  | succ n => exact Nat.le_add_left (n + 1) (sumTo n)

/-- difficulty 2 · monotone sums -/
theorem sumTo_mono {m n : Nat} (h : m ≤ n) : sumTo m ≤ sumTo n := by
  induction h with
  | refl => exact Nat.le_refl _
  | step _ ih => exact Nat.le_trans ih (Nat.le_add_right _ _)

end Library.Sums
