-- style: binder annotations differ, the proposition does not
-- target: swap
theorem swap {p q : Prop} (h : p ∧ q) : q ∧ p := ⟨h.2, h.1⟩
