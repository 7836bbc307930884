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
  ⟨fun ⟨h0, hs⟩ n => by cases n with
    | zero => exact h0
    | succ n => exact hs n,
   fun h => ⟨h 0, fun n => h (n + 1)⟩⟩

theorem or_exists_add_one {p : Nat → Prop} : p 0 ∨ (Exists fun n => p (n + 1)) ↔ Exists p :=
  ⟨fun h => h.elim (fun h => ⟨0, h⟩) (fun ⟨n, h⟩ => ⟨n + 1, h⟩),
   fun ⟨n, h⟩ => by cases n with
    | zero => exact .inl h
    | succ n => exact .inr ⟨n, h⟩⟩

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

@[simp] theorem beq_refl (a : Nat) : Nat.beq a a = true := by
  induction a with
  | zero => rfl
  | succ _ ih => exact ih

@[simp] theorem beq_eq : (Nat.beq x y = true) = (x = y) :=
  propext ⟨Nat.eq_of_beq_eq_true, fun e => e ▸ beq_refl x⟩

@[simp] theorem ble_eq : (Nat.ble x y = true) = (x ≤ y) :=
  propext ⟨Nat.le_of_ble_eq_true, Nat.ble_eq_true_of_le⟩

@[simp] theorem blt_eq : (Nat.blt x y = true) = (x < y) :=
  propext ⟨Nat.le_of_ble_eq_true, Nat.ble_eq_true_of_le⟩

instance : LawfulBEq Nat where
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

theorem add_one_inj : a + 1 = b + 1 ↔ a = b := succ_inj
theorem succ_ne_succ_iff : succ a ≠ succ b ↔ a ≠ b := not_congr succ_inj
theorem succ_ne_succ : succ m ≠ succ n ↔ m ≠ n := not_congr succ_inj
theorem add_one_ne_add_one_iff : a + 1 ≠ b + 1 ↔ a ≠ b := not_congr succ_inj
theorem succ_succ_ne_one (a : Nat) : succ (succ a) ≠ 1 := fun h => succ_ne_zero a (succ.inj h)
theorem add_one_add_one_ne_one : a + 1 + 1 ≠ 1 := succ_succ_ne_one a

@[simp] theorem succ_ne_self (n : Nat) : succ n ≠ n := by
  induction n with
  | zero => exact succ_ne_zero 0
  | succ n ih => exact fun h => ih (succ.inj h)

theorem add_one_ne_self (n : Nat) : n + 1 ≠ n := succ_ne_self n
theorem add_one_ne (n : Nat) : n + 1 ≠ n := succ_ne_self n
theorem ne_add_one (n : Nat) : n ≠ n + 1 := (succ_ne_self n).symm

theorem exists_eq_succ_of_ne_zero : ∀ {n : Nat}, n ≠ 0 → Exists fun k => n = succ k
  | 0, h => absurd rfl h
  | n + 1, _ => ⟨n, rfl⟩

theorem exists_eq_add_one_of_ne_zero : ∀ {n : Nat}, n ≠ 0 → Exists fun k => n = k + 1 :=
  exists_eq_succ_of_ne_zero

/-! ## Addition -/

@[simp] protected theorem add_zero (n : Nat) : n + 0 = n := rfl

@[simp] protected theorem zero_add (n : Nat) : 0 + n = n := by
  induction n with
  | zero => rfl
  | succ _ ih => exact congrArg succ ih

instance : Std.LawfulIdentity (α := Nat) (· + ·) 0 where
  left_id := Nat.zero_add
  right_id := Nat.add_zero

theorem add_succ (n m : Nat) : n + succ m = succ (n + m) := rfl

theorem succ_add (n m : Nat) : (succ n) + m = succ (n + m) := by
  induction m with
  | zero => rfl
  | succ _ ih => exact congrArg succ ih

theorem succ_add_eq_add_succ (a b : Nat) : succ a + b = a + succ b := succ_add a b

protected theorem add_comm (n m : Nat) : n + m = m + n := by
  induction m with
  | zero => exact (Nat.zero_add n).symm
  | succ m ih => exact (congrArg succ ih).trans (succ_add m n).symm

instance : Std.Commutative (α := Nat) (· + ·) := ⟨Nat.add_comm⟩

