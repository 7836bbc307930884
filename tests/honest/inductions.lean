-- style: induction and recursion
-- target: tree
inductive Tree where
  | leaf
  | node (left right : Tree)

namespace Tree

def size : Tree → Nat
  | leaf => 0
  | node l r => size l + size r + 1

def mirror : Tree → Tree
  | leaf => leaf
  | node l r => node (mirror r) (mirror l)

theorem mirror_mirror (t : Tree) : t.mirror.mirror = t := by
  induction t with
  | leaf => rfl
  | node l r hl hr => simp [mirror, hl, hr]

theorem size_mirror : ∀ t : Tree, t.mirror.size = t.size
  | leaf => rfl
  | node l r => by
    show size (mirror r) + size (mirror l) + 1 = size l + size r + 1
    rw [size_mirror l, size_mirror r, Nat.add_comm (size r)]

end Tree
