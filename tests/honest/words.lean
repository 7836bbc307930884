-- style: words that a text tool fears, in comments, strings and names
-- target: swap
/-- no sorry, no axiom, no native_decide here -/
theorem sorry_free (p : Prop) (axiom_like : p) : p := axiom_like
def note : String := "sorry admit axiom #exit"
-- theorem swap : False := sorry
theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p :=
  sorry_free _ ⟨h.2, h.1⟩
