/-!
# Nearly right programs

Optimisations that change the meaning, compilers that exchange operands, loops with the wrong
bound. Each statement is followed by its refutation.
-/

namespace Unprovable.Programs

inductive Expr where
  | lit (n : Nat)
  | var
  | add (a b : Expr)
  | sub (a b : Expr)
  | div (a b : Expr)

namespace Expr

/-- The value; dividing by zero has none. -/
def eval (x : Nat) : Expr → Option Nat
  | lit n => some n
  | var => some x
  | add a b => do
    let m ← a.eval x
    let n ← b.eval x
    return m + n
  | sub a b => do
    let m ← a.eval x
    let n ← b.eval x
    return m - n
  | div a b => do
    let m ← a.eval x
    let n ← b.eval x
    if n = 0 then none else return m / n

def swap : Expr → Expr
  | add a b => add b.swap a.swap
  | sub a b => sub b.swap a.swap
  | e => e

end Expr

open Expr

/-- An optimiser that divides without looking.

false · x = 0 -/
theorem div_self (x : Nat) : (div var var).eval x = some 1 := sorry

theorem div_self_refuted : ¬type_of% @div_self := by
  intro h
  exact absurd (h 0) (by decide)

/-- An optimiser that drops what it has no use for.

false · a = 1 / 0 -/
theorem sub_self (x : Nat) (a : Expr) : (sub a a).eval x = some 0 := sorry

theorem sub_self_refuted : ¬type_of% @sub_self := by
  intro h
  exact absurd (h 0 (div (lit 1) (lit 0))) (by decide)

/-- Exchanging operands is for addition only.

false · 1 - 0 -/
theorem eval_swap (x : Nat) (e : Expr) : e.swap.eval x = e.eval x := sorry

theorem eval_swap_refuted : ¬type_of% @eval_swap := by
  intro h
  exact absurd (h 0 (sub (lit 1) (lit 0))) (by decide)

/-- Reassociating, in numbers that stop at zero.

false · a = 0, b = c = 1 -/
theorem sub_add (x : Nat) (a b c : Expr) :
    (add (sub a b) c).eval x = (sub (add a c) b).eval x := sorry

theorem sub_add_refuted : ¬type_of% @sub_add := by
  intro h
  exact absurd (h 0 (lit 0) (lit 1) (lit 1)) (by decide)

/-- A program never fails if its literals are not zero; but a difference can be.

false · 1 / (1 - 1) -/
theorem never_fails (x : Nat) (a b c : Nat) (ha : 0 < a) (hb : 0 < b) (hc : 0 < c) :
    ∃ n, (div (lit a) (sub (lit b) (lit c))).eval x = some n := sorry

theorem never_fails_refuted : ¬type_of% @never_fails := by
  intro h
  obtain ⟨n, e⟩ := h 0 1 1 1 (by decide) (by decide) (by decide)
  cases e

/-- Binary search, with the middle of two neighbours on the wrong side.

false · low = 0, high = 1 -/
theorem middle_progress (low high : Nat) (h : low < high) :
    low < (low + high) / 2 ∧ (low + high) / 2 < high := sorry

theorem middle_progress_refuted : ¬type_of% @middle_progress := by
  intro h
  exact absurd (h 0 1 (by decide)) (by decide)

/-- Collatz's step. -/
def step (n : Nat) : Nat := if n % 2 = 0 then n / 2 else 3 * n + 1

/-- Collatz's numbers do not fall at every step.

false · n = 3 goes to 10 -/
theorem step_falls (n : Nat) (h : 1 < n) : step n < n := sorry

theorem step_falls_refuted : ¬type_of% @step_falls := by
  intro h
  exact absurd (h 3 (by decide)) (by decide)

/-- The stack of a machine: an instruction may find it too small.

false · the empty stack -/
theorem pop_push (stack : List Nat) : ∃ x rest, stack = x :: rest := sorry

theorem pop_push_refuted : ¬type_of% @pop_push := by
  intro h
  obtain ⟨x, rest, e⟩ := h []
  cases e

inductive Tree where
  | leaf
  | node (l : Tree) (x : Nat) (r : Tree)

namespace Tree

def size : Tree → Nat
  | leaf => 0
  | node l _ r => l.size + 1 + r.size

def height : Tree → Nat
  | leaf => 0
  | node l _ r => max l.height r.height + 1

def mirror : Tree → Tree
  | leaf => leaf
  | node l x r => node r.mirror x l.mirror

end Tree

/-- A mirror shows a tree as it is only if the tree is symmetric.

false · a node with one child -/
theorem mirror_eq (t : Tree) : t.mirror = t := sorry

theorem mirror_eq_refuted : ¬type_of% @mirror_eq := by
  intro h
  have k := h (.node (.node .leaf 0 .leaf) 0 .leaf)
  injection k with k
  cases k

/-- The bound for the size, one too low.

false · one node -/
theorem size_lt (t : Tree) : t.size < 2 ^ t.height - 1 ∨ t = .leaf := sorry

theorem size_lt_refuted : ¬type_of% @size_lt := by
  intro h
  cases h (.node .leaf 0 .leaf) with
  | inl k => exact absurd k (by decide)
  | inr k => cases k

end Unprovable.Programs
