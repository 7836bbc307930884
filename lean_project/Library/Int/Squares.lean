/-!
# Squares of integers

What remainders squares leave, which numbers are sums or differences of two squares, the classic
inequalities, and descent: some equations have no solutions because a solution would give a smaller
one.
-/

namespace Library.Squares

/-- The square of an integer. -/
def sq (n : Int) : Int := n * n

/-- `n` is a sum of two squares. -/
def SumOfTwo (n : Int) : Prop := ∃ a b : Int, n = sq a + sq b

/-- `n` is a difference of two squares. -/
def Difference (n : Int) : Prop := ∃ a b : Int, n = sq a - sq b

/-! ## Algebra -/

/-- The square of a product.

difficulty 2 · folklore -/
theorem sq_mul (a b : Int) : sq (a * b) = sq a * sq b := by
  unfold sq
  ac_rfl

/-- The square of a sum.

difficulty 2 · Euclid II.4 -/
theorem sq_add (a b : Int) : sq (a + b) = sq a + 2 * (a * b) + sq b := by
  unfold sq
  rw [Int.mul_add, Int.add_mul, Int.add_mul, Int.mul_comm b a]
  omega

/-- The square of a difference.

difficulty 2 · Euclid II.7 -/
theorem sq_sub (a b : Int) : sq (a - b) = sq a - 2 * (a * b) + sq b := by
  have h := sq_add a (-b)
  unfold sq at *
  rw [Int.neg_mul_neg, Int.mul_neg] at h
  rw [Int.sub_eq_add_neg, h]
  omega

/-- A sum times a difference.

difficulty 2 · Euclid II.5 -/
theorem sq_sub_sq (a b : Int) : sq a - sq b = (a + b) * (a - b) := by
  unfold sq
  rw [Int.add_mul, Int.mul_sub, Int.mul_sub, Int.mul_comm b a]
  omega

/-- The product of two sums of two squares.

difficulty 4 · Diophantus III.19, Brahmagupta, Fibonacci -/
theorem brahmagupta (a b c d : Int) :
    (sq a + sq b) * (sq c + sq d) = sq (a * c - b * d) + sq (a * d + b * c) := by
  rw [sq_sub, sq_add, Int.add_mul, Int.mul_add, Int.mul_add, sq_mul, sq_mul, sq_mul, sq_mul]
  have e : a * c * (b * d) = a * d * (b * c) := by ac_rfl
  rw [e]
  omega

/-- So sums of two squares may be multiplied.

difficulty 3 · Fibonacci -/
theorem SumOfTwo.mul {m n : Int} (hm : SumOfTwo m) (hn : SumOfTwo n) : SumOfTwo (m * n) := by
  obtain ⟨a, b, rfl⟩ := hm
  obtain ⟨c, d, rfl⟩ := hn
  exact ⟨_, _, brahmagupta a b c d⟩

/-- The double of a sum of two squares is one.

difficulty 3 · folklore -/
theorem SumOfTwo.double {n : Int} (h : SumOfTwo n) : SumOfTwo (2 * n) := by
  have two : SumOfTwo 2 := ⟨1, 1, rfl⟩
  exact two.mul h

/-! ## Remainders -/

/-- A square leaves the remainder of the square of the remainder.

difficulty 1 · Gauss -/
theorem sq_emod (n m : Int) : sq n % m = sq (n % m) % m := by
  unfold sq
  rw [Int.mul_emod]

/-- Modulo three a square is 0 or 1.

difficulty 3 · Gauss -/
theorem sq_mod_three (n : Int) : (sq n % 3 = 0 ∧ n % 3 = 0) ∨ (sq n % 3 = 1 ∧ n % 3 ≠ 0) := by
  rw [sq_emod]
  have h : n % 3 = 0 ∨ n % 3 = 1 ∨ n % 3 = 2 := by omega
  rcases h with h | h | h <;> rw [h] <;> decide

/-- Modulo four a square is 0 or 1, and tells whether its root is even.

difficulty 3 · Gauss -/
theorem sq_mod_four (n : Int) : (sq n % 4 = 0 ∧ n % 2 = 0) ∨ (sq n % 4 = 1 ∧ n % 2 = 1) := by
  rw [sq_emod]
  have h : n % 4 = 0 ∨ n % 4 = 1 ∨ n % 4 = 2 ∨ n % 4 = 3 := by omega
  rcases h with h | h | h | h
  · exact Or.inl ⟨by rw [h]; rfl, by omega⟩
  · exact Or.inr ⟨by rw [h]; rfl, by omega⟩
  · exact Or.inl ⟨by rw [h]; rfl, by omega⟩
  · exact Or.inr ⟨by rw [h]; rfl, by omega⟩

