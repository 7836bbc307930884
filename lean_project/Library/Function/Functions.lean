/-!
# Functions

Injections, surjections, inverses, iteration, and two theorems about what functions cannot do.
-/

namespace Library.Functions

universe u v w
variable {α : Type u} {β : Type v} {γ : Type w}

def Injective (f : α → β) : Prop := ∀ x y, f x = f y → x = y

def Surjective (f : α → β) : Prop := ∀ y, ∃ x, f x = y

def Bijective (f : α → β) : Prop := Injective f ∧ Surjective f

/-! ## Composition -/

/-- difficulty 1 · injections and surjections, first exercises -/
theorem injective_id : Injective (id : α → α) :=
  fun _ _ h => h

/-- difficulty 2 · injections and surjections, first exercises -/
theorem injective_comp {f : α → β} {g : β → γ} (hf : Injective f) (hg : Injective g) :
    Injective (g ∘ f) := by
  intro x y h
  apply hf
  apply hg
  exact h

/-- difficulty 2 · injections and surjections, first exercises -/
theorem surjective_comp {f : α → β} {g : β → γ} (hf : Surjective f) (hg : Surjective g) :
    Surjective (g ∘ f) := by
  intro z
  obtain ⟨y, hy⟩ := hg z
  obtain ⟨x, hx⟩ := hf y
  exact ⟨x, by rw [Function.comp, hx, hy]⟩

/-- difficulty 1 · injections and surjections, first exercises -/
theorem bijective_comp {f : α → β} {g : β → γ} (hf : Bijective f) (hg : Bijective g) :
    Bijective (g ∘ f) :=
  ⟨injective_comp hf.1 hg.1, surjective_comp hf.2 hg.2⟩

/-- If the whole forgets nothing, neither does its first part.

difficulty 2 · injections and surjections, first exercises -/
theorem injective_of_comp {f : α → β} {g : β → γ} (h : Injective (g ∘ f)) : Injective f := by
  intro x y e
  apply h
  show g (f x) = g (f y)
  rw [e]

/-- difficulty 2 · injections and surjections, first exercises -/
theorem surjective_of_comp {f : α → β} {g : β → γ} (h : Surjective (g ∘ f)) : Surjective g := by
  intro z
  obtain ⟨x, hx⟩ := h z
  exact ⟨f x, hx⟩

/-- difficulty 2 · monomorphisms and epimorphisms -/
theorem comp_left_cancel {f g : α → β} {h : β → γ} (hh : Injective h) (e : h ∘ f = h ∘ g) :
    f = g := by
  funext x
  apply hh
  exact congrFun e x

/-- difficulty 2 · monomorphisms and epimorphisms -/
theorem comp_right_cancel {f g : β → γ} {h : α → β} (hh : Surjective h) (e : f ∘ h = g ∘ h) :
    f = g := by
  funext y
  obtain ⟨x, hx⟩ := hh y
  rw [← hx]
  exact congrFun e x

/-! ## Inverses -/

/-- difficulty 1 · one-sided inverses -/
theorem injective_of_left_inverse {f : α → β} {g : β → α} (h : ∀ x, g (f x) = x) :
    Injective f := by
  intro x y e
  rw [← h x, e, h]

/-- difficulty 1 · one-sided inverses -/
theorem surjective_of_right_inverse {f : α → β} {g : β → α} (h : ∀ y, f (g y) = y) :
    Surjective f :=
  fun y => ⟨g y, h y⟩

/-- difficulty 1 · one-sided inverses -/
theorem inverse_unique {f : α → β} {g h : β → α} (hg : ∀ x, g (f x) = x) (hh : ∀ y, f (h y) = y)
    (y : β) : g y = h y := by
  rw [← hg (h y), hh]

/-- Every surjection has a section: this is the axiom of choice.

difficulty 3 · the axiom of choice -/
theorem Surjective.has_section {f : α → β} (h : Surjective f) : ∃ g : β → α, ∀ y, f (g y) = y :=
  ⟨fun y => Classical.choose (h y), fun y => Classical.choose_spec (h y)⟩

/-- difficulty 2 · bijections have inverses -/
theorem Bijective.has_inverse {f : α → β} (h : Bijective f) :
    ∃ g : β → α, (∀ x, g (f x) = x) ∧ ∀ y, f (g y) = y := by
  obtain ⟨g, hg⟩ := h.2.has_section
  refine ⟨g, ?_, hg⟩
  intro x
  apply h.1
  exact hg (f x)

