prelude
import Init.Int.Ring
import Init.Nat.Dvd

/-! The integers are linearly ordered, and order agrees with addition and multiplication. -/

namespace Int

/-! ## Order -/

theorem nonneg_def {a : Int} : NonNeg a ↔ ∃ n : Nat, a = n.cast :=
  ⟨fun h => by cases h with | mk n => exact ⟨n, rfl⟩, fun h => h.elim fun n e => e ▸ NonNeg.mk n⟩
theorem NonNeg.elim {a : Int} : NonNeg a → ∃ n : Nat, a = n.cast := nonneg_def.1

theorem le_def {a b : Int} : a ≤ b ↔ NonNeg (b - a) := .rfl
theorem lt_iff_add_one_le {a b : Int} : a < b ↔ a + 1 ≤ b := .rfl
theorem add_one_le_iff {a b : Int} : a + 1 ≤ b ↔ a < b := .rfl
theorem add_one_le_of_lt {a b : Int} (H : a < b) : a + 1 ≤ b := H
theorem lt_of_add_one_le {a b : Int} (H : a + 1 ≤ b) : a < b := H

theorem le.intro_sub {a b : Int} (n : Nat) (h : b - a = n.cast) : a ≤ b := nonneg_def.2 ⟨n, h⟩
theorem le.intro {a b : Int} (n : Nat) (h : a + n.cast = b) : a ≤ b :=
  le.intro_sub n (by rw [← h, Int.add_sub_cancel_left])
theorem le.dest_sub {a b : Int} (h : a ≤ b) : ∃ n : Nat, b - a = n.cast := nonneg_def.1 h
theorem le.dest {a b : Int} (h : a ≤ b) : ∃ n : Nat, a + n.cast = b :=
  (le.dest_sub h).elim fun n e => ⟨n, e ▸ (Int.add_comm ..).trans (Int.sub_add_cancel ..)⟩

@[simp] protected theorem le_refl (a : Int) : a ≤ a := le.intro 0 (Int.add_zero a)
protected theorem le_rfl {a : Int} : a ≤ a := a.le_refl
protected theorem le_of_eq {a b : Int} (hab : a = b) : a ≤ b := hab ▸ a.le_refl
protected theorem ge_of_eq {a b : Int} (hab : a = b) : b ≤ a := Int.le_of_eq hab.symm

protected theorem le_trans {a b c : Int} (h₁ : a ≤ b) (h₂ : b ≤ c) : a ≤ c :=
  (le.dest h₁).elim fun m e => (le.dest h₂).elim fun n f =>
    le.intro (m + n) (by rw [natCast_add, ← Int.add_assoc, e, f])

protected theorem le_antisymm {a b : Int} (h₁ : a ≤ b) (h₂ : b ≤ a) : a = b := by
  obtain ⟨m, rfl⟩ := le.dest h₁
  obtain ⟨n, e⟩ := le.dest h₂
  rw [Int.add_assoc, ← natCast_add] at e
  have : ((m + n : Nat) : Int) = 0 := Int.add_left_cancel (e.trans a.add_zero.symm)
  rw [Nat.eq_zero_of_add_eq_zero_right (ofNat.inj this), ofNat_zero, Int.add_zero]

protected theorem le_total (a b : Int) : a ≤ b ∨ b ≤ a := by
  cases h : b - a with
  | ofNat n => exact .inl (le.intro_sub n h)
  | negSucc n =>
    exact .inr (le.intro_sub n.succ ((Int.neg_sub b a).symm.trans (congrArg Int.neg h)))

@[simp, norm_cast] theorem ofNat_le {m n : Nat} : (m.cast : Int) ≤ n.cast ↔ m ≤ n :=
  ⟨fun h => (le.dest h).elim fun _ e => Nat.le.intro (ofNat.inj e),
    fun h => (Nat.le.dest h).elim fun k e => le.intro k (congrArg ofNat e)⟩

@[simp, norm_cast] theorem ofNat_lt {n m : Nat} : (n.cast : Int) < m.cast ↔ n < m :=
  ofNat_le (m := n + 1)

