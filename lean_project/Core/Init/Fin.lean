prelude
import Init.Nat.Dvd

/-! Bounded numbers: arithmetic modulo the bound, changes of the bound, order. -/

universe u v

namespace Fin

/-- Anything, from an element of the empty type. -/
def elim0.{w} {α : Sort w} : Fin 0 → α
  | ⟨_, h⟩ => absurd h (Nat.not_lt_zero _)

/-- The successor, with the bound raised by one. -/
def succ : Fin n → Fin (n + 1)
  | ⟨i, h⟩ => ⟨i + 1, Nat.succ_lt_succ h⟩

variable {n : Nat}

/-- `a` modulo `n`; what numerals mean. -/
protected def ofNat (n : Nat) [NeZero n] (a : Nat) : Fin n :=
  ⟨a % n, Nat.mod_lt _ (Nat.pos_of_neZero n)⟩

@[inline] protected def toNat (i : Fin n) : Nat :=
  i.val

@[simp] theorem toNat_eq_val {i : Fin n} : i.toNat = i.val := rfl

protected theorem pos (i : Fin n) : 0 < n :=
  Nat.lt_of_le_of_lt (Nat.zero_le _) i.2

protected def add : Fin n → Fin n → Fin n
  | ⟨a, h⟩, ⟨b, _⟩ => ⟨(a + b) % n, Nat.mod_lt _ (Nat.lt_of_le_of_lt (Nat.zero_le a) h)⟩

protected def mul : Fin n → Fin n → Fin n
  | ⟨a, h⟩, ⟨b, _⟩ => ⟨(a * b) % n, Nat.mod_lt _ (Nat.lt_of_le_of_lt (Nat.zero_le a) h)⟩

protected def sub : Fin n → Fin n → Fin n
  | ⟨a, h⟩, ⟨b, _⟩ => ⟨((n - b) + a) % n, Nat.mod_lt _ (Nat.lt_of_le_of_lt (Nat.zero_le a) h)⟩

protected def mod : Fin n → Fin n → Fin n
  | ⟨a, h⟩, ⟨b, _⟩ => ⟨a % b, Nat.lt_of_le_of_lt (Nat.mod_le _ _) h⟩

protected def div : Fin n → Fin n → Fin n
  | ⟨a, h⟩, ⟨b, _⟩ => ⟨a / b, Nat.lt_of_le_of_lt (Nat.div_le_self _ _) h⟩

def modn : Fin n → Nat → Fin n
  | ⟨a, h⟩, m => ⟨a % m, Nat.lt_of_le_of_lt (Nat.mod_le _ _) h⟩

instance : Add (Fin n) where
  add := Fin.add

instance : Sub (Fin n) where
  sub := Fin.sub

instance : Mul (Fin n) where
  mul := Fin.mul

instance : Mod (Fin n) where
  mod := Fin.mod

instance : Div (Fin n) where
  div := Fin.div

instance instOfNat {n : Nat} [NeZero n] {i : Nat} : OfNat (Fin n) i where
  ofNat := Fin.ofNat n i

instance neg (n : Nat) : Neg (Fin n) :=
  ⟨fun a => ⟨(n - a.val) % n, Nat.mod_lt _ a.pos⟩⟩

instance instInhabited {n : Nat} [NeZero n] : Inhabited (Fin n) where
  default := 0

theorem neg_def (a : Fin n) : -a = ⟨(n - a.val) % n, Nat.mod_lt _ a.pos⟩ := rfl
protected theorem val_neg' (a : Fin n) : (-a).val = (n - a.val) % n := rfl
@[simp] theorem zero_eta : (⟨0, Nat.zero_lt_succ _⟩ : Fin (n + 1)) = 0 := rfl
theorem ne_of_val_ne {i j : Fin n} (h : val i ≠ val j) : i ≠ j := fun e => h (congrArg val e)
theorem val_ne_of_ne {i j : Fin n} (h : i ≠ j) : val i ≠ val j := fun e => h (eq_of_val_eq e)
theorem modn_lt {m : Nat} (i : Fin n) (h : m > 0) : (modn i m).val < m := Nat.mod_lt _ h
theorem val_lt_of_le (i : Fin b) (h : b ≤ n) : i.val < n := Nat.lt_of_lt_of_le i.isLt h

/-! ## Changing the bound -/

/-- The greatest element. -/
@[inline] def last (n : Nat) : Fin (n + 1) := ⟨n, n.lt_succ_self⟩

@[inline] def castLT (i : Fin m) (h : i.1 < n) : Fin n := ⟨i.1, h⟩

@[inline] def castLE (h : n ≤ m) (i : Fin n) : Fin m := ⟨i.val, Nat.lt_of_lt_of_le i.2 h⟩

