prelude
import Init.Nat.Order
import Init.Bool
import Init.List.Sub

/-! Lists: length, `::`, membership, bounded quantifiers, and elements by index. -/

universe u v w

namespace List

/-! ## Length and `::` -/

@[simp] theorem nil_eq {α} {xs : List α} : [] = xs ↔ xs = [] := eq_comm

theorem eq_nil_of_length_eq_zero (h : length l = 0) : l = [] := by
  cases l with | nil => rfl | cons a l => exact absurd h (Nat.succ_ne_zero _)
theorem ne_nil_of_length_eq_add_one (h : length l = n + 1) : l ≠ [] := fun e => by
  rw [e] at h; contradiction
theorem ne_nil_of_length_pos (h : 0 < length l) : l ≠ [] := fun e => by
  rw [e] at h; exact Nat.lt_irrefl 0 h
@[simp] theorem length_eq_zero_iff : length l = 0 ↔ l = [] :=
  ⟨eq_nil_of_length_eq_zero, fun h => h ▸ rfl⟩
theorem eq_nil_iff_length_eq_zero : l = [] ↔ length l = 0 := length_eq_zero_iff.symm
theorem length_pos_of_mem {a : α} : ∀ {l : List α}, a ∈ l → 0 < length l
  | _ :: l, _ => Nat.succ_pos l.length
theorem exists_mem_of_length_pos : ∀ {l : List α}, 0 < length l → ∃ a, a ∈ l
  | a :: l, _ => ⟨a, .head l⟩
theorem length_pos_iff_exists_mem {l : List α} : 0 < length l ↔ ∃ a, a ∈ l :=
  ⟨exists_mem_of_length_pos, fun ⟨_, h⟩ => length_pos_of_mem h⟩
theorem exists_mem_of_length_eq_add_one : ∀ {l : List α}, l.length = n + 1 → ∃ a, a ∈ l
  | a :: l, _ => ⟨a, .head l⟩
theorem exists_cons_of_length_pos : ∀ {l : List α}, 0 < l.length → ∃ h t, l = h :: t
  | h :: t, _ => ⟨h, t, rfl⟩
theorem length_pos_iff_exists_cons : ∀ {l : List α}, 0 < l.length ↔ ∃ h t, l = h :: t :=
  ⟨exists_cons_of_length_pos, fun ⟨_, t, e⟩ => e ▸ Nat.succ_pos t.length⟩
theorem exists_cons_of_length_eq_add_one : ∀ {l : List α}, l.length = n + 1 → ∃ h t, l = h :: t
  | h :: t, _ => ⟨h, t, rfl⟩
theorem length_pos_iff {l : List α} : 0 < length l ↔ l ≠ [] :=
  Nat.pos_iff_ne_zero.trans (not_congr length_eq_zero_iff)
theorem ne_nil_iff_length_pos {l : List α} : l ≠ [] ↔ 0 < length l := length_pos_iff.symm
theorem length_eq_one_iff {l : List α} : length l = 1 ↔ ∃ a, l = [a] :=
  ⟨fun h => by
    cases l with
    | nil => contradiction
    | cons a l => exact ⟨a, congrArg (cons a) (eq_nil_of_length_eq_zero (Nat.succ.inj h))⟩,
   fun h => h.elim fun _ e => e ▸ rfl⟩

theorem cons_ne_nil (a : α) (l : List α) : a :: l ≠ [] := nofun
@[simp] theorem cons_ne_self (a : α) (l : List α) : a :: l ≠ l :=
  fun e => Nat.succ_ne_self l.length (congrArg length e)
