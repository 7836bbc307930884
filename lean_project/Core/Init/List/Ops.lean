prelude
import Init.List.Sub

/-!
Lists: replacing, inserting, erasing, finding, counting, `any` and `all`, zipping, ranges, sums,
minima, and the remaining operations.
-/

universe u v w

variable {α : Type u} {β : Type v} {γ : Type w}

namespace List

/-! ## Changing elements -/

def replace [BEq α] : (l : List α) → (a : α) → (b : α) → List α
  | [], _, _ => []
  | a :: as, b, c => match b == a with
    | true => c :: as
    | false => a :: replace as b c

@[simp] theorem replace_nil {a b : α} [BEq α] : ([] : List α).replace a b = [] := rfl
theorem replace_cons {as : List α} {b c : α} [BEq α] {a : α} :
    (a :: as).replace b c = match b == a with | true => c :: as | false => a :: replace as b c :=
  rfl

def modifyTailIdx (l : List α) (i : Nat) (f : List α → List α) : List α :=
  go i l
where
  go : Nat → List α → List α
  | 0, l => f l
  | _ + 1, [] => []
  | i + 1, a :: l => a :: go i l

@[simp] theorem modifyTailIdx_zero {l : List α} : l.modifyTailIdx 0 f = f l := rfl
@[simp] theorem modifyTailIdx_succ_nil {f : List α → List α}
    {i : Nat} : ([] : List α).modifyTailIdx (i + 1) f = [] := rfl
@[simp] theorem modifyTailIdx_succ_cons {f : List α → List α} {i : Nat} {a : α} {l : List α} :
    (a :: l).modifyTailIdx (i + 1) f = a :: l.modifyTailIdx i f := rfl

@[inline] def modifyHead (f : α → α) : List α → List α
  | [] => []
  | a :: l => f a :: l

@[simp] theorem modifyHead_nil {f : α → α} : [].modifyHead f = [] := rfl
@[simp] theorem modifyHead_cons {a : α} {l : List α} {f : α → α} :
    (a :: l).modifyHead f = f a :: l := rfl

def modify (l : List α) (i : Nat) (f : α → α) : List α :=
  l.modifyTailIdx i (modifyHead f)

@[inline] protected def insert [BEq α] (a : α) (l : List α) : List α :=
  if l.contains a = true then l else a :: l

def insertIdx (xs : List α) (i : Nat) (a : α) : List α :=
  xs.modifyTailIdx i (cons a)

/-- Without the first occurrence. -/
protected def erase {α} [BEq α] : List α → α → List α
  | [], _ => []
  | a :: as, b => match a == b with
    | true => as
    | false => a :: List.erase as b

@[simp] theorem erase_nil [BEq α] (a : α) : [].erase a = [] := rfl
theorem erase_cons [BEq α] {a b : α} {l : List α} :
    (b :: l).erase a = if (b == a) = true then l else b :: l.erase a := by
  show cond (b == a) _ _ = _; cases b == a <;> rfl

def eraseP (p : α → Bool) : List α → List α
  | [] => []
  | a :: l => bif p a then l else a :: eraseP p l

def eraseIdx : (l : List α) → (i : Nat) → List α
  | [], _ => []
  | _ :: as, 0 => as
  | a :: as, n + 1 => a :: eraseIdx as n

@[simp] theorem eraseIdx_nil : ([] : List α).eraseIdx i = [] := rfl
@[simp] theorem eraseIdx_cons_zero : (a :: as).eraseIdx 0 = as := rfl
@[simp] theorem eraseIdx_cons_succ {α : Type _} {a : α} {as : List α} {i : Nat} :
    (a :: as).eraseIdx (i + 1) = a :: as.eraseIdx i := rfl

/-! ## Finding and counting -/

def find? (p : α → Bool) : List α → Option α
  | [] => none
  | a :: as => match p a with
    | true => some a
    | false => find? p as

@[simp] theorem find?_nil : ([] : List α).find? p = none := rfl
theorem find?_cons {α : Type _} {a : α} {as : List α} {p : α → Bool} :
    (a :: as).find? p = match p a with | true => some a | false => as.find? p := rfl

def findSome? (f : α → Option β) : List α → Option β
  | [] => none
  | a :: as => match f a with
    | some b => some b
    | none => findSome? f as

@[simp] theorem findSome?_nil : ([] : List α).findSome? f = none := rfl
theorem findSome?_cons {a : α} {as : List α} {f : α → Option β} :
    (a :: as).findSome? f = match f a with | some b => some b | none => as.findSome? f := rfl

@[inline] def findIdx (p : α → Bool) (l : List α) : Nat := go l 0 where
  @[specialize] go : List α → Nat → Nat
  | [], n => n
  | a :: l, n => bif p a then n else go l (n + 1)

