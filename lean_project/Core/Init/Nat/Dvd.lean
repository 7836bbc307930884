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

protected theorem dvd_trans {a b c : Nat} : a ∣ b → b ∣ c → a ∣ c :=
  fun h h' => h.elim fun i e => h'.elim fun j f => ⟨i * j, Nat.mul_assoc a i j ▸ e ▸ f⟩
instance instTransDvd : Trans (α := Nat) (β := Nat) (γ := Nat) (· ∣ ·) (· ∣ ·) (· ∣ ·) where
  trans := Nat.dvd_trans
protected theorem dvd_mul_left_of_dvd {a b : Nat} (h : a ∣ b) (c : Nat) : a ∣ c * b :=
  Nat.dvd_trans h (Nat.dvd_mul_left b c)
protected theorem dvd_mul_right_of_dvd {a b : Nat} (h : a ∣ b) (c : Nat) : a ∣ b * c :=
  Nat.dvd_trans h (Nat.dvd_mul_right b c)
protected theorem eq_zero_of_zero_dvd {a : Nat} : 0 ∣ a → a = 0 :=
  fun h => h.elim fun c e => e.trans (Nat.zero_mul c)
@[simp] protected theorem zero_dvd {n : Nat} : 0 ∣ n ↔ n = 0 :=
  ⟨Nat.eq_zero_of_zero_dvd, fun e => by subst e; exact Nat.dvd_zero 0⟩

protected theorem dvd_add {a b c : Nat} : a ∣ b → a ∣ c → a ∣ b + c :=
  fun h h' => h.elim fun i e => h'.elim fun j f =>
    ⟨i + j, by subst e f; exact (Nat.mul_add ..).symm⟩
theorem dvd_sub {k m n : Nat} : k ∣ m → k ∣ n → k ∣ m - n :=
  fun h h' => h.elim fun i e => h'.elim fun j f =>
    ⟨i - j, by subst e f; exact (Nat.mul_sub ..).symm⟩
protected theorem dvd_add_iff_right {k m n : Nat} (h : k ∣ m) : k ∣ n ↔ k ∣ m + n :=
  ⟨Nat.dvd_add h, fun h' => Nat.add_sub_cancel_left m n ▸ dvd_sub h' h⟩
protected theorem dvd_add_iff_left {k m n : Nat} (h : k ∣ n) : k ∣ m ↔ k ∣ m + n := by
  rw [Nat.add_comm]; exact Nat.dvd_add_iff_right h
protected theorem dvd_add_left {a b c : Nat} (h : a ∣ c) : a ∣ b + c ↔ a ∣ b :=
  (Nat.dvd_add_iff_left h).symm
protected theorem dvd_add_right {a b c : Nat} (h : a ∣ b) : a ∣ b + c ↔ a ∣ c :=
  (Nat.dvd_add_iff_right h).symm
theorem dvd_sub_iff_right {m n k : Nat} (hkn : k ≤ n) (h : m ∣ n) : m ∣ n - k ↔ m ∣ k :=
  ⟨fun h' => Nat.sub_sub_self hkn ▸ dvd_sub h h', dvd_sub h⟩
theorem dvd_sub_iff_left {m n k : Nat} (hkn : k ≤ n) (h : m ∣ k) : m ∣ n - k ↔ m ∣ n := by
  rw [Nat.dvd_add_iff_left h, Nat.sub_add_cancel hkn]

theorem le_of_dvd {m n : Nat} (h : 0 < n) : m ∣ n → m ≤ n :=
  fun h' => h'.elim fun _ e => e ▸ Nat.le_mul_of_pos_right m (Nat.pos_of_mul_pos_left (e ▸ h))
