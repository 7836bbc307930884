prelude
import Init.Omega

/-! Integers: what follows from linear arithmetic, and more about signs of products and division. -/

namespace Int

/-! ## Order and addition -/

protected theorem add_lt_add {a b c d : Int} (h₁ : a < b) (h₂ : c < d) : a + c < b + d :=
  Int.lt_trans (Int.add_lt_add_right h₁ c) (Int.add_lt_add_left h₂ b)
protected theorem add_lt_add_of_le_of_lt {a b c d : Int} (h₁ : a ≤ b) (h₂ : c < d) :
    a + c < b + d :=
  Int.lt_of_le_of_lt (Int.add_le_add_right h₁ c) (Int.add_lt_add_left h₂ b)
protected theorem add_lt_add_of_lt_of_le {a b c d : Int} (h₁ : a < b) (h₂ : c ≤ d) :
    a + c < b + d :=
  Int.lt_of_lt_of_le (Int.add_lt_add_right h₁ c) (Int.add_le_add_left h₂ b)
protected theorem lt_add_of_pos_right (a : Int) {b : Int} (h : 0 < b) : a < a + b := by
  have := Int.add_lt_add_left h a
  rwa [Int.add_zero] at this
protected theorem lt_add_of_pos_left (a : Int) {b : Int} (h : 0 < b) : a < b + a := by
  have := Int.add_lt_add_right h a
  rwa [Int.zero_add] at this