@[inline] protected def cast (eq : n = m) (i : Fin n) : Fin m := ⟨i.val, eq ▸ i.2⟩

@[inline] def castAdd (m) : Fin n → Fin (n + m) :=
  castLE <| Nat.le_add_right n m

@[inline] def castSucc : Fin n → Fin (n + 1) := castAdd 1

def addNat (i : Fin n) (m) : Fin (n + m) := ⟨i.val + m, Nat.add_lt_add_right i.2 _⟩

def natAdd (n) (i : Fin m) : Fin (n + m) := ⟨n + i.val, Nat.add_lt_add_left i.2 _⟩

/-- Counted from the end. -/
@[inline] def rev (i : Fin n) : Fin n := ⟨n - (i.val + 1), Nat.sub_lt i.pos (Nat.succ_pos _)⟩

@[inline] def subNat (m) (i : Fin (n + m)) (h : m ≤ i.val) : Fin n :=
  ⟨i.val - m, Nat.sub_lt_right_of_lt_add h i.2⟩

@[inline] def pred {n : Nat} (i : Fin (n + 1)) (h : i ≠ 0) : Fin n :=
  subNat 1 i <| Nat.pos_of_ne_zero <| val_ne_of_ne h

/-! ## Values -/

theorem val_inj {a b : Fin n} : a.1 = b.1 ↔ a = b := ⟨eq_of_val_eq, val_eq_of_eq⟩
theorem val_congr {n : Nat} {a b : Fin n} (h : a = b) : a.val = b.val := val_inj.2 h
theorem val_le_of_le {n : Nat} {a b : Fin n} (h : a ≤ b) : a.val ≤ b.val := h
theorem val_le_of_ge {n : Nat} {a b : Fin n} (h : a ≥ b) : b.val ≤ a.val := h
theorem val_add_one_le_of_lt {n : Nat} {a b : Fin n} (h : a < b) : a.val + 1 ≤ b.val := h
theorem exists_iff {p : Fin n → Prop} :
    (Exists fun i => p i) ↔ Exists fun i => Exists fun h => p ⟨i, h⟩ :=
  ⟨fun h => h.elim fun i k => ⟨i.1, i.2, k⟩,
   fun h => h.elim fun i h => h.elim fun hi k => ⟨⟨i, hi⟩, k⟩⟩
theorem forall_iff {p : Fin n → Prop} : (∀ i, p i) ↔ ∀ i h, p ⟨i, h⟩ :=
  ⟨fun f i h => f ⟨i, h⟩, fun f i => f i.1 i.2⟩

@[simp] theorem ofNat_zero (n : Nat) [NeZero n] : Fin.ofNat n 0 = 0 := rfl
theorem mod_def (a m : Fin n) :
    a % m = Fin.mk (a.val % m.val) (Nat.lt_of_le_of_lt (Nat.mod_le _ _) a.2) := rfl
theorem val_mod (a m : Fin n) : (a % m).val = a.val % m.val := rfl
theorem mul_def (a b : Fin n) : a * b = Fin.mk ((a.val * b.val) % n) (Nat.mod_lt _ a.pos) := rfl
theorem val_mul (a b : Fin n) : (a * b).val = (a.val * b.val) % n := rfl
theorem sub_def (a b : Fin n) :
    a - b = Fin.mk (((n - b.val) + a.val) % n) (Nat.mod_lt _ a.pos) := rfl
theorem val_sub (a b : Fin n) : (a - b).val = ((n - b.val) + a.val) % n := rfl
theorem add_def (a b : Fin n) : a + b = Fin.mk ((a.val + b.val) % n) (Nat.mod_lt _ a.pos) := rfl
theorem val_add (a b : Fin n) : (a + b).val = (a.val + b.val) % n := rfl
theorem pos' [h : Nonempty (Fin n)] : 0 < n := h.elim Fin.pos
@[simp] theorem is_lt (a : Fin n) : a.val < n := a.2
theorem pos_iff_nonempty {n : Nat} : 0 < n ↔ Nonempty (Fin n) :=
  ⟨fun h => ⟨⟨0, h⟩⟩, fun h => h.elim Fin.pos⟩
@[simp] protected theorem eta (a : Fin n) (h : a.val < n) : (⟨a.val, h⟩ : Fin n) = a := rfl
@[ext] protected theorem ext {a b : Fin n} (h : a.val = b.val) : a = b := eq_of_val_eq h
theorem val_ne_iff {a b : Fin n} : a.1 ≠ b.1 ↔ a ≠ b := not_congr val_inj
protected theorem mk.inj_iff {n a b : Nat} {ha : a < n} {hb : b < n} :
    (⟨a, ha⟩ : Fin n) = ⟨b, hb⟩ ↔ a = b := Fin.ext_iff