protected theorem dvd_antisymm : ∀ {m n : Nat}, m ∣ n → n ∣ m → m = n :=
  fun {m n} h h' => (eq_zero_or_pos m).elim
    (fun e => e.trans (Nat.eq_zero_of_zero_dvd (e ▸ h)).symm) fun hm =>
  (eq_zero_or_pos n).elim (fun e => (Nat.eq_zero_of_zero_dvd (e ▸ h')).trans e.symm) fun hn =>
  Nat.le_antisymm (le_of_dvd hn h) (le_of_dvd hm h')
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
theorem le_iff_ne_zero_of_dvd {a b : Nat} (ha : a ≠ 0) (hab : a ∣ b) : a ≤ b ↔ b ≠ 0 :=
  ⟨fun h => ne_of_gt (Nat.lt_of_lt_of_le (Nat.pos_of_ne_zero ha) h),
   fun h => le_of_dvd (Nat.pos_of_ne_zero h) hab⟩

protected theorem mul_dvd_mul {a b c d : Nat} : a ∣ b → c ∣ d → a * c ∣ b * d :=
  fun h h' => h.elim fun i e => h'.elim fun j f =>
    ⟨i * j, by subst e f; exact Nat.mul_mul_mul_comm ..⟩
protected theorem mul_dvd_mul_left {b c : Nat} (a : Nat) (h : b ∣ c) : a * b ∣ a * c :=
  Nat.mul_dvd_mul (Nat.dvd_refl a) h
protected theorem mul_dvd_mul_right {a b : Nat} (h : a ∣ b) (c : Nat) : a * c ∣ b * c :=
  Nat.mul_dvd_mul h (Nat.dvd_refl c)
protected theorem dvd_of_mul_dvd_mul_left {k m n : Nat} (kpos : 0 < k) : k * m ∣ k * n → m ∣ n :=
  fun h => h.elim fun i e => ⟨i, Nat.mul_left_cancel kpos (e.trans (Nat.mul_assoc k m i))⟩
protected theorem dvd_of_mul_dvd_mul_right {k m n : Nat}
    (kpos : 0 < k) (H : m * k ∣ n * k) : m ∣ n :=
  Nat.dvd_of_mul_dvd_mul_left kpos (Nat.mul_comm m k ▸ Nat.mul_comm n k ▸ H)
protected theorem mul_dvd_mul_iff_left {a b c : Nat} (h : 0 < a) : a * b ∣ a * c ↔ b ∣ c :=
  ⟨Nat.dvd_of_mul_dvd_mul_left h, Nat.mul_dvd_mul_left a⟩
protected theorem mul_dvd_mul_iff_right {a b c : Nat} (h : 0 < c) : a * c ∣ b * c ↔ a ∣ b :=
  ⟨Nat.dvd_of_mul_dvd_mul_right h, fun h' => Nat.mul_dvd_mul_right h' c⟩
protected theorem pow_dvd_pow {m n : Nat} (a : Nat) (h : m ≤ n) : a ^ m ∣ a ^ n :=
  (le.dest h).elim fun k e => ⟨a ^ k, e ▸ Nat.pow_add a m k⟩
theorem pow_dvd_of_le_of_pow_dvd {p m n k : Nat} (hmn : m ≤ n) (hdiv : p ^ n ∣ k) : p ^ m ∣ k :=
  Nat.dvd_trans (Nat.pow_dvd_pow p hmn) hdiv
theorem dvd_of_pow_dvd {p k m : Nat} (hk : 1 ≤ k) (hpk : p ^ k ∣ m) : p ∣ m :=
  Nat.pow_one p ▸ pow_dvd_of_le_of_pow_dvd hk hpk
theorem pow_dvd_pow_iff_le_right {x k l : Nat} (w : 1 < x) : x ^ k ∣ x ^ l ↔ k ≤ l :=
  ⟨fun h => (Nat.pow_le_pow_iff_right w).1 (le_of_dvd (Nat.pow_pos (zero_lt_of_lt w)) h),
   Nat.pow_dvd_pow x⟩

/-! ## Divisibility and remainders -/

theorem dvd_of_mod_eq_zero {k n : Nat} (h : n % k = 0) : k ∣ n :=
  ⟨n / k, by rw [mul_div_self_eq_mod_sub_self, h, Nat.sub_zero]⟩
theorem mod_eq_zero_of_dvd {k n : Nat} : k ∣ n → n % k = 0 :=
  fun h => h.elim fun i e => e ▸ mul_mod_right k i
theorem dvd_iff_mod_eq_zero {k n : Nat} : k ∣ n ↔ n % k = 0 :=
  ⟨mod_eq_zero_of_dvd, dvd_of_mod_eq_zero⟩
instance decidable_dvd : @DecidableRel Nat Nat (· ∣ ·) :=
  fun _ _ => decidable_of_decidable_of_iff dvd_iff_mod_eq_zero.symm
theorem emod_pos_of_not_dvd {a b : Nat} (h : ¬ a ∣ b) : 0 < b % a :=
  Nat.pos_of_ne_zero fun e => h (dvd_of_mod_eq_zero e)
protected theorem dvd_eq_true_of_mod_eq_zero {m n : Nat} (h : n % m == 0) : (m ∣ n) = True :=
  eq_true (dvd_of_mod_eq_zero (eq_of_beq h))
protected theorem dvd_eq_false_of_mod_ne_zero {m n : Nat} (h : n % m != 0) : (m ∣ n) = False :=
  eq_false fun h' => by rw [mod_eq_zero_of_dvd h'] at h; exact Bool.noConfusion h

theorem dvd_mod_iff {k m n : Nat} (h : k ∣ n) : k ∣ m % n ↔ k ∣ m := by
  conv => rhs; rw [← mod_add_div m n]
  exact Nat.dvd_add_iff_left (Nat.dvd_mul_right_of_dvd h (m / n))
@[simp] theorem mod_mod_of_dvd {c b : Nat} (a : Nat) (h : c ∣ b) : a % b % c = a % c := by
  obtain ⟨d, e⟩ := h
  conv => rhs; rw [← mod_add_div a b, e, Nat.mul_assoc, add_mul_mod_self_left, ← e]
theorem dvd_sub_mod (k : Nat) : n ∣ k - k % n :=
  ⟨k / n, Nat.sub_eq_of_eq_add (div_add_mod k n).symm⟩

theorem mod_mod (a n : Nat) : (a % n) % n = a % n := mod_mod_of_dvd a (Nat.dvd_refl n)
@[simp] theorem mod_add_mod (m n k : Nat) : (m % n + k) % n = (m + k) % n := by
  conv => rhs; rw [← mod_add_div m n, Nat.add_right_comm, add_mul_mod_self_left]
@[simp] theorem add_mod_mod (m n k : Nat) : (m + n % k) % k = (m + n) % k := by
  rw [Nat.add_comm, mod_add_mod, Nat.add_comm]
theorem add_mod (a b n : Nat) : (a + b) % n = ((a % n) + (b % n)) % n := by
  rw [add_mod_mod, mod_add_mod]
@[simp] theorem mod_mul_mod (m n l : Nat) : ((m % l) * n) % l = (m * n) % l := by
  conv => rhs; rw [← mod_add_div m l, Nat.add_mul, Nat.mul_assoc, add_mul_mod_self_left]
@[simp] theorem mul_mod_mod (m n l : Nat) : (m * (n % l)) % l = (m * n) % l := by
  rw [Nat.mul_comm, mod_mul_mod, Nat.mul_comm]
theorem mul_mod (a b n : Nat) : a * b % n = (a % n) * (b % n) % n := by
  rw [mul_mod_mod, mod_mul_mod]
theorem pow_mod (a b n : Nat) : a ^ b % n = (a % n) ^ b % n := by
  induction b with
  | zero => rfl
  | succ b ih => rw [Nat.pow_succ, Nat.pow_succ, mul_mod, ih, ← mul_mod, mul_mod_mod]
theorem add_mod_eq_add_mod_right {a d b : Nat}
    (c : Nat) (H : a % d = b % d) : (a + c) % d = (b + c) % d := by
  rw [← mod_add_mod, H, mod_add_mod]
theorem add_mod_eq_add_mod_left {a d b : Nat}
    (c : Nat) (H : a % d = b % d) : (c + a) % d = (c + b) % d := by
  rw [← add_mod_mod, H, add_mod_mod]
theorem sub_mod_eq_zero_of_mod_eq {m k n : Nat} (h : m % k = n % k) : (m - n) % k = 0 := by
  rw [← mod_add_div m k, ← mod_add_div n k, h, Nat.add_sub_add_left, ← Nat.mul_sub, mul_mod_right]
theorem mod_two_eq_zero_or_one (n : Nat) : n % 2 = 0 ∨ n % 2 = 1 :=
  le_one_iff_eq_zero_or_eq_one.1 (le_of_lt_add_one (mod_lt n Nat.two_pos))
@[simp] theorem mod_two_not_eq_zero {n : Nat} : ¬n % 2 = 0 ↔ n % 2 = 1 :=
  ⟨fun h => (mod_two_eq_zero_or_one n).resolve_left h, fun h e => Nat.noConfusion (h.symm.trans e)⟩
@[simp] theorem mod_two_not_eq_one {n : Nat} : ¬n % 2 = 1 ↔ n % 2 = 0 :=
  ⟨fun h => (mod_two_eq_zero_or_one n).resolve_right h, fun h e => Nat.noConfusion (h.symm.trans e)⟩
theorem mod_two_ne_one {n : Nat} : n % 2 ≠ 1 ↔ n % 2 = 0 := mod_two_not_eq_one
theorem mod_two_ne_zero {n : Nat} : n % 2 ≠ 0 ↔ n % 2 = 1 := mod_two_not_eq_zero
theorem le_of_mod_lt {a b : Nat} (h : a % b < a) : b ≤ a :=
  ge_of_not_lt fun h' => ne_of_lt h (mod_eq_of_lt h')
theorem mod_eq_iff_lt {n m : Nat} (hn : n ≠ 0) : m % n = m ↔ m < n :=
  ⟨fun e => e ▸ mod_lt m (Nat.pos_of_ne_zero hn), mod_eq_of_lt⟩
@[simp] theorem mod_succ_eq_iff_lt {m n : Nat} : m % n.succ = m ↔ m < n.succ :=
  mod_eq_iff_lt (succ_ne_zero n)
@[simp] theorem mod_succ (n : Nat) : n % n.succ = n := mod_eq_of_lt (Nat.lt_add_one n)
@[simp] theorem one_mod (n : Nat) : 1 % (n + 2) = 1 := mod_eq_of_lt (one_lt_succ_succ n)
@[simp] protected theorem mod_two_pow_self {n : Nat} :
    n % 2 ^ n = n := mod_eq_of_lt Nat.lt_two_pow_self
@[simp] theorem mod_div_self (m n : Nat) : m % n / n = 0 :=
  (eq_zero_or_pos n).elim (fun e => by rw [e, Nat.div_zero]) fun h => div_eq_of_lt (mod_lt m h)

/-! ## Exact division -/

protected theorem mul_div_cancel' {n m : Nat} (H : n ∣ m) : n * (m / n) = m := by
  rw [mul_div_self_eq_mod_sub_self, mod_eq_zero_of_dvd H, Nat.sub_zero]
protected theorem div_mul_cancel {n m : Nat} (H : n ∣ m) : m / n * n = m := by
  rw [Nat.mul_comm, Nat.mul_div_cancel' H]
protected theorem mul_div_cancel_left' {a b : Nat} (Hd : a ∣ b) : a * (b / a) = b :=
  Nat.mul_div_cancel' Hd
protected theorem mul_div_assoc {k n : Nat} (m : Nat) (H : k ∣ n) : m * n / k = m * (n / k) :=
  (eq_zero_or_pos k).elim (fun e => by rw [e, Nat.div_zero, Nat.div_zero, Nat.mul_zero]) fun hk =>
    Nat.div_eq_of_eq_mul_right hk (by rw [Nat.mul_left_comm, Nat.mul_div_cancel' H])
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
protected theorem div_div_self {n m : Nat} (h : n ∣ m) (hm : m ≠ 0) : m / (m / n) = n :=
  Nat.div_eq_of_eq_mul_right (Nat.pos_of_ne_zero fun e => hm <| by
    rw [← Nat.div_mul_cancel h, e, Nat.zero_mul]) (Nat.div_mul_cancel h).symm
theorem div_dvd_div {m n k : Nat} (hkm : k ∣ m) (hmn : m ∣ n) : m / k ∣ n / k :=
  hmn.elim fun i e => ⟨i, by rw [e, Nat.div_mul_right_comm hkm]⟩
theorem mul_div_eq_iff_dvd {n d : Nat} : d * (n / d) = n ↔ d ∣ n :=
  ⟨fun h => ⟨n / d, h.symm⟩, Nat.mul_div_cancel'⟩
theorem mul_dvd_of_dvd_div {a b c : Nat} (hcb : c ∣ b) : a ∣ b / c → c * a ∣ b :=
  fun h => h.elim fun d e => ⟨d, by rw [Nat.mul_assoc, ← e, Nat.mul_div_cancel' hcb]⟩
theorem eq_of_dvd_of_div_eq_one {a b : Nat} (hab : a ∣ b) (h : b / a = 1) : a = b := by
  rw [← Nat.div_mul_cancel hab, h, Nat.one_mul]
theorem eq_zero_of_dvd_of_div_eq_zero {a b : Nat} (hab : a ∣ b) (h : b / a = 0) : b = 0 := by
  rw [← Nat.div_mul_cancel hab, h, Nat.zero_mul]
protected theorem pow_div {x m n : Nat} (h : n ≤ m) (hx : 0 < x) : x ^ m / x ^ n = x ^ (m - n) :=
  Nat.div_eq_of_eq_mul_left (Nat.pow_pos hx) (Nat.pow_sub_mul_pow x h).symm

/-! ## Division and order -/

protected theorem div_le_div_right {a b c : Nat} (h : a ≤ b) : a / c ≤ b / c :=
  (eq_zero_or_pos c).elim (fun e => by rw [e, Nat.div_zero]; exact zero_le _) fun hc =>
    (le_div_iff_mul_le hc).2 (Nat.le_trans (div_mul_le_self a c) h)
theorem div_le_div_left {c b a : Nat} (hcb : c ≤ b) (hc : 0 < c) : a / b ≤ a / c :=
  (le_div_iff_mul_le hc).2 (Nat.le_trans (Nat.mul_le_mul_left _ hcb) (div_mul_le_self a b))
theorem div_le_div {a b c d : Nat} (h1 : a ≤ b) (h2 : d ≤ c) (h3 : d ≠ 0) : a / c ≤ b / d :=
  Nat.le_trans (Nat.div_le_div_right h1) (div_le_div_left h2 (Nat.pos_of_ne_zero h3))
theorem lt_of_div_lt_div {a b c : Nat} (h : a / c < b / c) : a < b :=
  gt_of_not_le fun h' => Nat.not_le_of_gt h (Nat.div_le_div_right h')
theorem one_le_div_iff {a b : Nat} (hb : 0 < b) : 1 ≤ a / b ↔ b ≤ a := by
  rw [le_div_iff_mul_le hb, Nat.one_mul]
theorem div_lt_one_iff {b a : Nat}
    (hb : 0 < b) : a / b < 1 ↔ a < b := by rw [div_lt_iff_lt_mul hb, Nat.one_mul]
theorem div_eq_zero_iff_lt {k x : Nat}
    (h : 0 < k) : x / k = 0 ↔ x < k := by rw [← div_lt_one_iff h, lt_one_iff]
theorem lt_of_div_eq_zero {k x : Nat}
    (h : 0 < k) (h' : x / k = 0) : x < k := (div_eq_zero_iff_lt h).1 h'
@[simp] protected theorem div_eq_zero_iff {a b : Nat} : a / b = 0 ↔ b = 0 ∨ a < b := by
  cases b with
  | zero => exact iff_of_true (Nat.div_zero a) (.inl rfl)
  | succ b => exact (div_eq_zero_iff_lt (zero_lt_succ b)).trans (or_iff_right (succ_ne_zero b)).symm
protected theorem div_ne_zero_iff {a b : Nat} : a / b ≠ 0 ↔ b ≠ 0 ∧ b ≤ a := by
  rw [ne_eq, Nat.div_eq_zero_iff, not_or, Nat.not_lt]
@[simp] protected theorem div_pos_iff {a b : Nat} : 0 < a / b ↔ 0 < b ∧ b ≤ a := by
  rw [Nat.pos_iff_ne_zero, Nat.pos_iff_ne_zero, Nat.div_ne_zero_iff]
theorem div_pos {b a : Nat} (hba : b ≤ a) (hb : 0 < b) : 0 < a / b := Nat.div_pos_iff.2 ⟨hb, hba⟩
theorem pos_of_div_pos {a b : Nat} (h : 0 < a / b) : 0 < a :=
  have h := Nat.div_pos_iff.1 h; Nat.lt_of_lt_of_le h.1 h.2
theorem div_eq_self {m n : Nat} : m / n = m ↔ m = 0 ∨ n = 1 := by
  refine ⟨fun h => (eq_zero_or_pos m).imp_right fun hm => ?_,
    fun h => h.elim (fun e => e ▸ Nat.zero_div n) fun e => by subst e; exact Nat.div_one m⟩
  refine Nat.le_antisymm (ge_of_not_lt fun hn => ne_of_lt (div_lt_self hm hn) h) ?_
  exact (Nat.div_pos_iff.1 (Nat.lt_of_lt_of_eq hm h.symm)).1
theorem mul_div_le_mul_div_assoc (a b c : Nat) : a * (b / c) ≤ a * b / c :=
  (eq_zero_or_pos c).elim (fun e => by rw [e, Nat.div_zero, Nat.div_zero]; exact zero_le _) fun hc =>
    (le_div_iff_mul_le hc).2 <| by
      rw [Nat.mul_assoc]; exact Nat.mul_le_mul_left a (div_mul_le_self b c)

end Nat

/-!
Greatest common divisors, least common multiples, coprime numbers.
-/

namespace Nat

/-- The greatest common divisor, by Euclid's algorithm. -/
@[extern "lean_nat_gcd"]
def gcd (m n : @& Nat) : Nat :=
  if m = 0 then n else gcd (n % m) m
termination_by m
decreasing_by exact mod_lt n (Nat.pos_of_ne_zero (by assumption))

theorem gcd_def (x y : Nat) : gcd x y = if x = 0 then y else gcd (y % x) x := by rw [gcd]
@[simp] theorem gcd_zero_left (y : Nat) : gcd 0 y = y := by rw [gcd_def, if_pos rfl]
theorem gcd_succ (x y : Nat) : gcd (succ x) y = gcd (y % succ x) (succ x) := by
  rw [gcd_def, if_neg (succ_ne_zero x)]
theorem gcd_add_one (x y : Nat) : gcd (x + 1) y = gcd (y % (x + 1)) (x + 1) := gcd_succ x y
@[simp] theorem gcd_zero_right (n : Nat) : gcd n 0 = n := by
  cases n with
  | zero => exact gcd_zero_left 0
  | succ n => rw [gcd_succ, zero_mod, gcd_zero_left]
theorem gcd_rec (m n : Nat) : gcd m n = gcd (n % m) m := by
  cases m with
  | zero => rw [gcd_zero_left, gcd_zero_right, mod_zero]
  | succ m => exact gcd_succ m n
@[simp] theorem gcd_one_left (n : Nat) : gcd 1 n = 1 := by rw [gcd_rec, mod_one, gcd_zero_left]
@[simp] theorem gcd_self (n : Nat) : gcd n n = n := by rw [gcd_rec, mod_self, gcd_zero_left]
instance : Std.LawfulIdentity gcd 0 where
  left_id := gcd_zero_left
  right_id := gcd_zero_right
instance : Std.IdempotentOp gcd := ⟨gcd_self⟩

@[elab_as_elim] theorem gcd.induction {P : Nat → Nat → Prop} (m n : Nat) (H0 : ∀ n, P 0 n)
    (H1 : ∀ m n, 0 < m → P (n % m) m → P m n) : P m n :=
  Nat.strongRecOn (motive := fun m => ∀ n, P m n) m (fun m ih n =>
    (eq_zero_or_pos m).elim (fun e => e ▸ H0 n)
      (fun hm => H1 m n hm (ih (n % m) (mod_lt n hm) m))) n

theorem gcd_dvd (m n : Nat) : (gcd m n ∣ m) ∧ (gcd m n ∣ n) := by
  induction m, n using gcd.induction with
  | H0 n => rw [gcd_zero_left]; exact ⟨Nat.dvd_zero n, Nat.dvd_refl n⟩
  | H1 m n _ ih => rw [gcd_rec]; exact ⟨ih.2, (dvd_mod_iff ih.2).1 ih.1⟩
theorem gcd_dvd_left (m n : Nat) : gcd m n ∣ m := (gcd_dvd m n).left
theorem gcd_dvd_right (m n : Nat) : gcd m n ∣ n := (gcd_dvd m n).right
theorem gcd_le_left (n : Nat) (h : 0 < m) : gcd m n ≤ m := le_of_dvd h (gcd_dvd_left m n)
theorem gcd_le_right (n : Nat) (h : 0 < n) : gcd m n ≤ n := le_of_dvd h (gcd_dvd_right m n)

theorem dvd_gcd {k m n : Nat} : k ∣ m → k ∣ n → k ∣ gcd m n := by
  induction m, n using gcd.induction with
  | H0 n => rw [gcd_zero_left]; exact fun _ h => h
  | H1 m n _ ih => rw [gcd_rec]; exact fun hm hn => ih ((dvd_mod_iff hm).2 hn) hm
theorem dvd_gcd_iff : k ∣ gcd m n ↔ k ∣ m ∧ k ∣ n :=
  ⟨fun h => ⟨Nat.dvd_trans h (gcd_dvd_left m n), Nat.dvd_trans h (gcd_dvd_right m n)⟩,
   fun h => dvd_gcd h.1 h.2⟩

/-- Numbers with the same divisors are equal. -/
private theorem eq_of_divisors {x y : Nat} (h : ∀ d, d ∣ x ↔ d ∣ y) : x = y :=
  Nat.dvd_antisymm ((h x).1 (Nat.dvd_refl x)) ((h y).2 (Nat.dvd_refl y))

theorem gcd_comm (m n : Nat) : gcd m n = gcd n m :=
  eq_of_divisors fun d => by rw [dvd_gcd_iff, dvd_gcd_iff, and_comm]
theorem gcd_assoc (m n k : Nat) : gcd (gcd m n) k = gcd m (gcd n k) :=
  eq_of_divisors fun d => by rw [dvd_gcd_iff, dvd_gcd_iff, dvd_gcd_iff, dvd_gcd_iff, and_assoc]
instance : Std.Commutative gcd := ⟨gcd_comm⟩
instance : Std.Associative gcd := ⟨gcd_assoc⟩
@[simp] theorem gcd_one_right (n : Nat) : gcd n 1 = 1 := (gcd_comm n 1).trans (gcd_one_left n)
theorem gcd_left_comm (m n k : Nat) : gcd m (gcd n k) = gcd n (gcd m k) := by
  rw [← gcd_assoc, gcd_comm m, gcd_assoc]
theorem gcd_right_comm (m n k : Nat) : gcd (gcd m n) k = gcd (gcd m k) n := by
  rw [gcd_assoc, gcd_comm n, gcd_assoc]

theorem gcd_eq_left {m n : Nat} (h : m ∣ n) : gcd m n = m :=
  Nat.dvd_antisymm (gcd_dvd_left m n) (dvd_gcd (Nat.dvd_refl m) h)
theorem gcd_eq_right {m n : Nat} (h : n ∣ m) : gcd m n = n := by rw [gcd_comm, gcd_eq_left h]
theorem gcd_eq_left_iff_dvd : gcd m n = m ↔ m ∣ n := ⟨fun h => h ▸ gcd_dvd_right m n, gcd_eq_left⟩
theorem gcd_eq_right_iff_dvd : gcd n m = m ↔ m ∣ n := ⟨fun h => h ▸ gcd_dvd_left n m, gcd_eq_right⟩
theorem gcd_mul_left (m n k : Nat) : gcd (m * n) (m * k) = m * gcd n k := by
  induction n, k using gcd.induction with
  | H0 k => rw [Nat.mul_zero, gcd_zero_left, gcd_zero_left]
  | H1 n k _ ih => rw [gcd_rec, mul_mod_mul_left, ih, ← gcd_rec]
theorem gcd_mul_right (m n k : Nat) : gcd (m * n) (k * n) = gcd m k * n := by
  rw [Nat.mul_comm m, Nat.mul_comm k, Nat.mul_comm (gcd m k), gcd_mul_left]

theorem gcd_pos_of_pos_left {m : Nat} (n : Nat) (mpos : 0 < m) : 0 < gcd m n :=
  pos_of_dvd_of_pos (gcd_dvd_left m n) mpos
theorem gcd_pos_of_pos_right (m : Nat) {n : Nat} (npos : 0 < n) : 0 < gcd m n :=
  pos_of_dvd_of_pos (gcd_dvd_right m n) npos
theorem eq_zero_of_gcd_eq_zero_left {m n : Nat} (H : gcd m n = 0) : m = 0 :=
  Nat.eq_zero_of_zero_dvd (H ▸ gcd_dvd_left m n)
theorem eq_zero_of_gcd_eq_zero_right {m n : Nat} (H : gcd m n = 0) : n = 0 :=
  Nat.eq_zero_of_zero_dvd (H ▸ gcd_dvd_right m n)
theorem gcd_ne_zero_left (h : m ≠ 0) : gcd m n ≠ 0 := mt eq_zero_of_gcd_eq_zero_left h
theorem gcd_ne_zero_right (h : n ≠ 0) : gcd m n ≠ 0 := mt eq_zero_of_gcd_eq_zero_right h
@[simp] theorem gcd_eq_zero_iff {i j : Nat} : gcd i j = 0 ↔ i = 0 ∧ j = 0 :=
  ⟨fun h => ⟨eq_zero_of_gcd_eq_zero_left h, eq_zero_of_gcd_eq_zero_right h⟩,
   fun h => by rw [h.1, h.2, gcd_zero_left]⟩
theorem gcd_div {m n k : Nat} (H1 : k ∣ m) (H2 : k ∣ n) : gcd (m / k) (n / k) = gcd m n / k :=
  (eq_zero_or_pos k).elim
    (fun e => by rw [e, Nat.div_zero, Nat.div_zero, Nat.div_zero, gcd_zero_left]) fun hk =>
    Nat.eq_div_of_mul_eq_right (ne_of_gt hk) <| by
      rw [← gcd_mul_left, Nat.mul_div_cancel' H1, Nat.mul_div_cancel' H2]
theorem gcd_dvd_gcd_of_dvd_left {m k : Nat} (n : Nat) (H : m ∣ k) : gcd m n ∣ gcd k n :=
  dvd_gcd (Nat.dvd_trans (gcd_dvd_left m n) H) (gcd_dvd_right m n)
theorem gcd_dvd_gcd_of_dvd_right {m k : Nat} (n : Nat) (H : m ∣ k) : gcd n m ∣ gcd n k :=
  dvd_gcd (gcd_dvd_left n m) (Nat.dvd_trans (gcd_dvd_right n m) H)
theorem gcd_dvd_gcd_mul_left_left (m n k : Nat) : gcd m n ∣ gcd (k * m) n :=
  gcd_dvd_gcd_of_dvd_left n (Nat.dvd_mul_left m k)
theorem gcd_dvd_gcd_mul_right_left (m n k : Nat) : gcd m n ∣ gcd (m * k) n :=
  gcd_dvd_gcd_of_dvd_left n (Nat.dvd_mul_right m k)
theorem gcd_dvd_gcd_mul_left_right (m n k : Nat) : gcd m n ∣ gcd m (k * n) :=
  gcd_dvd_gcd_of_dvd_right m (Nat.dvd_mul_left n k)
theorem gcd_dvd_gcd_mul_right_right (m n k : Nat) : gcd m n ∣ gcd m (n * k) :=
  gcd_dvd_gcd_of_dvd_right m (Nat.dvd_mul_right n k)
@[simp] theorem gcd_mul_left_left (m n : Nat) : gcd (m * n) n = n :=
  gcd_eq_right (Nat.dvd_mul_left n m)
@[simp] theorem gcd_mul_left_right (m n : Nat) : gcd n (m * n) = n :=
  gcd_eq_left (Nat.dvd_mul_left n m)
@[simp] theorem gcd_mul_right_left (m n : Nat) : gcd (n * m) n = n :=
  gcd_eq_right (Nat.dvd_mul_right n m)
@[simp] theorem gcd_mul_right_right (m n : Nat) : gcd n (n * m) = n :=
  gcd_eq_left (Nat.dvd_mul_right n m)
@[simp] theorem gcd_gcd_self_right_left (m n : Nat) : gcd m (gcd m n) = gcd m n :=
  gcd_eq_right (gcd_dvd_left m n)
@[simp] theorem gcd_gcd_self_right_right (m n : Nat) : gcd m (gcd n m) = gcd n m :=
  gcd_eq_right (gcd_dvd_right n m)
@[simp] theorem gcd_gcd_self_left_left (m n : Nat) : gcd (gcd m n) m = gcd m n :=
  gcd_eq_left (gcd_dvd_left m n)
@[simp] theorem gcd_gcd_self_left_right (m n : Nat) : gcd (gcd n m) m = gcd n m :=
  gcd_eq_left (gcd_dvd_right n m)
@[simp] theorem gcd_add_mul_right_right (m n k : Nat) : gcd m (n + k * m) = gcd m n := by
  rw [gcd_rec, add_mul_mod_self_right, ← gcd_rec]
@[simp] theorem gcd_add_mul_left_right (m n k : Nat) : gcd m (n + m * k) = gcd m n := by
  rw [Nat.mul_comm, gcd_add_mul_right_right]
@[simp] theorem gcd_add_self_right (m n : Nat) : gcd m (n + m) = gcd m n := by
  rw [gcd_rec, add_mod_right, ← gcd_rec]
@[simp] theorem gcd_self_add_right (m n : Nat) : gcd m (m + n) = gcd m n := by
  rw [Nat.add_comm, gcd_add_self_right]
@[simp] theorem gcd_add_self_left (m n : Nat) : gcd (n + m) m = gcd n m := by
  rw [gcd_comm, gcd_add_self_right, gcd_comm]
@[simp] theorem gcd_self_add_left (m n : Nat) : gcd (m + n) m = gcd n m := by
  rw [Nat.add_comm, gcd_add_self_left]
theorem gcd_eq_iff {a b : Nat} :
    gcd a b = g ↔ g ∣ a ∧ g ∣ b ∧ (∀ c, c ∣ a → c ∣ b → c ∣ g) :=
  ⟨fun e => e ▸ ⟨gcd_dvd_left a b, gcd_dvd_right a b, fun _ => dvd_gcd⟩, fun h =>
    Nat.dvd_antisymm (h.2.2 _ (gcd_dvd_left a b) (gcd_dvd_right a b)) (dvd_gcd h.1 h.2.1)⟩

/-! ## Least common multiples -/

def lcm (m n : Nat) : Nat := m * n / gcd m n

theorem gcd_mul_lcm (m n : Nat) : gcd m n * lcm m n = m * n :=
  Nat.mul_div_cancel' (Nat.dvd_mul_right_of_dvd (gcd_dvd_left m n) n)
theorem lcm_comm (m n : Nat) : lcm m n = lcm n m := by
  rw [lcm, lcm, Nat.mul_comm, gcd_comm]
instance : Std.Commutative lcm := ⟨lcm_comm⟩
@[simp] theorem lcm_zero_left (m : Nat) : lcm 0 m = 0 := by rw [lcm, Nat.zero_mul, Nat.zero_div]
@[simp] theorem lcm_zero_right (m : Nat) : lcm m 0 = 0 := by rw [lcm_comm, lcm_zero_left]
@[simp] theorem lcm_one_left (m : Nat) : lcm 1 m = m := by
  rw [lcm, Nat.one_mul, gcd_one_left, Nat.div_one]
@[simp] theorem lcm_one_right (m : Nat) : lcm m 1 = m := by rw [lcm_comm, lcm_one_left]
theorem lcm_eq_mul_div (m n : Nat) : lcm m n = m * n / gcd m n := rfl
theorem dvd_lcm_left (m n : Nat) : m ∣ lcm m n :=
  ⟨n / gcd m n, Nat.mul_div_assoc m (gcd_dvd_right m n)⟩
theorem dvd_lcm_right (m n : Nat) : n ∣ lcm m n := lcm_comm n m ▸ dvd_lcm_left n m
theorem lcm_dvd {m n k : Nat} (H1 : m ∣ k) (H2 : n ∣ k) : lcm m n ∣ k := by
  cases eq_zero_or_pos (gcd m n) with
  | inl e =>
    have := Nat.eq_zero_of_zero_dvd (eq_zero_of_gcd_eq_zero_left e ▸ H1)
    exact this ▸ Nat.dvd_zero _
  | inr h =>
    refine Nat.dvd_of_mul_dvd_mul_left h ?_
    rw [gcd_mul_lcm, ← gcd_mul_right]
    exact dvd_gcd (Nat.mul_dvd_mul_left m H2) (Nat.mul_comm n m ▸ Nat.mul_dvd_mul_left n H1)
theorem lcm_pos {m n : Nat} (hm : 0 < m) (hn : 0 < n) : 0 < lcm m n :=
  Nat.pos_of_mul_pos_left (a := gcd m n) (gcd_mul_lcm m n ▸ Nat.mul_pos hm hn)

/-! ## Coprime numbers -/

@[reducible] def Coprime (m n : Nat) : Prop := gcd m n = 1

theorem coprime_iff_gcd_eq_one : Coprime m n ↔ gcd m n = 1 := .rfl
@[inline] instance (m n : Nat) : Decidable (Coprime m n) :=
  inferInstanceAs (Decidable (gcd m n = 1))
theorem Coprime.gcd_eq_one {m n : Nat} (h : Coprime m n) : gcd m n = 1 := h
theorem Coprime.symm {m n : Nat} (h : Coprime n m) : Coprime m n := (gcd_comm m n).trans h
theorem coprime_comm : Coprime n m ↔ Coprime m n := ⟨Coprime.symm, Coprime.symm⟩
theorem coprime_one_left (n : Nat) : Coprime 1 n := gcd_one_left n
theorem coprime_one_right (n : Nat) : Coprime n 1 := gcd_one_right n
theorem Coprime.dvd_of_dvd_mul_right {k n m : Nat} (H1 : Coprime k n) (H2 : k ∣ m * n) : k ∣ m := by
  rw [← Nat.mul_one m, ← H1.gcd_eq_one, ← gcd_mul_left]
  exact dvd_gcd (Nat.dvd_mul_left k m) H2
theorem Coprime.dvd_of_dvd_mul_left {k m n : Nat} (H1 : Coprime k m) (H2 : k ∣ m * n) : k ∣ n :=
  H1.dvd_of_dvd_mul_right (Nat.mul_comm m n ▸ H2)

end Nat

/-!
More about sums, products, quotients and remainders.
-/

namespace Nat

/-! ## Sums and products -/

theorem pred_eq_succ_iff {n m : Nat} : n - 1 = m + 1 ↔ n = m + 2 := by
  cases n with
  | zero => exact ⟨fun h => Nat.noConfusion h, fun h => Nat.noConfusion h⟩
  | succ n => exact succ_inj.symm
attribute [simp] pred_eq_succ_iff
theorem self_add_sub_one : ∀ n : Nat, n + (n - 1) = 2 * n - 1 := by
  intro n
  rw [Nat.two_mul]
  cases n <;> rfl
theorem sub_one_add_self (n : Nat) : (n - 1) + n = 2 * n - 1 :=
  (Nat.add_comm _ n).trans (self_add_sub_one n)
theorem self_add_pred (n : Nat) : n + pred n = (2 * n).pred := self_add_sub_one n
theorem pred_add_self (n : Nat) : pred n + n = (2 * n).pred := sub_one_add_self n
theorem le_add_pred_of_pos (a : Nat) (hb : b ≠ 0) : a ≤ b + (a - 1) :=
  Nat.sub_le_iff_le_add'.1 (Nat.sub_le_sub_left (Nat.pos_of_ne_zero hb) a)
private theorem add_eq_succ_iff {m n k : Nat} {p : Nat → Prop} (h : ¬p 0)
    (h' : ∀ m, m + n = k ↔ p (m + 1)) : m + n = k + 1 ↔ m = 0 ∧ n = k + 1 ∨ p m := by
  cases m with
  | zero =>
    rw [Nat.zero_add]
    exact ⟨fun e => .inl ⟨rfl, e⟩, fun e => e.elim And.right (absurd · h)⟩
  | succ m =>
    rw [succ_add, succ_inj, h']
    exact (or_iff_right fun e => succ_ne_zero m e.1).symm
theorem add_eq_one_iff {m n : Nat} : m + n = 1 ↔ m = 0 ∧ n = 1 ∨ m = 1 ∧ n = 0 := by
  refine add_eq_succ_iff (p := fun m => m = 1 ∧ n = 0) ?_ fun _ => ?_
  · exact fun h => Nat.zero_ne_one h.1
  · exact Nat.add_eq_zero_iff.trans (and_congr succ_inj.symm .rfl)
theorem add_eq_two_iff {m n : Nat} : m + n = 2 ↔ m = 0 ∧ n = 2 ∨ m = 1 ∧ n = 1 ∨ m = 2 ∧ n = 0 := by
  refine add_eq_succ_iff (p := fun m => m = 1 ∧ n = 1 ∨ m = 2 ∧ n = 0) ?_
    fun _ => add_eq_one_iff.trans ?_
  · exact fun h => h.elim (fun h => Nat.noConfusion h.1) fun h => Nat.noConfusion h.1
  · exact or_congr (and_congr succ_inj.symm .rfl) (and_congr succ_inj.symm .rfl)
theorem add_eq_three_iff {m n : Nat} :
    m + n = 3 ↔ m = 0 ∧ n = 3 ∨ m = 1 ∧ n = 2 ∨ m = 2 ∧ n = 1 ∨ m = 3 ∧ n = 0 := by
  refine add_eq_succ_iff (p := fun m => m = 1 ∧ n = 2 ∨ m = 2 ∧ n = 1 ∨ m = 3 ∧ n = 0) ?_
    fun _ => add_eq_two_iff.trans ?_
  · exact fun h => h.elim (fun h => Nat.noConfusion h.1) fun h =>
      h.elim (fun h => Nat.noConfusion h.1) fun h => Nat.noConfusion h.1
  · exact or_congr (and_congr succ_inj.symm .rfl) <|
      or_congr (and_congr succ_inj.symm .rfl) (and_congr succ_inj.symm .rfl)
theorem le_and_le_add_one_iff {n m : Nat} : n ≤ m ∧ m ≤ n + 1 ↔ m = n ∨ m = n + 1 :=
  ⟨fun h => (le_or_eq_of_le_succ h.2).imp_left fun h' => Nat.le_antisymm h' h.1,
   fun h => h.elim (fun e => e ▸ ⟨Nat.le_refl m, le_succ m⟩)
     (fun e => by subst e; exact ⟨le_succ n, Nat.le_refl _⟩)⟩
protected theorem add_le_mul {a : Nat} (ha : 2 ≤ a) {b : Nat} (hb : 2 ≤ b) : a + b ≤ a * b := by
  obtain ⟨j, f⟩ := le.dest hb
  rw [← f, Nat.mul_add, ← Nat.add_assoc, Nat.mul_two]
  exact Nat.add_le_add (Nat.add_le_add_left ha a) (Nat.le_mul_of_pos_left j (zero_lt_of_lt ha))
theorem one_lt_mul_iff {m n : Nat} : 1 < m * n ↔ 0 < m ∧ 0 < n ∧ (1 < m ∨ 1 < n) :=
  ⟨fun h => ⟨Nat.pos_of_lt_mul_right h, Nat.pos_of_lt_mul_left h,
    (Nat.lt_or_ge 1 m).imp_right fun hm =>
      Nat.lt_of_lt_of_le h (Nat.le_trans (Nat.mul_le_mul_right n hm) (Nat.le_of_eq n.one_mul))⟩,
   fun h => h.2.2.elim (fun hm => Nat.lt_of_lt_of_le hm (Nat.le_mul_of_pos_right m h.2.1))
    (fun hn => Nat.lt_of_lt_of_le hn (Nat.le_mul_of_pos_left n h.1))⟩

/-! ## Quotients -/

theorem div_le_iff_le_mul_add_pred {b a c : Nat}
    (hb : 0 < b) : a / b ≤ c ↔ a ≤ b * c + (b - 1) := by
  rw [← Nat.lt_add_one_iff, div_lt_iff_lt_mul hb, add_one_mul, Nat.mul_comm,
    ← Nat.lt_add_one_iff (m := a), Nat.add_assoc, sub_one_add_one_eq_of_pos hb]
theorem div_le_iff_le_mul {k x y : Nat} (h : 0 < k) : x / k ≤ y ↔ x ≤ y * k + k - 1 := by
  rw [div_le_iff_le_mul_add_pred h, Nat.mul_comm, Nat.add_sub_assoc h]
protected theorem div_eq_iff {k x y : Nat}
    (h : 0 < k) : x / k = y ↔ y * k ≤ x ∧ x ≤ y * k + k - 1 := by
  rw [Nat.le_antisymm_iff, div_le_iff_le_mul h, le_div_iff_mul_le h, and_comm]
theorem lt_div_iff_mul_lt {k x y : Nat} (h : 0 < k) : x < y / k ↔ x * k < y - (k - 1) := by
  rw [← add_one_le_iff, le_div_iff_mul_le h, add_one_mul, Nat.lt_sub_iff_add_lt,
    ← add_one_le_iff, Nat.add_assoc, sub_one_add_one_eq_of_pos h]
theorem div_add_le_right {z : Nat} (h : 0 < z) (x y : Nat) : x / (y + z) ≤ x / z :=
  div_le_div_left (le_add_left z y) h
theorem div_eq_sub_mod_div {m n : Nat} : m / n = (m - m % n) / n :=
  (eq_zero_or_pos n).elim (fun e => by rw [e, Nat.div_zero, Nat.div_zero]) fun hn => by
    rw [← mul_div_self_eq_mod_sub_self, mul_div_right _ hn]
theorem sub_mul_div (a b c : Nat) : (a - b * c) / b = a / b - c := by
  refine (eq_zero_or_pos b).elim (fun e => by rw [e, Nat.div_zero, Nat.div_zero, Nat.zero_sub])
    fun hb => ?_
  refine (Nat.le_total (b * c) a).elim (fun h => ?_) (fun h => ?_)
  · obtain ⟨d, e⟩ := le.dest h
    rw [← e, Nat.add_sub_cancel_left, mul_add_div hb, Nat.add_sub_cancel_left]
  · rw [Nat.sub_eq_zero_of_le h, Nat.zero_div, Nat.sub_eq_zero_of_le (Nat.div_le_of_le_mul h)]
theorem mul_sub_div_of_dvd {b c : Nat} (hc : c ≠ 0) (hcb : c ∣ b) (a : Nat) :
    (c * a - b) / c = a - b / c := by
  obtain ⟨d, e⟩ := hcb
  have hc := Nat.pos_of_ne_zero hc
  rw [e, ← Nat.mul_sub, mul_div_right _ hc, mul_div_right _ hc]
theorem div_mul_div_comm {a b c d : Nat} : b ∣ a → d ∣ c → (a / b) * (c / d) = (a * c) / (b * d) :=
  fun hba hdc => by
    rw [← Nat.div_div_eq_div_mul, Nat.mul_comm a, Nat.mul_div_assoc c hba, Nat.mul_comm c,
      Nat.mul_div_assoc _ hdc]
protected theorem mul_div_mul_comm {a b c d : Nat} (hba : b ∣ a) (hdc : d ∣ c) :
    a * c / (b * d) = a / b * (c / d) :=
  (div_mul_div_comm hba hdc).symm
protected theorem div_mul_div_le (a b c d : Nat) : (a / b) * (c / d) ≤ (a * c) / (b * d) := by
  rw [← Nat.div_div_eq_div_mul]
  refine Nat.le_trans (mul_div_le_mul_div_assoc _ c d) (Nat.div_le_div_right ?_)
  exact Nat.mul_comm c _ ▸ Nat.mul_comm c a ▸ mul_div_le_mul_div_assoc c a b
theorem eq_zero_of_le_div {n m : Nat} (hn : 2 ≤ n) (h : m ≤ m / n) : m = 0 :=
  Nat.eq_zero_of_not_pos fun hm => Nat.not_le_of_gt (div_lt_self hm hn) h
theorem eq_zero_of_le_div_two {n : Nat}
    (h : n ≤ n / 2) : n = 0 := eq_zero_of_le_div (Nat.le_refl 2) h
protected theorem div_le_div_of_mul_le_mul {d c a b : Nat}
    (hd : d ≠ 0) (hdc : d ∣ c) (h : a * d ≤ c * b) :
    a / b ≤ c / d := by
  refine Nat.div_le_of_le_mul ?_
  rw [← Nat.mul_div_assoc b hdc, le_div_iff_mul_le (Nat.pos_of_ne_zero hd), Nat.mul_comm b]
  exact h
theorem eq_div_iff_mul_eq_left {c b a : Nat} (hc : c ≠ 0) (hcb : c ∣ b) : a = b / c ↔ b = a * c :=
  eq_comm.trans (Nat.div_eq_iff_eq_mul_left (Nat.pos_of_ne_zero hc) hcb)
theorem div_le_iff_le_mul_of_dvd {b a c : Nat}
    (hb : b ≠ 0) (hba : b ∣ a) : a / b ≤ c ↔ a ≤ c * b := by
  obtain ⟨d, e⟩ := hba
  have hb := Nat.pos_of_ne_zero hb
  rw [e, mul_div_right d hb, Nat.mul_comm c, Nat.mul_le_mul_left_iff hb]
protected theorem div_lt_div_right {a b c : Nat}
    (ha : a ≠ 0) : a ∣ b → a ∣ c → (b / a < c / a ↔ b < c) :=
  fun h h' => h.elim fun i e => h'.elim fun j f => by
    have ha := Nat.pos_of_ne_zero ha
    rw [e, f, mul_div_right i ha, mul_div_right j ha, Nat.mul_lt_mul_left ha]
protected theorem lt_div_iff_mul_lt' {d n : Nat}
    (hdn : d ∣ n) (a : Nat) : a < n / d ↔ d * a < n := by
  refine (eq_zero_or_pos d).elim (fun f => ?_) fun hd => ?_
  · subst f
    rw [Nat.eq_zero_of_zero_dvd hdn]
    exact iff_of_false (not_lt_zero a) (not_lt_zero _)
  · rw [← Nat.mul_lt_mul_left hd, Nat.mul_div_cancel' hdn]
set_option linter.unusedVariables false in -- `hc` belongs to the statement
theorem lt_div_iff_mul_lt_of_dvd {c b a : Nat} (hc : c ≠ 0) (hcb : c ∣ b) :
    a < b / c ↔ a * c < b :=
  Nat.mul_comm c a ▸ Nat.lt_div_iff_mul_lt' hcb a
theorem div_lt_div_of_lt_of_dvd {a b d : Nat} (hdb : d ∣ b) (h : a < b) : a / d < b / d :=
  (Nat.lt_div_iff_mul_lt' hdb _).2 (Nat.lt_of_le_of_lt (mul_div_le a d) h)
theorem mul_div_lt_iff_not_dvd {n d : Nat} : d * (n / d) < n ↔ ¬ d ∣ n := by
  rw [Nat.lt_iff_le_and_ne, ne_eq, mul_div_eq_iff_dvd]
  exact and_iff_right (mul_div_le n d)
theorem div_ne_zero_iff_of_dvd {b a : Nat} (hba : b ∣ a) : a / b ≠ 0 ↔ a ≠ 0 ∧ b ≠ 0 :=
  ⟨fun h => ⟨fun e => h (by rw [e, Nat.zero_div]), fun e => h (by rw [e, Nat.div_zero])⟩,
   fun h e => h.1 ((Nat.div_mul_cancel hba).symm.trans (by rw [e, Nat.zero_mul]))⟩
theorem dvd_iff_div_mul_eq (n d : Nat) : d ∣ n ↔ n / d * d = n :=
  ⟨Nat.div_mul_cancel, fun h => ⟨n / d, by rw [Nat.mul_comm, h]⟩⟩
theorem dvd_iff_le_div_mul (n d : Nat) : d ∣ n ↔ n ≤ n / d * d := by
  rw [dvd_iff_div_mul_eq, Nat.le_antisymm_iff]
  exact and_iff_right (div_mul_le_self n d)
theorem dvd_iff_dvd_dvd (n d : Nat) : d ∣ n ↔ ∀ k : Nat, k ∣ d → k ∣ n :=
  ⟨fun h _ h' => Nat.dvd_trans h' h, fun h => h d (Nat.dvd_refl d)⟩
theorem dvd_div_of_mul_dvd {a b c : Nat} : a * b ∣ c → b ∣ c / a :=
  fun h => h.elim fun d e => by
    refine (eq_zero_or_pos a).elim (fun f => by rw [f, Nat.div_zero]; exact Nat.dvd_zero b)
      fun ha => ?_
    rw [e, Nat.mul_assoc, mul_div_right _ ha]
    exact Nat.dvd_mul_right b d
@[simp] theorem dvd_div_iff_mul_dvd {a b c : Nat} (hbc : c ∣ b) : a ∣ b / c ↔ c * a ∣ b :=
  ⟨mul_dvd_of_dvd_div hbc, dvd_div_of_mul_dvd⟩
theorem dvd_mul_of_div_dvd {a b c : Nat} (h : b ∣ a) (hdiv : a / b ∣ c) : a ∣ b * c := by
  rw [← Nat.mul_div_cancel' h]
  exact Nat.mul_dvd_mul_left b hdiv
@[simp] theorem div_dvd_iff_dvd_mul {a b c : Nat} (h : b ∣ a) (hb : 0 < b) :
    a / b ∣ c ↔ a ∣ b * c := by
  obtain ⟨i, e⟩ := h
  rw [e, mul_div_right i hb, Nat.mul_dvd_mul_iff_left hb]
theorem eq_zero_of_dvd_of_lt {a b : Nat} (w : a ∣ b) (h : b < a) : b = 0 :=
  Nat.eq_zero_of_not_pos fun hb => Nat.not_le_of_gt h (le_of_dvd hb w)
theorem eq_of_dvd_of_lt_two_mul {a b : Nat}
    (ha : a ≠ 0) (hdvd : b ∣ a) (hlt : a < 2 * b) : a = b := by
  obtain ⟨i, e⟩ := hdvd
  rw [e, Nat.mul_comm 2] at hlt
  have hi : i < 2 := Nat.lt_of_mul_lt_mul_left hlt
  have hi' : i ≠ 0 := Nat.ne_zero_of_mul_ne_zero_right (e ▸ ha)
  rw [e, (le_one_iff_eq_zero_or_eq_one.1 (le_of_lt_add_one hi)).resolve_left hi', Nat.mul_one]
theorem le_of_lt_add_of_dvd {a b : Nat} (h : a < b + n) : n ∣ a → n ∣ b → a ≤ b :=
  fun h₁ h₂ => h₁.elim fun i e => h₂.elim fun j f => by
    subst e f
    rw [← mul_add_one] at h
    exact Nat.mul_le_mul_left n (le_of_lt_add_one (Nat.lt_of_mul_lt_mul_left h))
theorem not_dvd_of_lt_of_lt_mul_succ {n k m : Nat}
    (h1 : n * k < m) (h2 : m < n * (k + 1)) : ¬ n ∣ m :=
  fun h => h.elim fun i e => by
    subst e
    exact Nat.not_le_of_gt (Nat.lt_of_mul_lt_mul_left h1)
      (le_of_lt_add_one (Nat.lt_of_mul_lt_mul_left h2))
theorem not_dvd_iff_lt_mul_succ (n : Nat) {a : Nat} (ha : 0 < a) :
    ¬ a ∣ n ↔ (∃ k : Nat, a * k < n ∧ n < a * (k + 1)) :=
  ⟨fun h => ⟨n / a, mul_div_lt_iff_not_dvd.2 h, lt_mul_div_succ n ha⟩,
   fun h => h.elim fun _ h => not_dvd_of_lt_of_lt_mul_succ h.1 h.2⟩
theorem lt_of_pow_dvd_right {b a n : Nat} (hb : b ≠ 0) (ha : 2 ≤ a) (h : a ^ n ∣ b) : n < b :=
  Nat.lt_of_lt_of_le (Nat.lt_pow_self ha) (le_of_dvd (Nat.pos_of_ne_zero hb) h)

/-! ## Remainders -/

theorem mod_eq_iff {a b c : Nat} :
    a % b = c ↔ (b = 0 ∧ a = c) ∨ (c < b ∧ Exists fun k => a = b * k + c) :=
  ⟨fun e => (eq_zero_or_pos b).imp (fun hb => ⟨hb, by rw [hb, mod_zero] at e; exact e⟩)
      fun hb => ⟨e ▸ mod_lt a hb, a / b, e ▸ (div_add_mod a b).symm⟩,
   fun h => h.elim (fun h => by rw [h.1, mod_zero, h.2]) fun h => h.2.elim fun k e => by
      rw [e, mul_add_mod, mod_eq_of_lt h.1]⟩
theorem sub_mul_mod {x k n : Nat} (h₁ : n * k ≤ x) : (x - n * k) % n = x % n := by
  obtain ⟨d, e⟩ := le.dest h₁
  rw [← e, Nat.add_sub_cancel_left, mul_add_mod]
theorem add_mod_eq_ite {k : Nat} {m n : Nat} :
    (m + n) % k = if k ≤ m % k + n % k then m % k + n % k - k else m % k + n % k := by
  refine (add_mod m n k).trans ((Nat.lt_or_ge (m % k + n % k) k).elim (fun h => ?_) fun h => ?_)
  · exact (mod_eq_of_lt h).trans (if_neg (Nat.not_le_of_gt h)).symm
  · refine (mod_eq_sub_mod h).trans (Eq.trans ?_ (if_pos h).symm)
    refine (eq_zero_or_pos k).elim (fun e => by rw [e, mod_zero]) fun hk => mod_eq_of_lt ?_
    exact (Nat.sub_lt_iff_lt_add h).2 (Nat.add_lt_add (mod_lt m hk) (mod_lt n hk))
@[simp] protected theorem sub_mod_add_mod_cancel (a b : Nat) [NeZero a] : a - b % a + b % a = a :=
  Nat.sub_add_cancel (Nat.le_of_lt (mod_lt b (pos_of_neZero a)))
@[simp] theorem one_mod_eq_zero_iff : ∀ {n : Nat}, 1 % n = 0 ↔ n = 1 :=
  ⟨fun h => Nat.dvd_one.1 (dvd_of_mod_eq_zero h), fun h => by subst h; rfl⟩
@[simp] theorem zero_eq_one_mod_iff {n : Nat} : 0 = 1 % n ↔ n = 1 :=
  eq_comm.trans one_mod_eq_zero_iff
theorem one_mod_eq_one : ∀ {n : Nat}, 1 % n = 1 ↔ n ≠ 1 := fun {n} =>
  ⟨fun h e => Nat.zero_ne_one ((one_mod_eq_zero_iff.2 e).symm.trans h),
   fun h => (le_one_iff_eq_zero_or_eq_one.1 (mod_le 1 n)).resolve_left (mt one_mod_eq_zero_iff.1 h)⟩
@[simp] theorem one_mod_two_pow_eq_one {n : Nat} : 1 % (2 : Nat) ^ n = 1 ↔ 0 < n := by
  rw [one_mod_eq_one, ne_eq, Nat.pow_eq_one, Nat.pos_iff_ne_zero]
  exact not_congr (or_iff_right (succ_succ_ne_one 0))
@[simp] theorem one_mod_two_pow {n : Nat}
    (h : 0 < n) : 1 % (2 : Nat) ^ n = 1 := one_mod_two_pow_eq_one.2 h
@[simp] protected theorem two_pow_pred_mod_two_pow {w : Nat} (h : 0 < w) :
    (2 : Nat) ^ (w - 1) % 2 ^ w = 2 ^ (w - 1) :=
  mod_eq_of_lt (Nat.two_pow_pred_lt_two_pow h)
theorem succ_div_of_dvd {a b : Nat} (h : b ∣ a + 1) : (a + 1) / b = a / b + 1 := by
  have hb := pos_of_dvd_of_pos h (succ_pos a)
  refine Nat.le_antisymm (add_div_right a hb ▸ Nat.div_le_div_right (Nat.add_le_add_left hb a)) ?_
  exact (div_lt_iff_lt_mul hb).2 (Nat.lt_of_lt_of_eq (lt_succ_self a) (Nat.div_mul_cancel h).symm)
theorem succ_div_of_not_dvd {a b : Nat} (h : ¬ b ∣ a + 1) : (a + 1) / b = a / b := by
  refine (eq_zero_or_pos b).elim (fun e => by rw [e, Nat.div_zero, Nat.div_zero]) fun hb => ?_
  refine Nat.le_antisymm ((le_div_iff_mul_le hb).2 ?_) (Nat.div_le_div_right (le_succ a))
  exact Nat.mul_comm b _ ▸ le_of_lt_succ (mul_div_lt_iff_not_dvd.2 h)
theorem succ_div_of_mod_eq_zero {a b : Nat} (h : (a + 1) % b = 0) : (a + 1) / b = a / b + 1 :=
  succ_div_of_dvd (dvd_of_mod_eq_zero h)
theorem succ_div_of_mod_ne_zero {a b : Nat} (h : (a + 1) % b ≠ 0) : (a + 1) / b = a / b :=
  succ_div_of_not_dvd fun h' => h (mod_eq_zero_of_dvd h')
protected theorem succ_div {a b : Nat} : (a + 1) / b = a / b + if b ∣ a + 1 then 1 else 0 := by
  by_cases h : b ∣ a + 1
  · rw [if_pos h, succ_div_of_dvd h]
  · rw [if_neg h, succ_div_of_not_dvd h, Nat.add_zero]
private theorem div_eq_ite {n c : Nat} (hc : 0 < c) (h : n < c + c) :
    n / c = if c ≤ n then 1 else 0 := by
  refine (Nat.lt_or_ge n c).elim (fun k => ?_) fun k => ?_
  · rw [if_neg (Nat.not_le_of_gt k), div_eq_of_lt k]
  · rw [if_pos k, div_eq_sub_div hc k, div_eq_of_lt ((Nat.sub_lt_iff_lt_add k).2 h)]
protected theorem add_div {a b c : Nat} (h : 0 < c) :
    (a + b) / c = a / c + b / c + if c ≤ a % c + b % c then 1 else 0 := by
  rw [← div_eq_ite h (Nat.add_lt_add (mod_lt a h) (mod_lt b h)), ← mul_add_div h, Nat.mul_add,
    Nat.add_add_add_comm, div_add_mod, div_add_mod]

end Nat