protected theorem add_nonneg {a b : Int} (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a + b :=
  Int.add_zero 0 ▸ Int.add_le_add ha hb
protected theorem add_pos {a b : Int} (ha : 0 < a) (hb : 0 < b) : 0 < a + b :=
  Int.lt_trans ha (Int.lt_add_of_pos_right a hb)
protected theorem add_nonpos {a b : Int} (ha : a ≤ 0) (hb : b ≤ 0) : a + b ≤ 0 :=
  Int.add_zero 0 ▸ Int.add_le_add ha hb
protected theorem add_neg {a b : Int} (ha : a < 0) (hb : b < 0) : a + b < 0 :=
  Int.add_zero 0 ▸ Int.add_lt_add ha hb

@[simp high] protected theorem neg_pos {a : Int} : 0 < -a ↔ a < 0 :=
  Int.neg_lt_neg_iff (a := 0)
@[simp high] protected theorem neg_nonneg {a : Int} : 0 ≤ -a ↔ a ≤ 0 :=
  Int.neg_le_neg_iff (a := 0)
@[simp high] protected theorem neg_neg_iff_pos {a : Int} : -a < 0 ↔ 0 < a :=
  Int.neg_lt_neg_iff (b := 0)
@[simp] protected theorem neg_nonpos_iff (i : Int) : -i ≤ 0 ↔ 0 ≤ i :=
  Int.neg_le_neg_iff (b := 0)

protected theorem sub_nonpos_of_le {a b : Int} (h : a ≤ b) : a - b ≤ 0 :=
  Int.sub_self b ▸ Int.add_le_add_right h (-b)
protected theorem le_of_sub_nonpos {a b : Int} (h : a - b ≤ 0) : a ≤ b :=
  (Int.add_le_add_iff_right (-b)).1 (Int.le_trans h (Int.le_of_eq (Int.sub_self b).symm))
protected theorem sub_neg_of_lt {a b : Int} (h : a < b) : a - b < 0 :=
  Int.sub_self b ▸ Int.add_lt_add_right h (-b)
protected theorem lt_of_sub_neg {a b : Int} (h : a - b < 0) : a < b :=
  (Int.add_lt_add_iff_right (-b)).1 (Int.lt_of_lt_of_le h (Int.le_of_eq (Int.sub_self b).symm))
protected theorem sub_le_self (a : Int) {b : Int} (h : 0 ≤ b) : a - b ≤ a :=
  Int.le_trans (Int.add_le_add_left (Int.neg_nonpos_of_nonneg h) a) (Int.le_of_eq a.add_zero)
protected theorem sub_lt_self (a : Int) {b : Int} (h : 0 < b) : a - b < a :=
  Int.lt_of_lt_of_le (Int.add_lt_add_left (Int.neg_neg_of_pos h) a) (Int.le_of_eq a.add_zero)
protected theorem sub_le_sub_left {a b : Int} (h : a ≤ b) (c : Int) : c - b ≤ c - a :=
  Int.add_le_add_left (Int.neg_le_neg h) c
protected theorem sub_le_sub_right {a b : Int} (h : a ≤ b) (c : Int) : a - c ≤ b - c :=
  Int.add_le_add_right h (-c)
protected theorem sub_lt_sub_left {a b : Int} (h : a < b) (c : Int) : c - b < c - a :=
  Int.add_lt_add_left (Int.neg_lt_neg h) c
protected theorem sub_lt_sub_right {a b : Int} (h : a < b) (c : Int) : a - c < b - c :=
  Int.add_lt_add_right h (-c)
@[simp] protected theorem sub_le_sub_left_iff {a b c : Int} : c - a ≤ c - b ↔ b ≤ a := by
  rw [Int.sub_eq_add_neg, Int.sub_eq_add_neg, Int.add_le_add_iff_left, Int.neg_le_neg_iff]
@[simp] protected theorem sub_le_sub_right_iff {a b c : Int} : a - c ≤ b - c ↔ a ≤ b :=
  Int.add_le_add_iff_right (a := a) (b := b) (-c)
protected theorem add_le_of_le_sub_left {a b c : Int} (h : b ≤ c - a) : a + b ≤ c :=
  Int.le_trans (Int.add_le_add_left h a)
    (Int.le_of_eq ((Int.add_comm a _).trans (Int.sub_add_cancel c a)))
protected theorem le_sub_left_of_add_le {a b c : Int} (h : a + b ≤ c) : b ≤ c - a :=
  Int.le_trans (Int.le_of_eq (Int.add_sub_cancel_left a b).symm) (Int.sub_le_sub_right h a)
protected theorem add_le_of_le_sub_right {a b c : Int} (h : a ≤ c - b) : a + b ≤ c :=
  Int.le_trans (Int.add_le_add_right h b) (Int.le_of_eq (Int.sub_add_cancel c b))
protected theorem le_sub_right_of_add_le {a b c : Int} (h : a + b ≤ c) : a ≤ c - b :=
  Int.le_trans (Int.le_of_eq (Int.add_sub_cancel a b).symm) (Int.sub_le_sub_right h b)
protected theorem add_le_iff_le_sub {a b c : Int} : a + b ≤ c ↔ a ≤ c - b :=
  ⟨Int.le_sub_right_of_add_le, Int.add_le_of_le_sub_right⟩
protected theorem le_add_iff_sub_le {a b c : Int} : a ≤ b + c ↔ a - c ≤ b :=
  ⟨fun h => Int.le_trans (Int.sub_le_sub_right h c) (Int.le_of_eq (Int.add_sub_cancel b c)),
    fun h => Int.le_trans (Int.le_of_eq (Int.sub_add_cancel a c).symm) (Int.add_le_add_right h c)⟩

theorem le_add_one {a b : Int} (h : a ≤ b) : a ≤ b + 1 := Int.le_of_lt (lt_add_one_iff.2 h)
theorem lt_add_one_of_le {a b : Int} (H : a ≤ b) : a < b + 1 := lt_add_one_iff.2 H
theorem le_of_lt_add_one {a b : Int} (H : a < b + 1) : a ≤ b := lt_add_one_iff.1 H
theorem sub_one_lt_of_le {a b : Int} (H : a ≤ b) : a - 1 < b :=
  Int.le_trans (Int.le_of_eq (Int.sub_add_cancel a 1)) H
theorem le_of_sub_one_lt {a b : Int} (H : a - 1 < b) : a ≤ b :=
  Int.le_trans (Int.le_of_eq (Int.sub_add_cancel a 1).symm) H
theorem le_sub_one_of_lt {a b : Int} (H : a < b) : a ≤ b - 1 := Int.le_sub_right_of_add_le H
theorem lt_of_le_sub_one {a b : Int} (H : a ≤ b - 1) : a < b := Int.add_le_of_le_sub_right H
theorem le_add_one_iff {m n : Int} : m ≤ n + 1 ↔ m ≤ n ∨ m = n + 1 :=
  Int.le_iff_lt_or_eq.trans (or_congr_left lt_add_one_iff)
theorem sub_one_lt_iff {m n : Int} : m - 1 < n ↔ m ≤ n := ⟨le_of_sub_one_lt, sub_one_lt_of_le⟩
theorem le_sub_one_iff {m n : Int} : m ≤ n - 1 ↔ m < n := ⟨lt_of_le_sub_one, le_sub_one_of_lt⟩

/-! ## Signs of products -/

protected theorem mul_nonpos_of_nonneg_of_nonpos {a b : Int} (ha : 0 ≤ a) (hb : b ≤ 0) :
    a * b ≤ 0 := by
  have := Int.mul_le_mul_of_nonneg_left hb ha
  rwa [Int.mul_zero] at this
protected theorem mul_nonpos_of_nonpos_of_nonneg {a b : Int} (ha : a ≤ 0) (hb : 0 ≤ b) :
    a * b ≤ 0 := by
  rw [Int.mul_comm]
  exact Int.mul_nonpos_of_nonneg_of_nonpos hb ha
protected theorem mul_nonneg_of_nonpos_of_nonpos {a b : Int} (ha : a ≤ 0) (hb : b ≤ 0) :
    0 ≤ a * b :=
  Int.neg_mul_neg a b ▸ Int.mul_nonneg (Int.neg_nonneg_of_nonpos ha) (Int.neg_nonneg_of_nonpos hb)
protected theorem mul_pos_of_neg_of_neg {a b : Int} (ha : a < 0) (hb : b < 0) : 0 < a * b :=
  Int.neg_mul_neg a b ▸ Int.mul_pos (Int.neg_pos_of_neg ha) (Int.neg_pos_of_neg hb)
protected theorem mul_neg_of_pos_of_neg {a b : Int} (ha : 0 < a) (hb : b < 0) : a * b < 0 := by
  have := Int.mul_lt_mul_of_pos_left hb ha
  rwa [Int.mul_zero] at this
protected theorem mul_neg_of_neg_of_pos {a b : Int} (ha : a < 0) (hb : 0 < b) : a * b < 0 := by
  rw [Int.mul_comm]
  exact Int.mul_neg_of_pos_of_neg hb ha
protected theorem mul_self_le_mul_self {a b : Int} (h1 : 0 ≤ a) (h2 : a ≤ b) : a * a ≤ b * b :=
  Int.mul_le_mul h2 h2 h1 (Int.le_trans h1 h2)

/-! ## Absolute values and the way to the natural numbers -/

private theorem natAbs_subNatNat_le (m n : Nat) : natAbs (subNatNat m n) ≤ m + n :=
  subNatNat_elim m n (fun m n i => natAbs i ≤ m + n)
    (fun i n => Nat.le_trans (Nat.le_add_left i n) (Nat.le_add_right ..))
    (fun i m => Nat.le_trans (Nat.succ_le_succ (Nat.le_add_left i m)) (Nat.le_add_left ..))
theorem natAbs_add_le (a b : Int) : natAbs (a + b) ≤ natAbs a + natAbs b := by
  show natAbs (Int.add a b) ≤ _
  cases a with
  | ofNat m =>
    cases b with
    | ofNat n => exact Nat.le_refl _
    | negSucc n => exact natAbs_subNatNat_le m n.succ
  | negSucc m =>
    cases b with
    | ofNat n => exact Nat.add_comm .. ▸ natAbs_subNatNat_le n m.succ
    | negSucc n => exact Nat.succ_le_succ (Nat.le_of_eq (Nat.add_right_comm m n 1))
theorem toNat_add {a b : Int} (ha : 0 ≤ a) (hb : 0 ≤ b) : (a + b).toNat = a.toNat + b.toNat := by
  obtain ⟨m, rfl⟩ := eq_ofNat_of_zero_le ha
  obtain ⟨n, rfl⟩ := eq_ofNat_of_zero_le hb
  rfl
theorem toNat_sub (m n : Nat) : toNat (m.cast - n.cast) = m - n := by
  rw [← Int.subNatNat_eq_coe]
  exact subNatNat_elim m n (fun m n i => toNat i = m - n)
    (fun i n => (Nat.add_sub_cancel_left ..).symm)
    (fun i m => (Nat.sub_eq_zero_of_le (Nat.le_add_right m (i + 1))).symm)
@[simp] theorem toNat_eq_zero {n : Int} : n.toNat = 0 ↔ n ≤ 0 :=
  n.casesOn (fun _ => Nat.le_zero.symm.trans ofNat_le.symm)
    fun n => iff_of_true rfl (negSucc_le_zero n)
@[simp] theorem toNat_le {m : Int} {n : Nat} : m.toNat ≤ n ↔ m ≤ n.cast :=
  m.casesOn (fun _ => ofNat_le.symm)
    fun m => iff_of_true n.zero_le (Int.le_trans (negSucc_le_zero m) (natCast_nonneg n))
@[simp] theorem lt_toNat {m : Nat} {n : Int} : m < toNat n ↔ m.cast < n :=
  n.casesOn (fun _ => ofNat_lt.symm) fun n =>
    iff_of_false m.not_lt_zero
      (Int.not_lt.2 (Int.le_trans (negSucc_le_zero n) (natCast_nonneg m)))
theorem toNat_le_toNat {n m : Int} (h : n ≤ m) : n.toNat ≤ m.toNat :=
  toNat_le.2 (Int.le_trans h (self_le_toNat m))

/-! ## Minima and maxima -/

/-- Numbers with the same lower bounds are equal. -/
private theorem eq_of_below {x y : Int} (h : ∀ d, d ≤ x ↔ d ≤ y) : x = y :=
  Int.le_antisymm ((h x).1 (Int.le_refl x)) ((h y).2 (Int.le_refl y))
/-- Numbers with the same upper bounds are equal. -/
private theorem eq_of_above {x y : Int} (h : ∀ d, x ≤ d ↔ y ≤ d) : x = y :=
  Int.le_antisymm ((h y).2 (Int.le_refl y)) ((h x).1 (Int.le_refl x))

@[simp] protected theorem min_assoc : ∀ (a b c : Int), min (min a b) c = min a (min b c) :=
  fun _ _ _ => eq_of_below fun _ => by
    rw [Int.le_min, Int.le_min, Int.le_min, Int.le_min, and_assoc]
@[simp] protected theorem max_assoc (a b c : Int) : max (max a b) c = max a (max b c) :=
  eq_of_above fun _ => by rw [Int.max_le, Int.max_le, Int.max_le, Int.max_le, and_assoc]
instance : Std.Associative (α := Int) min := ⟨Int.min_assoc⟩
instance : Std.Associative (α := Int) max := ⟨Int.max_assoc⟩

end Int
