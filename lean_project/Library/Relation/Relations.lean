/-!
# Relations

Orders and equivalences, the algebra of relations, and walking along arrows: the reflexive and
transitive closure, up to confluence.
-/

namespace Library.Relations

universe u
variable {α : Type u} {R S T : α → α → Prop}

def Reflexive (R : α → α → Prop) : Prop := ∀ x, R x x

def Symmetric (R : α → α → Prop) : Prop := ∀ x y, R x y → R y x

def Transitive (R : α → α → Prop) : Prop := ∀ x y z, R x y → R y z → R x z

def Antisymmetric (R : α → α → Prop) : Prop := ∀ x y, R x y → R y x → x = y

def Irreflexive (R : α → α → Prop) : Prop := ∀ x, ¬R x x

/-- Two things that agree with a third agree with each other. -/
def Euclidean (R : α → α → Prop) : Prop := ∀ x y z, R x y → R x z → R y z

/-! ## Properties that imply others -/

/-- difficulty 2 · first properties of relations -/
theorem symmetric_iff : Symmetric R ↔ ∀ x y, R x y ↔ R y x := by
  constructor
  · intro h x y
    exact ⟨h x y, h y x⟩
  · intro h x y r
    exact (h x y).1 r

/-- difficulty 1 · Euclid's first common notion -/
theorem Euclidean.symmetric (h : Euclidean R) (refl : Reflexive R) : Symmetric R := by
  intro x y r
  exact h x y x r (refl x)

/-- difficulty 2 · Euclid's first common notion -/
theorem Euclidean.transitive (h : Euclidean R) (refl : Reflexive R) : Transitive R := by
  intro x y z r s
  have r' := h.symmetric refl x y r
  exact h y x z r' s

/-- difficulty 1 · strict orders -/
theorem asymmetric_of_irreflexive (irr : Irreflexive R) (tr : Transitive R) {x y : α}
    (r : R x y) : ¬R y x := by
  intro s
  exact irr x (tr x y x r s)

/-- Symmetric and transitive is nearly reflexive: it is, wherever something is related at all.

difficulty 2 · a well-known false proof, repaired -/
theorem reflexive_where_related (sy : Symmetric R) (tr : Transitive R) (h : ∀ x, ∃ y, R x y) :
    Reflexive R := by
  intro x
  obtain ⟨y, r⟩ := h x
  exact tr x y x r (sy x y r)

/-- difficulty 2 · partial orders -/
theorem both_ways_is_equality (refl : Reflexive R) (anti : Antisymmetric R) (x y : α) :
    R x y ∧ R y x ↔ x = y := by
  constructor
  · intro h
    exact anti x y h.1 h.2
  · intro e
    rw [e]
    exact ⟨refl y, refl y⟩

/-- The strict part of an order is transitive.

difficulty 2 · strict orders -/
theorem strict_transitive (tr : Transitive R) : Transitive fun x y => R x y ∧ ¬R y x := by
  intro x y z ⟨rxy, nyx⟩ ⟨ryz, _⟩
  refine ⟨tr x y z rxy ryz, ?_⟩
  intro rzx
  exact nyx (tr y z x ryz rzx)

/-! ## Converse, composition, inclusion -/

def Converse (R : α → α → Prop) : α → α → Prop := fun x y => R y x

/-- First along `R`, then along `S`. -/
def Then (R S : α → α → Prop) : α → α → Prop := fun x z => ∃ y, R x y ∧ S y z

def Within (R S : α → α → Prop) : Prop := ∀ x y, R x y → S x y

/-- difficulty 2 · the calculus of relations, Peirce and Schröder -/
theorem converse_within_iff : Within (Converse R) S ↔ Within R (Converse S) := by
  constructor
  · intro h x y r
    exact h y x r
  · intro h x y r
    exact h y x r

/-- difficulty 2 · the calculus of relations, Peirce and Schröder -/
theorem within_trans (h : Within R S) (k : Within S T) : Within R T := by
  intro x y r
  apply k
  exact h x y r

/-- difficulty 1 · the calculus of relations, Peirce and Schröder -/
theorem within_antisymm (h : Within R S) (k : Within S R) : R = S := by
  funext x y
  exact propext ⟨h x y, k x y⟩

/-- difficulty 3 · the calculus of relations, Peirce and Schröder -/
theorem symmetric_iff_converse : Symmetric R ↔ Converse R = R := by
  constructor
  · intro h
    apply within_antisymm
    · intro x y r
      exact h y x r
    · intro x y r
      exact h x y r
  · intro h x y r
    rw [← h]
    exact r

/-- difficulty 2 · the calculus of relations, Peirce and Schröder -/
theorem then_assoc : Then (Then R S) T = Then R (Then S T) := by
  apply within_antisymm
  · rintro x w ⟨z, ⟨y, rxy, syz⟩, tzw⟩
    exact ⟨y, rxy, z, syz, tzw⟩
  · rintro x w ⟨y, rxy, z, syz, tzw⟩
    exact ⟨z, ⟨y, rxy, syz⟩, tzw⟩

/-- difficulty 2 · the calculus of relations, Peirce and Schröder -/
theorem converse_then : Converse (Then R S) = Then (Converse S) (Converse R) := by
  funext x z
  apply propext
  constructor
  · rintro ⟨y, r, s⟩
    exact ⟨y, s, r⟩
  · rintro ⟨y, s, r⟩
    exact ⟨y, r, s⟩

