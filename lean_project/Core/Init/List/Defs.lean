prelude
import Init.Bool
import Init.Nat.Basic

/-!
Lists: equality, order, ends, `map`, `filter`, folds, reversal, membership; of each operation what
it does on `[]` and `a :: l`, and the first laws of `++`.
-/

universe u v w

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
