/-!
# Parsers

A parser takes a list of characters and gives, perhaps, a result and what is left. Sequencing,
choice and repetition; parsers that consume; and a parser that reads what a printer wrote.
-/

namespace Library.Parsers

universe u v w
variable {σ : Type} {α : Type u} {β : Type v} {γ : Type w}

/-- What is read and what is left, if the beginning can be read. -/
def Parser (σ : Type) (α : Type u) : Type u := List σ → Option (α × List σ)

/-- Reads nothing. -/
def result (x : α) : Parser σ α := fun input => some (x, input)

def fail : Parser σ α := fun _ => none

/-- First `p`, then what its result asks for. -/
def andThen (p : Parser σ α) (f : α → Parser σ β) : Parser σ β := fun input =>
  match p input with
  | none => none
  | some (x, rest) => f x rest

/-- `p`, or `q` from the same place if `p` cannot. -/
def orElse (p q : Parser σ α) : Parser σ α := fun input =>
  match p input with
  | none => q input
  | some r => some r

/-- One element, if it passes. -/
def item (ok : σ → Bool) : Parser σ σ
  | [] => none
  | c :: rest => if ok c = true then some (c, rest) else none

/-- As often as it passes. -/
def many (ok : σ → Bool) : Parser σ (List σ)
  | [] => some ([], [])
  | c :: rest =>
    if ok c = true then
      match many ok rest with
      | none => none
      | some (cs, left) => some (c :: cs, left)
    else some ([], c :: rest)

/-! ## The laws of a monad -/

/-- difficulty 1 · monadic parsers, Wadler -/
theorem result_andThen (x : α) (f : α → Parser σ β) : andThen (result x) f = f x := by
  funext input
  rfl

/-- difficulty 2 · monadic parsers, Wadler -/
theorem andThen_result (p : Parser σ α) : andThen p result = p := by
  funext input
  unfold andThen
  split
  · exact Eq.symm ‹_›
  · exact Eq.symm ‹_›

/-- difficulty 3 · monadic parsers, Wadler -/
theorem andThen_assoc (p : Parser σ α) (f : α → Parser σ β) (g : β → Parser σ γ) :
    andThen (andThen p f) g = andThen p fun x => andThen (f x) g := by
  funext input
  unfold andThen
  cases p input with
  | none => rfl
  | some r => rfl

/-- difficulty 2 · choice is a monoid -/
theorem orElse_fail (p : Parser σ α) : orElse p fail = p ∧ orElse fail p = p := by
  constructor
  · funext input
    unfold orElse
    split
    · exact Eq.symm ‹_›
    · exact Eq.symm ‹_›
  · funext input
    rfl

/-- difficulty 2 · choice is a monoid -/
theorem orElse_assoc (p q r : Parser σ α) : orElse (orElse p q) r = orElse p (orElse q r) := by
  funext input
  unfold orElse
  cases p input with
  | none => rfl
  | some _ => rfl

/-- Left factoring is not free: a choice that is made is not taken back.

difficulty 3 · committed choice, as in parsing expression grammars, Ford -/
theorem orElse_andThen_differs : ∃ (p q : Parser Bool Unit) (f : Unit → Parser Bool Unit),
    andThen (orElse p q) f ≠ orElse (andThen p f) (andThen q f) := by
  let one : Parser Bool Unit := fun input =>
    match input with
    | [] => none
    | _ :: rest => some ((), rest)
  refine ⟨one, result (), fun _ => one, ?_⟩
  intro h
  have e := congrFun h [true]
  cases e

/-! ## What is left -/

/-- What a parser leaves is an end of what it was given. -/
def Honest (p : Parser σ α) : Prop := ∀ input x rest, p input = some (x, rest) →
  ∃ used, input = used ++ rest

/-- difficulty 2 · parsers read from the left -/
theorem honest_result (x : α) : Honest (result x : Parser σ α) := by
  intro input y rest h
  cases h
  exact ⟨[], rfl⟩

/-- difficulty 2 · parsers read from the left -/
theorem honest_item (ok : σ → Bool) : Honest (item ok) := by
  intro input x rest h
  cases input with
  | nil => cases h
  | cons c cs =>
    by_cases k : ok c = true
    · rw [item, if_pos k] at h
      cases h
      exact ⟨[_], rfl⟩
    · rw [item, if_neg k] at h
      cases h

/-- difficulty 3 · parsers read from the left -/
theorem Honest.andThen {p : Parser σ α} {f : α → Parser σ β} (hp : Honest p)
    (hf : ∀ x, Honest (f x)) : Honest (andThen p f) := by
  intro input y rest h
  unfold Parsers.andThen at h
  split at h
  · cases h
  · obtain ⟨used, e⟩ := hp _ _ _ ‹_›
    obtain ⟨more, k⟩ := hf _ _ _ _ h
    refine ⟨used ++ more, ?_⟩
    rw [e, k, List.append_assoc]

