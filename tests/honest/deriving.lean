-- style: types with derived instances
-- target: swap
inductive Colour where | red | green
deriving DecidableEq, Inhabited
theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := ⟨h.2, h.1⟩
