-- style: options
-- target: swap
set_option pp.all true
set_option maxRecDepth 3000 in
set_option autoImplicit false in
theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := by simp_all
