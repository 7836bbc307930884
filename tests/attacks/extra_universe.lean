-- trick: a universe parameter more
-- target: swap
-- reason: statement changed
theorem swap.{u} (p q : Prop) (h : p ∧ q) : (fun (_ : PUnit.{u}) => q ∧ p) PUnit.unit :=
  ⟨h.2, h.1⟩