/-- difficulty 1 · the calculus of relations, Peirce and Schröder -/
theorem then_mono {R' S' : α → α → Prop} (h : Within R R') (k : Within S S') :
    Within (Then R S) (Then R' S') := by
  intro x z ⟨y, r, s⟩
  exact ⟨y, h x y r, k y z s⟩

/-- difficulty 2 · the calculus of relations, Peirce and Schröder -/
theorem transitive_iff_then : Transitive R ↔ Within (Then R R) R := by
  constructor
  · intro h x z ⟨y, r, s⟩
    exact h x y z r s
  · intro h x y z r s
    exact h x z ⟨y, r, s⟩

/-! ## Walks -/

/-- `Walk R x y`: from `x` to `y` along any number of arrows of `R`. -/
inductive Walk (R : α → α → Prop) : α → α → Prop
  | stay (x : α) : Walk R x x
  | go {x y z : α} (r : R x y) (w : Walk R y z) : Walk R x z

/-- difficulty 1 · reflexive and transitive closure -/
theorem Walk.single {x y : α} (r : R x y) : Walk R x y :=
  .go r (.stay y)

/-- difficulty 2 · reflexive and transitive closure -/
theorem Walk.trans {x y z : α} (v : Walk R x y) (w : Walk R y z) : Walk R x z := by
  induction v with
  | stay _ => exact w
  | go r _ ih => exact .go r (ih w)

/-- difficulty 1 · reflexive and transitive closure -/
theorem Walk.snoc {x y z : α} (v : Walk R x y) (r : R y z) : Walk R x z := by
  apply v.trans
  exact .single r

/-- difficulty 2 · reflexive and transitive closure -/
theorem Walk.mono (h : Within R S) {x y : α} (v : Walk R x y) : Walk S x y := by
  induction v with
  | stay x => exact .stay x
  | go r _ ih => exact .go (h _ _ r) ih

/-- Walks are contained in every reflexive and transitive relation that has the arrows.

difficulty 2 · closures as least fixed points -/
theorem walk_least (refl : Reflexive S) (tr : Transitive S) (h : Within R S) :
    Within (Walk R) S := by
  intro x y v
  induction v with
  | stay x => exact refl x
  | go r _ ih => exact tr _ _ _ (h _ _ r) ih

/-- difficulty 3 · closures as least fixed points -/
theorem walk_walk : Walk (Walk R) = Walk R := by
  apply within_antisymm
  · exact walk_least Walk.stay (fun _ _ _ => Walk.trans) (fun _ _ v => v)
  · exact fun _ _ => Walk.single

/-- difficulty 2 · reflexive and transitive closure -/
theorem Walk.symmetric (h : Symmetric R) : Symmetric (Walk R) := by
  intro x y v
  induction v with
  | stay x => exact .stay x
  | go r _ ih => exact ih.snoc (h _ _ r)

/-- difficulty 2 · reflexive and transitive closure -/
theorem Walk.first_step {x y : α} (v : Walk R x y) : x = y ∨ ∃ z, R x z ∧ Walk R z y := by
  cases v with
  | stay => exact Or.inl rfl
  | go r w => exact Or.inr ⟨_, r, w⟩

/-- A property that arrows keep is kept by walks.

difficulty 2 · Floyd's invariants -/
theorem Walk.invariant {P : α → Prop} (keep : ∀ x y, R x y → P x → P y) {x y : α}
    (v : Walk R x y) (h : P x) : P y := by
  induction v with
  | stay _ => exact h
  | go r _ ih => exact ih (keep _ _ r h)

/-! ## Confluence -/

/-- Two single steps from one place can be joined by one more step each. -/
def Diamond (R : α → α → Prop) : Prop :=
  ∀ x y z, R x y → R x z → ∃ w, R y w ∧ R z w

def Confluent (R : α → α → Prop) : Prop := Diamond (Walk R)

/-- A step against a walk.

difficulty 4 · the strip lemma of rewriting -/
theorem Diamond.strip (h : Diamond R) {x y z : α} (r : R x y) (v : Walk R x z) :
    ∃ w, Walk R y w ∧ R z w := by
  induction v generalizing y with
  | stay x => exact ⟨y, .stay y, r⟩
  | go s _ ih =>
    obtain ⟨u, hu, su⟩ := h _ _ _ r s
    obtain ⟨w, hw, k⟩ := ih su
    exact ⟨w, .go hu hw, k⟩

/-- difficulty 4 · Newman, Church and Rosser: diamonds -/
theorem Diamond.confluent (h : Diamond R) : Confluent R := by
  intro x y z v
  induction v generalizing z with
  | stay x => exact fun u => ⟨z, u, .stay z⟩
  | go r _ ih =>
    intro u
    obtain ⟨w, hw, k⟩ := h.strip r u
    obtain ⟨t, ht, l⟩ := ih w hw
    exact ⟨t, ht, .go k l⟩

/-- In a confluent system nothing has two different ends.

difficulty 3 · unique normal forms -/
theorem Confluent.unique_end (h : Confluent R) {x y z : α} (v : Walk R x y) (w : Walk R x z)
    (hy : ∀ t, ¬R y t) (hz : ∀ t, ¬R z t) : y = z := by
  obtain ⟨t, a, b⟩ := h x y z v w
  cases a with
  | go r _ => exact absurd r (hy _)
  | stay =>
    cases b with
    | go r _ => exact absurd r (hz _)
    | stay => rfl

end Library.Relations