theorem val_mk {m n : Nat} (h : m < n) : (⟨m, h⟩ : Fin n).val = m := rfl
theorem eq_mk_iff_val_eq {a : Fin n} {k : Nat} {hk : k < n} : a = ⟨k, hk⟩ ↔ a.val = k :=
  Fin.ext_iff
theorem mk_val (i : Fin n) : (⟨i.val, i.isLt⟩ : Fin n) = i := rfl
@[simp] theorem val_ofNat (n : Nat) [NeZero n] (a : Nat) : (Fin.ofNat n a).val = a % n := rfl
@[simp] theorem val_zero (n : Nat) [NeZero n] : (0 : Fin n).val = 0 := Nat.zero_mod n
@[simp] theorem mk_eq_zero {n a : Nat} {ha : a < n} [NeZero n] :
    (⟨a, ha⟩ : Fin n) = 0 ↔ a = 0 := by rw [Fin.ext_iff, val_zero]
@[simp] theorem zero_eq_mk {n a : Nat} {ha : a < n} [NeZero n] :
    0 = (⟨a, ha⟩ : Fin n) ↔ a = 0 := eq_comm.trans mk_eq_zero
@[simp] theorem ofNat_self {n : Nat} [NeZero n] : Fin.ofNat n n = 0 :=
  Fin.ext ((Nat.mod_self n).trans (val_zero n).symm)
@[simp] theorem ofNat_val_eq_self [NeZero n] (x : Fin n) : (Fin.ofNat n x.val) = x :=
  Fin.ext (Nat.mod_eq_of_lt x.2)
@[simp] theorem mod_val (a b : Fin n) : (a % b).val = a.val % b.val := rfl
@[simp] theorem div_val (a b : Fin n) : (a / b).val = a.val / b.val := rfl
@[simp] theorem modn_val (a : Fin n) (b : Nat) : (a.modn b).val = a.val % b := rfl
@[simp] theorem val_eq_zero (a : Fin 1) : a.val = 0 :=
  Nat.eq_zero_of_le_zero (Nat.le_of_lt_succ a.isLt)
theorem val_eq_zero_iff [NeZero n] {a : Fin n} : a.val = 0 ↔ a = 0 := by
  rw [Fin.ext_iff, val_zero]
attribute [simp] val_eq_zero_iff
theorem val_ne_zero_iff [NeZero n] {a : Fin n} : a.val ≠ 0 ↔ a ≠ 0 := not_congr val_eq_zero_iff

/-! ## Order -/

theorem le_def {a b : Fin n} : a ≤ b ↔ a.1 ≤ b.1 := .rfl
theorem lt_def {a b : Fin n} : a < b ↔ a.1 < b.1 := .rfl
@[simp] protected theorem not_le {a b : Fin n} : ¬a ≤ b ↔ b < a := Nat.not_le
@[simp] protected theorem not_lt {a b : Fin n} : ¬a < b ↔ b ≤ a := Nat.not_lt
@[simp] protected theorem le_refl (a : Fin n) : a ≤ a := Nat.le_refl a.1
@[simp] protected theorem lt_irrefl (a : Fin n) : ¬a < a := Nat.lt_irrefl a.1
protected theorem le_trans {a b c : Fin n} : a ≤ b → b ≤ c → a ≤ c := Nat.le_trans
protected theorem lt_trans {a b c : Fin n} : a < b → b < c → a < c := Nat.lt_trans
protected theorem le_total (a b : Fin n) : a ≤ b ∨ b ≤ a := Nat.le_total a.1 b.1
protected theorem lt_asymm {a b : Fin n} (h : a < b) : ¬b < a := Nat.lt_asymm h
protected theorem ne_of_lt {a b : Fin n} (h : a < b) : a ≠ b := ne_of_val_ne (Nat.ne_of_lt h)
protected theorem ne_of_gt {a b : Fin n} (h : a < b) : b ≠ a := (Fin.ne_of_lt h).symm
protected theorem le_of_lt {a b : Fin n} (h : a < b) : a ≤ b := Nat.le_of_lt h
protected theorem lt_of_le_of_lt {a b c : Fin n} : a ≤ b → b < c → a < c := Nat.lt_of_le_of_lt
protected theorem lt_of_lt_of_le {a b c : Fin n} : a < b → b ≤ c → a < c := Nat.lt_of_lt_of_le
protected theorem le_rfl {a : Fin n} : a ≤ a := Nat.le_refl a.1
protected theorem lt_iff_le_and_ne {a b : Fin n} : a < b ↔ a ≤ b ∧ a ≠ b := by
  rw [← val_ne_iff]; exact Nat.lt_iff_le_and_ne