@[simp] theorem ofNat_zero_le (n : Nat) : 0 ≤ (n.cast : Int) := ofNat_le.2 n.zero_le
theorem natCast_nonneg (n : Nat) : 0 ≤ (n.cast : Int) := ofNat_zero_le n
@[simp, norm_cast] theorem natCast_pos {n : Nat} : (0 : Int) < n.cast ↔ 0 < n := ofNat_lt
theorem ofNat_succ_pos (n : Nat) : 0 < (n.succ.cast : Int) := natCast_pos.2 n.succ_pos
@[simp] theorem succ_ofNat_pos (n : Nat) : 0 < (n.cast : Int) + 1 := ofNat_succ_pos n

theorem eq_ofNat_of_zero_le {a : Int} (h : 0 ≤ a) : ∃ n : Nat, a = n.cast :=
  (le.dest_sub h).elim fun n e => ⟨n, (Int.sub_zero a).symm.trans e⟩

theorem eq_succ_of_zero_lt {a : Int} (h : 0 < a) : ∃ n : Nat, a = n.cast + 1 :=
  (le.dest h).elim fun n e => ⟨n, e.symm.trans (Int.add_comm _ _)⟩

theorem eq_negSucc_of_lt_zero {a : Int} (h : a < 0) : ∃ n : Nat, a = negSucc n := by
  cases a with
  | ofNat n => exact absurd (ofNat_lt.1 h) (Nat.not_lt_zero n)
  | negSucc n => exact ⟨n, rfl⟩

@[simp] protected theorem lt_irrefl (a : Int) : ¬a < a := fun h =>
  (le.dest h).elim fun n e => by
    rw [Int.add_assoc] at e
    have := ofNat.inj (Int.add_left_cancel (e.trans a.add_zero.symm))
    exact Nat.succ_ne_zero n ((Nat.add_comm n 1).trans this)

protected theorem lt_succ (a : Int) : a < a + 1 := Int.le_refl _
protected theorem le_of_lt {a b : Int} (h : a < b) : a ≤ b :=
  Int.le_trans (le.intro 1 rfl) h
protected theorem lt_of_le_of_lt {a b c : Int} (h₁ : a ≤ b) (h₂ : b < c) : a < c :=
  (le.dest h₁).elim fun m e =>
    Int.le_trans (le.intro m ((Int.add_right_comm a 1 m).trans (congrArg (· + 1) e))) h₂
protected theorem lt_of_lt_of_le {a b c : Int} (h₁ : a < b) (h₂ : b ≤ c) : a < c :=
  Int.le_trans h₁ h₂
protected theorem lt_trans {a b c : Int} (h₁ : a < b) (h₂ : b < c) : a < c :=
  Int.lt_of_le_of_lt (Int.le_of_lt h₁) h₂

instance : Trans (α := Int) (· ≤ ·) (· ≤ ·) (· ≤ ·) := ⟨Int.le_trans⟩
instance : Trans (α := Int) (· < ·) (· ≤ ·) (· < ·) := ⟨Int.lt_of_lt_of_le⟩
instance : Trans (α := Int) (· ≤ ·) (· < ·) (· < ·) := ⟨Int.lt_of_le_of_lt⟩
instance : Trans (α := Int) (· < ·) (· < ·) (· < ·) := ⟨Int.lt_trans⟩

protected theorem not_le_of_gt {a b : Int} (h : b < a) : ¬a ≤ b := fun h' =>
  b.lt_irrefl (Int.lt_of_lt_of_le h h')
protected theorem lt_of_not_ge {a b : Int} (h : ¬a ≤ b) : b < a := by
  refine (le.dest ((Int.le_total a b).resolve_left h)).elim fun n e => ?_
  cases n with
  | zero => exact absurd (Int.le_of_eq (e.symm.trans (Int.add_zero b))) h
  | succ n => exact le.intro n ((Int.add_right_comm b 1 n).trans ((Int.add_assoc b n 1).trans e))

@[simp] protected theorem not_le {a b : Int} : ¬a ≤ b ↔ b < a :=
  ⟨Int.lt_of_not_ge, Int.not_le_of_gt⟩
@[simp] protected theorem not_lt {a b : Int} : ¬a < b ↔ b ≤ a := by
  rw [← Int.not_le, Decidable.not_not]

protected theorem not_lt_of_ge {a b : Int} (h : b ≤ a) : ¬a < b := Int.not_lt.2 h
protected theorem le_of_not_gt {a b : Int} (h : ¬a > b) : a ≤ b := Int.not_lt.1 h
protected theorem le_of_not_le {a b : Int} (h : ¬a ≤ b) : b ≤ a := (Int.le_total a b).resolve_left h
protected theorem lt_asymm {a b : Int} (h : a < b) : ¬b < a := Int.not_lt.2 (Int.le_of_lt h)
protected theorem lt_or_le (a b : Int) : a < b ∨ b ≤ a := by
  rw [← Int.not_lt]
  exact Decidable.em _

protected theorem ne_of_lt {a b : Int} (h : a < b) : a ≠ b := fun e =>
  b.lt_irrefl (e ▸ h)
protected theorem ne_of_gt {a b : Int} (h : b < a) : a ≠ b := (Int.ne_of_lt h).symm

protected theorem lt_iff_le_and_ne {a b : Int} : a < b ↔ a ≤ b ∧ a ≠ b :=
  ⟨fun h => ⟨Int.le_of_lt h, Int.ne_of_lt h⟩, fun h =>
    Int.not_le.1 fun h' => h.2 (Int.le_antisymm h.1 h')⟩
