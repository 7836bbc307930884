prelude
import Init.Nat.Basic

/-!
Well-founded relations and recursion along them.
-/

universe u v

/-- Everything below `x` under `r` can be reached in finitely many steps down. -/
inductive Acc {α : Sort u} (r : α → α → Prop) : α → Prop where
  | intro (x : α) (h : (y : α) → r y x → Acc r y) : Acc r x

noncomputable abbrev Acc.ndrec.{u1, u2} {α : Sort u2} {r : α → α → Prop} {C : α → Sort u1}
    (m : (x : α) → ((y : α) → r y x → Acc r y) → ((y : α) → (a : r y x) → C y) → C x)
    {a : α} (n : Acc r a) : C a :=
  n.rec m

noncomputable abbrev Acc.ndrecOn.{u1, u2} {α : Sort u2} {r : α → α → Prop} {C : α → Sort u1}
    {a : α} (n : Acc r a)
    (m : (x : α) → ((y : α) → r y x → Acc r y) → ((y : α) → (a : r y x) → C y) → C x) : C a :=
  n.rec m

theorem Acc.inv {α : Sort u} {r : α → α → Prop} {x y : α} (h₁ : Acc r x) (h₂ : r y x) : Acc r y :=
  h₁.rec (motive := fun x _ => r y x → Acc r y) (fun _ h _ h₂ => h y h₂) h₂

/-- Every element is accessible. -/
inductive WellFounded {α : Sort u} (r : α → α → Prop) : Prop where
  | intro (h : ∀ a, Acc r a) : WellFounded r

class WellFoundedRelation (α : Sort u) where
  rel : α → α → Prop
  wf : WellFounded rel

namespace WellFounded

theorem apply {α : Sort u} {r : α → α → Prop} (wf : WellFounded r) (a : α) : Acc r a :=
  wf.rec fun h => h a

section
variable {α : Sort u} {r : α → α → Prop} (hwf : WellFounded r)

noncomputable def recursion {C : α → Sort v} (a : α) (h : ∀ x, (∀ y, r y x → C y) → C x) : C a :=
  (apply hwf a).rec (fun x _ ih => h x ih)

theorem induction {α : Sort u} {r : α → α → Prop} (hwf : WellFounded r) {C : α → Prop} (a : α)
    (h : ∀ x, (∀ y, r y x → C y) → C x) : C a :=
  recursion hwf a h

variable {C : α → Sort v} (F : ∀ x, (∀ y, r y x → C y) → C x)

noncomputable def fixF (x : α) (a : Acc r x) : C x :=
  a.rec (fun x _ ih => F x ih)

theorem fixF_eq (x : α) (acx : Acc r x) :
    fixF F x acx = F x (fun (y : α) (p : r y x) => fixF F y (Acc.inv acx p)) :=
  acx.rec fun _ _ _ => rfl

theorem fixFEq (x : α) (acx : Acc r x) :
    fixF F x acx = F x (fun (y : α) (p : r y x) => fixF F y (Acc.inv acx p)) :=
  fixF_eq F x acx

end

section
variable {α : Sort u} {C : α → Sort v} {r : α → α → Prop}

/-- Recursion along a well-founded relation. -/
noncomputable def fix (hwf : WellFounded r) (F : ∀ x, (∀ y, r y x → C y) → C x) (x : α) : C x :=
  fixF F x (apply hwf x)

theorem fix_eq (hwf : WellFounded r) (F : ∀ x, (∀ y, r y x → C y) → C x) (x : α) :
    fix hwf F x = F x (fun y _ => fix hwf F y) :=
  fixF_eq F x (apply hwf x)

end

end WellFounded

open WellFounded

@[instance_reducible] def emptyWf {α : Sort u} : WellFoundedRelation α where
  rel := emptyRelation
  wf := ⟨fun a => .intro a fun _ h => h.elim⟩

namespace Subrelation
variable {α : Sort u} {r q : α → α → Prop}

theorem accessible {a : α} (h₁ : Subrelation q r) (ac : Acc r a) : Acc q a :=
  ac.rec (fun x _ ih => .intro x fun y h => ih y (h₁ h))

theorem wf (h₁ : Subrelation q r) (h₂ : WellFounded r) : WellFounded q :=
  ⟨fun a => accessible @h₁ (apply h₂ a)⟩

end Subrelation

namespace InvImage
variable {α : Sort u} {β : Sort v} {r : β → β → Prop}

theorem accessible {a : α} (f : α → β) (ac : Acc r (f a)) : Acc (InvImage r f) a :=
  have key : ∀ b, Acc r b → ∀ x, f x = b → Acc (InvImage r f) x := fun _ ac =>
    ac.rec (fun _ _ ih x e => .intro x fun y h => ih (f y) (e ▸ h) y rfl)
  key _ ac a rfl

theorem wf (f : α → β) (h : WellFounded r) : WellFounded (InvImage r f) :=
  ⟨fun a => accessible f (apply h (f a))⟩

end InvImage

