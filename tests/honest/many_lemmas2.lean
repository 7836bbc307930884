-- style: private and simp lemmas before, theorems behind
-- target: add_swap
private theorem aux1 (n : Nat) : 0 + n = n := by simp
@[local simp] theorem aux2 (m n : Nat) : m + 1 + n = m + n + 1 := by omega
theorem add_swap (a b : Nat) : a + b = b + a := by
  induction a with
  | zero => simp
  | succ n ih => rw [aux2, ih]; rfl
theorem after (a : Nat) : a + 0 = 0 + a := add_swap a 0
