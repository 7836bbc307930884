-- style: an own axiom that is not used
-- target: swap
axiom unused : (1 : Nat) = 2
theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := ⟨h.2, h.1⟩