protected theorem lt_or_lt_of_ne {a b : Fin n} (h : a ≠ b) : a < b ∨ b < a :=
  Nat.lt_or_lt_of_ne (val_ne_of_ne h)
protected theorem lt_or_le (a b : Fin n) : a < b ∨ b ≤ a := Nat.lt_or_ge a.1 b.1
protected theorem le_or_lt (a b : Fin n) : a ≤ b ∨ b < a := (b.lt_or_le a).symm
protected theorem le_of_eq {a b : Fin n} (hab : a = b) : a ≤ b := hab ▸ Fin.le_rfl
protected theorem ge_of_eq {a b : Fin n} (hab : a = b) : b ≤ a := hab ▸ Fin.le_rfl
protected theorem eq_or_lt_of_le {a b : Fin n} (h : a ≤ b) : a = b ∨ a < b :=
  (Nat.eq_or_lt_of_le h).imp_left eq_of_val_eq
protected theorem lt_or_eq_of_le {a b : Fin n} (h : a ≤ b) : a < b ∨ a = b :=
  (Fin.eq_or_lt_of_le h).symm
theorem is_le (i : Fin (n + 1)) : i.1 ≤ n := Nat.le_of_lt_succ i.isLt
@[simp] theorem is_le' {a : Fin n} : a.val ≤ n := Nat.le_of_lt a.isLt
theorem mk_lt_of_lt_val {b : Fin n} {a : Nat} (h : a < b.val) :
    (⟨a, Nat.lt_trans h b.is_lt⟩ : Fin n) < b := h
theorem mk_le_of_le_val {b : Fin n} {a : Nat} (h : a ≤ b.val) :
    (⟨a, Nat.lt_of_le_of_lt h b.is_lt⟩ : Fin n) ≤ b := h
@[simp] theorem mk_le_mk {x y : Nat} {hx hy} : (⟨x, hx⟩ : Fin n) ≤ ⟨y, hy⟩ ↔ x ≤ y := .rfl
@[simp] theorem mk_lt_mk {x y : Nat} {hx hy} : (⟨x, hx⟩ : Fin n) < ⟨y, hy⟩ ↔ x < y := .rfl
protected theorem le_antisymm_iff {x y : Fin n} : x = y ↔ x ≤ y ∧ y ≤ x :=
  Fin.ext_iff.trans Nat.le_antisymm_iff
protected theorem le_antisymm {x y : Fin n} (h1 : x ≤ y) (h2 : y ≤ x) : x = y :=
  eq_of_val_eq (Nat.le_antisymm h1 h2)
@[simp] theorem mk_zero : (⟨0, Nat.succ_pos n⟩ : Fin (n + 1)) = 0 := rfl
@[simp] theorem zero_le [NeZero n] (a : Fin n) : 0 ≤ a := by
  rw [le_def, val_zero]; exact Nat.zero_le a.1
@[simp] theorem not_lt_zero [NeZero n] (a : Fin n) : ¬a < 0 := Fin.not_lt.2 (zero_le a)
theorem pos_iff_ne_zero [NeZero n] {a : Fin n} : 0 < a ↔ a ≠ 0 := by
  rw [lt_def, val_zero, Nat.pos_iff_ne_zero, val_ne_zero_iff]
theorem zero_lt_one : (0 : Fin (n + 2)) < 1 := Nat.zero_lt_one

end Fin

/-! Bounded numbers: the last one, successors and casts, addition, recursion, quantifiers. -/

namespace Fin

/-! ## The last element, and counting from the end -/

@[simp] theorem val_last (n : Nat) : (last n).1 = n := rfl
@[simp] theorem last_zero : (Fin.last 0 : Fin 1) = 0 := rfl
theorem le_last (i : Fin (n + 1)) : i ≤ last n := Nat.le_of_lt_succ i.isLt
theorem last_pos : (0 : Fin (n + 2)) < last (n + 1) := Nat.succ_pos n
theorem eq_last_of_not_lt {i : Fin (n + 1)} (h : ¬i.val < n) : i = last n :=
  Fin.ext (Nat.le_antisymm (le_last i) (Nat.not_lt.1 h))
theorem val_lt_last {i : Fin (n + 1)} : i ≠ last n → i.val < n :=
  fun h => Nat.lt_of_le_of_ne (le_last i) fun e => h (Fin.ext e)
@[simp] theorem zero_eq_last_iff {n : Nat} : (0 : Fin (n + 1)) = last n ↔ n = 0 := by
  rw [Fin.ext_iff, val_zero, val_last]; exact eq_comm
