/-!
# Heaps

Trees in which no value is smaller than the one above it: merging two of them, taking out the
smallest, and sorting with a heap.
-/

namespace Library.Heaps

inductive Heap where
  | empty
  | node (least : Nat) (left right : Heap)

namespace Heap

/-- Every value is at least `n`. -/
def AtLeast (n : Nat) : Heap → Prop
  | empty => True
  | node x l r => n ≤ x ∧ AtLeast n l ∧ AtLeast n r

/-- No value is smaller than the one above it. -/
def Ordered : Heap → Prop
  | empty => True
  | node x l r => AtLeast x l ∧ AtLeast x r ∧ Ordered l ∧ Ordered r

def count (n : Nat) : Heap → Nat
  | empty => 0
  | node x l r => (if x = n then 1 else 0) + count n l + count n r

def size : Heap → Nat
  | empty => 0
  | node _ l r => size l + size r + 1

/-- Two heaps in one. The fuel bounds the number of steps. -/
def merge : Nat → Heap → Heap → Heap
  | 0, _, _ => empty
  | _ + 1, empty, h => h
  | _ + 1, g, empty => g
  | fuel + 1, node x l r, node y l' r' =>
    if x ≤ y then node x (merge fuel r (node y l' r')) l
    else node y (merge fuel (node x l r) r') l'

/-- difficulty 2 · bounds weaken -/
theorem AtLeast.weaken {m n : Nat} {h : Heap} (le : m ≤ n) (k : AtLeast n h) : AtLeast m h := by
  induction h with
  | empty => trivial
  | node x l r ihl ihr =>
    obtain ⟨kx, kl, kr⟩ := k
    exact ⟨Nat.le_trans le kx, ihl kl, ihr kr⟩

/-- The top is the smallest.

difficulty 2 · heaps, Williams, 1964 -/
theorem top_le {x : Nat} {l r : Heap} (h : Ordered (node x l r)) : AtLeast x (node x l r) := by
  obtain ⟨kl, kr, _, _⟩ := h
  exact ⟨Nat.le_refl x, kl, kr⟩

/-- difficulty 2 · what is counted is bounded -/
theorem le_of_count {n m : Nat} {h : Heap} (k : AtLeast n h) (c : 0 < count m h) : n ≤ m := by
  induction h with
  | empty => exact absurd c (Nat.lt_irrefl 0)
  | node x l r ihl ihr =>
    obtain ⟨kx, kl, kr⟩ := k
    rw [count] at c
    by_cases e : x = m
    · rw [← e]
      exact kx
    · rw [if_neg e] at c
      by_cases inLeft : 0 < count m l
      · exact ihl kl inLeft
      · exact ihr kr (by omega)

/-- difficulty 3 · meldable heaps -/
theorem atLeast_merge {n fuel : Nat} {g h : Heap} (kg : AtLeast n g) (kh : AtLeast n h) :
    AtLeast n (merge fuel g h) := by
  induction fuel generalizing g h with
  | zero => trivial
  | succ fuel ih =>
    cases g with
    | empty => exact kh
    | node x l r =>
      cases h with
      | empty => exact kg
      | node y l' r' =>
        rw [merge]
        split
        · exact ⟨kg.1, ih kg.2.2 kh, kg.2.1⟩
        · exact ⟨kh.1, ih kg kh.2.2, kh.2.1⟩

/-- difficulty 4 · skew heaps, Sleator and Tarjan: merging keeps the order -/
theorem ordered_merge {fuel : Nat} {g h : Heap} (og : Ordered g) (oh : Ordered h) :
    Ordered (merge fuel g h) := by
  induction fuel generalizing g h with
  | zero => trivial
  | succ fuel ih =>
    cases g with
    | empty => exact oh
    | node x l r =>
      cases h with
      | empty => exact og
      | node y l' r' =>
        have top := top_le oh
        have top' := top_le og
        obtain ⟨al, ar, ol, or⟩ := og
        obtain ⟨bl, br, pl, pr⟩ := oh
        rw [merge]
        split
        · have below := top.weaken ‹x ≤ y›
          exact ⟨atLeast_merge ar below, al, ih or ⟨bl, br, pl, pr⟩, ol⟩
        · have le : y ≤ x := by omega
          exact ⟨atLeast_merge (top'.weaken le) br, bl, ih ⟨al, ar, ol, or⟩ pr, pl⟩

/-- With fuel enough nothing is lost.

difficulty 5 · skew heaps, Sleator and Tarjan: merging keeps the values -/
theorem count_merge {n fuel : Nat} {g h : Heap} (enough : size g + size h < fuel) :
    count n (merge fuel g h) = count n g + count n h := by
  induction fuel generalizing g h with
  | zero => exact absurd enough (Nat.not_lt_zero _)
  | succ fuel ih =>
    cases g with
    | empty => rw [merge, count, Nat.zero_add]
    | node x l r =>
      cases h with
      | empty => rfl
      | node y l' r' =>
        simp only [size] at enough
        rw [merge]
        split
        · rw [count, ih (by simp only [size]; omega), count, count]
          omega
        · rw [count, ih (by simp only [size]; omega), count, count]
          omega

/-- difficulty 3 · merging adds sizes -/
theorem size_merge {fuel : Nat} {g h : Heap} (enough : size g + size h < fuel) :
    size (merge fuel g h) = size g + size h := by
  induction fuel generalizing g h with
  | zero => exact absurd enough (Nat.not_lt_zero _)
  | succ fuel ih =>
    cases g with
    | empty => rw [merge, size, Nat.zero_add]
    | node x l r =>
      cases h with
      | empty => rfl
      | node y l' r' =>
        simp only [size] at enough
        rw [merge]
        split
        · rw [size, ih (by simp only [size]; omega), size, size]
          omega
        · rw [size, ih (by simp only [size]; omega), size, size]
          omega

/-! ## Inserting and taking out -/

def insert (n : Nat) (h : Heap) : Heap := merge (size h + 2) (node n empty empty) h

/-- The heap without its smallest value. -/
def pop : Heap → Heap
  | empty => empty
  | node _ l r => merge (size l + size r + 1) l r

/-- difficulty 2 · priority queues -/
theorem ordered_insert (n : Nat) {h : Heap} (o : Ordered h) : Ordered (insert n h) := by
  apply ordered_merge _ o
  exact ⟨trivial, trivial, trivial, trivial⟩

/-- difficulty 2 · priority queues -/
theorem ordered_pop {h : Heap} (o : Ordered h) : Ordered (pop h) := by
  cases h with
  | empty => trivial
  | node x l r =>
    obtain ⟨_, _, ol, or⟩ := o
    exact ordered_merge ol or

/-- difficulty 3 · priority queues -/
theorem count_insert (m n : Nat) (h : Heap) :
    count m (insert n h) = (if n = m then 1 else 0) + count m h := by
  rw [insert, count_merge]
  · simp only [count, Nat.add_zero]
  · rw [size, size]
    omega

/-- difficulty 3 · priority queues -/
theorem count_pop (m n : Nat) (l r : Heap) :
    count m (node n l r) = (if n = m then 1 else 0) + count m (pop (node n l r)) := by
  rw [pop, count_merge (Nat.lt_succ_self _), count, Nat.add_assoc]

/-! ## Heap sort -/

def ofList : List Nat → Heap
  | [] => empty
  | n :: ns => insert n (ofList ns)

/-- The values, smallest first; as many as the fuel allows. -/
def drain : Nat → Heap → List Nat
  | 0, _ => []
  | _ + 1, empty => []
  | fuel + 1, node n l r => n :: drain fuel (pop (node n l r))

/-- Every element is at most all later ones. -/
inductive Rising : List Nat → Prop
  | nil : Rising []
  | cons {n : Nat} {ns : List Nat} (le : ∀ m, m ∈ ns → n ≤ m) (h : Rising ns) : Rising (n :: ns)

/-- difficulty 2 · heap sort -/
theorem ordered_ofList (ns : List Nat) : Ordered (ofList ns) := by
  induction ns with
  | nil => trivial
  | cons n ns ih => exact ordered_insert n ih

/-- difficulty 3 · heap sort -/
theorem drain_atLeast {n fuel : Nat} {h : Heap} (k : AtLeast n h) :
    ∀ m, m ∈ drain fuel h → n ≤ m := by
  induction fuel generalizing h with
  | zero =>
    intro m hm
    cases hm
  | succ fuel ih =>
    cases h with
    | empty =>
      intro m hm
      cases hm
    | node x l r =>
      intro m hm
      cases hm with
      | head => exact k.1
      | tail _ hm => exact ih (atLeast_merge k.2.1 k.2.2) m hm

/-- difficulty 3 · heap sort, Williams and Floyd -/
theorem rising_drain {fuel : Nat} {h : Heap} (o : Ordered h) : Rising (drain fuel h) := by
  induction fuel generalizing h with
  | zero => exact Rising.nil
  | succ fuel ih =>
    cases h with
    | empty => exact Rising.nil
    | node x l r =>
      apply Rising.cons
      · exact drain_atLeast (atLeast_merge o.1 o.2.1)
      · exact ih (ordered_pop o)

/-- difficulty 3 · nothing is forgotten in building the heap -/
theorem size_ofList (ns : List Nat) : size (ofList ns) = ns.length := by
  induction ns with
  | nil => rfl
  | cons n ns ih =>
    rw [ofList, insert, size_merge (by simp only [size]; omega), ih, List.length_cons]
    simp only [size]
    omega

end Heap

end Library.Heaps
