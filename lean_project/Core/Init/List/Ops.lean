prelude
import Init.GetElem

/-!
Lists: replacing, inserting, erasing, finding, counting, `any` and `all`, zipping, ranges, sums,
minima, and the remaining operations.
-/

universe u v w

section
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

end

/-! Lists: the laws of `map`, `filter`, `filterMap`, and of `++` as a cancellative operation. -/

namespace List

/-! ## map -/

@[simp] theorem length_map {as : List α} (f : α → β) : (as.map f).length = as.length := by
  induction as with
  | nil => rfl
  | cons a as ih => exact congrArg Nat.succ ih
@[simp] theorem isEmpty_map {l : List α} {f : α → β} : (l.map f).isEmpty = l.isEmpty := by
  cases l <;> rfl
@[simp] theorem getElem?_map {f : α → β} {l : List α} {i : Nat} :
    (map f l)[i]? = Option.map f l[i]? := by
  induction l generalizing i with
  | nil => rfl
  | cons a l ih => cases i with | zero => rfl | succ i => exact ih
@[simp] theorem getElem_map (f : α → β) {l} {i : Nat} {h : i < (map f l).length} :
    (map f l)[i] = f (l[i]'(length_map f ▸ h)) :=
  Option.some.inj ((getElem?_eq_getElem h).symm.trans
    (getElem?_map.trans (congrArg (Option.map f) (getElem?_eq_getElem _))))
@[simp] theorem map_id_fun : map (id : α → α) = id := by
  funext l
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (cons a) ih
@[simp] theorem map_id_fun' : map (fun (a : α) => a) = id := map_id_fun
theorem map_id (l : List α) : map (id : α → α) l = l := congrFun map_id_fun l
theorem map_id' (l : List α) : map (fun (a : α) => a) l = l := map_id l
theorem map_id'' {f : α → α} (h : ∀ x, f x = x) (l : List α) : map f l = l := by
  rw [funext h, map_id']
theorem map_singleton {f : α → β} {a : α} : map f [a] = [f a] := rfl
@[simp 500] theorem mem_map {α β : Type _} {b : β}
    {f : α → β} {l : List α} : b ∈ l.map f ↔ ∃ a, a ∈ l ∧ f a = b := by
  induction l with
  | nil => exact iff_of_false not_mem_nil fun h => h.elim fun _ h => not_mem_nil h.1
  | cons a l ih =>
    refine mem_cons.trans ⟨fun h => h.elim (fun e => ⟨a, .head l, e.symm⟩) fun h => ?_, fun h => ?_⟩
    · exact (ih.1 h).imp fun _ k => ⟨.tail a k.1, k.2⟩
    · exact h.elim fun x k => (mem_cons.1 k.1).imp (fun e => k.2.symm.trans (congrArg f e))
        fun m => ih.2 ⟨x, m, k.2⟩
theorem exists_of_mem_map {α β : Type _} {f : α → β} {l : List α} {b : β}
    (h : b ∈ map f l) : ∃ a, a ∈ l ∧ f a = b := mem_map.1 h
theorem mem_map_of_mem {α β : Type _} {l : List α} {a : α}
    {f : α → β} (h : a ∈ l) : f a ∈ map f l := mem_map.2 ⟨a, h, rfl⟩
theorem forall_mem_map {f : α → β} {l : List α} {P : β → Prop} :
    (∀ (i) (_ : i ∈ l.map f), P i) ↔ ∀ (j) (_ : j ∈ l), P (f j) :=
  ⟨fun h j m => h (f j) (mem_map_of_mem m),
    fun h _ m => (mem_map.1 m).elim fun j k => k.2 ▸ h j k.1⟩
@[simp] theorem map_eq_nil_iff {f : α → β} {l : List α} : map f l = [] ↔ l = [] := by
  cases l with
  | nil => exact iff_of_true rfl rfl
  | cons a l => exact iff_of_false (cons_ne_nil _ _) (cons_ne_nil a l)
theorem eq_nil_of_map_eq_nil {f : α → β} {l : List α} (h : map f l = []) : l = [] :=
  map_eq_nil_iff.1 h
@[simp] theorem map_inj_left {f g : α → β} : map f l = map g l ↔ ∀ a ∈ l, f a = g a := by
  induction l with
  | nil => exact iff_of_true rfl fun _ m => absurd m not_mem_nil
  | cons a l ih => rw [map_cons, map_cons, cons_eq_cons, ih, forall_mem_cons]
theorem map_inj_right {α β : Type _} {l l' : List α} {f : α → β} (w : ∀ x y, f x = f y → x = y) :
    map f l = map f l' ↔ l = l' := by
  induction l generalizing l' with
  | nil =>
    cases l' with
    | nil => exact iff_of_true rfl rfl
    | cons b l' => exact iff_of_false (cons_ne_nil _ _).symm (cons_ne_nil b l').symm
  | cons a l ih =>
    cases l' with
    | nil => exact iff_of_false (cons_ne_nil _ _) (cons_ne_nil a l)
    | cons b l' =>
      rw [map_cons, map_cons, cons_eq_cons, cons_eq_cons, ih]
      exact and_congr_left fun _ => ⟨w a b, congrArg f⟩
theorem map_congr_left (h : ∀ a ∈ l, f a = g a) : map f l = map g l := map_inj_left.2 h
theorem map_inj : map f = map g ↔ f = g :=
  ⟨fun h => funext fun a => (cons.inj (congrFun h [a])).1, congrArg map⟩
theorem map_eq_cons_iff {α β : Type _} {b : β} {l₂ : List β} {f : α → β} {l : List α} :
    map f l = b :: l₂ ↔ ∃ a l₁, l = a :: l₁ ∧ f a = b ∧ map f l₁ = l₂ := by
  cases l with
  | nil =>
    exact iff_of_false (cons_ne_nil b l₂).symm fun h => h.elim fun _ h => h.elim fun _ h =>
      (cons_ne_nil _ _).symm h.1
  | cons a l =>
    refine cons_eq_cons.trans ⟨fun h => ⟨a, l, rfl, h⟩, fun h => ?_⟩
    exact h.elim fun _ h => h.elim fun _ h => by cases h.1; exact h.2
@[simp] theorem map_eq_singleton_iff {f : α → β} {l : List α} {b : β} :
    map f l = [b] ↔ ∃ a, l = [a] ∧ f a = b := by
  rw [map_eq_cons_iff]
  exact ⟨fun h => h.elim fun a h => h.elim fun l₁ h =>
      ⟨a, h.1.trans (congrArg (cons a) (map_eq_nil_iff.1 h.2.2)), h.2.1⟩,
    fun h => h.elim fun a h => ⟨a, [], h.1, h.2, rfl⟩⟩
theorem map_eq_map_iff : map f l = map g l ↔ ∀ a ∈ l, f a = g a := map_inj_left
theorem map_eq_iff {α β : Type _} {f : α → β} {l : List α} {l' : List β} :
    map f l = l' ↔ ∀ i : Nat, l'[i]? = l[i]?.map f :=
  ⟨fun h _ => h ▸ getElem?_map, fun h => ext_getElem? fun i => getElem?_map.trans (h i).symm⟩
theorem map_eq_foldr {f : α → β} {l : List α} :
    map f l = foldr (fun a bs => f a :: bs) [] l := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (cons (f a)) ih
@[simp] theorem map_set {f : α → β} {l : List α} {i : Nat} {a : α} :
    (l.set i a).map f = (l.map f).set i (f a) := by
  induction l generalizing i with
  | nil => rfl
  | cons b l ih => cases i with | zero => rfl | succ i => exact congrArg (f b :: ·) ih
@[simp] theorem head_map {f : α → β} {l : List α} (w) :
    (map f l).head w = f (l.head (by simpa using w)) := by
  cases l with | nil => exact absurd rfl w | cons _ _ => rfl
@[simp] theorem head?_map {f : α → β} {l : List α} : (map f l).head? = l.head?.map f := by
  cases l <;> rfl
@[simp] theorem map_tail? {f : α → β} {l : List α} :
    (tail? l).map (map f) = tail? (map f l) := by cases l <;> rfl
@[simp] theorem map_tail {f : α → β} {l : List α} : map f l.tail = (map f l).tail := by
  cases l <;> rfl
theorem headD_map {f : α → β} {l : List α} {a : α} : (map f l).headD (f a) = f (l.headD a) := by
  cases l <;> rfl
@[simp] theorem map_map {g : β → γ} {f : α → β} {l : List α} :
    map g (map f l) = map (g ∘ f) l := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (cons _) ih
@[simp] theorem map_append {f : α → β} {l₁ l₂} : map f (l₁ ++ l₂) = map f l₁ ++ map f l₂ := by
  induction l₁ with
  | nil => rfl
  | cons a l ih => rw [cons_append, map_cons, ih]; rfl

/-! ## filter -/

@[simp] theorem filter_cons_of_pos {p : α → Bool} {a : α} {l} (pa : p a) :
    filter p (a :: l) = a :: filter p l := congrArg (cond · _ _) pa
@[simp] theorem filter_cons_of_neg {p : α → Bool} {a : α} {l} (pa : ¬p a) :
    filter p (a :: l) = filter p l :=
  congrArg (cond · (a :: filter p l) _) (Bool.eq_false_of_ne_true pa)
theorem filter_cons {α : Type _} {x : α} {xs : List α} {p : α → Bool} :
    (x :: xs : List α).filter p = if p x then x :: (xs.filter p) else xs.filter p := by
  show cond (p x) _ _ = _; cases p x <;> rfl
theorem length_filter_le (p : α → Bool) (l : List α) : (l.filter p).length ≤ l.length := by
  induction l with
  | nil => exact Nat.le_refl 0
  | cons a l ih =>
    rw [filter_cons]
    cases p a with | true => exact Nat.succ_le_succ ih | false => exact Nat.le_succ_of_le ih
@[simp] theorem mem_filter {α : Type _} {p : α → Bool} {as : List α} {x : α} :
    x ∈ filter p as ↔ x ∈ as ∧ p x := by
  induction as with
  | nil => simp
  | cons a as ih =>
    by_cases h : p a
    · rw [filter_cons_of_pos h, mem_cons, ih, mem_cons]
      exact ⟨fun k => k.elim (fun e => ⟨.inl e, e ▸ h⟩) fun k => ⟨.inr k.1, k.2⟩,
        fun k => k.1.imp_right (⟨·, k.2⟩)⟩
    · rw [filter_cons_of_neg h, ih, mem_cons]
      exact ⟨fun k => ⟨.inr k.1, k.2⟩, fun k => ⟨k.1.resolve_left fun e => h (e ▸ k.2), k.2⟩⟩
@[simp] theorem filter_eq_nil_iff {l} : filter p l = [] ↔ ∀ a, a ∈ l → ¬p a :=
  eq_nil_iff_forall_not_mem.trans
    (forall_congr' fun _ => (not_congr mem_filter).trans not_and)
@[simp] theorem filter_eq_self {l} : filter p l = l ↔ ∀ a ∈ l, p a := by
  refine ⟨fun e a m => (mem_filter.1 (e.symm ▸ m)).2, fun h => ?_⟩
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [forall_mem_cons] at h
    rw [filter_cons_of_pos h.1, ih h.2]
@[simp] theorem length_filter_eq_length_iff {l} :
    (filter p l).length = l.length ↔ ∀ a ∈ l, p a := by
  induction l with
  | nil => exact iff_of_true rfl fun _ m => absurd m not_mem_nil
  | cons a l ih =>
    rw [forall_mem_cons]
    by_cases h : p a
    · rw [filter_cons_of_pos h]
      exact Nat.add_one_inj.trans (ih.trans (and_iff_right h).symm)
    · rw [filter_cons_of_neg h]
      exact iff_of_false (fun e => Nat.not_succ_le_self _ (e ▸ length_filter_le p l)) fun k => h k.1
theorem forall_mem_filter {l : List α} {p : α → Bool} {P : α → Prop} :
    (∀ (i) (_ : i ∈ l.filter p), P i) ↔ ∀ (j) (_ : j ∈ l), p j → P j :=
  forall_congr' fun _ => (imp_congr_left mem_filter).trans and_imp
@[simp] theorem filter_filter {l} : filter p (filter q l) = filter (fun a => p a && q a) l := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    show filter p (cond (q a) _ _) = cond (p a && q a) _ _
    rw [← ih]
    cases q a with
    | true => show cond (p a) _ _ = _; cases p a <;> rfl
    | false => rw [Bool.and_false]; rfl
theorem filter_map {f : β → α} {p : α → Bool} {l : List β} :
    filter p (map f l) = map f (filter (p ∘ f) l) := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    show cond (p (f a)) _ _ = map f (cond (p (f a)) _ _)
    cases p (f a) with | true => exact congrArg (cons (f a)) ih | false => exact ih
theorem map_filter_eq_foldr {f : α → β} {p : α → Bool} {as : List α} :
    map f (filter p as) = foldr (fun a bs => bif p a then f a :: bs else bs) [] as := by
  induction as with
  | nil => rfl
  | cons a as ih =>
    rw [filter_cons, foldr_cons, ← ih]; cases p a <;> rfl
@[simp] theorem filter_append {p : α → Bool} (l₁ l₂ : List α) :
    filter p (l₁ ++ l₂) = filter p l₁ ++ filter p l₂ := by
  induction l₁ with
  | nil => rfl
  | cons a l ih => rw [cons_append, filter_cons, filter_cons, ih]; cases p a <;> rfl
theorem foldl_filter {p : α → Bool} {f : β → α → β} {l : List α} {init : β} :
    (l.filter p).foldl f init = l.foldl (fun x y => if p y then f x y else x) init := by
  induction l generalizing init with
  | nil => rfl
  | cons a l ih => rw [filter_cons, foldl_cons]; cases p a <;> exact ih
theorem foldr_filter {p : α → Bool} {f : α → β → β} {l : List α} {init : β} :
    (l.filter p).foldr f init = l.foldr (fun x y => if p x then f x y else y) init := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [filter_cons, foldr_cons, ← ih]
    cases p a <;> rfl
theorem filter_congr {p q : α → Bool} {l : List α} (h : ∀ x ∈ l, p x = q x) :
    filter p l = filter q l := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [forall_mem_cons] at h
    rw [filter_cons, filter_cons, h.1, ih h.2]

/-! ## filterMap -/

@[simp] theorem filterMap_cons_none {f : α → Option β} {a : α} {l : List α} (h : f a = none) :
    filterMap f (a :: l) = filterMap f l := by rw [filterMap_cons, h]
@[simp] theorem filterMap_cons_some {f : α → Option β} {a : α} {l : List α} {b : β}
    (h : f a = some b) : filterMap f (a :: l) = b :: filterMap f l := by rw [filterMap_cons, h]
@[simp] theorem filterMap_eq_map {f : α → β} : filterMap (some ∘ f) = map f := by
  funext l
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (cons (f a)) ih
@[simp] theorem filterMap_eq_map' {f : α → β} : filterMap (fun x => some (f x)) = map f :=
  filterMap_eq_map
@[simp] theorem filterMap_some_fun : filterMap (some : α → Option α) = id :=
  (filterMap_eq_map (f := id)).trans map_id_fun
theorem filterMap_some {l : List α} : filterMap some l = l := congrFun filterMap_some_fun l
theorem map_filterMap_some_eq_filter_map_isSome {f : α → Option β} {l : List α} :
    (l.filterMap f).map some = (l.map f).filter fun b => b.isSome := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [filterMap_cons, map_cons]
    cases f a with | none => exact ih | some b => exact congrArg (some b :: ·) ih
theorem length_filterMap_le (f : α → Option β) (l : List α) :
    (filterMap f l).length ≤ l.length := by
  rw [← length_map some, map_filterMap_some_eq_filter_map_isSome, ← length_map f]
  exact length_filter_le _ _
@[simp] theorem filterMap_eq_filter {p : α → Bool} :
    filterMap (Option.guard (p ·)) = filter p := by
  funext l
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [filterMap_cons, filter_cons, Option.guard, ih]
    cases p a with | true => rfl | false => rfl
theorem filterMap_filterMap {f : α → Option β} {g : β → Option γ} {l : List α} :
    filterMap g (filterMap f l) = filterMap (fun x => (f x).bind g) l := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [filterMap_cons, filterMap_cons]
    cases f a with
    | none => exact ih
    | some b => rw [filterMap_cons, ih]; rfl
theorem map_filterMap {f : α → Option β} {g : β → γ} {l : List α} :
    map g (filterMap f l) = filterMap (fun x => (f x).map g) l := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [filterMap_cons, filterMap_cons]
    cases f a with | none => exact ih | some b => exact congrArg (g b :: ·) ih
@[simp] theorem filterMap_map {f : α → β} {g : β → Option γ} {l : List α} :
    filterMap g (map f l) = filterMap (g ∘ f) l := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [map_cons, filterMap_cons, ih]; rfl
@[simp] theorem mem_filterMap {f : α → Option β} {l : List α} {b : β} :
    b ∈ filterMap f l ↔ ∃ a, a ∈ l ∧ f a = some b := by
  have e : some b ∈ (filterMap f l).map some ↔ b ∈ filterMap f l :=
    ⟨fun h => (mem_map.1 h).elim fun _ k => Option.some.inj k.2 ▸ k.1, mem_map_of_mem⟩
  rw [← e, map_filterMap_some_eq_filter_map_isSome, mem_filter, mem_map]
  exact and_iff_left rfl
@[simp] theorem filterMap_append {l l' : List α} {f : α → Option β} :
    filterMap f (l ++ l') = filterMap f l ++ filterMap f l' := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [cons_append, filterMap_cons, filterMap_cons]
    cases f a with | none => exact ih | some b => exact congrArg (cons b) ih
@[simp] theorem filterMap_eq_nil_iff {l} : filterMap f l = [] ↔ ∀ a ∈ l, f a = none := by
  rw [← map_eq_nil_iff (f := some), map_filterMap_some_eq_filter_map_isSome, filter_eq_nil_iff,
    forall_mem_map]
  exact forall_congr' fun _ => imp_congr_right fun _ => Option.not_isSome_iff_eq_none

end List

/-! Lists: `++` as a cancellative operation, `concat`, `flatten`, `flatMap`,
ends of appended lists. -/

namespace List

/-! ## Cancellation -/

@[simp] theorem nil_append_fun : (([] : List α) ++ ·) = id := rfl
@[simp] theorem cons_append_fun {a : α} {as : List α} :
    (fun bs => ((a :: as) ++ bs)) = fun bs => a :: (as ++ bs) := rfl
@[simp] theorem singleton_append {α : Type _} {x : α} {l : List α} : [x] ++ l = x :: l := rfl

theorem append_inj {s₁ s₂ t₁ t₂ : List α} (h : s₁ ++ t₁ = s₂ ++ t₂)
    (hl : length s₁ = length s₂) : s₁ = s₂ ∧ t₁ = t₂ := by
  induction s₁ generalizing s₂ with
  | nil => have e := eq_nil_of_length_eq_zero hl.symm; rw [e] at h; exact ⟨e.symm, h⟩
  | cons a s ih =>
    cases s₂ with
    | nil => exact absurd hl (Nat.succ_ne_zero _)
    | cons b s₂ =>
      have k := cons.inj h
      have m := ih k.2 (Nat.succ.inj hl)
      exact ⟨by rw [k.1, m.1], m.2⟩
theorem append_inj_right {α : Type _} {s₁ t₁ s₂ t₂ : List α}
    (h : s₁ ++ t₁ = s₂ ++ t₂) (hl : length s₁ = length s₂) : t₁ = t₂ :=
  (append_inj h hl).2
theorem append_inj_left {α : Type _} {s₁ t₁ s₂ t₂ : List α}
    (h : s₁ ++ t₁ = s₂ ++ t₂) (hl : length s₁ = length s₂) : s₁ = s₂ :=
  (append_inj h hl).1
theorem append_inj' {α : Type _} {s₁ t₁ s₂ t₂ : List α}
    (h : s₁ ++ t₁ = s₂ ++ t₂) (hl : length t₁ = length t₂) : s₁ = s₂ ∧ t₁ = t₂ :=
  append_inj h (Nat.add_right_cancel (m := length t₁) (by
    rw [← length_append, h, length_append, hl]))
theorem append_inj_right' {α : Type _} {s₁ t₁ s₂ t₂ : List α}
    (h : s₁ ++ t₁ = s₂ ++ t₂) (hl : length t₁ = length t₂) : t₁ = t₂ :=
  (append_inj' h hl).2
theorem append_inj_left' {α : Type _} {s₁ t₁ s₂ t₂ : List α}
    (h : s₁ ++ t₁ = s₂ ++ t₂) (hl : length t₁ = length t₂) : s₁ = s₂ :=
  (append_inj' h hl).1
theorem append_right_inj {t₁ t₂ : List α} (s) : s ++ t₁ = s ++ t₂ ↔ t₁ = t₂ :=
  ⟨fun h => append_inj_right h rfl, congrArg (s ++ ·)⟩
theorem append_left_inj {s₁ s₂ : List α} (t) : s₁ ++ t = s₂ ++ t ↔ s₁ = s₂ :=
  ⟨fun h => append_inj_left' h rfl, congrArg (· ++ t)⟩
@[simp] theorem append_left_eq_self {xs ys : List α} : xs ++ ys = ys ↔ xs = [] :=
  append_left_inj (s₂ := []) ys
@[simp] theorem self_eq_append_left {xs ys : List α} : ys = xs ++ ys ↔ xs = [] :=
  eq_comm.trans append_left_eq_self
@[simp] theorem append_right_eq_self {xs ys : List α} : xs ++ ys = xs ↔ ys = [] := by
  have h := append_right_inj (t₁ := ys) (t₂ := []) xs
  rwa [append_nil] at h
@[simp] theorem self_eq_append_right {xs ys : List α} : xs = xs ++ ys ↔ ys = [] :=
  eq_comm.trans append_right_eq_self
@[simp] theorem append_eq_nil_iff {α : Type _} {p q : List α} :
    p ++ q = [] ↔ p = [] ∧ q = [] := by
  cases p with
  | nil => exact (and_iff_right rfl).symm
  | cons a p => exact iff_of_false (cons_ne_nil _ _) fun h => cons_ne_nil a p h.1
@[simp] theorem nil_eq_append_iff {α : Type _} {a b : List α} : [] = a ++ b ↔ a = [] ∧ b = [] :=
  eq_comm.trans append_eq_nil_iff
theorem append_ne_nil_of_left_ne_nil {s : List α} (h : s ≠ []) (t : List α) : s ++ t ≠ [] :=
  fun e => h (append_eq_nil_iff.1 e).1
theorem append_ne_nil_of_right_ne_nil (s : List α) : t ≠ [] → s ++ t ≠ [] :=
  fun h e => h (append_eq_nil_iff.1 e).2
theorem append_eq_cons_iff {α : Type _} {as bs : List α} {x : α} {c : List α} :
    as ++ bs = x :: c ↔ (as = [] ∧ bs = x :: c) ∨ (∃ as', as = x :: as' ∧ c = as' ++ bs) := by
  cases as with
  | nil => exact ⟨fun h => .inl ⟨rfl, h⟩,
      fun h => h.elim And.right fun h => h.elim fun _ h => absurd h.1.symm (cons_ne_nil _ _)⟩
  | cons a as => exact
      ⟨fun h => .inr ⟨as, congrArg (· :: as) (cons.inj h).1, (cons.inj h).2.symm⟩,
      fun h => h.elim (fun h => absurd h.1 (cons_ne_nil a as)) fun h => h.elim fun _ h =>
        (congrArg (· ++ bs) h.1).trans (congrArg (cons x) h.2.symm)⟩
theorem cons_eq_append_iff {α : Type _} {x : α} {cs as bs : List α} :
    x :: cs = as ++ bs ↔ (as = [] ∧ bs = x :: cs) ∨ (∃ as', as = x :: as' ∧ cs = as' ++ bs) :=
  eq_comm.trans append_eq_cons_iff
theorem append_eq_singleton_iff {α : Type _} {a b : List α} {x : α} :
    a ++ b = [x] ↔ (a = [] ∧ b = [x]) ∨ (a = [x] ∧ b = []) :=
  append_eq_cons_iff.trans (or_congr_right
    ⟨fun h => h.elim fun as h => have k := nil_eq_append_iff.1 h.2
      ⟨h.1.trans (congrArg (cons x) k.1), k.2⟩, fun h => ⟨[], h.1, h.2.symm⟩⟩)
theorem singleton_eq_append_iff {α : Type _} {x : α} {a b : List α} :
    [x] = a ++ b ↔ (a = [] ∧ b = [x]) ∨ (a = [x] ∧ b = []) :=
  eq_comm.trans append_eq_singleton_iff
theorem eq_nil_of_append_eq_nil {l₁ l₂ : List α} (h : l₁ ++ l₂ = []) : l₁ = [] ∧ l₂ = [] :=
  append_eq_nil_iff.1 h
theorem map_eq_append_iff {α β : Type _} {l : List α} {L₁ L₂ : List β} {f : α → β} :
    map f l = L₁ ++ L₂ ↔ ∃ l₁ l₂, l = l₁ ++ l₂ ∧ map f l₁ = L₁ ∧ map f l₂ = L₂ := by
  constructor
  · intro h
    induction L₁ generalizing l with
    | nil => exact ⟨[], l, rfl, rfl, h⟩
    | cons b L₁ ih =>
      cases l with
      | nil => contradiction
      | cons a l =>
        have k := cons.inj h
        exact (ih k.2).elim fun l₁ m => m.elim fun l₂ m =>
          ⟨a :: l₁, l₂, congrArg (cons a) m.1, by rw [map_cons, k.1, m.2.1], m.2.2⟩
  · exact fun h => h.elim fun l₁ h => h.elim fun l₂ h => by rw [h.1, map_append, h.2.1, h.2.2]
theorem append_eq_map_iff {α β : Type _} {L₁ L₂ : List β} {l : List α} {f : α → β} :
    L₁ ++ L₂ = map f l ↔ ∃ l₁ l₂, l = l₁ ++ l₂ ∧ map f l₁ = L₁ ∧ map f l₂ = L₂ :=
  eq_comm.trans map_eq_append_iff
theorem append_eq_append_iff {ws xs ys zs : List α} :
    ws ++ xs = ys ++ zs ↔
      (∃ as, ys = ws ++ as ∧ xs = as ++ zs) ∨ ∃ bs, ws = ys ++ bs ∧ zs = bs ++ xs := by
  constructor
  · intro h
    induction ws generalizing ys with
    | nil => exact .inl ⟨ys, rfl, h⟩
    | cons w ws ih =>
      cases ys with
      | nil => exact .inr ⟨w :: ws, rfl, h.symm⟩
      | cons y ys =>
        have k := cons.inj h
        rw [k.1]
        exact (ih k.2).imp (.imp fun _ m => ⟨congrArg (cons y) m.1, m.2⟩)
          (.imp fun _ m => ⟨congrArg (cons y) m.1, m.2⟩)
  · intro h
    exact h.elim (fun h => h.elim fun as h => by rw [h.1, h.2, append_assoc])
      fun h => h.elim fun bs h => by rw [h.1, h.2, append_assoc]

/-! ## concat -/

theorem concat_nil {a : α} : concat [] a = [a] := rfl
theorem concat_cons {a b : α} {l : List α} : concat (a :: l) b = a :: concat l b := rfl
theorem init_eq_of_concat_eq {a b : α} {l₁ l₂ : List α} (h : concat l₁ a = concat l₂ b) :
    l₁ = l₂ := (of_concat_eq_concat h).1
theorem last_eq_of_concat_eq {a b : α} {l₁ l₂ : List α} (h : concat l₁ a = concat l₂ b) :
    a = b := (of_concat_eq_concat h).2
theorem concat_inj {a b : α} {l l' : List α} : concat l a = concat l' b ↔ l = l' ∧ a = b :=
  ⟨of_concat_eq_concat, fun ⟨h, k⟩ => by rw [h, k]⟩
theorem concat_inj_left {l l' : List α} (a : α) : concat l a = concat l' a ↔ l = l' :=
  ⟨init_eq_of_concat_eq, congrArg (concat · a)⟩
theorem concat_inj_right {l : List α} {a a' : α} : concat l a = concat l a' ↔ a = a' :=
  ⟨last_eq_of_concat_eq, congrArg (concat l)⟩
theorem concat_append {a : α} {l₁ l₂ : List α} : concat l₁ a ++ l₂ = l₁ ++ a :: l₂ := by simp
theorem append_concat {a : α} {l₁ l₂ : List α} : l₁ ++ concat l₂ a = concat (l₁ ++ l₂) a := by
  simp
theorem map_concat {f : α → β} {a : α} {l : List α} :
    map f (concat l a) = concat (map f l) (f a) := by simp
theorem eq_nil_or_concat : ∀ l : List α, l = [] ∨ ∃ l' b, l = concat l' b := fun l => by
  induction l with
  | nil => exact .inl rfl
  | cons a l ih =>
    exact .inr (ih.elim (fun e => ⟨[], a, congrArg (cons a) e⟩) fun h =>
      h.elim fun l' h => h.elim fun b e => ⟨a :: l', b, congrArg (cons a) e⟩)

/-! ## Ends -/

@[simp] theorem head_append_of_ne_nil {α : Type _} {l' : List α} {l : List α} {w₁} (w₂) :
    head (l ++ l') w₁ = head l w₂ := by
  cases l with | nil => exact absurd rfl w₂ | cons _ _ => rfl
@[simp] theorem head?_append {l : List α} : (l ++ l').head? = l.head?.or l'.head? := by
  cases l <;> rfl
theorem tail_append {l l' : List α} :
    (l ++ l').tail = if l.isEmpty = true then l'.tail else l.tail ++ l' := by cases l <;> rfl
@[simp] theorem tail_append_of_ne_nil {xs ys : List α} (h : xs ≠ []) :
    (xs ++ ys).tail = xs.tail ++ ys := by
  cases xs with | nil => exact absurd rfl h | cons _ _ => rfl

/-! ## flatten -/

@[simp] theorem length_flatten {L : List (List α)} : L.flatten.length = (L.map length).sum := by
  induction L with
  | nil => rfl
  | cons l L ih => rw [flatten_cons, length_append, ih]; rfl
theorem flatten_singleton {l : List α} : [l].flatten = l := append_nil l
@[simp] theorem mem_flatten {α : Type _} {a : α}
    {L : List (List α)} : a ∈ L.flatten ↔ ∃ l, l ∈ L ∧ a ∈ l := by
  induction L with
  | nil => exact iff_of_false not_mem_nil fun h => h.elim fun _ h => not_mem_nil h.1
  | cons l L ih =>
    rw [flatten_cons, mem_append, ih]
    exact ⟨fun h => h.elim (fun m => ⟨l, .head L, m⟩) (.imp fun _ => .imp_left (.tail l)),
      fun h => h.elim fun k h => (mem_cons.1 h.1).imp (fun e : k = l => e ▸ h.2)
        fun m => ⟨k, m, h.2⟩⟩
@[simp] theorem flatten_eq_nil_iff {L : List (List α)} : L.flatten = [] ↔ ∀ l ∈ L, l = [] := by
  induction L with
  | nil => exact iff_of_true rfl fun _ m => absurd m not_mem_nil
  | cons l L ih => rw [flatten_cons, append_eq_nil_iff, ih, forall_mem_cons]
theorem flatten_ne_nil_iff {xss : List (List α)} : xss.flatten ≠ [] ↔ ∃ xs, xs ∈ xss ∧ xs ≠ [] :=
  ⟨fun h => Classical.byContradiction fun n => h (flatten_eq_nil_iff.2 fun l m =>
      Classical.byContradiction fun k => n ⟨l, m, k⟩),
    fun h e => h.elim fun l h => h.2 (flatten_eq_nil_iff.1 e l h.1)⟩
theorem exists_of_mem_flatten {α : Type _} {L : List (List α)} {a : α} :
    a ∈ flatten L → ∃ l, l ∈ L ∧ a ∈ l := mem_flatten.1
theorem mem_flatten_of_mem {α : Type _} {L : List (List α)} {l : List α} {a : α}
    (lL : l ∈ L) (al : a ∈ l) : a ∈ flatten L := mem_flatten.2 ⟨l, lL, al⟩
theorem forall_mem_flatten {p : α → Prop} {L : List (List α)} :
    (∀ (x) (_ : x ∈ flatten L), p x) ↔ ∀ (l) (_ : l ∈ L) (x) (_ : x ∈ l), p x :=
  ⟨fun h _ m x k => h x (mem_flatten_of_mem m k),
   fun h x m => (mem_flatten.1 m).elim fun l k => h l k.1 x k.2⟩
@[simp] theorem map_flatten {f : α → β} {L : List (List α)} :
    (flatten L).map f = (map (map f) L).flatten := by
  induction L with
  | nil => rfl
  | cons l L ih => rw [flatten_cons, map_append, ih]; rfl
@[simp] theorem filterMap_flatten {f : α → Option β} {L : List (List α)} :
    filterMap f (flatten L) = flatten (map (filterMap f) L) := by
  induction L with
  | nil => rfl
  | cons l L ih => rw [flatten_cons, filterMap_append, ih]; rfl
@[simp] theorem filter_flatten {p : α → Bool} {L : List (List α)} :
    filter p (flatten L) = flatten (map (filter p) L) := by
  induction L with
  | nil => rfl
  | cons l L ih => rw [flatten_cons, filter_append, ih]; rfl
@[simp] theorem flatten_append {L₁ L₂ : List (List α)} :
    flatten (L₁ ++ L₂) = flatten L₁ ++ flatten L₂ := by
  induction L₁ with
  | nil => rfl
  | cons l L ih => rw [cons_append, flatten_cons, ih, flatten_cons, append_assoc]
theorem flatten_concat {L : List (List α)} {l : List α} : flatten (L ++ [l]) = flatten L ++ l := by
  simp
theorem flatten_flatten {L : List (List (List α))} :
    flatten (flatten L) = flatten (map flatten L) := by
  induction L with
  | nil => rfl
  | cons l L ih => rw [flatten_cons, flatten_append, ih]; rfl

/-! ## flatMap -/

theorem flatMap_def {l : List α} {f : α → List β} : l.flatMap f = flatten (map f l) := rfl
theorem flatten_eq_flatMap {L : List (List α)} : flatten L = L.flatMap id := by
  rw [flatMap_def, map_id]
@[simp] theorem flatMap_id {L : List (List α)} : L.flatMap id = L.flatten := flatten_eq_flatMap.symm
@[simp] theorem flatMap_id' {L : List (List α)} : L.flatMap (fun as => as) = L.flatten := flatMap_id
@[simp] theorem length_flatMap {l : List α} {f : α → List β} :
    length (l.flatMap f) = sum (map (fun a => (f a).length) l) := by
  rw [flatMap_def, length_flatten, map_map]; rfl
@[simp] theorem mem_flatMap {f : α → List β} {b} {l : List α} :
    b ∈ l.flatMap f ↔ ∃ a, a ∈ l ∧ b ∈ f a := by
  rw [flatMap_def, mem_flatten]
  exact ⟨fun h => h.elim fun _ m => (mem_map.1 m.1).elim fun a k =>
      ⟨a, k.1, by rw [k.2]; exact m.2⟩,
    fun h => h.elim fun a m => ⟨f a, mem_map_of_mem m.1, m.2⟩⟩
theorem exists_of_mem_flatMap {b : β} {l : List α} {f : α → List β} :
    b ∈ l.flatMap f → ∃ a, a ∈ l ∧ b ∈ f a := mem_flatMap.1
theorem mem_flatMap_of_mem {b : β} {l : List α} {f : α → List β} {a} (al : a ∈ l) (h : b ∈ f a) :
    b ∈ l.flatMap f := mem_flatMap.2 ⟨a, al, h⟩
@[simp] theorem flatMap_eq_nil_iff {l : List α} {f : α → List β} :
    l.flatMap f = [] ↔ ∀ x ∈ l, f x = [] := by
  rw [flatMap_def, flatten_eq_nil_iff, forall_mem_map]
theorem flatMap_singleton (f : α → List β) (x : α) : [x].flatMap f = f x := append_nil (f x)
@[simp] theorem flatMap_singleton' (l : List α) : (l.flatMap fun x => [x]) = l := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [flatMap_cons, ih]; rfl
theorem flatMap_assoc {α β γ : Type _} {l : List α} {f : α → List β} {g : β → List γ} :
    (l.flatMap f).flatMap g = l.flatMap fun x => (f x).flatMap g := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [flatMap_cons, flatMap_append, ih, flatMap_cons]
theorem map_flatMap {f : β → γ} {g : α → List β} {l : List α} :
    (l.flatMap g).map f = l.flatMap fun a => (g a).map f :=
  map_flatten.trans (congrArg flatten map_map)
theorem flatMap_map (f : α → β) (g : β → List γ) (l : List α) :
    (map f l).flatMap g = l.flatMap (fun a => g (f a)) := congrArg flatten map_map
theorem map_eq_flatMap {f : α → β} {l : List α} : map f l = l.flatMap fun x => [f x] := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [map_cons, ih]; rfl
theorem filter_flatMap {l : List α} {g : α → List β} {f : β → Bool} :
    (l.flatMap g).filter f = l.flatMap fun a => (g a).filter f :=
  filter_flatten.trans (congrArg flatten map_map)

end List

/-! Lists: folds, reversal, and copies of one element. -/

namespace List

/-! ## Folds -/

@[simp] theorem foldr_cons_eq_append {l : List α} {f : α → β} {l' : List β} :
    l.foldr (fun x ys => f x :: ys) l' = l.map f ++ l' := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [foldr_cons, ih]; rfl
@[simp] theorem foldr_cons_eq_append' {l l' : List β} : l.foldr cons l' = l ++ l' :=
  (foldr_cons_eq_append (f := id)).trans (congrArg (· ++ l') (map_id l))
theorem foldr_cons_nil {l : List α} : l.foldr cons [] = l := by simp
theorem foldl_map {f : β₁ → β₂} {g : α → β₂ → α} {l : List β₁} {init : α} :
    (l.map f).foldl g init = l.foldl (fun x y => g x (f y)) init := by
  induction l generalizing init with
  | nil => rfl
  | cons a l ih => exact ih
theorem foldr_map {f : α₁ → α₂} {g : α₂ → β → β} {l : List α₁} {init : β} :
    (l.map f).foldr g init = l.foldr (fun x y => g (f x) y) init := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (g (f a)) ih
@[simp] theorem foldl_append {β : Type _} {f : β → α → β} {b : β} {l l' : List α} :
    (l ++ l').foldl f b = l'.foldl f (l.foldl f b) := by
  induction l generalizing b with
  | nil => rfl
  | cons a l ih => exact ih
@[simp] theorem foldr_append {f : α → β → β} {b : β} {l l' : List α} :
    (l ++ l').foldr f b = l.foldr f (l'.foldr f b) := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg (f a) ih
theorem foldl_flatten {f : β → α → β} {b : β} {L : List (List α)} :
    (flatten L).foldl f b = L.foldl (fun b l => l.foldl f b) b := by
  induction L generalizing b with
  | nil => rfl
  | cons l L ih => rw [flatten_cons, foldl_append, ih]; rfl
theorem foldr_flatten {f : α → β → β} {b : β} {L : List (List α)} :
    (flatten L).foldr f b = L.foldr (fun l b => l.foldr f b) b := by
  induction L with
  | nil => rfl
  | cons l L ih => rw [flatten_cons, foldr_append, ih]; rfl
theorem foldl_assoc {op : α → α → α} [ha : Std.Associative op] {l : List α} {a₁ a₂} :
    l.foldl op (op a₁ a₂) = op a₁ (l.foldl op a₂) := by
  induction l generalizing a₂ with
  | nil => rfl
  | cons a l ih => rw [foldl_cons, ha.assoc, ih]; rfl
theorem foldr_assoc {op : α → α → α} [ha : Std.Associative op] {l : List α} {a₁ a₂} :
    l.foldr op (op a₁ a₂) = op (l.foldr op a₁) a₂ := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [foldr_cons, ih, foldr_cons, ha.assoc]
theorem foldl_hom (f : α₁ → α₂) {g₁ : α₁ → β → α₁} {g₂ : α₂ → β → α₂} {l : List β} {init : α₁}
    (H : ∀ x y, g₂ (f x) y = f (g₁ x y)) : l.foldl g₂ (f init) = f (l.foldl g₁ init) := by
  induction l generalizing init with
  | nil => rfl
  | cons a l ih => rw [foldl_cons, H, ih]; rfl
theorem foldr_hom (f : β₁ → β₂) {g₁ : α → β₁ → β₁} {g₂ : α → β₂ → β₂} {l : List α} {init : β₁}
    (H : ∀ x y, g₂ x (f y) = f (g₁ x y)) : l.foldr g₂ (f init) = f (l.foldr g₁ init) := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [foldr_cons, ih, H]; rfl
@[simp] theorem foldl_flip_cons_eq_append {l : List α} {f : α → β} {l' : List β} :
    l.foldl (fun xs y => f y :: xs) l' = (l.map f).reverse ++ l' := by
  induction l generalizing l' with
  | nil => rfl
  | cons a l ih => rw [foldl_cons, ih, map_cons, reverse_cons, append_assoc]; rfl
@[simp] theorem foldr_append_eq_append {l : List α} {f : α → List β} {l' : List β} :
    l.foldr (f · ++ ·) l' = (l.map f).flatten ++ l' := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [foldr_cons, ih, map_cons, flatten_cons, append_assoc]
@[simp] theorem foldl_append_eq_append {l : List α} {f : α → List β} {l' : List β} :
    l.foldl (· ++ f ·) l' = l' ++ (l.map f).flatten := by
  induction l generalizing l' with
  | nil => exact (append_nil l').symm
  | cons a l ih => exact ih.trans (append_assoc ..)
theorem flatMap_eq_foldl {f : α → List β} {l : List α} :
    l.flatMap f = l.foldl (fun acc a => acc ++ f a) [] :=   (foldl_append_eq_append (l' := [])).symm
@[simp] theorem foldl_add_const {l : List α} {a b : Nat} :
    l.foldl (fun x _ => x + a) b = b + a * l.length := by
  induction l generalizing b with
  | nil => rfl
  | cons x l ih => rw [foldl_cons, ih, length_cons, Nat.mul_add_one, Nat.add_assoc, Nat.add_comm a]
@[simp] theorem foldr_add_const {l : List α} {a b : Nat} :
    l.foldr (fun _ x => x + a) b = b + a * l.length := by
  induction l with
  | nil => rfl
  | cons x l ih => rw [foldr_cons, ih, length_cons, Nat.mul_add_one, Nat.add_assoc]
theorem foldr_filterMap {f : α → Option β} {g : β → γ → γ} {l : List α} {init : γ} :
    (l.filterMap f).foldr g init =
      l.foldr (fun x y => match f x with | some b => g b y | none => y) init := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [filterMap_cons, foldr_cons, ← ih]; cases f a <;> rfl

/-! ## replicate -/

@[simp] theorem replicate_one : replicate 1 a = [a] := rfl
theorem replicate_succ' {n : Nat} {α : Type _} {a : α} :
    replicate (n + 1) a = replicate n a ++ [a] := by
  induction n with
  | zero => rfl
  | succ n ih => exact congrArg (cons a) ih
@[simp] theorem mem_replicate {a b : α} {n} : b ∈ replicate n a ↔ n ≠ 0 ∧ b = a := by
  induction n with
  | zero => exact iff_of_false not_mem_nil fun h => h.1 rfl
  | succ n ih =>
    rw [replicate_succ, mem_cons, ih]
    exact ⟨fun h => ⟨Nat.succ_ne_zero n, h.elim id And.right⟩, fun h => .inl h.2⟩
theorem eq_of_mem_replicate {a b : α} {n} (h : b ∈ replicate n a) : b = a := (mem_replicate.1 h).2
theorem forall_mem_replicate {p : α → Prop} {a : α} {n} :
    (∀ b, b ∈ replicate n a → p b) ↔ n = 0 ∨ p a :=
  ⟨fun h => (Nat.eq_zero_or_pos n).imp_right fun k => h a (mem_replicate.2 ⟨Nat.ne_of_gt k, rfl⟩),
   fun h b m => h.elim (absurd · (mem_replicate.1 m).1) fun k => eq_of_mem_replicate m ▸ k⟩
@[simp] theorem replicate_succ_ne_nil {n : Nat} {a : α} : replicate (n + 1) a ≠ [] :=
  cons_ne_nil a _
@[simp] theorem replicate_eq_nil_iff {n : Nat} (a : α) : replicate n a = [] ↔ n = 0 := by
  cases n <;> simp
@[simp] theorem getElem_replicate {a : α} {n : Nat} {i : Nat} (h : i < (replicate n a).length) :
    (replicate n a)[i] = a :=
  eq_of_mem_replicate (getElem_mem h)
theorem getElem?_replicate {n : Nat} {α : Type _} {a : α} {i : Nat} :
    (replicate n a)[i]? = if i < n then some a else none := by
  by_cases h : i < n
  · rw [if_pos h, getElem?_eq_getElem (by rwa [length_replicate]), getElem_replicate]
  · rw [if_neg h, getElem?_eq_none (by rw [length_replicate]; exact Nat.le_of_not_lt h)]
@[simp] theorem getElem?_replicate_of_lt {α : Type _} {a : α} {n : Nat} {i : Nat} (h : i < n) :
    (replicate n a)[i]? = some a := by rw [getElem?_replicate, if_pos h]
theorem head?_replicate {a : α} {n : Nat} :
    (replicate n a).head? = if n = 0 then none else some a := by cases n <;> rfl
@[simp] theorem head_replicate (w : replicate n a ≠ []) : (replicate n a).head w = a := by
  cases n with | zero => exact absurd rfl w | succ n => rfl
@[simp] theorem tail_replicate {n : Nat} {a : α} : (replicate n a).tail = replicate (n - 1) a := by
  cases n <;> rfl
theorem eq_replicate_of_mem {a : α} {l : List α} (H : ∀ (b) (_ : b ∈ l), b = a) :
    l = replicate l.length a := by
  induction l with
  | nil => rfl
  | cons b l ih =>
    have h := forall_mem_cons.1 H
    exact cons_eq_cons.2 ⟨h.1, ih h.2⟩
theorem eq_replicate_iff {a : α} {n} {l : List α} :
    l = replicate n a ↔ length l = n ∧ ∀ (b) (_ : b ∈ l), b = a :=
  ⟨fun h => h ▸ ⟨length_replicate, fun _ => eq_of_mem_replicate⟩,
   fun h => h.1 ▸ eq_replicate_of_mem h.2⟩
theorem map_eq_replicate_iff {l : List α} {f : α → β} {b : β} :
    l.map f = replicate l.length b ↔ ∀ x ∈ l, f x = b :=
  eq_replicate_iff.trans ((and_iff_right (length_map f)).trans forall_mem_map)
@[simp] theorem map_const {l : List α} {b : β} :
    map (Function.const α b) l = replicate l.length b :=
  map_eq_replicate_iff.2 fun _ _ => rfl
@[simp] theorem map_const_fun {x : β} : map (Function.const α x) = (replicate ·.length x) :=
  funext fun _ => map_const
theorem map_const' {l : List α} {b : β} : map (fun _ => b) l = replicate l.length b := map_const
@[simp] theorem replicate_inj {n : Nat} {α : Type _} {a : α} {m : Nat} {b : α} :
    replicate n a = replicate m b ↔ n = m ∧ (n = 0 ∨ a = b) := by
  refine ⟨fun h => ?_, fun h => h.1 ▸ h.2.elim (fun e => e ▸ rfl) fun e => e ▸ rfl⟩
  have e := length_replicate.symm.trans ((congrArg length h).trans length_replicate)
  refine ⟨e, ?_⟩
  cases n with
  | zero => exact .inl rfl
  | succ n => subst e; exact .inr (cons.inj h).1
@[simp] theorem set_replicate_self {n : Nat} {α : Type _} {a : α} {i : Nat} :
    (replicate n a).set i a = replicate n a :=
  eq_replicate_iff.2 ⟨length_set.trans length_replicate,
    fun _ h => (mem_or_eq_of_mem_set h).elim eq_of_mem_replicate id⟩
@[simp] theorem replicate_append_replicate {n : Nat} {α : Type _} {a : α} {m : Nat} :
    replicate n a ++ replicate m a = replicate (n + m) a :=
  eq_replicate_iff.2 ⟨by rw [length_append, length_replicate, length_replicate], fun _ h =>
    (mem_append.1 h).elim eq_of_mem_replicate eq_of_mem_replicate⟩
theorem append_eq_replicate_iff {α : Type _} {n : Nat} {l₁ l₂ : List α} {a : α} :
    l₁ ++ l₂ = replicate n a ↔
      l₁.length + l₂.length = n ∧ l₁ = replicate l₁.length a ∧ l₂ = replicate l₂.length a := by
  simp only [eq_replicate_iff, length_append, mem_append, true_and, or_imp, forall_and]
@[simp] theorem map_replicate : (replicate n a).map f = replicate n (f a) := by
  induction n with
  | zero => rfl
  | succ n ih => rw [replicate_succ, map_cons, ih]; rfl
theorem filter_replicate :
    (replicate n a).filter p = if p a = true then replicate n a else [] := by
  by_cases h : p a
  · rw [if_pos h, filter_eq_self]; exact fun b m => eq_of_mem_replicate m ▸ h
  · rw [if_neg h, filter_eq_nil_iff]; exact fun b m => eq_of_mem_replicate m ▸ h
@[simp] theorem filter_replicate_of_pos {α : Type _} {p : α → Bool} {n : Nat} {a : α}
    (h : p a) : (replicate n a).filter p = replicate n a := by
  rw [filter_replicate, if_pos h]
@[simp] theorem filter_replicate_of_neg {α : Type _} {p : α → Bool} {n : Nat} {a : α}
    (h : ¬p a = true) : (replicate n a).filter p = [] := by
  rw [filter_replicate, if_neg h]
@[simp] theorem flatten_replicate_nil : (replicate n ([] : List α)).flatten = [] := by
  rw [flatten_eq_nil_iff]; exact fun _ => eq_of_mem_replicate
@[simp] theorem flatten_replicate_singleton : (replicate n [a]).flatten = replicate n a := by
  induction n with
  | zero => rfl
  | succ n ih => rw [replicate_succ, flatten_cons, ih]; rfl
@[simp] theorem flatten_replicate_replicate {n m : Nat} {α : Type _} {a : α} :
    (replicate n (replicate m a)).flatten = replicate (n * m) a := by
  induction n with
  | zero => rw [Nat.zero_mul]; rfl
  | succ n ih =>
    rw [replicate_succ, flatten_cons, ih, replicate_append_replicate, Nat.add_one_mul, Nat.add_comm]
@[simp] theorem isEmpty_replicate : (replicate n a).isEmpty = decide (n = 0) := by
  cases n <;> rfl
@[simp] theorem sum_replicate_nat {n : Nat} {a : Nat} : (replicate n a).sum = n * a := by
  induction n with
  | zero => exact (Nat.zero_mul a).symm
  | succ n ih => rw [replicate_succ, sum_cons, ih, Nat.add_one_mul, Nat.add_comm]

end List
