prelude
import Init.Prelude

/-!
Classes of the operations that notation writes, and functions and decidable equality of numbers,
characters, lists and strings: what nothing in `Init/Meta` needs, so that it need not wait.
-/

universe u v w

open BEq (beq)
open HAdd (hAdd)
open HPow (hPow)

class HSMul (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hSMul : α → β → γ

class HAppend (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hAppend : α → β → γ

class HOrElse (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hOrElse : α → (Unit → β) → γ

class HAndThen (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hAndThen : α → (Unit → β) → γ

class HAnd (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hAnd : α → β → γ

class HXor (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hXor : α → β → γ

class HOr (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hOr : α → β → γ

class HShiftLeft (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hShiftLeft : α → β → γ

class HShiftRight (α : Type u) (β : Type v) (γ : outParam (Type w)) where
  hShiftRight : α → β → γ

class Zero (α : Type u) where
  zero : α

class One (α : Type u) where
  one : α

class Dvd (α : Type _) where
  dvd : α → α → Prop

class HomogeneousPow (α : Type u) where
  protected pow : α → α → α

class SMul (M : Type u) (α : Type v) where
  smul : M → α → α

class Append (α : Type u) where
  append : α → α → α

class OrElse (α : Type u) where
  orElse : α → (Unit → α) → α

class AndThen (α : Type u) where
  andThen : α → (Unit → α) → α

class AndOp (α : Type u) where
  and : α → α → α

class XorOp (α : Type u) where
  xor : α → α → α

class OrOp (α : Type u) where
  or : α → α → α

class Complement (α : Type u) where
  complement : α → α

class ShiftLeft (α : Type u) where
  shiftLeft : α → α → α

class ShiftRight (α : Type u) where
  shiftRight : α → α → α

@[default_instance] instance [HomogeneousPow α] : Pow α α where
  pow a b := HomogeneousPow.pow a b

@[default_instance] instance instHSMul {α β} [SMul α β] : HSMul α β β where
  hSMul := SMul.smul

instance (priority := 1100) {α : Type u} [Mul α] : SMul α α where
  smul x y := Mul.mul x y

@[default_instance] instance [Append α] : HAppend α α α where
  hAppend a b := Append.append a b

@[default_instance] instance [OrElse α] : HOrElse α α α where
  hOrElse a b := OrElse.orElse a b

@[default_instance] instance [AndThen α] : HAndThen α α α where
  hAndThen a b := AndThen.andThen a b

@[default_instance] instance [AndOp α] : HAnd α α α where
  hAnd a b := AndOp.and a b

@[default_instance] instance [XorOp α] : HXor α α α where
  hXor a b := XorOp.xor a b

@[default_instance] instance [OrOp α] : HOr α α α where
  hOr a b := OrOp.or a b

@[default_instance] instance [ShiftLeft α] : HShiftLeft α α α where
  hShiftLeft a b := ShiftLeft.shiftLeft a b

@[default_instance] instance [ShiftRight α] : HShiftRight α α α where
  hShiftRight a b := ShiftRight.shiftRight a b

@[implicit_reducible]
def BitVec.decEq (x y : BitVec w) : Decidable (Eq x y) where
  decide := decide (Eq x.toFin y.toFin)
  reflects_decide :=
    (instDecidableEqFin _ x.toFin y.toFin).falseTrueCases
      (fun h h' => h (congrArg BitVec.toFin h')) (congrArg BitVec.ofFin)

instance : DecidableEq (BitVec w) := BitVec.decEq

@[extern "lean_uint8_of_nat", implicit_reducible]
def UInt8.ofNatLT (n : @& Nat) (h : LT.lt n UInt8.size) : UInt8 where
  toBitVec := BitVec.ofNatLT n h

@[extern "lean_uint8_dec_eq", implicit_reducible]
def UInt8.decEq (a b : UInt8) : Decidable (Eq a b) where
  decide := decide (Eq a.toBitVec b.toBitVec)
  reflects_decide :=
    (instDecidableEqBitVec a.toBitVec b.toBitVec).falseTrueCases
      (fun h h' => h (congrArg UInt8.toBitVec h')) (congrArg UInt8.ofBitVec)

instance : DecidableEq UInt8 := UInt8.decEq

instance : Inhabited UInt8 where
  default := UInt8.ofNatLT 0 (Nat.zero_lt_succ _)

abbrev UInt32.size : Nat := 4294967296

@[extern "lean_uint32_of_nat", implicit_reducible]
def UInt32.ofNatLT (n : @& Nat) (h : LT.lt n UInt32.size) : UInt32 where
  toBitVec := BitVec.ofNatLT n h

@[extern "lean_uint32_dec_eq", implicit_reducible]
def UInt32.decEq (a b : UInt32) : Decidable (Eq a b) where
  decide := decide (Eq a.toBitVec b.toBitVec)
  reflects_decide :=
    (instDecidableEqBitVec a.toBitVec b.toBitVec).falseTrueCases
      (fun h h' => h (congrArg UInt32.toBitVec h')) (congrArg UInt32.ofBitVec)

instance : DecidableEq UInt32 := UInt32.decEq

instance : Inhabited UInt32 where
  default := UInt32.ofNatLT 0 (Nat.zero_lt_succ _)

@[extern "lean_uint32_dec_lt", instance_reducible]
def UInt32.decLt (a b : UInt32) : Decidable (LT.lt a b) :=
  inferInstanceAs (Decidable (LT.lt a.toBitVec b.toBitVec))

@[extern "lean_uint32_dec_le", instance_reducible]
def UInt32.decLe (a b : UInt32) : Decidable (LE.le a b) :=
  inferInstanceAs (Decidable (LE.le a.toBitVec b.toBitVec))

attribute [instance] UInt32.decLt UInt32.decLe

private theorem validChar_fits {n : Nat} (h : n.isValidChar) : LT.lt n UInt32.size :=
  h.elim (fun h => Nat.lt_trans h (of_decide_eq_true rfl))
    (fun h => Nat.lt_trans h.2 (of_decide_eq_true rfl))

@[extern "lean_uint32_of_nat", implicit_reducible]
def Char.ofNatAux (n : @& Nat) (h : n.isValidChar) : Char where
  val := ⟨BitVec.ofNatLT n (validChar_fits h)⟩
  valid := h

@[noinline, match_pattern, implicit_reducible]
def Char.ofNat (n : Nat) : Char :=
  dite (n.isValidChar)
    (fun h => Char.ofNatAux n h)
    (fun _ => {
      val := ⟨BitVec.ofNatLT 0 (Nat.pow_pos (Nat.zero_lt_succ _))⟩
      valid := Or.inl (Nat.zero_lt_succ _) })

theorem Char.ext : ∀ {c d : Char}, Eq c.val d.val → Eq c d := fun {c d} h =>
  h.rec (motive := fun (v : UInt32) _ => (hv : v.isValidChar) → Eq c ⟨v, hv⟩) (fun _ => rfl) d.valid

theorem Char.val_eq_of_eq : ∀ {c d : Char}, Eq c d → Eq c.val d.val :=
  congrArg Char.val

theorem Char.ne_of_val_ne {c d : Char} (h : Not (Eq c.val d.val)) : Not (Eq c d) :=
  fun h' => h (val_eq_of_eq h')

theorem Char.val_ne_of_ne {c d : Char} (h : Not (Eq c d)) : Not (Eq c.val d.val) :=
  fun h' => h (ext h')

instance : DecidableEq Char := fun c d => {
  decide := decide (Eq c.val d.val)
  reflects_decide :=
    (instDecidableEqUInt32 c.val d.val).falseTrueCases Char.ne_of_val_ne Char.ext
}

/-- A value or none. -/
inductive Option (α : Type u) where
  | none : Option α
  | some (val : α) : Option α

attribute [unbox] Option

export Option (none some)

instance {α} : Inhabited (Option α) where
  default := none

@[macro_inline, implicit_reducible] def Option.getD (opt : Option α) (dflt : α) : α :=
  match opt with
  | some x => x
  | none => dflt

@[inline, implicit_reducible] protected def Option.map (f : α → β) : Option α → Option β
  | some x => some (f x)
  | none => none

@[implicit_reducible]
protected def List.beq {α : Type u} [BEq α] : (a b : List α) → Bool
  | nil, nil => true
  | cons _ _, nil => false
  | nil, cons _ _ => false
  | cons a as, cons b bs => and (beq a b) (List.beq as bs)

private theorem nil_ne {α : Type u} {a : α} {as : List α} (h : Eq List.nil (List.cons a as)) :
    False :=
  List.noConfusion rfl (heq_of_eq h)

private theorem cons_inj {α : Type u} {a b : α} {as bs : List α}
    (h : Eq (List.cons a as) (List.cons b bs)) : And (Eq a b) (Eq as bs) :=
  List.noConfusion rfl (heq_of_eq h) fun h k => ⟨eq_of_heq h, eq_of_heq k⟩

@[instance_reducible]
protected def List.hasDecEq {α : Type u} [d : DecidableEq α] (a b : List α) :
    Decidable (Eq a b) where
  decide := a.beq b
  reflects_decide := go a b
where
  go : (a b : List α) → (a.beq b).Reflects (Eq a b) := fun a =>
    a.rec
      (fun b => b.casesOn rfl fun _ _ => nil_ne)
      (fun a as ih b => b.casesOn (fun h => nil_ne h.symm) fun b bs =>
        show (and (decide (Eq a b)) (List.beq as bs)).Reflects _ from
          (d a b).falseTrueCases (fun n h => n (cons_inj h).1)
            (fun h => (as.beq bs).rec
              (motive := fun t => t.Reflects (Eq as bs) → t.Reflects (Eq (cons a as) (cons b bs)))
              (fun n h' => n (cons_inj h').2) (congr (congrArg cons h)) (ih bs)))

instance {α : Type u} [DecidableEq α] : DecidableEq (List α) := fun xs ys =>
  match xs with
  | .nil => match ys with
    | .nil => isTrue rfl
    | .cons _ _ => isFalse nil_ne
  | .cons a as => match ys with
    | .nil => isFalse (fun h => nil_ne h.symm)
    | .cons b bs =>
      match decEq a b with
      | isTrue hab =>
        match List.hasDecEq as bs with
        | isTrue habs => isTrue (congr (congrArg List.cons hab) habs)
        | isFalse nabs => isFalse (fun h => nabs (cons_inj h).2)
      | isFalse nab => isFalse (fun h => nab (cons_inj h).1)

instance List.instDecidableNilEq (a : List α) : Decidable (Eq List.nil a) :=
  match a with
  | .nil => isTrue rfl
  | .cons _ _ => isFalse nil_ne

instance List.instDecidableEqNil (a : List α) : Decidable (Eq a List.nil) :=
  match a with
  | .nil => isTrue rfl
  | .cons _ _ => isFalse (fun h => nil_ne h.symm)

@[instance_reducible] def List.length : List α → Nat
  | nil => 0
  | cons _ as => HAdd.hAdd (length as) 1

@[implicit_reducible]
def List.get {α : Type u} : (as : List α) → Fin as.length → α
  | cons a _, ⟨0, _⟩ => a
  | cons _ as, ⟨Nat.succ i, h⟩ => get as ⟨i, Nat.le_of_succ_le_succ h⟩

def List.set : (l : List α) → (n : Nat) → (a : α) → List α
  | cons _ as, 0, b => cons b as
  | cons a as, Nat.succ n, b => cons a (set as n b)
  | nil, _, _ => nil

@[specialize]
def List.foldl {α : Type u} {β : Type v} (f : α → β → α) : (init : α) → List β → α
  | a, nil => a
  | a, cons b l => foldl f (f a b) l

@[match_pattern] abbrev List.toArray (xs : List α) : Array α := .mk xs

@[extern "lean_mk_empty_array_with_capacity"]
def Array.mkEmpty {α : Type u} (c : @& Nat) : Array α where
  toList := List.nil

@[extern "lean_array_get_size", tagged_return, instance_reducible]
def Array.size {α : Type u} (a : @& Array α) : Nat :=
  a.toList.length

@[extern "lean_array_fget", implicit_reducible]
def Array.getInternal {α : Type u} (a : @& Array α) (i : @& Nat) (h : LT.lt i a.size) : α :=
  a.toList.get ⟨i, h⟩

@[extern "lean_byte_array_size", tagged_return, implicit_reducible]
def ByteArray.size : (@& ByteArray) → Nat
  | ⟨bs⟩ => bs.size

@[extern "lean_string_mk", implicit_reducible]
def String.ofList (data : List Char) : String :=
  ⟨List.utf8Encode data, .intro data rfl⟩

@[extern "lean_string_dec_eq", instance_reducible]
def String.decEq (s₁ s₂ : @& String) : Decidable (Eq s₁ s₂) :=
  match s₁, s₂ with
  | ⟨⟨⟨s₁⟩⟩, _⟩, ⟨⟨⟨s₂⟩⟩, _⟩ =>
    dite (Eq s₁ s₂) (fun h => match s₁, s₂, h with | _, _, Eq.refl _ => isTrue rfl)
      (fun h => isFalse
        (fun h' => h (congrArg (fun s => Array.toList (ByteArray.data (String.toByteArray s))) h')))

instance : DecidableEq String := String.decEq
