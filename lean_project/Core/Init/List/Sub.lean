prelude
import Init.List.Defs

/-!
Lists: membership and the quantifiers that it decides, parts of a list (`take`, `drop`,
`takeWhile`, `partition`), sublists, prefixes, `Pairwise`.
-/

universe u v w

variable {α : Type u} {β : Type v} {γ : Type w}

namespace List

/-! ## Membership -/

/-- Is `a` in the list, by `==`? -/
def elem [BEq α] (a : α) : (l : List α) → Bool
  | [] => false
  | b :: bs => match a == b with
    | true => true
    | false => elem a bs

@[simp] theorem elem_nil [BEq α] : ([] : List α).elem a = false := rfl
theorem elem_cons [BEq α] {a : α} :
    (b :: bs).elem a = match a == b with | true => true | false => bs.elem a := rfl

abbrev contains [BEq α] (as : List α) (a : α) : Bool :=
  elem a as

@[simp] theorem contains_nil [BEq α] : ([] : List α).contains a = false := rfl

/-- `a ∈ as`. -/
inductive Mem (a : α) : List α → Prop
  | head (as : List α) : Mem a (a :: as)
  | tail (b : α) {as : List α} : Mem a as → Mem a (b :: as)

instance : Membership α (List α) where
  mem l a := Mem a l

theorem mem_of_elem_eq_true [BEq α] [LawfulBEq α] {a : α} {as : List α} :
    elem a as = true → a ∈ as := by
  induction as with
  | nil => exact nofun
  | cons b bs ih =>
    intro h
    rw [elem_cons] at h
    cases k : a == b with
    | true => rw [eq_of_beq k]; exact .head bs
    | false => rw [k] at h; exact .tail b (ih h)

theorem elem_eq_true_of_mem [BEq α] [ReflBEq α] {a : α} {as : List α} (h : a ∈ as) :
    elem a as = true := by
  induction h with
  | head as => rw [elem_cons, beq_self_eq_true]
  | tail b _ ih => rw [elem_cons]; cases a == b with | true => rfl | false => exact ih

instance [BEq α] [LawfulBEq α] (a : α) (as : List α) : Decidable (a ∈ as) :=
  decidable_of_decidable_of_iff ⟨mem_of_elem_eq_true, elem_eq_true_of_mem⟩

theorem mem_append_left {a : α} {as : List α} (bs : List α) : a ∈ as → a ∈ as ++ bs := by
  intro h
  induction h with
  | head as => exact .head (as ++ bs)
  | tail b _ ih => exact .tail b ih

theorem mem_append_right {b : α} (as : List α) {bs : List α} : b ∈ bs → b ∈ as ++ bs := by
  intro h
  induction as with
  | nil => exact h
  | cons a as ih => exact .tail a ih

instance decidableBEx (p : α → Prop) [DecidablePred p] :
    ∀ l : List α, Decidable (Exists fun x => x ∈ l ∧ p x)
  | [] => isFalse fun ⟨_, h, _⟩ => nomatch h
  | x :: xs =>
    if h : p x then isTrue ⟨x, .head xs, h⟩
    else match decidableBEx p xs with
      | isTrue k => isTrue (let ⟨y, m, hy⟩ := k; ⟨y, .tail x m, hy⟩)
      | isFalse k => isFalse fun
        | ⟨_, .head _, hy⟩ => h hy
        | ⟨y, .tail _ m, hy⟩ => k ⟨y, m, hy⟩

instance decidableBAll (p : α → Prop) [DecidablePred p] :
    ∀ l : List α, Decidable (∀ x, x ∈ l → p x)
  | [] => isTrue nofun
  | x :: xs =>
    if h : p x then
      match decidableBAll p xs with
      | isTrue k => isTrue fun
        | _, .head _ => h
        | y, .tail _ m => k y m
      | isFalse k => isFalse fun H => k fun y m => H y (.tail x m)
    else isFalse fun H => h (H x (.head xs))

