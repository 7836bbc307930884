-- style: local simp attribute
-- target: swap
theorem aux (p q : Prop) : (q ∧ p) = (p ∧ q) := propext ⟨fun h => ⟨h.2, h.1⟩, fun h => ⟨h.2, h.1⟩⟩
attribute [local simp] aux in
theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := by
  rw [aux]; exact h
