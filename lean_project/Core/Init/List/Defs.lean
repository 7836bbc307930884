prelude
import Init.Bool
import Init.Nat.Basic

/-!
Lists: equality, order, ends, `map`, `filter`, folds, reversal, membership; of each operation what
it does on `[]` and `a :: l`, and the first laws of `++`.
-/

universe u v w

section
variable {α : Type u} {β : Type v} {γ : Type w}

namespace List

@[simp] theorem length_nil : length ([] : List α) = 0 := rfl
@[simp] theorem length_singleton {a : α} : length [a] = 1 := rfl
@[simp] theorem length_cons {a : α} {as : List α} : (cons a as).length = as.length + 1 := rfl
@[simp] theorem length_set {as : List α} {i : Nat} {a : α} : (as.set i a).length = as.length := by
  induction as generalizing i with
  | nil => rfl
  | cons _ _ ih => cases i with | zero => rfl | succ i => exact congrArg Nat.succ ih
@[simp] theorem foldl_nil {α β : Type _} {f : α → β → α} {b : α} : [].foldl f b = b := rfl
@[simp] theorem foldl_cons {a : α} {l : List α} {f : β → α → β} {b : β} :
    (a :: l).foldl f b = l.foldl f (f b a) := rfl
theorem length_concat {as : List α} {a : α} : (concat as a).length = as.length + 1 := by
  induction as with
  | nil => rfl
  | cons _ _ ih => exact congrArg Nat.succ ih

/-! ## Equality -/

@[simp] theorem beq_nil_nil [BEq α] : List.beq ([] : List α) ([] : List α) = true := rfl
@[simp] theorem beq_cons_nil [BEq α] {a : α} {as : List α} : List.beq (a :: as) [] = false := rfl
@[simp] theorem beq_nil_cons [BEq α] {a : α} {as : List α} : List.beq [] (a :: as) = false := rfl
theorem beq_cons_cons [BEq α] {a b : α} {as bs : List α} :
    List.beq (a :: as) (b :: bs) = (a == b && List.beq as bs) := rfl

instance [BEq α] : BEq (List α) := ⟨List.beq⟩

@[simp] theorem cons_beq_cons [BEq α] {a b : α} {l₁ l₂ : List α} :
    (a :: l₁ == b :: l₂) = (a == b && l₁ == l₂) := rfl

instance [BEq α] [ReflBEq α] : ReflBEq (List α) where
  rfl {as} := by
    induction as with
    | nil => rfl
    | cons a as ih => exact congr (congrArg and (beq_self_eq_true a)) ih

instance [BEq α] [LawfulBEq α] : LawfulBEq (List α) where
  eq_of_beq {as bs} h := by
    induction as generalizing bs with
    | nil => cases bs with | nil => rfl | cons _ _ => contradiction
    | cons a as ih =>
      cases bs with
      | nil => contradiction
      | cons b bs =>
        have h := Eq.mp (Bool.and_eq_true ..) h
        exact congr (congrArg cons (eq_of_beq h.1)) (ih h.2)

/-- Equality of lists from equality of elements. -/
@[specialize] def isEqv : (as bs : List α) → (eqv : α → α → Bool) → Bool
  | [], [], _ => true
  | a :: as, b :: bs, eqv => eqv a b && isEqv as bs eqv
  | _, _, _ => false

@[simp] theorem isEqv_nil_nil {eqv : α → α → Bool} : isEqv ([] : List α) [] eqv = true := rfl
@[simp] theorem isEqv_nil_cons {a : α} {as : List α} {eqv : α → α → Bool} :
    isEqv ([] : List α) (a :: as) eqv = false := rfl
@[simp] theorem isEqv_cons_nil {a : α} {as : List α} {eqv : α → α → Bool} :
    isEqv (a :: as : List α) [] eqv = false := rfl
theorem isEqv_cons_cons
    {α : Type _} {a : α} {as : List α} {b : α} {bs : List α} {eqv : α → α → Bool} :
    isEqv (a :: as) (b :: bs) eqv = (eqv a b && isEqv as bs eqv) := rfl

/-! ## Lexicographic order -/

inductive Lex (r : α → α → Prop) : (as : List α) → (bs : List α) → Prop
  | nil {a l} : Lex r [] (a :: l)
  | rel {a₁ l₁ a₂ l₂} (h : r a₁ a₂) : Lex r (a₁ :: l₁) (a₂ :: l₂)
  | cons {a l₁ l₂} (h : Lex r l₁ l₂) : Lex r (a :: l₁) (a :: l₂)

private theorem Lex.not_nil {r : α → α → Prop} {l : List α} (h : Lex r l []) : False := by cases h
private theorem Lex.of_cons {r : α → α → Prop} {a b : α} {as bs : List α}
    (h : Lex r (a :: as) (b :: bs)) : r a b ∨ a = b ∧ Lex r as bs := by
  cases h with | rel k => exact .inl k | cons k => exact .inr ⟨rfl, k⟩

