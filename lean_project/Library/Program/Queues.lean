/-!
# Queues made of two lists, and a counter in binary

Two data structures that do their work lazily. A queue keeps its front and the reverse of its back;
it behaves as a list to whose end one adds. A binary counter flips many digits now and then, but
never more than two per step on average. Both are shown right, and both are shown cheap.
-/

namespace Library.Queues

universe u
variable {α : Type u}

/-- A queue: the first elements in order, the last ones in reverse order. -/
structure Queue (α : Type u) where
  front : List α
  back : List α

namespace Queue

/-- The elements in the order in which they will leave. -/
def toList (q : Queue α) : List α := q.front ++ q.back.reverse

/-- Somebody joins at the end. -/
def push (q : Queue α) (x : α) : Queue α := ⟨q.front, x :: q.back⟩

/-- The first of a list leaves, the others are a queue. -/
def popList : List α → Option (α × Queue α)
  | [] => none
  | x :: front => some (x, ⟨front, []⟩)

/-- The first one leaves; an empty front is first refilled from the back. -/
def pop : Queue α → Option (α × Queue α)
  | ⟨x :: front, back⟩ => some (x, ⟨front, back⟩)
  | ⟨[], back⟩ => popList back.reverse

/-- Nobody waits. -/
def empty : Queue α := ⟨[], []⟩

/-- All of a list join, one after the other. -/
def pushAll (q : Queue α) : List α → Queue α
  | [] => q
  | x :: xs => (q.push x).pushAll xs

/-- How many steps the next refill will take: the debt that is paid as the back grows. -/
def debt (q : Queue α) : Nat := q.back.length

/-- The steps that `pop` takes: one, and one for every element that is turned round. -/
def popCost : Queue α → Nat
  | ⟨_ :: _, _⟩ => 1
  | ⟨[], back⟩ => 1 + back.length

/-- Who joins is last.

difficulty 2 · Hood, Melville 1981 -/
theorem toList_push (q : Queue α) (x : α) : (q.push x).toList = q.toList ++ [x] := by
  unfold toList push
  rw [List.reverse_cons, ← List.append_assoc]

/-- If a whole list joins, it stands at the end.

difficulty 3 · folklore -/
theorem toList_pushAll (q : Queue α) (xs : List α) :
    (q.pushAll xs).toList = q.toList ++ xs := by
  induction xs generalizing q with
  | nil => rw [pushAll, List.append_nil]
  | cons x xs ih => rw [pushAll, ih, toList_push, List.append_assoc, List.singleton_append]

/-- Nobody leaves exactly if nobody waits.

difficulty 3 · Hood, Melville 1981 -/
theorem pop_eq_none (q : Queue α) : q.pop = none ↔ q.toList = [] := by
  obtain ⟨front, back⟩ := q
  cases front with
  | cons x front =>
    constructor
    · intro h
      cases h
    · intro h
      cases h
  | nil =>
    unfold toList
    rw [pop]
    rw [List.nil_append]
    cases e : back.reverse with
    | nil => exact ⟨fun _ => rfl, fun _ => rfl⟩
    | cons x front =>
      constructor
      · intro h
        cases h
      · intro h
        cases h

/-- Who leaves was first, and the others stay in order.

difficulty 4 · Hood, Melville 1981 -/
theorem pop_eq_some {q q' : Queue α} {x : α} (h : q.pop = some (x, q')) :
    q.toList = x :: q'.toList := by
  obtain ⟨front, back⟩ := q
  cases front with
  | cons y front =>
    cases h
    rfl
  | nil =>
    rw [pop] at h
    unfold toList
    rw [List.nil_append]
    cases e : back.reverse with
    | nil =>
      rw [e] at h
      cases h
    | cons y front =>
      rw [e] at h
      cases h
      rw [List.reverse_nil, List.append_nil]

/-- Whoever waits gets out: the queue behaves as its list.

