-- trick: a definition made an instance
-- target: magic
-- reason: statement changed
class Magic (α : Type) where
  val : α
instance : Magic Nat := ⟨3⟩
section
def four : Magic Nat := ⟨4⟩
attribute [local instance] four
theorem magic : (Magic.val : Nat) = 4 := rfl
end