@[simp] theorem last_eq_zero_iff {n : Nat} : Fin.last n = 0 ↔ n = 0 :=
  eq_comm.trans zero_eq_last_iff
@[simp] theorem last_le_iff {n : Nat} {k : Fin (n + 1)} : last n ≤ k ↔ k = last n :=
  ⟨fun h => Fin.le_antisymm (le_last k) h, Fin.ge_of_eq⟩
@[simp] theorem le_zero_iff {n : Nat} {k : Fin (n + 1)} : k ≤ 0 ↔ k = 0 :=
  ⟨fun h => Fin.le_antisymm h (zero_le k), Fin.le_of_eq⟩
@[simp] theorem val_rev (i : Fin n) : (rev i).val = n - (i.val + 1) := rfl
private theorem sub_sub_succ {n i : Nat} (h : i < n) : n - (n - (i + 1) + 1) = i :=
  by rw [Nat.sub_add_eq, Nat.sub_sub_self h]; rfl
@[simp] theorem rev_rev (i : Fin n) : rev (rev i) = i := Fin.ext (sub_sub_succ i.2)
@[simp] theorem rev_inj {i j : Fin n} : rev i = rev j ↔ i = j :=
  ⟨fun h => (rev_rev i).symm.trans ((congrArg rev h).trans (rev_rev j)), congrArg rev⟩

@[simp] theorem rev_le_rev {i j : Fin n} : rev i ≤ rev j ↔ j ≤ i :=
  have mono {i j : Fin n} (h : j ≤ i) : rev i ≤ rev j := Nat.sub_le_sub_left (Nat.succ_le_succ h) n
  ⟨fun h => by rw [← rev_rev i, ← rev_rev j]; exact mono h, mono⟩
@[simp] theorem rev_lt_rev {i j : Fin n} : rev i < rev j ↔ j < i := by
  rw [← Fin.not_le, rev_le_rev, Fin.not_le]
@[simp] theorem rev_last (n : Nat) : rev (last n) = 0 := Fin.ext (Nat.sub_self _)
@[simp] theorem rev_zero (n : Nat) : rev 0 = last n :=
  (congrArg rev (rev_last n)).symm.trans (rev_rev (last n))
theorem subsingleton_iff_le_one : Subsingleton (Fin n) ↔ n ≤ 1 :=
  ⟨fun h => Nat.le_of_not_lt fun k =>
      Nat.zero_ne_one (val_eq_of_eq (h.elim ⟨0, Nat.lt_of_succ_lt k⟩ ⟨1, k⟩)),
   fun h =>
    have zero (a : Fin n) : a.val = 0 := Nat.lt_one_iff.1 (Nat.lt_of_lt_of_le a.2 h)
    ⟨fun a b => Fin.ext ((zero a).trans (zero b).symm)⟩⟩

/-! ## Successor and casts -/

@[simp] theorem val_one (n : Nat) : (1 : Fin (n + 2)).val = 1 := rfl
@[simp] theorem mk_one : (⟨1, Nat.succ_lt_succ (Nat.succ_pos n)⟩ : Fin (n + 2)) = (1 : Fin _) := rfl
@[simp] theorem val_two {n : Nat} : (2 : Fin (n + 3)).val = 2 := rfl
theorem zero_ne_one : (0 : Fin (n + 2)) ≠ 1 := Fin.ne_of_lt zero_lt_one
@[simp] theorem val_succ (j : Fin n) : j.succ.val = j.val + 1 := rfl
@[simp] theorem succ_pos (a : Fin n) : (0 : Fin (n + 1)) < a.succ := Nat.succ_pos a.1
@[simp] theorem succ_le_succ_iff {a b : Fin n} : a.succ ≤ b.succ ↔ a ≤ b := Nat.succ_le_succ_iff
@[simp] theorem succ_lt_succ_iff {a b : Fin n} : a.succ < b.succ ↔ a < b := Nat.succ_lt_succ_iff
@[simp] theorem succ_inj {a b : Fin n} : a.succ = b.succ ↔ a = b :=
  ⟨fun h => Fin.ext (Nat.succ.inj (congrArg val h)), congrArg succ⟩
theorem succ_ne_zero {n} (k : Fin n) : Fin.succ k ≠ 0 := Fin.ne_of_gt (succ_pos k)
@[simp] theorem succ_zero_eq_one : Fin.succ (0 : Fin (n + 1)) = 1 := rfl
@[simp] theorem succ_one_eq_two : Fin.succ (1 : Fin (n + 2)) = 2 := rfl
@[simp] theorem succ_mk (n i : Nat) (h : i < n) : Fin.succ ⟨i, h⟩ = ⟨i + 1, Nat.succ_lt_succ h⟩ :=
  rfl
