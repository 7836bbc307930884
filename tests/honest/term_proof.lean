-- style: a bare term
-- target: swap
theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := ⟨h.right, h.left⟩