@[reducible] def invImage {α : Sort u} {β : Sort v} (f : α → β) (h : WellFoundedRelation β) :
    WellFoundedRelation α where
  rel := InvImage h.rel f
  wf := InvImage.wf f h.wf

open Relation in
theorem Acc.transGen {α : Sort u} {r : α → α → Prop} {a : α} (h : Acc r a) : Acc (TransGen r) a :=
  h.rec (fun x _ ih => .intro x fun y hy => by
    cases hy with
    | single h => exact ih y h
    | tail h h' => exact (ih _ h').inv h)

theorem WellFounded.transGen {α : Sort u} {r : α → α → Prop} (h : WellFounded r) :
    WellFounded (Relation.TransGen r) :=
  ⟨fun a => (h.apply a).transGen⟩

/-! ## The natural numbers -/

namespace Nat

@[instance_reducible] def lt_wfRel : WellFoundedRelation Nat where
  rel := (· < ·)
  wf := ⟨fun n => by
    induction n with
    | zero => exact .intro 0 fun y h => absurd h (not_lt_zero y)
    | succ n ih =>
      refine .intro (n + 1) fun y h => ?_
      cases Nat.lt_or_eq_of_le (le_of_lt_succ h) with
      | inl h => exact ih.inv h
      | inr e => exact e ▸ ih⟩

@[elab_as_elim] protected noncomputable def strongRecOn {motive : Nat → Sort u} (n : Nat)
    (ind : ∀ n, (∀ m, m < n → motive m) → motive n) : motive n :=
  Nat.lt_wfRel.wf.fix ind n

@[elab_as_elim] protected noncomputable def caseStrongRecOn {motive : Nat → Sort u} (a : Nat)
    (zero : motive 0) (ind : ∀ n, (∀ m, m ≤ n → motive m) → motive (succ n)) : motive a :=
  Nat.strongRecOn (motive := motive) a fun n =>
    match n with
    | 0 => fun _ => zero
    | n + 1 => fun h => ind n fun m h' => h m (lt_succ_of_le h')

end Nat

abbrev measure {α : Sort u} (f : α → Nat) : WellFoundedRelation α :=
  invImage f Nat.lt_wfRel

abbrev sizeOfWFRel {α : Sort u} [SizeOf α] : WellFoundedRelation α :=
  measure sizeOf

instance (priority := low) [SizeOf α] : WellFoundedRelation α :=
  sizeOfWFRel

namespace WellFounded.Nat
variable {α : Sort u} {motive : α → Sort v} (h : α → Nat)
  (F : (x : α) → ((y : α) → InvImage (· < ·) h y x → motive y) → motive x)

/-- The number itself, evaluated first wherever it is a literal. -/
protected def eager (n : Nat) : Nat :=
  if Nat.beq n n = true then n else n

protected theorem eager_eq (n : Nat) : Nat.eager n = n := ite_self n

/-- `fix` with a bound on the depth of the recursion. -/
def fix.go : (fuel : Nat) → (x : α) → h x < fuel → motive x
  | 0, x, hf => absurd hf (Nat.not_lt_zero (h x))
  | fuel + 1, x, hf =>
    F x fun y hy => fix.go fuel y (Nat.lt_of_lt_of_le hy (Nat.le_of_lt_succ hf))

/-- Recursion with a measure: it computes, also in the kernel. -/
def fix (x : α) : motive x :=
  fix.go h F (Nat.eager (h x + 1)) x
    (Nat.lt_of_lt_of_eq (Nat.lt_add_one (h x)) (Nat.eager_eq (h x + 1)).symm)

theorem fix.go_congr : ∀ (m n : Nat) (x : α) (hm : h x < m) (hn : h x < n),
    fix.go h F m x hm = fix.go h F n x hn :=
  fun m => m.rec (fun _ x hm _ => absurd hm (Nat.not_lt_zero (h x))) fun _ ih n =>
    n.rec (fun x _ hn => absurd hn (Nat.not_lt_zero (h x))) fun n _ x _ _ =>
      congrArg (F x) (funext fun y => funext fun _ => ih n y _ _)

theorem fix_eq (x : α) : fix h F x = F x (fun y _ => fix h F y) :=
  (fix.go_congr h F _ (h x + 1) x _ (Nat.lt_add_one (h x))).trans
    (congrArg (F x) (funext fun y => funext fun _ => fix.go_congr h F _ _ y _ _))

end WellFounded.Nat

/-! ## Pairs -/

namespace Prod

protected inductive Lex {α : Type u} {β : Type v} (ra : α → α → Prop) (rb : β → β → Prop) :
    α × β → α × β → Prop where
  | left {a₁} (b₁) {a₂} (b₂) (h : ra a₁ a₂) : Prod.Lex ra rb (a₁, b₁) (a₂, b₂)
  | right (a) {b₁ b₂} (h : rb b₁ b₂) : Prod.Lex ra rb (a, b₁) (a, b₂)

