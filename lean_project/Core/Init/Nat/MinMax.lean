prelude
import Init.Nat.Sub

/-!
The smaller and the larger of two natural numbers.
-/

namespace Nat

protected abbrev min (n m : Nat) := Min.min n m
instance : Max Nat := maxOfLe
protected abbrev max (n m : Nat) := Max.max n m

protected theorem min_def {n m : Nat} : min n m = if n ≤ m then n else m := rfl
protected theorem max_def {n m : Nat} : max n m = if n ≤ m then m else n := rfl
protected theorem min_eq_min (a : Nat) : Nat.min a b = min a b := rfl
protected theorem max_eq_max (a : Nat) : Nat.max a b = max a b := rfl

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

@[simp] theorem min_eq_zero_iff : min m n = 0 ↔ m = 0 ∨ n = 0 := by
  rw [← Nat.le_zero, ← Nat.le_zero, ← Nat.le_zero]; exact Nat.min_le
@[simp] theorem max_eq_zero_iff : max m n = 0 ↔ m = 0 ∧ n = 0 := by
  rw [← Nat.le_zero, ← Nat.le_zero, ← Nat.le_zero]; exact Nat.max_le
theorem add_eq_max_iff : m + n = max m n ↔ m = 0 ∨ n = 0 := by
  refine minmax (p := fun _ k => m + n = k ↔ m = 0 ∨ n = 0) (fun h => ?_) (fun h => ?_)
  · exact Nat.add_eq_right.trans ⟨.inl, fun h' => h'.elim id fun e => Nat.le_zero.1 (e ▸ h)⟩
  · exact Nat.add_eq_left.trans ⟨.inr, fun h' => h'.elim (fun e => Nat.le_zero.1 (e ▸ h)) id⟩
theorem add_eq_min_iff : m + n = min m n ↔ m = 0 ∧ n = 0 := by
  refine minmax (p := fun k _ => m + n = k ↔ m = 0 ∧ n = 0) (fun h => ?_) (fun h => ?_)
  · exact Nat.add_eq_left.trans ⟨fun e => ⟨Nat.le_zero.1 (e ▸ h), e⟩, And.right⟩
  · exact Nat.add_eq_right.trans ⟨fun e => ⟨e, Nat.le_zero.1 (e ▸ h)⟩, And.left⟩

end Nat
