/-!
# Principles of classical logic

Which principles give which others when none of them is assumed: excluded middle, double negation,
Peirce's law and their weaker relatives, each as a statement about all propositions. None of the
proofs of the first part uses a classical axiom.
-/

namespace Library.Principles

universe u

/-- Excluded middle. -/
def Middle : Prop := ∀ p : Prop, p ∨ ¬p

/-- Double negations can be left out. -/
def DoubleNegation : Prop := ∀ p : Prop, ¬¬p → p

/-- Peirce's law. -/
def Peirce : Prop := ∀ p q : Prop, ((p → q) → p) → p

/-- The law of Clavius, the wonderful consequence. -/
def Clavius : Prop := ∀ p : Prop, (¬p → p) → p

/-- An implication is a disjunction. -/
def Material : Prop := ∀ p q : Prop, (p → q) → ¬p ∨ q

/-- A denied conjunction is a disjunction of denials. -/
def DeMorgan : Prop := ∀ p q : Prop, ¬(¬p ∧ ¬q) → p ∨ q

/-- Weak excluded middle. -/
def WeakMiddle : Prop := ∀ p : Prop, ¬p ∨ ¬¬p

/-- De Morgan's law for denials: weaker than the one above. -/
def WeakDeMorgan : Prop := ∀ p q : Prop, ¬(p ∧ q) → ¬p ∨ ¬q

/-- Dummett's law. -/
def Dummett : Prop := ∀ p q : Prop, (p → q) ∨ (q → p)

/-- What does not hold everywhere fails somewhere. -/
def Witness : Prop := ∀ (α : Type) (P : α → Prop), (¬∀ x, P x) → ∃ x, ¬P x

/-- The principle of the drinker. -/
def Drinker : Prop := ∀ (α : Type) (_ : α) (P : α → Prop), ∃ x, P x → ∀ y, P y

/-- A disjunct that does not depend on `x` can be moved out. -/
def ConstantDomain : Prop :=
  ∀ (α : Type) (P : α → Prop) (q : Prop), (∀ x, P x ∨ q) → (∀ x, P x) ∨ q

/-! ## The circle -/

/-- Excluded middle gives Peirce's law.

difficulty 2 · Peirce 1885 -/
theorem peirce_of_middle (h : Middle) : Peirce := by
  intro p q f
  rcases h p with hp | n
  · exact hp
  · exact f fun hp => absurd hp n

/-- Peirce's law gives that of Clavius.

difficulty 2 · Łukasiewicz -/
theorem clavius_of_peirce (h : Peirce) : Clavius := by
  intro p f
  apply h p False
  intro n
  exact f n

/-- The law of Clavius leaves double negations out.

difficulty 3 · Łukasiewicz -/
theorem doubleNegation_of_clavius (h : Clavius) : DoubleNegation := by
  intro p nn
  apply h
  intro n
  exact absurd n nn

/-- Without double negations there is De Morgan's law.

difficulty 3 · folklore -/
theorem deMorgan_of_doubleNegation (h : DoubleNegation) : DeMorgan := by
  intro p q n
  apply h
  intro k
  apply n
  exact ⟨fun hp => k (Or.inl hp), fun hq => k (Or.inr hq)⟩

/-- De Morgan's law gives excluded middle: the circle is closed.

difficulty 3 · folklore -/
theorem middle_of_deMorgan (h : DeMorgan) : Middle := by
  intro p
  apply h
  rintro ⟨n, nn⟩
  exact nn n

/-- Excluded middle and double negation.

difficulty 3 · folklore -/
theorem middle_iff_doubleNegation : Middle ↔ DoubleNegation := by
  constructor
  · intro h
    apply doubleNegation_of_clavius
    apply clavius_of_peirce
    exact peirce_of_middle h
  · intro h
    apply middle_of_deMorgan
    exact deMorgan_of_doubleNegation h

/-- Implications as disjunctions.

difficulty 3 · folklore -/
theorem material_iff_middle : Material ↔ Middle := by
  constructor
  · intro h p
    rcases h p p id with n | hp
    · exact Or.inr n
    · exact Or.inl hp
  · intro h p q f
    rcases h p with hp | n
    · exact Or.inr (f hp)
    · exact Or.inl n

