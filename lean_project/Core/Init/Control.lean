prelude
import Init.SimpLemmas

/-!
Functions: composition, constants, exchanged and paired arguments, injectivity, surjectivity and
inverses.
-/

universe u v w

/-- The function with its two arguments exchanged. -/
@[inline] def flip {α : Sort u} {β : Sort v} {φ : Sort w} (f : α → β → φ) : β → α → φ :=
  fun b a => f a b

@[simp] theorem Function.const_apply {y : β} {x : α} : Function.const α y x = y := rfl
@[simp] theorem Function.comp_apply {f : β → δ} {g : α → β} {x : α} :
    Function.comp f g x = f (g x) :=
  rfl
theorem Function.comp_def {α β δ} (f : β → δ) (g : α → β) : f ∘ g = fun x => f (g x) := rfl
@[simp] theorem Function.const_comp {f : α → β} {c : γ} :
    (Function.const β c ∘ f) = Function.const α c := rfl
@[simp] theorem Function.comp_const {β γ α : Sort _} {f : β → γ} {b : β} :
    (f ∘ Function.const α b) = Function.const α (f b) := rfl
@[simp] theorem Function.true_comp {f : α → β} : ((fun _ => true) ∘ f) = fun _ => true := rfl
@[simp] theorem Function.false_comp {f : α → β} : ((fun _ => false) ∘ f) = fun _ => false := rfl
@[simp] theorem Function.comp_id (f : α → β) : f ∘ id = f := rfl
@[simp] theorem Function.id_comp (f : α → β) : id ∘ f = f := rfl

theorem funext_iff {β : α → Sort u} {f g : (x : α) → β x} : f = g ↔ ∀ x, f x = g x :=
  ⟨congrFun, funext⟩

namespace Function

@[inline] def curry : (α × β → φ) → α → β → φ := fun f a b => f (a, b)

@[inline] def uncurry : (α → β → φ) → α × β → φ := fun f a => f a.1 a.2

@[simp] theorem curry_uncurry (f : α → β → φ) : curry (uncurry f) = f := rfl
@[simp] theorem uncurry_curry (f : α × β → φ) : uncurry (curry f) = f := rfl
@[simp] theorem uncurry_apply_pair {α β γ} (f : α → β → γ) (x : α) (y : β) :
    uncurry f (x, y) = f x y := rfl
@[simp] theorem curry_apply {α β γ} (f : α × β → γ) (x : α) (y : β) : curry f x y = f (x, y) := rfl

/-- Equal values come from equal arguments. -/
def Injective (f : α → β) : Prop :=
  ∀ ⦃a₁ a₂⦄, f a₁ = f a₂ → a₁ = a₂

/-- Every element is a value. -/
def Surjective (f : α → β) : Prop :=
  ∀ b, Exists fun a => f a = b

/-- `g` undoes `f`. -/
def LeftInverse {α β} (g : β → α) (f : α → β) : Prop :=
  ∀ x, g (f x) = x

def HasLeftInverse {α β} (f : α → β) : Prop :=
  Exists fun finv : β → α => LeftInverse finv f

/-- `f` undoes `g`. -/
def RightInverse {α β} (g : β → α) (f : α → β) : Prop :=
  LeftInverse f g

def HasRightInverse {α β} (f : α → β) : Prop :=
  Exists fun finv : β → α => RightInverse finv f

theorem Injective.comp {α β γ} {g : β → γ} {f : α → β} (hg : Injective g) (hf : Injective f) :
    Injective (g ∘ f) :=
  fun _ _ h => hf (hg h)

theorem Surjective.comp {α β γ} {g : β → γ} {f : α → β} (hg : Surjective g) (hf : Surjective f) :
    Surjective (g ∘ f) :=
  fun c => (hg c).elim fun b hb => (hf b).elim fun a ha => ⟨a, (congrArg g ha).trans hb⟩

