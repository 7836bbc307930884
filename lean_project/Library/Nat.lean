/-!
# Natural numbers

Addition from scratch, doubling and halving, sums with a closed form, Fibonacci numbers,
factorials and powers, and two principles that follow from induction.
-/

namespace Library.Numbers

/-! ## Addition, again

`plus` looks at its first argument, while Lean's own `+` looks at the second. -/

def plus : Nat → Nat → Nat
  | 0, m => m
  | n + 1, m => plus n m + 1

theorem plus_zero (n : Nat) : plus n 0 = n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [plus, ih]

theorem plus_succ (n m : Nat) : plus n (m + 1) = plus n m + 1 := by
  induction n with
  | zero => rfl
  | succ n ih => rw [plus, ih, plus]

theorem plus_comm (n m : Nat) : plus n m = plus m n := by
  induction n with
  | zero => rw [plus_zero, plus]
  | succ n ih => rw [plus, plus_succ, ih]

theorem plus_assoc (a b c : Nat) : plus (plus a b) c = plus a (plus b c) := by
  induction a with
  | zero => rfl
  | succ a ih => simp [plus, ih]

theorem plus_eq_add (n m : Nat) : plus n m = n + m := by
  induction n with
  | zero => rw [plus, Nat.zero_add]
  | succ n ih => rw [plus, ih, Nat.succ_add]

theorem plus_left_cancel {a b c : Nat} (h : plus a b = plus a c) : b = c := by
  induction a with
  | zero => exact h
  | succ a ih =>
    apply ih
    exact Nat.succ.inj h

/-! ## Doubling and halving -/

def double : Nat → Nat
  | 0 => 0
  | n + 1 => double n + 2

/-- Half, rounded down. -/
def half : Nat → Nat
  | 0 => 0
  | 1 => 0
  | n + 2 => half n + 1

theorem double_eq (n : Nat) : double n = n + n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [double, ih, Nat.add_add_add_comm]

theorem half_double (n : Nat) : half (double n) = n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [double, half, ih]

theorem half_double_succ (n : Nat) : half (double n + 1) = n := by
  induction n with
  | zero => rfl
  | succ n ih =>
    show half (double n + 1) + 1 = n + 1
    rw [ih]

theorem double_injective {n m : Nat} (h : double n = double m) : n = m := by
  rw [← half_double n, h, half_double]

theorem double_ne_succ_double (n m : Nat) : double n ≠ double m + 1 := by
  intro h
  induction n generalizing m with
  | zero => exact Nat.noConfusion h
  | succ n ih =>
    cases m with
    | zero => exact Nat.noConfusion (Nat.succ.inj h)
    | succ m => exact ih m (Nat.succ.inj (Nat.succ.inj h))

theorem double_or_succ_double (n : Nat) : ∃ k, n = double k ∨ n = double k + 1 := by
  induction n with
  | zero => exact ⟨0, Or.inl rfl⟩
  | succ n ih =>
    obtain ⟨k, h | h⟩ := ih
    · exact ⟨k, Or.inr (by rw [h])⟩
    · exact ⟨k + 1, Or.inl (by rw [h, double])⟩

/-! ## Sums -/

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

/-- What young Gauss is said to have seen. -/
theorem gauss (n : Nat) : 2 * sumTo n = n * (n + 1) := by
  induction n with
  | zero => rfl
  | succ n ih => rw [sumTo, Nat.mul_add, ih, ← Nat.add_mul, Nat.mul_comm]

theorem sumToFrom_eq (n total : Nat) : sumToFrom n total = total + sumTo n := by
  induction n generalizing total with
  | zero => rfl
  | succ n ih => rw [sumToFrom, ih, sumTo, Nat.add_assoc, Nat.add_comm (sumTo n)]

theorem sumOdds_eq_square (n : Nat) : sumOdds n = n * n := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [sumOdds, ih, Nat.two_mul, Nat.mul_add_one, Nat.add_one_mul]
    simp only [Nat.add_assoc]

theorem le_sumTo (n : Nat) : n ≤ sumTo n := by
  cases n with
  | zero => exact Nat.le_refl 0
  | succ n => exact Nat.le_add_left (n + 1) (sumTo n)

theorem sumTo_mono {m n : Nat} (h : m ≤ n) : sumTo m ≤ sumTo n := by
  induction h with
  | refl => exact Nat.le_refl _
  | step _ ih => exact Nat.le_trans ih (Nat.le_add_right _ _)

/-! ## Fibonacci numbers -/

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

theorem fib_pos (n : Nat) : 0 < fib (n + 1) := by
  induction n with
  | zero => exact Nat.zero_lt_one
  | succ n ih => exact Nat.lt_of_lt_of_le ih (Nat.le_add_left _ _)

theorem fib_le_next (n : Nat) : fib n ≤ fib (n + 1) := by
  cases n with
  | zero => exact Nat.zero_le 1
  | succ n =>
    rw [fib]
    exact Nat.le_add_left _ _

