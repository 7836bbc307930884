/-!
# Galois connections

Two orders, a map there and a map back, and one equivalence between them: from that alone follow
monotonicity, closure operators, and the preservation of least upper bounds.
-/

namespace Library.Galois

universe u v w

/-- A partial order, as a relation with its three laws. -/
structure Order (α : Type u) where
  le : α → α → Prop
  refl : ∀ a, le a a
  trans : ∀ {a b c}, le a b → le b c → le a c
  antisymm : ∀ {a b}, le a b → le b a → a = b

/-- The same order upside down. -/
def Order.op {α : Type u} (A : Order α) : Order α where
  le a b := A.le b a
  refl := A.refl
  trans h k := A.trans k h
  antisymm h k := A.antisymm k h

/-- The numbers in their usual order. -/
def numbers : Order Nat where
  le a b := a ≤ b
  refl := Nat.le_refl
  trans := Nat.le_trans
  antisymm := Nat.le_antisymm

/-- Predicates, ordered by implication. -/
def predicates (α : Type u) : Order (α → Prop) where
  le P Q := ∀ x, P x → Q x
  refl _ _ h := h
  trans h k x p := k x (h x p)
  antisymm h k := funext fun x => propext ⟨h x, k x⟩

/-- `f` keeps the order. -/
def Monotone {α : Type u} {β : Type v} (A : Order α) (B : Order β) (f : α → β) : Prop :=
  ∀ x y, A.le x y → B.le (f x) (f y)

/-- `f` is the lower and `g` the upper adjoint. -/
def Galois {α : Type u} {β : Type v} (A : Order α) (B : Order β) (f : α → β) (g : β → α) : Prop :=
  ∀ x y, B.le (f x) y ↔ A.le x (g y)

/-- `m` is the least upper bound of the elements with property `S`. -/
def Lub {α : Type u} (A : Order α) (S : α → Prop) (m : α) : Prop :=
  ∀ b, A.le m b ↔ ∀ a, S a → A.le a b

/-- A closure operator: monotone, never going down, and done after one application. -/
structure Closure {α : Type u} (A : Order α) (c : α → α) : Prop where
  monotone : Monotone A A c
  above : ∀ x, A.le x (c x)
  again : ∀ x, c (c x) = c x

variable {α : Type u} {β : Type v} {γ : Type w} {A : Order α} {B : Order β} {C : Order γ}

/-! ## Bounds -/

/-- Two elements with the same elements above them are the same.

difficulty 2 · Yoneda for posets -/
theorem eq_of_same_above {a b : α} (h : ∀ x, A.le a x ↔ A.le b x) : a = b := by
  apply A.antisymm
  · exact (h b).2 (A.refl b)
  · exact (h a).1 (A.refl a)

/-- There is at most one least upper bound.

difficulty 2 · folklore -/
theorem Lub.unique {S : α → Prop} {m n : α} (h : Lub A S m) (k : Lub A S n) : m = n := by
  apply eq_of_same_above (A := A)
  intro x
  exact (h x).trans (k x).symm

/-- A least upper bound is an upper bound.

difficulty 1 · folklore -/
theorem Lub.above {S : α → Prop} {m a : α} (h : Lub A S m) (ha : S a) : A.le a m := by
  have bound := (h m).1 (A.refl m)
  exact bound a ha

/-- A greatest element of a set is its least upper bound.

difficulty 2 · folklore -/
theorem lub_of_greatest {S : α → Prop} {m : α} (hm : S m) (h : ∀ a, S a → A.le a m) :
    Lub A S m := by
  intro b
  constructor
  · intro hb a ha
    exact A.trans (h a ha) hb
  · intro all
    exact all m hm

/-! ## From the one equivalence -/

/-- Going there and back does not go down.

difficulty 1 · folklore -/
theorem Galois.unit {f : α → β} {g : β → α} (h : Galois A B f g) (x : α) : A.le x (g (f x)) := by
  apply (h x (f x)).1
  exact B.refl (f x)

/-- Going back and there does not go up.

difficulty 1 · folklore -/
theorem Galois.counit {f : α → β} {g : β → α} (h : Galois A B f g) (y : β) : B.le (f (g y)) y := by
  apply (h (g y) y).2
  exact A.refl (g y)

/-- The other way round, and upside down, a Galois connection is one again.

difficulty 1 · Ore 1944 -/
theorem Galois.op {f : α → β} {g : β → α} (h : Galois A B f g) : Galois B.op A.op g f := by
  intro y x
  constructor
  · intro k
    exact (h x y).2 k
  · intro k
    exact (h x y).1 k

/-- The lower adjoint is monotone without having been asked to be.

