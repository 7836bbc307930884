/-!
# Binary trees

Mirroring, counting, walking and mapping; then search trees, where a smaller element is always to
the left.
-/

namespace Library.Trees

universe u v w
variable {α : Type u} {β : Type v} {γ : Type w}

inductive Tree (α : Type u) where
  | leaf : Tree α
  | node (left : Tree α) (value : α) (right : Tree α) : Tree α

namespace Tree

/-- The tree as its mirror shows it. -/
def mirror : Tree α → Tree α
  | leaf => leaf
  | node l x r => node r.mirror x l.mirror

/-- How many values. -/
def size : Tree α → Nat
  | leaf => 0
  | node l _ r => l.size + r.size + 1

def leaves : Tree α → Nat
  | leaf => 1
  | node l _ r => l.leaves + r.leaves

def map (f : α → β) : Tree α → Tree β
  | leaf => leaf
  | node l x r => node (l.map f) (f x) (r.map f)

/-- How many values there are on the way to the leftmost leaf. -/
def leftDepth : Tree α → Nat
  | leaf => 0
  | node l _ _ => l.leftDepth + 1

def rightDepth : Tree α → Nat
  | leaf => 0
  | node _ _ r => r.rightDepth + 1

/-! ## The mirror -/

/-- difficulty 2 · binary trees, first exercises -/
theorem mirror_mirror (t : Tree α) : t.mirror.mirror = t := by
  induction t with
  | leaf => rfl
  | node l x r ihl ihr => rw [mirror, mirror, ihl, ihr]

/-- difficulty 1 · binary trees, first exercises -/
theorem mirror_injective {s t : Tree α} (h : s.mirror = t.mirror) : s = t := by
  rw [← mirror_mirror s, h, mirror_mirror]

/-- difficulty 2 · binary trees, first exercises -/
theorem size_mirror (t : Tree α) : t.mirror.size = t.size := by
  induction t with
  | leaf => rfl
  | node l x r ihl ihr => rw [mirror, size, ihl, ihr, size, Nat.add_comm l.size]

/-- difficulty 2 · binary trees, first exercises -/
theorem leaves_mirror (t : Tree α) : t.mirror.leaves = t.leaves := by
  induction t with
  | leaf => rfl
  | node l x r ihl ihr => rw [mirror, leaves, ihl, ihr, Nat.add_comm, leaves]

/-- difficulty 2 · binary trees, first exercises -/
theorem rightDepth_mirror (t : Tree α) : t.mirror.rightDepth = t.leftDepth := by
  induction t with
  | leaf => rfl
  | node l x r ihl _ => simp [mirror, rightDepth, leftDepth, ihl]

/-- difficulty 2 · binary trees, first exercises -/
theorem mirror_eq_leaf (t : Tree α) : t.mirror = leaf ↔ t = leaf := by
  constructor
  · intro h
    rw [← mirror_mirror t, h, mirror]
  · intro h
    rw [h, mirror]

/-! ## Counting -/

/-- One leaf more than values, in every binary tree.

difficulty 2 · one leaf more than inner nodes -/
theorem leaves_eq_size_succ (t : Tree α) : t.leaves = t.size + 1 := by
  induction t with
  | leaf => rfl
  | node l x r ihl ihr => rw [leaves, ihl, ihr, size, Nat.add_right_comm, ← Nat.add_assoc]

/-- difficulty 2 · binary trees, first exercises -/
theorem size_eq_zero (t : Tree α) : t.size = 0 ↔ t = leaf := by
  constructor
  · intro h
    cases t with
    | leaf => rfl
    | node l x r => exact Nat.noConfusion h
  · intro h
    rw [h, size]

/-- difficulty 2 · binary trees, first exercises -/
theorem leftDepth_le_size (t : Tree α) : t.leftDepth ≤ t.size := by
  induction t with
  | leaf => exact Nat.le_refl 0
  | node l x r ih _ =>
    apply Nat.succ_le_succ
    exact Nat.le_trans ih (Nat.le_add_right _ _)

/-! ## Mapping -/

/-- difficulty 2 · the laws of a functor -/
theorem map_id (t : Tree α) : t.map id = t := by
  induction t with
  | leaf => rfl
  | node l x r ihl ihr => rw [map, ihl, ihr, id]

/-- difficulty 2 · the laws of a functor -/
theorem map_map (f : α → β) (g : β → γ) (t : Tree α) : (t.map f).map g = t.map (g ∘ f) := by
  induction t with
  | leaf => rfl
  | node l x r ihl ihr => simp only [map, ihl, ihr, Function.comp]

/-- difficulty 2 · the laws of a functor -/
theorem mirror_map (f : α → β) (t : Tree α) : (t.map f).mirror = t.mirror.map f := by
  induction t with
  | leaf => rfl
  | node l x r ihl ihr => rw [map, mirror, mirror, map, ihl, ihr]

/-- difficulty 2 · the laws of a functor -/
theorem size_map (f : α → β) (t : Tree α) : (t.map f).size = t.size := by
  induction t with
  | leaf => rfl
  | node l x r ihl ihr => rw [map, size, size, ihl, ihr]

