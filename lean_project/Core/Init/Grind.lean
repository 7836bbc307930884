prelude
import Init.Bool
import Init.Int.Basic
import Init.Macro
import Init.Nat.Basic

/-!
What the tactic `grind` builds its proofs from, as far as congruence closure, propositions, `if` and
equations go: markers that it puts into terms, and one lemma for each thing that it concludes.
-/

universe u v

namespace Lean.Grind

/-! ## Markers -/

set_option linter.defProp false in
def nestedProof (p : Prop) {h : p} : p := h
@[implicit_reducible] def nestedDecidable {p : Prop} (h : Decidable p) : Decidable p := h
def simpMatchDiscrsOnly {α : Sort u} (a : α) : α := a
def offset (a b : Nat) : Nat := a + b
def eqBwdPattern {α : Sort u} (a b : α) : Prop := a = b
abbrev EqMatch {α : Sort u} (a b : α) {_origin : α} : Prop := a = b
abbrev MatchCond (p : Prop) : Prop := p
def PreMatchCond (p : Prop) : Prop := p
def alreadyNorm (p : Prop) : Prop := p
def abstractFn {α : Sort u} (a : α) : α := a

theorem nestedProof_congr (p q : Prop) (h : p = q) (hp : p) (hq : q) :
    HEq (@nestedProof p hp) (@nestedProof q hq) := by
  cases h; exact HEq.refl _
theorem nestedDecidable_congr (p q : Prop) (h : p = q) (hp : Decidable p) (hq : Decidable q) :
    HEq (@nestedDecidable p hp) (@nestedDecidable q hq) := by
  subst h; exact heq_of_eq (Subsingleton.elim hp hq)
theorem em (p : Prop) : alreadyNorm p ∨ alreadyNorm (¬p) := Classical.em p

theorem rfl_true : true = true := rfl

