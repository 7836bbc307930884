/-!
# Pelletier's problems

From Pelletier's "Seventy-five problems for testing automatic theorem provers" (1986): those beyond
a mere truth table, in the order of the paper.
-/

namespace Library.Pelletier

universe u
variable {α : Type u} {p q r s : Prop} {F G H I J K : α → Prop}

/-! ## Propositions -/

/-- Problem 10: three premises that make two sentences equivalent.

difficulty 3 · Pelletier 10 -/
theorem problem10 (h₁ : q → r) (h₂ : r → p ∧ q) (h₃ : p → q ∨ r) : p ↔ q := by
  constructor
  · intro hp
    rcases h₃ hp with hq | hr
    · exact hq
    · exact (h₂ hr).2
  · intro hq
    exact (h₂ (h₁ hq)).1

/-- Problem 9: resolution with more than two literals is needed.

difficulty 3 · Pelletier 9 -/
theorem problem9 (h : (p ∨ q) ∧ (¬p ∨ q) ∧ (p ∨ ¬q)) : ¬(¬p ∨ ¬q) := by
  obtain ⟨hpq, hnpq, hpnq⟩ := h
  have hq : q := by
    rcases hpq with hp | hq
    · rcases hnpq with n | hq
      · exact absurd hp n
      · exact hq
    · exact hq
  have hp : p := by
    rcases hpnq with hp | n
    · exact hp
    · exact absurd hq n
  rintro (n | n)
  · exact n hp
  · exact n hq

/-- Problem 17, the hardest of the propositional ones for clause form.

difficulty 4 · Pelletier 17 -/
theorem problem17 : (p ∧ (q → r) → s) ↔ (¬p ∨ q ∨ s) ∧ (¬p ∨ ¬r ∨ s) := by
  constructor
  · intro h
    by_cases hs : s
    · exact ⟨Or.inr (Or.inr hs), Or.inr (Or.inr hs)⟩
    · by_cases hp : p
      · constructor
        · right
          left
          apply Classical.byContradiction
          intro nq
          exact hs (h ⟨hp, fun hq => absurd hq nq⟩)
        · right
          left
          intro hr
          exact hs (h ⟨hp, fun _ => hr⟩)
      · exact ⟨Or.inl hp, Or.inl hp⟩
  · rintro ⟨h, k⟩ ⟨hp, qr⟩
    rcases h with n | hq | hs
    · exact absurd hp n
    · rcases k with n | nr | hs
      · exact absurd hp n
      · exact absurd (qr hq) nr
      · exact hs
    · exact hs

/-! ## One-place predicates -/

/-- Problem 19: one witness for all implications at once.

difficulty 4 · Pelletier 19 -/
theorem problem19 (a : α) : ∃ x, ∀ y z, (F y → G z) → F x → G x := by
  by_cases h : ∃ x, F x → G x
  · obtain ⟨x, hx⟩ := h
    exact ⟨x, fun _ _ _ => hx⟩
  · refine ⟨a, ?_⟩
    intro y z k ha
    have hy : F y := by
      apply Classical.byContradiction
      intro n
      exact h ⟨y, fun f => absurd f n⟩
    exact absurd ⟨z, fun _ => k hy⟩ h

/-- Problem 20.

difficulty 3 · Pelletier 20 -/
theorem problem20 (h : ∀ x y, ∃ z, ∀ w, F x ∧ G y → H z ∧ I w) (k : ∃ x y, F x ∧ G y) :
    ∃ z, H z := by
  obtain ⟨x, y, fg⟩ := k
  obtain ⟨z, hz⟩ := h x y
  exact ⟨z, (hz x fg).1⟩

/-- Problem 21: one element for both directions.

difficulty 4 · Pelletier 21 -/
theorem problem21 (h : ∃ x, p → F x) (k : ∃ x, F x → p) : ∃ x, p ↔ F x := by
  obtain ⟨a, ha⟩ := h
  obtain ⟨b, hb⟩ := k
  by_cases hp : p
  · refine ⟨a, ha, ?_⟩
    intro _
    exact hp
  · refine ⟨b, ?_, hb⟩
    intro k
    exact absurd k hp

/-- Problem 24.

difficulty 3 · Pelletier 24 -/
theorem problem24 (h₁ : ¬∃ x, F x ∧ G x) (h₂ : ∀ x, H x → G x ∨ I x)
    (h₃ : (¬∃ x, H x) → ∃ y, G y) (h₄ : ∀ x, G x ∨ I x → F x) : ∃ x, H x ∧ I x := by
  have noG : ∀ x, ¬G x := fun x hx => h₁ ⟨x, h₄ x (Or.inl hx), hx⟩
  have some : ∃ x, H x := by
    apply Classical.byContradiction
    intro n
    obtain ⟨y, hy⟩ := h₃ n
    exact noG y hy
  obtain ⟨x, hx⟩ := some
  rcases h₂ x hx with g | i
  · exact absurd g (noG x)
  · exact ⟨x, hx, i⟩

/-- Problem 25.

difficulty 3 · Pelletier 25 -/
theorem problem25 (h₁ : ∃ x, F x) (h₂ : ∀ x, G x → ¬H x ∧ I x) (h₃ : ∀ x, F x → H x ∧ G x ∨ J x)
    (h₄ : (∀ x, F x → G x) ∨ ∃ x, J x ∧ F x) : ∃ x, J x ∧ F x := by
  rcases h₄ with all | some
  · obtain ⟨x, hx⟩ := h₁
    rcases h₃ x hx with ⟨hh, hg⟩ | hj
    · exact absurd hh (h₂ x hg).1
    · exact ⟨x, hj, hx⟩
  · exact some

