-- style: implicit variables bound by themselves, anonymous constructor and projection notation
-- target: swap
theorem flip' (h : a ∧ b) : b ∧ a := ⟨h.2, h.1⟩

theorem swap (p q) (h : p ∧ q) : q ∧ p := flip' h
