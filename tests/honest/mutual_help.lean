-- style: a mutual pair of lemmas
-- target: add_swap
mutual
theorem ev (a b : Nat) : a + b = b + a := by
  match b with
  | 0 => simp
  | b + 1 => rw [← Nat.add_assoc, od a b, Nat.add_right_comm]
theorem od (a b : Nat) : a + b = b + a := by
  match b with
  | 0 => simp
  | b + 1 => rw [← Nat.add_assoc, ev a b, Nat.add_right_comm]
end
theorem add_swap (a b : Nat) : a + b = b + a := ev a b
