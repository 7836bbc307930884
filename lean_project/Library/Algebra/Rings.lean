/-!
# Rings from their axioms

A ring is an addition with zero and negation and a multiplication that distributes. Nothing else is
given: that zero times anything is zero has to be found. Then rings in which every element is
idempotent, nilpotent elements, homomorphisms and ideals.
-/

namespace Library.Rings

universe u v

/-- A ring with one, not necessarily commutative. -/
class Ring (R : Type u) extends Add R, Mul R, Neg R, Zero R, One R where
  add_assoc : ∀ a b c : R, a + b + c = a + (b + c)
  add_comm : ∀ a b : R, a + b = b + a
  zero_add : ∀ a : R, 0 + a = a
  neg_add : ∀ a : R, -a + a = 0
  mul_assoc : ∀ a b c : R, a * b * c = a * (b * c)
  one_mul : ∀ a : R, 1 * a = a
  mul_one : ∀ a : R, a * 1 = a
  mul_add : ∀ a b c : R, a * (b + c) = a * b + a * c
  add_mul : ∀ a b c : R, (a + b) * c = a * c + b * c

open Ring

variable {R : Type u} [Ring R]

/-! ## Addition -/

/-- Zero is neutral on the right too.

difficulty 1 · folklore -/
theorem add_zero (a : R) : a + 0 = a := by
  rw [add_comm, zero_add]

/-- Negatives cancel on the right too.

difficulty 1 · folklore -/
theorem add_neg (a : R) : a + -a = 0 := by
  rw [add_comm, neg_add]

/-- Addition cancels.

difficulty 2 · folklore -/
theorem add_left_cancel {a b c : R} (h : a + b = a + c) : b = c := by
  have e : -a + (a + b) = -a + (a + c) := by rw [h]
  rw [← add_assoc, ← add_assoc, neg_add, zero_add, zero_add] at e
  exact e

/-- What gives zero together with `a` is its negative.

difficulty 2 · folklore -/
theorem eq_neg_of_add {a b : R} (h : a + b = 0) : b = -a := by
  apply add_left_cancel (a := a)
  rw [h, add_neg]

/-- A negative of a negative.

difficulty 2 · folklore -/
theorem neg_neg (a : R) : - -a = a := by
  symm
  apply eq_neg_of_add
  exact neg_add a

/-- The middle two of four may change places.

difficulty 3 · folklore -/
theorem add_swap (a b c d : R) : (a + b) + (c + d) = (a + c) + (b + d) := by
  rw [add_assoc, add_assoc, ← add_assoc b, ← add_assoc c, add_comm b c]

/-- The negative of a sum.

difficulty 3 · folklore -/
theorem neg_of_add (a b : R) : -(a + b) = -a + -b := by
  symm
  apply eq_neg_of_add
  rw [add_swap, add_neg, add_neg, zero_add]

/-- Only zero is its own double.

difficulty 2 · folklore -/
theorem eq_zero_of_double {a : R} (h : a + a = a) : a = 0 := by
  apply add_left_cancel (a := a)
  rw [h, add_zero]

/-! ## Multiplication -/

/-- Nothing times something is nothing.

difficulty 3 · folklore -/
theorem zero_mul (a : R) : 0 * a = 0 := by
  apply eq_zero_of_double
  rw [← add_mul, zero_add]

/-- Something times nothing is nothing.

difficulty 3 · folklore -/
theorem mul_zero (a : R) : a * 0 = 0 := by
  apply eq_zero_of_double
  rw [← mul_add, zero_add]

/-- A negative factor makes a negative product.

difficulty 3 · folklore -/
theorem neg_mul (a b : R) : -a * b = -(a * b) := by
  apply eq_neg_of_add
  rw [← add_mul, add_neg, zero_mul]

/-- On either side.

difficulty 3 · folklore -/
theorem mul_neg (a b : R) : a * -b = -(a * b) := by
  apply eq_neg_of_add
  rw [← mul_add, add_neg, mul_zero]

/-- Minus times minus is plus.

difficulty 3 · folklore -/
theorem neg_mul_neg (a b : R) : -a * -b = a * b := by
  rw [neg_mul, mul_neg, neg_neg]

/-- The axiom that addition commutes could have been spared: it follows where addition is
associative and cancels on both sides.

