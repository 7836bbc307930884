prelude
import Init.Bool
import Init.Control

/-! Optional values: operations, instances, and what the operations do on `none` and `some`. -/

universe u v w

namespace Option

theorem some_ne_none (x : α) : some x ≠ none := fun h => by contradiction

instance instDecidableEq {α} [inst : DecidableEq α] : DecidableEq (Option α) := fun a b =>
  match a with
  | none => match b with
    | none => .isTrue rfl
    | some _ => .isFalse nofun
  | some a => match b with
    | none => .isFalse nofun
    | some b => match inst a b with
      | .isTrue h => .isTrue (congrArg some h)
      | .isFalse n => .isFalse fun h => n (Option.some.inj h)

instance decidableEqNone (o : Option α) : Decidable (o = none) :=
  match o with
  | none => .isTrue rfl
  | some _ => .isFalse nofun

instance decidableNoneEq (o : Option α) : Decidable (none = o) :=
  match o with
  | none => .isTrue rfl
  | some _ => .isFalse nofun

instance [BEq α] : BEq (Option α) where
  beq
    | none, none => true
    | some a, some b => a == b
    | _, _ => false

@[simp] theorem getD_none : getD none a = a := rfl
@[simp] theorem getD_some : getD (some a) b = a := rfl
@[simp] theorem map_none (f : α → β) : none.map f = none := rfl
@[simp] theorem map_some (a) (f : α → β) : (some a).map f = some (f a) := rfl

/-- The value, or failure. -/
def getM [Alternative m] : Option α → m α
  | none => failure
  | some a => pure a

/-- Is there a value? -/
@[inline, implicit_reducible] def isSome : Option α → Bool
  | some _ => true
  | none => false

@[simp] theorem isSome_none : @isSome α none = false := rfl
@[simp] theorem isSome_some : isSome (some a) = true := rfl

/-- Is there no value? -/
@[inline, implicit_reducible] def isNone : Option α → Bool
  | some _ => false
  | none => true

@[simp] theorem isNone_none : @isNone α none = true := rfl
@[simp] theorem isNone_some : isNone (some a) = false := rfl

@[inline] def isEqSome [BEq α] : Option α → α → Bool
  | some a, b => a == b
  | none, _ => false

/-- The result of a function that may give none, on a value that may be none. -/
@[inline] protected def bind : Option α → (α → Option β) → Option β
  | none, _ => none
  | some a, f => f a

@[simp] theorem bind_none (f : α → Option β) : none.bind f = none := rfl
@[simp] theorem bind_some (a) (f : α → Option β) : (some a).bind f = f a := rfl

@[simp] theorem map_id : (Option.map id : Option α → Option α) = id :=
  funext fun o => o.rec rfl fun _ => rfl

/-- The value if it satisfies `p`. -/
@[always_inline, inline] protected def filter (p : α → Bool) : Option α → Option α
  | some a => if p a then some a else none
  | none => none

@[always_inline, inline] protected def all (p : α → Bool) : Option α → Bool
  | some a => p a
  | none => true

@[simp] theorem all_none : Option.all p none = true := rfl
@[simp] theorem all_some : Option.all p (some x) = p x := rfl

@[always_inline, inline] protected def any (p : α → Bool) : Option α → Bool
  | some a => p a
  | none => false

@[simp] theorem any_none : Option.any p none = false := rfl
@[simp] theorem any_some : Option.any p (some x) = p x := rfl

@[always_inline, macro_inline] protected def orElse : Option α → (Unit → Option α) → Option α
  | some a, _ => some a
  | none, b => b ()

@[simp] theorem orElse_some : (some a).orElse b = some a := rfl
@[simp] theorem orElse_none : none.orElse b = b () := rfl

instance : OrElse (Option α) where
  orElse := Option.orElse

/-- The first of two that is there. -/
@[always_inline, macro_inline] def or : Option α → Option α → Option α
  | some a, _ => some a
  | none, b => b

@[inline] protected def lt (r : α → β → Prop) : Option α → Option β → Prop
  | none, some _ => True
  | some x, some y => r x y
  | _, _ => False

@[inline] protected def le (r : α → β → Prop) : Option α → Option β → Prop
  | none, some _ => True
  | none, none => True
  | some _, none => False
  | some x, some y => r x y

def merge (fn : α → α → α) : Option α → Option α → Option α
  | none, none => none
  | some x, none => some x
  | none, some y => some y
  | some x, some y => some (fn x y)

/-- Case analysis. -/
@[inline] protected def elim : Option α → β → (α → β) → β
  | some x, _, f => f x
  | none, y, _ => y

/-- The value, which is known to be there. -/
@[inline] def get {α : Type u} : (o : Option α) → isSome o → α
  | some x, _ => x

@[simp] theorem some_get {x : Option α} : (h : isSome x) → some (x.get h) = x :=
  x.rec (fun h => by contradiction) fun _ _ => rfl
@[simp] theorem get_some (x : α) (h : isSome (some x)) : (some x).get h = x := rfl

/-- The given value if it satisfies `p`. -/
@[inline] def guard (p : α → Bool) (a : α) : Option α :=
  if p a then some a else none

@[inline] def toList : Option α → List α
  | none => .nil
  | some a => .cons a .nil

/-- What may be missing in two ways, missing in one. -/
@[inline] def join (x : Option (Option α)) : Option α := x.bind id

