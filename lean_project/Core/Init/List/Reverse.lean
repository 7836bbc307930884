prelude
import Init.List.Append

/-! Lists: reversal, and the last element. -/

universe u v w

namespace List

@[simp] theorem reverseAux_eq {as bs : List α} : reverseAux as bs = reverse as ++ bs :=
  reverseAux_eq_append
@[simp] theorem length_reverse {as : List α} : (as.reverse).length = as.length := by
  induction as with
  | nil => rfl
  | cons a as ih => rw [reverse_cons, length_append, ih]; rfl
@[simp] theorem reverse_append {as bs : List α} :
    (as ++ bs).reverse = bs.reverse ++ as.reverse := by
  induction as with
  | nil => exact (append_nil _).symm
  | cons a as ih => rw [cons_append, reverse_cons, ih, reverse_cons, append_assoc]
theorem reverse_concat {l : List α} {a : α} : (l ++ [a]).reverse = a :: l.reverse := by
  rw [reverse_append]; rfl
@[simp] theorem reverse_reverse (as : List α) : as.reverse.reverse = as := by
  induction as with
  | nil => rfl
  | cons a as ih => rw [reverse_cons, reverse_concat, ih]
@[simp] theorem mem_reverse {x : α} {as : List α} : x ∈ reverse as ↔ x ∈ as := by
  induction as with
  | nil => rfl
  | cons a as ih => rw [reverse_cons, mem_append, ih, mem_singleton, mem_cons, or_comm]
theorem mem_reverseAux {x : α} {as bs} : x ∈ reverseAux as bs ↔ x ∈ as ∨ x ∈ bs := by simp
theorem reverseAux_reverseAux_nil {as bs : List α} :
    reverseAux (reverseAux as bs) [] = reverseAux bs as := by simp
theorem reverse_eq_iff {as bs : List α} : as.reverse = bs ↔ as = bs.reverse :=
  ⟨fun h => by rw [← h, reverse_reverse], fun h => by rw [h, reverse_reverse]⟩
@[simp] theorem reverse_inj {xs ys : List α} : xs.reverse = ys.reverse ↔ xs = ys := by
  rw [reverse_eq_iff, reverse_reverse]
@[simp] theorem reverse_eq_nil_iff {xs : List α} : xs.reverse = [] ↔ xs = [] :=
  reverse_eq_iff
theorem reverse_ne_nil_iff {xs : List α} : xs.reverse ≠ [] ↔ xs ≠ [] := not_congr reverse_eq_nil_iff
@[simp] theorem isEmpty_reverse {xs : List α} : xs.reverse.isEmpty = xs.isEmpty := by
  rw [Bool.eq_iff_iff, isEmpty_iff, isEmpty_iff, reverse_eq_nil_iff]
@[simp] theorem reverse_eq_cons_iff {xs : List α} {a : α} {ys : List α} :
    xs.reverse = a :: ys ↔ xs = ys.reverse ++ [a] := by
  rw [reverse_eq_iff, reverse_cons]
@[simp] theorem reverse_eq_append_iff {xs ys zs : List α} :
    xs.reverse = ys ++ zs ↔ xs = zs.reverse ++ ys.reverse := by
  rw [reverse_eq_iff, reverse_append]
theorem reverse_eq_concat {xs ys : List α} {a : α} :
    xs.reverse = ys ++ [a] ↔ xs = a :: ys.reverse := by
  rw [reverse_eq_iff, reverse_concat]
@[simp] theorem map_reverse {f : α → β} {l : List α} :
    l.reverse.map f = (l.map f).reverse := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [reverse_cons, map_append, ih, map_singleton, ← reverse_cons]; rfl
@[simp] theorem filter_reverse {p : α → Bool} {l : List α} :
    (l.reverse.filter p) = (l.filter p).reverse := by
  induction l with
  | nil => rfl
  | cons a l ih => cases h : p a <;> simp [h, ih]
@[simp] theorem filterMap_reverse {f : α → Option β} {l : List α} :
    (l.reverse.filterMap f) = (l.filterMap f).reverse := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [reverse_cons, filterMap_append, ih, filterMap_cons, filterMap_cons]
    cases f a with | none => exact append_nil _ | some b => exact reverse_cons.symm
