prelude
import Init.List.Reverse
import Init.Macro
import Init.Nat.Linear
import Init.Omega

/-! Lists: `Pairwise` and `Nodup`; erasing and inserting an element. -/

universe u v w

namespace List

theorem Pairwise.sublist {α : Type _} {l₁ l₂ : List α} {R : α → α → Prop}
    (s : l₁ <+ l₂) (h : l₂.Pairwise R) : l₁.Pairwise R := by
  induction s with
  | slnil => exact .nil
  | cons a _ ih => exact ih (pairwise_cons.1 h).2
  | cons_cons a s ih =>
    have h := pairwise_cons.1 h
    exact .cons (fun x m => h.1 x (s.subset m)) (ih h.2)
theorem Pairwise.imp {α R S} (H : ∀ {a b}, R a b → S a b) {l : List α} (h : l.Pairwise R) :
    l.Pairwise S := by
  induction h with
  | nil => exact .nil
  | cons k _ ih => exact .cons (fun x m => H (k x m)) ih
theorem rel_of_pairwise_cons {α : Type _} {a : α} {l : List α} {R : α → α → Prop}
    (p : (a :: l).Pairwise R) : ∀ {a'}, a' ∈ l → R a a' :=
  (pairwise_cons.1 p).1 _
theorem Pairwise.of_cons {α : Type _} {a : α} {l : List α} {R : α → α → Prop}
    (p : (a :: l).Pairwise R) : Pairwise R l := (pairwise_cons.1 p).2
theorem Pairwise.tail {l : List α} (p : Pairwise R l) : Pairwise R l.tail :=
  p.sublist (tail_sublist l)
theorem Pairwise.imp_of_mem {α : Type _} {l : List α} {R : α → α → Prop}
    {S : α → α → Prop} (H : ∀ {a b}, a ∈ l → b ∈ l → R a b → S a b)
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
    have h := pairwise_cons.1 hS
    exact .cons (fun x m => ⟨k x m, h.1 x m⟩) (ih h.2)
theorem pairwise_and_iff {α : Type _} {R : α → α → Prop} {l : List α} {S : α → α → Prop} :
    l.Pairwise (fun a b => R a b ∧ S a b) ↔ Pairwise R l ∧ Pairwise S l :=
  ⟨fun h => ⟨h.imp And.left, h.imp And.right⟩, fun h => h.1.and h.2⟩
theorem Pairwise.iff_of_mem {α : Type _} {R : α → α → Prop} {S : α → α → Prop} {l : List α}
    (H : ∀ {a b}, a ∈ l → b ∈ l → (R a b ↔ S a b)) : Pairwise R l ↔ Pairwise S l :=
  ⟨.imp_of_mem fun m n => (H m n).1, .imp_of_mem fun m n => (H m n).2⟩
theorem Pairwise.iff {S : α → α → Prop} (H : ∀ a b, R a b ↔ S a b) {l : List α} :
    Pairwise R l ↔ Pairwise S l := Pairwise.iff_of_mem fun _ _ => H _ _
theorem pairwise_of_forall {l : List α} (H : ∀ x y, R x y) : Pairwise R l := by
  induction l with | nil => exact .nil | cons a l ih => exact .cons (fun x _ => H a x) ih
theorem pairwise_singleton (R) (a : α) : Pairwise R [a] := .cons nofun .nil
theorem pairwise_pair {a b : α} : Pairwise R [a, b] ↔ R a b :=
  ⟨fun h => rel_of_pairwise_cons h mem_cons_self,
    fun h => .cons (fun _ m => mem_singleton.1 m ▸ h) (pairwise_singleton R b)⟩
theorem pairwise_map {α β : Type _} {f : α → β} {R : β → β → Prop} {l : List α} :
    (l.map f).Pairwise R ↔ l.Pairwise fun a b => R (f a) (f b) := by
  induction l with
  | nil => simp
  | cons a l ih => rw [map_cons, pairwise_cons, pairwise_cons, ih, forall_mem_map]
theorem Pairwise.of_map {β α : Type _} {R : α → α → Prop} {l : List α}
    {S : β → β → Prop} (f : α → β) (H : ∀ a b : α, S (f a) (f b) → R a b)
    (p : Pairwise S (map f l)) : Pairwise R l := (pairwise_map.1 p).imp (H _ _)
theorem Pairwise.map {β α : Type _} {R : α → α → Prop} {l : List α}
    {S : β → β → Prop} (f : α → β) (H : ∀ a b : α, R a b → S (f a) (f b))
    (p : Pairwise R l) : Pairwise S (map f l) := pairwise_map.2 (p.imp (H _ _))
theorem Pairwise.filter (p : α → Bool) : Pairwise R l → Pairwise R (filter p l) :=
  Pairwise.sublist filter_sublist
theorem pairwise_append {α : Type _} {R : α → α → Prop} {l₁ l₂ : List α} :
    (l₁ ++ l₂).Pairwise R ↔ l₁.Pairwise R ∧ l₂.Pairwise R ∧ ∀ a ∈ l₁, ∀ b ∈ l₂, R a b := by
  induction l₁ with
  | nil => exact ⟨fun h => ⟨.nil, h, fun _ m => absurd m not_mem_nil⟩, fun h => h.2.1⟩
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
    · exact fun h => h.1.imp_left fun e => by rw [e]; exact Nat.le_refl 1
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
@[simp] theorem nodup_replicate {n : Nat} {a : α} : (replicate n a).Nodup ↔ n ≤ 1 :=
  pairwise_replicate.trans (or_iff_left fun h => h rfl)

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
private theorem erase_cons_of_ne [LawfulBEq α] {a b : α} {l : List α} (h : b ≠ a) :
    (b :: l).erase a = b :: l.erase a := erase_cons_tail (mt (eq_of_beq (a := b)) h)
theorem erase_of_not_mem [LawfulBEq α] {a : α} {l : List α} (h : a ∉ l) : l.erase a = l := by
  induction l with
  | nil => rfl
  | cons b l ih =>
    exact (erase_cons_of_ne fun e : b = a => h (e ▸ mem_cons_self)).trans
      (congrArg (cons b) (ih (not_mem_of_not_mem_cons h)))
@[simp] theorem length_erase_of_mem [LawfulBEq α] {a : α} {l : List α} (h : a ∈ l) :
    length (l.erase a) = length l - 1 := by
  induction l with
  | nil => exact absurd h not_mem_nil
  | cons b l ih =>
    by_cases e : b = a
    · rw [e, erase_cons_head]; rfl
    · have m := mem_of_ne_of_mem (fun k => e k.symm) h
      exact (congrArg length (erase_cons_of_ne e)).trans
        ((congrArg Nat.succ (ih m)).trans (Nat.sub_add_cancel (length_pos_of_mem m)))
theorem erase_sublist {a : α} {l : List α} : l.erase a <+ l := by
  induction l with
  | nil => exact .slnil
  | cons b l ih =>
    rw [erase_cons]
    cases b == a with | true => exact sublist_cons_self b l | false => exact ih.cons_cons b
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
    · exact erase_cons_of_ne e ▸ mem_cons.2 ((mem_cons.1 h).imp_right ih)
theorem exists_erase_eq [LawfulBEq α] {a : α} {l : List α} (h : a ∈ l) :
    ∃ l₁ l₂, a ∉ l₁ ∧ l = l₁ ++ a :: l₂ ∧ l.erase a = l₁ ++ l₂ := by
  refine (eq_append_cons_of_mem h).elim fun l₁ e => e.elim fun l₂ k => ⟨l₁, l₂, k.2, k.1, ?_⟩
  have n := k.2
  rw [k.1]
  clear e k
  induction l₁ with
  | nil => exact erase_cons_head
  | cons b l ih =>
    exact (erase_cons_of_ne fun e : b = a => n (e ▸ mem_cons_self)).trans
      (congrArg (cons b) (ih (not_mem_of_not_mem_cons n)))
theorem Nodup.erase [LawfulBEq α] {l : List α} (a : α) : Nodup l → Nodup (l.erase a) :=
  Nodup.sublist erase_sublist

end erase

end List

/-! Lists: permutations. -/

namespace List

@[simp, refl] protected theorem Perm.refl : ∀ l : List α, l ~ l :=
  fun l => by induction l with | nil => exact .nil | cons x _ ih => exact ih.cons x
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
theorem Perm.append_left {t₁ t₂ : List α} : ∀ l : List α, t₁ ~ t₂ → l ++ t₁ ~ l ++ t₂ :=
  fun l p => by induction l with | nil => exact p | cons x _ ih => exact ih.cons x
theorem Perm.append {l₁ l₂ t₁ t₂ : List α} (p₁ : l₁ ~ l₂) (p₂ : t₁ ~ t₂) : l₁ ++ t₁ ~ l₂ ++ t₂ :=
  (p₁.append_right t₁).trans (p₂.append_left l₂)
theorem Perm.append_cons (a : α) {l₁ l₂ r₁ r₂ : List α} (p₁ : l₁ ~ l₂) (p₂ : r₁ ~ r₂) :
    l₁ ++ a :: r₁ ~ l₂ ++ a :: r₂ := p₁.append (p₂.cons a)
@[simp] theorem perm_middle {a : α} : ∀ {l₁ l₂ : List α}, l₁ ++ a :: l₂ ~ a :: (l₁ ++ l₂) :=
  fun {l₁ l₂} => by
    induction l₁ with
    | nil => exact .rfl
    | cons b l ih => exact (ih.cons b).trans (.swap a b (l ++ l₂))
@[simp] theorem perm_append_singleton (a : α) (l : List α) : l ++ [a] ~ a :: l :=
  perm_middle.trans (.of_eq (congrArg (cons a) (append_nil l)))
theorem perm_append_comm : ∀ {l₁ l₂ : List α}, l₁ ++ l₂ ~ l₂ ++ l₁ :=
  fun {l₁ l₂} => by
    induction l₁ with
    | nil => exact .of_eq (append_nil l₂).symm
    | cons a _ ih => exact (ih.cons a).trans perm_middle.symm
theorem perm_append_comm_assoc (l₁ l₂ l₃ : List α) : (l₁ ++ (l₂ ++ l₃)) ~ (l₂ ++ (l₁ ++ l₃)) := by
  rw [← append_assoc, ← append_assoc]; exact perm_append_comm.append_right l₃
theorem concat_perm (l : List α) (a : α) : concat l a ~ a :: l :=
  concat_eq_append ▸ perm_append_singleton a l
theorem Perm.length_eq {l₁ l₂ : List α} (p : l₁ ~ l₂) : length l₁ = length l₂ := by
  induction p with
  | nil => rfl
  | cons _ _ ih => exact congrArg Nat.succ ih
  | swap => rfl
  | trans _ _ ih₁ ih₂ => exact ih₁.trans ih₂
theorem Perm.eq_nil {l : List α} (p : l ~ []) : l = [] := eq_nil_of_length_eq_zero p.length_eq
theorem Perm.nil_eq {l : List α} (p : [] ~ l) : [] = l := p.symm.eq_nil.symm
@[simp] theorem perm_nil {l₁ : List α} : l₁ ~ [] ↔ l₁ = [] := ⟨Perm.eq_nil, Perm.of_eq⟩
@[simp] theorem nil_perm {l₁ : List α} : [] ~ l₁ ↔ l₁ = [] := perm_comm.trans perm_nil
theorem not_perm_nil_cons (x : α) (l : List α) : ¬[] ~ x :: l := fun p => nomatch p.nil_eq
theorem not_perm_cons_nil {l : List α} {a : α} : ¬((a :: l) ~ []) := fun p => nomatch p.eq_nil
@[simp] theorem reverse_perm : ∀ l : List α, reverse l ~ l :=
  fun l => by
    induction l with
    | nil => exact .nil
    | cons a l ih => rw [reverse_cons]; exact (perm_append_singleton a _).trans (ih.cons a)
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
theorem Perm.eq_singleton {α : Type _} {l : List α} {a : α}
    (h : l ~ [a]) : l = [a] := perm_singleton.1 h
theorem Perm.singleton_eq {α : Type _} {a : α} {l : List α}
    (h : [a] ~ l) : [a] = l := singleton_perm.1 h
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
    have h := nodup_cons.1 hR
    exact nodup_cons.2 ⟨fun m => h.1 (p.mem_iff.2 m), ih h.2⟩
  | swap x y l =>
    have h := nodup_cons.1 hR
    have k := nodup_cons.1 h.2
    exact nodup_cons.2 ⟨fun m => (mem_cons.1 m).elim (fun e => h.1 (e ▸ mem_cons_self)) k.1,
      nodup_cons.2 ⟨fun m => h.1 (.tail x m), k.2⟩⟩
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
      exact Nat.add_right_cancel ((count_cons.symm.trans k).trans count_cons)

theorem perm_iff_count {l₁ l₂ : List α} : l₁ ~ l₂ ↔ ∀ a, count a l₁ = count a l₂ :=
  ⟨Perm.count_eq, perm_of_count⟩

theorem Perm.erase (a : α) {l₁ l₂ : List α} (p : l₁ ~ l₂) : l₁.erase a ~ l₂.erase a := by
  by_cases h : a ∈ l₁
  · have p₁ := perm_cons_erase h
    have p₂ := perm_cons_erase (p.mem_iff.1 h)
    refine perm_iff_count.2 fun b => ?_
    have k := ((p₁.symm.trans p).trans p₂).count_eq b
    exact Nat.add_right_cancel ((count_cons.symm.trans k).trans count_cons)
  · rw [erase_of_not_mem h, erase_of_not_mem (fun m => h (p.mem_iff.2 m))]; exact p

end

open Classical in
theorem Perm.cons_inv {a : α} {l₁ l₂ : List α} (p : a :: l₁ ~ a :: l₂) : l₁ ~ l₂ := by
  have h := p.erase a
  rwa [erase_cons_head, erase_cons_head] at h

@[simp] theorem perm_cons (a : α) {l₁ l₂ : List α} : a :: l₁ ~ a :: l₂ ↔ l₁ ~ l₂ :=
  ⟨Perm.cons_inv, Perm.cons a⟩
theorem perm_append_left_iff {l₁ l₂ : List α} : ∀ l, l ++ l₁ ~ l ++ l₂ ↔ l₁ ~ l₂ :=
  fun l => by
    induction l with | nil => exact .rfl | cons a _ ih => exact (perm_cons a).trans ih
theorem perm_append_right_iff {l₁ l₂ : List α} (l) : l₁ ++ l ~ l₂ ++ l ↔ l₁ ~ l₂ :=
  ⟨fun p => (perm_append_left_iff l).1 (perm_append_comm.trans (p.trans perm_append_comm)),
   Perm.append_right l⟩

end List

/-! Lists: zipping, ranges, sums, and minima of numbers. -/

namespace List

/-! ## zipWith and zip -/

@[simp] theorem length_zipWith {f : α → β → γ} {l₁ : List α} {l₂ : List β} :
    length (zipWith f l₁ l₂) = min (length l₁) (length l₂) := by
  induction l₁ generalizing l₂ with
  | nil => exact (Nat.zero_min _).symm
  | cons a l ih =>
    cases l₂ with
    | nil => exact (Nat.min_zero _).symm
    | cons b l₂ => exact (congrArg Nat.succ ih).trans (Nat.add_min_add_right _ _ 1).symm
theorem zipWith_comm {f : α → β → γ} {as : List α} {bs : List β} :
    zipWith f as bs = zipWith (fun b a => f a b) bs as := by
  induction as generalizing bs with
  | nil => rw [zipWith_nil_left, zipWith_nil_right]
  | cons a l ih => cases bs with | nil => rfl | cons b bs => exact congrArg (cons _) ih
theorem zipWith_comm_of_comm {f : α → α → β} (comm : ∀ x y : α, f x y = f y x) {l l' : List α} :
    zipWith f l l' = zipWith f l' l := by
  rw [zipWith_comm]; simp only [comm]
@[simp] theorem zipWith_self {f : α → α → δ} {l : List α} :
    zipWith f l l = l.map fun a => f a a := by
  induction l with | nil => rfl | cons a l ih => exact congrArg (cons _) ih
theorem getElem?_zipWith_eq_some {f : α → β → γ} {l₁ : List α} {l₂ : List β} {z : γ} {i : Nat} :
    (zipWith f l₁ l₂)[i]? = some z ↔
      ∃ x y, l₁[i]? = some x ∧ l₂[i]? = some y ∧ f x y = z := by
  induction l₁ generalizing l₂ i with
  | nil =>
    exact iff_of_false (Option.some_ne_none z).symm fun h => h.elim fun x h => h.elim fun _ h =>
      Option.some_ne_none x h.1.symm
  | cons a l ih =>
    cases l₂ with
    | nil =>
      exact iff_of_false (Option.some_ne_none z).symm fun h => h.elim fun _ h => h.elim fun y h =>
        Option.some_ne_none y h.2.1.symm
    | cons b l₂ =>
      cases i with
      | zero =>
        refine ⟨fun e => ⟨a, b, rfl, rfl, Option.some.inj e⟩, fun h => ?_⟩
        exact h.elim fun x h => h.elim fun y h => congrArg some
          ((congr (congrArg f (Option.some.inj h.1)) (Option.some.inj h.2.1)).trans h.2.2)
      | succ i => exact ih
theorem zipWith_map {γ δ α β : Type _}
    {μ} {f : γ → δ → μ} {g : α → γ} {h : β → δ} {l₁ : List α} {l₂ : List β} :
    zipWith f (l₁.map g) (l₂.map h) = zipWith (fun a b => f (g a) (h b)) l₁ l₂ := by
  induction l₁ generalizing l₂ with
  | nil => rfl
  | cons a l ih => cases l₂ with | nil => rfl | cons b l₂ => exact congrArg (cons _) ih
attribute [simp] zipWith_map
theorem zipWith_map_left {α β α' γ : Type _}
    {l₁ : List α} {l₂ : List β} {f : α → α'} {g : α' → β → γ} :
    zipWith g (l₁.map f) l₂ = zipWith (fun a b => g (f a) b) l₁ l₂ := by
  have h := zipWith_map (f := g) (g := f) (h := id) (l₁ := l₁) (l₂ := l₂)
  rwa [map_id] at h
theorem zipWith_map_right {α β β' γ : Type _}
    {l₁ : List α} {l₂ : List β} {f : β → β'} {g : α → β' → γ} :
    zipWith g l₁ (l₂.map f) = zipWith (fun a b => g a (f b)) l₁ l₂ := by
  have h := zipWith_map (f := g) (g := id) (h := f) (l₁ := l₁) (l₂ := l₂)
  rwa [map_id] at h
@[simp] theorem zipWith_eq_nil_iff {f : α → β → γ} {l l'} :
    zipWith f l l' = [] ↔ l = [] ∨ l' = [] := by
  cases l with
  | nil => exact iff_of_true rfl (.inl rfl)
  | cons a l =>
    cases l' with
    | nil => exact iff_of_true rfl (.inr rfl)
    | cons b l' =>
      exact iff_of_false (cons_ne_nil _ _) fun h => h.elim (cons_ne_nil a l) (cons_ne_nil b l')
theorem map_zipWith {δ : Type _} {f : α → β} {g : γ → δ → α} {l : List γ} {l' : List δ} :
    map f (zipWith g l l') = zipWith (fun x y => f (g x y)) l l' := by
  induction l generalizing l' with
  | nil => rfl
  | cons a l ih => cases l' with | nil => rfl | cons b l' => exact congrArg (cons _) ih
theorem take_zipWith {α β γ : Type _} {f : α → β → γ} {l : List α} {l' : List β} {i : Nat} :
    (zipWith f l l').take i = zipWith f (l.take i) (l'.take i) := by
  induction l generalizing l' i with
  | nil => simp
  | cons a l ih =>
    cases l' with
    | nil => simp
    | cons b l' => cases i with | zero => rfl | succ i => exact congrArg (cons _) ih
theorem drop_zipWith {α β γ : Type _} {f : α → β → γ} {l : List α} {l' : List β} {i : Nat} :
    (zipWith f l l').drop i = zipWith f (l.drop i) (l'.drop i) := by
  induction l generalizing l' i with
  | nil => simp
  | cons a l ih =>
    cases l' with
    | nil => simp
    | cons b l' => cases i with | zero => rfl | succ i => exact ih
@[simp] theorem tail_zipWith : (zipWith f l l').tail = zipWith f l.tail l'.tail := by
  cases l with
  | nil => rfl
  | cons _ _ => cases l' with | nil => exact zipWith_nil_right.symm | cons _ _ => rfl
theorem zipWith_append {f : α → β → γ} {l₁ l₁' : List α} {l₂ l₂' : List β}
    (h : l₁.length = l₂.length) :
    zipWith f (l₁ ++ l₁') (l₂ ++ l₂') = zipWith f l₁ l₂ ++ zipWith f l₁' l₂' := by
  induction l₁ generalizing l₂ with
  | nil => cases l₂ with | nil => rfl | cons _ _ => contradiction
  | cons a l ih =>
    cases l₂ with
    | nil => contradiction
    | cons b l₂ => exact congrArg (cons _) (ih (Nat.succ.inj h))
@[simp] theorem length_zip {l₁ : List α} {l₂ : List β} :
    length (zip l₁ l₂) = min (length l₁) (length l₂) := length_zipWith
theorem zip_eq_zipWith {l₁ : List α} {l₂ : List β} : zip l₁ l₂ = zipWith Prod.mk l₁ l₂ := rfl
theorem map_uncurry_zip_eq_zipWith {f : α → β → γ} {l : List α} {l' : List β} :
    map (Function.uncurry f) (l.zip l') = zipWith f l l' := map_zipWith
theorem zip_map {f : α → γ} {g : β → δ} {l₁ : List α} {l₂ : List β} :
    zip (l₁.map f) (l₂.map g) = (zip l₁ l₂).map (Prod.map f g) := by
  rw [zip_eq_zipWith, zipWith_map, zip_eq_zipWith, map_zipWith]; rfl
theorem zip_map_left {f : α → γ} {l₁ : List α} {l₂ : List β} :
    zip (l₁.map f) l₂ = (zip l₁ l₂).map (Prod.map f id) := by rw [← zip_map, map_id]
theorem zip_map_right {f : β → γ} {l₁ : List α} {l₂ : List β} :
    zip l₁ (l₂.map f) = (zip l₁ l₂).map (Prod.map id f) := by rw [← zip_map, map_id]
theorem zip_append {l₁ r₁ : List α} {l₂ r₂ : List β} (h : length l₁ = length l₂) :
    zip (l₁ ++ r₁) (l₂ ++ r₂) = zip l₁ l₂ ++ zip r₁ r₂ := zipWith_append h
theorem zip_map' {f : α → β} {g : α → γ} {l : List α} :
    zip (l.map f) (l.map g) = l.map fun a => (f a, g a) := by
  rw [zip_eq_zipWith, zipWith_map, zipWith_self]
theorem of_mem_zip {a b} {l₁ : List α} {l₂ : List β} (h : (a, b) ∈ zip l₁ l₂) :
    a ∈ l₁ ∧ b ∈ l₂ := by
  induction l₁ generalizing l₂ with
  | nil => exact absurd h not_mem_nil
  | cons x l ih =>
    cases l₂ with
    | nil => exact absurd h not_mem_nil
    | cons y l₂ =>
      refine (mem_cons.1 h).elim (fun e => ?_) fun m => ⟨.tail x (ih m).1, .tail y (ih m).2⟩
      exact ⟨mem_cons.2 (.inl (congrArg Prod.fst e)), mem_cons.2 (.inl (congrArg Prod.snd e))⟩
theorem map_fst_zip {l₁ : List α} {l₂ : List β} (h : l₁.length ≤ l₂.length) :
    map Prod.fst (zip l₁ l₂) = l₁ := by
  induction l₁ generalizing l₂ with
  | nil => rfl
  | cons a l ih =>
    cases l₂ with
    | nil => exact absurd h (Nat.not_succ_le_zero _)
    | cons b l₂ => exact congrArg (cons a) (ih (Nat.le_of_succ_le_succ h))
theorem map_snd_zip {l₁ : List α} {l₂ : List β} (h : l₂.length ≤ l₁.length) :
    map Prod.snd (zip l₁ l₂) = l₂ := by
  induction l₂ generalizing l₁ with
  | nil => rw [zip_nil_right]; rfl
  | cons b l ih =>
    cases l₁ with
    | nil => exact absurd h (Nat.not_succ_le_zero _)
    | cons a l₁ => exact congrArg (cons b) (ih (Nat.le_of_succ_le_succ h))
@[simp] theorem zip_eq_nil_iff {l₁ : List α} {l₂ : List β} : zip l₁ l₂ = [] ↔ l₁ = [] ∨ l₂ = [] :=
  zipWith_eq_nil_iff
@[simp] theorem tail_zip {l₁ : List α} {l₂ : List β} :
    (zip l₁ l₂).tail = zip l₁.tail l₂.tail := tail_zipWith
theorem getElem?_zip_eq_some {l₁ : List α} {l₂ : List β} {z : α × β} {i : Nat} :
    (zip l₁ l₂)[i]? = some z ↔ l₁[i]? = some z.1 ∧ l₂[i]? = some z.2 :=
  getElem?_zipWith_eq_some.trans
    ⟨fun h => h.elim fun _ h => h.elim fun _ h => h.2.2 ▸ ⟨h.1, h.2.1⟩,
      fun h => ⟨z.1, z.2, h.1, h.2, rfl⟩⟩

theorem unzip_eq_map {l : List (α × β)} : unzip l = (l.map Prod.fst, l.map Prod.snd) := by
  induction l with
  | nil => rfl
  | cons a l ih => rw [unzip_cons, ih]; rfl
@[simp] theorem unzip_fst : (unzip l).fst = l.map Prod.fst := by rw [unzip_eq_map]
@[simp] theorem unzip_snd : (unzip l).snd = l.map Prod.snd := by rw [unzip_eq_map]
theorem zip_unzip {l : List (α × β)} : zip (unzip l).1 (unzip l).2 = l := by
  rw [unzip_fst, unzip_snd, zip_map', map_id']
theorem unzip_zip {l₁ : List α} {l₂ : List β} (h : l₁.length = l₂.length) :
    unzip (zip l₁ l₂) = (l₁, l₂) := by
  rw [unzip_eq_map, map_fst_zip (Nat.le_of_eq h), map_snd_zip (Nat.le_of_eq h.symm)]

/-! ## range -/

theorem range_loop_range' {s n : Nat} : range.loop s (range' s n) = range' 0 (n + s) := by
  induction s generalizing n with
  | zero => rfl
  | succ s ih =>
    show range.loop s (range' s (n + 1)) = _
    rw [ih, Nat.add_assoc, Nat.add_comm 1 s]
theorem range_eq_range' {n : Nat} : range n = range' 0 n := by
  have h := range_loop_range' (s := n) (n := 0)
  rwa [Nat.zero_add] at h
@[simp] theorem length_range' {s step} {n : Nat} : length (range' s n step) = n := by
  induction n generalizing s with
  | zero => rfl
  | succ n ih => rw [range'_succ, length_cons, ih]
theorem range'_append_1 {s m n : Nat} : range' s m ++ range' (s + m) n = range' s (m + n) := by
  induction m generalizing s with
  | zero => rw [Nat.zero_add]; rfl
  | succ m ih =>
    rw [range'_succ, cons_append, Nat.add_right_comm m, range'_succ, ← ih, Nat.add_assoc s,
      Nat.add_comm 1]
theorem range'_1_concat {s n : Nat} : range' s (n + 1) = range' s n ++ [s + n] :=
  range'_append_1.symm
@[simp] theorem mem_range'_1 {s n m : Nat} : m ∈ range' s n ↔ s ≤ m ∧ m < s + n := by
  induction n generalizing s with
  | zero =>
    exact ⟨(absurd · not_mem_nil), fun h => absurd h.1 (Nat.not_le.2 h.2)⟩
  | succ n ih =>
    rw [range'_succ, mem_cons, ih, Nat.add_assoc, Nat.add_comm 1]
    constructor
    · intro h
      exact h.elim (fun e => e ▸ ⟨Nat.le_refl _, Nat.lt_add_of_pos_right (Nat.succ_pos n)⟩)
        fun k => ⟨Nat.le_of_succ_le k.1, k.2⟩
    · exact fun h => (Nat.eq_or_lt_of_le h.1).imp Eq.symm fun m => ⟨m, h.2⟩
@[simp] theorem length_range {n : Nat} : (range n).length = n := by
  rw [range_eq_range', length_range']
@[simp] theorem mem_range {m n : Nat} : m ∈ range n ↔ m < n := by
  rw [range_eq_range', mem_range'_1, Nat.zero_add]; exact ⟨And.right, fun h => ⟨Nat.zero_le m, h⟩⟩
theorem not_mem_range_self {n : Nat} : n ∉ range n := by simp
theorem self_mem_range_succ {n : Nat} : n ∈ range (n + 1) := by simp
theorem range_succ {n : Nat} : range (n + 1) = range n ++ [n] := by
  rw [range_eq_range', range_eq_range', range'_1_concat, Nat.zero_add]
theorem range_succ_eq_map {n : Nat} : range (n + 1) = 0 :: map Nat.succ (range n) := by
  have key : ∀ s, range' (s + 1) n = map Nat.succ (range' s n) := by
    induction n with
    | zero => exact fun _ => rfl
    | succ n ih => exact fun s => congrArg (cons _) (ih (s + 1))
  rw [range_eq_range', range'_succ, key, range_eq_range']
@[simp] theorem range_eq_nil {n : Nat} : range n = [] ↔ n = 0 := by
  rw [← length_eq_zero_iff, length_range]
theorem nodup_range {n : Nat} : Nodup (range n) := by
  induction n with
  | zero => exact .nil
  | succ n ih =>
    rw [range_succ, Nodup, pairwise_append]
    refine ⟨ih, pairwise_singleton _ n, fun a h b k e => ?_⟩
    rw [mem_singleton] at k
    rw [mem_range, e, k] at h
    exact Nat.lt_irrefl n h
@[simp] theorem getElem?_range {i n : Nat} (h : i < n) : (range n)[i]? = some i := by
  induction n with
  | zero => exact absurd h (Nat.not_lt_zero i)
  | succ n ih =>
    rw [range_succ]
    cases Nat.lt_or_eq_of_le (Nat.le_of_lt_succ h) with
    | inl k => rw [getElem?_append_left (by rwa [length_range]), ih k]
    | inr k =>
      rw [getElem?_append_right (by rw [length_range, k]; exact Nat.le_refl n), length_range, k,
        Nat.sub_self]; rfl

/-! ## Sums -/

theorem sum_singleton [Add α] [Zero α] [Std.LawfulRightIdentity (α := α) (· + ·) 0] {a : α} :
    [a].sum = a := Std.LawfulRightIdentity.right_id a
@[simp] theorem sum_append [Add α] [Zero α] [Std.LawfulLeftIdentity (α := α) (· + ·) 0]
    [Std.Associative (α := α) (· + ·)] {l₁ l₂ : List α} : (l₁ ++ l₂).sum = l₁.sum + l₂.sum := by
  induction l₁ with
  | nil => exact (Std.LawfulLeftIdentity.left_id _).symm
  | cons a l ih =>
    rw [cons_append, sum_cons, ih, sum_cons]
    exact (Std.Associative.assoc a _ _).symm
theorem sum_append_nat {l₁ l₂ : List Nat} : (l₁ ++ l₂).sum = l₁.sum + l₂.sum := sum_append
theorem sum_reverse_nat (xs : List Nat) : xs.reverse.sum = xs.sum := (reverse_perm xs).sum_nat
theorem sum_eq_zero_iff_forall_eq_nat {xs : List Nat} : xs.sum = 0 ↔ ∀ x ∈ xs, x = 0 := by
  induction xs with
  | nil => exact iff_of_true rfl fun _ m => absurd m not_mem_nil
  | cons a l ih => rw [sum_cons, Nat.add_eq_zero_iff, ih, forall_mem_cons]

end List

/-! Lists: elements by index of reversed, taken, dropped and mapped lists; first and
last elements. -/

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