@[simp] theorem join_none : (none : Option (Option α)).join = none := rfl
@[simp] theorem join_some : (some o).join = o := rfl

/-- The value, or the default one (compiled Lean would stop with an error there). -/
def get! {α : Type u} [Inhabited α] : Option α → α
  | some x => x
  | none => default

end Option

@[always_inline] instance : Functor Option where
  map := Option.map

@[always_inline] instance : Monad Option where
  pure := some
  bind := Option.bind

@[always_inline] instance : Alternative Option where
  failure := none
  orElse := Option.orElse

instance : LawfulFunctor Option where
  map_const := rfl
  id_map o := o.rec rfl fun _ => rfl
  comp_map _ _ o := o.rec rfl fun _ => rfl

instance : LawfulMonad Option where
  map_const := rfl
  id_map := id_map
  comp_map := comp_map
  seqLeft_eq x y := by cases x with | none => rfl | some _ => cases y <;> rfl
  seqRight_eq x y := by cases x with | none => rfl | some _ => cases y <;> rfl
  pure_seq _ _ := rfl
  bind_pure_comp _ o := o.rec rfl fun _ => rfl
  bind_map _ _ := rfl
  pure_bind _ _ := rfl
  bind_assoc o _ _ := by cases o <;> rfl

namespace Option

theorem eq_of_eq_some {α : Type u} :
    ∀ {x y : Option α}, (∀ z, x = some z ↔ y = some z) → x = y :=
  fun {x y} h => by
    cases x with
    | none => cases y with | none => rfl | some z => exact (h z).2 rfl
    | some z => exact ((h z).1 rfl).symm

theorem eq_none_of_isNone {α : Type u} {o : Option α} (h : o.isNone) : o = none := by
  cases o with | none => rfl | some _ => contradiction

instance : Membership α (Option α) := ⟨fun b a => b = some a⟩

@[simp] theorem mem_def {a : α} {b : Option α} : a ∈ b ↔ b = some a := .rfl

instance [DecidableEq α] (j : α) (o : Option α) : Decidable (j ∈ o) :=
  inferInstanceAs <| Decidable (o = some j)

@[simp] theorem isNone_iff_eq_none {o : Option α} : o.isNone ↔ o = none :=
  ⟨eq_none_of_isNone, fun e => e ▸ rfl⟩

theorem some_inj {a b : α} : some a = some b ↔ a = b := ⟨some.inj, congrArg some⟩

instance {p : α → Prop} [DecidablePred p] : ∀ o : Option α, Decidable (∀ a, a ∈ o → p a)
  | none => isTrue fun a e => absurd e.symm (some_ne_none a)
  | some a =>
    if h : p a then isTrue fun _ e => some.inj e ▸ h
    else isFalse fun k => h (k a rfl)

instance {p : α → Prop} [DecidablePred p] :
    ∀ o : Option α, Decidable (Exists fun a => a ∈ o ∧ p a)
  | none => isFalse fun h => h.elim fun a h => some_ne_none a h.1.symm
  | some a =>
    if h : p a then isTrue ⟨a, rfl, h⟩
    else isFalse fun k => k.elim fun _ k => h (some.inj k.1 ▸ k.2)

/-- A function that needs to know where its argument is from. -/
@[inline] def pbind {α β : Type _} :
    (o : Option α) → (f : (a : α) → o = some a → Option β) → Option β
  | none, _ => none
  | some a, f => f a rfl

@[inline] def pmap {p : α → Prop} (f : ∀ a : α, p a → β) :
    (o : Option α) → (∀ a, o = some a → p a) → Option β
  | none, _ => none
  | some a, H => some (f a (H a rfl))

@[inline] def pelim (o : Option α) (b : β) (f : (a : α) → o = some a → β) : β :=
  match o with
  | none => b
  | some a => f a rfl

end Option

/-! Optional values: what characterises them, and the laws of `bind`, `map`, `filter`, `join`. -/

namespace Option

theorem default_eq_none : (default : Option α) = none := rfl
theorem mem_some {a b : α} : a ∈ some b ↔ b = a := some_inj
theorem mem_some_iff {a b : α} : a ∈ some b ↔ b = a := mem_some
theorem mem_some_self (a : α) : a ∈ some a := rfl

protected theorem «forall» {p : Option α → Prop} : (∀ x, p x) ↔ p none ∧ ∀ x, p (some x) :=
  ⟨fun h => ⟨h none, fun x => h (some x)⟩,
   fun h x => by cases x with | none => exact h.1 | some a => exact h.2 a⟩
protected theorem «exists» {p : Option α → Prop} : (∃ x, p x) ↔ p none ∨ ∃ x, p (some x) :=
  ⟨fun h => h.elim fun x => x.casesOn .inl fun a h => .inr ⟨a, h⟩,
   fun h => h.elim (⟨none, ·⟩) (·.elim fun a h => ⟨some a, h⟩)⟩

theorem eq_none_or_eq_some (a : Option α) : a = none ∨ ∃ x, a = some x := by
  cases a with | none => exact .inl rfl | some x => exact .inr ⟨x, rfl⟩
theorem get_mem {o : Option α} (h : isSome o) : o.get h ∈ o := (some_get h).symm
theorem get_of_mem {α : Type _} {a : α} : ∀ {o : Option α} (h : isSome o), a ∈ o → o.get h = a :=
  fun h e => some.inj ((some_get h).trans e)
