prelude
import Init.Nat.Dvd

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