theorem LeftInverse.injective {α β} {g : β → α} {f : α → β} : LeftInverse g f → Injective f :=
  fun h a b e => by rw [← h a, e, h b]

theorem HasLeftInverse.injective {α β} {f : α → β} : HasLeftInverse f → Injective f :=
  fun h => h.elim fun _ h => h.injective

theorem rightInverse_of_injective_of_leftInverse {α β} {f : α → β} {g : β → α} (injf : Injective f)
    (lfg : LeftInverse f g) : RightInverse f g :=
  fun x => injf (lfg (f x))

theorem RightInverse.surjective {α β} {f : α → β} {g : β → α} (h : RightInverse g f) :
    Surjective f :=
  fun b => ⟨g b, h b⟩

theorem HasRightInverse.surjective {α β} {f : α → β} : HasRightInverse f → Surjective f :=
  fun h => h.elim fun _ h => h.surjective

theorem leftInverse_of_surjective_of_rightInverse {α β} {f : α → β} {g : β → α}
    (surjf : Surjective f) (rfg : RightInverse f g) : LeftInverse f g :=
  fun y =>
    (surjf y).elim fun x hx => hx ▸ congrArg f (rfg x)

theorem injective_id : Injective (@id α) := fun _ _ h => h
theorem surjective_id : Surjective (@id α) := fun a => ⟨a, rfl⟩

variable {f : α → β}

theorem Injective.eq_iff (I : Injective f) {a b : α} : f a = f b ↔ a = b :=
  ⟨fun h => I h, congrArg f⟩
theorem Injective.eq_iff' (I : Injective f) {a b : α} {c : β} (h : f b = c) : f a = c ↔ a = b :=
  h ▸ I.eq_iff
theorem Injective.ne (hf : Injective f) {a₁ a₂ : α} : a₁ ≠ a₂ → f a₁ ≠ f a₂ :=
  fun n e => n (hf e)
theorem Injective.ne_iff (hf : Injective f) {x y : α} : f x ≠ f y ↔ x ≠ y :=
  not_congr hf.eq_iff
theorem Injective.ne_iff' (hf : Injective f) {x y : α} {z : β} (h : f y = z) : f x ≠ z ↔ x ≠ y :=
  h ▸ hf.ne_iff
protected theorem LeftInverse.id {α β} {g : β → α} {f : α → β} (h : LeftInverse g f) :
    g ∘ f = id :=
  funext h
protected theorem RightInverse.id {α β} {g : β → α} {f : α → β} (h : RightInverse g f) :
    f ∘ g = id :=
  funext h

end Function

/-! Functors and monads: the remaining classes and instances, and their laws. -/

/-- Actions that may fail and be replaced. -/
class Alternative (f : Type u → Type v) : Type (max (u + 1) v) extends Applicative f where
  failure : {α : Type u} → f α
  orElse : {α : Type u} → f α → (Unit → f α) → f α

instance (f : Type u → Type v) (α : Type u) [Alternative f] : OrElse (f α) := ⟨Alternative.orElse⟩

export Alternative (failure)

@[always_inline, inline] def guard {f : Type → Type v} [Alternative f] (p : Prop) [Decidable p] :
    f Unit :=
  if p then pure () else failure

@[reducible] def Functor.mapRev {f : Type u → Type v} [Functor f] {α β : Type u} :
    f α → (α → β) → f β :=
  fun a f => f <$> a

@[always_inline, inline] def Functor.discard {f : Type u → Type v} {α : Type u} [Functor f]
    (x : f α) : f PUnit :=
  Functor.mapConst PUnit.unit x

export Functor (discard)

/-- The monad of plain values. -/
def Id (type : Sort u) : Sort u := type

namespace Id

@[always_inline] instance : Monad Id where
  pure x := x
  bind x f := f x
  map f x := f x

@[always_inline, inline] protected def run (x : Id α) : α := x

end Id

/-! ## Laws -/

