theorem not_both (p : Prop) (h : p) : ¬ p := sorry
