prelude
import Init.Int.Order

/-!
Euclid's division of integers and divisibility.

`emod_add_ediv` with the bounds of the remainder says what quotient and remainder are
(`ediv_emod_eq`); the rest follows from that.
-/

namespace Int

/-! ## Divisibility -/

protected theorem dvd_def (a b : Int) : (a ∣ b) = (∃ c, b = a * c) := rfl
@[simp] protected theorem dvd_zero (n : Int) : n ∣ 0 := ⟨0, (Int.mul_zero n).symm⟩
@[simp] protected theorem dvd_refl (n : Int) : n ∣ n := ⟨1, (Int.mul_one n).symm⟩
@[simp] protected theorem one_dvd (n : Int) : 1 ∣ n := ⟨n, (Int.one_mul n).symm⟩
@[simp] protected theorem dvd_mul_right (a b : Int) : a ∣ a * b := ⟨b, rfl⟩
@[simp] protected theorem dvd_mul_left (a b : Int) : b ∣ a * b := ⟨a, Int.mul_comm a b⟩
protected theorem dvd_trans : ∀ {a b c : Int}, a ∣ b → b ∣ c → a ∣ c := by
  intro a b c h₁ h₂
  obtain ⟨d, rfl⟩ := h₁
  obtain ⟨e, rfl⟩ := h₂
  exact ⟨d * e, Int.mul_assoc ..⟩
@[simp] protected theorem zero_dvd {n : Int} : 0 ∣ n ↔ n = 0 :=
  ⟨fun ⟨c, e⟩ => e.trans (Int.zero_mul c), fun h => h ▸ Int.dvd_refl 0⟩
protected theorem dvd_add : ∀ {a b c : Int}, a ∣ b → a ∣ c → a ∣ b + c := by
  intro a b c h₁ h₂
  obtain ⟨d, rfl⟩ := h₁
  obtain ⟨e, rfl⟩ := h₂
  exact ⟨d + e, (Int.mul_add ..).symm⟩
protected theorem dvd_sub : ∀ {a b c : Int}, a ∣ b → a ∣ c → a ∣ b - c := by
  intro a b c h₁ h₂
  obtain ⟨d, rfl⟩ := h₁
  obtain ⟨e, rfl⟩ := h₂
  exact ⟨d - e, (Int.mul_sub ..).symm⟩

@[simp] protected theorem dvd_neg {a b : Int} : a ∣ -b ↔ a ∣ b :=
  ⟨fun ⟨c, e⟩ => ⟨-c, by rw [Int.mul_neg, ← e, Int.neg_neg]⟩,
    fun ⟨c, e⟩ => ⟨-c, by rw [Int.mul_neg, ← e]⟩⟩
@[simp] protected theorem neg_dvd {a b : Int} : -a ∣ b ↔ a ∣ b :=
  ⟨fun ⟨c, e⟩ => ⟨-c, by rw [Int.mul_neg, ← Int.neg_mul, e]⟩,
    fun ⟨c, e⟩ => ⟨-c, by rw [Int.neg_mul_neg, e]⟩⟩

@[norm_cast] theorem ofNat_dvd {m n : Nat} : (↑m : Int) ∣ ↑n ↔ m ∣ n := by
  refine ⟨fun ⟨c, e⟩ => ⟨c.natAbs, ?_⟩, fun ⟨c, e⟩ => ⟨c, congrArg ofNat e⟩⟩
  rw [← natAbs_natCast n, e, natAbs_mul, natAbs_natCast]

@[simp] theorem natAbs_dvd_natAbs {a b : Int} : natAbs a ∣ natAbs b ↔ a ∣ b := by
  rw [← ofNat_dvd]
  rcases natAbs_eq a with ha | ha <;> rcases natAbs_eq b with hb | hb
  all_goals
    conv => rhs; rw [ha, hb]
  · rw [Int.dvd_neg]
  · rw [Int.neg_dvd]
  · rw [Int.neg_dvd, Int.dvd_neg]
theorem ofNat_dvd_left {n : Nat} {z : Int} : (↑n : Int) ∣ z ↔ n ∣ z.natAbs := by
  rw [← natAbs_dvd_natAbs, natAbs_natCast]

/-! ## Quotient and remainder -/

protected theorem div_def (a b : Int) : a / b = Int.ediv a b := rfl
@[simp, norm_cast] theorem natCast_ediv (m n : Nat) : ((m / n : Nat) : Int) = ↑m / ↑n := rfl
@[simp, norm_cast] theorem natCast_emod (m n : Nat) : (↑(m % n) : Int) = m % n := rfl

