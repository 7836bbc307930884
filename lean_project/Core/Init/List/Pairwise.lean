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
    exact ⟨fun h => ⟨⟨h.1.1, h.2.1⟩, h.2.2.1, h.1.2, h.2.2.2⟩,
      fun h => ⟨⟨h.1.1, h.2.2.1⟩, h.1.2, h.2.1, h.2.2.2⟩⟩
theorem pairwise_append_comm {R : α → α → Prop} (s : ∀ {x y}, R x y → R y x) {l₁ l₂ : List α} :
    Pairwise R (l₁ ++ l₂) ↔ Pairwise R (l₂ ++ l₁) := by
  rw [pairwise_append, pairwise_append]
  exact ⟨fun h => ⟨h.2.1, h.1, fun a m b n => s (h.2.2 b n a m)⟩,
    fun h => ⟨h.2.1, h.1, fun a m b n => s (h.2.2 b n a m)⟩⟩
theorem pairwise_reverse {l : List α} :
    l.reverse.Pairwise R ↔ l.Pairwise (fun a b => R b a) := by
  induction l with
  | nil => simp
  | cons a l ih =>
    rw [reverse_cons, pairwise_append, ih]
    exact ⟨fun h => .cons (fun x m => h.2.2 x (mem_reverse.2 m) a mem_cons_self) h.1,
      fun h => ⟨h.of_cons, pairwise_singleton R a, fun x m b k =>
        (mem_singleton.1 k).symm ▸ rel_of_pairwise_cons h (mem_reverse.1 m)⟩⟩
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
  refine (eq_append_cons_of_mem h).elim fun l₁ e => e.elim fun l₂ k => ⟨l₁, l₂, k.2, k.1, ?_⟩
  have n := k.2
  rw [k.1]
  clear e k
  induction l₁ with
  | nil => rw [nil_append, erase_cons_head]; rfl
  | cons b l ih =>
    rw [cons_append, erase_cons_tail (by rw [beq_iff_eq]; exact fun e => n (e ▸ mem_cons_self)),
      ih (not_mem_of_not_mem_cons n)]; rfl
theorem Nodup.erase [LawfulBEq α] {l : List α} (a : α) : Nodup l → Nodup (l.erase a) :=
  Nodup.sublist erase_sublist

end erase

end List

/-! Lists: permutations. -/

namespace List

@[simp, refl] protected theorem Perm.refl : ∀ l : List α, l ~ l
  | [] => .nil
  | x :: xs => (Perm.refl xs).cons x
protected theorem Perm.rfl {l : List α} : l ~ l := .refl l
theorem Perm.of_eq (h : l₁ = l₂) : l₁ ~ l₂ := h ▸ .rfl
@[symm] protected theorem Perm.symm {l₁ l₂ : List α} (h : l₁ ~ l₂) : l₂ ~ l₁ := by
  induction h with
  | nil => exact .nil
  | cons x _ ih => exact ih.cons x
  | swap x y l => exact .swap y x l
  | trans _ _ ih₁ ih₂ => exact ih₂.trans ih₁

instance : Trans (Perm (α := α)) (Perm (α := α)) (Perm (α := α)) where
  trans h k := Perm.trans h k

theorem perm_comm {l₁ l₂ : List α} : l₁ ~ l₂ ↔ l₂ ~ l₁ := ⟨Perm.symm, Perm.symm⟩
protected theorem Perm.congr_left {l₁ l₂ : List α} (h : l₁ ~ l₂) (l₃ : List α) :
    l₁ ~ l₃ ↔ l₂ ~ l₃ := ⟨h.symm.trans, h.trans⟩
protected theorem Perm.congr_right {l₁ l₂ : List α} (h : l₁ ~ l₂) (l₃ : List α) :
    l₃ ~ l₁ ↔ l₃ ~ l₂ := ⟨(·.trans h), (·.trans h.symm)⟩
theorem Perm.swap' (x y : α) {l₁ l₂ : List α} (p : l₁ ~ l₂) : y :: x :: l₁ ~ x :: y :: l₂ :=
  (Perm.swap x y l₁).trans ((p.cons y).cons x)
theorem Perm.eqv (α) : Equivalence (@Perm α) := ⟨Perm.refl, Perm.symm, Perm.trans⟩
instance isSetoid (α) : Setoid (List α) := .mk Perm (Perm.eqv α)

