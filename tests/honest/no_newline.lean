-- style: no line end at the end
-- target: swap
theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := ⟨h.right, h.left⟩