/-!
# Structures

Points and vectors, pairs and sums, and small algebras: what follows from the laws of a monoid, a
group and a lattice alone.
-/

namespace Library.Structures

universe u v w

/-! ## Points of the plane -/

structure Point where
  x : Nat
  y : Nat

namespace Point

def add (a b : Point) : Point := ⟨a.x + b.x, a.y + b.y⟩

def scale (k : Nat) (a : Point) : Point := ⟨k * a.x, k * a.y⟩

def origin : Point := ⟨0, 0⟩

/-- Reflection in the diagonal. -/
def flip (a : Point) : Point := ⟨a.y, a.x⟩

theorem ext_iff (a b : Point) : a = b ↔ a.x = b.x ∧ a.y = b.y := by
  constructor
  · intro h
    rw [h]
    exact ⟨rfl, rfl⟩
  · intro ⟨hx, hy⟩
    cases a
    cases b
    cases hx
    cases hy
    rfl

theorem add_comm (a b : Point) : a.add b = b.add a := by
  unfold add
  rw [Nat.add_comm, Nat.add_comm a.y]

theorem add_assoc (a b c : Point) : (a.add b).add c = a.add (b.add c) := by
  rw [ext_iff]
  exact ⟨Nat.add_assoc a.x b.x c.x, Nat.add_assoc a.y b.y c.y⟩

theorem add_origin (a : Point) : a.add origin = a := rfl

theorem scale_add (k : Nat) (a b : Point) : (a.add b).scale k = (a.scale k).add (b.scale k) := by
  simp [add, scale, Nat.mul_add]

theorem scale_scale (j k : Nat) (a : Point) : (a.scale k).scale j = a.scale (j * k) := by
  simp [scale, Nat.mul_assoc]

theorem flip_flip (a : Point) : a.flip.flip = a := rfl

theorem flip_add (a b : Point) : (a.add b).flip = a.flip.add b.flip := rfl

theorem on_diagonal_iff (a : Point) : a.flip = a ↔ a.x = a.y := by
  rw [ext_iff]
  constructor
  · intro h
    exact h.2
  · intro h
    exact ⟨h.symm, h⟩

theorem add_left_cancel {a b c : Point} (h : a.add b = a.add c) : b = c := by
  rw [ext_iff] at h
  rw [ext_iff]
  exact ⟨Nat.add_left_cancel h.1, Nat.add_left_cancel h.2⟩

end Point

/-! ## Pairs and sums -/

section
variable {α : Type u} {β : Type v} {γ : Type w}

def swap (p : α × β) : β × α := (p.2, p.1)

def curry (f : α × β → γ) : α → β → γ := fun x y => f (x, y)

def uncurry (f : α → β → γ) : α × β → γ := fun p => f p.1 p.2

def exchange : α ⊕ β → β ⊕ α
  | .inl x => .inr x
  | .inr y => .inl y

def merge (f : α → γ) (g : β → γ) : α ⊕ β → γ
  | .inl x => f x
  | .inr y => g y

theorem swap_swap (p : α × β) : swap (swap p) = p := rfl

theorem pair_eq_iff (p q : α × β) : p = q ↔ p.1 = q.1 ∧ p.2 = q.2 := by
  obtain ⟨a, b⟩ := p
  obtain ⟨c, d⟩ := q
  constructor
  · intro h
    cases h
    exact ⟨rfl, rfl⟩
  · rintro ⟨h, k⟩
    show (a, b) = (c, d)
    rw [show a = c from h, show b = d from k]

theorem uncurry_curry (f : α × β → γ) : uncurry (curry f) = f := by
  funext p
  rfl

theorem exists_pair (P : α × β → Prop) : (∃ p, P p) ↔ ∃ x y, P (x, y) := by
  constructor
  · intro ⟨⟨x, y⟩, h⟩
    exact ⟨x, y, h⟩
  · intro ⟨x, y, h⟩
    exact ⟨(x, y), h⟩

theorem exchange_exchange (s : α ⊕ β) : exchange (exchange s) = s := by
  cases s <;> rfl

theorem merge_unique {f : α → γ} {g : β → γ} {h : α ⊕ β → γ} (hf : ∀ x, h (.inl x) = f x)
    (hg : ∀ y, h (.inr y) = g y) : h = merge f g := by
  funext s
  cases s with
  | inl x => exact hf x
  | inr y => exact hg y

theorem all_sum (P : α ⊕ β → Prop) : (∀ s, P s) ↔ (∀ x, P (.inl x)) ∧ ∀ y, P (.inr y) := by
  constructor
  · intro h
    exact ⟨fun x => h (.inl x), fun y => h (.inr y)⟩
  · intro ⟨h, k⟩ s
    cases s with
    | inl x => exact h x
    | inr y => exact k y

end

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

theorem neutral_unique {e : α} (h : ∀ a, M.op e a = a) : e = M.one := by
  rw [← h M.one, M.op_one]

