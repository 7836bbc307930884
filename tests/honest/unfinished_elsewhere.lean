-- style: another theorem of the file is still open
-- target: swap
theorem later (n : Nat) : n + 0 = n := sorry

theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := ⟨h.2, h.1⟩