theorem succ_last (n : Nat) : (last n).succ = last n.succ := rfl
theorem eq_zero_or_eq_succ {n : Nat} : ∀ i : Fin (n + 1), i = 0 ∨ ∃ j : Fin n, i = j.succ := by
  intro i
  cases i with
  | mk i hi =>
    cases i with
    | zero => exact .inl rfl
    | succ i => exact .inr ⟨⟨i, Nat.lt_of_succ_lt_succ hi⟩, rfl⟩
theorem eq_succ_of_ne_zero {n : Nat} {i : Fin (n + 1)} (hi : i ≠ 0) : ∃ j : Fin n, i = j.succ :=
  (eq_zero_or_eq_succ i).resolve_left hi
@[simp] theorem val_castLT (i : Fin m) (h : i.1 < n) : (castLT i h).val = i.val := rfl
@[simp] theorem castLT_mk (i n m : Nat) (hn : i < n) (hm : i < m) : castLT ⟨i, hn⟩ hm = ⟨i, hm⟩ :=
  rfl
@[simp] theorem val_castLE {n m : Nat} (h : n ≤ m) (i : Fin n) : (castLE h i).val = i.val := rfl
@[simp] theorem castLE_mk (i n m : Nat) (hn : i < n) (h : n ≤ m) :
    castLE h ⟨i, hn⟩ = ⟨i, Nat.lt_of_lt_of_le hn h⟩ := rfl
@[simp] theorem castLE_castLE {k m n} (km : k ≤ m) (mn : m ≤ n) (i : Fin k) :
    Fin.castLE mn (Fin.castLE km i) = Fin.castLE (Nat.le_trans km mn) i := rfl
@[simp] theorem val_cast (h : n = m) (i : Fin n) : (i.cast h).val = i.val := rfl
@[simp] theorem cast_mk (h : n = m) (i : Nat) (hn : i < n) : Fin.cast h ⟨i, hn⟩ = ⟨i, h ▸ hn⟩ := rfl
@[simp] theorem cast_refl (n : Nat) (h : n = n) : Fin.cast h = id := rfl
@[simp] theorem cast_trans {k : Nat} (h : n = m) (h' : m = k) {i : Fin n} :
    (i.cast h).cast h' = i.cast (Eq.trans h h') := rfl
@[simp] theorem val_castAdd (m : Nat) (i : Fin n) : (castAdd m i).val = i.val := rfl
theorem castAdd_lt {m : Nat} (n : Nat) (i : Fin m) : (castAdd n i).val < m := i.isLt
@[simp] theorem castAdd_mk (m : Nat) (i : Nat) (h : i < n) :
    castAdd m ⟨i, h⟩ = ⟨i, Nat.lt_add_right m h⟩ := rfl
@[simp] theorem castAdd_castLT (m : Nat) (i : Fin (n + m)) (hi : i.val < n) :
    castAdd m (castLT i hi) = i := rfl
@[simp] theorem castLT_castAdd (m : Nat) (i : Fin n) :
    castLT (castAdd m i) (castAdd_lt m i) = i := rfl
@[simp] theorem val_castSucc (i : Fin n) : i.castSucc.val = i.val := rfl
@[simp] theorem castSucc_mk (n i : Nat) (h : i < n) : castSucc ⟨i, h⟩ = ⟨i, Nat.lt_succ_of_lt h⟩ :=
  rfl
theorem castSucc_lt_succ {i : Fin n} : i.castSucc < i.succ := Nat.lt_succ_self i.1
theorem le_castSucc_iff {i : Fin (n + 1)} {j : Fin n} : i ≤ j.castSucc ↔ i < j.succ :=
  Nat.lt_succ_iff.symm
theorem castSucc_lt_iff_succ_le {n : Nat} {i : Fin n} {j : Fin (n + 1)} :
    i.castSucc < j ↔ i.succ ≤ j := .rfl
@[simp] theorem castSucc_lt_castSucc_iff {a b : Fin n} : a.castSucc < b.castSucc ↔ a < b := .rfl
theorem castSucc_inj {a b : Fin n} : a.castSucc = b.castSucc ↔ a = b := by
  rw [Fin.ext_iff, Fin.ext_iff]; exact .rfl
theorem castSucc_lt_last (a : Fin n) : a.castSucc < last n := a.isLt
@[simp] theorem castSucc_zero {n : Nat} [NeZero n] : castSucc (0 : Fin n) = 0 :=
  Fin.ext (by rw [val_castSucc, val_zero, val_zero])
