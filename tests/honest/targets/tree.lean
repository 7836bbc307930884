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

theorem mirror_mirror (t : Tree) : t.mirror.mirror = t := sorry

theorem size_mirror (t : Tree) : t.mirror.size = t.size := sorry

end Tree
