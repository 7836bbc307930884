-- style: recursors by name
-- target: swap
theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := And.rec (fun a b => ⟨b, a⟩) h
