prelude
import Init.List.TakeDrop
import Init.List.Logic

/-! Lists: inclusion, sublists, prefixes and suffixes. -/

universe u v w

namespace List

/-! ## Subset -/

theorem subset_def {l₁ l₂ : List α} : l₁ ⊆ l₂ ↔ ∀ {a : α}, a ∈ l₁ → a ∈ l₂ := .rfl
@[simp] theorem nil_subset (l : List α) : [] ⊆ l := nofun
@[simp] theorem Subset.refl (l : List α) : l ⊆ l := fun _ h => h
theorem Subset.trans {l₁ l₂ l₃ : List α} (h₁ : l₁ ⊆ l₂) (h₂ : l₂ ⊆ l₃) : l₁ ⊆ l₃ :=
  fun _ h => h₂ (h₁ h)

instance : Trans (fun l₁ l₂ => Subset l₂ l₁) (Membership.mem : List α → α → Prop) Membership.mem :=
  ⟨fun h₁ h₂ => h₁ h₂⟩
instance : Trans (Subset : List α → List α → Prop) Subset Subset := ⟨Subset.trans⟩

theorem subset_cons_self (a : α) (l : List α) : l ⊆ a :: l := fun _ => .tail a
theorem subset_of_cons_subset {a : α} {l₁ l₂ : List α} : a :: l₁ ⊆ l₂ → l₁ ⊆ l₂ :=
  fun s _ h => s (.tail a h)
@[simp] theorem subset_cons_of_subset (a : α) {l₁ l₂ : List α} : l₁ ⊆ l₂ → l₁ ⊆ a :: l₂ :=
  fun s _ h => .tail a (s h)
theorem cons_subset_cons {l₁ l₂ : List α} (a : α) (s : l₁ ⊆ l₂) : a :: l₁ ⊆ a :: l₂ :=
  fun _ h => (mem_cons.1 h).elim (fun e => e ▸ mem_cons_self) fun m => .tail a (s m)
@[simp] theorem cons_subset : a :: l ⊆ m ↔ a ∈ m ∧ l ⊆ m :=
  ⟨fun s => ⟨s mem_cons_self, subset_of_cons_subset s⟩,
   fun ⟨h, s⟩ _ k => (mem_cons.1 k).elim (fun e => e ▸ h) fun m => s m⟩
@[simp] theorem subset_nil {l : List α} : l ⊆ [] ↔ l = [] :=
  ⟨fun s => eq_nil_iff_forall_not_mem.2 fun _ h => not_mem_nil (s h), fun h => h ▸ Subset.refl []⟩
theorem eq_nil_of_subset_nil {l : List α} : l ⊆ [] → l = [] := subset_nil.1
theorem map_subset {l₁ l₂ : List α} (f : α → β) (h : l₁ ⊆ l₂) : map f l₁ ⊆ map f l₂ :=
  fun _ m => have ⟨x, k, e⟩ := mem_map.1 m; mem_map.2 ⟨x, h k, e⟩
theorem filter_subset {l₁ l₂ : List α} (p : α → Bool) (H : l₁ ⊆ l₂) : filter p l₁ ⊆ filter p l₂ :=
  fun _ m => have ⟨k, e⟩ := mem_filter.1 m; mem_filter.2 ⟨H k, e⟩
theorem filterMap_subset {l₁ l₂ : List α} (f : α → Option β) (H : l₁ ⊆ l₂) :
    filterMap f l₁ ⊆ filterMap f l₂ :=
  fun _ m => have ⟨x, k, e⟩ := mem_filterMap.1 m; mem_filterMap.2 ⟨x, H k, e⟩
theorem subset_append_left (l₁ l₂ : List α) : l₁ ⊆ l₁ ++ l₂ := fun _ => mem_append_left l₂
theorem subset_append_right (l₁ l₂ : List α) : l₂ ⊆ l₁ ++ l₂ := fun _ => mem_append_right l₁
@[simp] theorem subset_append_of_subset_left (l₂ : List α) : l ⊆ l₁ → l ⊆ l₁ ++ l₂ :=
  fun s => Subset.trans s (subset_append_left l₁ l₂)
