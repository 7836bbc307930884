-- style: casts
-- target: swap
theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := (propext ⟨fun x => ⟨x.2, x.1⟩, fun x => ⟨x.2, x.1⟩⟩ : (p ∧ q) = (q ∧ p)) ▸ h
