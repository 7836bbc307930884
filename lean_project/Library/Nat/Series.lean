/-!
# Series

Sums of a function over the numbers below a bound: rules for calculating with them, and the sums of
powers, of odd numbers and of Fibonacci numbers.
-/

namespace Library.Series

/-- `f 0 + f 1 + ... + f (n - 1)`. -/
def sum (f : Nat → Nat) : Nat → Nat
  | 0 => 0
  | n + 1 => sum f n + f n

/-- The Fibonacci numbers. -/
def fib : Nat → Nat
  | 0 => 0
  | 1 => 1
  | n + 2 => fib n + fib (n + 1)

/-! ## Rules -/

/-- difficulty 2 · sums of sums -/
theorem sum_add (f g : Nat → Nat) (n : Nat) : sum (fun i => f i + g i) n = sum f n + sum g n := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [sum, sum, sum, ih]
    omega

/-- difficulty 2 · the distributive law of sums -/
theorem sum_scaled (k : Nat) (f : Nat → Nat) (n : Nat) :
    sum (fun i => k * f i) n = k * sum f n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [sum, sum, ih, Nat.mul_add]

/-- difficulty 2 · multiplication as a sum -/
theorem sum_const (k n : Nat) : sum (fun _ => k) n = n * k := by
  induction n with
  | zero => rw [sum, Nat.zero_mul]
  | succ n ih => rw [sum, ih, Nat.succ_mul]

/-- difficulty 2 · only the values below the bound matter -/
theorem sum_congr {f g : Nat → Nat} {n : Nat} (h : ∀ i, i < n → f i = g i) : sum f n = sum g n := by
  induction n with
  | zero => rfl
  | succ n ih =>
    have below : ∀ i, i < n → f i = g i := fun i lt => h i (Nat.lt_succ_of_lt lt)
    rw [sum, sum, ih below, h n (Nat.lt_succ_self n)]

/-- difficulty 2 · a sum in two parts -/
theorem sum_split (f : Nat → Nat) (m n : Nat) :
    sum f (m + n) = sum f m + sum (fun i => f (m + i)) n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [← Nat.add_assoc, sum, ih, sum, Nat.add_assoc]

/-- difficulty 3 · the first term taken out -/
theorem sum_from_front (f : Nat → Nat) (n : Nat) :
    sum f (n + 1) = f 0 + sum (fun i => f (i + 1)) n := by
  induction n with
  | zero => rw [sum, sum, sum, Nat.zero_add, Nat.add_zero]
  | succ n ih => rw [sum, ih, sum, Nat.add_assoc]

/-- A sum read backwards.

difficulty 4 · the trick of young Gauss -/
theorem sum_backwards (f : Nat → Nat) (n : Nat) : sum (fun i => f (n - 1 - i)) n = sum f n := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [sum_from_front, sum, Nat.add_comm]
    have shift : sum (fun i => f (n + 1 - 1 - (i + 1))) n = sum (fun i => f (n - 1 - i)) n := by
      apply sum_congr
      intro i lt
      have e : n + 1 - 1 - (i + 1) = n - 1 - i := by omega
      rw [e]
    rw [shift, ih]
    rfl

/-- difficulty 2 · larger terms, larger sum -/
theorem sum_le {f g : Nat → Nat} {n : Nat} (h : ∀ i, i < n → f i ≤ g i) : sum f n ≤ sum g n := by
  induction n with
  | zero => exact Nat.le_refl 0
  | succ n ih =>
    apply Nat.add_le_add
    · exact ih fun i lt => h i (Nat.lt_succ_of_lt lt)
    · exact h n (Nat.lt_succ_self n)

/-- Rows first or columns first.

difficulty 3 · Fubini for finite sums -/
theorem sum_swap (f : Nat → Nat → Nat) (m n : Nat) :
    sum (fun i => sum (f i) n) m = sum (fun j => sum (fun i => f i j) m) n := by
  induction m with
  | zero =>
    show 0 = _
    rw [show (fun j => sum (fun i => f i j) 0) = fun _ => 0 from rfl, sum_const, Nat.mul_zero]
  | succ m ih =>
    rw [sum, ih, ← sum_add]
    rfl

/-- One term is at most the sum.

difficulty 2 · a part is at most the whole -/
theorem le_sum (f : Nat → Nat) {i n : Nat} (h : i < n) : f i ≤ sum f n := by
  induction n with
  | zero => exact absurd h (Nat.not_lt_zero i)
  | succ n ih =>
    rw [sum]
    by_cases last : i = n
    · rw [last]
      exact Nat.le_add_left _ _
    · exact Nat.le_trans (ih (by omega)) (Nat.le_add_right _ _)

/-! ## Closed forms -/

/-- difficulty 2 · the wheat on the chessboard -/
theorem sum_two_pow (n : Nat) : sum (fun i => 2 ^ i) n + 1 = 2 ^ n := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [sum, Nat.pow_succ]
    omega

/-- difficulty 3 · geometric series, Euclid IX.35 -/
theorem sum_geometric (q n : Nat) : q * sum (fun i => (q + 1) ^ i) n + 1 = (q + 1) ^ n := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [sum, Nat.mul_add, Nat.add_right_comm, ih, Nat.pow_succ, Nat.mul_succ, Nat.mul_comm q,
      Nat.add_comm]

