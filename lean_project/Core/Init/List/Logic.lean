prelude
import Init.Option.Choice
import Init.List.Reverse

/-! Lists: `any` and `all`, `find?`, counting. -/

universe u v w

namespace List

/-! ## any and all -/

@[simp] theorem any_eq_true {l : List α} : l.any p = true ↔ ∃ x, x ∈ l ∧ p x := by
  induction l with
  | nil => simp
  | cons a l ih => simp [ih]
@[simp] theorem all_eq_true {l : List α} : l.all p = true ↔ ∀ x, x ∈ l → p x := by
  induction l with
  | nil => simp
  | cons a l ih => simp [ih]
theorem any_eq {l : List α} : l.any p = decide (∃ x, x ∈ l ∧ p x) := by
  rw [Bool.eq_iff_iff, any_eq_true, decide_eq_true_iff]
theorem all_eq {l : List α} : l.all p = decide (∀ x, x ∈ l → p x) := by
  rw [Bool.eq_iff_iff, all_eq_true, decide_eq_true_iff]
theorem decide_exists_mem {l : List α} {p : α → Prop} [DecidablePred p] :
    decide (∃ x, x ∈ l ∧ p x) = l.any fun x => decide (p x) := by simp [any_eq]
theorem decide_forall_mem {l : List α} {p : α → Prop} [DecidablePred p] :
    decide (∀ x, x ∈ l → p x) = l.all fun x => decide (p x) := by simp [all_eq]
@[simp] theorem any_eq_false {l : List α} : l.any p = false ↔ ∀ x, x ∈ l → ¬p x := by
  rw [← Bool.not_eq_true, any_eq_true]
  exact ⟨fun h x m k => h ⟨x, m, k⟩, fun h e => e.elim fun x m => h x m.1 m.2⟩
@[simp] theorem all_eq_false {l : List α} : l.all p = false ↔ ∃ x, x ∈ l ∧ ¬p x := by
  simp [all_eq]
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
@[simp] theorem any_map {l : List α} {p : β → Bool} : (l.map f).any p = l.any (p ∘ f) := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [map_cons, any_cons, ih]; rfl
@[simp] theorem all_map {l : List α} {p : β → Bool} : (l.map f).all p = l.all (p ∘ f) := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [map_cons, all_cons, ih]; rfl
@[simp] theorem any_filter {l : List α} {p q : α → Bool} :
    (filter p l).any q = l.any fun a => p a && q a := by
  induction l with
  | nil => rfl
  | cons a l ih => cases h : p a <;> simp [h, ih]
@[simp] theorem all_filter {l : List α} {p q : α → Bool} :
    (filter p l).all q = l.all fun a => !(p a) || q a := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [filter_cons, all_cons, ← ih]; cases p a <;> rfl
@[simp] theorem any_append {xs ys : List α} : (xs ++ ys).any f = (xs.any f || ys.any f) := by
  induction xs with
  | nil => rfl
  | cons a l ih => rw [cons_append, any_cons, ih, any_cons, Bool.or_assoc]
@[simp] theorem all_append {xs ys : List α} : (xs ++ ys).all f = (xs.all f && ys.all f) := by
  induction xs with
  | nil => rfl
  | cons a l ih => rw [cons_append, all_cons, ih, all_cons, Bool.and_assoc]
@[simp] theorem any_flatten {l : List (List α)} : l.flatten.any f = l.any (any · f) := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [flatten_cons, any_append, ih]; rfl
@[simp] theorem all_flatten {l : List (List α)} : l.flatten.all f = l.all (all · f) := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [flatten_cons, all_append, ih]; rfl
@[simp] theorem any_reverse {l : List α} : l.reverse.any f = l.any f := by
  rw [Bool.eq_iff_iff, any_eq_true, any_eq_true]; simp only [mem_reverse]
@[simp] theorem all_reverse {l : List α} : l.reverse.all f = l.all f := by
  rw [Bool.eq_iff_iff, all_eq_true, all_eq_true]; simp only [mem_reverse]
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

