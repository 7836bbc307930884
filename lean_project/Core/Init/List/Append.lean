prelude
import Init.List.Map
import Init.List.Ops

/-! Lists: `++` as a cancellative operation, `concat`, `flatten`, `flatMap`,
ends of appended lists. -/

universe u v w

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
