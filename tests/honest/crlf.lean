-- style: line ends of another system
-- target: swap
theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := by
  have hq := h.2
  exact ⟨hq, h.1⟩
