prelude
import Init.Logic

/-!
Natural numbers: the eliminators that `induction` and `cases` use, and the laws of addition and
multiplication.
-/

universe u

namespace Nat

/-! ## Eliminators that speak of `0` and `n + 1` -/

/-- Recursion, in a form that can be compiled. -/
def recCompiled {motive : Nat → Sort u} (zero : motive zero)
    (succ : (n : Nat) → motive n → motive (Nat.succ n)) : (t : Nat) → motive t
  | .zero => zero
  | .succ n => succ n (recCompiled zero succ n)

@[csimp] theorem rec_eq_recCompiled : @Nat.rec = @Nat.recCompiled := by
  funext motive zero succ t
  exact Nat.rec (motive := fun t => @Nat.rec motive zero succ t = recCompiled zero succ t)
    rfl (fun n ih => congrArg (succ n) ih) t

/-- What `induction n` uses. -/
@[elab_as_elim, induction_eliminator]
protected abbrev recAux {motive : Nat → Sort u} (zero : motive 0)
    (succ : (n : Nat) → motive n → motive (n + 1)) (t : Nat) : motive t :=
  Nat.rec zero succ t

/-- What `cases n` uses. -/
@[elab_as_elim, cases_eliminator]
protected abbrev casesAuxOn {motive : Nat → Sort u} (t : Nat) (zero : motive 0)
    (succ : (n : Nat) → motive (n + 1)) : motive t :=
  Nat.casesOn t zero succ

theorem rec_zero {motive : Nat → Sort u} (h_zero : motive 0)
    (h_succ : ∀ n, motive n → motive (n + 1)) : (Nat.rec h_zero h_succ 0 : motive 0) = h_zero :=
  rfl

theorem rec_add_one {motive : Nat → Sort u} (zero : motive 0)
    (succ : (n : Nat) → motive n → motive (n + 1)) (n : Nat) :
    Nat.rec zero succ (n + 1) = succ n (Nat.rec zero succ n) :=
  rfl

/-- `f` applied `n` times to `a`. -/
@[specialize] def «repeat» {α : Type u} (f : α → α) : (n : Nat) → (a : α) → α
  | 0, a => a
  | succ n, a => f (Nat.repeat f n a)

def blt (a b : Nat) : Bool :=
  ble a.succ b

theorem and_forall_add_one {p : Nat → Prop} : p 0 ∧ (∀ n, p (n + 1)) ↔ ∀ n, p n :=
  ⟨fun h n => n.rec h.1 fun n _ => h.2 n, fun h => ⟨h 0, fun n => h (n + 1)⟩⟩

theorem or_exists_add_one {p : Nat → Prop} : p 0 ∨ (Exists fun n => p (n + 1)) ↔ Exists p :=
  ⟨fun h => h.elim (fun h => ⟨0, h⟩) fun h => h.elim fun n h => ⟨n + 1, h⟩,
   fun h => h.elim fun n => n.rec .inl fun n _ h => .inr ⟨n, h⟩⟩

/-! ## Operations as they are written -/

@[simp] theorem zero_eq : Nat.zero = 0 := rfl
@[simp] theorem add_eq : Nat.add x y = x + y := rfl
@[simp] theorem mul_eq : Nat.mul x y = x * y := rfl
@[simp] theorem sub_eq : Nat.sub x y = x - y := rfl
@[simp] theorem lt_eq : Nat.lt x y = (x < y) := rfl
@[simp] theorem le_eq : Nat.le x y = (x ≤ y) := rfl
@[simp] theorem pow_eq {m n : Nat} : m.pow n = m ^ n := rfl
@[simp] theorem default_eq_zero : default = 0 := rfl
theorem ctor_eq_zero : Nat.zero = 0 := rfl

/-! ## Comparisons as truth values -/

@[simp] theorem beq_refl (a : Nat) : Nat.beq a a = true := a.rec rfl fun _ ih => ih

@[simp] theorem beq_eq : (Nat.beq x y = true) = (x = y) :=
  propext ⟨Nat.eq_of_beq_eq_true, fun e => e ▸ beq_refl x⟩

@[simp] theorem ble_eq : (Nat.ble x y = true) = (x ≤ y) :=
  propext ⟨Nat.le_of_ble_eq_true, Nat.ble_eq_true_of_le⟩

@[simp] theorem blt_eq : (Nat.blt x y = true) = (x < y) :=
  propext ⟨Nat.le_of_ble_eq_true, Nat.ble_eq_true_of_le⟩

instance instLawfulBEq : LawfulBEq Nat where
  eq_of_beq h := of_decide_eq_true h
  rfl := of_decide_eq_self_eq_true _

theorem beq_eq_true_eq (a b : Nat) : ((a == b) = true) = (a = b) :=
  propext ⟨of_decide_eq_true, decide_eq_true⟩

theorem not_beq_eq_true_eq (a b : Nat) : ((!(a == b)) = true) = ¬(a = b) := by
  refine propext ⟨fun h e => ?_, fun n => ?_⟩
  · subst e
    rw [(beq_eq_true_eq a a).mpr rfl] at h
    exact Bool.noConfusion h
  · show (!(decide (a = b))) = true
    rw [decide_eq_false n]
    rfl

/-! ## Zero and successor -/

theorem add_one (n : Nat) : n + 1 = succ n := rfl
@[simp] theorem succ_eq_add_one (n : Nat) : succ n = n + 1 := rfl

theorem add_one_ne_zero (n : Nat) : n + 1 ≠ 0 := fun h => Nat.noConfusion h
theorem zero_ne_add_one (n : Nat) : 0 ≠ n + 1 := fun h => Nat.noConfusion h
theorem succ_ne_zero (n : Nat) : succ n ≠ 0 := add_one_ne_zero n
protected theorem one_ne_zero : 1 ≠ (0 : Nat) := add_one_ne_zero 0
@[simp] protected theorem zero_ne_one : 0 ≠ (1 : Nat) := zero_ne_add_one 0

