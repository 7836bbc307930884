/-!
# Tries

Finite maps from words of bits, kept in a tree that is walked along the word. Inserting, deleting
and overlaying are proved against what is found afterwards; and tries without dead branches are
equal as soon as the same is found in both.
-/

namespace Library.Tries

universe u
variable {α : Type u}

/-- A trie: what is found at the empty word, and tries for the words that begin with 0 and 1. -/
inductive Trie (α : Type u) where
  | tip
  | node (here : Option α) (zero one : Trie α)

namespace Trie

/-- A word of bits. -/
abbrev Key := List Bool

/-- What is found at the empty word. -/
def here : Trie α → Option α
  | tip => none
  | node v _ _ => v

/-- The trie for words that begin with `b`. -/
def side (b : Bool) : Trie α → Trie α
  | tip => tip
  | node _ l r => match b with
    | false => l
    | true => r

/-- What is found at a word. -/
def lookup (t : Trie α) : Key → Option α
  | [] => t.here
  | b :: k => lookup (t.side b) k

/-- The value `v` at a word, whatever was there before. -/
def insert (v : α) (t : Trie α) : Key → Trie α
  | [] => node (some v) (t.side false) (t.side true)
  | false :: k => node t.here (insert v (t.side false) k) (t.side true)
  | true :: k => node t.here (t.side false) (insert v (t.side true) k)

/-- A node, unless there is nothing in it. -/
def make : Option α → Trie α → Trie α → Trie α
  | none, tip, tip => tip
  | v, l, r => node v l r

/-- Nothing at a word any more. -/
def delete (t : Trie α) : Key → Trie α
  | [] => make none (t.side false) (t.side true)
  | false :: k => make t.here (delete (t.side false) k) (t.side true)
  | true :: k => make t.here (t.side false) (delete (t.side true) k)

/-- The first trie over the second: what is in both is taken from the first. -/
def over : Trie α → Trie α → Trie α
  | tip, t => t
  | node v l r, t => node (v.or t.here) (over l (t.side false)) (over r (t.side true))

/-- No dead branches. -/
inductive Pruned : Trie α → Prop
  | tip : Pruned tip
  | node {v : Option α} {l r : Trie α} (hl : Pruned l) (hr : Pruned r)
      (some : v ≠ none ∨ l ≠ .tip ∨ r ≠ .tip) : Pruned (node v l r)

/-! ## What is found -/

/-- In nothing nothing is found.

difficulty 1 · folklore -/
theorem lookup_tip (k : Key) : lookup (tip : Trie α) k = none := by
  induction k with
  | nil => rfl
  | cons b k ih => exact ih

/-- What was inserted is found.

difficulty 2 · Fredkin 1960 -/
theorem lookup_insert_same (v : α) (t : Trie α) (k : Key) :
    lookup (insert v t k) k = some v := by
  induction k generalizing t with
  | nil => rfl
  | cons b k ih =>
    cases b with
    | false => exact ih (t.side false)
    | true => exact ih (t.side true)

/-- Elsewhere nothing changes.

difficulty 4 · Fredkin 1960 -/
theorem lookup_insert_other (v : α) (t : Trie α) {j k : Key} (ne : j ≠ k) :
    lookup (insert v t k) j = lookup t j := by
  induction k generalizing t j with
  | nil =>
    cases j with
    | nil => exact absurd rfl ne
    | cons c j => cases c <;> rfl
  | cons b k ih =>
    cases j with
    | nil => cases b <;> rfl
    | cons c j =>
      by_cases h : j = k
      · subst h
        cases b <;> cases c
        · exact absurd rfl ne
        · rfl
        · rfl
        · exact absurd rfl ne
      · cases b <;> cases c
        · exact ih _ h
        · rfl
        · rfl
        · exact ih _ h

/-- The later of two insertions at a word counts.

