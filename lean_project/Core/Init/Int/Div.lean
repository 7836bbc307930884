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
  ⟨fun h => h.elim fun c e => e.trans (Int.zero_mul c),
    fun h => ⟨0, h.trans (Int.mul_zero 0).symm⟩⟩
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
  ⟨fun h => h.elim fun c e => ⟨-c, by rw [Int.mul_neg, ← e, Int.neg_neg]⟩,
    fun h => h.elim fun c e => ⟨-c, by rw [Int.mul_neg, ← e]⟩⟩
@[simp] protected theorem neg_dvd {a b : Int} : -a ∣ b ↔ a ∣ b :=
  ⟨fun h => h.elim fun c e => ⟨-c, e.trans (Int.neg_mul_comm a c)⟩,
    fun h => h.elim fun c e => ⟨-c, e.trans (Int.neg_mul_neg a c).symm⟩⟩

@[norm_cast] theorem ofNat_dvd {m n : Nat} : (m.cast : Int) ∣ n.cast ↔ m ∣ n :=
  ⟨fun h => h.elim fun c e => ⟨c.natAbs, (congrArg natAbs e).trans (natAbs_mul (ofNat m) c)⟩,
    fun h => h.elim fun c e => ⟨c, congrArg ofNat e⟩⟩

@[simp] theorem natAbs_dvd_natAbs {a b : Int} : natAbs a ∣ natAbs b ↔ a ∣ b := by
  rw [← ofNat_dvd]
  have ha : (a.natAbs.cast : Int) ∣ b.natAbs.cast ↔ a ∣ b.natAbs.cast := by
    rcases natAbs_eq a with h | h
    · rw [← h]
    · rw [← Int.neg_dvd, ← h]
  refine ha.trans ?_
  rcases natAbs_eq b with h | h
  · rw [← h]
  · rw [← Int.dvd_neg, ← h]
theorem ofNat_dvd_left {n : Nat} {z : Int} : n.cast ∣ z ↔ n ∣ z.natAbs := by
  rw [← natAbs_dvd_natAbs, natAbs_natCast]

/-! ## Quotient and remainder -/

protected theorem div_def (a b : Int) : a / b = Int.ediv a b := rfl
@[simp, norm_cast] theorem natCast_ediv (m n : Nat) : ((m / n).cast : Int) = m.cast / n.cast := rfl
@[simp, norm_cast] theorem natCast_emod (m n : Nat) : ((m % n).cast : Int) = m.cast % n.cast := rfl

@[simp] theorem zero_ediv (b : Int) : 0 / b = 0 :=
  show Int.ediv (ofNat 0) b = ofNat 0 from
    b.casesOn (fun n => congrArg ofNat (Nat.zero_div n))
      fun n => congrArg negOfNat (Nat.zero_div n.succ)
@[simp] protected theorem ediv_zero (a : Int) : a / 0 = 0 :=
  a.casesOn (fun m => congrArg ofNat (Nat.div_zero m)) fun _ => rfl
@[simp] theorem zero_emod (b : Int) : 0 % b = 0 := congrArg ofNat (Nat.zero_mod b.natAbs)
@[simp] theorem emod_zero (a : Int) : a % 0 = a :=
  a.casesOn (fun m => congrArg ofNat (Nat.mod_zero m)) fun m => congrArg negSucc (Nat.mod_zero m)

@[simp] theorem ediv_neg (a b : Int) : a / (-b) = -(a / b) :=
  show Int.ediv a (Int.neg b) = Int.neg (Int.ediv a b) from
    b.casesOn
      (fun n => n.casesOn
        ((Int.ediv_zero a).trans (congrArg Int.neg (Int.ediv_zero a)).symm)
        fun _ => a.casesOn (fun _ => rfl) fun _ => rfl)
      fun _ => a.casesOn (fun _ => (Int.neg_neg _).symm) fun _ => rfl

private theorem negSucc_split (m n : Nat) :
    subNatNat n (m % n).succ + ofNat n * negSucc (m / n) = negSucc m := by
  rw [← subNatNat_add_add n _ (n * (m / n)), Nat.succ_add, Nat.mod_add_div, Nat.add_comm n,
    Int.subNatNat_eq_coe, Int.add_comm]
  exact Int.neg_add_cancel_left (ofNat (n * (m / n).succ)) (negSucc m)

theorem emod_add_ediv (a b : Int) : a % b + b * (a / b) = a :=
  show Int.add (Int.emod a b) (Int.mul b (Int.ediv a b)) = a from
    a.casesOn
      (fun m => b.casesOn (fun n => congrArg ofNat (Nat.mod_add_div m n)) fun n =>
        (congrArg (Int.add _) (Int.neg_mul_neg (ofNat n.succ) (ofNat (m / n.succ)))).trans
          (congrArg ofNat (Nat.mod_add_div m n.succ)))
      fun m => b.casesOn
        (fun n => n.casesOn
          ((congrArg (Int.add _) (Int.zero_mul _)).trans (emod_zero (negSucc m)))
          fun n => negSucc_split m n.succ)
        fun n => negSucc_split m n.succ

theorem ediv_add_emod (a b : Int) : b * (a / b) + a % b = a := by
  rw [Int.add_comm, emod_add_ediv]
theorem emod_add_ediv' (a b : Int) : a % b + a / b * b = a := by
  rw [Int.mul_comm, emod_add_ediv]
theorem ediv_add_emod' (a b : Int) : a / b * b + a % b = a := by
  rw [Int.mul_comm, ediv_add_emod]
theorem emod_def (a b : Int) : a % b = a - b * (a / b) := by
  conv => rhs; lhs; rw [← emod_add_ediv a b]
  rw [Int.add_sub_cancel]

