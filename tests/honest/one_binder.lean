-- style: one argument before the colon, recursion over the other
-- target: add_swap
theorem add_swap (x : Nat) : ∀ y, x + y = y + x
  | 0 => (Nat.zero_add x).symm
  | y + 1 => by rw [← Nat.add_assoc, add_swap x y, Nat.add_right_comm]
