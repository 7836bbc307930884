prelude
import Init.Nat.Sub

/-!
Multiplication and powers, with cancellation and the order.
-/

namespace Nat

/-! ## Multiplication and order -/

protected theorem mul_le_mul {p q m n : Nat} (h₁ : p ≤ m) (h₂ : q ≤ n) : p * q ≤ m * n := by
  obtain ⟨i, e⟩ := le.dest h₁
  obtain ⟨j, f⟩ := le.dest h₂
  rw [← e, ← f, Nat.add_mul, Nat.mul_add, Nat.add_assoc]
  exact le_add_right _ _
protected theorem mul_le_mul_left {m n : Nat} (k : Nat) (h : m ≤ n) : k * m ≤ k * n :=
  Nat.mul_le_mul (Nat.le_refl k) h
protected theorem mul_le_mul_right {m n : Nat} (k : Nat) (h : m ≤ n) : m * k ≤ n * k :=
  Nat.mul_le_mul h (Nat.le_refl k)

protected theorem mul_lt_mul_of_le_of_lt (hac : a ≤ c) (hbd : b < d) (hc : 0 < c) :
    a * b < c * d := by
  refine Nat.lt_of_lt_of_le ?_ (Nat.mul_le_mul_left c hbd)
  exact Nat.lt_of_le_of_lt (Nat.mul_le_mul_right b hac) (Nat.lt_add_of_pos_right hc)
protected theorem mul_lt_mul_of_lt_of_le (hac : a < c) (hbd : b ≤ d) (hd : 0 < d) :
    a * b < c * d := by
  rw [Nat.mul_comm a, Nat.mul_comm c]; exact Nat.mul_lt_mul_of_le_of_lt hbd hac hd
protected theorem mul_lt_mul_of_lt_of_le' (hac : a < c) (hbd : b ≤ d) (hb : 0 < b) :
    a * b < c * d :=
  Nat.mul_lt_mul_of_lt_of_le hac hbd (Nat.lt_of_lt_of_le hb hbd)
protected theorem mul_lt_mul_of_le_of_lt' (hac : a ≤ c) (hbd : b < d) (ha : 0 < a) :
    a * b < c * d :=
  Nat.mul_lt_mul_of_le_of_lt hac hbd (Nat.lt_of_lt_of_le ha hac)
protected theorem mul_lt_mul_of_lt_of_lt {a b c d : Nat} (hac : a < c) (hbd : b < d) :
    a * b < c * d :=
  Nat.mul_lt_mul_of_le_of_lt (Nat.le_of_lt hac) hbd (zero_lt_of_lt hac)
theorem mul_lt_mul'' {a b c d : Nat} (hac : a < c) (hbd : b < d) : a * b < c * d :=
  Nat.mul_lt_mul_of_lt_of_lt hac hbd
protected theorem mul_lt_mul_of_pos_left {m n k : Nat} (h : m < n) (hk : k > 0) : k * m < k * n :=
  Nat.mul_lt_mul_of_le_of_lt (Nat.le_refl k) h hk
protected theorem mul_lt_mul_of_pos_right {m n k : Nat} (h : m < n) (hk : k > 0) : m * k < n * k :=
  Nat.mul_lt_mul_of_lt_of_le h (Nat.le_refl k) hk

protected theorem le_of_mul_le_mul_left {a b c : Nat} (h : c * a ≤ c * b) (hc : 0 < c) : a ≤ b :=
  ge_of_not_lt fun h' => Nat.not_le_of_gt (Nat.mul_lt_mul_of_pos_left h' hc) h
protected theorem le_of_mul_le_mul_right {a b c : Nat} (h : a * c ≤ b * c) (hc : 0 < c) : a ≤ b :=
  ge_of_not_lt fun h' => Nat.not_le_of_gt (Nat.mul_lt_mul_of_pos_right h' hc) h
protected theorem mul_le_mul_left_iff {n m k : Nat} (w : 0 < k) : k * n ≤ k * m ↔ n ≤ m :=
  ⟨fun h => Nat.le_of_mul_le_mul_left h w, Nat.mul_le_mul_left k⟩
