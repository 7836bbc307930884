prelude
import Init.List.Zip
import Init.Macro
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
    l.reverse[i] = l[l.length - 1 - i]'(Nat.sub_one_sub_lt_of_lt (by rwa [length_reverse] at h)) :=
  Option.some.inj (by
    rw [← getElem?_eq_getElem, ← getElem?_eq_getElem,
      getElem?_reverse (by rwa [length_reverse] at h)])
@[simp] theorem getElem_take {xs : List α} {j i : Nat} {h : i < (xs.take j).length} :
    (xs.take j)[i] = xs[i]'(Nat.lt_of_lt_of_le h (length_take_le' _ _)) :=
  Option.some.inj (by
    rw [← getElem?_eq_getElem, ← getElem?_eq_getElem,
      getElem?_take_of_lt (Nat.lt_of_lt_of_le h (length_take_le _ _))])
theorem lt_length_drop {xs : List α} {i j : Nat} (h : i + j < xs.length) :
    j < (xs.drop i).length := by
  rw [length_drop]; exact Nat.lt_sub_of_add_lt (by rwa [Nat.add_comm])
@[simp] theorem getElem_drop {xs : List α} {i : Nat} {j : Nat} {h : j < (xs.drop i).length} :
    (xs.drop i)[j] = xs[i + j]'(by
      rw [length_drop] at h; rw [Nat.add_comm]; exact Nat.add_lt_of_lt_sub h) :=
  Option.some.inj (by rw [← getElem?_eq_getElem, ← getElem?_eq_getElem, getElem?_drop])
@[simp] theorem getElem_tail {l : List α} {i : Nat} (h : i < l.tail.length) :
    (tail l)[i] = l[i + 1]'(Nat.add_lt_of_lt_sub (by rwa [length_tail] at h)) :=
  Option.some.inj (by rw [← getElem?_eq_getElem, ← getElem?_eq_getElem, getElem?_tail])
@[simp] theorem getElem_range {n : Nat} (i) (H : i < (range n).length) : (range n)[i] = i :=
  Option.some.inj (by
    rw [← getElem?_eq_getElem, getElem?_range (by rwa [length_range] at H)])
