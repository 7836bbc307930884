/-!
# Boolean algebra from Huntington's postulates

Commutativity, distributivity, neutral elements and complements: that is all that is assumed.
Associativity, absorption and De Morgan's laws have to be found. Every law has a dual, and is proved
only once.
-/

namespace Library.BooleanAlgebra

universe u

/-- Huntington's postulates of 1904. -/
structure Algebra (α : Type u) where
  or : α → α → α
  and : α → α → α
  not : α → α
  bot : α
  top : α
  or_comm : ∀ a b, or a b = or b a
  and_comm : ∀ a b, and a b = and b a
  or_and : ∀ a b c, or a (and b c) = and (or a b) (or a c)
  and_or : ∀ a b c, and a (or b c) = or (and a b) (and a c)
  or_bot : ∀ a, or a bot = a
  and_top : ∀ a, and a top = a
  or_not : ∀ a, or a (not a) = top
  and_not : ∀ a, and a (not a) = bot

namespace Algebra

variable {α : Type u} (B : Algebra α)

/-- The same algebra upside down. -/
def dual : Algebra α where
  or := B.and
  and := B.or
  not := B.not
  bot := B.top
  top := B.bot
  or_comm := B.and_comm
  and_comm := B.or_comm
  or_and := B.and_or
  and_or := B.or_and
  or_bot := B.and_top
  and_top := B.or_bot
  or_not := B.and_not
  and_not := B.or_not

/-- `a` is below `b`. -/
def Below (a b : α) : Prop := B.or a b = b

/-- One of the two, but not both. -/
def xor (a b : α) : α := B.or (B.and a (B.not b)) (B.and (B.not a) b)

/-- What at least two of the three agree on. -/
def median (a b c : α) : α := B.or (B.and a b) (B.or (B.and b c) (B.and c a))

/-! ## The first laws -/

/-- The least element is neutral on the left too.

difficulty 1 · Huntington 1904 -/
theorem bot_or (a : α) : B.or B.bot a = a := by
  rw [B.or_comm, B.or_bot]

/-- Or is idempotent.

difficulty 3 · Huntington 1904 -/
theorem or_self (a : α) : B.or a a = a := by
  have h := B.or_and a a (B.not a)
  rw [B.and_not, B.or_bot, B.or_not, B.and_top] at h
  exact h.symm

/-- So is and.

difficulty 2 · by duality -/
theorem and_self (a : α) : B.and a a = a := by
  have h := B.dual.or_self a
  exact h

/-- The greatest element absorbs.

difficulty 3 · Huntington 1904 -/
theorem or_top (a : α) : B.or a B.top = B.top := by
  have h := B.or_and a (B.not a) B.top
  rw [B.and_top, B.or_not, B.and_comm, B.and_top] at h
  exact h.symm

/-- So does the least.

difficulty 2 · by duality -/
theorem and_bot (a : α) : B.and a B.bot = B.bot := by
  have h := B.dual.or_top a
  exact h

/-- Absorption.

difficulty 3 · Huntington 1904 -/
theorem or_absorb (a b : α) : B.or a (B.and a b) = a := by
  have h := B.and_or a B.top b
  rw [B.and_top, B.or_comm B.top, B.or_top, B.and_top] at h
  exact h.symm

/-- Absorption, the other way.

difficulty 2 · by duality -/
theorem and_absorb (a b : α) : B.and a (B.or a b) = a := by
  have h := B.dual.or_absorb a b
  exact h

/-- Elements that look the same from `a` and from its complement are the same.

difficulty 4 · Huntington 1904 -/
theorem cancel {a b c : α} (h : B.and a b = B.and a c)
    (k : B.and (B.not a) b = B.and (B.not a) c) : b = c := by
  have split : ∀ x, x = B.or (B.and a x) (B.and (B.not a) x) := by
    intro x
    rw [B.and_comm a, B.and_comm (B.not a), ← B.and_or, B.or_not, B.and_top]
  rw [split b, h, k, ← split c]

/-! ## Complements -/

/-- There is one complement only.

difficulty 4 · Huntington 1904 -/
theorem not_unique {a b : α} (h : B.or a b = B.top) (k : B.and a b = B.bot) : b = B.not a := by
  apply B.cancel (a := a)
  · rw [k, B.and_not]
  · have e := B.and_or (B.not a) a b
    rw [h, B.and_top, B.and_comm (B.not a) a, B.and_not, B.bot_or] at e
    rw [← e, B.and_self]

/-- The complement of a complement.