difficulty 4 · Hood, Melville 1981 -/
theorem pop_of_toList {q : Queue α} {x : α} {xs : List α} (h : q.toList = x :: xs) :
    ∃ q', q.pop = some (x, q') ∧ q'.toList = xs := by
  cases e : q.pop with
  | none =>
    rw [pop_eq_none, h] at e
    cases e
  | some p =>
    obtain ⟨y, q'⟩ := p
    have k := pop_eq_some e
    rw [h] at k
    injection k with k₁ k₂
    rw [k₁]
    exact ⟨q', rfl, k₂.symm⟩

/-- Two queues with the same list give out the same.

difficulty 4 · folklore -/
theorem pop_congr {p q : Queue α} (h : p.toList = q.toList) :
    p.pop.map (·.1) = q.pop.map (·.1) := by
  cases e : p.pop with
  | none =>
    rw [pop_eq_none, h, ← pop_eq_none] at e
    rw [e]
  | some r =>
    obtain ⟨x, p'⟩ := r
    have k := pop_eq_some e
    rw [h] at k
    obtain ⟨q', hq, _⟩ := pop_of_toList k
    rw [hq]
    rfl

/-- First in, first out: after a first one and any others have joined an empty queue, the first one
leaves.

difficulty 3 · folklore -/
theorem first_in_first_out (x : α) (xs : List α) :
    ∃ q', ((empty.push x).pushAll xs).pop = some (x, q') ∧ q'.toList = xs := by
  apply pop_of_toList
  rw [toList_pushAll, toList_push]
  rfl

/-- Leaving costs one step beyond what has been saved up.

difficulty 4 · Tarjan 1985 -/
theorem popCost_le {q q' : Queue α} {x : α} (h : q.pop = some (x, q')) :
    q.popCost + q'.debt ≤ 1 + q.debt := by
  obtain ⟨front, back⟩ := q
  cases front with
  | cons y front =>
    cases h
    exact Nat.le_refl _
  | nil =>
    rw [pop] at h
    cases e : back.reverse with
    | nil =>
      rw [e] at h
      cases h
    | cons y front =>
      rw [e] at h
      cases h
      exact Nat.le_refl _

/-- What is done to a queue. -/
inductive History : Queue α → Nat → Nat → Prop
  | start : History empty 0 0
  | push {q : Queue α} {n c : Nat} (x : α) (h : History q n c) :
      History (q.push x) (n + 1) (c + 1)
  | pop {q q' : Queue α} {n c : Nat} {x : α} (h : History q n c) (p : q.pop = some (x, q')) :
      History q' (n + 1) (c + q.popCost)

/-- After `n` joinings and leavings no more than `2 n` steps have been taken.

difficulty 5 · Tarjan 1985 -/
theorem history_cost {q : Queue α} {n c : Nat} (h : History q n c) : c + q.debt ≤ 2 * n := by
  induction h with
  | start => exact Nat.le_refl 0
  | @push q n c x _ ih =>
    have e : (q.push x).debt = q.debt + 1 := rfl
    rw [e]
    omega
  | pop _ p ih =>
    have e := popCost_le p
    omega

end Queue

/-! ## Counting in binary -/

/-- Digits, the lowest first. -/
abbrev Digits := List Bool

/-- The number that the digits stand for. -/
def value : Digits → Nat
  | [] => 0
  | false :: d => 2 * value d
  | true :: d => 2 * value d + 1

/-- One more, carrying. -/
def inc : Digits → Digits
  | [] => [true]
  | false :: d => true :: d
  | true :: d => false :: inc d

/-- How many digits `inc` writes. -/
def incCost : Digits → Nat
  | [] => 1
  | false :: _ => 1
  | true :: d => 1 + incCost d

/-- How many digits are one. -/
def ones : Digits → Nat
  | [] => 0
  | false :: d => ones d
  | true :: d => ones d + 1

/-- The digits of `n`, counted up. -/
def digits : Nat → Digits
  | 0 => []
  | n + 1 => inc (digits n)

