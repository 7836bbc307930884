-- trick: a local instance that comes first
-- target: magic
-- reason: statement changed
class Magic (α : Type) where
  val : α

instance : Magic Nat := ⟨3⟩
local instance (priority := 2000) other : Magic Nat := ⟨4⟩

theorem magic : (Magic.val : Nat) = 4 := rfl
