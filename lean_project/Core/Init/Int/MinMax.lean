prelude
import Init.Nat.Dvd
import Init.Int.Order

/-! Minima and maxima of integers, absolute values, and the way back to the natural numbers. -/

namespace Int

/-! ## Minima and maxima -/

protected theorem min_def (n m : Int) : min n m = if n ≤ m then n else m := rfl
protected theorem max_def (n m : Int) : max n m = if n ≤ m then m else n := rfl

protected theorem min_eq_left {a b : Int} (h : a ≤ b) : min a b = a := if_pos h
protected theorem max_eq_right {a b : Int} (h : a ≤ b) : max a b = b := if_pos h
protected theorem min_eq_right {a b : Int} (h : b ≤ a) : min a b = b := by
  rw [Int.min_def]
  split
  · exact Int.le_antisymm ‹_› h
  · rfl
protected theorem max_eq_left {a b : Int} (h : b ≤ a) : max a b = a := by
  rw [Int.max_def]
  split
  · exact Int.le_antisymm h ‹_›
  · rfl

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

protected theorem le_min {a b c : Int} : a ≤ min b c ↔ a ≤ b ∧ a ≤ c := by
  refine ⟨fun h => ⟨Int.le_trans h (Int.min_le_left b c), Int.le_trans h (Int.min_le_right b c)⟩,
    fun ⟨hb, hc⟩ => ?_⟩
  rw [Int.min_def]
  split <;> assumption
protected theorem max_le {a b c : Int} : max a b ≤ c ↔ a ≤ c ∧ b ≤ c := by
  refine ⟨fun h => ⟨Int.le_trans (Int.le_max_left a b) h, Int.le_trans (Int.le_max_right a b) h⟩,
    fun ⟨ha, hb⟩ => ?_⟩
  rw [Int.max_def]
  split <;> assumption
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

@[simp] theorem natAbs_neg (a : Int) : natAbs (-a) = natAbs a := by
  cases a with
  | ofNat n => cases n <;> rfl
  | negSucc n => rfl

theorem natAbs_eq (a : Int) : a = natAbs a ∨ a = -↑(natAbs a) := by
  cases a with
  | ofNat n => exact .inl rfl
  | negSucc n => exact .inr rfl

theorem natAbs_negOfNat (n : Nat) : natAbs (negOfNat n) = n := by
  cases n <;> rfl

theorem natAbs_mul (a b : Int) : natAbs (a * b) = natAbs a * natAbs b := by
  cases a <;> cases b
  · rfl
  · exact natAbs_negOfNat _
  · exact natAbs_negOfNat _
  · rfl

theorem natAbs_of_nonneg {a : Int} (H : 0 ≤ a) : (natAbs a : Int) = a := by
  obtain ⟨n, rfl⟩ := eq_ofNat_of_zero_le H
  rfl
theorem eq_natAbs_of_nonneg {a : Int} (h : 0 ≤ a) : a = natAbs a := (natAbs_of_nonneg h).symm
theorem ofNat_natAbs_of_nonpos {a : Int} (H : a ≤ 0) : (natAbs a : Int) = -a := by
  rw [← natAbs_neg, natAbs_of_nonneg (Int.neg_nonneg_of_nonpos H)]

theorem le_natAbs {a : Int} : a ≤ natAbs a := by
  cases a with
  | ofNat n => exact Int.le_refl _
  | negSucc n => exact Int.le_trans (negSucc_le_zero n) (natCast_nonneg _)

theorem natAbs_eq_natAbs_iff {a b : Int} : a.natAbs = b.natAbs ↔ a = b ∨ a = -b := by
  refine ⟨fun h => ?_, fun h => by rcases h with rfl | rfl <;> simp⟩
  rcases natAbs_eq a with ha | ha <;> rcases natAbs_eq b with hb | hb <;> rw [h] at ha
  · exact .inl (ha.trans hb.symm)
  · exact .inr (by rw [hb, Int.neg_neg]; exact ha)
  · exact .inr (ha.trans (congrArg _ hb.symm))
  · exact .inl (ha.trans hb.symm)

/-! ## To the natural numbers -/

