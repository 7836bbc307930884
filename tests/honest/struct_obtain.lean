-- style: a structure with laws
-- target: monoid
structure Monoid' (α : Type) where
  mul : α → α → α
  one : α
  assoc : ∀ a b c, mul (mul a b) c = mul a (mul b c)
  one_mul : ∀ a, mul one a = a
  mul_one : ∀ a, mul a one = a
/-- with all fields open -/
theorem unique_one {α : Type} (m : Monoid' α) (e : α) (h : ∀ a, m.mul e a = a) : e = m.one := by
  obtain ⟨mul, one, assoc, one_mul, mul_one⟩ := m
  have h1 := h one
  have h2 := mul_one e
  simp only at *
  rw [← h2, h1]
