/-!
# Sorting

Insertion sort: its result is in order and has the same elements as often as before. And merging,
counting, and the smallest element.
-/

namespace Library.Sorting

/-! ## Being in order -/

/-- Every element is at most the next one. -/
inductive Sorted : List Nat → Prop
  | nil : Sorted []
  | single (x : Nat) : Sorted [x]
  | cons {x y : Nat} {ys : List Nat} (h : x ≤ y) (s : Sorted (y :: ys)) : Sorted (x :: y :: ys)

/-- `x` is at most every element. -/
def AtMost (x : Nat) : List Nat → Prop
  | [] => True
  | y :: ys => x ≤ y ∧ AtMost x ys

/-- difficulty 1 · insertion sort: orderedness -/
theorem sorted_example : Sorted [1, 2, 2, 5] :=
  .cons (by decide) (.cons (by decide) (.cons (by decide) (.single 5)))

/-- difficulty 2 · insertion sort: orderedness -/
theorem Sorted.rest {x : Nat} {xs : List Nat} (h : Sorted (x :: xs)) : Sorted xs := by
  cases h with
  | single => exact Sorted.nil
  | cons _ s => exact s

/-- difficulty 2 · insertion sort: orderedness -/
theorem atMost_trans {x y : Nat} {zs : List Nat} (h : x ≤ y) (k : AtMost y zs) : AtMost x zs := by
  induction zs with
  | nil => trivial
  | cons z zs ih => exact ⟨Nat.le_trans h k.1, ih k.2⟩

/-- difficulty 2 · insertion sort: orderedness -/
theorem Sorted.atMost {x : Nat} {xs : List Nat} (h : Sorted (x :: xs)) : AtMost x xs := by
  induction xs generalizing x with
  | nil => trivial
  | cons y ys ih =>
    cases h with
    | cons h s => exact ⟨h, atMost_trans h (ih s)⟩

/-- difficulty 2 · insertion sort: orderedness -/
theorem sorted_cons {x : Nat} {xs : List Nat} (h : AtMost x xs) (s : Sorted xs) :
    Sorted (x :: xs) := by
  cases xs with
  | nil => exact Sorted.single x
  | cons y ys => exact Sorted.cons h.1 s

/-- difficulty 2 · insertion sort: orderedness -/
theorem sorted_cons_iff (x : Nat) (xs : List Nat) :
    Sorted (x :: xs) ↔ AtMost x xs ∧ Sorted xs := by
  constructor
  · intro h
    exact ⟨h.atMost, h.rest⟩
  · intro ⟨h, s⟩
    exact sorted_cons h s

/-- difficulty 3 · insertion sort: orderedness -/
theorem atMost_iff_mem (x : Nat) (ys : List Nat) : AtMost x ys ↔ ∀ y, y ∈ ys → x ≤ y := by
  induction ys with
  | nil => exact ⟨fun _ _ h => (nomatch h), fun _ => trivial⟩
  | cons z zs ih =>
    constructor
    · intro h y hy
      cases hy with
      | head => exact h.1
      | tail _ hy => exact ih.1 h.2 y hy
    · intro h
      exact ⟨h z (List.Mem.head zs), ih.2 fun y hy => h y (List.Mem.tail z hy)⟩

/-- difficulty 3 · insertion sort: orderedness -/
theorem sorted_append_left (xs ys : List Nat) (h : Sorted (xs ++ ys)) : Sorted xs := by
  induction xs with
  | nil => exact Sorted.nil
  | cons x xs ih =>
    cases xs with
    | nil => exact Sorted.single x
    | cons y zs =>
      cases h with
      | cons h s => exact Sorted.cons h (ih s)

/-! ## Inserting -/

def insert (x : Nat) : List Nat → List Nat
  | [] => [x]
  | y :: ys => if x ≤ y then x :: y :: ys else y :: insert x ys

def sort : List Nat → List Nat
  | [] => []
  | x :: xs => insert x (sort xs)

/-- difficulty 1 · insertion sort -/
theorem sort_example : sort [3, 1, 4, 1, 5] = [1, 1, 3, 4, 5] := by
  decide