difficulty 2 · Ore 1944 -/
theorem Galois.lower_monotone {f : α → β} {g : β → α} (h : Galois A B f g) : Monotone A B f := by
  intro x y k
  rw [h]
  exact A.trans k (h.unit y)

/-- So is the upper one.

difficulty 2 · Ore 1944 -/
theorem Galois.upper_monotone {f : α → β} {g : β → α} (h : Galois A B f g) : Monotone B A g := by
  intro y z k
  apply (h (g y) z).1
  exact B.trans (h.counit y) k

/-- Two monotone maps with unit and counit are a Galois connection.

difficulty 2 · Ore 1944 -/
theorem galois_of_unit_counit {f : α → β} {g : β → α} (hf : Monotone A B f) (hg : Monotone B A g)
    (unit : ∀ x, A.le x (g (f x))) (counit : ∀ y, B.le (f (g y)) y) : Galois A B f g := by
  intro x y
  constructor
  · intro h
    exact A.trans (unit x) (hg _ _ h)
  · intro h
    exact B.trans (hf _ _ h) (counit y)

/-- There, back and there is the same as there.

difficulty 3 · Ore 1944 -/
theorem Galois.lower_upper_lower {f : α → β} {g : β → α} (h : Galois A B f g) (x : α) :
    f (g (f x)) = f x := by
  apply B.antisymm
  · exact h.counit (f x)
  · apply h.lower_monotone
    exact h.unit x

/-- Back, there and back is the same as back: the same lemma upside down.

difficulty 3 · Ore 1944 -/
theorem Galois.upper_lower_upper {f : α → β} {g : β → α} (h : Galois A B f g) (y : β) :
    g (f (g y)) = g y := by
  have dual := h.op
  exact dual.lower_upper_lower y

/-- The upper adjoint is determined by the lower one.

