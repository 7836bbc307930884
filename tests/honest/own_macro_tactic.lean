-- style: own tactic macro
-- target: swap
macro "flip" h:ident : tactic => `(tactic| exact ⟨And.right $h, And.left $h⟩)
theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := by flip h
