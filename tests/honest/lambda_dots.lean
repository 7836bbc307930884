-- style: sections and dots
-- target: swap
theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := (fun (⟨a, b⟩ : p ∧ q) ↦ .intro b a) h