theorem add_one_inj {a b : Nat} : a + 1 = b + 1 ↔ a = b := succ_inj
theorem succ_ne_succ_iff : succ a ≠ succ b ↔ a ≠ b := not_congr succ_inj
theorem succ_ne_succ : succ m ≠ succ n ↔ m ≠ n := not_congr succ_inj
theorem add_one_ne_add_one_iff {a b : Nat} : a + 1 ≠ b + 1 ↔ a ≠ b := not_congr succ_inj
theorem succ_succ_ne_one (a : Nat) : succ (succ a) ≠ 1 := fun h => succ_ne_zero a (succ.inj h)
theorem add_one_add_one_ne_one {a : Nat} : a + 1 + 1 ≠ 1 := succ_succ_ne_one a

@[simp] theorem succ_ne_self (n : Nat) : succ n ≠ n :=
  n.rec (succ_ne_zero 0) fun _ ih h => ih (succ.inj h)

theorem add_one_ne_self (n : Nat) : n + 1 ≠ n := succ_ne_self n
theorem add_one_ne (n : Nat) : n + 1 ≠ n := succ_ne_self n
theorem ne_add_one (n : Nat) : n ≠ n + 1 := (succ_ne_self n).symm

theorem exists_eq_succ_of_ne_zero {n : Nat} : n ≠ 0 → Exists fun k => n = succ k :=
  n.rec (absurd rfl) fun n _ _ => ⟨n, rfl⟩

theorem exists_eq_add_one_of_ne_zero : ∀ {n : Nat}, n ≠ 0 → Exists fun k => n = k + 1 :=
  exists_eq_succ_of_ne_zero

/-! ## Addition -/

@[simp] protected theorem add_zero (n : Nat) : n + 0 = n := rfl

@[simp] protected theorem zero_add (n : Nat) : 0 + n = n := n.rec rfl fun _ => congrArg succ

instance instLawfulIdentityHAddOfNat : Std.LawfulIdentity (α := Nat) (· + ·) 0 where
  left_id := Nat.zero_add
  right_id := Nat.add_zero

theorem add_succ (n m : Nat) : n + succ m = succ (n + m) := rfl

theorem succ_add (n m : Nat) : (succ n) + m = succ (n + m) :=
  m.rec rfl fun _ ih => congrArg succ ih

theorem succ_add_eq_add_succ (a b : Nat) : succ a + b = a + succ b := succ_add a b

protected theorem add_comm (n m : Nat) : n + m = m + n :=
  m.rec (Nat.zero_add n).symm fun m ih => (congrArg succ ih).trans (succ_add m n).symm

instance instCommutativeHAdd : Std.Commutative (α := Nat) (· + ·) := ⟨Nat.add_comm⟩

protected theorem add_assoc (n m k : Nat) : (n + m) + k = n + (m + k) :=
  k.rec (Nat.add_zero _) fun _ ih => congrArg succ ih

instance instAssociativeHAdd : Std.Associative (α := Nat) (· + ·) := ⟨Nat.add_assoc⟩

protected theorem add_left_comm (n m k : Nat) : n + (m + k) = m + (n + k) :=
  (Nat.add_assoc n m k).symm.trans ((congrArg (· + k) (Nat.add_comm n m)).trans (Nat.add_assoc m n k))

protected theorem add_right_comm (n m k : Nat) : (n + m) + k = (n + k) + m :=
  (Nat.add_assoc n m k).trans ((congrArg (n + ·) (Nat.add_comm m k)).trans (Nat.add_assoc n k m).symm)

protected theorem add_add_add_comm (a b c d : Nat) : (a + b) + (c + d) = (a + c) + (b + d) := by
  rw [← Nat.add_assoc, Nat.add_right_comm a b c, Nat.add_assoc]

theorem one_add (n : Nat) : 1 + n = succ n := Nat.add_comm 1 n
theorem succ_eq_one_add (n : Nat) : succ n = 1 + n := (one_add n).symm

protected theorem add_right_cancel {n m k : Nat} : n + m = k + m → n = k :=
  m.rec id fun _ ih h => ih (succ.inj h)

protected theorem add_left_cancel {n m k : Nat} (h : n + m = n + k) : m = k :=
  Nat.add_right_cancel ((Nat.add_comm m n).trans (h.trans (Nat.add_comm n k)))

@[simp high] protected theorem add_left_cancel_iff {m k : Nat} {n : Nat} : n + m = n + k ↔ m = k :=
  ⟨Nat.add_left_cancel, congrArg (n + ·)⟩

@[simp high] protected theorem add_right_cancel_iff {m k : Nat} {n : Nat} : m + n = k + n ↔ m = k :=
  ⟨Nat.add_right_cancel, congrArg (· + n)⟩

protected theorem add_left_inj {m k : Nat}
    {n : Nat} : m + n = k + n ↔ m = k := Nat.add_right_cancel_iff
protected theorem add_right_inj {m k : Nat}
    {n : Nat} : n + m = n + k ↔ m = k := Nat.add_left_cancel_iff

@[simp high] protected theorem add_eq_left {a b : Nat} : a + b = a ↔ b = 0 :=
  Nat.add_left_cancel_iff (k := 0)
@[simp high] protected theorem add_eq_right {a b : Nat} : a + b = b ↔ a = 0 := by
  rw [Nat.add_comm]; exact Nat.add_eq_left
@[simp high] protected theorem left_eq_add {a b : Nat} : a = a + b ↔ b = 0 :=
  eq_comm.trans Nat.add_eq_left
@[simp high] protected theorem right_eq_add {a b : Nat} : b = a + b ↔ a = 0 :=
  eq_comm.trans Nat.add_eq_right