protected theorem lt_iff_le_not_le {a b : Int} : a < b ↔ a ≤ b ∧ ¬b ≤ a :=
  ⟨fun h => ⟨Int.le_of_lt h, Int.not_le.2 h⟩, fun h => Int.not_le.1 h.2⟩

protected theorem lt_trichotomy (a b : Int) : a < b ∨ a = b ∨ b < a := by
  by_cases h : a ≤ b
  · by_cases e : a = b
    · exact .inr (.inl e)
    · exact .inl (Int.lt_iff_le_and_ne.2 ⟨h, e⟩)
  · exact .inr (.inr (Int.not_le.1 h))

protected theorem lt_or_gt_of_ne {a b : Int} (h : a ≠ b) : a < b ∨ b < a :=
  (Int.lt_trichotomy a b).elim .inl fun h' => h'.elim (absurd · h) .inr
protected theorem lt_or_lt_of_ne {a b : Int} (h : a ≠ b) : a < b ∨ b < a := Int.lt_or_gt_of_ne h
protected theorem ne_iff_lt_or_gt {a b : Int} : a ≠ b ↔ a < b ∨ b < a :=
  ⟨Int.lt_or_gt_of_ne, fun h => h.elim Int.ne_of_lt Int.ne_of_gt⟩
protected theorem eq_iff_le_and_ge {x y : Int} : x = y ↔ x ≤ y ∧ y ≤ x :=
  ⟨fun h => ⟨Int.le_of_eq h, Int.ge_of_eq h⟩, fun h => Int.le_antisymm h.1 h.2⟩
protected theorem le_antisymm_iff {a b : Int} : a = b ↔ a ≤ b ∧ b ≤ a := Int.eq_iff_le_and_ge
protected theorem le_iff_lt_or_eq {a b : Int} : a ≤ b ↔ a < b ∨ a = b :=
  ⟨fun h => if e : a = b then .inr e else .inl (Int.lt_iff_le_and_ne.2 ⟨h, e⟩),
    fun h => h.elim Int.le_of_lt Int.le_of_eq⟩
protected theorem le_iff_eq_or_lt {a b : Int} : a ≤ b ↔ a = b ∨ a < b := by
  rw [Int.le_iff_lt_or_eq, or_comm]

@[simp] theorem negSucc_lt_zero (n : Nat) : negSucc n < 0 :=
  Int.not_le.1 fun h => by obtain ⟨_, e⟩ := eq_ofNat_of_zero_le h; cases e
theorem negSucc_le_zero (n : Nat) : negSucc n ≤ 0 := Int.le_of_lt (negSucc_lt_zero n)
@[simp] theorem negSucc_not_nonneg (n : Nat) : 0 ≤ negSucc n ↔ False :=
  ⟨Int.not_le_of_gt (negSucc_lt_zero n), False.elim⟩
@[simp] theorem negSucc_not_pos (n : Nat) : 0 < negSucc n ↔ False :=
  ⟨Int.not_lt_of_ge (negSucc_le_zero n), False.elim⟩

protected theorem zero_lt_one : (0 : Int) < 1 := ⟨0⟩
protected theorem one_pos : 0 < (1 : Int) := Int.zero_lt_one
protected theorem one_ne_zero : (1 : Int) ≠ 0 := nofun
protected theorem one_nonneg : 0 ≤ (1 : Int) := ⟨1⟩

/-! ## Order and addition -/

