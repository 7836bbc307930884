prelude
import Init.Nat.Order
import Init.Bool
import Init.Int.Basic
import Init.Grind.Lemmas

/-! The normal form into which `grind` brings a goal, as rewriting rules. -/

universe u v

namespace Lean.Grind

theorem iff_eq (p q : Prop) : (p ↔ q) = (p = q) := propext ⟨propext, fun h => h ▸ Iff.rfl⟩
theorem eq_true_eq (p : Prop) : (p = True) = p := propext ⟨of_eq_true, eq_true⟩
theorem eq_false_eq (p : Prop) : (p = False) = ¬p := propext ⟨of_eq_false, eq_false⟩
theorem not_eq_prop (p q : Prop) : (¬(p = q)) = (p = ¬q) := by
  by_cases p <;> by_cases q <;> simp [*]
theorem imp_eq (p q : Prop) : (p → q) = (¬p ∨ q) := by
  by_cases p <;> by_cases q <;> simp [*]
theorem forall_imp_eq_or {α : Sort u} (p : α → Prop) (q : Prop) :
    ((∀ a, p a) → q) = ((∃ a, ¬p a) ∨ q) := by
  rw [imp_eq]; exact propext (or_congr_left Classical.not_forall)
theorem true_imp_eq (p : Prop) : (True → p) = p := propext ⟨fun h => h ⟨⟩, fun h _ => h⟩
theorem false_imp_eq (p : Prop) : (False → p) = True := eq_true False.elim
theorem imp_true_eq (p : Prop) : (p → True) = True := eq_true fun _ => ⟨⟩
theorem imp_false_eq (p : Prop) : (p → False) = ¬p := rfl
theorem imp_self_eq (p : Prop) : (p → p) = True := eq_true id
theorem not_and (p q : Prop) : (¬(p ∧ q)) = (¬p ∨ ¬q) := propext Classical.not_and_iff_not_or_not
theorem not_ite {p : Prop} {_ : Decidable p} (q r : Prop) :
    (¬ite p q r) = ite p (¬q) (¬r) := by by_cases p <;> simp [*]
theorem ite_true_false {p : Prop} {_ : Decidable p} : ite p True False = p := by
  by_cases p <;> simp [*]
theorem ite_false_true {p : Prop} {_ : Decidable p} : ite p False True = ¬p := by
  by_cases p <;> simp [*]
theorem not_forall {α : Sort u} (p : α → Prop) : (¬∀ x, p x) = ∃ x, ¬p x :=
  propext Classical.not_forall
theorem not_exists {α : Sort u} (p : α → Prop) : (¬∃ x, p x) = ∀ x, ¬p x :=
  propext _root_.not_exists
theorem cond_eq_ite {α : Sort u} (c : Bool) (a b : α) : cond c a b = ite c a b := by
  cases c <;> rfl
theorem Nat.lt_eq (a b : Nat) : (a < b) = (a + 1 ≤ b) := rfl
theorem Int.lt_eq (a b : Int) : (a < b) = (a + 1 ≤ b) := rfl
theorem ge_eq {α : Type u} [LE α] (a b : α) : (a ≥ b) = (b ≤ a) := rfl
theorem gt_eq {α : Type u} [LT α] (a b : α) : (a > b) = (b < a) := rfl
theorem beq_eq_decide_eq {α : Type u} {_ : BEq α} [LawfulBEq α] [DecidableEq α] (a b : α) :
    (a == b) = decide (a = b) := by
  by_cases h : a = b
  · rw [decide_eq_true (eq_true h)]; exact beq_iff_eq.2 h
  · rw [decide_eq_false (eq_false h)]; exact beq_eq_false_iff_ne.2 h
theorem bne_eq_decide_not_eq {α : Type u} {_ : BEq α} [LawfulBEq α] [DecidableEq α] (a b : α) :
    (a != b) = decide (¬a = b) := by
  rw [bne, beq_eq_decide_eq]; exact (decide_not ..).symm
theorem xor_eq (a b : Bool) : (a ^^ b) = (a != b) := rfl
theorem natCast_eq {α : Type u} [NatCast α] (a : Nat) :
    (Nat.cast a : α) = (NatCast.natCast a : α) := rfl
theorem forall_true (p : True → Prop) : (∀ h : True, p h) = p True.intro :=
  propext ⟨fun h => h _, fun h _ => h⟩
theorem flip_bool_eq (a b : Bool) : (a = b) = (b = a) := propext eq_comm
theorem bool_eq_to_prop (a b : Bool) : (a = b) = ((a = true) = (b = true)) := by
  cases a <;> cases b <;> simp
theorem forall_or_forall {α : Sort u} {β : α → Sort v} (p : α → Prop)
    (q : (a : α) → β a → Prop) :
    (∀ a : α, p a ∨ ∀ b : β a, q a b) = (∀ (a : α) (b : β a), p a ∨ q a b) :=
  propext ⟨fun h a b => (h a).imp_right fun h => h b, fun h a =>
    (Classical.em (p a)).imp_right fun n b => (h a b).resolve_left n⟩
theorem forall_forall_or {α : Sort u} {β : α → Sort v} (p : α → Prop)
    (q : (a : α) → β a → Prop) :
    (∀ a : α, (∀ b : β a, q a b) ∨ p a) = (∀ (a : α) (b : β a), q a b ∨ p a) :=
  propext ⟨fun h a b => (h a).imp_left fun h => h b, fun h a =>
    (Classical.em (p a)).symm.imp_left fun n b => (h a b).resolve_right n⟩

init_grind_norm
  not_and not_or not_ite not_forall not_exists Nat.not_ge_eq Nat.not_le_eq
  |
  Classical.not_not ne_eq iff_eq eq_self heq_eq_eq forall_or_forall forall_forall_or
  eq_true_eq eq_false_eq not_eq_prop not_true_eq_false not_false_eq_true
  true_imp_eq false_imp_eq imp_true_eq imp_false_eq imp_self_eq
  and_true true_and and_false false_and and_assoc
  or_true true_or or_false false_or or_assoc
  ite_true ite_false ite_true_false ite_false_true dite_eq_ite
  forall_and forall_false forall_true forall_imp_eq_or
  exists_const exists_or exists_prop exists_and_left exists_and_right
  cond_eq_ite
  Bool.or_false Bool.or_true Bool.false_or Bool.true_or Bool.or_eq_true Bool.or_assoc
  Bool.and_false Bool.and_true Bool.false_and Bool.true_and Bool.and_eq_true Bool.and_assoc
  Bool.not_not xor_eq
  beq_iff_eq beq_eq_decide_eq beq_self_eq_true bne_iff_ne bne_eq_decide_not_eq
  Bool.not_eq_true Bool.not_eq_false decide_eq_true_eq decide_not
  Nat.le_zero_eq Nat.lt_eq Nat.succ_eq_add_one Nat.add_eq Nat.sub_eq Nat.mul_eq Nat.zero_eq
  Nat.le_eq Int.lt_eq ge_eq gt_eq

end Lean.Grind
