/-!
# Division and divisors

Quotient and remainder from repeated subtraction, divisors, greatest common divisors by Euclid's
algorithm, and what Bézout's identity would say without negative numbers.
-/

namespace Library.Division

/-! ## Divisors -/

/-- `d` measures `n`: Euclid's word for dividing. -/
def Measures (d n : Nat) : Prop := ∃ k, n = d * k

/-- difficulty 1 · Euclid, book VII -/
theorem measures_refl (n : Nat) : Measures n n := by
  refine ⟨1, ?_⟩
  rw [Nat.mul_one]

/-- difficulty 2 · Euclid, book VII -/
theorem measures_trans {a b c : Nat} (h : Measures a b) (k : Measures b c) : Measures a c := by
  obtain ⟨m, hm⟩ := h
  obtain ⟨n, hn⟩ := k
  refine ⟨m * n, ?_⟩
  rw [hn, hm, Nat.mul_assoc]

/-- difficulty 2 · Euclid VII, what measures two measures their sum -/
theorem measures_add {d a b : Nat} (h : Measures d a) (k : Measures d b) : Measures d (a + b) := by
  obtain ⟨m, hm⟩ := h
  obtain ⟨n, hn⟩ := k
  refine ⟨m + n, ?_⟩
  rw [hm, hn, Nat.mul_add]

/-- What measures a sum and one part measures the other part.

difficulty 3 · Euclid VII, the step of his algorithm -/
theorem measures_of_add {d a b : Nat} (h : Measures d (a + b)) (k : Measures d a) :
    Measures d b := by
  obtain ⟨m, hm⟩ := h
  obtain ⟨n, hn⟩ := k
  refine ⟨m - n, ?_⟩
  rw [Nat.mul_sub, ← hm, ← hn, Nat.add_comm, Nat.add_sub_cancel]

/-- difficulty 3 · divisors are bounded -/
theorem measures_le {d n : Nat} (h : Measures d n) (pos : 0 < n) : d ≤ n := by
  obtain ⟨k, hk⟩ := h
  cases k with
  | zero =>
    rw [Nat.mul_zero] at hk
    rw [hk] at pos
    exact absurd pos (Nat.lt_irrefl 0)
  | succ k =>
    rw [hk, Nat.mul_succ]
    exact Nat.le_add_left d (d * k)

/-- difficulty 3 · divisibility is a partial order -/
theorem measures_antisymm {a b : Nat} (h : Measures a b) (k : Measures b a) : a = b := by
  by_cases ha : a = 0
  · obtain ⟨m, hm⟩ := h
    rw [ha, Nat.zero_mul] at hm
    rw [ha, hm]
  · by_cases hb : b = 0
    · obtain ⟨m, hm⟩ := k
      rw [hb, Nat.zero_mul] at hm
      exact absurd hm ha
    · apply Nat.le_antisymm
      · exact measures_le h (Nat.pos_of_ne_zero hb)
      · exact measures_le k (Nat.pos_of_ne_zero ha)

/-- difficulty 2 · only one measures one -/
theorem measures_one_iff (d : Nat) : Measures d 1 ↔ d = 1 := by
  constructor
  · intro h
    apply measures_antisymm h
    exact ⟨d, (Nat.one_mul d).symm⟩
  · intro h
    rw [h]
    exact measures_refl 1

/-- difficulty 2 · everything measures zero, and zero little -/
theorem zero_measures_iff (n : Nat) : Measures 0 n ↔ n = 0 := by
  constructor
  · rintro ⟨k, hk⟩
    rw [hk, Nat.zero_mul]
  · intro h
    refine ⟨0, ?_⟩
    rw [h]

/-! ## Quotient and remainder -/

/-- Division with remainder, for every divisor but zero.

difficulty 3 · Euclid: division with remainder exists -/
theorem division_exists (n : Nat) {d : Nat} (pos : 0 < d) : ∃ q r, n = d * q + r ∧ r < d := by
  induction n with
  | zero => exact ⟨0, 0, by rw [Nat.mul_zero], pos⟩
  | succ n ih =>
    obtain ⟨q, r, hn, hr⟩ := ih
    by_cases full : r + 1 = d
    · refine ⟨q + 1, 0, ?_, pos⟩
      rw [hn, Nat.mul_succ, Nat.add_assoc, full, Nat.add_zero]
    · refine ⟨q, r + 1, ?_, ?_⟩
      · rw [hn, Nat.add_assoc]
      · exact Nat.lt_of_le_of_ne hr full

/-- Quotient and remainder are determined.

difficulty 4 · Euclid: division with remainder is unique -/
theorem division_unique {d q r q' r' : Nat} (h : d * q + r = d * q' + r') (hr : r < d)
    (hr' : r' < d) : q = q' ∧ r = r' := by
  have same : q = q' := by
    apply Nat.le_antisymm
    · apply Nat.le_of_not_lt
      intro lt
      have step : d * q' + d ≤ d * q := by
        rw [← Nat.mul_succ]
        exact Nat.mul_le_mul_left d lt
      omega
    · apply Nat.le_of_not_lt
      intro lt
      have step : d * q + d ≤ d * q' := by
        rw [← Nat.mul_succ]
        exact Nat.mul_le_mul_left d lt
      omega
  refine ⟨same, ?_⟩
  rw [same] at h
  exact Nat.add_left_cancel h

