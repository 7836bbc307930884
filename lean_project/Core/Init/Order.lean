prelude
import Init.StringOps

/-! Classes of orders, by their laws, and the instances for the types of the core. -/

universe u v

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
  lt_iff _ _ := by rw [BitVec.not_le]; exact ⟨fun h => ⟨BitVec.le_of_lt h, h⟩, And.right⟩
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
