/-!
# Gaussian integers

Numbers `a + b i` with integers `a` and `b`: their arithmetic, the norm, which of them are units,
and what can be divided by what.
-/

namespace Library.Gaussian

/-- The number `re + im i`. -/
structure Gauss where
  re : Int
  im : Int

namespace Gauss

/-- Sum. -/
def add (x y : Gauss) : Gauss := ⟨x.re + y.re, x.im + y.im⟩

/-- Product; the square of `i` is `-1`. -/
def mul (x y : Gauss) : Gauss := ⟨x.re * y.re - x.im * y.im, x.re * y.im + x.im * y.re⟩

/-- Opposite. -/
def neg (x : Gauss) : Gauss := ⟨-x.re, -x.im⟩

/-- Mirror image. -/
def conj (x : Gauss) : Gauss := ⟨x.re, -x.im⟩

/-- Square of the distance from zero. -/
def norm (x : Gauss) : Int := x.re * x.re + x.im * x.im

/-- An integer. -/
def ofInt (n : Int) : Gauss := ⟨n, 0⟩

/-- The root of minus one. -/
def i : Gauss := ⟨0, 1⟩

/-- `x` divides `y`. -/
def Divides (x y : Gauss) : Prop := ∃ z, mul x z = y

/-- `x` divides one. -/
def Unit (x : Gauss) : Prop := Divides x (ofInt 1)

/-! ## Arithmetic -/

/-- Two numbers with the same parts are equal.

difficulty 1 · folklore -/
theorem ext {x y : Gauss} (h : x.re = y.re) (k : x.im = y.im) : x = y := by
  cases x
  cases y
  cases h
  cases k
  rfl

/-- The square of `i`.

difficulty 1 · Cardano, Bombelli -/
theorem i_mul_i : mul i i = ofInt (-1) := by
  apply ext
  · rfl
  · rfl

/-- Multiplication commutes.

difficulty 3 · Gauss 1832 -/
theorem mul_comm (x y : Gauss) : mul x y = mul y x := by
  apply ext
  · show x.re * y.re - x.im * y.im = y.re * x.re - y.im * x.im
    rw [Int.mul_comm, Int.mul_comm x.im]
  · show x.re * y.im + x.im * y.re = y.re * x.im + y.im * x.re
    rw [Int.mul_comm, Int.mul_comm x.im, Int.add_comm]

/-- Multiplication is associative.

difficulty 4 · Gauss 1832 -/
theorem mul_assoc (x y z : Gauss) : mul (mul x y) z = mul x (mul y z) := by
  apply ext
  · simp only [mul, Int.sub_mul, Int.add_mul, Int.mul_sub, Int.mul_add, Int.mul_assoc]
    omega
  · simp only [mul, Int.sub_mul, Int.add_mul, Int.mul_sub, Int.mul_add, Int.mul_assoc]
    omega

/-- Multiplication distributes.

difficulty 3 · Gauss 1832 -/
theorem mul_add (x y z : Gauss) : mul x (add y z) = add (mul x y) (mul x z) := by
  apply ext
  · simp only [mul, add, Int.mul_add]
    omega
  · simp only [mul, add, Int.mul_add]
    omega

/-- One is neutral.

difficulty 2 · Gauss 1832 -/
theorem mul_one (x : Gauss) : mul x (ofInt 1) = x := by
  apply ext
  · simp only [mul, ofInt]
    omega
  · simp only [mul, ofInt]
    omega

/-- Four turns by a right angle.

difficulty 3 · Argand 1806 -/
theorem i_four_times (x : Gauss) : mul i (mul i (mul i (mul i x))) = x := by
  have turn : ∀ x, mul i x = ⟨-x.im, x.re⟩ := by
    intro x
    apply ext
    · simp only [mul, i]
      omega
    · simp only [mul, i]
      omega
  rw [turn, turn, turn, turn]
  apply ext
  · exact Int.neg_neg x.re
  · exact Int.neg_neg x.im

/-! ## Mirror image and norm -/

/-- The mirror image of a product.

difficulty 3 · Gauss 1832 -/
theorem conj_mul (x y : Gauss) : conj (mul x y) = mul (conj x) (conj y) := by
  apply ext
  · simp only [conj, mul, Int.neg_mul_neg]
  · simp only [conj, mul, Int.mul_neg, Int.neg_mul]
    omega

/-- A number times its mirror image is its norm.

difficulty 2 · Gauss 1832 -/
theorem mul_conj (x : Gauss) : mul x (conj x) = ofInt (norm x) := by
  apply ext
  · simp only [mul, conj, ofInt, norm, Int.mul_neg]
    omega
  · simp only [mul, conj, ofInt, Int.mul_neg, Int.mul_comm x.im]
    omega

