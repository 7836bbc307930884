prelude
import Init.List.Ops

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
theorem mem_reverseAux {x : α} {as bs} : x ∈ reverseAux as bs ↔ x ∈ as ∨ x ∈ bs := by
  rw [reverseAux_eq, mem_append, mem_reverse]
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
  | cons a l ih =>
    rw [reverse_cons, filter_append, ih, filter_cons, filter_cons]
    cases p a with | true => exact reverse_cons.symm | false => exact append_nil _
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
  eq_replicate_iff.2 ⟨length_reverse.trans length_replicate,
    fun _ h => eq_of_mem_replicate (mem_reverse.1 h)⟩
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
    l.foldl f b = l.reverse.foldr (fun x y => f y x) b := foldr_reverse.symm
theorem foldr_eq_foldl_reverse {l : List α} {f : α → β → β} {b : β} :
    l.foldr f b = l.reverse.foldl (fun x y => f y x) b := foldl_reverse.symm
theorem getElem?_reverse' {l : List α} {i j} (h : i + j + 1 = length l) :
    l.reverse[i]? = l[j]? := by
  induction l generalizing j with
  | nil => contradiction
  | cons a l ih =>
    have h := (Nat.succ.inj h).trans (length_reverse (as := l)).symm
    rw [reverse_cons]
    cases j with
    | zero => rw [show i = _ from h]; exact getElem?_concat_length
    | succ j =>
      have k : i < l.reverse.length := h ▸ Nat.lt_succ_of_le (Nat.le_add_right i j)
      exact (getElem?_append_left k).trans (ih (h.trans length_reverse))
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
@[simp] theorem getLast?_cons_cons {α : Type _} {a b : α} {l : List α} :
    (a :: b :: l).getLast? = (b :: l).getLast? := rfl
theorem getLast_concat {a : α} {l : List α} : getLast (l ++ [a]) (by simp) = a := by
  induction l with
  | nil => rfl
  | cons b l ih => exact (getLast_cons (concat_ne_nil a l)).trans ih
theorem getLast?_concat {l : List α} {a : α} : (l ++ [a]).getLast? = some a := by
  rw [getLast?_eq_getLast (concat_ne_nil a l), getLast_concat]
theorem getLastD_concat {a b : α} {l : List α} : (l ++ [b]).getLastD a = b := by
  rw [getLastD_eq_getLast?, getLast?_concat]; rfl
@[simp] theorem getLast?_reverse {l : List α} : l.reverse.getLast? = l.head? := by
  cases l with | nil => rfl | cons a l => rw [reverse_cons, getLast?_concat]; rfl
@[simp] theorem head?_reverse {l : List α} : l.reverse.head? = l.getLast? := by
  rw [← getLast?_reverse, reverse_reverse]
theorem getLast?_eq_head?_reverse {xs : List α} : xs.getLast? = xs.reverse.head? :=
  head?_reverse.symm
theorem head?_eq_getLast?_reverse {xs : List α} : xs.head? = xs.reverse.getLast? :=
  getLast?_reverse.symm
@[simp] theorem getLast?_eq_none_iff {xs : List α} : xs.getLast? = none ↔ xs = [] := by
  cases xs with
  | nil => exact iff_of_true rfl rfl
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
theorem getLast_eq_iff_getLast?_eq_some {α : Type _} {a : α} {xs : List α} (h) :
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
theorem head?_eq_getElem? {l : List α} : l.head? = l[(0 : Nat)]? := by cases l <;> rfl
theorem head_singleton {a : α} : head [a] (by simp) = a := rfl
theorem head_eq_getElem {l : List α} (h : l ≠ []) :
    head l h = l[0]'(by exact length_pos_iff.mpr h) := by
  cases l with | nil => exact absurd rfl h | cons _ _ => rfl
theorem head_eq_iff_head?_eq_some {α : Type _} {a : α}
    {xs : List α} (h) : xs.head h = a ↔ xs.head? = some a := by
  rw [head?_eq_head h, Option.some_inj]
@[simp] theorem head?_eq_none_iff : l.head? = none ↔ l = [] := by
  cases l with
  | nil => exact iff_of_true rfl rfl
  | cons a l => exact iff_of_false (Option.some_ne_none a) (cons_ne_nil a l)
theorem head?_eq_some_iff {xs : List α} {a : α} : xs.head? = some a ↔ ∃ ys, xs = a :: ys := by
  cases xs <;> simp
@[simp] theorem isSome_head? : l.head?.isSome ↔ l ≠ [] := by
  cases l with
  | nil => exact iff_of_false Bool.false_ne_true fun h => h rfl
  | cons a l => exact iff_of_true rfl (cons_ne_nil a l)
@[simp] theorem head_mem : ∀ {l : List α} (h : l ≠ []), head l h ∈ l := fun {l} h => by
  cases l with | nil => exact absurd rfl h | cons a l => exact .head l
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
@[simp] theorem head?_tail {l : List α} : (tail l).head? = l[(1 : Nat)]? := by
  rw [head?_eq_getElem?, getElem?_tail]

/-! ## All but the last -/

@[simp] theorem length_dropLast {xs : List α} : xs.dropLast.length = xs.length - 1 := by
  cases xs with | nil => rfl | cons a l => exact length_dropLast_cons
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
theorem dropLast_append_cons {α : Type _} {l₁ : List α} {b : α} {l₂ : List α} :
    dropLast (l₁ ++ b :: l₂) = l₁ ++ dropLast (b :: l₂) :=
  dropLast_append_of_ne_nil (cons_ne_nil b l₂)
@[simp] theorem dropLast_concat {α : Type _} {l₁ : List α} {b : α} :
    dropLast (l₁ ++ [b]) = l₁ := dropLast_append_cons.trans (append_nil l₁)
@[simp] theorem tail_reverse {l : List α} : l.reverse.tail = l.dropLast.reverse := by
  cases eq_nil_or_concat l with
  | inl e => rw [e]; rfl
  | inr e =>
    exact e.elim fun ys e => e.elim fun b e => by
      rw [e, concat_eq_append, reverse_concat, dropLast_concat]; rfl
