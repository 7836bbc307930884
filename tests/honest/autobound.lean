-- style: auto-bound implicits in helpers
-- target: swap
set_option autoImplicit true
theorem flip_ {a b : Prop} : a ∧ b → b ∧ a := fun h => ⟨h.2, h.1⟩
theorem keep (x : α) : x = x := rfl
theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := flip_ h