@[simp] theorem zero_ediv : ∀ b : Int, 0 / b = 0
  | ofNat b => congrArg ofNat (Nat.zero_div b)
  | negSucc b => congrArg (-ofNat ·) (Nat.zero_div b.succ)
@[simp] protected theorem ediv_zero : ∀ a : Int, a / 0 = 0
  | ofNat a => congrArg ofNat (Nat.div_zero a)
  | negSucc _ => rfl
@[simp] theorem zero_emod (b : Int) : 0 % b = 0 := congrArg ofNat (Nat.zero_mod b.natAbs)
@[simp] theorem emod_zero : ∀ a : Int, a % 0 = a
  | ofNat a => congrArg ofNat (Nat.mod_zero a)
  | negSucc a => congrArg negSucc (Nat.mod_zero a)

@[simp] theorem ediv_neg : ∀ a b : Int, a / (-b) = -(a / b) := by
  intro a b
  cases b with
  | negSucc n =>
    cases a with
    | ofNat m => exact (Int.neg_neg _).symm
    | negSucc m => rfl
  | ofNat n =>
    cases n with
    | zero => exact (Int.ediv_zero a).trans (congrArg Neg.neg (Int.ediv_zero a)).symm
    | succ n =>
      cases a with
      | ofNat m => rfl
      | negSucc m => rfl

private theorem negSucc_split (m n : Nat) :
    subNatNat n (m % n).succ + n * negSucc (m / n) = negSucc m := by
  rw [Int.subNatNat_eq_coe, negSucc_eq, negSucc_eq, Int.mul_neg, Int.mul_add, Int.mul_one]
  conv => rhs; rw [← Nat.mod_add_div m n]
  simp only [natCast_add, natCast_mul, natCast_succ, Int.sub_eq_add_neg, Int.neg_add]
  rw [Int.add_comm (n : Int), Int.add_assoc, Int.add_comm (n : Int), Int.neg_add_cancel_right,
    Int.add_right_comm]

theorem emod_add_ediv : ∀ a b : Int, a % b + b * (a / b) = a := by
  intro a b
  have pos (n : Nat) : a % n + n * (a / n) = a := by
    cases a with
    | ofNat m => exact congrArg ofNat (Nat.mod_add_div m n)
    | negSucc m =>
      cases n with
      | zero => exact (congrArg (_ + ·) (Int.zero_mul _)).trans (emod_zero (negSucc m))
      | succ n => exact negSucc_split m (n + 1)
  cases b with
  | ofNat n => exact pos n
  | negSucc n =>
    have := pos (n + 1)
    rw [← Int.neg_mul_neg, ← ediv_neg] at this
    cases a with | _ m => exact this

theorem ediv_add_emod (a b : Int) : b * (a / b) + a % b = a := by
  rw [Int.add_comm, emod_add_ediv]
theorem emod_add_ediv' (a b : Int) : a % b + a / b * b = a := by
  rw [Int.mul_comm, emod_add_ediv]
theorem ediv_add_emod' (a b : Int) : a / b * b + a % b = a := by
  rw [Int.mul_comm, ediv_add_emod]
theorem emod_def (a b : Int) : a % b = a - b * (a / b) := by
  conv => rhs; lhs; rw [← emod_add_ediv a b]
  rw [Int.add_sub_cancel]

theorem emod_nonneg : ∀ (a : Int) {b : Int}, b ≠ 0 → 0 ≤ a % b := by
  intro a b h
  cases a with
  | ofNat m => exact natCast_nonneg _
  | negSucc m =>
    show 0 ≤ subNatNat b.natAbs (m % b.natAbs).succ
    rw [subNatNat_of_le (Nat.mod_lt m (natAbs_pos.2 h))]
    exact natCast_nonneg _

theorem emod_lt_of_pos (a : Int) {b : Int} (H : 0 < b) : a % b < b := by
  obtain ⟨n, rfl⟩ := eq_succ_of_zero_lt H
  cases a with
  | ofNat m => exact ofNat_lt.2 (Nat.mod_lt m (Nat.succ_pos n))
  | negSucc m =>
    show subNatNat (n + 1) (m % (n + 1)).succ < ((n + 1 : Nat) : Int)
    rw [subNatNat_of_le (Nat.mod_lt m (Nat.succ_pos n)), ofNat_lt]
    exact Nat.sub_lt (Nat.succ_pos n) (Nat.succ_pos _)