protected theorem mul_le_mul_right_iff {n m k : Nat} (w : 0 < k) : n * k ≤ m * k ↔ n ≤ m :=
  ⟨fun h => Nat.le_of_mul_le_mul_right h w, Nat.mul_le_mul_right k⟩
@[simp] protected theorem mul_lt_mul_left (a0 : 0 < a) : a * b < a * c ↔ b < c :=
  ⟨fun h => gt_of_not_le fun h' => Nat.not_le_of_gt h (Nat.mul_le_mul_left a h'),
   fun h => Nat.mul_lt_mul_of_pos_left h a0⟩
@[simp] protected theorem mul_lt_mul_right (a0 : 0 < a) : b * a < c * a ↔ b < c := by
  rw [Nat.mul_comm b, Nat.mul_comm c]; exact Nat.mul_lt_mul_left a0
protected theorem lt_of_mul_lt_mul_left {a b c : Nat} (h : a * b < a * c) : b < c :=
  gt_of_not_le fun h' => Nat.not_le_of_gt h (Nat.mul_le_mul_left a h')
protected theorem lt_of_mul_lt_mul_right {a b c : Nat} (h : b * a < c * a) : b < c :=
  gt_of_not_le fun h' => Nat.not_le_of_gt h (Nat.mul_le_mul_right a h')

protected theorem eq_of_mul_eq_mul_left {m k n : Nat} (hn : 0 < n) (h : n * m = n * k) : m = k :=
  Nat.le_antisymm (Nat.le_of_mul_le_mul_left (Nat.le_of_eq h) hn)
    (Nat.le_of_mul_le_mul_left (Nat.le_of_eq h.symm) hn)
theorem eq_of_mul_eq_mul_right {n m k : Nat} (hm : 0 < m) (h : n * m = k * m) : n = k :=
  Nat.eq_of_mul_eq_mul_left hm ((Nat.mul_comm m n).trans (h.trans (Nat.mul_comm k m)))
protected theorem mul_left_cancel {n m k : Nat} (np : 0 < n) (h : n * m = n * k) : m = k :=
  Nat.eq_of_mul_eq_mul_left np h
protected theorem mul_right_cancel {n m k : Nat} (mp : 0 < m) (h : n * m = k * m) : n = k :=
  eq_of_mul_eq_mul_right mp h
protected theorem mul_left_cancel_iff {n : Nat} (p : 0 < n) {m k : Nat} : n * m = n * k ↔ m = k :=
  ⟨Nat.mul_left_cancel p, congrArg (n * ·)⟩
protected theorem mul_right_cancel_iff {m : Nat} (p : 0 < m) {n k : Nat} : n * m = k * m ↔ n = k :=
  ⟨Nat.mul_right_cancel p, congrArg (· * m)⟩
protected theorem mul_left_inj (ha : a ≠ 0) : b * a = c * a ↔ b = c :=
  Nat.mul_right_cancel_iff (Nat.pos_of_ne_zero ha)
protected theorem mul_right_inj (ha : a ≠ 0) : a * b = a * c ↔ b = c :=
  Nat.mul_left_cancel_iff (Nat.pos_of_ne_zero ha)
protected theorem mul_ne_mul_left (ha : a ≠ 0) : b * a ≠ c * a ↔ b ≠ c :=
  not_congr (Nat.mul_left_inj ha)
protected theorem mul_ne_mul_right (ha : a ≠ 0) : a * b ≠ a * c ↔ b ≠ c :=
  not_congr (Nat.mul_right_inj ha)
theorem mul_eq_left (ha : a ≠ 0) : a * b = a ↔ b = 1 := by
  have := Nat.mul_right_inj (b := b) (c := 1) ha
  rwa [Nat.mul_one] at this
theorem mul_eq_right (hb : b ≠ 0) : a * b = b ↔ a = 1 := by rw [Nat.mul_comm]; exact mul_eq_left hb

