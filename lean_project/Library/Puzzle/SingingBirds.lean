/-!
# Singing birds

Smullyan's forest from "To Mock a Mockingbird": when bird `A` hears the name of bird `B` it answers
with the name of a bird, written `A ⬝ B`. From the songs of a few birds, those of many others
follow.
-/

namespace Library.Birds

universe u

/-- A forest: birds that answer to names with names. -/
class Forest (α : Type u) where
  call : α → α → α

/-- What the bird on the left answers to the name of the one on the right. -/
infixl:70 " ⬝ " => Forest.call

variable {α : Type u} [Forest α]

/-- `C` composes `A` with `B`. -/
def Composes (C A B : α) : Prop := ∀ x, C ⬝ x = A ⬝ (B ⬝ x)

/-- Any two birds are composed by some bird. -/
def Composition (α : Type u) [Forest α] : Prop := ∀ A B : α, ∃ C, Composes C A B

/-- `M` answers to any bird what that bird answers to itself. -/
def Mockingbird (M : α) : Prop := ∀ x, M ⬝ x = x ⬝ x

/-- `A` is fond of `B`: it answers `B` when it hears `B`. -/
def Fond (A B : α) : Prop := A ⬝ B = B

/-- An egocentric bird is fond of itself. -/
def Egocentric (A : α) : Prop := A ⬝ A = A

/-- `A` and `B` agree on at least one bird. -/
def AgreeSomewhere (A B : α) : Prop := ∃ x, A ⬝ x = B ⬝ x

/-- An agreeable bird agrees with every bird somewhere. -/
def Agreeable (A : α) : Prop := ∀ B, AgreeSomewhere A B

/-- A happy bird has two birds that it exchanges. -/
def Happy (A : α) : Prop := ∃ x y, A ⬝ x = y ∧ A ⬝ y = x

/-- The identity bird answers what it hears. -/
def Identity (I : α) : Prop := ∀ x, I ⬝ x = x

/-- The kestrel is fixed on what it hears first. -/
def Kestrel (K : α) : Prop := ∀ x y, K ⬝ x ⬝ y = x

/-- The starling. -/
def Starling (S : α) : Prop := ∀ x y z, S ⬝ x ⬝ y ⬝ z = x ⬝ z ⬝ (y ⬝ z)

/-- The lark. -/
def Lark (L : α) : Prop := ∀ x y, L ⬝ x ⬝ y = x ⬝ (y ⬝ y)

/-- The bluebird composes. -/
def Bluebird (B : α) : Prop := ∀ x y z, B ⬝ x ⬝ y ⬝ z = x ⬝ (y ⬝ z)

/-- The warbler doubles. -/
def Warbler (V : α) : Prop := ∀ x y, V ⬝ x ⬝ y = x ⬝ y ⬝ y

/-- The cardinal exchanges. -/
def Cardinal (C : α) : Prop := ∀ x y z, C ⬝ x ⬝ y ⬝ z = x ⬝ z ⬝ y

/-- The thrush speaks backwards. -/
def Thrush (T : α) : Prop := ∀ x y, T ⬝ x ⬝ y = y ⬝ x

/-- A sage bird names, for every bird, one that it is fond of. -/
def Sage (Y : α) : Prop := ∀ x, Fond x (Y ⬝ x)

/-! ## The mockingbird -/

/-- Where birds compose and a mockingbird lives, every bird is fond of some bird.

difficulty 4 · Smullyan, To Mock a Mockingbird 9.1 -/
theorem everyone_is_fond (comp : Composition α) {M : α} (hM : Mockingbird M) (A : α) :
    ∃ B, Fond A B := by
  obtain ⟨C, hC⟩ := comp A M
  refine ⟨C ⬝ C, ?_⟩
  have h := hC C
  rw [hM] at h
  exact h.symm

/-- Some bird there is egocentric.

difficulty 4 · Smullyan 9.2 -/
theorem someone_is_egocentric (comp : Composition α) {M : α} (hM : Mockingbird M) :
    ∃ E : α, Egocentric E := by
  obtain ⟨E, hE⟩ := everyone_is_fond comp hM M
  refine ⟨E, ?_⟩
  unfold Egocentric
  rw [← hM]
  exact hE

/-- An agreeable bird does as well as a mockingbird.

