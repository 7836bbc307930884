-- style: examples, `#check` and comments around the theorem
-- target: swap
/-! Some remarks. -/

example : True := trivial

#check And.intro

/-- It swaps. /- nested -/ -/
theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := by
  -- a comment
  exact ⟨h.2, h.1⟩ /- and another -/

example (p : Prop) (h : p ∧ True) : True ∧ p := swap p True h