theorem eq_zero_of_add_eq_zero {n m : Nat} : n + m = 0 → n = 0 ∧ m = 0 :=
  m.rec (fun h => ⟨h, rfl⟩) fun _ _ h => absurd h (succ_ne_zero _)

protected theorem eq_zero_of_add_eq_zero_left {n m : Nat} (h : n + m = 0) : m = 0 :=
  (eq_zero_of_add_eq_zero h).2
protected theorem eq_zero_of_add_eq_zero_right {n m : Nat} (h : n + m = 0) : n = 0 :=
  (eq_zero_of_add_eq_zero h).1

protected theorem add_eq_zero_iff {n m : Nat} : n + m = 0 ↔ n = 0 ∧ m = 0 :=
  ⟨eq_zero_of_add_eq_zero, fun h => by rw [h.1, h.2]⟩
@[simp high] protected theorem add_eq_zero {m n : Nat} :
    m + n = 0 ↔ m = 0 ∧ n = 0 := Nat.add_eq_zero_iff

protected theorem add_self_ne_one (n : Nat) : n + n ≠ 1 :=
  n.rec Nat.zero_ne_one fun n _ h => succ_ne_zero n (Nat.eq_zero_of_add_eq_zero_right (succ.inj h))

/-! ## Multiplication -/

@[simp] protected theorem mul_zero (n : Nat) : n * 0 = 0 := rfl
theorem mul_succ (n m : Nat) : n * succ m = n * m + n := rfl
theorem mul_add_one (n m : Nat) : n * (m + 1) = n * m + n := rfl

@[simp] protected theorem zero_mul (n : Nat) : 0 * n = 0 := n.rec rfl fun _ ih => ih

theorem succ_mul (n m : Nat) : (succ n) * m = (n * m) + m :=
  m.rec rfl fun m ih => congrArg succ ((congrArg (· + n) ih).trans (Nat.add_right_comm _ _ _))

theorem add_one_mul (n m : Nat) : (n + 1) * m = (n * m) + m := succ_mul n m

protected theorem mul_comm (n m : Nat) : n * m = m * n :=
  m.rec (Nat.zero_mul n).symm fun m ih => by rw [mul_succ, succ_mul, ih]

instance instCommutativeHMul : Std.Commutative (α := Nat) (· * ·) := ⟨Nat.mul_comm⟩

@[simp] protected theorem mul_one (n : Nat) : n * 1 = n := Nat.zero_add n
@[simp] protected theorem one_mul (n : Nat) : 1 * n = n := (Nat.mul_comm 1 n).trans n.mul_one

instance instLawfulIdentityHMulOfNat : Std.LawfulIdentity (α := Nat) (· * ·) 1 where
  left_id := Nat.one_mul
  right_id := Nat.mul_one

protected theorem left_distrib (n m k : Nat) : n * (m + k) = n * m + n * k := by
  induction k with
  | zero => rfl
  | succ _ ih => exact (congrArg (· + n) ih).trans (Nat.add_assoc _ _ _)

protected theorem right_distrib (n m k : Nat) : (n + m) * k = n * k + m * k := by
  rw [Nat.mul_comm, Nat.left_distrib, Nat.mul_comm k, Nat.mul_comm k]

protected theorem mul_add (n m k : Nat) : n * (m + k) = n * m + n * k := Nat.left_distrib n m k
protected theorem add_mul (n m k : Nat) : (n + m) * k = n * k + m * k := Nat.right_distrib n m k

protected theorem mul_assoc (n m k : Nat) : (n * m) * k = n * (m * k) :=
  k.rec (Nat.mul_zero _) fun k ih => by rw [mul_succ, mul_succ, ih, Nat.mul_add]

instance instAssociativeHMul : Std.Associative (α := Nat) (· * ·) := ⟨Nat.mul_assoc⟩

protected theorem mul_left_comm (n m k : Nat) : n * (m * k) = m * (n * k) := by
  rw [← Nat.mul_assoc, Nat.mul_comm n, Nat.mul_assoc]
protected theorem mul_right_comm (n m k : Nat) : n * m * k = n * k * m := by
  rw [Nat.mul_assoc, Nat.mul_comm m, Nat.mul_assoc]
protected theorem mul_mul_mul_comm (a b c d : Nat) : (a * b) * (c * d) = (a * c) * (b * d) := by
  rw [← Nat.mul_assoc, Nat.mul_right_comm a, Nat.mul_assoc]

protected theorem mul_two (n : Nat) : n * 2 = n + n := congrArg (· + n) (Nat.zero_add n)
protected theorem two_mul (n : Nat) : 2 * n = n + n := (Nat.mul_comm 2 n).trans n.mul_two

theorem succ_mul_succ (a b : Nat) : succ a * succ b = a * b + a + b + 1 :=
  congrArg succ ((congrArg (· + a) (succ_mul a b)).trans (Nat.add_right_comm _ b a))
theorem succ_mul_succ_eq (a b : Nat) : succ a * succ b = a * b + a + b + 1 := succ_mul_succ a b
theorem add_one_mul_add_one (a b : Nat) : (a + 1) * (b + 1) = a * b + a + b + 1 :=
  succ_mul_succ a b

@[simp] protected theorem mul_eq_zero {m n : Nat} : n * m = 0 ↔ n = 0 ∨ m = 0 :=
  ⟨m.rec (fun _ => .inr rfl) fun _ _ h => .inl (Nat.eq_zero_of_add_eq_zero_left h),
   fun h => h.elim (fun e => by subst e; exact Nat.zero_mul m) fun e => by subst e; rfl⟩

protected theorem zero_eq_mul {m n : Nat} :
    0 = m * n ↔ m = 0 ∨ n = 0 := eq_comm.trans Nat.mul_eq_zero
