/-!
# Sets as predicates

A set of elements of `α` is a predicate on `α`. Unions, images and preimages, the symmetric
difference as an addition, sequences of sets and their limits, and the classes of an equivalence.
-/

namespace Library.Sets

universe u v w

/-- A set is known by its elements. -/
def Set (α : Type u) := α → Prop

variable {α : Type u} {β : Type v} {ι : Type w}

namespace Set

/-- `x` is in `A`. -/
def Mem (A : Set α) (x : α) : Prop := A x

instance : Membership α (Set α) := ⟨Mem⟩

/-- Everything in the one is in the other. -/
def Within (A B : Set α) : Prop := ∀ x, x ∈ A → x ∈ B

/-- In one or the other. -/
def union (A B : Set α) : Set α := fun x => x ∈ A ∨ x ∈ B

/-- In both. -/
def inter (A B : Set α) : Set α := fun x => x ∈ A ∧ x ∈ B

/-- Not in it. -/
def compl (A : Set α) : Set α := fun x => ¬x ∈ A

/-- In exactly one of the two. -/
def differ (A B : Set α) : Set α := fun x => (x ∈ A ∧ ¬x ∈ B) ∨ (¬x ∈ A ∧ x ∈ B)

/-- In one of a family. -/
def Union (F : ι → Set α) : Set α := fun x => ∃ i, x ∈ F i

/-- In all of a family. -/
def Inter (F : ι → Set α) : Set α := fun x => ∀ i, x ∈ F i

/-- What `f` makes of the elements. -/
def image (f : α → β) (A : Set α) : Set β := fun y => ∃ x, x ∈ A ∧ f x = y

/-- What `f` sends into the set. -/
def preimage (f : α → β) (B : Set β) : Set α := fun x => f x ∈ B

/-- Nothing. -/
def empty : Set α := fun _ => False

/-- Everything. -/
def full : Set α := fun _ => True

/-- Only `a`. -/
def single (a : α) : Set α := fun x => x = a

end Set

open Set

/-- Sets with the same elements are equal.

difficulty 1 · extensionality -/
theorem ext {A B : Set α} (h : ∀ x, x ∈ A ↔ x ∈ B) : A = B := by
  funext x
  exact propext (h x)

/-- Each within the other makes them equal.

difficulty 1 · folklore -/
theorem within_antisymm {A B : Set α} (h : Within A B) (k : Within B A) : A = B := by
  apply ext
  intro x
  exact ⟨h x, k x⟩

/-! ## Lattices of sets -/

/-- Being within, said with a union.

difficulty 2 · Dedekind -/
theorem within_iff_union (A B : Set α) : Within A B ↔ union A B = B := by
  constructor
  · intro h
    apply within_antisymm
    · rintro x (hx | hx)
      · exact h x hx
      · exact hx
    · intro x hx
      exact Or.inr hx
  · intro h x hx
    rw [← h]
    exact Or.inl hx

/-- An intersection distributes over any union.

difficulty 3 · folklore -/
theorem inter_Union (A : Set α) (F : ι → Set α) :
    inter A (Union F) = Union fun i => inter A (F i) := by
  apply ext
  intro x
  constructor
  · rintro ⟨hA, i, hi⟩
    exact ⟨i, hA, hi⟩
  · rintro ⟨i, hA, hi⟩
    exact ⟨hA, i, hi⟩

/-- A union distributes over any intersection: this needs excluded middle.

difficulty 4 · folklore -/
theorem union_Inter (A : Set α) (F : ι → Set α) :
    union A (Inter F) = Inter fun i => union A (F i) := by
  apply ext
  intro x
  constructor
  · rintro (h | h) i
    · exact Or.inl h
    · exact Or.inr (h i)
  · intro h
    by_cases hA : x ∈ A
    · exact Or.inl hA
    · right
      intro i
      rcases h i with hx | hx
      · exact absurd hx hA
      · exact hx

/-- De Morgan for families.

difficulty 3 · De Morgan -/
theorem compl_Inter (F : ι → Set α) : compl (Inter F) = Union fun i => compl (F i) := by
  apply ext
  intro x
  constructor
  · intro h
    apply Classical.byContradiction
    intro n
    apply h
    intro i
    apply Classical.byContradiction
    intro m
    exact n ⟨i, m⟩
  · rintro ⟨i, h⟩ all
    exact h (all i)

