/-!
# Undecided

What neither has a proof nor a refutation from Lean's axioms, choice and excluded middle included:
constants about which nothing is said, equations between types, and cardinals. Types whose members
can be matched are equal in a model whose types are cardinal numbers and different in one that tells
them by name; Lean's axioms hold in both.
-/

namespace Unprovable.Independent

def Matched (α β : Type) : Prop :=
  ∃ f : α → β, (∀ x y, f x = f y → x = y) ∧ ∀ y, ∃ x, f x = y

/-- The one can be found in the other. -/
def Within (α β : Type) : Prop := ∃ f : α → β, ∀ x y, f x = f y → x = y

/-- A number about which nothing is known. -/
opaque secret : Nat

/-- A function about which nothing is known. -/
opaque mystery : Nat → Nat

/-- A truth value about which nothing is known. -/
opaque coin : Bool

/-- independent · an opaque constant never unfolds, whatever it was declared with -/
theorem secret_zero : secret = 0 := sorry

/-- independent · nor is it known what the constant is not -/
theorem secret_ne : secret ≠ 7 := sorry

/-- independent · it lies either way -/
theorem coin_heads : coin = true := sorry

/-- independent · nothing bounds an opaque function -/
theorem mystery_bounded : ∃ b, ∀ n, mystery n ≤ b := sorry

/-- independent · nothing keeps its values apart -/
theorem mystery_injective (m n : Nat) (h : mystery m = mystery n) : m = n := sorry

/-- independent · two opaque constants have nothing to do with each other -/
theorem mystery_secret : mystery secret = secret := sorry

/-- Matched by 0, -1, 1, -2, ...

independent · countable types are equal in the model of cardinals, by name they are not -/
theorem nat_eq_int : Nat = Int := sorry

/-- The negation of the one before.

independent · countable types are equal in the model of cardinals, by name they are not -/
theorem nat_ne_int : Nat ≠ Int := sorry

/-- independent · both have two members, which is all that the axioms know of them -/
theorem bool_eq_option : Bool = Option Unit := sorry

/-- independent · lists of nothing but units are numbers, but for their name -/
theorem list_unit : List Unit = Nat := sorry

/-- independent · pairs can be turned round, which does not make their types equal -/
theorem prod_comm (α β : Type) : (α × β) = (β × α) := sorry

/-- What univalence says, without saying how they are equal.

independent · true in the model of cardinals, false where types have names -/
theorem eq_of_matched (α β : Type) (h : Matched α β) : α = β := sorry

/-- Type constructors need not be injective: there are as many lists of units as of numbers.

independent · false in the model of cardinals, true where types have names -/
theorem list_injective (α β : Type) (h : List α = List β) : α = β := sorry

/-- The continuum hypothesis, for sets of 0-1 sequences.

independent · Gödel, 1940, and Cohen, 1963: Lean's axioms settle it no more than those of sets -/
theorem continuum (P : (Nat → Bool) → Prop) :
    Within { s // P s } Nat ∨ Matched { s // P s } (Nat → Bool) := sorry

/-- The negation of the one before.

independent · Gödel, 1940, and Cohen, 1963 -/
theorem not_continuum : ∃ P : (Nat → Bool) → Prop,
    ¬Within { s // P s } Nat ∧ ¬Within (Nat → Bool) { s // P s } := sorry

/-- A larger set has more subsets.

independent · Luzin; it follows from the general continuum hypothesis, and Cohen's way refutes it -/
theorem more_subsets (α β : Type) (h : Within α β) (k : ¬Within β α) :
    ¬Within (β → Prop) (α → Prop) := sorry

end Unprovable.Independent