difficulty 2 · folklore -/
theorem Galois.upper_unique {f : α → β} {g g' : β → α} (h : Galois A B f g)
    (h' : Galois A B f g') : g = g' := by
  funext y
  apply A.antisymm
  · rw [← h']
    exact h.counit y
  · rw [← h]
    exact h'.counit y

/-- Galois connections compose, the upper adjoints in the opposite direction.

difficulty 2 · folklore -/
theorem Galois.comp {f : α → β} {g : β → α} {f' : β → γ} {g' : γ → β} (h : Galois A B f g)
    (h' : Galois B C f' g') : Galois A C (fun x => f' (f x)) (fun z => g (g' z)) := by
  intro x z
  constructor
  · intro k
    apply (h x (g' z)).1
    exact (h' (f x) z).1 k
  · intro k
    apply (h' (f x) z).2
    exact (h x (g' z)).2 k

/-! ## Closure operators -/

/-- There and back is a closure operator.

difficulty 3 · Ore 1944 -/
theorem Galois.closure {f : α → β} {g : β → α} (h : Galois A B f g) :
    Closure A fun x => g (f x) := by
  constructor
  · intro x y k
    apply h.upper_monotone
    apply h.lower_monotone
    exact k
  · exact h.unit
  · intro x
    show g (f (g (f x))) = g (f x)
    rw [h.lower_upper_lower]

/-- The closed elements are those that come back from the other side.

difficulty 3 · Ore 1944 -/
theorem Galois.closed_iff {f : α → β} {g : β → α} (h : Galois A B f g) (x : α) :
    g (f x) = x ↔ ∃ y, g y = x := by
  constructor
  · intro e
    exact ⟨f x, e⟩
  · rintro ⟨y, rfl⟩
    exact h.upper_lower_upper y

/-- One inequality says all: a closure operator is a map `c` with `x ≤ c y` exactly when
`c x ≤ c y`.

difficulty 3 · Ward 1942 -/
theorem closure_iff {c : α → α} : Closure A c ↔ ∀ x y, A.le x (c y) ↔ A.le (c x) (c y) := by
  constructor
  · intro h x y
    constructor
    · intro k
      have k' := h.monotone _ _ k
      rw [h.again] at k'
      exact k'
    · intro k
      exact A.trans (h.above x) k
  · intro h
    have above : ∀ x, A.le x (c x) := fun x => (h x x).2 (A.refl (c x))
    refine ⟨?_, above, ?_⟩
    · intro x y k
      exact (h x y).1 (A.trans k (above y))
    · intro x
      apply A.antisymm
      · exact (h (c x) x).1 (A.refl (c x))
      · exact above (c x)

/-- A closure operator is known from its closed elements.

difficulty 4 · Ward 1942 -/
theorem Closure.ext {c d : α → α} (hc : Closure A c) (hd : Closure A d)
    (h : ∀ x, c x = x ↔ d x = x) : c = d := by
  have half : ∀ {c d : α → α}, Closure A c → Closure A d → (∀ x, d x = x → c x = x) →
      ∀ x, A.le (c x) (d x) := by
    intro c d hc hd h x
    have e : c (d x) = d x := h _ (hd.again x)
    rw [← e]
    exact hc.monotone _ _ (hd.above x)
  funext x
  apply A.antisymm
  · exact half hc hd (fun y => (h y).2) x
  · exact half hd hc (fun y => (h y).1) x

/-- If two closure operators commute, their composite closes too.

difficulty 4 · folklore -/
theorem Closure.comp {c d : α → α} (hc : Closure A c) (hd : Closure A d)
    (h : ∀ x, c (d x) = d (c x)) : Closure A fun x => c (d x) := by
  constructor
  · intro x y k
    exact hc.monotone _ _ (hd.monotone _ _ k)
  · intro x
    exact A.trans (hd.above x) (hc.above (d x))
  · intro x
    show c (d (c (d x))) = c (d x)
    rw [← h, hc.again, hd.again]

/-! ## Preserving bounds -/

/-- A lower adjoint takes least upper bounds to least upper bounds.

difficulty 3 · folklore -/
theorem Galois.lower_lub {f : α → β} {g : β → α} (h : Galois A B f g) {S : α → Prop} {m : α}
    (hm : Lub A S m) : Lub B (fun y => ∃ x, S x ∧ f x = y) (f m) := by
  intro b
  rw [h, hm]
  constructor
  · rintro k y ⟨x, hx, rfl⟩
    exact (h x b).2 (k x hx)
  · intro k a ha
    apply (h a b).1
    exact k (f a) ⟨a, ha, rfl⟩

/-- Onto on one side is one-to-one on the other.

difficulty 4 · folklore -/
theorem Galois.surjective_iff_injective {f : α → β} {g : β → α} (h : Galois A B f g) :
    (∀ y, ∃ x, f x = y) ↔ ∀ y z, g y = g z → y = z := by
  constructor
  · intro onto y z e
    obtain ⟨a, rfl⟩ := onto y
    obtain ⟨b, rfl⟩ := onto z
    rw [← h.lower_upper_lower a, e, h.lower_upper_lower]
  · intro inj y
    refine ⟨g y, ?_⟩
    apply inj
    exact h.upper_lower_upper y

/-- An adjoint exists as soon as the least upper bounds it would need do, and are kept.

difficulty 4 · Freyd's adjoint functor theorem for posets -/
theorem galois_of_lub {f : α → β} {g : β → α} (hf : Monotone A B f)
    (hg : ∀ y, Lub A (fun x => B.le (f x) y) (g y))
    (keep : ∀ y, Lub B (fun z => ∃ x, B.le (f x) y ∧ f x = z) (f (g y))) : Galois A B f g := by
  intro x y
  constructor
  · intro h
    exact (hg y).above h
  · intro h
    apply B.trans (hf _ _ h)
    rw [keep]
    rintro z ⟨a, ha, rfl⟩
    exact ha

/-! ## Examples -/

/-- Multiplying by a positive number is lower adjoint to dividing by it.

difficulty 2 · folklore -/
theorem mul_div_galois {k : Nat} (hk : 0 < k) :
    Galois numbers numbers (fun n => n * k) (fun n => n / k) := by
  intro m n
  show m * k ≤ n ↔ m ≤ n / k
  rw [Nat.le_div_iff_mul_le hk]

/-- The image under a map is lower adjoint to the preimage.

difficulty 2 · folklore -/
theorem image_preimage_galois (f : α → β) :
    Galois (predicates α) (predicates β) (fun P y => ∃ x, P x ∧ f x = y) (fun Q x => Q (f x)) := by
  intro P Q
  constructor
  · intro h x hx
    exact h (f x) ⟨x, hx, rfl⟩
  · rintro h y ⟨x, hx, rfl⟩
    exact h x hx

/-- A relation gives a connection between predicates: all that everything here is related to, and
all that is related to everything there.

difficulty 3 · Birkhoff's polarities -/
theorem polarity_galois (R : α → β → Prop) :
    Galois (predicates α) (predicates β).op (fun P y => ∀ x, P x → R x y)
      (fun Q x => ∀ y, Q y → R x y) := by
  intro P Q
  constructor
  · intro h x hx y hy
    exact h y hy x hx
  · intro h y hy x hx
    exact h x hx y hy

/-- A number that is rounded down to a multiple twice is rounded once.

difficulty 3 · folklore -/
theorem round_down_twice {k : Nat} (hk : 0 < k) (n : Nat) : n / k * k / k * k = n / k * k := by
  have h := (mul_div_galois hk).lower_upper_lower (n / k)
  exact h

end Library.Galois
