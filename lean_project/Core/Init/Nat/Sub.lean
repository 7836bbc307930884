prelude
import Init.Nat.Basic

/-!
Truncated subtraction and the predecessor.
-/

namespace Nat

attribute [simp] Nat.sub_le

/-! ## Predecessor -/

protected theorem pred_zero : pred 0 = 0 := rfl
protected theorem pred_succ (n : Nat) : pred n.succ = n := rfl
@[simp] theorem pred_eq_sub_one : pred n = n - 1 := rfl
protected theorem sub_one (n : Nat) : n - 1 = pred n := rfl
@[simp] protected theorem zero_sub_one : 0 - 1 = 0 := rfl
@[simp] protected theorem add_one_sub_one (n : Nat) : n + 1 - 1 = n := rfl
theorem succ_sub_one (n : Nat) : succ n - 1 = n := rfl
protected theorem one_add_sub_one (n : Nat) : (1 + n) - 1 = n := by rw [one_add]; rfl
theorem pred_one_add (n : Nat) : pred (1 + n) = n := Nat.one_add_sub_one n
@[simp] theorem add_succ_sub_one (m n : Nat) : m + succ n - 1 = m + n := rfl
@[simp] theorem succ_add_sub_one (n m : Nat) : succ m + n - 1 = m + n := by
  rw [succ_add]; rfl

theorem succ_pred {a : Nat} : a ≠ 0 → a.pred.succ = a := a.casesOn (absurd rfl) fun _ _ => rfl
theorem sub_one_add_one {a : Nat} (h : a ≠ 0) : a - 1 + 1 = a := succ_pred h
theorem succ_pred_eq_of_ne_zero {n : Nat} (h : n ≠ 0) : succ (pred n) = n := succ_pred h
theorem succ_pred_eq_of_pos {n : Nat} (h : 0 < n) : succ (pred n) = n := succ_pred (ne_of_gt h)
theorem sub_one_add_one_eq_of_pos {n : Nat} (h : 0 < n) : (n - 1) + 1 = n :=
  sub_one_add_one (ne_of_gt h)
theorem eq_zero_or_eq_succ_pred (n : Nat) : n = 0 ∨ n = succ (pred n) :=
  n.casesOn (.inl rfl) fun _ => .inr rfl
theorem eq_zero_or_eq_sub_one_add_one {n : Nat} : n = 0 ∨ n = n - 1 + 1 := eq_zero_or_eq_succ_pred n
theorem pred_eq_of_eq_succ {m n : Nat} (H : m = n.succ) : m.pred = n := congrArg pred H

theorem pred_lt {n : Nat} (h : n ≠ 0) : pred n < n := Nat.le_of_eq (succ_pred h)
theorem sub_one_lt {n : Nat} (h : n ≠ 0) : n - 1 < n := pred_lt h
theorem pred_lt_of_lt {n m : Nat} (h : m < n) : pred n < n := pred_lt (Nat.ne_zero_of_lt h)
theorem sub_one_lt_of_lt {n m : Nat} (h : m < n) : n - 1 < n := sub_one_lt (Nat.ne_zero_of_lt h)
theorem pred_lt_self {a : Nat} (h : 0 < a) : pred a < a := pred_lt (ne_of_gt h)
theorem pred_ne_self {a : Nat} (h : a ≠ 0) : pred a ≠ a := ne_of_lt (pred_lt h)
theorem sub_one_ne_self {a : Nat} (h : a ≠ 0) : a - 1 ≠ a := pred_ne_self h
theorem pred_eq_self_iff {n : Nat} : n.pred = n ↔ n = 0 :=
  ⟨fun e => Decidable.byContradiction fun h => pred_ne_self h e, fun e => by rw [e]; rfl⟩
theorem sub_one_eq_self {n : Nat} : n - 1 = n ↔ n = 0 := pred_eq_self_iff
theorem eq_self_sub_one {n : Nat} : n = n - 1 ↔ n = 0 := eq_comm.trans sub_one_eq_self

theorem pred_inj {a b : Nat} (ha : 0 < a) (hb : 0 < b) (e : pred a = pred b) : a = b := by
  rw [← succ_pred_eq_of_pos ha, ← succ_pred_eq_of_pos hb, e]
theorem sub_one_cancel {a b : Nat} (ha : 0 < a) (hb : 0 < b) (e : a - 1 = b - 1) : a = b :=
  pred_inj ha hb e
theorem pred_lt_pred {n m : Nat} (hn : n ≠ 0) (h : n < m) : pred n < pred m :=
  Nat.lt_of_lt_of_le (pred_lt hn) (pred_le_pred h)

theorem pred_le_iff_le_succ {n m : Nat} : pred n ≤ m ↔ n ≤ succ m :=
  n.casesOn ⟨fun _ => zero_le (succ m), fun _ => zero_le m⟩ fun _ => succ_le_succ_iff.symm
theorem pred_le_iff : pred m ≤ n ↔ m ≤ succ n := pred_le_iff_le_succ
theorem le_succ_of_pred_le (h : pred n ≤ m) : n ≤ succ m := pred_le_iff_le_succ.1 h
theorem pred_le_of_le_succ {n m : Nat} (h : n ≤ succ m) : pred n ≤ m := pred_le_iff_le_succ.2 h
theorem lt_pred_iff_succ_lt {n m : Nat} : n < pred m ↔ succ n < m :=
  m.casesOn ⟨fun h => absurd h (not_lt_zero n), fun h => absurd h (not_lt_zero _)⟩
    fun _ => succ_lt_succ_iff.symm
theorem lt_pred_iff : a < pred b ↔ succ a < b := lt_pred_iff_succ_lt
theorem succ_lt_of_lt_pred (h : n < pred m) : succ n < m := lt_pred_iff_succ_lt.1 h
theorem lt_pred_of_succ_lt {n m : Nat} (h : succ n < m) : n < pred m := lt_pred_iff_succ_lt.2 h
theorem le_pred_iff_lt {n m : Nat} (h : 0 < m) : n ≤ pred m ↔ n < m := by
  rw [← Nat.lt_succ_iff, succ_pred_eq_of_pos h]
theorem le_pred_of_lt (h : n < m) : n ≤ pred m := (le_pred_iff_lt (zero_lt_of_lt h)).2 h
theorem le_sub_one_of_lt {a b : Nat} (h : a < b) : a ≤ b - 1 := le_pred_of_lt h
theorem lt_of_le_pred (h : 0 < m) : n ≤ pred m → n < m := (le_pred_iff_lt h).1
protected theorem le_sub_one_iff_lt {m n : Nat} (h : 0 < m) : n ≤ m - 1 ↔ n < m := le_pred_iff_lt h
theorem lt_of_le_sub_one {m n : Nat} (h : 0 < m) : n ≤ m - 1 → n < m := (Nat.le_sub_one_iff_lt h).1
theorem lt_iff_le_pred {m : Nat}
    {n : Nat} (h : 0 < n) : m < n ↔ m ≤ n - 1 := (Nat.le_sub_one_iff_lt h).symm
theorem le_of_pred_lt {n m : Nat} : pred m < n → m ≤ n := m.casesOn (fun _ => zero_le n) fun _ => id
theorem lt_of_lt_pred {m n : Nat} (h : m < n - 1) : m < n := Nat.lt_of_lt_of_le h (pred_le n)

/-! ## Subtraction: computing -/

@[simp] protected theorem sub_zero (n : Nat) : n - 0 = n := rfl
theorem sub_succ (n m : Nat) : n - succ m = pred (n - m) := rfl
theorem sub_succ' (m n : Nat) : m - n.succ = m - n - 1 := rfl
theorem succ_sub_succ (n m : Nat) : succ n - succ m = n - m := succ_sub_succ_eq_sub n m

@[simp] protected theorem zero_sub (n : Nat) : 0 - n = 0 :=
  show Nat.sub 0 n = 0 from n.rec rfl fun _ ih => congrArg pred ih

@[simp] protected theorem sub_self (n : Nat) : n - n = 0 := by
  induction n with
  | zero => rfl
  | succ n ih => exact (succ_sub_succ n n).trans ih

protected theorem add_sub_add_right (n k m : Nat) : (n + k) - (m + k) = n - m :=
  k.rec rfl fun _ ih => (succ_sub_succ _ _).trans ih
protected theorem add_sub_add_left (k n m : Nat) : (k + n) - (k + m) = n - m := by
  rw [Nat.add_comm k n, Nat.add_comm k m, Nat.add_sub_add_right]
@[simp] protected theorem add_sub_cancel (n m : Nat) : n + m - m = n := by
  have h := Nat.add_sub_add_right n m 0
  rw [Nat.zero_add] at h
  exact h
@[simp] protected theorem add_sub_cancel_left (n m : Nat) : n + m - n = m := by
  rw [Nat.add_comm, Nat.add_sub_cancel]
protected theorem add_sub_cancel_right (n m : Nat) : (n + m) - m = n := Nat.add_sub_cancel n m
theorem add_sub_self_left (a b : Nat) : (a + b) - a = b := Nat.add_sub_cancel_left a b
theorem add_sub_self_right (a b : Nat) : (a + b) - b = a := Nat.add_sub_cancel a b

protected theorem sub_sub (n m k : Nat) : n - m - k = n - (m + k) :=
  show Nat.sub (Nat.sub n m) k = Nat.sub n (Nat.add m k) from k.rec rfl fun _ ih => congrArg pred ih
theorem sub_add_eq (a b c : Nat) : a - (b + c) = a - b - c := (Nat.sub_sub a b c).symm
protected theorem sub_right_comm (m n k : Nat) : m - n - k = m - k - n := by
  rw [Nat.sub_sub, Nat.add_comm, Nat.sub_sub]
protected theorem sub_self_add (n m : Nat) : n - (n + m) = 0 := by
  rw [sub_add_eq, Nat.sub_self, Nat.zero_sub]
theorem succ_sub_sub_succ (n m k : Nat) : succ n - m - succ k = n - m - k := by
  rw [Nat.sub_sub, Nat.sub_sub]; exact succ_sub_succ n (m + k)
theorem add_sub_sub_add_right (n m k l : Nat) : (n + l) - m - (k + l) = n - m - k := by
  rw [Nat.sub_sub, Nat.sub_sub, ← Nat.add_assoc, Nat.add_sub_add_right]
theorem pred_sub (n m : Nat) : pred n - m = pred (n - m) := Nat.sub_right_comm n 1 m

/-! ## Subtraction and order -/

