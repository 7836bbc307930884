-- style: a structure with laws, other binders
-- target: monoid
structure Monoid' (β : Type) : Type where mk ::
  (mul : β → β → β)
  (one : β)
  (assoc : ∀ x y z, mul (mul x y) z = mul x (mul y z))
  (one_mul (a) : mul one a = a)
  (mul_one (a) : mul a one = a)
theorem unique_one {β : Type} (m : Monoid' β) (e : β) (h : ∀ a, m.mul e a = a) : e = m.one := by
  rw [← m.mul_one e, h]