protected theorem pos_of_mul_pos_left {a b : Nat} (h : 0 < a * b) : 0 < b :=
  Nat.pos_of_ne_zero (Nat.ne_zero_of_mul_ne_zero_right (ne_of_gt h))
protected theorem pos_of_mul_pos_right {a b : Nat} (h : 0 < a * b) : 0 < a :=
  Nat.pos_of_ne_zero (Nat.ne_zero_of_mul_ne_zero_left (ne_of_gt h))
@[simp] protected theorem mul_pos_iff_of_pos_left {a b : Nat} (h : 0 < a) : 0 < a * b ↔ 0 < b :=
  ⟨Nat.pos_of_mul_pos_left, Nat.mul_pos h⟩
@[simp] protected theorem mul_pos_iff_of_pos_right {a b : Nat} (h : 0 < b) : 0 < a * b ↔ 0 < a :=
  ⟨Nat.pos_of_mul_pos_right, fun h' => Nat.mul_pos h' h⟩
protected theorem pos_of_lt_mul_left {a b c : Nat} (h : a < b * c) : 0 < c :=
  Nat.pos_of_mul_pos_left (zero_lt_of_lt h)
protected theorem pos_of_lt_mul_right {a b c : Nat} (h : a < b * c) : 0 < b :=
  Nat.pos_of_mul_pos_right (zero_lt_of_lt h)
theorem succ_mul_pos (m : Nat) (hn : 0 < n) : 0 < succ m * n := Nat.mul_pos (zero_lt_succ m) hn
protected theorem le_mul_of_pos_left (m : Nat) (h : 0 < n) : m ≤ n * m := by
  have := Nat.mul_le_mul_right m (succ_le_of_lt h)
  rwa [Nat.one_mul] at this
protected theorem le_mul_of_pos_right (n : Nat) (h : 0 < m) : n ≤ n * m :=
  Nat.mul_comm m n ▸ Nat.le_mul_of_pos_left n h
@[simp] protected theorem lt_mul_iff_one_lt_left (hb : 0 < b) : b < a * b ↔ 1 < a := by
  have := Nat.mul_lt_mul_right (b := 1) (c := a) hb
  rwa [Nat.one_mul] at this
@[simp] protected theorem lt_mul_iff_one_lt_right (ha : 0 < a) : a < a * b ↔ 1 < b := by
  rw [Nat.mul_comm]; exact Nat.lt_mul_iff_one_lt_left ha
theorem mul_le_add_right {m k n : Nat} : k * m ≤ m + n ↔ (k - 1) * m ≤ n := by
  rw [Nat.sub_one_mul, Nat.sub_le_iff_le_add']

theorem mul_self_le_mul_self {m n : Nat} (h : m ≤ n) : m * m ≤ n * n := Nat.mul_le_mul h h
theorem mul_self_lt_mul_self {m n : Nat} (h : m < n) : m * m < n * n := mul_lt_mul'' h h
theorem mul_self_le_mul_self_iff {m n : Nat} : m * m ≤ n * n ↔ m ≤ n :=
  ⟨fun h => ge_of_not_lt fun h' => Nat.not_le_of_gt (mul_self_lt_mul_self h') h, mul_self_le_mul_self⟩
theorem mul_self_lt_mul_self_iff {m n : Nat} : m * m < n * n ↔ m < n :=
  ⟨fun h => gt_of_not_le fun h' => Nat.not_le_of_gt h (mul_self_le_mul_self h'), mul_self_lt_mul_self⟩
theorem mul_self_inj {m n : Nat} : m * m = n * n ↔ m = n := by
  rw [Nat.le_antisymm_iff, Nat.le_antisymm_iff, mul_self_le_mul_self_iff, mul_self_le_mul_self_iff]
theorem le_mul_self : ∀ n : Nat, n ≤ n * n
  | 0 => Nat.le_refl 0
  | n + 1 => Nat.le_mul_of_pos_left (n + 1) (zero_lt_succ n)