class LawfulFunctor (f : Type u → Type v) [Functor f] : Prop where
  map_const : (Functor.mapConst : α → f β → f α) = Functor.map ∘ Function.const β
  id_map (x : f α) : id <$> x = x
  comp_map (g : α → β) (h : β → γ) (x : f α) : (h ∘ g) <$> x = h <$> g <$> x

export LawfulFunctor (map_const id_map comp_map)

attribute [simp] id_map

@[simp] theorem id_map' [Functor f] [LawfulFunctor f] (x : f α) : (fun a => a) <$> x = x :=
  id_map x

@[simp] theorem Functor.map_map {f : Type _ → Type _} {α β γ : Type _}
    [Functor f] [LawfulFunctor f] (m : α → β) (g : β → γ) (x : f α) :
    g <$> m <$> x = (fun a => g (m a)) <$> x :=
  (comp_map m g x).symm

class LawfulApplicative (f : Type u → Type v) [Applicative f] : Prop extends LawfulFunctor f where
  seqLeft_eq (x : f α) (y : f β) : x <* y = Function.const β <$> x <*> y
  seqRight_eq (x : f α) (y : f β) : x *> y = Function.const α id <$> x <*> y
  pure_seq (g : α → β) (x : f α) : pure g <*> x = g <$> x
  map_pure (g : α → β) (x : α) : g <$> (pure x : f α) = pure (g x)
  seq_pure {α β : Type u} (g : f (α → β)) (x : α) : g <*> pure x = (fun h => h x) <$> g
  seq_assoc {α β γ : Type u} (x : f α) (g : f (α → β)) (h : f (β → γ)) :
    h <*> (g <*> x) = ((@Function.comp α β γ) <$> h) <*> g <*> x
  comp_map g h x := (by
    rw [← pure_seq h, ← pure_seq g, seq_assoc, map_pure, seq_pure, map_pure]
    exact (pure_seq _ x).symm)

export LawfulApplicative (seqLeft_eq seqRight_eq pure_seq map_pure seq_pure seq_assoc)

attribute [simp] map_pure seq_pure

class LawfulMonad (m : Type u → Type v) [Monad m] : Prop extends LawfulApplicative m where
  bind_pure_comp (f : α → β) (x : m α) : x >>= (fun a => pure (f a)) = f <$> x
  bind_map {α β : Type u} (f : m (α → β)) (x : m α) : f >>= (fun g => g <$> x) = f <*> x
  pure_bind (x : α) (f : α → m β) : pure x >>= f = f x
  bind_assoc (x : m α) (f : α → m β) (g : β → m γ) : x >>= f >>= g = x >>= fun x => f x >>= g
  map_pure g x := (by rw [← bind_pure_comp, pure_bind])
  seq_pure g x := (by simp only [← bind_map, map_pure, bind_pure_comp])
  seq_assoc x g h := (by
    simp [← bind_pure_comp, ← bind_map, pure_bind, bind_assoc])

export LawfulMonad (bind_pure_comp bind_map pure_bind bind_assoc)

attribute [simp] pure_bind bind_assoc bind_pure_comp

namespace Id

@[simp] theorem map_eq (x : Id α) (f : α → β) : f <$> x = f x := rfl
@[simp] theorem bind_eq (x : Id α) (f : α → id β) : x >>= f = f x := rfl
@[simp] theorem pure_eq (a : α) : (pure a : Id α) = a := rfl

instance : LawfulMonad Id where
  map_const := rfl
  id_map _ := rfl
  comp_map _ _ _ := rfl
  seqLeft_eq _ _ := rfl
  seqRight_eq _ _ := rfl
  pure_seq _ _ := rfl
  map_pure _ _ := rfl
  seq_pure _ _ := rfl
  seq_assoc _ _ _ := rfl
  bind_pure_comp _ _ := rfl
  bind_map _ _ := rfl
  pure_bind _ _ := rfl
  bind_assoc _ _ _ := rfl

end Id