theorem toNat_eq_max (a : Int) : (toNat a : Int) = max a 0 := by
  cases a with
  | ofNat n => exact (Int.max_eq_left (natCast_nonneg n)).symm
  | negSucc n => exact (Int.max_eq_right (negSucc_le_zero n)).symm

@[simp] theorem toNat_zero : (0 : Int).toNat = 0 := rfl
@[simp] theorem toNat_one : (1 : Int).toNat = 1 := rfl
@[simp] theorem toNat_natCast (n : Nat) : toNat ↑n = n := rfl
@[simp] theorem toNat_negSucc (n : Nat) : (negSucc n).toNat = 0 := rfl
@[simp] theorem toNat_natCast_add_one {n : Nat} : ((n : Int) + 1).toNat = n + 1 := rfl
theorem toNat_of_nonneg {a : Int} (h : 0 ≤ a) : (toNat a : Int) = a := by
  rw [toNat_eq_max, Int.max_eq_left h]
@[simp] theorem ofNat_toNat (a : Int) : (a.toNat : Int) = max a 0 := toNat_eq_max a
theorem self_le_toNat (a : Int) : a ≤ toNat a := toNat_eq_max a ▸ Int.le_max_left a 0

/-! ## Powers -/

@[simp, norm_cast] theorem natCast_pow (m n : Nat) : (m ^ n : Nat) = (m : Int) ^ n := rfl
theorem negSucc_pow (m n : Nat) : (negSucc m : Int) ^ n =
    if n % 2 = 0 then ofNat (m.succ ^ n) else negOfNat (m.succ ^ n) := rfl

@[simp] protected theorem pow_zero (m : Int) : m ^ 0 = 1 := by
  cases m with
  | ofNat m => exact congrArg ofNat (Nat.pow_zero m)
  | negSucc m => exact congrArg ofNat (Nat.pow_zero m.succ)

protected theorem pow_succ (m : Int) (n : Nat) : m ^ n.succ = m ^ n * m := by
  cases m with
  | ofNat m => exact congrArg ofNat (Nat.pow_succ ..)
  | negSucc m =>
    rw [negSucc_pow, negSucc_pow]
    rcases Nat.mod_two_eq_zero_or_one n with h | h
    · have h' : n.succ % 2 = 1 := by rw [Nat.succ_eq_add_one, Nat.add_mod, h]
      rw [if_pos h, if_neg (by rw [h']; decide), Nat.pow_succ]
      rfl
    · have h' : n.succ % 2 = 0 := by rw [Nat.succ_eq_add_one, Nat.add_mod, h]
      rw [if_pos h', if_neg (show ¬n % 2 = 0 by rw [h]; decide), Nat.pow_succ, negOfNat_eq, ofNat_eq_natCast,
        negSucc_eq, Int.neg_mul_neg]
      rfl

protected theorem pow_succ' (b : Int) (e : Nat) : b ^ (e + 1) = b * b ^ e := by
  rw [Int.mul_comm, Int.pow_succ]
protected theorem pow_one (a : Int) : a ^ 1 = a := by
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
  | zero => simp
  | succ n ih =>
    rw [Int.pow_succ, Int.pow_succ, Int.pow_succ, ih]
    ac_rfl
protected theorem pow_pos {n : Int} {m : Nat} (h : 0 < n) : 0 < n ^ m := by
  induction m with
  | zero => rw [Int.pow_zero]; exact Int.zero_lt_one
  | succ m ih => rw [Int.pow_succ]; exact Int.mul_pos ih h
protected theorem pow_nonneg {n : Int} {m : Nat} (h : 0 ≤ n) : 0 ≤ n ^ m := by
  induction m with
  | zero => rw [Int.pow_zero]; exact Int.one_nonneg
  | succ m ih => rw [Int.pow_succ]; exact Int.mul_nonneg ih h
protected theorem pow_ne_zero {n : Int} {m : Nat} (h : n ≠ 0) : n ^ m ≠ 0 := by
  induction m with
  | zero => rw [Int.pow_zero]; exact Int.one_ne_zero
  | succ m ih => rw [Int.pow_succ]; exact Int.mul_ne_zero ih h

end Int
