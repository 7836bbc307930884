prelude
import Init.UInt

/-! Comparisons with three results, for the types of the core. -/

universe u v

/-- The result of a comparison. -/
inductive Ordering where
  | lt
  | eq
  | gt
  deriving Inhabited, DecidableEq

deriving instance Repr for Ordering

namespace Ordering

@[inline] def swap : Ordering → Ordering
  | .lt => .gt
  | .eq => .eq
  | .gt => .lt

@[macro_inline] def «then» (a b : Ordering) : Ordering :=
  match a with
  | .eq => b
  | a => a

@[inline] def isEq : Ordering → Bool
  | eq => true
  | _ => false
@[inline] def isNe : Ordering → Bool
  | eq => false
  | _ => true
@[inline] def isLE : Ordering → Bool
  | gt => false
  | _ => true
@[inline] def isLT : Ordering → Bool
  | lt => true
  | _ => false
@[inline] def isGT : Ordering → Bool
  | gt => true
  | _ => false
@[inline] def isGE : Ordering → Bool
  | lt => false
  | _ => true

protected theorem «forall» {p : Ordering → Prop} : (∀ o, p o) ↔ p .lt ∧ p .eq ∧ p .gt :=
  ⟨fun h => ⟨h _, h _, h _⟩, fun ⟨a, b, c⟩ o => by cases o <;> assumption⟩
protected theorem «exists» {p : Ordering → Prop} : (∃ o, p o) ↔ p .lt ∨ p .eq ∨ p .gt :=
  ⟨fun ⟨o, h⟩ => by cases o <;> simp_all, fun h => by
    cases h with
    | inl h => exact ⟨_, h⟩
    | inr h => cases h with | _ h => exact ⟨_, h⟩⟩

instance {p : Ordering → Prop} [DecidablePred p] : Decidable (∀ o : Ordering, p o) :=
  decidable_of_decidable_of_iff Ordering.«forall».symm
instance {p : Ordering → Prop} [DecidablePred p] : Decidable (∃ o : Ordering, p o) :=
  decidable_of_decidable_of_iff Ordering.«exists».symm

@[simp] theorem isLE_lt : lt.isLE := rfl
@[simp] theorem isLE_eq : eq.isLE := rfl
@[simp] theorem isLE_gt : gt.isLE = false := rfl
@[simp] theorem swap_lt : lt.swap = .gt := rfl
@[simp] theorem swap_eq : eq.swap = .eq := rfl
@[simp] theorem swap_gt : gt.swap = .lt := rfl
@[simp] theorem swap_swap : ∀ {o : Ordering}, o.swap.swap = o := by decide
@[simp] theorem swap_inj : ∀ {o₁ o₂ : Ordering}, o₁.swap = o₂.swap ↔ o₁ = o₂ := by decide
@[simp] theorem swap_eq_gt : ∀ {o : Ordering}, o.swap = .gt ↔ o = .lt := by decide
@[simp] theorem swap_eq_lt : ∀ {o : Ordering}, o.swap = .lt ↔ o = .gt := by decide
@[simp] theorem swap_eq_eq : ∀ {o : Ordering}, o.swap = .eq ↔ o = .eq := by decide
@[simp] theorem isLT_iff_eq_lt : ∀ {o : Ordering}, o.isLT ↔ o = .lt := by decide
@[simp] theorem isGT_iff_eq_gt : ∀ {o : Ordering}, o.isGT ↔ o = .gt := by decide
@[simp] theorem isEq_iff_eq_eq : ∀ {o : Ordering}, o.isEq ↔ o = .eq := by decide
@[simp] theorem isNe_iff_ne_eq : ∀ {o : Ordering}, o.isNe ↔ ¬o = .eq := by decide
theorem isLE_iff_ne_gt : ∀ {o : Ordering}, o.isLE ↔ ¬o = .gt := by decide
theorem isGE_iff_ne_lt : ∀ {o : Ordering}, o.isGE ↔ ¬o = .lt := by decide
theorem swap_then : ∀ (o₁ o₂ : Ordering), (o₁.then o₂).swap = o₁.swap.then o₂.swap := by decide
theorem then_eq_lt : ∀ {o₁ o₂ : Ordering},
    o₁.then o₂ = lt ↔ o₁ = lt ∨ o₁ = eq ∧ o₂ = lt := by decide