@[simp] theorem lt_mul_self_iff : ∀ {n : Nat}, n < n * n ↔ 1 < n
  | 0 => ⟨fun h => absurd h (Nat.lt_irrefl 0), fun h => absurd h (not_lt_zero 1)⟩
  | n + 1 => Nat.lt_mul_iff_one_lt_left (zero_lt_succ n)
theorem eq_zero_of_mul_le (hb : 2 ≤ n) (h : n * m ≤ m) : m = 0 :=
  Nat.eq_zero_of_not_pos fun hm => Nat.not_le_of_gt ((Nat.lt_mul_iff_one_lt_left hm).2 hb) h
theorem eq_zero_of_two_mul_le (h : 2 * n ≤ n) : n = 0 := eq_zero_of_mul_le (Nat.le_refl 2) h
theorem add_sub_one_le_mul (ha : a ≠ 0) (hb : b ≠ 0) : a + b - 1 ≤ a * b := by
  obtain ⟨m, e⟩ := exists_eq_add_one_of_ne_zero ha
  rw [e, add_one_mul, Nat.add_sub_assoc (Nat.pos_of_ne_zero hb), Nat.add_right_comm, Nat.add_assoc,
    Nat.sub_add_cancel (Nat.pos_of_ne_zero hb)]
  exact Nat.add_le_add_right (Nat.le_mul_of_pos_right m (Nat.pos_of_ne_zero hb)) b

/-! ## Powers -/

@[simp] protected theorem pow_zero (n : Nat) : n ^ 0 = 1 := rfl
protected theorem pow_succ (n m : Nat) : n ^ (succ m) = n ^ m * n := rfl
protected theorem pow_add_one (n m : Nat) : n ^ (m + 1) = n ^ m * n := rfl
theorem pow_succ' {m n : Nat} : m ^ n.succ = m * m ^ n := Nat.mul_comm (m ^ n) m
theorem pow_add_one' {m n : Nat} : m ^ (n + 1) = m * m ^ n := Nat.mul_comm (m ^ n) m
@[simp] protected theorem pow_one (a : Nat) : a ^ 1 = a := Nat.one_mul a
protected theorem pow_two (a : Nat) : a ^ 2 = a * a := congrArg (· * a) (Nat.one_mul a)
protected theorem zero_pow : ∀ {n : Nat}, 0 < n → 0 ^ n = 0
  | 0, h => absurd h (Nat.lt_irrefl 0)
  | _ + 1, _ => rfl
@[simp] theorem zero_pow_of_pos (n : Nat) (h : 0 < n) : 0 ^ n = 0 := Nat.zero_pow h
@[simp] protected theorem one_pow (n : Nat) : 1 ^ n = 1 := by
  induction n with
  | zero => rfl
  | succ _ ih => exact (Nat.mul_one _).trans ih
protected theorem pow_add (a m n : Nat) : a ^ (m + n) = a ^ m * a ^ n := by
  induction n with
  | zero => exact (Nat.mul_one _).symm
  | succ _ ih => exact (congrArg (· * a) ih).trans (Nat.mul_assoc _ _ _)
protected theorem pow_add' (a m n : Nat) : a ^ (m + n) = a ^ n * a ^ m := by
  rw [Nat.pow_add, Nat.mul_comm]
protected theorem pow_mul (a m n : Nat) : a ^ (m * n) = (a ^ m) ^ n := by
  induction n with
  | zero => rfl
  | succ _ ih => exact (Nat.pow_add a _ m).trans (congrArg (· * a ^ m) ih)
protected theorem pow_mul' (a m n : Nat) : a ^ (m * n) = (a ^ n) ^ m := by
  rw [Nat.mul_comm, Nat.pow_mul]
