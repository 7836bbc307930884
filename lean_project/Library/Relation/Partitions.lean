/-!
# Equivalences and partitions

An equivalence cuts a type into classes, a partition makes an equivalence, and a function has a
kernel: three views of one thing, with the quotient at the end.
-/

namespace Library.Partitions

universe u v
variable {α : Type u} {β : Type v}

structure Equivalence (R : α → α → Prop) : Prop where
  refl : ∀ x, R x x
  symm : ∀ {x y}, R x y → R y x
  trans : ∀ {x y z}, R x y → R y z → R x z

/-- Everything that is related to `x`. -/
def Class (R : α → α → Prop) (x : α) : α → Prop := fun y => R x y

/-- A family of sets, none empty, that has each element in exactly one of them. -/
structure Partition (P : (α → Prop) → Prop) : Prop where
  inhabited : ∀ S, P S → ∃ x, S x
  covers : ∀ x, ∃ S, P S ∧ S x
  apart : ∀ S T x, P S → P T → S x → T x → S = T

/-- Being in a common set of the family. -/
def Together (P : (α → Prop) → Prop) : α → α → Prop := fun x y => ∃ S, P S ∧ S x ∧ S y

/-- The classes of a relation. -/
def Classes (R : α → α → Prop) : (α → Prop) → Prop := fun S => ∃ x, S = Class R x

/-- Having the same value. -/
def Kernel (f : α → β) : α → α → Prop := fun x y => f x = f y

/-! ## Classes -/

/-- difficulty 3 · classes are equal or apart, Gauss on congruences -/
theorem class_eq_iff {R : α → α → Prop} (e : Equivalence R) (x y : α) :
    Class R x = Class R y ↔ R x y := by
  constructor
  · intro h
    have k : Class R y y := e.refl y
    rw [← h] at k
    exact k
  · intro h
    funext z
    apply propext
    constructor
    · intro k
      exact e.trans (e.symm h) k
    · intro k
      exact e.trans h k

/-- difficulty 3 · classes are equal or apart, Gauss on congruences -/
theorem class_eq_of_common {R : α → α → Prop} (e : Equivalence R) {x y z : α}
    (h : Class R x z) (k : Class R y z) : Class R x = Class R y := by
  rw [class_eq_iff e]
  exact e.trans h (e.symm k)

/-- difficulty 3 · an equivalence makes a partition -/
theorem partition_classes {R : α → α → Prop} (e : Equivalence R) : Partition (Classes R) := by
  refine ⟨?_, ?_, ?_⟩
  · rintro S ⟨x, h⟩
    refine ⟨x, ?_⟩
    rw [h]
    exact e.refl x
  · intro x
    exact ⟨Class R x, ⟨x, rfl⟩, e.refl x⟩
  · rintro S T z ⟨x, hx⟩ ⟨y, hy⟩ s t
    rw [hx] at s
    rw [hy] at t
    rw [hx, hy]
    exact class_eq_of_common e s t

/-- difficulty 3 · a partition makes an equivalence -/
theorem equivalence_together {P : (α → Prop) → Prop} (p : Partition P) :
    Equivalence (Together P) := by
  refine ⟨?_, ?_, ?_⟩
  · intro x
    obtain ⟨S, h, k⟩ := p.covers x
    exact ⟨S, h, k, k⟩
  · rintro x y ⟨S, h, hx, hy⟩
    exact ⟨S, h, hy, hx⟩
  · rintro x y z ⟨S, h, hx, hy⟩ ⟨T, k, ky, kz⟩
    refine ⟨S, h, hx, ?_⟩
    rw [p.apart S T y h k hy ky]
    exact kz

/-- There and back: from an equivalence.

difficulty 3 · equivalences and partitions correspond -/
theorem together_classes {R : α → α → Prop} (e : Equivalence R) : Together (Classes R) = R := by
  funext x y
  apply propext
  constructor
  · rintro ⟨S, ⟨z, h⟩, hx, hy⟩
    rw [h] at hx hy
    exact e.trans (e.symm hx) hy
  · intro h
    exact ⟨Class R x, ⟨x, rfl⟩, e.refl x, h⟩

/-- There and back: from a partition.

difficulty 4 · equivalences and partitions correspond -/
theorem classes_together {P : (α → Prop) → Prop} (p : Partition P) : Classes (Together P) = P := by
  have whole : ∀ S x, P S → S x → Class (Together P) x = S := by
    intro S x h hx
    funext y
    apply propext
    constructor
    · rintro ⟨T, k, kx, ky⟩
      rw [p.apart S T x h k hx kx]
      exact ky
    · intro hy
      exact ⟨S, h, hx, hy⟩
  funext S
  apply propext
  constructor
  · rintro ⟨x, e⟩
    obtain ⟨T, h, hx⟩ := p.covers x
    rw [e, whole T x h hx]
    exact h
  · intro h
    obtain ⟨x, hx⟩ := p.inhabited S h
    exact ⟨x, (whole S x h hx).symm⟩