@[simp] theorem then_eq_eq : ∀ {o₁ o₂ : Ordering},
    o₁.then o₂ = eq ↔ o₁ = eq ∧ o₂ = eq := by decide
@[simp] theorem lt_then {o : Ordering} : lt.then o = lt := rfl
@[simp] theorem gt_then {o : Ordering} : gt.then o = gt := rfl
@[simp] theorem eq_then {o : Ordering} : eq.then o = o := rfl
@[simp] theorem then_eq : ∀ {o : Ordering}, o.then eq = o := by decide
@[simp] theorem then_self : ∀ {o : Ordering}, o.then o = o := by decide
theorem then_assoc : ∀ (o₁ o₂ o₃ : Ordering),
    (o₁.then o₂).then o₃ = o₁.then (o₂.then o₃) := by decide

end Ordering

/-- Types whose values are compared, `compare a b`. -/
class Ord (α : Type u) where
  compare : α → α → Ordering

export Ord (compare)

@[inline] def compareOfLessAndEq {α} (x y : α) [LT α] [Decidable (x < y)] [DecidableEq α] :
    Ordering :=
  if x < y then Ordering.lt else if x = y then Ordering.eq else Ordering.gt

@[inline] def compareOfLessAndBEq {α} (x y : α) [LT α] [Decidable (x < y)] [BEq α] : Ordering :=
  if x < y then .lt else if x == y then .eq else .gt

@[inline] def compareLex (cmp₁ cmp₂ : α → β → Ordering) (a : α) (b : β) : Ordering :=
  (cmp₁ a b).then (cmp₂ a b)

@[inline] def compareOn [ord : Ord β] (f : α → β) (x y : α) : Ordering :=
  compare (f x) (f y)

@[simp] theorem compareOfLessAndEq_eq_lt {α : Type u} [LT α] [LE α] [DecidableLT α]
    [DecidableEq α] {x y : α} : compareOfLessAndEq x y = .lt ↔ x < y := by
  rw [compareOfLessAndEq]
  split
  · simp [*]
  · next h => split <;> simp [h]

instance : Ord Nat where
  compare a b := compareOfLessAndEq a b
instance : Ord Int where
  compare a b := compareOfLessAndEq a b
instance : Ord Bool where
  compare
    | false, true => Ordering.lt
    | true, false => Ordering.gt
    | _, _ => Ordering.eq
instance : Ord (Fin n) where
  compare x y := compare x.val y.val
instance : Ord UInt8 where
  compare x y := compareOfLessAndEq x y
instance : Ord UInt16 where
  compare x y := compareOfLessAndEq x y
instance : Ord UInt32 where
  compare x y := compareOfLessAndEq x y
instance : Ord UInt64 where
  compare x y := compareOfLessAndEq x y
instance : Ord Char where
  compare x y := compareOfLessAndEq x y
instance {n} : Ord (BitVec n) where
  compare x y := compareOfLessAndEq x y
instance [Ord α] : Ord (Option α) where
  compare
    | none, none => .eq
    | none, some _ => .lt
    | some _, none => .gt
    | some x, some y => compare x y
instance : Ord Ordering where
  compare a b := compareOfLessAndEq a.ctorIdx b.ctorIdx
instance : Ord Unit where
  compare _ _ := .eq

protected def List.compareLex {α} (cmp : α → α → Ordering) : List α → List α → Ordering
  | [], [] => .eq
  | [], _ => .lt
  | _, [] => .gt
  | x :: xs, y :: ys => match cmp x y with
    | .lt => .lt
    | .eq => xs.compareLex cmp ys
    | .gt => .gt

instance {α} [Ord α] : Ord (List α) where
  compare := List.compareLex compare