@[simp] protected theorem sub_eq_zero_of_le {n m : Nat} (h : n ≤ m) : n - m = 0 :=
  let ⟨k, e⟩ := le.dest h; e ▸ Nat.sub_self_add n k

theorem add_sub_of_le {a b : Nat} (h : a ≤ b) : a + (b - a) = b := by
  obtain ⟨k, e⟩ := le.dest h
  rw [← e, Nat.add_sub_cancel_left]
@[simp] protected theorem add_sub_cancel' {n m : Nat} (h : m ≤ n) : m + (n - m) = n :=
  add_sub_of_le h
@[simp] protected theorem sub_add_cancel {n m : Nat} (h : m ≤ n) : n - m + m = n := by
  rw [Nat.add_comm, add_sub_of_le h]

protected theorem add_sub_assoc {m k : Nat} (h : k ≤ m) (n : Nat) : n + m - k = n + (m - k) := by
  obtain ⟨l, e⟩ := le.dest h
  rw [← e, Nat.add_left_comm, Nat.add_sub_cancel_left, Nat.add_sub_cancel_left]
protected theorem sub_add_comm {n m k : Nat} (h : k ≤ n) : n + m - k = n - k + m := by
  rw [Nat.add_comm, Nat.add_sub_assoc h, Nat.add_comm]
theorem succ_sub {m n : Nat} (h : n ≤ m) : succ m - n = succ (m - n) := Nat.sub_add_comm (m := 1) h

theorem sub.elim {motive : Nat → Prop} (x y : Nat)
    (h₁ : y ≤ x → (k : Nat) → x = y + k → motive k) (h₂ : x < y → motive 0) : motive (x - y) :=
  (Nat.lt_or_ge x y).elim
    (fun h => (Nat.sub_eq_zero_of_le (Nat.le_of_lt h)).symm ▸ h₂ h)
    (fun h => h₁ h (x - y) (add_sub_of_le h).symm)

@[simp] protected theorem sub_le_iff_le_add {a b c : Nat} : a - b ≤ c ↔ a ≤ c + b := by
  induction b generalizing c with
  | zero => exact .rfl
  | succ b ih => exact pred_le_iff_le_succ.trans (ih.trans (by rw [succ_add]; exact .rfl))
protected theorem sub_le_iff_le_add' {a b c : Nat} : a - b ≤ c ↔ a ≤ b + c := by
  rw [Nat.sub_le_iff_le_add, Nat.add_comm]
theorem le_add_of_sub_le {a b c : Nat} (h : a - b ≤ c) : a ≤ c + b := Nat.sub_le_iff_le_add.1 h
theorem sub_le_of_le_add {a b c : Nat} (h : a ≤ c + b) : a - b ≤ c := Nat.sub_le_iff_le_add.2 h

protected theorem lt_sub_iff_add_lt {a b c : Nat} : a < c - b ↔ a + b < c :=
  ⟨fun h => gt_of_not_le fun h' => Nat.not_le_of_gt h (Nat.sub_le_iff_le_add.2 h'),
   fun h => gt_of_not_le fun h' => Nat.not_le_of_gt h (Nat.sub_le_iff_le_add.1 h')⟩
protected theorem lt_sub_iff_add_lt' {a b c : Nat} : a < c - b ↔ b + a < c := by
  rw [Nat.lt_sub_iff_add_lt, Nat.add_comm]
theorem add_lt_iff_lt_sub_right {a b c : Nat} : a + b < c ↔ a < c - b := Nat.lt_sub_iff_add_lt.symm
theorem add_lt_of_lt_sub {a b c : Nat} (h : a < c - b) : a + b < c := Nat.lt_sub_iff_add_lt.1 h
theorem add_lt_of_lt_sub' {a b c : Nat} (h : b < c - a) : a + b < c := Nat.lt_sub_iff_add_lt'.1 h
theorem lt_sub_of_add_lt {a b c : Nat} (h : a + b < c) : a < c - b := Nat.lt_sub_iff_add_lt.2 h

protected theorem le_sub_iff_add_le {k m : Nat} {n : Nat} (h : k ≤ m) : n ≤ m - k ↔ n + k ≤ m := by
  obtain ⟨l, e⟩ := le.dest h
  rw [← e, Nat.add_sub_cancel_left, Nat.add_comm n, Nat.add_le_add_iff_left]
protected theorem le_sub_iff_add_le' {k m : Nat} {n : Nat} (h : k ≤ m) : n ≤ m - k ↔ k + n ≤ m := by
  rw [Nat.le_sub_iff_add_le h, Nat.add_comm]
theorem add_le_of_le_sub {a b c : Nat} (hle : b ≤ c) (h : a ≤ c - b) : a + b ≤ c :=
  (Nat.le_sub_iff_add_le hle).1 h