/-- A function that undoes itself is a bijection.

difficulty 2 · involutions -/
theorem bijective_of_involution {f : α → α} (h : ∀ x, f (f x) = x) : Bijective f := by
  constructor
  · intro x y e
    rw [← h x, e, h y]
  · intro y
    exact ⟨f y, h y⟩

/-- difficulty 3 · involutions -/
theorem involutions_commute {f g : α → α} (hf : ∀ x, f (f x) = x) (hg : ∀ x, g (g x) = x)
    (h : ∀ x, f (g (f (g x))) = x) (x : α) : f (g x) = g (f x) := by
  have e := h (g (f x))
  rw [hg, hf] at e
  exact e

/-! ## Iteration -/

/-- `f` applied `n` times. -/
def iterate (f : α → α) : Nat → α → α
  | 0, x => x
  | n + 1, x => iterate f n (f x)

/-- difficulty 2 · iteration -/
theorem iterate_succ (f : α → α) (n : Nat) (x : α) : iterate f (n + 1) x = f (iterate f n x) := by
  induction n generalizing x with
  | zero => rfl
  | succ n ih => rw [iterate, ih, iterate]

/-- difficulty 2 · iteration -/
theorem iterate_add (f : α → α) (m n : Nat) (x : α) :
    iterate f (m + n) x = iterate f n (iterate f m x) := by
  induction m generalizing x with
  | zero => rw [Nat.zero_add, iterate]
  | succ m ih => rw [Nat.succ_add, iterate, iterate, ih]

/-- difficulty 2 · iteration -/
theorem iterate_fixed {f : α → α} {x : α} (h : f x = x) (n : Nat) : iterate f n x = x := by
  induction n with
  | zero => rfl
  | succ n ih => rw [iterate, h, ih]

/-- difficulty 2 · iteration -/
theorem iterate_injective {f : α → α} (h : Injective f) (n : Nat) : Injective (iterate f n) := by
  intro x y e
  induction n generalizing x y with
  | zero => exact e
  | succ n ih =>
    apply h
    exact ih _ _ e

/-- What commutes with a step commutes with the whole walk.

difficulty 2 · iteration -/
theorem iterate_commute {f g : α → α} (h : ∀ x, f (g x) = g (f x)) (n : Nat) (x : α) :
    iterate f n (g x) = g (iterate f n x) := by
  induction n generalizing x with
  | zero => rfl
  | succ n ih => rw [iterate, h, ih, iterate]

/-- difficulty 2 · iteration -/
theorem iterate_succ_eq_add (n k : Nat) : iterate Nat.succ n k = k + n := by
  induction n generalizing k with
  | zero => rfl
  | succ n ih => rw [iterate, ih, Nat.succ_add, Nat.add_succ]

/-- difficulty 2 · iteration -/
theorem iterate_idempotent {f : α → α} (h : ∀ x, f (f x) = f x) (n : Nat) (x : α) :
    iterate f (n + 1) x = f x := by
  induction n with
  | zero => rfl
  | succ n ih => rw [iterate_succ, ih, h]

/-! ## Limits -/

/-- Cantor: no list of predicates, however long, has all of them.

difficulty 3 · Cantor, 1891 -/
theorem cantor (f : α → α → Prop) : ¬Surjective f := by
  intro h
  obtain ⟨x, hx⟩ := h fun y => ¬f y y
  have e : f x x = ¬f x x := congrFun hx x
  have n : ¬f x x := by
    intro k
    have k' := k
    rw [e] at k'
    exact k' k
  exact n (e ▸ n)

/-- Lawvere: if all functions are listed, everything has a fixed point.

difficulty 3 · Lawvere, 1969 -/
theorem fixed_point_of_surjective {f : α → α → β} (h : Surjective f) (g : β → β) :
    ∃ y, g y = y := by
  obtain ⟨x, hx⟩ := h fun z => g (f z z)
  refine ⟨f x x, ?_⟩
  exact (congrFun hx x).symm

/-- difficulty 3 · Cantor's diagonal -/
theorem no_surjection_to_bits (f : Nat → Nat → Bool) : ¬Surjective f := by
  intro h
  obtain ⟨b, hb⟩ := fixed_point_of_surjective h not
  cases b <;> cases hb

end Library.Functions
