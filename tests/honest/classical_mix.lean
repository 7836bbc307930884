-- style: by_cases and choice
-- target: swap
theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := by
  by_cases hp : p
  · exact ⟨h.2, hp⟩
  · exact absurd h.1 hp
