local notation a " ⊕⊕ " b => a + b + 1
theorem plus (a b : Nat) : (a ⊕⊕ b) = (b ⊕⊕ a) := sorry
