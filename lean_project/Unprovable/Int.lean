/-!
# Nearly true of integers

Signs, rounding, and what an order does not keep. Each statement is followed by its refutation.
-/

namespace Unprovable.Integers

/-- Multiplying with a negative number turns an order round.

false · a = 0, b = 1, c = -1 -/
theorem mul_le_mul (a b c : Int) (h : a ≤ b) : a * c ≤ b * c := sorry

theorem mul_le_mul_refuted : ¬type_of% @mul_le_mul := by
  intro h
  exact absurd (h 0 1 (-1) (by decide)) (by decide)

/-- A square root has two signs.

false · a = 1, b = -1 -/
theorem square_injective (a b : Int) (h : a * a = b * b) : a = b := sorry

theorem square_injective_refuted : ¬type_of% @square_injective := by
  intro h
  exact absurd (h 1 (-1) (by decide)) (by decide)

/-- Division rounds down, or at any rate not towards both sides.

false · a = 1, b = 2 -/
theorem neg_div (a b : Int) : -a / b = -(a / b) := sorry

theorem neg_div_refuted : ¬type_of% @neg_div := by
  intro h
  exact absurd (h 1 2) (by decide)

/-- The absolute value of a sum may be less.

false · a = 1, b = -1 -/
theorem natAbs_add (a b : Int) : (a + b).natAbs = a.natAbs + b.natAbs := sorry

theorem natAbs_add_refuted : ¬type_of% @natAbs_add := by
  intro h
  exact absurd (h 1 (-1)) (by decide)

/-- Going to the natural numbers and back loses the sign.

false · a = -1 -/
theorem toNat_cast (a : Int) : (a.toNat : Int) = a := sorry

theorem toNat_cast_refuted : ¬type_of% @toNat_cast := by
  intro h
  exact absurd (h (-1)) (by decide)

/-- There is no least integer.

false · m - 1 is less -/
theorem least : ∃ m : Int, ∀ n, m ≤ n := sorry

theorem least_refuted : ¬type_of% @least := by
  rintro ⟨m, h⟩
  have k := h (m - 1)
  omega

/-- Integers lie apart.

false · a = 0, b = 1 -/
theorem dense (a b : Int) (h : a < b) : ∃ c, a < c ∧ c < b := sorry

theorem dense_refuted : ¬type_of% @dense := by
  intro h
  obtain ⟨c, low, high⟩ := h 0 1 (by decide)
  omega

/-- Casting does not commute with a subtraction that stops at zero.

false · m = 0, n = 1 -/
theorem cast_sub (m n : Nat) : ((m - n : Nat) : Int) = (m : Int) - (n : Int) := sorry

theorem cast_sub_refuted : ¬type_of% @cast_sub := by
  intro h
  exact absurd (h 0 1) (by decide)

end Unprovable.Integers