/-- difficulty 3 · divisible means remainder zero -/
theorem measures_iff_no_rest {n d q r : Nat} (h : n = d * q + r) (hr : r < d) :
    Measures d n ↔ r = 0 := by
  constructor
  · rintro ⟨k, hk⟩
    have e : d * q + r = d * k + 0 := by rw [← h, hk, Nat.add_zero]
    exact (division_unique e hr (Nat.lt_of_le_of_lt (Nat.zero_le r) hr)).2
  · intro zero
    exact ⟨q, by rw [h, zero, Nat.add_zero]⟩

/-! ## Euclid's algorithm by subtraction -/

/-- `Reduces a b g`: taking the smaller from the larger again and again ends with `g`. -/
inductive Reduces : Nat → Nat → Nat → Prop
  | done (g : Nat) : Reduces g 0 g
  | swap {a b g : Nat} (h : Reduces b a g) : Reduces a b g
  | take {a b g : Nat} (h : Reduces a b g) : Reduces (a + b) b g

/-- difficulty 2 · Euclid VII.2: what comes out measures both -/
theorem Reduces.measures {a b g : Nat} (h : Reduces a b g) : Measures g a ∧ Measures g b := by
  induction h with
  | done g => exact ⟨measures_refl g, 0, by rw [Nat.mul_zero]⟩
  | swap _ ih => exact ⟨ih.2, ih.1⟩
  | take _ ih => exact ⟨measures_add ih.1 ih.2, ih.2⟩

/-- difficulty 3 · Euclid VII.2: and is the greatest that does -/
theorem Reduces.greatest {a b g d : Nat} (h : Reduces a b g) (ha : Measures d a)
    (hb : Measures d b) : Measures d g := by
  induction h with
  | done g => exact ha
  | swap _ ih => exact ih hb ha
  | take _ ih =>
    apply ih _ hb
    apply measures_of_add _ hb
    rw [Nat.add_comm]
    exact ha

/-- difficulty 3 · Euclid VII.2: the result is one -/
theorem Reduces.unique {a b g g' : Nat} (h : Reduces a b g) (k : Reduces a b g') : g = g' := by
  apply measures_antisymm
  · exact k.greatest h.measures.1 h.measures.2
  · exact h.greatest k.measures.1 k.measures.2

/-- The algorithm always ends: the sum of the two falls.

difficulty 4 · Euclid VII.2: termination -/
theorem reduces_total (a b : Nat) : ∃ g, Reduces a b g := by
  have bound : ∀ s a b, a + b ≤ s → ∃ g, Reduces a b g := by
    intro s
    induction s with
    | zero =>
      intro a b h
      have hb : b = 0 := by omega
      rw [hb]
      exact ⟨a, .done a⟩
    | succ s ih =>
      intro a b h
      cases b with
      | zero => exact ⟨a, .done a⟩
      | succ b =>
        cases a with
        | zero => exact ⟨b + 1, .swap (.done (b + 1))⟩
        | succ a =>
          by_cases le : b ≤ a
          · obtain ⟨g, hg⟩ := ih (a - b) (b + 1) (by omega)
            refine ⟨g, ?_⟩
            have e : a + 1 = (a - b) + (b + 1) := by omega
            rw [e]
            exact .take hg
          · obtain ⟨g, hg⟩ := ih (b - a) (a + 1) (by omega)
            refine ⟨g, .swap ?_⟩
            have e : b + 1 = (b - a) + (a + 1) := by omega
            rw [e]
            exact .take hg
  exact bound (a + b) a b (Nat.le_refl _)

/-- What comes out is a difference of multiples, one way round or the other.

difficulty 4 · Bézout, 1779, in natural numbers -/
theorem Reduces.bezout {a b g : Nat} (h : Reduces a b g) :
    ∃ x y, a * x = b * y + g ∨ b * y = a * x + g := by
  induction h with
  | done g => exact ⟨1, 0, Or.inl (by rw [Nat.mul_one, Nat.mul_zero, Nat.zero_add])⟩
  | swap _ ih =>
    obtain ⟨x, y, e | e⟩ := ih
    · exact ⟨y, x, Or.inr e⟩
    · exact ⟨y, x, Or.inl e⟩
  | take _ ih =>
    obtain ⟨x, y, e | e⟩ := ih
    · refine ⟨x, x + y, Or.inl ?_⟩
      rw [Nat.add_mul, e, Nat.mul_add]
      omega
    · refine ⟨x, x + y, Or.inr ?_⟩
      rw [Nat.mul_add, e, Nat.add_mul]
      omega

end Library.Division