/-- Six times the sum of squares.

difficulty 3 · Archimedes, On Spirals -/
theorem sum_squares (n : Nat) :
    6 * sum (fun i => (i + 1) * (i + 1)) n = n * (n + 1) * (2 * n + 1) := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [sum, Nat.mul_add, ih]
    simp only [Nat.mul_add, Nat.add_mul, Nat.mul_one, Nat.one_mul, Nat.mul_assoc,
      Nat.mul_left_comm n 2, Nat.mul_comm n 2]
    omega

/-- The sum of the cubes is the square of the sum.

difficulty 5 · Nicomachus, about 100 -/
theorem sum_cubes (n : Nat) :
    sum (fun i => (i + 1) * (i + 1) * (i + 1)) n =
      sum (fun i => i + 1) n * sum (fun i => i + 1) n := by
  have gauss : ∀ n, 2 * sum (fun i => i + 1) n = n * (n + 1) := by
    intro n
    induction n with
    | zero => rfl
    | succ n ih =>
      rw [sum, Nat.mul_add, ih, ← Nat.add_mul, Nat.mul_comm]
  induction n with
  | zero => rfl
  | succ n ih =>
    have twice := gauss n
    rw [sum, ih]
    show _ = (sum (fun i => i + 1) n + (n + 1)) * (sum (fun i => i + 1) n + (n + 1))
    generalize sum (fun i => i + 1) n = s at twice
    have e : (s + (n + 1)) * (s + (n + 1)) = s * s + 2 * s * (n + 1) + (n + 1) * (n + 1) := by
      rw [Nat.add_mul, Nat.mul_add s s, Nat.mul_add (n + 1) s, Nat.mul_comm (n + 1) s, Nat.two_mul,
        Nat.add_mul s s (n + 1)]
      omega
    rw [e, twice, Nat.add_assoc, ← Nat.add_mul]
    have f : n * (n + 1) + (n + 1) = (n + 1) * (n + 1) := (Nat.succ_mul n (n + 1)).symm
    rw [f]

/-! ## Fibonacci numbers -/

/-- difficulty 3 · Lucas, 1876: the odd places -/
theorem sum_fib_odd (n : Nat) : sum (fun i => fib (2 * i + 1)) n = fib (2 * n) := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [sum, ih]
    rfl

/-- difficulty 3 · Lucas, 1876: the even places -/
theorem sum_fib_even (n : Nat) : sum (fun i => fib (2 * i)) (n + 1) + 1 = fib (2 * n + 1) := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [sum, Nat.add_right_comm, ih]
    rfl

/-- The sum of the squares is a rectangle.

difficulty 3 · Lucas, 1876: the spiral of squares -/
theorem sum_fib_squares (n : Nat) :
    sum (fun i => fib i * fib i) (n + 1) = fib n * fib (n + 1) := by
  induction n with
  | zero => rfl
  | succ n ih => rw [sum, ih, ← Nat.add_mul, fib, Nat.mul_comm]

/-- Every third number is even, and the others are not.

difficulty 4 · parity of the Fibonacci numbers -/
theorem fib_mod_two (n : Nat) :
    fib (3 * n) % 2 = 0 ∧ fib (3 * n + 1) % 2 = 1 ∧ fib (3 * n + 2) % 2 = 1 := by
  induction n with
  | zero => exact ⟨rfl, rfl, rfl⟩
  | succ n ih =>
    obtain ⟨_, h₁, h₂⟩ := ih
    have e₃ : fib (3 * (n + 1)) = fib (3 * n + 1) + fib (3 * n + 2) := rfl
    have e₄ : fib (3 * (n + 1) + 1) = fib (3 * n + 2) + fib (3 * (n + 1)) := rfl
    have e₅ : fib (3 * (n + 1) + 2) = fib (3 * (n + 1)) + fib (3 * (n + 1) + 1) := rfl
    omega

/-- difficulty 4 · Cassini, 1680, without negative numbers -/
theorem cassini (n : Nat) :
    fib (2 * n) * fib (2 * n + 2) + 1 = fib (2 * n + 1) * fib (2 * n + 1) ∧
      fib (2 * n + 1) * fib (2 * n + 3) = fib (2 * n + 2) * fib (2 * n + 2) + 1 := by
  have odd : ∀ a b : Nat, a * (a + b) + 1 = b * b → b * (b + (a + b)) = (a + b) * (a + b) + 1 := by
    intro a b h
    simp only [Nat.mul_add, Nat.add_mul, Nat.mul_comm b a] at *
    omega
  have even : ∀ a b : Nat, a * (a + b) = b * b + 1 → b * (b + (a + b)) + 1 = (a + b) * (a + b) := by
    intro a b h
    simp only [Nat.mul_add, Nat.add_mul, Nat.mul_comm b a] at *
    omega
  have first : fib (2 * n) * fib (2 * n + 2) + 1 = fib (2 * n + 1) * fib (2 * n + 1) := by
    induction n with
    | zero => rfl
    | succ n ih => exact even _ _ (odd _ _ ih)
  exact ⟨first, odd _ _ first⟩

end Library.Series
