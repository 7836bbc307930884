-- style: case, next, bullets, rename_i
-- target: swap
theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := by
  cases h
  case intro a b =>
    constructor
    next => assumption
    · rename_i _; exact a