/-- difficulty 2 · insertion sort -/
theorem length_insert (x : Nat) (ys : List Nat) : (insert x ys).length = ys.length + 1 := by
  induction ys with
  | nil => rfl
  | cons y ys ih =>
    unfold insert
    split
    · rfl
    · rw [List.length_cons, ih, List.length_cons]

/-- difficulty 2 · insertion sort -/
theorem length_sort (xs : List Nat) : (sort xs).length = xs.length := by
  induction xs with
  | nil => rfl
  | cons x xs ih => rw [sort, length_insert, ih, List.length_cons]

/-- difficulty 2 · insertion sort -/
theorem atMost_insert {x y : Nat} {zs : List Nat} (h : x ≤ y) (k : AtMost x zs) :
    AtMost x (insert y zs) := by
  induction zs with
  | nil => exact ⟨h, trivial⟩
  | cons z zs ih =>
    unfold insert
    split
    · exact ⟨h, k⟩
    · exact ⟨k.1, ih k.2⟩

/-- difficulty 3 · insertion sort -/
theorem sorted_insert (x : Nat) {ys : List Nat} (h : Sorted ys) : Sorted (insert x ys) := by
  induction ys with
  | nil => exact Sorted.single x
  | cons y ys ih =>
    unfold insert
    split
    · exact Sorted.cons ‹_› h
    · have hy : y ≤ x := Nat.le_of_lt (Nat.not_le.1 ‹_›)
      exact sorted_cons (atMost_insert hy h.atMost) (ih h.rest)

/-- difficulty 2 · insertion sort -/
theorem sorted_sort (xs : List Nat) : Sorted (sort xs) := by
  induction xs with
  | nil => exact Sorted.nil
  | cons x xs ih => exact sorted_insert x ih

/-- difficulty 2 · insertion sort -/
theorem insert_of_atMost {x : Nat} {ys : List Nat} (h : AtMost x ys) : insert x ys = x :: ys := by
  cases ys with
  | nil => rfl
  | cons y ys => rw [insert, if_pos h.1]

/-- Sorting what is in order changes nothing.

difficulty 2 · insertion sort -/
theorem sort_of_sorted {xs : List Nat} (h : Sorted xs) : sort xs = xs := by
  induction xs with
  | nil => rfl
  | cons x xs ih => rw [sort, ih h.rest, insert_of_atMost h.atMost]

/-- difficulty 1 · insertion sort -/
theorem sort_sort (xs : List Nat) : sort (sort xs) = sort xs :=
  sort_of_sorted (sorted_sort xs)

/-- The order of two insertions does not matter.

difficulty 4 · insertion sort: the result does not depend on the order -/
theorem insert_swap (x y : Nat) (zs : List Nat) :
    insert x (insert y zs) = insert y (insert x zs) := by
  induction zs with
  | nil =>
    by_cases h : x ≤ y <;> by_cases k : y ≤ x
    · rw [Nat.le_antisymm h k]
    · simp only [insert, h, k, if_true, if_false]
    · simp only [insert, h, k, if_true, if_false]
    · exact absurd (Nat.le_of_lt (Nat.not_le.1 h)) k
  | cons z zs ih =>
    by_cases hx : x ≤ z <;> by_cases hy : y ≤ z
    · by_cases h : x ≤ y <;> by_cases k : y ≤ x
      · rw [Nat.le_antisymm h k]
      · simp only [insert, hx, hy, h, k, if_true, if_false]
      · simp only [insert, hx, hy, h, k, if_true, if_false]
      · exact absurd (Nat.le_of_lt (Nat.not_le.1 h)) k
    · have k : ¬y ≤ x := fun k => hy (Nat.le_trans k hx)
      simp only [insert, hx, hy, k, if_true, if_false]
    · have h : ¬x ≤ y := fun h => hx (Nat.le_trans h hy)
      simp only [insert, hx, hy, h, if_true, if_false]
    · simp only [insert, hx, hy, if_false, ih]

/-! ## The same elements -/

/-- How often `x` occurs. -/
def count (x : Nat) : List Nat → Nat
  | [] => 0
  | y :: ys => if y = x then count x ys + 1 else count x ys

