-- style: let, have, show, suffices in a term
-- target: swap
theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p :=
  let a := h.1
  have b : q := h.2
  suffices g : q from show q ∧ p from ⟨g, a⟩
  b
