-- style: the standard axioms, used
-- target: swap
open Classical in
theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p :=
  byContradiction fun n => n ⟨h.2, h.1⟩