protected theorem add_le_add_left {a b : Int} (h : a ≤ b) (c : Int) : c + a ≤ c + b := by
  obtain ⟨n, rfl⟩ := le.dest h
  exact le.intro n (Int.add_assoc ..)
protected theorem add_le_add_right {a b : Int} (h : a ≤ b) (c : Int) : a + c ≤ b + c := by
  rw [Int.add_comm a, Int.add_comm b]
  exact Int.add_le_add_left h c
protected theorem add_le_add {a b c d : Int} (h₁ : a ≤ b) (h₂ : c ≤ d) : a + c ≤ b + d :=
  Int.le_trans (Int.add_le_add_right h₁ c) (Int.add_le_add_left h₂ b)

protected theorem le_of_add_le_add_right {a b c : Int} (h : a + b ≤ c + b) : a ≤ c := by
  have := Int.add_le_add_right h (-b)
  rwa [Int.add_neg_cancel_right, Int.add_neg_cancel_right] at this
protected theorem le_of_add_le_add_left {a b c : Int} (h : a + b ≤ a + c) : b ≤ c :=
  Int.le_of_add_le_add_right (b := a) (by rwa [Int.add_comm b, Int.add_comm c])

@[simp] protected theorem add_le_add_iff_left {b c : Int} (a : Int) : a + b ≤ a + c ↔ b ≤ c :=
  ⟨Int.le_of_add_le_add_left, (Int.add_le_add_left · _)⟩
@[simp] protected theorem add_le_add_iff_right {a b : Int} (c : Int) : a + c ≤ b + c ↔ a ≤ b :=
  ⟨Int.le_of_add_le_add_right, (Int.add_le_add_right · _)⟩
@[simp] protected theorem add_lt_add_iff_right {a b : Int} (c : Int) : a + c < b + c ↔ a < b := by
  rw [lt_iff_add_one_le, Int.add_right_comm, Int.add_le_add_iff_right, lt_iff_add_one_le]
@[simp] protected theorem add_lt_add_iff_left {b c : Int} (a : Int) : a + b < a + c ↔ b < c := by
  rw [Int.add_comm a, Int.add_comm a, Int.add_lt_add_iff_right]
protected theorem add_lt_add_left {a b : Int} (h : a < b) (c : Int) : c + a < c + b :=
  (Int.add_lt_add_iff_left c).2 h
protected theorem add_lt_add_right {a b : Int} (h : a < b) (c : Int) : a + c < b + c :=
  (Int.add_lt_add_iff_right c).2 h

theorem lt_add_one_iff {a b : Int} : a < b + 1 ↔ a ≤ b := Int.add_le_add_iff_right 1
protected theorem le_iff_lt_add_one {a b : Int} : a ≤ b ↔ a < b + 1 := lt_add_one_iff.symm

protected theorem sub_nonneg_of_le {a b : Int} (h : b ≤ a) : 0 ≤ a - b := by
  obtain ⟨n, e⟩ := le.dest_sub h
  rw [e]
  exact natCast_nonneg n
protected theorem le_of_sub_nonneg {a b : Int} (h : 0 ≤ a - b) : b ≤ a := by
  obtain ⟨n, e⟩ := eq_ofNat_of_zero_le h
  exact le.intro_sub n e
protected theorem sub_pos_of_lt {a b : Int} (h : b < a) : 0 < a - b := by
  have := Int.add_lt_add_right h (-b)
  rwa [Int.add_right_neg] at this
protected theorem lt_of_sub_pos {a b : Int} (h : 0 < a - b) : b < a := by
  have := Int.add_lt_add_right h b
  rwa [Int.sub_add_cancel, Int.zero_add] at this
@[simp high] protected theorem sub_pos {a b : Int} : 0 < a - b ↔ b < a :=
  ⟨Int.lt_of_sub_pos, Int.sub_pos_of_lt⟩
@[simp high] protected theorem sub_nonneg {a b : Int} : 0 ≤ a - b ↔ b ≤ a :=
  ⟨Int.le_of_sub_nonneg, Int.sub_nonneg_of_le⟩

@[simp] protected theorem neg_le_neg_iff {a b : Int} : -a ≤ -b ↔ b ≤ a := by
  rw [← Int.sub_nonneg, ← Int.sub_nonneg (a := a), Int.sub_eq_add_neg, Int.neg_neg, Int.add_comm]
  rfl