private theorem eq_zero_of_mul_bounds {b q : Int} (h₁ : b * q < b) (h₂ : -b < b * q) (hb : 0 < b) :
    q = 0 := by
  refine Int.le_antisymm ?_ ?_
  · refine Int.le_of_not_gt fun h => ?_
    have := Int.mul_le_mul_of_nonneg_left (show 1 ≤ q from h) (Int.le_of_lt hb)
    rw [Int.mul_one] at this
    exact Int.not_le_of_gt h₁ this
  · refine Int.le_of_not_gt fun h => ?_
    have := Int.mul_le_mul_of_nonneg_left ((lt_add_one_iff (b := -1)).1 h) (Int.le_of_lt hb)
    rw [Int.mul_neg, Int.mul_one] at this
    exact Int.not_le_of_gt h₂ this

/-- A quotient and a remainder within its bounds are the quotient and the remainder. -/
private theorem ediv_emod_eq {a b q r : Int} (e : r + b * q = a) (h₁ : 0 ≤ r) (h₂ : r < b) :
    a / b = q ∧ a % b = r := by
  have hb : 0 < b := Int.lt_of_le_of_lt h₁ h₂
  have hq : a / b - q = 0 := by
    have key : b * (a / b - q) = r - a % b := by
      rw [Int.mul_sub, ← Int.add_sub_cancel (b * (a / b)) (a % b), ediv_add_emod,
        ← Int.add_sub_cancel_left r (b * q), e, Int.sub_eq_add_neg, Int.sub_eq_add_neg,
        Int.neg_sub, Int.sub_eq_add_neg, Int.sub_eq_add_neg, Int.add_assoc, Int.add_left_comm a,
        Int.add_left_comm a, Int.add_right_neg, Int.add_zero, Int.add_comm]
    refine eq_zero_of_mul_bounds (b := b) ?_ ?_ hb
    · rw [key]
      exact Int.lt_of_le_of_lt (Int.sub_left_le_of_le_add
        (Int.le_add_of_nonneg_left (emod_nonneg a (Int.ne_of_gt hb)))) h₂
    · rw [key, ← Int.neg_lt_neg_iff, Int.neg_sub, Int.neg_neg]
      exact Int.lt_of_le_of_lt (Int.sub_left_le_of_le_add (Int.le_add_of_nonneg_left h₁))
        (emod_lt_of_pos a hb)
  have hq := Int.eq_of_sub_eq_zero hq
  refine ⟨hq, ?_⟩
  rw [emod_def, hq, ← e, Int.add_sub_cancel]

private theorem add_mul_ediv_of_pos (a b : Int) {c : Int} (h : 0 < c) :
    (a + b * c) / c = a / c + b ∧ (a + b * c) % c = a % c := by
  refine ediv_emod_eq ?_ (emod_nonneg a (Int.ne_of_gt h)) (emod_lt_of_pos a h)
  rw [Int.mul_add, ← Int.add_assoc, emod_add_ediv, Int.mul_comm c b]

theorem add_mul_ediv_right (a b : Int) {c : Int} (H : c ≠ 0) : (a + b * c) / c = a / c + b := by
  rcases Int.lt_or_gt_of_ne H with h | h
  · have := (add_mul_ediv_of_pos a (-b) (Int.neg_pos_of_neg h)).1
    rw [Int.neg_mul_neg, ediv_neg, ediv_neg, ← Int.neg_add, Int.neg_inj] at this
    exact this
  · exact (add_mul_ediv_of_pos a b h).1

theorem add_mul_ediv_left (a : Int) {b : Int} (c : Int) (H : b ≠ 0) :
    (a + b * c) / b = a / b + c := by
  rw [Int.mul_comm, add_mul_ediv_right a c H]

@[simp] theorem mul_ediv_cancel (a : Int) {b : Int} (H : b ≠ 0) : a * b / b = a := by
  have := add_mul_ediv_right 0 a H
  rwa [Int.zero_add, zero_ediv, Int.zero_add] at this
@[simp] theorem mul_ediv_cancel_left {a : Int} (b : Int) (H : a ≠ 0) : a * b / a = b := by
  rw [Int.mul_comm, mul_ediv_cancel b H]

