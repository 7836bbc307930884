prelude
import Init.Nat.Sub

/-!
Statements about all, or some, numbers below a bound: they can be decided. Folds over such numbers.
-/

universe u

namespace Nat

/-! ## Bounded quantifiers -/

theorem forall_lt_succ_right' {p : (m : Nat) → (m < n + 1) → Prop} :
    (∀ m (h : m < n + 1), p m h) ↔
      (∀ m (h : m < n), p m (Nat.lt_succ_of_lt h)) ∧ p n (Nat.lt_add_one n) :=
  ⟨fun h => ⟨fun m hm => h m (lt_succ_of_lt hm), h n (Nat.lt_add_one n)⟩, fun h m hm =>
    (Nat.lt_succ_iff_lt_or_eq.1 hm).elim (h.1 m) fun e => by subst e; exact h.2⟩
theorem forall_lt_succ_right {p : Nat → Prop} :
    (∀ m, m < n + 1 → p m) ↔ (∀ m, m < n → p m) ∧ p n :=
  forall_lt_succ_right' (p := fun m _ => p m)
theorem forall_lt_succ_left' {p : (m : Nat) → (m < n + 1) → Prop} :
    (∀ m (h : m < n + 1), p m h) ↔
      p 0 (zero_lt_succ n) ∧ (∀ m (h : m < n), p (m + 1) (succ_lt_succ h)) :=
  ⟨fun h => ⟨h 0 (zero_lt_succ n), fun m hm => h (m + 1) (succ_lt_succ hm)⟩, fun h m =>
    m.casesOn (fun _ => h.1) fun m hm => h.2 m (lt_of_succ_lt_succ hm)⟩
theorem forall_lt_succ_left {p : Nat → Prop} :
    (∀ m, m < n + 1 → p m) ↔ p 0 ∧ (∀ m, m < n → p (m + 1)) :=
  forall_lt_succ_left' (p := fun m _ => p m)
theorem exists_lt_succ_right' {p : (m : Nat) → (m < n + 1) → Prop} :
    (∃ m, ∃ (h : m < n + 1), p m h) ↔
      (∃ m, ∃ (h : m < n), p m (Nat.lt_succ_of_lt h)) ∨ p n (Nat.lt_add_one n) :=
  ⟨fun h => h.elim fun m h => h.elim fun hm h => (Nat.lt_succ_iff_lt_or_eq.1 hm).elim
      (fun h' => .inl ⟨m, h', h⟩) (fun e => by subst e; exact .inr h),
   fun h => h.elim (fun h => h.elim fun m h => h.elim fun hm h => ⟨m, lt_succ_of_lt hm, h⟩)
     (fun h => ⟨n, Nat.lt_add_one n, h⟩)⟩
