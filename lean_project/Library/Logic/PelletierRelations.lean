/-!
# Pelletier's problems with relations, equality and functions

The second half of Pelletier's "Seventy-five problems for testing automatic theorem provers" (1986):
Russell's paradox and its relatives, problems with equality, and some about functions.
-/

namespace Library.PelletierRelations

universe u
variable {α : Type u} {F G I J K : α → Prop} {R S : α → α → Prop}

/-! ## Relations -/

/-- Problem 35: a witness that depends on nothing.

difficulty 4 · Pelletier 35 -/
theorem problem35 (a b : α) : ∃ x y, R x y → ∀ u v, R u v := by
  by_cases h : ∀ u v, R u v
  · exact ⟨a, b, fun _ => h⟩
  · apply Classical.byContradiction
    intro n
    apply h
    intro u v
    apply Classical.byContradiction
    intro m
    exact n ⟨u, v, fun r => absurd r m⟩

/-- Problem 36.

difficulty 3 · Pelletier 36 -/
theorem problem36 (h₁ : ∀ x, ∃ y, R x y) (h₂ : ∀ x, ∃ y, S x y)
    (h₃ : ∀ x y, R x y ∨ S x y → ∀ z, R y z ∨ S y z → F z) (x : α) : ∃ z, F z := by
  obtain ⟨y, hy⟩ := h₁ x
  obtain ⟨z, hz⟩ := h₂ y
  exact ⟨z, h₃ x y (Or.inl hy) z (Or.inr hz)⟩

/-- Problem 39: no set contains exactly the sets that do not contain themselves.

difficulty 3 · Russell -/
theorem problem39 : ¬∃ x, ∀ y, R y x ↔ ¬R y y := by
  rintro ⟨x, h⟩
  have n : ¬R x x := fun r => (h x).1 r r
  exact n ((h x).2 n)

/-- Problem 40: complements cannot exist where Russell's set does not.

difficulty 4 · Pelletier 40 -/
theorem problem40 (h : ∃ y, ∀ x, R x y ↔ R x x) : ¬∀ x, ∃ y, ∀ z, R z y ↔ ¬R z x := by
  intro k
  obtain ⟨y, hy⟩ := h
  obtain ⟨z, hz⟩ := k y
  apply problem39 (R := R)
  refine ⟨z, ?_⟩
  intro w
  rw [hz, hy]

/-- Problem 41: restricted comprehension leaves no universal set.

difficulty 4 · Zermelo 1908 -/
theorem problem41 (h : ∀ z, ∃ y, ∀ x, R x y ↔ R x z ∧ ¬R x x) : ¬∃ z, ∀ x, R x z := by
  rintro ⟨z, hz⟩
  obtain ⟨y, hy⟩ := h z
  apply problem39 (R := R)
  refine ⟨y, ?_⟩
  intro x
  rw [hy]
  constructor
  · intro k
    exact k.2
  · intro k
    exact ⟨hz x, k⟩

/-- Problem 42: no set of the sets that lie on no circle of two.

difficulty 5 · Quine 1937 -/
theorem problem42 : ¬∃ y, ∀ x, R x y ↔ ¬∃ z, R x z ∧ R z x := by
  rintro ⟨y, h⟩
  have n : ¬R y y := fun r => (h y).1 r ⟨y, r, r⟩
  apply n
  rw [h]
  rintro ⟨z, hyz, hzy⟩
  exact (h z).1 hzy ⟨y, hzy, hyz⟩

/-- Problem 43: equality of extensions is symmetric.

difficulty 3 · de Champeaux -/
theorem problem43 (h : ∀ x y, S x y ↔ ∀ z, R z x ↔ R z y) (x y : α) : S x y ↔ S y x := by
  rw [h, h]
  constructor
  · intro k z
    exact (k z).symm
  · intro k z
    exact (k z).symm

/-- Problem 44.