/-! ## take, drop and their relatives -/

/-- The first `n` elements. -/
def take : (n : Nat) → (xs : List α) → List α
  | 0, _ => []
  | _ + 1, [] => []
  | n + 1, a :: as => a :: take n as

@[simp] theorem take_nil {i : Nat} : ([] : List α).take i = [] := by cases i <;> rfl
@[simp] theorem take_zero {l : List α} : l.take 0 = [] := rfl
@[simp] theorem take_succ_cons {a : α} {as : List α} {i : Nat} :
    (a :: as).take (i + 1) = a :: as.take i := rfl

/-- All but the first `n` elements. -/
def drop : (n : Nat) → (xs : List α) → List α
  | 0, as => as
  | _ + 1, [] => []
  | n + 1, _ :: as => drop n as

@[simp] theorem drop_nil : ([] : List α).drop i = [] := by cases i <;> rfl
@[simp] theorem drop_zero {l : List α} : l.drop 0 = l := rfl
@[simp] theorem drop_succ_cons {a : α} {l : List α} {i : Nat} :
    (a :: l).drop (i + 1) = l.drop i := rfl

theorem drop_eq_nil_of_le {as : List α} {i : Nat} (h : as.length ≤ i) : as.drop i = [] := by
  induction as generalizing i with
  | nil => exact drop_nil
  | cons a as ih =>
    cases i with
    | zero => exact absurd h (Nat.not_succ_le_zero _)
    | succ i => exact ih (Nat.le_of_succ_le_succ h)

abbrev extract (l : List α) (start : Nat := 0) (stop : Nat := l.length) : List α :=
  (l.drop start).take (stop - start)

@[simp] theorem extract_eq_take_drop {l : List α} {start stop : Nat} :
    l.extract start stop = (l.drop start).take (stop - start) := rfl

def takeWhile (p : α → Bool) : (xs : List α) → List α
  | [] => []
  | hd :: tl => match p hd with
    | true => hd :: takeWhile p tl
    | false => []

@[simp] theorem takeWhile_nil : ([] : List α).takeWhile p = [] := rfl

def dropWhile (p : α → Bool) : List α → List α
  | [] => []
  | a :: l => match p a with
    | true => dropWhile p l
    | false => a :: l

@[simp] theorem dropWhile_nil : ([] : List α).dropWhile p = [] := rfl

/-- The elements that satisfy `p`, and those that do not. -/
@[inline] def partition (p : α → Bool) (as : List α) : List α × List α :=
  loop as ([], [])
where
  @[specialize] loop : List α → List α × List α → List α × List α
  | [], (bs, cs) => (bs.reverse, cs.reverse)
  | a :: as, (bs, cs) =>
    match p a with
    | true => loop as (a :: bs, cs)
    | false => loop as (bs, a :: cs)

/-- All but the last element. -/
def dropLast {α} : List α → List α
  | [] => []
  | [_] => []
  | a :: as => a :: dropLast as

@[simp] theorem dropLast_nil : ([] : List α).dropLast = [] := rfl
@[simp] theorem dropLast_singleton : [x].dropLast = [] := rfl
@[simp] theorem dropLast_cons_cons : (x :: y :: zs).dropLast = x :: (y :: zs).dropLast := rfl
@[simp] theorem length_dropLast_cons {a : α} {as : List α} :
    (a :: as).dropLast.length = as.length := by
  induction as generalizing a with
  | nil => rfl
  | cons b bs ih => exact congrArg (· + 1) ih

def splitAt (n : Nat) (l : List α) : List α × List α := go l n [] where
  go : List α → Nat → List α → List α × List α
  | [], _, _ => (l, [])
  | x :: xs, n + 1, acc => go xs n (x :: acc)
  | xs, _, acc => (acc.reverse, xs)