@[simp] theorem getElem_zipWith {f : α → β → γ} {l : List α} {l' : List β} {i : Nat}
    {h : i < (zipWith f l l').length} :
    (zipWith f l l')[i] =
      f (l[i]'(by rw [length_zipWith] at h; exact (Nat.lt_min.1 h).1))
        (l'[i]'(by rw [length_zipWith] at h; exact (Nat.lt_min.1 h).2)) :=
  Option.some.inj (by
    rw [← getElem?_eq_getElem]
    exact getElem?_zipWith_eq_some.2 ⟨_, _, getElem?_eq_getElem _, getElem?_eq_getElem _, rfl⟩)
@[simp] theorem getElem_zip {l : List α} {l' : List β} {i : Nat} {h : i < (zip l l').length} :
    (zip l l')[i] =
      (l[i]'(by rw [length_zip] at h; exact (Nat.lt_min.1 h).1),
       l'[i]'(by rw [length_zip] at h; exact (Nat.lt_min.1 h).2)) :=
  getElem_zipWith

/-! ## First and last -/

theorem getLast?_eq_getElem? {l : List α} : l.getLast? = l[l.length - 1]? := by
  cases eq_nil_or_concat l with
  | inl e => rw [e]; rfl
  | inr e =>
    exact e.elim fun ys e => e.elim fun b e => by
      rw [e, concat_eq_append, getLast?_concat, length_append, length_singleton,
        Nat.add_sub_cancel, getElem?_concat_length]
theorem getLast_eq_getElem {l : List α} (h : l ≠ []) :
    getLast l h = l[l.length - 1]'(Nat.sub_lt (length_pos_iff.2 h) Nat.zero_lt_one) :=
  Option.some.inj (by rw [← getLast?_eq_getLast h, ← getElem?_eq_getElem, getLast?_eq_getElem?])
@[simp] theorem head_reverse {l : List α} (h : l.reverse ≠ []) :
    l.reverse.head h = getLast l (by simpa using h) :=
  Option.some.inj (by rw [← head?_eq_head, head?_reverse, ← getLast?_eq_getLast])
theorem getLast_eq_head_reverse {l : List α} (h : l ≠ []) :
    l.getLast h = l.reverse.head (by simpa using h) := (head_reverse _).symm
@[simp] theorem getLast_reverse {l : List α} (h : l.reverse ≠ []) :
    l.reverse.getLast h = l.head (by simpa using h) :=
  Option.some.inj (by rw [← getLast?_eq_getLast, getLast?_reverse, ← head?_eq_head])
@[simp] theorem getLast_append_of_ne_nil {l : List α} (h₁) (h₂ : l' ≠ []) :
    (l ++ l').getLast h₁ = l'.getLast h₂ :=
  Option.some.inj (by
    rw [← getLast?_eq_getLast, getLast?_append, getLast?_eq_getLast h₂, Option.some_or])
@[simp] theorem getLast_map {f : α → β} {l : List α} (h) :
    getLast (map f l) h = f (getLast l (by simpa using h)) :=
  Option.some.inj (by
    rw [← getLast?_eq_getLast, getLast?_map, getLast?_eq_getLast (by simpa using h)]; rfl)
theorem getLast?_replicate {a : α} {n : Nat} :
    (replicate n a).getLast? = if n = 0 then none else some a := by
  rw [← head?_reverse, reverse_replicate, head?_replicate]
@[simp] theorem getLast_replicate (w : replicate n a ≠ []) : (replicate n a).getLast w = a :=
  eq_of_mem_replicate (getLast_mem w)
@[simp] theorem getLast?_isSome : l.getLast?.isSome ↔ l ≠ [] := by
  rw [← head?_reverse, isSome_head?]; exact not_congr reverse_eq_nil_iff
theorem getLast_of_mem_getLast? {l : List α} (hx : x ∈ l.getLast?) :
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
    xs.dropLast[i] = xs[i]'(Nat.lt_of_lt_of_le h (length_dropLast ▸ Nat.pred_le _)) :=
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
  | inr h => rw [take_of_length_le (by rwa [length_reverse]), Nat.sub_eq_zero_of_le h, drop_zero]
  | inl h =>
    have e : xs.reverse =
        (xs.drop (xs.length - i)).reverse ++ (xs.take (xs.length - i)).reverse := by
      rw [← reverse_append, take_append_drop]
    rw [e]
    exact take_left' (by rw [length_reverse, length_drop, Nat.sub_sub_self h])
theorem drop_reverse {α} {xs : List α} {i : Nat} :
    xs.reverse.drop i = (xs.take (xs.length - i)).reverse := by
  have h := take_reverse (xs := xs.reverse) (i := xs.length - i)
  cases Nat.le_total i xs.length with
  | inl k =>
    rw [reverse_reverse, length_reverse, Nat.sub_sub_self k] at h
    rw [h, reverse_reverse]
  | inr k => rw [drop_of_length_le (by rwa [length_reverse]), Nat.sub_eq_zero_of_le k]; rfl

/-! ## find?, findSome?, lookup -/

@[simp] theorem findSome?_cons_of_isSome {l} (h : (f a).isSome) : findSome? f (a :: l) = f a := by
  rw [findSome?_cons, Option.eq_some_of_isSome h]
@[simp] theorem findSome?_cons_of_isNone {l} (h : (f a).isNone) :
    findSome? f (a :: l) = findSome? f l := by
  rw [findSome?_cons, Option.isNone_iff_eq_none.1 h]
@[simp] theorem findSome?_eq_none_iff : findSome? p l = none ↔ ∀ x ∈ l, p x = none := by
  induction l with
  | nil => simp
  | cons a l ih => rw [findSome?_cons, forall_mem_cons, ← ih]; cases p a <;> simp
theorem exists_of_findSome?_eq_some {l : List α} {f : α → Option β} (w : l.findSome? f = some b) :
    ∃ a, a ∈ l ∧ f a = some b := by
  induction l with
  | nil => contradiction
  | cons a l ih =>
    rw [findSome?_cons] at w
    cases h : f a with
    | none => rw [h] at w; exact (ih w).imp fun _ m => ⟨.tail a m.1, m.2⟩
    | some c => rw [h] at w; exact ⟨a, mem_cons_self, h.trans w⟩
@[simp] theorem lookup_cons_self [BEq α] [LawfulBEq α] {k : α} :
    ((k, b) :: es).lookup k = some b := by rw [lookup_cons, beq_self_eq_true]

/-! ## Extremes -/

@[simp] theorem min?_nil [Min α] : ([] : List α).min? = none := rfl
@[simp] theorem max?_nil [Max α] : ([] : List α).max? = none := rfl
theorem min?_cons' [Min α] {xs : List α} : (x :: xs).min? = some (foldl min x xs) := rfl
theorem max?_cons' [Max α] {xs : List α} : (x :: xs).max? = some (foldl max x xs) := rfl
@[simp] theorem min?_eq_none_iff {xs : List α} [Min α] : xs.min? = none ↔ xs = [] := by
  cases xs <;> simp [min?_cons']
@[simp] theorem max?_eq_none_iff {xs : List α} [Max α] : xs.max? = none ↔ xs = [] := by
  cases xs <;> simp [max?_cons']
theorem isSome_min?_of_mem {l : List α} [Min α] {a : α} (h : a ∈ l) : l.min?.isSome := by
  cases l with | nil => contradiction | cons _ _ => rfl
theorem isSome_max?_of_mem {l : List α} [Max α] {a : α} (h : a ∈ l) : l.max?.isSome := by
  cases l with | nil => contradiction | cons _ _ => rfl

/-! ## Permutations, decided -/

theorem cons_perm_iff_perm_erase [BEq α] [LawfulBEq α] {a : α} {l₁ l₂ : List α} :
    a :: l₁ ~ l₂ ↔ a ∈ l₂ ∧ l₁ ~ l₂.erase a := by
  constructor
  · intro p
    have m : a ∈ l₂ := p.subset mem_cons_self
    exact ⟨m, (p.trans (perm_cons_erase m)).cons_inv⟩
  · exact fun ⟨m, p⟩ => (p.cons a).trans (perm_cons_erase m).symm

theorem isPerm_iff [BEq α] [LawfulBEq α] : ∀ {l₁ l₂ : List α}, l₁.isPerm l₂ ↔ l₁ ~ l₂ :=
  fun {l₁ l₂} => by
    induction l₁ generalizing l₂ with
    | nil => exact isEmpty_iff.trans nil_perm.symm
    | cons a l₁ ih =>
      show (l₂.contains a && l₁.isPerm (l₂.erase a)) = true ↔ _
      rw [Bool.and_eq_true, contains_iff, ih, cons_perm_iff_perm_erase]

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
  | nil => rw [merge_nil_left, length_nil, Nat.zero_add]
  | cons x xs ih =>
    induction ys with
    | nil => rw [merge_nil_right]; rfl
    | cons y ys ih' =>
      rw [cons_merge_cons]
      cases le x y with
      | true => exact (congrArg (· + 1) ih).trans (Nat.add_right_comm ..)
      | false => exact congrArg (· + 1) ih'
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