@[simp] theorem findIdx_nil {p : α → Bool} : [].findIdx p = 0 := rfl

def idxOf [BEq α] (a : α) : List α → Nat := findIdx (· == a)

@[simp] theorem idxOf_nil {x : α} [BEq α] : ([] : List α).idxOf x = 0 := rfl

def findIdx? (p : α → Bool) (l : List α) : Option Nat :=
  go l 0
where
  go : List α → Nat → Option Nat
  | [], _ => none
  | a :: l, i => if p a then some i else go l (i + 1)

@[inline] def idxOf? [BEq α] (a : α) : List α → Option Nat := findIdx? (· == a)

@[inline] def countP (p : α → Bool) (l : List α) : Nat := go l 0 where
  @[specialize] go : List α → Nat → Nat
  | [], acc => acc
  | x :: xs, acc => bif p x then go xs (acc + 1) else go xs acc

@[inline] def count [BEq α] (a : α) : List α → Nat := countP (· == a)

def lookup [BEq α] : α → List (α × β) → Option β
  | _, [] => none
  | a, (k, b) :: as => match a == k with
    | true => some b
    | false => lookup a as

@[simp] theorem lookup_nil {a : α} [BEq α] : ([] : List (α × β)).lookup a = none := rfl
theorem lookup_cons {β : Type _} {b : β} {as : List (Prod α β)} {a : α} [BEq α] {k : α} :
    ((k, b) :: as).lookup a = match a == k with | true => some b | false => as.lookup a := rfl

def isPerm [BEq α] : List α → List α → Bool
  | [], l₂ => l₂.isEmpty
  | a :: l₁, l₂ => l₂.contains a && l₁.isPerm (l₂.erase a)

/-! ## Truth values -/

def any : (l : List α) → (p : α → Bool) → Bool
  | [], _ => false
  | h :: t, p => p h || any t p

@[simp] theorem any_nil : [].any f = false := rfl
@[simp] theorem any_cons {α : Type _} {a : α} {l : List α} {f : α → Bool} :
    (a :: l).any f = (f a || l.any f) := rfl

def all : List α → (α → Bool) → Bool
  | [], _ => true
  | h :: t, p => p h && all t p

@[simp] theorem all_nil : [].all f = true := rfl
@[simp] theorem all_cons {α : Type _} {a : α} {l : List α} {f : α → Bool} :
    (a :: l).all f = (f a && l.all f) := rfl

def or (bs : List Bool) : Bool := bs.any id

@[simp] theorem or_nil : [].or = false := rfl
@[simp] theorem or_cons : (a :: l).or = (a || l.or) := rfl

def and (bs : List Bool) : Bool := bs.all id

@[simp] theorem and_nil : [].and = true := rfl
@[simp] theorem and_cons : (a :: l).and = (a && l.and) := rfl

/-! ## Zipping -/

@[specialize] def zipWith (f : α → β → γ) : (xs : List α) → (ys : List β) → List γ
  | x :: xs, y :: ys => f x y :: zipWith f xs ys
  | _, _ => []

@[simp] theorem zipWith_nil_left {f : α → β → γ} : zipWith f [] l = [] := rfl
@[simp] theorem zipWith_nil_right {f : α → β → γ} : zipWith f l [] = [] := by cases l <;> rfl
@[simp] theorem zipWith_cons_cons {a : α} {as : List α} {b : β} {bs : List β} {f : α → β → γ} :
    zipWith f (a :: as) (b :: bs) = f a b :: zipWith f as bs := rfl

def zip : List α → List β → List (Prod α β) :=
  zipWith Prod.mk

@[simp] theorem zip_nil_left {l : List β} : zip ([] : List α) (l : List β) = [] := rfl
@[simp] theorem zip_nil_right : zip (l : List α) ([] : List β) = [] := zipWith_nil_right
@[simp] theorem zip_cons_cons : zip (a :: as) (b :: bs) = (a, b) :: zip as bs := rfl

def zipWithAll (f : Option α → Option β → γ) : List α → List β → List γ
  | [], bs => bs.map fun b => f none (some b)
  | a :: as, [] => (a :: as).map fun a => f (some a) none
  | a :: as, b :: bs => f (some a) (some b) :: zipWithAll f as bs

@[simp] theorem zipWithAll_nil : zipWithAll f as [] = as.map fun a => f (some a) none := by
  cases as <;> rfl
@[simp] theorem nil_zipWithAll : zipWithAll f [] bs = bs.map fun b => f none (some b) := rfl
@[simp] theorem zipWithAll_cons_cons
    {α β γ : Type _} {f : Option α → Option β → γ} {a : α} {as : List α} {b : β} {bs : List β} :
    zipWithAll f (a :: as) (b :: bs) = f (some a) (some b) :: zipWithAll f as bs := rfl