def intro_with_eq (p p' : Prop) (q : Sort u) (he : p = p') (h : p' → q) : p → q :=
  fun hp => h (he.mp hp)
def intro_with_eq' (p p' : Prop) (q : p → Sort u) (he : p = p')
    (h : (h : p') → q (he.mpr_prop h)) : (h : p) → q h :=
  fun hp => h (he.mp hp)

/-! ## Propositions -/

section
variable {a b : Prop}

theorem and_eq_of_eq_true_left (h : a = True) : (a ∧ b) = b := h ▸ true_and b
theorem and_eq_of_eq_true_right (h : b = True) : (a ∧ b) = a := h ▸ and_true a
theorem and_eq_of_eq_false_left (h : a = False) : (a ∧ b) = False :=
  eq_false fun k => of_eq_false h k.1
theorem and_eq_of_eq_false_right (h : b = False) : (a ∧ b) = False :=
  eq_false fun k => of_eq_false h k.2
theorem eq_true_of_and_eq_true_left (h : (a ∧ b) = True) : a = True := eq_true (of_eq_true h).1
theorem eq_true_of_and_eq_true_right (h : (a ∧ b) = True) : b = True := eq_true (of_eq_true h).2
theorem or_of_and_eq_false (h : (a ∧ b) = False) : ¬a ∨ ¬b :=
  Classical.not_and_iff_not_or_not.1 (of_eq_false h)

theorem or_eq_of_eq_true_left (h : a = True) : (a ∨ b) = True := eq_true (.inl (of_eq_true h))
theorem or_eq_of_eq_true_right (h : b = True) : (a ∨ b) = True := eq_true (.inr (of_eq_true h))
theorem or_eq_of_eq_false_left (h : a = False) : (a ∨ b) = b := h ▸ false_or b
theorem or_eq_of_eq_false_right (h : b = False) : (a ∨ b) = a := h ▸ or_false a
theorem eq_false_of_or_eq_false_left (h : (a ∨ b) = False) : a = False :=
  eq_false fun k => of_eq_false h (.inl k)
theorem eq_false_of_or_eq_false_right (h : (a ∨ b) = False) : b = False :=
  eq_false fun k => of_eq_false h (.inr k)

theorem imp_eq_of_eq_false_left (h : a = False) : (a → b) = True :=
  eq_true fun k => (of_eq_false h k).elim
theorem imp_eq_of_eq_true_right (h : b = True) : (a → b) = True := eq_true fun _ => of_eq_true h
theorem imp_eq_of_eq_true_left (h : a = True) : (a → b) = b :=
  propext ⟨fun f => f (of_eq_true h), fun k _ => k⟩
theorem eq_false_of_imp_eq_true (h₁ : (a → b) = True) (h₂ : b = False) : a = False :=
  eq_false fun k => of_eq_false h₂ (of_eq_true h₁ k)
theorem eq_true_of_imp_eq_false (h : (a → b) = False) : a = True :=
  eq_true (Classical.byContradiction fun k => of_eq_false h fun x => absurd x k)
theorem eq_false_of_imp_eq_false (h : (a → b) = False) : b = False :=
  eq_false fun k => of_eq_false h fun _ => k

theorem not_eq_of_eq_true (h : a = True) : (Not a) = False := eq_false fun k => k (of_eq_true h)
theorem not_eq_of_eq_false (h : a = False) : (Not a) = True := eq_true (of_eq_false h)
theorem eq_false_of_not_eq_true (h : (Not a) = True) : a = False := eq_false (of_eq_true h)
theorem eq_true_of_not_eq_false (h : (Not a) = False) : a = True :=
  eq_true (Classical.byContradiction (of_eq_false h))
theorem false_of_not_eq_self (h : (Not a) = a) : False :=
  have k : ¬a := fun x => (h.symm.mp x) x
  k (h.mp k)

theorem eq_eq_of_eq_true_left (h : a = True) : (a = b) = b := by
  cases h; exact propext ⟨fun h => of_eq_true h.symm, fun h => (eq_true h).symm⟩
theorem eq_eq_of_eq_true_right (h : b = True) : (a = b) = a := by
  cases h; exact propext ⟨of_eq_true, eq_true⟩
theorem of_eq_eq_true (h : (a = b) = True) : (a ∧ b) ∨ (¬a ∧ ¬b) :=
  have e := of_eq_true h
  (Classical.em a).imp (fun k => ⟨k, e.mp k⟩) fun k => ⟨k, fun l => k (e.mpr l)⟩
theorem of_eq_eq_false (h : (a = b) = False) : (a ∧ ¬b) ∨ (¬a ∧ b) :=
  have n := of_eq_false h
  (Classical.em a).imp (fun k => ⟨k, fun l => n (propext (iff_of_true k l))⟩)
    fun k => ⟨k, Classical.byContradiction fun l => n (propext (iff_of_false k l))⟩
theorem of_lookahead (p : Prop) (h : (¬p) → False) : p = True :=
  eq_true (Classical.byContradiction h)

end

theorem forall_propagator (p : Prop) (q : p → Prop) (q' : Prop) (h₁ : p = True)
    (h₂ : q (of_eq_true h₁) = q') : (∀ hp : p, q hp) = q' :=
  propext ⟨fun h => h₂.mp (h _), fun h _ => h₂.mpr h⟩
theorem of_forall_eq_false (α : Sort u) (p : α → Prop) (h : (∀ x : α, p x) = False) :
    ∃ x : α, ¬p x := Classical.not_forall.1 (of_eq_false h)

/-! ## Equations -/

theorem eq_congr {α : Sort u} {a₁ b₁ a₂ b₂ : α} (h₁ : a₁ = a₂) (h₂ : b₁ = b₂) :
    (a₁ = b₁) = (a₂ = b₂) := by rw [h₁, h₂]
theorem eq_congr' {α : Sort u} {a₁ b₁ a₂ b₂ : α} (h₁ : a₁ = b₂) (h₂ : b₁ = a₂) :
    (a₁ = b₁) = (a₂ = b₂) := h₁ ▸ h₂ ▸ propext eq_comm
theorem heq_congr {α : Sort u} {β : Sort u} {a₁ a₂ : α} {b₁ b₂ : β} (h₁ : a₁ = a₂)
    (h₂ : b₁ = b₂) : HEq a₁ b₁ = HEq a₂ b₂ := by rw [h₁, h₂]
theorem ne_of_ne_of_eq_left {α : Sort u} {a b c : α} (h₁ : a = b) (h₂ : b ≠ c) : a ≠ c := h₁ ▸ h₂
theorem ne_of_ne_of_eq_right {α : Sort u} {a b c : α} (h₁ : a = c) (h₂ : b ≠ c) : b ≠ a := h₁ ▸ h₂

theorem beq_eq_true_of_eq {α : Type u} {_ : BEq α} {_ : LawfulBEq α} {a b : α} (h : a = b) :
    (a == b) = true := beq_iff_eq.2 h
theorem beq_eq_false_of_diseq {α : Type u} {_ : BEq α} {_ : LawfulBEq α} {a b : α}
    (h : ¬a = b) : (a == b) = false := beq_eq_false_iff_ne.2 h
theorem eq_of_beq_eq_true {α : Type u} {_ : BEq α} {_ : LawfulBEq α} {a b : α}
    (h : (a == b) = true) : a = b := beq_iff_eq.1 h
theorem ne_of_beq_eq_false {α : Type u} {_ : BEq α} {_ : LawfulBEq α} {a b : α}
    (h : (a == b) = false) : (a = b) = False := eq_false (beq_eq_false_iff_ne.1 h)

theorem eqRec_heq.{u_1, u_2} {α : Sort u_2} {a : α} {motive : (x : α) → a = x → Sort u_1}
    (v : motive a (Eq.refl a)) {b : α} (h : a = b) : HEq (@Eq.rec α a motive v b h) v := by
  cases h; exact HEq.refl _
theorem eqRecOn_heq.{u_1, u_2} {α : Sort u_2} {a : α} {motive : (x : α) → a = x → Sort u_1}
    {b : α} (h : a = b) (v : motive a (Eq.refl a)) : HEq (@Eq.recOn α a motive b h v) v := by
  cases h; exact HEq.refl _
theorem eqNDRec_heq.{u_1, u_2} {α : Sort u_2} {a : α} {motive : α → Sort u_1} (v : motive a)
    {b : α} (h : a = b) : HEq (@Eq.ndrec α a motive v b h) v := by
  cases h; exact HEq.refl _

/-! ## Truth values -/

namespace Bool
variable {a b : Bool}

theorem and_eq_of_eq_true_left (h : a = true) : (a && b) = b := h ▸ rfl
theorem and_eq_of_eq_true_right (h : b = true) : (a && b) = a := h ▸ Bool.and_true a
theorem and_eq_of_eq_false_left (h : a = false) : (a && b) = false := congrArg (· && b) h
theorem and_eq_of_eq_false_right (h : b = false) : (a && b) = false :=
  (congrArg (a && ·) h).trans (Bool.and_false a)
theorem eq_true_of_and_eq_true_left (h : (a && b) = true) : a = true :=
  (Bool.and_eq_true_iff.1 h).1
theorem eq_true_of_and_eq_true_right (h : (a && b) = true) : b = true :=
  (Bool.and_eq_true_iff.1 h).2
theorem or_eq_of_eq_true_left (h : a = true) : (a || b) = true := congrArg (· || b) h
theorem or_eq_of_eq_true_right (h : b = true) : (a || b) = true :=
  (congrArg (a || ·) h).trans (Bool.or_true a)
theorem or_eq_of_eq_false_left (h : a = false) : (a || b) = b := h ▸ rfl
theorem or_eq_of_eq_false_right (h : b = false) : (a || b) = a := h ▸ Bool.or_false a
theorem eq_false_of_or_eq_false_left (h : (a || b) = false) : a = false :=
  (Bool.or_eq_false_iff.1 h).1
theorem eq_false_of_or_eq_false_right (h : (a || b) = false) : b = false :=
  (Bool.or_eq_false_iff.1 h).2
theorem not_eq_of_eq_true (h : a = true) : (!a) = false := h ▸ rfl
theorem not_eq_of_eq_false (h : a = false) : (!a) = true := h ▸ rfl
theorem eq_false_of_not_eq_true (h : (!a) = true) : a = false := Bool.not_inj h
theorem eq_true_of_not_eq_false (h : (!a) = false) : a = true := Bool.not_inj h
theorem eq_false_of_not_eq_true' (h : ¬a = true) : a = false := Bool.eq_false_of_ne_true h
theorem eq_true_of_not_eq_false' (h : ¬a = false) : a = true := Bool.eq_true_of_ne_false h
theorem false_of_not_eq_self (h : (!a) = a) : False := (Bool.not_eq_self a).1 h
theorem ne_of_eq_true_of_eq_false (h₁ : a = true) (h₂ : b = false) : (a = b) = False :=
  eq_false fun e => Bool.false_ne_true (h₂.symm.trans (e.symm.trans h₁))
theorem ne_of_eq_false_of_eq_true (h₁ : a = false) (h₂ : b = true) : (a = b) = False :=
  eq_false fun e => Bool.false_ne_true (h₁.symm.trans (e.trans h₂))

end Bool

/-! ## `if` and `decide` -/

theorem dite_cond_eq_true' {α : Sort u} {c : Prop} {_ : Decidable c} {a : c → α} {b : ¬c → α}
    {r : α} (h₁ : c = True) (h₂ : a (of_eq_true h₁) = r) : dite c a b = r :=
  (dif_pos (of_eq_true h₁)).trans h₂
theorem dite_cond_eq_false' {α : Sort u} {c : Prop} {_ : Decidable c} {a : c → α} {b : ¬c → α}
    {r : α} (h₁ : c = False) (h₂ : b (of_eq_false h₁) = r) : dite c a b = r :=
  (dif_neg (of_eq_false h₁)).trans h₂
theorem of_decide_eq_true {p : Prop} {_ : Decidable p} (h : decide p = true) : p = True :=
  eq_true (_root_.of_decide_eq_true h)
theorem of_decide_eq_false {p : Prop} {_ : Decidable p} (h : decide p = false) : p = False :=
  eq_false (_root_.of_decide_eq_false h)
theorem decide_eq_true {p : Prop} {_ : Decidable p} (h : p = True) : decide p = true :=
  _root_.decide_eq_true (of_eq_true h)
theorem decide_eq_false {p : Prop} {_ : Decidable p} (h : p = False) : decide p = false :=
  _root_.decide_eq_false (of_eq_false h)

end Lean.Grind

/-! ## The normal form into which `grind` brings a goal, as rewriting rules -/

namespace Lean.Grind

theorem iff_eq (p q : Prop) : (p ↔ q) = (p = q) := propext ⟨propext, fun h => h ▸ Iff.rfl⟩
theorem eq_true_eq (p : Prop) : (p = True) = p := propext ⟨of_eq_true, eq_true⟩
theorem eq_false_eq (p : Prop) : (p = False) = ¬p := propext ⟨of_eq_false, eq_false⟩
theorem not_eq_prop (p q : Prop) : (¬(p = q)) = (p = ¬q) :=
  propext ⟨fun n => propext ⟨fun hp hq => n (propext (iff_of_true hp hq)),
      fun nq => Classical.byContradiction fun np => n (propext (iff_of_false np nq))⟩,
    fun e k => iff_not_self (Iff.of_eq (k.symm.trans e))⟩
theorem imp_eq (p q : Prop) : (p → q) = (¬p ∨ q) := propext Classical.imp_iff_not_or
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
    (a == b) = decide (a = b) :=
  Bool.eq_iff_iff.2 (beq_iff_eq.trans decide_eq_true_iff.symm)
theorem bne_eq_decide_not_eq {α : Type u} {_ : BEq α} [LawfulBEq α] [DecidableEq α] (a b : α) :
    (a != b) = decide (¬a = b) :=
  (congrArg (!·) (beq_eq_decide_eq a b)).trans (decide_not ..).symm
theorem xor_eq (a b : Bool) : (a ^^ b) = (a != b) := rfl
theorem natCast_eq {α : Type u} [NatCast α] (a : Nat) :
    (Nat.cast a : α) = (NatCast.natCast a : α) := rfl
theorem forall_true (p : True → Prop) : (∀ h : True, p h) = p True.intro :=
  propext ⟨fun h => h _, fun h _ => h⟩
theorem flip_bool_eq (a b : Bool) : (a = b) = (b = a) := propext eq_comm
theorem bool_eq_to_prop (a b : Bool) : (a = b) = ((a = true) = (b = true)) :=
  (propext Bool.eq_iff_iff).trans (iff_eq ..)
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

/-!
Classes of algebraic structures that `grind` asks for before it calculates in them. They have no
instances here: that is how the tactic is told to leave polynomials alone.
-/

namespace Lean.Grind

class AddCommMonoid (M : Type u) extends Zero M, Add M where
  add_zero : ∀ a : M, a + 0 = a
  add_comm : ∀ a b : M, a + b = b + a
  add_assoc : ∀ a b c : M, a + b + c = a + (b + c)

class AddCommGroup (M : Type u) extends AddCommMonoid M, Neg M, Sub M where
  neg_add_cancel : ∀ a : M, -a + a = 0
  sub_eq_add_neg : ∀ a b : M, a - b = a + -b

class NatModule (M : Type u) extends AddCommMonoid M where
  [nsmul : SMul Nat M]
  zero_nsmul : ∀ a : M, 0 • a = 0
  add_one_nsmul : ∀ n : Nat, ∀ a : M, (n + 1) • a = n • a + a

class IntModule (M : Type u) extends NatModule M, AddCommGroup M where
  [zsmul : SMul Int M]
  zero_zsmul : ∀ a : M, (0 : Int) • a = 0
  one_zsmul : ∀ a : M, (1 : Int) • a = a
  add_zsmul : ∀ n m : Int, ∀ a : M, (n + m) • a = n • a + m • a
  zsmul_natCast_eq_nsmul : ∀ n : Nat, ∀ a : M, (n : Int) • a = n • a

attribute [instance 100] AddCommMonoid.toZero AddCommMonoid.toAdd AddCommGroup.toNeg
  AddCommGroup.toSub

class Semiring (α : Type u) extends Add α, Mul α where
  [natCast : NatCast α]
  [ofNat : ∀ n, OfNat α n]
  [nsmul : SMul Nat α]
  [npow : HPow α Nat α]
  add_zero : ∀ a : α, a + 0 = a
  add_comm : ∀ a b : α, a + b = b + a
  add_assoc : ∀ a b c : α, a + b + c = a + (b + c)
  mul_assoc : ∀ a b c : α, a * b * c = a * (b * c)
  mul_one : ∀ a : α, a * 1 = a
  one_mul : ∀ a : α, 1 * a = a
  left_distrib : ∀ a b c : α, a * (b + c) = a * b + a * c
  right_distrib : ∀ a b c : α, (a + b) * c = a * c + b * c
  zero_mul : ∀ a : α, 0 * a = 0
  mul_zero : ∀ a : α, a * 0 = 0
  pow_zero : ∀ a : α, a ^ 0 = 1
  pow_succ : ∀ a : α, ∀ n : Nat, a ^ (n + 1) = (a ^ n) * a
  ofNat_succ : ∀ a : Nat, OfNat.ofNat (α := α) (a + 1) = OfNat.ofNat a + 1 := by intros; rfl
  ofNat_eq_natCast : ∀ n : Nat, OfNat.ofNat (α := α) n = Nat.cast n := by intros; rfl
  nsmul_eq_natCast_mul : ∀ n : Nat, ∀ a : α, n • a = Nat.cast n * a := by intros; rfl

class Ring (α : Type u) extends Semiring α, Neg α, Sub α where
  [intCast : IntCast α]
  [zsmul : SMul Int α]
  neg_add_cancel : ∀ a : α, -a + a = 0
  sub_eq_add_neg : ∀ a b : α, a - b = a + -b
  neg_zsmul : ∀ (i : Int) (a : α), (-i : Int) • a = -(i • a)
  zsmul_natCast_eq_nsmul : ∀ n : Nat, ∀ a : α, (n : Int) • a = n • a := by intros; rfl
  intCast_ofNat : ∀ n : Nat, Int.cast (OfNat.ofNat (α := Int) n) = OfNat.ofNat (α := α) n := by
    intros; rfl
  intCast_neg : ∀ i : Int, Int.cast (R := α) (-i) = -Int.cast i := by intros; rfl

class CommSemiring (α : Type u) extends Semiring α where
  mul_comm : ∀ a b : α, a * b = b * a
  one_mul := by intro a; rw [mul_comm, mul_one]
  mul_zero := by intro a; rw [mul_comm, zero_mul]
  right_distrib := by intro a b c; rw [mul_comm, left_distrib, mul_comm c, mul_comm c]

class CommRing (α : Type u) extends Ring α, CommSemiring α

attribute [implicit_reducible] Semiring.npow Semiring.ofNat Semiring.natCast Ring.intCast
attribute [instance 100] Semiring.toAdd Semiring.toMul Semiring.npow Ring.toNeg Ring.toSub
attribute [instance 100] Semiring.ofNat

end Lean.Grind
