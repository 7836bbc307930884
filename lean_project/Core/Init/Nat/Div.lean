prelude
import Init.Nat.Sub
import Init.WF

/-!
Division with remainder: the recursion equations, existence and uniqueness of quotient and
remainder, and what follows from them.
-/

namespace Nat

/-! ## The recursion equations -/

private theorem div_go_congr {y : Nat} (hy : 0 < y) {m n x : Nat} (hm : x < m) (hn : x < n) :
    Nat.div.go y hy m x hm = Nat.div.go y hy n x hn := by
  induction m generalizing n x with
  | zero => exact absurd hm (not_lt_zero x)
  | succ m ih =>
    cases n with
    | zero => exact absurd hn (not_lt_zero x)
    | succ n => exact dite_congr rfl (fun _ => congrArg succ (ih _ _)) fun _ => rfl

private theorem modCore_go_congr {y : Nat} (hy : 0 < y) {m n x : Nat} (hm : x < m) (hn : x < n) :
    Nat.modCore.go y hy m x hm = Nat.modCore.go y hy n x hn := by
  induction m generalizing n x with
  | zero => exact absurd hm (not_lt_zero x)
  | succ m ih =>
    cases n with
    | zero => exact absurd hn (not_lt_zero x)
    | succ n => exact dite_congr rfl (fun _ => ih _ _) fun _ => rfl

theorem div_eq (x y : Nat) : x / y = if 0 < y ∧ y ≤ x then (x - y) / y + 1 else 0 := by
  show Nat.div x y = ite _ (Nat.div (x - y) y + 1) 0
  delta Nat.div
  by_cases hy : 0 < y
  · rw [dif_pos hy, dif_pos hy]
    by_cases h : y ≤ x
    · exact (dif_pos h).trans ((congrArg succ (div_go_congr hy _ _)).trans (if_pos ⟨hy, h⟩).symm)
    · exact (dif_neg h).trans (if_neg fun h' => h h'.2).symm
  · exact (dif_neg hy).trans (if_neg fun h => hy h.1).symm

protected theorem modCore_eq (x y : Nat) :
    Nat.modCore x y = if 0 < y ∧ y ≤ x then Nat.modCore (x - y) y else x := by
  delta Nat.modCore
  by_cases hy : 0 < y
  · rw [dif_pos hy, dif_pos hy]
    by_cases h : y ≤ x
    · exact (dif_pos h).trans ((modCore_go_congr hy _ _).trans (if_pos ⟨hy, h⟩).symm)
    · exact (dif_neg h).trans (if_neg fun h' => h h'.2).symm
  · exact (dif_neg hy).trans (if_neg fun h => hy h.1).symm

protected theorem modCore_eq_mod (n m : Nat) : Nat.modCore n m = n % m := by
  cases n with
  | zero =>
    exact (Nat.modCore_eq 0 m).trans (if_neg fun h => Nat.lt_irrefl 0 (Nat.lt_of_lt_of_le h.1 h.2))
  | succ n =>
    show _ = ite (m ≤ n + 1) (Nat.modCore (n + 1) m) (n + 1)
    exact Decidable.byCases (p := m ≤ n + 1) (fun h => (if_pos h).symm) fun h =>
      (Nat.modCore_eq ..).trans ((if_neg fun h' => h h'.2).trans (if_neg h).symm)

theorem mod_eq (x y : Nat) : x % y = if 0 < y ∧ y ≤ x then (x - y) % y else x := by
  rw [← Nat.modCore_eq_mod, ← Nat.modCore_eq_mod]; exact Nat.modCore_eq x y

def div.inductionOn.{u} {motive : Nat → Nat → Sort u} (x y : Nat)
    (ind : ∀ x y, 0 < y ∧ y ≤ x → motive (x - y) y → motive x y)
    (base : ∀ x y, ¬(0 < y ∧ y ≤ x) → motive x y) : motive x y :=
  if h : 0 < y ∧ y ≤ x then ind x y h (inductionOn (x - y) y ind base) else base x y h