difficulty 3 · folklore -/
theorem insert_insert (v w : α) (t : Trie α) (k : Key) :
    insert v (insert w t k) k = insert v t k := by
  induction k generalizing t with
  | nil => rfl
  | cons b k ih =>
    cases b with
    | false =>
      have h := ih (t.side false)
      show node t.here (insert v (insert w (t.side false) k) k) (t.side true) = _
      rw [h, insert]
    | true =>
      have h := ih (t.side true)
      show node t.here (t.side false) (insert v (insert w (t.side true) k) k) = _
      rw [h, insert]

/-- Insertions at different words may be exchanged.

difficulty 5 · folklore -/
theorem insert_comm (v w : α) (t : Trie α) {j k : Key} (ne : j ≠ k) :
    insert v (insert w t k) j = insert w (insert v t j) k := by
  induction k generalizing t j with
  | nil =>
    cases j with
    | nil => exact absurd rfl ne
    | cons c j => cases c <;> rfl
  | cons b k ih =>
    cases j with
    | nil => cases b <;> rfl
    | cons c j =>
      cases b <;> cases c
      · have h : j ≠ k := fun e => ne (congrArg _ e)
        have e := ih (t.side false) h
        show node t.here (insert v (insert w (t.side false) k) j) (t.side true) = _
        rw [e]
        rfl
      · rfl
      · rfl
      · have h : j ≠ k := fun e => ne (congrArg _ e)
        have e := ih (t.side true) h
        show node t.here (t.side false) (insert v (insert w (t.side true) k) j) = _
        rw [e]
        rfl

/-- In a node that is made, the same is found as in a node.

difficulty 3 · folklore -/
theorem lookup_make (v : Option α) (l r : Trie α) (k : Key) :
    lookup (make v l r) k = lookup (node v l r) k := by
  unfold make
  split
  · cases k with
    | nil => rfl
    | cons b k =>
      cases b with
      | false => rfl
      | true => rfl
  · rfl

/-- What was deleted is not found.

difficulty 3 · folklore -/
theorem lookup_delete_same (t : Trie α) (k : Key) : lookup (delete t k) k = none := by
  induction k generalizing t with
  | nil =>
    rw [delete, lookup_make]
    rfl
  | cons b k ih =>
    cases b with
    | false =>
      rw [delete, lookup_make]
      exact ih _
    | true =>
      rw [delete, lookup_make]
      exact ih _

/-- Everything else is.

difficulty 4 · folklore -/
theorem lookup_delete_other (t : Trie α) {j k : Key} (ne : j ≠ k) :
    lookup (delete t k) j = lookup t j := by
  induction k generalizing t j with
  | nil =>
    rw [delete, lookup_make]
    cases j with
    | nil => exact absurd rfl ne
    | cons c j => cases c <;> rfl
  | cons b k ih =>
    cases j with
    | nil => cases b <;> rw [delete, lookup_make] <;> rfl
    | cons c j =>
      cases b <;> cases c <;> rw [delete, lookup_make]
      · exact ih _ fun e => ne (congrArg _ e)
      · rfl
      · rfl
      · exact ih _ fun e => ne (congrArg _ e)

/-- In one trie over another is found what is in the first, or else what is in the second.

difficulty 4 · folklore -/
theorem lookup_over (s t : Trie α) (k : Key) :
    lookup (over s t) k = (lookup s k).or (lookup t k) := by
  induction s generalizing t k with
  | tip =>
    rw [lookup_tip]
    rfl
  | node v l r ihl ihr =>
    cases k with
    | nil => rfl
    | cons b k =>
      cases b with
      | false => exact ihl (t.side false) k
      | true => exact ihr (t.side true) k

/-! ## No dead branches -/

/-- The sides of a pruned trie are pruned.

difficulty 2 · folklore -/
theorem Pruned.side {t : Trie α} (h : Pruned t) (b : Bool) : Pruned (t.side b) := by
  cases h with
  | tip => exact .tip
  | node hl hr _ =>
    cases b with
    | false => exact hl
    | true => exact hr

/-- What is made from pruned parts is pruned.