/-- One list is a rearrangement of the other. -/
inductive Perm : List Nat → List Nat → Prop
  | nil : Perm [] []
  | cons (x : Nat) {xs ys : List Nat} (h : Perm xs ys) : Perm (x :: xs) (x :: ys)
  | swap (x y : Nat) (zs : List Nat) : Perm (x :: y :: zs) (y :: x :: zs)
  | trans {xs ys zs : List Nat} (h : Perm xs ys) (k : Perm ys zs) : Perm xs zs

/-- difficulty 2 · permutations by exchanging neighbours -/
theorem Perm.refl (xs : List Nat) : Perm xs xs := by
  induction xs with
  | nil => exact Perm.nil
  | cons x xs ih => exact Perm.cons x ih

/-- difficulty 2 · permutations by exchanging neighbours -/
theorem Perm.symm {xs ys : List Nat} (h : Perm xs ys) : Perm ys xs := by
  induction h with
  | nil => exact Perm.nil
  | cons x _ ih => exact Perm.cons x ih
  | swap x y zs => exact Perm.swap y x zs
  | trans _ _ ih₁ ih₂ => exact Perm.trans ih₂ ih₁

/-- difficulty 2 · permutations by exchanging neighbours -/
theorem Perm.length_eq {xs ys : List Nat} (h : Perm xs ys) : xs.length = ys.length := by
  induction h with
  | nil => rfl
  | cons x _ ih => rw [List.length_cons, ih, List.length_cons]
  | swap x y zs => rfl
  | trans _ _ ih₁ ih₂ => rw [ih₁, ih₂]

/-- difficulty 2 · insertion sort rearranges -/
theorem perm_insert (x : Nat) (ys : List Nat) : Perm (x :: ys) (insert x ys) := by
  induction ys with
  | nil => exact Perm.refl [x]
  | cons y ys ih =>
    unfold insert
    split
    · exact Perm.refl _
    · exact Perm.trans (Perm.swap x y ys) (Perm.cons y ih)

/-- difficulty 2 · insertion sort rearranges -/
theorem perm_sort (xs : List Nat) : Perm xs (sort xs) := by
  induction xs with
  | nil => exact Perm.nil
  | cons x xs ih =>
    apply Perm.trans (Perm.cons x ih)
    exact perm_insert x (sort xs)

/-- Rearranging the input does not change the sorted result.

difficulty 3 · insertion sort rearranges -/
theorem Perm.sort_eq {xs ys : List Nat} (h : Perm xs ys) : sort xs = sort ys := by
  induction h with
  | nil => rfl
  | cons x _ ih => rw [sort, ih, sort]
  | swap x y zs => exact insert_swap x y (sort zs)
  | trans _ _ ih₁ ih₂ => rw [ih₁, ih₂]

/-- difficulty 3 · insertion sort rearranges -/
theorem perm_iff_sort_eq (xs ys : List Nat) : Perm xs ys ↔ sort xs = sort ys := by
  constructor
  · exact Perm.sort_eq
  · intro h
    apply (perm_sort xs).trans
    rw [h]
    exact (perm_sort ys).symm

/-- difficulty 2 · permutations and multisets -/
theorem Perm.count_eq {xs ys : List Nat} (h : Perm xs ys) (a : Nat) : count a xs = count a ys := by
  induction h with
  | nil => rfl
  | cons x _ ih => rw [count, ih, count]
  | swap x y zs =>
    unfold count count
    by_cases hx : x = a <;> by_cases hy : y = a <;> simp only [hx, hy, if_true, if_false]
  | trans _ _ ih₁ ih₂ => rw [ih₁, ih₂]

/-- difficulty 2 · permutations and multisets -/
theorem count_sort (x : Nat) (ys : List Nat) : count x (sort ys) = count x ys := by
  symm
  apply Perm.count_eq
  exact perm_sort ys

/-- difficulty 2 · counting occurrences -/
theorem count_append (a : Nat) (xs ys : List Nat) :
    count a (xs ++ ys) = count a xs + count a ys := by
  induction xs with
  | nil => rw [List.nil_append, count, Nat.zero_add]
  | cons x xs ih =>
    rw [List.cons_append, count, count, ih]
    split
    · rw [Nat.add_right_comm]
    · rfl

