-- style: opaque and abbrev helpers
-- target: swap
opaque secret : Nat
abbrev Both (p q : Prop) := p ∧ q
theorem both {p q : Prop} (h : Both p q) : Both q p := ⟨h.2, h.1⟩
theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := both h