protected theorem add_assoc (n m k : Nat) : (n + m) + k = n + (m + k) := by
  induction k with
  | zero => rfl
  | succ _ ih => exact congrArg succ ih

instance : Std.Associative (α := Nat) (· + ·) := ⟨Nat.add_assoc⟩

protected theorem add_left_comm (n m k : Nat) : n + (m + k) = m + (n + k) :=
  (Nat.add_assoc n m k).symm.trans ((congrArg (· + k) (Nat.add_comm n m)).trans (Nat.add_assoc m n k))

protected theorem add_right_comm (n m k : Nat) : (n + m) + k = (n + k) + m :=
  (Nat.add_assoc n m k).trans ((congrArg (n + ·) (Nat.add_comm m k)).trans (Nat.add_assoc n k m).symm)

protected theorem add_add_add_comm (a b c d : Nat) : (a + b) + (c + d) = (a + c) + (b + d) := by
  rw [← Nat.add_assoc, Nat.add_right_comm a b c, Nat.add_assoc]

theorem one_add (n : Nat) : 1 + n = succ n := Nat.add_comm 1 n
theorem succ_eq_one_add (n : Nat) : succ n = 1 + n := (one_add n).symm

protected theorem add_right_cancel {n m k : Nat} (h : n + m = k + m) : n = k := by
  induction m with
  | zero => exact h
  | succ _ ih => exact ih (succ.inj h)

protected theorem add_left_cancel {n m k : Nat} (h : n + m = n + k) : m = k :=
  Nat.add_right_cancel (m := n) (by rw [Nat.add_comm m, h, Nat.add_comm n])

@[simp high] protected theorem add_left_cancel_iff {n : Nat} : n + m = n + k ↔ m = k :=
  ⟨Nat.add_left_cancel, congrArg (n + ·)⟩

@[simp high] protected theorem add_right_cancel_iff {n : Nat} : m + n = k + n ↔ m = k :=
  ⟨Nat.add_right_cancel, congrArg (· + n)⟩

protected theorem add_left_inj {n : Nat} : m + n = k + n ↔ m = k := Nat.add_right_cancel_iff
protected theorem add_right_inj {n : Nat} : n + m = n + k ↔ m = k := Nat.add_left_cancel_iff

@[simp high] protected theorem add_eq_left {a b : Nat} : a + b = a ↔ b = 0 :=
  Nat.add_left_cancel_iff (k := 0)
@[simp high] protected theorem add_eq_right {a b : Nat} : a + b = b ↔ a = 0 := by
  rw [Nat.add_comm]; exact Nat.add_eq_left
@[simp high] protected theorem left_eq_add {a b : Nat} : a = a + b ↔ b = 0 :=
  eq_comm.trans Nat.add_eq_left
@[simp high] protected theorem right_eq_add {a b : Nat} : b = a + b ↔ a = 0 :=
  eq_comm.trans Nat.add_eq_right

theorem eq_zero_of_add_eq_zero : ∀ {n m : Nat}, n + m = 0 → n = 0 ∧ m = 0
  | _, 0, h => ⟨h, rfl⟩
  | _, _ + 1, h => Nat.noConfusion h

protected theorem eq_zero_of_add_eq_zero_left (h : n + m = 0) : m = 0 :=
  (eq_zero_of_add_eq_zero h).2
protected theorem eq_zero_of_add_eq_zero_right (h : n + m = 0) : n = 0 :=
  (eq_zero_of_add_eq_zero h).1

protected theorem add_eq_zero_iff : n + m = 0 ↔ n = 0 ∧ m = 0 :=
  ⟨eq_zero_of_add_eq_zero, fun ⟨e, f⟩ => by rw [e, f]⟩
@[simp high] protected theorem add_eq_zero : m + n = 0 ↔ m = 0 ∧ n = 0 := Nat.add_eq_zero_iff

protected theorem add_self_ne_one : ∀ n : Nat, n + n ≠ 1
  | 0, h => Nat.noConfusion h
  | n + 1, h => by rw [Nat.add_right_comm] at h; exact succ_succ_ne_one (n + n) h

/-! ## Multiplication -/

@[simp] protected theorem mul_zero (n : Nat) : n * 0 = 0 := rfl
theorem mul_succ (n m : Nat) : n * succ m = n * m + n := rfl
theorem mul_add_one (n m : Nat) : n * (m + 1) = n * m + n := rfl

