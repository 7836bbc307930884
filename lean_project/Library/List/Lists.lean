/-!
# Lists

Reversing with and without an accumulator, totals, flattening, beginnings of lists, palindromes,
and taking every other element.
-/

namespace Library.Lists

universe u v w
variable {α : Type u} {β : Type v} {γ : Type w}

/-- The list with `x` put at the far end. -/
def snoc : List α → α → List α
  | [], x => [x]
  | y :: ys, x => y :: snoc ys x

/-- Back to front. -/
def rev : List α → List α
  | [] => []
  | x :: xs => rev xs ++ [x]

/-- Back to front in one pass, put before `acc`. -/
def revOnto : List α → List α → List α
  | [], acc => acc
  | x :: xs, acc => revOnto xs (x :: acc)

def total : List Nat → Nat
  | [] => 0
  | n :: ns => n + total ns

def flat : List (List α) → List α
  | [] => []
  | xs :: xss => xs ++ flat xss

/-- All but the first. -/
def rest : List α → List α
  | [] => []
  | _ :: xs => xs

/-- Every element twice. -/
def stutter : List α → List α
  | [] => []
  | x :: xs => x :: x :: stutter xs

/-- The first, the third, the fifth ... -/
def everyOther : List α → List α
  | [] => []
  | [x] => [x]
  | x :: _ :: xs => x :: everyOther xs

/-- Elements of the two lists in turn. -/
def interleave : List α → List α → List α
  | [], ys => ys
  | x :: xs, ys => x :: match ys with
    | [] => xs
    | y :: ys => y :: interleave xs ys

def copies (x : α) : Nat → List α
  | 0 => []
  | n + 1 => x :: copies x n

/-! ## Putting together -/

/-- difficulty 2 · lists built from the far end -/
theorem snoc_eq_append (xs : List α) (x : α) : snoc xs x = xs ++ [x] := by
  induction xs with
  | nil => rfl
  | cons y ys ih => rw [snoc, ih, List.cons_append]

/-- difficulty 1 · lists built from the far end -/
theorem append_snoc (xs ys : List α) (x : α) : xs ++ snoc ys x = snoc (xs ++ ys) x := by
  rw [snoc_eq_append, snoc_eq_append, List.append_assoc]

/-- difficulty 2 · lists built from the far end -/
theorem length_snoc (xs : List α) (x : α) : (snoc xs x).length = xs.length + 1 := by
  induction xs with
  | nil => rfl
  | cons y ys ih => rw [snoc, List.length_cons, ih, List.length_cons]

/-- difficulty 2 · free monoids cancel -/
theorem append_left_cancel {xs ys zs : List α} (h : xs ++ ys = xs ++ zs) : ys = zs := by
  induction xs with
  | nil => exact h
  | cons x xs ih =>
    injection h with _ h
    exact ih h

/-- difficulty 4 · lists built from the far end -/
theorem snoc_injective {xs ys : List α} {x y : α} (h : snoc xs x = snoc ys y) :
    xs = ys ∧ x = y := by
  induction xs generalizing ys with
  | nil =>
    cases ys with
    | nil =>
      injection h with h
      exact ⟨rfl, h⟩
    | cons z zs =>
      injection h with _ h
      cases zs <;> cases h
  | cons w ws ih =>
    cases ys with
    | nil =>
      injection h with _ h
      cases ws <;> cases h
    | cons z zs =>
      injection h with e h
      obtain ⟨hw, hx⟩ := ih h
      rw [e, hw, hx]
      exact ⟨rfl, rfl⟩

/-- A list is empty or has a last element.

difficulty 3 · lists built from the far end -/
theorem nil_or_snoc (xs : List α) : xs = [] ∨ ∃ ys y, xs = snoc ys y := by
  induction xs with
  | nil => exact Or.inl rfl
  | cons x xs ih =>
    right
    cases ih with
    | inl h => exact ⟨[], x, by rw [h, snoc]⟩
    | inr h =>
      obtain ⟨ys, y, h⟩ := h
      exact ⟨x :: ys, y, by rw [h, snoc]⟩