@[simp] theorem subset_append_of_subset_right (l₁ : List α) : l ⊆ l₂ → l ⊆ l₁ ++ l₂ :=
  fun s => Subset.trans s (subset_append_right l₁ l₂)
@[simp] theorem append_subset {l₁ l₂ l : List α} : l₁ ++ l₂ ⊆ l ↔ l₁ ⊆ l ∧ l₂ ⊆ l :=
  ⟨fun s => ⟨fun _ h => s (mem_append_left _ h), fun _ h => s (mem_append_right _ h)⟩,
   fun ⟨s, t⟩ _ h => (mem_append.1 h).elim (fun m => s m) fun m => t m⟩
@[simp] theorem reverse_subset {l₁ l₂ : List α} : reverse l₁ ⊆ l₂ ↔ l₁ ⊆ l₂ := by
  simp [subset_def]
@[simp] theorem subset_reverse {l₁ l₂ : List α} : l₁ ⊆ reverse l₂ ↔ l₁ ⊆ l₂ := by
  simp [subset_def]

/-! ## Sublist -/

@[simp] theorem nil_sublist : ∀ l : List α, [] <+ l
  | [] => .slnil
  | a :: l => (nil_sublist l).cons a
@[simp] theorem Sublist.refl : ∀ l : List α, l <+ l
  | [] => .slnil
  | a :: l => (Sublist.refl l).cons_cons a
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
theorem sublist_of_cons_sublist : a :: l₁ <+ l₂ → l₁ <+ l₂ := (sublist_cons_self a l₁).trans
@[simp] theorem cons_sublist_cons : a :: l₁ <+ a :: l₂ ↔ l₁ <+ l₂ :=
  ⟨fun h => by cases h with
    | cons _ h => exact sublist_of_cons_sublist h
    | cons_cons _ h => exact h,
   fun h => h.cons_cons a⟩
theorem Sublist.subset (s : l₁ <+ l₂) : l₁ ⊆ l₂ := by
  induction s with
  | slnil => exact Subset.refl []
  | cons a _ ih => exact subset_cons_of_subset a ih
  | cons_cons a _ ih => exact cons_subset_cons a ih
protected theorem Sublist.mem (hx : a ∈ l₁) (hl : l₁ <+ l₂) : a ∈ l₂ := hl.subset hx
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
  | cons a s _ => exact absurd s.length_le (by rw [h]; exact Nat.not_succ_le_self _)
  | cons_cons a _ ih => rw [ih (Nat.succ.inj h)]
theorem Sublist.eq_of_length_le (s : l₁ <+ l₂) (h : length l₂ ≤ length l₁) : l₁ = l₂ :=
  s.eq_of_length (Nat.le_antisymm s.length_le h)
theorem Sublist.length_eq (s : l₁ <+ l₂) : length l₁ = length l₂ ↔ l₁ = l₂ :=
  ⟨s.eq_of_length, congrArg length⟩
theorem tail_sublist : ∀ l : List α, tail l <+ l
  | [] => .slnil
  | a :: l => sublist_cons_self a l
protected theorem Sublist.map (f : α → β) {l₁ l₂} (s : l₁ <+ l₂) : map f l₁ <+ map f l₂ := by
  induction s with
  | slnil => exact .slnil
  | cons a _ ih => exact ih.cons (f a)
  | cons_cons a _ ih => exact ih.cons_cons (f a)
protected theorem Sublist.filterMap (f : α → Option β) (s : l₁ <+ l₂) :
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
    filter p l₁ <+ filter p l₂ := by
  rw [← filterMap_eq_filter]; exact s.filterMap _
@[simp] theorem filter_sublist {p : α → Bool} {l : List α} : filter p l <+ l := by
  induction l with
  | nil => exact .slnil
  | cons a l ih => by_cases h : p a <;> simp [h, ih]