/-- difficulty 2 · counting occurrences -/
theorem count_le_length (a : Nat) (xs : List Nat) : count a xs ≤ xs.length := by
  induction xs with
  | nil => exact Nat.le_refl 0
  | cons x xs ih =>
    unfold count
    split
    · exact Nat.succ_le_succ ih
    · exact Nat.le_succ_of_le ih

/-- difficulty 3 · counting occurrences -/
theorem count_pos_iff (a : Nat) (xs : List Nat) : 0 < count a xs ↔ a ∈ xs := by
  induction xs with
  | nil => exact ⟨fun h => absurd h (Nat.lt_irrefl 0), fun h => nomatch h⟩
  | cons x xs ih =>
    by_cases h : x = a
    · rw [count, if_pos h, h]
      exact ⟨fun _ => List.Mem.head xs, fun _ => Nat.succ_pos _⟩
    · rw [count, if_neg h, ih]
      constructor
      · exact List.Mem.tail x
      · intro k
        cases k with
        | head => exact absurd rfl h
        | tail _ k => exact k

/-! ## The smallest element -/

/-- The smaller of two numbers. -/
def lesser (a b : Nat) : Nat := if a ≤ b then a else b

/-- The smallest of `x` and the elements of the list. -/
def smallest (x : Nat) : List Nat → Nat
  | [] => x
  | y :: ys => smallest (lesser x y) ys

/-- difficulty 2 · the minimum of two -/
theorem lesser_comm (a b : Nat) : lesser a b = lesser b a := by
  unfold lesser
  by_cases h : a ≤ b <;> by_cases k : b ≤ a
  · rw [if_pos h, if_pos k, Nat.le_antisymm h k]
  · rw [if_pos h, if_neg k]
  · rw [if_neg h, if_pos k]
  · exact absurd (Nat.le_of_lt (Nat.not_le.1 h)) k

/-- difficulty 2 · the minimum of two -/
theorem lesser_le (a b : Nat) : lesser a b ≤ a ∧ lesser a b ≤ b := by
  unfold lesser
  split
  · exact ⟨Nat.le_refl a, ‹_›⟩
  · exact ⟨Nat.le_of_lt (Nat.not_le.1 ‹_›), Nat.le_refl b⟩

/-- difficulty 2 · the minimum of two -/
theorem lesser_cases (a b : Nat) : lesser a b = a ∨ lesser a b = b := by
  unfold lesser
  split
  · exact Or.inl rfl
  · exact Or.inr rfl

/-- difficulty 2 · the minimum of two -/
theorem le_lesser_iff (a b c : Nat) : a ≤ lesser b c ↔ a ≤ b ∧ a ≤ c := by
  constructor
  · intro h
    exact ⟨Nat.le_trans h (lesser_le b c).1, Nat.le_trans h (lesser_le b c).2⟩
  · intro ⟨hb, hc⟩
    cases lesser_cases b c with
    | inl h => rw [h]; exact hb
    | inr h => rw [h]; exact hc

/-- difficulty 2 · the minimum of a list -/
theorem smallest_le (x : Nat) (ys : List Nat) : smallest x ys ≤ x := by
  induction ys generalizing x with
  | nil => exact Nat.le_refl x
  | cons y ys ih => exact Nat.le_trans (ih (lesser x y)) (lesser_le x y).1

/-- difficulty 2 · the minimum of a list -/
theorem smallest_atMost (x : Nat) (ys : List Nat) : AtMost (smallest x ys) ys := by
  induction ys generalizing x with
  | nil => trivial
  | cons y ys ih =>
    constructor
    · exact Nat.le_trans (smallest_le _ ys) (lesser_le x y).2
    · exact ih (lesser x y)

/-- difficulty 3 · the minimum of a list -/
theorem smallest_mem (x : Nat) (ys : List Nat) : smallest x ys = x ∨ smallest x ys ∈ ys := by
  induction ys generalizing x with
  | nil => exact Or.inl rfl
  | cons y ys ih =>
    cases ih (lesser x y) with
    | inr h => exact Or.inr (List.Mem.tail y h)
    | inl h =>
      rw [smallest, h]
      cases lesser_cases x y with
      | inl e => exact Or.inl e
      | inr e =>
        rw [e]
        exact Or.inr (List.Mem.head ys)

end Library.Sorting
