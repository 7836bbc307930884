/-!
# Propositional logic

The laws of `∧`, `∨`, `→`, `¬` and `↔`. The first half holds for everyone; the second half needs
the excluded middle, and says so.
-/

namespace Library.Propositional

variable {p q r s : Prop}

/-! ## Without the excluded middle -/

/-- difficulty 1 · natural deduction, first exercises -/
theorem and_reorder : p ∧ q ∧ r → r ∧ p ∧ q := by
  intro ⟨hp, hq, hr⟩
  exact ⟨hr, hp, hq⟩

/-- A function of a pair is a function of two arguments.

difficulty 2 · Curry and Howard -/
theorem curry_iff : (p ∧ q → r) ↔ (p → q → r) := by
  constructor
  · intro f hp hq
    exact f ⟨hp, hq⟩
  · intro f h
    exact f h.1 h.2

/-- difficulty 1 · Curry and Howard -/
theorem from_or_iff : (p ∨ q → r) ↔ (p → r) ∧ (q → r) :=
  ⟨fun f => ⟨fun hp => f (Or.inl hp), fun hq => f (Or.inr hq)⟩,
   fun ⟨f, g⟩ h => h.elim f g⟩

/-- difficulty 1 · the combinator S -/
theorem apply_twice (f : p → q → r) (g : p → q) : p → r := by
  intro hp
  exact f hp (g hp)

/-- difficulty 1 · natural deduction, first exercises -/
theorem contrapose (f : p → q) : ¬q → ¬p := by
  intro hq hp
  exact hq (f hp)

/-- Three negations are as good as one.

difficulty 2 · Brouwer -/
theorem three_negations : ¬¬¬p ↔ ¬p := by
  constructor
  · intro h hp
    apply h
    intro hn
    exact hn hp
  · intro hn h
    exact h hn

/-- Nobody can refute the excluded middle.

difficulty 2 · Glivenko, 1929 -/
theorem excluded_middle_irrefutable : ¬¬(p ∨ ¬p) := by
  intro h
  apply h
  right
  intro hp
  exact h (Or.inl hp)

/-- "This sentence is false" is not a proposition.

difficulty 2 · the liar paradox -/
theorem no_liar : ¬(p ↔ ¬p) := by
  intro h
  have hn : ¬p := fun hp => h.1 hp hp
  exact hn (h.2 hn)

/-- difficulty 2 · distributive laws -/
theorem and_over_or : p ∧ (q ∨ r) ↔ (p ∧ q) ∨ (p ∧ r) := by
  constructor
  · rintro ⟨hp, hq | hr⟩
    · exact Or.inl ⟨hp, hq⟩
    · exact Or.inr ⟨hp, hr⟩
  · rintro (⟨hp, hq⟩ | ⟨hp, hr⟩)
    · exact ⟨hp, Or.inl hq⟩
    · exact ⟨hp, Or.inr hr⟩

/-- difficulty 2 · distributive laws -/
theorem or_over_and (h : (p ∨ q) ∧ (p ∨ r)) : p ∨ (q ∧ r) := by
  cases h.1 with
  | inl hp => exact Or.inl hp
  | inr hq =>
    cases h.2 with
    | inl hp => exact Or.inl hp
    | inr hr => exact Or.inr ⟨hq, hr⟩

/-- difficulty 2 · De Morgan -/
theorem neither_nor : ¬(p ∨ q) ↔ ¬p ∧ ¬q := by
  constructor
  · intro h
    exact ⟨fun hp => h (Or.inl hp), fun hq => h (Or.inr hq)⟩
  · intro ⟨hp, hq⟩ h
    cases h <;> contradiction

/-- difficulty 2 · Stoic logic -/
theorem disjunctive_syllogism (h : p ∨ q) (hn : ¬p) : q := by
  cases h with
  | inl hp => exact absurd hp hn
  | inr hq => exact hq

/-- difficulty 2 · the constructive dilemma -/
theorem dilemma (f : p → r) (g : q → s) : p ∨ q → s ∨ r := by
  intro h
  cases h with
  | inl hp => exact Or.inr (f hp)
  | inr hq => exact Or.inl (g hq)

/-- What is irrefutable can be chained.

difficulty 1 · double negation as a monad -/
theorem not_not_bind (h : ¬¬p) (f : p → ¬¬q) : ¬¬q :=
  fun hq => h fun hp => f hp hq

/-- difficulty 3 · double negation as a monad -/
theorem not_not_and : ¬¬(p ∧ q) ↔ ¬¬p ∧ ¬¬q := by
  constructor
  · intro h
    constructor
    · intro hp
      exact h fun hpq => hp hpq.1
    · intro hq
      exact h fun hpq => hq hpq.2
  · intro ⟨hp, hq⟩ h
    exact hp fun x => hq fun y => h ⟨x, y⟩

/-- Peirce's law is classical; that it is irrefutable is not.

