-- style: an unfinished lemma that is not used
-- target: swap
theorem later : (2 : Nat) = 3 := sorry
theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := ⟨h.2, h.1⟩