/-- Modulo eight a square is 0, 1 or 4.

difficulty 3 · Gauss -/
theorem sq_mod_eight (n : Int) : sq n % 8 = 0 ∨ sq n % 8 = 1 ∨ sq n % 8 = 4 := by
  rw [sq_emod]
  have h : n % 8 = 0 ∨ n % 8 = 1 ∨ n % 8 = 2 ∨ n % 8 = 3 ∨ n % 8 = 4 ∨ n % 8 = 5 ∨ n % 8 = 6 ∨
    n % 8 = 7 := by omega
  rcases h with h | h | h | h | h | h | h | h <;> rw [h] <;> decide

/-- The square of an odd number leaves 1 modulo eight.

difficulty 3 · folklore -/
theorem odd_sq_mod_eight {n : Int} (h : n % 2 = 1) : sq n % 8 = 1 := by
  have four := sq_mod_four n
  have eight := sq_mod_eight n
  omega

/-- Three modulo four is no sum of two squares.

difficulty 3 · Fermat -/
theorem not_sumOfTwo {n : Int} (h : n % 4 = 3) : ¬SumOfTwo n := by
  rintro ⟨a, b, rfl⟩
  have ha := sq_mod_four a
  have hb := sq_mod_four b
  omega

/-- Seven modulo eight is not even a sum of three squares.

difficulty 3 · Legendre -/
theorem not_sum_of_three {n : Int} (h : n % 8 = 7) (a b c : Int) :
    n ≠ sq a + sq b + sq c := by
  intro e
  have ha := sq_mod_eight a
  have hb := sq_mod_eight b
  have hc := sq_mod_eight c
  omega

/-- If three divides a sum of two squares it divides both roots.

difficulty 3 · Fermat -/
theorem three_dvd_roots {a b : Int} (h : (sq a + sq b) % 3 = 0) : a % 3 = 0 ∧ b % 3 = 0 := by
  have ha := sq_mod_three a
  have hb := sq_mod_three b
  omega

/-- Two modulo four is no difference of two squares.

difficulty 3 · folklore -/
theorem not_difference {n : Int} (h : n % 4 = 2) : ¬Difference n := by
  rintro ⟨a, b, rfl⟩
  have ha := sq_mod_four a
  have hb := sq_mod_four b
  omega

/-- Everything else is one.

difficulty 4 · folklore -/
theorem difference_iff (n : Int) : Difference n ↔ n % 4 ≠ 2 := by
  constructor
  · intro h e
    exact not_difference e h
  · intro h
    by_cases odd : n % 2 = 1
    · refine ⟨n / 2 + 1, n / 2, ?_⟩
      rw [sq_sub_sq]
      have e : n / 2 + 1 - n / 2 = 1 := by omega
      rw [e]
      omega
    · refine ⟨n / 4 + 1, n / 4 - 1, ?_⟩
      rw [sq_sub_sq]
      have e : n / 4 + 1 - (n / 4 - 1) = 2 := by omega
      rw [e]
      omega

/-- In a right triangle with whole sides one leg is divisible by three.

difficulty 4 · folklore -/
theorem leg_by_three {a b c : Int} (h : sq a + sq b = sq c) : a % 3 = 0 ∨ b % 3 = 0 := by
  have ha := sq_mod_three a
  have hb := sq_mod_three b
  have hc := sq_mod_three c
  omega

/-- And one leg is even.

difficulty 3 · folklore -/
theorem leg_even {a b c : Int} (h : sq a + sq b = sq c) : a % 2 = 0 ∨ b % 2 = 0 := by
  have ha := sq_mod_four a
  have hb := sq_mod_four b
  have hc := sq_mod_four c
  omega

/-! ## Inequalities -/

/-- Squares are not negative.

difficulty 2 · folklore -/
theorem sq_nonneg (n : Int) : 0 ≤ sq n := by
  unfold sq
  rcases Int.le_total 0 n with h | h
  · exact Int.mul_nonneg h h
  · rw [← Int.neg_mul_neg]
    exact Int.mul_nonneg (by omega) (by omega)

/-- Only zero has the square zero.

difficulty 2 · folklore -/
theorem sq_eq_zero {n : Int} (h : sq n = 0) : n = 0 := by
  unfold sq at h
  rcases Int.mul_eq_zero.1 h with e | e
  · exact e
  · exact e

/-- Two squares whose sum vanishes vanish.