/-! ## Kernels -/

/-- difficulty 2 · the kernel of a map -/
theorem equivalence_kernel (f : α → β) : Equivalence (Kernel f) := by
  refine ⟨?_, ?_, ?_⟩
  · intro x
    rfl
  · intro x y h
    exact h.symm
  · intro x y z h k
    exact h.trans k

/-- Every equivalence is the kernel of a map: to its classes.

difficulty 3 · every equivalence is a kernel -/
theorem kernel_class {R : α → α → Prop} (e : Equivalence R) : Kernel (Class R) = R := by
  funext x y
  apply propext
  exact class_eq_iff e x y

/-- A map that is constant on the classes of another goes through it.

difficulty 4 · the homomorphism theorem for sets -/
theorem factor_iff (f : α → β) (g : α → α) [Nonempty β] :
    (∃ h : α → β, ∀ x, f x = h (g x)) ↔ ∀ x y, Kernel g x y → Kernel f x y := by
  constructor
  · rintro ⟨h, e⟩ x y k
    show f x = f y
    rw [e, e, show g x = g y from k]
  · intro sub
    have choice : ∀ y, ∃ b : β, ∀ x, g x = y → f x = b := by
      intro y
      by_cases hit : ∃ x, g x = y
      · obtain ⟨x, e⟩ := hit
        refine ⟨f x, ?_⟩
        intro z k
        exact sub z x (k.trans e.symm)
      · obtain ⟨b⟩ := ‹Nonempty β›
        exact ⟨b, fun x e => absurd ⟨x, e⟩ hit⟩
    refine ⟨fun y => Classical.choose (choice y), ?_⟩
    intro x
    exact Classical.choose_spec (choice (g x)) x rfl

/-! ## The lattice of equivalences -/

/-- difficulty 2 · equivalences have infima -/
theorem Equivalence.both {R S : α → α → Prop} (h : Equivalence R) (k : Equivalence S) :
    Equivalence fun x y => R x y ∧ S x y := by
  refine ⟨?_, ?_, ?_⟩
  · intro x
    exact ⟨h.refl x, k.refl x⟩
  · intro x y l
    exact ⟨h.symm l.1, k.symm l.2⟩
  · intro x y z l m
    exact ⟨h.trans l.1 m.1, k.trans l.2 m.2⟩

/-- First along one, then along the other.

difficulty 4 · commuting equivalences, Dubreil -/
theorem equivalence_then_iff {R S : α → α → Prop} (h : Equivalence R) (k : Equivalence S) :
    Equivalence (fun x z => ∃ y, R x y ∧ S y z) ↔
      ∀ x z, (∃ y, S x y ∧ R y z) → ∃ y, R x y ∧ S y z := by
  constructor
  · rintro e x z ⟨y, s, r⟩
    apply e.symm
    exact ⟨y, h.symm r, k.symm s⟩
  · intro commute
    refine ⟨?_, ?_, ?_⟩
    · intro x
      exact ⟨x, h.refl x, k.refl x⟩
    · rintro x z ⟨y, r, s⟩
      exact commute z x ⟨y, k.symm s, h.symm r⟩
    · rintro x z w ⟨y, r, s⟩ ⟨v, r', s'⟩
      obtain ⟨t, rt, st⟩ := commute y v ⟨z, s, r'⟩
      exact ⟨t, h.trans r rt, k.trans st s'⟩

/-! ## Quotients -/

/-- What Lean's quotient identifies is what the equivalence relates.

difficulty 4 · effective quotients -/
theorem quotient_eq_iff {R : α → α → Prop} (e : Equivalence R) (x y : α) :
    Quot.mk R x = Quot.mk R y ↔ R x y := by
  constructor
  · intro h
    let inClass : Quot R → Prop := Quot.lift (fun z => R x z) fun a b r =>
      propext ⟨fun k => e.trans k r, fun k => e.trans k (e.symm r)⟩
    have k : inClass (Quot.mk R x) := e.refl x
    rw [h] at k
    exact k
  · exact Quot.sound

/-- Without the laws the quotient relates more: what is linked by the relation, in any direction.

difficulty 3 · quotients by relations that are no equivalences -/
theorem quotient_of_chain {R : α → α → Prop} {x y z : α} (h : R x y) (k : R z y) :
    Quot.mk R x = Quot.mk R z := by
  have first : Quot.mk R x = Quot.mk R y := Quot.sound h
  have second : Quot.mk R z = Quot.mk R y := Quot.sound k
  rw [first, second]

end Library.Partitions
