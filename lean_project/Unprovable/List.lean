/-!
# Nearly true of lists

Orders exchanged, empty lists forgotten, functions that need a hypothesis. Each statement is
followed by its refutation.
-/

namespace Unprovable.Lists

def rev {α : Type} : List α → List α
  | [] => []
  | x :: xs => rev xs ++ [x]

def total : List Nat → Nat
  | [] => 0
  | n :: ns => n + total ns

def insert (x : Nat) : List Nat → List Nat
  | [] => [x]
  | y :: ys => if x ≤ y then x :: y :: ys else y :: insert x ys

/-- Each element is less than the next. -/
inductive Strict : List Nat → Prop
  | nil : Strict []
  | single (x : Nat) : Strict [x]
  | cons {x y : Nat} {ys : List Nat} (h : x < y) (s : Strict (y :: ys)) : Strict (x :: y :: ys)

/-- The parts change places when a whole is reversed.

false · xs = [0], ys = [1] -/
theorem rev_append (xs ys : List Nat) : rev (xs ++ ys) = rev xs ++ rev ys := sorry

theorem rev_append_refuted : ¬type_of% @rev_append := by
  intro h
  exact absurd (h [0] [1]) (by decide)

/-- false · xs = [0], ys = [1] -/
theorem append_comm (xs ys : List Nat) : xs ++ ys = ys ++ xs := sorry

theorem append_comm_refuted : ¬type_of% @append_comm := by
  intro h
  exact absurd (h [0] [1]) (by decide)

/-- Equal lengths do not make equal lists.

false · [0] and [1] -/
theorem eq_of_length (xs ys : List Nat) (h : xs.length = ys.length) : xs = ys := sorry

theorem eq_of_length_refuted : ¬type_of% @eq_of_length := by
  intro h
  exact absurd (h [0] [1] rfl) (by decide)

/-- A map forgets what its function forgets.

false · the function that is always zero -/
theorem map_injective (f : Nat → Nat) (xs ys : List Nat) (h : xs.map f = ys.map f) : xs = ys :=
  sorry

theorem map_injective_refuted : ¬type_of% @map_injective := by
  intro h
  exact absurd (h (fun _ => 0) [0] [1] rfl) (by decide)

/-- A filter may take everything away.

false · nothing passes -/
theorem filter_length (p : Nat → Bool) (xs : List Nat) : (xs.filter p).length = xs.length := sorry

theorem filter_length_refuted : ¬type_of% @filter_length := by
  intro h
  exact absurd (h (fun _ => false) [0]) (by decide)

/-- A filter after a map needs the test to be composed with the function.

false · the successor, and the test for zero -/
theorem filter_map (f : Nat → Nat) (p : Nat → Bool) (xs : List Nat) :
    (xs.map f).filter p = (xs.filter p).map f := sorry

theorem filter_map_refuted : ¬type_of% @filter_map := by
  intro h
  exact absurd (h (· + 1) (· == 0) [0]) (by decide)

/-- Zeros add nothing to a total, but are elements.

false · [0, 0] has the total 0 -/
theorem length_le_total (ns : List Nat) : ns.length ≤ total ns := sorry

theorem length_le_total_refuted : ¬type_of% @length_le_total := by
  intro h
  exact absurd (h [0, 0]) (by decide)

/-- Inserting what is there already makes it occur twice.

false · 0 into [0] -/
theorem insert_strict (x : Nat) (xs : List Nat) (h : Strict xs) : Strict (insert x xs) := sorry

theorem insert_strict_refuted : ¬type_of% @insert_strict := by
  intro h
  have k := h 0 [0] (.single 0)
  cases k with
  | cons lt _ => exact absurd lt (by decide)

/-- Taking and then dropping leaves nothing, unlike the other order.

false · n = 1, xs = [0, 1] -/
theorem take_drop (n : Nat) (xs : List Nat) : (xs.drop n).take n = (xs.take n).drop n := sorry

theorem take_drop_refuted : ¬type_of% @take_drop := by
  intro h
  exact absurd (h 1 [0, 1]) (by decide)

/-- The bound is one too large.

false · xs = [0], n = 1 -/
theorem take_lt (n : Nat) (xs : List Nat) (h : n ≤ xs.length) : (xs.take n).length < xs.length :=
  sorry

theorem take_lt_refuted : ¬type_of% @take_lt := by
  intro h
  exact absurd (h 1 [0] (by decide)) (by decide)

/-- Folding from the two ends is the same only for operations that are associative.

false · subtraction over [1], from 0 -/
theorem foldl_eq_foldr (f : Nat → Nat → Nat) (a : Nat) (xs : List Nat) :
    xs.foldl f a = xs.foldr f a := sorry

theorem foldl_eq_foldr_refuted : ¬type_of% @foldl_eq_foldr := by
  intro h
  exact absurd (h (fun a b => a - b) 0 [1]) (by decide)

/-- The shorter list ends a zip.

false · xs = [0], ys = [] -/
theorem zip_length (xs ys : List Nat) : (xs.zip ys).length = xs.length := sorry

theorem zip_length_refuted : ¬type_of% @zip_length := by
  intro h
  exact absurd (h [0] []) (by decide)

/-- Two lists with the same elements may have them in another order, or more often.

false · [0, 0] and [0] -/
theorem eq_of_mem_iff (xs ys : List Nat) (h : ∀ x, x ∈ xs ↔ x ∈ ys) : xs = ys := sorry

theorem eq_of_mem_iff_refuted : ¬type_of% @eq_of_mem_iff := by
  intro h
  have k := h [0, 0] [0] fun x => by simp
  exact absurd k (by decide)

/-- The empty list is a palindrome without a first element.

false · the empty list -/
theorem palindrome_first (xs : List Nat) (h : rev xs = xs) : ∃ x ys, xs = x :: ys := sorry

theorem palindrome_first_refuted : ¬type_of% @palindrome_first := by
  intro h
  obtain ⟨x, ys, e⟩ := h [] rfl
  cases e

end Unprovable.Lists