/-! ## Reversing -/

/-- difficulty 2 · reversal, as in every course of functional programming -/
theorem rev_append (xs ys : List α) : rev (xs ++ ys) = rev ys ++ rev xs := by
  induction xs with
  | nil => rw [List.nil_append, rev, List.append_nil]
  | cons x xs ih => rw [List.cons_append, rev, ih, rev, List.append_assoc]

/-- difficulty 3 · reversal, as in every course of functional programming -/
theorem rev_rev (xs : List α) : rev (rev xs) = xs := by
  induction xs with
  | nil => rfl
  | cons x xs ih =>
    rw [rev, rev_append, ih]
    rfl

/-- difficulty 2 · reversal, as in every course of functional programming -/
theorem rev_snoc (xs : List α) (x : α) : rev (snoc xs x) = x :: rev xs := by
  induction xs with
  | nil => rfl
  | cons y ys ih => rw [snoc, rev, ih, List.cons_append, rev]

/-- The one-pass program needs a statement about every accumulator.

difficulty 3 · accumulators: strengthen the claim -/
theorem revOnto_eq (xs acc : List α) : revOnto xs acc = rev xs ++ acc := by
  induction xs generalizing acc with
  | nil => rfl
  | cons x xs ih => rw [revOnto, ih, rev, List.append_assoc, List.cons_append, List.nil_append]

/-- difficulty 1 · accumulators: strengthen the claim -/
theorem revOnto_nil (xs : List α) : revOnto xs [] = rev xs := by
  rw [revOnto_eq, List.append_nil]

/-- difficulty 2 · reversal, as in every course of functional programming -/
theorem length_rev (xs : List α) : (rev xs).length = xs.length := by
  induction xs with
  | nil => rfl
  | cons x xs ih => simp [rev, ih]

/-- difficulty 2 · reversal, as in every course of functional programming -/
theorem map_rev (f : α → β) (xs : List α) : (rev xs).map f = rev (xs.map f) := by
  induction xs with
  | nil => rfl
  | cons x xs ih => simp [rev, ih]

/-- difficulty 1 · reversal, as in every course of functional programming -/
theorem rev_injective {xs ys : List α} (h : rev xs = rev ys) : xs = ys := by
  rw [← rev_rev xs, h, rev_rev]

/-- difficulty 2 · reversal, as in every course of functional programming -/
theorem mem_rev (x : α) (xs : List α) : x ∈ rev xs ↔ x ∈ xs := by
  induction xs with
  | nil => exact Iff.rfl
  | cons y ys ih =>
    rw [rev, List.mem_append, List.mem_singleton, ih, List.mem_cons]
    exact ⟨Or.symm, Or.symm⟩

/-! ## Totals -/

/-- difficulty 2 · folds that are homomorphisms -/
theorem total_append (ms ns : List Nat) : total (ms ++ ns) = total ms + total ns := by
  induction ms with
  | nil => rw [List.nil_append, total, Nat.zero_add]
  | cons m ms ih => rw [List.cons_append, total, ih, total, Nat.add_assoc]

/-- difficulty 2 · folds that are homomorphisms -/
theorem total_rev (ns : List Nat) : total (rev ns) = total ns := by
  induction ns with
  | nil => rfl
  | cons n ns ih => rw [rev, total_append, ih, total, total, total, Nat.add_zero, Nat.add_comm]

/-- difficulty 2 · folds that are homomorphisms -/
theorem total_scaled (k : Nat) (ns : List Nat) : total (ns.map (k * ·)) = k * total ns := by
  induction ns with
  | nil => rfl
  | cons n ns ih => rw [List.map_cons, total, ih, total, Nat.mul_add]

/-- difficulty 2 · a part is at most the whole -/
theorem le_total_of_mem {n : Nat} {ns : List Nat} (h : n ∈ ns) : n ≤ total ns := by
  induction ns with
  | nil => cases h
  | cons m ms ih =>
    cases h with
    | head => exact Nat.le_add_right _ _
    | tail _ h => exact Nat.le_trans (ih h) (Nat.le_add_left _ _)

