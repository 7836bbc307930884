-- trick: the name is a definition of the right type
-- target: swap
-- reason: not a theorem
def swap (p q : Prop) (h : p ∧ q) : q ∧ p := ⟨h.2, h.1⟩
