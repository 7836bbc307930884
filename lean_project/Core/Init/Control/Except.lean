prelude
import Init.Control.Lift

/-! Computations that may fail: with an error (`Except`), or with nothing (`OptionT`). -/

universe u v w u'

namespace Except

variable {ε : Type u}

@[always_inline, inline] protected def pure (a : α) : Except ε α := Except.ok a

@[always_inline, inline] protected def map (f : α → β) : Except ε α → Except ε β
  | Except.error err => Except.error err
  | Except.ok v => Except.ok (f v)

@[always_inline, inline] protected def mapError (f : ε → ε') : Except ε α → Except ε' α
  | Except.error err => Except.error (f err)
  | Except.ok v => Except.ok v

@[always_inline, inline] protected def bind (ma : Except ε α) (f : α → Except ε β) : Except ε β :=
  match ma with
  | Except.error err => Except.error err
  | Except.ok v => f v

@[always_inline, inline] protected def toBool : Except ε α → Bool
  | Except.ok _ => true
  | Except.error _ => false

abbrev isOk : Except ε α → Bool := Except.toBool

@[always_inline, inline] protected def toOption : Except ε α → Option α
  | Except.ok a => some a
  | Except.error _ => none

@[always_inline, inline]
protected def tryCatch (ma : Except ε α) (handle : ε → Except ε α) : Except ε α :=
  match ma with
  | Except.ok a => Except.ok a
  | Except.error e => handle e

def orElseLazy (x : Except ε α) (y : Unit → Except ε α) : Except ε α :=
  match x with
  | Except.ok a => Except.ok a
  | Except.error _ => y ()

@[always_inline] instance : Monad (Except ε) where
  pure := Except.pure
  bind := Except.bind
  map := Except.map

instance : LawfulMonad (Except ε) where
  map_const := rfl
  id_map x := by cases x <;> rfl
  comp_map _ _ x := by cases x <;> rfl
  seqLeft_eq x y := by cases x <;> cases y <;> rfl
  seqRight_eq x y := by cases x <;> cases y <;> rfl
  pure_seq _ x := by cases x <;> rfl
  bind_pure_comp _ x := by cases x <;> rfl
  bind_map f x := by cases f <;> cases x <;> rfl
  pure_bind _ _ := rfl
  bind_assoc x _ _ := by cases x <;> rfl

end Except

instance (ε : Type u) : MonadExceptOf ε (Except ε) where
  throw := Except.error
  tryCatch := Except.tryCatch

instance [DecidableEq ε] [DecidableEq α] : DecidableEq (Except ε α)
  | .error a, .error b =>
    if h : a = b then isTrue (congrArg _ h) else isFalse fun e => h (Except.error.inj e)
  | .ok a, .ok b =>
    if h : a = b then isTrue (congrArg _ h) else isFalse fun e => h (Except.ok.inj e)
  | .error _, .ok _ => isFalse nofun
  | .ok _, .error _ => isFalse nofun

instance [Inhabited ε] : Inhabited (Except ε α) := ⟨.error default⟩

@[always_inline, inline]
def liftExcept {ε : Type u} {m : Type v → Type w} [MonadExceptOf ε m] [Pure m] {α : Type v} :
    Except ε α → m α
  | Except.ok a => pure a
  | Except.error e => throwThe ε e

/-! ## On top of a monad -/

/-- Actions of `m` that may fail with an error. -/
def ExceptT (ε : Type u) (m : Type u → Type v) (α : Type u) : Type v :=
  m (Except ε α)

@[always_inline, inline]
def ExceptT.mk {ε : Type u} {m : Type u → Type v} {α : Type u} (x : m (Except ε α)) :
    ExceptT ε m α := x

@[always_inline, inline]
def ExceptT.run {ε : Type u} {m : Type u → Type v} {α : Type u} (x : ExceptT ε m α) :
    m (Except ε α) := x

namespace ExceptT

variable {ε : Type u} {m : Type u → Type v} [Monad m]

@[always_inline, inline] protected def pure {α : Type u} (a : α) : ExceptT ε m α :=
  ExceptT.mk (pure (Except.ok a))

@[always_inline, inline] protected def bindCont {α β : Type u} (f : α → ExceptT ε m β) :
    Except ε α → m (Except ε β)
  | Except.ok a => f a
  | Except.error e => pure (Except.error e)

@[always_inline, inline] protected def bind {α β : Type u} (ma : ExceptT ε m α)
    (f : α → ExceptT ε m β) : ExceptT ε m β :=
  ExceptT.mk (ma >>= ExceptT.bindCont f)

@[always_inline, inline] protected def map {α β : Type u} (f : α → β) (x : ExceptT ε m α) :
    ExceptT ε m β :=
  ExceptT.mk (x.run >>= fun a => match a with
    | Except.ok a => pure (Except.ok (f a))
    | Except.error e => pure (Except.error e))

@[always_inline, inline] protected def lift {α : Type u} (t : m α) : ExceptT ε m α :=
  ExceptT.mk (Except.ok <$> t)

@[always_inline] instance : MonadLift (Except ε) (ExceptT ε m) :=
  ⟨fun e => ExceptT.mk (pure e)⟩

instance : MonadLift m (ExceptT ε m) := ⟨ExceptT.lift⟩

@[always_inline, inline] protected def tryCatch {α : Type u} (ma : ExceptT ε m α)
    (handle : ε → ExceptT ε m α) : ExceptT ε m α :=
  ExceptT.mk (ma.run >>= fun res => match res with
    | Except.ok a => pure (Except.ok a)
    | Except.error e => handle e)

instance : MonadFunctor m (ExceptT ε m) := ⟨fun f x => f x⟩

@[always_inline] instance : Monad (ExceptT ε m) where
  pure := ExceptT.pure
  bind := ExceptT.bind
  map := ExceptT.map

@[always_inline, inline] protected def adapt {ε' α : Type u} (f : ε → ε') :
    ExceptT ε m α → ExceptT ε' m α :=
  fun x => ExceptT.mk (Except.mapError f <$> x.run)

@[simp] theorem run_pure {α : Type u} (a : α) : (pure a : ExceptT ε m α).run = pure (.ok a) := rfl
@[simp] theorem run_throw {α : Type u} (e : ε) :
    (MonadExceptOf.throw e : Except ε α) = .error e := rfl

end ExceptT

@[always_inline]
instance (m : Type u → Type v) (ε₁ : Type u) (ε₂ : Type u) [MonadExceptOf ε₁ m] :
    MonadExceptOf ε₁ (ExceptT ε₂ m) where
  throw e := ExceptT.mk (throwThe ε₁ e)
  tryCatch x handle := ExceptT.mk (tryCatchThe ε₁ x handle)

@[always_inline]
instance (m : Type u → Type v) (ε : Type u) [Monad m] : MonadExceptOf ε (ExceptT ε m) where
  throw e := ExceptT.mk (pure (Except.error e))
  tryCatch := ExceptT.tryCatch

/-! ## Options -/

instance : MonadExceptOf Unit Option where
  throw _ := none
  tryCatch x handle := match x with
    | some a => some a
    | none => handle ()

/-- Actions of `m` that may give nothing. -/
def OptionT (m : Type u → Type v) (α : Type u) : Type v :=
  m (Option α)

@[always_inline, inline]
def OptionT.run {m : Type u → Type v} {α : Type u} (x : OptionT m α) : m (Option α) := x

namespace OptionT

variable {m : Type u → Type v} [Monad m] {α β : Type u}

protected def mk {m : Type u → Type v} {α : Type u} (x : m (Option α)) : OptionT m α := x

@[always_inline, inline] protected def bind (x : OptionT m α) (f : α → OptionT m β) :
    OptionT m β :=
  OptionT.mk (m := m) (x.run >>= fun a => match a with
    | some a => f a
    | none => pure none)

@[always_inline, inline] protected def pure (a : α) : OptionT m α :=
  OptionT.mk (m := m) (pure (some a))

@[always_inline] instance : Monad (OptionT m) where
  pure := OptionT.pure
  bind := OptionT.bind

@[always_inline, inline] protected def orElse (x : OptionT m α) (y : Unit → OptionT m α) :
    OptionT m α :=
  OptionT.mk (m := m) (x.run >>= fun a => match a with
    | some a => pure (some a)
    | none => y ())

@[always_inline, inline] protected def fail : OptionT m α :=
  OptionT.mk (m := m) (pure none)

@[always_inline] instance : Alternative (OptionT m) where
  failure := OptionT.fail
  orElse := OptionT.orElse

@[always_inline, inline] protected def lift (x : m α) : OptionT m α :=
  OptionT.mk (m := m) (x >>= fun a => pure (some a))

instance : MonadLift m (OptionT m) := ⟨OptionT.lift⟩

instance : MonadFunctor m (OptionT m) := ⟨fun f x => f x⟩

@[always_inline, inline] protected def tryCatch (x : OptionT m α) (handle : PUnit → OptionT m α) :
    OptionT m α :=
  OptionT.mk (m := m) (x.run >>= fun a => match a with
    | some a => pure (some a)
    | none => handle ⟨⟩)

instance : MonadExceptOf PUnit (OptionT m) where
  throw _ := OptionT.fail
  tryCatch := OptionT.tryCatch

end OptionT
