prelude
import Init.Nat.MinMax
import Init.List.Reverse

/-! Lists: `take` and `drop`, `takeWhile` and `dropWhile`, `partition` and `splitAt`. -/

universe u v w

namespace List

theorem take_cons {l : List α} (h : 0 < i) : (a :: l).take i = a :: l.take (i - 1) := by
  cases i with | zero => exact absurd h (Nat.lt_irrefl 0) | succ i => rfl
theorem drop_cons {l : List α} (h : 0 < i) : (a :: l).drop i = l.drop (i - 1) := by
  cases i with | zero => exact absurd h (Nat.lt_irrefl 0) | succ i => rfl
@[simp] theorem drop_one {l : List α} : l.drop 1 = l.tail := by cases l <;> rfl
@[simp] theorem take_append_drop (i : Nat) (l : List α) : l.take i ++ l.drop i = l := by
  induction l generalizing i with
  | nil => cases i <;> rfl
  | cons a l ih => cases i with | zero => rfl | succ i => exact congrArg (cons a) (ih i)
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
  cases l <;> cases k <;> simp
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
theorem mem_of_mem_take {a : α} {l : List α} (h : a ∈ l.take i) : a ∈ l := by
  rw [← take_append_drop i l]; exact mem_append_left _ h
theorem mem_of_mem_drop {a : α} {l : List α} (h : a ∈ l.drop i) : a ∈ l := by
  rw [← take_append_drop i l]; exact mem_append_right _ h
@[simp] theorem take_replicate {a : α} {i n : Nat} :
    take i (replicate n a) = replicate (min i n) a :=
  eq_replicate_iff.2 ⟨by simp, fun _ h => eq_of_mem_replicate (mem_of_mem_take h)⟩
@[simp] theorem drop_replicate {a : α} {i n : Nat} :
    drop i (replicate n a) = replicate (n - i) a :=
  eq_replicate_iff.2 ⟨by simp, fun _ h => eq_of_mem_replicate (mem_of_mem_drop h)⟩

/-! ## takeWhile and dropWhile -/

theorem takeWhile_cons {p : α → Bool} {a : α} {l : List α} :
    (a :: l).takeWhile p = if p a then a :: l.takeWhile p else [] := by
  show cond (p a) _ _ = _; cases p a <;> rfl
@[simp] theorem takeWhile_cons_of_pos {p : α → Bool} {a : α} {l : List α} (h : p a) :
    (a :: l).takeWhile p = a :: l.takeWhile p := by rw [takeWhile_cons, if_pos h]
@[simp] theorem takeWhile_cons_of_neg {p : α → Bool} {a : α} {l : List α} (h : ¬p a) :
    (a :: l).takeWhile p = [] := by rw [takeWhile_cons, if_neg h]
theorem dropWhile_cons :
    (x :: xs : List α).dropWhile p = if p x then xs.dropWhile p else x :: xs := by
  show cond (p x) _ _ = _; cases p x <;> rfl
@[simp] theorem dropWhile_cons_of_pos {a : α} {l : List α} (h : p a) :
    (a :: l).dropWhile p = l.dropWhile p := by rw [dropWhile_cons, if_pos h]
@[simp] theorem dropWhile_cons_of_neg {a : α} {l : List α} (h : ¬p a) :
    (a :: l).dropWhile p = a :: l := by rw [dropWhile_cons, if_neg h]
@[simp] theorem takeWhile_append_dropWhile {p : α → Bool} {l : List α} :
    takeWhile p l ++ dropWhile p l = l := by
  induction l with
  | nil => rfl
  | cons a l ih => by_cases h : p a <;> simp [h, ih]
@[simp] theorem takeWhile_append_of_pos {p : α → Bool} {l₁ l₂ : List α} (h : ∀ a ∈ l₁, p a) :
    (l₁ ++ l₂).takeWhile p = l₁ ++ l₂.takeWhile p := by
  induction l₁ with
  | nil => rfl
  | cons a l ih =>
    have ⟨h, k⟩ := forall_mem_cons.1 h
    rw [cons_append, takeWhile_cons_of_pos h, ih k]; rfl
@[simp] theorem dropWhile_append_of_pos {p : α → Bool} {l₁ l₂ : List α} (h : ∀ a ∈ l₁, p a) :
    (l₁ ++ l₂).dropWhile p = l₂.dropWhile p := by
  induction l₁ with
  | nil => rfl
  | cons a l ih =>
    have ⟨h, k⟩ := forall_mem_cons.1 h
    rw [cons_append, dropWhile_cons_of_pos h, ih k]
theorem takeWhile_map {f : α → β} {p : β → Bool} {l : List α} :
    (l.map f).takeWhile p = (l.takeWhile (p ∘ f)).map f := by
  induction l with
  | nil => rfl
  | cons a l ih => by_cases h : p (f a) <;> simp [h, ih]
theorem dropWhile_map {f : α → β} {p : β → Bool} {l : List α} :
    (l.map f).dropWhile p = (l.dropWhile (p ∘ f)).map f := by
  induction l with
  | nil => rfl
  | cons a l ih => by_cases h : p (f a) <;> simp [h, ih]
@[simp] theorem all_takeWhile {l : List α} : (l.takeWhile p).all p = true := by
  induction l with
  | nil => rfl
  | cons a l ih => by_cases h : p a <;> simp [h, ih]

/-! ## partition -/

private theorem partition_loop {p : α → Bool} {l : List α} {as bs : List α} :
    partition.loop p l (as, bs) =
      (as.reverse ++ filter p l, bs.reverse ++ filter (not ∘ p) l) := by
  induction l generalizing as bs with
  | nil => rw [filter_nil, filter_nil, append_nil, append_nil]; rfl
  | cons a l ih =>
    show cond (p a) (partition.loop p l (a :: as, bs)) (partition.loop p l (as, a :: bs)) = _
    rw [ih, ih, filter_cons, filter_cons, Function.comp, reverse_cons, append_assoc, reverse_cons,
      append_assoc]
    cases p a <;> rfl

@[simp] theorem partition_eq_filter_filter {p : α → Bool} {l : List α} :
    partition p l = (filter p l, filter (not ∘ p) l) :=
  partition_loop

end List
