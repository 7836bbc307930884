/-!
# Nearly true of natural numbers

Subtraction that stops at zero, division that rounds down and divides by zero, bounds that are off
by one. Each statement is followed by its refutation.
-/

namespace Unprovable.Numbers

def sumTo : Nat → Nat
  | 0 => 0
  | n + 1 => sumTo n + (n + 1)

def factorial : Nat → Nat
  | 0 => 1
  | n + 1 => (n + 1) * factorial n

def fib : Nat → Nat
  | 0 => 0
  | 1 => 1
  | n + 2 => fib n + fib (n + 1)

def Prime (p : Nat) : Prop := 2 ≤ p ∧ ∀ d, d ∣ p → d = 1 ∨ d = p

/-- Subtraction stops at zero.

false · m = 0, n = 1 -/
theorem sub_add_cancel (m n : Nat) : m - n + n = m := sorry

theorem sub_add_cancel_refuted : ¬type_of% @sub_add_cancel := by
  intro h
  exact absurd (h 0 1) (by decide)

/-- What is taken twice may not be there the second time.

false · a = 1, b = 2, c = 1 -/
theorem sub_sub_right (a b c : Nat) : a - (b - c) = a + c - b := sorry

theorem sub_sub_right_refuted : ¬type_of% @sub_sub_right := by
  intro h
  exact absurd (h 0 0 1) (by decide)

/-- Dividing by zero gives zero, which is no way back.

false · m = 1, n = 0 -/
theorem mul_div_cancel (m n : Nat) : m * n / n = m := sorry

theorem mul_div_cancel_refuted : ¬type_of% @mul_div_cancel := by
  intro h
  exact absurd (h 1 0) (by decide)

/-- Rounding down loses the rest.

false · m = 1, n = 2 -/
theorem div_mul_cancel (m n : Nat) (pos : 0 < n) : m / n * n = m := sorry

theorem div_mul_cancel_refuted : ¬type_of% @div_mul_cancel := by
  intro h
  exact absurd (h 1 2 (by decide)) (by decide)

/-- Two halves rounded down may be one short.

false · m = n = 1, d = 2 -/
theorem add_div (m n d : Nat) : (m + n) / d = m / d + n / d := sorry

theorem add_div_refuted : ¬type_of% @add_div := by
  intro h
  exact absurd (h 1 1 2) (by decide)

/-- The remainder of a product is not the product of the remainders, which may be too large.

false · m = n = 2, d = 3 -/
theorem mul_mod (m n d : Nat) : m * n % d = (m % d) * (n % d) := sorry

theorem mul_mod_refuted : ¬type_of% @mul_mod := by
  intro h
  exact absurd (h 2 2 3) (by decide)

/-- Cancelling needs a factor that is not zero.

false · a = 0, b = 0, c = 1 -/
theorem mul_left_cancel (a b c : Nat) (h : a * b = a * c) : b = c := sorry

theorem mul_left_cancel_refuted : ¬type_of% @mul_left_cancel := by
  intro h
  exact absurd (h 0 0 1 rfl) (by decide)

/-- A strict bound does not survive multiplication with zero.

false · a = 0, b = 1, c = 0 -/
theorem mul_lt_mul (a b c : Nat) (h : a < b) : a * c < b * c := sorry

theorem mul_lt_mul_refuted : ¬type_of% @mul_lt_mul := by
  intro h
  exact absurd (h 0 1 0 (by decide)) (by decide)

/-- Gauss, off by one.

false · n = 1: twice the sum is 2 -/
theorem gauss_off (n : Nat) : 2 * sumTo n = n * (n - 1) := sorry

theorem gauss_off_refuted : ¬type_of% @gauss_off := by
  intro h
  exact absurd (h 1) (by decide)

/-- Powers are not commutative.

false · 1 ^ 2 is not 2 ^ 1 -/
theorem pow_comm (a b : Nat) : a ^ b = b ^ a := sorry

theorem pow_comm_refuted : ¬type_of% @pow_comm := by
  intro h
  exact absurd (h 1 2) (by decide)

/-- Powers are not associative.

false · a = 2, b = 1, c = 2 -/
theorem pow_assoc (a b c : Nat) : (a ^ b) ^ c = a ^ (b ^ c) := sorry

theorem pow_assoc_refuted : ¬type_of% @pow_assoc := by
  intro h
  exact absurd (h 2 1 2) (by decide)

/-- True from four on.

