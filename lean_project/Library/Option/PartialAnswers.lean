/-!
# Partial answers

`Option` as the type of computations that may have no answer: chaining, choosing, subtraction that
can fail, and a dictionary kept as a list.
-/

namespace Library.Options

universe u v w
variable {α : Type u} {β : Type v} {γ : Type w}

/-- Go on with the answer, if there is one. -/
def andThen : Option α → (α → Option β) → Option β
  | none, _ => none
  | some x, f => f x

/-- The first answer, or else the second. -/
def orElse : Option α → Option α → Option α
  | none, b => b
  | some x, _ => some x

def mapAnswer (f : α → β) : Option α → Option β
  | none => none
  | some x => some (f x)

def answerOr (default : α) : Option α → α
  | none => default
  | some x => x

/-- Keep the answer only if it passes the test. -/
def guardBy (p : α → Bool) : Option α → Option α
  | none => none
  | some x => if p x = true then some x else none

/-! ## Chaining -/

/-- difficulty 2 · the laws of a monad -/
theorem andThen_some (a : Option α) : andThen a some = a := by
  cases a with
  | none => rfl
  | some x => rfl

/-- difficulty 1 · the laws of a monad -/
theorem andThen_assoc (a : Option α) (f : α → Option β) (g : β → Option γ) :
    andThen (andThen a f) g = andThen a fun x => andThen (f x) g := by
  cases a <;> rfl

/-- difficulty 2 · inversion of a chained computation -/
theorem andThen_eq_some {a : Option α} {f : α → Option β} {y : β} :
    andThen a f = some y ↔ ∃ x, a = some x ∧ f x = some y := by
  constructor
  · intro h
    cases a with
    | none => cases h
    | some x => exact ⟨x, rfl, h⟩
  · intro ⟨x, hx, hy⟩
    rw [hx, andThen, hy]

/-- difficulty 3 · inversion of a chained computation -/
theorem andThen_eq_none {a : Option α} {f : α → Option β} :
    andThen a f = none ↔ ∀ x, a = some x → f x = none := by
  cases a with
  | none => exact ⟨fun _ x h => (by cases h), fun _ => rfl⟩
  | some x =>
    constructor
    · intro h y e
      cases e
      exact h
    · intro h
      exact h x rfl

/-- Two independent questions may be asked in either order.

difficulty 1 · a commutative monad -/
theorem andThen_swap (a : Option α) (b : Option β) (f : α → β → Option γ) :
    andThen a (fun x => andThen b fun y => f x y) =
      andThen b (fun y => andThen a fun x => f x y) := by
  cases a <;> cases b <;> rfl

/-! ## Mapping -/

/-- difficulty 1 · the laws of a functor -/
theorem mapAnswer_id (a : Option α) : mapAnswer id a = a := by
  cases a <;> rfl

/-- difficulty 2 · the laws of a functor -/
theorem mapAnswer_comp (f : α → β) (g : β → γ) :
    mapAnswer (g ∘ f) = mapAnswer g ∘ mapAnswer f := by
  funext a
  cases a with
  | none => rfl
  | some x => rfl

/-- difficulty 1 · the laws of a functor -/
theorem mapAnswer_andThen (f : α → β) (a : Option α) :
    mapAnswer f a = andThen a fun x => some (f x) := by
  cases a <;> rfl

/-- difficulty 3 · functors keep injections -/
theorem mapAnswer_injective {f : α → β} (hf : ∀ x y, f x = f y → x = y) {a b : Option α}
    (h : mapAnswer f a = mapAnswer f b) : a = b := by
  cases a with
  | none =>
    cases b with
    | none => rfl
    | some y => cases h
  | some x =>
    cases b with
    | none => cases h
    | some y =>
      injection h with h
      rw [hf x y h]

/-! ## Choosing -/

/-- difficulty 1 · the first answer as a monoid -/
theorem orElse_assoc (a b c : Option α) : orElse (orElse a b) c = orElse a (orElse b c) := by
  cases a <;> rfl

/-- difficulty 2 · the first answer as a monoid -/
theorem orElse_eq_none (a b : Option α) : orElse a b = none ↔ a = none ∧ b = none := by
  constructor
  · intro h
    cases a with
    | none => exact ⟨rfl, h⟩
    | some x => cases h
  · intro ⟨ha, hb⟩
    rw [ha, hb, orElse]

/-- difficulty 2 · defaults -/
theorem answerOr_orElse (d : α) (a b : Option α) :
    answerOr d (orElse a b) = answerOr (answerOr d b) a := by
  cases a with
  | none => rfl
  | some x => rfl

/-- difficulty 1 · defaults -/
theorem answerOr_mapAnswer (f : α → β) (d : α) (a : Option α) :
    answerOr (f d) (mapAnswer f a) = f (answerOr d a) := by
  cases a <;> rfl

/-- difficulty 1 · defaults -/
theorem mapAnswer_orElse (f : α → β) (a b : Option α) :
    mapAnswer f (orElse a b) = orElse (mapAnswer f a) (mapAnswer f b) := by
  cases a <;> rfl

/-! ## Testing -/

/-- difficulty 2 · filtering -/
theorem guardBy_twice (p : α → Bool) (a : Option α) : guardBy p (guardBy p a) = guardBy p a := by
  cases a with
  | none => rfl
  | some x => by_cases h : p x = true <;> simp [guardBy, h]

