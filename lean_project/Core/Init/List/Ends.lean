prelude
import Init.List.Pairwise
import Init.Macro
import Init.Nat.Linear
import Init.Omega

/-! Lists: elements by index of reversed, taken, dropped and mapped lists; first and
last elements. -/

universe u v w

namespace List

theorem append_cancel_left {as bs cs : List α} (h : as ++ bs = as ++ cs) : bs = cs :=
  (append_right_inj as).1 h
theorem append_cancel_right {as bs cs : List α} (h : as ++ bs = cs ++ bs) : as = cs :=
  (append_left_inj bs).1 h
@[simp] theorem append_cancel_left_eq {as bs cs : List α} : (as ++ bs = as ++ cs) = (bs = cs) :=
  propext (append_right_inj as)
@[simp] theorem append_cancel_right_eq {as bs cs : List α} : (as ++ bs = cs ++ bs) = (as = cs) :=
  propext (append_left_inj bs)

/-! ## Elements by index -/

theorem getElem_append {l₁ l₂ : List α} {i : Nat} (h : i < (l₁ ++ l₂).length) :
    (l₁ ++ l₂)[i] = if h' : i < l₁.length then l₁[i] else l₂[i - l₁.length]'(by
      rw [length_append] at h; exact Nat.sub_lt_left_of_lt_add (Nat.le_of_not_lt h') h) := by
  by_cases k : i < l₁.length
  · rw [dif_pos k, getElem_append_left k]
  · rw [dif_neg k, getElem_append_right (Nat.le_of_not_lt k)]
@[simp] theorem getElem_reverse {l : List α} {i} (h : i < l.reverse.length) :
    l.reverse[i] = l[l.length - 1 - i]'(by
      exact Nat.sub_one_sub_lt_of_lt (by rwa [length_reverse] at h)) :=
  have k : i < l.length := Nat.lt_of_lt_of_eq h length_reverse
  Option.some.inj ((getElem?_eq_getElem h).symm.trans
    ((getElem?_reverse k).trans (getElem?_eq_getElem _)))
@[simp] theorem getElem_take {xs : List α} {j i : Nat} {h : i < (xs.take j).length} :
    (xs.take j)[i] = xs[i]'(by exact Nat.lt_of_lt_of_le h (length_take_le' _ _)) :=
  Option.some.inj ((getElem?_eq_getElem h).symm.trans
    ((getElem?_take_of_lt (Nat.lt_of_lt_of_le h (length_take_le j xs))).trans
      (getElem?_eq_getElem _)))
theorem lt_length_drop {xs : List α} {i j : Nat} (h : i + j < xs.length) :
    j < (xs.drop i).length := by
  rw [length_drop]; exact Nat.lt_sub_of_add_lt (Nat.add_comm .. ▸ h)
@[simp] theorem getElem_drop {xs : List α} {i : Nat} {j : Nat} {h : j < (xs.drop i).length} :
    (xs.drop i)[j] = xs[i + j]'(by
      rw [length_drop] at h; rw [Nat.add_comm]; exact Nat.add_lt_of_lt_sub h) :=
  Option.some.inj ((getElem?_eq_getElem h).symm.trans
    (getElem?_drop.trans (getElem?_eq_getElem _)))
@[simp] theorem getElem_tail {l : List α} {i : Nat} (h : i < l.tail.length) :
    (tail l)[i] = l[i + 1]'(by exact Nat.add_lt_of_lt_sub (by rwa [length_tail] at h)) :=
  Option.some.inj ((getElem?_eq_getElem h).symm.trans
    (getElem?_tail.trans (getElem?_eq_getElem _)))
@[simp] theorem getElem_range {n : Nat} (i) (H : i < (range n).length) : (range n)[i] = i :=
  Option.some.inj ((getElem?_eq_getElem H).symm.trans
    (getElem?_range (Nat.lt_of_lt_of_eq H length_range)))
