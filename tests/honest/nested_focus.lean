-- style: brackets and braces
-- target: add_swap
theorem add_swap (a b : Nat) : a + b = b + a := by
  · { first
      | done
      | (skip; · exact Nat.add_comm a b) }