/-- The norm of a product.

difficulty 4 · Gauss 1832 -/
theorem norm_mul (x y : Gauss) : norm (mul x y) = norm x * norm y := by
  have h : mul (mul x y) (conj (mul x y)) = mul (mul x (conj x)) (mul y (conj y)) := by
    rw [conj_mul, mul_assoc, mul_assoc, ← mul_assoc y, mul_comm y (conj x), mul_assoc]
  rw [mul_conj, mul_conj, mul_conj] at h
  have e : norm (mul x y) = norm x * norm y - 0 * 0 := congrArg re h
  omega

/-- Norms are not negative.

difficulty 2 · Gauss 1832 -/
theorem norm_nonneg (x : Gauss) : 0 ≤ norm x := by
  have square : ∀ n : Int, 0 ≤ n * n := by
    intro n
    rcases Int.le_total 0 n with h | h
    · exact Int.mul_nonneg h h
    · rw [← Int.neg_mul_neg]
      exact Int.mul_nonneg (by omega) (by omega)
  exact Int.add_nonneg (square x.re) (square x.im)

/-- A part of a number is no larger than its norm.

difficulty 4 · folklore -/
theorem part_le_norm (x : Gauss) :
    -norm x ≤ x.re ∧ x.re ≤ norm x ∧ -norm x ≤ x.im ∧ x.im ≤ norm x := by
  have bound : ∀ n : Int, n ≤ n * n ∧ -n ≤ n * n ∧ 0 ≤ n * n := by
    intro n
    have h₁ := norm_nonneg ⟨n, 0⟩
    simp only [norm] at h₁
    have h₂ : n ≤ 0 ∨ 1 ≤ n := by omega
    rcases h₂ with h | h
    · have k : 0 ≤ -n * (-n - 1) ∨ n = 0 := by
        by_cases z : n = 0
        · exact Or.inr z
        · exact Or.inl (Int.mul_nonneg (by omega) (by omega))
      rcases k with k | k
      · rw [Int.mul_sub, Int.neg_mul_neg] at k
        omega
      · subst k
        decide
    · have k : 0 ≤ n * (n - 1) := Int.mul_nonneg (by omega) (by omega)
      rw [Int.mul_sub] at k
      omega
  have hr := bound x.re
  have hi := bound x.im
  unfold norm
  omega

/-- Only zero has the norm zero.

difficulty 3 · Gauss 1832 -/
theorem eq_zero_of_norm {x : Gauss} (h : norm x = 0) : x = ofInt 0 := by
  have k := part_le_norm x
  apply ext
  · show x.re = 0
    omega
  · show x.im = 0
    omega

/-- There are no divisors of zero.

difficulty 4 · Gauss 1832 -/
theorem mul_eq_zero {x y : Gauss} (h : mul x y = ofInt 0) : x = ofInt 0 ∨ y = ofInt 0 := by
  have e : norm x * norm y = 0 := by
    rw [← norm_mul, h]
    rfl
  rcases Int.mul_eq_zero.1 e with k | k
  · exact Or.inl (eq_zero_of_norm k)
  · exact Or.inr (eq_zero_of_norm k)

/-! ## Divisibility -/

/-- A factor of a positive integer is no larger, if it is not negative.

difficulty 3 · folklore -/
theorem factor_le {a b n : Int} (ha : 0 ≤ a) (hn : 0 < n) (h : a * b = n) : a ≤ n := by
  have hb : 1 ≤ b := by
    apply Classical.byContradiction
    intro k
    have m : 0 ≤ a * -b := Int.mul_nonneg ha (by omega)
    rw [Int.mul_neg] at m
    omega
  have m : 0 ≤ a * (b - 1) := Int.mul_nonneg ha (by omega)
  rw [Int.mul_sub] at m
  omega

/-- What divides two numbers divides their sum.

difficulty 2 · Gauss 1832 -/
theorem Divides.add {x y z : Gauss} (h : Divides x y) (k : Divides x z) :
    Divides x (Gauss.add y z) := by
  obtain ⟨u, rfl⟩ := h
  obtain ⟨v, rfl⟩ := k
  exact ⟨Gauss.add u v, mul_add x u v⟩

/-- Then the norms divide each other, too.

difficulty 3 · Gauss 1832 -/
theorem Divides.norm {x y : Gauss} (h : Divides x y) : Gauss.norm x ∣ Gauss.norm y := by
  obtain ⟨z, rfl⟩ := h
  rw [norm_mul]
  exact ⟨Gauss.norm z, rfl⟩

/-- Units are the numbers of norm one.

