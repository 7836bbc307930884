-- style: nomatch
-- target: swap
theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := match h, trivial with | ⟨a, b⟩, _ => ⟨b, a⟩