protected theorem mul_ne_zero_iff {n m : Nat} : n * m ≠ 0 ↔ n ≠ 0 ∧ m ≠ 0 :=
  (not_congr Nat.mul_eq_zero).trans not_or
protected theorem mul_ne_zero {n m : Nat} (hn : n ≠ 0) (hm : m ≠ 0) : n * m ≠ 0 :=
  Nat.mul_ne_zero_iff.2 ⟨hn, hm⟩
protected theorem ne_zero_of_mul_ne_zero_left {n m : Nat}
    (h : n * m ≠ 0) : n ≠ 0 := (Nat.mul_ne_zero_iff.1 h).1
protected theorem ne_zero_of_mul_ne_zero_right {n m : Nat} (h : n * m ≠ 0) : m ≠ 0 :=
  (Nat.mul_ne_zero_iff.1 h).2

end Nat

/-!
The order of the natural numbers, and how addition, multiplication and predecessors respect it.
-/

namespace Std

class Antisymm (r : α → α → Prop) : Prop where
  antisymm (a b : α) : r a b → r b a → a = b

class Total (r : α → α → Prop) : Prop where
  total (a b : α) : r a b ∨ r b a

class Asymm (r : α → α → Prop) : Prop where
  asymm (a b : α) : r a b → ¬r b a

class Irrefl (r : α → α → Prop) : Prop where
  irrefl (a : α) : ¬r a a

end Std

namespace Nat

attribute [simp] Nat.zero_le Nat.not_lt_zero Nat.le_refl Nat.lt_irrefl Nat.lt_add_one
  Nat.zero_lt_succ

/-! ## `<` and `≤` -/

theorem succ_lt_succ {n m : Nat} (h : n < m) : succ n < succ m := succ_le_succ h
theorem lt_of_succ_lt_succ {n m : Nat} (h : succ n < succ m) : n < m := le_of_succ_le_succ h
theorem le_of_lt_add_one {n m : Nat} (h : n < m + 1) : n ≤ m := le_of_succ_le_succ h
theorem lt_add_one_of_le {n m : Nat} (h : n ≤ m) : n < m + 1 := succ_le_succ h
theorem le_step {n m : Nat} (h : n ≤ m) : n ≤ succ m := Nat.le.step h
theorem lt.step {n m : Nat} (h : n < m) : n < succ m := Nat.le.step h
theorem lt.base (n : Nat) : n < succ n := Nat.le_refl (succ n)
theorem not_add_one_le_zero (n : Nat) : ¬ n + 1 ≤ 0 := not_succ_le_zero n
theorem not_add_one_le_self (n : Nat) : ¬ n + 1 ≤ n := not_succ_le_self n
theorem add_one_pos (n : Nat) : 0 < n + 1 := zero_lt_succ n
theorem one_lt_succ_succ (n : Nat) : 1 < n.succ.succ := succ_lt_succ (zero_lt_succ n)
theorem not_succ_lt_self : ¬ succ n < n := fun h => not_succ_le_self n (Nat.le_trans (le_succ _) h)

protected theorem le_of_eq {n m : Nat} (p : n = m) : n ≤ m := p ▸ Nat.le_refl n
protected theorem lt_of_lt_of_eq {n m k : Nat} (h : n < m) (e : m = k) : n < k := e ▸ h
protected theorem le_rfl {n : Nat} : n ≤ n := Nat.le_refl n
theorem le_of_succ_le {n m : Nat} (h : succ n ≤ m) : n ≤ m := Nat.le_trans (le_succ n) h
theorem lt_of_succ_lt {n m : Nat} (h : succ n < m) : n < m := le_of_succ_le h
protected theorem le_of_lt {n m : Nat} (h : n < m) : n ≤ m := le_of_succ_le h
theorem lt_of_succ_le {n m : Nat} (h : succ n ≤ m) : n < m := h
theorem succ_le_of_lt {n m : Nat} (h : n < m) : succ n ≤ m := h
theorem lt_of_add_one_le {n m : Nat} (h : n + 1 ≤ m) : n < m := h
theorem add_one_le_of_lt {n m : Nat} (h : n < m) : n + 1 ≤ m := h
theorem lt_succ_of_lt {a b : Nat} (h : a < b) : a < succ b := Nat.le.step h
theorem lt_add_one_of_lt {a b : Nat} (h : a < b) : a < b + 1 := Nat.le.step h

instance instTransLt : Trans (α := Nat) (β := Nat) (γ := Nat) (· < ·) (· < ·) (· < ·) where
  trans := Nat.lt_trans
instance instTransLe : Trans (α := Nat) (β := Nat) (γ := Nat) (· ≤ ·) (· ≤ ·) (· ≤ ·) where
  trans := Nat.le_trans
instance instTransLtLe : Trans (α := Nat) (β := Nat) (γ := Nat) (· < ·) (· ≤ ·) (· < ·) where
  trans := Nat.lt_of_lt_of_le
instance instTransLeLt : Trans (α := Nat) (β := Nat) (γ := Nat) (· ≤ ·) (· < ·) (· < ·) where
  trans := Nat.lt_of_le_of_lt

