structure Monoid' (α : Type) where
  mul : α → α → α
  one : α
  assoc : ∀ a b c, mul (mul a b) c = mul a (mul b c)
  one_mul : ∀ a, mul one a = a
  mul_one : ∀ a, mul a one = a

theorem unique_one {α : Type} (m : Monoid' α) (e : α) (h : ∀ a, m.mul e a = a) : e = m.one := sorry
