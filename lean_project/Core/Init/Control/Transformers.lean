prelude
import Init.Macro
import Init.Omega

/-!
Monads on top of monads: lifting actions, failing with an error, reading and changing a state. The
classes; `Except`, `State` and `Reader` have the instances.
-/

universe u v w u₁ u₂ u₃

/-- Actions of `m` are actions of `n`. -/
class MonadLift (m : semiOutParam (Type u → Type v)) (n : Type u → Type w) where
  monadLift : {α : Type u} → m α → n α

/-- As `MonadLift`, over any number of steps. -/
class MonadLiftT (m : Type u → Type v) (n : Type u → Type w) where
  monadLift : {α : Type u} → m α → n α

export MonadLiftT (monadLift)

@[always_inline]
instance (m n o) [MonadLift n o] [MonadLiftT m n] : MonadLiftT m o where
  monadLift x := MonadLift.monadLift (m := n) (monadLift x)

instance (m) : MonadLiftT m m where
  monadLift x := x

abbrev liftM := @monadLift

class MonadFunctor (m : semiOutParam (Type u → Type v)) (n : Type u → Type w) where
  monadMap {α : Type u} : ({β : Type u} → m β → m β) → n α → n α

class MonadFunctorT (m : Type u → Type v) (n : Type u → Type w) where
  monadMap {α : Type u} : ({β : Type u} → m β → m β) → n α → n α

export MonadFunctorT (monadMap)

@[always_inline]
instance (m n o) [MonadFunctor n o] [MonadFunctorT m n] : MonadFunctorT m o where
  monadMap f := MonadFunctor.monadMap (m := n) (monadMap (m := m) f)

instance monadFunctorRefl (m) : MonadFunctorT m m where
  monadMap f := f

class MonadControl (m : semiOutParam (Type u → Type v)) (n : Type u → Type w) where
  stM : Type u → Type u
  liftWith : {α : Type u} → (({β : Type u} → n β → m (stM β)) → m α) → n α
  restoreM : {α : Type u} → m (stM α) → n α

class MonadControlT (m : Type u → Type v) (n : Type u → Type w) where
  stM : Type u → Type u
  liftWith : {α : Type u} → (({β : Type u} → n β → m (stM β)) → m α) → n α
  restoreM {α : Type u} : stM α → n α

export MonadControlT (stM liftWith restoreM)

@[always_inline]
instance (m n o) [MonadControl n o] [MonadControlT m n] : MonadControlT m o where
  stM α := stM m n (MonadControl.stM n o α)
  liftWith f := MonadControl.liftWith fun x₂ => liftWith fun x₁ => f (x₁ ∘ x₂)
  restoreM := MonadControl.restoreM ∘ restoreM

instance (m : Type u → Type v) [Pure m] : MonadControlT m m where
  stM α := α
  liftWith f := f fun x => x
  restoreM x := pure x

/-! ## Errors -/

export MonadExcept (throw tryCatch)

abbrev throwThe (ε : Type u) {m : Type v → Type w} [MonadExceptOf ε m] {α : Type v} (e : ε) : m α :=
  MonadExceptOf.throw e

abbrev tryCatchThe (ε : Type u) {m : Type v → Type w} [MonadExceptOf ε m] {α : Type v} (x : m α)
    (handle : ε → m α) : m α :=
  MonadExceptOf.tryCatch x handle

namespace MonadExcept

@[always_inline, inline]
protected def orElse [MonadExcept ε m] {α : Type v} (t₁ : m α) (t₂ : Unit → m α) : m α :=
  tryCatch t₁ fun _ => t₂ ()

instance [MonadExcept ε m] {α : Type v} : OrElse (m α) where
  orElse := MonadExcept.orElse

end MonadExcept

class MonadFinally (m : Type u → Type v) where
  tryFinally' {α β} : (x : m α) → (f : Option α → m β) → m (α × β)