difficulty 3 · folklore -/
theorem pruned_make (v : Option α) {l r : Trie α} (hl : Pruned l) (hr : Pruned r) :
    Pruned (make v l r) := by
  cases v with
  | some v => exact .node hl hr (Or.inl nofun)
  | none =>
    cases hl with
    | node a b c => exact .node (.node a b c) hr (Or.inr (Or.inl nofun))
    | tip =>
      cases hr with
      | node a b c => exact .node .tip (.node a b c) (Or.inr (Or.inr nofun))
      | tip => exact .tip

/-- Deleting keeps a trie pruned.

difficulty 3 · folklore -/
theorem pruned_delete {t : Trie α} (h : Pruned t) (k : Key) : Pruned (delete t k) := by
  induction k generalizing t with
  | nil => exact pruned_make _ (h.side false) (h.side true)
  | cons b k ih =>
    cases b with
    | false => exact pruned_make _ (ih (h.side false)) (h.side true)
    | true => exact pruned_make _ (h.side false) (ih (h.side true))

/-- So does inserting.

difficulty 4 · folklore -/
theorem pruned_insert (v : α) {t : Trie α} (h : Pruned t) (k : Key) : Pruned (insert v t k) := by
  have full : ∀ (t : Trie α) (k : Key), insert v t k ≠ tip := by
    intro t k
    cases k with
    | nil => exact nofun
    | cons b k => cases b <;> exact nofun
  induction k generalizing t with
  | nil => exact .node (h.side false) (h.side true) (Or.inl nofun)
  | cons b k ih =>
    cases b with
    | false => exact .node (ih (h.side false)) (h.side true) (Or.inr (Or.inl (full _ _)))
    | true => exact .node (h.side false) (ih (h.side true)) (Or.inr (Or.inr (full _ _)))

/-- In a pruned trie in which nothing is found there is nothing.

difficulty 4 · folklore -/
theorem Pruned.eq_tip {t : Trie α} (h : Pruned t) (empty : ∀ k, lookup t k = none) : t = .tip := by
  induction h with
  | tip => rfl
  | @node v l r _ _ some ihl ihr =>
    have el := ihl fun k => empty (false :: k)
    have er := ihr fun k => empty (true :: k)
    have ev : v = none := empty []
    rcases some with n | n | n
    · exact absurd ev n
    · exact absurd el n
    · exact absurd er n

/-- Pruned tries are equal if the same is found in both.

difficulty 5 · folklore -/
theorem Pruned.ext {s t : Trie α} (hs : Pruned s) (ht : Pruned t)
    (h : ∀ k, lookup s k = lookup t k) : s = t := by
  induction hs generalizing t with
  | tip =>
    symm
    apply ht.eq_tip
    intro k
    rw [← h, lookup_tip]
  | @node v l r hl hr some ihl ihr =>
    cases ht with
    | tip =>
      apply Pruned.eq_tip (.node hl hr some)
      intro k
      rw [h, lookup_tip]
    | @node v' _ _ hl' hr' _ =>
      have el := ihl hl' fun k => h (false :: k)
      have er := ihr hr' fun k => h (true :: k)
      have ev : v = v' := h []
      rw [el, er, ev]

/-- Inserting a new word and deleting it changes nothing.

difficulty 5 · folklore -/
theorem delete_insert {t : Trie α} (h : Pruned t) {k : Key} (new : lookup t k = none) (v : α) :
    delete (insert v t k) k = t := by
  apply (pruned_delete (pruned_insert v h k) k).ext h
  intro j
  by_cases e : j = k
  · rw [e, lookup_delete_same, new]
  · rw [lookup_delete_other _ e, lookup_insert_other _ _ e]

/-- Deleting a word and inserting what was there changes nothing.

difficulty 4 · folklore -/
theorem insert_delete {t : Trie α} (h : Pruned t) {k : Key} {v : α} (old : lookup t k = some v) :
    insert v (delete t k) k = t := by
  apply (pruned_insert v (pruned_delete h k) k).ext h
  intro j
  by_cases e : j = k
  · rw [e, lookup_insert_same, old]
  · rw [lookup_insert_other _ _ e, lookup_delete_other _ e]

end Trie

end Library.Tries