@[simp] theorem find?_cons_of_pos {l} (h : p a) : find? p (a :: l) = some a := by
  rw [find?_cons, h]
@[simp] theorem find?_cons_of_neg {l} (h : ¬p a) : find? p (a :: l) = find? p l := by
  rw [find?_cons, Bool.eq_false_of_ne_true h]
@[simp] theorem find?_eq_none : find? p l = none ↔ ∀ x ∈ l, ¬p x := by
  induction l with
  | nil => simp
  | cons a l ih => rw [find?_cons, forall_mem_cons, ← ih]; cases p a <;> simp
theorem find?_some : ∀ {l}, find? p l = some a → p a := fun {l} e => by
  induction l with
  | nil => contradiction
  | cons b l ih =>
    by_cases h : p b
    · rw [find?_cons_of_pos h] at e; exact Option.some.inj e ▸ h
    · rw [find?_cons_of_neg h] at e; exact ih e
theorem mem_of_find?_eq_some : ∀ {l}, find? p l = some a → a ∈ l := fun {l} e => by
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
@[simp] theorem find?_append {l₁ l₂ : List α} :
    (l₁ ++ l₂).find? p = (l₁.find? p).or (l₂.find? p) := by
  induction l₁ with
  | nil => rfl
  | cons a l ih => rw [cons_append, find?_cons, find?_cons, ih]; cases p a <;> rfl
@[simp] theorem find?_map {f : β → α} {l : List β} :
    find? p (l.map f) = (l.find? (p ∘ f)).map f := by
  induction l with
  | nil => rfl
  | cons a l ih => by_cases h : p (f a) <;> simp [h, ih]

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
    by_cases h : p a
    · rw [countP_cons_of_pos h, countP_cons_of_neg (by simp [h]), length_cons, ih,
        Nat.add_right_comm]
    · rw [countP_cons_of_neg h, countP_cons_of_pos (by simp [h]), length_cons, ih, Nat.add_assoc]
theorem countP_le_length : countP p l ≤ l.length := by
  rw [countP_eq_length_filter]; exact length_filter_le p l
@[simp] theorem countP_append {l₁ l₂ : List α} :
    countP p (l₁ ++ l₂) = countP p l₁ + countP p l₂ := by
  simp only [countP_eq_length_filter, filter_append, length_append]
@[simp] theorem countP_pos_iff {p} : 0 < countP p l ↔ ∃ a ∈ l, p a := by
  simp only [countP_eq_length_filter, length_pos_iff_exists_mem, mem_filter]
@[simp] theorem one_le_countP_iff {p} : 1 ≤ countP p l ↔ ∃ a ∈ l, p a := countP_pos_iff
@[simp] theorem countP_eq_zero {p} : countP p l = 0 ↔ ∀ a ∈ l, ¬p a := by
  rw [countP_eq_length_filter, length_eq_zero_iff, filter_eq_nil_iff]
@[simp] theorem countP_eq_length {p} : countP p l = l.length ↔ ∀ a ∈ l, p a := by
  rw [countP_eq_length_filter, length_filter_eq_length_iff]
theorem countP_replicate {p : α → Bool} {a : α} {n : Nat} :
    countP p (replicate n a) = if p a then n else 0 := by
  rw [countP_eq_length_filter]; by_cases h : p a <;> simp [h]
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
theorem count_singleton_self {a : α} : count a [a] = 1 := by simp
theorem count_concat_self {a : α} {l : List α} : count a (concat l a) = count a l + 1 := by simp
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
  rw [count_eq_countP, countP_eq_length]; simp only [beq_iff_eq, eq_comm (a := a)]
@[simp] theorem count_replicate_self {a : α} {n : Nat} : count a (replicate n a) = n := by
  rw [count_eq_countP, countP_replicate, beq_self_eq_true]; rfl
set_option linter.unusedSectionVars false in
theorem count_replicate {a b : α} {n : Nat} :
    count a (replicate n b) = if b == a then n else 0 := countP_replicate

end count

end List
