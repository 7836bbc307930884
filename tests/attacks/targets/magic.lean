class Magic (α : Type) where
  val : α

instance : Magic Nat := ⟨3⟩

theorem magic : (Magic.val : Nat) = 4 := sorry