difficulty 3 · Huntington 1904 -/
theorem not_not (a : α) : B.not (B.not a) = a := by
  symm
  apply B.not_unique
  · rw [B.or_comm, B.or_not]
  · rw [B.and_comm, B.and_not]

/-- The complement of the least is the greatest.

difficulty 2 · Huntington 1904 -/
theorem not_bot : B.not B.bot = B.top := by
  symm
  apply B.not_unique
  · exact B.or_top B.bot
  · exact B.and_top B.bot

/-- Different elements have different complements.

difficulty 2 · folklore -/
theorem not_injective {a b : α} (h : B.not a = B.not b) : a = b := by
  rw [← B.not_not a, h, B.not_not]

/-! ## Associativity -/

/-- Or is associative.

difficulty 5 · Huntington 1904 -/
theorem or_assoc (a b c : α) : B.or (B.or a b) c = B.or a (B.or b c) := by
  apply B.cancel (a := a)
  · rw [B.and_absorb, B.and_or, B.and_absorb, B.or_absorb]
  · rw [B.and_or, B.and_or, B.and_or (B.not a) a, B.and_or (B.not a) b, B.and_comm (B.not a) a,
      B.and_not, B.bot_or, B.bot_or]

/-- So is and.

difficulty 2 · by duality -/
theorem and_assoc (a b c : α) : B.and (B.and a b) c = B.and a (B.and b c) := by
  have h := B.dual.or_assoc a b c
  exact h

/-- De Morgan's law.

difficulty 5 · De Morgan 1847 -/
theorem not_or (a b : α) : B.not (B.or a b) = B.and (B.not a) (B.not b) := by
  symm
  apply B.not_unique
  · rw [B.or_and, B.or_assoc, B.or_comm b, ← B.or_assoc, B.or_not, B.or_comm B.top, B.or_top,
      B.or_assoc, B.or_not, B.or_top, B.and_top]
  · rw [B.and_comm, B.and_or, B.and_assoc, B.and_comm (B.not b) a, ← B.and_assoc,
      B.and_comm (B.not a) a, B.and_not, B.and_comm B.bot, B.and_bot, B.bot_or, B.and_assoc,
      B.and_comm (B.not b) b, B.and_not, B.and_bot]

/-- De Morgan's other law.

difficulty 2 · by duality -/
theorem not_and (a b : α) : B.not (B.and a b) = B.or (B.not a) (B.not b) := by
  have h := B.dual.not_or a b
  exact h

/-! ## The order -/

/-- Being below, said with and.

difficulty 3 · Peirce 1880 -/
theorem below_iff_and (a b : α) : B.Below a b ↔ B.and a b = a := by
  unfold Below
  constructor
  · intro h
    rw [← h, B.and_absorb]
  · intro h
    rw [← h, B.or_comm, B.and_comm, B.or_absorb]

/-- Being below, said with a complement.

difficulty 4 · Peirce 1880 -/
theorem below_iff_and_not (a b : α) : B.Below a b ↔ B.and a (B.not b) = B.bot := by
  rw [B.below_iff_and]
  constructor
  · intro h
    rw [← h, B.and_assoc, B.and_not, B.and_bot]
  · intro h
    have e := B.and_or a b (B.not b)
    rw [B.or_not, B.and_top, h, B.or_bot] at e
    exact e.symm

/-- Complements turn the order round.

difficulty 4 · Peirce 1880 -/
theorem Below.not {a b : α} (h : B.Below a b) : B.Below (B.not b) (B.not a) := by
  rw [B.below_iff_and_not] at *
  rw [B.not_not, B.and_comm]
  exact h

/-- What is below two things is below what they have in common.

difficulty 3 · Peirce 1880 -/
theorem below_and_iff (a b c : α) : B.Below a (B.and b c) ↔ B.Below a b ∧ B.Below a c := by
  unfold Below
  constructor
  · intro h
    constructor
    · rw [← B.or_absorb b c, B.or_comm b, ← B.or_assoc, h]
    · rw [← B.or_absorb c b, B.or_comm c, ← B.or_assoc, B.and_comm c, h]
  · rintro ⟨hb, hc⟩
    rw [B.or_and, hb, hc]

/-! ## Further on -/

/-- Huntington's fourth axiom, from which alone, with associativity and commutativity, all others
follow.

difficulty 5 · Huntington 1933 -/
theorem huntington (a b : α) :
    B.or (B.not (B.or (B.not a) (B.not b))) (B.not (B.or (B.not a) b)) = a := by
  rw [← B.not_and a b, B.not_not, B.not_or, B.not_not, ← B.and_or, B.or_not, B.and_top]

