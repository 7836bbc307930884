prelude
import Init.Bool

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
  eq_of_beq h := have h := (Bool.and_eq_true ..).mp h
    Prod.ext (eq_of_beq h.1) (eq_of_beq h.2)

@[simp] protected theorem «forall» {p : α × β → Prop} : (∀ x, p x) ↔ ∀ a b, p (a, b) :=
  ⟨fun h a b => h (a, b), fun h x => h x.1 x.2⟩

@[simp] protected theorem «exists» {p : α × β → Prop} : (∃ x, p x) ↔ ∃ a b, p (a, b) :=
  ⟨fun h => h.elim fun x h => ⟨x.1, x.2, h⟩,
    fun h => h.elim fun a h => h.elim fun b h => ⟨(a, b), h⟩⟩

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

instance {α : Type _} {β : α → Type _}
    [DecidableEq α] [h : (a : α) → DecidableEq (β a)] : DecidableEq (Sigma β)
  | ⟨a, b⟩, ⟨a', b'⟩ =>
    if e : a = a' then by
      subst e
      exact if e' : b = b' then isTrue (by rw [e'])
        else isFalse fun k => e' (eq_of_heq (Sigma.mk.inj k).2)
    else isFalse fun k => e (congrArg Sigma.fst k)

instance {α : Sort _} {β : α → Sort _}
    [DecidableEq α] [h : (a : α) → DecidableEq (β a)] : DecidableEq (PSigma β)
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
  ⟨fun h a b => h ⟨a, b⟩, fun h x => h x.1 x.2⟩

@[simp] protected theorem «exists» {p : α → Prop} {q : {a // p a} → Prop} :
    (Exists fun x => q x) ↔ Exists fun a => Exists fun b => q ⟨a, b⟩ :=
  ⟨fun h => h.elim fun x h => ⟨x.1, x.2, h⟩,
    fun h => h.elim fun a h => h.elim fun b h => ⟨⟨a, b⟩, h⟩⟩

end Subtype

instance {α : Type u} {p : α → Prop} [BEq α] : BEq {x : α // p x} where
  beq x y := x.1 == y.1

@[simp] theorem Subtype.beq_iff {α : Type u} [BEq α] {p : α → Prop} {x y : {a : α // p a}} :
    (x == y) = (x.1 == y.1) := rfl

instance {α : Type u} {p : α → Prop} [BEq α] [ReflBEq α] : ReflBEq {x : α // p x} where
  rfl {x} := BEq.refl x.1

/-! Empty types. Disjoint sums: which side, case analysis, maps, exchange. -/

@[macro_inline] def Empty.elim {C : Sort u} : Empty → C := nofun
@[macro_inline] def PEmpty.elim {C : Sort _} : PEmpty → C := nofun

instance : DecidableEq Empty := fun a => a.elim
instance : DecidableEq PEmpty := fun a => a.elim

instance [DecidableEq α] [DecidableEq β] : DecidableEq (α ⊕ β)
  | .inl a, .inl b => if h : a = b then isTrue (congrArg _ h)
      else isFalse fun e => h (Sum.inl.inj e)
  | .inr a, .inr b => if h : a = b then isTrue (congrArg _ h)
      else isFalse fun e => h (Sum.inr.inj e)
  | .inl _, .inr _ => isFalse nofun
  | .inr _, .inl _ => isFalse nofun

instance Sum.nonemptyLeft [h : Nonempty α] : Nonempty (α ⊕ β) :=
  h.elim fun a => ⟨.inl a⟩

instance Sum.nonemptyRight [h : Nonempty β] : Nonempty (α ⊕ β) :=
  h.elim fun b => ⟨.inr b⟩

namespace Sum

instance {α β : Type _} [BEq α] [BEq β] : BEq (α ⊕ β) where
  beq
    | inl a, inl b => a == b
    | inr a, inr b => a == b
    | _, _ => false

def isLeft : α ⊕ β → Bool
  | inl _ => true
  | inr _ => false

def isRight : α ⊕ β → Bool
  | inl _ => false
  | inr _ => true

def getLeft : (ab : α ⊕ β) → ab.isLeft → α
  | inl a, _ => a

def getRight : (ab : α ⊕ β) → ab.isRight → β
  | inr b, _ => b

def getLeft? : α ⊕ β → Option α
  | inl a => some a
  | inr _ => none

def getRight? : α ⊕ β → Option β
  | inr b => some b
  | inl _ => none

@[simp] theorem isLeft_inl {α β : Type _} {x : α} : (inl x : α ⊕ β).isLeft = true := rfl
@[simp] theorem isLeft_inr {α β : Type _} {x : β} : (inr x : α ⊕ β).isLeft = false := rfl
@[simp] theorem isRight_inl {α β : Type _} {x : α} : (inl x : α ⊕ β).isRight = false := rfl
@[simp] theorem isRight_inr {α β : Type _} {x : β} : (inr x : α ⊕ β).isRight = true := rfl
@[simp] theorem getLeft_inl {α β : Type _} {x : α}
    (h : (inl x : α ⊕ β).isLeft) : (inl x).getLeft h = x := rfl
@[simp] theorem getRight_inr {α β : Type _} {x : β}
    (h : (inr x : α ⊕ β).isRight) : (inr x).getRight h = x := rfl
@[simp] theorem getLeft?_inl {α β : Type _} {x : α} : (inl x : α ⊕ β).getLeft? = some x := rfl
@[simp] theorem getLeft?_inr {α β : Type _} {x : β} : (inr x : α ⊕ β).getLeft? = none := rfl
@[simp] theorem getRight?_inl {α β : Type _} {x : α} : (inl x : α ⊕ β).getRight? = none := rfl
@[simp] theorem getRight?_inr {α β : Type _} {x : β} : (inr x : α ⊕ β).getRight? = some x := rfl

/-- Case analysis. -/
protected def elim {α β γ} (f : α → γ) (g : β → γ) : α ⊕ β → γ :=
  fun x => Sum.casesOn x f g

@[simp] theorem elim_inl (f : α → γ) (g : β → γ) (x : α) : Sum.elim f g (inl x) = f x := rfl
@[simp] theorem elim_inr (f : α → γ) (g : β → γ) (x : β) : Sum.elim f g (inr x) = g x := rfl

protected def map (f : α → α') (g : β → β') : α ⊕ β → α' ⊕ β' :=
  Sum.elim (inl ∘ f) (inr ∘ g)

@[simp] theorem map_inl (f : α → α') (g : β → β') (x : α) : (inl x).map f g = inl (f x) := rfl
@[simp] theorem map_inr (f : α → α') (g : β → β') (x : β) : (inr x).map f g = inr (g x) := rfl

/-- The same value on the other side. -/
def swap : α ⊕ β → β ⊕ α := Sum.elim inr inl

@[simp] theorem swap_inl : swap (inl x : α ⊕ β) = inr x := rfl
@[simp] theorem swap_inr : swap (inr x : α ⊕ β) = inl x := rfl

protected theorem «forall» {p : α ⊕ β → Prop} :
    (∀ x, p x) ↔ (∀ a, p (inl a)) ∧ ∀ b, p (inr b) :=
  ⟨fun h => ⟨fun a => h (inl a), fun b => h (inr b)⟩,
   fun h x => by cases x with | inl a => exact h.1 a | inr b => exact h.2 b⟩

protected theorem «exists» {p : α ⊕ β → Prop} :
    (∃ x, p x) ↔ (∃ a, p (inl a)) ∨ ∃ b, p (inr b) :=
  ⟨fun h => h.elim fun x => x.casesOn (fun a h => .inl ⟨a, h⟩) fun b h => .inr ⟨b, h⟩,
   fun h => h.elim (·.elim fun a h => ⟨inl a, h⟩) (·.elim fun b h => ⟨inr b, h⟩)⟩

@[simp] theorem inl_getLeft : ∀ (x : α ⊕ β) (h : x.isLeft), inl (x.getLeft h) = x :=
  fun x h => by cases x with | inl _ => rfl | inr _ => cases h
@[simp] theorem inr_getRight : ∀ (x : α ⊕ β) (h : x.isRight), inr (x.getRight h) = x :=
  fun x h => by cases x with | inl _ => cases h | inr _ => rfl
@[simp] theorem getLeft?_eq_none_iff {x : α ⊕ β} : x.getLeft? = none ↔ x.isRight = true := by
  cases x <;> simp
@[simp] theorem getRight?_eq_none_iff {x : α ⊕ β} : x.getRight? = none ↔ x.isLeft = true := by
  cases x <;> simp
theorem eq_left_getLeft_of_isLeft : ∀ {x : α ⊕ β} (h : x.isLeft), x = inl (x.getLeft h) :=
  fun h => (inl_getLeft _ h).symm
@[simp] theorem getLeft_eq_iff (h : x.isLeft) : x.getLeft h = a ↔ x = inl a := by
  cases x with | inl _ => simp | inr _ => contradiction
theorem eq_right_getRight_of_isRight : ∀ {x : α ⊕ β} (h : x.isRight), x = inr (x.getRight h) :=
  fun h => (inr_getRight _ h).symm
@[simp] theorem getRight_eq_iff {β : Type _} {b : β} {α : Type _} {x : Sum α β}
    (h : x.isRight) : x.getRight h = b ↔ x = inr b := by
  cases x with | inl _ => contradiction | inr _ => simp
@[simp] theorem getLeft?_eq_some_iff {α : Type _} {a : α} {β : Type _} {x : Sum α β} :
    x.getLeft? = some a ↔ x = inl a := by cases x <;> simp
@[simp] theorem getRight?_eq_some_iff {β : Type _} {b : β} {α : Type _} {x : Sum α β} :
    x.getRight? = some b ↔ x = inr b := by cases x <;> simp
@[simp] theorem bnot_isLeft (x : α ⊕ β) : !x.isLeft = x.isRight := by cases x <;> rfl
@[simp] theorem isLeft_eq_false {x : α ⊕ β} : x.isLeft = false ↔ x.isRight = true := by
  cases x <;> simp
theorem not_isLeft {x : α ⊕ β} : ¬x.isLeft = true ↔ x.isRight = true :=
  Bool.not_eq_true _ ▸ isLeft_eq_false
@[simp] theorem bnot_isRight (x : α ⊕ β) : !x.isRight = x.isLeft := by cases x <;> rfl
@[simp] theorem isRight_eq_false {x : α ⊕ β} : x.isRight = false ↔ x.isLeft = true := by
  cases x <;> simp
theorem not_isRight {x : α ⊕ β} : ¬x.isRight = true ↔ x.isLeft = true :=
  Bool.not_eq_true _ ▸ isRight_eq_false
theorem isLeft_iff : x.isLeft = true ↔ ∃ y, x = Sum.inl y :=
  ⟨fun h => ⟨_, eq_left_getLeft_of_isLeft h⟩, fun h => h.elim fun _ e => e ▸ rfl⟩
theorem isRight_iff : x.isRight = true ↔ ∃ y, x = Sum.inr y :=
  ⟨fun h => ⟨_, eq_right_getRight_of_isRight h⟩, fun h => h.elim fun _ e => e ▸ rfl⟩

theorem inl.inj_iff : (inl a : α ⊕ β) = inl b ↔ a = b := ⟨inl.inj, congrArg _⟩
theorem inr.inj_iff : (inr a : α ⊕ β) = inr b ↔ a = b := ⟨inr.inj, congrArg _⟩
theorem inl_ne_inr : inl a ≠ inr b := fun e => by cases e
theorem inr_ne_inl : inr b ≠ inl a := fun e => by cases e

@[simp] theorem elim_comp_inl (f : α → γ) (g : β → γ) : Sum.elim f g ∘ inl = f := rfl
@[simp] theorem elim_comp_inr (f : α → γ) (g : β → γ) : Sum.elim f g ∘ inr = g := rfl
@[simp] theorem elim_inl_inr : @Sum.elim α β _ inl inr = id :=
  funext fun x => by cases x <;> rfl
theorem comp_elim (f : γ → δ) (g : α → γ) (h : β → γ) :
    f ∘ Sum.elim g h = Sum.elim (f ∘ g) (f ∘ h) :=
  funext fun x => by cases x <;> rfl
@[simp] theorem elim_comp_inl_inr (f : α ⊕ β → γ) : Sum.elim (f ∘ inl) (f ∘ inr) = f :=
  funext fun x => by cases x <;> rfl
theorem elim_eq_iff {u u' : α → γ} {v v' : β → γ} :
    Sum.elim u v = Sum.elim u' v' ↔ u = u' ∧ v = v' :=
  ⟨fun h => ⟨congrArg (· ∘ inl) h, congrArg (· ∘ inr) h⟩, fun h => h.1 ▸ h.2 ▸ rfl⟩

@[simp] theorem map_map (f' : α' → α'') (g' : β' → β'') (f : α → α') (g : β → β') :
    ∀ x : Sum α β, (x.map f g).map f' g' = x.map (f' ∘ f) (g' ∘ g) :=
  fun x => by cases x <;> rfl
@[simp] theorem map_comp_map (f' : α' → α'') (g' : β' → β'') (f : α → α') (g : β → β') :
    Sum.map f' g' ∘ Sum.map f g = Sum.map (f' ∘ f) (g' ∘ g) :=
  funext (map_map f' g' f g)
@[simp] theorem map_id_id : Sum.map (@id α) (@id β) = id := elim_inl_inr
theorem elim_map {f₁ : α → β} {f₂ : β → ε} {g₁ : γ → δ} {g₂ : δ → ε} {x} :
    Sum.elim f₂ g₂ (Sum.map f₁ g₁ x) = Sum.elim (f₂ ∘ f₁) (g₂ ∘ g₁) x := by
  cases x <;> rfl
theorem elim_comp_map {f₁ : α → β} {f₂ : β → ε} {g₁ : γ → δ} {g₂ : δ → ε} :
    Sum.elim f₂ g₂ ∘ Sum.map f₁ g₁ = Sum.elim (f₂ ∘ f₁) (g₂ ∘ g₁) :=
  funext fun _ => elim_map
@[simp] theorem isLeft_map (f : α → β) (g : γ → δ) (x : α ⊕ γ) :
    isLeft (x.map f g) = isLeft x := by cases x <;> rfl
@[simp] theorem isRight_map (f : α → β) (g : γ → δ) (x : α ⊕ γ) :
    isRight (x.map f g) = isRight x := by cases x <;> rfl
@[simp] theorem getLeft?_map (f : α → β) (g : γ → δ) (x : α ⊕ γ) :
    (x.map f g).getLeft? = x.getLeft?.map f := by cases x <;> rfl
@[simp] theorem getRight?_map (f : α → β) (g : γ → δ) (x : α ⊕ γ) :
    (x.map f g).getRight? = x.getRight?.map g := by cases x <;> rfl

@[simp] theorem swap_swap (x : α ⊕ β) : swap (swap x) = x := by cases x <;> rfl
@[simp] theorem swap_swap_eq : swap ∘ swap = @id (α ⊕ β) := funext swap_swap
@[simp] theorem isLeft_swap (x : α ⊕ β) : x.swap.isLeft = x.isRight := by cases x <;> rfl
@[simp] theorem isRight_swap (x : α ⊕ β) : x.swap.isRight = x.isLeft := by cases x <;> rfl
@[simp] theorem getLeft?_swap (x : α ⊕ β) : x.swap.getLeft? = x.getRight? := by cases x <;> rfl
@[simp] theorem getRight?_swap (x : α ⊕ β) : x.swap.getRight? = x.getLeft? := by cases x <;> rfl

theorem elim_const_const (c : γ) :
    Sum.elim (Function.const _ c : α → γ) (Function.const _ c : β → γ) = Function.const _ c :=
  funext fun x => by cases x <;> rfl
@[simp] theorem elim_lam_const_lam_const (c : γ) :
    Sum.elim (fun _ : α => c) (fun _ : β => c) = fun _ => c :=
  elim_const_const c

end Sum

/-! Quotients: dependent recursion, functions of two classes, decidable equality. -/

universe uA uB uC

section
variable {α : Sort u} {r : α → α → Prop} {motive : Quot r → Sort v}

namespace Quot

protected abbrev indep (f : (a : α) → motive (Quot.mk r a)) (a : α) : PSigma motive :=
  ⟨Quot.mk r a, f a⟩

protected theorem indepCoherent (f : (a : α) → motive (Quot.mk r a))
    (h : (a b : α) → (p : r a b) → Eq.ndrec (f a) (sound p) = f b) :
    (a b : α) → r a b → Quot.indep f a = Quot.indep f b :=
  fun a b e => PSigma.eta (sound e) (h a b e)

protected theorem liftIndepPr1 (f : (a : α) → motive (Quot.mk r a))
    (h : (a b : α) → (p : r a b) → Eq.ndrec (f a) (sound p) = f b) (q : Quot r) :
    (lift (Quot.indep f) (Quot.indepCoherent f h) q).1 = q :=
  Quot.ind (β := fun q => (lift (Quot.indep f) (Quot.indepCoherent f h) q).1 = q)
    (fun _ => rfl) q

/-- A dependent function on classes, from one that respects the relation. -/
@[elab_as_elim] protected abbrev rec (f : (a : α) → motive (Quot.mk r a))
    (h : (a b : α) → (p : r a b) → Eq.ndrec (f a) (sound p) = f b) (q : Quot r) : motive q :=
  Eq.ndrecOn (Quot.liftIndepPr1 f h q) ((lift (Quot.indep f) (Quot.indepCoherent f h) q).2)

@[elab_as_elim] protected abbrev recOn (q : Quot r) (f : (a : α) → motive (Quot.mk r a))
    (h : (a b : α) → (p : r a b) → Eq.ndrec (f a) (sound p) = f b) : motive q :=
  q.rec f h

@[elab_as_elim] protected abbrev recOnSubsingleton
    [h : (a : α) → Subsingleton (motive (Quot.mk r a))] (q : Quot r)
    (f : (a : α) → motive (Quot.mk r a)) : motive q :=
  Quot.rec f (fun _ b _ => (h b).allEq _ _) q

protected abbrev hrecOn (q : Quot r) (f : (a : α) → motive (Quot.mk r a))
    (c : (a b : α) → (p : r a b) → f a ≍ f b) : motive q :=
  Quot.recOn q f fun a b p =>
    eq_of_heq (HEq.trans (eqRec_heq (φ := motive) (sound p) (f a)) (c a b p))

end Quot
end

namespace Quotient

section
variable {α : Sort u} {s : Setoid α} {motive : Quotient s → Sort v}

@[elab_as_elim] protected abbrev rec (f : (a : α) → motive (Quotient.mk s a))
    (h : (a b : α) → (p : a ≈ b) → Eq.ndrec (f a) (Quotient.sound p) = f b) (q : Quotient s) :
    motive q :=
  Quot.rec f h q

@[elab_as_elim] protected abbrev recOn (q : Quotient s) (f : (a : α) → motive (Quotient.mk s a))
    (h : (a b : α) → (p : a ≈ b) → Eq.ndrec (f a) (Quotient.sound p) = f b) : motive q :=
  Quot.recOn q f h

@[elab_as_elim] protected abbrev recOnSubsingleton
    [h : (a : α) → Subsingleton (motive (Quotient.mk s a))] (q : Quotient s)
    (f : (a : α) → motive (Quotient.mk s a)) : motive q :=
  Quot.recOnSubsingleton (h := h) q f

@[elab_as_elim] protected abbrev hrecOn (q : Quotient s) (f : (a : α) → motive (Quotient.mk s a))
    (c : (a b : α) → (p : a ≈ b) → f a ≍ f b) : motive q :=
  Quot.hrecOn q f c

end

section
variable {α : Sort uA} {β : Sort uB} {φ : Sort uC} {s₁ : Setoid α} {s₂ : Setoid β}

protected abbrev lift₂ (f : α → β → φ)
    (c : (a₁ : α) → (b₁ : β) → (a₂ : α) → (b₂ : β) → a₁ ≈ a₂ → b₁ ≈ b₂ → f a₁ b₁ = f a₂ b₂)
    (q₁ : Quotient s₁) (q₂ : Quotient s₂) : φ :=
  Quotient.lift
    (fun a₁ => Quotient.lift (f a₁) (fun b₁ b₂ e => c a₁ b₁ a₁ b₂ (Setoid.refl a₁) e) q₂)
    (fun a₁ a₂ e => Quotient.ind (motive := fun q =>
        Quotient.lift (f a₁) (fun b₁ b₂ e => c a₁ b₁ a₁ b₂ (Setoid.refl a₁) e) q =
          Quotient.lift (f a₂) (fun b₁ b₂ e => c a₂ b₁ a₂ b₂ (Setoid.refl a₂) e) q)
      (fun b => c a₁ b a₂ b e (Setoid.refl b)) q₂) q₁

protected abbrev liftOn₂ (q₁ : Quotient s₁) (q₂ : Quotient s₂) (f : α → β → φ)
    (c : (a₁ : α) → (b₁ : β) → (a₂ : α) → (b₂ : β) → a₁ ≈ a₂ → b₁ ≈ b₂ → f a₁ b₁ = f a₂ b₂) : φ :=
  Quotient.lift₂ f c q₁ q₂

@[elab_as_elim] protected theorem ind₂ {motive : Quotient s₁ → Quotient s₂ → Prop}
    (h : (a : α) → (b : β) → motive (Quotient.mk s₁ a) (Quotient.mk s₂ b))
    (q₁ : Quotient s₁) (q₂ : Quotient s₂) : motive q₁ q₂ :=
  Quotient.ind (motive := fun q => motive q q₂)
    (fun a => Quotient.ind (motive := fun q => motive (Quotient.mk s₁ a) q) (h a) q₂) q₁

@[elab_as_elim] protected theorem inductionOn₂ {motive : Quotient s₁ → Quotient s₂ → Prop}
    (q₁ : Quotient s₁) (q₂ : Quotient s₂)
    (h : (a : α) → (b : β) → motive (Quotient.mk s₁ a) (Quotient.mk s₂ b)) : motive q₁ q₂ :=
  Quotient.ind₂ h q₁ q₂

@[elab_as_elim] protected theorem inductionOn₃ {s₃ : Setoid φ}
    {motive : Quotient s₁ → Quotient s₂ → Quotient s₃ → Prop}
    (q₁ : Quotient s₁) (q₂ : Quotient s₂) (q₃ : Quotient s₃)
    (h : (a : α) → (b : β) → (c : φ) →
      motive (Quotient.mk s₁ a) (Quotient.mk s₂ b) (Quotient.mk s₃ c)) : motive q₁ q₂ q₃ :=
  Quotient.ind (motive := fun q => motive q q₂ q₃) (fun a =>
    Quotient.ind₂ (motive := fun q q' => motive (Quotient.mk s₁ a) q q') (h a) q₂ q₃) q₁

end

instance decidableEq {α : Sort u} {s : Setoid α} [d : ∀ (a b : α), Decidable (a ≈ b)] :
    DecidableEq (Quotient s) :=
  fun q₁ q₂ => Quot.recOnSubsingleton (motive := fun q => Decidable (q = q₂)) q₁ fun a =>
    Quot.recOnSubsingleton (motive := fun q => Decidable (Quotient.mk s a = q)) q₂ fun b =>
      match d a b with
      | isTrue h => isTrue (Quotient.sound h)
      | isFalse n => isFalse fun e => n (Quotient.exact e)

end Quotient