theorem reverse_flatten {L : List (List α)} :
    L.flatten.reverse = (L.map reverse).reverse.flatten := by
  induction L with
  | nil => rfl
  | cons l L ih => rw [flatten_cons, reverse_append, ih]; simp
theorem flatten_reverse {L : List (List α)} :
    L.reverse.flatten = (L.map reverse).flatten.reverse := by
  induction L with
  | nil => rfl
  | cons l L ih => rw [reverse_cons, flatten_append, ih]; simp
@[simp] theorem reverse_replicate {n : Nat} {a : α} : reverse (replicate n a) = replicate n a :=
  eq_replicate_iff.2 ⟨by simp, fun _ h => eq_of_mem_replicate (mem_reverse.1 h)⟩
@[simp] theorem foldl_reverse {l : List α} {f : β → α → β} {b : β} :
    l.reverse.foldl f b = l.foldr (fun x y => f y x) b := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [reverse_cons, foldl_append, ih]; rfl
@[simp] theorem foldr_reverse {l : List α} {f : α → β → β} {b : β} :
    l.reverse.foldr f b = l.foldl (fun x y => f y x) b := by
  induction l generalizing b with
  | nil => rfl
  | cons a l ih => rw [reverse_cons, foldr_append, ih]; rfl
theorem foldl_eq_foldr_reverse {l : List α} {f : β → α → β} {b : β} :
    l.foldl f b = l.reverse.foldr (fun x y => f y x) b := by simp
theorem foldr_eq_foldl_reverse {l : List α} {f : α → β → β} {b : β} :
    l.foldr f b = l.reverse.foldl (fun x y => f y x) b := by simp
theorem getElem?_reverse' {l : List α} {i j} (h : i + j + 1 = length l) :
    l.reverse[i]? = l[j]? := by
  induction l generalizing j with
  | nil => contradiction
  | cons a l ih =>
    rw [length_cons, Nat.add_one_inj] at h
    rw [reverse_cons]
    cases j with
    | zero => rw [Nat.add_zero] at h; rw [h, ← length_reverse, getElem?_concat_length]; rfl
    | succ j =>
      rw [getElem?_append_left, ih h]
      · rfl
      · rw [length_reverse, ← h]; exact Nat.lt_succ_of_le (Nat.le_add_right i j)
@[simp] theorem getElem?_reverse {l : List α} {i} (h : i < length l) :
    l.reverse[i]? = l[l.length - 1 - i]? :=
  getElem?_reverse' (by
    rw [Nat.add_sub_of_le (Nat.le_sub_one_of_lt h)]
    exact Nat.sub_add_cancel (Nat.lt_of_le_of_lt (Nat.zero_le i) h))

/-! ## The last element -/

theorem getLast_cons {a : α} {l : List α} (h : l ≠ nil) :
    getLast (a :: l) (cons_ne_nil a l) = getLast l h := by
  cases l with | nil => exact absurd rfl h | cons _ _ => rfl
theorem getLast_eq_getLastD {a l} (h) : @getLast α (a :: l) h = getLastD l a := by cases l <;> rfl
@[simp] theorem getLastD_eq_getLast? {a l} : @getLastD α l a = (getLast? l).getD a := by
  cases l <;> rfl
@[simp] theorem getLast_singleton {a} (h) : @getLast α [a] h = a := rfl
@[simp] theorem getLast_mem : ∀ {l : List α} (h : l ≠ []), getLast l h ∈ l := fun {l} h => by
  induction l with
  | nil => exact absurd rfl h
  | cons a l ih =>
    cases l with | nil => exact .head [] | cons b l => exact .tail a (ih (cons_ne_nil b l))
@[simp] theorem getLast?_singleton {a : α} : getLast? [a] = some a := rfl
theorem getLast?_eq_getLast {l : List α} (h) : l.getLast? = some (l.getLast h) := by
  cases l with | nil => exact absurd rfl h | cons _ _ => rfl
theorem getLast?_cons {a : α} : (a :: l).getLast? = some (l.getLast?.getD a) := by
  cases l <;> rfl
@[simp] theorem getLast?_cons_cons : (a :: b :: l).getLast? = (b :: l).getLast? := rfl
theorem getLast_concat {a : α} {l : List α} : getLast (l ++ [a]) (by simp) = a := by
  induction l with
  | nil => rfl
  | cons b l ih => exact (getLast_cons (concat_ne_nil a l)).trans ih