protected theorem pow_right_comm (a m n : Nat) : (a ^ m) ^ n = (a ^ n) ^ m := by
  rw [← Nat.pow_mul, Nat.pow_mul']
protected theorem mul_pow (a b n : Nat) : (a * b) ^ n = a ^ n * b ^ n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Nat.pow_succ, ih, Nat.mul_mul_mul_comm]; rfl
theorem two_pow_succ (n : Nat) : (2 : Nat) ^ (n + 1) = 2 ^ n + 2 ^ n := Nat.mul_two (2 ^ n)
theorem pow_two_sub_pow_two (a b : Nat) : a ^ 2 - b ^ 2 = (a + b) * (a - b) := by
  rw [Nat.pow_two, Nat.pow_two, Nat.mul_self_sub_mul_self_eq]

protected theorem pow_le_pow_left {m n : Nat} (h : m ≤ n) (i : Nat) : m ^ i ≤ n ^ i := by
  induction i with
  | zero => exact Nat.le_refl 1
  | succ _ ih => exact Nat.mul_le_mul ih h
protected theorem pow_le_pow_right {n : Nat} (hx : n > 0) {i j : Nat} (h : i ≤ j) : n ^ i ≤ n ^ j := by
  obtain ⟨k, e⟩ := le.dest h
  rw [← e, Nat.pow_add]
  exact Nat.le_mul_of_pos_right (n ^ i) (Nat.pow_pos hx)
protected theorem two_pow_pos (w : Nat) : 0 < (2 : Nat) ^ w := Nat.pow_pos Nat.zero_lt_two
theorem one_le_pow (n m : Nat) (h : 0 < m) : 1 ≤ m ^ n := Nat.pow_pos h
protected theorem one_le_two_pow : 1 ≤ (2 : Nat) ^ n := Nat.two_pow_pos n
protected theorem pow_lt_pow_succ (h : 1 < a) : a ^ n < a ^ (n + 1) :=
  (Nat.lt_mul_iff_one_lt_right (Nat.pow_pos (Nat.le_of_lt h))).2 h
protected theorem pow_lt_pow_of_lt {a n m : Nat} (h : 1 < a) (w : n < m) : a ^ n < a ^ m :=
  Nat.lt_of_lt_of_le (Nat.pow_lt_pow_succ h) (Nat.pow_le_pow_right (Nat.le_of_lt h) w)
protected theorem pow_le_pow_of_le {a n m : Nat} (h : 1 < a) (w : n ≤ m) : a ^ n ≤ a ^ m :=
  Nat.pow_le_pow_right (Nat.le_of_lt h) w
protected theorem pow_lt_pow_right (ha : 1 < a) (h : m < n) : a ^ m < a ^ n :=
  Nat.pow_lt_pow_of_lt ha h
protected theorem pow_le_pow_iff_right {a n m : Nat} (h : 1 < a) : a ^ n ≤ a ^ m ↔ n ≤ m :=
  ⟨fun h' => ge_of_not_lt fun w => Nat.not_le_of_gt (Nat.pow_lt_pow_of_lt h w) h', Nat.pow_le_pow_of_le h⟩
protected theorem pow_lt_pow_iff_right {a n m : Nat} (h : 1 < a) : a ^ n < a ^ m ↔ n < m :=
  ⟨fun h' => gt_of_not_le fun w => Nat.not_le_of_gt h' (Nat.pow_le_pow_of_le h w), Nat.pow_lt_pow_of_lt h⟩
protected theorem pow_right_inj (ha : 1 < a) : a ^ m = a ^ n ↔ m = n := by
  rw [Nat.le_antisymm_iff, Nat.le_antisymm_iff, Nat.pow_le_pow_iff_right ha, Nat.pow_le_pow_iff_right ha]
protected theorem pow_lt_pow_left {a b n : Nat} (hab : a < b) (h : n ≠ 0) : a ^ n < b ^ n := by
  obtain ⟨k, e⟩ := exists_eq_add_one_of_ne_zero h
  rw [e]
  exact Nat.mul_lt_mul_of_le_of_lt (Nat.pow_le_pow_left (Nat.le_of_lt hab) k) hab
    (Nat.pow_pos (zero_lt_of_lt hab))
