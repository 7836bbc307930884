prelude
import Init.Nat.Div

/-!
Divisibility, and more about division and remainders.
-/

namespace Nat

instance instDvd : Dvd Nat where
  dvd a b := Exists (fun c => b = a * c)

/-! ## Divisibility -/

protected theorem dvd_refl (a : Nat) : a ∣ a := ⟨1, (Nat.mul_one a).symm⟩
protected theorem dvd_zero (a : Nat) : a ∣ 0 := ⟨0, rfl⟩
protected theorem dvd_mul_left (a b : Nat) : a ∣ b * a := ⟨b, Nat.mul_comm b a⟩
protected theorem dvd_mul_right (a b : Nat) : a ∣ a * b := ⟨b, rfl⟩
attribute [simp] Nat.dvd_refl Nat.dvd_zero Nat.dvd_mul_left Nat.dvd_mul_right
@[simp] protected theorem one_dvd (n : Nat) : 1 ∣ n := ⟨n, (Nat.one_mul n).symm⟩

protected theorem dvd_trans {a b c : Nat} : a ∣ b → b ∣ c → a ∣ c
  | ⟨i, e⟩, ⟨j, f⟩ => ⟨i * j, by rw [f, e, Nat.mul_assoc]⟩
instance : Trans (α := Nat) (β := Nat) (γ := Nat) (· ∣ ·) (· ∣ ·) (· ∣ ·) where
  trans := Nat.dvd_trans
protected theorem dvd_mul_left_of_dvd {a b : Nat} (h : a ∣ b) (c : Nat) : a ∣ c * b :=
  Nat.dvd_trans h (Nat.dvd_mul_left b c)
protected theorem dvd_mul_right_of_dvd {a b : Nat} (h : a ∣ b) (c : Nat) : a ∣ b * c :=
  Nat.dvd_trans h (Nat.dvd_mul_right b c)
protected theorem eq_zero_of_zero_dvd {a : Nat} : 0 ∣ a → a = 0
  | ⟨c, e⟩ => e.trans (Nat.zero_mul c)
@[simp] protected theorem zero_dvd {n : Nat} : 0 ∣ n ↔ n = 0 :=
  ⟨Nat.eq_zero_of_zero_dvd, fun e => e ▸ Nat.dvd_zero 0⟩

protected theorem dvd_add {a b c : Nat} : a ∣ b → a ∣ c → a ∣ b + c
  | ⟨i, e⟩, ⟨j, f⟩ => ⟨i + j, by rw [e, f, Nat.mul_add]⟩
theorem dvd_sub {k m n : Nat} : k ∣ m → k ∣ n → k ∣ m - n
  | ⟨i, e⟩, ⟨j, f⟩ => ⟨i - j, by rw [e, f, Nat.mul_sub]⟩
protected theorem dvd_add_iff_right {k m n : Nat} (h : k ∣ m) : k ∣ n ↔ k ∣ m + n :=
  ⟨Nat.dvd_add h, fun h' => Nat.add_sub_cancel_left m n ▸ dvd_sub h' h⟩
protected theorem dvd_add_iff_left {k m n : Nat} (h : k ∣ n) : k ∣ m ↔ k ∣ m + n := by
  rw [Nat.add_comm]; exact Nat.dvd_add_iff_right h
protected theorem dvd_add_left {a b c : Nat} (h : a ∣ c) : a ∣ b + c ↔ a ∣ b :=
  (Nat.dvd_add_iff_left h).symm
protected theorem dvd_add_right {a b c : Nat} (h : a ∣ b) : a ∣ b + c ↔ a ∣ c :=
  (Nat.dvd_add_iff_right h).symm
theorem dvd_sub_iff_right {m n k : Nat} (hkn : k ≤ n) (h : m ∣ n) : m ∣ n - k ↔ m ∣ k := by
  refine ⟨fun h' => ?_, dvd_sub h⟩
  have := dvd_sub h h'
  rwa [Nat.sub_sub_self hkn] at this
theorem dvd_sub_iff_left {m n k : Nat} (hkn : k ≤ n) (h : m ∣ k) : m ∣ n - k ↔ m ∣ n := by
  rw [Nat.dvd_add_iff_left h, Nat.sub_add_cancel hkn]

