/-!
# Pelletier's problems

From Pelletier's "Seventy-five problems for testing automatic theorem provers" (1986): propositions
and predicates of one place, without those that a truth table of two rows settles.
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

end Library.Pelletier
