-- style: universe parameters have other names
-- target: families
universe v w

mutual
inductive Even : Nat → Prop where
  | zero : Even 0
  | succ (n : Nat) : Odd n → Even (n + 1)
inductive Odd : Nat → Prop where
  | succ (n : Nat) : Even n → Odd (n + 1)
end

inductive Vec (β : Type v) : Nat → Type v where
  | nil : Vec β 0
  | cons {n : Nat} (head : β) (tail : Vec β n) : Vec β (n + 1)

structure Magma where
  carrier : Type w
  op : carrier → carrier → carrier

class Commutes (m : Magma.{w}) : Prop where
  comm : ∀ a b : m.carrier, m.op a b = m.op b a

theorem odd_one : Odd 1 := by
  apply Odd.succ
  exact Even.zero

theorem vec_one {β : Type v} (v : Vec β 1) : ∃ a : β, v = .cons a .nil := by
  cases v with
  | cons a t =>
    cases t
    exact ⟨a, rfl⟩

theorem flip_op (m : Magma.{v}) [c : Commutes m] (x y z : m.carrier) :
    m.op (m.op x y) z = m.op z (m.op y x) :=
  (c.comm _ z).trans (congrArg (m.op z) (c.comm x y))