export MonadFinally (tryFinally')

@[always_inline, inline]
def tryFinally {m : Type u → Type v} {α β : Type u} [MonadFinally m] [Functor m] (x : m α)
    (finalizer : m β) : m α :=
  let y := tryFinally' x (fun _ => finalizer)
  (·.1) <$> y

@[always_inline] instance Id.finally : MonadFinally Id where
  tryFinally' := fun x h =>
    let a := x
    let b := h (some x)
    pure (a, b)

/-! ## Reading -/

class MonadReaderOf (ρ : semiOutParam (Type u)) (m : Type u → Type v) where
  read : m ρ

@[always_inline, inline]
def readThe (ρ : Type u) {m : Type u → Type v} [MonadReaderOf ρ m] : m ρ :=
  MonadReaderOf.read

class MonadReader (ρ : outParam (Type u)) (m : Type u → Type v) where
  read : m ρ

export MonadReader (read)

instance (ρ : Type u) (m : Type u → Type v) [MonadReaderOf ρ m] : MonadReader ρ m where
  read := readThe ρ

instance {ρ : Type u} {m : Type u → Type v} {n : Type u → Type w} [MonadLift m n]
    [MonadReaderOf ρ m] : MonadReaderOf ρ n where
  read := liftM (m := m) read

class MonadWithReaderOf (ρ : semiOutParam (Type u)) (m : Type u → Type v) where
  withReader {α : Type u} : (ρ → ρ) → m α → m α

@[always_inline, inline]
def withTheReader (ρ : Type u) {m : Type u → Type v} [MonadWithReaderOf ρ m] {α : Type u}
    (f : ρ → ρ) (x : m α) : m α :=
  MonadWithReaderOf.withReader f x

class MonadWithReader (ρ : outParam (Type u)) (m : Type u → Type v) where
  withReader {α : Type u} : (ρ → ρ) → m α → m α

export MonadWithReader (withReader)

instance (ρ : Type u) (m : Type u → Type v) [MonadWithReaderOf ρ m] : MonadWithReader ρ m where
  withReader := withTheReader ρ

/-! ## State -/

class MonadStateOf (σ : semiOutParam (Type u)) (m : Type u → Type v) where
  get : m σ
  set : σ → m PUnit
  modifyGet {α : Type u} : (σ → Prod α σ) → m α

export MonadStateOf (set)

abbrev getThe (σ : Type u) {m : Type u → Type v} [MonadStateOf σ m] : m σ :=
  MonadStateOf.get

@[always_inline, inline]
abbrev modifyThe (σ : Type u) {m : Type u → Type v} [MonadStateOf σ m] (f : σ → σ) : m PUnit :=
  MonadStateOf.modifyGet fun s => (PUnit.unit, f s)

@[always_inline, inline]
abbrev modifyGetThe {α : Type u} (σ : Type u) {m : Type u → Type v} [MonadStateOf σ m]
    (f : σ → Prod α σ) : m α :=
  MonadStateOf.modifyGet f

class MonadState (σ : outParam (Type u)) (m : Type u → Type v) where
  get : m σ
  set : σ → m PUnit
  modifyGet {α : Type u} : (σ → Prod α σ) → m α

export MonadState (get modifyGet)

instance (σ : Type u) (m : Type u → Type v) [MonadStateOf σ m] : MonadState σ m where
  set := MonadStateOf.set
  get := getThe σ
  modifyGet f := MonadStateOf.modifyGet f

@[always_inline, inline]
def modify {σ : Type u} {m : Type u → Type v} [MonadState σ m] (f : σ → σ) : m PUnit :=
  modifyGet fun s => (PUnit.unit, f s)

@[always_inline, inline]
def getModify {σ : Type u} {m : Type u → Type v} [MonadState σ m] (f : σ → σ) : m σ :=
  modifyGet fun s => (s, f s)

@[always_inline]
instance {σ : Type u} {m : Type u → Type v} {n : Type u → Type w} [MonadLift m n]
    [MonadStateOf σ m] : MonadStateOf σ n where
  get := liftM (m := m) MonadStateOf.get
  set s := liftM (m := m) (MonadStateOf.set s)
  modifyGet f := monadLift (m := m) (MonadState.modifyGet f)

/-! ## Choices and compositions -/

@[always_inline, inline] def optional {f : Type u → Type v} [Alternative f] {α : Type u} (x : f α) :
    f (Option α) :=
  some <$> x <|> pure none

class ToBool (α : Type u) where
  toBool : α → Bool

export ToBool (toBool)

instance : ToBool Bool where
  toBool b := b

@[macro_inline] def orM {m : Type u → Type v} {β : Type u} [Monad m] [ToBool β] (x y : m β) :
    m β :=
  x >>= fun b => match toBool b with
    | true => pure b
    | false => y

@[macro_inline] def andM {m : Type u → Type v} {β : Type u} [Monad m] [ToBool β] (x y : m β) :
    m β :=
  x >>= fun b => match toBool b with
    | true => y
    | false => pure b

@[macro_inline] def notM {m : Type → Type v} [Applicative m] (x : m Bool) : m Bool :=
  not <$> x

@[always_inline]
def Bind.kleisliRight {α : Type u₁} {m : Type u₂ → Type u₃} {β γ : Type u₂} [Bind m] (f₁ : α → m β)
    (f₂ : β → m γ) (a : α) : m γ :=
  f₁ a >>= f₂

@[always_inline]
def Bind.kleisliLeft {α : Type u₁} {m : Type u₂ → Type u₃} {β γ : Type u₂} [Bind m] (f₂ : β → m γ)
    (f₁ : α → m β) (a : α) : m γ :=
  f₁ a >>= f₂

@[always_inline]
def Bind.bindLeft {α : Type u} {m : Type u → Type v} {β : Type u} [Bind m] (f : α → m β)
    (ma : m α) : m β :=
  ma >>= f

/-! ## Loops -/

/-- What one round of a loop says: go on, or be done, with this value. -/
inductive ForInStep (α : Type u) where
  | done : α → ForInStep α
  | yield : α → ForInStep α
  deriving Inhabited

/-- `for x in xs do ...`. -/
class ForIn (m : Type u₁ → Type u₂) (ρ : Type u) (α : outParam (Type v)) where
  forIn {β : Type u₁} (xs : ρ) (b : β) (f : α → β → m (ForInStep β)) : m β

export ForIn (forIn)

/-- `for h : x in xs do ...`. -/
class ForIn' (m : Type u₁ → Type u₂) (ρ : Type u) (α : outParam (Type v))
    (d : outParam (Membership α ρ)) where
  forIn' {β : Type u₁} (x : ρ) (b : β) (f : (a : α) → a ∈ x → β → m (ForInStep β)) : m β

export ForIn' (forIn')