theorem lex_def {α : Type u} {β : Type v} {r : α → α → Prop} {s : β → β → Prop} {p q : α × β} :
    Prod.Lex r s p q ↔ r p.1 q.1 ∨ p.1 = q.1 ∧ s p.2 q.2 :=
  ⟨fun h => h.rec (fun _ _ _ h => .inl h) fun _ _ _ h => .inr ⟨rfl, h⟩,
   fun h => h.elim (.left p.2 q.2) fun h =>
    (Prod.ext h.1 rfl : p = (q.1, p.2)) ▸ .right q.1 h.2⟩

theorem Lex.right' {β : Type v} (rb : β → β → Prop) {a₂ : Nat} {b₂ : β} {a₁ : Nat} {b₁ : β}
    (h₁ : a₁ ≤ a₂) (h₂ : rb b₁ b₂) : Prod.Lex Nat.lt rb (a₁, b₁) (a₂, b₂) :=
  (Nat.eq_or_lt_of_le h₁).elim (fun e => e ▸ .right a₁ h₂) (fun h => .left b₁ b₂ h)

section
variable {α : Type u} {β : Type v} {ra : α → α → Prop} {rb : β → β → Prop}

theorem lexAccessible {a : α} (aca : Acc ra a) (acb : (b : β) → Acc rb b) (b : β) :
    Acc (Prod.Lex ra rb) (a, b) :=
  aca.rec (motive := fun a _ => ∀ b, Acc (Prod.Lex ra rb) (a, b)) (fun a _ iha b =>
    (acb b).rec (motive := fun b _ => Acc (Prod.Lex ra rb) (a, b)) (fun b _ ihb =>
      .intro (a, b) fun p h => (lex_def.1 h).elim (fun h => iha p.1 h p.2) fun h =>
        (Prod.ext h.1 rfl : p = (a, p.2)) ▸ ihb p.2 h.2)) b

@[reducible] def lex (ha : WellFoundedRelation α) (hb : WellFoundedRelation β) :
    WellFoundedRelation (α × β) where
  rel := Prod.Lex ha.rel hb.rel
  wf := ⟨fun p => lexAccessible (ha.wf.apply p.1) hb.wf.apply p.2⟩

instance [ha : WellFoundedRelation α] [hb : WellFoundedRelation β] : WellFoundedRelation (α × β) :=
  lex ha hb

end

end Prod

namespace PSigma

inductive Lex {α : Sort u} {β : α → Sort v} (r : α → α → Prop) (s : ∀ a, β a → β a → Prop) :
    PSigma β → PSigma β → Prop where
  | left : ∀ {a₁ : α} (b₁ : β a₁) {a₂ : α} (b₂ : β a₂), r a₁ a₂ → Lex r s ⟨a₁, b₁⟩ ⟨a₂, b₂⟩
  | right : ∀ (a : α) {b₁ b₂ : β a}, s a b₁ b₂ → Lex r s ⟨a, b₁⟩ ⟨a, b₂⟩

variable {α : Sort u} {β : α → Sort v} {r : α → α → Prop} {s : ∀ (a : α), β a → β a → Prop}

theorem lexAccessible {a} (aca : Acc r a) (acb : (a : α) → WellFounded (s a)) (b : β a) :
    Acc (Lex r s) ⟨a, b⟩ :=
  aca.rec (motive := fun a _ => ∀ b, Acc (Lex r s) ⟨a, b⟩) (fun a _ iha b =>
    ((acb a).apply b).rec (motive := fun b _ => Acc (Lex r s) (PSigma.mk a b)) (fun b _ ihb =>
      .intro (PSigma.mk a b) fun p h => by
        cases h with
        | left _ _ h => exact iha _ h _
        | right _ h => exact ihb _ h)) b

@[reducible] def lex (ha : WellFoundedRelation α) (hb : (a : α) → WellFoundedRelation (β a)) :
    WellFoundedRelation (PSigma β) where
  rel := Lex ha.rel (fun a => hb a |>.rel)
  wf := ⟨fun p => lexAccessible (ha.wf.apply p.1) (fun a => hb a |>.wf) p.2⟩

instance [ha : WellFoundedRelation α] [hb : (a : α) → WellFoundedRelation (β a)] :
    WellFoundedRelation (PSigma β) :=
  lex ha hb

end PSigma

/-- Marks the parameter that a recursion descends on, for the elaborator. -/
@[implicit_reducible] def wfParam {α : Sort u} (a : α) : α := a

/-- Keeps the elaborator from looking through a term while it compiles a recursion. -/
opaque Lean.opaqueId {α : Sort u} (x : α) : α := x

set_option linter.unusedVariables.funArgs false in
/-- `e`, with a wish for the name of the bound variable `v`. -/
@[simp ↓] def binderNameHint {α : Sort u} {β : Sort v} {γ : Sort w} (v : α) (binder : β) (e : γ) : γ :=
  e

/-- Lets a termination proof inside an `if` use its condition. -/
@[wf_preprocess] theorem ite_eq_dite {P : Prop} {α : Sort _} {a b : α} [Decidable P] :
    ite P a b = (dite P (fun h => binderNameHint h () a) (fun h => binderNameHint h () b)) :=
  rfl