protected theorem neg_le_neg {a b : Int} (h : a ≤ b) : -b ≤ -a := Int.neg_le_neg_iff.2 h
@[simp] protected theorem neg_lt_neg_iff {a b : Int} : -a < -b ↔ b < a := by
  rw [← Int.not_le, Int.neg_le_neg_iff, Int.not_le]
protected theorem neg_lt_neg {a b : Int} (h : a < b) : -b < -a := Int.neg_lt_neg_iff.2 h
protected theorem neg_nonneg_of_nonpos {a : Int} (h : a ≤ 0) : 0 ≤ -a := Int.neg_le_neg (b := 0) h
protected theorem neg_nonpos_of_nonneg {a : Int} (h : 0 ≤ a) : -a ≤ 0 := Int.neg_le_neg (a := 0) h
protected theorem neg_pos_of_neg {a : Int} (h : a < 0) : 0 < -a := Int.neg_lt_neg (b := 0) h
protected theorem neg_neg_of_pos {a : Int} (h : 0 < a) : -a < 0 := Int.neg_lt_neg (a := 0) h

protected theorem le_add_of_nonneg_right {a b : Int} (h : 0 ≤ b) : a ≤ a + b := by
  have := Int.add_le_add_left h a
  rwa [Int.add_zero] at this
protected theorem le_add_of_nonneg_left {a b : Int} (h : 0 ≤ b) : a ≤ b + a := by
  rw [Int.add_comm]
  exact Int.le_add_of_nonneg_right h

protected theorem sub_left_le_of_le_add {a b c : Int} (h : a ≤ b + c) : a - b ≤ c := by
  have := Int.add_le_add_right h (-b)
  rwa [Int.add_comm b, Int.add_neg_cancel_right] at this

/-! ## Order and multiplication -/

protected theorem mul_nonneg {a b : Int} (ha : 0 ≤ a) (hb : 0 ≤ b) : 0 ≤ a * b := by
  obtain ⟨m, rfl⟩ := eq_ofNat_of_zero_le ha
  obtain ⟨n, rfl⟩ := eq_ofNat_of_zero_le hb
  exact natCast_nonneg (m * n)

protected theorem mul_pos {a b : Int} (ha : 0 < a) (hb : 0 < b) : 0 < a * b :=
  Int.lt_iff_le_and_ne.2 ⟨Int.mul_nonneg (Int.le_of_lt ha) (Int.le_of_lt hb),
    (Int.mul_ne_zero (Int.ne_of_gt ha) (Int.ne_of_gt hb)).symm⟩

protected theorem mul_le_mul_of_nonneg_left {a b c : Int} (h₁ : a ≤ b) (h₂ : 0 ≤ c) :
    c * a ≤ c * b :=
  Int.le_of_sub_nonneg (Int.mul_sub c b a ▸ Int.mul_nonneg h₂ (Int.sub_nonneg_of_le h₁))
protected theorem mul_le_mul_of_nonneg_right {a b c : Int} (h₁ : a ≤ b) (h₂ : 0 ≤ c) :
    a * c ≤ b * c := by
  rw [Int.mul_comm a, Int.mul_comm b]
  exact Int.mul_le_mul_of_nonneg_left h₁ h₂
protected theorem mul_le_mul {a b c d : Int} (hac : a ≤ c) (hbd : b ≤ d) (nn_b : 0 ≤ b)
    (nn_c : 0 ≤ c) : a * b ≤ c * d :=
  Int.le_trans (Int.mul_le_mul_of_nonneg_right hac nn_b) (Int.mul_le_mul_of_nonneg_left hbd nn_c)
protected theorem mul_lt_mul_of_pos_left {a b c : Int} (h₁ : a < b) (h₂ : 0 < c) : c * a < c * b :=
  Int.lt_of_sub_pos (Int.mul_sub c b a ▸ Int.mul_pos h₂ (Int.sub_pos_of_lt h₁))
protected theorem mul_lt_mul_of_pos_right {a b c : Int} (h₁ : a < b) (h₂ : 0 < c) :
    a * c < b * c := by
  rw [Int.mul_comm a, Int.mul_comm b]
  exact Int.mul_lt_mul_of_pos_left h₁ h₂
