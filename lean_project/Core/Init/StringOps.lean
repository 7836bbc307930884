prelude
import Init.Ord

/-! Characters by kind; strings compared, joined, split and mapped. -/

universe u

namespace Char

@[inline] def isWhitespace (c : Char) : Bool := c = ' ' || c = '\t' || c = '\r' || c = '\n'
@[inline] def isUpper (c : Char) : Bool := c.val ≥ 'A'.val && c.val ≤ 'Z'.val
@[inline] def isLower (c : Char) : Bool := c.val ≥ 'a'.val && c.val ≤ 'z'.val
@[inline] def isAlpha (c : Char) : Bool := c.isUpper || c.isLower
@[inline] def isDigit (c : Char) : Bool := c.val ≥ '0'.val && c.val ≤ '9'.val
@[inline] def isAlphanum (c : Char) : Bool := c.isAlpha || c.isDigit

@[inline] def toLower (c : Char) : Char := if c.isUpper then ofNat (c.toNat + 32) else c
@[inline] def toUpper (c : Char) : Char := if c.isLower then ofNat (c.toNat - 32) else c

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
  if sep == "" then [s] else pieces sep.toList s.toList [] 0

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
    | .error e, prec => Repr.addAppParen ("Except.error " ++ reprArg e) prec
    | .ok a, prec => Repr.addAppParen ("Except.ok " ++ reprArg a) prec
instance [Repr α] : Repr (Id α) := inferInstanceAs (Repr α)
instance [Repr α] {β : α → Type u} [(x : α) → Repr (β x)] : Repr (Sigma β) where
  reprPrec | ⟨a, b⟩, _ => Std.Format.bracket "⟨" (repr a ++ ", " ++ repr b) "⟩"
instance [Repr α] : Repr (ULift α) where
  reprPrec v prec := Repr.addAppParen ("ULift.up " ++ reprArg v.down) prec