difficulty 2 · Glivenko, 1929 -/
theorem peirce_irrefutable : ¬¬(((p → q) → p) → p) := by
  intro h
  apply h
  intro f
  apply f
  intro hp
  exact absurd (fun _ => hp) h

/-- difficulty 1 · equivalence as an equivalence -/
theorem iff_chain (h₁ : p ↔ q) (h₂ : q ↔ r) : r ↔ p := by
  rw [h₁, h₂]

/-! ## With the excluded middle -/

/-- difficulty 2 · proof by contradiction -/
theorem not_not_elim (h : ¬¬p) : p := by
  by_cases hp : p
  · exact hp
  · exact absurd hp h

/-- difficulty 2 · Peirce, 1885 -/
theorem peirce : ((p → q) → p) → p := by
  intro f
  by_cases hp : p
  · exact hp
  · apply f
    intro h
    contradiction

/-- difficulty 2 · De Morgan -/
theorem not_both : ¬(p ∧ q) ↔ ¬p ∨ ¬q := by
  constructor
  · intro h
    by_cases hp : p
    · exact Or.inr fun hq => h ⟨hp, hq⟩
    · exact Or.inl hp
  · intro h ⟨hp, hq⟩
    exact h.elim (fun n => n hp) (fun n => n hq)

/-- difficulty 1 · material implication -/
theorem imp_as_or : (p → q) ↔ ¬p ∨ q := by
  by_cases hp : p <;> simp [hp]

/-- Of any two propositions one implies the other.

difficulty 2 · Dummett's law -/
theorem one_implies_other : (p → q) ∨ (q → p) := by
  by_cases hq : q
  · left
    intro _
    exact hq
  · right
    intro h
    exact absurd h hq

/-- difficulty 2 · classical contraposition -/
theorem contrapose_iff : (¬q → ¬p) ↔ (p → q) := by
  constructor
  · intro f hp
    apply Classical.byContradiction
    intro hq
    exact f hq hp
  · exact fun f hq hp => hq (f hp)

/-- difficulty 1 · truth tables -/
theorem iff_by_cases : (p ↔ q) ↔ (p ∧ q) ∨ (¬p ∧ ¬q) := by
  by_cases hp : p <;> by_cases hq : q <;> simp [hp, hq]

/-- difficulty 2 · associativity of equivalence, Łukasiewicz -/
theorem iff_reassociate : ((p ↔ q) ↔ r) ↔ (p ↔ (q ↔ r)) := by
  by_cases hp : p <;> by_cases hq : q <;> by_cases hr : r <;> simp [hp, hq, hr]

/-- There are only two truth values, so of three propositions two agree.

difficulty 3 · pigeons in two holes -/
theorem two_of_three_agree (p q r : Prop) : (p ↔ q) ∨ (q ↔ r) ∨ (p ↔ r) := by
  by_cases hp : p <;> by_cases hq : q
  · exact Or.inl ⟨fun _ => hq, fun _ => hp⟩
  · by_cases hr : r
    · exact Or.inr (Or.inr ⟨fun _ => hr, fun _ => hp⟩)
    · exact Or.inr (Or.inl ⟨fun h => absurd h hq, fun h => absurd h hr⟩)
  · by_cases hr : r
    · exact Or.inr (Or.inl ⟨fun _ => hr, fun _ => hq⟩)
    · exact Or.inr (Or.inr ⟨fun h => absurd h hp, fun h => absurd h hr⟩)
  · exact Or.inl ⟨fun h => absurd h hp, fun h => absurd h hq⟩

/-! ## Either, but not both -/

/-- Exactly one of the two. -/
def Either (p q : Prop) : Prop := (p ∧ ¬q) ∨ (q ∧ ¬p)

/-- difficulty 1 · exclusive or -/
theorem either_comm : Either p q ↔ Either q p :=
  ⟨fun h => h.symm, fun h => h.symm⟩

/-- difficulty 1 · exclusive or -/
theorem not_either_self : ¬Either p p := by
  unfold Either
  rintro (⟨h, n⟩ | ⟨h, n⟩) <;> exact n h

/-- difficulty 2 · exclusive or -/
theorem either_iff : Either p q ↔ (p ∨ q) ∧ ¬(p ∧ q) := by
  constructor
  · rintro (⟨hp, hq⟩ | ⟨hq, hp⟩)
    · exact ⟨Or.inl hp, fun h => hq h.2⟩
    · exact ⟨Or.inr hq, fun h => hp h.1⟩
  · rintro ⟨hp | hq, h⟩
    · exact Or.inl ⟨hp, fun hq => h ⟨hp, hq⟩⟩
    · exact Or.inr ⟨hq, fun hp => h ⟨hp, hq⟩⟩

/-- difficulty 2 · exclusive or -/
theorem either_not : Either p (¬p) := by
  by_cases h : p
  · exact Or.inl ⟨h, fun n => n h⟩
  · exact Or.inr ⟨h, h⟩

end Library.Propositional
