/-!
# Walking through trees

Three ways to list what a tree holds, how high a tree is, how full it can be, and what one can
rebuild from a list.
-/

namespace Library.TreeWalks

universe u v

inductive Tree (α : Type u) where
  | empty : Tree α
  | fork (left : Tree α) (value : α) (right : Tree α) : Tree α

namespace Tree
variable {α : Type u} {β : Type v}

/-- Left, then the value, then right. -/
def inorder : Tree α → List α
  | empty => []
  | fork l x r => l.inorder ++ x :: r.inorder

/-- The value first. -/
def preorder : Tree α → List α
  | empty => []
  | fork l x r => x :: (l.preorder ++ r.preorder)

/-- The value last. -/
def postorder : Tree α → List α
  | empty => []
  | fork l x r => l.postorder ++ (r.postorder ++ [x])

/-- Inorder, put before a list, without `++`. -/
def inorderOnto : Tree α → List α → List α
  | empty, acc => acc
  | fork l x r, acc => l.inorderOnto (x :: r.inorderOnto acc)

def mirror : Tree α → Tree α
  | empty => empty
  | fork l x r => fork r.mirror x l.mirror

def size : Tree α → Nat
  | empty => 0
  | fork l _ r => l.size + 1 + r.size

def height : Tree α → Nat
  | empty => 0
  | fork l _ r => max l.height r.height + 1

/-- A full tree of the given height, the same value everywhere. -/
def full (x : α) : Nat → Tree α
  | 0 => empty
  | n + 1 => fork (full x n) x (full x n)

/-- A tree that leans to the right, with the elements of a list. -/
def spine : List α → Tree α
  | [] => empty
  | x :: xs => fork empty x (spine xs)

/-! ## Listing -/

/-- difficulty 3 · accumulators: strengthen the claim -/
theorem inorderOnto_eq (t : Tree α) (acc : List α) : t.inorderOnto acc = t.inorder ++ acc := by
  induction t generalizing acc with
  | empty => rfl
  | fork l x r ihl ihr => rw [inorderOnto, ihl, ihr, inorder, List.append_assoc, List.cons_append]

/-- difficulty 2 · counting what a walk meets -/
theorem length_inorder (t : Tree α) : t.inorder.length = t.size := by
  induction t with
  | empty => rfl
  | fork l x r ihl ihr =>
    rw [inorder, List.length_append, List.length_cons, ihl, ihr, size]
    omega

/-- difficulty 2 · counting what a walk meets -/
theorem length_postorder (t : Tree α) : t.postorder.length = t.preorder.length := by
  induction t with
  | empty => rfl
  | fork l x r ihl ihr =>
    simp only [postorder, preorder, List.length_append, List.length_cons, List.length_nil, ihl, ihr]
    omega

/-- Postorder is preorder seen in a mirror, backwards.

difficulty 3 · traversals of binary trees, Knuth -/
theorem reverse_preorder_mirror (t : Tree α) : t.mirror.preorder.reverse = t.postorder := by
  induction t with
  | empty => rfl
  | fork l x r ihl ihr =>
    rw [mirror, preorder, List.reverse_cons, List.reverse_append, ihl, ihr, postorder,
      List.append_assoc]

/-- difficulty 3 · traversals of binary trees, Knuth -/
theorem inorder_mirror (t : Tree α) : t.mirror.inorder = t.inorder.reverse := by
  induction t with
  | empty => rfl
  | fork l x r ihl ihr =>
    rw [mirror, inorder, inorder, ihl, ihr, List.reverse_append, List.reverse_cons,
      List.append_assoc]
    rfl

/-- difficulty 2 · the same values, whichever way one walks -/
theorem mem_preorder_iff (x : α) (t : Tree α) : x ∈ t.preorder ↔ x ∈ t.inorder := by
  induction t with
  | empty => exact Iff.rfl
  | fork l y r ihl ihr =>
    rw [preorder, inorder, List.mem_cons, List.mem_append, List.mem_append, List.mem_cons, ihl, ihr]
    constructor
    · rintro (h | h | h)
      · exact Or.inr (Or.inl h)
      · exact Or.inl h
      · exact Or.inr (Or.inr h)
    · rintro (h | h | h)
      · exact Or.inr (Or.inl h)
      · exact Or.inl h
      · exact Or.inr (Or.inr h)

/-- difficulty 1 · every list is some tree's walk -/
theorem inorder_spine (xs : List α) : (spine xs).inorder = xs := by
  induction xs with
  | nil => rfl
  | cons x xs ih => rw [spine, inorder, ih, inorder, List.nil_append]

/-- Inorder alone does not determine the tree.