termination_by x
decreasing_by exact div_rec_lemma h

def mod.inductionOn.{u} {motive : Nat → Nat → Sort u} (x y : Nat)
    (ind : ∀ x y, 0 < y ∧ y ≤ x → motive (x - y) y → motive x y)
    (base : ∀ x y, ¬(0 < y ∧ y ≤ x) → motive x y) : motive x y :=
  div.inductionOn x y ind base

theorem div_eq_sub_div {b a : Nat} (h₁ : 0 < b) (h₂ : b ≤ a) : a / b = (a - b) / b + 1 :=
  (div_eq a b).trans (if_pos ⟨h₁, h₂⟩)
theorem div_eq_of_lt {a b : Nat} (h₀ : a < b) : a / b = 0 :=
  (div_eq a b).trans (if_neg fun h => Nat.not_le_of_gt h₀ h.2)
@[simp] protected theorem div_zero (n : Nat) : n / 0 = 0 :=
  (div_eq n 0).trans (if_neg fun h => Nat.lt_irrefl 0 h.1)

theorem mod_eq_of_lt {a b : Nat} (h : a < b) : a % b = a :=
  (mod_eq a b).trans (if_neg fun h' => Nat.not_le_of_gt h h'.2)
@[simp] theorem mod_zero (a : Nat) : a % 0 = a :=
  (mod_eq a 0).trans (if_neg fun h => Nat.lt_irrefl 0 h.1)
@[simp] theorem zero_mod (b : Nat) : 0 % b = 0 := rfl
theorem mod_eq_sub_mod {a b : Nat} (h : a ≥ b) : a % b = (a - b) % b := by
  cases b with
  | zero => rw [Nat.sub_zero]
  | succ b => exact (mod_eq ..).trans (if_pos ⟨zero_lt_succ b, h⟩)

/-! ## Quotient and remainder -/

theorem div_add_mod (m n : Nat) : n * (m / n) + m % n = m := by
  induction m, n using div.inductionOn with
  | ind x y h ih =>
    rw [div_eq, mod_eq, if_pos h, if_pos h, mul_add_one, Nat.add_right_comm, ih,
      Nat.sub_add_cancel h.2]
  | base x y h => rw [div_eq, mod_eq, if_neg h, if_neg h, Nat.mul_zero, Nat.zero_add]
theorem mod_add_div (m k : Nat) : m % k + k * (m / k) = m := by rw [Nat.add_comm, div_add_mod]
theorem mod_add_div' (a b : Nat) : a % b + a / b * b = a := by rw [Nat.mul_comm, mod_add_div]
theorem div_add_mod' (a b : Nat) : a / b * b + a % b = a := by rw [Nat.mul_comm, div_add_mod]

theorem mod_def (m k : Nat) : m % k = m - k * (m / k) := Nat.eq_sub_of_add_eq (mod_add_div m k)
theorem mod_eq_sub (x w : Nat) : x % w = x - w * (x / w) := mod_def x w
theorem mod_eq_sub_mul_div {x k : Nat} : x % k = x - k * (x / k) := mod_def x k
theorem mod_eq_sub_div_mul {x k : Nat} : x % k = x - (x / k) * k := by
  rw [Nat.mul_comm, mod_eq_sub_mul_div]
