/-!
# Subgroups, cosets and homomorphisms

A group here has its laws on both sides. Subgroups are predicates; their cosets part the group;
normal ones are what homomorphisms send to the identity. At the end, actions on a set, and Cayley.
-/

namespace Library.Subgroups

universe u v

/-- A group. -/
class Group (G : Type u) extends Mul G, One G where
  inv : G → G
  mul_assoc : ∀ a b c : G, a * b * c = a * (b * c)
  one_mul : ∀ a : G, 1 * a = a
  mul_one : ∀ a : G, a * 1 = a
  inv_mul : ∀ a : G, inv a * a = 1
  mul_inv : ∀ a : G, a * inv a = 1

open Group

variable {G : Type u} [Group G] {H : Type v} [Group H]

/-- A subset closed under everything. -/
structure Subgroup (S : G → Prop) : Prop where
  one : S 1
  mul : ∀ {a b}, S a → S b → S (a * b)
  inv : ∀ {a}, S a → S (inv a)

/-- Closed under conjugation. -/
def Normal (S : G → Prop) : Prop := ∀ g a, S a → S (g * a * inv g)

/-- A map that keeps products. -/
def Hom (f : G → H) : Prop := ∀ a b, f (a * b) = f a * f b

/-- Two elements are in the same left coset. -/
def SameCoset (S : G → Prop) (a b : G) : Prop := S (inv a * b)

/-! ## Calculating -/

/-- A factor and its inverse in front.

difficulty 1 · folklore -/
theorem inv_mul_cancel (a b : G) : inv a * (a * b) = b := by
  rw [← mul_assoc, inv_mul, one_mul]

/-- The other way round.

difficulty 1 · folklore -/
theorem mul_inv_cancel (a b : G) : a * (inv a * b) = b := by
  rw [← mul_assoc, mul_inv, one_mul]

/-- Equations have one solution.

difficulty 2 · folklore -/
theorem eq_inv_mul_iff (a b c : G) : b = inv a * c ↔ a * b = c := by
  constructor
  · rintro rfl
    exact mul_inv_cancel a c
  · rintro rfl
    exact (inv_mul_cancel a b).symm

/-- What multiplies to one is the inverse.

difficulty 2 · folklore -/
theorem inv_eq_of_mul {a b : G} (h : a * b = 1) : inv a = b := by
  rw [← mul_one (inv a), ← h, inv_mul_cancel]

/-- The inverse of a quotient.

difficulty 3 · folklore -/
theorem inv_quotient (a b : G) : inv (inv a * b) = inv b * a := by
  apply inv_eq_of_mul
  rw [mul_assoc, mul_inv_cancel, inv_mul]

/-- Conjugating a product conjugates its factors.

difficulty 3 · folklore -/
theorem conjugate_product (g a b : G) :
    g * (a * b) * inv g = (g * a * inv g) * (g * b * inv g) := by
  rw [mul_assoc (g * a), mul_assoc g b, inv_mul_cancel, ← mul_assoc, ← mul_assoc]

/-- If the square of a product is the product of the squares, the factors commute.

difficulty 4 · folklore -/
theorem commute_of_square {a b : G} (h : a * b * (a * b) = a * a * (b * b)) : a * b = b * a := by
  rw [mul_assoc, mul_assoc] at h
  have k : b * (a * b) = a * (b * b) := by
    rw [← inv_mul_cancel a (b * (a * b)), h, inv_mul_cancel]
  have e : b * (a * b) * inv b = a * (b * b) * inv b := by rw [k]
  rw [← mul_assoc, mul_assoc, mul_inv, mul_one, ← mul_assoc a, mul_assoc, mul_inv, mul_one] at e
  exact e.symm

/-! ## Subgroups -/

/-- One test is enough for a subgroup.

difficulty 4 · folklore -/
theorem subgroup_iff {S : G → Prop} :
    Subgroup S ↔ (∃ a, S a) ∧ ∀ a b, S a → S b → S (inv a * b) := by
  constructor
  · intro h
    refine ⟨⟨1, h.one⟩, ?_⟩
    intro a b ha hb
    exact h.mul (h.inv ha) hb
  · rintro ⟨⟨a, ha⟩, h⟩
    have one : S 1 := by
      rw [← inv_mul a]
      exact h a a ha ha
    have inverse : ∀ a, S a → S (inv a) := by
      intro a ha
      rw [← mul_one (inv a)]
      exact h a 1 ha one
    refine ⟨one, ?_, ?_⟩
    · intro a b ha hb
      have k := h (inv a) b (inverse a ha) hb
      rw [inv_eq_of_mul (inv_mul a)] at k
      exact k
    · intro a ha
      exact inverse a ha

/-- What two subgroups have in common is one.

