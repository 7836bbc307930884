-- style: conv
-- target: swap
theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := by
  have e : (q ∧ p) = (p ∧ q) := by
    conv => lhs; rw [and_comm]
  rw [e]; exact h