theorem div_mul_self_eq_mod_sub_self {x k : Nat} : (x / k) * k = x - (x % k) :=
  Nat.eq_sub_of_add_eq (div_add_mod' x k)
theorem mul_div_self_eq_mod_sub_self {x k : Nat} : k * (x / k) = x - (x % k) :=
  Nat.eq_sub_of_add_eq (div_add_mod x k)

theorem mod_le (x y : Nat) : x % y ≤ x :=
  Nat.le_trans (le_add_right _ _) (Nat.le_of_eq (mod_add_div x y))
theorem mod_lt_of_lt {a b c : Nat} (h : a < c) : a % b < c := Nat.lt_of_le_of_lt (mod_le a b) h
theorem mul_div_le (m n : Nat) : n * (m / n) ≤ m :=
  Nat.le_trans (le_add_right _ _) (Nat.le_of_eq (div_add_mod m n))
theorem div_mul_le_self (m n : Nat) : m / n * n ≤ m := Nat.mul_comm n _ ▸ mul_div_le m n

theorem le_div_iff_mul_le {k x y : Nat} (k0 : 0 < k) : x ≤ y / k ↔ x * k ≤ y := by
  refine ⟨fun h => Nat.le_trans (Nat.mul_le_mul_right k h) (div_mul_le_self y k), fun h => ?_⟩
  refine le_of_lt_add_one (Nat.lt_of_mul_lt_mul_right (a := k) (Nat.lt_of_le_of_lt h ?_))
  rw [add_one_mul]
  exact Nat.lt_of_le_of_lt (Nat.le_of_eq (div_add_mod' y k).symm) (Nat.add_lt_add_left (mod_lt y k0) _)
theorem div_lt_iff_lt_mul {k x y : Nat} (Hk : 0 < k) : x / k < y ↔ x < y * k :=
  Nat.not_le.symm.trans ((not_congr (le_div_iff_mul_le Hk)).trans Nat.not_le)
theorem lt_mul_of_div_lt {a c b : Nat}
    (h : a / c < b) (hc : 0 < c) : a < b * c := (div_lt_iff_lt_mul hc).1 h
theorem lt_mul_div_succ {b : Nat} (a : Nat) (hb : 0 < b) : a < b * (a / b + 1) := by
  rw [Nat.mul_comm]; exact lt_mul_of_div_lt (Nat.lt_add_one _) hb
theorem lt_div_mul_add {a b : Nat} (hb : 0 < b) : a < a / b * b + b :=
  add_one_mul (a / b) b ▸ lt_mul_of_div_lt (Nat.lt_add_one _) hb
protected theorem div_eq_of_lt_le {k n m : Nat}
    (lo : k * n ≤ m) (hi : m < (k + 1) * n) : m / n = k :=
  have hn : 0 < n := Nat.pos_of_lt_mul_left hi
  Nat.le_antisymm (le_of_lt_add_one ((div_lt_iff_lt_mul hn).2 hi)) ((le_div_iff_mul_le hn).2 lo)
protected theorem div_le_of_le_mul {m n k : Nat} (h : m ≤ k * n) : m / k ≤ n :=
  (eq_zero_or_pos k).elim (fun e => by rw [e, Nat.div_zero]; exact zero_le n) fun hk =>
    le_of_lt_add_one <| (div_lt_iff_lt_mul hk).2 <| by
      rw [Nat.mul_comm, mul_add_one]
      exact Nat.lt_of_le_of_lt h (Nat.lt_add_of_pos_right hk)
protected theorem mul_le_of_le_div (k x y : Nat) (h : x ≤ y / k) : x * k ≤ y :=
  Nat.le_trans (Nat.mul_le_mul_right k h) (div_mul_le_self y k)
theorem div_le_self (n k : Nat) : n / k ≤ n := by
  cases k with
  | zero => rw [Nat.div_zero]; exact zero_le n
  | succ k => exact Nat.div_le_of_le_mul (Nat.le_mul_of_pos_left n (zero_lt_succ k))
@[simp] protected theorem zero_div (b : Nat) : 0 / b = 0 := eq_zero_of_le_zero (div_le_self 0 b)
theorem div_lt_self {n k : Nat} (hLtN : 0 < n) (hLtK : 1 < k) : n / k < n :=
  (div_lt_iff_lt_mul (zero_lt_of_lt hLtK)).2 ((Nat.lt_mul_iff_one_lt_right hLtN).2 hLtK)

/-! ## Adding and multiplying -/

/-- The quotient is the number that fits. -/
private theorem div_unique {a b q r : Nat} (hr : r < b) (e : b * q + r = a) : a / b = q := by
  rw [Nat.mul_comm] at e; subst e
  exact Nat.div_eq_of_lt_le (le_add_right _ _) (add_one_mul q b ▸ Nat.add_lt_add_left hr _)
protected theorem div_mod_unique {b a d c : Nat}
    (h : 0 < b) : a / b = d ∧ a % b = c ↔ c + b * d = a ∧ c < b := by
  refine ⟨fun h' => ⟨h'.1 ▸ h'.2 ▸ mod_add_div a b, h'.2 ▸ mod_lt a h⟩, fun h' => ?_⟩
  have hd : a / b = d := div_unique h'.2 (Nat.add_comm c _ ▸ h'.1)
  rw [mod_def, hd, ← h'.1, Nat.add_sub_cancel]
  exact ⟨rfl, rfl⟩

theorem mul_add_div {m : Nat} (m_pos : m > 0) (x y : Nat) : (m * x + y) / m = x + y / m :=
  div_unique (mod_lt y m_pos) <| by rw [Nat.mul_add, Nat.add_assoc, div_add_mod]
theorem mul_add_mod (m x y : Nat) : (m * x + y) % m = y % m :=
  (eq_zero_or_pos m).elim (fun e => by rw [e, Nat.zero_mul, Nat.zero_add]) fun hm => by
    rw [mod_def, mul_add_div hm, Nat.mul_add, Nat.add_sub_add_left, ← mod_def]
theorem mul_add_mod' (a b c : Nat) : (a * b + c) % b = c % b := by rw [Nat.mul_comm, mul_add_mod]
theorem mul_add_mod_of_lt {a b c : Nat} (h : c < b) : (a * b + c) % b = c := by
  rw [mul_add_mod', mod_eq_of_lt h]
@[simp] theorem mul_add_mod_self_left (a b c : Nat) : (a * b + c) % a = c % a := mul_add_mod a b c
@[simp] theorem mul_add_mod_self_right (a b c : Nat) : (a * b + c) % b = c % b := mul_add_mod' a b c
@[simp] theorem add_mul_mod_self_left (x y z : Nat) : (x + y * z) % y = x % y := by
  rw [Nat.add_comm, mul_add_mod]
@[simp] theorem add_mul_mod_self_right (x y z : Nat) : (x + y * z) % z = x % z := by
  rw [Nat.mul_comm, add_mul_mod_self_left]
theorem add_mul_div_left (x z : Nat) {y : Nat} (H : 0 < y) : (x + y * z) / y = x / y + z := by
  rw [Nat.add_comm, mul_add_div H, Nat.add_comm]
theorem add_mul_div_right (x y : Nat) {z : Nat} (H : 0 < z) : (x + y * z) / z = x / z + y := by
  rw [Nat.mul_comm, add_mul_div_left x y H]
@[simp] theorem add_div_right (x : Nat) {z : Nat} (H : 0 < z) : (x + z) / z = (x / z) + 1 := by
  rw [div_eq_sub_div H (le_add_left _ _), Nat.add_sub_cancel]
@[simp] theorem add_div_left (x : Nat) {z : Nat} (H : 0 < z) : (z + x) / z = (x / z) + 1 := by
  rw [Nat.add_comm, add_div_right x H]
@[simp] theorem add_mod_right (x z : Nat) : (x + z) % z = x % z := by
  rw [mod_eq_sub_mod (le_add_left _ _), Nat.add_sub_cancel]
@[simp] theorem add_mod_left (x z : Nat) : (x + z) % x = z % x := by
  rw [Nat.add_comm, add_mod_right]
@[simp] theorem mul_mod_right (m n : Nat) : (m * n) % m = 0 := mul_add_mod m n 0
@[simp] theorem mul_mod_left (m n : Nat) : (m * n) % n = 0 := by rw [Nat.mul_comm, mul_mod_right]
@[simp] theorem mod_self (n : Nat) : n % n = 0 := by
  rw [mod_eq_sub_mod (Nat.le_refl n), Nat.sub_self, zero_mod]
theorem mod_one (x : Nat) : x % 1 = 0 := lt_one_iff.1 (mod_lt x Nat.zero_lt_one)
attribute [simp] mod_one
@[simp] protected theorem div_one (n : Nat) : n / 1 = n := by
  conv => rhs; rw [← mod_add_div n 1, mod_one, Nat.zero_add, Nat.one_mul]
@[simp] protected theorem div_self {n : Nat} (H : 0 < n) : n / n = 1 := by
  rw [div_eq_sub_div H (Nat.le_refl n), Nat.sub_self, Nat.zero_div]
@[simp] theorem mul_div_right (n : Nat) {m : Nat} (H : 0 < m) : m * n / m = n := by
  have := mul_add_div H n 0
  rwa [Nat.add_zero, Nat.zero_div] at this
@[simp] theorem mul_div_left (m : Nat) {n : Nat} (H : 0 < n) : m * n / n = m := by
  rw [Nat.mul_comm, mul_div_right m H]
protected theorem mul_div_cancel (m : Nat) {n : Nat} (H : 0 < n) : m * n / n = m := mul_div_left m H
protected theorem mul_div_cancel_left (m : Nat) {n : Nat} (H : 0 < n) : n * m / n = m :=
  mul_div_right m H
protected theorem div_eq_of_eq_mul_left {n m k : Nat}
    (H1 : 0 < n) (H2 : m = k * n) : m / n = k := by
  rw [H2, mul_div_left k H1]
protected theorem div_eq_of_eq_mul_right {n m k : Nat}
    (H1 : 0 < n) (H2 : m = n * k) : m / n = k := by
  rw [H2, mul_div_right k H1]
protected theorem eq_div_of_mul_eq_left {c a b : Nat} (hc : c ≠ 0) (h : a * c = b) : a = b / c :=
  (Nat.div_eq_of_eq_mul_left (Nat.pos_of_ne_zero hc) h.symm).symm
protected theorem eq_div_of_mul_eq_right {c a b : Nat} (hc : c ≠ 0) (h : c * a = b) : a = b / c :=
  (Nat.div_eq_of_eq_mul_right (Nat.pos_of_ne_zero hc) h.symm).symm

protected theorem div_div_eq_div_mul (m n k : Nat) : m / n / k = m / (n * k) :=
  (eq_zero_or_pos n).elim (fun e => by rw [e, Nat.zero_mul, Nat.div_zero, Nat.zero_div]) fun hn =>
  (eq_zero_or_pos k).elim (fun e => by rw [e, Nat.mul_zero, Nat.div_zero, Nat.div_zero]) fun hk =>
    .symm <| Nat.div_eq_of_lt_le
      (by rw [Nat.mul_comm n, ← Nat.mul_assoc]
          exact (le_div_iff_mul_le hn).1 (div_mul_le_self ..))
      (by rw [Nat.mul_comm n, ← Nat.mul_assoc]
          exact (div_lt_iff_lt_mul hn).1 ((div_lt_iff_lt_mul hk).1 (Nat.lt_add_one _)))
protected theorem mul_div_mul_left {m : Nat} (n k : Nat) (H : 0 < m) : m * n / (m * k) = n / k := by
  rw [← Nat.div_div_eq_div_mul, mul_div_right n H]
protected theorem mul_div_mul_right {m : Nat} (n k : Nat) (H : 0 < m) : n * m / (k * m) = n / k := by
  rw [Nat.mul_comm, Nat.mul_comm k, Nat.mul_div_mul_left n k H]
theorem mul_mod_mul_left (z x y : Nat) : (z * x) % (z * y) = z * (x % y) :=
  (eq_zero_or_pos z).elim (fun e => by rw [e, Nat.zero_mul, Nat.zero_mul, Nat.zero_mul]) fun hz => by
    rw [mod_def, mod_def, Nat.mul_div_mul_left x y hz, Nat.mul_assoc, Nat.mul_sub]
theorem mul_mod_mul_right (z x y : Nat) : (x * z) % (y * z) = (x % y) * z := by
  rw [Nat.mul_comm _ z, Nat.mul_comm _ z, Nat.mul_comm _ z, mul_mod_mul_left]

end Nat
