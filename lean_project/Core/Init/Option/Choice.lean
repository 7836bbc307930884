prelude
import Init.Option.Basic

/-! Optional values: the laws of `filter`, `guard`, `any`, `all`, `or`, `merge` and `elim`. -/

universe u v w

namespace Option

@[simp] theorem filter_none (p : α → Bool) : none.filter p = none := rfl
theorem filter_some : Option.filter p (some a) = if p a then some a else none := rfl
theorem filter_some_pos (h : p a) : Option.filter p (some a) = some a := if_pos h
theorem filter_some_neg (h : p a = false) : Option.filter p (some a) = none := by
  rw [filter_some, h]; rfl
theorem isSome_of_isSome_filter (p : α → Bool) (o : Option α) (h : (o.filter p).isSome) :
    o.isSome := by
  cases o with | none => exact h | some _ => rfl
@[simp] theorem filter_eq_none_iff {o : Option α} {p : α → Bool} :
    o.filter p = none ↔ ∀ a, o = some a → ¬p a := by
  cases o with
  | none => simp
  | some x => cases h : p x <;> simp [filter_some, h]
@[simp] theorem filter_eq_some_iff {o : Option α} {p : α → Bool} :
    o.filter p = some a ↔ o = some a ∧ p a := by
  cases o with
  | none => simp
  | some x =>
    rw [filter_some]
    constructor
    · intro h
      split at h
      · rename_i k; exact ⟨h, some.inj h ▸ k⟩
      · contradiction
    · intro h
      rw [some.inj h.1, if_pos h.2]
theorem filter_some_eq_some : Option.filter p (some a) = some a ↔ p a := by simp
theorem filter_some_eq_none : Option.filter p (some a) = none ↔ ¬p a := by simp
theorem mem_filter_iff {p : α → Bool} {a : α} {o : Option α} :
    a ∈ o.filter p ↔ a ∈ o ∧ p a := filter_eq_some_iff
theorem bind_guard (x : Option α) (p : α → Bool) : x.bind (Option.guard p) = x.filter p := by
  cases x <;> rfl
@[simp] theorem any_filter : (o : Option α) →
    (Option.filter p o).any q = Option.any (fun a => p a && q a) o
  | none => rfl
  | some a => by cases h : p a <;> simp [filter_some, h]
@[simp] theorem all_filter : (o : Option α) →
    (Option.filter p o).all q = Option.all (fun a => !p a || q a) o
  | none => rfl
  | some a => by cases h : p a <;> simp [filter_some, h]
@[simp] theorem isNone_filter :
    Option.isNone (Option.filter p o) = Option.all (fun a => !p a) o := by
  cases o with | none => rfl | some a => cases h : p a <;> simp [filter_some, h]
@[simp] theorem isSome_filter : Option.isSome (Option.filter p o) = Option.any p o := by
  cases o with | none => rfl | some a => cases h : p a <;> simp [filter_some, h]
@[simp] theorem filter_filter :
    Option.filter q (Option.filter p o) = Option.filter (fun x => p x && q x) o := by
  cases o with | none => rfl | some a => cases h : p a <;> simp [filter_some, h]
theorem eq_some_of_filter_eq_some {o : Option α} {a : α} (h : o.filter p = some a) : o = some a :=
  (filter_eq_some_iff.1 h).1
theorem filter_map {f : α → β} {p : β → Bool} :
    (Option.map f x).filter p = (x.filter (p ∘ f)).map f := by
  cases x with | none => rfl | some a => cases h : p (f a) <;> simp [filter_some, h]

/-! ## any and all -/

@[simp] theorem all_guard (a : α) : Option.all q (guard p a) = (!p a || q a) := by
  cases h : p a <;> simp [guard, h]
@[simp] theorem any_guard (a : α) : Option.any q (guard p a) = (p a && q a) := by
  cases h : p a <;> simp [guard, h]
theorem all_eq_true (p : α → Bool) (x : Option α) :
    x.all p = true ↔ ∀ y, x = some y → p y := by cases x <;> simp
theorem all_eq_true_iff_get (p : α → Bool) (x : Option α) :
    x.all p = true ↔ (h : x.isSome) → p (x.get h) := by cases x <;> simp
theorem all_eq_false (p : α → Bool) (x : Option α) :
    x.all p = false ↔ ∃ y, x = some y ∧ p y = false := by cases x <;> simp