/-- The complement of the complement.

difficulty 2 · folklore -/
theorem compl_compl (A : Set α) : compl (compl A) = A := by
  apply ext
  intro x
  exact Classical.not_not

/-- De Morgan for families, the other way round, from the first.

difficulty 4 · De Morgan -/
theorem compl_Union (F : ι → Set α) : compl (Union F) = Inter fun i => compl (F i) := by
  have h := compl_Inter fun i => compl (F i)
  have e : (fun i => compl (compl (F i))) = F := by
    funext i
    exact compl_compl (F i)
  rw [e] at h
  rw [← h, compl_compl]

/-- Adjoining on one side and cutting away on the other.

difficulty 3 · folklore -/
theorem inter_within_iff (A B C : Set α) :
    Within (inter A B) C ↔ Within A (union (compl B) C) := by
  constructor
  · intro h x hA
    by_cases hB : x ∈ B
    · exact Or.inr (h x ⟨hA, hB⟩)
    · exact Or.inl hB
  · rintro h x ⟨hA, hB⟩
    rcases h x hA with n | hC
    · exact absurd hB n
    · exact hC

/-! ## The symmetric difference -/

/-- In exactly one of two, said with an equivalence.

difficulty 3 · folklore -/
theorem mem_differ (A B : Set α) (x : α) : x ∈ differ A B ↔ ¬(x ∈ A ↔ x ∈ B) := by
  constructor
  · rintro (⟨h, n⟩ | ⟨n, h⟩) e
    · exact n (e.1 h)
    · exact n (e.2 h)
  · intro n
    by_cases hA : x ∈ A
    · left
      refine ⟨hA, fun hB => n ⟨fun _ => hB, fun _ => hA⟩⟩
    · right
      refine ⟨hA, ?_⟩
      apply Classical.byContradiction
      intro hB
      exact n ⟨fun h => absurd h hA, fun h => absurd h hB⟩

/-- It does not matter which comes first.

difficulty 2 · folklore -/
theorem differ_comm (A B : Set α) : differ A B = differ B A := by
  apply ext
  intro x
  rw [mem_differ, mem_differ]
  exact not_congr ⟨Iff.symm, Iff.symm⟩

/-- Nor how three are grouped.

difficulty 5 · folklore -/
theorem differ_assoc (A B C : Set α) : differ (differ A B) C = differ A (differ B C) := by
  apply ext
  intro x
  rw [mem_differ, mem_differ, mem_differ, mem_differ]
  by_cases hA : x ∈ A <;> by_cases hB : x ∈ B <;> by_cases hC : x ∈ C <;> simp [hA, hB, hC]

/-- Every set is its own negative.

difficulty 2 · folklore -/
theorem differ_self (A : Set α) : differ A A = empty := by
  apply ext
  intro x
  rw [mem_differ]
  constructor
  · intro n
    exact n Iff.rfl
  · intro h
    cases h

/-- Nothing is neutral.

difficulty 2 · folklore -/
theorem differ_empty (A : Set α) : differ A empty = A := by
  apply ext
  intro x
  constructor
  · rintro (⟨h, _⟩ | ⟨_, h⟩)
    · exact h
    · cases h
  · intro h
    exact Or.inl ⟨h, id⟩

/-- So symmetric differences cancel.

difficulty 4 · folklore -/
theorem differ_cancel {A B C : Set α} (h : differ A B = differ A C) : B = C := by
  have e : differ A (differ A B) = differ A (differ A C) := by rw [h]
  rw [← differ_assoc, ← differ_assoc, differ_self, differ_comm, differ_empty, differ_comm,
    differ_empty] at e
  exact e

/-- Intersections distribute over symmetric differences.

difficulty 4 · folklore -/
theorem inter_differ (A B C : Set α) :
    inter A (differ B C) = differ (inter A B) (inter A C) := by
  apply ext
  intro x
  constructor
  · rintro ⟨hA, ⟨hB, n⟩ | ⟨n, hC⟩⟩
    · exact Or.inl ⟨⟨hA, hB⟩, fun k => n k.2⟩
    · exact Or.inr ⟨fun k => n k.2, ⟨hA, hC⟩⟩
  · rintro (⟨⟨hA, hB⟩, n⟩ | ⟨n, ⟨hA, hC⟩⟩)
    · exact ⟨hA, Or.inl ⟨hB, fun k => n ⟨hA, k⟩⟩⟩
    · exact ⟨hA, Or.inr ⟨fun k => n ⟨hA, k⟩, hC⟩⟩

