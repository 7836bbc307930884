prelude
import Init.Macro
import Init.Omega

/-!
Characters, and strings: length, appending. A string is its bytes in UTF-8; `toList` reads them
back.
-/

/-! ## Characters, and how their bytes are appended -/

namespace Char

@[inline] def toNat (c : Char) : Nat :=
  c.val.toNat

protected def lt (a b : Char) : Prop := a.val < b.val
protected def le (a b : Char) : Prop := a.val ≤ b.val

instance instLT : LT Char := ⟨Char.lt⟩
instance instLE : LE Char := ⟨Char.le⟩

instance (a b : Char) : Decidable (a < b) := inferInstanceAs (Decidable (a.val < b.val))
instance (a b : Char) : Decidable (a ≤ b) := inferInstanceAs (Decidable (a.val ≤ b.val))

instance : Inhabited Char where
  default := 'A'

theorem ext_iff {x y : Char} : x = y ↔ x.val = y.val := ⟨congrArg val, Char.ext⟩

end Char

theorem ByteArray.ext {x y : ByteArray} (data : x.data = y.data) : x = y :=
  congrArg ByteArray.mk data

private theorem ByteArray.ext_toList {x y : ByteArray} (h : x.data.toList = y.data.toList) :
    x = y := congrArg (fun l => ByteArray.mk ⟨l⟩) h

private theorem toByteArray_loop {l : List UInt8} {b : ByteArray} :
    (List.toByteArray.loop l b).data.toList = b.data.toList ++ l := by
  induction l generalizing b with
  | nil => exact (List.append_nil _).symm
  | cons x l ih => exact ih.trans <|
    (congrArg (· ++ l) List.concat_eq_append).trans (List.append_assoc ..)

theorem List.toList_utf8Encode {l : List Char} :
    l.utf8Encode.data.toList = l.flatMap String.utf8EncodeChar :=
  toByteArray_loop

private theorem utf8Encode_append {l m : List Char} :
    l.utf8Encode.data.toList ++ m.utf8Encode.data.toList = (l ++ m).utf8Encode.data.toList := by
  simp only [List.toList_utf8Encode, List.flatMap_append]

@[extern "lean_string_append", implicit_reducible]
def String.append (s : String) (t : @& String) : String where
  toByteArray := ⟨⟨s.toByteArray.data.toList ++ t.toByteArray.data.toList⟩⟩
  isValidUTF8 :=
    s.isValidUTF8.rec fun l hl => t.isValidUTF8.rec fun m hm =>
      .intro (l ++ m) (ByteArray.ext_toList (hl ▸ hm ▸ utf8Encode_append))

instance : Append String := ⟨String.append⟩

/-! ## Strings -/

@[extern "lean_uint8_to_nat", implicit_reducible]
def UInt8.toNat (n : UInt8) : Nat := n.toBitVec.toNat

namespace String

def singleton (c : Char) : String := ofList [c]

@[extern "lean_string_push"]
def push (s : String) (c : Char) : String := s ++ singleton c

def isEmpty (s : String) : Bool := s.rawEndPos.byteIdx == 0

/-! ## The characters -/

/-- The characters of which a list of bytes is the encoding (RFC 3629). `more` bytes are still to
come for the character whose bits so far are `bits`. -/
private def decode (more bits : Nat) : List UInt8 → List Char
  | [] => []
  | b :: l =>
    match more with
    | 0 =>
      if b.toNat < 128 then Char.ofNat b.toNat :: decode 0 0 l
      else if b.toNat < 224 then decode 1 (b.toNat % 32) l
      else if b.toNat < 240 then decode 2 (b.toNat % 16) l
      else decode 3 (b.toNat % 8) l
    | 1 => Char.ofNat (bits * 64 + b.toNat % 64) :: decode 0 0 l
    | more + 2 => decode (more + 1) (bits * 64 + b.toNat % 64) l

private theorem toNat_ofNat (n : Nat) : (UInt8.ofNat n).toNat = n % 256 := rfl

