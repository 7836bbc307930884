-- style: a class of one's own
-- target: add_swap
class Comm (α : Type) (f : α → α → α) : Prop where
  comm : ∀ a b, f a b = f b a
instance : Comm Nat (· + ·) := ⟨Nat.add_comm⟩
theorem add_swap (a b : Nat) : a + b = b + a := Comm.comm (f := (· + ·)) a b