theorem succ_castSucc {n : Nat} (i : Fin n) : i.castSucc.succ = i.succ.castSucc := rfl
@[simp] theorem val_addNat (m : Nat) (i : Fin n) : (addNat i m).val = i.val + m := rfl
@[simp] theorem addNat_one {i : Fin n} : addNat i 1 = i.succ := rfl
@[simp] theorem val_natAdd (n : Nat) {m : Nat} (i : Fin m) : (natAdd n i).val = n + i.val := rfl
@[simp] theorem val_pred (j : Fin (n + 1)) (h : j ≠ 0) : (j.pred h).val = j.val - 1 := rfl
@[simp] theorem val_subNat (i : Fin (n + m)) (h : m ≤ i.val) : (i.subNat m h).val = i.val - m := rfl
@[simp] theorem succ_pred : ∀ (i : Fin (n + 1)) (h : i ≠ 0), (i.pred h).succ = i := by
  intro i h
  cases i with
  | mk i hi =>
    cases i with
    | zero => exact absurd rfl h
    | succ i => rfl
@[simp] theorem pred_succ (i : Fin n) {h : i.succ ≠ 0} : i.succ.pred h = i := rfl

/-! ## Addition and subtraction -/

@[simp] protected theorem zero_add {n : Nat} [NeZero n] (k : Fin n) : (0 : Fin n) + k = k :=
  Fin.ext (by rw [val_add, val_zero, Nat.zero_add, Nat.mod_eq_of_lt k.2])
@[simp] protected theorem add_zero {n : Nat} [NeZero n] (k : Fin n) : k + 0 = k :=
  Fin.ext (by rw [val_add, val_zero, Nat.add_zero, Nat.mod_eq_of_lt k.2])
protected theorem add_comm (a b : Fin n) : a + b = b + a :=
  Fin.ext (by rw [val_add, val_add, Nat.add_comm])
protected theorem add_assoc (a b c : Fin n) : a + b + c = a + (b + c) :=
  Fin.ext (by simp only [val_add, Nat.mod_add_mod, Nat.add_mod_mod, Nat.add_assoc])
protected theorem mul_comm (a b : Fin n) : a * b = b * a :=
  Fin.ext (by rw [val_mul, val_mul, Nat.mul_comm])
instance : Std.Commutative (α := Fin n) (· + ·) := ⟨Fin.add_comm⟩
instance : Std.Associative (α := Fin n) (· + ·) := ⟨Fin.add_assoc⟩
instance : Std.Commutative (α := Fin n) (· * ·) := ⟨Fin.mul_comm⟩
@[simp] protected theorem mul_zero {n : Nat} [NeZero n] (k : Fin n) : k * 0 = 0 :=
  Fin.ext (by rw [val_mul, val_zero, Nat.mul_zero, Nat.zero_mod])
@[simp] protected theorem zero_mul {n : Nat} [NeZero n] (k : Fin n) : (0 : Fin n) * k = 0 :=
  (Fin.mul_comm 0 k).trans (Fin.mul_zero k)
@[simp] protected theorem sub_self {n : Nat} [NeZero n] {x : Fin n} : x - x = 0 :=
  Fin.ext (by
    rw [val_sub, Nat.sub_add_cancel (Nat.le_of_lt x.2), Nat.mod_self, val_zero])
theorem val_add_one_of_lt {n : Nat} {i : Fin n.succ} (h : i < last _) : (i + 1).1 = i.val + 1 :=
  (Nat.add_mod_mod i.val 1 _).trans (Nat.mod_eq_of_lt (Nat.succ_lt_succ h))
@[simp] theorem last_add_one : ∀ n, last n + 1 = 0 := fun n =>
  Fin.ext ((Nat.add_mod_mod n 1 _).trans (Nat.mod_self (n + 1)))

/-! ## One element, or none -/

instance subsingleton_zero : Subsingleton (Fin 0) := ⟨fun i => i.elim0⟩
instance subsingleton_one : Subsingleton (Fin 1) :=
  ⟨fun i j => Fin.ext (by rw [val_eq_zero, val_eq_zero])⟩
theorem fin_one_eq_zero (a : Fin 1) : a = 0 := Subsingleton.elim a 0

/-! ## Recursion -/

@[elab_as_elim] def succRec {motive : ∀ n, Fin n → Sort _}
    (zero : ∀ n, motive n.succ (0 : Fin (n + 1)))
    (succ : ∀ n i, motive n i → motive n.succ i.succ) : ∀ {n : Nat} (i : Fin n), motive n i
  | 0, i => i.elim0
  | n + 1, ⟨0, _⟩ => zero n
  | _ + 1, ⟨i + 1, h⟩ => succ _ _ (succRec zero succ ⟨i, Nat.lt_of_succ_lt_succ h⟩)