instance decidableLex [DecidableEq α] (r : α → α → Prop) [h : DecidableRel r] :
    (l₁ l₂ : List α) → Decidable (Lex r l₁ l₂)
  | [], [] => isFalse Lex.not_nil
  | [], _ :: _ => isTrue Lex.nil
  | _ :: _, [] => isFalse Lex.not_nil
  | a :: as, b :: bs =>
    if h₁ : r a b then isTrue (Lex.rel h₁)
    else if h₂ : a = b then
      match decidableLex r as bs with
      | isTrue h₃ => isTrue (h₂ ▸ Lex.cons h₃)
      | isFalse h₃ => isFalse fun h => h.of_cons.elim h₁ fun k => h₃ k.2
    else isFalse fun h => h.of_cons.elim h₁ fun k => h₂ k.1

protected abbrev lt [LT α] : List α → List α → Prop := Lex (· < ·)

instance instLT [LT α] : LT (List α) := ⟨List.lt⟩

instance decidableLT [DecidableEq α] [LT α] [DecidableLT α] (l₁ l₂ : List α) :
    Decidable (l₁ < l₂) := decidableLex (· < ·) l₁ l₂

@[reducible] protected def le [LT α] (as bs : List α) : Prop := ¬bs < as

instance instLE [LT α] : LE (List α) := ⟨List.le⟩

instance decidableLE [DecidableEq α] [LT α] [DecidableLT α] (l₁ l₂ : List α) :
    Decidable (l₁ ≤ l₂) :=
  inferInstanceAs (Decidable (Not _))

/-! ## Ends -/

/-- The last element. -/
def getLast : ∀ (as : List α), as ≠ [] → α
  | [], h => absurd rfl h
  | [a], _ => a
  | _ :: b :: as, _ => getLast (b :: as) nofun

def getLast? : List α → Option α
  | [] => none
  | a :: as => some (getLast (a :: as) nofun)

@[simp] theorem getLast?_nil : @getLast? α [] = none := rfl

def getLastD : (as : List α) → (fallback : α) → α
  | [], a₀ => a₀
  | a :: as, _ => getLast (a :: as) nofun

theorem getLastD_nil {a : α} : getLastD [] a = a := rfl
theorem getLastD_cons {a b : α} {l} : getLastD (b :: l) a = getLastD l b := by cases l <;> rfl

/-- The first element. -/
def head : (as : List α) → as ≠ [] → α
  | a :: _, _ => a

@[simp] theorem head_cons {a : α} {l : List α} {h} : head (a :: l) h = a := rfl

def head? : List α → Option α
  | [] => none
  | a :: _ => some a

@[simp] theorem head?_nil : head? ([] : List α) = none := rfl
@[simp] theorem head?_cons {a : α} {l : List α} : head? (a :: l) = some a := rfl

def headD : (as : List α) → (fallback : α) → α
  | [], fallback => fallback
  | a :: _, _ => a

@[simp] theorem headD_nil {d : α} : headD [] d = d := rfl
@[simp] theorem headD_cons {a : α} {l : List α} {d : α} : headD (a :: l) d = a := rfl

/-- All but the first element. -/
def tail : List α → List α
  | [] => []
  | _ :: as => as

@[simp] theorem tail_nil : tail ([] : List α) = [] := rfl
@[simp] theorem tail_cons {a : α} {as : List α} : tail (a :: as) = as := rfl

def tail? : List α → Option (List α)
  | [] => none
  | _ :: as => some as

@[simp] theorem tail?_nil : tail? ([] : List α) = none := rfl
@[simp] theorem tail?_cons {a : α} {l : List α} : tail? (a :: l) = some l := rfl

def tailD (l fallback : List α) : List α :=
  match l with
  | [] => fallback
  | _ :: tl => tl