theorem sublist_append_left : ∀ l₁ l₂ : List α, l₁ <+ l₁ ++ l₂
  | [], l => nil_sublist l
  | a :: l, l' => (sublist_append_left l l').cons_cons a
theorem sublist_append_right : ∀ l₁ l₂ : List α, l₂ <+ l₁ ++ l₂
  | [], l => Sublist.refl l
  | a :: l, l' => (sublist_append_right l l').cons a
@[simp] theorem singleton_sublist {a : α} {l} : [a] <+ l ↔ a ∈ l :=
  ⟨fun s => s.subset mem_cons_self, fun h =>
    have ⟨s, t, e⟩ := append_of_mem h
    e ▸ ((nil_sublist t).cons_cons a).trans (sublist_append_right s (a :: t))⟩
@[simp] theorem sublist_append_of_sublist_left (s : l <+ l₁) : l <+ l₁ ++ l₂ :=
  s.trans (sublist_append_left l₁ l₂)
@[simp] theorem sublist_append_of_sublist_right (s : l <+ l₂) : l <+ l₁ ++ l₂ :=
  s.trans (sublist_append_right l₁ l₂)
@[simp] theorem append_sublist_append_left : ∀ l, l ++ l₁ <+ l ++ l₂ ↔ l₁ <+ l₂
  | [] => .rfl
  | _ :: l => cons_sublist_cons.trans (append_sublist_append_left l)
theorem Sublist.append_left : l₁ <+ l₂ → ∀ l, l ++ l₁ <+ l ++ l₂ :=
  fun h l => (append_sublist_append_left l).2 h
theorem Sublist.append_right (h : l₁ <+ l₂) (l) : l₁ ++ l <+ l₂ ++ l := by
  induction h with
  | slnil => exact Sublist.refl l
  | cons a _ ih => exact ih.cons a
  | cons_cons a _ ih => exact ih.cons_cons a
theorem Sublist.append (hl : l₁ <+ l₂) (hr : r₁ <+ r₂) : l₁ ++ r₁ <+ l₂ ++ r₂ :=
  (hl.append_right r₁).trans (hr.append_left l₂)
theorem Sublist.reverse (h : l₁ <+ l₂) : l₁.reverse <+ l₂.reverse := by
  induction h with
  | slnil => exact .slnil
  | cons a _ ih => rw [reverse_cons]; exact sublist_append_of_sublist_left ih
  | cons_cons a _ ih => rw [reverse_cons, reverse_cons]; exact ih.append_right [a]
@[simp] theorem reverse_sublist : l₁.reverse <+ l₂.reverse ↔ l₁ <+ l₂ :=
  ⟨fun h => by rw [← reverse_reverse l₁, ← reverse_reverse l₂]; exact h.reverse, Sublist.reverse⟩
theorem take_sublist (i) (l : List α) : take i l <+ l := by
  have h := sublist_append_left (take i l) (drop i l)
  rwa [take_append_drop] at h
theorem drop_sublist (i) (l : List α) : drop i l <+ l := by
  have h := sublist_append_right (take i l) (drop i l)
  rwa [take_append_drop] at h
theorem Sublist.countP_le (s : l₁ <+ l₂) : countP p l₁ ≤ countP p l₂ := by
  rw [countP_eq_length_filter, countP_eq_length_filter]; exact (s.filter p).length_le
theorem Sublist.count_le [BEq α] {l₁ l₂ : List α} (a : α) (h : l₁ <+ l₂) :
    count a l₁ ≤ count a l₂ := h.countP_le

