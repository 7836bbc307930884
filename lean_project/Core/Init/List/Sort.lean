prelude
import Init.Macro
import Init.List.TakeDrop
import Init.Omega.Constraint
import Init.Omega.Facts

/-! Merging and sorting lists. -/

universe u

namespace List

variable {α : Type u}

/-- The elements of two sorted lists in order; where the order does not tell, `xs` come first. -/
def merge (xs ys : List α) (le : α → α → Bool := by exact fun a b => a ≤ b) : List α :=
  match xs, ys with
  | [], ys => ys
  | xs, [] => xs
  | x :: xs, y :: ys =>
    if le x y then x :: merge xs (y :: ys) le else y :: merge (x :: xs) ys le

theorem cons_merge_cons {le : α → α → Bool} {x y : α} {xs ys : List α} :
    merge (x :: xs) (y :: ys) le =
      if le x y then x :: merge xs (y :: ys) le else y :: merge (x :: xs) ys le := by
  rw [merge]
@[simp] theorem merge_nil_left {le : α → α → Bool} {ys : List α} : merge [] ys le = ys := by
  rw [merge]
@[simp] theorem merge_nil_right {le : α → α → Bool} {xs : List α} : merge xs [] le = xs := by
  cases xs <;> simp [merge]
@[simp] theorem length_merge {le : α → α → Bool} {xs ys : List α} :
    (merge xs ys le).length = xs.length + ys.length := by
  induction xs generalizing ys with
  | nil => rw [merge_nil_left, length_nil, Nat.zero_add]
  | cons x xs ih =>
    induction ys with
    | nil => rw [merge_nil_right]; rfl
    | cons y ys ih' =>
      rw [cons_merge_cons]
      cases le x y with
      | true => exact (congrArg (· + 1) ih).trans (Nat.add_right_comm ..)
      | false => exact congrArg (· + 1) ih'
@[simp] theorem mem_merge {le : α → α → Bool} {a : α} {xs ys : List α} :
    a ∈ merge xs ys le ↔ a ∈ xs ∨ a ∈ ys := by
  fun_induction merge xs ys le <;> simp_all [or_assoc, or_left_comm]

/-- Sorts by merging sorted halves. -/
def mergeSort (xs : List α) (le : α → α → Bool := by exact fun a b => a ≤ b) : List α :=
  match xs with
  | [] => []
  | [a] => [a]
  | a :: b :: xs =>
    merge (mergeSort ((a :: b :: xs).take ((xs.length + 2) / 2)) le)
      (mergeSort ((a :: b :: xs).drop ((xs.length + 2) / 2)) le) le
termination_by xs.length
decreasing_by
  · rw [length_take]
    exact Nat.lt_of_le_of_lt (Nat.min_le_left ..)
      (Nat.div_lt_self (Nat.succ_pos _) Nat.one_lt_two)
  · rw [length_drop]
    exact Nat.sub_lt (Nat.succ_pos _) (Nat.div_pos (Nat.le_add_left 2 _) Nat.two_pos)

@[simp] theorem mergeSort_nil {le : α → α → Bool} : mergeSort [] le = [] := by rw [mergeSort]
@[simp] theorem mergeSort_singleton {le : α → α → Bool} (a : α) : mergeSort [a] le = [a] := by
  rw [mergeSort]

end List
