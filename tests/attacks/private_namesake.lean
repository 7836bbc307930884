-- trick: a private theorem shows the right name to people
-- target: swap
-- reason: missing
private theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := ⟨h.2, h.1⟩