instance [DecidableEq α] (l₁ l₂ : List α) : Decidable (l₁ <+ l₂) :=
  let rec dec : (l₁ l₂ : List α) → Decidable (l₁ <+ l₂)
    | [], l => isTrue (nil_sublist l)
    | _ :: _, [] => isFalse nofun
    | a :: l₁, b :: l₂ =>
      if e : a = b then
        match dec l₁ l₂ with
        | isTrue h => isTrue (e ▸ h.cons_cons a)
        | isFalse n => isFalse fun h => n (by subst e; exact cons_sublist_cons.1 h)
      else
        match dec (a :: l₁) l₂ with
        | isTrue h => isTrue (h.cons b)
        | isFalse n => isFalse fun
          | .cons _ h => n h
          | .cons_cons _ _ => e rfl
  dec l₁ l₂

/-! ## Prefix, suffix, infix -/

@[simp] theorem prefix_append (l₁ l₂ : List α) : l₁ <+: l₁ ++ l₂ := ⟨l₂, rfl⟩
@[simp] theorem suffix_append (l₁ l₂ : List α) : l₂ <:+ l₁ ++ l₂ := ⟨l₁, rfl⟩
theorem infix_append (l₁ l₂ l₃ : List α) : l₂ <:+: l₁ ++ l₂ ++ l₃ := ⟨l₁, l₃, rfl⟩
theorem IsPrefix.isInfix : l₁ <+: l₂ → l₁ <:+: l₂ := fun ⟨t, h⟩ => ⟨[], t, h⟩
theorem IsSuffix.isInfix : l₁ <:+ l₂ → l₁ <:+: l₂ := fun ⟨t, h⟩ => ⟨t, [], by rw [append_nil, h]⟩
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
protected theorem IsInfix.sublist : l₁ <:+: l₂ → l₁ <+ l₂
  | ⟨s, t, h⟩ => h ▸ (sublist_append_right s l₁).trans (sublist_append_left (s ++ l₁) t)
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
@[simp] theorem reverse_suffix : reverse l₁ <:+ reverse l₂ ↔ l₁ <+: l₂ :=
  ⟨fun h => h.elim fun t h =>
    ⟨reverse t, by rw [← reverse_inj, reverse_append, reverse_reverse, h]⟩,
   fun h => h.elim fun t h => ⟨reverse t, by rw [← reverse_append, h]⟩⟩
@[simp] theorem reverse_prefix : reverse l₁ <+: reverse l₂ ↔ l₁ <:+ l₂ := by
  rw [← reverse_suffix, reverse_reverse, reverse_reverse]
@[simp] theorem prefix_nil : l <+: [] ↔ l = [] :=
  ⟨fun h => sublist_nil.1 h.sublist, fun h => h ▸ prefix_refl []⟩
@[simp] theorem suffix_nil : l <:+ [] ↔ l = [] :=
  ⟨fun h => sublist_nil.1 h.sublist, fun h => h ▸ suffix_refl []⟩
theorem take_prefix (i) (l : List α) : take i l <+: l := ⟨drop i l, take_append_drop i l⟩
theorem drop_suffix (i) (l : List α) : drop i l <:+ l := ⟨take i l, take_append_drop i l⟩
theorem cons_prefix_cons : a :: l₁ <+: b :: l₂ ↔ a = b ∧ l₁ <+: l₂ :=
  ⟨fun h => h.elim fun t h => ⟨(cons.inj h).1, t, (cons.inj h).2⟩,
   fun h => h.1 ▸ h.2.imp fun _ => congrArg (cons a)⟩
@[simp] theorem isPrefixOf_iff_prefix [BEq α] [LawfulBEq α] {l₁ l₂ : List α} :
    l₁.isPrefixOf l₂ ↔ l₁ <+: l₂ := by
  induction l₁ generalizing l₂ with
  | nil => simp
  | cons a l ih =>
    cases l₂ with
    | nil => simp
    | cons b l₂ => rw [isPrefixOf_cons_cons, Bool.and_eq_true, beq_iff_eq, ih, cons_prefix_cons]

instance [DecidableEq α] (l₁ l₂ : List α) : Decidable (l₁ <+: l₂) :=
  decidable_of_decidable_of_iff isPrefixOf_iff_prefix

end List
