/-!
# False things about natural numbers

Each is followed by its refutation.
-/

namespace Unprovable.Numbers

/-- Subtraction stops at zero.

false · m = 0, n = 1 -/
theorem sub_add_cancel (m n : Nat) : m - n + n = m := sorry

theorem sub_add_cancel_refuted : ¬type_of% @sub_add_cancel := by
  intro h
  exact absurd (h 0 1) (by decide)

/-- Dividing by zero gives zero, which is no way back.

false · m = 1, n = 0 -/
theorem mul_div_cancel (m n : Nat) : m * n / n = m := sorry

theorem mul_div_cancel_refuted : ¬type_of% @mul_div_cancel := by
  intro h
  exact absurd (h 1 0) (by decide)

end Unprovable.Numbers