def rotateLeft (xs : List α) (i : Nat := 1) : List α :=
  let len := xs.length
  if len ≤ 1 then
    xs
  else
    let i := i % len
    let ys := xs.take i
    let zs := xs.drop i
    zs ++ ys

def rotateRight (xs : List α) (i : Nat := 1) : List α :=
  let len := xs.length
  if len ≤ 1 then
    xs
  else
    let i := len - i % len
    let ys := xs.take i
    let zs := xs.drop i
    zs ++ ys

/-! ## Sublists -/

protected def Subset (l₁ l₂ : List α) := ∀ ⦃a : α⦄, a ∈ l₁ → a ∈ l₂

instance : HasSubset (List α) := ⟨List.Subset⟩

instance [DecidableEq α] : DecidableRel (Subset : List α → List α → Prop) :=
  fun _ _ => decidableBAll _ _

/-- The first list is the second with some elements left out. -/
inductive Sublist {α} : List α → List α → Prop
  | slnil : Sublist [] []
  | cons a : Sublist l₁ l₂ → Sublist l₁ (a :: l₂)
  | cons_cons a : Sublist l₁ l₂ → Sublist (a :: l₁) (a :: l₂)

def isSublist [BEq α] : List α → List α → Bool
  | [], _ => true
  | _, [] => false
  | l₁@(hd₁ :: tl₁), hd₂ :: tl₂ =>
    if hd₁ == hd₂ then tl₁.isSublist tl₂ else l₁.isSublist tl₂

def IsPrefix (l₁ : List α) (l₂ : List α) : Prop := Exists fun t => l₁ ++ t = l₂

def isPrefixOf [BEq α] : List α → List α → Bool
  | [], _ => true
  | _, [] => false
  | a :: as, b :: bs => a == b && isPrefixOf as bs

@[simp] theorem isPrefixOf_nil_left [BEq α] : isPrefixOf ([] : List α) l = true := by
  cases l <;> rfl
@[simp] theorem isPrefixOf_cons_nil [BEq α] : isPrefixOf (a :: as) ([] : List α) = false := rfl
theorem isPrefixOf_cons_cons [BEq α] {a : α} :
    isPrefixOf (a :: as) (b :: bs) = (a == b && isPrefixOf as bs) := rfl

def isPrefixOf? [BEq α] : (l₁ : List α) → (l₂ : List α) → Option (List α)
  | [], l₂ => some l₂
  | _, [] => none
  | (x₁ :: l₁), (x₂ :: l₂) => if x₁ == x₂ then isPrefixOf? l₁ l₂ else none

def isSuffixOf [BEq α] (l₁ l₂ : List α) : Bool :=
  isPrefixOf l₁.reverse l₂.reverse

@[simp] theorem isSuffixOf_nil_left [BEq α] : isSuffixOf ([] : List α) l = true :=
  isPrefixOf_nil_left

def IsSuffix (l₁ : List α) (l₂ : List α) : Prop := Exists fun t => t ++ l₁ = l₂

def IsInfix (l₁ : List α) (l₂ : List α) : Prop :=
  Exists fun s => Exists fun t => s ++ l₁ ++ t = l₂

/-! ## Pairwise -/

section Pairwise

variable (R : α → α → Prop)

