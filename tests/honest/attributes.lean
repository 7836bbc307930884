-- style: attributes on the theorem
-- target: swap
@[simp, reducible] def helperProp (p : Prop) := p
@[deprecated "no" (since := "2026-01-01")] theorem old (p : Prop) (h : p) : p := h
@[inline] def id2 (x : Nat) := x
/-- doc -/ @[simp] theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p := ⟨h.2, h.1⟩
