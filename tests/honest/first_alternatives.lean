-- style: failing alternatives
-- target: swap
theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := by first | (exfalso; done) | (apply And.intro <;> first | exact h.1 | exact h.2)