difficulty 4 · Smullyan 9.3 -/
theorem fond_of_agreeable (comp : Composition α) {A : α} (hA : Agreeable A) (B : α) :
    ∃ x, Fond B x := by
  obtain ⟨C, hC⟩ := comp B A
  obtain ⟨y, hy⟩ := hA C
  refine ⟨A ⬝ y, ?_⟩
  unfold Fond
  rw [← hC, hy]

/-- The mockingbird is agreeable.

difficulty 2 · Smullyan 9.3 -/
theorem mockingbird_agreeable {M : α} (hM : Mockingbird M) : Agreeable M := by
  intro B
  refine ⟨B, ?_⟩
  exact hM B

/-- If a composite is agreeable, so is what is heard last.

difficulty 5 · Smullyan 9.4 -/
theorem agreeable_of_composite (comp : Composition α) {A B C : α} (h : Composes C A B)
    (hC : Agreeable C) : Agreeable A := by
  intro D
  obtain ⟨E, hE⟩ := comp D B
  obtain ⟨x, hx⟩ := hC E
  refine ⟨B ⬝ x, ?_⟩
  rw [← h, hx, hE]

/-- Three birds compose as two do.

difficulty 3 · Smullyan 9.5 -/
theorem compose_three (comp : Composition α) (A B C : α) :
    ∃ D : α, ∀ x, D ⬝ x = A ⬝ (B ⬝ (C ⬝ x)) := by
  obtain ⟨E, hE⟩ := comp B C
  obtain ⟨D, hD⟩ := comp A E
  refine ⟨D, ?_⟩
  intro x
  rw [hD, hE]

/-- Any two birds are compatible: each answers the one name with the other.

difficulty 5 · Smullyan 9.6 -/
theorem compatible (comp : Composition α) {M : α} (hM : Mockingbird M) (A B : α) :
    ∃ x y, A ⬝ x = y ∧ B ⬝ y = x := by
  obtain ⟨C, hC⟩ := comp B A
  obtain ⟨x, hx⟩ := everyone_is_fond comp hM C
  refine ⟨x, A ⬝ x, rfl, ?_⟩
  rw [← hC]
  exact hx

/-- Who is fond of somebody is happy.

difficulty 2 · Smullyan 9.7 -/
theorem happy_of_fond {A B : α} (h : Fond A B) : Happy A := by
  refine ⟨B, B, ?_, ?_⟩
  · exact h
  · exact h

/-! ## Kestrels and identities -/

/-- A kestrel's answer determines what it heard: no two birds sound alike to it.

difficulty 3 · Smullyan 9.16 -/
theorem kestrel_cancel {K x y : α} (hK : Kestrel K) (h : K ⬝ x = K ⬝ y) : x = y := by
  have e : K ⬝ x ⬝ x = K ⬝ y ⬝ x := by rw [h]
  rw [hK, hK] at e
  exact e

/-- An egocentric kestrel lives alone.

difficulty 5 · Smullyan 9.19 -/
theorem egocentric_kestrel {K : α} (hK : Kestrel K) (h : Egocentric K) (x y : α) : x = y := by
  have const : ∀ z : α, z = K := by
    intro z
    have e : K ⬝ K ⬝ z = K := hK K z
    unfold Egocentric at h
    rw [h] at e
    have f : K ⬝ z ⬝ z = z := hK z z
    rw [e, e] at f
    exact f.symm
  rw [const x, const y]

/-- If what a kestrel answers to its own name is egocentric, so is the kestrel.

difficulty 4 · Smullyan 9.10 -/
theorem kestrel_egocentric {K : α} (hK : Kestrel K) (h : Egocentric (K ⬝ K)) : Egocentric K := by
  unfold Egocentric at *
  rw [hK] at h
  exact h.symm

/-- An agreeable identity bird makes every bird fond of some bird, and conversely.

difficulty 3 · Smullyan -/
theorem identity_agreeable_iff {I : α} (hI : Identity I) :
    Agreeable I ↔ ∀ A : α, ∃ B, Fond A B := by
  constructor
  · intro h A
    obtain ⟨x, hx⟩ := h A
    rw [hI] at hx
    exact ⟨x, hx.symm⟩
  · intro h A
    obtain ⟨x, hx⟩ := h A
    refine ⟨x, ?_⟩
    rw [hI]
    exact hx.symm

/-- Starling and kestrel make an identity bird.

difficulty 3 · Curry, Schönfinkel 1924 -/
theorem identity_of_starling_kestrel {S K : α} (hS : Starling S) (hK : Kestrel K) :
    Identity (S ⬝ K ⬝ K) := by
  intro x
  rw [hS, hK]

/-- They make a bluebird.