theorem exists_lt_succ_right {p : Nat → Prop} :
    (∃ m, m < n + 1 ∧ p m) ↔ (∃ m, m < n ∧ p m) ∨ p n :=
  (exists_congr fun _ => exists_prop).symm.trans <|
    (exists_lt_succ_right' (p := fun m _ => p m)).trans <|
    or_congr (exists_congr fun _ => exists_prop) .rfl
theorem exists_lt_succ_left' {p : (m : Nat) → (m < n + 1) → Prop} :
    (∃ m, ∃ (h : m < n + 1), p m h) ↔
      p 0 (zero_lt_succ n) ∨ (∃ m, ∃ (h : m < n), p (m + 1) (succ_lt_succ h)) :=
  ⟨fun h => h.elim fun m h => h.elim <| m.casesOn (fun _ => .inl)
      fun m hm h => .inr ⟨m, lt_of_succ_lt_succ hm, h⟩,
   fun h => h.elim (fun h => ⟨0, zero_lt_succ n, h⟩) fun h => h.elim fun m h => h.elim fun hm h =>
     ⟨m + 1, succ_lt_succ hm, h⟩⟩
theorem exists_lt_succ_left {p : Nat → Prop} :
    (∃ m, m < n + 1 ∧ p m) ↔ p 0 ∨ (∃ m, m < n ∧ p (m + 1)) :=
  (exists_congr fun _ => exists_prop).symm.trans <|
    (exists_lt_succ_left' (p := fun m _ => p m)).trans <|
    or_congr .rfl (exists_congr fun _ => exists_prop)
@[simp] theorem exists_ne_zero {P : Nat → Prop} : (∃ n, ¬ n = 0 ∧ P n) ↔ ∃ n, P (n + 1) :=
  ⟨fun h => h.elim fun n => n.casesOn (fun h => absurd rfl h.1) fun n h => ⟨n, h.2⟩,
   fun h => h.elim fun n hp => ⟨n + 1, succ_ne_zero n, hp⟩⟩
@[simp] theorem exists_eq_add_one : (∃ n, a = n + 1) ↔ 0 < a :=
  ⟨fun ⟨n, e⟩ => e ▸ zero_lt_succ n, fun h => exists_eq_add_one_of_ne_zero (ne_of_gt h)⟩
@[simp] theorem exists_add_one_eq : (∃ n, n + 1 = a) ↔ 0 < a :=
  (exists_congr fun _ => eq_comm).trans exists_eq_add_one

instance decidableBallLT : ∀ (n : Nat) (P : ∀ k, k < n → Prop) [∀ n h, Decidable (P n h)],
    Decidable (∀ n h, P n h)
  | 0, _, _ => isTrue fun k h => absurd h (not_lt_zero k)
  | n + 1, P, _ =>
    have := decidableBallLT n fun k h => P k (lt_succ_of_lt h)
    decidable_of_decidable_of_iff (forall_lt_succ_right' (p := P)).symm

instance decidableForallFin (P : Fin n → Prop) [DecidablePred P] : Decidable (∀ i, P i) :=
  decidable_of_decidable_of_iff (p := ∀ k h, P ⟨k, h⟩) ⟨fun h i => h i.1 i.2, fun h k hk => h ⟨k, hk⟩⟩

instance decidableBallLE (n : Nat) (P : ∀ k, k ≤ n → Prop) [∀ n h, Decidable (P n h)] :
    Decidable (∀ n h, P n h) :=
  decidable_of_decidable_of_iff (p := ∀ k (h : k < succ n), P k (le_of_lt_succ h))
    ⟨fun h k hk => h k (lt_succ_of_le hk), fun h k hk => h k (le_of_lt_succ hk)⟩

instance decidableExistsLT' : ∀ {k : Nat} {p : (m : Nat) → m < k → Prop}
    [_I : ∀ m h, Decidable (p m h)], Decidable (∃ m : Nat, ∃ h : m < k, p m h)
  | 0, _, _ => isFalse fun ⟨m, h, _⟩ => not_lt_zero m h
  | k + 1, p, _ =>
    have := decidableExistsLT' (k := k) (p := fun m h => p m (lt_succ_of_lt h))
    decidable_of_decidable_of_iff (exists_lt_succ_right' (p := p)).symm

instance decidableExistsLT [h : DecidablePred p] : DecidablePred fun n => ∃ m : Nat, m < n ∧ p m :=
  fun n => decidable_of_decidable_of_iff (p := ∃ m, ∃ _ : m < n, p m)
    (exists_congr fun _ => exists_prop)

instance decidableExistsLE [DecidablePred p] : DecidablePred fun n => ∃ m : Nat, m ≤ n ∧ p m :=
  fun n => decidable_of_decidable_of_iff (p := ∃ m, m < n + 1 ∧ p m)
    (exists_congr fun _ => and_congr Nat.lt_succ_iff .rfl)

instance decidableExistsLE' {p : (m : Nat) → m ≤ k → Prop} [I : ∀ m h, Decidable (p m h)] :
    Decidable (∃ m : Nat, ∃ h : m ≤ k, p m h) :=
  decidable_of_decidable_of_iff (p := ∃ m, ∃ h : m < k + 1, p m (le_of_lt_succ h))
    (exists_congr fun _ => ⟨fun h => h.elim fun h hp => ⟨le_of_lt_succ h, hp⟩,
      fun h => h.elim fun h hp => ⟨lt_succ_of_le h, hp⟩⟩)

instance decidableExistsFin (P : Fin n → Prop) [DecidablePred P] : Decidable (∃ i, P i) :=
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
  obtain ⟨k, e⟩ := le.dest h
  rw [← e, Nat.add_sub_cancel_left, Nat.add_comm b k, ← Nat.add_assoc, Nat.add_sub_add_right]

theorem add_sub_add_ge (a c : Nat) {b d : Nat} (h : b ≥ d) :
    a + b - (c + d) = a + (b - d) - c := by
  obtain ⟨k, e⟩ := le.dest h
  rw [← e, Nat.add_sub_cancel_left, Nat.add_comm d k, ← Nat.add_assoc, Nat.add_sub_add_right]

theorem add_sub_le (a : Nat) {b c : Nat} (h : b ≤ c) : a + b - c = a - (c - b) := by
  have := add_sub_add_le a 0 h
  rwa [Nat.zero_add, Nat.zero_add] at this

/-! ## Equations -/

theorem add_eq_add_le (a c : Nat) {b d : Nat} (h : b ≤ d) :
    (a + b = c + d) = (a = c + (d - b)) := by
  obtain ⟨k, e⟩ := le.dest h
  rw [← e, Nat.add_sub_cancel_left, Nat.add_comm b k, ← Nat.add_assoc]
  exact propext Nat.add_right_cancel_iff

theorem add_eq_add_ge (a c : Nat) {b d : Nat} (h : b ≥ d) :
    (a + b = c + d) = (a + (b - d) = c) := by
  obtain ⟨k, e⟩ := le.dest h
  rw [← e, Nat.add_sub_cancel_left, Nat.add_comm d k, ← Nat.add_assoc]
  exact propext Nat.add_right_cancel_iff

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
  obtain ⟨k, e⟩ := le.dest h
  rw [← e, Nat.add_sub_cancel_left, Nat.add_comm b k, ← Nat.add_assoc]
  exact propext Nat.add_le_add_iff_right

theorem add_le_add_ge (a c : Nat) {b d : Nat} (h : b ≥ d) :
    (a + b ≤ c + d) = (a + (b - d) ≤ c) := by
  obtain ⟨k, e⟩ := le.dest h
  rw [← e, Nat.add_sub_cancel_left, Nat.add_comm d k, ← Nat.add_assoc]
  exact propext Nat.add_le_add_iff_right

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
  obtain ⟨k, e⟩ := le.dest h
  rw [← e, Nat.add_sub_cancel_left, Nat.add_comm b k, ← Nat.add_assoc]
  exact propext Nat.add_lt_add_iff_right

theorem add_lt_add_ge (a c : Nat) {b d : Nat} (h : b ≥ d) :
    (a + b < c + d) = (a + (b - d) < c) := by
  obtain ⟨k, e⟩ := le.dest h
  rw [← e, Nat.add_sub_cancel_left, Nat.add_comm d k, ← Nat.add_assoc]
  exact propext Nat.add_lt_add_iff_right

end Nat.Simproc
