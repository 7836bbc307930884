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
@[simp] theorem Function.comp_const {f : β → γ} {b : β} :
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
    Surjective (g ∘ f) := fun c =>
  have ⟨b, hb⟩ := hg c
  have ⟨a, ha⟩ := hf b
  ⟨a, by rw [comp_apply, ha, hb]⟩

theorem LeftInverse.injective {α β} {g : β → α} {f : α → β} : LeftInverse g f → Injective f :=
  fun h a b e => by rw [← h a, e, h b]

theorem HasLeftInverse.injective {α β} {f : α → β} : HasLeftInverse f → Injective f
  | ⟨_, h⟩ => h.injective

theorem rightInverse_of_injective_of_leftInverse {α β} {f : α → β} {g : β → α} (injf : Injective f)
    (lfg : LeftInverse f g) : RightInverse f g :=
  fun x => injf (lfg (f x))

theorem RightInverse.surjective {α β} {f : α → β} {g : β → α} (h : RightInverse g f) :
    Surjective f :=
  fun b => ⟨g b, h b⟩

theorem HasRightInverse.surjective {α β} {f : α → β} : HasRightInverse f → Surjective f
  | ⟨_, h⟩ => h.surjective

theorem leftInverse_of_surjective_of_rightInverse {α β} {f : α → β} {g : β → α}
    (surjf : Surjective f) (rfg : RightInverse f g) : LeftInverse f g := fun y => by
  have ⟨x, hx⟩ := surjf y
  rw [← hx, rfg x]

theorem injective_id : Injective (@id α) := fun _ _ h => h
theorem surjective_id : Surjective (@id α) := fun a => ⟨a, rfl⟩

variable {f : α → β}

theorem Injective.eq_iff (I : Injective f) {a b : α} : f a = f b ↔ a = b :=
  ⟨fun h => I h, congrArg f⟩
theorem Injective.eq_iff' (I : Injective f) {a b : α} {c : β} (h : f b = c) : f a = c ↔ a = b := by
  rw [← h, I.eq_iff]
theorem Injective.ne (hf : Injective f) {a₁ a₂ : α} : a₁ ≠ a₂ → f a₁ ≠ f a₂ :=
  fun n e => n (hf e)
theorem Injective.ne_iff (hf : Injective f) {x y : α} : f x ≠ f y ↔ x ≠ y :=
  not_congr hf.eq_iff
theorem Injective.ne_iff' (hf : Injective f) {x y : α} {z : β} (h : f y = z) : f x ≠ z ↔ x ≠ y := by
  rw [← h, hf.ne_iff]
protected theorem LeftInverse.id {α β} {g : β → α} {f : α → β} (h : LeftInverse g f) :
    g ∘ f = id :=
  funext h
protected theorem RightInverse.id {α β} {g : β → α} {f : α → β} (h : RightInverse g f) :
    f ∘ g = id :=
  funext h

end Function
