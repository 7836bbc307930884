prelude
import Init.BitVec

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
  ⟨fun h => ⟨h _, h _, h _⟩, fun h o => o.casesOn h.1 h.2.1 h.2.2⟩
protected theorem «exists» {p : Ordering → Prop} : (∃ o, p o) ↔ p .lt ∨ p .eq ∨ p .gt :=
  ⟨fun h => h.elim fun o => o.casesOn .inl (fun h => .inr (.inl h)) fun h => .inr (.inr h),
   fun h => h.elim (⟨_, ·⟩) (·.elim (⟨_, ·⟩) (⟨_, ·⟩))⟩

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
@[simp] theorem swap_inj : ∀ {o₁ o₂ : Ordering}, o₁.swap = o₂.swap ↔ o₁ = o₂ :=
  ⟨fun h => swap_swap.symm.trans ((congrArg swap h).trans swap_swap), congrArg swap⟩
@[simp] theorem swap_eq_gt : ∀ {o : Ordering}, o.swap = .gt ↔ o = .lt := by decide
@[simp] theorem swap_eq_lt : ∀ {o : Ordering}, o.swap = .lt ↔ o = .gt := by decide
@[simp] theorem swap_eq_eq : ∀ {o : Ordering}, o.swap = .eq ↔ o = .eq := by decide
@[simp] theorem isLT_iff_eq_lt : ∀ {o : Ordering}, o.isLT = true ↔ o = .lt := by decide
@[simp] theorem isGT_iff_eq_gt : ∀ {o : Ordering}, o.isGT = true ↔ o = .gt := by decide
@[simp] theorem isEq_iff_eq_eq : ∀ {o : Ordering}, o.isEq = true ↔ o = .eq := by decide
@[simp] theorem isNe_iff_ne_eq : ∀ {o : Ordering}, o.isNe = true ↔ ¬o = .eq := by decide
theorem isLE_iff_ne_gt : ∀ {o : Ordering}, o.isLE = true ↔ ¬o = .gt := by decide
theorem isGE_iff_ne_lt : ∀ {o : Ordering}, o.isGE = true ↔ ¬o = .lt := by decide
theorem swap_then (o₁ o₂ : Ordering) : (o₁.then o₂).swap = o₁.swap.then o₂.swap :=
  o₁.casesOn rfl rfl rfl
theorem then_eq_lt : ∀ {o₁ o₂ : Ordering},
    o₁.then o₂ = lt ↔ o₁ = lt ∨ o₁ = eq ∧ o₂ = lt := by decide
@[simp] theorem then_eq_eq : ∀ {o₁ o₂ : Ordering},
    o₁.then o₂ = eq ↔ o₁ = eq ∧ o₂ = eq := by decide
@[simp] theorem lt_then {o : Ordering} : lt.then o = lt := rfl
@[simp] theorem gt_then {o : Ordering} : gt.then o = gt := rfl
@[simp] theorem eq_then {o : Ordering} : eq.then o = o := rfl
@[simp] theorem then_eq : ∀ {o : Ordering}, o.then eq = o := by decide
@[simp] theorem then_self : ∀ {o : Ordering}, o.then o = o := by decide
theorem then_assoc (o₁ o₂ o₃ : Ordering) : (o₁.then o₂).then o₃ = o₁.then (o₂.then o₃) :=
  o₁.casesOn rfl rfl rfl

end Ordering

/-- Types whose values are compared, `compare a b`. -/
class Ord (α : Type u) where
  compare : α → α → Ordering

export Ord (compare)

@[inline] def compareOfLessAndEq {α} (x y : α) [LT α] [Decidable (x < y)] [DecidableEq α] :
    Ordering :=
  if x < y then Ordering.lt else if x = y then Ordering.eq else Ordering.gt

@[inline] def compareOfLessAndBEq {α} (x y : α) [LT α] [Decidable (x < y)] [BEq α] : Ordering :=
  if x < y then .lt else if (x == y) = true then .eq else .gt