difficulty 2 · folklore -/
theorem Subgroup.inter {S T : G → Prop} (hS : Subgroup S) (hT : Subgroup T) :
    Subgroup fun a => S a ∧ T a := by
  refine ⟨⟨hS.one, hT.one⟩, ?_, ?_⟩
  · rintro a b ⟨sa, ta⟩ ⟨sb, tb⟩
    exact ⟨hS.mul sa sb, hT.mul ta tb⟩
  · rintro a ⟨sa, ta⟩
    exact ⟨hS.inv sa, hT.inv ta⟩

/-- The union of two subgroups is one only if one of them is in the other.

difficulty 5 · folklore -/
theorem Subgroup.union {S T : G → Prop} (hS : Subgroup S) (hT : Subgroup T)
    (h : Subgroup fun a => S a ∨ T a) : (∀ a, S a → T a) ∨ ∀ a, T a → S a := by
  by_cases k : ∀ a, S a → T a
  · exact Or.inl k
  · right
    intro b hb
    apply Classical.byContradiction
    intro nb
    apply k
    intro a ha
    rcases h.mul (Or.inl ha) (Or.inr hb) with s | t
    · apply absurd _ nb
      have e := hS.mul (hS.inv ha) s
      rw [inv_mul_cancel] at e
      exact e
    · have e := hT.mul t (hT.inv hb)
      rw [mul_assoc, mul_inv, mul_one] at e
      exact e

/-- The elements that commute with all others are a subgroup.

difficulty 4 · folklore -/
theorem center : Subgroup fun a : G => ∀ g, a * g = g * a := by
  refine ⟨?_, ?_, ?_⟩
  · intro g
    rw [one_mul, mul_one]
  · intro a b ha hb g
    rw [mul_assoc, hb, ← mul_assoc, ha, mul_assoc]
  · intro a ha g
    symm
    rw [eq_inv_mul_iff, ← mul_assoc, ha, mul_assoc, mul_inv, mul_one]

/-- It is a normal one.

difficulty 3 · folklore -/
theorem center_normal : Normal fun a : G => ∀ g, a * g = g * a := by
  intro g a ha
  have e : g * a * inv g = a := by rw [← ha, mul_assoc, mul_inv, mul_one]
  rw [e]
  exact ha

/-! ## Cosets -/

/-- Every element is in its own coset.

difficulty 1 · Galois -/
theorem SameCoset.refl {S : G → Prop} (h : Subgroup S) (a : G) : SameCoset S a a := by
  unfold SameCoset
  rw [inv_mul]
  exact h.one

/-- Being in the same coset is mutual.

difficulty 3 · Galois -/
theorem SameCoset.symm {S : G → Prop} (h : Subgroup S) {a b : G} (k : SameCoset S a b) :
    SameCoset S b a := by
  unfold SameCoset at *
  have e := h.inv k
  rw [inv_quotient] at e
  exact e

/-- And it carries over.

difficulty 3 · Galois -/
theorem SameCoset.trans {S : G → Prop} (h : Subgroup S) {a b c : G} (k : SameCoset S a b)
    (l : SameCoset S b c) : SameCoset S a c := by
  unfold SameCoset at *
  have e := h.mul k l
  rw [mul_assoc, mul_inv_cancel] at e
  exact e

/-- A coset is matched with the subgroup: one and only one element of it for each of the other.

difficulty 4 · Lagrange -/
theorem coset_bijection {S : G → Prop} (a b : G) :
    SameCoset S a b ↔ ∃ s, (S s ∧ b = a * s) ∧ ∀ t, b = a * t → t = s := by
  constructor
  · intro h
    refine ⟨inv a * b, ⟨h, (mul_inv_cancel a b).symm⟩, ?_⟩
    rintro t rfl
    exact (inv_mul_cancel a t).symm
  · rintro ⟨s, ⟨hs, rfl⟩, _⟩
    unfold SameCoset
    rw [inv_mul_cancel]
    exact hs

/-- For a normal subgroup products of cosets make sense.