@[simp] theorem ne_cons_self {a : α} {l : List α} : l ≠ a :: l := (cons_ne_self a l).symm
theorem head_eq_of_cons_eq (H : h₁ :: t₁ = h₂ :: t₂) : h₁ = h₂ := (cons.inj H).1
theorem tail_eq_of_cons_eq (H : h₁ :: t₁ = h₂ :: t₂) : t₁ = t₂ := (cons.inj H).2
theorem cons_inj_right (a : α) {l l' : List α} : a :: l = a :: l' ↔ l = l' :=
  ⟨tail_eq_of_cons_eq, congrArg (cons a)⟩
theorem cons_eq_cons {a b : α} {l l' : List α} : a :: l = b :: l' ↔ a = b ∧ l = l' :=
  Iff.of_eq (cons.injEq a l b l')
theorem exists_cons_of_ne_nil : ∀ {l : List α}, l ≠ [] → ∃ b l', l = b :: l'
  | [], h => absurd rfl h
  | b :: l', _ => ⟨b, l', rfl⟩
theorem ne_nil_iff_exists_cons {l : List α} : l ≠ [] ↔ ∃ b l', l = b :: l' :=
  ⟨exists_cons_of_ne_nil, fun ⟨_, _, e⟩ => e ▸ cons_ne_nil _ _⟩
theorem singleton_inj {α : Type _} {a b : α} : [a] = [b] ↔ a = b := by simp
@[simp] theorem concat_ne_nil (a : α) (l : List α) : l ++ [a] ≠ [] := by
  cases l <;> exact cons_ne_nil _ _

/-! ## Membership -/

@[simp] theorem not_mem_nil {a : α} : ¬a ∈ [] := nofun
@[simp] theorem mem_cons : a ∈ b :: l ↔ a = b ∨ a ∈ l :=
  ⟨fun h => by cases h with | head => exact .inl rfl | tail _ m => exact .inr m,
   fun h => h.elim (fun e => e ▸ .head l) (.tail b)⟩
theorem mem_cons_self {a : α} {l : List α} : a ∈ a :: l := .head l
theorem mem_concat_self {xs : List α} {a : α} : a ∈ xs ++ [a] := mem_append_right xs mem_cons_self
theorem mem_append_cons_self : a ∈ xs ++ a :: ys := mem_append_right xs mem_cons_self
theorem mem_cons_of_mem (y : α) {a : α} {l : List α} : a ∈ l → a ∈ y :: l := .tail y
theorem eq_append_cons_of_mem {a : α} {xs : List α} (h : a ∈ xs) :
    ∃ as bs, xs = as ++ a :: bs ∧ a ∉ as := by
  induction xs with
  | nil => exact absurd h not_mem_nil
  | cons x xs ih =>
    cases Classical.em (a = x) with
    | inl e => exact ⟨[], xs, congrArg (· :: xs) e.symm, not_mem_nil⟩
    | inr n =>
      exact (ih ((mem_cons.1 h).resolve_left n)).elim fun as e => e.elim fun bs e =>
        ⟨x :: as, bs, congrArg (cons x) e.1, fun m => (mem_cons.1 m).elim n e.2⟩
theorem exists_mem_of_ne_nil (l : List α) (h : l ≠ []) : ∃ x, x ∈ l :=
  exists_mem_of_length_pos (length_pos_iff.2 h)
theorem eq_nil_iff_forall_not_mem {l : List α} : l = [] ↔ ∀ a, a ∉ l := by
  cases l with
  | nil => simp
  | cons a l => exact ⟨nofun, fun h => absurd mem_cons_self (h a)⟩
theorem eq_of_mem_singleton : a ∈ [b] → a = b :=
  fun h => (mem_cons.1 h).elim id fun k => absurd k not_mem_nil
@[simp] theorem mem_singleton {a b : α} : a ∈ [b] ↔ a = b :=
  ⟨eq_of_mem_singleton, fun e => e ▸ .head []⟩
theorem forall_mem_cons {p : α → Prop} {a : α} {l : List α} :
    (∀ x, x ∈ a :: l → p x) ↔ p a ∧ ∀ x, x ∈ l → p x :=
  ⟨fun h => ⟨h a mem_cons_self, fun x m => h x (.tail a m)⟩,
   fun h x m => (mem_cons.1 m).elim (fun e => e ▸ h.1) (h.2 x)⟩
theorem forall_mem_ne {a : α} {l : List α} : (∀ a' : α, a' ∈ l → ¬a = a') ↔ a ∉ l :=
  ⟨fun h m => h a m rfl, fun h _ m e => h (e ▸ m)⟩
theorem forall_mem_ne' {a : α} {l : List α} : (∀ a' : α, a' ∈ l → ¬a' = a) ↔ a ∉ l :=
  ⟨fun h m => h a m rfl, fun h _ m e => h (e ▸ m)⟩
theorem exists_mem_nil (p : α → Prop) : ¬(∃ x, ∃ _ : x ∈ @nil α, p x) := fun ⟨_, h, _⟩ => nomatch h
theorem forall_mem_nil (p : α → Prop) : ∀ (x) (_ : x ∈ @nil α), p x := nofun
theorem exists_mem_cons {p : α → Prop} {a : α} {l : List α} :
    (∃ x, ∃ _ : x ∈ a :: l, p x) ↔ p a ∨ ∃ x, ∃ _ : x ∈ l, p x :=
  ⟨fun h => h.elim fun x h => h.elim fun m h =>
    (mem_cons.1 m).imp (fun e : x = a => e ▸ h) fun k => ⟨x, k, h⟩,
   fun h => h.elim (fun k => ⟨a, mem_cons_self, k⟩) fun h => h.imp fun x h =>
    h.elim fun m k => ⟨.tail a m, k⟩⟩
theorem forall_mem_singleton {p : α → Prop} {a : α} : (∀ (x) (_ : x ∈ [a]), p x) ↔ p a := by simp
theorem mem_nil_iff (a : α) : a ∈ ([] : List α) ↔ False := by simp
theorem mem_singleton_self (a : α) : a ∈ [a] := mem_cons_self
theorem mem_of_mem_cons_of_mem : ∀ {a b : α} {l : List α}, a ∈ b :: l → b ∈ l → a ∈ l :=
  fun h k => (mem_cons.1 h).elim (fun e => e ▸ k) id
theorem eq_or_ne_mem_of_mem {a b : α} {l : List α} (h' : a ∈ b :: l) :
    a = b ∨ (a ≠ b ∧ a ∈ l) :=
  (Classical.em (a = b)).imp_right fun n => ⟨n, (mem_cons.1 h').resolve_left n⟩
theorem ne_nil_of_mem {a : α} {l : List α} (h : a ∈ l) : l ≠ [] := fun e => nomatch e ▸ h
theorem mem_of_ne_of_mem {a y : α} {l : List α} (h₁ : a ≠ y) (h₂ : a ∈ y :: l) : a ∈ l :=
  (mem_cons.1 h₂).resolve_left h₁
theorem ne_of_not_mem_cons {a b : α} {l : List α} : a ∉ b :: l → a ≠ b :=
  fun n e => n (e ▸ mem_cons_self)
theorem not_mem_of_not_mem_cons {a b : α} {l : List α} : a ∉ b :: l → a ∉ l := mt (.tail b)
theorem not_mem_cons_of_ne_of_not_mem {a y : α} {l : List α} : a ≠ y → a ∉ l → a ∉ y :: l :=
  fun n m h => m (mem_of_ne_of_mem n h)
theorem ne_and_not_mem_of_not_mem_cons {a y : α} {l : List α} : a ∉ y :: l → a ≠ y ∧ a ∉ l :=
  fun h => ⟨ne_of_not_mem_cons h, not_mem_of_not_mem_cons h⟩

@[simp] theorem mem_append {a : α} {s t : List α} : a ∈ s ++ t ↔ a ∈ s ∨ a ∈ t := by
  induction s with
  | nil => simp
  | cons x s ih => rw [cons_append, mem_cons, ih, mem_cons, or_assoc]
theorem not_mem_append {a : α} {s t : List α} (h₁ : a ∉ s) (h₂ : a ∉ t) : a ∉ s ++ t :=
  fun h => (mem_append.1 h).elim h₁ h₂
theorem append_of_mem {a : α} {l : List α} (h : a ∈ l) : ∃ s t : List α, l = s ++ a :: t :=
  have ⟨s, t, e, _⟩ := eq_append_cons_of_mem h
  ⟨s, t, e⟩
theorem mem_iff_append {a : α} {l : List α} : a ∈ l ↔ ∃ s t : List α, l = s ++ a :: t :=
  ⟨append_of_mem, fun ⟨_, _, e⟩ => e ▸ mem_append_cons_self⟩
theorem forall_mem_append {p : α → Prop} {l₁ l₂ : List α} :
    (∀ (x) (_ : x ∈ l₁ ++ l₂), p x) ↔ (∀ (x) (_ : x ∈ l₁), p x) ∧ (∀ (x) (_ : x ∈ l₂), p x) := by
  simp only [mem_append, or_imp, forall_and]

@[simp] theorem mem_dite_nil_left {x : α} [Decidable p] {l : ¬p → List α} :
    (x ∈ if h : p then [] else l h) ↔ ∃ h : ¬p, x ∈ l h := by
  by_cases h : p
  · rw [dif_pos h]; exact ⟨(absurd · not_mem_nil), fun e => e.elim fun n _ => absurd h n⟩
  · rw [dif_neg h]; exact ⟨fun m => ⟨h, m⟩, fun e => e.elim fun _ => id⟩
@[simp] theorem mem_dite_nil_right {x : α} [Decidable p] {l : p → List α} :
    (x ∈ if h : p then l h else []) ↔ ∃ h : p, x ∈ l h := by
  by_cases h : p
  · rw [dif_pos h]; exact ⟨fun m => ⟨h, m⟩, fun e => e.elim fun _ => id⟩
  · rw [dif_neg h]; exact ⟨(absurd · not_mem_nil), fun e => e.elim fun k _ => absurd k h⟩
@[simp] theorem mem_ite_nil_left {x : α} [Decidable p] {l : List α} :
    (x ∈ if p then [] else l) ↔ ¬p ∧ x ∈ l := by by_cases h : p <;> simp [h]
@[simp] theorem mem_ite_nil_right {x : α} [Decidable p] {l : List α} :
    (x ∈ if p then l else []) ↔ p ∧ x ∈ l := by by_cases h : p <;> simp [h]

/-! ## Membership as a truth value -/

@[simp] theorem elem_eq_contains [BEq α] {a : α} {l : List α} : elem a l = l.contains a := rfl
@[simp] theorem contains_cons [BEq α] {a : α} {b : α} {l : List α} :
    (a :: l).contains b = (b == a || l.contains b) := by
  rw [contains, elem_cons]; cases b == a <;> rfl
theorem elem_iff [BEq α] [LawfulBEq α] {a : α} {as : List α} : elem a as = true ↔ a ∈ as :=
  ⟨mem_of_elem_eq_true, elem_eq_true_of_mem⟩
theorem contains_iff [BEq α] [LawfulBEq α] {a : α} {as : List α} :
    as.contains a = true ↔ a ∈ as := elem_iff
theorem elem_eq_mem [BEq α] [LawfulBEq α] (a : α) (as : List α) :
    elem a as = decide (a ∈ as) := by rw [Bool.eq_iff_iff, elem_iff, decide_eq_true_iff]
@[simp] theorem contains_eq_mem [BEq α] [LawfulBEq α] (a : α) (as : List α) :
    as.contains a = decide (a ∈ as) := elem_eq_mem a as
@[simp] theorem decide_mem_cons [BEq α] [LawfulBEq α] {l : List α} :
    decide (y ∈ a :: l) = (y == a || decide (y ∈ l)) := by
  rw [Bool.eq_iff_iff]; simp
theorem elem_cons_self [BEq α] [LawfulBEq α] {a : α} : (a :: as).elem a = true :=
  elem_iff.2 mem_cons_self
theorem contains_iff_mem [BEq α] [LawfulBEq α] {a : α} {as : List α} : as.contains a ↔ a ∈ as :=
  contains_iff

/-! ## isEmpty -/

@[simp] theorem isEmpty_iff {l : List α} : l.isEmpty ↔ l = [] := by cases l <;> simp
@[simp] theorem isEmpty_eq_false_iff {l : List α} : l.isEmpty = false ↔ l ≠ [] := by
  cases l <;> simp
theorem isEmpty_eq_false_iff_exists_mem {xs : List α} : xs.isEmpty = false ↔ ∃ x, x ∈ xs := by
  rw [isEmpty_eq_false_iff, ← length_pos_iff, length_pos_iff_exists_mem]
theorem isEmpty_iff_length_eq_zero {l : List α} : l.isEmpty ↔ l.length = 0 := by
  rw [isEmpty_iff, length_eq_zero_iff]
@[simp] theorem beq_nil_eq [BEq α] {l : List α} : (l == []) = l.isEmpty := by cases l <;> rfl
@[simp] theorem nil_beq_eq [BEq α] {l : List α} : ([] == l) = l.isEmpty := by cases l <;> rfl

end List
