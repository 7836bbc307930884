-- style: mutual and indexed families, structures, classes, universe parameters
-- target: families
universe u

mutual
inductive Even : Nat → Prop where
  | zero : Even 0
  | succ (n : Nat) : Odd n → Even (n + 1)
inductive Odd : Nat → Prop where
  | succ (n : Nat) : Even n → Odd (n + 1)
end

inductive Vec (α : Type u) : Nat → Type u where
  | nil : Vec α 0
  | cons {n : Nat} (head : α) (tail : Vec α n) : Vec α (n + 1)

structure Magma where
  carrier : Type u
  op : carrier → carrier → carrier

class Commutes (m : Magma.{u}) : Prop where
  comm : ∀ a b : m.carrier, m.op a b = m.op b a

theorem odd_one : Odd 1 := .succ 0 .zero

theorem vec_one {α : Type u} : (v : Vec α 1) → ∃ a : α, v = .cons a .nil
  | .cons a .nil => ⟨a, rfl⟩

section
variable (m : Magma.{u}) [Commutes m]

theorem flip_op (a b c : m.carrier) : m.op (m.op a b) c = m.op c (m.op b a) := by
  rw [Commutes.comm (m := m) (m.op a b) c, Commutes.comm (m := m) a b]
end