false · n = 3: six is less than eight -/
theorem two_pow_lt_factorial (n : Nat) (h : 3 ≤ n) : 2 ^ n < factorial n := sorry

theorem two_pow_lt_factorial_refuted : ¬type_of% @two_pow_lt_factorial := by
  intro h
  exact absurd (h 3 (by decide)) (by decide)

/-- True from five on.

false · n = 4: both are 16 -/
theorem square_lt_two_pow (n : Nat) (h : 2 < n) : n * n < 2 ^ n := sorry

theorem square_lt_two_pow_refuted : ¬type_of% @square_lt_two_pow := by
  intro h
  exact absurd (h 4 (by decide)) (by decide)

/-- The sequence stands still once, at one.

false · n = 1: both are one -/
theorem fib_strict (n : Nat) : fib n < fib (n + 1) := sorry

theorem fib_strict_refuted : ¬type_of% @fib_strict := by
  intro h
  exact absurd (h 1) (by decide)

/-- Not so for products of two parts of it.

false · d = 4, m = n = 2 -/
theorem dvd_of_dvd_mul (d m n : Nat) (h : d ∣ m * n) : d ∣ m ∨ d ∣ n := sorry

theorem dvd_of_dvd_mul_refuted : ¬type_of% @dvd_of_dvd_mul := by
  intro h
  have k := h 4 2 2 ⟨1, rfl⟩
  revert k
  decide

/-- Two divisors need not have a divisor as their product.

false · a = b = n = 2 -/
theorem mul_dvd (a b n : Nat) (h : a ∣ n) (k : b ∣ n) : a * b ∣ n := sorry

theorem mul_dvd_refuted : ¬type_of% @mul_dvd := by
  intro h
  have k := h 2 2 2 ⟨1, rfl⟩ ⟨1, rfl⟩
  revert k
  decide

/-- Two is prime too.

false · p = 2 -/
theorem prime_odd (p : Nat) (h : Prime p) : p % 2 = 1 := sorry

theorem prime_odd_refuted : ¬type_of% @prime_odd := by
  intro h
  have two : Prime 2 := by
    refine ⟨Nat.le_refl 2, ?_⟩
    intro d k
    have le := Nat.le_of_dvd (by decide) k
    match d, le with
    | 0, _ => exact absurd (Nat.eq_zero_of_zero_dvd k) (by decide)
    | 1, _ => exact Or.inl rfl
    | 2, _ => exact Or.inr rfl
  exact absurd (h 2 two) (by decide)

/-- Euler's polynomial ends being prime, here without waiting for forty.

false · n = 41 divides its value -/
theorem euler_polynomial (n : Nat) : Prime (n * n + n + 41) := sorry

theorem euler_polynomial_refuted : ¬type_of% @euler_polynomial := by
  intro h
  cases (h 41).2 41 ⟨43, rfl⟩ with
  | inl k => exact absurd k (by decide)
  | inr k => exact absurd k (by decide)

/-- Every number has a predecessor, except one.

false · n = 0 -/
theorem has_predecessor (n : Nat) : ∃ m, n = m + 1 := sorry

theorem has_predecessor_refuted : ¬type_of% @has_predecessor := by
  intro h
  obtain ⟨m, e⟩ := h 0
  exact absurd e.symm (Nat.succ_ne_zero m)

/-- A set of numbers may have a smallest and no largest member.

false · P holds of every number -/
theorem largest (P : Nat → Prop) (h : ∃ n, P n) : ∃ n, P n ∧ ∀ m, P m → m ≤ n := sorry

theorem largest_refuted : ¬type_of% @largest := by
  intro h
  obtain ⟨n, _, le⟩ := h (fun _ => True) ⟨0, trivial⟩
  exact absurd (le (n + 1) trivial) (Nat.not_succ_le_self n)

/-- Induction without its beginning.

false · P holds of no number -/
theorem no_base (P : Nat → Prop) (step : ∀ n, P n → P (n + 1)) (n : Nat) : P n := sorry

theorem no_base_refuted : ¬type_of% @no_base := by
  intro h
  exact h (fun _ => False) (fun _ k => k) 0

/-- Coins of three and of five do not pay seven.

false · n = 0 -/
theorem coins (n : Nat) : ∃ a b, n + 7 = 3 * a + 5 * b := sorry

theorem coins_refuted : ¬type_of% @coins := by
  intro h
  obtain ⟨a, b, e⟩ := h 0
  omega

end Unprovable.Numbers