@[simp] protected theorem zero_mul (n : Nat) : 0 * n = 0 := by
  induction n with
  | zero => rfl
  | succ _ ih => exact ih

theorem succ_mul (n m : Nat) : (succ n) * m = (n * m) + m := by
  induction m with
  | zero => rfl
  | succ m ih => exact congrArg succ ((congrArg (· + n) ih).trans (Nat.add_right_comm _ _ _))

theorem add_one_mul (n m : Nat) : (n + 1) * m = (n * m) + m := succ_mul n m

protected theorem mul_comm (n m : Nat) : n * m = m * n := by
  induction m with
  | zero => exact (Nat.zero_mul n).symm
  | succ m ih => exact (congrArg (· + n) ih).trans (succ_mul m n).symm

instance : Std.Commutative (α := Nat) (· * ·) := ⟨Nat.mul_comm⟩

@[simp] protected theorem mul_one (n : Nat) : n * 1 = n := Nat.zero_add n
@[simp] protected theorem one_mul (n : Nat) : 1 * n = n := (Nat.mul_comm 1 n).trans n.mul_one

instance : Std.LawfulIdentity (α := Nat) (· * ·) 1 where
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

protected theorem mul_assoc (n m k : Nat) : (n * m) * k = n * (m * k) := by
  induction k with
  | zero => rfl
  | succ k ih => rw [mul_add_one, mul_add_one, ih, Nat.mul_add]

instance : Std.Associative (α := Nat) (· * ·) := ⟨Nat.mul_assoc⟩

protected theorem mul_left_comm (n m k : Nat) : n * (m * k) = m * (n * k) := by
  rw [← Nat.mul_assoc, Nat.mul_comm n, Nat.mul_assoc]
protected theorem mul_right_comm (n m k : Nat) : n * m * k = n * k * m := by
  rw [Nat.mul_assoc, Nat.mul_comm m, Nat.mul_assoc]
protected theorem mul_mul_mul_comm (a b c d : Nat) : (a * b) * (c * d) = (a * c) * (b * d) := by
  rw [← Nat.mul_assoc, Nat.mul_right_comm a, Nat.mul_assoc]

protected theorem mul_two (n : Nat) : n * 2 = n + n := congrArg (· + n) (Nat.zero_add n)
protected theorem two_mul (n : Nat) : 2 * n = n + n := (Nat.mul_comm 2 n).trans n.mul_two

theorem succ_mul_succ (a b : Nat) : succ a * succ b = a * b + a + b + 1 := by
  rw [mul_succ, succ_mul, Nat.add_right_comm _ a b]; rfl
theorem succ_mul_succ_eq (a b : Nat) : succ a * succ b = a * b + a + b + 1 := succ_mul_succ a b
theorem add_one_mul_add_one (a b : Nat) : (a + 1) * (b + 1) = a * b + a + b + 1 :=
  succ_mul_succ a b

@[simp] protected theorem mul_eq_zero : ∀ {m n : Nat}, n * m = 0 ↔ n = 0 ∨ m = 0
  | 0, _ => ⟨fun _ => .inr rfl, fun _ => rfl⟩
  | _ + 1, 0 => ⟨fun _ => .inl rfl, fun _ => Nat.zero_mul _⟩
  | _ + 1, _ + 1 => ⟨fun h => Nat.noConfusion h, fun h => h.elim (Nat.noConfusion ·) (Nat.noConfusion ·)⟩

protected theorem zero_eq_mul : 0 = m * n ↔ m = 0 ∨ n = 0 := eq_comm.trans Nat.mul_eq_zero
protected theorem mul_ne_zero_iff : n * m ≠ 0 ↔ n ≠ 0 ∧ m ≠ 0 :=
  (not_congr Nat.mul_eq_zero).trans not_or
protected theorem mul_ne_zero (hn : n ≠ 0) (hm : m ≠ 0) : n * m ≠ 0 :=
  Nat.mul_ne_zero_iff.2 ⟨hn, hm⟩
protected theorem ne_zero_of_mul_ne_zero_left (h : n * m ≠ 0) : n ≠ 0 := (Nat.mul_ne_zero_iff.1 h).1
protected theorem ne_zero_of_mul_ne_zero_right (h : n * m ≠ 0) : m ≠ 0 :=
  (Nat.mul_ne_zero_iff.1 h).2

end Nat