theorem inverse_unique {a b c : α} (hb : M.op b a = M.one) (hc : M.op a c = M.one) : b = c := by
  rw [← M.op_one b, ← hc, ← M.assoc, hb, M.one_op]

theorem cancel_of_inverse {i a b c : α} (hi : M.op i a = M.one) (h : M.op a b = M.op a c) :
    b = c := by
  have e := congrArg (M.op i) h
  rw [← M.assoc, ← M.assoc, hi, M.one_op, M.one_op] at e
  exact e

/-- `a` multiplied with itself `n` times. -/
def pow (a : α) : Nat → α
  | 0 => M.one
  | n + 1 => M.op (pow a n) a

theorem pow_add (a : α) (m n : Nat) : M.pow a (m + n) = M.op (M.pow a m) (M.pow a n) := by
  induction n with
  | zero => rw [Nat.add_zero, pow, M.op_one]
  | succ n ih => rw [← Nat.add_assoc, pow, pow, ih, M.assoc]

theorem pow_commute {a b : α} (h : M.op a b = M.op b a) (n : Nat) :
    M.op (M.pow a n) b = M.op b (M.pow a n) := by
  induction n with
  | zero => rw [pow, M.one_op, M.op_one]
  | succ n ih => rw [pow, M.assoc, h, ← M.assoc, ih, M.assoc]

/-- Eckmann and Hilton: two operations with one unit that interchange are the same. -/
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

theorem mul_left_cancel {a b c : α} (h : G.mul a b = G.mul a c) : b = c := by
  rw [← G.one_mul b, ← G.inv_mul a, G.assoc, h, ← G.assoc, G.inv_mul, G.one_mul]

theorem mul_one (a : α) : G.mul a G.one = a := by
  apply G.mul_left_cancel (a := G.inv a)
  rw [← G.assoc, G.inv_mul, G.one_mul]

theorem mul_inv (a : α) : G.mul a (G.inv a) = G.one := by
  apply G.mul_left_cancel (a := G.inv a)
  rw [← G.assoc, G.inv_mul, G.one_mul, G.mul_one]

theorem inv_unique {a b : α} (h : G.mul a b = G.one) : b = G.inv a := by
  apply G.mul_left_cancel (a := a)
  rw [h, G.mul_inv]

theorem inv_inv (a : α) : G.inv (G.inv a) = a := by
  symm
  apply G.inv_unique
  exact G.inv_mul a

/-- Shoes go on after socks, and come off before them. -/
theorem inv_of_mul (a b : α) : G.inv (G.mul a b) = G.mul (G.inv b) (G.inv a) := by
  symm
  apply G.inv_unique
  rw [G.assoc, ← G.assoc b, G.mul_inv, G.one_mul, G.mul_inv]

theorem one_of_idempotent {a : α} (h : G.mul a a = a) : a = G.one := by
  apply G.mul_left_cancel (a := a)
  rw [h, G.mul_one]

/-- Where every element is its own inverse, order does not matter. -/
theorem commutative_of_square_one (h : ∀ a, G.mul a a = G.one) (a b : α) :
    G.mul a b = G.mul b a := by
  have own : ∀ c, c = G.inv c := fun c => G.inv_unique (h c)
  rw [own (G.mul a b), G.inv_of_mul, ← own a, ← own b]

end Group

/-! ## Lattices -/

structure Lattice (α : Type u) where
  meet : α → α → α
  join : α → α → α
  meet_comm : ∀ a b, meet a b = meet b a
  join_comm : ∀ a b, join a b = join b a
  meet_assoc : ∀ a b c, meet (meet a b) c = meet a (meet b c)
  absorb_meet : ∀ a b, meet a (join a b) = a
  absorb_join : ∀ a b, join a (meet a b) = a

namespace Lattice
variable {α : Type u} (L : Lattice α)

theorem meet_self (a : α) : L.meet a a = a := by
  have h := L.absorb_meet a (L.meet a a)
  rw [L.absorb_join] at h
  exact h

theorem meet_eq_iff (a b : α) : L.meet a b = a ↔ L.join a b = b := by
  constructor
  · intro h
    rw [← h, L.join_comm, L.meet_comm, L.absorb_join]
  · intro h
    rw [← h, L.absorb_meet]

/-- `a` is below `b`. -/
def Below (a b : α) : Prop := L.meet a b = a

theorem below_trans {a b c : α} (h : L.Below a b) (k : L.Below b c) : L.Below a c := by
  unfold Below at *
  rw [← h, L.meet_assoc, k]

theorem below_antisymm {a b : α} (h : L.Below a b) (k : L.Below b a) : a = b := by
  unfold Below at *
  rw [← h, L.meet_comm, k]

theorem meet_below (a b : α) : L.Below (L.meet a b) a := by
  unfold Below
  rw [L.meet_comm, ← L.meet_assoc, L.meet_self]

end Lattice

end Library.Structures
