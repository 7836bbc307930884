-- trick: an instance taken away
-- target: magic
-- reason: statement changed
class Magic (α : Type) where
  val : α
instance : Magic Nat := ⟨3⟩
attribute [-instance] instMagicNat
instance magic2 : Magic Nat := ⟨4⟩
theorem magic : (Magic.val : Nat) = 4 := rfl