difficulty 5 · Hankel 1867 -/
theorem add_comm_follows {α : Type u} {add mul : α → α → α} {one : α}
    (assoc : ∀ a b c, add (add a b) c = add a (add b c))
    (left : ∀ a b c, add a b = add a c → b = c) (right : ∀ a b c, add b a = add c a → b = c)
    (unit : ∀ a, mul one a = a)
    (over : ∀ a b c, mul a (add b c) = add (mul a b) (mul a c))
    (under : ∀ a b c, mul (add a b) c = add (mul a c) (mul b c)) (a b : α) :
    add a b = add b a := by
  have e : mul (add one one) (add a b) = add (add a b) (add a b) := by rw [under, unit]
  have f : mul (add one one) (add a b) = add (add a a) (add b b) := by
    rw [over, under, under, unit, unit]
  rw [e, assoc, assoc] at f
  have g := left _ _ _ f
  rw [← assoc, ← assoc] at g
  exact (right _ _ _ g).symm

/-- If one is zero, everything is.

difficulty 2 · folklore -/
theorem trivial_of_one_eq_zero (h : (1 : R) = 0) (a b : R) : a = b := by
  rw [← one_mul a, ← one_mul b, h, zero_mul, zero_mul]

/-- If `1 - ab` has an inverse, so has `1 - ba`: at least on one side.

difficulty 5 · Kaplansky, Halmos -/
theorem one_sub_swap {a b c : R} (h : (1 + -(a * b)) * c = 1) :
    (1 + -(b * a)) * (1 + b * c * a) = 1 := by
  have key : c + -(a * b * c) = 1 := by
    rw [add_mul, one_mul, neg_mul] at h
    exact h
  have inner : b * c * a + -(b * a * (b * c * a)) = b * a := by
    have e : b * (c + -(a * b * c)) * a = b * a := by rw [key, mul_one]
    rw [mul_add, add_mul, mul_neg, neg_mul] at e
    rw [mul_assoc, mul_assoc, mul_assoc, mul_assoc] at e
    rw [mul_assoc, mul_assoc]
    exact e
  rw [mul_add, mul_one, add_mul, one_mul, neg_mul, inner, add_assoc, neg_add, add_zero]

/-! ## Rings of idempotents -/

/-- In a Boolean ring everything is its own negative.

difficulty 4 · Stone 1936 -/
theorem boolean_add_self (h : ∀ x : R, x * x = x) (a : R) : a + a = 0 := by
  have e := h (a + a)
  rw [mul_add, add_mul, h] at e
  exact eq_zero_of_double e

/-- A Boolean ring is commutative.

difficulty 5 · Stone 1936 -/
theorem boolean_commutative (h : ∀ x : R, x * x = x) (a b : R) : a * b = b * a := by
  have e := h (a + b)
  rw [mul_add, add_mul, add_mul, h, h] at e
  have f : (a + b) + (b * a + a * b) = (a + b) + 0 := by
    rw [add_comm (a * b), add_swap] at e
    rw [add_zero]
    exact e
  have z := add_left_cancel f
  rw [← boolean_add_self h (b * a)] at z
  exact add_left_cancel z

/-- An idempotent and its complement annihilate each other.

difficulty 3 · Peirce -/
theorem idempotent_complement {e : R} (h : e * e = e) : e * (1 + -e) = 0 := by
  rw [mul_add, mul_one, mul_neg, h, add_neg]

/-- The complement is idempotent as well.

difficulty 3 · Peirce -/
theorem complement_idempotent {e : R} (h : e * e = e) :
    (1 + -e) * (1 + -e) = 1 + -e := by
  rw [add_mul, one_mul, neg_mul, idempotent_complement h]
  rw [← zero_add (-0), add_neg, add_zero]

/-- If the square of `a` vanishes, `1 + a` has the inverse `1 - a`.

difficulty 3 · folklore -/
theorem unit_of_square_zero {a : R} (h : a * a = 0) : (1 + a) * (1 + -a) = 1 := by
  rw [mul_add, mul_one, mul_neg, add_mul, one_mul, h, add_zero, add_assoc, add_neg, add_zero]

/-- Commuting elements with vanishing squares have a product with vanishing square.

difficulty 3 · folklore -/
theorem square_zero_mul {a b : R} (h : a * a = 0) (c : a * b = b * a) :
    (a * b) * (a * b) = 0 := by
  rw [c, mul_assoc, ← mul_assoc a, c, mul_assoc b a a, h, mul_zero, mul_zero]

/-! ## Homomorphisms -/

/-- A map that keeps addition, multiplication and one. -/
structure Hom {R : Type u} {S : Type v} [Ring R] [Ring S] (f : R → S) : Prop where
  add : ∀ a b, f (a + b) = f a + f b
  mul : ∀ a b, f (a * b) = f a * f b
  one : f 1 = 1

variable {S : Type v} [Ring S] {f : R → S}

/-- A homomorphism keeps zero.

