/-!
# What induction gives

Two principles that follow from induction, and a puzzle about coins.
-/

namespace Library.Induction

/-- difficulty 3 · course-of-values induction -/
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

/-- Where there is an example there is a smallest one.

difficulty 4 · Fermat's descent -/
theorem least {P : Nat → Prop} (h : ∃ n, P n) : ∃ n, P n ∧ ∀ m, m < n → ¬P m := by
  apply Classical.byContradiction
  intro none
  obtain ⟨n, hn⟩ := h
  have never : ∀ k, ¬P k := by
    apply strong_induction
    intro k ih hk
    exact none ⟨k, hk, ih⟩
  exact never n hn

/-- With coins of three and of five every amount from eight on can be paid.

difficulty 3 · the coin problem of Frobenius -/
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

end Library.Induction
