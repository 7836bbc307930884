prelude
import Init.BEq

/-! Pairs, dependent pairs and subtypes: equality, maps, exchange, quantifiers. -/

universe u v w

protected theorem Prod.ext_iff {p q : α × β} : p = q ↔ p.fst = q.fst ∧ p.snd = q.snd :=
  ⟨fun h => h ▸ ⟨rfl, rfl⟩, fun h => Prod.ext h.1 h.2⟩

@[simp] theorem Prod.mk.eta {p : α × β} : (p.fst, p.snd) = p := rfl

attribute [ext] Prod.ext

instance [Nonempty α] [Nonempty β] : Nonempty (α × β) :=
  Nonempty.elim ‹Nonempty α› fun a => Nonempty.elim ‹Nonempty β› fun b => ⟨(a, b)⟩

namespace Prod

instance [BEq α] [BEq β] [ReflBEq α] [ReflBEq β] : ReflBEq (α × β) where
  rfl {a} := by cases a; simp [BEq.beq]

instance [BEq α] [BEq β] [LawfulBEq α] [LawfulBEq β] : LawfulBEq (α × β) where
  eq_of_beq {a b} (h : (a.1 == b.1 && a.2 == b.2) = true) := by
    rw [Bool.and_eq_true, beq_iff_eq, beq_iff_eq] at h
    exact Prod.ext h.1 h.2

@[simp] protected theorem «forall» {p : α × β → Prop} : (∀ x, p x) ↔ ∀ a b, p (a, b) :=
  ⟨fun h a b => h (a, b), fun h x => h x.1 x.2⟩

@[simp] protected theorem «exists» {p : α × β → Prop} : (∃ x, p x) ↔ ∃ a b, p (a, b) :=
  ⟨fun ⟨x, h⟩ => ⟨x.1, x.2, h⟩, fun ⟨a, b, h⟩ => ⟨(a, b), h⟩⟩

@[simp] theorem map_id : Prod.map (@id α) (@id β) = id := rfl
@[simp] theorem map_id' : Prod.map (fun a : α => a) (fun b : β => b) = fun x => x := rfl
theorem map_comp_map (f : α → β) (f' : γ → δ) (g : β → ε) (g' : δ → ζ) :
    Prod.map g g' ∘ Prod.map f f' = Prod.map (g ∘ f) (g' ∘ f') := rfl
theorem map_map (f : α → β) (f' : γ → δ) (g : β → ε) (g' : δ → ζ) (x : α × γ) :
    Prod.map g g' (Prod.map f f' x) = Prod.map (g ∘ f) (g' ∘ f') x := rfl

/-- The pair with its components exchanged. -/
def swap : α × β → β × α := fun p => (p.2, p.1)

@[simp] theorem swap_swap : ∀ x : α × β, swap (swap x) = x := fun _ => rfl
@[simp] theorem fst_swap {p : α × β} : (swap p).1 = p.2 := rfl
@[simp] theorem snd_swap {p : α × β} : (swap p).2 = p.1 := rfl
@[simp] theorem swap_prod_mk {a : α} {b : β} : swap (a, b) = (b, a) := rfl
@[simp] theorem swap_swap_eq : swap ∘ swap = @id (α × β) := rfl
@[simp] theorem swap_inj {p q : α × β} : swap p = swap q ↔ p = q :=
  ⟨fun h => congrArg swap h, congrArg swap⟩
theorem map_comp_swap (f : α → β) (g : γ → δ) :
    Prod.map f g ∘ Prod.swap = Prod.swap ∘ Prod.map g f := rfl

end Prod

/-! ## Dependent pairs -/

gen_injective_theorems% Sigma
gen_injective_theorems% PSigma