protected theorem pow_le_pow_iff_left {a b n : Nat} (hn : n ≠ 0) : a ^ n ≤ b ^ n ↔ a ≤ b :=
  ⟨fun h => ge_of_not_lt fun w => Nat.not_le_of_gt (Nat.pow_lt_pow_left w hn) h,
   fun h => Nat.pow_le_pow_left h n⟩
protected theorem pow_lt_pow_iff_left {a b n : Nat} (hn : n ≠ 0) : a ^ n < b ^ n ↔ a < b :=
  ⟨fun h => gt_of_not_le fun w => Nat.not_le_of_gt h (Nat.pow_le_pow_left w n),
   fun h => Nat.pow_lt_pow_left h hn⟩
protected theorem pow_left_inj {a b n : Nat} (hn : n ≠ 0) : a ^ n = b ^ n ↔ a = b := by
  rw [Nat.le_antisymm_iff, Nat.le_antisymm_iff, Nat.pow_le_pow_iff_left hn, Nat.pow_le_pow_iff_left hn]

theorem one_lt_pow (hn : n ≠ 0) (ha : 1 < a) : 1 < a ^ n :=
  Nat.one_pow n ▸ Nat.pow_lt_pow_left ha hn
theorem one_lt_pow' (n m : Nat) : 1 < (m + 2) ^ (n + 1) :=
  one_lt_pow (succ_ne_zero n) (one_lt_succ_succ m)
@[simp] theorem one_lt_pow_iff {n : Nat} (hn : n ≠ 0) {a : Nat} : 1 < a ^ n ↔ 1 < a := by
  have := Nat.pow_lt_pow_iff_left (a := 1) (b := a) hn
  rwa [Nat.one_pow] at this
@[simp] protected theorem pow_le_one_iff (hn : n ≠ 0) : a ^ n ≤ 1 ↔ a ≤ 1 := by
  have := Nat.pow_le_pow_iff_left (a := a) (b := 1) hn
  rwa [Nat.one_pow] at this
protected theorem one_lt_two_pow (h : n ≠ 0) : 1 < (2 : Nat) ^ n := one_lt_pow h Nat.one_lt_two
theorem one_lt_two_pow' (n : Nat) : 1 < (2 : Nat) ^ (n + 1) := one_lt_pow' n 0
@[simp] protected theorem one_lt_two_pow_iff : 1 < (2 : Nat) ^ n ↔ n ≠ 0 :=
  ⟨fun h e => Nat.lt_irrefl 1 (e ▸ h : 1 < (2 : Nat) ^ 0), Nat.one_lt_two_pow⟩
protected theorem pow_eq_zero {a : Nat} : ∀ {n : Nat}, a ^ n = 0 ↔ a = 0 ∧ n ≠ 0
  | 0 => ⟨fun h => Nat.noConfusion h, fun h => absurd rfl h.2⟩
  | n + 1 => ⟨fun h => ⟨Decidable.byContradiction fun ha =>
      ne_of_gt (Nat.pow_pos (Nat.pos_of_ne_zero ha)) h, succ_ne_zero n⟩, fun h => by rw [h.1]; rfl⟩
attribute [simp high] Nat.pow_eq_zero
protected theorem pow_pos_iff : 0 < a ^ n ↔ 0 < a ∨ n = 0 := by
  rw [Nat.pos_iff_ne_zero, Nat.pos_iff_ne_zero, ne_eq, Nat.pow_eq_zero, Decidable.not_and_iff_or_not]
  exact or_congr_right Decidable.not_not
theorem pow_self_pos : 0 < n ^ n := Nat.pow_pos_iff.2 (eq_zero_or_pos n).symm
@[simp] protected theorem pow_eq_one : a ^ n = 1 ↔ a = 1 ∨ n = 0 := by
  by_cases hn : n = 0
  · exact ⟨fun _ => .inr hn, fun _ => by rw [hn]; rfl⟩
  · have := Nat.pow_left_inj (a := a) (b := 1) hn
    rw [Nat.one_pow] at this
    exact this.trans (or_iff_left hn).symm