/-- Problem 26: an equivalence from two unrelated premises.

difficulty 4 · Pelletier 26 -/
theorem problem26 (h₁ : (∃ x, F x) ↔ ∃ x, G x) (h₂ : ∀ x y, F x ∧ G y → (H x ↔ I y)) :
    (∀ x, F x → H x) ↔ ∀ x, G x → I x := by
  constructor
  · intro all y hy
    obtain ⟨x, hx⟩ := h₁.2 ⟨y, hy⟩
    exact (h₂ x y ⟨hx, hy⟩).1 (all x hx)
  · intro all x hx
    obtain ⟨y, hy⟩ := h₁.1 ⟨x, hx⟩
    exact (h₂ x y ⟨hx, hy⟩).2 (all y hy)

/-- Problem 27.

difficulty 3 · Pelletier 27 -/
theorem problem27 (h₁ : ∃ x, F x ∧ ¬G x) (h₂ : ∀ x, F x → H x) (h₃ : ∀ x, J x ∧ I x → F x)
    (h₄ : (∃ x, H x ∧ ¬G x) → ∀ x, I x → ¬H x) (x : α) (hx : J x) : ¬I x := by
  intro hi
  obtain ⟨y, fy, ny⟩ := h₁
  have none := h₄ ⟨y, h₂ y fy, ny⟩
  have hF : F x := h₃ x ⟨hx, hi⟩
  exact none x hi (h₂ x hF)

/-- Problem 28.

difficulty 4 · Pelletier 28 -/
theorem problem28 (h₁ : (∀ x, F x) → ∀ x, G x) (h₂ : (∀ x, G x ∨ H x) → ∃ x, G x ∧ I x)
    (h₃ : (∃ x, I x) → ∀ x, J x → K x) (x : α) (hx : (∀ y, F y) ∧ J x) : K x := by
  obtain ⟨all, hj⟩ := hx
  have hG := h₁ all
  obtain ⟨y, _, iy⟩ := h₂ fun z => Or.inl (hG z)
  exact h₃ ⟨y, iy⟩ x hj

/-- Problem 29: two rules together are one rule for pairs.

difficulty 4 · Pelletier 29 -/
theorem problem29 (hF : ∃ x, F x) (hG : ∃ x, G x) :
    (∀ x, F x → H x) ∧ (∀ x, G x → I x) ↔ ∀ x y, F x ∧ G y → H x ∧ I y := by
  constructor
  · rintro ⟨h, k⟩ x y ⟨fx, gy⟩
    exact ⟨h x fx, k y gy⟩
  · intro h
    obtain ⟨a, fa⟩ := hF
    obtain ⟨b, gb⟩ := hG
    constructor
    · intro x fx
      exact (h x b ⟨fx, gb⟩).1
    · intro y gy
      exact (h a y ⟨fa, gy⟩).2

/-- Problem 30.

difficulty 3 · Pelletier 30 -/
theorem problem30 (h₁ : ∀ x, F x ∨ G x → ¬H x) (h₂ : ∀ x, (G x → ¬I x) → F x ∧ H x) (x : α) :
    I x := by
  apply Classical.byContradiction
  intro n
  obtain ⟨f, h⟩ := h₂ x fun _ => n
  exact h₁ x (Or.inl f) h

/-- Problem 33, a monadic version of problem 17.

difficulty 4 · Pelletier 33 -/
theorem problem33 (a b c : α) :
    (∀ x, F a ∧ (F x → F b) → F c) ↔ ∀ x, (¬F a ∨ F x ∨ F c) ∧ (¬F a ∨ ¬F b ∨ F c) := by
  constructor
  · intro h x
    exact problem17.1 (h x)
  · intro h x
    exact problem17.2 (h x)

/-- A property of everything or of nothing, said in two ways.

difficulty 4 · Andrews -/
theorem constant_iff (a : α) : (∃ x, ∀ y, F x ↔ F y) ↔ ((∃ x, F x) ↔ ∀ y, F y) := by
  constructor
  · rintro ⟨x, h⟩
    constructor
    · rintro ⟨z, hz⟩ y
      exact (h y).1 ((h z).2 hz)
    · intro all
      exact ⟨a, all a⟩
  · intro h
    refine ⟨a, ?_⟩
    intro y
    constructor
    · intro ha
      exact h.1 ⟨a, ha⟩ y
    · intro hy
      exact h.1 ⟨y, hy⟩ a

/-- Problem 34, Andrews's challenge: equivalences of equivalences.

difficulty 5 · Pelletier 34, Andrews -/
theorem problem34 (a : α) :
    ((∃ x, ∀ y, F x ↔ F y) ↔ ((∃ x, G x) ↔ ∀ y, G y)) ↔
      ((∃ x, ∀ y, G x ↔ G y) ↔ ((∃ x, F x) ↔ ∀ y, F y)) := by
  rw [← constant_iff a, ← constant_iff a]
  constructor
  · intro h
    exact h.symm
  · intro h
    exact h.symm

/-! ## Relations -/

variable {R S : α → α → Prop}

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

/-- Problem 62, as corrected: a property passed on by a function.

difficulty 4 · Pelletier 62 -/
theorem problem62 (a : α) (f : α → α) :
    (∀ x, F a ∧ (F x → F (f x)) → F (f (f x))) ↔
      ∀ x, (¬F a ∨ F x ∨ F (f (f x))) ∧ (¬F a ∨ ¬F (f x) ∨ F (f (f x))) := by
  constructor
  · intro h x
    exact problem17.1 (h x)
  · intro h x
    exact problem17.2 (h x)

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

end Library.Pelletier
