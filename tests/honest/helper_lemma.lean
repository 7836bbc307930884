-- style: a helper lemma, a helper definition, an attribute
-- target: swap
def Both (p q : Prop) : Prop := p ∧ q

theorem both_symm {p q : Prop} (h : Both p q) : Both q p := ⟨h.2, h.1⟩

theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := by
  have h' : Both p q := h
  exact both_symm h'
