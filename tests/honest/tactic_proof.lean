-- style: structured tactics
-- target: swap
theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := by
  obtain ⟨a, b⟩ := h
  constructor
  · exact b
  · exact a