difficulty 4 · Schönfinkel 1924 -/
theorem bluebird_of_starling_kestrel {S K : α} (hS : Starling S) (hK : Kestrel K) :
    Bluebird (S ⬝ (K ⬝ S) ⬝ K) := by
  intro x y z
  rw [hS, hK, hS, hK]

/-- With a bluebird the birds compose.

difficulty 2 · Smullyan 11 -/
theorem composition_of_bluebird {B : α} (hB : Bluebird B) : Composition α := by
  intro x y
  refine ⟨B ⬝ x ⬝ y, ?_⟩
  intro z
  exact hB x y z

/-- Starling and identity make a mockingbird.

difficulty 3 · Smullyan 12 -/
theorem mockingbird_of_starling {S I : α} (hS : Starling S) (hI : Identity I) :
    Mockingbird (S ⬝ I ⬝ I) := by
  intro x
  rw [hS, hI]

/-- A cardinal and an identity make a thrush.

difficulty 3 · Smullyan 11 -/
theorem thrush_of_cardinal {C I : α} (hC : Cardinal C) (hI : Identity I) : Thrush (C ⬝ I) := by
  intro x y
  rw [hC, hI]

/-- A bluebird and a thrush make a cardinal.

difficulty 5 · Church 1941 -/
theorem cardinal_of_bluebird_thrush {B T : α} (hB : Bluebird B) (hT : Thrush T) :
    Cardinal (B ⬝ (T ⬝ (B ⬝ B ⬝ T)) ⬝ (B ⬝ B ⬝ T)) := by
  intro x y z
  rw [hB, hT, hB, hB, hB, hT, hB, hT]

/-- A warbler and an identity make a mockingbird.

difficulty 3 · Smullyan 11 -/
theorem mockingbird_of_warbler {V I : α} (hV : Warbler V) (hI : Identity I) :
    Mockingbird (V ⬝ I) := by
  intro x
  rw [hV, hI]

/-! ## Larks and sages -/

/-- A lark alone makes every bird fond of some bird.

difficulty 4 · Smullyan 9.25 -/
theorem fond_of_lark {L : α} (hL : Lark L) (A : α) : ∃ B, Fond A B := by
  refine ⟨L ⬝ A ⬝ (L ⬝ A), ?_⟩
  have h := hL A (L ⬝ A)
  exact h.symm

/-- A hopelessly egocentric bird in any forest with a lark and a kestrel: whatever it hears, it
answers itself.

difficulty 4 · Smullyan 9.14 -/
theorem hopelessly_egocentric {L K : α} (hL : Lark L) (hK : Kestrel K) :
    ∃ E : α, ∀ x, E ⬝ x = E := by
  obtain ⟨E, hE⟩ := fond_of_lark hL K
  refine ⟨E, ?_⟩
  intro x
  have h := hK E x
  rw [hE] at h
  exact h

/-- A lark and a mockingbird, composed by a bluebird, make a sage.

difficulty 5 · Curry -/
theorem sage_of_lark {B M L : α} (hB : Bluebird B) (hM : Mockingbird M) (hL : Lark L) :
    Sage (B ⬝ M ⬝ L) := by
  intro x
  unfold Fond
  rw [hB, hM]
  exact (hL x (L ⬝ x)).symm

/-- Starling and kestrel make a sage bird.

difficulty 5 · Curry 1958 -/
theorem sage_exists {S K : α} (hS : Starling S) (hK : Kestrel K) : ∃ Y : α, Sage Y := by
  have hI := identity_of_starling_kestrel hS hK
  have hB := bluebird_of_starling_kestrel hS hK
  have hM := mockingbird_of_starling hS hI
  have hL : Lark (S ⬝ (S ⬝ (K ⬝ S) ⬝ K) ⬝ (K ⬝ (S ⬝ (S ⬝ K ⬝ K) ⬝ (S ⬝ K ⬝ K)))) := by
    intro x y
    rw [hS, hB, hK, hM]
  exact ⟨_, sage_of_lark hB hM hL⟩

/-- Where everybody has somebody to be fond of, nobody can say no to everybody: there is no bird
that answers every name with another name.

difficulty 3 · Curry's paradox -/
theorem no_contrary_bird {L : α} (hL : Lark L) : ¬∃ N : α, ∀ x, N ⬝ x ≠ x := by
  rintro ⟨N, hN⟩
  obtain ⟨B, hB⟩ := fond_of_lark hL N
  exact hN B hB

end Library.Birds
