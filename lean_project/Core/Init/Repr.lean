prelude
import Init.String

/-!
How values are shown: documents that know where a line may break, and the class from values to
them. `deriving Repr` writes its instances.
-/

universe u v

namespace Std

inductive Format.FlattenBehavior where
  | allOrNone
  | fill
  deriving Inhabited, DecidableEq

open Format

/-- A document: text with places where a line may break. -/
inductive Format where
  | nil : Format
  | line : Format
  | align (force : Bool) : Format
  | text : String → Format
  | nest (indent : Int) (f : Format) : Format
  | append : Format → Format → Format
  | group : (f : Format) → (behavior : FlattenBehavior := FlattenBehavior.allOrNone) → Format
  | tag : Nat → Format → Format

namespace Format

instance : Inhabited Format := ⟨nil⟩
instance : Append Format := ⟨append⟩
instance : Coe String Format := ⟨text⟩

def isNil : Format → Bool
  | nil => true
  | _ => false

def fill (f : Format) : Format := group f (behavior := FlattenBehavior.fill)

def bracket (l : String) (x : Format) (r : String) : Format :=
  group (nest l.length (text l ++ x ++ text r))
def bracketFill (l : String) (x : Format) (r : String) : Format :=
  fill (nest l.length (text l ++ x ++ text r))
def paren (f : Format) : Format := bracket "(" f ")"
def sbracket (f : Format) : Format := bracket "[" f "]"

def defIndent := 2
def nestD (f : Format) : Format := nest defIndent f
def indentD (f : Format) : Format := nestD (Format.line ++ f)

end Format

class ToFormat (α : Type u) where
  format : α → Format

export ToFormat (format)

instance : ToFormat Format := ⟨id⟩
instance : ToFormat String := ⟨Format.text⟩

namespace Format

def join (xs : List Format) : Format := xs.foldl (· ++ ·) (text "")

def joinSep {α : Type u} [ToFormat α] : List α → Format → Format
  | [], _ => nil
  | [a], _ => format a
  | a :: as, sep => as.foldl (· ++ sep ++ format ·) (format a)

end Format

end Std

open Std

class Repr (α : Type u) where
  reprPrec : α → Nat → Format

export Repr (reprPrec)

abbrev repr {α : Type u} [Repr α] (a : α) : Format := reprPrec a 0
abbrev reprArg {α : Type u} [Repr α] (a : α) : Format := reprPrec a 1024

/-- Types whose values are short words: their lists fill lines. -/
class ReprAtom (α : Type u)

def Repr.addAppParen (f : Format) (prec : Nat) : Format := if prec ≥ 1024 then f.paren else f

/-! ## Numbers -/

namespace Nat

def digitChar (n : Nat) : Char :=
  if n < 10 then Char.ofNat (48 + n) else if n < 16 then Char.ofNat (87 + n) else '*'

def toDigitsCore (base : Nat) : Nat → Nat → List Char → List Char
  | 0, _, ds => ds
  | fuel + 1, n, ds =>
    if n / base = 0 then digitChar (n % base) :: ds
    else toDigitsCore base fuel (n / base) (digitChar (n % base) :: ds)

/-- The digits of `n` to a base up to 16, the highest one first. -/
def toDigits (base : Nat) (n : Nat) : List Char := toDigitsCore base (n + 1) n []

protected def repr (n : Nat) : String := .ofList (toDigits 10 n)

end Nat

protected def Int.repr : Int → String
  | ofNat m => Nat.repr m
  | negSucc m => "-" ++ Nat.repr m.succ

instance : Repr Nat where
  reprPrec n _ := Nat.repr n
instance : Repr Int where
  reprPrec i prec := if i < 0 then Repr.addAppParen i.repr prec else i.repr
instance (n : Nat) : Repr (Fin n) where
  reprPrec f _ := repr f.val

/-! ## Characters and strings -/

def hexDigitRepr (n : Nat) : String := String.singleton (Nat.digitChar n)

private def escaped (c quote : Char) : String :=
  if c = '\n' then "\\n"
  else if c = '\t' then "\\t"
  else if c = '\\' then "\\\\"
  else if c = quote then "\\" ++ .singleton c
  else if c.toNat ≤ 31 ∨ c.toNat = 127 then
    "\\x" ++ hexDigitRepr (c.toNat / 16) ++ hexDigitRepr (c.toNat % 16)
  else .singleton c

def Char.quote (c : Char) : String := "'" ++ escaped c '\'' ++ "'"

def String.quote (s : String) : String := s.toList.foldl (fun r c => r ++ escaped c '"') "\"" ++ "\""

instance : Repr Char where
  reprPrec c _ := c.quote
instance : Repr String where
  reprPrec s _ := s.quote