difficulty 3 · Pelletier 44 -/
theorem problem44 (h₁ : ∀ x, F x → (∃ y, G y ∧ R x y) ∧ ∃ y, G y ∧ ¬R x y)
    (h₂ : ∃ x, I x ∧ ∀ y, G y → R x y) : ∃ x, I x ∧ ¬F x := by
  obtain ⟨x, hi, all⟩ := h₂
  refine ⟨x, hi, ?_⟩
  intro hf
  obtain ⟨y, gy, n⟩ := (h₁ x hf).2
  exact n (all y gy)

/-- Problem 45.

difficulty 5 · Pelletier 45 -/
theorem problem45 {T : α → α → Prop} (h₁ : ∀ x, F x ∧ (∀ y, G y ∧ T x y → S x y) →
      ∀ y, G y ∧ T x y → K y)
    (h₂ : ¬∃ y, J y ∧ K y)
    (h₃ : ∃ x, F x ∧ (∀ y, T x y → J y) ∧ ∀ y, G y ∧ T x y → S x y) :
    ∃ x, F x ∧ ¬∃ y, G y ∧ T x y := by
  obtain ⟨x, hf, hj, hs⟩ := h₃
  refine ⟨x, hf, ?_⟩
  rintro ⟨y, gy, t⟩
  have k : K y := h₁ x ⟨hf, hs⟩ y ⟨gy, t⟩
  exact h₂ ⟨y, hj y t, k⟩

/-- Problem 46: descent along a relation that cannot go on.

difficulty 5 · Pelletier 46 -/
theorem problem46 (h₁ : ∀ x, F x ∧ (∀ y, F y ∧ R y x → G y) → G x)
    (h₂ : (∃ x, F x ∧ ¬G x) → ∃ x, F x ∧ ¬G x ∧ ∀ y, F y ∧ ¬G y → S x y)
    (h₃ : ∀ x y, F x ∧ F y ∧ S x y → ¬R y x) (x : α) (hx : F x) : G x := by
  apply Classical.byContradiction
  intro n
  obtain ⟨m, fm, nm, least⟩ := h₂ ⟨x, hx, n⟩
  apply nm
  apply h₁ m
  refine ⟨fm, ?_⟩
  rintro y ⟨fy, r⟩
  apply Classical.byContradiction
  intro ny
  exact h₃ m y ⟨fm, fy, least y ⟨fy, ny⟩⟩ r

/-! ## Equality and functions -/

/-- Problem 48.

difficulty 2 · Rudnicki -/
theorem problem48 {a b c d : α} (h : a = b ∨ c = d) (k : a = c ∨ b = d) : a = d ∨ b = c := by
  rcases h with rfl | rfl
  · rcases k with rfl | rfl
    · exact Or.inr rfl
    · exact Or.inl rfl
  · rcases k with rfl | rfl
    · exact Or.inl rfl
    · exact Or.inr rfl

/-- Problem 49: with only two things in the world, what holds of two holds of all.

difficulty 4 · Pelletier 49 -/
theorem problem49 {x y a b : α} (two : ∀ z, z = x ∨ z = y) (ha : F a) (hb : F b) (ne : a ≠ b)
    (z : α) : F z := by
  rcases two a with rfl | rfl
  · rcases two b with rfl | rfl
    · exact absurd rfl ne
    · rcases two z with rfl | rfl
      · exact ha
      · exact hb
  · rcases two b with rfl | rfl
    · rcases two z with rfl | rfl
      · exact hb
      · exact ha
    · exact absurd rfl ne

/-- Problem 50.

difficulty 4 · Pelletier 50 -/
theorem problem50 (a : α) (h : ∀ x, R a x ∨ ∀ y, R x y) : ∃ x, ∀ y, R x y := by
  by_cases k : ∀ y, R a y
  · exact ⟨a, k⟩
  · apply Classical.byContradiction
    intro n
    apply k
    intro y
    rcases h y with r | all
    · exact r
    · exact absurd ⟨y, all⟩ n