difficulty 3 · folklore -/
theorem Hom.zero (h : Hom f) : f 0 = 0 := by
  apply eq_zero_of_double
  rw [← h.add, zero_add]

/-- It keeps negatives.

difficulty 3 · folklore -/
theorem Hom.neg (h : Hom f) (a : R) : f (-a) = -(f a) := by
  apply eq_neg_of_add
  rw [← h.add, add_neg, h.zero]

/-- It is one-to-one as soon as only zero goes to zero.

difficulty 4 · Noether -/
theorem Hom.injective_iff (h : Hom f) : (∀ a b, f a = f b → a = b) ↔ ∀ a, f a = 0 → a = 0 := by
  constructor
  · intro inj a ha
    apply inj
    rw [ha, h.zero]
  · intro ker a b e
    have z : a + -b = 0 := by
      apply ker
      rw [h.add, h.neg, e, add_neg]
    rw [← neg_neg b]
    rw [add_comm] at z
    exact eq_neg_of_add z

/-- The identity of a homomorphism's source cannot vanish unless its target is trivial.

difficulty 2 · folklore -/
theorem Hom.nontrivial (h : Hom f) (k : (1 : R) = 0) (x y : S) : x = y := by
  apply trivial_of_one_eq_zero
  rw [← h.one, k, h.zero]

/-! ## Ideals -/

/-- A set of elements that is closed under addition, and under multiplication with anything. -/
structure Ideal (I : R → Prop) : Prop where
  zero : I 0
  add : ∀ {a b}, I a → I b → I (a + b)
  left : ∀ r {a}, I a → I (r * a)
  right : ∀ r {a}, I a → I (a * r)

/-- An ideal contains the negatives.

difficulty 2 · Dedekind -/
theorem Ideal.neg {I : R → Prop} (h : Ideal I) {a : R} (ha : I a) : I (-a) := by
  have k := h.left (-1) ha
  rw [neg_mul, one_mul] at k
  exact k

/-- An ideal with one in it is everything.

difficulty 2 · Dedekind -/
theorem Ideal.full {I : R → Prop} (h : Ideal I) (k : I 1) (a : R) : I a := by
  rw [← mul_one a]
  exact h.left a k

/-- What a homomorphism sends to zero is an ideal.

difficulty 4 · Noether -/
theorem Hom.kernel (h : Hom f) : Ideal fun a => f a = 0 := by
  refine ⟨h.zero, ?_, ?_, ?_⟩
  · intro a b ha hb
    rw [h.add, ha, hb, zero_add]
  · intro r a ha
    rw [h.mul, ha, mul_zero]
  · intro r a ha
    rw [h.mul, ha, zero_mul]

/-- The sum of two ideals is an ideal.

difficulty 4 · Dedekind -/
theorem Ideal.sum {I J : R → Prop} (hI : Ideal I) (hJ : Ideal J) :
    Ideal fun x => ∃ a b, I a ∧ J b ∧ x = a + b := by
  refine ⟨⟨0, 0, hI.zero, hJ.zero, (zero_add _).symm⟩, ?_, ?_, ?_⟩
  · rintro _ _ ⟨a, b, ha, hb, rfl⟩ ⟨c, d, hc, hd, rfl⟩
    exact ⟨a + c, b + d, hI.add ha hc, hJ.add hb hd, add_swap a b c d⟩
  · rintro r _ ⟨a, b, ha, hb, rfl⟩
    exact ⟨r * a, r * b, hI.left r ha, hJ.left r hb, mul_add r a b⟩
  · rintro r _ ⟨a, b, ha, hb, rfl⟩
    exact ⟨a * r, b * r, hI.right r ha, hJ.right r hb, add_mul a b r⟩

/-- The law of the modular lattice, for ideals.

difficulty 5 · Dedekind 1900 -/
theorem modular_law {I J K : R → Prop} (hIK : ∀ x, I x → K x) (hK : Ideal K) (x : R)
    : (∃ a b, I a ∧ (J b ∧ K b) ∧ x = a + b) ↔ (∃ a b, I a ∧ J b ∧ x = a + b) ∧ K x := by
  constructor
  · rintro ⟨a, b, ha, ⟨hb, kb⟩, rfl⟩
    exact ⟨⟨a, b, ha, hb, rfl⟩, hK.add (hIK a ha) kb⟩
  · rintro ⟨⟨a, b, ha, hb, rfl⟩, k⟩
    refine ⟨a, b, ha, ⟨hb, ?_⟩, rfl⟩
    have e : -a + (a + b) = b := by rw [← add_assoc, neg_add, zero_add]
    rw [← e]
    exact hK.add (hK.neg (hIK a ha)) k

end Library.Rings