/-- difficulty 2 · parsers read from the left -/
theorem Honest.orElse {p q : Parser σ α} (hp : Honest p) (hq : Honest q) :
    Honest (orElse p q) := by
  intro input x rest h
  unfold Parsers.orElse at h
  split at h
  · exact hq _ _ _ h
  · cases h
    exact hp _ _ _ ‹_›

/-- difficulty 3 · repetition never fails and reads only what passes -/
theorem many_spec (ok : σ → Bool) (input : List σ) : ∃ cs rest,
    many ok input = some (cs, rest) ∧ input = cs ++ rest ∧ ∀ c, c ∈ cs → ok c = true := by
  induction input with
  | nil => exact ⟨[], [], rfl, rfl, fun c h => nomatch h⟩
  | cons c input ih =>
    obtain ⟨cs, rest, e, whole, all⟩ := ih
    by_cases h : ok c = true
    · refine ⟨c :: cs, rest, ?_, ?_, ?_⟩
      · rw [many, if_pos h, e]
      · rw [whole, List.cons_append]
      · intro d hd
        cases hd with
        | head => exact h
        | tail _ hd => exact all d hd
    · refine ⟨[], c :: input, ?_, rfl, fun c h => nomatch h⟩
      rw [many, if_neg h]

/-- Repetition stops only where it must.

difficulty 3 · maximal munch -/
theorem many_greedy (ok : σ → Bool) {input cs rest : List σ} {c : σ}
    (h : many ok input = some (cs, c :: rest)) : ok c = false := by
  induction input generalizing cs with
  | nil => cases h
  | cons d input ih =>
    unfold many at h
    split at h
    · split at h
      · cases h
      · injection h with h
        injection h with _ h
        subst h
        exact ih ‹_›
    · cases h
      exact Bool.eq_false_iff.2 ‹_›

/-! ## Printing and reading -/

inductive Bracketed where
  | dot
  | pair (a b : Bracketed)

/-- A dot as `false`; a pair as `true` and its halves. -/
def print : Bracketed → List Bool
  | .dot => [false]
  | .pair a b => true :: (print a ++ print b)

def weight : Bracketed → Nat
  | .dot => 1
  | .pair a b => weight a + weight b + 1

/-- Reads a tree; the fuel bounds its height. -/
def read : Nat → Parser Bool Bracketed
  | 0, _ => none
  | _ + 1, [] => none
  | _ + 1, false :: rest => some (.dot, rest)
  | fuel + 1, true :: rest =>
    match read fuel rest with
    | none => none
    | some (a, rest) =>
      match read fuel rest with
      | none => none
      | some (b, rest) => some (.pair a b, rest)

/-- What was printed can be read back, whatever comes behind.

difficulty 4 · Łukasiewicz's notation needs no brackets -/
theorem read_print (t : Bracketed) {fuel : Nat} (enough : weight t ≤ fuel) (rest : List Bool) :
    read fuel (print t ++ rest) = some (t, rest) := by
  induction t generalizing fuel rest with
  | dot =>
    cases fuel with
    | zero => cases enough
    | succ fuel => rfl
  | pair a b iha ihb =>
    cases fuel with
    | zero => cases enough
    | succ fuel =>
      rw [weight] at enough
      rw [print, List.cons_append, List.append_assoc, read, iha (by omega)]
      show (match read fuel (print b ++ rest) with
        | none => none
        | some (b, rest) => some (Bracketed.pair a b, rest)) = _
      rw [ihb (by omega)]

/-- difficulty 3 · Łukasiewicz's notation is unambiguous -/
theorem print_injective {s t : Bracketed} (h : print s = print t) : s = t := by
  have hs := read_print s (Nat.le_add_right (weight s) (weight t)) []
  have ht := read_print t (Nat.le_add_left (weight t) (weight s)) []
  rw [h, ht] at hs
  cases hs
  rfl

/-- No print is the beginning of another.

difficulty 4 · a prefix code -/
theorem print_prefix_free {s t : Bracketed} {rest : List Bool} (h : print s ++ rest = print t) :
    s = t ∧ rest = [] := by
  have hs := read_print s (Nat.le_add_right (weight s) (weight t)) rest
  have ht := read_print t (Nat.le_add_left (weight t) (weight s)) []
  rw [List.append_nil, ← h, hs] at ht
  cases ht
  exact ⟨rfl, rfl⟩

/-- difficulty 2 · the length of a print -/
theorem length_print (t : Bracketed) : (print t).length = weight t := by
  induction t with
  | dot => rfl
  | pair a b iha ihb => rw [print, List.length_cons, List.length_append, iha, ihb, weight]

end Library.Parsers