theorem get_of_eq_some {α : Type _} {a : α} :
    ∀ {o : Option α} (h : isSome o), o = some a → o.get h = a := get_of_mem
@[simp] theorem not_mem_none (a : α) : a ∉ (none : Option α) := nofun
theorem getD_of_ne_none {x : Option α} (hx : x ≠ none) (y : α) : some (x.getD y) = x := by
  cases x with | none => contradiction | some _ => rfl
theorem getD_eq_iff {o : Option α} {a b} : o.getD a = b ↔ (o = some b ∨ o = none ∧ a = b) := by
  cases o <;> simp
@[simp] theorem get!_none [Inhabited α] : (none : Option α).get! = default := rfl
@[simp] theorem get!_some [Inhabited α] {a : α} : (some a).get! = a := rfl
theorem get_eq_get! [Inhabited α] (o : Option α) {h : o.isSome} : o.get h = o.get! := by
  cases o with | none => contradiction | some _ => rfl
theorem get_eq_getD {fallback : α} (o : Option α) {h : o.isSome} :
    o.get h = o.getD fallback := by
  cases o with | none => contradiction | some _ => rfl
theorem some_get! [Inhabited α] (o : Option α) (h : o.isSome) : some (o.get!) = o := by
  cases o with | none => contradiction | some _ => rfl
theorem get!_eq_getD [Inhabited α] (o : Option α) : o.get! = o.getD default :=
  o.rec rfl fun _ => rfl
theorem get_congr {o o' : Option α} {ho : o.isSome} (h : o = o') :
    o.get ho = o'.get (h ▸ ho) := by
  subst h; rfl
theorem get_inj {o1 o2 : Option α} {h1} {h2} : o1.get h1 = o2.get h2 ↔ o1 = o2 :=
  ⟨fun h => by rw [← some_get h1, ← some_get h2, h], fun h => get_congr h⟩
theorem mem_unique {o : Option α} {a b : α} (ha : a ∈ o) (hb : b ∈ o) : a = b :=
  some.inj (ha.symm.trans hb)
theorem eq_some_unique {o : Option α} {a b : α} (ha : o = some a) (hb : o = some b) : a = b :=
  some.inj (ha.symm.trans hb)

@[ext] theorem ext : ∀ {o₁ o₂ : Option α}, (∀ a, o₁ = some a ↔ o₂ = some a) → o₁ = o₂ :=
  eq_of_eq_some

theorem eq_none_iff_forall_ne_some : o = none ↔ ∀ a, o ≠ some a :=
  ⟨fun h a e => some_ne_none a (e.symm.trans h), o.rec (fun _ => rfl) fun x h => absurd rfl (h x)⟩
