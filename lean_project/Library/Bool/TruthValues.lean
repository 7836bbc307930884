/-!
# Truth values as data

Computing with `true` and `false`: connectives built from one another, and how a computed answer
reflects a proposition.
-/

namespace Library.Booleans

def nand (a b : Bool) : Bool := !(a && b)

def implies (a b : Bool) : Bool := !a || b

/-- Whether the two are different: "exclusive or". -/
def differ (a b : Bool) : Bool := (a && !b) || (!a && b)

/-- The vote of three. -/
def majority (a b c : Bool) : Bool := (a && b) || (b && c) || (a && c)

/-- Its second argument if the first is true, else the third. -/
def choose (c a b : Bool) : Bool := if c = true then a else b

/-! ## One connective is enough -/

/-- difficulty 1 · Sheffer, 1913: one connective is enough -/
theorem not_from_nand (a : Bool) : nand a a = !a := by
  cases a <;> rfl

/-- difficulty 1 · Sheffer, 1913: one connective is enough -/
theorem and_from_nand (a b : Bool) : nand (nand a b) (nand a b) = (a && b) := by
  cases a <;> cases b <;> rfl

/-- difficulty 1 · Sheffer, 1913: one connective is enough -/
theorem or_from_nand : ∀ a b : Bool, nand (nand a a) (nand b b) = (a || b) := by
  decide

/-- difficulty 1 · a counterexample by search -/
theorem nand_not_associative : ∃ a b c : Bool, nand (nand a b) c ≠ nand a (nand b c) :=
  ⟨false, false, true, by decide⟩

/-! ## Implication -/

/-- difficulty 2 · implication computed -/
theorem implies_eq_true_iff (a b : Bool) : implies a b = true ↔ (a = true → b = true) := by
  cases a with
  | false => exact ⟨fun _ h => Bool.noConfusion h, fun _ => rfl⟩
  | true => exact ⟨fun h _ => h, fun h => h rfl⟩

/-- difficulty 1 · implication computed -/
theorem implies_curry (a b c : Bool) : implies (a && b) c = implies a (implies b c) := by
  cases a <;> cases b <;> rfl

/-- difficulty 2 · implication computed -/
theorem implies_antisymm {a b : Bool} (h : implies a b = true) (k : implies b a = true) :
    a = b := by
  cases a <;> cases b
  · rfl
  · exact k
  · exact h.symm
  · rfl

/-- difficulty 2 · implication computed -/
theorem implies_trans {a b c : Bool} (h : implies a b = true) (k : implies b c = true) :
    implies a c = true := by
  rw [implies_eq_true_iff] at *
  intro ha
  exact k (h ha)

/-! ## Voting and choosing -/

/-- difficulty 1 · majority votes -/
theorem majority_self (a b : Bool) : majority a b a = a := by
  cases a <;> cases b <;> rfl

/-- difficulty 1 · majority votes -/
theorem not_majority (a b c : Bool) : (!majority a b c) = majority (!a) (!b) (!c) := by
  cases a <;> cases b <;> cases c <;> rfl

/-- difficulty 1 · majority votes -/
theorem majority_rotate (a b c : Bool) : majority a b c = majority b c a := by
  revert a b c
  decide

/-- difficulty 2 · majority votes -/
theorem majority_monotone {a b c d : Bool} (h : implies c d = true) (k : majority a b c = true) :
    majority a b d = true := by
  cases c with
  | true =>
    have hd : d = true := h
    rw [hd]
    exact k
  | false => cases a <;> cases b <;> cases d <;> first | rfl | exact Bool.noConfusion k

/-- difficulty 1 · multiplexers -/
theorem choose_same (c a : Bool) : choose c a a = a := by
  unfold choose
  split <;> rfl

/-- difficulty 1 · multiplexers -/
theorem choose_not (c a b : Bool) : choose (!c) a b = choose c b a := by
  cases c <;> rfl

/-- Shannon's expansion: every function of a bit is a choice between two constants.