@[inline, instance_reducible] def lexOrd [Ord α] [Ord β] : Ord (α × β) where
  compare := compareLex (compareOn (·.1)) (compareOn (·.2))

@[inline, instance_reducible] def ltOfOrd [Ord α] : LT α where
  lt a b := compare a b = Ordering.lt
@[inline, instance_reducible] def leOfOrd [Ord α] : LE α where
  le a b := (compare a b).isLE
@[inline, instance_reducible] def Ord.toBEq (ord : Ord α) : BEq α where
  beq x y := ord.compare x y == .eq
@[inline, instance_reducible] protected def Ord.opposite (ord : Ord α) : Ord α where
  compare x y := ord.compare y x
@[inline, instance_reducible] protected def Ord.on (_ : Ord β) (f : α → β) : Ord α where
  compare := compareOn f
@[inline, instance_reducible] protected def Ord.lex' (ord₁ ord₂ : Ord α) : Ord α where
  compare := compareLex ord₁.compare ord₂.compare

/-! ## Numbers -/

namespace Nat

theorem compare_eq_lt {a b : Nat} : compare a b = .lt ↔ a < b := compareOfLessAndEq_eq_lt
theorem compare_eq_gt {a b : Nat} : compare a b = .gt ↔ b < a := by
  show compareOfLessAndEq a b = .gt ↔ b < a
  unfold compareOfLessAndEq
  split
  · exact ⟨nofun, fun h => absurd h (Nat.not_lt_of_gt ‹_›)⟩
  · split
    · exact ⟨nofun, fun h => absurd h (Nat.not_lt.2 (Nat.le_of_eq ‹_›))⟩
    · exact ⟨fun _ => Nat.lt_of_le_of_ne (Nat.not_lt.1 ‹_›) (Ne.symm ‹_›), fun _ => rfl⟩
theorem compare_eq_eq {a b : Nat} : compare a b = .eq ↔ a = b := by
  show compareOfLessAndEq a b = .eq ↔ a = b
  unfold compareOfLessAndEq
  split
  · simp; omega
  · split <;> simp [*]
theorem compare_swap (a b : Nat) : (compare a b).swap = compare b a := by
  show (compareOfLessAndEq a b).swap = compareOfLessAndEq b a
  unfold compareOfLessAndEq
  by_cases h : a < b
  · rw [if_pos h, if_neg (Nat.lt_asymm h), if_neg (Nat.ne_of_gt h)]; rfl
  · by_cases e : a = b
    · subst e; simp
    · rw [if_neg h, if_neg e, if_pos (by omega)]; rfl

end Nat

/-! ## Pairs and options, in the order of their components -/

def Prod.lexLt [LT α] [LT β] (s : α × β) (t : α × β) : Prop :=
  s.1 < t.1 ∨ (s.1 = t.1 ∧ s.2 < t.2)

instance [αLT : LT α] [βLT : LT β] : LT (α × β) where
  lt := Prod.lexLt

instance prodHasDecidableLt [LT α] [LT β] [DecidableEq α] [(a b : α) → Decidable (a < b)]
    [(a b : β) → Decidable (a < b)] : (s t : α × β) → Decidable (s < t) :=
  fun _ _ => inferInstanceAs (Decidable (_ ∨ _))

theorem Prod.lexLt_def [LT α] [LT β] (s t : α × β) :
    (s < t) = (s.1 < t.1 ∨ (s.1 = t.1 ∧ s.2 < t.2)) := rfl

namespace Option

instance [LT α] : LT (Option α) where
  lt := Option.lt (· < ·)

instance decidableRelLt (r : α → β → Prop) [s : DecidableRel r] : DecidableRel (Option.lt r)
  | none, some _ => isTrue trivial
  | some x, some y => s x y
  | some _, none => isFalse not_false
  | none, none => isFalse not_false

instance [LT α] [DecidableLT α] : DecidableLT (Option α) :=
  fun a b => decidableRelLt (· < ·) a b

end Option