theorem eq_none_iff_forall_some_ne : o = none ↔ ∀ a, some a ≠ o :=
  eq_none_iff_forall_ne_some.trans (forall_congr' fun _ => ne_comm)
theorem eq_none_iff_forall_not_mem : o = none ↔ ∀ a, a ∉ o := eq_none_iff_forall_ne_some
theorem isSome_iff_exists : isSome x ↔ ∃ a, x = some a :=
  ⟨fun h => ⟨_, (some_get h).symm⟩, fun h => h.elim fun _ e => e ▸ rfl⟩
theorem isSome_of_mem {x : Option α} {y : α} (h : y ∈ x) : x.isSome :=
  isSome_iff_exists.2 ⟨y, h⟩
theorem isSome_of_eq_some {x : Option α} {y : α} (h : x = some y) : x.isSome := isSome_of_mem h
@[simp] theorem isSome_eq_false_iff : isSome a = false ↔ a.isNone = true := by cases a <;> simp
@[simp] theorem isNone_eq_false_iff : isNone a = false ↔ a.isSome = true := by cases a <;> simp
@[simp] theorem not_isSome (a : Option α) : (!a.isSome) = a.isNone := a.rec rfl fun _ => rfl
@[simp] theorem not_comp_isSome : (! ·) ∘ @Option.isSome α = Option.isNone := funext not_isSome
@[simp] theorem not_isNone (a : Option α) : (!a.isNone) = a.isSome := a.rec rfl fun _ => rfl
@[simp] theorem not_comp_isNone : (!·) ∘ @Option.isNone α = Option.isSome := funext not_isNone
theorem eq_some_iff_get_eq : o = some a ↔ ∃ h : o.isSome, o.get h = a :=
  ⟨fun e => by subst e; exact ⟨rfl, rfl⟩, fun h => h.elim fun h e => e ▸ (some_get h).symm⟩
theorem eq_some_of_isSome {o : Option α} (h : o.isSome) : o = some (o.get h) := (some_get h).symm
theorem isSome_iff_ne_none : o.isSome ↔ o ≠ none :=
  ⟨fun h e => by subst e; contradiction, o.rec (absurd rfl) fun _ _ => rfl⟩
theorem not_isSome_iff_eq_none : ¬o.isSome ↔ o = none :=
  ⟨o.rec (fun _ => rfl) fun _ h => absurd rfl h, fun e => e ▸ Bool.false_ne_true⟩
theorem isSome_eq_isSome : (isSome x = isSome y) ↔ (x = none ↔ y = none) :=
  ⟨fun h => by rw [← not_isSome_iff_eq_none, ← not_isSome_iff_eq_none, h],
   fun h => Bool.eq_iff_iff.2 (by rw [isSome_iff_ne_none, isSome_iff_ne_none, ne_eq, ne_eq, h])⟩
theorem ne_none_iff_isSome : o ≠ none ↔ o.isSome := isSome_iff_ne_none.symm
@[simp] theorem any_true {o : Option α} : o.any (fun _ => true) = o.isSome := o.rec rfl fun _ => rfl
@[simp] theorem any_false {o : Option α} : o.any (fun _ => false) = false := o.rec rfl fun _ => rfl
@[simp] theorem all_true {o : Option α} : o.all (fun _ => true) = true := o.rec rfl fun _ => rfl
@[simp] theorem all_false {o : Option α} : o.all (fun _ => false) = o.isNone :=
  o.rec rfl fun _ => rfl
theorem ne_none_iff_exists : o ≠ none ↔ ∃ x, some x = o :=
  isSome_iff_ne_none.symm.trans (isSome_iff_exists.trans (exists_congr fun _ => eq_comm))
theorem ne_none_iff_exists' : o ≠ none ↔ ∃ x, o = some x :=
  isSome_iff_ne_none.symm.trans isSome_iff_exists
theorem exists_ne_none {p : Option α → Prop} : (∃ x, x ≠ none ∧ p x) ↔ ∃ x, p (some x) :=
  ⟨fun h => h.elim fun _ h => (ne_none_iff_exists'.1 h.1).elim fun x e => ⟨x, e ▸ h.2⟩,
   fun h => h.elim fun x h => ⟨some x, some_ne_none x, h⟩⟩
theorem forall_ne_none {p : Option α → Prop} : (∀ x (_ : x ≠ none), p x) ↔ ∀ x, p (some x) :=
  ⟨fun h x => h (some x) (some_ne_none x), fun h x => x.rec (absurd rfl) fun x _ => h x⟩

/-! ## bind -/

@[simp] theorem pure_def {α : Type _} : pure = @some α := rfl
theorem pure_apply : pure x = some x := rfl
@[simp] theorem bind_eq_bind {α β : Type _} : bind = @Option.bind α β := rfl
theorem bind_apply : bind x f = Option.bind x f := rfl
@[simp] theorem bind_fun_some (x : Option α) : x.bind some = x := x.rec rfl fun _ => rfl
@[simp] theorem bind_fun_none (x : Option α) : x.bind (fun _ => none (α := β)) = none :=
  x.rec rfl fun _ => rfl
theorem bind_eq_some_iff {α : Type _} {b : α} {β : Type _} {x : Option β} {f : β → Option α} :
    x.bind f = some b ↔ ∃ a, x = some a ∧ f a = some b :=
  ⟨x.rec (absurd ·.symm (some_ne_none b)) fun a h => ⟨a, rfl, h⟩,
   fun h => h.elim fun a h => h.1 ▸ h.2⟩
@[simp] theorem bind_eq_none_iff {o : Option α} {f : α → Option β} :
    o.bind f = none ↔ ∀ a, o = some a → f a = none :=
  ⟨fun h a e => by subst e; exact h, o.rec (fun _ => rfl) fun x h => h x rfl⟩
theorem bind_eq_none' {o : Option α} {f : α → Option β} :
    o.bind f = none ↔ ∀ b a, o = some a → f a ≠ some b :=
  bind_eq_none_iff.trans ⟨fun h b a e k => some_ne_none b (k.symm.trans (h a e)),
    fun h a e => eq_none_iff_forall_ne_some.2 fun b => h b a e⟩
theorem mem_bind_iff {α β : Type _} {b : β} {o : Option α} {f : α → Option β} :
    b ∈ o.bind f ↔ ∃ a, a ∈ o ∧ b ∈ f a := bind_eq_some_iff
theorem bind_comm {f : α → β → Option γ} (a : Option α) (b : Option β) :
    (a.bind fun x => b.bind (f x)) = b.bind fun y => a.bind fun x => f x y := by
  cases a with | none => exact (bind_fun_none b).symm | some _ => rfl
theorem bind_assoc {α β γ : Type _} (x : Option α) (f : α → Option β) (g : β → Option γ) :
    (x.bind f).bind g = x.bind fun y => (f y).bind g := by cases x <;> rfl
theorem bind_congr {α β} {o : Option α} {f g : α → Option β} :
    (h : ∀ a, o = some a → f a = g a) → o.bind f = o.bind g :=
  o.rec (fun _ => rfl) fun x h => h x rfl
theorem isSome_bind {α β : Type _} (x : Option α) (f : α → Option β) :
    (x.bind f).isSome = x.any (fun x => (f x).isSome) := by
  cases x <;> rfl
theorem isNone_bind {α β : Type _} (x : Option α) (f : α → Option β) :
    (x.bind f).isNone = x.all (fun x => (f x).isNone) := by
  cases x <;> rfl
theorem isSome_of_isSome_bind {α β : Type _} {x : Option α} {f : α → Option β}
    (h : (x.bind f).isSome) : x.isSome := by
  cases x with | none => contradiction | some _ => rfl
theorem isSome_apply_of_isSome_bind {α β : Type _} {x : Option α} {f : α → Option β}
    (h : (x.bind f).isSome) : (f (x.get (isSome_of_isSome_bind h))).isSome := by
  cases x with | none => contradiction | some _ => exact h
@[simp] theorem get_bind {α β : Type _} {x : Option α} {f : α → Option β}
    (h : (x.bind f).isSome) :
    (x.bind f).get h = (f (x.get (isSome_of_isSome_bind h))).get
      (isSome_apply_of_isSome_bind h) := by
  cases x with | none => contradiction | some _ => rfl
theorem any_bind {p : β → Bool} {f : α → Option β} {o : Option α} :
    (o.bind f).any p = o.any (Option.any p ∘ f) := by cases o <;> rfl
theorem all_bind {p : β → Bool} {f : α → Option β} {o : Option α} :
    (o.bind f).all p = o.all (Option.all p ∘ f) := by cases o <;> rfl

theorem bind_id_eq_join {x : Option (Option α)} : x.bind id = x.join := rfl
theorem join_eq_some_iff {α : Type _} {a : α} {x : Option (Option α)} :
    x.join = some a ↔ x = some (some a) := by cases x <;> simp
theorem join_ne_none : x.join ≠ none ↔ ∃ z, x = some (some z) := by
  simp only [ne_none_iff_exists', join_eq_some_iff]
theorem join_ne_none' : ¬x.join = none ↔ ∃ z, x = some (some z) := join_ne_none
theorem join_eq_none_iff : o.join = none ↔ o = none ∨ o = some none :=
  o.rec (iff_of_true rfl (.inl rfl)) fun x =>
    ⟨(.inr <| congrArg some ·), fun h => h.elim (absurd · (some_ne_none x)) some.inj⟩
theorem bind_join {f : α → Option β} {o : Option (Option α)} :
    o.join.bind f = o.bind (·.bind f) := by cases o <;> rfl

/-! ## map -/

@[simp] theorem map_eq_map : Functor.map f = Option.map f := rfl
theorem map_apply : Functor.map f x = Option.map f x := rfl
@[simp] theorem map_eq_some_iff {α : Type _} {b : α} {β : Type _} {x : Option β} {f : β → α} :
    x.map f = some b ↔ ∃ a, x = some a ∧ f a = b :=
  ⟨x.rec (absurd ·.symm (some_ne_none b)) fun a h => ⟨a, rfl, some.inj h⟩,
   fun h => h.elim fun a h => h.1 ▸ congrArg some h.2⟩
@[simp] theorem map_eq_none_iff {α : Type _} {x : Option α} {β : Type _} {f : α → β} :
    x.map f = none ↔ x = none :=
  x.rec (iff_of_true rfl rfl) fun a => iff_of_false (some_ne_none (f a)) (some_ne_none a)
@[simp] theorem isSome_map {x : Option α} : (x.map f).isSome = x.isSome := x.rec rfl fun _ => rfl
@[simp] theorem isNone_map {x : Option α} : (x.map f).isNone = x.isNone := x.rec rfl fun _ => rfl
theorem map_eq_bind {x : Option α} : x.map f = x.bind (some ∘ f) := x.rec rfl fun _ => rfl
theorem map_congr {α β : Type _} {f g : α → β}
    {x : Option α} (h : ∀ a, x = some a → f a = g a) : x.map f = x.map g := by
  cases x with | none => rfl | some a => exact congrArg some (h a rfl)
@[simp] theorem map_id_fun {α : Type u} : Option.map (id : α → α) = id := map_id
theorem map_id_apply {α : Type u} {x : Option α} : Option.map (id : α → α) x = x :=
  x.rec rfl fun _ => rfl
theorem map_id' {x : Option α} : (x.map fun a => a) = x := map_id_apply
@[simp] theorem map_id_fun' {α : Type u} : Option.map (fun (a : α) => a) = id := map_id
theorem map_id_apply' {α : Type u} {x : Option α} : Option.map (fun (a : α) => a) x = x :=
  map_id_apply
@[simp] theorem get_map {f : α → β} {o : Option α} {h : (o.map f).isSome} :
    (o.map f).get h = f (o.get (by simpa using h)) := by
  cases o with | none => contradiction | some _ => rfl
@[simp] theorem map_map (h : β → γ) (g : α → β) (x : Option α) :
    (x.map g).map h = x.map (h ∘ g) := by cases x <;> rfl
theorem comp_map (h : β → γ) (g : α → β) (x : Option α) : x.map (h ∘ g) = (x.map g).map h :=
  (map_map h g x).symm
@[simp] theorem map_comp_map (f : α → β) (g : β → γ) :
    Option.map g ∘ Option.map f = Option.map (g ∘ f) := funext (map_map g f)
theorem mem_map_of_mem {α β : Type _} {x : Option α} {a : α}
    (g : α → β) (h : a ∈ x) : g a ∈ Option.map g x := by
  rw [mem_def.1 h]; rfl
theorem map_inj_right {f : α → β} {o o' : Option α} (w : ∀ x y, f x = f y → x = y) :
    o.map f = o'.map f ↔ o = o' :=
  ⟨o.rec (fun h => (map_eq_none_iff.1 h.symm).symm) fun x h =>
     (map_eq_some_iff.1 h.symm).elim fun y k => k.1 ▸ congrArg some (w x y k.2.symm),
   congrArg _⟩
@[simp] theorem map_if {α β : Type _} {c : Prop} {a : α} {f : α → β} {_ : Decidable c} :
    (if c then some a else none).map f = if c then some (f a) else none :=
  apply_ite (Option.map f) c (some a) none
@[simp] theorem map_dif {f : α → β} {_ : Decidable c} {a : c → α} :
    (if h : c then some (a h) else none).map f = if h : c then some (f (a h)) else none :=
  apply_dite (Option.map f) c (fun h => some (a h)) fun _ => none
theorem bind_map_comm {α β} {x : Option (Option α)} {f : α → β} :
    x.bind (Option.map f) = (x.map (Option.map f)).bind id := by cases x <;> rfl
theorem bind_map {f : α → β} {g : β → Option γ} {x : Option α} :
    (x.map f).bind g = x.bind (g ∘ f) := by cases x <;> rfl
@[simp] theorem map_bind {f : α → Option β} {g : β → γ} {x : Option α} :
    (x.bind f).map g = x.bind (Option.map g ∘ f) := by cases x <;> rfl
theorem join_map_eq_map_join {f : α → β} {x : Option (Option α)} :
    (x.map (Option.map f)).join = x.join.map f := by cases x <;> rfl
theorem join_join {x : Option (Option (Option α))} : x.join.join = (x.map join).join := by
  cases x <;> rfl
theorem mem_of_mem_join {a : α} {x : Option (Option α)} (h : a ∈ x.join) : some a ∈ x :=
  join_eq_some_iff.1 h
theorem map_injective {f : α → β} (hf : Function.Injective f) :
    Function.Injective (Option.map f) :=
  fun _ _ h => (map_inj_right fun _ _ e => hf e).1 h
@[simp] theorem getD_map (f : α → β) (x : α) (o : Option α) :
    (o.map f).getD (f x) = f (getD o x) := o.rec rfl fun _ => rfl

end Option

/-! Optional values: the laws of `filter`, `guard`, `any`, `all`, `or`, `merge` and `elim`. -/

namespace Option

@[simp] theorem filter_none (p : α → Bool) : none.filter p = none := rfl
theorem filter_some : Option.filter p (some a) = if p a then some a else none := rfl
theorem filter_some_pos {α : Type _} {p : α → Bool} {a : α}
    (h : p a) : Option.filter p (some a) = some a := if_pos h
theorem filter_some_neg {α : Type _} {p : α → Bool} {a : α}
    (h : p a = false) : Option.filter p (some a) = none := by
  rw [filter_some, h]; rfl
theorem isSome_of_isSome_filter (p : α → Bool) (o : Option α) (h : (o.filter p).isSome) :
    o.isSome := by
  cases o with | none => exact h | some _ => rfl
@[simp] theorem filter_eq_none_iff {o : Option α} {p : α → Bool} :
    o.filter p = none ↔ ∀ a, o = some a → ¬p a :=
  ⟨fun h a e k => by subst e; exact some_ne_none a ((if_pos k).symm.trans h),
   o.rec (fun _ => rfl) fun x h => if_neg (h x rfl)⟩
@[simp] theorem filter_eq_some_iff {α : Type _} {a : α} {o : Option α} {p : α → Bool} :
    o.filter p = some a ↔ o = some a ∧ p a :=
  ⟨o.rec (absurd ·.symm (some_ne_none a)) fun x h => Decidable.byCases
     (fun k => have e := (if_pos k).symm.trans h; ⟨e, some.inj e ▸ k⟩)
     fun k => absurd (h.symm.trans (if_neg k)) (some_ne_none a),
   fun h => by rw [h.1]; exact if_pos h.2⟩
theorem filter_some_eq_some {α : Type _} {p : α → Bool} {a : α} :
    Option.filter p (some a) = some a ↔ p a := filter_eq_some_iff.trans (and_iff_right rfl)
theorem filter_some_eq_none {α : Type _} {p : α → Bool} {a : α} :
    Option.filter p (some a) = none ↔ ¬p a :=
  filter_eq_none_iff.trans ⟨fun h => h a rfl, fun h _ e => some.inj e ▸ h⟩
theorem mem_filter_iff {p : α → Bool} {a : α} {o : Option α} :
    a ∈ o.filter p ↔ a ∈ o ∧ p a := filter_eq_some_iff
theorem bind_guard (x : Option α) (p : α → Bool) : x.bind (Option.guard p) = x.filter p := by
  cases x <;> rfl
@[simp] theorem any_filter {α : Type _} {p q : α → Bool} : (o : Option α) →
    (Option.filter p o).any q = Option.any (fun a => p a && q a) o := fun o =>
  o.rec rfl fun a => by rw [filter_some, any_some]; cases p a <;> rfl
@[simp] theorem all_filter {α : Type _} {p q : α → Bool} : (o : Option α) →
    (Option.filter p o).all q = Option.all (fun a => !p a || q a) o := fun o =>
  o.rec rfl fun a => by rw [filter_some, all_some]; cases p a <;> rfl
@[simp] theorem isSome_filter : Option.isSome (Option.filter p o) = Option.any p o :=
  o.rec rfl fun a => by rw [filter_some, any_some]; cases p a <;> rfl
@[simp] theorem isNone_filter :
    Option.isNone (Option.filter p o) = Option.all (fun a => !p a) o := by
  rw [← not_isSome, isSome_filter]; cases o <;> rfl
@[simp] theorem filter_filter {α : Type _} {q p : α → Bool} {o : Option α} :
    Option.filter q (Option.filter p o) = Option.filter (fun x => p x && q x) o := by
  cases o with | none => rfl | some a => rw [filter_some, filter_some]; cases p a <;> rfl
theorem eq_some_of_filter_eq_some {o : Option α} {a : α} (h : o.filter p = some a) : o = some a :=
  (filter_eq_some_iff.1 h).1
theorem filter_map {f : α → β} {p : β → Bool} :
    (Option.map f x).filter p = (x.filter (p ∘ f)).map f :=
  x.rec rfl fun a => (apply_ite (Option.map f) (p (f a)) (some a) none).symm

/-! ## any and all -/

@[simp] theorem all_guard (a : α) : Option.all q (guard p a) = (!p a || q a) := all_filter (some a)
@[simp] theorem any_guard (a : α) : Option.any q (guard p a) = (p a && q a) := any_filter (some a)
theorem all_eq_true (p : α → Bool) (x : Option α) :
    x.all p = true ↔ ∀ y, x = some y → p y :=
  ⟨fun h a e => by subst e; exact h, x.rec (fun _ => rfl) fun x h => h x rfl⟩
theorem all_eq_true_iff_get (p : α → Bool) (x : Option α) :
    x.all p = true ↔ (h : x.isSome) → p (x.get h) :=
  x.rec (iff_of_true rfl fun h => absurd h Bool.false_ne_true) fun _ => ⟨fun h _ => h, (· rfl)⟩
theorem all_eq_false (p : α → Bool) (x : Option α) :
    x.all p = false ↔ ∃ y, x = some y ∧ p y = false :=
  ⟨x.rec (absurd ·.symm Bool.false_ne_true) fun x h => ⟨x, rfl, h⟩,
   fun h => h.elim fun _ h => h.1 ▸ h.2⟩
theorem all_eq_false_iff_get (p : α → Bool) (x : Option α) :
    x.all p = false ↔ ∃ h : x.isSome, p (x.get h) = false :=
  x.rec (iff_of_false (Bool.false_ne_true ·.symm) fun h => h.elim fun h _ => Bool.false_ne_true h)
    fun _ => ⟨fun h => ⟨rfl, h⟩, fun h => h.elim fun _ h => h⟩
theorem any_eq_true (p : α → Bool) (x : Option α) :
    x.any p = true ↔ ∃ y, x = some y ∧ p y :=
  ⟨x.rec (absurd · Bool.false_ne_true) fun x h => ⟨x, rfl, h⟩,
   fun h => h.elim fun _ h => h.1 ▸ h.2⟩
theorem any_eq_true_iff_get (p : α → Bool) (x : Option α) :
    x.any p = true ↔ ∃ h : x.isSome, p (x.get h) :=
  x.rec (iff_of_false Bool.false_ne_true fun h => h.elim fun h _ => Bool.false_ne_true h)
    fun _ => ⟨fun h => ⟨rfl, h⟩, fun h => h.elim fun _ h => h⟩
theorem any_eq_false (p : α → Bool) (x : Option α) :
    x.any p = false ↔ ∀ y, x = some y → p y = false :=
  ⟨fun h a e => by subst e; exact h, x.rec (fun _ => rfl) fun x h => h x rfl⟩
theorem any_eq_false_iff_get (p : α → Bool) (x : Option α) :
    x.any p = false ↔ (h : x.isSome) → p (x.get h) = false :=
  x.rec (iff_of_true rfl fun h => absurd h Bool.false_ne_true) fun _ => ⟨fun h _ => h, (· rfl)⟩
theorem isSome_of_any {x : Option α} {p : α → Bool} (h : x.any p) : x.isSome := by
  cases x with | none => contradiction | some _ => rfl
theorem any_map {α β : Type _} {x : Option α} {f : α → β} {p : β → Bool} :
    (x.map f).any p = x.any (fun a => p (f a)) := x.rec rfl fun _ => rfl
theorem all_map {α β : Type _} {x : Option α} {f : α → β} {p : β → Bool} :
    (x.map f).all p = x.all (fun a => p (f a)) := x.rec rfl fun _ => rfl
theorem any_join {p : α → Bool} {x : Option (Option α)} :
    x.join.any p = x.any (Option.any p) := by cases x <;> rfl
theorem all_join {p : α → Bool} {x : Option (Option α)} :
    x.join.all p = x.all (Option.all p) := by cases x <;> rfl
theorem isNone_join {x : Option (Option α)} : x.join.isNone = x.all Option.isNone := by
  cases x <;> rfl
theorem isSome_join {x : Option (Option α)} : x.join.isSome = x.any Option.isSome := by
  cases x <;> rfl

/-! ## guard -/

@[simp] theorem guard_eq_some_iff {α : Type _} {p : α → Bool} {a b : α} :
    guard p a = some b ↔ a = b ∧ p a :=
  (filter_eq_some_iff (o := some a)).trans
    ⟨fun h => ⟨some.inj h.1, some.inj h.1 ▸ h.2⟩, fun h => ⟨congrArg some h.1, h.1 ▸ h.2⟩⟩
@[simp] theorem isSome_guard : (Option.guard p a).isSome = p a := isSome_filter (o := some a)
@[simp] theorem isNone_guard : (Option.guard p a).isNone = !p a := by
  rw [← not_isSome, isSome_guard]
@[simp] theorem guard_eq_none_iff : Option.guard p a = none ↔ p a = false :=
  (filter_some_eq_none (p := p)).trans (iff_of_eq (Bool.not_eq_true _))
@[simp] theorem guard_pos {α : Type _} {p : α → Bool} {a : α}
    (h : p a) : Option.guard p a = some a := if_pos h
@[congr] theorem guard_congr {f g : α → Bool} (h : ∀ a, f a = g a) : guard f = guard g :=
  congrArg guard (funext h)
@[simp] theorem guard_false {α} : guard (fun (_ : α) => false) = fun _ => none := rfl
@[simp] theorem guard_true {α} : guard (fun (_ : α) => true) = some := rfl
theorem get_none (a : α) {h} : none.get h = a := nomatch h
@[simp] theorem get_none_eq_iff_true {α : Type _} {a : α}
    {h} : (none : Option α).get h = a ↔ True := nomatch h
@[simp] theorem get_guard : (guard p a).get h = a := get_of_eq_some h (guard_pos (by simpa using h))
theorem getD_guard {α : Type _} {p : α → Bool} {a b : α} :
    (guard p a).getD b = if p a then a else b :=
  apply_ite (·.getD b) (p a) (some a) none
theorem guard_def (p : α → Bool) : Option.guard p = fun x => if p x then some x else none := rfl
theorem guard_apply : Option.guard p x = if p x then some x else none := rfl
theorem guard_eq_ite {p : α → Bool} {x : α} :
    Option.guard p x = if p x then some x else none := rfl
theorem guard_eq_filter {p : α → Bool} {x : α} : Option.guard p x = Option.filter p (some x) := rfl
@[simp] theorem filter_guard {p q : α → Bool} {x : α} :
    (Option.guard p x).filter q = Option.guard (fun y => p y && q y) x :=
  filter_filter (o := some x)
theorem map_guard {p : α → Bool} {f : α → β} {x : α} :
    (Option.guard p x).map f = if p x then some (f x) else none :=
  apply_ite (Option.map f) (p x) (some x) none

/-! ## or -/

@[simp] theorem some_or : (some a).or o = some a := rfl
@[simp] theorem none_or : none.or o = o := rfl
theorem or_eq_right_of_none {o o' : Option α} (h : o = none) : o.or o' = o' := h ▸ rfl
@[simp] theorem or_some {o : Option α} : o.or (some a) = some (o.getD a) := o.rec rfl fun _ => rfl
@[simp] theorem or_none : or o none = o := o.rec rfl fun _ => rfl
theorem or_eq_bif : or o o' = bif o.isSome then o else o' := o.rec rfl fun _ => rfl
@[simp] theorem isSome_or : (or o o').isSome = (o.isSome || o'.isSome) := o.rec rfl fun _ => rfl
@[simp] theorem isNone_or : (or o o').isNone = (o.isNone && o'.isNone) := o.rec rfl fun _ => rfl
@[simp] theorem or_eq_none_iff : or o o' = none ↔ o = none ∧ o' = none :=
  o.rec ⟨fun h => ⟨rfl, h⟩, And.right⟩ fun x => ⟨(absurd · (some_ne_none x)), And.left⟩
@[simp] theorem or_eq_some_iff {α : Type _} {o o' : Option α} {a : α} :
    or o o' = some a ↔ o = some a ∨ (o = none ∧ o' = some a) :=
  o.rec ⟨fun h => .inr ⟨rfl, h⟩, fun h => h.elim (absurd ·.symm (some_ne_none a)) And.right⟩
    fun x => ⟨.inl, (·.resolve_right (some_ne_none x ·.1))⟩
theorem or_assoc {α : Type _} {o₁ o₂ o₃ : Option α} :
    or (or o₁ o₂) o₃ = or o₁ (or o₂ o₃) := o₁.rec rfl fun _ => rfl
instance : Std.Associative (or (α := α)) := ⟨@or_assoc _⟩
theorem or_eq_left_of_none {o o' : Option α} (h : o' = none) : o.or o' = o := by
  rw [h, or_none]
instance : Std.LawfulIdentity (or (α := α)) none where
  left_id := @none_or _
  right_id := @or_none _
@[simp] theorem or_self : or o o = o := o.rec rfl fun _ => rfl
instance : Std.IdempotentOp (or (α := α)) := ⟨@or_self _⟩
theorem or_eq_orElse : or o o' = o.orElse (fun _ => o') := o.rec rfl fun _ => rfl
theorem map_or : (or o o').map f = (o.map f).or (o'.map f) := by cases o <;> rfl
theorem or_of_isSome {o o' : Option α} (h : o.isSome) : o.or o' = o := by
  cases o with | none => contradiction | some _ => rfl
theorem or_of_isNone {o o' : Option α} (h : o.isNone) : o.or o' = o' := by
  cases o with | none => rfl | some _ => contradiction
@[simp] theorem getD_or {o o' : Option α} {fallback : α} :
    (o.or o').getD fallback = o.getD (o'.getD fallback) := o.rec rfl fun _ => rfl

/-! ## merge and elim -/

@[simp] theorem merge_none_left {f} {b : Option α} : merge f none b = b := b.rec rfl fun _ => rfl
@[simp] theorem merge_none_right {f} {a : Option α} : merge f a none = a := a.rec rfl fun _ => rfl
@[simp] theorem merge_some_some {f} {a b : α} : merge f (some a) (some b) = some (f a b) := rfl
theorem merge_eq_or_eq {f : α → α → α} (h : ∀ a b, f a b = a ∨ f a b = b) :
    ∀ o₁ o₂, merge f o₁ o₂ = o₁ ∨ merge f o₁ o₂ = o₂ := fun o₁ o₂ =>
  o₁.rec (.inr merge_none_left) fun a => o₂.rec (.inl rfl) fun b =>
    (h a b).imp (congrArg some) (congrArg some)
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