protected theorem mul_le_mul_of_nonpos_left {a b c : Int} (ha : a ≤ 0) (h : c ≤ b) :
    a * b ≤ a * c := by
  rw [← Int.neg_le_neg_iff, ← Int.neg_mul, ← Int.neg_mul]
  exact Int.mul_le_mul_of_nonneg_left h (Int.neg_nonneg_of_nonpos ha)
protected theorem mul_le_mul_of_nonpos_right {a b c : Int} (h : b ≤ a) (hc : c ≤ 0) :
    a * c ≤ b * c := by
  rw [Int.mul_comm a, Int.mul_comm b]
  exact Int.mul_le_mul_of_nonpos_left hc h

end Int

/-! Minima and maxima of integers, absolute values, and the way back to the natural numbers. -/

namespace Int

/-! ## Minima and maxima -/

protected theorem min_def (n m : Int) : min n m = if n ≤ m then n else m := rfl
protected theorem max_def (n m : Int) : max n m = if n ≤ m then m else n := rfl

protected theorem min_eq_left {a b : Int} (h : a ≤ b) : min a b = a := if_pos h
protected theorem max_eq_right {a b : Int} (h : a ≤ b) : max a b = b := if_pos h
protected theorem min_eq_right {a b : Int} (h : b ≤ a) : min a b = b :=
  if h' : a ≤ b then (if_pos h').trans (Int.le_antisymm h' h) else if_neg h'
protected theorem max_eq_left {a b : Int} (h : b ≤ a) : max a b = a :=
  if h' : a ≤ b then (if_pos h').trans (Int.le_antisymm h h') else if_neg h'

protected theorem min_comm (a b : Int) : min a b = min b a := by
  rcases Int.le_total a b with h | h
  · rw [Int.min_eq_left h, Int.min_eq_right h]
  · rw [Int.min_eq_right h, Int.min_eq_left h]
protected theorem max_comm (a b : Int) : max a b = max b a := by
  rcases Int.le_total a b with h | h
  · rw [Int.max_eq_right h, Int.max_eq_left h]
  · rw [Int.max_eq_left h, Int.max_eq_right h]

instance : Std.Commutative (α := Int) min := ⟨Int.min_comm⟩
instance : Std.Commutative (α := Int) max := ⟨Int.max_comm⟩

protected theorem min_le_left (a b : Int) : min a b ≤ a := by
  rcases Int.le_total a b with h | h
  · exact Int.le_of_eq (Int.min_eq_left h)
  · rw [Int.min_eq_right h]
    exact h
protected theorem min_le_right (a b : Int) : min a b ≤ b := by
  rw [Int.min_comm]
  exact Int.min_le_left b a
protected theorem le_max_left (a b : Int) : a ≤ max a b := by
  rcases Int.le_total a b with h | h
  · rw [Int.max_eq_right h]
    exact h
  · exact Int.ge_of_eq (Int.max_eq_left h)
protected theorem le_max_right (a b : Int) : b ≤ max a b := by
  rw [Int.max_comm]
  exact Int.le_max_left b a

protected theorem le_min {a b c : Int} : a ≤ min b c ↔ a ≤ b ∧ a ≤ c :=
  ⟨fun h => ⟨Int.le_trans h (Int.min_le_left b c), Int.le_trans h (Int.min_le_right b c)⟩,
    fun h => (Int.le_total b c).elim
      (fun h' => Int.le_trans h.1 (Int.ge_of_eq (Int.min_eq_left h')))
      (fun h' => Int.le_trans h.2 (Int.ge_of_eq (Int.min_eq_right h')))⟩
protected theorem max_le {a b c : Int} : max a b ≤ c ↔ a ≤ c ∧ b ≤ c :=
  ⟨fun h => ⟨Int.le_trans (Int.le_max_left a b) h, Int.le_trans (Int.le_max_right a b) h⟩,
    fun h => (Int.le_total a b).elim
      (fun h' => Int.le_trans (Int.le_of_eq (Int.max_eq_right h')) h.2)
      (fun h' => Int.le_trans (Int.le_of_eq (Int.max_eq_left h')) h.1)⟩
protected theorem lt_min {a b c : Int} : a < min b c ↔ a < b ∧ a < c := Int.le_min

@[simp] protected theorem min_self (a : Int) : min a a = a := Int.min_eq_left a.le_refl
@[simp] protected theorem max_self (a : Int) : max a a = a := Int.max_eq_right a.le_refl
instance : Std.IdempotentOp (α := Int) min := ⟨Int.min_self⟩
instance : Std.IdempotentOp (α := Int) max := ⟨Int.max_self⟩