instance instForInOfForIn' {m : Type u₁ → Type u₂} {ρ : Type u} {α : Type v} {d : Membership α ρ}
    [ForIn' m ρ α d] : ForIn m ρ α where
  forIn x b f := forIn' x b fun a _ => f a

class ForM (m : Type u → Type v) (γ : Type u₁) (α : outParam (Type u₂)) where
  forM : γ → (α → m PUnit) → m PUnit

export ForM (forM)

/-! ## `Id` -/

instance {m : Type u → Type v} [Pure m] : MonadLiftT Id m where
  monadLift x := pure x.run

/-! ## Laws that follow from those of `LawfulMonad` -/

@[simp] theorem bind_pure [Monad m] [LawfulMonad m] (x : m α) : x >>= pure = x :=
  (bind_pure_comp id x).trans (id_map x)
theorem map_eq_pure_bind {m : Type _ → Type _} {α β : Type _}
    [Monad m] [LawfulMonad m] (f : α → β) (x : m α) :
    f <$> x = x >>= fun a => pure (f a) := (bind_pure_comp f x).symm
theorem seq_eq_bind_map {α β : Type u} [Monad m] [LawfulMonad m] (f : m (α → β)) (x : m α) :
    f <*> x = f >>= (· <$> x) := (bind_map f x).symm
theorem bind_congr [Bind m] {x : m α} {f g : α → m β} (h : ∀ a, f a = g a) :
    x >>= f = x >>= g := funext h ▸ rfl
theorem map_congr [Functor m] {x : m α} {f g : α → β} (h : ∀ a, f a = g a) :
    (f <$> x : m β) = g <$> x := funext h ▸ rfl
@[simp] theorem bind_map_left {m : Type _ → Type _} {α β γ : Type _}
    [Monad m] [LawfulMonad m] (f : α → β) (x : m α) (g : β → m γ) :
    (f <$> x) >>= g = x >>= fun a => g (f a) :=
  (congrArg (· >>= g) (bind_pure_comp f x).symm).trans
    ((bind_assoc x _ g).trans (bind_congr fun a => pure_bind (f a) g))
@[simp] theorem map_bind {m : Type _ → Type _} {β γ α : Type _}
    [Monad m] [LawfulMonad m] (f : β → γ) (x : m α) (g : α → m β) :
    f <$> (x >>= g) = x >>= fun a => f <$> g a :=
  (bind_pure_comp f (x >>= g)).symm.trans
    ((bind_assoc x g _).trans (bind_congr fun a => bind_pure_comp f (g a)))

/-! `for` and `while`: loops over lists, options and ranges of numbers, and loops without end. -/

namespace List

@[inline]
protected def forIn' {α : Type u} {β : Type v} {m : Type v → Type w} [Monad m] (as : List α)
    (init : β) (f : (a : α) → a ∈ as → β → m (ForInStep β)) : m β :=
  let rec @[specialize] loop : (as' : List α) → (b : β) → Exists (fun bs => bs ++ as' = as) → m β
    | [], b, _ => pure b
    | a :: as', b, h =>
      have : a ∈ as := h.elim fun bs e => e ▸ mem_append_right bs mem_cons_self
      f a this b >>= fun s => match s with
        | ForInStep.done b => pure b
        | ForInStep.yield b =>
          have : Exists (fun bs => bs ++ as' = as) := match h with
            | ⟨bs, h⟩ => ⟨bs ++ [a], (append_assoc bs [a] as').trans h⟩
          loop as' b this
  loop as init ⟨[], rfl⟩

instance {m : Type v → Type w} {α : Type u} [Monad m] : ForIn' m (List α) α inferInstance where
  forIn' := List.forIn'

@[simp] theorem forIn'_nil {α : Type u} {β : Type v} {m : Type v → Type w} [Monad m]
    {f : (a : α) → a ∈ [] → β → m (ForInStep β)} {b : β} : forIn' [] b f = pure b := rfl

private theorem loop_eq {α : Type u} {β : Type v} {m : Type v → Type w} [Monad m]
    (f : α → β → m (ForInStep β)) (l : List α) {as bs : List α} (b : β)
    (h : ∃ cs, cs ++ l = as) (h' : ∃ cs, cs ++ l = bs) :
    forIn'.loop as (fun a _ b => f a b) l b h = forIn'.loop bs (fun a _ b => f a b) l b h' := by
  induction l generalizing b with
  | nil => rfl
  | cons a l ih =>
    refine bind_congr fun s => ?_
    cases s with
    | done b => rfl
    | yield b => exact ih b _ _

@[simp] theorem forIn_nil {α : Type u} {β : Type v} {m : Type v → Type w} [Monad m]
    {f : α → β → m (ForInStep β)} {b : β} : forIn [] b f = pure b := rfl

@[simp] theorem forIn_cons {α : Type u} {β : Type v} {m : Type v → Type w} [Monad m]
    {f : α → β → m (ForInStep β)} {a : α} {as : List α} {b : β} :
    forIn (a :: as) b f = f a b >>= fun
      | ForInStep.done b => pure b
      | ForInStep.yield b => forIn as b f := by
  refine bind_congr fun s => ?_
  cases s with
  | done b => rfl
  | yield b => exact loop_eq f as b _ _

@[specialize]
def mapM {m : Type u → Type v} [Monad m] {α : Type w} {β : Type u} (f : α → m β) (as : List α) :
    m (List β) :=
  let rec @[specialize] loop
    | [], bs => pure bs.reverse
    | a :: as, bs => f a >>= fun b => loop as (b :: bs)
  loop as []

@[inline]
protected def forM {m : Type u → Type v} [Monad m] {α : Type w} (as : List α) (f : α → m PUnit) :
    m PUnit :=
  match as with
  | [] => pure ⟨⟩
  | a :: as => f a >>= fun _ => List.forM as f

instance {m : Type u → Type v} {α : Type w} [Monad m] : ForM m (List α) α where
  forM := List.forM

@[specialize]
protected def foldlM {m : Type u → Type v} [Monad m] {s : Type u} {α : Type w} (f : s → α → m s)
    (init : s) : List α → m s
  | [] => pure init
  | a :: as => f init a >>= fun s' => List.foldlM f s' as

@[simp] theorem foldlM_nil {m : Type u → Type v} [Monad m] {s : Type u} {α : Type w}
    {f : s → α → m s} {b : s} : [].foldlM f b = pure b := rfl
@[simp] theorem foldlM_cons {m : Type u → Type v} [Monad m] {s : Type u} {α : Type w}
    {f : s → α → m s} {b : s} {a : α} {l : List α} :
    (a :: l).foldlM f b = f b a >>= l.foldlM f := rfl

@[inline]
def foldrM {m : Type u → Type v} [Monad m] {s : Type u} {α : Type w} (f : α → s → m s) (init : s)
    (l : List α) : m s :=
  l.reverse.foldlM (fun s a => f a s) init

end List

@[inline]
instance {m : Type v → Type w} {α : Type u} [Monad m] : ForIn' m (Option α) α inferInstance where
  forIn' x init f :=
    match x with
    | none => pure init
    | some a => f a rfl init >>= fun
      | .done r => pure r
      | .yield r => pure r

/-! ## Ranges of numbers -/

namespace Std.Legacy

/-- `[start:stop:step]`: the numbers from `start`, `step` apart, below `stop`. -/
structure Range where
  start : Nat := 0
  stop : Nat
  step : Nat := 1
  step_pos : 0 < step

instance : Membership Nat Range where
  mem r i := r.start ≤ i ∧ i < r.stop ∧ (i - r.start) % r.step = 0

namespace Range

def size (r : Range) : Nat := (r.stop - r.start + r.step - 1) / r.step

@[inline] protected def forIn' {β : Type u} {m : Type u → Type v} [Monad m] (range : Range)
    (init : β) (f : (i : Nat) → i ∈ range → β → m (ForInStep β)) : m β :=
  let rec @[specialize] loop (b : β) (i : Nat)
      (hs : (i - range.start) % range.step = 0) (hl : range.start ≤ i := by omega) : m β :=
    if h : i < range.stop then
      f i ⟨hl, h, hs⟩ b >>= fun
        | .done b => pure b
        | .yield b =>
          have := range.step_pos
          loop b (i + range.step) (by rw [Nat.sub_add_comm hl, Nat.add_mod_right, hs])
            (Nat.le_add_right_of_le hl)
    else
      pure b
  termination_by range.stop - i
  decreasing_by
    exact Nat.sub_lt_sub_left h (Nat.lt_add_of_pos_right range.step_pos)
  have := range.step_pos
  loop init range.start (by rw [Nat.sub_self, Nat.zero_mod]) (Nat.le_refl _)

instance {m : Type u → Type v} [Monad m] : ForIn' m Range Nat inferInstance where
  forIn' := Range.forIn'

@[term_parser] unsafe def «term[:_]» : Lean.ParserDescr := .compiled
@[term_parser] unsafe def «term[_:_]» : Lean.ParserDescr := .compiled
@[term_parser] unsafe def «term[:_:_]» : Lean.ParserDescr := .compiled
@[term_parser] unsafe def «term[_:_:_]» : Lean.ParserDescr := .compiled

@[macro Std.Legacy.Range.«term[:_]»]
unsafe def «_aux_Init_Data_Range_Basic___macroRules_Std_Legacy_Range_term[:_]_1» : Lean.Macro :=
  fun _ _ s => .error .unsupportedSyntax s
@[macro Std.Legacy.Range.«term[_:_]»]
unsafe def «_aux_Init_Data_Range_Basic___macroRules_Std_Legacy_Range_term[_:_]_1» : Lean.Macro :=
  fun _ _ s => .error .unsupportedSyntax s
@[macro Std.Legacy.Range.«term[:_:_]»]
unsafe def «_aux_Init_Data_Range_Basic___macroRules_Std_Legacy_Range_term[:_:_]_1» : Lean.Macro :=
  fun _ _ s => .error .unsupportedSyntax s
@[macro Std.Legacy.Range.«term[_:_:_]»]
unsafe def «_aux_Init_Data_Range_Basic___macroRules_Std_Legacy_Range_term[_:_:_]_1» : Lean.Macro :=
  fun _ _ s => .error .unsupportedSyntax s

end Range
end Std.Legacy

/-! ## `while`, `repeat` -/

namespace Lean

/-- What `while` and `repeat` run over. -/
inductive Loop where
  | mk

instance : Inhabited Loop := ⟨.mk⟩

instance (priority := low) {m : Type u → Type v} [Monad m] : Inhabited (α → m α) where
  default := pure

instance (priority := low) {m : Type u → Type v} [Inhabited α] [Monad m] : Inhabited (m α) where
  default := pure default

@[inline]
partial def Loop.forIn {β : Type u} {m : Type u → Type v} [Monad m] (_ : Loop) (init : β)
    (f : Unit → β → m (ForInStep β)) : m β :=
  let rec @[specialize] loop (b : β) : m β :=
    f () b >>= fun
      | ForInStep.done b => pure b
      | ForInStep.yield b => loop b
  loop init

instance {m : Type u → Type v} [Monad m] : ForIn m Loop Unit where
  forIn := Loop.forIn

end Lean

/-! Computations that may fail: with an error (`Except`), or with nothing (`OptionT`). -/

universe u'

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

instance {ε α : Type _} [Inhabited ε] : Inhabited (Except ε α) := ⟨.error default⟩

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

/-! Computations with a state, with a value to read, and their laws. -/

/-- Actions of `m` that read and change a state. -/
def StateT (σ : Type u) (m : Type u → Type v) (α : Type u) : Type (max u v) :=
  σ → m (α × σ)

@[always_inline, inline]
def StateT.run {σ : Type u} {m : Type u → Type v} {α : Type u} (x : StateT σ m α) (s : σ) :
    m (α × σ) :=
  x s

@[always_inline, inline]
def StateT.run' {σ : Type u} {m : Type u → Type v} [Functor m] {α : Type u} (x : StateT σ m α)
    (s : σ) : m α :=
  (·.1) <$> x s

/-- Computations with a state. -/
@[reducible] def StateM (σ α : Type u) : Type u := StateT σ Id α

namespace StateT

section
variable {σ : Type u} {m : Type u → Type v} [Monad m] {α β : Type u}

@[always_inline, inline] protected def pure (a : α) : StateT σ m α :=
  fun s => pure (a, s)

@[always_inline, inline] protected def bind (x : StateT σ m α) (f : α → StateT σ m β) :
    StateT σ m β :=
  fun s => x s >>= fun (a, s) => f a s

@[always_inline, inline] protected def map (f : α → β) (x : StateT σ m α) : StateT σ m β :=
  fun s => x s >>= fun (a, s) => pure (f a, s)

@[always_inline] instance : Monad (StateT σ m) where
  pure := StateT.pure
  bind := StateT.bind
  map := StateT.map

@[always_inline, inline] protected def orElse [Alternative m] {α : Type u} (x₁ : StateT σ m α)
    (x₂ : Unit → StateT σ m α) : StateT σ m α :=
  fun s => x₁ s <|> x₂ () s

@[always_inline, inline] protected def failure [Alternative m] {α : Type u} : StateT σ m α :=
  fun _ => failure

instance [Alternative m] : Alternative (StateT σ m) where
  failure := StateT.failure
  orElse := StateT.orElse

@[always_inline, inline] protected def get : StateT σ m σ :=
  fun s => pure (s, s)

@[always_inline, inline] protected def set : σ → StateT σ m PUnit :=
  fun s' _ => pure (⟨⟩, s')

@[always_inline, inline] protected def modifyGet (f : σ → α × σ) : StateT σ m α :=
  fun s => pure (f s)

@[always_inline, inline] protected def lift {α : Type u} (t : m α) : StateT σ m α :=
  fun s => t >>= fun a => pure (a, s)

instance : MonadLift m (StateT σ m) := ⟨StateT.lift⟩

@[always_inline] instance (σ m) : MonadFunctor m (StateT σ m) := ⟨fun f x s => f (x s)⟩

@[always_inline] instance (ε) [MonadExceptOf ε m] : MonadExceptOf ε (StateT σ m) where
  throw := StateT.lift ∘ throwThe ε
  tryCatch := fun x c s => tryCatchThe ε (x s) fun e => c e s

end
end StateT

instance {σ : Type u} {m : Type u → Type v} [Monad m] : MonadStateOf σ (StateT σ m) where
  get := StateT.get
  set := StateT.set
  modifyGet := StateT.modifyGet

@[always_inline] instance StateT.monadControl (σ : Type u) (m : Type u → Type v) [Monad m] :
    MonadControl m (StateT σ m) where
  stM := fun α => α × σ
  liftWith := fun f => StateT.bind StateT.get fun s => StateT.lift (f fun x => x.run s)
  restoreM := fun x => StateT.bind (StateT.lift x) fun (a, s) => StateT.bind (StateT.set s)
    fun _ => StateT.pure a

/-! ## Reading -/

/-- Computations that read a value. -/
abbrev ReaderM (ρ : Type u) := ReaderT ρ Id

namespace ReaderT

@[always_inline, inline]
def run {ρ : Type u} {m : Type u → Type v} {α : Type u} (x : ReaderT ρ m α) (r : ρ) : m α := x r

@[always_inline, inline]
protected def read {ρ : Type u} {m : Type u → Type v} [Monad m] : ReaderT ρ m ρ := pure

@[always_inline, inline]
protected def adapt {ρ : Type u} {m : Type u → Type v} {ρ' α : Type u} (f : ρ' → ρ) :
    ReaderT ρ m α → ReaderT ρ' m α :=
  fun x r => x (f r)

end ReaderT

instance {ρ : Type u} {m : Type u → Type v} : MonadLift m (ReaderT ρ m) where
  monadLift x := fun _ => x

instance {ρ : Type u} {m : Type u → Type v} [Monad m] : MonadReaderOf ρ (ReaderT ρ m) where
  read := ReaderT.read

instance {ρ : Type u} {m : Type u → Type v} : MonadFunctor m (ReaderT ρ m) where
  monadMap f x := fun ctx => f (x ctx)

instance {ρ : Type u} {m : Type u → Type v} [Monad m] : MonadWithReaderOf ρ (ReaderT ρ m) where
  withReader f x := fun ctx => x (f ctx)

instance {ρ : Type u} {m : Type u → Type v} [Alternative m] [Monad m] :
    Alternative (ReaderT ρ m) where
  failure := fun _ => failure
  orElse x₁ x₂ := fun s => x₁ s <|> x₂ () s

/-! ## What the operations do -/

namespace StateT

variable {σ : Type u} {m : Type u → Type v} {α β : Type u}

theorem ext {x y : StateT σ m α} (h : ∀ s, x.run s = y.run s) : x = y :=
  funext h

@[simp] theorem run_pure [Monad m] (a : α) (s : σ) : (pure a : StateT σ m α).run s = pure (a, s) :=
  rfl
@[simp] theorem run_bind [Monad m] (x : StateT σ m α) (f : α → StateT σ m β) (s : σ) :
    (x >>= f).run s = x.run s >>= fun p => (f p.1).run p.2 := rfl
@[simp] theorem run_get [Monad m] (s : σ) : (get : StateT σ m σ).run s = pure (s, s) := rfl
@[simp] theorem run_set [Monad m] (s s' : σ) :
    (set s' : StateT σ m PUnit).run s = pure (⟨⟩, s') := rfl
@[simp] theorem run_modify [Monad m] (f : σ → σ) (s : σ) :
    (modify f : StateT σ m PUnit).run s = pure (⟨⟩, f s) := rfl
@[simp] theorem run_modifyGet [Monad m] (f : σ → α × σ) (s : σ) :
    (modifyGet f : StateT σ m α).run s = pure ((f s).1, (f s).2) := rfl
@[simp] theorem run_lift {α σ : Type u} [Monad m] (x : m α) (s : σ) :
    (StateT.lift x : StateT σ m α).run s = x >>= fun a => pure (a, s) := rfl
@[simp] theorem run_map [Monad m] [LawfulMonad m] (f : α → β) (x : StateT σ m α) (s : σ) :
    (f <$> x).run s = (fun (p : α × σ) => (f p.1, p.2)) <$> x.run s :=
  bind_pure_comp (fun (p : α × σ) => (f p.1, p.2)) (x s)

end StateT

namespace ReaderT

variable {ρ : Type u} {m : Type u → Type v} {α β : Type u}

theorem ext {x y : ReaderT ρ m α} (h : ∀ ctx, x.run ctx = y.run ctx) : x = y := funext h

@[simp] theorem run_pure [Monad m] (a : α) (ctx : ρ) :
    (pure a : ReaderT ρ m α).run ctx = pure a := rfl
@[simp] theorem run_bind [Monad m] (x : ReaderT ρ m α) (f : α → ReaderT ρ m β) (ctx : ρ) :
    (x >>= f).run ctx = x.run ctx >>= fun a => (f a).run ctx := rfl
@[simp] theorem run_map [Monad m] (f : α → β) (x : ReaderT ρ m α) (ctx : ρ) :
    (f <$> x).run ctx = f <$> x.run ctx := rfl
@[simp] theorem run_read [Monad m] (ctx : ρ) : (ReaderT.read : ReaderT ρ m ρ).run ctx = pure ctx :=
  rfl

end ReaderT

/-! ## The laws of the monads that stand on others -/

theorem LawfulMonad.mk' (m : Type u → Type v) [Monad m]
    (id_map : ∀ {α} (x : m α), id <$> x = x)
    (pure_bind : ∀ {α β} (x : α) (f : α → m β), pure x >>= f = f x)
    (bind_assoc : ∀ {α β γ} (x : m α) (f : α → m β) (g : β → m γ),
      x >>= f >>= g = x >>= fun x => f x >>= g)
    (map_const : ∀ {α β} (x : α) (y : m β), Functor.mapConst x y = Function.const β x <$> y := by
      intros; rfl)
    (seqLeft_eq : ∀ {α β} (x : m α) (y : m β),
      x <* y = (x >>= fun a => y >>= fun _ => pure a) := by intros; rfl)
    (seqRight_eq : ∀ {α β} (x : m α) (y : m β), x *> y = (x >>= fun _ => y) := by intros; rfl)
    (bind_pure_comp : ∀ {α β} (f : α → β) (x : m α), x >>= (fun y => pure (f y)) = f <$> x := by
      intros; rfl)
    (bind_map : ∀ {α β} (f : m (α → β)) (x : m α), f >>= (fun y => y <$> x) = f <*> x := by
      intros; rfl) : LawfulMonad m :=
  have seq_of_map {α β γ : Type u} (f : α → β → γ) (x : m α) (y : m β) {g : α → m γ}
      (h : ∀ a, g a = f a <$> y) : x >>= g = f <$> x <*> y := by
    rw [← bind_map, ← bind_pure_comp, bind_assoc, funext h]
    exact congrArg (x >>= ·) (funext fun a => (pure_bind (f a) (· <$> y)).symm)
  { id_map, bind_pure_comp, bind_map, pure_bind, bind_assoc
    pure_seq := fun f x => (bind_map (pure f) x).symm.trans (pure_bind f _)
    map_const := funext fun x => funext (map_const x)
    seqLeft_eq := fun x y => (seqLeft_eq x y).trans
      (seq_of_map _ x y fun a => bind_pure_comp (fun _ => a) y)
    seqRight_eq := fun x y => (seqRight_eq x y).trans
      (seq_of_map _ x y fun _ => (id_map y).symm) }

section
variable {σ ε ρ : Type u} {m : Type u → Type v} [Monad m] [LawfulMonad m]

instance : LawfulMonad (StateT σ m) := LawfulMonad.mk' _
  (id_map := fun x => funext fun s => bind_pure (x s))
  (pure_bind := fun x f => funext fun s => pure_bind (x, s) fun p => f p.1 p.2)
  (bind_assoc := fun x f g => funext fun s =>
    bind_assoc (x s) (fun p => f p.1 p.2) fun p => g p.1 p.2)

instance : LawfulMonad (ReaderT ρ m) := LawfulMonad.mk' _
  (id_map := fun x => funext fun r => id_map (x r))
  (pure_bind := fun x f => funext fun r => pure_bind x fun a => f a r)
  (bind_assoc := fun x f g => funext fun r => bind_assoc (x r) (fun a => f a r) fun b => g b r)
  (bind_pure_comp := fun f x => funext fun r => bind_pure_comp f (x r))

instance : LawfulMonad (ExceptT ε m) := LawfulMonad.mk' _
  (id_map := fun {α} x =>
    (bind_congr (m := m) fun (a : Except ε α) => by cases a <;> rfl).trans (bind_pure x.run))
  (pure_bind := fun x f => pure_bind (m := m) (Except.ok x) (ExceptT.bindCont f))
  (bind_assoc := fun {α β γ} (x : m (Except ε α)) f g =>
    (bind_assoc (m := m) x (ExceptT.bindCont f) (ExceptT.bindCont g)).trans
      (congrArg (Bind.bind (m := m) x) (funext fun a =>
        a.casesOn (fun _ => pure_bind (m := m) _ _) (fun _ => rfl))))
  (bind_pure_comp := fun {α _} f x =>
    bind_congr (m := m) fun (a : Except ε α) => by cases a <;> rfl)

namespace Except

instance : LawfulMonad (Except ε) := LawfulMonad.mk' _
  (id_map := fun x => by cases x <;> rfl)
  (pure_bind := fun _ _ => rfl)
  (bind_assoc := fun x _ _ => by cases x <;> rfl)
  (seqLeft_eq := fun x y => by cases x <;> cases y <;> rfl)
  (seqRight_eq := fun x y => by cases x <;> cases y <;> rfl)
  (bind_pure_comp := fun _ x => by cases x <;> rfl)

end Except

end