theorem succ_le {n m : Nat} : succ n ≤ m ↔ n < m := .rfl
theorem succ_le_iff {m n : Nat} : succ m ≤ n ↔ m < n := .rfl
theorem add_one_le_iff {n m : Nat} : n + 1 ≤ m ↔ n < m := .rfl
theorem lt_iff_add_one_le {m n : Nat} : m < n ↔ m + 1 ≤ n := .rfl
theorem lt_succ {m n : Nat} : m < succ n ↔ m ≤ n := ⟨le_of_lt_succ, lt_succ_of_le⟩
protected theorem lt_succ_iff {m n : Nat} : m < succ n ↔ m ≤ n := ⟨le_of_lt_succ, lt_succ_of_le⟩
protected theorem lt_add_one_iff {m n : Nat} : m < n + 1 ↔ m ≤ n := ⟨le_of_lt_succ, lt_succ_of_le⟩
theorem le_iff_lt_add_one {x y : Nat} : x ≤ y ↔ x < y + 1 := Nat.lt_add_one_iff.symm
theorem succ_le_succ_iff {a b : Nat} : succ a ≤ succ b ↔ a ≤ b := ⟨le_of_succ_le_succ, succ_le_succ⟩
theorem succ_lt_succ_iff {a b : Nat} : succ a < succ b ↔ a < b := succ_le_succ_iff
theorem add_one_le_add_one_iff {a b : Nat} : a + 1 ≤ b + 1 ↔ a ≤ b := succ_le_succ_iff
theorem add_one_lt_add_one_iff {a b : Nat} : a + 1 < b + 1 ↔ a < b := succ_le_succ_iff

protected theorem le_total (m n : Nat) : m ≤ n ∨ n ≤ m := (Nat.lt_or_ge m n).imp_left Nat.le_of_lt
protected abbrev le_or_ge := @Nat.le_total
protected abbrev le_or_le := @Nat.le_total

theorem eq_zero_or_pos (n : Nat) : n = 0 ∨ n > 0 :=
  n.rec (.inl rfl) fun n _ => .inr (zero_lt_succ n)

protected theorem pos_of_ne_zero {n : Nat} (h : n ≠ 0) : 0 < n := (eq_zero_or_pos n).resolve_left h
theorem zero_lt_of_ne_zero {a : Nat} (h : a ≠ 0) : 0 < a := Nat.pos_of_ne_zero h
theorem eq_zero_of_le_zero {n : Nat} (h : n ≤ 0) : n = 0 := Nat.le_antisymm h (zero_le n)
theorem zero_lt_of_lt {a b : Nat} (h : a < b) : 0 < b := Nat.lt_of_le_of_lt (zero_le a) h

theorem ne_of_gt {a b : Nat} (h : b < a) : a ≠ b := fun e => by subst e; exact Nat.lt_irrefl _ h
theorem ne_of_lt {a b : Nat} (h : a < b) : a ≠ b := (ne_of_gt h).symm
protected theorem ne_of_lt' {a b : Nat} (h : a < b) : b ≠ a := ne_of_gt h
protected theorem ne_zero_of_lt {b a : Nat} (h : b < a) : a ≠ 0 := ne_of_gt (zero_lt_of_lt h)
theorem not_eq_zero_of_lt {b a : Nat} (h : b < a) : a ≠ 0 := Nat.ne_zero_of_lt h
protected theorem pos_iff_ne_zero {n : Nat} : 0 < n ↔ n ≠ 0 := ⟨ne_of_gt, Nat.pos_of_ne_zero⟩
protected theorem ne_zero_iff_zero_lt {n : Nat} : n ≠ 0 ↔ 0 < n := Nat.pos_iff_ne_zero.symm
theorem one_le_iff_ne_zero {n : Nat} : 1 ≤ n ↔ n ≠ 0 := Nat.pos_iff_ne_zero
theorem one_le_of_lt {a b : Nat} (h : a < b) : 1 ≤ b := zero_lt_of_lt h

protected theorem not_le_of_gt {n m : Nat} (h : n > m) : ¬ n ≤ m :=
  fun h' => Nat.lt_irrefl m (Nat.lt_of_lt_of_le h h')
protected theorem not_le_of_lt {a b : Nat} (h : a < b) : ¬ b ≤ a := Nat.not_le_of_gt h
protected theorem not_lt_of_ge {a b : Nat} (h : b ≥ a) : ¬ b < a := fun h' => Nat.not_le_of_gt h' h
protected theorem not_lt_of_le {a b : Nat} (h : a ≤ b) : ¬ b < a := Nat.not_lt_of_ge h
protected theorem lt_le_asymm {a b : Nat} (h : a < b) : ¬ b ≤ a := Nat.not_le_of_gt h
protected theorem le_lt_asymm {a b : Nat} (h : a ≤ b) : ¬ b < a := Nat.not_lt_of_ge h
protected theorem lt_asymm {a b : Nat} (h : a < b) : ¬ b < a := Nat.not_lt_of_le (Nat.le_of_lt h)
protected abbrev not_lt_of_gt := @Nat.lt_asymm
protected abbrev not_lt_of_lt := @Nat.lt_asymm

theorem gt_of_not_le {n m : Nat} (h : ¬ n ≤ m) : n > m := Nat.lt_of_not_le h
theorem ge_of_not_lt {n m : Nat} (h : ¬ n < m) : n ≥ m := (Nat.lt_or_ge n m).resolve_left h
protected theorem lt_of_not_ge {a b : Nat} (h : ¬ b ≥ a) : b < a := Nat.lt_of_not_le h
protected theorem le_of_not_gt {a b : Nat} (h : ¬ b > a) : b ≤ a := ge_of_not_lt h
protected theorem le_of_not_lt {a b : Nat} (h : ¬ a < b) : b ≤ a := ge_of_not_lt h
protected theorem le_of_not_le {a b : Nat} (h : ¬ b ≤ a) : a ≤ b := Nat.le_of_lt (gt_of_not_le h)
protected theorem le_of_not_ge {a b : Nat} (h : ¬ a ≥ b) : a ≤ b := Nat.le_of_not_le h

@[simp] protected theorem not_le {a b : Nat} : ¬ a ≤ b ↔ b < a := ⟨gt_of_not_le, Nat.not_le_of_gt⟩
@[simp] protected theorem not_lt {a b : Nat} : ¬ a < b ↔ b ≤ a := ⟨ge_of_not_lt, Nat.not_lt_of_ge⟩
theorem not_le_eq (a b : Nat) : (¬ (a ≤ b)) = (b + 1 ≤ a) := propext Nat.not_le
theorem not_ge_eq (a b : Nat) : (¬ (a ≥ b)) = (a + 1 ≤ b) := propext Nat.not_le
theorem not_lt_eq (a b : Nat) : (¬ (a < b)) = (b ≤ a) := propext Nat.not_lt
theorem not_gt_eq (a b : Nat) : (¬ (a > b)) = (a ≤ b) := propext Nat.not_lt

