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