theorem le_of_dvd {m n : Nat} (h : 0 < n) : m ∣ n → m ≤ n
  | ⟨_, e⟩ => e ▸ Nat.le_mul_of_pos_right m (Nat.pos_of_mul_pos_left (e ▸ h))
protected theorem dvd_antisymm : ∀ {m n : Nat}, m ∣ n → n ∣ m → m = n
  | 0, _, h, _ => (Nat.eq_zero_of_zero_dvd h).symm
  | _ + 1, 0, _, h => Nat.eq_zero_of_zero_dvd h
  | m + 1, n + 1, h, h' =>
    Nat.le_antisymm (le_of_dvd (zero_lt_succ n) h) (le_of_dvd (zero_lt_succ m) h')
theorem pos_of_dvd_of_pos {m n : Nat} (H1 : m ∣ n) (H2 : 0 < n) : 0 < m :=
  Nat.pos_of_ne_zero fun e => ne_of_gt H2 (Nat.eq_zero_of_zero_dvd (e ▸ H1))
theorem eq_one_of_dvd_one {n : Nat} (H : n ∣ 1) : n = 1 := Nat.dvd_antisymm H (Nat.one_dvd n)
@[simp] theorem dvd_one {n : Nat} : n ∣ 1 ↔ n = 1 :=
  ⟨eq_one_of_dvd_one, fun e => e ▸ Nat.dvd_refl n⟩
theorem eq_one_of_mul_eq_one_right {m n : Nat} (H : m * n = 1) : m = 1 :=
  eq_one_of_dvd_one ⟨n, H.symm⟩
theorem eq_one_of_mul_eq_one_left {m n : Nat} (H : m * n = 1) : n = 1 :=
  eq_one_of_mul_eq_one_right ((Nat.mul_comm n m).trans H)
theorem not_dvd_of_pos_of_lt {n m : Nat} (h1 : 0 < n) (h2 : n < m) : ¬ m ∣ n :=
  fun h => Nat.not_le_of_gt h2 (le_of_dvd h1 h)
theorem le_iff_ne_zero_of_dvd (ha : a ≠ 0) (hab : a ∣ b) : a ≤ b ↔ b ≠ 0 :=
  ⟨fun h => ne_of_gt (Nat.lt_of_lt_of_le (Nat.pos_of_ne_zero ha) h),
   fun h => le_of_dvd (Nat.pos_of_ne_zero h) hab⟩

protected theorem mul_dvd_mul {a b c d : Nat} : a ∣ b → c ∣ d → a * c ∣ b * d
  | ⟨i, e⟩, ⟨j, f⟩ => ⟨i * j, by rw [e, f, Nat.mul_mul_mul_comm]⟩
protected theorem mul_dvd_mul_left {b c : Nat} (a : Nat) (h : b ∣ c) : a * b ∣ a * c :=
  Nat.mul_dvd_mul (Nat.dvd_refl a) h
protected theorem mul_dvd_mul_right {a b : Nat} (h : a ∣ b) (c : Nat) : a * c ∣ b * c :=
  Nat.mul_dvd_mul h (Nat.dvd_refl c)
protected theorem dvd_of_mul_dvd_mul_left (kpos : 0 < k) : k * m ∣ k * n → m ∣ n
  | ⟨i, e⟩ => ⟨i, Nat.mul_left_cancel kpos (e.trans (Nat.mul_assoc k m i))⟩
protected theorem dvd_of_mul_dvd_mul_right (kpos : 0 < k) (H : m * k ∣ n * k) : m ∣ n := by
  rw [Nat.mul_comm m, Nat.mul_comm n] at H
  exact Nat.dvd_of_mul_dvd_mul_left kpos H
protected theorem mul_dvd_mul_iff_left {a b c : Nat} (h : 0 < a) : a * b ∣ a * c ↔ b ∣ c :=
  ⟨Nat.dvd_of_mul_dvd_mul_left h, Nat.mul_dvd_mul_left a⟩
protected theorem mul_dvd_mul_iff_right {a b c : Nat} (h : 0 < c) : a * c ∣ b * c ↔ a ∣ b :=
  ⟨Nat.dvd_of_mul_dvd_mul_right h, fun h' => Nat.mul_dvd_mul_right h' c⟩
protected theorem pow_dvd_pow {m n : Nat} (a : Nat) (h : m ≤ n) : a ^ m ∣ a ^ n := by
  obtain ⟨k, e⟩ := le.dest h
  rw [← e, Nat.pow_add]
  exact Nat.dvd_mul_right _ _
theorem pow_dvd_of_le_of_pow_dvd {p m n k : Nat} (hmn : m ≤ n) (hdiv : p ^ n ∣ k) : p ^ m ∣ k :=
  Nat.dvd_trans (Nat.pow_dvd_pow p hmn) hdiv
theorem dvd_of_pow_dvd {p k m : Nat} (hk : 1 ≤ k) (hpk : p ^ k ∣ m) : p ∣ m := by
  have := pow_dvd_of_le_of_pow_dvd hk hpk
  rwa [Nat.pow_one] at this
theorem pow_dvd_pow_iff_le_right {x k l : Nat} (w : 1 < x) : x ^ k ∣ x ^ l ↔ k ≤ l :=
  ⟨fun h => (Nat.pow_le_pow_iff_right w).1 (le_of_dvd (Nat.pow_pos (zero_lt_of_lt w)) h),
   Nat.pow_dvd_pow x⟩

/-! ## Divisibility and remainders -/

theorem dvd_of_mod_eq_zero {k n : Nat} (h : n % k = 0) : k ∣ n :=
  ⟨n / k, by have := div_add_mod n k; rw [h] at this; exact this.symm⟩
theorem mod_eq_zero_of_dvd {k n : Nat} : k ∣ n → n % k = 0
  | ⟨i, e⟩ => e ▸ mul_mod_right k i
theorem dvd_iff_mod_eq_zero {k n : Nat} : k ∣ n ↔ n % k = 0 :=
  ⟨mod_eq_zero_of_dvd, dvd_of_mod_eq_zero⟩
instance decidable_dvd : @DecidableRel Nat Nat (· ∣ ·) :=
  fun _ _ => decidable_of_decidable_of_iff dvd_iff_mod_eq_zero.symm
theorem emod_pos_of_not_dvd {a b : Nat} (h : ¬ a ∣ b) : 0 < b % a :=
  Nat.pos_of_ne_zero fun e => h (dvd_of_mod_eq_zero e)
protected theorem dvd_eq_true_of_mod_eq_zero {m n : Nat} (h : n % m == 0) : (m ∣ n) = True :=
  eq_true (dvd_of_mod_eq_zero (eq_of_beq h))
protected theorem dvd_eq_false_of_mod_ne_zero {m n : Nat} (h : n % m != 0) : (m ∣ n) = False :=
  eq_false fun h' => by
    have e : (n % m != 0) = !decide (n % m = 0) := rfl
    rw [e, decide_eq_true (mod_eq_zero_of_dvd h')] at h
    exact Bool.noConfusion h

theorem dvd_mod_iff {k m n : Nat} (h : k ∣ n) : k ∣ m % n ↔ k ∣ m := by
  have := Nat.dvd_add_iff_left (m := m % n) (Nat.dvd_mul_right_of_dvd h (m / n))
  rwa [mod_add_div] at this
@[simp] theorem mod_mod_of_dvd (a : Nat) (h : c ∣ b) : a % b % c = a % c := by
  obtain ⟨d, e⟩ := h
  have := add_mul_mod_self_left (a % b) c (d * (a / b))
  rw [← Nat.mul_assoc, ← e, mod_add_div] at this
  exact this.symm
theorem dvd_sub_mod (k : Nat) : n ∣ k - k % n :=
  ⟨k / n, Nat.sub_eq_of_eq_add (div_add_mod k n).symm⟩

theorem mod_mod (a n : Nat) : (a % n) % n = a % n := mod_mod_of_dvd a (Nat.dvd_refl n)
@[simp] theorem mod_add_mod (m n k : Nat) : (m % n + k) % n = (m + k) % n := by
  have := add_mul_mod_self_left (m % n + k) n (m / n)
  rw [Nat.add_right_comm, mod_add_div] at this
  exact this.symm
@[simp] theorem add_mod_mod (m n k : Nat) : (m + n % k) % k = (m + n) % k := by
  rw [Nat.add_comm, mod_add_mod, Nat.add_comm]
theorem add_mod (a b n : Nat) : (a + b) % n = ((a % n) + (b % n)) % n := by
  rw [add_mod_mod, mod_add_mod]
@[simp] theorem mod_mul_mod (m n l : Nat) : ((m % l) * n) % l = (m * n) % l := by
  have := add_mul_mod_self_left (m % l * n) l (m / l * n)
  rw [← Nat.mul_assoc, ← Nat.add_mul, mod_add_div] at this
  exact this.symm
@[simp] theorem mul_mod_mod (m n l : Nat) : (m * (n % l)) % l = (m * n) % l := by
  rw [Nat.mul_comm, mod_mul_mod, Nat.mul_comm]
theorem mul_mod (a b n : Nat) : a * b % n = (a % n) * (b % n) % n := by
  rw [mul_mod_mod, mod_mul_mod]
theorem pow_mod (a b n : Nat) : a ^ b % n = (a % n) ^ b % n := by
  induction b with
  | zero => rfl
  | succ b ih => rw [Nat.pow_succ, Nat.pow_succ, mul_mod, ih, ← mul_mod, mul_mod_mod]
theorem add_mod_eq_add_mod_right (c : Nat) (H : a % d = b % d) : (a + c) % d = (b + c) % d := by
  rw [← mod_add_mod, H, mod_add_mod]
theorem add_mod_eq_add_mod_left (c : Nat) (H : a % d = b % d) : (c + a) % d = (c + b) % d := by
  rw [← add_mod_mod, H, add_mod_mod]
theorem sub_mod_eq_zero_of_mod_eq (h : m % k = n % k) : (m - n) % k = 0 := by
  rw [← mod_add_div m k, ← mod_add_div n k, h, Nat.add_sub_add_left, ← Nat.mul_sub, mul_mod_right]
theorem mod_two_eq_zero_or_one (n : Nat) : n % 2 = 0 ∨ n % 2 = 1 :=
  le_one_iff_eq_zero_or_eq_one.1 (le_of_lt_add_one (mod_lt n Nat.two_pos))
@[simp] theorem mod_two_not_eq_zero : ¬n % 2 = 0 ↔ n % 2 = 1 :=
  ⟨fun h => (mod_two_eq_zero_or_one n).resolve_left h, fun h e => Nat.noConfusion (h.symm.trans e)⟩
@[simp] theorem mod_two_not_eq_one : ¬n % 2 = 1 ↔ n % 2 = 0 :=
  ⟨fun h => (mod_two_eq_zero_or_one n).resolve_right h, fun h e => Nat.noConfusion (h.symm.trans e)⟩
theorem mod_two_ne_one : n % 2 ≠ 1 ↔ n % 2 = 0 := mod_two_not_eq_one
theorem mod_two_ne_zero : n % 2 ≠ 0 ↔ n % 2 = 1 := mod_two_not_eq_zero
theorem le_of_mod_lt {a b : Nat} (h : a % b < a) : b ≤ a :=
  ge_of_not_lt fun h' => ne_of_lt h (mod_eq_of_lt h')
theorem mod_eq_iff_lt (hn : n ≠ 0) : m % n = m ↔ m < n :=
  ⟨fun e => e ▸ mod_lt m (Nat.pos_of_ne_zero hn), mod_eq_of_lt⟩
@[simp] theorem mod_succ_eq_iff_lt {m n : Nat} : m % n.succ = m ↔ m < n.succ :=
  mod_eq_iff_lt (succ_ne_zero n)
@[simp] theorem mod_succ (n : Nat) : n % n.succ = n := mod_eq_of_lt (Nat.lt_add_one n)
@[simp] theorem one_mod (n : Nat) : 1 % (n + 2) = 1 := mod_eq_of_lt (one_lt_succ_succ n)
@[simp] protected theorem mod_two_pow_self : n % 2 ^ n = n := mod_eq_of_lt Nat.lt_two_pow_self
@[simp] theorem mod_div_self (m n : Nat) : m % n / n = 0 :=
  (eq_zero_or_pos n).elim (fun e => by rw [e, Nat.div_zero]) fun h => div_eq_of_lt (mod_lt m h)

/-! ## Exact division -/

protected theorem mul_div_cancel' {n m : Nat} (H : n ∣ m) : n * (m / n) = m := by
  have := div_add_mod m n
  rwa [mod_eq_zero_of_dvd H, Nat.add_zero] at this
protected theorem div_mul_cancel {n m : Nat} (H : n ∣ m) : m / n * n = m := by
  rw [Nat.mul_comm, Nat.mul_div_cancel' H]
protected theorem mul_div_cancel_left' {a b : Nat} (Hd : a ∣ b) : a * (b / a) = b :=
  Nat.mul_div_cancel' Hd
protected theorem mul_div_assoc (m : Nat) (H : k ∣ n) : m * n / k = m * (n / k) :=
  (eq_zero_or_pos k).elim (fun e => by rw [e, Nat.div_zero, Nat.div_zero, Nat.mul_zero]) fun hk => by
    obtain ⟨i, e⟩ := H
    rw [e, Nat.mul_left_comm, mul_div_right _ hk, mul_div_right _ hk]
protected theorem div_mul_right_comm {a b : Nat} (hba : b ∣ a) (c : Nat) :
    a / b * c = a * c / b := by
  rw [Nat.mul_comm, ← Nat.mul_div_assoc c hba, Nat.mul_comm]
protected theorem mul_div_right_comm {a b : Nat} (hba : b ∣ a) (c : Nat) :
    a * c / b = a / b * c :=
  (Nat.div_mul_right_comm hba c).symm
protected theorem eq_mul_of_div_eq_right {a b c : Nat} (H1 : b ∣ a) (H2 : a / b = c) : a = b * c := by
  rw [← H2, Nat.mul_div_cancel' H1]
protected theorem eq_mul_of_div_eq_left {a b c : Nat} (H1 : b ∣ a) (H2 : a / b = c) : a = c * b := by
  rw [← H2, Nat.div_mul_cancel H1]
protected theorem div_eq_iff_eq_mul_right {a b c : Nat} (H : 0 < b) (H' : b ∣ a) :
    a / b = c ↔ a = b * c :=
  ⟨Nat.eq_mul_of_div_eq_right H', Nat.div_eq_of_eq_mul_right H⟩
protected theorem div_eq_iff_eq_mul_left {a b c : Nat} (H : 0 < b) (H' : b ∣ a) :
    a / b = c ↔ a = c * b :=
  ⟨Nat.eq_mul_of_div_eq_left H', Nat.div_eq_of_eq_mul_left H⟩
@[simp] protected theorem div_left_inj {a b d : Nat} (hda : d ∣ a) (hdb : d ∣ b) :
    a / d = b / d ↔ a = b :=
  ⟨fun h => by rw [← Nat.mul_div_cancel' hda, h, Nat.mul_div_cancel' hdb], congrArg (· / d)⟩
theorem div_dvd_of_dvd {n m : Nat} (h : n ∣ m) : m / n ∣ m := ⟨n, (Nat.div_mul_cancel h).symm⟩
protected theorem div_div_self (h : n ∣ m) (hm : m ≠ 0) : m / (m / n) = n := by
  obtain ⟨i, e⟩ := h
  subst e
  have hn := Nat.pos_of_ne_zero (Nat.ne_zero_of_mul_ne_zero_left hm)
  rw [mul_div_right i hn, mul_div_left n (Nat.pos_of_ne_zero (Nat.ne_zero_of_mul_ne_zero_right hm))]
theorem div_dvd_div {m n k : Nat} (hkm : k ∣ m) (hmn : m ∣ n) : m / k ∣ n / k := by
  obtain ⟨i, e⟩ := hmn
  rw [e, ← Nat.div_mul_right_comm hkm]
  exact Nat.dvd_mul_right _ _
theorem mul_div_eq_iff_dvd {n d : Nat} : d * (n / d) = n ↔ d ∣ n :=
  ⟨fun h => ⟨n / d, h.symm⟩, Nat.mul_div_cancel'⟩
theorem mul_dvd_of_dvd_div {a b c : Nat} (hcb : c ∣ b) : a ∣ b / c → c * a ∣ b
  | ⟨d, e⟩ => ⟨d, by rw [Nat.mul_assoc, ← e, Nat.mul_div_cancel' hcb]⟩
theorem eq_of_dvd_of_div_eq_one (hab : a ∣ b) (h : b / a = 1) : a = b := by
  rw [← Nat.div_mul_cancel hab, h, Nat.one_mul]
theorem eq_zero_of_dvd_of_div_eq_zero (hab : a ∣ b) (h : b / a = 0) : b = 0 := by
  rw [← Nat.div_mul_cancel hab, h, Nat.zero_mul]
protected theorem pow_div {x m n : Nat} (h : n ≤ m) (hx : 0 < x) : x ^ m / x ^ n = x ^ (m - n) :=
  Nat.div_eq_of_eq_mul_left (Nat.pow_pos hx) (Nat.pow_sub_mul_pow x h).symm

/-! ## Division and order -/

protected theorem div_le_div_right {a b c : Nat} (h : a ≤ b) : a / c ≤ b / c :=
  (eq_zero_or_pos c).elim (fun e => by rw [e, Nat.div_zero]; exact zero_le _) fun hc =>
    (le_div_iff_mul_le hc).2 (Nat.le_trans (div_mul_le_self a c) h)
theorem div_le_div_left (hcb : c ≤ b) (hc : 0 < c) : a / b ≤ a / c :=
  (le_div_iff_mul_le hc).2 (Nat.le_trans (Nat.mul_le_mul_left _ hcb) (div_mul_le_self a b))
theorem div_le_div {a b c d : Nat} (h1 : a ≤ b) (h2 : d ≤ c) (h3 : d ≠ 0) : a / c ≤ b / d :=
  Nat.le_trans (Nat.div_le_div_right h1) (div_le_div_left h2 (Nat.pos_of_ne_zero h3))
theorem lt_of_div_lt_div {a b c : Nat} (h : a / c < b / c) : a < b :=
  gt_of_not_le fun h' => Nat.not_le_of_gt h (Nat.div_le_div_right h')
theorem one_le_div_iff {a b : Nat} (hb : 0 < b) : 1 ≤ a / b ↔ b ≤ a := by
  rw [le_div_iff_mul_le hb, Nat.one_mul]
theorem div_lt_one_iff (hb : 0 < b) : a / b < 1 ↔ a < b := by rw [div_lt_iff_lt_mul hb, Nat.one_mul]
theorem div_eq_zero_iff_lt (h : 0 < k) : x / k = 0 ↔ x < k := by rw [← div_lt_one_iff h, lt_one_iff]
theorem lt_of_div_eq_zero (h : 0 < k) (h' : x / k = 0) : x < k := (div_eq_zero_iff_lt h).1 h'
@[simp] protected theorem div_eq_zero_iff : a / b = 0 ↔ b = 0 ∨ a < b :=
  (eq_zero_or_pos b).elim (fun e => by rw [e, Nat.div_zero]; exact ⟨fun _ => .inl rfl, fun _ => rfl⟩)
    fun hb => (div_eq_zero_iff_lt hb).trans ⟨.inr, fun h => h.resolve_left (ne_of_gt hb)⟩
protected theorem div_ne_zero_iff : a / b ≠ 0 ↔ b ≠ 0 ∧ b ≤ a := by
  rw [ne_eq, Nat.div_eq_zero_iff, not_or, Nat.not_lt]
@[simp] protected theorem div_pos_iff : 0 < a / b ↔ 0 < b ∧ b ≤ a := by
  rw [Nat.pos_iff_ne_zero, Nat.pos_iff_ne_zero, Nat.div_ne_zero_iff]
theorem div_pos (hba : b ≤ a) (hb : 0 < b) : 0 < a / b := Nat.div_pos_iff.2 ⟨hb, hba⟩
theorem pos_of_div_pos {a b : Nat} (h : 0 < a / b) : 0 < a :=
  have ⟨hb, hba⟩ := Nat.div_pos_iff.1 h; Nat.lt_of_lt_of_le hb hba
theorem div_eq_self {m n : Nat} : m / n = m ↔ m = 0 ∨ n = 1 := by
  refine ⟨fun h => ?_, fun h => h.elim (fun e => by rw [e, Nat.zero_div])
    fun e => by rw [e, Nat.div_one]⟩
  refine (eq_zero_or_pos m).imp_right fun hm => ?_
  refine Nat.le_antisymm (ge_of_not_lt fun hn => ne_of_lt (div_lt_self hm hn) h) ?_
  exact (Nat.div_pos_iff.1 (Nat.lt_of_lt_of_eq hm h.symm)).1
theorem mul_div_le_mul_div_assoc (a b c : Nat) : a * (b / c) ≤ a * b / c :=
  (eq_zero_or_pos c).elim (fun e => by rw [e, Nat.div_zero, Nat.div_zero]; exact zero_le _) fun hc =>
    (le_div_iff_mul_le hc).2 <| by
      rw [Nat.mul_assoc]; exact Nat.mul_le_mul_left a (div_mul_le_self b c)

end Nat