@[simp] theorem add_mul_emod_self_right (a b c : Int) : (a + b * c) % c = a % c := by
  have e := emod_def (a + b * c) c
  by_cases h : c = 0
  · rw [h, Int.mul_zero, Int.add_zero]
  · rw [add_mul_ediv_right a b h, Int.mul_add, Int.add_comm (c * _), Int.mul_comm c b,
      ← Int.sub_sub, Int.add_sub_cancel] at e
    exact e.trans (emod_def a c).symm
@[simp] theorem add_mul_emod_self_left (a b c : Int) : (a + b * c) % b = a % b := by
  rw [Int.mul_comm, add_mul_emod_self_right]

@[simp] theorem emod_add_emod (m n k : Int) : (m % n + k) % n = (m + k) % n := by
  have := add_mul_emod_self_left (m % n + k) n (m / n)
  rwa [Int.add_right_comm, emod_add_ediv, eq_comm] at this
@[simp] theorem add_emod_emod (m n k : Int) : (m + n % k) % k = (m + n) % k := by
  rw [Int.add_comm, emod_add_emod, Int.add_comm]
theorem add_emod (a b n : Int) : (a + b) % n = (a % n + b % n) % n := by
  rw [add_emod_emod, emod_add_emod]

@[simp] theorem mul_emod_left (a b : Int) : a * b % b = 0 := by
  rw [← Int.zero_add (a * b), add_mul_emod_self_right, zero_emod]
@[simp] theorem mul_emod_right (a b : Int) : a * b % a = 0 := by
  rw [Int.mul_comm, mul_emod_left]
@[simp] theorem emod_self {a : Int} : a % a = 0 := by
  have := mul_emod_left 1 a
  rwa [Int.one_mul] at this

theorem mul_emod (a b n : Int) : a * b % n = a % n * (b % n) % n := by
  conv => lhs; rw [← emod_add_ediv a n, ← emod_add_ediv b n]
  rw [Int.add_mul, Int.mul_assoc, add_mul_emod_self_left, Int.mul_add, Int.mul_left_comm,
    add_mul_emod_self_left]

@[simp] theorem emod_emod_of_dvd (n : Int) {m k : Int} (h : m ∣ k) : n % k % m = n % m := by
  obtain ⟨c, rfl⟩ := h
  conv => rhs; rw [← emod_add_ediv n (m * c)]
  rw [Int.mul_assoc, add_mul_emod_self_left]
@[simp] theorem emod_emod (a b : Int) : a % b % b = a % b := emod_emod_of_dvd a (Int.dvd_refl b)

theorem sub_emod (a b n : Int) : (a - b) % n = (a % n - b % n) % n := by
  have : a - b = a % n - b % n + n * (a / n - b / n) := by
    conv => lhs; rw [← emod_add_ediv a n, ← emod_add_ediv b n]
    rw [Int.sub_eq_add_neg, Int.neg_add, Int.sub_eq_add_neg, Int.sub_eq_add_neg, Int.mul_add,
      Int.mul_neg, Int.add_assoc, Int.add_left_comm (n * _), ← Int.add_assoc]
  rw [this, add_mul_emod_self_left]

/-! ## Exact division -/

theorem mul_ediv_cancel_of_emod_eq_zero {a b : Int} (H : a % b = 0) : b * (a / b) = a := by
  have := emod_add_ediv a b
  rwa [H, Int.zero_add] at this
theorem ediv_mul_cancel_of_emod_eq_zero {a b : Int} (H : a % b = 0) : a / b * b = a := by
  rw [Int.mul_comm, mul_ediv_cancel_of_emod_eq_zero H]
theorem dvd_of_emod_eq_zero {a b : Int} (H : b % a = 0) : a ∣ b :=
  ⟨b / a, (mul_ediv_cancel_of_emod_eq_zero H).symm⟩
theorem emod_eq_zero_of_dvd : ∀ {a b : Int}, a ∣ b → b % a = 0 :=
  fun h => h.elim fun _ e => e ▸ mul_emod_right ..
theorem dvd_iff_emod_eq_zero {a b : Int} : a ∣ b ↔ b % a = 0 :=
  ⟨emod_eq_zero_of_dvd, dvd_of_emod_eq_zero⟩

instance decidableDvd : DecidableRel (α := Int) (· ∣ ·) := fun _ _ =>
  decidable_of_decidable_of_iff dvd_iff_emod_eq_zero.symm

protected theorem ediv_mul_cancel {a b : Int} (H : b ∣ a) : a / b * b = a :=
  ediv_mul_cancel_of_emod_eq_zero (emod_eq_zero_of_dvd H)