difficulty 3 · folklore -/
theorem sum_sq_eq_zero {a b : Int} (h : sq a + sq b = 0) : a = 0 ∧ b = 0 := by
  have ha := sq_nonneg a
  have hb := sq_nonneg b
  constructor
  · apply sq_eq_zero
    omega
  · apply sq_eq_zero
    omega

/-- Twice a product is at most the sum of the squares.

difficulty 3 · folklore -/
theorem two_mul_le (a b : Int) : 2 * (a * b) ≤ sq a + sq b := by
  have h := sq_nonneg (a - b)
  rw [sq_sub] at h
  omega

/-- Cauchy's inequality in the plane.

difficulty 4 · Cauchy 1821 -/
theorem cauchy (a b c d : Int) : sq (a * c + b * d) ≤ (sq a + sq b) * (sq c + sq d) := by
  have h := brahmagupta a b d c
  have k := sq_nonneg (a * d - b * c)
  rw [Int.add_comm (sq d)] at h
  omega

/-- The sum of three products is at most the sum of the squares.

difficulty 4 · folklore -/
theorem three_products (a b c : Int) : a * b + b * c + c * a ≤ sq a + sq b + sq c := by
  have h₁ := two_mul_le a b
  have h₂ := two_mul_le b c
  have h₃ := two_mul_le c a
  omega

/-- Between the squares of neighbours there is no square.

difficulty 4 · folklore -/
theorem no_square_between {m n : Int} (hn : 0 ≤ n) (hm : 0 ≤ m) (h : sq n < sq m) :
    sq (n + 1) ≤ sq m := by
  have lt : n < m := by
    apply Int.not_le.1
    intro le
    have k : m * m ≤ n * n := Int.mul_le_mul le le hm hn
    unfold sq at h
    omega
  exact Int.mul_le_mul lt lt (by omega) hm

/-! ## Descent -/

/-- A double square is a square of zero only: the square root of two is irrational.

difficulty 5 · Pythagoreans -/
theorem sqrt_two {a b : Int} (h : sq a = 2 * sq b) : a = 0 := by
  have all : ∀ k : Nat, ∀ a b : Int, a.natAbs ≤ k → sq a = 2 * sq b → a = 0 := by
    intro k
    induction k with
    | zero =>
      intro a b le _
      omega
    | succ k ih =>
      intro a b le h
      have ha : a % 2 = 0 := by
        have := sq_mod_four a
        omega
      have hb : b % 2 = 0 := by
        have := sq_mod_four a
        have := sq_mod_four b
        omega
      have ea : sq a = 4 * sq (a / 2) := by
        have e : a = 2 * (a / 2) := by omega
        rw [e, sq_mul, ← e]
        rfl
      have eb : sq b = 4 * sq (b / 2) := by
        have e : b = 2 * (b / 2) := by omega
        rw [e, sq_mul, ← e]
        rfl
      by_cases zero : a = 0
      · exact zero
      · have half := ih (a / 2) (b / 2) (by omega) (by omega)
        omega
  exact all a.natAbs a b (Nat.le_refl _) h

/-- Three times a square is no sum of two squares but for zero.

difficulty 5 · Fermat -/
theorem three_squares_descent {a b c : Int} (h : sq a + sq b = 3 * sq c) : a = 0 ∧ b = 0 := by
  have all : ∀ k : Nat, ∀ a b c : Int, a.natAbs + b.natAbs ≤ k → sq a + sq b = 3 * sq c →
      a = 0 ∧ b = 0 := by
    intro k
    induction k with
    | zero =>
      intro a b c le _
      omega
    | succ k ih =>
      intro a b c le h
      have third : ∀ x : Int, x % 3 = 0 → sq x = 9 * sq (x / 3) := by
        intro x hx
        have e : x = 3 * (x / 3) := by omega
        rw [e, sq_mul, ← e]
        rfl
      obtain ⟨ha, hb⟩ : a % 3 = 0 ∧ b % 3 = 0 := three_dvd_roots (by omega)
      have hc : c % 3 = 0 := by
        have ea := third a ha
        have eb := third b hb
        have := sq_mod_three c
        omega
      have ea := third a ha
      have eb := third b hb
      have ec := third c hc
      by_cases zero : a = 0 ∧ b = 0
      · exact zero
      · have smaller := ih (a / 3) (b / 3) (c / 3) (by omega) (by omega)
        omega
  exact all _ a b c (Nat.le_refl _) h

/-- No right triangle with equal legs has whole sides.

difficulty 4 · Pythagoreans -/
theorem no_isosceles {a c : Int} (h : sq a + sq a = sq c) : a = 0 := by
  have e : c = 0 := sqrt_two (b := a) (by omega)
  rw [e] at h
  exact (sum_sq_eq_zero h).1

end Library.Squares