private theorem ofNat_of_eq {c : Char} {n : Nat} (h : n = c.val.toNat) : Char.ofNat n = c := by
  subst h
  unfold Char.ofNat
  rw [dif_pos c.valid]
  rfl

private theorem val_lt (c : Char) : c.val.toNat < 1114112 :=
  c.valid.elim (fun h => Nat.lt_trans h (by decide)) And.right

private theorem low_bits {bits u n : Nat} (h : bits * 64 + n % 64 = u) :
    bits * 64 + (UInt8.ofNat (n % 64 + 128)).toNat % 64 = u := by
  rw [toNat_ofNat, Nat.mod_mod_of_dvd (b := 256) _ ⟨4, rfl⟩, Nat.add_mul_mod_self_left _ 64 2,
    Nat.mod_mod, h]
private theorem add_low_bits (v k : Nat) : v / (k * 64) * 64 + v / k % 64 = v / k := by
  rw [← Nat.div_div_eq_div_mul, Nat.div_add_mod']
private theorem lead {v m a : Nat} (h : v < m) (h' : m + a ≤ 256) :
    (UInt8.ofNat (v % m + a)).toNat = v + a := by
  rw [toNat_ofNat, Nat.mod_eq_of_lt h]
  exact Nat.mod_eq_of_lt (Nat.lt_of_lt_of_le (Nat.add_lt_add_right h a) h')
private theorem not_lt_of {n v a b : Nat} (e : n = v + a) (h : b ≤ a) : ¬n < b :=
  Nat.not_lt.2 (e ▸ Nat.le_trans h (Nat.le_add_left a v))
private theorem mod_of {n v a m : Nat} (e : n = v + a) (h : v < m) (h' : a % m = 0) :
    n % m = v := by
  rw [e, Nat.add_mod, h', Nat.add_zero, Nat.mod_mod, Nat.mod_eq_of_lt h]
private theorem div_lt {v m k : Nat} (h : v < m * (k + 1)) : v / (k + 1) < m :=
  (Nat.div_lt_iff_lt_mul (Nat.succ_pos k)).2 h

private theorem decode_one {b : UInt8} {v : Nat} {l : List UInt8} (e : b.toNat = v) (h : v < 128) :
    decode 0 0 (b :: l) = Char.ofNat v :: decode 0 0 l :=
  e ▸ if_pos (e ▸ h)
private theorem decode_two {b : UInt8} {v : Nat} {l : List UInt8} (e : b.toNat = v + 192)
    (h : v < 32) : decode 0 0 (b :: l) = decode 1 v l :=
  (if_neg (not_lt_of e (by decide))).trans
    ((if_pos (e ▸ Nat.add_lt_add_right h 192)).trans (congrArg (decode 1 · l) (mod_of e h rfl)))
private theorem decode_three {b : UInt8} {v : Nat} {l : List UInt8} (e : b.toNat = v + 224)
    (h : v < 16) : decode 0 0 (b :: l) = decode 2 v l :=
  (if_neg (not_lt_of e (by decide))).trans ((if_neg (not_lt_of e (by decide))).trans
    ((if_pos (e ▸ Nat.add_lt_add_right h 224)).trans (congrArg (decode 2 · l) (mod_of e h rfl))))
private theorem decode_four {b : UInt8} {v : Nat} {l : List UInt8} (e : b.toNat = v + 240)
    (h : v < 8) : decode 0 0 (b :: l) = decode 3 v l :=
  (if_neg (not_lt_of e (by decide))).trans ((if_neg (not_lt_of e (by decide))).trans
    ((if_neg (not_lt_of e (by decide))).trans (congrArg (decode 3 · l) (mod_of e h rfl))))
private theorem decode_next {more bits u : Nat} {b : UInt8} {l : List UInt8}
    (h : bits * 64 + b.toNat % 64 = u) :
    decode (more + 2) bits (b :: l) = decode (more + 1) u l := h ▸ rfl
private theorem decode_last {bits u : Nat} {b : UInt8} {l : List UInt8}
    (h : bits * 64 + b.toNat % 64 = u) :
    decode 1 bits (b :: l) = Char.ofNat u :: decode 0 0 l := h ▸ rfl

private theorem decode_ite {p : Prop} {d : Decidable p} {a b l : List UInt8} {cs : List Char}
    (h : p → decode 0 0 (a ++ l) = cs) (h' : ¬p → decode 0 0 (b ++ l) = cs) :
    decode 0 0 (ite p a b ++ l) = cs := by
  cases d with
  | isTrue k => exact h k
  | isFalse k => exact h' k

private theorem decode_append (c : Char) (l : List UInt8) :
    decode 0 0 (utf8EncodeChar c ++ l) = c :: decode 0 0 l := by
  have char : Char.ofNat c.val.toNat :: decode 0 0 l = c :: decode 0 0 l :=
    congrArg (· :: decode 0 0 l) (ofNat_of_eq rfl)
  have h₁ := low_bits (Nat.div_add_mod' c.val.toNat 64)
  have h₂ := low_bits (add_low_bits c.val.toNat 64)
  have h₃ := low_bits (add_low_bits c.val.toNat 4096)
  refine decode_ite (fun c₁ => ?_) fun _ => decode_ite (fun c₂ => ?_) fun _ =>
    decode_ite (fun c₃ => ?_) fun _ => ?_
  · have h := Nat.lt_succ_of_le c₁
    exact (decode_one (Nat.mod_eq_of_lt (Nat.lt_trans h (by decide))) h).trans char
  · have h := div_lt (m := 32) (k := 63) (Nat.lt_succ_of_le c₂)
    exact (decode_two (lead h (by decide)) h).trans ((decode_last h₁).trans char)
  · have h := div_lt (m := 16) (k := 4095) (Nat.lt_succ_of_le c₃)
    exact (decode_three (lead h (by decide)) h).trans
      ((decode_next h₂).trans ((decode_last h₁).trans char))
  · have h := div_lt (m := 8) (k := 262143) (Nat.lt_trans (val_lt c) (by decide))
    exact (decode_four (lead h (by decide)) h).trans
      ((decode_next h₃).trans ((decode_next h₂).trans ((decode_last h₁).trans char)))

@[extern "lean_string_data"]
def toList (s : String) : List Char := decode 0 0 s.toByteArray.data.toList

@[extern "lean_string_length", tagged_return]
def length (b : @& String) : Nat := b.toList.length

@[simp] theorem toList_ofList {l : List Char} : (ofList l).toList = l := by
  show decode 0 0 l.utf8Encode.data.toList = l
  rw [List.toList_utf8Encode]
  induction l with
  | nil => rfl
  | cons c l ih => rw [List.flatMap_cons, decode_append, ih]

theorem exists_eq_ofList : (s : String) → ∃ l, s = ofList l := fun s =>
  s.isValidUTF8.rec fun l e => ⟨l, by cases s; subst e; rfl⟩

@[simp] theorem ofList_toList {s : String} : ofList s.toList = s := by
  obtain ⟨l, rfl⟩ := exists_eq_ofList s
  rw [toList_ofList]

theorem toList_inj {s₁ s₂ : String} : s₁.toList = s₂.toList ↔ s₁ = s₂ :=
  ⟨fun h => by rw [← ofList_toList (s := s₁), h, ofList_toList], congrArg _⟩

theorem ofList_append {l₁ l₂ : List Char} : ofList (l₁ ++ l₂) = ofList l₁ ++ ofList l₂ :=
  have eq {b : ByteArray} {h h'} (e : b = (l₁ ++ l₂).utf8Encode) :
      String.ofByteArray (l₁ ++ l₂).utf8Encode h = .ofByteArray b h' := by subst e; rfl
  eq (ByteArray.ext_toList utf8Encode_append)

@[simp] theorem toList_append {s t : String} : (s ++ t).toList = s.toList ++ t.toList := by
  obtain ⟨l, rfl⟩ := exists_eq_ofList s
  obtain ⟨m, rfl⟩ := exists_eq_ofList t
  rw [← ofList_append, toList_ofList, toList_ofList, toList_ofList]

theorem append_assoc {s₁ s₂ s₃ : String} : s₁ ++ s₂ ++ s₃ = s₁ ++ (s₂ ++ s₃) := by
  rw [← toList_inj]
  simp
@[simp] theorem append_empty {s : String} : s ++ "" = s := by
  rw [← toList_inj, toList_append]
  exact List.append_nil _
@[simp] theorem length_toList {s : String} : s.toList.length = s.length := rfl
@[simp] theorem length_ofList {l : List Char} : (ofList l).length = l.length :=
  congrArg _ toList_ofList
@[simp] theorem length_empty : "".length = 0 := rfl
@[simp] theorem length_append (s t : String) : (s ++ t).length = s.length + t.length := by
  rw [← length_toList, toList_append, List.length_append, length_toList, length_toList]
@[simp] theorem length_singleton (c : Char) : (singleton c).length = 1 := length_ofList
@[simp] theorem length_push {s : String} (c : Char) : (s.push c).length = s.length + 1 := by
  rw [push, length_append, length_singleton]

@[simp] theorem empty_append {s : String} : "" ++ s = s := by
  rw [← toList_inj, toList_append]
  rfl

end String

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
  reprPrec n _ := .text n.repr
instance : Repr Int where
  reprPrec i prec := if i < 0 then Repr.addAppParen (.text i.repr) prec else .text i.repr
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
  reprPrec c _ := .text c.quote
instance : Repr String where
  reprPrec s _ := .text s.quote

/-! ## The other types of the core -/

instance : Repr Empty where
  reprPrec := nofun

protected def Bool.repr : Bool → Nat → Format
  | true, _ => .text "true"
  | false, _ => .text "false"
instance : Repr Bool where
  reprPrec := Bool.repr

protected def Decidable.repr : Decidable p → Nat → Format
  | .isTrue _, prec => Repr.addAppParen (.text "isTrue _") prec
  | .isFalse _, prec => Repr.addAppParen (.text "isFalse _") prec
instance : Repr (Decidable p) where
  reprPrec := Decidable.repr

instance : Repr PUnit.{u + 1} where
  reprPrec _ _ := .text "PUnit.unit"
instance : Repr Unit where
  reprPrec _ _ := .text "()"

protected def Option.repr {α : Type u} [Repr α] : Option α → Nat → Format
  | none, _ => .text "none"
  | some a, prec => Repr.addAppParen (.text "some " ++ reprArg a) prec
instance {α : Type u} [Repr α] : Repr (Option α) where
  reprPrec := Option.repr

protected def Sum.repr {α : Type u} {β : Type v} [Repr α] [Repr β] : Sum α β → Nat → Format
  | Sum.inl a, prec => Repr.addAppParen (.text "Sum.inl " ++ reprArg a) prec
  | Sum.inr b, prec => Repr.addAppParen (.text "Sum.inr " ++ reprArg b) prec
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
    Format.bracket "(" (Format.joinSep (reprTuple b [repr a]).reverse (.text "," ++ .line)) ")"
instance {α : Type u} {β : Type v} [Repr α] [ReprTuple β] : Repr (α × β) where
  reprPrec := Prod.repr

instance {α : Type u} {p : α → Prop} [Repr α] : Repr (Subtype p) where
  reprPrec s prec := reprPrec s.val prec

protected def List.repr {α : Type u} [Repr α] (a : List α) (_ : Nat) : Format :=
  let _ : ToFormat α := ⟨repr⟩
  match a with
  | [] => .text "[]"
  | as => Format.bracket "[" (Format.joinSep as (.text "," ++ .line)) "]"
instance {α : Type u} [Repr α] : Repr (List α) where
  reprPrec := List.repr

protected def List.repr' {α : Type u} [Repr α] [ReprAtom α] (a : List α) (_ : Nat) : Format :=
  let _ : ToFormat α := ⟨repr⟩
  match a with
  | [] => .text "[]"
  | as => Format.bracketFill "[" (Format.joinSep as (.text "," ++ .line)) "]"
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