def unzip : (l : List (α × β)) → List α × List β
  | [] => ([], [])
  | (a, b) :: t => match unzip t with | (as, bs) => (a :: as, b :: bs)

@[simp] theorem unzip_nil : ([] : List (α × β)).unzip = ([], []) := rfl
@[simp] theorem unzip_cons {h : α × β} :
    (h :: t).unzip = match unzip t with | (as, bs) => (h.1 :: as, h.2 :: bs) := rfl

/-! ## Sums, ranges, minima -/

def sum {α} [Add α] [Zero α] : List α → α :=
  foldr (· + ·) 0

@[simp] theorem sum_nil [Add α] [Zero α] : ([] : List α).sum = 0 := rfl
@[simp] theorem sum_cons [Add α] [Zero α] {a : α} {l : List α} : (a :: l).sum = a + l.sum := rfl
theorem sum_eq_foldr [Add α] [Zero α] {l : List α} : l.sum = l.foldr (· + ·) 0 := rfl

/-- The numbers below `n`. -/
def range (n : Nat) : List Nat :=
  loop n []
where
  loop : Nat → List Nat → List Nat
  | 0, acc => acc
  | n + 1, acc => loop n (n :: acc)

@[simp] theorem range_zero : range 0 = [] := rfl

def range' : (start len : Nat) → (step : Nat := 1) → List Nat
  | _, 0, _ => []
  | s, n + 1, step => s :: range' (s + step) n step

@[simp] theorem range'_zero : range' s 0 step = [] := rfl
@[simp] theorem range'_one {s step : Nat} : range' s 1 step = [s] := rfl
theorem range'_succ {s n step : Nat} : range' s (n + 1) step = s :: range' (s + step) n step := rfl

def zipIdx : (l : List α) → (n : Nat := 0) → List (α × Nat)
  | [], _ => nil
  | x :: xs, n => (x, n) :: zipIdx xs (n + 1)

@[simp] theorem zipIdx_nil : ([] : List α).zipIdx i = [] := rfl
@[simp] theorem zipIdx_cons {α : Type _} {a : α} {as : List α} {i : Nat} :
    (a :: as).zipIdx i = (a, i) :: as.zipIdx (i + 1) := rfl

def min? [Min α] : List α → Option α
  | [] => none
  | a :: as => some <| as.foldl min a

protected def min [Min α] : (l : List α) → (h : l ≠ []) → α
  | a :: as, _ => as.foldl min a

def max? [Max α] : List α → Option α
  | [] => none
  | a :: as => some <| as.foldl max a

protected def max [Max α] : (l : List α) → (h : l ≠ []) → α
  | a :: as, _ => as.foldl max a

/-! ## The rest -/

def intersperse (sep : α) : (l : List α) → List α
  | [] => []
  | [x] => [x]
  | x :: xs => x :: sep :: intersperse sep xs

@[simp] theorem intersperse_nil {sep : α} : ([] : List α).intersperse sep = [] := rfl
@[simp] theorem intersperse_singleton {x : α} {sep : α} : [x].intersperse sep = [x] := rfl
@[simp] theorem intersperse_cons_cons {x : α} {y : α} {zs : List α} {sep : α} :
    (x :: y :: zs).intersperse sep = x :: sep :: ((y :: zs).intersperse sep) := rfl

noncomputable def intercalate (sep : List α) (xs : List (List α)) : List α :=
  (intersperse sep xs).flatten

def eraseDupsBy {α} (r : α → α → Bool) (as : List α) : List α :=
  loop as []
where
  loop : List α → List α → List α
  | [], bs => bs.reverse
  | a :: as, bs => match bs.any (r a) with
    | true => loop as bs
    | false => loop as (a :: bs)

def eraseDups {α} [BEq α] (as : List α) : List α := eraseDupsBy (· == ·) as

@[inline] def span (p : α → Bool) (as : List α) : List α × List α :=
  loop as []
where
  @[specialize] loop : List α → List α → List α × List α
  | [], acc => (acc.reverse, [])
  | a :: as, acc => match p a with
    | true => loop as (a :: acc)
    | false => (acc.reverse, a :: as)

def removeAll [BEq α] (xs ys : List α) : List α :=
  xs.filter (fun x => !ys.elem x)

@[simp] theorem nil_removeAll [BEq α] {ys : List α} : [].removeAll ys = [] := rfl

end List

instance [BEq α] : Insert α (List α) := ⟨List.insert⟩
instance : Singleton α (List α) := ⟨fun a => [a]⟩