/-- Problems 51 and 52: a relation that holds of one pair only can be described either way round.

difficulty 5 · Pelletier 51, 52 -/
theorem problem51_iff_52 : (∃ z w, ∀ x y, R x y ↔ x = z ∧ y = w) ↔
    (∃ z, ∀ x, (∃ w, ∀ y, R x y ↔ y = w) ↔ x = z) ∧ ∃ a b, ∀ x y, R x y → x = a ∧ y = b := by
  constructor
  · rintro ⟨z, w, h⟩
    refine ⟨⟨z, ?_⟩, z, w, fun x y => (h x y).1⟩
    intro x
    constructor
    · rintro ⟨v, hv⟩
      exact ((h x v).1 ((hv v).2 rfl)).1
    · rintro rfl
      refine ⟨w, ?_⟩
      intro y
      rw [h]
      exact ⟨fun k => k.2, fun k => ⟨rfl, k⟩⟩
  · rintro ⟨⟨z, hz⟩, a, b, only⟩
    refine ⟨a, b, ?_⟩
    intro x y
    constructor
    · exact only x y
    · obtain ⟨w, hw⟩ := (hz z).2 rfl
      have r : R z w := (hw w).2 rfl
      obtain ⟨rfl, rfl⟩ := only z w r
      rintro ⟨rfl, rfl⟩
      exact r

/-- Problem 57: a function that respects a transitive relation.

difficulty 2 · Pelletier 57 -/
theorem problem57 {f : α → α → α} {a b c : α} (h₁ : R (f a b) (f b c)) (h₂ : R (f b c) (f a c))
    (tr : ∀ x y z, R x y ∧ R y z → R x z) : R (f a b) (f a c) := by
  apply tr _ (f b c)
  exact ⟨h₁, h₂⟩

/-- Problem 59: a property that the function turns round.

difficulty 4 · Pelletier 59 -/
theorem problem59 (a : α) {f : α → α} (h : ∀ x, F x ↔ ¬F (f x)) : ∃ x, F x ∧ ¬F (f x) := by
  by_cases k : F a
  · exact ⟨a, k, (h a).1 k⟩
  · refine ⟨f a, ?_, ?_⟩
    · apply Classical.byContradiction
      intro n
      exact k ((h a).2 n)
    · rw [← h]
      apply Classical.byContradiction
      intro n
      exact k ((h a).2 n)

/-- Problem 60.

difficulty 3 · Pelletier 60 -/
theorem problem60 (f : α → α) (x : α) :
    R x (f x) ↔ ∃ y, (∀ z, R z y → R z (f x)) ∧ R x y := by
  constructor
  · intro h
    refine ⟨f x, ?_, h⟩
    intro z k
    exact k
  · rintro ⟨y, all, r⟩
    exact all x r

/-- Problem 61: sums of four may be grouped at will.

difficulty 2 · Pelletier 61 -/
theorem problem61 {f : α → α → α} (h : ∀ x y z, f x (f y z) = f (f x y) z) (x y z w : α) :
    f x (f y (f z w)) = f (f (f x y) z) w := by
  rw [h, h]

/-- Problem 65: where squares are the identity, the operation commutes.

difficulty 5 · Pelletier 65 -/
theorem problem65 {f : α → α → α} {e : α} (assoc : ∀ x y z, f (f x y) z = f x (f y z))
    (unit : ∀ x, f e x = x) (square : ∀ x, f x x = e) (x y : α) : f x y = f y x := by
  have unit' : ∀ z, f z e = z := by
    intro z
    rw [← square z, ← assoc, square, unit]
  have h : f y (f (f x y) (f x y)) = y := by rw [square, unit']
  have k : f (f y x) (f (f y x) (f x y)) = f x y := by rw [← assoc, square, unit]
  have m : f (f y x) (f x y) = e := by rw [assoc, ← assoc x, square, unit, square]
  rw [m, unit'] at k
  exact k.symm

end Library.PelletierRelations
