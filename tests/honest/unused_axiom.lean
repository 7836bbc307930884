-- style: an axiom that the proof does not use
-- target: swap
axiom curiosity : ∀ n : Nat, n = n

theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := ⟨h.2, h.1⟩