/-- difficulty 2 · multiplication is repeated addition -/
theorem total_copies (n k : Nat) : total (copies n k) = k * n := by
  induction k with
  | zero => rw [copies, total, Nat.zero_mul]
  | succ k ih => rw [copies, total, ih, Nat.succ_mul, Nat.add_comm]

/-! ## Flattening -/

/-- difficulty 2 · the list monad -/
theorem flat_append (xss yss : List (List α)) : flat (xss ++ yss) = flat xss ++ flat yss := by
  induction xss with
  | nil => rfl
  | cons xs xss ih => rw [List.cons_append, flat, ih, flat, List.append_assoc]

/-- difficulty 2 · the list monad -/
theorem map_flat (f : α → β) (xss : List (List α)) :
    (flat xss).map f = flat (xss.map (List.map f)) := by
  induction xss with
  | nil => rfl
  | cons xs xss ih => rw [flat, List.map_append, ih, List.map_cons, flat]

/-- difficulty 2 · the list monad -/
theorem flat_flat (xsss : List (List (List α))) : flat (flat xsss) = flat (xsss.map flat) := by
  induction xsss with
  | nil => rfl
  | cons xss xsss ih => rw [flat, flat_append, ih, List.map_cons, flat]

/-- difficulty 2 · the list monad -/
theorem length_flat (xss : List (List α)) : (flat xss).length = total (xss.map List.length) := by
  induction xss with
  | nil => rfl
  | cons xs xss ih => rw [flat, List.length_append, ih, List.map_cons, total]

/-- difficulty 3 · the list monad -/
theorem mem_flat {x : α} {xss : List (List α)} : x ∈ flat xss ↔ ∃ xs, xs ∈ xss ∧ x ∈ xs := by
  induction xss with
  | nil =>
    constructor
    · intro h
      cases h
    · intro ⟨_, h, _⟩
      cases h
  | cons ys yss ih =>
    rw [flat, List.mem_append, ih]
    constructor
    · rintro (h | ⟨xs, h, k⟩)
      · exact ⟨ys, List.Mem.head _, h⟩
      · exact ⟨xs, List.Mem.tail _ h, k⟩
    · intro ⟨xs, h, k⟩
      cases h with
      | head => exact Or.inl k
      | tail _ h => exact Or.inr ⟨xs, h, k⟩

/-! ## Twice, and every other -/

/-- difficulty 2 · programs on lists -/
theorem length_stutter (xs : List α) : (stutter xs).length = xs.length + xs.length := by
  induction xs with
  | nil => rfl
  | cons x xs ih =>
    rw [stutter, List.length_cons, List.length_cons, List.length_cons, ih, Nat.add_add_add_comm]

/-- difficulty 2 · programs on lists -/
theorem everyOther_stutter (xs : List α) : everyOther (stutter xs) = xs := by
  induction xs with
  | nil => rfl
  | cons x xs ih => rw [stutter, everyOther, ih]

/-- difficulty 2 · programs on lists -/
theorem stutter_append (xs ys : List α) : stutter (xs ++ ys) = stutter xs ++ stutter ys := by
  induction xs with
  | nil => rfl
  | cons x xs ih => simp [stutter, ih]

/-- difficulty 2 · programs on lists -/
theorem interleave_self (xs : List α) : interleave xs xs = stutter xs := by
  induction xs with
  | nil => rfl
  | cons x xs ih => simp [interleave, stutter, ih]

/-- What was dealt out to two players can be shuffled back.

difficulty 3 · dealing cards -/
theorem interleave_everyOther :
    ∀ xs : List α, interleave (everyOther xs) (everyOther (rest xs)) = xs
  | [] => rfl
  | [_] => rfl
  | [_, _] => rfl
  | x :: y :: z :: zs => by
    have h := interleave_everyOther (z :: zs)
    exact congrArg (fun l => x :: y :: l) h