protected theorem lt_trichotomy (a b : Nat) : a < b ∨ a = b ∨ b < a :=
  (Nat.lt_or_ge a b).imp_right fun h => (Nat.eq_or_lt_of_le h).imp_left Eq.symm

protected theorem lt_or_gt_of_ne {a b : Nat} (ne : a ≠ b) : a < b ∨ a > b :=
  (Nat.lt_trichotomy a b).imp_right fun h => h.resolve_left ne
protected theorem lt_or_lt_of_ne {a b : Nat} (ne : a ≠ b) : a < b ∨ b < a := Nat.lt_or_gt_of_ne ne
protected theorem ne_iff_lt_or_gt {a b : Nat} : a ≠ b ↔ a < b ∨ b < a :=
  ⟨Nat.lt_or_gt_of_ne, fun h => h.elim ne_of_lt ne_of_gt⟩
protected abbrev lt_or_gt := @Nat.ne_iff_lt_or_gt

protected theorem le_antisymm_iff {a b : Nat} : a = b ↔ a ≤ b ∧ b ≤ a :=
  ⟨fun e => ⟨Nat.le_of_eq e, Nat.le_of_eq e.symm⟩, fun h => Nat.le_antisymm h.1 h.2⟩
protected theorem eq_iff_le_and_ge {a b : Nat} : a = b ↔ a ≤ b ∧ b ≤ a := Nat.le_antisymm_iff

protected theorem lt_iff_le_not_le {m n : Nat} : m < n ↔ m ≤ n ∧ ¬ n ≤ m :=
  ⟨fun h => ⟨Nat.le_of_lt h, Nat.not_le_of_gt h⟩, fun h => gt_of_not_le h.2⟩
protected theorem lt_iff_le_and_not_ge {m n : Nat} : m < n ↔ m ≤ n ∧ ¬ n ≤ m := Nat.lt_iff_le_not_le
protected theorem lt_iff_le_and_ne {m n : Nat} : m < n ↔ m ≤ n ∧ m ≠ n :=
  ⟨fun h => ⟨Nat.le_of_lt h, ne_of_lt h⟩, fun h => Nat.lt_of_le_of_ne h.1 h.2⟩

protected theorem eq_or_lt_of_not_lt {a b : Nat} (hnlt : ¬ a < b) : a = b ∨ b < a :=
  (Nat.lt_trichotomy a b).resolve_left hnlt
protected theorem lt_or_eq_of_le {n m : Nat} (h : n ≤ m) : n < m ∨ n = m :=
  (Nat.eq_or_lt_of_le h).symm
protected theorem le_iff_lt_or_eq {n m : Nat} : n ≤ m ↔ n < m ∨ n = m :=
  ⟨Nat.lt_or_eq_of_le, fun h => h.elim Nat.le_of_lt Nat.le_of_eq⟩
protected theorem lt_succ_iff_lt_or_eq {m n : Nat} : m < succ n ↔ m < n ∨ m = n :=
  Nat.lt_succ_iff.trans Nat.le_iff_lt_or_eq
protected theorem lt_add_one_iff_lt_or_eq {m n : Nat} :
    m < n + 1 ↔ m < n ∨ m = n := Nat.lt_succ_iff_lt_or_eq
protected theorem eq_of_lt_succ_of_not_lt {m n : Nat} (hmn : m < n + 1) (h : ¬ m < n) : m = n :=
  (Nat.lt_succ_iff_lt_or_eq.1 hmn).resolve_left h
protected theorem eq_of_le_of_lt_succ {n m : Nat} (h₁ : n ≤ m) (h₂ : m < n + 1) : m = n :=
  Nat.le_antisymm (le_of_lt_succ h₂) h₁
theorem le_or_eq_of_le_succ {m n : Nat} (h : m ≤ succ n) : m ≤ n ∨ m = succ n :=
  (Nat.lt_or_eq_of_le h).imp_left le_of_lt_succ
theorem le_or_eq_of_le_add_one {m n : Nat} (h : m ≤ n + 1) : m ≤ n ∨ m = n + 1 :=
  le_or_eq_of_le_succ h
theorem le_succ_iff {m n : Nat} : m ≤ n.succ ↔ m ≤ n ∨ m = n.succ :=
  ⟨le_or_eq_of_le_succ, fun h => h.elim le_step Nat.le_of_eq⟩
theorem le_add_one_iff {m n : Nat} : m ≤ n + 1 ↔ m ≤ n ∨ m = n + 1 := le_succ_iff

instance instAntisymmLe : Std.Antisymm (α := Nat) (· ≤ ·) := ⟨fun _ _ => Nat.le_antisymm⟩
instance instAntisymmNotLt : Std.Antisymm (α := Nat) (¬ · < ·) :=
  ⟨fun _ _ h h' => Nat.le_antisymm (ge_of_not_lt h') (ge_of_not_lt h)⟩
instance instTotalLe : Std.Total (α := Nat) (· ≤ ·) := ⟨Nat.le_total⟩
instance instIrreflLt : Std.Irrefl (α := Nat) (· < ·) := ⟨Nat.lt_irrefl⟩
instance instAsymmLt : Std.Asymm (α := Nat) (· < ·) := ⟨fun _ _ => Nat.lt_asymm⟩

/-! ## Small numbers -/

