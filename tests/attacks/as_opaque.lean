-- trick: an opaque constant, whose value nothing looks at
-- target: swap
-- reason: not a theorem
opaque swap (p q : Prop) (h : p ∧ q) : q ∧ p := ⟨h.2, h.1⟩
