-- style: one line
-- target: swap
theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := by (constructor; exact h.2; exact h.1)