protected theorem zero_lt_one : 0 < (1 : Nat) := zero_lt_succ 0
protected abbrev one_pos := @Nat.zero_lt_one
protected theorem two_pos : 0 < 2 := zero_lt_succ 1
protected theorem zero_lt_two : 0 < 2 := zero_lt_succ 1
protected theorem one_lt_two : 1 < 2 := Nat.le_refl 2
theorem le_zero {i : Nat} : i ≤ 0 ↔ i = 0 := ⟨eq_zero_of_le_zero, Nat.le_of_eq⟩
theorem le_zero_eq (a : Nat) : (a ≤ 0) = (a = 0) := propext le_zero
attribute [simp] Nat.le_zero_eq
@[simp] theorem lt_one_iff {n : Nat} : n < 1 ↔ n = 0 := Nat.lt_succ_iff.trans le_zero
protected theorem eq_zero_of_not_pos {n : Nat}
    (h : ¬ 0 < n) : n = 0 := eq_zero_of_le_zero (ge_of_not_lt h)
theorem le_one_iff_eq_zero_or_eq_one {n : Nat} : n ≤ 1 ↔ n = 0 ∨ n = 1 :=
  le_succ_iff.trans (or_congr_left le_zero)
theorem one_lt_iff_ne_zero_and_ne_one {n : Nat} : 1 < n ↔ n ≠ 0 ∧ n ≠ 1 :=
  ⟨fun h => ⟨ne_of_gt (zero_lt_of_lt h), ne_of_gt h⟩,
   fun h => Nat.lt_of_le_of_ne (Nat.pos_of_ne_zero h.1) h.2.symm⟩

/-! ## Order and addition -/

@[simp] theorem le_add_right (n k : Nat) : n ≤ n + k :=
  k.rec (Nat.le_refl n) fun _ => Nat.le.step

@[simp] theorem le_add_left (n m : Nat) : n ≤ m + n := Nat.add_comm n m ▸ le_add_right n m

theorem le_of_add_right_le {n m k : Nat} (h : n + k ≤ m) : n ≤ m :=
  Nat.le_trans (le_add_right n k) h
theorem le_of_add_left_le {n m k : Nat} (h : k + n ≤ m) : n ≤ m := Nat.le_trans (le_add_left n k) h
theorem le_add_right_of_le {n m k : Nat} (h : n ≤ m) : n ≤ m + k :=
  Nat.le_trans h (le_add_right m k)
theorem le_add_left_of_le {n m k : Nat} (h : n ≤ m) : n ≤ k + m := Nat.le_trans h (le_add_left m k)
protected theorem lt_add_left {a b : Nat} (c : Nat) (h : a < b) : a < c + b := le_add_left_of_le h
protected theorem lt_add_right {a b : Nat} (c : Nat) (h : a < b) : a < b + c := le_add_right_of_le h
theorem lt_of_add_right_lt {n m k : Nat} (h : n + k < m) : n < m :=
  Nat.lt_of_le_of_lt (le_add_right n k) h
theorem lt_of_add_left_lt {n m k : Nat} (h : k + n < m) : n < m :=
  Nat.lt_of_le_of_lt (le_add_left n k) h

theorem le.dest {n m : Nat} (h : n ≤ m) : Exists (fun k => n + k = m) :=
  h.rec ⟨0, rfl⟩ fun _ ih => ih.elim fun k e => ⟨k + 1, congrArg succ e⟩
theorem le.intro {n m k : Nat} (h : n + k = m) : n ≤ m := h ▸ le_add_right n k

protected theorem exists_eq_add_of_le {m n : Nat} (h : m ≤ n) : ∃ k : Nat, n = m + k :=
  (le.dest h).elim fun k e => ⟨k, e.symm⟩
protected theorem exists_eq_add_of_le' {m n : Nat} (h : m ≤ n) : ∃ k : Nat, n = k + m :=
  (le.dest h).elim fun k e => ⟨k, e.symm.trans (Nat.add_comm m k)⟩
protected theorem exists_eq_add_of_lt {m n : Nat} (h : m < n) : ∃ k : Nat, n = m + k + 1 :=
  (le.dest h).elim fun k e => ⟨k, e.symm.trans (Nat.add_right_comm m 1 k)⟩

@[simp] protected theorem add_le_add_iff_right {m k : Nat} {n : Nat} : m + n ≤ k + n ↔ m ≤ k :=
  n.rec .rfl fun _ ih => succ_le_succ_iff.trans ih
@[simp] protected theorem add_le_add_iff_left {m k : Nat} {n : Nat} : n + m ≤ n + k ↔ m ≤ k := by
  rw [Nat.add_comm n m, Nat.add_comm n k]; exact Nat.add_le_add_iff_right
@[simp] protected theorem add_lt_add_iff_right {k n m : Nat} : n + k < m + k ↔ n < m := by
  show succ (n + k) ≤ _ ↔ _; rw [← succ_add]; exact Nat.add_le_add_iff_right
@[simp] protected theorem add_lt_add_iff_left {k n m : Nat} : k + n < k + m ↔ n < m :=
  Nat.add_le_add_iff_left (m := n + 1)

protected theorem add_le_add_left {n m : Nat} (h : n ≤ m) (k : Nat) : k + n ≤ k + m :=
  Nat.add_le_add_iff_left.2 h
protected theorem add_le_add_right {n m : Nat} (h : n ≤ m) (k : Nat) : n + k ≤ m + k :=
  Nat.add_le_add_iff_right.2 h
protected theorem add_lt_add_left {n m : Nat} (h : n < m) (k : Nat) : k + n < k + m :=
  Nat.add_lt_add_iff_left.2 h
protected theorem add_lt_add_right {n m : Nat} (h : n < m) (k : Nat) : n + k < m + k :=
  Nat.add_lt_add_iff_right.2 h
protected theorem le_of_add_le_add_left {a b c : Nat} (h : a + b ≤ a + c) : b ≤ c :=
  Nat.add_le_add_iff_left.1 h