theorem getLast?_concat {l : List α} {a : α} : (l ++ [a]).getLast? = some a := by
  rw [getLast?_eq_getLast (concat_ne_nil a l), getLast_concat]
theorem getLastD_concat {a b} {l : List α} : (l ++ [b]).getLastD a = b := by
  rw [getLastD_eq_getLast?, getLast?_concat]; rfl
@[simp] theorem getLast?_reverse {l : List α} : l.reverse.getLast? = l.head? := by
  cases l with | nil => rfl | cons a l => rw [reverse_cons, getLast?_concat]; rfl
@[simp] theorem head?_reverse {l : List α} : l.reverse.head? = l.getLast? := by
  rw [← getLast?_reverse, reverse_reverse]
theorem getLast?_eq_head?_reverse {xs : List α} : xs.getLast? = xs.reverse.head? := by simp
theorem head?_eq_getLast?_reverse {xs : List α} : xs.head? = xs.reverse.getLast? := by simp
@[simp] theorem getLast?_eq_none_iff {xs : List α} : xs.getLast? = none ↔ xs = [] := by
  cases xs with
  | nil => simp
  | cons a l => exact iff_of_false (Option.some_ne_none _) (cons_ne_nil a l)
theorem getLast?_eq_some_iff {xs : List α} {a : α} :
    xs.getLast? = some a ↔ ∃ ys, xs = ys ++ [a] := by
  constructor
  · intro h
    cases eq_nil_or_concat xs with
    | inl e => rw [e] at h; contradiction
    | inr e =>
      refine e.imp fun ys e => e.elim fun b e => ?_
      rw [concat_eq_append] at e
      rw [e, getLast?_concat] at h
      rw [e, Option.some.inj h]
  · exact fun h => h.elim fun ys e => by rw [e, getLast?_concat]
