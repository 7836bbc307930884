prelude
import Init.List.Sublist

/-! Lists: `Pairwise` and `Nodup`; erasing and inserting an element. -/

universe u v w

namespace List

theorem Pairwise.sublist (s : l₁ <+ l₂) (h : l₂.Pairwise R) : l₁.Pairwise R := by
  induction s with
  | slnil => exact .nil
  | cons a _ ih => exact ih (pairwise_cons.1 h).2
  | cons_cons a s ih =>
    have ⟨k, h⟩ := pairwise_cons.1 h
    exact .cons (fun x m => k x (s.subset m)) (ih h)
theorem Pairwise.imp {α R S} (H : ∀ {a b}, R a b → S a b) {l : List α} (h : l.Pairwise R) :
    l.Pairwise S := by
  induction h with
  | nil => exact .nil
  | cons k _ ih => exact .cons (fun x m => H (k x m)) ih
theorem rel_of_pairwise_cons (p : (a :: l).Pairwise R) : ∀ {a'}, a' ∈ l → R a a' :=
  (pairwise_cons.1 p).1 _
theorem Pairwise.of_cons (p : (a :: l).Pairwise R) : Pairwise R l := (pairwise_cons.1 p).2
theorem Pairwise.tail {l : List α} (p : Pairwise R l) : Pairwise R l.tail :=
  p.sublist (tail_sublist l)
theorem Pairwise.imp_of_mem {S : α → α → Prop} (H : ∀ {a b}, a ∈ l → b ∈ l → R a b → S a b)
    (p : Pairwise R l) : Pairwise S l := by
  induction p with
  | nil => exact .nil
  | cons k _ ih =>
    exact .cons (fun x m => H mem_cons_self (.tail _ m) (k x m))
      (ih fun m n => H (.tail _ m) (.tail _ n))
theorem Pairwise.and (hR : Pairwise R l) (hS : Pairwise S l) :
    l.Pairwise fun a b => R a b ∧ S a b := by
  induction hR with
  | nil => exact .nil
  | cons k _ ih =>
    have ⟨k', h⟩ := pairwise_cons.1 hS
    exact .cons (fun x m => ⟨k x m, k' x m⟩) (ih h)
theorem pairwise_and_iff :
    l.Pairwise (fun a b => R a b ∧ S a b) ↔ Pairwise R l ∧ Pairwise S l :=
  ⟨fun h => ⟨h.imp And.left, h.imp And.right⟩, fun ⟨h, k⟩ => h.and k⟩
theorem Pairwise.iff_of_mem {S : α → α → Prop} {l : List α}
    (H : ∀ {a b}, a ∈ l → b ∈ l → (R a b ↔ S a b)) : Pairwise R l ↔ Pairwise S l :=
  ⟨.imp_of_mem fun m n => (H m n).1, .imp_of_mem fun m n => (H m n).2⟩
theorem Pairwise.iff {S : α → α → Prop} (H : ∀ a b, R a b ↔ S a b) {l : List α} :
    Pairwise R l ↔ Pairwise S l := Pairwise.iff_of_mem fun _ _ => H _ _
theorem pairwise_of_forall {l : List α} (H : ∀ x y, R x y) : Pairwise R l := by
  induction l with | nil => exact .nil | cons a l ih => exact .cons (fun x _ => H a x) ih
theorem pairwise_singleton (R) (a : α) : Pairwise R [a] := .cons nofun .nil
theorem pairwise_pair {a b : α} : Pairwise R [a, b] ↔ R a b := by simp
theorem pairwise_map {l : List α} :
    (l.map f).Pairwise R ↔ l.Pairwise fun a b => R (f a) (f b) := by
  induction l with
  | nil => simp
  | cons a l ih => rw [map_cons, pairwise_cons, pairwise_cons, ih, forall_mem_map]
theorem Pairwise.of_map {S : β → β → Prop} (f : α → β) (H : ∀ a b : α, S (f a) (f b) → R a b)
    (p : Pairwise S (map f l)) : Pairwise R l := (pairwise_map.1 p).imp (H _ _)
theorem Pairwise.map {S : β → β → Prop} (f : α → β) (H : ∀ a b : α, R a b → S (f a) (f b))
    (p : Pairwise R l) : Pairwise S (map f l) := pairwise_map.2 (p.imp (H _ _))
theorem Pairwise.filter (p : α → Bool) : Pairwise R l → Pairwise R (filter p l) :=
  Pairwise.sublist filter_sublist
theorem pairwise_append {l₁ l₂ : List α} :
    (l₁ ++ l₂).Pairwise R ↔ l₁.Pairwise R ∧ l₂.Pairwise R ∧ ∀ a ∈ l₁, ∀ b ∈ l₂, R a b := by
  induction l₁ with
  | nil => simp
  | cons a l ih =>
    rw [cons_append, pairwise_cons, ih, pairwise_cons, forall_mem_append, forall_mem_cons]
    exact ⟨fun ⟨⟨h, k⟩, m, n, o⟩ => ⟨⟨h, m⟩, n, k, o⟩, fun ⟨⟨h, m⟩, n, k, o⟩ => ⟨⟨h, k⟩, m, n, o⟩⟩
theorem pairwise_append_comm {R : α → α → Prop} (s : ∀ {x y}, R x y → R y x) {l₁ l₂ : List α} :
    Pairwise R (l₁ ++ l₂) ↔ Pairwise R (l₂ ++ l₁) := by
  rw [pairwise_append, pairwise_append]
  exact ⟨fun ⟨h, k, m⟩ => ⟨k, h, fun a ha b hb => s (m b hb a ha)⟩,
    fun ⟨h, k, m⟩ => ⟨k, h, fun a ha b hb => s (m b hb a ha)⟩⟩
theorem pairwise_reverse {l : List α} :
    l.reverse.Pairwise R ↔ l.Pairwise (fun a b => R b a) := by
  induction l with
  | nil => simp
  | cons a l ih => simp [pairwise_append, ih, and_comm]
@[simp] theorem pairwise_replicate {n : Nat} {a : α} :
    (replicate n a).Pairwise R ↔ n ≤ 1 ∨ R a a := by
  induction n with
  | zero => exact ⟨fun _ => .inl (Nat.zero_le 1), fun _ => .nil⟩
  | succ n ih =>
    rw [replicate_succ, pairwise_cons, ih, forall_mem_replicate]
    constructor
    · exact fun ⟨h, _⟩ => h.imp_left fun e => by rw [e]; exact Nat.le_refl 1
    · exact fun h => h.elim (fun k => ⟨.inl (Nat.eq_zero_of_le_zero (Nat.le_of_succ_le_succ k)),
        .inl (Nat.le_of_succ_le k)⟩) fun k => ⟨.inr k, .inr k⟩
theorem Pairwise.drop {l : List α} {i : Nat} (h : List.Pairwise R l) : List.Pairwise R (l.drop i) :=
  h.sublist (drop_sublist i l)
theorem Pairwise.take {l : List α} {i : Nat} (h : List.Pairwise R l) : List.Pairwise R (l.take i) :=
  h.sublist (take_sublist i l)

/-! ## Nodup -/

@[simp] theorem nodup_nil : @Nodup α [] := Pairwise.nil
@[simp] theorem nodup_cons {a : α} {l : List α} : Nodup (a :: l) ↔ a ∉ l ∧ Nodup l := by
  rw [Nodup, pairwise_cons]
  exact and_congr ⟨fun h m => h a m rfl, fun h _ m e => h (e ▸ m)⟩ .rfl
theorem Nodup.sublist : l₁ <+ l₂ → Nodup l₂ → Nodup l₁ := Pairwise.sublist
theorem Sublist.nodup : l₁ <+ l₂ → Nodup l₂ → Nodup l₁ := Nodup.sublist
@[simp] theorem nodup_replicate {n : Nat} {a : α} : (replicate n a).Nodup ↔ n ≤ 1 := by
  rw [Nodup, pairwise_replicate]; simp

/-! ## insert -/

section insert
variable [BEq α]

@[simp] theorem insert_nil (a : α) : [].insert a = [a] := rfl

variable [LawfulBEq α]

@[simp] theorem insert_of_mem {l : List α} (h : a ∈ l) : l.insert a = l :=
  if_pos (contains_iff.2 h)
@[simp] theorem insert_of_not_mem {l : List α} (h : a ∉ l) : l.insert a = a :: l :=
  if_neg fun k => h (contains_iff.1 k)
@[simp] theorem mem_insert_iff {l : List α} : a ∈ l.insert b ↔ a = b ∨ a ∈ l := by
  by_cases h : b ∈ l
  · rw [insert_of_mem h]; exact ⟨.inr, fun k => k.elim (fun e => e ▸ h) id⟩
  · rw [insert_of_not_mem h, mem_cons]
@[simp] theorem mem_insert_self {a : α} {l : List α} : a ∈ l.insert a := mem_insert_iff.2 (.inl rfl)
theorem mem_insert_of_mem {l : List α} (h : a ∈ l) : a ∈ l.insert b := mem_insert_iff.2 (.inr h)
theorem eq_or_mem_of_mem_insert {l : List α} (h : a ∈ l.insert b) : a = b ∨ a ∈ l :=
  mem_insert_iff.1 h
@[simp] theorem length_insert_of_mem {l : List α} (h : a ∈ l) :
    length (l.insert a) = length l := by rw [insert_of_mem h]
@[simp] theorem length_insert_of_not_mem {l : List α} (h : a ∉ l) :
    length (l.insert a) = length l + 1 := by rw [insert_of_not_mem h]; rfl

end insert

/-! ## erase -/

section erase
variable [BEq α]

@[simp] theorem erase_cons_head [LawfulBEq α] {a : α} {l : List α} : (a :: l).erase a = l := by
  rw [erase_cons, beq_self_eq_true]; rfl
@[simp] theorem erase_cons_tail {a b : α} {l : List α} (h : ¬(b == a)) :
    (b :: l).erase a = b :: l.erase a := by rw [erase_cons, if_neg h]
theorem erase_of_not_mem [LawfulBEq α] {a : α} {l : List α} (h : a ∉ l) : l.erase a = l := by
  induction l with
  | nil => rfl
  | cons b l ih =>
    rw [erase_cons_tail (by rw [beq_iff_eq]; exact fun e => h (e ▸ mem_cons_self)),
      ih (not_mem_of_not_mem_cons h)]
@[simp] theorem length_erase_of_mem [LawfulBEq α] {a : α} {l : List α} (h : a ∈ l) :
    length (l.erase a) = length l - 1 := by
  induction l with
  | nil => contradiction
  | cons b l ih =>
    by_cases e : b = a
    · rw [e, erase_cons_head]; rfl
    · have m := mem_of_ne_of_mem (fun k => e k.symm) h
      rw [erase_cons_tail (by rw [beq_iff_eq]; exact e), length_cons, ih m, length_cons,
        Nat.add_sub_cancel, Nat.sub_add_cancel (length_pos_of_mem m)]
theorem erase_sublist {a : α} {l : List α} : l.erase a <+ l := by
  induction l with
  | nil => exact .slnil
  | cons b l ih =>
    rw [erase_cons]
    split
    · exact sublist_cons_self b l
    · exact ih.cons_cons b
theorem erase_subset {a : α} {l : List α} : l.erase a ⊆ l := erase_sublist.subset
theorem length_erase_le {a : α} {l : List α} : (l.erase a).length ≤ l.length :=
  erase_sublist.length_le
theorem mem_of_mem_erase {a b : α} {l : List α} (h : a ∈ l.erase b) : a ∈ l := erase_subset h
@[simp] theorem mem_erase_of_ne [LawfulBEq α] {a b : α} {l : List α} (ab : a ≠ b) :
    a ∈ l.erase b ↔ a ∈ l := by
  refine ⟨mem_of_mem_erase, fun h => ?_⟩
  induction l with
  | nil => exact h
  | cons c l ih =>
    by_cases e : c = b
    · rw [e, erase_cons_head]; exact mem_of_ne_of_mem ab (e ▸ h)
    · rw [erase_cons_tail (by rw [beq_iff_eq]; exact e), mem_cons]
      exact (mem_cons.1 h).imp_right ih
theorem exists_erase_eq [LawfulBEq α] {a : α} {l : List α} (h : a ∈ l) :
    ∃ l₁ l₂, a ∉ l₁ ∧ l = l₁ ++ a :: l₂ ∧ l.erase a = l₁ ++ l₂ := by
  have ⟨l₁, l₂, e, n⟩ := eq_append_cons_of_mem h
  refine ⟨l₁, l₂, n, e, ?_⟩
  subst e
  induction l₁ with
  | nil => rw [nil_append, erase_cons_head]; rfl
  | cons b l ih =>
    rw [cons_append, erase_cons_tail (by rw [beq_iff_eq]; exact fun e => n (e ▸ mem_cons_self)),
      ih (not_mem_of_not_mem_cons n) mem_append_cons_self]; rfl
theorem Nodup.erase [LawfulBEq α] {l : List α} (a : α) : Nodup l → Nodup (l.erase a) :=
  Nodup.sublist erase_sublist

end erase

end List