protected theorem le_of_add_le_add_right {a b c : Nat} (h : a + b ≤ c + b) : a ≤ c :=
  Nat.add_le_add_iff_right.1 h
protected theorem lt_of_add_lt_add_right {k m : Nat} {n : Nat} (h : k + n < m + n) : k < m :=
  Nat.add_lt_add_iff_right.1 h
protected theorem lt_of_add_lt_add_left {k m : Nat} {n : Nat} (h : n + k < n + m) : k < m :=
  Nat.add_lt_add_iff_left.1 h

protected theorem add_le_add {a b c d : Nat} (h₁ : a ≤ b) (h₂ : c ≤ d) : a + c ≤ b + d :=
  Nat.le_trans (Nat.add_le_add_right h₁ c) (Nat.add_le_add_left h₂ b)
protected theorem add_lt_add_of_le_of_lt {a b c d : Nat} (hle : a ≤ b) (hlt : c < d) :
    a + c < b + d :=
  Nat.lt_of_le_of_lt (Nat.add_le_add_right hle c) (Nat.add_lt_add_left hlt b)
protected theorem add_lt_add_of_lt_of_le {a b c d : Nat} (hlt : a < b) (hle : c ≤ d) :
    a + c < b + d :=
  Nat.lt_of_lt_of_le (Nat.add_lt_add_right hlt c) (Nat.add_le_add_left hle b)
protected theorem add_lt_add {a b c d : Nat} (h₁ : a < b) (h₂ : c < d) : a + c < b + d :=
  Nat.add_lt_add_of_le_of_lt (Nat.le_of_lt h₁) h₂
theorem add_succ_lt_add {a b c d : Nat} (hab : a < b) (hcd : c < d) : a + c + 1 < b + d :=
  Nat.lt_of_le_of_lt (succ_le_of_lt (Nat.add_lt_add_right hab c)) (Nat.add_lt_add_left hcd b)

@[simp] protected theorem lt_add_right_iff_pos {n k : Nat} : n < n + k ↔ 0 < k :=
  Nat.add_lt_add_iff_left (n := 0)
@[simp] protected theorem lt_add_left_iff_pos {n k : Nat} : n < k + n ↔ 0 < k := by
  rw [Nat.add_comm]; exact Nat.lt_add_right_iff_pos
protected theorem lt_add_of_pos_left {k n : Nat}
    (h : 0 < k) : n < k + n := Nat.lt_add_left_iff_pos.2 h
protected theorem lt_add_of_pos_right {k n : Nat}
    (h : 0 < k) : n < n + k := Nat.lt_add_right_iff_pos.2 h
protected theorem pos_of_lt_add_right {n k : Nat}
    (h : n < n + k) : 0 < k := Nat.lt_add_right_iff_pos.1 h
protected theorem pos_of_lt_add_left {n k : Nat}
    (h : n < k + n) : 0 < k := Nat.lt_add_left_iff_pos.1 h
protected theorem add_pos_left {m : Nat} (h : 0 < m) (n) : 0 < m + n := Nat.lt_add_right n h
theorem add_pos_iff_pos_or_pos {m n : Nat} : 0 < m + n ↔ 0 < m ∨ 0 < n := by
  rw [Nat.pos_iff_ne_zero, Nat.pos_iff_ne_zero, Nat.pos_iff_ne_zero, ne_eq, Nat.add_eq_zero_iff]
  exact Decidable.not_and_iff_or_not
theorem lt_one_add_iff {m n : Nat} :
    m < 1 + n ↔ m ≤ n := by rw [Nat.add_comm]; exact Nat.lt_add_one_iff
theorem one_add_le_iff {m n : Nat} : 1 + m ≤ n ↔ m < n := by rw [Nat.add_comm]; exact .rfl

end Nat

/-! ## The numerals 0 and 1 of types that have them, and numbers known not to be 0 -/

instance (priority := 300) Zero.toOfNat0 {α} [Zero α] : OfNat α (nat_lit 0) where
  ofNat := ‹Zero α›.1

instance (priority := 200) Zero.ofOfNat0 {α} [OfNat α (nat_lit 0)] : Zero α where
  zero := 0

instance (priority := 300) One.toOfNat1 {α} [One α] : OfNat α (nat_lit 1) where
  ofNat := ‹One α›.1

instance (priority := 200) One.ofOfNat1 {α} [OfNat α (nat_lit 1)] : One α where
  one := 1

/-- The number `n` is not zero. -/
class NeZero {R : Type u} [Zero R] (n : R) : Prop where
  out : n ≠ 0

theorem NeZero.ne {R : Type u} [Zero R] (n : R) [h : NeZero n] : n ≠ 0 := h.out

theorem NeZero.ne' {R : Type u} [Zero R] (n : R) [h : NeZero n] : 0 ≠ n := h.out.symm

theorem neZero_iff {R : Type u} [Zero R] {n : R} : NeZero n ↔ n ≠ 0 := ⟨fun h => h.out, NeZero.mk⟩

@[simp] theorem neZero_zero_iff_false {α : Type u} [Zero α] : NeZero (0 : α) ↔ False :=
  ⟨fun _ => NeZero.ne (0 : α) rfl, False.elim⟩

namespace Nat

theorem pos_of_neZero (n : Nat) [NeZero n] : 0 < n := Nat.pos_of_ne_zero (NeZero.ne n)

instance instNeZeroSucc {n : Nat} : NeZero (n + 1) := ⟨succ_ne_zero n⟩

instance instNeZeroHPow {n m : Nat} [NeZero n] : NeZero (n ^ m) :=
  ⟨ne_of_gt (Nat.pow_pos (pos_of_neZero n))⟩

end Nat

-- `NeZero 5` is found by unification with `n + 1`.
example : NeZero 5 := inferInstance