@[inline] def compareLex (cmp₁ cmp₂ : α → β → Ordering) (a : α) (b : β) : Ordering :=
  (cmp₁ a b).then (cmp₂ a b)

@[inline] def compareOn [ord : Ord β] (f : α → β) (x y : α) : Ordering :=
  compare (f x) (f y)

@[simp] theorem compareOfLessAndEq_eq_lt {α : Type u} [LT α] [LE α] [DecidableLT α]
    [DecidableEq α] {x y : α} : compareOfLessAndEq x y = .lt ↔ x < y :=
  ⟨fun h => Decidable.byContradiction fun n =>
    have h := (if_neg n).symm.trans h
    if e : x = y then Ordering.noConfusion ((if_pos e).symm.trans h)
    else Ordering.noConfusion ((if_neg e).symm.trans h), fun h => if_pos h⟩

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
  le a b := (compare a b).isLE = true
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
private theorem compare_of_eq {a b : Nat} (e : a = b) : compare a b = .eq :=
  (if_neg fun h => Nat.ne_of_lt h e).trans (if_pos e)
private theorem compare_of_gt {a b : Nat} (h : b < a) : compare a b = .gt :=
  (if_neg (Nat.lt_asymm h)).trans (if_neg (Nat.ne_of_gt h))
theorem compare_eq_eq {a b : Nat} : compare a b = .eq ↔ a = b := by
  refine ⟨fun h => ?_, compare_of_eq⟩
  rcases Nat.lt_trichotomy a b with h' | h' | h'
  · exact Ordering.noConfusion ((compare_eq_lt.2 h').symm.trans h)
  · exact h'
  · exact Ordering.noConfusion ((compare_of_gt h').symm.trans h)
theorem compare_swap (a b : Nat) : (compare a b).swap = compare b a :=
  (Nat.lt_trichotomy a b).elim
    (fun h => (congrArg Ordering.swap (compare_eq_lt.2 h)).trans (compare_of_gt h).symm)
    (·.elim (fun h => (congrArg Ordering.swap (compare_of_eq h)).trans (compare_of_eq h.symm).symm)
      fun h => (congrArg Ordering.swap (compare_of_gt h)).trans (compare_eq_lt.2 h).symm)
theorem compare_eq_gt {a b : Nat} : compare a b = .gt ↔ b < a :=
  Ordering.swap_eq_lt.symm.trans (compare_swap a b ▸ compare_eq_lt)

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

/-! Characters by kind; strings compared, joined, split and mapped. -/

namespace Char

@[inline] def isWhitespace (c : Char) : Bool :=
  decide (c = ' ') || decide (c = '\t') || decide (c = '\r') || decide (c = '\n')
@[inline] def isUpper (c : Char) : Bool :=
  decide (c.val ≥ 'A'.val) && decide (c.val ≤ 'Z'.val)
@[inline] def isLower (c : Char) : Bool :=
  decide (c.val ≥ 'a'.val) && decide (c.val ≤ 'z'.val)
@[inline] def isAlpha (c : Char) : Bool := c.isUpper || c.isLower
@[inline] def isDigit (c : Char) : Bool :=
  decide (c.val ≥ '0'.val) && decide (c.val ≤ '9'.val)
@[inline] def isAlphanum (c : Char) : Bool := c.isAlpha || c.isDigit

@[inline] def toLower (c : Char) : Char := if c.isUpper = true then ofNat (c.toNat + 32) else c
@[inline] def toUpper (c : Char) : Char := if c.isLower = true then ofNat (c.toNat - 32) else c

theorem toNat_inj {c d : Char} : c.toNat = d.toNat ↔ c = d :=
  (UInt32.toNat_inj (a := c.val) (b := d.val)).trans ext_iff.symm
protected theorem lt_def {a b : Char} : a < b ↔ a.val < b.val := Iff.rfl
protected theorem le_def {a b : Char} : a ≤ b ↔ a.val ≤ b.val := Iff.rfl
@[simp] protected theorem le_refl (a : Char) : a ≤ a := Nat.le_refl _
@[simp] protected theorem lt_irrefl (a : Char) : ¬a < a := Nat.lt_irrefl _
protected theorem le_trans {a b c : Char} : a ≤ b → b ≤ c → a ≤ c := Nat.le_trans
protected theorem lt_trans {a b c : Char} : a < b → b < c → a < c := Nat.lt_trans
protected theorem le_total (a b : Char) : a ≤ b ∨ b ≤ a := Nat.le_total ..
protected theorem not_le {a b : Char} : ¬a ≤ b ↔ b < a := Nat.not_le
protected theorem not_lt {a b : Char} : ¬a < b ↔ b ≤ a := Nat.not_lt
protected theorem le_antisymm {a b : Char} (h : a ≤ b) (k : b ≤ a) : a = b :=
  toNat_inj.1 (Nat.le_antisymm h k)

end Char

namespace String

instance : LT String := ⟨fun s₁ s₂ => s₁.toList < s₂.toList⟩

@[extern "lean_string_dec_lt"]
instance decidableLT (s₁ s₂ : @& String) : Decidable (s₁ < s₂) :=
  List.decidableLT s₁.toList s₂.toList

protected def le (a b : String) : Prop := ¬b < a

instance : LE String := ⟨String.le⟩

instance decLE (s₁ s₂ : String) : Decidable (s₁ ≤ s₂) := inferInstanceAs (Decidable (Not _))

@[inline] def foldl {α : Type u} (f : α → Char → α) (init : α) (s : String) : α :=
  s.toList.foldl f init

@[inline] def map (f : Char → Char) (s : String) : String := ofList (s.toList.map f)

@[inline] def toUpper (s : String) : String := s.map Char.toUpper
@[inline] def toLower (s : String) : String := s.map Char.toLower

@[inline] def join (l : List String) : String := l.foldl (fun r s => r ++ s) ""

def intercalate (s : String) : List String → String
  | [] => ""
  | a :: as => as.foldl (fun r a => r ++ s ++ a) a

/-- The pieces of `l` between the places where `sep` stands; `piece` is the one begun, reversed, and
`over` characters belong to a separator already seen. -/
private def pieces (sep : List Char) : List Char → List Char → Nat → List String
  | [], piece, _ => [ofList piece.reverse]
  | c :: l, piece, 0 =>
    if sep.isPrefixOf (c :: l) then ofList piece.reverse :: pieces sep l [] (sep.length - 1)
    else pieces sep l (c :: piece) 0
  | _ :: l, piece, over + 1 => pieces sep l piece over

@[inline] def splitOn (s : String) (sep : String := " ") : List String :=
  if (sep == "") = true then [s] else pieces sep.toList s.toList [] 0

@[simp] theorem toList_map {f : Char → Char} {s : String} :
    (s.map f).toList = s.toList.map f := toList_ofList
@[simp] theorem length_map {f : Char → Char} {s : String} : (s.map f).length = s.length := by
  rw [← length_toList, toList_map, List.length_map, length_toList]
theorem lt_iff_toList_lt {s t : String} : s < t ↔ s.toList < t.toList := Iff.rfl

end String

instance : Ord String where
  compare a b := compareOfLessAndEq a b

instance [ToString α] : ToString (Option α) := ⟨fun
  | none => "none"
  | some a => "(some " ++ toString a ++ ")"⟩
instance [ToString α] [ToString β] : ToString (α ⊕ β) := ⟨fun
  | .inl a => "(inl " ++ toString a ++ ")"
  | .inr b => "(inr " ++ toString b ++ ")"⟩
instance {p : α → Prop} [ToString α] : ToString (Subtype p) := ⟨fun s => toString s.val⟩
instance [ToString ε] [ToString α] : ToString (Except ε α) := ⟨fun
  | .error e => "error: " ++ toString e
  | .ok a => "ok: " ++ toString a⟩
instance : ToString (Decidable p) := ⟨fun
  | .isTrue _ => "true"
  | .isFalse _ => "false"⟩
instance (n : Nat) : ToString (BitVec n) := ⟨fun a => "0x" ++ a.toHex ++ "#" ++ toString n⟩

instance [Repr ε] [Repr α] : Repr (Except ε α) where
  reprPrec
    | .error e, prec => Repr.addAppParen (.text "Except.error " ++ reprArg e) prec
    | .ok a, prec => Repr.addAppParen (.text "Except.ok " ++ reprArg a) prec
instance [Repr α] : Repr (Id α) := inferInstanceAs (Repr α)
instance [Repr α] {β : α → Type u} [(x : α) → Repr (β x)] : Repr (Sigma β) where
  reprPrec | ⟨a, b⟩, _ => Std.Format.bracket "⟨" (repr a ++ .text ", " ++ repr b) "⟩"
instance [Repr α] : Repr (ULift α) where
  reprPrec v prec := Repr.addAppParen (.text "ULift.up " ++ reprArg v.down) prec

/-! Classes of orders, by their laws, and the instances for the types of the core. -/

namespace Std

class IsPreorder (α : Type u) [LE α] : Prop where
  le_refl : ∀ a : α, a ≤ a
  le_trans : ∀ a b c : α, a ≤ b → b ≤ c → a ≤ c

class IsPartialOrder (α : Type u) [LE α] : Prop extends IsPreorder α where
  le_antisymm : ∀ a b : α, a ≤ b → b ≤ a → a = b

class IsLinearPreorder (α : Type u) [LE α] : Prop extends IsPreorder α where
  le_total : ∀ a b : α, a ≤ b ∨ b ≤ a

class IsLinearOrder (α : Type u) [LE α] : Prop extends IsPartialOrder α, IsLinearPreorder α

class LawfulOrderLT (α : Type u) [LT α] [LE α] : Prop where
  lt_iff : ∀ a b : α, a < b ↔ a ≤ b ∧ ¬b ≤ a

class MinEqOr (α : Type u) [Min α] : Prop where
  min_eq_or : ∀ a b : α, min a b = a ∨ min a b = b

class LawfulOrderInf (α : Type u) [Min α] [LE α] : Prop where
  le_min_iff : ∀ a b c : α, a ≤ min b c ↔ a ≤ b ∧ a ≤ c

class LawfulOrderMin (α : Type u) [Min α] [LE α] : Prop extends MinEqOr α, LawfulOrderInf α

class MaxEqOr (α : Type u) [Max α] : Prop where
  max_eq_or : ∀ a b : α, max a b = a ∨ max a b = b

class LawfulOrderSup (α : Type u) [Max α] [LE α] : Prop where
  max_le_iff : ∀ a b c : α, max a b ≤ c ↔ a ≤ c ∧ b ≤ c

class LawfulOrderMax (α : Type u) [Max α] [LE α] : Prop extends MaxEqOr α, LawfulOrderSup α

instance : IsLinearOrder Nat where
  le_refl := Nat.le_refl
  le_trans _ _ _ := Nat.le_trans
  le_antisymm _ _ := Nat.le_antisymm
  le_total := Nat.le_total
instance : LawfulOrderLT Nat where
  lt_iff _ _ := Nat.lt_iff_le_not_le
instance : LawfulOrderMin Nat where
  min_eq_or a b := (Nat.le_total a b).imp Nat.min_eq_left Nat.min_eq_right
  le_min_iff _ _ _ := Nat.le_min
instance : LawfulOrderMax Nat where
  max_eq_or a b := (Nat.le_total b a).imp Nat.max_eq_left Nat.max_eq_right
  max_le_iff _ _ _ := Nat.max_le

instance : IsLinearOrder Int where
  le_refl := Int.le_refl
  le_trans _ _ _ := Int.le_trans
  le_antisymm _ _ := Int.le_antisymm
  le_total := Int.le_total
instance : LawfulOrderLT Int where
  lt_iff _ _ := Int.lt_iff_le_not_le
instance : LawfulOrderMin Int where
  min_eq_or a b := (Int.le_total a b).imp Int.min_eq_left Int.min_eq_right
  le_min_iff _ _ _ := Int.le_min
instance : LawfulOrderMax Int where
  max_eq_or a b := (Int.le_total b a).imp Int.max_eq_left Int.max_eq_right
  max_le_iff _ _ _ := Int.max_le

instance {n : Nat} : IsLinearOrder (Fin n) where
  le_refl _ := Nat.le_refl _
  le_trans _ _ _ := Nat.le_trans
  le_antisymm _ _ h k := Fin.ext (Nat.le_antisymm h k)
  le_total _ _ := Nat.le_total ..
instance {n : Nat} : LawfulOrderLT (Fin n) where
  lt_iff _ _ := Nat.lt_iff_le_not_le
instance {n : Nat} : IsLinearOrder (BitVec n) where
  le_refl := BitVec.le_refl
  le_trans _ _ _ := BitVec.le_trans
  le_antisymm _ _ := BitVec.le_antisymm
  le_total := BitVec.le_total
instance {n : Nat} : LawfulOrderLT (BitVec n) where
  lt_iff _ _ := ⟨fun h => ⟨BitVec.le_of_lt h, BitVec.not_le.2 h⟩, fun h => BitVec.not_le.1 h.2⟩
instance : IsLinearOrder Char where
  le_refl := Char.le_refl
  le_trans _ _ _ := Char.le_trans
  le_antisymm _ _ := Char.le_antisymm
  le_total := Char.le_total

variable {α : Type u} [LE α]

protected theorem le_refl [IsPreorder α] (a : α) : a ≤ a := IsPreorder.le_refl a
protected theorem le_trans [IsPreorder α] {a b c : α} : a ≤ b → b ≤ c → a ≤ c :=
  IsPreorder.le_trans a b c
protected theorem le_antisymm [IsPartialOrder α] {a b : α} : a ≤ b → b ≤ a → a = b :=
  IsPartialOrder.le_antisymm a b
protected theorem le_total [IsLinearPreorder α] {a b : α} : a ≤ b ∨ b ≤ a :=
  IsLinearPreorder.le_total a b
protected theorem le_of_lt [LT α] [LawfulOrderLT α] {a b : α} (h : a < b) : a ≤ b :=
  ((LawfulOrderLT.lt_iff a b).1 h).1
protected theorem not_le_of_lt [LT α] [LawfulOrderLT α] {a b : α} (h : a < b) : ¬b ≤ a :=
  ((LawfulOrderLT.lt_iff a b).1 h).2
protected theorem lt_of_lt_of_le [LT α] [IsPreorder α] [LawfulOrderLT α] {a b c : α}
    (h : a < b) (k : b ≤ c) : a < c :=
  (LawfulOrderLT.lt_iff a c).2 ⟨Std.le_trans (Std.le_of_lt h) k,
    fun l => Std.not_le_of_lt h (Std.le_trans k l)⟩
protected theorem lt_of_le_of_lt [LT α] [IsPreorder α] [LawfulOrderLT α] {a b c : α}
    (h : a ≤ b) (k : b < c) : a < c :=
  (LawfulOrderLT.lt_iff a c).2 ⟨Std.le_trans h (Std.le_of_lt k),
    fun l => Std.not_le_of_lt k (Std.le_trans l h)⟩
protected theorem lt_trans [LT α] [IsPreorder α] [LawfulOrderLT α] {a b c : α}
    (h : a < b) (k : b < c) : a < c := Std.lt_of_lt_of_le h (Std.le_of_lt k)
protected theorem lt_irrefl [LT α] [LawfulOrderLT α] (a : α) : ¬a < a :=
  fun h => Std.not_le_of_lt h (Std.le_of_lt h)
protected theorem not_le [LT α] [IsLinearPreorder α] [LawfulOrderLT α] {a b : α} :
    ¬a ≤ b ↔ b < a :=
  ⟨fun h => (LawfulOrderLT.lt_iff b a).2 ⟨Std.le_total.resolve_right h, h⟩, Std.not_le_of_lt⟩
protected theorem not_lt [LT α] [IsLinearPreorder α] [LawfulOrderLT α] {a b : α} :
    ¬a < b ↔ b ≤ a := by
  rw [← Std.not_le, Classical.not_not]

end Std