/-! ## Absolute values -/

@[simp, norm_cast] theorem natAbs_natCast (n : Nat) : natAbs ↑n = n := rfl
@[simp] theorem natAbs_negSucc (n : Nat) : natAbs (negSucc n) = n.succ := rfl
@[simp] theorem natAbs_zero : natAbs (0 : Int) = (0 : Nat) := rfl
@[simp] theorem natAbs_one : natAbs (1 : Int) = (1 : Nat) := rfl

@[simp] theorem natAbs_eq_zero {a : Int} : natAbs a = 0 ↔ a = 0 := by
  refine ⟨fun h => ?_, fun h => h ▸ rfl⟩
  cases a with
  | ofNat n => exact congrArg ofNat h
  | negSucc n => exact absurd h (Nat.succ_ne_zero n)
theorem natAbs_ne_zero {a : Int} : a.natAbs ≠ 0 ↔ a ≠ 0 := not_congr natAbs_eq_zero
@[simp] theorem natAbs_pos {a : Int} : 0 < natAbs a ↔ a ≠ 0 := by
  rw [Nat.pos_iff_ne_zero, Ne, natAbs_eq_zero]

@[simp] theorem natAbs_neg (a : Int) : natAbs (-a) = natAbs a :=
  a.casesOn (fun n => n.casesOn rfl fun _ => rfl) fun _ => rfl

theorem natAbs_eq (a : Int) : a = a.natAbs.cast ∨ a = -a.natAbs.cast := by
  cases a with
  | ofNat n => exact .inl rfl
  | negSucc n => exact .inr rfl

theorem natAbs_negOfNat (n : Nat) : natAbs (negOfNat n) = n := n.casesOn rfl fun _ => rfl

theorem natAbs_mul (a b : Int) : natAbs (a * b) = natAbs a * natAbs b := by
  show natAbs (Int.mul a b) = _
  exact a.casesOn (fun _ => b.casesOn (fun _ => rfl) fun _ => natAbs_negOfNat _)
    fun _ => b.casesOn (fun _ => natAbs_negOfNat _) fun _ => rfl

theorem natAbs_of_nonneg {a : Int} (H : 0 ≤ a) : (a.natAbs.cast : Int) = a := by
  obtain ⟨n, rfl⟩ := eq_ofNat_of_zero_le H
  rfl
theorem eq_natAbs_of_nonneg {a : Int} (h : 0 ≤ a) : a = a.natAbs.cast := (natAbs_of_nonneg h).symm
theorem ofNat_natAbs_of_nonpos {a : Int} (H : a ≤ 0) : (a.natAbs.cast : Int) = -a := by
  rw [← natAbs_neg, natAbs_of_nonneg (Int.neg_nonneg_of_nonpos H)]

theorem le_natAbs {a : Int} : a ≤ a.natAbs.cast := by
  cases a with
  | ofNat n => exact Int.le_refl _
  | negSucc n => exact Int.le_trans (negSucc_le_zero n) (natCast_nonneg _)

theorem natAbs_eq_natAbs_iff {a b : Int} : a.natAbs = b.natAbs ↔ a = b ∨ a = -b := by
  refine ⟨fun h => ?_, fun h => h.elim (congrArg natAbs) fun e => e ▸ natAbs_neg b⟩
  have ha := natAbs_eq a
  rw [h] at ha
  exact ha.elim
    (fun ha => (natAbs_eq b).imp (ha.trans ·.symm) fun hb => ha.trans (Int.eq_neg_of_eq_neg hb))
    (fun ha => (natAbs_eq b).symm.imp (fun hb => ha.trans hb.symm)
      fun hb => ha.trans (congrArg _ hb.symm))

/-! ## To the natural numbers -/

theorem toNat_eq_max (a : Int) : (a.toNat.cast : Int) = max a 0 := by
  cases a with
  | ofNat n => exact (Int.max_eq_left (natCast_nonneg n)).symm
  | negSucc n => exact (Int.max_eq_right (negSucc_le_zero n)).symm