@[elab_as_elim] def succRecOn {n : Nat} (i : Fin n) {motive : ∀ n, Fin n → Sort _}
    (zero : ∀ n, motive (n + 1) 0) (succ : ∀ n i, motive n i → motive (Nat.succ n) i.succ) :
    motive n i := i.succRec zero succ

@[elab_as_elim] def induction {motive : Fin (n + 1) → Sort _} (zero : motive 0)
    (succ : ∀ i : Fin n, motive (castSucc i) → motive i.succ) :
    ∀ i : Fin (n + 1), motive i
  | ⟨i, hi⟩ => go i hi
where
  go : ∀ (i : Nat) (hi : i < n + 1), motive ⟨i, hi⟩
  | 0, _ => zero
  | i + 1, hi => succ ⟨i, Nat.lt_of_succ_lt_succ hi⟩ (go i (Nat.lt_of_succ_lt hi))

@[simp] theorem induction_zero {motive : Fin (n + 1) → Sort _} (zero : motive 0)
    (hs : ∀ i : Fin n, motive (castSucc i) → motive i.succ) :
    (induction zero hs : ∀ i : Fin (n + 1), motive i) 0 = zero := rfl

@[simp] theorem induction_succ {motive : Fin (n + 1) → Sort _} (zero : motive 0)
    (succ : ∀ i : Fin n, motive (castSucc i) → motive i.succ) (i : Fin n) :
    induction (motive := motive) zero succ i.succ = succ i (induction zero succ (castSucc i)) := rfl

@[elab_as_elim] def inductionOn (i : Fin (n + 1)) {motive : Fin (n + 1) → Sort _} (zero : motive 0)
    (succ : ∀ i : Fin n, motive (castSucc i) → motive i.succ) : motive i := induction zero succ i

@[elab_as_elim] def cases {motive : Fin (n + 1) → Sort _}
    (zero : motive 0) (succ : ∀ i : Fin n, motive i.succ) :
    ∀ i : Fin (n + 1), motive i := induction zero fun i _ => succ i

@[simp] theorem cases_zero {n} {motive : Fin (n + 1) → Sort _} {zero succ} :
    @Fin.cases n motive zero succ 0 = zero := rfl
@[simp] theorem cases_succ {n} {motive : Fin (n + 1) → Sort _} {zero succ} (i : Fin n) :
    @Fin.cases n motive zero succ i.succ = succ i := rfl

/-! ## Quantifiers -/

theorem forall_fin_succ {P : Fin (n + 1) → Prop} : (∀ i, P i) ↔ P 0 ∧ ∀ i : Fin n, P i.succ :=
  ⟨fun h => ⟨h 0, fun i => h i.succ⟩, fun h i => Fin.cases h.1 h.2 i⟩
theorem exists_fin_succ {P : Fin (n + 1) → Prop} : (∃ i, P i) ↔ P 0 ∨ ∃ i : Fin n, P i.succ :=
  ⟨fun h => h.elim fun i h => (eq_zero_or_eq_succ i).elim (fun e => .inl (e ▸ h))
      fun k => k.elim fun j e => .inr ⟨j, e ▸ h⟩,
   fun h => h.elim (⟨0, ·⟩) fun h => h.elim fun i k => ⟨i.succ, k⟩⟩
@[simp] theorem forall_fin_zero {p : Fin 0 → Prop} : (∀ i, p i) ↔ True :=
  ⟨fun _ => trivial, fun _ i => i.elim0⟩
@[simp] theorem exists_fin_zero {p : Fin 0 → Prop} : (∃ i, p i) ↔ False :=
  ⟨fun h => h.elim fun i _ => i.elim0, False.elim⟩
@[simp] theorem forall_fin_one {p : Fin 1 → Prop} : (∀ i, p i) ↔ p 0 :=
  ⟨fun h => h 0, fun h i => fin_one_eq_zero i ▸ h⟩
@[simp] theorem exists_fin_one {p : Fin 1 → Prop} : (∃ i, p i) ↔ p 0 :=
  ⟨fun h => h.elim fun i h => fin_one_eq_zero i ▸ h, fun h => ⟨0, h⟩⟩
@[simp] theorem forall_fin_two {p : Fin 2 → Prop} : (∀ i, p i) ↔ p 0 ∧ p 1 :=
  forall_fin_succ.trans (and_congr .rfl forall_fin_one)
@[simp] theorem exists_fin_two {p : Fin 2 → Prop} : (∃ i, p i) ↔ p 0 ∨ p 1 :=
  exists_fin_succ.trans (or_congr .rfl exists_fin_one)

end Fin