theorem all_eq_false_iff_get (p : α → Bool) (x : Option α) :
    x.all p = false ↔ ∃ h : x.isSome, p (x.get h) = false := by cases x <;> simp
theorem any_eq_true (p : α → Bool) (x : Option α) :
    x.any p = true ↔ ∃ y, x = some y ∧ p y := by cases x <;> simp
theorem any_eq_true_iff_get (p : α → Bool) (x : Option α) :
    x.any p = true ↔ ∃ h : x.isSome, p (x.get h) := by cases x <;> simp
theorem any_eq_false (p : α → Bool) (x : Option α) :
    x.any p = false ↔ ∀ y, x = some y → p y = false := by cases x <;> simp
theorem any_eq_false_iff_get (p : α → Bool) (x : Option α) :
    x.any p = false ↔ (h : x.isSome) → p (x.get h) = false := by cases x <;> simp
theorem isSome_of_any {x : Option α} {p : α → Bool} (h : x.any p) : x.isSome := by
  cases x with | none => contradiction | some _ => rfl
theorem any_map {α β : Type _} {x : Option α} {f : α → β} {p : β → Bool} :
    (x.map f).any p = x.any (fun a => p (f a)) := by cases x <;> rfl
theorem all_map {α β : Type _} {x : Option α} {f : α → β} {p : β → Bool} :
    (x.map f).all p = x.all (fun a => p (f a)) := by cases x <;> rfl
theorem any_join {p : α → Bool} {x : Option (Option α)} :
    x.join.any p = x.any (Option.any p) := by cases x <;> rfl
theorem all_join {p : α → Bool} {x : Option (Option α)} :
    x.join.all p = x.all (Option.all p) := by cases x <;> rfl
theorem isNone_join {x : Option (Option α)} : x.join.isNone = x.all Option.isNone := by
  cases x <;> rfl
theorem isSome_join {x : Option (Option α)} : x.join.isSome = x.any Option.isSome := by
  cases x <;> rfl

/-! ## guard -/

@[simp] theorem guard_eq_some_iff : guard p a = some b ↔ a = b ∧ p a := by
  cases h : p a <;> simp [guard, h]
@[simp] theorem isSome_guard : (Option.guard p a).isSome = p a := by
  cases h : p a <;> simp [guard, h]
@[simp] theorem isNone_guard : (Option.guard p a).isNone = !p a := by
  rw [← not_isSome, isSome_guard]
@[simp] theorem guard_eq_none_iff : Option.guard p a = none ↔ p a = false := by
  cases h : p a <;> simp [guard, h]
@[simp] theorem guard_pos (h : p a) : Option.guard p a = some a := if_pos h
@[congr] theorem guard_congr {f g : α → Bool} (h : ∀ a, f a = g a) : guard f = guard g :=
  congrArg guard (funext h)
@[simp] theorem guard_false {α} : guard (fun (_ : α) => false) = fun _ => none := rfl
@[simp] theorem guard_true {α} : guard (fun (_ : α) => true) = some := rfl
theorem get_none (a : α) {h} : none.get h = a := nomatch h
@[simp] theorem get_none_eq_iff_true {h} : (none : Option α).get h = a ↔ True := nomatch h
@[simp] theorem get_guard : (guard p a).get h = a := get_of_eq_some h (guard_pos (by simpa using h))
theorem getD_guard : (guard p a).getD b = if p a then a else b := by
  cases h : p a <;> simp [guard, h]
theorem guard_def (p : α → Bool) : Option.guard p = fun x => if p x then some x else none := rfl
theorem guard_apply : Option.guard p x = if p x then some x else none := rfl
theorem guard_eq_ite {p : α → Bool} {x : α} :
    Option.guard p x = if p x then some x else none := rfl
theorem guard_eq_filter {p : α → Bool} {x : α} : Option.guard p x = Option.filter p (some x) := rfl
@[simp] theorem filter_guard {p q : α → Bool} {x : α} :
    (Option.guard p x).filter q = Option.guard (fun y => p y && q y) x := by
  cases h : p x <;> simp [guard, h, filter_some]
theorem map_guard {p : α → Bool} {f : α → β} {x : α} :
    (Option.guard p x).map f = if p x then some (f x) else none := by
  simp [guard]