difficulty 1 · Boole's and Shannon's expansion -/
theorem shannon (f : Bool → Bool) (c : Bool) : f c = choose c (f true) (f false) := by
  cases c <;> rfl

/-! ## Exactly one of two -/

/-- difficulty 1 · exclusive or as a group -/
theorem differ_cancel (a b : Bool) : differ a (differ a b) = b := by
  cases a <;> cases b <;> rfl

/-- difficulty 1 · exclusive or as a group -/
theorem differ_eq_false_iff (a b : Bool) : differ a b = false ↔ a = b := by
  cases a <;> cases b <;> decide

/-- Two values are exchanged without a third place to keep them.

difficulty 2 · exclusive or as a group -/
theorem differ_exchange (a b : Bool) :
    differ (differ a b) (differ (differ a b) b) = b ∧ differ (differ a b) b = a := by
  constructor
  · exact differ_cancel (differ a b) b
  · cases a <;> cases b <;> rfl

/-- difficulty 1 · exclusive or as a group -/
theorem differ_left_injective {a b c : Bool} (h : differ a b = differ a c) : b = c := by
  rw [← differ_cancel a b, h, differ_cancel]

/-! ## All functions of one bit -/

/-- difficulty 2 · the four functions of one bit -/
theorem bool_function_cases (f : Bool → Bool) :
    (∀ a, f a = a) ∨ (∀ a, f a = !a) ∨ (∀ a, f a = true) ∨ (∀ a, f a = false) := by
  cases ht : f true <;> cases hf : f false
  · exact Or.inr (Or.inr (Or.inr fun a => by cases a <;> assumption))
  · exact Or.inr (Or.inl fun a => by cases a <;> assumption)
  · exact Or.inl fun a => by cases a <;> assumption
  · exact Or.inr (Or.inr (Or.inl fun a => by cases a <;> assumption))

/-- Applying any function of a bit three times is the same as applying it once.

difficulty 3 · a well-known puzzle of functional programmers -/
theorem bool_function_thrice (f : Bool → Bool) (a : Bool) : f (f (f a)) = f a := by
  cases ht : f true <;> cases hf : f false <;> cases a <;> simp [ht, hf]

/-- difficulty 3 · finite injections are surjections -/
theorem bool_injective_surjective {f : Bool → Bool} (h : ∀ a b, f a = f b → a = b) (c : Bool) :
    ∃ a, f a = c := by
  apply Classical.byContradiction
  intro none
  have other : ∀ a, f a = !c := by
    intro a
    cases hc : c <;> cases ha : f a
    · exact absurd ⟨a, by rw [ha, hc]⟩ none
    · rfl
    · rfl
    · exact absurd ⟨a, by rw [ha, hc]⟩ none
  have e := h true false (by rw [other true, other false])
  exact Bool.noConfusion e

/-! ## Computed answers -/

/-- Exactly one of the two is true if and only if the computed answers differ.

difficulty 3 · reflection of propositions in truth values -/
theorem differ_decide_iff (p q : Prop) [Decidable p] [Decidable q] :
    differ (decide p) (decide q) = true ↔ (p ↔ ¬q) := by
  by_cases hp : p
  · by_cases hq : q
    · simp [differ, hp, hq]
    · simp [differ, hp, hq]
  · by_cases hq : q
    · simp [differ, hp, hq]
    · simp [differ, hp, hq]

/-- difficulty 2 · reflection of propositions in truth values -/
theorem true_iff_of_decides {p : Prop} {b c : Bool} (hb : b = true ↔ p) (hc : c = true ↔ p) :
    b = c := by
  cases b with
  | true => exact (hc.2 (hb.1 rfl)).symm
  | false =>
    cases c with
    | false => rfl
    | true => exact hb.2 (hc.1 rfl)

/-- difficulty 2 · reflection of propositions in truth values -/
theorem no_between (a : Bool) : a = true ∨ a = false := by
  cases a
  · exact Or.inr rfl
  · exact Or.inl rfl

end Library.Booleans