theorem Perm.mem_iff {a : α} {l₁ l₂ : List α} (p : l₁ ~ l₂) : a ∈ l₁ ↔ a ∈ l₂ := by
  induction p with
  | nil => exact .rfl
  | cons x _ ih => rw [mem_cons, mem_cons, ih]
  | swap x y l => rw [mem_cons, mem_cons, mem_cons, mem_cons, or_left_comm]
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂
theorem Perm.subset {l₁ l₂ : List α} (p : l₁ ~ l₂) : l₁ ⊆ l₂ := fun _ => p.mem_iff.1
theorem Perm.append_right {l₁ l₂ : List α} (t₁ : List α) (p : l₁ ~ l₂) : l₁ ++ t₁ ~ l₂ ++ t₁ := by
  induction p with
  | nil => exact .rfl
  | cons x _ ih => exact ih.cons x
  | swap x y l => exact .swap x y (l ++ t₁)
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂
theorem Perm.append_left {t₁ t₂ : List α} : ∀ l : List α, t₁ ~ t₂ → l ++ t₁ ~ l ++ t₂
  | [], p => p
  | x :: l, p => (p.append_left l).cons x
theorem Perm.append {l₁ l₂ t₁ t₂ : List α} (p₁ : l₁ ~ l₂) (p₂ : t₁ ~ t₂) : l₁ ++ t₁ ~ l₂ ++ t₂ :=
  (p₁.append_right t₁).trans (p₂.append_left l₂)
theorem Perm.append_cons (a : α) {l₁ l₂ r₁ r₂ : List α} (p₁ : l₁ ~ l₂) (p₂ : r₁ ~ r₂) :
    l₁ ++ a :: r₁ ~ l₂ ++ a :: r₂ := p₁.append (p₂.cons a)
@[simp] theorem perm_middle {a : α} : ∀ {l₁ l₂ : List α}, l₁ ++ a :: l₂ ~ a :: (l₁ ++ l₂)
  | [], _ => .rfl
  | b :: l₁, l₂ => (perm_middle.cons b).trans (.swap a b (l₁ ++ l₂))
@[simp] theorem perm_append_singleton (a : α) (l : List α) : l ++ [a] ~ a :: l := by
  have h : l ++ [a] ~ a :: (l ++ []) := perm_middle
  rwa [append_nil] at h
theorem perm_append_comm : ∀ {l₁ l₂ : List α}, l₁ ++ l₂ ~ l₂ ++ l₁
  | [], l => .of_eq (append_nil l).symm
  | a :: _, _ => (perm_append_comm.cons a).trans perm_middle.symm
theorem perm_append_comm_assoc (l₁ l₂ l₃ : List α) : (l₁ ++ (l₂ ++ l₃)) ~ (l₂ ++ (l₁ ++ l₃)) := by
  rw [← append_assoc, ← append_assoc]; exact perm_append_comm.append_right l₃
theorem concat_perm (l : List α) (a : α) : concat l a ~ a :: l := by simp
theorem Perm.length_eq {l₁ l₂ : List α} (p : l₁ ~ l₂) : length l₁ = length l₂ := by
  induction p with
  | nil => rfl
  | cons _ _ ih => exact congrArg (· + 1) ih
  | swap => rfl
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂
theorem Perm.eq_nil {l : List α} (p : l ~ []) : l = [] := eq_nil_of_length_eq_zero p.length_eq
theorem Perm.nil_eq {l : List α} (p : [] ~ l) : [] = l := p.symm.eq_nil.symm
@[simp] theorem perm_nil {l₁ : List α} : l₁ ~ [] ↔ l₁ = [] := ⟨Perm.eq_nil, Perm.of_eq⟩
@[simp] theorem nil_perm {l₁ : List α} : [] ~ l₁ ↔ l₁ = [] := perm_comm.trans perm_nil
theorem not_perm_nil_cons (x : α) (l : List α) : ¬[] ~ x :: l := fun p => nomatch p.nil_eq
theorem not_perm_cons_nil {l : List α} {a : α} : ¬((a :: l) ~ []) := fun p => nomatch p.eq_nil
@[simp] theorem reverse_perm : ∀ l : List α, reverse l ~ l
  | [] => .nil
  | a :: l => by
    rw [reverse_cons]; exact (perm_append_singleton a _).trans ((reverse_perm l).cons a)
