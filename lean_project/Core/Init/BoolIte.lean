prelude
import Init.Bool

/-! Truth values as numbers, and case distinctions that give truth values. -/

namespace Bool

/-- `false` as 0, `true` as 1. -/
def toNat (b : Bool) : Nat := cond b 1 0

@[simp] theorem toNat_false : false.toNat = 0 := rfl
@[simp] theorem toNat_true : true.toNat = 1 := rfl
theorem toNat_le (c : Bool) : c.toNat ≤ 1 := by cases c <;> decide
theorem toNat_lt (b : Bool) : b.toNat < 2 := by cases b <;> decide
@[simp] theorem toNat_eq_zero {b : Bool} : b.toNat = 0 ↔ b = false := by cases b <;> decide
@[simp] theorem toNat_eq_one {b : Bool} : b.toNat = 1 ↔ b = true := by cases b <;> decide

/-! ## if -/

@[simp] theorem if_true_left (p : Prop) [h : Decidable p] (f : Bool) :
    (ite p true f) = (p || f) := by
  by_cases hp : p <;> simp [hp]
@[simp] theorem if_false_left (p : Prop) [h : Decidable p] (f : Bool) :
    (ite p false f) = (!p && f) := by
  by_cases hp : p <;> simp [hp]
@[simp] theorem if_true_right (p : Prop) [h : Decidable p] (t : Bool) :
    (ite p t true) = (!(p : Bool) || t) := by
  by_cases hp : p <;> simp [hp]
@[simp] theorem if_false_right (p : Prop) [h : Decidable p] (t : Bool) :
    (ite p t false) = (p && t) := by
  by_cases hp : p <;> simp [hp]

@[simp] theorem ite_eq_true_distrib (p : Prop) [h : Decidable p] (t f : Bool) :
    (ite p t f = true) = ite p (t = true) (f = true) := by
  by_cases hp : p <;> simp only [hp, ite_true, ite_false]
@[simp] theorem ite_eq_false_distrib (p : Prop) [h : Decidable p] (t f : Bool) :
    (ite p t f = false) = ite p (t = false) (f = false) := by
  by_cases hp : p <;> simp only [hp, ite_true, ite_false]

@[simp] theorem ite_eq_false : (if b = false then p else q) ↔ if b then q else p := by
  cases b <;> simp
@[simp] theorem ite_eq_true_else_eq_false {q : Prop} :
    (if b = true then q else b = false) ↔ (b = true → q) := by
  cases b <;> simp

@[simp] theorem not_ite_eq_true_eq_true {p : Prop} [h : Decidable p] {b c : Bool} :
    ¬(ite p (b = true) (c = true)) ↔ (ite p (b = false) (c = false)) := by
  by_cases hp : p <;> simp [hp]
@[simp] theorem not_ite_eq_false_eq_false {p : Prop} [h : Decidable p] {b c : Bool} :
    ¬(ite p (b = false) (c = false)) ↔ (ite p (b = true) (c = true)) := by
  by_cases hp : p <;> simp [hp]
@[simp] theorem not_ite_eq_true_eq_false {p : Prop} [h : Decidable p] {b c : Bool} :
    ¬(ite p (b = true) (c = false)) ↔ (ite p (b = false) (c = true)) := by
  by_cases hp : p <;> simp [hp]
@[simp] theorem not_ite_eq_false_eq_true {p : Prop} [h : Decidable p] {b c : Bool} :
    ¬(ite p (b = false) (c = true)) ↔ (ite p (b = true) (c = false)) := by
  by_cases hp : p <;> simp [hp]

theorem eq_false_imp_eq_true : ∀ {b : Bool}, (b = false → b = true) ↔ (b = true) := by decide
theorem eq_true_imp_eq_false : ∀ {b : Bool}, (b = true → b = false) ↔ (b = false) := by decide

/-! ## Quantifiers -/

theorem forall_bool' {p : Bool → Prop} (b : Bool) : (∀ x, p x) ↔ p b ∧ p !b :=
  ⟨fun h => ⟨h b, h !b⟩, fun ⟨h, k⟩ x => by cases b <;> cases x <;> first | exact h | exact k⟩
@[simp] theorem forall_bool {p : Bool → Prop} : (∀ b, p b) ↔ p false ∧ p true := forall_bool' false
theorem exists_bool' {p : Bool → Prop} (b : Bool) : (∃ x, p x) ↔ p b ∨ p !b :=
  ⟨fun ⟨x, h⟩ => by cases b <;> cases x <;> first | exact .inl h | exact .inr h,
   fun h => h.elim (⟨b, ·⟩) (⟨!b, ·⟩)⟩
@[simp] theorem exists_bool {p : Bool → Prop} : (∃ b, p b) ↔ p false ∨ p true := exists_bool' false

/-! ## cond -/

theorem cond_eq_ite {α : Sort u} (b : Bool) (t e : α) : cond b t e = if b then t else e := by
  cases b <;> rfl