@[simp] theorem dropLast_replicate {n : Nat} {a : α} :
    dropLast (replicate n a) = replicate (n - 1) a := by
  cases n with
  | zero => rfl
  | succ n => rw [replicate_succ', dropLast_concat]; rfl

end List

/-! Lists: `any` and `all`, `find?`, counting. -/

namespace List

/-! ## any and all -/

@[simp] theorem any_eq_true {l : List α} : l.any p = true ↔ ∃ x, x ∈ l ∧ p x := by
  induction l with
  | nil => exact iff_of_false Bool.false_ne_true fun h => h.elim fun _ h => not_mem_nil h.1
  | cons a l ih =>
    rw [any_cons, Bool.or_eq_true, ih]
    refine ⟨fun h => h.elim (fun h => ⟨a, mem_cons_self, h⟩) fun h => ?_, fun h => ?_⟩
    · exact h.imp fun _ h => ⟨.tail a h.1, h.2⟩
    · exact h.elim fun x h =>
        (mem_cons.1 h.1).imp (fun e : x = a => e ▸ h.2) fun m => ⟨x, m, h.2⟩
@[simp] theorem all_eq_true {l : List α} : l.all p = true ↔ ∀ x, x ∈ l → p x := by
  induction l with
  | nil => exact iff_of_true rfl fun _ m => absurd m not_mem_nil
  | cons a l ih => rw [all_cons, Bool.and_eq_true, ih, forall_mem_cons]
theorem any_eq {l : List α} : l.any p = decide (∃ x, x ∈ l ∧ p x) := by
  rw [Bool.eq_iff_iff, any_eq_true, decide_eq_true_iff]
theorem all_eq {l : List α} : l.all p = decide (∀ x, x ∈ l → p x) := by
  rw [Bool.eq_iff_iff, all_eq_true, decide_eq_true_iff]
theorem decide_exists_mem {l : List α} {p : α → Prop} [DecidablePred p] :
    decide (∃ x, x ∈ l ∧ p x) = l.any fun x => decide (p x) := by
  rw [Bool.eq_iff_iff, any_eq_true, decide_eq_true_iff]
  exact exists_congr fun _ => and_congr_right fun _ => decide_eq_true_iff.symm
theorem decide_forall_mem {l : List α} {p : α → Prop} [DecidablePred p] :
    decide (∀ x, x ∈ l → p x) = l.all fun x => decide (p x) := by
  rw [Bool.eq_iff_iff, all_eq_true, decide_eq_true_iff]
  exact forall_congr' fun _ => imp_congr_right fun _ => decide_eq_true_iff.symm
@[simp] theorem any_eq_false {l : List α} : l.any p = false ↔ ∀ x, x ∈ l → ¬p x := by
  rw [← Bool.not_eq_true, any_eq_true]
  exact ⟨fun h x m k => h ⟨x, m, k⟩, fun h e => e.elim fun x m => h x m.1 m.2⟩
@[simp] theorem all_eq_false {l : List α} : l.all p = false ↔ ∃ x, x ∈ l ∧ ¬p x := by
  rw [← Bool.not_eq_true, all_eq_true, Classical.not_forall]
  exact exists_congr fun _ => Classical.not_imp
theorem any_beq [BEq α] {l : List α} {a : α} : (l.any fun x => a == x) = l.contains a := by
  induction l with
  | nil => rfl
  | cons b l ih => rw [any_cons, ih, contains_cons]
theorem contains_eq_any_beq [BEq α] {l : List α} {a : α} : l.contains a = l.any (a == ·) :=
  any_beq.symm
theorem not_any_eq_all_not {l : List α} {p : α → Bool} : (!l.any p) = l.all fun a => !p a := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [any_cons, Bool.not_or, ih]; rfl
theorem not_all_eq_any_not {l : List α} {p : α → Bool} : (!l.all p) = l.any fun a => !p a := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [all_cons, Bool.not_and, ih]; rfl
theorem any_eq_not_all_not {l : List α} {p : α → Bool} : l.any p = !l.all (!p .) := by
  rw [not_all_eq_any_not]; simp only [Bool.not_not]
theorem all_eq_not_any_not {l : List α} {p : α → Bool} : l.all p = !l.any (!p .) := by
  rw [not_any_eq_all_not]; simp only [Bool.not_not]
@[simp] theorem any_map {α β : Type _} {f : α → β}
    {l : List α} {p : β → Bool} : (l.map f).any p = l.any (p ∘ f) := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [map_cons, any_cons, ih]; rfl
@[simp] theorem all_map {α β : Type _} {f : α → β}
    {l : List α} {p : β → Bool} : (l.map f).all p = l.all (p ∘ f) := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [map_cons, all_cons, ih]; rfl
@[simp] theorem any_filter {l : List α} {p q : α → Bool} :
    (filter p l).any q = l.any fun a => p a && q a := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [filter_cons, any_cons, ← ih]; cases p a <;> rfl
@[simp] theorem all_filter {l : List α} {p q : α → Bool} :
    (filter p l).all q = l.all fun a => !(p a) || q a := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [filter_cons, all_cons, ← ih]; cases p a <;> rfl
@[simp] theorem any_append {α : Type _} {f : α → Bool}
    {xs ys : List α} : (xs ++ ys).any f = (xs.any f || ys.any f) := by
  induction xs with
  | nil => rfl
  | cons a l ih => rw [cons_append, any_cons, ih, any_cons, Bool.or_assoc]
@[simp] theorem all_append {α : Type _} {f : α → Bool}
    {xs ys : List α} : (xs ++ ys).all f = (xs.all f && ys.all f) := by
  induction xs with
  | nil => rfl
  | cons a l ih => rw [cons_append, all_cons, ih, all_cons, Bool.and_assoc]
@[simp] theorem any_flatten {α : Type _} {f : α → Bool}
    {l : List (List α)} : l.flatten.any f = l.any (any · f) := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [flatten_cons, any_append, ih]; rfl
@[simp] theorem all_flatten {α : Type _} {f : α → Bool}
    {l : List (List α)} : l.flatten.all f = l.all (all · f) := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [flatten_cons, all_append, ih]; rfl
@[simp] theorem any_reverse {l : List α} : l.reverse.any f = l.any f := by
  rw [Bool.eq_iff_iff, any_eq_true, any_eq_true]
  exact exists_congr fun _ => and_congr_left fun _ => mem_reverse
@[simp] theorem all_reverse {l : List α} : l.reverse.all f = l.all f := by
  rw [Bool.eq_iff_iff, all_eq_true, all_eq_true]
  exact forall_congr' fun _ => imp_congr_left mem_reverse
@[simp] theorem any_replicate {n : Nat} {a : α} :
    (replicate n a).any f = if n = 0 then false else f a := by
  cases n with
  | zero => rfl
  | succ n =>
    rw [Bool.eq_iff_iff, if_neg (Nat.succ_ne_zero n), any_eq_true]
    exact ⟨fun h => h.elim fun _ m => eq_of_mem_replicate m.1 ▸ m.2, fun h => ⟨a, .head _, h⟩⟩
@[simp] theorem all_replicate {n : Nat} {a : α} :
    (replicate n a).all f = if n = 0 then true else f a := by
  cases n with
  | zero => rfl
  | succ n =>
    rw [Bool.eq_iff_iff, if_neg (Nat.succ_ne_zero n), all_eq_true]
    exact ⟨fun h => h a mem_cons_self, fun h _ m => eq_of_mem_replicate m ▸ h⟩

/-! ## find? -/

@[simp] theorem find?_cons_of_pos {α : Type _} {p : α → Bool} {a : α}
    {l} (h : p a) : find? p (a :: l) = some a := by
  rw [find?_cons, h]
@[simp] theorem find?_cons_of_neg {α : Type _} {p : α → Bool} {a : α}
    {l} (h : ¬p a) : find? p (a :: l) = find? p l := by
  rw [find?_cons, Bool.eq_false_of_ne_true h]
@[simp] theorem find?_eq_none : find? p l = none ↔ ∀ x ∈ l, ¬p x := by
  induction l with
  | nil => exact iff_of_true rfl fun _ m => absurd m not_mem_nil
  | cons a l ih =>
    rw [find?_cons, forall_mem_cons, ← ih]
    cases p a with
    | true => exact iff_of_false (Option.some_ne_none a) fun h => h.1 rfl
    | false => exact (and_iff_right Bool.false_ne_true).symm
theorem find?_some {α : Type _} {p : α → Bool} {a : α} :
    ∀ {l}, find? p l = some a → p a := fun {l} e => by
  induction l with
  | nil => contradiction
  | cons b l ih =>
    by_cases h : p b
    · rw [find?_cons_of_pos h] at e; exact Option.some.inj e ▸ h
    · rw [find?_cons_of_neg h] at e; exact ih e
theorem mem_of_find?_eq_some {α : Type _} {p : α → Bool} {a : α} :
    ∀ {l}, find? p l = some a → a ∈ l := fun {l} e => by
  induction l with
  | nil => contradiction
  | cons b l ih =>
    by_cases h : p b
    · rw [find?_cons_of_pos h] at e; exact Option.some.inj e ▸ mem_cons_self
    · rw [find?_cons_of_neg h] at e; exact .tail b (ih e)
@[simp] theorem find?_isSome {xs : List α} {p : α → Bool} :
    (xs.find? p).isSome ↔ ∃ x, x ∈ xs ∧ p x := by
  rw [← any_eq_true]
  refine Bool.eq_iff_iff.1 ?_
  induction xs with
  | nil => rfl
  | cons a l ih => rw [find?_cons, any_cons, ← ih]; cases p a <;> rfl
@[simp] theorem head?_filter {p : α → Bool} {l : List α} : (l.filter p).head? = l.find? p := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [filter_cons, find?_cons, ← ih]; cases p a <;> rfl
@[simp] theorem find?_append {α : Type _} {p : α → Bool} {l₁ l₂ : List α} :
    (l₁ ++ l₂).find? p = (l₁.find? p).or (l₂.find? p) := by
  induction l₁ with
  | nil => rfl
  | cons a l ih => rw [cons_append, find?_cons, find?_cons, ih]; cases p a <;> rfl
@[simp] theorem find?_map {f : β → α} {l : List β} :
    find? p (l.map f) = (l.find? (p ∘ f)).map f := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [map_cons, find?_cons, find?_cons, ih, Function.comp]; cases p (f a) <;> rfl

/-! ## Counting -/

section countP
variable {p q : α → Bool}

@[simp] theorem countP_nil : countP p [] = 0 := rfl
protected theorem countP_go_eq_add {l} : countP.go p l n = n + countP.go p l 0 := by
  induction l generalizing n with
  | nil => rfl
  | cons a l ih =>
    show cond (p a) (countP.go p l (n + 1)) (countP.go p l n) =
      n + cond (p a) (countP.go p l 1) (countP.go p l 0)
    cases p a with
    | true => rw [ih, ih (n := 1)]; exact Nat.add_assoc n 1 _
    | false => exact ih
theorem countP_eq_length_filter {l : List α} : countP p l = (filter p l).length := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    show cond (p a) (countP.go p l 1) (countP p l) = _
    rw [List.countP_go_eq_add, Nat.add_comm, filter_cons]
    cases p a with | true => exact congrArg (· + 1) ih | false => exact ih
theorem countP_eq_length_filter' : countP p = length ∘ filter p :=
  funext fun _ => countP_eq_length_filter
@[simp] theorem countP_cons_of_pos {l} (pa : p a) : countP p (a :: l) = countP p l + 1 := by
  rw [countP_eq_length_filter, filter_cons_of_pos pa, countP_eq_length_filter]; rfl
@[simp] theorem countP_cons_of_neg {l} (pa : ¬p a) : countP p (a :: l) = countP p l := by
  rw [countP_eq_length_filter, filter_cons_of_neg pa, countP_eq_length_filter]
theorem countP_cons {a : α} {l : List α} :
    countP p (a :: l) = countP p l + if p a then 1 else 0 := by
  by_cases h : p a <;> simp [h]
@[simp] theorem countP_singleton {a : α} : countP p [a] = if p a then 1 else 0 := by
  rw [countP_cons, countP_nil, Nat.zero_add]
theorem length_eq_countP_add_countP (p : α → Bool) {l : List α} :
    length l = countP p l + countP (fun a => ¬p a) l := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [length_cons, ih, countP_cons, countP_cons]
    cases p a with | true => exact Nat.add_right_comm .. | false => exact Nat.add_assoc ..
theorem countP_le_length : countP p l ≤ l.length := by
  rw [countP_eq_length_filter]; exact length_filter_le p l
@[simp] theorem countP_append {l₁ l₂ : List α} :
    countP p (l₁ ++ l₂) = countP p l₁ + countP p l₂ := by
  simp only [countP_eq_length_filter, filter_append, length_append]
@[simp] theorem countP_pos_iff {α : Type _} {l : List α} {p} : 0 < countP p l ↔ ∃ a ∈ l, p a := by
  rw [countP_eq_length_filter, length_pos_iff_exists_mem]; exact exists_congr fun _ => mem_filter
@[simp] theorem one_le_countP_iff {α : Type _} {l : List α}
    {p} : 1 ≤ countP p l ↔ ∃ a ∈ l, p a := countP_pos_iff
@[simp] theorem countP_eq_zero {p} : countP p l = 0 ↔ ∀ a ∈ l, ¬p a := by
  rw [countP_eq_length_filter, length_eq_zero_iff, filter_eq_nil_iff]
@[simp] theorem countP_eq_length {p} : countP p l = l.length ↔ ∀ a ∈ l, p a := by
  rw [countP_eq_length_filter, length_filter_eq_length_iff]
theorem countP_replicate {p : α → Bool} {a : α} {n : Nat} :
    countP p (replicate n a) = if p a then n else 0 := by
  rw [countP_eq_length_filter, filter_replicate]
  cases p a with | true => exact length_replicate | false => rfl
theorem countP_filter {l : List α} :
    countP p (filter q l) = countP (fun a => p a && q a) l := by
  simp only [countP_eq_length_filter, filter_filter]
@[simp] theorem countP_map {p : β → Bool} {f : α → β} {l} :
    countP p (map f l) = countP (p ∘ f) l := by
  rw [countP_eq_length_filter, filter_map, length_map, countP_eq_length_filter]
@[simp] theorem countP_reverse {l : List α} : countP p l.reverse = countP p l := by
  simp only [countP_eq_length_filter, filter_reverse, length_reverse]
theorem countP_mono_left (h : ∀ x ∈ l, p x → q x) : countP p l ≤ countP q l := by
  induction l with
  | nil => exact Nat.le_refl 0
  | cons a l ih =>
    rw [forall_mem_cons] at h
    by_cases hp : p a
    · rw [countP_cons_of_pos hp, countP_cons_of_pos (h.1 hp)]; exact Nat.succ_le_succ (ih h.2)
    · rw [countP_cons_of_neg hp, countP_cons]; exact Nat.le_add_right_of_le (ih h.2)
theorem countP_congr (h : ∀ x ∈ l, p x ↔ q x) : countP p l = countP q l :=
  Nat.le_antisymm (countP_mono_left fun x m => (h x m).1) (countP_mono_left fun x m => (h x m).2)

end countP

section count
variable [BEq α]

@[simp] theorem count_nil {a : α} : count a [] = 0 := rfl
theorem count_eq_countP {a : α} {l : List α} : count a l = countP (· == a) l := rfl
theorem count_cons {a b : α} {l : List α} :
    count a (b :: l) = count a l + if b == a then 1 else 0 := countP_cons
theorem count_eq_length_filter {a : α} {l : List α} :
    count a l = (filter (· == a) l).length := countP_eq_length_filter
theorem count_le_length {a : α} {l : List α} : count a l ≤ l.length := countP_le_length
theorem count_singleton {a b : α} : count a [b] = if b == a then 1 else 0 := countP_singleton
@[simp] theorem count_append {a : α} {l₁ l₂ : List α} :
    count a (l₁ ++ l₂) = count a l₁ + count a l₂ := countP_append
@[simp] theorem count_reverse {a : α} {l : List α} : count a l.reverse = count a l :=
  countP_reverse

variable [LawfulBEq α]

@[simp] theorem count_cons_self {a : α} {l : List α} : count a (a :: l) = count a l + 1 :=
  countP_cons_of_pos (beq_self_eq_true a)
@[simp] theorem count_cons_of_ne (h : b ≠ a) {l : List α} : count a (b :: l) = count a l :=
  countP_cons_of_neg (by rw [beq_iff_eq]; exact h)
theorem count_singleton_self {a : α} : count a [a] = 1 := count_cons_self
theorem count_concat_self {a : α} {l : List α} : count a (concat l a) = count a l + 1 := by
  rw [concat_eq_append, count_append, count_singleton_self]
@[simp] theorem count_pos_iff {a : α} {l : List α} : 0 < count a l ↔ a ∈ l := by
  rw [count_eq_countP, countP_pos_iff]
  exact ⟨fun h => h.elim fun _ m => eq_of_beq m.2 ▸ m.1, fun m => ⟨a, m, beq_self_eq_true a⟩⟩
@[simp] theorem one_le_count_iff {a : α} {l : List α} : 1 ≤ count a l ↔ a ∈ l := count_pos_iff
theorem count_eq_zero_of_not_mem {a : α} {l : List α} (h : a ∉ l) : count a l = 0 :=
  Nat.eq_zero_of_not_pos fun k => h (count_pos_iff.1 k)
theorem not_mem_of_count_eq_zero {a : α} {l : List α} (h : count a l = 0) : a ∉ l :=
  fun m => Nat.ne_of_gt (count_pos_iff.2 m) h
theorem count_eq_zero {l : List α} : count a l = 0 ↔ a ∉ l :=
  ⟨not_mem_of_count_eq_zero, count_eq_zero_of_not_mem⟩
theorem count_eq_length {l : List α} : count a l = l.length ↔ ∀ b ∈ l, a = b := by
  rw [count_eq_countP, countP_eq_length]
  exact forall_congr' fun _ => imp_congr_right fun _ => beq_iff_eq.trans eq_comm
@[simp] theorem count_replicate_self {a : α} {n : Nat} : count a (replicate n a) = n := by
  rw [count_eq_countP, countP_replicate, beq_self_eq_true]; rfl
set_option linter.unusedSectionVars false in
theorem count_replicate {a b : α} {n : Nat} :
    count a (replicate n b) = if b == a then n else 0 := countP_replicate

end count

end List

/-! Lists: `take` and `drop`, `takeWhile` and `dropWhile`, `partition` and `splitAt`. -/

namespace List

theorem take_cons {α : Type _} {i : Nat} {a : α}
    {l : List α} (h : 0 < i) : (a :: l).take i = a :: l.take (i - 1) := by
  cases i with | zero => exact absurd h (Nat.lt_irrefl 0) | succ i => rfl
theorem drop_cons {α : Type _} {i : Nat} {a : α}
    {l : List α} (h : 0 < i) : (a :: l).drop i = l.drop (i - 1) := by
  cases i with | zero => exact absurd h (Nat.lt_irrefl 0) | succ i => rfl
@[simp] theorem drop_one {l : List α} : l.drop 1 = l.tail := by cases l <;> rfl
@[simp] theorem take_append_drop (i : Nat) (l : List α) : l.take i ++ l.drop i = l := by
  induction i generalizing l with
  | zero => rfl
  | succ i ih => cases l with | nil => rfl | cons a l => exact congrArg (cons a) (ih l)
@[simp] theorem length_drop {i : Nat} {l : List α} : (drop i l).length = l.length - i := by
  induction l generalizing i with
  | nil => rw [drop_nil, length_nil, Nat.zero_sub]
  | cons a l ih =>
    cases i with
    | zero => rfl
    | succ i => rw [drop_succ_cons, ih, length_cons, Nat.add_sub_add_right]
@[simp] theorem length_take {i : Nat} {l : List α} : (take i l).length = min i l.length := by
  induction l generalizing i with
  | nil => rw [take_nil, length_nil, Nat.min_zero]
  | cons a l ih =>
    cases i with
    | zero => rw [take_zero, length_nil, Nat.zero_min]
    | succ i => rw [take_succ_cons, length_cons, ih, length_cons, Nat.add_min_add_right]
theorem length_take_le (i) (l : List α) : length (take i l) ≤ i := by
  rw [length_take]; exact Nat.min_le_left _ _
theorem length_take_le' (i) (l : List α) : length (take i l) ≤ l.length := by
  rw [length_take]; exact Nat.min_le_right _ _
theorem length_take_of_le (h : i ≤ length l) : length (take i l) = i := by
  rw [length_take, Nat.min_eq_left h]
theorem drop_of_length_le {l : List α} (h : l.length ≤ i) : l.drop i = [] := drop_eq_nil_of_le h
@[simp] theorem drop_eq_nil_iff {l : List α} {i : Nat} : l.drop i = [] ↔ l.length ≤ i := by
  rw [← length_eq_zero_iff, length_drop, Nat.sub_eq_zero_iff_le]
theorem length_lt_of_drop_ne_nil {l : List α} {i} (h : drop i l ≠ []) : i < l.length :=
  Nat.lt_of_not_le fun k => h (drop_of_length_le k)
theorem take_of_length_le {l : List α} (h : l.length ≤ i) : take i l = l := by
  have k := take_append_drop i l
  rwa [drop_of_length_le h, append_nil] at k
theorem lt_length_of_take_ne_self {l : List α} {i} (h : l.take i ≠ l) : i < l.length :=
  Nat.lt_of_not_le fun k => h (take_of_length_le k)
@[simp] theorem drop_length {l : List α} : l.drop l.length = [] := drop_of_length_le (Nat.le_refl _)
@[simp] theorem take_length {l : List α} : l.take l.length = l := take_of_length_le (Nat.le_refl _)
theorem drop_eq_getElem_cons {i} {l : List α} (h : i < l.length) :
    drop i l = l[i] :: drop (i + 1) l :=
  (getElem_cons_drop_succ_eq_drop h).symm
@[simp] theorem drop_drop {i : Nat} {j} {l : List α} : drop i (drop j l) = drop (j + i) l := by
  induction l generalizing j with
  | nil => rw [drop_nil, drop_nil, drop_nil]
  | cons a l ih =>
    cases j with
    | zero => rw [drop_zero, Nat.zero_add]
    | succ j => rw [drop_succ_cons, ih, Nat.add_right_comm, drop_succ_cons]
theorem take_drop {i j : Nat} {l : List α} : take i (drop j l) = drop j (take (j + i) l) := by
  induction l generalizing j with
  | nil => rw [drop_nil, take_nil, take_nil, drop_nil]
  | cons a l ih =>
    cases j with
    | zero => rw [drop_zero, Nat.zero_add, drop_zero]
    | succ j => rw [drop_succ_cons, ih, Nat.add_right_comm, take_succ_cons, drop_succ_cons]
@[simp] theorem tail_drop {l : List α} {i : Nat} : (l.drop i).tail = l.drop (i + 1) := by
  rw [← drop_one, drop_drop]
@[simp] theorem drop_tail {l : List α} {i : Nat} : l.tail.drop i = l.drop (i + 1) := by
  rw [← drop_one, drop_drop, Nat.add_comm]
@[simp] theorem take_eq_nil_iff {l : List α} {k : Nat} : l.take k = [] ↔ k = 0 ∨ l = [] := by
  cases l with
  | nil => exact iff_of_true take_nil (.inr rfl)
  | cons a l =>
    cases k with
    | zero => exact iff_of_true rfl (.inl rfl)
    | succ k =>
      exact iff_of_false (cons_ne_nil _ _) fun h => h.elim (Nat.succ_ne_zero k) (cons_ne_nil a l)
theorem drop_eq_nil_of_eq_nil {as : List α} {i} (h : as = []) : as.drop i = [] := by
  rw [h, drop_nil]
theorem take_eq_nil_of_eq_nil {as : List α} {i} (h : as = []) : as.take i = [] := by
  rw [h, take_nil]
theorem take_take {i j} {l : List α} : take i (take j l) = take (min i j) l := by
  induction l generalizing i j with
  | nil => rw [take_nil, take_nil, take_nil]
  | cons a l ih =>
    cases i with
    | zero => rw [Nat.zero_min, take_zero, take_zero]
    | succ i =>
      cases j with
      | zero => rw [Nat.min_zero, take_zero, take_nil]
      | succ j => rw [take_succ_cons, take_succ_cons, ih, Nat.add_min_add_right, take_succ_cons]
@[simp] theorem getElem?_take_of_lt {l : List α} {i j : Nat} (h : i < j) :
    (l.take j)[i]? = l[i]? := by
  induction l generalizing i j with
  | nil => rw [take_nil]
  | cons a l ih =>
    cases j with
    | zero => exact absurd h (Nat.not_lt_zero i)
    | succ j => cases i with | zero => rfl | succ i => exact ih (Nat.lt_of_succ_lt_succ h)
theorem getElem?_take_eq_none {l : List α} {i j : Nat} (h : i ≤ j) : (l.take i)[j]? = none :=
  getElem?_eq_none (Nat.le_trans (length_take_le i l) h)
theorem getElem?_take {l : List α} {i j : Nat} :
    (l.take i)[j]? = if j < i then l[j]? else none := by
  by_cases h : j < i
  · rw [if_pos h, getElem?_take_of_lt h]
  · rw [if_neg h, getElem?_take_eq_none (Nat.le_of_not_lt h)]
@[simp] theorem getElem?_drop {xs : List α} {i j : Nat} : (xs.drop i)[j]? = xs[i + j]? := by
  induction xs generalizing i with
  | nil => rw [drop_nil, getElem?_nil, getElem?_nil]
  | cons a l ih =>
    cases i with
    | zero => rw [drop_zero, Nat.zero_add]
    | succ i => rw [drop_succ_cons, ih, Nat.add_right_comm, getElem?_cons_succ]
@[simp] theorem head?_drop {l : List α} {i : Nat} : (l.drop i).head? = l[i]? := by
  rw [head?_eq_getElem?, getElem?_drop, Nat.add_zero]
theorem head?_take {l : List α} {i : Nat} :
    (l.take i).head? = if i = 0 then none else l.head? := by
  cases i with | zero => rfl | succ i => cases l <;> rfl
theorem drop_left {l₁ l₂ : List α} : drop (length l₁) (l₁ ++ l₂) = l₂ := by
  induction l₁ with | nil => rfl | cons a l ih => exact ih
@[simp] theorem drop_left' {l₁ l₂ : List α} {i} (h : length l₁ = i) : drop i (l₁ ++ l₂) = l₂ :=
  h ▸ drop_left
theorem take_left {l₁ l₂ : List α} : take (length l₁) (l₁ ++ l₂) = l₁ := by
  induction l₁ with | nil => rfl | cons a l ih => exact congrArg (cons a) ih
@[simp] theorem take_left' {l₁ l₂ : List α} {i} (h : length l₁ = i) : take i (l₁ ++ l₂) = l₁ :=
  h ▸ take_left
theorem take_append {l₁ l₂ : List α} {i : Nat} :
    take i (l₁ ++ l₂) = take i l₁ ++ take (i - l₁.length) l₂ := by
  induction l₁ generalizing i with
  | nil => rw [take_nil]; rfl
  | cons a l ih =>
    cases i with
    | zero => rw [Nat.zero_sub]; rfl
    | succ i =>
      rw [cons_append, take_succ_cons, ih, take_succ_cons, length_cons, Nat.add_sub_add_right]; rfl
theorem drop_append {l₁ l₂ : List α} {i : Nat} :
    drop i (l₁ ++ l₂) = drop i l₁ ++ drop (i - l₁.length) l₂ := by
  induction l₁ generalizing i with
  | nil => rw [drop_nil]; rfl
  | cons a l ih =>
    cases i with
    | zero => rw [Nat.zero_sub]; rfl
    | succ i => rw [cons_append, drop_succ_cons, ih, drop_succ_cons, length_cons,
        Nat.add_sub_add_right]
theorem take_append_of_le_length {l₁ l₂ : List α} {i : Nat} (h : i ≤ l₁.length) :
    (l₁ ++ l₂).take i = l₁.take i := by
  rw [take_append, Nat.sub_eq_zero_of_le h, take_zero, append_nil]
theorem drop_append_of_le_length {l₁ l₂ : List α} {i : Nat} (h : i ≤ l₁.length) :
    (l₁ ++ l₂).drop i = l₁.drop i ++ l₂ := by
  rw [drop_append, Nat.sub_eq_zero_of_le h, drop_zero]
@[simp] theorem take_length_add_append {l₁ l₂ : List α} (i : Nat) :
    take (l₁.length + i) (l₁ ++ l₂) = l₁ ++ take i l₂ := by
  rw [take_append, take_of_length_le (Nat.le_add_right _ _), Nat.add_sub_cancel_left]
@[simp] theorem drop_length_add_append {l₁ l₂ : List α} (i : Nat) :
    drop (l₁.length + i) (l₁ ++ l₂) = drop i l₂ := by
  rw [drop_append, drop_of_length_le (Nat.le_add_right _ _), Nat.add_sub_cancel_left, nil_append]
theorem take_add_one {l : List α} {i : Nat} : l.take (i + 1) = l.take i ++ l[i]?.toList := by
  induction l generalizing i with
  | nil => rw [take_nil, take_nil]; rfl
  | cons a l ih => cases i with | zero => rfl | succ i => exact congrArg (cons a) ih
theorem take_add {l : List α} {i j : Nat} : l.take (i + j) = l.take i ++ (l.drop i).take j := by
  induction l generalizing i with
  | nil => rw [take_nil, take_nil, drop_nil, take_nil]; rfl
  | cons a l ih =>
    cases i with
    | zero => rw [Nat.zero_add, take_zero, drop_zero]; rfl
    | succ i => rw [Nat.add_right_comm, take_succ_cons, ih]; rfl
theorem take_one {l : List α} : l.take 1 = l.head?.toList := by cases l <;> rfl
theorem dropLast_eq_take {l : List α} : l.dropLast = l.take (l.length - 1) := by
  cases eq_nil_or_concat l with
  | inl e => rw [e]; rfl
  | inr e =>
    exact e.elim fun ys e => e.elim fun b e => by
      rw [e, concat_eq_append, dropLast_concat, length_append, length_singleton,
        Nat.add_sub_cancel, take_left]
@[simp] theorem map_take {f : α → β} {l : List α} {i : Nat} :
    (l.take i).map f = (l.map f).take i := by
  induction l generalizing i with
  | nil => rw [take_nil, map_nil, take_nil]
  | cons a l ih => cases i with | zero => rfl | succ i => exact congrArg (f a :: ·) ih
@[simp] theorem map_drop {f : α → β} {l : List α} {i : Nat} :
    (l.drop i).map f = (l.map f).drop i := by
  induction l generalizing i with
  | nil => rw [drop_nil, map_nil, drop_nil]
  | cons a l ih => cases i with | zero => rfl | succ i => exact ih
theorem drop_take {i j : Nat} {l : List α} : drop i (take j l) = take (j - i) (drop i l) := by
  induction l generalizing i j with
  | nil => rw [take_nil, drop_nil, take_nil]
  | cons a l ih =>
    cases i with
    | zero => rfl
    | succ i =>
      cases j with
      | zero => rw [Nat.zero_sub, take_zero, take_zero, drop_nil]
      | succ j => rw [take_succ_cons, drop_succ_cons, ih, Nat.add_sub_add_right, drop_succ_cons]
@[simp] theorem drop_take_self : drop i (take i l) = [] := by
  rw [drop_take, Nat.sub_self, take_zero]
theorem mem_of_mem_take {α : Type _} {i : Nat} {a : α} {l : List α} (h : a ∈ l.take i) : a ∈ l := by
  rw [← take_append_drop i l]; exact mem_append_left _ h
theorem mem_of_mem_drop {α : Type _} {i : Nat} {a : α} {l : List α} (h : a ∈ l.drop i) : a ∈ l := by
  rw [← take_append_drop i l]; exact mem_append_right _ h
@[simp] theorem take_replicate {a : α} {i n : Nat} :
    take i (replicate n a) = replicate (min i n) a :=
  eq_replicate_iff.2 ⟨by rw [length_take, length_replicate],
    fun _ h => eq_of_mem_replicate (mem_of_mem_take h)⟩
@[simp] theorem drop_replicate {a : α} {i n : Nat} :
    drop i (replicate n a) = replicate (n - i) a :=
  eq_replicate_iff.2 ⟨by rw [length_drop, length_replicate],
    fun _ h => eq_of_mem_replicate (mem_of_mem_drop h)⟩

/-! ## takeWhile and dropWhile -/

theorem takeWhile_cons {p : α → Bool} {a : α} {l : List α} :
    (a :: l).takeWhile p = if p a then a :: l.takeWhile p else [] := by
  show cond (p a) _ _ = _; cases p a <;> rfl
@[simp] theorem takeWhile_cons_of_pos {p : α → Bool} {a : α} {l : List α} (h : p a) :
    (a :: l).takeWhile p = a :: l.takeWhile p := by rw [takeWhile_cons, if_pos h]
@[simp] theorem takeWhile_cons_of_neg {p : α → Bool} {a : α} {l : List α} (h : ¬p a) :
    (a :: l).takeWhile p = [] := by rw [takeWhile_cons, if_neg h]
theorem dropWhile_cons {α : Type _} {x : α} {xs : List α} {p : α → Bool} :
    (x :: xs : List α).dropWhile p = if p x then xs.dropWhile p else x :: xs := by
  show cond (p x) _ _ = _; cases p x <;> rfl
@[simp] theorem dropWhile_cons_of_pos {α : Type _} {p : α → Bool} {a : α} {l : List α} (h : p a) :
    (a :: l).dropWhile p = l.dropWhile p := by rw [dropWhile_cons, if_pos h]
@[simp] theorem dropWhile_cons_of_neg {a : α} {l : List α} (h : ¬p a) :
    (a :: l).dropWhile p = a :: l := by rw [dropWhile_cons, if_neg h]
@[simp] theorem takeWhile_append_dropWhile {p : α → Bool} {l : List α} :
    takeWhile p l ++ dropWhile p l = l := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [takeWhile_cons, dropWhile_cons]
    cases p a with | true => exact congrArg (cons a) ih | false => rfl
@[simp] theorem takeWhile_append_of_pos {p : α → Bool} {l₁ l₂ : List α} (h : ∀ a ∈ l₁, p a) :
    (l₁ ++ l₂).takeWhile p = l₁ ++ l₂.takeWhile p := by
  induction l₁ with
  | nil => rfl
  | cons a l ih =>
    have h := forall_mem_cons.1 h
    rw [cons_append, takeWhile_cons_of_pos h.1, ih h.2]; rfl
@[simp] theorem dropWhile_append_of_pos {p : α → Bool} {l₁ l₂ : List α} (h : ∀ a ∈ l₁, p a) :
    (l₁ ++ l₂).dropWhile p = l₂.dropWhile p := by
  induction l₁ with
  | nil => rfl
  | cons a l ih =>
    have h := forall_mem_cons.1 h
    rw [cons_append, dropWhile_cons_of_pos h.1, ih h.2]
theorem takeWhile_map {f : α → β} {p : β → Bool} {l : List α} :
    (l.map f).takeWhile p = (l.takeWhile (p ∘ f)).map f := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [map_cons, takeWhile_cons, takeWhile_cons, Function.comp]
    cases p (f a) with | true => exact congrArg (cons (f a)) ih | false => rfl
theorem dropWhile_map {f : α → β} {p : β → Bool} {l : List α} :
    (l.map f).dropWhile p = (l.dropWhile (p ∘ f)).map f := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [map_cons, dropWhile_cons, dropWhile_cons, Function.comp]
    cases p (f a) with | true => exact ih | false => rfl
@[simp] theorem all_takeWhile {l : List α} : (l.takeWhile p).all p = true := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    rw [takeWhile_cons]
    cases h : p a with | true => exact Bool.and_eq_true_iff.2 ⟨h, ih⟩ | false => rfl

/-! ## partition -/

private theorem partition_loop {p : α → Bool} {l : List α} {as bs : List α} :
    partition.loop p l (as, bs) =
      (reverseAux as (filter p l), reverseAux bs (filter (not ∘ p) l)) := by
  induction l generalizing as bs with
  | nil => rfl
  | cons a l ih =>
    show cond (p a) _ _ = (reverseAux as (cond (p a) _ _), reverseAux bs (cond (!p a) _ _))
    cases p a with | true => exact ih | false => exact ih

@[simp] theorem partition_eq_filter_filter {p : α → Bool} {l : List α} :
    partition p l = (filter p l, filter (not ∘ p) l) :=
  partition_loop

end List

/-! Lists: inclusion, sublists, prefixes and suffixes. -/

namespace List

/-! ## Subset -/

theorem subset_def {l₁ l₂ : List α} : l₁ ⊆ l₂ ↔ ∀ {a : α}, a ∈ l₁ → a ∈ l₂ := .rfl
@[simp] theorem nil_subset (l : List α) : [] ⊆ l := nofun
@[simp] theorem Subset.refl (l : List α) : l ⊆ l := fun _ h => h
theorem Subset.trans {l₁ l₂ l₃ : List α} (h₁ : l₁ ⊆ l₂) (h₂ : l₂ ⊆ l₃) : l₁ ⊆ l₃ :=
  fun _ h => h₂ (h₁ h)

instance {α : Type _} :
    Trans (fun l₁ l₂ => Subset l₂ l₁) (Membership.mem : List α → α → Prop) Membership.mem :=
  ⟨fun h₁ h₂ => h₁ h₂⟩
instance : Trans (Subset : List α → List α → Prop) Subset Subset := ⟨Subset.trans⟩

theorem subset_cons_self (a : α) (l : List α) : l ⊆ a :: l := fun _ => .tail a
theorem subset_of_cons_subset {a : α} {l₁ l₂ : List α} : a :: l₁ ⊆ l₂ → l₁ ⊆ l₂ :=
  fun s _ h => s (.tail a h)
@[simp] theorem subset_cons_of_subset (a : α) {l₁ l₂ : List α} : l₁ ⊆ l₂ → l₁ ⊆ a :: l₂ :=
  fun s _ h => .tail a (s h)
theorem cons_subset_cons {l₁ l₂ : List α} (a : α) (s : l₁ ⊆ l₂) : a :: l₁ ⊆ a :: l₂ :=
  fun _ h => (mem_cons.1 h).elim (fun e => e ▸ mem_cons_self) fun m => .tail a (s m)
@[simp] theorem cons_subset {α : Type _} {a : α} {l m : List α} : a :: l ⊆ m ↔ a ∈ m ∧ l ⊆ m :=
  ⟨fun s => ⟨s mem_cons_self, subset_of_cons_subset s⟩,
   fun h _ k => (mem_cons.1 k).elim (fun e => e ▸ h.1) fun m => h.2 m⟩
@[simp] theorem subset_nil {l : List α} : l ⊆ [] ↔ l = [] :=
  ⟨fun s => eq_nil_iff_forall_not_mem.2 fun _ h => not_mem_nil (s h), fun h _ m => h ▸ m⟩
theorem eq_nil_of_subset_nil {l : List α} : l ⊆ [] → l = [] := subset_nil.1
theorem map_subset {l₁ l₂ : List α} (f : α → β) (h : l₁ ⊆ l₂) : map f l₁ ⊆ map f l₂ :=
  fun _ m => mem_map.2 ((mem_map.1 m).imp fun _ k => ⟨h k.1, k.2⟩)
theorem filter_subset {l₁ l₂ : List α} (p : α → Bool) (H : l₁ ⊆ l₂) : filter p l₁ ⊆ filter p l₂ :=
  fun _ m => mem_filter.2 ((mem_filter.1 m).imp_left fun k => H k)
theorem filterMap_subset {l₁ l₂ : List α} (f : α → Option β) (H : l₁ ⊆ l₂) :
    filterMap f l₁ ⊆ filterMap f l₂ :=
  fun _ m => mem_filterMap.2 ((mem_filterMap.1 m).imp fun _ k => ⟨H k.1, k.2⟩)
theorem subset_append_left (l₁ l₂ : List α) : l₁ ⊆ l₁ ++ l₂ := fun _ => mem_append_left l₂
theorem subset_append_right (l₁ l₂ : List α) : l₂ ⊆ l₁ ++ l₂ := fun _ => mem_append_right l₁
@[simp] theorem subset_append_of_subset_left {α : Type _} {l l₁ : List α}
    (l₂ : List α) : l ⊆ l₁ → l ⊆ l₁ ++ l₂ :=
  fun s => Subset.trans s (subset_append_left l₁ l₂)
@[simp] theorem subset_append_of_subset_right {α : Type _} {l l₂ : List α}
    (l₁ : List α) : l ⊆ l₂ → l ⊆ l₁ ++ l₂ :=
  fun s => Subset.trans s (subset_append_right l₁ l₂)
@[simp] theorem append_subset {l₁ l₂ l : List α} : l₁ ++ l₂ ⊆ l ↔ l₁ ⊆ l ∧ l₂ ⊆ l :=
  ⟨fun s => ⟨fun _ h => s (mem_append_left _ h), fun _ h => s (mem_append_right _ h)⟩,
   fun s _ h => (mem_append.1 h).elim (fun m => s.1 m) fun m => s.2 m⟩
@[simp] theorem reverse_subset {l₁ l₂ : List α} : reverse l₁ ⊆ l₂ ↔ l₁ ⊆ l₂ :=
  ⟨fun s _ h => s (mem_reverse.2 h), fun s _ h => s (mem_reverse.1 h)⟩
@[simp] theorem subset_reverse {l₁ l₂ : List α} : l₁ ⊆ reverse l₂ ↔ l₁ ⊆ l₂ :=
  ⟨fun s _ h => mem_reverse.1 (s h), fun s _ h => mem_reverse.2 (s h)⟩

/-! ## Sublist -/

@[simp] theorem nil_sublist : ∀ l : List α, [] <+ l :=
  fun l => by induction l with | nil => exact .slnil | cons a _ ih => exact ih.cons a
@[simp] theorem Sublist.refl : ∀ l : List α, l <+ l :=
  fun l => by induction l with | nil => exact .slnil | cons a _ ih => exact ih.cons_cons a
theorem Sublist.trans {l₁ l₂ l₃ : List α} (h₁ : l₁ <+ l₂) (h₂ : l₂ <+ l₃) : l₁ <+ l₃ := by
  induction h₂ generalizing l₁ with
  | slnil => exact h₁
  | cons a _ ih => exact (ih h₁).cons a
  | cons_cons a _ ih =>
    cases h₁ with
    | cons _ h => exact (ih h).cons a
    | cons_cons _ h => exact (ih h).cons_cons a

instance : Trans (@Sublist α) Sublist Sublist := ⟨Sublist.trans⟩

attribute [simp] Sublist.cons

theorem sublist_cons_self (a : α) (l : List α) : l <+ a :: l := (Sublist.refl l).cons a
theorem sublist_of_cons_sublist {α : Type _} {a : α} {l₁ l₂ : List α} :
    a :: l₁ <+ l₂ → l₁ <+ l₂ := (sublist_cons_self a l₁).trans
@[simp] theorem cons_sublist_cons {α : Type _} {a : α} {l₁ l₂ : List α} :
    a :: l₁ <+ a :: l₂ ↔ l₁ <+ l₂ :=
  ⟨fun h => by
    cases h with | cons _ h => exact sublist_of_cons_sublist h | cons_cons _ h => exact h,
   fun h => h.cons_cons a⟩
theorem Sublist.subset (s : l₁ <+ l₂) : l₁ ⊆ l₂ := by
  induction s with
  | slnil => exact Subset.refl []
  | cons a _ ih => exact subset_cons_of_subset a ih
  | cons_cons a _ ih => exact cons_subset_cons a ih
protected theorem Sublist.mem {α : Type _} {l₁ : List α} {a : α} {l₂ : List α}
    (hx : a ∈ l₁) (hl : l₁ <+ l₂) : a ∈ l₂ := hl.subset hx
theorem mem_of_cons_sublist {a : α} {l₁ l₂ : List α} (s : a :: l₁ <+ l₂) : a ∈ l₂ :=
  s.subset mem_cons_self
@[simp] theorem sublist_nil {l : List α} : l <+ [] ↔ l = [] :=
  ⟨fun s => eq_nil_of_subset_nil s.subset, fun h => h ▸ .slnil⟩
theorem eq_nil_of_sublist_nil {l : List α} (s : l <+ []) : l = [] := sublist_nil.1 s
theorem Sublist.length_le (s : l₁ <+ l₂) : length l₁ ≤ length l₂ := by
  induction s with
  | slnil => exact Nat.le_refl 0
  | cons _ _ ih => exact Nat.le_succ_of_le ih
  | cons_cons _ _ ih => exact Nat.succ_le_succ ih
theorem Sublist.eq_of_length (s : l₁ <+ l₂) (h : length l₁ = length l₂) : l₁ = l₂ := by
  induction s with
  | slnil => rfl
  | cons a s _ => exact absurd (h ▸ s.length_le) (Nat.not_succ_le_self _)
  | cons_cons a _ ih => exact congrArg (List.cons a) (ih (Nat.succ.inj h))
theorem Sublist.eq_of_length_le (s : l₁ <+ l₂) (h : length l₂ ≤ length l₁) : l₁ = l₂ :=
  s.eq_of_length (Nat.le_antisymm s.length_le h)
theorem Sublist.length_eq (s : l₁ <+ l₂) : length l₁ = length l₂ ↔ l₁ = l₂ :=
  ⟨s.eq_of_length, congrArg length⟩
theorem tail_sublist : ∀ l : List α, tail l <+ l :=
  fun l => by cases l with | nil => exact .slnil | cons a l => exact sublist_cons_self a l
protected theorem Sublist.map (f : α → β) {l₁ l₂} (s : l₁ <+ l₂) : map f l₁ <+ map f l₂ := by
  induction s with
  | slnil => exact .slnil
  | cons a _ ih => exact ih.cons (f a)
  | cons_cons a _ ih => exact ih.cons_cons (f a)
protected theorem Sublist.filterMap {α β : Type _} {l₁ l₂ : List α}
    (f : α → Option β) (s : l₁ <+ l₂) :
    filterMap f l₁ <+ filterMap f l₂ := by
  induction s with
  | slnil => exact .slnil
  | cons a _ ih =>
    rw [filterMap_cons]
    cases f a with | none => exact ih | some b => exact ih.cons b
  | cons_cons a _ ih =>
    rw [filterMap_cons, filterMap_cons]
    cases f a with | none => exact ih | some b => exact ih.cons_cons b
protected theorem Sublist.filter (p : α → Bool) {l₁ l₂} (s : l₁ <+ l₂) :
    filter p l₁ <+ filter p l₂ := filterMap_eq_filter ▸ s.filterMap _
@[simp] theorem filter_sublist {p : α → Bool} {l : List α} : filter p l <+ l := by
  induction l with
  | nil => exact .slnil
  | cons a l ih =>
    rw [filter_cons]
    cases p a with | true => exact ih.cons_cons a | false => exact ih.cons a
theorem sublist_append_left : ∀ l₁ l₂ : List α, l₁ <+ l₁ ++ l₂ :=
  fun l₁ l₂ => by
    induction l₁ with | nil => exact nil_sublist l₂ | cons a _ ih => exact ih.cons_cons a
theorem sublist_append_right : ∀ l₁ l₂ : List α, l₂ <+ l₁ ++ l₂ :=
  fun l₁ l₂ => by
    induction l₁ with | nil => exact Sublist.refl l₂ | cons a _ ih => exact ih.cons a
@[simp] theorem singleton_sublist {a : α} {l} : [a] <+ l ↔ a ∈ l :=
  ⟨fun s => s.subset mem_cons_self, fun h =>
    (append_of_mem h).elim fun s k => k.elim fun t e =>
      e ▸ ((nil_sublist t).cons_cons a).trans (sublist_append_right s (a :: t))⟩
@[simp] theorem sublist_append_of_sublist_left {α : Type _} {l l₁ l₂ : List α}
    (s : l <+ l₁) : l <+ l₁ ++ l₂ :=
  s.trans (sublist_append_left l₁ l₂)
@[simp] theorem sublist_append_of_sublist_right {α : Type _} {l l₂ l₁ : List α}
    (s : l <+ l₂) : l <+ l₁ ++ l₂ :=
  s.trans (sublist_append_right l₁ l₂)
@[simp] theorem append_sublist_append_left {α : Type _} {l₁ l₂ : List α} :
    ∀ l, l ++ l₁ <+ l ++ l₂ ↔ l₁ <+ l₂ :=
  fun l => by
    induction l with | nil => exact .rfl | cons _ _ ih => exact cons_sublist_cons.trans ih
theorem Sublist.append_left : l₁ <+ l₂ → ∀ l, l ++ l₁ <+ l ++ l₂ :=
  fun h l => (append_sublist_append_left l).2 h
theorem Sublist.append_right (h : l₁ <+ l₂) (l) : l₁ ++ l <+ l₂ ++ l := by
  induction h with
  | slnil => exact Sublist.refl l
  | cons a _ ih => exact ih.cons a
  | cons_cons a _ ih => exact ih.cons_cons a
theorem Sublist.append {α : Type _} {l₁ l₂ r₁ r₂ : List α}
    (hl : l₁ <+ l₂) (hr : r₁ <+ r₂) : l₁ ++ r₁ <+ l₂ ++ r₂ :=
  (hl.append_right r₁).trans (hr.append_left l₂)
theorem Sublist.reverse (h : l₁ <+ l₂) : l₁.reverse <+ l₂.reverse := by
  induction h with
  | slnil => exact .slnil
  | cons a _ ih => rw [reverse_cons]; exact sublist_append_of_sublist_left ih
  | cons_cons a _ ih => rw [reverse_cons, reverse_cons]; exact ih.append_right [a]
@[simp] theorem reverse_sublist {α : Type _} {l₁ l₂ : List α} :
    l₁.reverse <+ l₂.reverse ↔ l₁ <+ l₂ :=
  ⟨fun h => reverse_reverse l₁ ▸ reverse_reverse l₂ ▸ h.reverse, Sublist.reverse⟩
theorem take_sublist (i) (l : List α) : take i l <+ l :=
  Eq.mp (congrArg _ (take_append_drop i l)) (sublist_append_left ..)
theorem drop_sublist (i) (l : List α) : drop i l <+ l :=
  Eq.mp (congrArg _ (take_append_drop i l)) (sublist_append_right ..)
theorem Sublist.countP_le {α : Type _} {l₁ l₂ : List α} {p : α → Bool}
    (s : l₁ <+ l₂) : countP p l₁ ≤ countP p l₂ := by
  rw [countP_eq_length_filter, countP_eq_length_filter]; exact (s.filter p).length_le
theorem Sublist.count_le [BEq α] {l₁ l₂ : List α} (a : α) (h : l₁ <+ l₂) :
    count a l₁ ≤ count a l₂ := h.countP_le

private theorem Sublist.of_ne {a b : α} {l₁ l₂ : List α} (e : a ≠ b) (h : a :: l₁ <+ b :: l₂) :
    a :: l₁ <+ l₂ := by
  cases h with | cons _ h => exact h | cons_cons _ _ => exact absurd rfl e

instance [DecidableEq α] (l₁ l₂ : List α) : Decidable (l₁ <+ l₂) :=
  let rec dec : (l₁ l₂ : List α) → Decidable (l₁ <+ l₂)
    | [], l => isTrue (nil_sublist l)
    | _ :: _, [] => isFalse fun h => cons_ne_nil _ _ (eq_nil_of_sublist_nil h)
    | a :: l₁, b :: l₂ =>
      if e : a = b then
        match dec l₁ l₂ with
        | isTrue h => isTrue (e ▸ h.cons_cons a)
        | isFalse n => isFalse fun h => n (cons_sublist_cons.1 (e ▸ h))
      else
        match dec (a :: l₁) l₂ with
        | isTrue h => isTrue (h.cons b)
        | isFalse n => isFalse fun h => n (h.of_ne e)
  dec l₁ l₂

/-! ## Prefix, suffix, infix -/

@[simp] theorem prefix_append (l₁ l₂ : List α) : l₁ <+: l₁ ++ l₂ := ⟨l₂, rfl⟩
@[simp] theorem suffix_append (l₁ l₂ : List α) : l₂ <:+ l₁ ++ l₂ := ⟨l₁, rfl⟩
theorem infix_append (l₁ l₂ l₃ : List α) : l₂ <:+: l₁ ++ l₂ ++ l₃ := ⟨l₁, l₃, rfl⟩
theorem IsPrefix.isInfix : l₁ <+: l₂ → l₁ <:+: l₂ := fun h => ⟨[], h⟩
theorem IsSuffix.isInfix : l₁ <:+ l₂ → l₁ <:+: l₂ :=
  fun h => h.imp fun _ h => ⟨[], (append_nil _).trans h⟩
@[simp] theorem nil_prefix {l : List α} : [] <+: l := ⟨l, rfl⟩
@[simp] theorem nil_suffix {l : List α} : [] <:+ l := ⟨l, append_nil l⟩
@[simp] theorem nil_infix {l : List α} : [] <:+: l := nil_prefix.isInfix
theorem prefix_refl (l : List α) : l <+: l := ⟨[], append_nil l⟩
@[simp] theorem prefix_rfl {l : List α} : l <+: l := prefix_refl l
theorem suffix_refl (l : List α) : l <:+ l := ⟨[], rfl⟩
@[simp] theorem suffix_rfl {l : List α} : l <:+ l := suffix_refl l
theorem infix_refl (l : List α) : l <:+: l := (prefix_refl l).isInfix
@[simp] theorem infix_rfl {l : List α} : l <:+: l := infix_refl l
@[simp] theorem suffix_cons (a : α) (l : List α) : l <:+ a :: l := ⟨[a], rfl⟩
theorem IsPrefix.trans {l₁ l₂ l₃ : List α} : l₁ <+: l₂ → l₂ <+: l₃ → l₁ <+: l₃ :=
  fun h k => h.elim fun s h => k.elim fun t k => ⟨s ++ t, by rw [← append_assoc, h, k]⟩
theorem IsSuffix.trans {l₁ l₂ l₃ : List α} : l₁ <:+ l₂ → l₂ <:+ l₃ → l₁ <:+ l₃ :=
  fun h k => h.elim fun s h => k.elim fun t k => ⟨t ++ s, by rw [append_assoc, h, k]⟩
protected theorem IsInfix.sublist : l₁ <:+: l₂ → l₁ <+ l₂ :=
  fun h => h.elim fun s h => h.elim fun t h =>
    h ▸ (sublist_append_right s l₁).trans (sublist_append_left (s ++ l₁) t)
protected theorem IsPrefix.sublist (h : l₁ <+: l₂) : l₁ <+ l₂ := h.isInfix.sublist
protected theorem IsSuffix.sublist (h : l₁ <:+ l₂) : l₁ <+ l₂ := h.isInfix.sublist
protected theorem IsPrefix.subset (hl : l₁ <+: l₂) : l₁ ⊆ l₂ := hl.sublist.subset
protected theorem IsSuffix.subset (hl : l₁ <:+ l₂) : l₁ ⊆ l₂ := hl.sublist.subset
theorem IsPrefix.length_le (h : l₁ <+: l₂) : l₁.length ≤ l₂.length := h.sublist.length_le
theorem IsSuffix.length_le (h : l₁ <:+ l₂) : l₁.length ≤ l₂.length := h.sublist.length_le
theorem IsPrefix.eq_of_length (h : l₁ <+: l₂) : l₁.length = l₂.length → l₁ = l₂ :=
  h.sublist.eq_of_length
theorem IsSuffix.eq_of_length (h : l₁ <:+ l₂) : l₁.length = l₂.length → l₁ = l₂ :=
  h.sublist.eq_of_length
@[simp] theorem reverse_suffix {α : Type _} {l₁ l₂ : List α} :
    reverse l₁ <:+ reverse l₂ ↔ l₁ <+: l₂ :=
  ⟨fun h => h.elim fun t h =>
    ⟨reverse t, by rw [← reverse_inj, reverse_append, reverse_reverse, h]⟩,
   fun h => h.elim fun t h => ⟨reverse t, by rw [← reverse_append, h]⟩⟩
@[simp] theorem reverse_prefix {α : Type _} {l₁ l₂ : List α} :
    reverse l₁ <+: reverse l₂ ↔ l₁ <:+ l₂ := by
  rw [← reverse_suffix, reverse_reverse, reverse_reverse]
@[simp] theorem prefix_nil : l <+: [] ↔ l = [] :=
  ⟨fun h => sublist_nil.1 h.sublist, fun h => ⟨[], (append_nil l).trans h⟩⟩
@[simp] theorem suffix_nil : l <:+ [] ↔ l = [] :=
  ⟨fun h => sublist_nil.1 h.sublist, fun h => ⟨[], h⟩⟩
theorem take_prefix (i) (l : List α) : take i l <+: l := ⟨drop i l, take_append_drop i l⟩
theorem drop_suffix (i) (l : List α) : drop i l <:+ l := ⟨take i l, take_append_drop i l⟩
theorem cons_prefix_cons {α : Type _} {a : α} {l₁ : List α} {b : α} {l₂ : List α} :
    a :: l₁ <+: b :: l₂ ↔ a = b ∧ l₁ <+: l₂ :=
  ⟨fun h => h.elim fun t h => ⟨(cons.inj h).1, t, (cons.inj h).2⟩,
   fun h => h.1 ▸ h.2.imp fun _ => congrArg (cons a)⟩
@[simp] theorem isPrefixOf_iff_prefix [BEq α] [LawfulBEq α] {l₁ l₂ : List α} :
    l₁.isPrefixOf l₂ ↔ l₁ <+: l₂ := by
  induction l₁ generalizing l₂ with
  | nil => exact iff_of_true rfl nil_prefix
  | cons a l ih =>
    cases l₂ with
    | nil => exact iff_of_false Bool.false_ne_true fun h => cons_ne_nil a l (prefix_nil.1 h)
    | cons b l₂ => rw [isPrefixOf_cons_cons, Bool.and_eq_true, beq_iff_eq, ih, cons_prefix_cons]

instance [DecidableEq α] (l₁ l₂ : List α) : Decidable (l₁ <+: l₂) :=
  decidable_of_decidable_of_iff isPrefixOf_iff_prefix

end List