/-- How many digits were written while counting up to `n`. -/
def countCost : Nat → Nat
  | 0 => 0
  | n + 1 => countCost n + incCost (digits n)

/-- Counted up from nothing, the digits stand for the number of steps.

difficulty 3 · folklore -/
theorem value_digits (n : Nat) : value (digits n) = n := by
  have step : ∀ d, value (inc d) = value d + 1 := by
    intro d
    induction d with
    | nil => rfl
    | cons b d ih =>
      cases b with
      | false => rfl
      | true => rw [inc, value, ih, value, Nat.mul_add]
  induction n with
  | zero => rfl
  | succ n ih => rw [digits, step, ih]

/-- A step costs two, less the ones that it removes.

difficulty 4 · Tarjan 1985 -/
theorem incCost_ones (d : Digits) : incCost d + ones (inc d) = ones d + 2 := by
  induction d with
  | nil => rfl
  | cons b d ih =>
    cases b with
    | false =>
      simp only [incCost, inc, ones]
      omega
    | true =>
      simp only [incCost, inc, ones]
      omega

/-- Counting to `n` writes `2 n` digits, less one for each one that is left.

difficulty 4 · Tarjan 1985 -/
theorem countCost_eq (n : Nat) : countCost n + ones (digits n) = 2 * n := by
  induction n with
  | zero => rfl
  | succ n ih =>
    have e := incCost_ones (digits n)
    rw [countCost, digits]
    omega

/-- So never more than two per step on average.

difficulty 3 · Tarjan 1985 -/
theorem countCost_le (n : Nat) : countCost n ≤ 2 * n := by
  rw [← countCost_eq]
  exact Nat.le_add_right _ _

/-- Digits end with a one, unless there are none. -/
inductive Trimmed : Digits → Prop
  | zero : Trimmed []
  | one : Trimmed [true]
  | cons {b c : Bool} {d : Digits} (h : Trimmed (c :: d)) : Trimmed (b :: c :: d)

/-- The counter never shows a leading zero.

difficulty 3 · folklore -/
theorem trimmed_inc {d : Digits} (h : Trimmed d) : Trimmed (inc d) := by
  induction h with
  | zero => exact .one
  | one => exact .cons .one
  | @cons b c d h ih =>
    cases b with
    | false => exact .cons h
    | true =>
      cases c with
      | false => exact .cons ih
      | true => exact .cons ih

/-- Without leading zeros only zero has the value zero.

difficulty 4 · folklore -/
theorem Trimmed.value_pos {b : Bool} {d : Digits} (h : Trimmed (b :: d)) :
    0 < value (b :: d) := by
  generalize e : b :: d = x at h
  induction h generalizing b d with
  | zero => cases e
  | one => exact Nat.zero_lt_one
  | @cons b' c d' _ ih =>
    have pos := ih rfl
    cases b' with
    | false =>
      rw [value]
      omega
    | true =>
      rw [value]
      omega

/-- Without leading zeros a number is written in one way only.

difficulty 5 · folklore -/
theorem value_injective {d e : Digits} (hd : Trimmed d) (he : Trimmed e)
    (h : value d = value e) : d = e := by
  induction d generalizing e with
  | nil =>
    cases e with
    | nil => rfl
    | cons c e =>
      have pos := he.value_pos
      rw [← h] at pos
      exact absurd pos (Nat.lt_irrefl 0)
  | cons b d ih =>
    cases e with
    | nil =>
      have pos := hd.value_pos
      rw [h] at pos
      exact absurd pos (Nat.lt_irrefl 0)
    | cons c e =>
      have tail : ∀ {b : Bool} {d : Digits}, Trimmed (b :: d) → Trimmed d := by
        intro b d h
        cases h with
        | one => exact .zero
        | cons h => exact h
      have go := fun k => ih (tail hd) (tail he) k
      cases b <;> cases c <;> simp only [value] at h
      · rw [go (by omega)]
      · omega
      · omega
      · rw [go (by omega)]

end Library.Queues