@[simp] theorem tailD_nil {l' : List α} : tailD [] l' = l' := rfl
@[simp] theorem tailD_cons {a : α} {l : List α} {l' : List α} : tailD (a :: l) l' = l := rfl

/-! ## map, filter, foldr, reverse -/

@[simp] theorem map_nil {f : α → β} : map f [] = [] := rfl
@[simp] theorem map_cons {f : α → β} {a : α} {l : List α} : map f (a :: l) = f a :: map f l := rfl

/-- The elements that satisfy `p`, in their order. -/
def filter (p : α → Bool) : (l : List α) → List α
  | [] => []
  | a :: as => match p a with
    | true => a :: filter p as
    | false => filter p as

@[simp] theorem filter_nil {p : α → Bool} : filter p [] = [] := rfl

noncomputable def filterMap (f : α → Option β) : List α → List β
  | [] => []
  | a :: as =>
    match f a with
    | none => filterMap f as
    | some b => b :: filterMap f as

@[simp] theorem filterMap_nil {f : α → Option β} : filterMap f [] = [] := rfl
theorem filterMap_cons {f : α → Option β} {a : α} {l : List α} :
    filterMap f (a :: l) =
      match f a with
      | none => filterMap f l
      | some b => b :: filterMap f l := rfl

@[specialize] def foldr (f : α → β → β) (init : β) : (l : List α) → β
  | [] => init
  | a :: l => f a (foldr f init l)

@[simp] theorem foldr_nil {α β : Type _} {f : α → β → β} {b : β} : [].foldr f b = b := rfl
@[simp] theorem foldr_cons {a} {l : List α} {f : α → β → β} {b} :
    (a :: l).foldr f b = f a (l.foldr f b) := rfl

def reverseAux : List α → List α → List α
  | [], r => r
  | a :: l, r => reverseAux l (a :: r)

@[simp] theorem reverseAux_nil : reverseAux [] r = r := rfl
@[simp] theorem reverseAux_cons {α : Type _} {a : α} {l r : List α} :
    reverseAux (a :: l) r = reverseAux l (a :: r) := rfl

/-- The elements in reversed order. -/
def reverse (as : List α) : List α :=
  reverseAux as []

@[simp] theorem reverse_nil : reverse ([] : List α) = [] := rfl

theorem reverseAux_reverseAux {as bs cs : List α} :
    reverseAux (reverseAux as bs) cs = reverseAux bs (reverseAux (reverseAux as []) cs) := by
  induction as generalizing bs cs with
  | nil => rfl
  | cons a as ih => exact ih.trans (congrArg (reverseAux bs) (ih (bs := [a])).symm)

/-! ## append -/

def appendTR (as bs : List α) : List α :=
  reverseAux as.reverse bs

@[csimp] theorem append_eq_appendTR : @List.append = @appendTR := by
  funext α as bs
  induction as with
  | nil => rfl
  | cons a as ih =>
    exact (congrArg (cons a) ih).trans (reverseAux_reverseAux (bs := [a])).symm

instance : Append (List α) := ⟨List.append⟩

@[simp] theorem append_eq {as bs : List α} : List.append as bs = as ++ bs := rfl
@[simp] theorem nil_append (as : List α) : [] ++ as = as := rfl
@[simp] theorem cons_append {a : α} {as bs : List α} : (a :: as) ++ bs = a :: (as ++ bs) := rfl
@[simp] theorem append_nil (as : List α) : as ++ [] = as := by
  induction as with
  | nil => rfl
  | cons a as ih => exact congrArg (cons a) ih
instance : Std.LawfulIdentity (α := List α) (· ++ ·) [] where
  left_id := nil_append
  right_id := append_nil
@[simp] theorem length_append {as bs : List α} : (as ++ bs).length = as.length + bs.length := by
  induction as with
  | nil => exact (Nat.zero_add _).symm
  | cons a as ih => exact (congrArg Nat.succ ih).trans (Nat.succ_add ..).symm
@[simp] theorem append_assoc (as bs cs : List α) : (as ++ bs) ++ cs = as ++ (bs ++ cs) := by
  induction as with
  | nil => rfl
  | cons a as ih => exact congrArg (cons a) ih
instance : Std.Associative (α := List α) (· ++ ·) := ⟨append_assoc⟩
theorem append_cons (as : List α) (b : α) (bs : List α) : as ++ b :: bs = as ++ [b] ++ bs :=
  (append_assoc as [b] bs).symm
@[simp] theorem concat_eq_append {as : List α} {a : α} : as.concat a = as ++ [a] := by
  induction as with
  | nil => rfl
  | cons x as ih => exact congrArg (x :: ·) ih
theorem reverseAux_eq_append {as bs : List α} : reverseAux as bs = reverseAux as [] ++ bs := by
  induction as generalizing bs with
  | nil => rfl
  | cons a as ih =>
    exact ih.trans ((append_cons ..).trans (congrArg (· ++ bs) (ih (bs := [a])).symm))
@[simp] theorem reverse_cons {a : α} {as : List α} : reverse (a :: as) = reverse as ++ [a] :=
  reverseAux_eq_append (as := as)
theorem of_concat_eq_concat {as bs : List α} {a b : α} (h : as.concat a = bs.concat b) :
    as = bs ∧ a = b := by
  induction as generalizing bs with
  | nil =>
    cases bs with
    | nil => exact ⟨rfl, (List.cons.inj h).1⟩
    | cons b bs =>
      have e := congrArg length (List.cons.inj h).2
      rw [length_concat] at e; contradiction
  | cons x as ih =>
    cases bs with
    | nil =>
      have e := congrArg length (List.cons.inj h).2
      rw [length_concat] at e; contradiction
    | cons y bs =>
      have k := List.cons.inj h
      exact ⟨congr (congrArg cons k.1) (ih k.2).1, (ih k.2).2⟩

/-! ## flatten, flatMap, replicate -/

@[simp] theorem flatten_nil : List.flatten ([] : List (List α)) = [] := rfl
@[simp] theorem flatten_cons : (l :: L).flatten = l ++ L.flatten := rfl

@[inline] protected def singleton {α : Type u} (a : α) : List α := [a]

@[simp] theorem flatMap_nil {f : α → List β} : List.flatMap f [] = [] := rfl
@[simp] theorem flatMap_cons {x : α} {xs : List α} {f : α → List β} :
    List.flatMap f (x :: xs) = f x ++ List.flatMap f xs := rfl
@[simp] theorem flatMap_append {xs ys : List α} {f : α → List β} :
    (xs ++ ys).flatMap f = xs.flatMap f ++ ys.flatMap f := by
  induction xs with
  | nil => rfl
  | cons x xs ih => rw [cons_append, flatMap_cons, ih, flatMap_cons, append_assoc]

/-- `n` times `a`. -/
def replicate : (n : Nat) → (a : α) → List α
  | 0, _ => []
  | n + 1, a => a :: replicate n a

@[simp] theorem replicate_zero {a : α} : replicate 0 a = [] := rfl
theorem replicate_succ {a : α} {n : Nat} : replicate (n + 1) a = a :: replicate n a := rfl
@[simp] theorem length_replicate {n : Nat} {a : α} : (replicate n a).length = n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [replicate_succ, length_cons, ih]

@[simp] def leftpad (n : Nat) (a : α) (l : List α) : List α := replicate (n - length l) a ++ l
@[simp] def rightpad (n : Nat) (a : α) (l : List α) : List α := l ++ replicate (n - length l) a

instance : EmptyCollection (List α) := ⟨List.nil⟩

@[simp] theorem empty_eq : (∅ : List α) = [] := rfl

@[implicit_reducible] def isEmpty : List α → Bool
  | [] => true
  | _ :: _ => false

@[simp] theorem isEmpty_nil : ([] : List α).isEmpty = true := rfl
@[simp] theorem isEmpty_cons {x : α} {xs : List α} : (x :: xs : List α).isEmpty = false := rfl

end List

end

/-!
Lists: membership and the quantifiers that it decides, parts of a list (`take`, `drop`,
`takeWhile`, `partition`), sublists, prefixes, `Pairwise`.
-/

section
variable {α : Type u} {β : Type v} {γ : Type w}

namespace List

/-! ## Membership -/

/-- Is `a` in the list, by `==`? -/
def elem [BEq α] (a : α) : (l : List α) → Bool
  | [] => false
  | b :: bs => match a == b with
    | true => true
    | false => elem a bs

@[simp] theorem elem_nil {a : α} [BEq α] : ([] : List α).elem a = false := rfl
theorem elem_cons {b : α} {bs : List α} [BEq α] {a : α} :
    (b :: bs).elem a = match a == b with | true => true | false => bs.elem a := rfl

abbrev contains [BEq α] (as : List α) (a : α) : Bool :=
  elem a as

@[simp] theorem contains_nil {a : α} [BEq α] : ([] : List α).contains a = false := rfl

/-- `a ∈ as`. -/
inductive Mem (a : α) : List α → Prop
  | head (as : List α) : Mem a (a :: as)
  | tail (b : α) {as : List α} : Mem a as → Mem a (b :: as)

instance : Membership α (List α) where
  mem l a := Mem a l

@[simp] theorem not_mem_nil {α : Type _} {a : α} : ¬a ∈ [] := fun h => by cases h
@[simp] theorem mem_cons {α : Type _} {b : α} {l : List α} {a : α} : a ∈ b :: l ↔ a = b ∨ a ∈ l :=
  ⟨fun h => by cases h with | head => exact .inl rfl | tail _ m => exact .inr m,
   fun h => h.elim (fun e => e ▸ .head l) (.tail b)⟩

theorem mem_of_elem_eq_true [BEq α] [LawfulBEq α] {a : α} {as : List α} :
    elem a as = true → a ∈ as := by
  induction as with
  | nil => exact fun h => absurd h Bool.false_ne_true
  | cons b bs ih =>
    rw [elem_cons]
    cases k : a == b with
    | true => exact fun _ => eq_of_beq k ▸ .head bs
    | false => exact fun h => .tail b (ih h)

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
  | [] => isFalse fun e => e.elim fun _ e => not_mem_nil e.1
  | x :: xs =>
    if h : p x then isTrue ⟨x, .head xs, h⟩
    else match decidableBEx p xs with
      | isTrue k => isTrue (k.imp fun _ => .imp_left (.tail x))
      | isFalse k => isFalse fun e => e.elim fun y e =>
        (mem_cons.1 e.1).elim (fun q => h (q ▸ e.2)) fun m => k ⟨y, m, e.2⟩

instance decidableBAll (p : α → Prop) [DecidablePred p] :
    ∀ l : List α, Decidable (∀ x, x ∈ l → p x)
  | [] => isTrue fun _ m => absurd m not_mem_nil
  | x :: xs =>
    if h : p x then
      match decidableBAll p xs with
      | isTrue k => isTrue fun y m => (mem_cons.1 m).elim (fun q => q ▸ h) (k y)
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
@[simp] theorem dropLast_cons_cons {α : Type _} {x y : α} {zs : List α} :
    (x :: y :: zs).dropLast = x :: (y :: zs).dropLast := rfl
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
@[simp] theorem isPrefixOf_cons_nil {a : α} {as : List α}
    [BEq α] : isPrefixOf (a :: as) ([] : List α) = false := rfl
theorem isPrefixOf_cons_cons {as : List α} {b : α} {bs : List α} [BEq α] {a : α} :
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

@[simp] theorem pairwise_cons {a : α} {l : List α} :
    Pairwise R (a :: l) ↔ (∀ a', a' ∈ l → R a a') ∧ Pairwise R l :=
  ⟨fun h => by cases h with | cons h k => exact ⟨h, k⟩, fun h => .cons h.1 h.2⟩

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

@[scoped term_parser] unsafe def «term_<+_» : Lean.TrailingParserDescr := .compiled
@[scoped term_parser] unsafe def «term_~_» : Lean.TrailingParserDescr := .compiled
@[term_parser] unsafe def «term_<+:_» : Lean.TrailingParserDescr := .compiled
@[term_parser] unsafe def «term_<:+_» : Lean.TrailingParserDescr := .compiled
@[term_parser] unsafe def «term_<:+:_» : Lean.TrailingParserDescr := .compiled

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
    Lean.PrettyPrinter.Unexpander := .compiled
@[app_unexpander List.Perm] unsafe def _aux_Init_Data_List_Basic___unexpand_List_Perm_1 :
    Lean.PrettyPrinter.Unexpander := .compiled
@[app_unexpander List.IsPrefix] unsafe def _aux_Init_Data_List_Basic___unexpand_List_IsPrefix_1 :
    Lean.PrettyPrinter.Unexpander := .compiled
@[app_unexpander List.IsSuffix] unsafe def _aux_Init_Data_List_Basic___unexpand_List_IsSuffix_1 :
    Lean.PrettyPrinter.Unexpander := .compiled
@[app_unexpander List.IsInfix] unsafe def _aux_Init_Data_List_Basic___unexpand_List_IsInfix_1 :
    Lean.PrettyPrinter.Unexpander := .compiled

end List

end

/-! Lists: length, `::`, membership, bounded quantifiers, and elements by index. -/

namespace List

/-! ## Length and `::` -/

@[simp] theorem nil_eq {α} {xs : List α} : [] = xs ↔ xs = [] := eq_comm

theorem eq_nil_of_length_eq_zero (h : length l = 0) : l = [] := by
  cases l with | nil => rfl | cons a l => exact absurd h (Nat.succ_ne_zero _)
theorem ne_nil_of_length_eq_add_one (h : length l = n + 1) : l ≠ [] := fun e => by
  rw [e] at h; contradiction
theorem ne_nil_of_length_pos (h : 0 < length l) : l ≠ [] := fun e =>
  Nat.ne_of_gt h (congrArg length e)
@[simp] theorem length_eq_zero_iff : length l = 0 ↔ l = [] :=
  ⟨eq_nil_of_length_eq_zero, fun h => h ▸ rfl⟩
theorem eq_nil_iff_length_eq_zero : l = [] ↔ length l = 0 := length_eq_zero_iff.symm
theorem length_pos_of_mem {a : α} : ∀ {l : List α}, a ∈ l → 0 < length l :=
  fun h => by cases h <;> exact Nat.succ_pos _
theorem exists_mem_of_length_pos : ∀ {l : List α}, 0 < length l → ∃ a, a ∈ l := fun {l} h => by
  cases l with | nil => exact absurd h (Nat.lt_irrefl 0) | cons a l => exact ⟨a, .head l⟩
theorem length_pos_iff_exists_mem {l : List α} : 0 < length l ↔ ∃ a, a ∈ l :=
  ⟨exists_mem_of_length_pos, fun h => h.elim fun _ => length_pos_of_mem⟩
theorem exists_mem_of_length_eq_add_one : ∀ {l : List α}, l.length = n + 1 → ∃ a, a ∈ l :=
  fun h => exists_mem_of_length_pos (h ▸ Nat.succ_pos n)
theorem exists_cons_of_length_pos : ∀ {l : List α}, 0 < l.length → ∃ h t, l = h :: t :=
  fun {l} h => by
    cases l with | nil => exact absurd h (Nat.lt_irrefl 0) | cons a l => exact ⟨a, l, rfl⟩
theorem length_pos_iff_exists_cons : ∀ {l : List α}, 0 < l.length ↔ ∃ h t, l = h :: t :=
  ⟨exists_cons_of_length_pos,
   fun h => h.elim fun _ h => h.elim fun t e => e ▸ Nat.succ_pos t.length⟩
theorem exists_cons_of_length_eq_add_one : ∀ {l : List α}, l.length = n + 1 → ∃ h t, l = h :: t :=
  fun h => exists_cons_of_length_pos (h ▸ Nat.succ_pos n)
theorem length_pos_iff {l : List α} : 0 < length l ↔ l ≠ [] :=
  Nat.pos_iff_ne_zero.trans (not_congr length_eq_zero_iff)
theorem ne_nil_iff_length_pos {l : List α} : l ≠ [] ↔ 0 < length l := length_pos_iff.symm
theorem length_eq_one_iff {l : List α} : length l = 1 ↔ ∃ a, l = [a] :=
  ⟨fun h => by
    cases l with
    | nil => contradiction
    | cons a l => exact ⟨a, congrArg (cons a) (eq_nil_of_length_eq_zero (Nat.succ.inj h))⟩,
   fun h => h.elim fun _ e => e ▸ rfl⟩

theorem cons_ne_nil (a : α) (l : List α) : a :: l ≠ [] := nofun
@[simp] theorem cons_ne_self (a : α) (l : List α) : a :: l ≠ l :=
  fun e => Nat.succ_ne_self l.length (congrArg length e)
@[simp] theorem ne_cons_self {a : α} {l : List α} : l ≠ a :: l := (cons_ne_self a l).symm
theorem head_eq_of_cons_eq {α : Type _} {h₁ : α} {t₁ : List α} {h₂ : α} {t₂ : List α}
    (H : h₁ :: t₁ = h₂ :: t₂) : h₁ = h₂ := (cons.inj H).1
theorem tail_eq_of_cons_eq {α : Type _} {h₁ : α} {t₁ : List α} {h₂ : α} {t₂ : List α}
    (H : h₁ :: t₁ = h₂ :: t₂) : t₁ = t₂ := (cons.inj H).2
theorem cons_inj_right (a : α) {l l' : List α} : a :: l = a :: l' ↔ l = l' :=
  ⟨tail_eq_of_cons_eq, congrArg (cons a)⟩
theorem cons_eq_cons {a b : α} {l l' : List α} : a :: l = b :: l' ↔ a = b ∧ l = l' :=
  Iff.of_eq (cons.injEq a l b l')
theorem exists_cons_of_ne_nil : ∀ {l : List α}, l ≠ [] → ∃ b l', l = b :: l' :=
  fun h => exists_cons_of_length_pos (length_pos_iff.2 h)
theorem ne_nil_iff_exists_cons {l : List α} : l ≠ [] ↔ ∃ b l', l = b :: l' :=
  length_pos_iff.symm.trans length_pos_iff_exists_cons
theorem singleton_inj {α : Type _} {a b : α} : [a] = [b] ↔ a = b := by simp
@[simp] theorem concat_ne_nil (a : α) (l : List α) : l ++ [a] ≠ [] := by
  cases l <;> exact cons_ne_nil _ _

/-! ## Membership -/

theorem mem_cons_self {a : α} {l : List α} : a ∈ a :: l := .head l
theorem mem_concat_self {xs : List α} {a : α} : a ∈ xs ++ [a] := mem_append_right xs mem_cons_self
theorem mem_append_cons_self {α : Type _} {xs : List α} {a : α} {ys : List α} :
    a ∈ xs ++ a :: ys := mem_append_right xs mem_cons_self
theorem mem_cons_of_mem (y : α) {a : α} {l : List α} : a ∈ l → a ∈ y :: l := .tail y
theorem eq_append_cons_of_mem {a : α} {xs : List α} (h : a ∈ xs) :
    ∃ as bs, xs = as ++ a :: bs ∧ a ∉ as := by
  induction xs with
  | nil => exact absurd h not_mem_nil
  | cons x xs ih =>
    cases Classical.em (a = x) with
    | inl e => exact ⟨[], xs, congrArg (· :: xs) e.symm, not_mem_nil⟩
    | inr n =>
      exact (ih ((mem_cons.1 h).resolve_left n)).elim fun as e => e.elim fun bs e =>
        ⟨x :: as, bs, congrArg (cons x) e.1, fun m => (mem_cons.1 m).elim n e.2⟩
theorem exists_mem_of_ne_nil (l : List α) (h : l ≠ []) : ∃ x, x ∈ l :=
  exists_mem_of_length_pos (length_pos_iff.2 h)
theorem eq_nil_iff_forall_not_mem {l : List α} : l = [] ↔ ∀ a, a ∉ l := by
  cases l with
  | nil => exact iff_of_true rfl fun _ => not_mem_nil
  | cons a l => exact iff_of_false (cons_ne_nil a l) fun h => h a (.head l)
theorem eq_of_mem_singleton {α : Type _} {b a : α} : a ∈ [b] → a = b :=
  fun h => (mem_cons.1 h).elim id fun k => absurd k not_mem_nil
@[simp] theorem mem_singleton {a b : α} : a ∈ [b] ↔ a = b :=
  ⟨eq_of_mem_singleton, fun e => e ▸ .head []⟩
theorem forall_mem_cons {p : α → Prop} {a : α} {l : List α} :
    (∀ x, x ∈ a :: l → p x) ↔ p a ∧ ∀ x, x ∈ l → p x :=
  ⟨fun h => ⟨h a mem_cons_self, fun x m => h x (.tail a m)⟩,
   fun h x m => (mem_cons.1 m).elim (fun e => e ▸ h.1) (h.2 x)⟩
theorem forall_mem_ne {a : α} {l : List α} : (∀ a' : α, a' ∈ l → ¬a = a') ↔ a ∉ l :=
  ⟨fun h m => h a m rfl, fun h _ m e => h (e ▸ m)⟩
theorem forall_mem_ne' {a : α} {l : List α} : (∀ a' : α, a' ∈ l → ¬a' = a) ↔ a ∉ l :=
  ⟨fun h m => h a m rfl, fun h _ m e => h (e ▸ m)⟩
theorem exists_mem_nil (p : α → Prop) : ¬(∃ x, ∃ _ : x ∈ @nil α, p x) :=
  fun h => h.elim fun _ h => h.elim fun m _ => not_mem_nil m
theorem forall_mem_nil (p : α → Prop) : ∀ (x) (_ : x ∈ @nil α), p x := nofun
theorem exists_mem_cons {p : α → Prop} {a : α} {l : List α} :
    (∃ x, ∃ _ : x ∈ a :: l, p x) ↔ p a ∨ ∃ x, ∃ _ : x ∈ l, p x :=
  ⟨fun h => h.elim fun x h => h.elim fun m h =>
    (mem_cons.1 m).imp (fun e : x = a => e ▸ h) fun k => ⟨x, k, h⟩,
   fun h => h.elim (fun k => ⟨a, mem_cons_self, k⟩) fun h => h.imp fun x h =>
    h.elim fun m k => ⟨.tail a m, k⟩⟩
theorem forall_mem_singleton {p : α → Prop} {a : α} : (∀ (x) (_ : x ∈ [a]), p x) ↔ p a := by simp
theorem mem_nil_iff (a : α) : a ∈ ([] : List α) ↔ False := by simp
theorem mem_singleton_self (a : α) : a ∈ [a] := mem_cons_self
theorem mem_of_mem_cons_of_mem : ∀ {a b : α} {l : List α}, a ∈ b :: l → b ∈ l → a ∈ l :=
  fun h k => (mem_cons.1 h).elim (fun e => e ▸ k) id
theorem eq_or_ne_mem_of_mem {a b : α} {l : List α} (h' : a ∈ b :: l) :
    a = b ∨ (a ≠ b ∧ a ∈ l) :=
  (Classical.em (a = b)).imp_right fun n => ⟨n, (mem_cons.1 h').resolve_left n⟩
theorem ne_nil_of_mem {a : α} {l : List α} (h : a ∈ l) : l ≠ [] :=
  fun e => not_mem_nil (e ▸ h)
theorem mem_of_ne_of_mem {a y : α} {l : List α} (h₁ : a ≠ y) (h₂ : a ∈ y :: l) : a ∈ l :=
  (mem_cons.1 h₂).resolve_left h₁
theorem ne_of_not_mem_cons {a b : α} {l : List α} : a ∉ b :: l → a ≠ b :=
  fun n e => n (e ▸ mem_cons_self)
theorem not_mem_of_not_mem_cons {a b : α} {l : List α} : a ∉ b :: l → a ∉ l := mt (.tail b)
theorem not_mem_cons_of_ne_of_not_mem {a y : α} {l : List α} : a ≠ y → a ∉ l → a ∉ y :: l :=
  fun n m h => m (mem_of_ne_of_mem n h)
theorem ne_and_not_mem_of_not_mem_cons {a y : α} {l : List α} : a ∉ y :: l → a ≠ y ∧ a ∉ l :=
  fun h => ⟨ne_of_not_mem_cons h, not_mem_of_not_mem_cons h⟩

@[simp] theorem mem_append {a : α} {s t : List α} : a ∈ s ++ t ↔ a ∈ s ∨ a ∈ t := by
  induction s with
  | nil => simp
  | cons x s ih => rw [cons_append, mem_cons, ih, mem_cons, or_assoc]
theorem not_mem_append {a : α} {s t : List α} (h₁ : a ∉ s) (h₂ : a ∉ t) : a ∉ s ++ t :=
  fun h => (mem_append.1 h).elim h₁ h₂
theorem append_of_mem {a : α} {l : List α} (h : a ∈ l) : ∃ s t : List α, l = s ++ a :: t :=
  (eq_append_cons_of_mem h).imp fun _ => .imp fun _ => And.left
theorem mem_iff_append {a : α} {l : List α} : a ∈ l ↔ ∃ s t : List α, l = s ++ a :: t :=
  ⟨append_of_mem, fun h => h.elim fun _ h => h.elim fun _ e => e ▸ mem_append_cons_self⟩
theorem forall_mem_append {p : α → Prop} {l₁ l₂ : List α} :
    (∀ (x) (_ : x ∈ l₁ ++ l₂), p x) ↔ (∀ (x) (_ : x ∈ l₁), p x) ∧ (∀ (x) (_ : x ∈ l₂), p x) := by
  simp only [mem_append, or_imp, forall_and]

@[simp] theorem mem_dite_nil_left {x : α} [d : Decidable p] {l : ¬p → List α} :
    (x ∈ if h : p then [] else l h) ↔ ∃ h : ¬p, x ∈ l h := by
  cases d with
  | isTrue h => exact iff_of_false not_mem_nil fun e => e.elim fun n _ => n h
  | isFalse h => exact ⟨fun m => ⟨h, m⟩, fun e => e.elim fun _ => id⟩
@[simp] theorem mem_dite_nil_right {x : α} [d : Decidable p] {l : p → List α} :
    (x ∈ if h : p then l h else []) ↔ ∃ h : p, x ∈ l h := by
  cases d with
  | isTrue h => exact ⟨fun m => ⟨h, m⟩, fun e => e.elim fun _ => id⟩
  | isFalse h => exact iff_of_false not_mem_nil fun e => e.elim fun k _ => h k
@[simp] theorem mem_ite_nil_left {x : α} [Decidable p] {l : List α} :
    (x ∈ if p then [] else l) ↔ ¬p ∧ x ∈ l := by by_cases h : p <;> simp [h]
@[simp] theorem mem_ite_nil_right {x : α} [Decidable p] {l : List α} :
    (x ∈ if p then l else []) ↔ p ∧ x ∈ l := by by_cases h : p <;> simp [h]

/-! ## Membership as a truth value -/

@[simp] theorem elem_eq_contains [BEq α] {a : α} {l : List α} : elem a l = l.contains a := rfl
@[simp] theorem contains_cons [BEq α] {a : α} {b : α} {l : List α} :
    (a :: l).contains b = (b == a || l.contains b) := by
  refine elem_cons.trans ?_; cases b == a <;> rfl
theorem elem_iff [BEq α] [LawfulBEq α] {a : α} {as : List α} : elem a as = true ↔ a ∈ as :=
  ⟨mem_of_elem_eq_true, elem_eq_true_of_mem⟩
theorem contains_iff [BEq α] [LawfulBEq α] {a : α} {as : List α} :
    as.contains a = true ↔ a ∈ as := elem_iff
theorem elem_eq_mem [BEq α] [LawfulBEq α] (a : α) (as : List α) :
    elem a as = decide (a ∈ as) := Bool.eq_iff_iff.2 (elem_iff.trans decide_eq_true_iff.symm)
@[simp] theorem contains_eq_mem [BEq α] [LawfulBEq α] (a : α) (as : List α) :
    as.contains a = decide (a ∈ as) := elem_eq_mem a as
@[simp] theorem decide_mem_cons {α : Type _} {a y : α} [BEq α] [LawfulBEq α] {l : List α} :
    decide (y ∈ a :: l) = (y == a || decide (y ∈ l)) := by
  rw [← elem_eq_mem, ← elem_eq_mem]; exact contains_cons
theorem elem_cons_self {α : Type _} {as : List α}
    [BEq α] [LawfulBEq α] {a : α} : (a :: as).elem a = true :=
  elem_iff.2 mem_cons_self
theorem contains_iff_mem [BEq α] [LawfulBEq α] {a : α} {as : List α} :
    as.contains a = true ↔ a ∈ as := contains_iff

/-! ## isEmpty -/

@[simp] theorem isEmpty_iff {l : List α} : l.isEmpty = true ↔ l = [] := by
  cases l with
  | nil => exact iff_of_true rfl rfl
  | cons a l => exact iff_of_false Bool.false_ne_true (cons_ne_nil a l)
@[simp] theorem isEmpty_eq_false_iff {l : List α} : l.isEmpty = false ↔ l ≠ [] := by
  cases l <;> simp
theorem isEmpty_eq_false_iff_exists_mem {xs : List α} : xs.isEmpty = false ↔ ∃ x, x ∈ xs := by
  rw [isEmpty_eq_false_iff, ← length_pos_iff, length_pos_iff_exists_mem]
theorem isEmpty_iff_length_eq_zero {l : List α} : l.isEmpty = true ↔ l.length = 0 := by
  rw [isEmpty_iff, length_eq_zero_iff]
@[simp] theorem beq_nil_eq [BEq α] {l : List α} : (l == []) = l.isEmpty := by cases l <;> rfl
@[simp] theorem nil_beq_eq [BEq α] {l : List α} : ([] == l) = l.isEmpty := by cases l <;> rfl

end List
