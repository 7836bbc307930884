-- style: hypotheses as variables
-- target: swap
section
variable (p q : Prop) (h : p ∧ q)
include h
theorem swap : q ∧ p := ⟨h.2, h.1⟩
end