/-- Every element is in relation `R` to all later ones. -/
inductive Pairwise : List α → Prop
  | nil : Pairwise []
  | cons : ∀ {a : α} {l : List α}, (∀ a', a' ∈ l → R a a') → Pairwise l → Pairwise (a :: l)

attribute [simp] Pairwise.nil

variable {R}

@[simp] theorem pairwise_cons :
    Pairwise R (a :: l) ↔ (∀ a', a' ∈ l → R a a') ∧ Pairwise R l :=
  ⟨fun | .cons h k => ⟨h, k⟩, fun h => .cons h.1 h.2⟩

instance instDecidablePairwise [DecidableRel R] : (l : List α) → Decidable (Pairwise R l)
  | [] => isTrue .nil
  | hd :: tl =>
    match instDecidablePairwise tl with
    | isTrue ht =>
      match decidableBAll (R hd) tl with
      | isTrue hh => isTrue (.cons hh ht)
      | isFalse n => isFalse fun h => n (pairwise_cons.1 h).1
    | isFalse n => isFalse fun h => n (pairwise_cons.1 h).2

end Pairwise

/-- No element occurs twice. -/
def Nodup : List α → Prop := Pairwise (· ≠ ·)

instance nodupDecidable [DecidableEq α] : ∀ l : List α, Decidable (Nodup l) :=
  instDecidablePairwise

/-- The same elements, each the same number of times. -/
inductive Perm : List α → List α → Prop
  | nil : Perm [] []
  | cons (x : α) {l₁ l₂ : List α} : Perm l₁ l₂ → Perm (x :: l₁) (x :: l₂)
  | swap (x y : α) (l : List α) : Perm (y :: x :: l) (x :: y :: l)
  | trans {l₁ l₂ l₃ : List α} : Perm l₁ l₂ → Perm l₂ l₃ → Perm l₁ l₃

/-! ## Notation of relations, through the parsers compiled into Lean -/

@[scoped term_parser] unsafe def «term_<+_» : Lean.TrailingParserDescr := .symbol ""
@[scoped term_parser] unsafe def «term_~_» : Lean.TrailingParserDescr := .symbol ""
@[term_parser] unsafe def «term_<+:_» : Lean.TrailingParserDescr := .symbol ""
@[term_parser] unsafe def «term_<:+_» : Lean.TrailingParserDescr := .symbol ""
@[term_parser] unsafe def «term_<:+:_» : Lean.TrailingParserDescr := .symbol ""

@[macro List.«term_<+_»] unsafe def «_aux_Init_Data_List_Basic___macroRules_List_term_<+__1» :
    Lean.Macro := fun _ _ s => .error .unsupportedSyntax s
@[macro List.«term_~_»] unsafe def «_aux_Init_Data_List_Basic___macroRules_List_term_~__1» :
    Lean.Macro := fun _ _ s => .error .unsupportedSyntax s
@[macro List.«term_<+:_»] unsafe def «_aux_Init_Data_List_Basic___macroRules_List_term_<+:__1» :
    Lean.Macro := fun _ _ s => .error .unsupportedSyntax s
@[macro List.«term_<:+_»] unsafe def «_aux_Init_Data_List_Basic___macroRules_List_term_<:+__1» :
    Lean.Macro := fun _ _ s => .error .unsupportedSyntax s
@[macro List.«term_<:+:_»] unsafe def «_aux_Init_Data_List_Basic___macroRules_List_term_<:+:__1» :
    Lean.Macro := fun _ _ s => .error .unsupportedSyntax s

@[app_unexpander List.Sublist] unsafe def _aux_Init_Data_List_Basic___unexpand_List_Sublist_1 :
    Lean.PrettyPrinter.Unexpander := fun _ _ s => .error () s
@[app_unexpander List.Perm] unsafe def _aux_Init_Data_List_Basic___unexpand_List_Perm_1 :
    Lean.PrettyPrinter.Unexpander := fun _ _ s => .error () s
@[app_unexpander List.IsPrefix] unsafe def _aux_Init_Data_List_Basic___unexpand_List_IsPrefix_1 :
    Lean.PrettyPrinter.Unexpander := fun _ _ s => .error () s
@[app_unexpander List.IsSuffix] unsafe def _aux_Init_Data_List_Basic___unexpand_List_IsSuffix_1 :
    Lean.PrettyPrinter.Unexpander := fun _ _ s => .error () s
@[app_unexpander List.IsInfix] unsafe def _aux_Init_Data_List_Basic___unexpand_List_IsInfix_1 :
    Lean.PrettyPrinter.Unexpander := fun _ _ s => .error () s

end List