/-- difficulty 4 · filtering -/
theorem guardBy_eq_some {p : α → Bool} {a : Option α} {x : α} :
    guardBy p a = some x ↔ a = some x ∧ p x = true := by
  cases a with
  | none =>
    constructor
    · intro h
      cases h
    · intro h
      exact h.1
  | some y =>
    by_cases hy : p y = true
    · rw [guardBy, if_pos hy]
      constructor
      · intro h
        cases h
        exact ⟨rfl, hy⟩
      · intro h
        exact h.1
    · rw [guardBy, if_neg hy]
      constructor
      · intro h
        cases h
      · intro ⟨h, k⟩
        cases h
        exact absurd k hy

/-- difficulty 2 · filtering -/
theorem guardBy_swap (p q : α → Bool) (a : Option α) :
    guardBy p (guardBy q a) = guardBy q (guardBy p a) := by
  cases a with
  | none => rfl
  | some x =>
    by_cases hp : p x = true <;> by_cases hq : q x = true <;> simp [guardBy, hp, hq]

/-! ## Subtraction that can fail -/

/-- `n - m`, when there is such a number. -/
def minus : Nat → Nat → Option Nat
  | n, 0 => some n
  | 0, _ + 1 => none
  | n + 1, m + 1 => minus n m

/-- difficulty 2 · subtraction that can fail -/
theorem minus_self (n : Nat) : minus n n = some 0 := by
  induction n with
  | zero => rfl
  | succ n ih => rw [minus, ih]

/-- difficulty 2 · subtraction that can fail -/
theorem add_minus (n m : Nat) : minus (n + m) m = some n := by
  induction m with
  | zero => rw [Nat.add_zero, minus]
  | succ m ih => rw [← Nat.add_assoc, minus, ih]

/-- difficulty 3 · subtraction that can fail -/
theorem minus_correct {n m k : Nat} (h : minus n m = some k) : n = k + m := by
  induction m generalizing n with
  | zero =>
    rw [minus] at h
    injection h with h
  | succ m ih =>
    cases n with
    | zero => cases h
    | succ n => rw [ih h, Nat.add_assoc]

/-- difficulty 2 · subtraction that can fail -/
theorem minus_iff (n m k : Nat) : minus n m = some k ↔ n = k + m := by
  constructor
  · exact minus_correct
  · intro h
    rw [h, add_minus]

/-- difficulty 3 · subtraction that can fail -/
theorem minus_none (n m : Nat) : minus n m = none ↔ n < m := by
  induction m generalizing n with
  | zero =>
    constructor
    · intro h
      rw [minus] at h
      cases h
    · intro h
      exact absurd h (Nat.not_lt_zero n)
  | succ m ih =>
    cases n with
    | zero => exact ⟨fun _ => Nat.succ_pos m, fun _ => rfl⟩
    | succ n =>
      rw [minus, ih]
      exact ⟨Nat.succ_lt_succ, Nat.lt_of_succ_lt_succ⟩

/-! ## A dictionary -/

/-- The value of the first entry with that key. -/
def lookup (k : Nat) : List (Nat × α) → Option α
  | [] => none
  | (j, x) :: rest => if j = k then some x else lookup k rest

def put (k : Nat) (x : α) (d : List (Nat × α)) : List (Nat × α) := (k, x) :: d

def remove (k : Nat) : List (Nat × α) → List (Nat × α)
  | [] => []
  | (j, x) :: rest => if j = k then remove k rest else (j, x) :: remove k rest

/-- difficulty 1 · dictionaries as lists -/
theorem lookup_put (k : Nat) (x : α) (d : List (Nat × α)) : lookup k (put k x d) = some x := by
  unfold put lookup
  rw [if_pos rfl]

/-- difficulty 1 · dictionaries as lists -/
theorem lookup_put_other {j k : Nat} (h : j ≠ k) (x : α) (d : List (Nat × α)) :
    lookup k (put j x d) = lookup k d := by
  rw [put, lookup, if_neg h]

/-- difficulty 2 · dictionaries as lists -/
theorem lookup_put_put (k j : Nat) (x y : α) (d : List (Nat × α)) :
    lookup j (put k x (put k y d)) = lookup j (put k x d) := by
  by_cases h : k = j
  · simp [put, lookup, h]
  · simp [put, lookup, h]

/-- difficulty 2 · dictionaries as lists -/
theorem lookup_remove (k : Nat) (d : List (Nat × α)) : lookup k (remove k d) = none := by
  induction d with
  | nil => rfl
  | cons e d ih =>
    obtain ⟨j, x⟩ := e
    by_cases h : j = k
    · rw [remove, if_pos h, ih]
    · rw [remove, if_neg h, lookup, if_neg h, ih]

/-- difficulty 2 · dictionaries as lists -/
theorem lookup_append (k : Nat) (d e : List (Nat × α)) :
    lookup k (d ++ e) = orElse (lookup k d) (lookup k e) := by
  induction d with
  | nil => rfl
  | cons entry d ih =>
    obtain ⟨j, x⟩ := entry
    rw [List.cons_append, lookup, lookup, ih]
    split <;> rfl

end Library.Options