/-! ## The other types of the core -/

instance : Repr Empty where
  reprPrec := nofun

protected def Bool.repr : Bool → Nat → Format
  | true, _ => "true"
  | false, _ => "false"
instance : Repr Bool where
  reprPrec := Bool.repr

protected def Decidable.repr : Decidable p → Nat → Format
  | .isTrue _, prec => Repr.addAppParen "isTrue _" prec
  | .isFalse _, prec => Repr.addAppParen "isFalse _" prec
instance : Repr (Decidable p) where
  reprPrec := Decidable.repr

instance : Repr PUnit.{u + 1} where
  reprPrec _ _ := "PUnit.unit"
instance : Repr Unit where
  reprPrec _ _ := "()"

protected def Option.repr {α : Type u} [Repr α] : Option α → Nat → Format
  | none, _ => "none"
  | some a, prec => Repr.addAppParen ("some " ++ reprArg a) prec
instance {α : Type u} [Repr α] : Repr (Option α) where
  reprPrec := Option.repr

protected def Sum.repr {α : Type u} {β : Type v} [Repr α] [Repr β] : Sum α β → Nat → Format
  | Sum.inl a, prec => Repr.addAppParen ("Sum.inl " ++ reprArg a) prec
  | Sum.inr b, prec => Repr.addAppParen ("Sum.inr " ++ reprArg b) prec
instance {α : Type u} {β : Type v} [Repr α] [Repr β] : Repr (Sum α β) where
  reprPrec := Sum.repr

/-- Values that continue a tuple. -/
class ReprTuple (α : Type u) where
  reprTuple : α → List Format → List Format

export ReprTuple (reprTuple)

instance {α : Type u} [Repr α] : ReprTuple α where
  reprTuple a xs := repr a :: xs
instance {α : Type u} {β : Type v} [Repr α] [ReprTuple β] : ReprTuple (α × β) where
  reprTuple | (a, b), xs => reprTuple b (repr a :: xs)

protected def Prod.repr {α : Type u} {β : Type v} [Repr α] [ReprTuple β] : α × β → Nat → Format
  | (a, b), _ =>
    Format.bracket "(" (Format.joinSep (reprTuple b [repr a]).reverse ("," ++ Format.line)) ")"
instance {α : Type u} {β : Type v} [Repr α] [ReprTuple β] : Repr (α × β) where
  reprPrec := Prod.repr

instance {α : Type u} {p : α → Prop} [Repr α] : Repr (Subtype p) where
  reprPrec s prec := reprPrec s.val prec

protected def List.repr {α : Type u} [Repr α] (a : List α) (_ : Nat) : Format :=
  let _ : ToFormat α := ⟨repr⟩
  match a with
  | [] => "[]"
  | as => Format.bracket "[" (Format.joinSep as ("," ++ Format.line)) "]"
instance {α : Type u} [Repr α] : Repr (List α) where
  reprPrec := List.repr

protected def List.repr' {α : Type u} [Repr α] [ReprAtom α] (a : List α) (_ : Nat) : Format :=
  let _ : ToFormat α := ⟨repr⟩
  match a with
  | [] => "[]"
  | as => Format.bracketFill "[" (Format.joinSep as ("," ++ Format.line)) "]"
instance {α : Type u} [Repr α] [ReprAtom α] : Repr (List α) where
  reprPrec := List.repr'

instance : ReprAtom Bool := ⟨⟩
instance : ReprAtom Nat := ⟨⟩
instance : ReprAtom Int := ⟨⟩
instance : ReprAtom Char := ⟨⟩
instance : ReprAtom String := ⟨⟩

/-! ## Values as plain text -/

class ToString (α : Type u) where
  toString : α → String

export ToString (toString)

instance : ToString String := ⟨fun s => s⟩
instance : ToString Bool := ⟨fun b => cond b "true" "false"⟩
instance : ToString Unit := ⟨fun _ => "()"⟩
instance : ToString Char := ⟨String.singleton⟩
instance : ToString Nat := ⟨Nat.repr⟩
instance : ToString Int := ⟨Int.repr⟩
instance (n : Nat) : ToString (Fin n) := ⟨fun i => toString i.val⟩

protected def List.toString {α : Type u} [ToString α] : List α → String
  | [] => "[]"
  | a :: as => as.foldl (fun r a => r ++ ", " ++ toString a) ("[" ++ toString a) ++ "]"
instance {α : Type u} [ToString α] : ToString (List α) := ⟨List.toString⟩

instance {α : Type u} {β : Type v} [ToString α] [ToString β] : ToString (α × β) :=
  ⟨fun (a, b) => "(" ++ toString a ++ ", " ++ toString b ++ ")"⟩
