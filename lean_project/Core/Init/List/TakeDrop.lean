prelude
import Init.List.Reverse
import Init.Nat.Bounded

/-! Lists: `take` and `drop`, `takeWhile` and `dropWhile`, `partition` and `splitAt`. -/

universe u v w

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