theorem emod_nonneg (a : Int) {b : Int} (h : b ≠ 0) : 0 ≤ a % b :=
  show 0 ≤ Int.emod a b from
    a.casesOn (fun _ => natCast_nonneg _) fun m => Int.le_trans (natCast_nonneg _)
      (Int.le_of_eq (subNatNat_of_le (Nat.mod_lt m (natAbs_pos.2 h))).symm)

private theorem emod_succ_lt (a : Int) (n : Nat) : Int.emod a (ofNat n.succ) < ofNat n.succ :=
  a.casesOn (fun m => ofNat_lt.2 (Nat.mod_lt m n.succ_pos)) fun m =>
    Int.lt_of_le_of_lt (Int.le_of_eq (subNatNat_of_le (Nat.mod_lt m n.succ_pos)))
      (ofNat_lt.2 (Nat.sub_lt n.succ_pos (Nat.succ_pos _)))

theorem emod_lt_of_pos (a : Int) {b : Int} (H : 0 < b) : a % b < b :=
  (eq_succ_of_zero_lt H).elim fun n e => e ▸ emod_succ_lt a n

theorem mul_ediv_self_le {x k : Int} (h : k ≠ 0) : k * (x / k) ≤ x := by
  conv => rhs; rw [← emod_add_ediv x k]
  exact Int.le_add_of_nonneg_left (emod_nonneg x h)
theorem lt_mul_ediv_self_add {x k : Int} (h : 0 < k) : x < k * (x / k) + k := by
  conv => lhs; rw [← ediv_add_emod x k]
  exact Int.add_lt_add_left (emod_lt_of_pos x h) _

private theorem le_of_mul_lt {b p q : Int} (hb : 0 < b) (h : b * p < b * q + b) : p ≤ q := by
  refine Int.le_of_not_gt fun h' => Int.not_le_of_gt h ?_
  have := Int.mul_le_mul_of_nonneg_left h' (Int.le_of_lt hb)
  rwa [Int.mul_add, Int.mul_one] at this

private theorem add_mul_ediv_of_pos (a b : Int) {c : Int} (h : 0 < c) :
    (a + b * c) / c = a / c + b := by
  have e := Int.mul_add c (a / c) b
  rw [Int.mul_comm c b] at e
  refine Int.le_antisymm (le_of_mul_lt h ?_) (le_of_mul_lt h ?_)
  · rw [e, Int.add_right_comm]
    exact Int.lt_of_le_of_lt (mul_ediv_self_le (Int.ne_of_gt h))
      (Int.add_lt_add_right (lt_mul_ediv_self_add h) _)
  · rw [e]
    exact Int.lt_of_le_of_lt (Int.add_le_add_right (mul_ediv_self_le (Int.ne_of_gt h)) _)
      (lt_mul_ediv_self_add h)

theorem add_mul_ediv_right (a b : Int) {c : Int} (H : c ≠ 0) : (a + b * c) / c = a / c + b := by
  rcases Int.lt_or_gt_of_ne H with h | h
  · have := add_mul_ediv_of_pos a (-b) (Int.neg_pos_of_neg h)
    rw [Int.neg_mul_neg, ediv_neg, ediv_neg, ← Int.neg_add, Int.neg_inj] at this
    exact this
  · exact add_mul_ediv_of_pos a b h

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
  rw [← add_mul_emod_self_left (m % n + k) n (m / n), Int.add_right_comm, emod_add_ediv]
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
  rw [Int.sub_eq_add_neg (a := a % n), emod_add_emod, emod_def b, Int.neg_sub,
    ← Int.add_sub_assoc, Int.sub_eq_add_neg (b := b), Int.sub_eq_add_neg (b := b),
    Int.add_right_comm, add_mul_emod_self_left]

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
  rw [Int.neg_eq_neg_one_mul, Int.mul_ediv_assoc (-1) h, ← Int.neg_eq_neg_one_mul]
theorem sub_ediv_of_dvd (a : Int) {b c : Int} (hcb : c ∣ b) : (a - b) / c = a / c - b / c := by
  rw [Int.sub_eq_add_neg, add_ediv_of_dvd_right (Int.dvd_neg.2 hcb), neg_ediv_of_dvd hcb]
  rfl

/-! ## Order -/

theorem emod_pos_of_not_dvd {a b : Int} (h : ¬a ∣ b) : a = 0 ∨ 0 < b % a := by
  by_cases h0 : a = 0
  · exact .inl h0
  · exact .inr (Int.lt_iff_le_and_ne.2
      ⟨emod_nonneg b h0, fun e => h (dvd_of_emod_eq_zero e.symm)⟩)

theorem ediv_nonneg_iff_of_pos {a b : Int} (h : 0 < b) : 0 ≤ a / b ↔ 0 ≤ a := by
  obtain ⟨n, rfl⟩ := eq_succ_of_zero_lt h
  cases a with
  | ofNat m => exact iff_of_true (natCast_nonneg _) (natCast_nonneg m)
  | negSucc m => exact iff_of_false (negSucc_not_nonneg _).1 (negSucc_not_nonneg m).1

/-! ## The remainder nearest to zero -/

theorem bmod_def (x : Int) (m : Nat) :
    bmod x m =
      if x % m.cast < (m.cast + 1) / 2 then x % m.cast else x % m.cast - m.cast := rfl

@[simp] theorem bmod_emod {x : Int} {m : Nat} : bmod x m % m.cast = x % m.cast := by
  rw [bmod_def]
  split
  · exact emod_emod x m
  · rw [sub_emod, emod_emod, emod_self, Int.sub_zero, emod_emod]

end Int