/-- difficulty 4 · functors keep injections -/
theorem map_injective {f : α → β} (hf : ∀ x y, f x = f y → x = y) {s t : Tree α}
    (h : s.map f = t.map f) : s = t := by
  induction s generalizing t with
  | leaf =>
    cases t with
    | leaf => rfl
    | node l x r => cases h
  | node l x r ihl ihr =>
    cases t with
    | leaf => cases h
    | node l' x' r' =>
      injection h with hl hx hr
      rw [ihl hl, ihr hr, hf x x' hx]

/-! ## Membership -/

/-- `Has x t`: the value `x` occurs in `t`. -/
inductive Has (x : α) : Tree α → Prop
  | here {l r : Tree α} : Has x (node l x r)
  | left {l r : Tree α} {y : α} (h : Has x l) : Has x (node l y r)
  | right {l r : Tree α} {y : α} (h : Has x r) : Has x (node l y r)

/-- difficulty 1 · membership in trees -/
theorem not_has_leaf (x : α) : ¬Has x leaf := nofun

/-- difficulty 3 · membership in trees -/
theorem has_node {x y : α} {l r : Tree α} :
    Has x (node l y r) ↔ x = y ∨ Has x l ∨ Has x r := by
  constructor
  · intro h
    cases h with
    | here => exact Or.inl rfl
    | left h => exact Or.inr (Or.inl h)
    | right h => exact Or.inr (Or.inr h)
  · rintro (h | h | h)
    · rw [h]
      exact Has.here
    · exact Has.left h
    · exact Has.right h

/-- difficulty 2 · membership in trees -/
theorem Has.mirror {x : α} {t : Tree α} (h : Has x t) : Has x t.mirror := by
  induction h with
  | here => exact Has.here
  | left _ ih => exact Has.right ih
  | right _ ih => exact Has.left ih

/-- difficulty 2 · membership in trees -/
theorem has_mirror (x : α) (t : Tree α) : Has x t.mirror ↔ Has x t := by
  constructor
  · intro h
    rw [← mirror_mirror t]
    exact h.mirror
  · exact Has.mirror

/-- difficulty 4 · membership in trees -/
theorem has_map (f : α → β) (y : β) (t : Tree α) : Has y (t.map f) ↔ ∃ x, Has x t ∧ f x = y := by
  constructor
  · intro h
    induction t with
    | leaf => cases h
    | node l z r ihl ihr =>
      cases h with
      | here => exact ⟨z, Has.here, rfl⟩
      | left h =>
        obtain ⟨x, hx, e⟩ := ihl h
        exact ⟨x, Has.left hx, e⟩
      | right h =>
        obtain ⟨x, hx, e⟩ := ihr h
        exact ⟨x, Has.right hx, e⟩
  · intro ⟨x, h, e⟩
    rw [← e]
    induction h with
    | here => exact Has.here
    | left _ ih => exact Has.left ih
    | right _ ih => exact Has.right ih

/-! ## Search trees of numbers -/

def insert (x : Nat) : Tree Nat → Tree Nat
  | leaf => node leaf x leaf
  | node l y r => if x < y then node (insert x l) y r else if y < x then node l y (insert x r)
    else node l y r

/-- Everything in the tree has the property. -/
def All (P : α → Prop) : Tree α → Prop
  | leaf => True
  | node l x r => All P l ∧ P x ∧ All P r

def Search : Tree Nat → Prop
  | leaf => True
  | node l x r => All (· < x) l ∧ All (x < ·) r ∧ Search l ∧ Search r

/-- difficulty 2 · search trees -/
theorem all_imp {P Q : α → Prop} (h : ∀ x, P x → Q x) {t : Tree α} (k : All P t) : All Q t := by
  induction t with
  | leaf => trivial
  | node l x r ihl ihr => exact ⟨ihl k.1, h x k.2.1, ihr k.2.2⟩

/-- difficulty 3 · search trees -/
theorem all_iff_has {P : α → Prop} (t : Tree α) : All P t ↔ ∀ x, Has x t → P x := by
  constructor
  · intro h x hx
    induction hx with
    | here => exact h.2.1
    | left _ ih => exact ih h.1
    | right _ ih => exact ih h.2.2
  · intro h
    induction t with
    | leaf => trivial
    | node l x r ihl ihr =>
      exact ⟨ihl fun y hy => h y (Has.left hy), h x Has.here, ihr fun y hy => h y (Has.right hy)⟩

/-- difficulty 3 · search trees -/
theorem all_insert {P : Nat → Prop} {x : Nat} {t : Tree Nat} (hx : P x) (h : All P t) :
    All P (insert x t) := by
  induction t with
  | leaf => exact ⟨trivial, hx, trivial⟩
  | node l y r ihl ihr =>
    obtain ⟨hl, hy, hr⟩ := h
    unfold insert
    split
    · exact ⟨ihl hl, hy, hr⟩
    · split
      · exact ⟨hl, hy, ihr hr⟩
      · exact ⟨hl, hy, hr⟩

/-- difficulty 3 · search trees -/
theorem has_insert (x : Nat) (t : Tree Nat) : Has x (insert x t) := by
  induction t with
  | leaf => exact Has.here
  | node l y r ihl ihr =>
    unfold insert
    split
    · exact Has.left ihl
    · split
      · exact Has.right ihr
      · have e : x = y := Nat.le_antisymm (Nat.not_lt.1 ‹_›) (Nat.not_lt.1 ‹_›)
        rw [e]
        exact Has.here

/-- Inserting keeps a search tree a search tree.

difficulty 4 · search trees -/
theorem search_insert {x : Nat} {t : Tree Nat} (h : Search t) : Search (insert x t) := by
  induction t with
  | leaf => exact ⟨trivial, trivial, trivial, trivial⟩
  | node l y r ihl ihr =>
    obtain ⟨al, ar, sl, sr⟩ := h
    unfold insert
    split
    · exact ⟨all_insert ‹_› al, ar, ihl sl, sr⟩
    · split
      · exact ⟨al, all_insert ‹_› ar, sl, ihr sr⟩
      · exact ⟨al, ar, sl, sr⟩

end Tree

end Library.Trees