/-! ## Images -/

/-- The image of a union.

difficulty 3 · folklore -/
theorem image_Union (f : α → β) (F : ι → Set α) :
    image f (Union F) = Union fun i => image f (F i) := by
  apply ext
  intro y
  constructor
  · rintro ⟨x, ⟨i, hi⟩, e⟩
    exact ⟨i, x, hi, e⟩
  · rintro ⟨i, x, hi, e⟩
    exact ⟨x, ⟨i, hi⟩, e⟩

/-- A map is one-to-one exactly if it keeps all intersections.

difficulty 5 · folklore -/
theorem injective_iff_image_inter (f : α → β) :
    (∀ x y, f x = f y → x = y) ↔
      ∀ A B : Set α, image f (inter A B) = inter (image f A) (image f B) := by
  constructor
  · intro inj A B
    apply within_antisymm
    · rintro y ⟨x, ⟨hA, hB⟩, e⟩
      exact ⟨⟨x, hA, e⟩, ⟨x, hB, e⟩⟩
    · rintro y ⟨⟨x, hA, rfl⟩, ⟨z, hB, e⟩⟩
      rw [inj z x e] at hB
      exact ⟨x, ⟨hA, hB⟩, rfl⟩
  · intro h x y e
    have k : f x ∈ inter (image f (single x)) (image f (single y)) :=
      ⟨⟨x, rfl, rfl⟩, ⟨y, rfl, e.symm⟩⟩
    rw [← h] at k
    obtain ⟨z, ⟨hx, hy⟩, _⟩ := k
    exact Eq.trans (Eq.symm hx) hy

/-- Image and preimage, and what is lost in between.

difficulty 3 · folklore -/
theorem image_preimage (f : α → β) (B : Set β) :
    image f (preimage f B) = inter B (image f full) := by
  apply ext
  intro y
  constructor
  · rintro ⟨x, hx, rfl⟩
    exact ⟨hx, x, trivial, rfl⟩
  · rintro ⟨hB, x, _, rfl⟩
    exact ⟨x, hB, rfl⟩

/-- Frobenius: a preimage can be taken out of an image.

difficulty 3 · Lawvere -/
theorem image_inter_preimage (f : α → β) (A : Set α) (B : Set β) :
    image f (inter A (preimage f B)) = inter (image f A) B := by
  apply ext
  intro y
  constructor
  · rintro ⟨x, ⟨hA, hB⟩, rfl⟩
    exact ⟨⟨x, hA, rfl⟩, hB⟩
  · rintro ⟨⟨x, hA, rfl⟩, hB⟩
    exact ⟨x, ⟨hA, hB⟩, rfl⟩

/-- A map is onto exactly if different sets have different preimages.

difficulty 5 · folklore -/
theorem surjective_iff_preimage (f : α → β) :
    (∀ y, ∃ x, f x = y) ↔ ∀ A B : Set β, preimage f A = preimage f B → A = B := by
  constructor
  · intro onto A B e
    apply ext
    intro y
    obtain ⟨x, rfl⟩ := onto y
    have k : x ∈ preimage f A ↔ x ∈ preimage f B := by rw [e]
    exact k
  · intro h y
    have e : image f full = full := by
      apply h
      apply ext
      intro x
      exact ⟨fun _ => trivial, fun _ => ⟨x, trivial, rfl⟩⟩
    have k : y ∈ image f full := by
      rw [e]
      trivial
    obtain ⟨x, _, hx⟩ := k
    exact ⟨x, hx⟩

/-! ## Sequences -/

/-- In infinitely many of a sequence of sets. -/
def often (F : Nat → Set α) : Set α := fun x => ∀ n, ∃ m, n ≤ m ∧ x ∈ F m

/-- In all but finitely many. -/
def eventually (F : Nat → Set α) : Set α := fun x => ∃ n, ∀ m, n ≤ m → x ∈ F m