/-- Contraposition backwards is as strong as excluded middle.

difficulty 4 · folklore -/
theorem contraposition_iff_middle : (∀ p q : Prop, (¬q → ¬p) → p → q) ↔ Middle := by
  rw [middle_iff_doubleNegation]
  constructor
  · intro h p nn
    apply h True p
    · intro n _
      exact nn n
    · trivial
  · intro h p q f hp
    apply h
    intro n
    exact f n hp

/-- Denied implications, too.

difficulty 4 · folklore -/
theorem denied_implication_iff_middle :
    (∀ p q : Prop, ¬(p → q) → p ∧ ¬q) ↔ Middle := by
  rw [middle_iff_doubleNegation]
  constructor
  · intro h p nn
    have k : ¬(p → False) := nn
    exact (h p False k).1
  · intro h p q n
    constructor
    · apply h
      intro np
      exact n fun hp => absurd hp np
    · intro hq
      exact n fun _ => hq

/-! ## Half as strong -/

/-- Weak excluded middle is the weaker law of De Morgan.

difficulty 4 · Jankov 1968 -/
theorem weakMiddle_iff : WeakMiddle ↔ WeakDeMorgan := by
  constructor
  · intro h p q n
    rcases h p with np | nnp
    · exact Or.inl np
    · right
      intro hq
      exact nnp fun hp => n ⟨hp, hq⟩
  · intro h p
    apply h
    rintro ⟨hp, n⟩
    exact n hp

/-- Dummett's law gives weak excluded middle.

difficulty 4 · Dummett 1959 -/
theorem weakMiddle_of_dummett (h : Dummett) : WeakMiddle := by
  intro p
  rcases h p (¬p) with f | f
  · left
    intro hp
    exact f hp hp
  · right
    intro n
    exact n (f n)

/-- Excluded middle gives Dummett's law.

difficulty 3 · Dummett 1959 -/
theorem dummett_of_middle (h : Middle) : Dummett := by
  intro p q
  rcases h p with hp | n
  · exact Or.inr fun _ => hp
  · exact Or.inl fun hp => absurd hp n

/-- Dummett's law is that one can choose between two conclusions before the premise.

difficulty 4 · Dummett 1959 -/
theorem dummett_iff : Dummett ↔ ∀ p q r : Prop, (p → q ∨ r) → (p → q) ∨ (p → r) := by
  constructor
  · intro h p q r f
    rcases h q r with g | g
    · right
      intro hp
      rcases f hp with hq | hr
      · exact g hq
      · exact hr
    · left
      intro hp
      rcases f hp with hq | hr
      · exact hq
      · exact g hr
  · intro h p q
    rcases h (p ∨ q) p q id with f | f
    · exact Or.inr fun hq => f (Or.inr hq)
    · exact Or.inl fun hp => f (Or.inl hp)

/-- Glivenko: a denial is as good as proved once it is proved with excluded middle for one
proposition.

difficulty 4 · Glivenko 1929 -/
theorem glivenko {p q : Prop} (h : p ∨ ¬p → ¬q) : ¬q := by
  intro hq
  have n : ¬p := fun hp => h (Or.inl hp) hq
  exact h (Or.inr n) hq

/-- Kuroda's trick for a finite case: double negations pass through an implication.

difficulty 4 · Gödel 1933 -/
theorem not_not_imp (p q : Prop) : ¬¬(p → q) ↔ (¬¬p → ¬¬q) := by
  constructor
  · intro h np nq
    apply h
    intro f
    apply np
    intro hp
    exact nq (f hp)
  · intro h n
    apply h
    · intro np
      exact n fun hp => absurd hp np
    · intro hq
      exact n fun _ => hq

/-! ## With quantifiers -/

/-- Finding a counterexample takes excluded middle.

