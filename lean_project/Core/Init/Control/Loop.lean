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
