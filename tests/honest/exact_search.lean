-- style: found by search
-- target: swap
theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := by exact?