difficulty 5 · Galois, Dedekind -/
theorem coset_product {S : G → Prop} (h : Subgroup S) (n : Normal S) {a a' b b' : G}
    (ha : SameCoset S a a') (hb : SameCoset S b b') : SameCoset S (a * b) (a' * b') := by
  unfold SameCoset at *
  have k := n (inv b) (inv a * a') ha
  rw [inv_eq_of_mul (inv_mul b)] at k
  have e := h.mul k hb
  rw [mul_assoc, mul_inv_cancel, mul_assoc, mul_assoc] at e
  have quotient : inv (a * b) = inv b * inv a := by
    apply inv_eq_of_mul
    rw [mul_assoc, mul_inv_cancel, mul_inv]
  rw [quotient, mul_assoc]
  exact e

/-! ## Homomorphisms -/

/-- One goes to one.

difficulty 3 · folklore -/
theorem Hom.one {f : G → H} (h : Hom f) : f 1 = 1 := by
  have e : f 1 * f 1 = f 1 := by rw [← h, one_mul]
  have k : inv (f 1) * (f 1 * f 1) = inv (f 1) * f 1 := by rw [e]
  rw [inv_mul_cancel, inv_mul] at k
  exact k

/-- Inverses go to inverses.

difficulty 3 · folklore -/
theorem Hom.inv {f : G → H} (h : Hom f) (a : G) : f (inv a) = inv (f a) := by
  symm
  apply inv_eq_of_mul
  rw [← h, mul_inv, h.one]

/-- What goes to one is a subgroup.

difficulty 3 · Jordan -/
theorem Hom.kernel {f : G → H} (h : Hom f) : Subgroup fun a => f a = 1 := by
  refine ⟨h.one, ?_, ?_⟩
  · intro a b ha hb
    rw [h, ha, hb, one_mul]
  · intro a ha
    rw [h.inv, ha]
    exact inv_eq_of_mul (one_mul 1)

/-- A normal one.

difficulty 3 · Jordan -/
theorem Hom.kernel_normal {f : G → H} (h : Hom f) : Normal fun a => f a = 1 := by
  intro g a ha
  show f (g * a * Group.inv g) = 1
  rw [h, h, h.inv, ha, mul_one, mul_inv]

/-- Elements have the same image exactly if they are in the same coset of the kernel: the theorem on
homomorphisms.

difficulty 4 · Noether -/
theorem Hom.same_image_iff {f : G → H} (h : Hom f) (a b : G) :
    f a = f b ↔ SameCoset (fun x => f x = 1) a b := by
  show f a = f b ↔ f (Group.inv a * b) = 1
  rw [h, h.inv]
  constructor
  · intro e
    rw [e, inv_mul]
  · intro e
    have k := (eq_inv_mul_iff (f a) 1 (f b)).1 e.symm
    rw [mul_one] at k
    exact k

/-- Squaring is a homomorphism exactly in commutative groups.

difficulty 4 · folklore -/
theorem hom_square_iff : (Hom fun a : G => a * a) ↔ ∀ a b : G, a * b = b * a := by
  constructor
  · intro h a b
    exact commute_of_square (h a b)
  · intro h a b
    show a * b * (a * b) = a * a * (b * b)
    rw [mul_assoc, ← mul_assoc b, ← h a b, mul_assoc a b b, ← mul_assoc]

/-! ## Actions -/

/-- A group that moves the points of a set. -/
structure Action (G : Type u) [Group G] (X : Type v) where
  move : G → X → X
  one : ∀ x, move 1 x = x
  mul : ∀ a b x, move (a * b) x = move a (move b x)

variable {X : Type v}

/-- Each element moves one-to-one.

difficulty 3 · Cayley 1854 -/
theorem Action.injective (A : Action G X) (a : G) {x y : X} (h : A.move a x = A.move a y) :
    x = y := by
  rw [← A.one x, ← inv_mul a, A.mul, h, ← A.mul, inv_mul, A.one]

/-- The elements that leave a point in place are a subgroup.

difficulty 3 · folklore -/
theorem Action.stabilizer (A : Action G X) (x : X) : Subgroup fun a => A.move a x = x := by
  refine ⟨A.one x, ?_, ?_⟩
  · intro a b ha hb
    rw [A.mul, hb, ha]
  · intro a ha
    apply A.injective a
    rw [← A.mul, mul_inv, A.one, ha]

/-- Elements move a point to the same place exactly if they are in the same coset of its
stabilizer: orbits and stabilizers.

difficulty 5 · Lagrange, Jordan -/
theorem Action.same_place_iff (A : Action G X) (x : X) (a b : G) :
    A.move a x = A.move b x ↔ SameCoset (fun g => A.move g x = x) a b := by
  show A.move a x = A.move b x ↔ A.move (Group.inv a * b) x = x
  constructor
  · intro h
    rw [A.mul, ← h, ← A.mul, inv_mul, A.one]
  · intro h
    rw [A.mul] at h
    apply A.injective (Group.inv a)
    rw [← A.mul, inv_mul, A.one, h]

/-- The stabilizer of a moved point is conjugate.

difficulty 4 · folklore -/
theorem Action.stabilizer_move (A : Action G X) (x : X) (g a : G) :
    A.move a (A.move g x) = A.move g x ↔ A.move (inv g * a * g) x = x := by
  rw [A.mul, A.mul]
  constructor
  · intro h
    rw [h, ← A.mul, inv_mul, A.one]
  · intro h
    apply A.injective (inv g)
    rw [h, ← A.mul, inv_mul, A.one]

/-- Cayley: every group is one of permutations, and different elements are different permutations.

difficulty 4 · Cayley 1854 -/
theorem cayley : ∃ A : Action G G, ∀ a b, (∀ x, A.move a x = A.move b x) → a = b := by
  refine ⟨⟨fun a x => a * x, one_mul, mul_assoc⟩, ?_⟩
  intro a b h
  have e : a * 1 = b * 1 := h 1
  rw [mul_one, mul_one] at e
  exact e

end Library.Subgroups