@[simp] theorem getLast?_append {l l' : List α} :
    (l ++ l').getLast? = l'.getLast?.or l.getLast? := by
  rw [← head?_reverse, reverse_append, head?_append, head?_reverse, head?_reverse]
@[simp] theorem getLast?_map {f : α → β} {l : List α} :
    (map f l).getLast? = l.getLast?.map f := by
  rw [← head?_reverse, ← map_reverse, head?_map, head?_reverse]
theorem getLast_eq_iff_getLast?_eq_some {xs : List α} (h) :
    xs.getLast h = a ↔ xs.getLast? = some a := by
  rw [getLast?_eq_getLast h, Option.some_inj]
theorem mem_of_getLast? {xs : List α} {a : α} (h : xs.getLast? = some a) : a ∈ xs := by
  exact (getLast?_eq_some_iff.1 h).elim fun ys e => by rw [e]; exact mem_concat_self

/-! ## The first element -/

theorem head?_singleton {a : α} : head? [a] = some a := rfl
theorem getLastD_map {f : α → β} {l : List α} {a : α} :
    (map f l).getLastD (f a) = f (l.getLastD a) := by
  rw [getLastD_eq_getLast?, getLastD_eq_getLast?, getLast?_map]; cases l.getLast? <;> rfl
theorem head?_eq_head {l : List α} (h) : l.head? = some (head l h) := by
  cases l with | nil => exact absurd rfl h | cons _ _ => rfl
theorem head?_eq_getElem? {l : List α} : l.head? = l[0]? := by cases l <;> rfl
theorem head_singleton {a : α} : head [a] (by simp) = a := rfl
theorem head_eq_getElem {l : List α} (h : l ≠ []) : head l h = l[0]'(length_pos_iff.mpr h) := by
  cases l with | nil => exact absurd rfl h | cons _ _ => rfl
theorem head_eq_iff_head?_eq_some {xs : List α} (h) : xs.head h = a ↔ xs.head? = some a := by
  rw [head?_eq_head h, Option.some_inj]
@[simp] theorem head?_eq_none_iff : l.head? = none ↔ l = [] := by cases l <;> simp
theorem head?_eq_some_iff {xs : List α} {a : α} : xs.head? = some a ↔ ∃ ys, xs = a :: ys := by
  cases xs <;> simp
@[simp] theorem isSome_head? : l.head?.isSome ↔ l ≠ [] := by cases l <;> simp
@[simp] theorem head_mem : ∀ {l : List α} (h : l ≠ []), head l h ∈ l
  | [], h => absurd rfl h
  | _ :: l, _ => .head l
theorem mem_of_mem_head? {l : List α} {a : α} (h : a ∈ l.head?) : a ∈ l := by
  exact (head?_eq_some_iff.1 h).elim fun ys e => by rw [e]; exact mem_cons_self
theorem mem_of_head? : {l : List α} → {a : α} → l.head? = some a → a ∈ l := mem_of_mem_head?
theorem head?_eq_some_head : ∀ {l : List α} (h : l ≠ []), head? l = some (head l h) :=
  head?_eq_head
theorem head_mem_head? : ∀ {l : List α} (h : l ≠ []), head l h ∈ head? l := head?_eq_head
theorem tail_eq_tailD {l : List α} : l.tail = tailD l [] := by cases l <;> rfl
theorem tail_eq_tail? {l : List α} : l.tail = (tail? l).getD [] := by cases l <;> rfl
theorem headD_eq_head?_getD {l : List α} : headD l a = (head? l).getD a := by cases l <;> rfl
theorem tailD_eq_tail? {l l' : List α} : tailD l l' = (tail? l).getD l' := by cases l <;> rfl
attribute [simp] headD_eq_head?_getD tailD_eq_tail?
@[simp] theorem length_tail {l : List α} : l.tail.length = l.length - 1 := by cases l <;> rfl
theorem mem_of_mem_tail {a : α} {l : List α} (h : a ∈ tail l) : a ∈ l := by
  cases l with | nil => exact h | cons b l => exact .tail b h
theorem ne_nil_of_tail_ne_nil {l : List α} : l.tail ≠ [] → l ≠ [] := fun h e => h (by rw [e]; rfl)
@[simp] theorem getElem?_tail {l : List α} {i : Nat} : (tail l)[i]? = l[i + 1]? := by
  cases l <;> rfl
@[simp] theorem head?_tail {l : List α} : (tail l).head? = l[1]? := by
  rw [head?_eq_getElem?, getElem?_tail]

/-! ## All but the last -/

@[simp] theorem length_dropLast {xs : List α} : xs.dropLast.length = xs.length - 1 := by
  cases xs <;> simp
theorem dropLast_cons_of_ne_nil {α : Type u} {x : α} {l : List α} (h : l ≠ []) :
    (x :: l).dropLast = x :: l.dropLast := by
  cases l with | nil => exact absurd rfl h | cons _ _ => rfl
theorem dropLast_concat_getLast : ∀ {l : List α} (h : l ≠ []), dropLast l ++ [getLast l h] = l :=
  fun {l} h => by
    induction l with
    | nil => exact absurd rfl h
    | cons a l ih =>
      cases l with | nil => rfl | cons b l => exact congrArg (cons a) (ih (cons_ne_nil b l))
@[simp] theorem map_dropLast {f : α → β} {l : List α} :
    l.dropLast.map f = (l.map f).dropLast := by
  induction l with
  | nil => rfl
  | cons a l ih => cases l with | nil => rfl | cons b l => exact congrArg (f a :: ·) ih
@[simp] theorem dropLast_append_of_ne_nil {α : Type u} {l : List α} {l' : List α} (h : l ≠ []) :
    (l' ++ l).dropLast = l' ++ l.dropLast := by
  induction l' with
  | nil => rfl
  | cons a l' ih =>
    rw [cons_append, dropLast_cons_of_ne_nil (append_ne_nil_of_right_ne_nil l' h), ih]; rfl
theorem dropLast_append_cons : dropLast (l₁ ++ b :: l₂) = l₁ ++ dropLast (b :: l₂) := by simp
@[simp] theorem dropLast_concat : dropLast (l₁ ++ [b]) = l₁ := by simp
@[simp] theorem tail_reverse {l : List α} : l.reverse.tail = l.dropLast.reverse := by
  cases eq_nil_or_concat l with
  | inl e => rw [e]; rfl
  | inr e =>
    have ⟨ys, b, e⟩ := e
    rw [e, concat_eq_append, reverse_concat, dropLast_concat]; rfl
@[simp] theorem dropLast_replicate {n : Nat} {a : α} :
    dropLast (replicate n a) = replicate (n - 1) a := by
  cases n with
  | zero => rfl
  | succ n => rw [replicate_succ', dropLast_concat]; rfl

end List