/-! ## Beginnings -/

/-- `xs` is how `ys` begins. -/
def Begins (xs ys : List α) : Prop := ∃ zs, xs ++ zs = ys

/-- difficulty 1 · the prefix order -/
theorem begins_nil (xs : List α) : Begins [] xs := ⟨xs, rfl⟩

/-- difficulty 1 · the prefix order -/
theorem begins_refl (xs : List α) : Begins xs xs := by
  exists []
  rw [List.append_nil]

/-- difficulty 2 · the prefix order -/
theorem begins_trans {xs ys zs : List α} (h : Begins xs ys) (k : Begins ys zs) : Begins xs zs := by
  obtain ⟨us, hu⟩ := h
  obtain ⟨vs, hv⟩ := k
  exact ⟨us ++ vs, by rw [← List.append_assoc, hu, hv]⟩

/-- difficulty 2 · the prefix order -/
theorem begins_cons_iff {x y : α} {xs ys : List α} :
    Begins (x :: xs) (y :: ys) ↔ x = y ∧ Begins xs ys := by
  constructor
  · intro ⟨zs, h⟩
    injection h with e h
    exact ⟨e, zs, h⟩
  · intro ⟨e, zs, h⟩
    exact ⟨zs, by rw [List.cons_append, e, h]⟩

/-- difficulty 4 · the prefix order -/
theorem begins_antisymm {xs ys : List α} (h : Begins xs ys) (k : Begins ys xs) : xs = ys := by
  induction xs generalizing ys with
  | nil =>
    obtain ⟨zs, e⟩ := k
    cases ys with
    | nil => rfl
    | cons y ys => cases e
  | cons x xs ih =>
    cases ys with
    | nil =>
      obtain ⟨zs, e⟩ := h
      cases e
    | cons y ys =>
      rw [begins_cons_iff] at h k
      rw [h.1, ih h.2 k.2]

/-- difficulty 1 · the prefix order -/
theorem begins_map (f : α → β) {xs ys : List α} (h : Begins xs ys) :
    Begins (xs.map f) (ys.map f) := by
  obtain ⟨zs, h⟩ := h
  exact ⟨zs.map f, by rw [← List.map_append, h]⟩

/-- difficulty 2 · the prefix order -/
theorem begins_length {xs ys : List α} (h : Begins xs ys) : xs.length ≤ ys.length := by
  obtain ⟨zs, h⟩ := h
  rw [← h, List.length_append]
  exact Nat.le_add_right _ _

/-! ## Palindromes -/

/-- Grown from the middle, by the same element at both ends. -/
inductive Palindrome : List α → Prop
  | nil : Palindrome []
  | single (x : α) : Palindrome [x]
  | around (x : α) {xs : List α} (h : Palindrome xs) : Palindrome (x :: snoc xs x)

/-- difficulty 2 · palindromes as an inductive family -/
theorem Palindrome.rev_eq {xs : List α} (h : Palindrome xs) : rev xs = xs := by
  induction h with
  | nil => rfl
  | single x => rfl
  | around x _ ih => rw [rev, rev_snoc, ih, snoc_eq_append, List.cons_append]

/-- difficulty 3 · palindromes as an inductive family -/
theorem palindrome_append_rev (xs : List α) : Palindrome (xs ++ rev xs) := by
  induction xs with
  | nil => exact Palindrome.nil
  | cons x xs ih =>
    rw [rev, List.cons_append, ← snoc_eq_append, append_snoc]
    exact Palindrome.around x ih

/-- difficulty 3 · palindromes as an inductive family -/
theorem Palindrome.map (f : α → β) {xs : List α} (h : Palindrome xs) : Palindrome (xs.map f) := by
  induction h with
  | nil => exact Palindrome.nil
  | single x => exact Palindrome.single (f x)
  | around x _ ih =>
    rw [List.map_cons, snoc_eq_append, List.map_append, List.map_cons, List.map_nil,
      ← snoc_eq_append]
    exact Palindrome.around (f x) ih

end Library.Lists
