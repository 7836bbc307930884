/-!
# Structures

Small algebras: what follows from the laws of a monoid and of a group alone.
-/

namespace Library.Structures

universe u

/-! ## Monoids -/

/-- An associative operation with a neutral element. -/
structure Monoid (α : Type u) where
  op : α → α → α
  one : α
  assoc : ∀ a b c, op (op a b) c = op a (op b c)
  one_op : ∀ a, op one a = a
  op_one : ∀ a, op a one = a

namespace Monoid
variable {α : Type u} (M : Monoid α)

/-- difficulty 1 · first exercises on monoids -/
theorem neutral_unique {e : α} (h : ∀ a, M.op e a = a) : e = M.one := by
  rw [← h M.one, M.op_one]

/-- difficulty 1 · first exercises on monoids -/
theorem inverse_unique {a b c : α} (hb : M.op b a = M.one) (hc : M.op a c = M.one) : b = c := by
  rw [← M.op_one b, ← hc, ← M.assoc, hb, M.one_op]

/-- difficulty 2 · first exercises on monoids -/
theorem cancel_of_inverse {i a b c : α} (hi : M.op i a = M.one) (h : M.op a b = M.op a c) :
    b = c := by
  have e := congrArg (M.op i) h
  rw [← M.assoc, ← M.assoc, hi, M.one_op, M.one_op] at e
  exact e

/-- `a` multiplied with itself `n` times. -/
def pow (a : α) : Nat → α
  | 0 => M.one
  | n + 1 => M.op (pow a n) a

/-- difficulty 2 · laws of exponents, in any monoid -/
theorem pow_add (a : α) (m n : Nat) : M.pow a (m + n) = M.op (M.pow a m) (M.pow a n) := by
  induction n with
  | zero => rw [Nat.add_zero, pow, M.op_one]
  | succ n ih => rw [← Nat.add_assoc, pow, pow, ih, M.assoc]

/-- difficulty 2 · laws of exponents, in any monoid -/
theorem pow_commute {a b : α} (h : M.op a b = M.op b a) (n : Nat) :
    M.op (M.pow a n) b = M.op b (M.pow a n) := by
  induction n with
  | zero => rw [pow, M.one_op, M.op_one]
  | succ n ih => rw [pow, M.assoc, h, ← M.assoc, ih, M.assoc]

/-- Eckmann and Hilton: two operations with one unit that interchange are the same.

difficulty 3 · Eckmann and Hilton, 1962 -/
theorem eckmann_hilton (N : Monoid α) (unit : M.one = N.one)
    (swap : ∀ a b c d, M.op (N.op a b) (N.op c d) = N.op (M.op a c) (M.op b d)) (a b : α) :
    M.op a b = N.op a b := by
  have h := swap a M.one M.one b
  rw [M.op_one, M.one_op, unit, N.op_one, N.one_op] at h
  exact h

end Monoid

/-! ## Groups, from a short list of laws -/

/-- Only left laws are asked for; the right ones follow. -/
structure Group (α : Type u) where
  mul : α → α → α
  one : α
  inv : α → α
  assoc : ∀ a b c, mul (mul a b) c = mul a (mul b c)
  one_mul : ∀ a, mul one a = a
  inv_mul : ∀ a, mul (inv a) a = one

namespace Group
variable {α : Type u} (G : Group α)

/-- difficulty 1 · groups from left laws alone -/
theorem mul_left_cancel {a b c : α} (h : G.mul a b = G.mul a c) : b = c := by
  rw [← G.one_mul b, ← G.inv_mul a, G.assoc, h, ← G.assoc, G.inv_mul, G.one_mul]

/-- difficulty 3 · groups from left laws alone -/
theorem mul_one (a : α) : G.mul a G.one = a := by
  apply G.mul_left_cancel (a := G.inv a)
  rw [← G.assoc, G.inv_mul, G.one_mul]

/-- difficulty 3 · groups from left laws alone -/
theorem mul_inv (a : α) : G.mul a (G.inv a) = G.one := by
  apply G.mul_left_cancel (a := G.inv a)
  rw [← G.assoc, G.inv_mul, G.one_mul, G.mul_one]

/-- difficulty 1 · first exercises on groups -/
theorem inv_unique {a b : α} (h : G.mul a b = G.one) : b = G.inv a := by
  apply G.mul_left_cancel (a := a)
  rw [h, G.mul_inv]

/-- difficulty 2 · first exercises on groups -/
theorem inv_inv (a : α) : G.inv (G.inv a) = a := by
  symm
  apply G.inv_unique
  exact G.inv_mul a

/-- Shoes go on after socks, and come off before them.

difficulty 3 · first exercises on groups -/
theorem inv_of_mul (a b : α) : G.inv (G.mul a b) = G.mul (G.inv b) (G.inv a) := by
  symm
  apply G.inv_unique
  rw [G.assoc, ← G.assoc b, G.mul_inv, G.one_mul, G.mul_inv]

/-- difficulty 1 · first exercises on groups -/
theorem one_of_idempotent {a : α} (h : G.mul a a = a) : a = G.one := by
  apply G.mul_left_cancel (a := a)
  rw [h, G.mul_one]

/-- Where every element is its own inverse, order does not matter.

difficulty 4 · first exercises on groups -/
theorem commutative_of_square_one (h : ∀ a, G.mul a a = G.one) (a b : α) :
    G.mul a b = G.mul b a := by
  have own : ∀ c, c = G.inv c := fun c => G.inv_unique (h c)
  rw [own (G.mul a b), G.inv_of_mul, ← own a, ← own b]

end Group

end Library.Structures
