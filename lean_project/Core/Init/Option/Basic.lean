prelude
import Init.Control

/-! Optional values: operations, instances, and what the operations do on `none` and `some`. -/

universe u v w

namespace Option

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
  funext fun o => by cases o <;> rfl

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

@[simp] theorem some_get : ∀ {x : Option α} (h : isSome x), some (x.get h) = x
  | some _, _ => rfl
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
  id_map o := by cases o <;> rfl
  comp_map _ _ o := by cases o <;> rfl

instance : LawfulMonad Option where
  map_const := rfl
  id_map o := by cases o <;> rfl
  comp_map _ _ o := by cases o <;> rfl
  seqLeft_eq x y := by cases x <;> cases y <;> rfl
  seqRight_eq x y := by cases x <;> cases y <;> rfl
  pure_seq _ o := by cases o <;> rfl
  bind_pure_comp _ o := by cases o <;> rfl
  bind_map f o := by cases f <;> cases o <;> rfl
  pure_bind _ _ := rfl
  bind_assoc o _ _ := by cases o <;> rfl

namespace Option

theorem eq_of_eq_some {α : Type u} :
    ∀ {x y : Option α}, (∀ z, x = some z ↔ y = some z) → x = y
  | none, none, _ => rfl
  | none, some z, h => (h z).2 rfl
  | some z, _, h => ((h z).1 rfl).symm

theorem eq_none_of_isNone {α : Type u} : ∀ {o : Option α}, o.isNone → o = none
  | none, _ => rfl

instance : Membership α (Option α) := ⟨fun b a => b = some a⟩

@[simp] theorem mem_def {a : α} {b : Option α} : a ∈ b ↔ b = some a := .rfl

instance [DecidableEq α] (j : α) (o : Option α) : Decidable (j ∈ o) :=
  inferInstanceAs <| Decidable (o = some j)

@[simp] theorem isNone_iff_eq_none {o : Option α} : o.isNone ↔ o = none :=
  ⟨eq_none_of_isNone, fun e => e ▸ rfl⟩

theorem some_inj {a b : α} : some a = some b ↔ a = b := ⟨some.inj, congrArg some⟩

instance {p : α → Prop} [DecidablePred p] : ∀ o : Option α, Decidable (∀ a, a ∈ o → p a)
  | none => isTrue nofun
  | some a =>
    if h : p a then isTrue fun _ e => some.inj e ▸ h
    else isFalse fun k => h (k a rfl)

instance {p : α → Prop} [DecidablePred p] :
    ∀ o : Option α, Decidable (Exists fun a => a ∈ o ∧ p a)
  | none => isFalse fun ⟨_, h, _⟩ => nomatch h
  | some a =>
    if h : p a then isTrue ⟨a, rfl, h⟩
    else isFalse fun ⟨_, e, k⟩ => h (some.inj e ▸ k)

/-- A function that needs to know where its argument is from. -/
@[inline] def pbind : (o : Option α) → (f : (a : α) → o = some a → Option β) → Option β
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
