prelude
import Init.List.Defs

/-! Characters and strings: order of characters, appending strings. -/

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

theorem ByteArray.ext {x y : ByteArray} (data : x.data = y.data) : x = y := by
  cases x; cases y; cases data; rfl

private theorem toByteArray_loop {l : List UInt8} {b : ByteArray} :
    (List.toByteArray.loop l b).data.toList = b.data.toList ++ l := by
  induction l generalizing b with
  | nil => exact (List.append_nil _).symm
  | cons x l ih =>
    rw [List.toByteArray.loop, ih]
    show b.data.toList.concat x ++ l = _
    rw [List.concat_eq_append, List.append_assoc]; rfl

theorem List.toList_utf8Encode {l : List Char} :
    l.utf8Encode.data.toList = l.flatMap String.utf8EncodeChar :=
  toByteArray_loop

@[extern "lean_string_append", implicit_reducible]
def String.append (s : String) (t : @& String) : String where
  toByteArray := ⟨⟨s.toByteArray.data.toList ++ t.toByteArray.data.toList⟩⟩
  isValidUTF8 := by
    cases s with | ofByteArray s hs =>
    cases t with | ofByteArray t ht =>
    cases hs with | intro l hl =>
    cases ht with | intro m hm =>
    refine .intro (l ++ m) (ByteArray.ext ?_)
    refine congrArg Array.mk ?_
    show s.data.toList ++ t.data.toList = (l ++ m).utf8Encode.data.toList
    rw [hl, hm, List.toList_utf8Encode, List.toList_utf8Encode, List.toList_utf8Encode, List.flatMap_append]

instance : Append String := ⟨String.append⟩
