-- style: a helper behind `where`, equations, calc
-- target: add_swap
theorem add_swap (a b : Nat) : a + b = b + a := by
  exact go a b
where
  go : ∀ a b : Nat, a + b = b + a
    | a, 0 => by simp
    | a, b + 1 => by
      calc a + (b + 1) = (a + b) + 1 := rfl
        _ = (b + a) + 1 := by rw [go a b]
        _ = b + 1 + a := by rw [Nat.add_right_comm]