theorem perm_cons_append_cons {l l₁ l₂ : List α} (a : α) (p : l ~ l₁ ++ l₂) :
    a :: l ~ l₁ ++ a :: l₂ := (p.cons a).trans perm_middle.symm
@[simp] theorem perm_replicate {n : Nat} {a : α} {l : List α} :
    l ~ replicate n a ↔ l = replicate n a :=
  ⟨fun p => eq_replicate_iff.2 ⟨p.length_eq.trans length_replicate,
    fun _ m => eq_of_mem_replicate (p.subset m)⟩, Perm.of_eq⟩
@[simp] theorem replicate_perm {n : Nat} {a : α} {l : List α} :
    replicate n a ~ l ↔ replicate n a = l := (perm_comm.trans perm_replicate).trans eq_comm
@[simp] theorem perm_singleton {a : α} {l : List α} : l ~ [a] ↔ l = [a] := perm_replicate (n := 1)
@[simp] theorem singleton_perm {a : α} {l : List α} : [a] ~ l ↔ [a] = l := replicate_perm (n := 1)
theorem Perm.eq_singleton (h : l ~ [a]) : l = [a] := perm_singleton.1 h
theorem Perm.singleton_eq (h : [a] ~ l) : [a] = l := singleton_perm.1 h
theorem singleton_perm_singleton {a b : α} : [a] ~ [b] ↔ a = b := by simp
theorem perm_cons_erase [BEq α] [LawfulBEq α] {a : α} {l : List α} (h : a ∈ l) :
    l ~ a :: l.erase a := by
  exact (exists_erase_eq h).elim fun l₁ k => k.elim fun l₂ k => by
    rw [k.2.2]; exact (Perm.of_eq k.2.1).trans perm_middle
theorem Perm.filterMap (f : α → Option β) {l₁ l₂ : List α} (p : l₁ ~ l₂) :
    filterMap f l₁ ~ filterMap f l₂ := by
  induction p with
  | nil => exact .nil
  | cons x _ ih =>
    rw [filterMap_cons, filterMap_cons]
    cases f x with | none => exact ih | some b => exact ih.cons b
  | swap x y l =>
    rw [filterMap_cons, filterMap_cons, filterMap_cons, filterMap_cons]
    cases f x with
    | none => exact .rfl
    | some b => cases f y with | none => exact .rfl | some c => exact .swap b c _
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂
theorem Perm.map (f : α → β) {l₁ l₂ : List α} (p : l₁ ~ l₂) : map f l₁ ~ map f l₂ := by
  rw [← filterMap_eq_map]; exact p.filterMap _
theorem Perm.filter (p : α → Bool) {l₁ l₂ : List α} (s : l₁ ~ l₂) :
    filter p l₁ ~ filter p l₂ := by
  rw [← filterMap_eq_filter]; exact s.filterMap _
theorem filter_append_perm (p : α → Bool) (l : List α) :
    filter p l ++ filter (fun x => !p x) l ~ l := by
  induction l with
  | nil => exact .nil
  | cons a l ih =>
    cases h : p a with
    | true => rw [filter_cons_of_pos h, filter_cons, h]; exact ih.cons a
    | false => rw [filter_cons, filter_cons, h]; exact perm_middle.trans (ih.cons a)
theorem Perm.countP_eq (p : α → Bool) {l₁ l₂ : List α} (s : l₁ ~ l₂) :
    countP p l₁ = countP p l₂ := by
  rw [countP_eq_length_filter, countP_eq_length_filter, (s.filter p).length_eq]
theorem Perm.count_eq [BEq α] {l₁ l₂ : List α} (p : l₁ ~ l₂) (a) : count a l₁ = count a l₂ :=
  p.countP_eq _