theorem pow_eq_self_iff {a b : Nat} (ha : 1 < a) : a ^ b = a ↔ b = 1 := by
  have := Nat.pow_right_inj (m := b) (n := 1) ha
  rwa [Nat.pow_one] at this
theorem le_self_pow (hn : n ≠ 0) : ∀ a : Nat, a ≤ a ^ n
  | 0 => zero_le _
  | a + 1 => by
    have := Nat.pow_le_pow_right (zero_lt_succ a) (Nat.pos_of_ne_zero hn)
    rwa [Nat.pow_one] at this
theorem le_pow {a b : Nat} (h : 0 < b) : a ≤ a ^ b := le_self_pow (ne_of_gt h) a
protected theorem lt_pow_self {n a : Nat} (h : 1 < a) : n < a ^ n := by
  induction n with
  | zero => exact Nat.zero_lt_one
  | succ _ ih => exact Nat.lt_of_le_of_lt ih (Nat.pow_lt_pow_succ h)
protected theorem lt_two_pow_self : n < 2 ^ n := Nat.lt_pow_self Nat.one_lt_two
@[simp] protected theorem pow_pred_mul {x w : Nat} (h : 0 < w) : x ^ (w - 1) * x = x ^ w :=
  congrArg (x ^ ·) (Nat.sub_add_cancel h)
theorem two_pow_pred_mul_two (h : 0 < w) : (2 : Nat) ^ (w - 1) * 2 = 2 ^ w := Nat.pow_pred_mul h
protected theorem pow_pred_lt_pow {x w : Nat} (h₁ : 1 < x) (h₂ : 0 < w) : x ^ (w - 1) < x ^ w :=
  Nat.pow_lt_pow_of_lt h₁ (pred_lt_self h₂)
protected theorem two_pow_pred_lt_two_pow {w : Nat} (h : 0 < w) : (2 : Nat) ^ (w - 1) < 2 ^ w :=
  Nat.pow_pred_lt_pow Nat.one_lt_two h
@[simp] protected theorem two_pow_pred_add_two_pow_pred (h : 0 < w) :
    (2 : Nat) ^ (w - 1) + 2 ^ (w - 1) = 2 ^ w := by
  rw [← Nat.mul_two, Nat.pow_pred_mul h]
@[simp] protected theorem two_pow_sub_two_pow_pred (h : 0 < w) :
    (2 : Nat) ^ w - 2 ^ (w - 1) = 2 ^ (w - 1) :=
  Nat.sub_eq_of_eq_add (Nat.two_pow_pred_add_two_pow_pred h).symm
protected theorem pow_sub_mul_pow (a : Nat) {m n : Nat} (h : m ≤ n) :
    a ^ (n - m) * a ^ m = a ^ n := by
  rw [← Nat.pow_add, Nat.sub_add_cancel h]
protected theorem pow_lt_pow_iff_pow_mul_le_pow {a n m : Nat} (h : 1 < a) :
    a ^ n < a ^ m ↔ a ^ n * a ≤ a ^ m := by
  rw [Nat.pow_lt_pow_iff_right h, ← Nat.pow_add_one, Nat.pow_le_pow_iff_right h]; exact .rfl
theorem mul_lt_mul_pow_succ (ha : 0 < a) (hb : 1 < b) : n * b < a * b ^ (n + 1) := by
  rw [Nat.pow_add_one, ← Nat.mul_assoc, Nat.mul_lt_mul_right (zero_lt_of_lt hb)]
  exact Nat.lt_of_lt_of_le (Nat.lt_pow_self hb) (Nat.le_mul_of_pos_left _ ha)
theorem pow_self_mul_pow_self_le : m ^ m * n ^ n ≤ (m + n) ^ (m + n) := by
  rw [Nat.pow_add]
  exact Nat.mul_le_mul (Nat.pow_le_pow_left (le_add_right m n) m) (Nat.pow_le_pow_left (le_add_left n m) n)

end Nat