difficulty 5 · folklore -/
theorem witness_iff_middle : Witness ↔ Middle := by
  constructor
  · intro h
    rw [middle_iff_doubleNegation]
    intro p nn
    have k : ¬∀ _ : PLift p, False := fun f => nn fun hp => f ⟨hp⟩
    obtain ⟨x, _⟩ := h (PLift p) (fun _ => False) k
    exact x.down
  · intro h α P n
    rcases h (∃ x, ¬P x) with k | none
    · exact k
    · apply absurd _ n
      intro x
      rcases h (P x) with hx | nx
      · exact hx
      · exact absurd ⟨x, nx⟩ none

/-- Moving a constant disjunct out takes it, too.

difficulty 5 · Grzegorczyk -/
theorem constantDomain_iff_middle : ConstantDomain ↔ Middle := by
  constructor
  · intro h p
    have k := h (PLift p) (fun _ => False) p fun x => Or.inr x.down
    rcases k with f | hp
    · exact Or.inr fun hp => f ⟨hp⟩
    · exact Or.inl hp
  · intro h α P q f
    rcases h q with hq | n
    · exact Or.inr hq
    · left
      intro x
      rcases f x with hx | hq
      · exact hx
      · exact absurd hq n

/-- The drinker's principle follows from excluded middle.

difficulty 4 · Smullyan 1978 -/
theorem drinker_of_middle (h : Middle) : Drinker := by
  intro α guest P
  rcases h (∃ x, ¬P x) with ⟨x, n⟩ | none
  · exact ⟨x, fun hx => absurd hx n⟩
  · refine ⟨guest, ?_⟩
    intro _ y
    rcases h (P y) with hy | n
    · exact hy
    · exact absurd ⟨y, n⟩ none

/-- The drinker makes Dummett's law true.

difficulty 5 · Warren, Diener, McKubre-Jordens 2018 -/
theorem dummett_of_drinker (h : Drinker) : Dummett := by
  intro p q
  obtain ⟨b, hb⟩ := h Bool true fun b => if b = true then p else q
  cases b with
  | true =>
    left
    intro hp
    exact hb hp false
  | false =>
    right
    intro hq
    exact hb hq true

/-- And with it weak excluded middle.

difficulty 3 · Warren, Diener, McKubre-Jordens 2018 -/
theorem weakMiddle_of_drinker (h : Drinker) : WeakMiddle := by
  apply weakMiddle_of_dummett
  exact dummett_of_drinker h

/-- Where there is a guest, the drinker's principle finds counterexamples.

difficulty 4 · folklore -/
theorem witness_of_drinker (h : Drinker) {α : Type} (guest : α) {P : α → Prop}
    (n : ¬∀ x, P x) : ∃ x, ¬P x := by
  obtain ⟨x, hx⟩ := h α guest P
  refine ⟨x, ?_⟩
  intro p
  exact n (hx p)

/-- The dual drinker: somebody is such that he drinks if anybody does.

difficulty 4 · Smullyan 1978 -/
theorem dual_drinker (h : Middle) {α : Type u} (guest : α) (P : α → Prop) :
    ∃ x, (∃ y, P y) → P x := by
  rcases h (∃ y, P y) with ⟨x, hx⟩ | none
  · exact ⟨x, fun _ => hx⟩
  · exact ⟨guest, fun some => absurd some none⟩

/-- Diaconescu: choice between two inhabited sets gives excluded middle.

difficulty 5 · Diaconescu 1975, Goodman and Myhill 1978 -/
theorem diaconescu (choose : (Bool → Prop) → Bool)
    (right : ∀ S : Bool → Prop, (∃ b, S b) → S (choose S)) : Middle := by
  intro p
  have hU := right (fun b => b = true ∨ p) ⟨true, Or.inl rfl⟩
  have hV := right (fun b => b = false ∨ p) ⟨false, Or.inl rfl⟩
  rcases hU with eU | hp
  · rcases hV with eV | hp
    · right
      intro hp
      have same : (fun b => b = true ∨ p) = fun b => b = false ∨ p := by
        funext b
        exact propext ⟨fun _ => Or.inr hp, fun _ => Or.inr hp⟩
      rw [same, eV] at eU
      cases eU
    · exact Or.inl hp
  · exact Or.inl hp

end Library.Principles