theorem cond_eq_if {α : Sort u} {b : Bool} {x y : α} :
    (bif b then x else y) = (if b then x else y) := cond_eq_ite b x y

@[simp] theorem cond_not {α : Sort u} (b : Bool) (t e : α) : cond (!b) t e = cond b e t := by
  cases b <;> rfl
@[simp] theorem cond_self {α : Sort u} (c : Bool) (t : α) : cond c t t = t := by cases c <;> rfl
@[simp] theorem cond_prop {b : Bool} {p q : Prop} : (bif b then p else q) ↔ if b then p else q := by
  cases b <;> simp
theorem cond_decide {α : Sort u} (p : Prop) [Decidable p] (t e : α) :
    cond (decide p) t e = if p then t else e := by
  by_cases hp : p <;> simp [hp]

@[simp] theorem cond_eq_ite_iff {a : Bool} {p : Prop} [h : Decidable p] {x y u v : α} :
    (cond a x y = ite p u v) ↔ ite a x y = ite p u v := by
  rw [cond_eq_ite]
@[simp] theorem ite_eq_cond_iff {p : Prop} {a : Bool} [h : Decidable p] {x y u v : α} :
    (ite p x y = cond a u v) ↔ ite p x y = ite a u v := by
  rw [cond_eq_ite]
@[simp] theorem cond_eq_true_distrib : ∀ (c t f : Bool),
    (cond c t f = true) = ite (c = true) (t = true) (f = true) := by
  decide
@[simp] theorem cond_eq_false_distrib : ∀ (c t f : Bool),
    (cond c t f = false) = ite (c = true) (t = false) (f = false) := by
  decide

protected theorem cond_true {α : Sort u} {a b : α} : cond true a b = a := rfl
protected theorem cond_false {α : Sort u} {a b : α} : cond false a b = b := rfl
@[simp] theorem cond_true_left : ∀ (c f : Bool), cond c true f = (c || f) := by decide
@[simp] theorem cond_false_left : ∀ (c f : Bool), cond c false f = (!c && f) := by decide
@[simp] theorem cond_true_right : ∀ (c t : Bool), cond c t true = (!c || t) := by decide
@[simp] theorem cond_false_right : ∀ (c t : Bool), cond c t false = (c && t) := by decide
@[simp] theorem cond_true_not_same : ∀ (c b : Bool), cond c (!c) b = (!c && b) := by decide
@[simp] theorem cond_false_not_same : ∀ (c b : Bool), cond c b (!c) = (!c || b) := by decide
@[simp] theorem cond_true_same : ∀ (c b : Bool), cond c c b = (c || b) := by decide
@[simp] theorem cond_false_same : ∀ (c b : Bool), cond c b c = (c && b) := by decide
theorem cond_pos {b : Bool} {a a' : α} (h : b = true) : (bif b then a else a') = a := by
  rw [h, cond_true]
theorem cond_neg {b : Bool} {a a' : α} (h : b = false) : (bif b then a else a') = a' := by
  rw [h, cond_false]
theorem apply_cond (f : α → β) {b : Bool} {a a' : α} :
    f (bif b then a else a') = bif b then f a else f a' := by
  cases b <;> rfl

/-! ## decide -/

protected theorem decide_coe (b : Bool) [Decidable (b = true)] : decide (b = true) = b :=
  decide_eq_true
@[simp] theorem decide_and (p q : Prop) [dpq : Decidable (p ∧ q)] [dp : Decidable p]
    [dq : Decidable q] : decide (p ∧ q) = (p && q) := by
  by_cases hp : p <;> simp [hp]
@[simp] theorem decide_or (p q : Prop) [dpq : Decidable (p ∨ q)] [dp : Decidable p]
    [dq : Decidable q] : decide (p ∨ q) = (p || q) := by
  by_cases hp : p <;> simp [hp]
@[simp] theorem decide_iff_dist (p q : Prop) [dpq : Decidable (p ↔ q)] [dp : Decidable p]
    [dq : Decidable q] : decide (p ↔ q) = (decide p == decide q) := by
  by_cases hp : p <;> simp [hp]

theorem and_eq_decide (p q : Bool) : (p && q) = decide (p ∧ q) := by simp
theorem or_eq_decide (p q : Bool) : (p || q) = decide (p ∨ q) := by simp
theorem decide_beq_decide (p q : Prop) [dpq : Decidable (p ↔ q)] [dp : Decidable p]
    [dq : Decidable q] : (decide p == decide q) = decide (p ↔ q) :=
  (decide_iff_dist p q).symm

end Bool

export Bool (cond_eq_if xor and or not)

@[simp] theorem false_eq_decide_iff {p : Prop} [h : Decidable p] : false = decide p ↔ ¬p := by
  rw [eq_comm, decide_eq_false_iff_not]
@[simp] theorem true_eq_decide_iff {p : Prop} [h : Decidable p] : true = decide p ↔ p := by
  rw [eq_comm, decide_eq_true_iff]
