-- style: equations instead of `:=`
-- target: swap
theorem swap : ∀ (p q : Prop), p ∧ q → q ∧ p
  | _, _, ⟨a, b⟩ => ⟨b, a⟩
