prelude
import Init.GetElem

/-! Lists: the laws of `map`, `filter`, `filterMap`, and of `++` as a cancellative operation. -/

universe u v w

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