difficulty 2 · a counterexample with two nodes -/
theorem inorder_not_injective : ∃ s t : Tree Nat, s ≠ t ∧ s.inorder = t.inorder := by
  refine ⟨fork empty 1 (fork empty 2 empty), fork (fork empty 1 empty) 2 empty, ?_, rfl⟩
  intro h
  injection h with h
  cases h

/-! ## Heights -/

/-- difficulty 2 · heights in a mirror -/
theorem height_mirror (t : Tree α) : t.mirror.height = t.height := by
  induction t with
  | empty => rfl
  | fork l x r ihl ihr => rw [mirror, height, ihl, ihr, height, Nat.max_comm]

/-- difficulty 2 · a tree is at most as high as it is large -/
theorem height_le_size (t : Tree α) : t.height ≤ t.size := by
  induction t with
  | empty => exact Nat.le_refl 0
  | fork l x r ihl ihr =>
    rw [height, size]
    omega

/-- A tree of height `n` holds fewer than `2 ^ n` values.

difficulty 3 · the size of binary trees -/
theorem size_lt_two_pow (t : Tree α) : t.size < 2 ^ t.height := by
  induction t with
  | empty => exact Nat.zero_lt_one
  | fork l x r ihl ihr =>
    have hl : 2 ^ l.height ≤ 2 ^ max l.height r.height :=
      Nat.pow_le_pow_right (by decide) (Nat.le_max_left _ _)
    have hr : 2 ^ r.height ≤ 2 ^ max l.height r.height :=
      Nat.pow_le_pow_right (by decide) (Nat.le_max_right _ _)
    rw [size, height, Nat.pow_succ]
    omega

/-- difficulty 2 · full trees -/
theorem size_full (x : α) (n : Nat) : (full x n).size + 1 = 2 ^ n := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [full, size, Nat.pow_succ]
    omega

/-- The bound is reached only by trees that are balanced all over.

difficulty 5 · full trees are the fullest -/
theorem halves_of_full {l r : Tree α} {x : α}
    (h : (fork l x r).size + 1 = 2 ^ (fork l x r).height) :
    l.height = r.height ∧ l.size + 1 = 2 ^ l.height ∧ r.size + 1 = 2 ^ r.height := by
  have bl := size_lt_two_pow l
  have br := size_lt_two_pow r
  rw [size, height, Nat.pow_succ] at h
  by_cases less : l.height < r.height
  · have m : max l.height r.height = r.height := Nat.max_eq_right (Nat.le_of_lt less)
    have p : 2 ^ (l.height + 1) ≤ 2 ^ r.height := Nat.pow_le_pow_right (by decide) less
    have q : 0 < 2 ^ l.height := Nat.pow_pos (by decide)
    rw [Nat.pow_succ] at p
    rw [m] at h
    omega
  · by_cases more : r.height < l.height
    · have m : max l.height r.height = l.height := Nat.max_eq_left (Nat.le_of_lt more)
      have p : 2 ^ (r.height + 1) ≤ 2 ^ l.height := Nat.pow_le_pow_right (by decide) more
      have q : 0 < 2 ^ r.height := Nat.pow_pos (by decide)
      rw [Nat.pow_succ] at p
      rw [m] at h
      omega
    · have same : l.height = r.height := by omega
      rw [same, Nat.max_self] at h
      rw [same] at bl
      refine ⟨same, ?_, ?_⟩
      · rw [same]
        omega
      · omega

/-! ## Replacing the values -/

def map (f : α → β) : Tree α → Tree β
  | empty => empty
  | fork l x r => fork (l.map f) (f x) (r.map f)

/-- difficulty 2 · walks are natural transformations -/
theorem inorder_map (f : α → β) (t : Tree α) : (t.map f).inorder = t.inorder.map f := by
  induction t with
  | empty => rfl
  | fork l x r ihl ihr => rw [map, inorder, ihl, ihr, inorder, List.map_append, List.map_cons]

/-- A tree is determined by its shape and its walk: trees of one shape with equal walks are equal.

difficulty 4 · contents and shape -/
theorem eq_of_shape_of_inorder {s t : Tree α} (shape : s.map (fun _ => ()) = t.map fun _ => ())
    (walk : s.inorder = t.inorder) : s = t := by
  induction s generalizing t with
  | empty =>
    cases t with
    | empty => rfl
    | fork l x r => cases shape
  | fork l x r ihl ihr =>
    cases t with
    | empty => cases shape
    | fork l' x' r' =>
      injection shape with hl _ hr
      have len : l.inorder.length = l'.inorder.length := by
        have e := congrArg (fun t => (inorder t).length) hl
        simpa [inorder_map] using e
      obtain ⟨first, rest⟩ := List.append_inj walk len
      injection rest with value last
      rw [ihl hl first, ihr hr last, value]

end Tree

end Library.TreeWalks