/-- What is eventually in is often in.

difficulty 3 · Borel -/
theorem eventually_within_often (F : Nat → Set α) : Within (eventually F) (often F) := by
  rintro x ⟨k, hk⟩ n
  refine ⟨max k n, ?_, ?_⟩
  · exact Nat.le_max_right k n
  · exact hk _ (Nat.le_max_left k n)

/-- What is not often in, is eventually out.

difficulty 4 · Borel -/
theorem compl_often (F : Nat → Set α) : compl (often F) = eventually fun n => compl (F n) := by
  apply ext
  intro x
  constructor
  · intro h
    apply Classical.byContradiction
    intro n
    apply h
    intro k
    apply Classical.byContradiction
    intro none
    exact n ⟨k, fun m le hx => none ⟨m, le, hx⟩⟩
  · rintro ⟨k, hk⟩ h
    obtain ⟨m, le, hx⟩ := h k
    exact hk m le hx

/-- What is often in one or the other of two sequences is often in one of the two.

difficulty 5 · Borel -/
theorem often_union (F G : Nat → Set α) :
    often (fun n => union (F n) (G n)) = union (often F) (often G) := by
  apply ext
  intro x
  constructor
  · intro h
    by_cases hF : x ∈ often F
    · exact Or.inl hF
    · right
      have out : x ∈ eventually fun n => compl (F n) := by
        rw [← compl_often]
        exact hF
      obtain ⟨k, hk⟩ := out
      intro n
      obtain ⟨m, le, hx⟩ := h (max k n)
      refine ⟨m, Nat.le_trans (Nat.le_max_right k n) le, ?_⟩
      rcases hx with hx | hx
      · exact absurd hx (hk m (Nat.le_trans (Nat.le_max_left k n) le))
      · exact hx
  · rintro (h | h) n
    · obtain ⟨m, le, hx⟩ := h n
      exact ⟨m, le, Or.inl hx⟩
    · obtain ⟨m, le, hx⟩ := h n
      exact ⟨m, le, Or.inr hx⟩

/-- For sets that grow there is no difference.

difficulty 4 · folklore -/
theorem often_of_growing {F : Nat → Set α} (h : ∀ n, Within (F n) (F (n + 1))) :
    often F = eventually F := by
  have grow : ∀ m n, m ≤ n → Within (F m) (F n) := by
    intro m n le
    induction le with
    | refl => exact fun _ hx => hx
    | step _ ih => exact fun x hx => h _ x (ih x hx)
  apply within_antisymm
  · intro x hx
    obtain ⟨m, _, hm⟩ := hx 0
    exact ⟨m, fun k le => grow m k le x hm⟩
  · exact eventually_within_often F

/-! ## Classes -/

/-- The class of `a`. -/
def class' (R : α → α → Prop) (a : α) : Set α := fun x => R a x

/-- Classes of an equivalence are equal or have nothing in common.

difficulty 4 · folklore -/
theorem classes_equal_or_apart {R : α → α → Prop} (sy : ∀ x y, R x y → R y x)
    (tr : ∀ x y z, R x y → R y z → R x z) (a b : α) :
    class' R a = class' R b ∨ inter (class' R a) (class' R b) = empty := by
  by_cases h : R a b
  · left
    apply within_antisymm
    · intro x hx
      exact tr _ _ _ (sy _ _ h) hx
    · intro x hx
      exact tr _ _ _ h hx
  · right
    apply ext
    intro x
    constructor
    · rintro ⟨ha, hb⟩
      exact h (tr _ _ _ ha (sy _ _ hb))
    · intro k
      cases k

/-- Related elements are those with the same class.

difficulty 4 · folklore -/
theorem class_eq_iff {R : α → α → Prop} (re : ∀ x, R x x) (sy : ∀ x y, R x y → R y x)
    (tr : ∀ x y z, R x y → R y z → R x z) (a b : α) : class' R a = class' R b ↔ R a b := by
  constructor
  · intro e
    have hb : b ∈ class' R b := re b
    rw [← e] at hb
    exact hb
  · intro h
    apply within_antisymm
    · intro x hx
      exact tr _ _ _ (sy _ _ h) hx
    · intro x hx
      exact tr _ _ _ h hx

end Library.Sets