/-- An element and its complement cut another in two.

difficulty 3 · Boole 1854 -/
theorem expansion (a b : α) : B.or (B.and a b) (B.and a (B.not b)) = a := by
  rw [← B.and_or, B.or_not, B.and_top]

/-- The middle two of four may change places.

difficulty 3 · folklore -/
theorem or_swap (a b c d : α) : B.or (B.or a b) (B.or c d) = B.or (B.or a c) (B.or b d) := by
  rw [B.or_assoc, B.or_assoc, ← B.or_assoc b, ← B.or_assoc c, B.or_comm b c]

/-- The law of consensus.

difficulty 5 · Blake 1937 -/
theorem consensus (a b c : α) :
    B.or (B.or (B.and a b) (B.and (B.not a) c)) (B.and b c) =
      B.or (B.and a b) (B.and (B.not a) c) := by
  have cut : B.and b c = B.or (B.and (B.and a b) c) (B.and (B.and (B.not a) c) b) := by
    have e := B.expansion (B.and b c) a
    rw [B.and_comm _ a, B.and_comm _ (B.not a)] at e
    rw [B.and_assoc a, B.and_assoc (B.not a), B.and_comm c b, e]
  rw [cut, B.or_swap, B.or_absorb, B.or_absorb]

/-- Only with the least element does a difference change nothing.

difficulty 4 · Poretsky 1884 -/
theorem poretsky (a b : α) : B.xor a b = b ↔ a = B.bot := by
  constructor
  · intro h
    apply B.cancel (a := b)
    · rw [B.and_bot]
      have e : B.and (B.and a b) (B.xor a b) = B.bot := by
        unfold xor
        rw [B.and_or, B.and_assoc a b, ← B.and_assoc b a, B.and_comm b a, B.and_assoc a b,
          B.and_not, B.and_bot, B.and_bot, B.bot_or, B.and_comm a b, B.and_assoc, ← B.and_assoc a,
          B.and_not, B.and_comm B.bot, B.and_bot, B.and_bot]
      rw [h, B.and_assoc, B.and_self, B.and_comm] at e
      exact e
    · rw [B.and_bot]
      have e : B.and (B.not b) (B.xor a b) = B.and (B.not b) a := by
        unfold xor
        rw [B.and_or, B.and_comm a, ← B.and_assoc, B.and_self, B.and_comm (B.not a) b,
          ← B.and_assoc, B.and_comm (B.not b) b, B.and_not, B.and_comm B.bot, B.and_bot, B.or_bot]
      rw [h, B.and_comm, B.and_not] at e
      exact e.symm
  · rintro rfl
    unfold xor
    rw [B.and_comm, B.and_bot, B.bot_or, B.not_bot, B.and_comm, B.and_top]

/-- The median is its own dual.

difficulty 5 · Birkhoff, Kiss 1947 -/
theorem median_dual (a b c : α) : B.dual.median a b c = B.median a b c := by
  show B.and (B.or a b) (B.and (B.or b c) (B.or c a)) =
    B.or (B.and a b) (B.or (B.and b c) (B.and c a))
  apply B.cancel (a := a)
  · rw [← B.and_assoc a (B.or a b), B.and_absorb, B.and_comm (B.or b c), B.or_comm c a,
      ← B.and_assoc a (B.or a c), B.and_absorb, B.and_or a b c, B.and_or a (B.and a b),
      B.and_or a (B.and b c), ← B.and_assoc a a b, B.and_self, ← B.and_assoc a b c,
      B.and_comm c a, ← B.and_assoc a a c, B.and_self, ← B.or_assoc, B.or_absorb]
  · have left : ∀ x, B.and (B.not a) (B.or a x) = B.and (B.not a) x := by
      intro x
      rw [B.and_or, B.and_comm (B.not a) a, B.and_not, B.bot_or]
    have right : ∀ x, B.and (B.not a) (B.and a x) = B.bot := by
      intro x
      rw [← B.and_assoc, B.and_comm (B.not a) a, B.and_not, B.and_comm, B.and_bot]
    rw [← B.and_assoc (B.not a), left, B.and_assoc (B.not a) b, ← B.and_assoc b (B.or b c),
      B.and_absorb, B.or_comm c a, B.and_comm b (B.or a c), ← B.and_assoc (B.not a), left,
      B.and_assoc, B.and_or (B.not a), right, B.bot_or, B.and_or (B.not a), B.and_comm c a, right,
      B.or_bot, B.and_comm c b]

end Algebra

end Library.BooleanAlgebra