@[simp] theorem toNat_zero : (0 : Int).toNat = 0 := rfl
@[simp] theorem toNat_one : (1 : Int).toNat = 1 := rfl
@[simp] theorem toNat_natCast (n : Nat) : toNat ↑n = n := rfl
@[simp] theorem toNat_negSucc (n : Nat) : (negSucc n).toNat = 0 := rfl
@[simp] theorem toNat_natCast_add_one {n : Nat} : ((n.cast : Int) + 1).toNat = n + 1 := rfl
theorem toNat_of_nonneg {a : Int} (h : 0 ≤ a) : (a.toNat.cast : Int) = a := by
  rw [toNat_eq_max, Int.max_eq_left h]
@[simp] theorem ofNat_toNat (a : Int) : (a.toNat.cast : Int) = max a 0 := toNat_eq_max a
theorem self_le_toNat (a : Int) : a ≤ a.toNat.cast := toNat_eq_max a ▸ Int.le_max_left a 0

/-! ## Powers -/

@[simp, norm_cast] theorem natCast_pow (m n : Nat) : ((m ^ n).cast : Int) = m.cast ^ n := rfl
theorem negSucc_pow (m n : Nat) : (negSucc m : Int) ^ n =
    if n % 2 = 0 then ofNat (m.succ ^ n) else negOfNat (m.succ ^ n) := rfl

@[simp] protected theorem pow_zero (m : Int) : m ^ (0 : Nat) = 1 :=
  m.casesOn (fun _ => rfl) fun _ => rfl

protected theorem pow_succ (m : Int) (n : Nat) : m ^ n.succ = m ^ n * m := by
  cases m with
  | ofNat m => exact congrArg ofNat (Nat.pow_succ ..)
  | negSucc m =>
    rw [negSucc_pow, negSucc_pow]
    have e := Nat.add_mod n 1 2
    rcases Nat.mod_two_eq_zero_or_one n with h | h
    · rw [h] at e
      rw [if_pos h, if_neg fun e' => Nat.noConfusion (e.symm.trans e')]
      rfl
    · rw [h] at e
      rw [if_pos e, if_neg fun e' => Nat.noConfusion (h.symm.trans e')]
      exact (Int.neg_mul_neg (ofNat (m.succ ^ n)) (ofNat m.succ)).symm

protected theorem pow_succ' (b : Int) (e : Nat) : b ^ (e + 1) = b * b ^ e := by
  rw [Int.mul_comm, Int.pow_succ]
protected theorem pow_one (a : Int) : a ^ (1 : Nat) = a := by
  rw [Int.pow_succ, Int.pow_zero, Int.one_mul]
protected theorem pow_add (a : Int) (m n : Nat) : a ^ (m + n) = a ^ m * a ^ n := by
  induction n with
  | zero => rw [Nat.add_zero, Int.pow_zero, Int.mul_one]
  | succ n ih => rw [← Nat.add_assoc, Int.pow_succ, ih, Int.pow_succ, Int.mul_assoc]
protected theorem zero_pow {n : Nat} (h : n ≠ 0) : (0 : Int) ^ n = 0 := by
  cases n with
  | zero => exact absurd rfl h
  | succ n => rw [Int.pow_succ, Int.mul_zero]
protected theorem one_pow {n : Nat} : (1 : Int) ^ n = 1 := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Int.pow_succ, ih, Int.mul_one]
protected theorem mul_pow {a b : Int} {n : Nat} : (a * b) ^ n = a ^ n * b ^ n := by
  induction n with
  | zero => rw [Int.pow_zero, Int.pow_zero, Int.pow_zero]; rfl
  | succ n ih =>
    rw [Int.pow_succ, Int.pow_succ, Int.pow_succ, ih, Int.mul_assoc, Int.mul_assoc,
      Int.mul_left_comm (b ^ n)]
protected theorem pow_pos {n : Int} {m : Nat} (h : 0 < n) : 0 < n ^ m :=
  m.rec (n.pow_zero ▸ Int.zero_lt_one) fun m ih => n.pow_succ m ▸ Int.mul_pos ih h
protected theorem pow_nonneg {n : Int} {m : Nat} (h : 0 ≤ n) : 0 ≤ n ^ m :=
  m.rec (n.pow_zero ▸ Int.one_nonneg) fun m ih => n.pow_succ m ▸ Int.mul_nonneg ih h
protected theorem pow_ne_zero {n : Int} {m : Nat} (h : n ≠ 0) : n ^ m ≠ 0 :=
  m.rec (n.pow_zero ▸ Int.one_ne_zero) fun m ih => n.pow_succ m ▸ Int.mul_ne_zero ih h

end Int