theorem sumFib_add_one (n : Nat) : sumFib n + 1 = fib (n + 1) := by
  induction n with
  | zero => rfl
  | succ n ih => rw [sumFib, fib, Nat.add_right_comm, ih, Nat.add_comm]

theorem fibWalk_eq (n k : Nat) : fibWalk n (fib k) (fib (k + 1)) = fib (k + n) := by
  induction n generalizing k with
  | zero => rfl
  | succ n ih =>
    have h := ih (k + 1)
    rw [fib, Nat.add_right_comm] at h
    exact h

/-- The addition law of the sequence. -/
theorem fib_add (m n : Nat) :
    fib (m + n + 1) = fib (m + 1) * fib (n + 1) + fib m * fib n := by
  induction n generalizing m with
  | zero => simp [fib]
  | succ n ih =>
    have h := ih (m + 1)
    rw [Nat.add_right_comm m 1 n] at h
    rw [← Nat.add_assoc, h, fib, fib, Nat.add_mul, Nat.mul_add, Nat.add_comm (fib m * _),
      Nat.add_comm, ← Nat.add_assoc]

/-! ## Factorials and powers -/

def factorial : Nat → Nat
  | 0 => 1
  | n + 1 => (n + 1) * factorial n

def power (b : Nat) : Nat → Nat
  | 0 => 1
  | n + 1 => power b n * b

theorem factorial_pos (n : Nat) : 0 < factorial n := by
  induction n with
  | zero => exact Nat.zero_lt_one
  | succ n ih => exact Nat.mul_pos (Nat.succ_pos n) ih

theorem le_factorial (n : Nat) : n ≤ factorial n := by
  cases n with
  | zero => exact Nat.zero_le _
  | succ n => exact Nat.le_mul_of_pos_right (n + 1) (factorial_pos n)

theorem one_power (n : Nat) : power 1 n = 1 := by
  induction n with
  | zero => rfl
  | succ n ih => rw [power, ih]

theorem power_add (b m n : Nat) : power b (m + n) = power b m * power b n := by
  induction n with
  | zero => rw [power, Nat.mul_one, Nat.add_zero]
  | succ n ih => rw [← Nat.add_assoc, power, power, ih, Nat.mul_assoc]

theorem power_mul (b m n : Nat) : power b (m * n) = power (power b m) n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Nat.mul_succ, power_add, ih, power]

theorem mul_power (a b n : Nat) : power (a * b) n = power a n * power b n := by
  induction n with
  | zero => rfl
  | succ n ih => simp only [power, ih, Nat.mul_assoc, Nat.mul_left_comm]

theorem lt_power_two (n : Nat) : n < power 2 n := by
  induction n with
  | zero => exact Nat.zero_lt_one
  | succ n ih =>
    rw [power, Nat.mul_two]
    exact Nat.add_lt_add_of_lt_of_le ih (Nat.zero_lt_of_lt ih)

/-! ## What induction gives -/

theorem strong_induction {P : Nat → Prop} (step : ∀ n, (∀ m, m < n → P m) → P n) (n : Nat) :
    P n := by
  have below : ∀ k m, m < k → P m := by
    intro k
    induction k with
    | zero => exact fun m h => absurd h (Nat.not_lt_zero m)
    | succ k ih =>
      intro m h
      apply step
      intro j hj
      exact ih j (Nat.lt_of_lt_of_le hj (Nat.le_of_lt_succ h))
  exact below (n + 1) n (Nat.lt_add_one n)

/-- Where there is an example there is a smallest one. -/
theorem least {P : Nat → Prop} (h : ∃ n, P n) : ∃ n, P n ∧ ∀ m, m < n → ¬P m := by
  apply Classical.byContradiction
  intro none
  obtain ⟨n, hn⟩ := h
  have never : ∀ k, ¬P k := by
    apply strong_induction
    intro k ih hk
    exact none ⟨k, hk, ih⟩
  exact never n hn

/-- With coins of three and of five every amount from eight on can be paid. -/
theorem coins (n : Nat) : ∃ a b, n + 8 = 3 * a + 5 * b := by
  have three : ∀ k, (∃ a b, k + 8 = 3 * a + 5 * b) ∧ (∃ a b, k + 9 = 3 * a + 5 * b) ∧
      (∃ a b, k + 10 = 3 * a + 5 * b) := by
    intro k
    induction k with
    | zero => exact ⟨⟨1, 1, rfl⟩, ⟨3, 0, rfl⟩, ⟨0, 2, rfl⟩⟩
    | succ k ih =>
      obtain ⟨⟨a, b, h⟩, h₉, h₁₀⟩ := ih
      refine ⟨h₉, h₁₀, a + 1, b, ?_⟩
      show k + 8 + 3 = 3 * a + 3 + 5 * b
      rw [h, Nat.add_right_comm]
  exact (three n).1

end Library.Numbers