/-! ## or -/

@[simp] theorem some_or : (some a).or o = some a := rfl
@[simp] theorem none_or : none.or o = o := rfl
theorem or_eq_right_of_none {o o' : Option α} (h : o = none) : o.or o' = o' := h ▸ rfl
@[simp] theorem or_some {o : Option α} : o.or (some a) = some (o.getD a) := by cases o <;> rfl
@[simp] theorem or_none : or o none = o := by cases o <;> rfl
theorem or_eq_bif : or o o' = bif o.isSome then o else o' := by cases o <;> rfl
@[simp] theorem isSome_or : (or o o').isSome = (o.isSome || o'.isSome) := by cases o <;> rfl
@[simp] theorem isNone_or : (or o o').isNone = (o.isNone && o'.isNone) := by cases o <;> rfl
@[simp] theorem or_eq_none_iff : or o o' = none ↔ o = none ∧ o' = none := by cases o <;> simp
@[simp] theorem or_eq_some_iff : or o o' = some a ↔ o = some a ∨ (o = none ∧ o' = some a) := by
  cases o <;> simp
theorem or_assoc : or (or o₁ o₂) o₃ = or o₁ (or o₂ o₃) := by cases o₁ <;> rfl
instance : Std.Associative (or (α := α)) := ⟨@or_assoc _⟩
theorem or_eq_left_of_none {o o' : Option α} (h : o' = none) : o.or o' = o := by
  rw [h, or_none]
instance : Std.LawfulIdentity (or (α := α)) none where
  left_id := @none_or _
  right_id := @or_none _
@[simp] theorem or_self : or o o = o := by cases o <;> rfl
instance : Std.IdempotentOp (or (α := α)) := ⟨@or_self _⟩
theorem or_eq_orElse : or o o' = o.orElse (fun _ => o') := by cases o <;> rfl
theorem map_or : (or o o').map f = (o.map f).or (o'.map f) := by cases o <;> rfl
theorem or_of_isSome {o o' : Option α} (h : o.isSome) : o.or o' = o := by
  cases o with | none => contradiction | some _ => rfl
theorem or_of_isNone {o o' : Option α} (h : o.isNone) : o.or o' = o' := by
  cases o with | none => rfl | some _ => contradiction
@[simp] theorem getD_or {o o' : Option α} {fallback : α} :
    (o.or o').getD fallback = o.getD (o'.getD fallback) := by cases o <;> rfl

/-! ## merge and elim -/

@[simp] theorem merge_none_left {f} {b : Option α} : merge f none b = b := by cases b <;> rfl
@[simp] theorem merge_none_right {f} {a : Option α} : merge f a none = a := by cases a <;> rfl
@[simp] theorem merge_some_some {f} {a b : α} : merge f (some a) (some b) = some (f a b) := rfl
theorem merge_eq_or_eq {f : α → α → α} (h : ∀ a b, f a b = a ∨ f a b = b) :
    ∀ o₁ o₂, merge f o₁ o₂ = o₁ ∨ merge f o₁ o₂ = o₂
  | none, _ => .inr merge_none_left
  | some _, none => .inl merge_none_right
  | some a, some b => (h a b).imp (congrArg some) (congrArg some)
@[simp] theorem elim_none (x : β) (f : α → β) : Option.elim none x f = x := rfl
@[simp] theorem elim_some (x : β) (f : α → β) (a : α) : (some a).elim x f = f a := rfl

instance [BEq α] [ReflBEq α] : ReflBEq (Option α) where
  rfl {o} := by cases o with | none => rfl | some a => exact BEq.refl a

instance [BEq α] [LawfulBEq α] : LawfulBEq (Option α) where
  eq_of_beq {x y} h := by
    cases x <;> cases y
    · rfl
    · contradiction
    · contradiction
    · exact congrArg some (eq_of_beq h)

@[simp] theorem some_beq_some [BEq α] {a b : α} : (some a == some b) = (a == b) := rfl
@[simp] theorem some_beq_none [BEq α] (a : α) : ((some a : Option α) == none) = false := rfl
@[simp] theorem none_beq_some [BEq α] (a : α) : ((none : Option α) == some a) = false := rfl
@[simp] theorem none_beq_none [BEq α] : ((none : Option α) == none) = true := rfl

end Option