instance [DecidableEq α] [h : (a : α) → DecidableEq (β a)] : DecidableEq (Sigma β)
  | ⟨a, b⟩, ⟨a', b'⟩ =>
    if e : a = a' then by
      subst e
      exact if e' : b = b' then isTrue (by rw [e'])
        else isFalse fun k => e' (eq_of_heq (Sigma.mk.inj k).2)
    else isFalse fun k => e (congrArg Sigma.fst k)

instance [DecidableEq α] [h : (a : α) → DecidableEq (β a)] : DecidableEq (PSigma β)
  | ⟨a, b⟩, ⟨a', b'⟩ =>
    if e : a = a' then by
      subst e
      exact if e' : b = b' then isTrue (by rw [e'])
        else isFalse fun k => e' (eq_of_heq (PSigma.mk.inj k).2)
    else isFalse fun k => e (congrArg PSigma.fst k)

instance {α : Type u} {β : α → Type v} [h₁ : Inhabited α] [h₂ : Inhabited (β default)] :
    Inhabited (Sigma β) where
  default := ⟨default, default⟩

instance {α : Sort u} {β : α → Sort v} [h₁ : Inhabited α] [h₂ : Inhabited (β default)] :
    Inhabited (PSigma β) where
  default := ⟨default, default⟩

protected theorem PSigma.eta {α : Sort u} {β : α → Sort v} {a₁ a₂ : α} {b₁ : β a₁} {b₂ : β a₂}
    (h₁ : a₁ = a₂) (h₂ : Eq.ndrec b₁ h₁ = b₂) : PSigma.mk a₁ b₁ = PSigma.mk a₂ b₂ := by
  subst h₁; subst h₂; rfl

protected theorem Sigma.ext {α : Type u} {β : α → Type v} {x y : Sigma β} (fst : x.fst = y.fst)
    (snd : x.snd ≍ y.snd) : x = y := by
  cases x; cases y; cases fst; cases snd; rfl
protected theorem Sigma.ext_iff {α : Type u} {β : α → Type v} {x y : Sigma β} :
    x = y ↔ x.fst = y.fst ∧ x.snd ≍ y.snd :=
  ⟨fun h => h ▸ ⟨rfl, .rfl⟩, fun h => Sigma.ext h.1 h.2⟩
protected theorem PSigma.ext {α : Sort u} {β : α → Sort v} {x y : PSigma β} (fst : x.fst = y.fst)
    (snd : x.snd ≍ y.snd) : x = y := by
  cases x; cases y; cases fst; cases snd; rfl
protected theorem PSigma.ext_iff {α : Sort u} {β : α → Sort v} {x y : PSigma β} :
    x = y ↔ x.fst = y.fst ∧ x.snd ≍ y.snd :=
  ⟨fun h => h ▸ ⟨rfl, .rfl⟩, fun h => PSigma.ext h.1 h.2⟩

attribute [ext] Sigma PSigma

/-! ## Subtypes -/

namespace Subtype
variable {α : Sort u} {p q : α → Prop}

attribute [ext] Subtype.ext

@[simp] protected theorem «forall» {p : α → Prop} {q : {a // p a} → Prop} :
    (∀ x, q x) ↔ ∀ a b, q ⟨a, b⟩ :=
  ⟨fun h a b => h ⟨a, b⟩, fun h ⟨a, b⟩ => h a b⟩

@[simp] protected theorem «exists» {p : α → Prop} {q : {a // p a} → Prop} :
    (Exists fun x => q x) ↔ Exists fun a => Exists fun b => q ⟨a, b⟩ :=
  ⟨fun ⟨⟨a, b⟩, h⟩ => ⟨a, b, h⟩, fun ⟨a, b, h⟩ => ⟨⟨a, b⟩, h⟩⟩

end Subtype

instance {α : Type u} {p : α → Prop} [BEq α] : BEq {x : α // p x} where
  beq x y := x.1 == y.1

@[simp] theorem Subtype.beq_iff {α : Type u} [BEq α] {p : α → Prop} {x y : {a : α // p a}} :
    (x == y) = (x.1 == y.1) := rfl

instance {α : Type u} {p : α → Prop} [BEq α] [ReflBEq α] : ReflBEq {x : α // p x} where
  rfl {x} := BEq.refl x.1
