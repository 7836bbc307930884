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
