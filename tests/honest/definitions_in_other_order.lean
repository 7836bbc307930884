-- style: the definitions come in another order, with more between them
-- target: tree
inductive Tree where
  | leaf
  | node (left right : Tree)

def Tree.mirror : Tree → Tree
  | leaf => leaf
  | node l r => node (mirror r) (mirror l)

def Tree.depth : Tree → Nat
  | leaf => 0
  | node l _ => depth l + 1

theorem Tree.mirror_mirror : ∀ t : Tree, t.mirror.mirror = t
  | leaf => rfl
  | node l r =>
    show node (mirror (mirror l)) (mirror (mirror r)) = node l r from
      congr (congrArg node (mirror_mirror l)) (mirror_mirror r)

def Tree.size : Tree → Nat
  | leaf => 0
  | node l r => size l + size r + 1

theorem Tree.size_mirror (t : Tree) : t.mirror.size = t.size := by
  induction t with
  | leaf => rfl
  | node l r hl hr =>
    unfold mirror size
    rw [hl, hr, Nat.add_comm r.size]
