-- style: quantifiers for arguments
-- target: add_swap
theorem add_swap : ∀ (x y : Nat), x + y = y + x := fun x y => Nat.add_comm x y
