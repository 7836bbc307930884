-- style: attributes, a local simp set, simp_all
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

@[simp] theorem mirror_leaf : mirror leaf = leaf := rfl
@[simp] theorem mirror_node (l r : Tree) : mirror (node l r) = node (mirror r) (mirror l) := rfl
attribute [local simp] size

theorem mirror_mirror (t : Tree) : t.mirror.mirror = t := by
  induction t <;> simp_all

theorem size_mirror (t : Tree) : t.mirror.size = t.size := by
  induction t with
  | leaf => simp
  | node l r hl hr => simp [hl, hr, Nat.add_comm]

end Tree