difficulty 4 · Gauss 1832 -/
theorem unit_iff_norm (x : Gauss) : Unit x ↔ norm x = 1 := by
  constructor
  · intro h
    have d : norm x ∣ 1 := h.norm
    obtain ⟨c, hc⟩ := d
    have n := norm_nonneg x
    have le := factor_le n (by decide) hc.symm
    have ne : norm x ≠ 0 := by
      intro z
      rw [z] at hc
      omega
    omega
  · intro h
    refine ⟨conj x, ?_⟩
    rw [mul_conj, h]

/-- There are four of them.

difficulty 5 · Gauss 1832 -/
theorem unit_iff (x : Gauss) :
    Unit x ↔ x = ofInt 1 ∨ x = ofInt (-1) ∨ x = i ∨ x = neg i := by
  rw [unit_iff_norm]
  constructor
  · intro h
    have k := part_le_norm x
    obtain ⟨a, b⟩ := x
    simp only [norm] at h k
    rw [h] at k
    have ha : a = -1 ∨ a = 0 ∨ a = 1 := by omega
    have hb : b = -1 ∨ b = 0 ∨ b = 1 := by omega
    rcases ha with rfl | rfl | rfl <;> rcases hb with rfl | rfl | rfl
    · cases h
    · exact Or.inr (Or.inl rfl)
    · cases h
    · exact Or.inr (Or.inr (Or.inr rfl))
    · cases h
    · exact Or.inr (Or.inr (Or.inl rfl))
    · cases h
    · exact Or.inl rfl
    · cases h
  · rintro (rfl | rfl | rfl | rfl) <;> rfl

/-- Numbers that divide each other differ by a unit.

difficulty 4 · Gauss 1832 -/
theorem associates {x y : Gauss} (h : Divides x y) (k : Divides y x) (ne : x ≠ ofInt 0) :
    ∃ u, Unit u ∧ mul x u = y := by
  obtain ⟨u, rfl⟩ := h
  obtain ⟨v, hv⟩ := k
  refine ⟨u, ⟨v, ?_⟩, rfl⟩
  have z : mul x (Gauss.add (mul u v) (ofInt (-1))) = ofInt 0 := by
    rw [mul_add, ← mul_assoc, hv]
    apply ext
    · simp only [Gauss.add, mul, ofInt]
      omega
    · simp only [Gauss.add, mul, ofInt]
      omega
  rcases mul_eq_zero z with e | e
  · exact absurd e ne
  · have hr := congrArg re e
    have hi := congrArg im e
    simp only [Gauss.add, ofInt] at hr hi
    apply ext
    · show (mul u v).re = 1
      omega
    · show (mul u v).im = 0
      omega

/-- Two is no longer prime.

difficulty 2 · Gauss 1832 -/
theorem two_splits : mul ⟨1, 1⟩ ⟨1, -1⟩ = ofInt 2 ∧ ¬Unit ⟨1, 1⟩ ∧ ¬Unit ⟨1, -1⟩ := by
  refine ⟨rfl, ?_, ?_⟩
  · rw [unit_iff_norm]
    decide
  · rw [unit_iff_norm]
    decide

/-- Three still is: one of any two factors is a unit.

difficulty 5 · Gauss 1832 -/
theorem three_irreducible {x y : Gauss} (h : mul x y = ofInt 3) : Unit x ∨ Unit y := by
  have e : norm x * norm y = 9 := by
    rw [← norm_mul, h]
    rfl
  have hx := norm_nonneg x
  have hy := norm_nonneg y
  have no_three : ∀ z : Gauss, norm z ≠ 3 := by
    rintro ⟨a, b⟩ k
    have p := part_le_norm ⟨a, b⟩
    rw [k] at p
    simp only at p
    have ha : a = -3 ∨ a = -2 ∨ a = -1 ∨ a = 0 ∨ a = 1 ∨ a = 2 ∨ a = 3 := by omega
    have hb : b = -3 ∨ b = -2 ∨ b = -1 ∨ b = 0 ∨ b = 1 ∨ b = 2 ∨ b = 3 := by omega
    rcases ha with rfl | rfl | rfl | rfl | rfl | rfl | rfl <;>
      rcases hb with rfl | rfl | rfl | rfl | rfl | rfl | rfl <;> cases k
  rw [unit_iff_norm, unit_iff_norm]
  have le := factor_le hx (by decide) e
  have cases9 : norm x = 0 ∨ norm x = 1 ∨ norm x = 2 ∨ norm x = 3 ∨ norm x = 4 ∨ norm x = 5 ∨
    norm x = 6 ∨ norm x = 7 ∨ norm x = 8 ∨ norm x = 9 := by omega
  have three := no_three x
  rcases cases9 with c | c | c | c | c | c | c | c | c | c <;> rw [c] at e <;> omega

end Gauss

end Library.Gaussian