protected theorem mul_ediv_cancel' {a b : Int} (H : a ∣ b) : a * (b / a) = b :=
  mul_ediv_cancel_of_emod_eq_zero (emod_eq_zero_of_dvd H)

protected theorem mul_ediv_assoc (a : Int) : ∀ {b c : Int}, c ∣ b → a * b / c = a * (b / c) := by
  intro b c h
  refine h.elim fun d e => ?_
  subst e
  by_cases h : c = 0
  · rw [h, Int.zero_mul, Int.mul_zero, Int.ediv_zero, Int.mul_zero]
  · rw [Int.mul_left_comm, mul_ediv_cancel_left _ h, mul_ediv_cancel_left _ h]
protected theorem mul_ediv_assoc' (b : Int) {a c : Int} (h : c ∣ a) : a * b / c = a / c * b := by
  rw [Int.mul_comm, Int.mul_ediv_assoc b h, Int.mul_comm]

theorem add_ediv_of_dvd_right {a b c : Int} (H : c ∣ b) : (a + b) / c = a / c + b / c := by
  by_cases h : c = 0
  · simp only [h, Int.ediv_zero, Int.add_zero]
  · obtain ⟨k, rfl⟩ := H
    rw [add_mul_ediv_left a k h, mul_ediv_cancel_left k h]
theorem add_ediv_of_dvd_left {a b c : Int} (H : c ∣ a) : (a + b) / c = a / c + b / c := by
  rw [Int.add_comm, add_ediv_of_dvd_right H, Int.add_comm]
theorem neg_ediv_of_dvd {a b : Int} (h : b ∣ a) : -a / b = -(a / b) := by
  have := Int.mul_ediv_assoc (-1) h
  rwa [← Int.neg_eq_neg_one_mul, ← Int.neg_eq_neg_one_mul] at this
theorem sub_ediv_of_dvd (a : Int) {b c : Int} (hcb : c ∣ b) : (a - b) / c = a / c - b / c := by
  rw [Int.sub_eq_add_neg, add_ediv_of_dvd_right (Int.dvd_neg.2 hcb), neg_ediv_of_dvd hcb]
  rfl

/-! ## Order -/

theorem emod_pos_of_not_dvd {a b : Int} (h : ¬a ∣ b) : a = 0 ∨ 0 < b % a := by
  by_cases h0 : a = 0
  · exact .inl h0
  · exact .inr (Int.lt_iff_le_and_ne.2
      ⟨emod_nonneg b h0, fun e => h (dvd_of_emod_eq_zero e.symm)⟩)

theorem mul_ediv_self_le {x k : Int} (h : k ≠ 0) : k * (x / k) ≤ x := by
  conv => rhs; rw [← emod_add_ediv x k]
  exact Int.le_add_of_nonneg_left (emod_nonneg x h)
theorem lt_mul_ediv_self_add {x k : Int} (h : 0 < k) : x < k * (x / k) + k := by
  conv => lhs; rw [← ediv_add_emod x k]
  exact Int.add_lt_add_left (emod_lt_of_pos x h) _

theorem ediv_nonneg_iff_of_pos {a b : Int} (h : 0 < b) : 0 ≤ a / b ↔ 0 ≤ a := by
  refine ⟨fun h' => ?_, fun h' => Int.le_of_not_gt fun hn => ?_⟩
  · exact Int.le_trans (Int.mul_nonneg (Int.le_of_lt h) h') (mul_ediv_self_le (Int.ne_of_gt h))
  · have := Int.mul_le_mul_of_nonneg_left ((lt_add_one_iff (b := -1)).1 hn) (Int.le_of_lt h)
    rw [Int.mul_neg, Int.mul_one] at this
    have := Int.lt_of_lt_of_le (lt_mul_ediv_self_add (x := a) h) (Int.add_le_add_right this b)
    rw [Int.add_left_neg] at this
    exact Int.not_le_of_gt this h'

/-! ## The remainder nearest to zero -/

theorem bmod_def (x : Int) (m : Nat) :
    bmod x m = if x % m < (m + 1) / 2 then x % m else x % m - m := rfl

@[simp] theorem bmod_emod {x : Int} {m : Nat} : bmod x m % m = x % m := by
  rw [bmod_def]
  split
  · exact emod_emod x m
  · rw [sub_emod, emod_emod, emod_self, Int.sub_zero, emod_emod]

end Int