protected theorem add_le_of_le_sub' {n k m : Nat} (h : m ≤ k) : n ≤ k - m → m + n ≤ k :=
  (Nat.le_sub_iff_add_le' h).1
theorem le_sub_of_add_le {a b c : Nat} (h : a + b ≤ c) : a ≤ c - b :=
  (Nat.le_sub_iff_add_le (le_of_add_left_le h)).2 h
protected theorem le_sub_of_add_le' {n k m : Nat} (h : m + n ≤ k) : n ≤ k - m :=
  (Nat.le_sub_iff_add_le' (le_of_add_right_le h)).2 h

protected theorem le_of_sub_eq_zero {n m : Nat} (h : n - m = 0) : n ≤ m :=
  Nat.zero_add m ▸ Nat.sub_le_iff_le_add.1 (Nat.le_of_eq h)
protected theorem sub_eq_zero_iff_le {n m : Nat} : n - m = 0 ↔ n ≤ m :=
  ⟨Nat.le_of_sub_eq_zero, Nat.sub_eq_zero_of_le⟩
protected theorem sub_pos_iff_lt {n m : Nat} : 0 < n - m ↔ m < n := by
  rw [Nat.lt_sub_iff_add_lt, Nat.zero_add]
protected theorem sub_pos_of_lt {m n : Nat} (h : m < n) : 0 < n - m := Nat.sub_pos_iff_lt.2 h
theorem zero_lt_sub_of_lt {i a : Nat} (h : i < a) : 0 < a - i := Nat.sub_pos_iff_lt.2 h
protected theorem lt_of_sub_pos {n m : Nat} (h : 0 < n - m) : m < n := Nat.sub_pos_iff_lt.1 h
protected theorem sub_ne_zero_iff_lt {n m : Nat} : n - m ≠ 0 ↔ m < n := by
  rw [← Nat.pos_iff_ne_zero, Nat.sub_pos_iff_lt]
theorem sub_ne_zero_of_lt {a b : Nat} (h : a < b) : b - a ≠ 0 := Nat.sub_ne_zero_iff_lt.2 h
protected theorem lt_of_sub_ne_zero {n m : Nat}
    (h : n - m ≠ 0) : m < n := Nat.sub_ne_zero_iff_lt.1 h
protected theorem lt_of_sub_eq_succ {m n l : Nat} (h : m - n = succ l) : n < m :=
  Nat.lt_of_sub_pos (h ▸ zero_lt_succ l)
protected theorem lt_of_sub_eq_sub_one {m n l : Nat}
    (h : m - n = l + 1) : n < m := Nat.lt_of_sub_eq_succ h

protected theorem sub_eq_iff_eq_add {b a : Nat} {c : Nat} (h : b ≤ a) : a - b = c ↔ a = c + b :=
  ⟨fun e => by rw [← e, Nat.sub_add_cancel h], fun e => by rw [e, Nat.add_sub_cancel]⟩
protected theorem sub_eq_iff_eq_add' {b a : Nat} {c : Nat} (h : b ≤ a) : a - b = c ↔ a = b + c := by
  rw [Nat.sub_eq_iff_eq_add h, Nat.add_comm]
protected theorem eq_add_of_sub_eq {a b c : Nat} (hle : b ≤ a) (h : a - b = c) : a = c + b :=
  (Nat.sub_eq_iff_eq_add hle).1 h
protected theorem sub_eq_of_eq_add {a b c : Nat} (h : a = c + b) : a - b = c := by
  rw [h, Nat.add_sub_cancel]
protected theorem sub_eq_of_eq_add' {a b c : Nat} (h : a = b + c) : a - b = c := by
  rw [h, Nat.add_sub_cancel_left]
protected theorem eq_sub_of_add_eq {a b c : Nat} (h : c + b = a) : c = a - b :=
  (Nat.sub_eq_of_eq_add h.symm).symm
protected theorem eq_sub_of_add_eq' {a b c : Nat} (h : b + c = a) : c = a - b :=
  (Nat.sub_eq_of_eq_add' h.symm).symm
protected theorem sub_sub_self {n m : Nat} (h : m ≤ n) : n - (n - m) = m :=
  Nat.sub_eq_of_eq_add (add_sub_of_le h).symm

protected theorem sub_le_sub_right {n m : Nat} (h : n ≤ m) (k : Nat) : n - k ≤ m - k :=
  show Nat.sub n k ≤ Nat.sub m k from k.rec h fun _ ih => pred_le_pred ih
protected theorem sub_le_sub_left {n m : Nat} (h : n ≤ m) (k : Nat) : k - m ≤ k - n := by
  obtain ⟨l, e⟩ := le.dest h
  rw [← e, sub_add_eq]; exact sub_le _ _
protected theorem sub_le_add_right_sub (a i j : Nat) : a - i ≤ a + j - i :=
  Nat.sub_le_sub_right (le_add_right a j) i
theorem sub_le_succ_sub (a i : Nat) : a - i ≤ a.succ - i := Nat.sub_le_sub_right (le_succ a) i

protected theorem sub_lt_iff_lt_add {a b c : Nat} (hba : b ≤ a) : a - b < c ↔ a < c + b := by
  rw [← add_one_le_iff, ← add_one_le_iff, ← Nat.sub_add_comm hba, Nat.sub_le_iff_le_add]
protected theorem sub_lt_iff_lt_add' {a b c : Nat} (hba : b ≤ a) : a - b < c ↔ a < b + c := by
  rw [Nat.sub_lt_iff_lt_add hba, Nat.add_comm]
protected theorem sub_lt_left_of_lt_add {n k m : Nat} (H : n ≤ k) (h : k < n + m) : k - n < m :=
  (Nat.sub_lt_iff_lt_add' H).2 h
protected theorem sub_lt_right_of_lt_add {n k m : Nat} (H : n ≤ k) (h : k < m + n) : k - n < m :=
  (Nat.sub_lt_iff_lt_add H).2 h
protected theorem sub_lt_sub_iff_right {a b c : Nat} (h : c ≤ a) : a - c < b - c ↔ a < b := by
  rw [Nat.lt_sub_iff_add_lt, Nat.sub_add_cancel h]
protected theorem sub_lt_sub_right {a b c : Nat} (h : c ≤ a) (h' : a < b) : a - c < b - c :=
  (Nat.sub_lt_sub_iff_right h).2 h'
protected theorem sub_le_sub_iff_right {k m : Nat}
    {n : Nat} (h : k ≤ m) : n - k ≤ m - k ↔ n ≤ m := by
  rw [Nat.sub_le_iff_le_add, Nat.sub_add_cancel h]
protected theorem le_of_sub_le_sub_right {n m k : Nat} (h : k ≤ m) : n - k ≤ m - k → n ≤ m :=
  (Nat.sub_le_sub_iff_right h).1
protected theorem sub_le_sub_iff_left {n m k : Nat} (h : n ≤ k) : k - m ≤ k - n ↔ n ≤ m := by
  rw [Nat.sub_le_iff_le_add, ← Nat.sub_add_comm h, Nat.le_sub_iff_add_le (le_add_right_of_le h),
    Nat.add_le_add_iff_left]
protected theorem le_of_sub_le_sub_left {n k m : Nat} (h : n ≤ k) : k - m ≤ k - n → n ≤ m :=
  (Nat.sub_le_sub_iff_left h).1
protected theorem sub_lt_sub_left {k m n : Nat} (h : k < m) (h' : k < n) : m - n < m - k :=
  Nat.lt_sub_iff_add_lt.2 <| (Nat.le_total n m).elim
    (fun le => Nat.lt_of_lt_of_eq (Nat.add_lt_add_left h' _) (Nat.sub_add_cancel le))
    (fun le => by rw [Nat.sub_eq_zero_of_le le, Nat.zero_add]; exact h)
theorem sub_succ_lt_self (a i : Nat) (h : i < a) : a - (i + 1) < a - i :=
  Nat.sub_lt_sub_left h (Nat.lt_add_one i)

protected theorem sub_lt_of_pos_le {a b : Nat} (h₀ : 0 < a) (h₁ : a ≤ b) : b - a < b :=
  sub_lt (Nat.lt_of_lt_of_le h₀ h₁) h₀
protected abbrev sub_lt_self := @Nat.sub_lt_of_pos_le
theorem sub_lt_of_lt {a b c : Nat} (h : a < c) : a - b < c := Nat.lt_of_le_of_lt (sub_le a b) h
protected theorem sub_add_lt_sub {m k n : Nat}
    (h₁ : m + k ≤ n) (h₂ : 0 < k) : n - (m + k) < n - m := by
  rw [sub_add_eq]; exact Nat.sub_lt_of_pos_le h₂ (Nat.le_sub_of_add_le' h₁)
theorem sub_one_lt_of_le {a b : Nat} (h₀ : 0 < a) (h₁ : a ≤ b) : a - 1 < b :=
  Nat.lt_of_lt_of_le (sub_one_lt (ne_of_gt h₀)) h₁
theorem sub_lt_succ (a b : Nat) : a - b < succ a := lt_succ_of_le (sub_le a b)
theorem sub_lt_add_one (a b : Nat) : a - b < a + 1 := lt_succ_of_le (sub_le a b)
theorem sub_one_sub_lt {i n : Nat} (h : i < n) : n - 1 - i < n := sub_lt_of_lt (sub_one_lt_of_lt h)
protected theorem sub_one_sub_lt_of_lt {a b : Nat} (h : a < b) : b - 1 - a < b := sub_one_sub_lt h
protected theorem one_sub (n : Nat) : 1 - n = if n = 0 then 1 else 0 :=
  n.casesOn rfl fun n => (succ_sub_succ 0 n).trans (Nat.zero_sub n)

protected theorem sub_sub_sub_cancel_right {a b c : Nat} (h : c ≤ b) : a - c - (b - c) = a - b := by
  rw [Nat.sub_sub, add_sub_of_le h]
protected theorem add_sub_sub_cancel {a b c : Nat} (h : c ≤ a) : a + b - (a - c) = b + c := by
  rw [Nat.sub_add_comm (sub_le a c), Nat.sub_sub_self h, Nat.add_comm]
protected theorem sub_add_sub_cancel {a b c : Nat} (hab : b ≤ a) (hcb : c ≤ b) :
    a - b + (b - c) = a - c := by
  rw [← Nat.add_sub_assoc hcb, Nat.sub_add_cancel hab]

/-! ## Subtraction and multiplication -/

protected theorem sub_mul (n m k : Nat) : (n - m) * k = n * k - m * k := by
  refine (Nat.le_total m n).elim (fun h => ?_) fun h => (le.dest h).elim fun d e => ?_
  · exact Nat.eq_sub_of_add_eq (by rw [← Nat.add_mul, Nat.sub_add_cancel h])
  · rw [← e, Nat.add_mul, Nat.sub_self_add, Nat.sub_self_add, Nat.zero_mul]
protected theorem mul_sub (n m k : Nat) : n * (m - k) = n * m - n * k := by
  rw [Nat.mul_comm, Nat.sub_mul, Nat.mul_comm m, Nat.mul_comm k]
protected theorem mul_sub_right_distrib (n m k : Nat) : (n - m) * k = n * k - m * k :=
  Nat.sub_mul n m k
protected theorem mul_sub_left_distrib (n m k : Nat) : n * (m - k) = n * m - n * k :=
  Nat.mul_sub n m k
protected theorem sub_one_mul (n m : Nat) : (n - 1) * m = n * m - m := by
  rw [Nat.sub_mul, Nat.one_mul]
theorem mul_sub_one (n m : Nat) : n * (m - 1) = n * m - n := by rw [Nat.mul_sub, Nat.mul_one]
theorem pred_mul (n m : Nat) : pred n * m = n * m - m := Nat.sub_one_mul n m
theorem mul_pred (n m : Nat) : n * pred m = n * m - n := mul_sub_one n m
protected theorem mul_self_sub_mul_self_eq (a b : Nat) : a * a - b * b = (a + b) * (a - b) := by
  rw [Nat.mul_sub, Nat.add_mul, Nat.add_mul, Nat.mul_comm b a, sub_add_eq, Nat.add_sub_cancel]

end Nat

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

protected theorem mul_lt_mul_of_le_of_lt {a c b d : Nat} (hac : a ≤ c) (hbd : b < d) (hc : 0 < c) :
    a * b < c * d := by
  refine Nat.lt_of_lt_of_le ?_ (Nat.mul_le_mul_left c hbd)
  exact Nat.lt_of_le_of_lt (Nat.mul_le_mul_right b hac) (Nat.lt_add_of_pos_right hc)
protected theorem mul_lt_mul_of_lt_of_le {a c b d : Nat} (hac : a < c) (hbd : b ≤ d) (hd : 0 < d) :
    a * b < c * d := by
  rw [Nat.mul_comm a, Nat.mul_comm c]; exact Nat.mul_lt_mul_of_le_of_lt hbd hac hd
protected theorem mul_lt_mul_of_lt_of_le' {a c b d : Nat} (hac : a < c) (hbd : b ≤ d) (hb : 0 < b) :
    a * b < c * d :=
  Nat.mul_lt_mul_of_lt_of_le hac hbd (Nat.lt_of_lt_of_le hb hbd)
protected theorem mul_lt_mul_of_le_of_lt' {a c b d : Nat} (hac : a ≤ c) (hbd : b < d) (ha : 0 < a) :
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
@[simp] protected theorem mul_lt_mul_left {a b c : Nat} (a0 : 0 < a) : a * b < a * c ↔ b < c :=
  ⟨fun h => gt_of_not_le fun h' => Nat.not_le_of_gt h (Nat.mul_le_mul_left a h'),
   fun h => Nat.mul_lt_mul_of_pos_left h a0⟩
@[simp] protected theorem mul_lt_mul_right {a b c : Nat} (a0 : 0 < a) : b * a < c * a ↔ b < c := by
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
protected theorem mul_left_inj {a b c : Nat} (ha : a ≠ 0) : b * a = c * a ↔ b = c :=
  Nat.mul_right_cancel_iff (Nat.pos_of_ne_zero ha)
protected theorem mul_right_inj {a b c : Nat} (ha : a ≠ 0) : a * b = a * c ↔ b = c :=
  Nat.mul_left_cancel_iff (Nat.pos_of_ne_zero ha)
protected theorem mul_ne_mul_left {a b c : Nat} (ha : a ≠ 0) : b * a ≠ c * a ↔ b ≠ c :=
  not_congr (Nat.mul_left_inj ha)
protected theorem mul_ne_mul_right {a b c : Nat} (ha : a ≠ 0) : a * b ≠ a * c ↔ b ≠ c :=
  not_congr (Nat.mul_right_inj ha)
theorem mul_eq_left {a b : Nat} (ha : a ≠ 0) : a * b = a ↔ b = 1 := by
  have := Nat.mul_right_inj (b := b) (c := 1) ha
  rwa [Nat.mul_one] at this
theorem mul_eq_right {b a : Nat}
    (hb : b ≠ 0) : a * b = b ↔ a = 1 := by rw [Nat.mul_comm]; exact mul_eq_left hb

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
theorem succ_mul_pos {n : Nat}
    (m : Nat) (hn : 0 < n) : 0 < succ m * n := Nat.mul_pos (zero_lt_succ m) hn
protected theorem le_mul_of_pos_left {n : Nat} (m : Nat) (h : 0 < n) : m ≤ n * m := by
  have := Nat.mul_le_mul_right m (succ_le_of_lt h)
  rwa [Nat.one_mul] at this
protected theorem le_mul_of_pos_right {m : Nat} (n : Nat) (h : 0 < m) : n ≤ n * m :=
  Nat.mul_comm m n ▸ Nat.le_mul_of_pos_left n h
@[simp] protected theorem lt_mul_iff_one_lt_left {b a : Nat} (hb : 0 < b) : b < a * b ↔ 1 < a := by
  have := Nat.mul_lt_mul_right (b := 1) (c := a) hb
  rwa [Nat.one_mul] at this
@[simp] protected theorem lt_mul_iff_one_lt_right {a b : Nat} (ha : 0 < a) : a < a * b ↔ 1 < b := by
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
theorem le_mul_self (n : Nat) : n ≤ n * n :=
  n.casesOn (Nat.le_refl 0) fun n => Nat.le_mul_of_pos_left n.succ (zero_lt_succ n)
@[simp] theorem lt_mul_self_iff {n : Nat} : n < n * n ↔ 1 < n :=
  n.casesOn ⟨fun h => absurd h (Nat.lt_irrefl 0), fun h => absurd h (not_lt_zero 1)⟩
    fun n => Nat.lt_mul_iff_one_lt_left (zero_lt_succ n)
theorem eq_zero_of_mul_le {n m : Nat} (hb : 2 ≤ n) (h : n * m ≤ m) : m = 0 :=
  Nat.eq_zero_of_not_pos fun hm => Nat.not_le_of_gt ((Nat.lt_mul_iff_one_lt_left hm).2 hb) h
theorem eq_zero_of_two_mul_le {n : Nat}
    (h : 2 * n ≤ n) : n = 0 := eq_zero_of_mul_le (Nat.le_refl 2) h
theorem add_sub_one_le_mul {a b : Nat} (ha : a ≠ 0) (hb : b ≠ 0) : a + b - 1 ≤ a * b := by
  obtain ⟨m, e⟩ := exists_eq_add_one_of_ne_zero ha
  rw [e, add_one_mul, Nat.add_sub_assoc (Nat.pos_of_ne_zero hb), Nat.add_right_comm, Nat.add_assoc,
    Nat.sub_add_cancel (Nat.pos_of_ne_zero hb)]
  exact Nat.add_le_add_right (Nat.le_mul_of_pos_right m (Nat.pos_of_ne_zero hb)) b

/-! ## Powers -/

@[simp] protected theorem pow_zero (n : Nat) : n ^ (0 : Nat) = 1 := rfl
protected theorem pow_succ (n m : Nat) : n ^ succ m = n ^ m * n := rfl
protected theorem pow_add_one (n m : Nat) : n ^ (m + 1) = n ^ m * n := rfl
theorem pow_succ' {m n : Nat} : m ^ n.succ = m * m ^ n := Nat.mul_comm (m ^ n) m
theorem pow_add_one' {m n : Nat} : m ^ (n + 1) = m * m ^ n := Nat.mul_comm (m ^ n) m
@[simp] protected theorem pow_one (a : Nat) : a ^ (1 : Nat) = a := Nat.one_mul a
protected theorem pow_two (a : Nat) : a ^ (2 : Nat) = a * a :=
  congrArg (Nat.mul · a) (Nat.one_mul a)
protected theorem zero_pow {n : Nat} (h : 0 < n) : (0 : Nat) ^ n = 0 :=
  succ_pred_eq_of_pos h ▸ rfl
@[simp] theorem zero_pow_of_pos (n : Nat) (h : 0 < n) : (0 : Nat) ^ n = 0 := Nat.zero_pow h
@[simp] protected theorem one_pow (n : Nat) : (1 : Nat) ^ n = 1 :=
  n.rec rfl fun _ ih => (Nat.mul_one _).trans ih
protected theorem pow_add (a m n : Nat) : a ^ (m + n) = a ^ m * a ^ n :=
  show Nat.pow a (Nat.add m n) = Nat.mul (Nat.pow a m) (Nat.pow a n) from
    n.rec (Nat.mul_one _).symm fun _ ih => (congrArg (Nat.mul · a) ih).trans (Nat.mul_assoc ..)
protected theorem pow_add' (a m n : Nat) : a ^ (m + n) = a ^ n * a ^ m := by
  rw [Nat.pow_add, Nat.mul_comm]
protected theorem pow_mul (a m n : Nat) : a ^ (m * n) = (a ^ m) ^ n :=
  show Nat.pow a (Nat.mul m n) = Nat.pow (Nat.pow a m) n from
    n.rec rfl fun n ih => (Nat.pow_add a (m * n) m).trans (congrArg (Nat.mul · (Nat.pow a m)) ih)
protected theorem pow_mul' (a m n : Nat) : a ^ (m * n) = (a ^ n) ^ m := by
  rw [Nat.mul_comm, Nat.pow_mul]
protected theorem pow_right_comm (a m n : Nat) : (a ^ m) ^ n = (a ^ n) ^ m := by
  rw [← Nat.pow_mul, Nat.pow_mul']
protected theorem mul_pow (a b n : Nat) : (a * b) ^ n = a ^ n * b ^ n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Nat.pow_succ, ih, Nat.mul_mul_mul_comm]; rfl
theorem two_pow_succ (n : Nat) : (2 : Nat) ^ (n + 1) = 2 ^ n + 2 ^ n := Nat.mul_two (2 ^ n)
theorem pow_two_sub_pow_two (a b : Nat) :
    a ^ (2 : Nat) - b ^ (2 : Nat) = (a + b) * (a - b) := by
  rw [Nat.pow_two, Nat.pow_two, Nat.mul_self_sub_mul_self_eq]

protected theorem pow_le_pow_left {m n : Nat} (h : m ≤ n) (i : Nat) : m ^ i ≤ n ^ i :=
  show Nat.pow m i ≤ Nat.pow n i from i.rec (Nat.le_refl 1) fun _ ih => Nat.mul_le_mul ih h
protected theorem pow_le_pow_right {n : Nat} (hx : n > 0) {i j : Nat} (h : i ≤ j) : n ^ i ≤ n ^ j := by
  obtain ⟨k, e⟩ := le.dest h
  rw [← e, Nat.pow_add]
  exact Nat.le_mul_of_pos_right (n ^ i) (Nat.pow_pos hx)
protected theorem two_pow_pos (w : Nat) : 0 < (2 : Nat) ^ w := Nat.pow_pos Nat.zero_lt_two
theorem one_le_pow (n m : Nat) (h : 0 < m) : 1 ≤ m ^ n := Nat.pow_pos h
protected theorem one_le_two_pow {n : Nat} : 1 ≤ (2 : Nat) ^ n := Nat.two_pow_pos n
protected theorem pow_lt_pow_succ {a n : Nat} (h : 1 < a) : a ^ n < a ^ (n + 1) :=
  (Nat.lt_mul_iff_one_lt_right (Nat.pow_pos (Nat.le_of_lt h))).2 h
protected theorem pow_lt_pow_of_lt {a n m : Nat} (h : 1 < a) (w : n < m) : a ^ n < a ^ m :=
  Nat.lt_of_lt_of_le (Nat.pow_lt_pow_succ h) (Nat.pow_le_pow_right (Nat.le_of_lt h) w)
protected theorem pow_le_pow_of_le {a n m : Nat} (h : 1 < a) (w : n ≤ m) : a ^ n ≤ a ^ m :=
  Nat.pow_le_pow_right (Nat.le_of_lt h) w
protected theorem pow_lt_pow_right {a m n : Nat} (ha : 1 < a) (h : m < n) : a ^ m < a ^ n :=
  Nat.pow_lt_pow_of_lt ha h
protected theorem pow_le_pow_iff_right {a n m : Nat} (h : 1 < a) : a ^ n ≤ a ^ m ↔ n ≤ m :=
  ⟨fun h' => ge_of_not_lt fun w => Nat.not_le_of_gt (Nat.pow_lt_pow_of_lt h w) h', Nat.pow_le_pow_of_le h⟩
protected theorem pow_lt_pow_iff_right {a n m : Nat} (h : 1 < a) : a ^ n < a ^ m ↔ n < m :=
  ⟨fun h' => gt_of_not_le fun w => Nat.not_le_of_gt h' (Nat.pow_le_pow_of_le h w), Nat.pow_lt_pow_of_lt h⟩
protected theorem pow_right_inj {a m n : Nat} (ha : 1 < a) : a ^ m = a ^ n ↔ m = n := by
  rw [Nat.le_antisymm_iff, Nat.le_antisymm_iff, Nat.pow_le_pow_iff_right ha, Nat.pow_le_pow_iff_right ha]
protected theorem pow_lt_pow_left {a b n : Nat} (hab : a < b) (h : n ≠ 0) : a ^ n < b ^ n := by
  rw [← succ_pred h]
  exact Nat.mul_lt_mul_of_le_of_lt (Nat.pow_le_pow_left (Nat.le_of_lt hab) _) hab
    (Nat.pow_pos (zero_lt_of_lt hab))
protected theorem pow_le_pow_iff_left {a b n : Nat} (hn : n ≠ 0) : a ^ n ≤ b ^ n ↔ a ≤ b :=
  ⟨fun h => ge_of_not_lt fun w => Nat.not_le_of_gt (Nat.pow_lt_pow_left w hn) h,
   fun h => Nat.pow_le_pow_left h n⟩
protected theorem pow_lt_pow_iff_left {a b n : Nat} (hn : n ≠ 0) : a ^ n < b ^ n ↔ a < b :=
  ⟨fun h => gt_of_not_le fun w => Nat.not_le_of_gt h (Nat.pow_le_pow_left w n),
   fun h => Nat.pow_lt_pow_left h hn⟩
protected theorem pow_left_inj {a b n : Nat} (hn : n ≠ 0) : a ^ n = b ^ n ↔ a = b := by
  rw [Nat.le_antisymm_iff, Nat.le_antisymm_iff, Nat.pow_le_pow_iff_left hn, Nat.pow_le_pow_iff_left hn]

theorem one_lt_pow {n a : Nat} (hn : n ≠ 0) (ha : 1 < a) : 1 < a ^ n :=
  Nat.one_pow n ▸ Nat.pow_lt_pow_left ha hn
theorem one_lt_pow' (n m : Nat) : 1 < (m + 2) ^ (n + 1) :=
  one_lt_pow (succ_ne_zero n) (one_lt_succ_succ m)
@[simp] theorem one_lt_pow_iff {n : Nat} (hn : n ≠ 0) {a : Nat} : 1 < a ^ n ↔ 1 < a := by
  have := Nat.pow_lt_pow_iff_left (a := 1) (b := a) hn
  rwa [Nat.one_pow] at this
@[simp] protected theorem pow_le_one_iff {n a : Nat} (hn : n ≠ 0) : a ^ n ≤ 1 ↔ a ≤ 1 := by
  have := Nat.pow_le_pow_iff_left (a := a) (b := 1) hn
  rwa [Nat.one_pow] at this
protected theorem one_lt_two_pow {n : Nat}
    (h : n ≠ 0) : 1 < (2 : Nat) ^ n := one_lt_pow h Nat.one_lt_two
theorem one_lt_two_pow' (n : Nat) : 1 < (2 : Nat) ^ (n + 1) := one_lt_pow' n 0
@[simp] protected theorem one_lt_two_pow_iff {n : Nat} : 1 < (2 : Nat) ^ n ↔ n ≠ 0 :=
  ⟨fun h e => by rw [e] at h; exact Nat.lt_irrefl 1 h, Nat.one_lt_two_pow⟩
protected theorem pow_eq_zero {a n : Nat} : a ^ n = 0 ↔ a = 0 ∧ n ≠ 0 :=
  ⟨fun h => ⟨Decidable.byContradiction fun ha =>
      ne_of_gt (Nat.pow_pos (Nat.pos_of_ne_zero ha)) h, fun e => by subst e; cases h⟩,
    fun h => by rw [h.1, Nat.zero_pow (Nat.pos_of_ne_zero h.2)]⟩
attribute [simp high] Nat.pow_eq_zero
protected theorem pow_pos_iff {a n : Nat} : 0 < a ^ n ↔ 0 < a ∨ n = 0 := by
  rw [Nat.pos_iff_ne_zero, Nat.pos_iff_ne_zero, ne_eq, Nat.pow_eq_zero, Decidable.not_and_iff_or_not]
  exact or_congr_right Decidable.not_not
theorem pow_self_pos {n : Nat} : 0 < n ^ n := Nat.pow_pos_iff.2 (eq_zero_or_pos n).symm
@[simp] protected theorem pow_eq_one {a n : Nat} : a ^ n = 1 ↔ a = 1 ∨ n = 0 := by
  by_cases hn : n = 0
  · exact ⟨fun _ => .inr hn, fun _ => by rw [hn]; rfl⟩
  · have := Nat.pow_left_inj (a := a) (b := 1) hn
    rw [Nat.one_pow] at this
    exact this.trans (or_iff_left hn).symm
theorem pow_eq_self_iff {a b : Nat} (ha : 1 < a) : a ^ b = a ↔ b = 1 := by
  have := Nat.pow_right_inj (m := b) (n := 1) ha
  rwa [Nat.pow_one] at this
theorem le_self_pow {n : Nat} (hn : n ≠ 0) (a : Nat) : a ≤ a ^ n :=
  a.casesOn (zero_le _) fun a => Nat.le_trans (Nat.le_of_eq (Nat.pow_one a.succ).symm)
    (Nat.pow_le_pow_right (zero_lt_succ a) (Nat.pos_of_ne_zero hn))
theorem le_pow {a b : Nat} (h : 0 < b) : a ≤ a ^ b := le_self_pow (ne_of_gt h) a
protected theorem lt_pow_self {n a : Nat} (h : 1 < a) : n < a ^ n := by
  induction n with
  | zero => exact Nat.zero_lt_one
  | succ _ ih => exact Nat.lt_of_le_of_lt ih (Nat.pow_lt_pow_succ h)
protected theorem lt_two_pow_self {n : Nat} : n < 2 ^ n := Nat.lt_pow_self Nat.one_lt_two
@[simp] protected theorem pow_pred_mul {x w : Nat} (h : 0 < w) : x ^ (w - 1) * x = x ^ w :=
  congrArg (Nat.pow x) (Nat.sub_add_cancel h)
theorem two_pow_pred_mul_two {w : Nat}
    (h : 0 < w) : (2 : Nat) ^ (w - 1) * 2 = 2 ^ w := Nat.pow_pred_mul h
protected theorem pow_pred_lt_pow {x w : Nat} (h₁ : 1 < x) (h₂ : 0 < w) : x ^ (w - 1) < x ^ w :=
  Nat.pow_lt_pow_of_lt h₁ (sub_one_lt (ne_of_gt h₂))
protected theorem two_pow_pred_lt_two_pow {w : Nat} (h : 0 < w) : (2 : Nat) ^ (w - 1) < 2 ^ w :=
  Nat.pow_pred_lt_pow Nat.one_lt_two h
@[simp] protected theorem two_pow_pred_add_two_pow_pred {w : Nat} (h : 0 < w) :
    (2 : Nat) ^ (w - 1) + 2 ^ (w - 1) = 2 ^ w := by
  rw [← Nat.mul_two, Nat.pow_pred_mul h]
@[simp] protected theorem two_pow_sub_two_pow_pred {w : Nat} (h : 0 < w) :
    (2 : Nat) ^ w - 2 ^ (w - 1) = 2 ^ (w - 1) :=
  Nat.sub_eq_of_eq_add (Nat.two_pow_pred_add_two_pow_pred h).symm
protected theorem pow_sub_mul_pow (a : Nat) {m n : Nat} (h : m ≤ n) :
    a ^ (n - m) * a ^ m = a ^ n := by
  rw [← Nat.pow_add, Nat.sub_add_cancel h]
protected theorem pow_lt_pow_iff_pow_mul_le_pow {a n m : Nat} (h : 1 < a) :
    a ^ n < a ^ m ↔ a ^ n * a ≤ a ^ m := by
  rw [Nat.pow_lt_pow_iff_right h, ← Nat.pow_add_one, Nat.pow_le_pow_iff_right h]; exact .rfl
theorem mul_lt_mul_pow_succ {a b n : Nat} (ha : 0 < a) (hb : 1 < b) : n * b < a * b ^ (n + 1) := by
  rw [Nat.pow_add_one, ← Nat.mul_assoc, Nat.mul_lt_mul_right (zero_lt_of_lt hb)]
  exact Nat.lt_of_lt_of_le (Nat.lt_pow_self hb) (Nat.le_mul_of_pos_left _ ha)
theorem pow_self_mul_pow_self_le {m n : Nat} : m ^ m * n ^ n ≤ (m + n) ^ (m + n) := by
  rw [Nat.pow_add]
  exact Nat.mul_le_mul (Nat.pow_le_pow_left (le_add_right m n) m) (Nat.pow_le_pow_left (le_add_left n m) n)

end Nat

/-!
The smaller and the larger of two natural numbers.
-/

namespace Nat

protected abbrev min (n m : Nat) := Min.min n m
instance : Max Nat := maxOfLe
protected abbrev max (n m : Nat) := Max.max n m

protected theorem min_def {n m : Nat} : min n m = if n ≤ m then n else m := rfl
protected theorem max_def {n m : Nat} : max n m = if n ≤ m then m else n := rfl
protected theorem min_eq_min {b : Nat} (a : Nat) : Nat.min a b = min a b := rfl
protected theorem max_eq_max {b : Nat} (a : Nat) : Nat.max a b = max a b := rfl

@[simp] protected theorem min_eq_left {a b : Nat} (h : a ≤ b) : min a b = a := if_pos h
@[simp] protected theorem min_eq_right {a b : Nat} (h : b ≤ a) : min a b = b :=
  (Nat.eq_or_lt_of_le h).elim (fun e => (if_pos (Nat.le_of_eq e.symm)).trans e.symm)
    (fun h => if_neg (Nat.not_le_of_gt h))
@[simp] protected theorem max_eq_right {a b : Nat} (h : a ≤ b) : max a b = b := if_pos h
@[simp] protected theorem max_eq_left {a b : Nat} (h : b ≤ a) : max a b = a :=
  (Nat.eq_or_lt_of_le h).elim (fun e => (if_pos (Nat.le_of_eq e.symm)).trans e)
    (fun h => if_neg (Nat.not_le_of_gt h))

private theorem minmax {a b : Nat} {p : Nat → Nat → Prop} (h : a ≤ b → p a b) (h' : b ≤ a → p b a) :
    p (min a b) (max a b) :=
  (Nat.le_total a b).elim
    (fun le => by rw [Nat.min_eq_left le, Nat.max_eq_right le]; exact h le)
    (fun le => by rw [Nat.min_eq_right le, Nat.max_eq_left le]; exact h' le)

protected theorem min_comm (a b : Nat) : min a b = min b a :=
  minmax (p := fun m _ => m = min b a) (fun h => (Nat.min_eq_right h).symm)
    (fun h => (Nat.min_eq_left h).symm)
protected theorem max_comm (a b : Nat) : max a b = max b a :=
  minmax (p := fun _ m => m = max b a) (fun h => (Nat.max_eq_left h).symm)
    (fun h => (Nat.max_eq_right h).symm)
instance : Std.Commutative (α := Nat) min := ⟨Nat.min_comm⟩
instance : Std.Commutative (α := Nat) max := ⟨Nat.max_comm⟩

protected theorem min_le_left (a b : Nat) : min a b ≤ a :=
  minmax (p := fun m _ => m ≤ a) (fun _ => Nat.le_refl a) id
protected theorem min_le_right (a b : Nat) : min a b ≤ b := Nat.min_comm b a ▸ Nat.min_le_left b a
protected theorem le_max_left (a b : Nat) : a ≤ max a b :=
  minmax (p := fun _ m => a ≤ m) id (fun _ => Nat.le_refl a)
protected theorem le_max_right (a b : Nat) : b ≤ max a b := Nat.max_comm b a ▸ Nat.le_max_left b a
attribute [simp] Nat.min_le_left Nat.min_le_right Nat.le_max_left Nat.le_max_right

protected theorem min_le_of_left_le {a b c : Nat} (h : a ≤ c) : min a b ≤ c :=
  Nat.le_trans (Nat.min_le_left a b) h
protected theorem min_le_of_right_le {a b c : Nat} (h : b ≤ c) : min a b ≤ c :=
  Nat.le_trans (Nat.min_le_right a b) h
protected theorem le_max_left_of_le {a b c : Nat} (h : a ≤ b) : a ≤ max b c :=
  Nat.le_trans h (Nat.le_max_left b c)
protected theorem le_max_right_of_le {a b c : Nat} (h : a ≤ c) : a ≤ max b c :=
  Nat.le_trans h (Nat.le_max_right b c)

protected theorem le_min_of_le_of_le {a b c : Nat} (h : a ≤ b) (h' : a ≤ c) : a ≤ min b c :=
  minmax (p := fun m _ => a ≤ m) (fun _ => h) (fun _ => h')
protected theorem le_min {a b c : Nat} : a ≤ min b c ↔ a ≤ b ∧ a ≤ c :=
  ⟨fun h => ⟨Nat.le_trans h (Nat.min_le_left b c), Nat.le_trans h (Nat.min_le_right b c)⟩,
   fun h => Nat.le_min_of_le_of_le h.1 h.2⟩
protected theorem lt_min {a b c : Nat} : a < min b c ↔ a < b ∧ a < c := Nat.le_min (a := a + 1)
protected theorem max_le_of_le_of_le {a b c : Nat} (h : a ≤ c) (h' : b ≤ c) : max a b ≤ c :=
  minmax (p := fun _ m => m ≤ c) (fun _ => h') (fun _ => h)
protected theorem max_le {a b c : Nat} : max a b ≤ c ↔ a ≤ c ∧ b ≤ c :=
  ⟨fun h => ⟨Nat.le_trans (Nat.le_max_left a b) h, Nat.le_trans (Nat.le_max_right a b) h⟩,
   fun h => Nat.max_le_of_le_of_le h.1 h.2⟩
protected theorem max_lt {a b c : Nat} : max a b < c ↔ a < c ∧ b < c :=
  ⟨fun h => ⟨Nat.lt_of_le_of_lt (Nat.le_max_left a b) h, Nat.lt_of_le_of_lt (Nat.le_max_right a b) h⟩,
   fun h => minmax (p := fun _ m => m < c) (fun _ => h.2) (fun _ => h.1)⟩
protected theorem min_le {a b c : Nat} : min a b ≤ c ↔ a ≤ c ∨ b ≤ c :=
  ⟨minmax (p := fun m _ => m ≤ c → a ≤ c ∨ b ≤ c) (fun _ => .inl) (fun _ => .inr),
   fun h => h.elim Nat.min_le_of_left_le Nat.min_le_of_right_le⟩
protected theorem le_max {a b c : Nat} : a ≤ max b c ↔ a ≤ b ∨ a ≤ c :=
  ⟨minmax (p := fun _ m => a ≤ m → a ≤ b ∨ a ≤ c) (fun _ => .inr) (fun _ => .inl),
   fun h => h.elim Nat.le_max_left_of_le Nat.le_max_right_of_le⟩

protected theorem min_self (a : Nat) : min a a = a := Nat.min_eq_left (Nat.le_refl a)
protected theorem max_self (a : Nat) : max a a = a := Nat.max_eq_left (Nat.le_refl a)
attribute [simp] Nat.min_self Nat.max_self
instance : Std.IdempotentOp (α := Nat) min := ⟨Nat.min_self⟩
instance : Std.IdempotentOp (α := Nat) max := ⟨Nat.max_self⟩
@[simp] protected theorem zero_min (a : Nat) : min 0 a = 0 := Nat.min_eq_left (zero_le a)
@[simp] protected theorem min_zero (a : Nat) : min a 0 = 0 := Nat.min_eq_right (zero_le a)
@[simp] protected theorem zero_max (a : Nat) : max 0 a = a := Nat.max_eq_right (zero_le a)
@[simp] protected theorem max_zero (a : Nat) : max a 0 = a := Nat.max_eq_left (zero_le a)
instance : Std.LawfulIdentity (α := Nat) max 0 where
  left_id := Nat.zero_max
  right_id := Nat.max_zero

/-- Numbers with the same lower bounds are equal. -/
private theorem eq_of_below {x y : Nat} (h : ∀ d, d ≤ x ↔ d ≤ y) : x = y :=
  Nat.le_antisymm ((h x).1 (Nat.le_refl x)) ((h y).2 (Nat.le_refl y))

@[simp] protected theorem min_assoc (a b c : Nat) : min (min a b) c = min a (min b c) :=
  eq_of_below fun d => by rw [Nat.le_min, Nat.le_min, Nat.le_min, Nat.le_min, and_assoc]
@[simp] protected theorem max_assoc (a b c : Nat) : max (max a b) c = max a (max b c) :=
  eq_of_below fun d => by rw [Nat.le_max, Nat.le_max, Nat.le_max, Nat.le_max, or_assoc]
instance : Std.Associative (α := Nat) min := ⟨Nat.min_assoc⟩
instance : Std.Associative (α := Nat) max := ⟨Nat.max_assoc⟩
protected theorem min_left_comm (a b c : Nat) : min a (min b c) = min b (min a c) := by
  rw [← Nat.min_assoc, Nat.min_comm a, Nat.min_assoc]
protected theorem max_left_comm (a b c : Nat) : max a (max b c) = max b (max a c) := by
  rw [← Nat.max_assoc, Nat.max_comm a, Nat.max_assoc]
protected theorem min_right_comm (a b c : Nat) : min (min a b) c = min (min a c) b := by
  rw [Nat.min_assoc, Nat.min_comm b, Nat.min_assoc]
protected theorem max_right_comm (a b c : Nat) : max (max a b) c = max (max a c) b := by
  rw [Nat.max_assoc, Nat.max_comm b, Nat.max_assoc]
@[simp] protected theorem min_self_assoc {m n : Nat} : min m (min m n) = min m n :=
  Nat.min_eq_right (Nat.min_le_left m n)
@[simp] protected theorem min_self_assoc' {m n : Nat} : min n (min m n) = min n m :=
  (Nat.min_eq_right (Nat.min_le_right m n)).trans (Nat.min_comm m n)
protected theorem max_min_distrib_left (a b c : Nat) : max a (min b c) = min (max a b) (max a c) :=
  eq_of_below fun d => by
    rw [Nat.le_max, Nat.le_min, Nat.le_min, Nat.le_max, Nat.le_max, or_and_left]
protected theorem min_max_distrib_left (a b c : Nat) : min a (max b c) = max (min a b) (min a c) :=
  eq_of_below fun d => by
    rw [Nat.le_min, Nat.le_max, Nat.le_max, Nat.le_min, Nat.le_min, and_or_left]
protected theorem max_min_distrib_right (a b c : Nat) : max (min a b) c = min (max a c) (max b c) := by
  rw [Nat.max_comm, Nat.max_min_distrib_left, Nat.max_comm c, Nat.max_comm c]
protected theorem min_max_distrib_right (a b c : Nat) : min (max a b) c = max (min a c) (min b c) := by
  rw [Nat.min_comm, Nat.min_max_distrib_left, Nat.min_comm c, Nat.min_comm c]

/-! ## With addition and subtraction -/

protected theorem add_max_add_right (a b c : Nat) : max (a + c) (b + c) = max a b + c :=
  minmax (p := fun _ m => max (a + c) (b + c) = m + c)
    (fun h => Nat.max_eq_right (Nat.add_le_add_right h c))
    (fun h => Nat.max_eq_left (Nat.add_le_add_right h c))
protected theorem add_min_add_right (a b c : Nat) : min (a + c) (b + c) = min a b + c :=
  minmax (p := fun m _ => min (a + c) (b + c) = m + c)
    (fun h => Nat.min_eq_left (Nat.add_le_add_right h c))
    (fun h => Nat.min_eq_right (Nat.add_le_add_right h c))
protected theorem add_max_add_left (a b c : Nat) : max (a + b) (a + c) = a + max b c := by
  rw [Nat.add_comm a, Nat.add_comm a, Nat.add_max_add_right, Nat.add_comm]
protected theorem add_min_add_left (a b c : Nat) : min (a + b) (a + c) = a + min b c := by
  rw [Nat.add_comm a, Nat.add_comm a, Nat.add_min_add_right, Nat.add_comm]
theorem succ_min_succ (x y : Nat) : min (succ x) (succ y) = succ (min x y) :=
  Nat.add_min_add_right x y 1
protected theorem succ_max_succ (x y : Nat) : max (succ x) (succ y) = succ (max x y) :=
  Nat.add_max_add_right x y 1
protected theorem pred_min_pred (x y : Nat) : min (pred x) (pred y) = pred (min x y) :=
  minmax (p := fun m _ => min (pred x) (pred y) = pred m)
    (fun h => Nat.min_eq_left (pred_le_pred h)) (fun h => Nat.min_eq_right (pred_le_pred h))
protected theorem pred_max_pred (x y : Nat) : max (pred x) (pred y) = pred (max x y) :=
  minmax (p := fun _ m => max (pred x) (pred y) = pred m)
    (fun h => Nat.max_eq_right (pred_le_pred h)) (fun h => Nat.max_eq_left (pred_le_pred h))
protected theorem sub_min_sub_right (a b c : Nat) : min (a - c) (b - c) = min a b - c :=
  minmax (p := fun m _ => min (a - c) (b - c) = m - c)
    (fun h => Nat.min_eq_left (Nat.sub_le_sub_right h c))
    (fun h => Nat.min_eq_right (Nat.sub_le_sub_right h c))
protected theorem sub_max_sub_right (a b c : Nat) : max (a - c) (b - c) = max a b - c :=
  minmax (p := fun _ m => max (a - c) (b - c) = m - c)
    (fun h => Nat.max_eq_right (Nat.sub_le_sub_right h c))
    (fun h => Nat.max_eq_left (Nat.sub_le_sub_right h c))
protected theorem sub_min_sub_left (a b c : Nat) : min (a - b) (a - c) = a - max b c :=
  minmax (p := fun _ m => min (a - b) (a - c) = a - m)
    (fun h => Nat.min_eq_right (Nat.sub_le_sub_left h a))
    (fun h => Nat.min_eq_left (Nat.sub_le_sub_left h a))
protected theorem sub_max_sub_left (a b c : Nat) : max (a - b) (a - c) = a - min b c :=
  minmax (p := fun m _ => max (a - b) (a - c) = a - m)
    (fun h => Nat.max_eq_left (Nat.sub_le_sub_left h a))
    (fun h => Nat.max_eq_right (Nat.sub_le_sub_left h a))

theorem min_add_left_self {a b : Nat} : min a (b + a) = a := Nat.min_eq_left (le_add_left a b)
theorem min_add_right_self {a b : Nat} : min a (a + b) = a := Nat.min_eq_left (le_add_right a b)
theorem add_left_min_self {a b : Nat} : min (b + a) a = a := Nat.min_eq_right (le_add_left a b)
theorem add_right_min_self {a b : Nat} : min (a + b) a = a := Nat.min_eq_right (le_add_right a b)
theorem max_add_left_self {a b : Nat} : max a (b + a) = b + a := Nat.max_eq_right (le_add_left a b)
theorem max_add_right_self {a b : Nat} : max a (a + b) = a + b :=
  Nat.max_eq_right (le_add_right a b)
theorem add_left_max_self {a b : Nat} : max (b + a) a = b + a := Nat.max_eq_left (le_add_left a b)
theorem add_right_max_self {a b : Nat} : max (a + b) a = a + b := Nat.max_eq_left (le_add_right a b)

protected theorem sub_sub_eq_min (a b : Nat) : a - (a - b) = min a b :=
  minmax (p := fun m _ => a - (a - b) = m)
    (fun h => by rw [Nat.sub_eq_zero_of_le h]; rfl) Nat.sub_sub_self
protected theorem sub_eq_sub_min (n m : Nat) : n - m = n - min n m :=
  minmax (p := fun k _ => n - m = n - k)
    (fun h => by rw [Nat.sub_eq_zero_of_le h, Nat.sub_self]) (fun _ => rfl)
@[simp] protected theorem sub_add_min_cancel (n m : Nat) : n - m + min n m = n := by
  rw [Nat.sub_eq_sub_min, Nat.sub_add_cancel (Nat.min_le_left n m)]
protected theorem sub_add_eq_max (a b : Nat) : a - b + b = max a b :=
  minmax (p := fun _ m => a - b + b = m)
    (fun h => by rw [Nat.sub_eq_zero_of_le h, Nat.zero_add]) Nat.sub_add_cancel
protected theorem sub_eq_max_sub (n m : Nat) : n - m = max n m - m := by
  rw [← Nat.sub_add_eq_max, Nat.add_sub_cancel]

@[simp] theorem min_eq_zero_iff {m n : Nat} : min m n = 0 ↔ m = 0 ∨ n = 0 := by
  rw [← Nat.le_zero, ← Nat.le_zero, ← Nat.le_zero]; exact Nat.min_le
@[simp] theorem max_eq_zero_iff {m n : Nat} : max m n = 0 ↔ m = 0 ∧ n = 0 := by
  rw [← Nat.le_zero, ← Nat.le_zero, ← Nat.le_zero]; exact Nat.max_le
theorem add_eq_max_iff {m n : Nat} : m + n = max m n ↔ m = 0 ∨ n = 0 := by
  refine minmax (p := fun _ k => m + n = k ↔ m = 0 ∨ n = 0) (fun h => ?_) (fun h => ?_)
  · exact Nat.add_eq_right.trans ⟨.inl, fun h' => h'.elim id fun e => Nat.le_zero.1 (e ▸ h)⟩
  · exact Nat.add_eq_left.trans ⟨.inr, fun h' => h'.elim (fun e => Nat.le_zero.1 (e ▸ h)) id⟩
theorem add_eq_min_iff {m n : Nat} : m + n = min m n ↔ m = 0 ∧ n = 0 := by
  refine minmax (p := fun k _ => m + n = k ↔ m = 0 ∧ n = 0) (fun h => ?_) (fun h => ?_)
  · exact Nat.add_eq_left.trans ⟨fun e => ⟨Nat.le_zero.1 (e ▸ h), e⟩, And.right⟩
  · exact Nat.add_eq_right.trans ⟨fun e => ⟨e, Nat.le_zero.1 (e ▸ h)⟩, And.left⟩

end Nat

/-!
Statements about all, or some, numbers below a bound: they can be decided. Folds over such numbers.
-/

universe u

namespace Nat

/-! ## Bounded quantifiers -/

theorem forall_lt_succ_right' {n : Nat} {p : (m : Nat) → (m < n + 1) → Prop} :
    (∀ m (h : m < n + 1), p m h) ↔
      (∀ m (h : m < n), p m (Nat.lt_succ_of_lt h)) ∧ p n (Nat.lt_add_one n) :=
  ⟨fun h => ⟨fun m hm => h m (lt_succ_of_lt hm), h n (Nat.lt_add_one n)⟩, fun h m hm =>
    (Nat.lt_succ_iff_lt_or_eq.1 hm).elim (h.1 m) fun e => by subst e; exact h.2⟩
theorem forall_lt_succ_right {n : Nat} {p : Nat → Prop} :
    (∀ m, m < n + 1 → p m) ↔ (∀ m, m < n → p m) ∧ p n :=
  forall_lt_succ_right' (p := fun m _ => p m)
theorem forall_lt_succ_left' {n : Nat} {p : (m : Nat) → (m < n + 1) → Prop} :
    (∀ m (h : m < n + 1), p m h) ↔
      p 0 (zero_lt_succ n) ∧ (∀ m (h : m < n), p (m + 1) (succ_lt_succ h)) :=
  ⟨fun h => ⟨h 0 (zero_lt_succ n), fun m hm => h (m + 1) (succ_lt_succ hm)⟩, fun h m =>
    m.casesOn (fun _ => h.1) fun m hm => h.2 m (lt_of_succ_lt_succ hm)⟩
theorem forall_lt_succ_left {n : Nat} {p : Nat → Prop} :
    (∀ m, m < n + 1 → p m) ↔ p 0 ∧ (∀ m, m < n → p (m + 1)) :=
  forall_lt_succ_left' (p := fun m _ => p m)
theorem exists_lt_succ_right' {n : Nat} {p : (m : Nat) → (m < n + 1) → Prop} :
    (∃ m, ∃ (h : m < n + 1), p m h) ↔
      (∃ m, ∃ (h : m < n), p m (Nat.lt_succ_of_lt h)) ∨ p n (Nat.lt_add_one n) :=
  ⟨fun h => h.elim fun m h => h.elim fun hm h => (Nat.lt_succ_iff_lt_or_eq.1 hm).elim
      (fun h' => .inl ⟨m, h', h⟩) (fun e => by subst e; exact .inr h),
   fun h => h.elim (fun h => h.elim fun m h => h.elim fun hm h => ⟨m, lt_succ_of_lt hm, h⟩)
     (fun h => ⟨n, Nat.lt_add_one n, h⟩)⟩
theorem exists_lt_succ_right {n : Nat} {p : Nat → Prop} :
    (∃ m, m < n + 1 ∧ p m) ↔ (∃ m, m < n ∧ p m) ∨ p n :=
  (exists_congr fun _ => exists_prop).symm.trans <|
    (exists_lt_succ_right' (p := fun m _ => p m)).trans <|
    or_congr (exists_congr fun _ => exists_prop) .rfl
theorem exists_lt_succ_left' {n : Nat} {p : (m : Nat) → (m < n + 1) → Prop} :
    (∃ m, ∃ (h : m < n + 1), p m h) ↔
      p 0 (zero_lt_succ n) ∨ (∃ m, ∃ (h : m < n), p (m + 1) (succ_lt_succ h)) :=
  ⟨fun h => h.elim fun m h => h.elim <| m.casesOn (fun _ => .inl)
      fun m hm h => .inr ⟨m, lt_of_succ_lt_succ hm, h⟩,
   fun h => h.elim (fun h => ⟨0, zero_lt_succ n, h⟩) fun h => h.elim fun m h => h.elim fun hm h =>
     ⟨m + 1, succ_lt_succ hm, h⟩⟩
theorem exists_lt_succ_left {n : Nat} {p : Nat → Prop} :
    (∃ m, m < n + 1 ∧ p m) ↔ p 0 ∨ (∃ m, m < n ∧ p (m + 1)) :=
  (exists_congr fun _ => exists_prop).symm.trans <|
    (exists_lt_succ_left' (p := fun m _ => p m)).trans <|
    or_congr .rfl (exists_congr fun _ => exists_prop)
@[simp] theorem exists_ne_zero {P : Nat → Prop} : (∃ n, ¬ n = 0 ∧ P n) ↔ ∃ n, P (n + 1) :=
  ⟨fun h => h.elim fun n => n.casesOn (fun h => absurd rfl h.1) fun n h => ⟨n, h.2⟩,
   fun h => h.elim fun n hp => ⟨n + 1, succ_ne_zero n, hp⟩⟩
@[simp] theorem exists_eq_add_one {a : Nat} : (∃ n, a = n + 1) ↔ 0 < a :=
  ⟨fun h => h.elim fun n e => e ▸ zero_lt_succ n, fun h => exists_eq_add_one_of_ne_zero (ne_of_gt h)⟩
@[simp] theorem exists_add_one_eq {a : Nat} : (∃ n, n + 1 = a) ↔ 0 < a :=
  (exists_congr fun _ => eq_comm).trans exists_eq_add_one

instance decidableBallLT : ∀ (n : Nat) (P : ∀ k, k < n → Prop) [∀ n h, Decidable (P n h)],
    Decidable (∀ n h, P n h)
  | 0, _, _ => isTrue fun k h => absurd h (not_lt_zero k)
  | n + 1, P, _ =>
    have := decidableBallLT n fun k h => P k (lt_succ_of_lt h)
    decidable_of_decidable_of_iff (forall_lt_succ_right' (p := P)).symm

instance decidableForallFin {n : Nat} (P : Fin n → Prop) [DecidablePred P] : Decidable (∀ i, P i) :=
  decidable_of_decidable_of_iff (p := ∀ k h, P ⟨k, h⟩) ⟨fun h i => h i.1 i.2, fun h k hk => h ⟨k, hk⟩⟩

instance decidableBallLE (n : Nat) (P : ∀ k, k ≤ n → Prop) [∀ n h, Decidable (P n h)] :
    Decidable (∀ n h, P n h) :=
  decidable_of_decidable_of_iff (p := ∀ k (h : k < succ n), P k (le_of_lt_succ h))
    ⟨fun h k hk => h k (lt_succ_of_le hk), fun h k hk => h k (le_of_lt_succ hk)⟩

instance decidableExistsLT' : ∀ {k : Nat} {p : (m : Nat) → m < k → Prop}
    [_I : ∀ m h, Decidable (p m h)], Decidable (∃ m : Nat, ∃ h : m < k, p m h)
  | 0, _, _ => isFalse fun h => h.elim fun m h => not_lt_zero m h.1
  | k + 1, p, _ =>
    have := decidableExistsLT' (k := k) (p := fun m h => p m (lt_succ_of_lt h))
    decidable_of_decidable_of_iff (exists_lt_succ_right' (p := p)).symm

instance decidableExistsLT {p : Nat → Prop} [h : DecidablePred p] :
    DecidablePred fun n => ∃ m : Nat, m < n ∧ p m :=
  fun n => decidable_of_decidable_of_iff (p := ∃ m, ∃ _ : m < n, p m)
    (exists_congr fun _ => exists_prop)

instance decidableExistsLE {p : Nat → Prop} [DecidablePred p] :
    DecidablePred fun n => ∃ m : Nat, m ≤ n ∧ p m :=
  fun n => decidable_of_decidable_of_iff (p := ∃ m, m < n + 1 ∧ p m)
    (exists_congr fun _ => and_congr Nat.lt_succ_iff .rfl)

instance decidableExistsLE' {k : Nat} {p : (m : Nat) → m ≤ k → Prop}
    [I : ∀ m h, Decidable (p m h)] :
    Decidable (∃ m : Nat, ∃ h : m ≤ k, p m h) :=
  decidable_of_decidable_of_iff (p := ∃ m, ∃ h : m < k + 1, p m (le_of_lt_succ h))
    (exists_congr fun _ => ⟨fun h => h.elim fun h hp => ⟨le_of_lt_succ h, hp⟩,
      fun h => h.elim fun h hp => ⟨lt_succ_of_le h, hp⟩⟩)

instance decidableExistsFin {n : Nat} (P : Fin n → Prop) [DecidablePred P] :
    Decidable (∃ i, P i) :=
  decidable_of_decidable_of_iff (p := ∃ k, ∃ h : k < n, P ⟨k, h⟩)
    ⟨fun h => h.elim fun k h => h.elim fun h hp => ⟨⟨k, h⟩, hp⟩,
      fun h => h.elim fun i hp => ⟨i.1, i.2, hp⟩⟩

/-! ## Folds -/

@[specialize] def fold {α : Type u} :
    (n : Nat) → (f : (i : Nat) → i < n → α → α) → (init : α) → α
  | 0, _, a => a
  | succ n, f, a =>
    f n (Nat.lt_add_one n) (fold n (fun i h => f i (Nat.lt_succ_of_lt h)) a)

@[specialize] def foldRev {α : Type u} :
    (n : Nat) → (f : (i : Nat) → i < n → α → α) → (init : α) → α
  | 0, _, a => a
  | succ n, f, a =>
    foldRev n (fun i h => f i (Nat.lt_succ_of_lt h)) (f n (Nat.lt_add_one n) a)

@[specialize] def any : (n : Nat) → (f : (i : Nat) → i < n → Bool) → Bool
  | 0, _ => false
  | succ n, f => any n (fun i h => f i (Nat.lt_succ_of_lt h)) || f n (Nat.lt_add_one n)

@[specialize] def all : (n : Nat) → (f : (i : Nat) → i < n → Bool) → Bool
  | 0, _ => true
  | succ n, f => all n (fun i h => f i (Nat.lt_succ_of_lt h)) && f n (Nat.lt_add_one n)

@[simp] theorem fold_zero {α : Type u} (f : (i : Nat) → i < 0 → α → α) (init : α) :
    fold 0 f init = init := rfl
@[simp] theorem fold_succ {α : Type u} (n : Nat) (f : (i : Nat) → i < n + 1 → α → α) (init : α) :
    fold (n + 1) f init =
      f n (Nat.lt_add_one n) (fold n (fun i h => f i (Nat.lt_succ_of_lt h)) init) := rfl
@[simp] theorem foldRev_zero {α : Type u} (f : (i : Nat) → i < 0 → α → α) (init : α) :
    foldRev 0 f init = init := rfl
@[simp] theorem foldRev_succ {α : Type u} (n : Nat) (f : (i : Nat) → i < n + 1 → α → α)
    (init : α) : foldRev (n + 1) f init =
      foldRev n (fun i h => f i (Nat.lt_succ_of_lt h)) (f n (Nat.lt_add_one n) init) := rfl
@[simp] theorem any_zero {f : (i : Nat) → i < 0 → Bool} : any 0 f = false := rfl
@[simp] theorem any_succ {n : Nat} (f : (i : Nat) → i < n + 1 → Bool) :
    any (n + 1) f = (any n (fun i h => f i (Nat.lt_succ_of_lt h)) || f n (Nat.lt_add_one n)) := rfl
@[simp] theorem all_zero {f : (i : Nat) → i < 0 → Bool} : all 0 f = true := rfl
@[simp] theorem all_succ {n : Nat} (f : (i : Nat) → i < n + 1 → Bool) :
    all (n + 1) f = (all n (fun i h => f i (Nat.lt_succ_of_lt h)) && f n (Nat.lt_add_one n)) := rfl

end Nat

/-!
What Lean's simplification procedures for `Nat` build their proofs from: equations, inequalities and
differences between terms with literal offsets.
-/

/-- Tells the kernel to evaluate its argument eagerly when it compares it. -/
def eagerReduce {α : Sort u} (a : α) : α := a

namespace Nat.Simproc

theorem sub_add_eq_comm (a b c : Nat) : a - (b + c) = a - c - b := by
  rw [Nat.add_comm, Nat.sub_sub]

theorem add_sub_add_le (a c : Nat) {b d : Nat} (h : b ≤ d) :
    a + b - (c + d) = a - (c + (d - b)) := by
  rw [← Nat.sub_add_cancel h, Nat.add_sub_cancel, ← Nat.add_assoc, Nat.add_sub_add_right]

theorem add_sub_add_ge (a c : Nat) {b d : Nat} (h : b ≥ d) :
    a + b - (c + d) = a + (b - d) - c := by
  rw [Nat.add_comm c, Nat.sub_add_eq, Nat.add_sub_assoc h]

theorem add_sub_le (a : Nat) {b c : Nat} (h : b ≤ c) : a + b - c = a - (c - b) := by
  have := add_sub_add_le a 0 h
  rwa [Nat.zero_add, Nat.zero_add] at this

/-! ## Equations -/

theorem add_eq_add_le (a c : Nat) {b d : Nat} (h : b ≤ d) :
    (a + b = c + d) = (a = c + (d - b)) := by
  rw [← Nat.add_sub_assoc h]
  exact propext (eq_comm.trans ((Nat.sub_eq_iff_eq_add (le_add_left_of_le h)).symm.trans eq_comm))

theorem add_eq_add_ge (a c : Nat) {b d : Nat} (h : b ≥ d) :
    (a + b = c + d) = (a + (b - d) = c) := by
  rw [← Nat.add_sub_assoc h]
  exact propext (Nat.sub_eq_iff_eq_add (le_add_left_of_le h)).symm

theorem add_eq_le (a : Nat) {b c : Nat} (h : b ≤ c) : (a + b = c) = (a = c - b) := by
  have := add_eq_add_le a 0 h
  rwa [Nat.zero_add, Nat.zero_add] at this

theorem eq_add_le {a : Nat} (b : Nat) {c : Nat} (h : c ≤ a) : (a = b + c) = (b = a - c) :=
  (propext eq_comm).trans (add_eq_le b h)

theorem add_eq_gt (a : Nat) {b c : Nat} (h : b > c) : (a + b = c) = False :=
  eq_false fun e => Nat.not_le_of_gt h (e ▸ Nat.le_add_left b a)

theorem eq_add_gt (a : Nat) {b c : Nat} (h : c > a) : (a = b + c) = False :=
  (propext eq_comm).trans (add_eq_gt b h)

private theorem decide_congr {p q : Prop} {_ : Decidable p} {_ : Decidable q} (h : p = q) :
    decide p = decide q := by
  subst h
  exact congrArg (fun d => @decide p d) (Subsingleton.elim _ _)

theorem beqEqOfEqEq {a b c d : Nat} (p : (a = b) = (c = d)) : (a == b) = (c == d) :=
  decide_congr p

theorem beqFalseOfEqFalse {a b : Nat} (p : (a = b) = False) : (a == b) = false :=
  decide_eq_false (of_eq_false p)

theorem bneEqOfEqEq {a b c d : Nat} (p : (a = b) = (c = d)) : (a != b) = (c != d) :=
  congrArg (!·) (beqEqOfEqEq p)

theorem bneTrueOfEqFalse {a b : Nat} (p : (a = b) = False) : (a != b) = true :=
  congrArg (!·) (beqFalseOfEqFalse p)

/-! ## Inequalities -/

theorem add_le_add_le (a c : Nat) {b d : Nat} (h : b ≤ d) :
    (a + b ≤ c + d) = (a ≤ c + (d - b)) := by
  rw [← Nat.add_sub_assoc h]
  exact propext (Nat.le_sub_iff_add_le (le_add_left_of_le h)).symm

theorem add_le_add_ge (a c : Nat) {b d : Nat} (h : b ≥ d) :
    (a + b ≤ c + d) = (a + (b - d) ≤ c) := by
  rw [← Nat.add_sub_assoc h]
  exact propext Nat.sub_le_iff_le_add.symm

theorem add_le_eq (a b : Nat) : (a + b ≤ b) = (a = 0) := by
  have := add_le_add_le a 0 (Nat.le_refl b)
  rwa [Nat.zero_add, Nat.sub_self, Nat.add_zero, Nat.le_zero_eq] at this

theorem add_le_le (a : Nat) {b c : Nat} (h : b ≤ c) : (a + b ≤ c) = (a ≤ c - b) := by
  have := add_le_add_le a 0 h
  rwa [Nat.zero_add, Nat.zero_add] at this

theorem add_le_gt (a : Nat) {b c : Nat} (h : b > c) : (a + b ≤ c) = False :=
  eq_false fun h' => Nat.not_le_of_gt h (le_of_add_left_le h')

set_option linter.unusedVariables false in -- `h` belongs to the statement
theorem add_lt_lt (a : Nat) {b c : Nat} (h : b < c) : (a + b < c) = (a < c - b) :=
  propext Nat.lt_sub_iff_add_lt.symm

theorem add_lt_ge (a : Nat) {b c : Nat} (h : b ≥ c) : (a + b < c) = False :=
  eq_false fun h' => Nat.not_le_of_gt (lt_of_add_left_lt h') h

theorem le_add_le (a : Nat) {b c : Nat} (h : a ≤ c) : (a ≤ b + c) = True :=
  eq_true (le_add_left_of_le h)

set_option linter.unusedVariables false in -- as above
theorem le_add_ge {a : Nat} (b : Nat) {c : Nat} (h : a ≥ c) : (a ≤ b + c) = (a - c ≤ b) :=
  propext Nat.sub_le_iff_le_add.symm

theorem lt_add_ge {a : Nat} (b : Nat) {c : Nat} (h : a ≥ c) : (a < b + c) = (a - c < b) :=
  propext (Nat.sub_lt_iff_lt_add h).symm

theorem add_lt_add_le (a c : Nat) {b d : Nat} (h : b ≤ d) :
    (a + b < c + d) = (a < c + (d - b)) := by
  rw [← Nat.add_sub_assoc h]
  exact propext Nat.lt_sub_iff_add_lt.symm

theorem add_lt_add_ge (a c : Nat) {b d : Nat} (h : b ≥ d) :
    (a + b < c + d) = (a + (b - d) < c) := by
  rw [← Nat.add_sub_assoc h]
  exact propext (Nat.sub_lt_iff_lt_add (le_add_left_of_le h)).symm

end Nat.Simproc