@[simp] theorem getElem_zipWith {f : α → β → γ} {l : List α} {l' : List β} {i : Nat}
    {h : i < (zipWith f l l').length} :
    (zipWith f l l')[i] =
      f (l[i]'(by rw [length_zipWith] at h; exact (Nat.lt_min.1 h).1))
        (l'[i]'(by rw [length_zipWith] at h; exact (Nat.lt_min.1 h).2)) :=
  Option.some.inj ((getElem?_eq_getElem h).symm.trans (getElem?_zipWith_eq_some.2
    ⟨_, _, getElem?_eq_getElem _, getElem?_eq_getElem _, rfl⟩))
@[simp] theorem getElem_zip {l : List α} {l' : List β} {i : Nat} {h : i < (zip l l').length} :
    (zip l l')[i] =
      (l[i]'(by rw [length_zip] at h; exact (Nat.lt_min.1 h).1),
       l'[i]'(by rw [length_zip] at h; exact (Nat.lt_min.1 h).2)) :=
  getElem_zipWith

/-! ## First and last -/

theorem getLast?_eq_getElem? {l : List α} : l.getLast? = l[l.length - 1]? := by
  cases l with
  | nil => rfl
  | cons a l =>
    exact head?_reverse.symm.trans (head?_eq_getElem?.trans
      (getElem?_reverse' (congrArg Nat.succ (Nat.zero_add l.length))))
theorem getLast_eq_getElem {l : List α} (h : l ≠ []) :
    getLast l h = l[l.length - 1]'(by exact Nat.sub_lt (length_pos_iff.2 h) Nat.zero_lt_one) :=
  Option.some.inj (by rw [← getLast?_eq_getLast h, ← getElem?_eq_getElem, getLast?_eq_getElem?])
@[simp] theorem head_reverse {l : List α} (h : l.reverse ≠ []) :
    l.reverse.head h = getLast l (by simpa using h) :=
  Option.some.inj ((head?_eq_head h).symm.trans (head?_reverse.trans (getLast?_eq_getLast _)))
theorem getLast_eq_head_reverse {l : List α} (h : l ≠ []) :
    l.getLast h = l.reverse.head (by simpa using h) := (head_reverse _).symm
@[simp] theorem getLast_reverse {l : List α} (h : l.reverse ≠ []) :
    l.reverse.getLast h = l.head (by simpa using h) :=
  Option.some.inj ((getLast?_eq_getLast h).symm.trans (getLast?_reverse.trans (head?_eq_head _)))
@[simp] theorem getLast_append_of_ne_nil {α : Type _} {l' : List α}
    {l : List α} (h₁) (h₂ : l' ≠ []) :
    (l ++ l').getLast h₁ = l'.getLast h₂ :=
  Option.some.inj (by
    rw [← getLast?_eq_getLast, getLast?_append, getLast?_eq_getLast h₂, Option.some_or])
@[simp] theorem getLast_map {f : α → β} {l : List α} (h) :
    getLast (map f l) h = f (getLast l (by simpa using h)) :=
  Option.some.inj ((getLast?_eq_getLast h).symm.trans
    (getLast?_map.trans (congrArg (Option.map f) (getLast?_eq_getLast _))))
theorem getLast?_replicate {a : α} {n : Nat} :
    (replicate n a).getLast? = if n = 0 then none else some a := by
  rw [← head?_reverse, reverse_replicate, head?_replicate]
@[simp] theorem getLast_replicate (w : replicate n a ≠ []) : (replicate n a).getLast w = a :=
  eq_of_mem_replicate (getLast_mem w)
@[simp] theorem getLast?_isSome : l.getLast?.isSome ↔ l ≠ [] := by
  rw [← head?_reverse, isSome_head?]; exact not_congr reverse_eq_nil_iff
theorem getLast_of_mem_getLast? {α : Type _} {x : α} {l : List α} (hx : x ∈ l.getLast?) :
    l.getLast (ne_nil_of_mem (mem_of_getLast? hx)) = x :=
  Option.some.inj ((getLast?_eq_getLast _).symm.trans hx)
theorem head_append {l₁ l₂ : List α} (w : l₁ ++ l₂ ≠ []) :
    head (l₁ ++ l₂) w =
      if h : l₁.isEmpty then head l₂ (fun e => w (by rw [isEmpty_iff.1 h, e]; rfl))
      else head l₁ (fun e => h (isEmpty_iff.2 e)) := by
  cases l₁ <;> rfl
theorem head?_flatMap {l : List α} {f : α → List β} :
    (l.flatMap f).head? = l.findSome? fun a => (f a).head? := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [flatMap_cons, head?_append, ih, findSome?_cons]; cases (f a).head? <;> rfl
theorem head?_flatten {L : List (List α)} : (flatten L).head? = L.findSome? fun l => l.head? := by
  rw [flatten_eq_flatMap, head?_flatMap]; rfl
@[simp] theorem getElem_dropLast {xs : List α} {i : Nat} (h : i < xs.dropLast.length) :
    xs.dropLast[i] = xs[i]'(by exact Nat.lt_of_lt_of_le h (length_dropLast ▸ Nat.pred_le _)) :=
  Option.some.inj (by
    rw [← getElem?_eq_getElem, ← getElem?_eq_getElem, dropLast_eq_take,
      getElem?_take_of_lt (by rwa [length_dropLast] at h)])
theorem getElem?_dropLast {xs : List α} {i : Nat} :
    xs.dropLast[i]? = if i < xs.length - 1 then xs[i]? else none := by
  rw [dropLast_eq_take, getElem?_take]
theorem take_succ_eq_append_getElem {i} {l : List α} (h : i < l.length) :
    l.take (i + 1) = l.take i ++ [l[i]] := by
  rw [take_add_one, getElem?_eq_getElem h]; rfl
@[simp] theorem take_append_getElem {l : List α} {i : Nat} (h : i < l.length) :
    (l.take i) ++ [l[i]] = l.take (i + 1) := (take_succ_eq_append_getElem h).symm
theorem take_reverse {α} {xs : List α} {i : Nat} :
    xs.reverse.take i = (xs.drop (xs.length - i)).reverse := by
  cases Nat.le_total i xs.length with
  | inr h => rw [take_of_length_le (by rwa [length_reverse]), Nat.sub_eq_zero_of_le h]; rfl
  | inl h =>
    have e := (congrArg reverse (take_append_drop (xs.length - i) xs)).symm.trans reverse_append
    rw [e, take_left' (by rw [length_reverse, length_drop, Nat.sub_sub_self h])]
theorem drop_reverse {α} {xs : List α} {i : Nat} :
    xs.reverse.drop i = (xs.take (xs.length - i)).reverse := by
  have h := take_reverse (xs := xs.reverse) (i := xs.length - i)
  cases Nat.le_total i xs.length with
  | inl k =>
    rw [reverse_reverse, length_reverse, Nat.sub_sub_self k] at h
    rw [h, reverse_reverse]
  | inr k => rw [drop_of_length_le (by rwa [length_reverse]), Nat.sub_eq_zero_of_le k]; rfl

/-! ## find?, findSome?, lookup -/

@[simp] theorem findSome?_cons_of_isSome {α β : Type _} {f : α → Option β} {a : α}
    {l} (h : (f a).isSome) : findSome? f (a :: l) = f a := by
  rw [findSome?_cons, Option.eq_some_of_isSome h]
@[simp] theorem findSome?_cons_of_isNone {α β : Type _} {f : α → Option β} {a : α}
    {l} (h : (f a).isNone) :
    findSome? f (a :: l) = findSome? f l := by
  rw [findSome?_cons, Option.isNone_iff_eq_none.1 h]
@[simp] theorem findSome?_eq_none_iff : findSome? p l = none ↔ ∀ x ∈ l, p x = none := by
  induction l with
  | nil => exact iff_of_true rfl fun _ m => absurd m not_mem_nil
  | cons a l ih =>
    rw [findSome?_cons, forall_mem_cons, ← ih]
    cases p a with
    | none => exact (and_iff_right rfl).symm
    | some b => exact iff_of_false (Option.some_ne_none b) fun h => Option.some_ne_none b h.1
theorem exists_of_findSome?_eq_some {α β : Type _} {b : β}
    {l : List α} {f : α → Option β} (w : l.findSome? f = some b) :
    ∃ a, a ∈ l ∧ f a = some b := by
  induction l with
  | nil => contradiction
  | cons a l ih =>
    rw [findSome?_cons] at w
    cases h : f a with
    | none => rw [h] at w; exact (ih w).imp fun _ m => ⟨.tail a m.1, m.2⟩
    | some c => rw [h] at w; exact ⟨a, mem_cons_self, h.trans w⟩
@[simp] theorem lookup_cons_self {α β : Type _} {b : β} {es : List (Prod α β)}
    [BEq α] [LawfulBEq α] {k : α} :
    ((k, b) :: es).lookup k = some b := by rw [lookup_cons, beq_self_eq_true]

/-! ## Extremes -/

@[simp] theorem min?_nil [Min α] : ([] : List α).min? = none := rfl
@[simp] theorem max?_nil [Max α] : ([] : List α).max? = none := rfl
theorem min?_cons' [Min α] {xs : List α} : (x :: xs).min? = some (foldl min x xs) := rfl
theorem max?_cons' [Max α] {xs : List α} : (x :: xs).max? = some (foldl max x xs) := rfl
@[simp] theorem min?_eq_none_iff {xs : List α} [Min α] : xs.min? = none ↔ xs = [] := by
  cases xs with
  | nil => exact iff_of_true rfl rfl
  | cons x xs => exact iff_of_false (Option.some_ne_none _) (cons_ne_nil x xs)
@[simp] theorem max?_eq_none_iff {xs : List α} [Max α] : xs.max? = none ↔ xs = [] := by
  cases xs with
  | nil => exact iff_of_true rfl rfl
  | cons x xs => exact iff_of_false (Option.some_ne_none _) (cons_ne_nil x xs)
theorem isSome_min?_of_mem {l : List α} [Min α] {a : α} (h : a ∈ l) : l.min?.isSome := by
  cases l with | nil => contradiction | cons _ _ => rfl
theorem isSome_max?_of_mem {l : List α} [Max α] {a : α} (h : a ∈ l) : l.max?.isSome := by
  cases l with | nil => contradiction | cons _ _ => rfl

/-! ## Permutations, decided -/

theorem cons_perm_iff_perm_erase [BEq α] [LawfulBEq α] {a : α} {l₁ l₂ : List α} :
    a :: l₁ ~ l₂ ↔ a ∈ l₂ ∧ l₁ ~ l₂.erase a := by
  constructor
  · intro p
    have m := p.subset mem_cons_self
    exact ⟨m, (p.trans (perm_cons_erase m)).cons_inv⟩
  · exact fun h => (h.2.cons a).trans (perm_cons_erase h.1).symm

theorem isPerm_iff [BEq α] [LawfulBEq α] : ∀ {l₁ l₂ : List α}, l₁.isPerm l₂ ↔ l₁ ~ l₂ :=
  fun {l₁ l₂} => by
    induction l₁ generalizing l₂ with
    | nil => exact isEmpty_iff.trans nil_perm.symm
    | cons a l₁ ih =>
      rw [cons_perm_iff_perm_erase, ← contains_iff, ← ih]
      exact Bool.and_eq_true_iff

instance decidablePerm {α} [DecidableEq α] (l₁ l₂ : List α) : Decidable (l₁ ~ l₂) :=
  decidable_of_decidable_of_iff isPerm_iff

end List

/-! Merging and sorting lists. -/

namespace List

variable {α : Type u}

/-- The elements of two sorted lists in order; where the order does not tell, `xs` come first. -/
def merge (xs ys : List α) (le : α → α → Bool := by exact fun a b => a ≤ b) : List α :=
  match xs, ys with
  | [], ys => ys
  | xs, [] => xs
  | x :: xs, y :: ys =>
    if le x y then x :: merge xs (y :: ys) le else y :: merge (x :: xs) ys le
termination_by (xs, ys)
decreasing_by
  · exact .left _ _ (Nat.lt_add_of_pos_left (Nat.add_pos_left Nat.one_pos _))
  · exact .right _ (Nat.lt_add_of_pos_left (Nat.add_pos_left Nat.one_pos _))
theorem cons_merge_cons {le : α → α → Bool} {x y : α} {xs ys : List α} :
    merge (x :: xs) (y :: ys) le =
      if le x y then x :: merge xs (y :: ys) le else y :: merge (x :: xs) ys le := by
  rw [merge]
@[simp] theorem merge_nil_left {le : α → α → Bool} {ys : List α} : merge [] ys le = ys := by
  rw [merge]
@[simp] theorem merge_nil_right {le : α → α → Bool} {xs : List α} : merge xs [] le = xs := by
  cases xs <;> simp [merge]
@[simp] theorem length_merge {le : α → α → Bool} {xs ys : List α} :
    (merge xs ys le).length = xs.length + ys.length := by
  induction xs generalizing ys with
  | nil => exact (congrArg length merge_nil_left).trans (Nat.zero_add _).symm
  | cons x xs ih =>
    induction ys with
    | nil => exact congrArg length merge_nil_right
    | cons y ys ih' =>
      rw [cons_merge_cons]
      cases le x y with
      | true => exact (congrArg Nat.succ ih).trans (Nat.succ_add ..).symm
      | false => exact congrArg Nat.succ ih'
@[simp] theorem mem_merge {le : α → α → Bool} {a : α} {xs ys : List α} :
    a ∈ merge xs ys le ↔ a ∈ xs ∨ a ∈ ys := by
  induction xs generalizing ys with
  | nil => rw [merge_nil_left]; exact (or_iff_right not_mem_nil).symm
  | cons x xs ih =>
    induction ys with
    | nil => rw [merge_nil_right]; exact (or_iff_left not_mem_nil).symm
    | cons y ys ih' =>
      rw [cons_merge_cons, mem_cons (b := x), mem_cons (b := y)]
      cases le x y with
      | true => exact mem_cons.trans ((or_congr_right (ih.trans (or_congr_right mem_cons))).trans
          or_assoc.symm)
      | false => exact mem_cons.trans ((or_congr_right (ih'.trans (or_congr_left mem_cons))).trans
          or_left_comm)

/-- Sorts by merging sorted halves. -/
def mergeSort (xs : List α) (le : α → α → Bool := by exact fun a b => a ≤ b) : List α :=
  match xs with
  | [] => []
  | [a] => [a]
  | a :: b :: xs =>
    merge (mergeSort ((a :: b :: xs).take ((xs.length + 2) / 2)) le)
      (mergeSort ((a :: b :: xs).drop ((xs.length + 2) / 2)) le) le
termination_by xs.length
decreasing_by
  · rw [length_take]
    exact Nat.lt_of_le_of_lt (Nat.min_le_left ..)
      (Nat.div_lt_self (Nat.succ_pos _) Nat.one_lt_two)
  · rw [length_drop]
    exact Nat.sub_lt (Nat.succ_pos _) (Nat.div_pos (Nat.le_add_left 2 _) Nat.two_pos)

@[simp] theorem mergeSort_nil {le : α → α → Bool} : mergeSort [] le = [] := by rw [mergeSort]
@[simp] theorem mergeSort_singleton {le : α → α → Bool} (a : α) : mergeSort [a] le = [a] := by
  rw [mergeSort]

end List

/-!
What a recursive definition may leave to Lean: that its arguments get smaller. The usual forms of a
smaller number are tried, then Lean's own rules, among them `omega`. What has to be positive is
shown by contradiction: `simp_all` finds it when it is told that the number is 0. Names in a macro's
text are resolved here, so the lemmas must be imported.
-/

/-- The array without elements; what an empty list of syntax trees in a macro becomes. -/
def Array.mkArray0 {α : Type u} : Array α := emptyWithCapacity 0

macro_rules
  | `(tactic| decreasing_trivial) => `(tactic| first
      | (first | apply Nat.sub_lt | apply Nat.mod_lt | apply Nat.div_lt_self) <;> first
        | assumption
        | decide
        | apply Nat.pos_of_ne_zero; intro; simp_all
      | decreasing_trivial_pre_omega)

/-!
Lists whose elements carry a proof: what a recursion through a list needs, for in the function that
it maps it must know that an element is one. The elaborator rewrites `xs.map f` in such a definition
through `attach`, by the equations marked for it here.
-/

namespace List

variable {α : Type u} {β : Type v} {γ : Type w}

def pmap {P : α → Prop} (f : ∀ a, P a → β) : ∀ l : List α, (H : ∀ a ∈ l, P a) → List β
  | [], _ => []
  | a :: l, H => f a (forall_mem_cons.1 H).1 :: pmap f l (forall_mem_cons.1 H).2

def attachWith (l : List α) (P : α → Prop) (H : ∀ x ∈ l, P x) : List { x // P x } :=
  pmap Subtype.mk l H

@[inline] def attach (l : List α) : List { x // x ∈ l } := attachWith l _ fun _ => id

def unattach {α : Type u} {p : α → Prop} (l : List { x // p x }) : List α := l.map (·.val)

@[simp] theorem pmap_nil {P : α → Prop} {f : ∀ a, P a → β} : pmap f [] (by simp) = [] := rfl
@[simp] theorem pmap_cons {P : α → Prop} {f : ∀ a, P a → β} {a : α} {l : List α}
    (h : ∀ b ∈ a :: l, P b) :
    pmap f (a :: l) h = f a (forall_mem_cons.1 h).1 :: pmap f l (forall_mem_cons.1 h).2 := rfl
@[simp] theorem length_pmap {p : α → Prop} {f : ∀ a, p a → β} {l} {H} :
    (@pmap α β p f l H).length = l.length := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg Nat.succ (ih (H := _))
@[simp] theorem pmap_eq_map {p : α → Prop} {f : α → β} {l : List α} (H) :
    @pmap α β p (fun a _ => f a) l H = map f l := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg _ (ih _)
theorem map_pmap {p : α → Prop} {g : β → γ} {f : ∀ a, p a → β} {l : List α} (H) :
    map g (pmap f l H) = pmap (fun a h => g (f a h)) l H := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg _ (ih _)
theorem pmap_map {p : β → Prop} {g : ∀ b, p b → γ} {f : α → β} {l : List α} (H) :
    pmap g (map f l) H = pmap (fun a h => g (f a) h) l fun _ h => H _ (mem_map_of_mem h) := by
  induction l with
  | nil => rfl
  | cons a l ih => exact congrArg _ (ih _)
theorem pmap_congr_left {p q : α → Prop} {f : ∀ a, p a → β} {g : ∀ a, q a → β} (l : List α)
    {H₁ H₂} (h : ∀ a ∈ l, ∀ (h₁ h₂), f a h₁ = g a h₂) : pmap f l H₁ = pmap g l H₂ := by
  induction l with
  | nil => rfl
  | cons a l ih =>
    exact congr (congrArg cons (h a mem_cons_self _ _)) (ih fun b m => h b (.tail a m))
@[simp] theorem mem_pmap {p : α → Prop} {f : ∀ a, p a → β} {l H b} :
    b ∈ pmap f l H ↔ ∃ (a : _) (h : a ∈ l), f a (H a h) = b := by
  induction l with
  | nil => exact iff_of_false not_mem_nil fun h => h.elim fun _ h => h.elim fun m _ => not_mem_nil m
  | cons a l ih =>
    refine mem_cons.trans ⟨fun h => h.elim (fun e => ⟨a, .head l, e.symm⟩) fun h => ?_, fun h => ?_⟩
    · exact (ih.1 h).imp fun c k => k.elim fun m e => ⟨.tail a m, e⟩
    · exact h.elim fun c h => h.elim fun m e =>
        (mem_cons.1 m).imp (fun k => by cases k; exact e.symm) fun m => ih.2 ⟨c, m, e⟩

@[simp] theorem length_attach {l : List α} : l.attach.length = l.length := length_pmap
@[simp] theorem length_attachWith {p : α → Prop} {l H} :
    length (l.attachWith p H) = length l := length_pmap
@[simp] theorem attach_nil : ([] : List α).attach = [] := rfl
@[simp] theorem mem_attach (l : List α) : ∀ x, x ∈ l.attach
  | ⟨a, h⟩ => mem_pmap.2 ⟨a, h, rfl⟩
theorem attach_map_val (l : List α) (f : α → β) : (l.attach.map fun i => f i.val) = l.map f :=
  (map_pmap _).trans (pmap_eq_map _)
@[simp] theorem attach_map_subtype_val (l : List α) : l.attach.map Subtype.val = l :=
  (attach_map_val l id).trans (map_id l)
@[simp] theorem unattach_attach {l : List α} : l.attach.unattach = l := attach_map_subtype_val l
@[simp] theorem unattach_nil {p : α → Prop} : ([] : List { x // p x }).unattach = [] := rfl
@[simp] theorem length_unattach {p : α → Prop} {l : List { x // p x }} :
    l.unattach.length = l.length := length_map _

/-! ## For recursive definitions -/

@[wf_preprocess] theorem map_wfParam {xs : List α} {f : α → β} :
    (wfParam xs).map f = xs.attach.unattach.map f := by simp [wfParam]
@[wf_preprocess] theorem map_unattach {P : α → Prop} {xs : List (Subtype P)} {f : α → β} :
    xs.unattach.map f = xs.map fun ⟨x, h⟩ =>
      binderNameHint x f <| binderNameHint h () <| f (wfParam x) := map_map
@[wf_preprocess] theorem foldl_wfParam {xs : List α} {f : β → α → β} {x : β} :
    (wfParam xs).foldl f x = xs.attach.unattach.foldl f x := by simp [wfParam]
@[wf_preprocess] theorem foldl_unattach {P : α → Prop} {xs : List (Subtype P)} {f : β → α → β}
    {x : β} : xs.unattach.foldl f x = xs.foldl (fun s ⟨x, h⟩ =>
      binderNameHint s f <| binderNameHint x (f s) <| binderNameHint h () <|
        f s (wfParam x)) x := foldl_map
@[wf_preprocess] theorem foldr_wfParam {xs : List α} {f : α → β → β} {x : β} :
    (wfParam xs).foldr f x = xs.attach.unattach.foldr f x := by simp [wfParam]
@[wf_preprocess] theorem foldr_unattach {P : α → Prop} {xs : List (Subtype P)} {f : α → β → β}
    {x : β} : xs.unattach.foldr f x = xs.foldr (fun ⟨x, h⟩ s =>
      binderNameHint x f <| binderNameHint s (f x) <| binderNameHint h () <|
        f (wfParam x) s) x := foldr_map
@[wf_preprocess] theorem filter_wfParam {xs : List α} {f : α → Bool} :
    (wfParam xs).filter f = xs.attach.unattach.filter f := by simp [wfParam]
@[wf_preprocess] theorem flatMap_wfParam {xs : List α} {f : α → List β} :
    (wfParam xs).flatMap f = xs.attach.unattach.flatMap f := by simp [wfParam]
@[wf_preprocess] theorem flatMap_unattach {P : α → Prop} {xs : List (Subtype P)}
    {f : α → List β} : xs.unattach.flatMap f = xs.flatMap fun ⟨x, h⟩ =>
      binderNameHint x f <| binderNameHint h () <| f (wfParam x) :=
  flatMap_map ..
@[wf_preprocess] theorem all_wfParam {xs : List α} {f : α → Bool} :
    (wfParam xs).all f = xs.attach.unattach.all f := by simp [wfParam]
@[wf_preprocess] theorem all_unattach {P : α → Prop} {xs : List (Subtype P)} {f : α → Bool} :
    xs.unattach.all f = xs.all fun ⟨x, h⟩ =>
      binderNameHint x f <| binderNameHint h () <| f (wfParam x) := all_map
@[wf_preprocess] theorem any_wfParam {xs : List α} {f : α → Bool} :
    (wfParam xs).any f = xs.attach.unattach.any f := by simp [wfParam]
@[wf_preprocess] theorem any_unattach {P : α → Prop} {xs : List (Subtype P)} {f : α → Bool} :
    xs.unattach.any f = xs.any fun ⟨x, h⟩ =>
      binderNameHint x f <| binderNameHint h () <| f (wfParam x) := any_map

theorem sizeOf_lt_of_mem {a : α} [SizeOf α] {as : List α} (h : a ∈ as) : sizeOf a < sizeOf as := by
  induction h with
  | head =>
    exact Nat.lt_of_lt_of_le (Nat.lt_add_of_pos_left Nat.one_pos) (Nat.le_add_right ..)
  | tail _ _ ih => exact Nat.lt_of_lt_of_le ih (Nat.le_add_left ..)

@[tactic_parser] unsafe def tacticSizeOf_list_dec : Lean.ParserDescr := .compiled
@[macro List.tacticSizeOf_list_dec]
unsafe def _aux_Init_Data_List_BasicAux___macroRules_List_tacticSizeOf_list_dec_1 : Lean.Macro :=
  Lean.Macro.compiled

-- once more, to be tried before `omega`
attribute [macro tacticDecreasing_trivial]
  _aux_Init_Data_List_BasicAux___macroRules_tacticDecreasing_trivial_1

end List

/-! ## Lists from functions of an index -/

namespace List

variable {α : Type u}

def ofFn {n} (f : Fin n → α) : List α :=
  (range n).pmap (fun i h => f ⟨i, h⟩) fun _ h => mem_range.1 h

def finRange (n : Nat) : List (Fin n) := ofFn fun i => i

@[simp] theorem length_ofFn {n} {f : Fin n → α} : (ofFn f).length = n :=
  length_pmap.trans length_range
@[simp] theorem length_finRange {n : Nat} : (finRange n).length = n := length_ofFn
@[simp] theorem mem_ofFn {n} {f : Fin n → α} {a : α} : a ∈ ofFn f ↔ ∃ i, f i = a :=
  mem_pmap.trans ⟨fun h => h.elim fun i k => k.elim fun h e => ⟨⟨i, mem_range.1 h⟩, e⟩,
    fun h => h.elim fun i e => ⟨i.1, mem_range.2 i.2, e⟩⟩
@[simp] theorem mem_finRange {n : Nat} (x : Fin n) : x ∈ finRange n := mem_ofFn.2 ⟨x, rfl⟩

end List