theorem Perm.foldr_eq' {f : α → β → β} {l₁ l₂ : List α} (p : l₁ ~ l₂)
    (comm : ∀ x ∈ l₁, ∀ y ∈ l₁, ∀ (z), f y (f x z) = f x (f y z)) (init) :
    foldr f init l₁ = foldr f init l₂ := by
  induction p with
  | nil => rfl
  | cons x _ ih =>
    exact congrArg (f x) (ih fun y hy z hz => comm y (.tail x hy) z (.tail x hz))
  | swap x y l => exact comm x (.tail y (.head l)) y (.head _) (foldr f init l)
  | trans p _ ih₁ ih₂ =>
    exact (ih₁ comm).trans (ih₂ fun x hx y hy => comm x (p.mem_iff.2 hx) y (p.mem_iff.2 hy))
theorem Perm.sum_nat {l₁ l₂ : List Nat} (h : l₁ ~ l₂) : l₁.sum = l₂.sum :=
  h.foldr_eq' (fun x _ y _ z => Nat.add_left_comm y x z) 0
theorem Perm.nodup {l l' : List α} (hl : l ~ l') (hR : l.Nodup) : l'.Nodup := by
  induction hl with
  | nil => exact hR
  | cons x p ih =>
    rw [nodup_cons] at *; exact ⟨fun m => hR.1 (p.mem_iff.2 m), ih hR.2⟩
  | swap x y l =>
    rw [nodup_cons, nodup_cons, mem_cons, not_or] at *
    exact ⟨⟨fun e => hR.1.1 e.symm, hR.2.1⟩, hR.1.2, hR.2.2⟩
  | trans _ _ ih₁ ih₂ => exact ih₂ (ih₁ hR)

/-! ## Cancellation, by counting erased elements -/

section
variable [BEq α] [LawfulBEq α]

private theorem perm_of_count : ∀ {l₁ l₂ : List α}, (∀ a, count a l₁ = count a l₂) → l₁ ~ l₂ :=
  fun {l₁ l₂} h => by
    induction l₁ generalizing l₂ with
    | nil =>
      have e : l₂ = [] := eq_nil_iff_forall_not_mem.2 fun a => not_mem_of_count_eq_zero (h a).symm
      rw [e]
    | cons x l₁ ih =>
      have m : x ∈ l₂ := by
        rw [← count_pos_iff, ← h x, count_cons_self]; exact Nat.succ_pos _
      have p := perm_cons_erase m
      refine (Perm.cons x (ih fun a => ?_)).trans p.symm
      have k := (h a).trans (p.count_eq a)
      rw [count_cons, count_cons] at k
      exact Nat.add_right_cancel k

theorem perm_iff_count {l₁ l₂ : List α} : l₁ ~ l₂ ↔ ∀ a, count a l₁ = count a l₂ :=
  ⟨Perm.count_eq, perm_of_count⟩

theorem Perm.erase (a : α) {l₁ l₂ : List α} (p : l₁ ~ l₂) : l₁.erase a ~ l₂.erase a := by
  by_cases h : a ∈ l₁
  · have p₁ := perm_cons_erase h
    have p₂ := perm_cons_erase (p.mem_iff.1 h)
    refine perm_iff_count.2 fun b => ?_
    have k := ((p₁.symm.trans p).trans p₂).count_eq b
    rw [count_cons, count_cons] at k
    exact Nat.add_right_cancel k
  · rw [erase_of_not_mem h, erase_of_not_mem (fun m => h (p.mem_iff.2 m))]; exact p

end

open Classical in
theorem Perm.cons_inv {a : α} {l₁ l₂ : List α} (p : a :: l₁ ~ a :: l₂) : l₁ ~ l₂ := by
  have h := p.erase a
  rwa [erase_cons_head, erase_cons_head] at h

@[simp] theorem perm_cons (a : α) {l₁ l₂ : List α} : a :: l₁ ~ a :: l₂ ↔ l₁ ~ l₂ :=
  ⟨Perm.cons_inv, Perm.cons a⟩
theorem perm_append_left_iff {l₁ l₂ : List α} : ∀ l, l ++ l₁ ~ l ++ l₂ ↔ l₁ ~ l₂
  | [] => .rfl
  | a :: l => (perm_cons a).trans (perm_append_left_iff l)
theorem perm_append_right_iff {l₁ l₂ : List α} (l) : l₁ ++ l ~ l₂ ++ l ↔ l₁ ~ l₂ :=
  ⟨fun p => (perm_append_left_iff l).1 (perm_append_comm.trans (p.trans perm_append_comm)),
   Perm.append_right l⟩

end List
