/-!
# Regular expressions and their derivatives

What a regular expression matches, as an inductive predicate; Brzozowski's derivative, which takes
the first letter off; and the matcher made from it, proved right.
-/

namespace Library.Regex

universe u
variable {α : Type u}

/-- Regular expressions over the letters `α`. -/
inductive Regex (α : Type u) where
  | empty
  | eps
  | char (a : α)
  | alt (r s : Regex α)
  | cat (r s : Regex α)
  | star (r : Regex α)

open Regex

/-- `Matches r w`: the word `w` is in the language of `r`. -/
inductive Matches : Regex α → List α → Prop
  | eps : Matches eps []
  | char {a : α} : Matches (char a) [a]
  | left {r s : Regex α} {w : List α} (h : Matches r w) : Matches (alt r s) w
  | right {r s : Regex α} {w : List α} (h : Matches s w) : Matches (alt r s) w
  | cat {r s : Regex α} {v w : List α} (h : Matches r v) (k : Matches s w) :
      Matches (cat r s) (v ++ w)
  | nil {r : Regex α} : Matches (star r) []
  | more {r : Regex α} {v w : List α} (h : Matches r v) (k : Matches (star r) w) :
      Matches (star r) (v ++ w)

/-- Whether the empty word is matched. -/
def nullable : Regex α → Bool
  | empty => false
  | eps => true
  | char _ => false
  | alt r s => nullable r || nullable s
  | cat r s => nullable r && nullable s
  | star _ => true

/-- What remains to be matched after the letter `a`. -/
def deriv [DecidableEq α] (a : α) : Regex α → Regex α
  | empty => empty
  | eps => empty
  | char b => if b = a then eps else empty
  | alt r s => alt (deriv a r) (deriv a s)
  | cat r s => if nullable r then alt (cat (deriv a r) s) (deriv a s) else cat (deriv a r) s
  | star r => cat (deriv a r) (star r)

/-- The matcher: take derivatives, letter by letter. -/
def accepts [DecidableEq α] (r : Regex α) : List α → Bool
  | [] => nullable r
  | a :: w => accepts (deriv a r) w

/-- The expression for the words read backwards. -/
def back : Regex α → Regex α
  | empty => empty
  | eps => eps
  | char a => char a
  | alt r s => alt (back r) (back s)
  | cat r s => cat (back s) (back r)
  | star r => star (back r)

/-- Two expressions match the same words. -/
def Same (r s : Regex α) : Prop := ∀ w, Matches r w ↔ Matches s w

/-! ## Inverting the rules -/

/-- Nothing matches the empty language.

difficulty 1 · Kleene 1956 -/
theorem not_matches_empty (w : List α) : ¬Matches empty w := by
  intro h
  cases h

/-- Only the empty word matches `eps`.

difficulty 2 · Kleene 1956 -/
theorem matches_eps (w : List α) : Matches eps w ↔ w = [] := by
  constructor
  · intro h
    cases h
    rfl
  · intro h
    rw [h]
    exact Matches.eps

/-- An alternative matches what either side matches.

difficulty 2 · Kleene 1956 -/
theorem matches_alt (r s : Regex α) (w : List α) :
    Matches (alt r s) w ↔ Matches r w ∨ Matches s w := by
  constructor
  · intro h
    cases h with
    | left h => exact Or.inl h
    | right h => exact Or.inr h
  · rintro (h | h)
    · exact Matches.left h
    · exact Matches.right h

/-- A concatenation matches what can be cut in two.

difficulty 2 · Kleene 1956 -/
theorem matches_cat (r s : Regex α) (w : List α) :
    Matches (cat r s) w ↔ ∃ u v, w = u ++ v ∧ Matches r u ∧ Matches s v := by
  constructor
  · intro h
    cases h with
    | cat h k => exact ⟨_, _, rfl, h, k⟩
  · rintro ⟨u, v, rfl, h, k⟩
    exact Matches.cat h k

/-- A star may be unrolled once.

difficulty 3 · Kleene 1956 -/
theorem star_unroll (r : Regex α) : Same (star r) (alt eps (cat r (star r))) := by
  intro w
  constructor
  · intro h
    cases h with
    | nil => exact Matches.left Matches.eps
    | more h k => exact Matches.right (Matches.cat h k)
  · intro h
    cases h with
    | left h =>
      cases h
      exact Matches.nil
    | right h =>
      cases h with
      | cat h k => exact Matches.more h k

/-! ## Laws of Kleene algebra -/

/-- Concatenation distributes over alternatives.

difficulty 3 · Kleene 1956 -/
theorem cat_alt (r s t : Regex α) : Same (cat r (alt s t)) (alt (cat r s) (cat r t)) := by
  intro w
  rw [matches_alt, matches_cat, matches_cat, matches_cat]
  constructor
  · rintro ⟨u, v, e, h, k⟩
    cases k with
    | left k => exact Or.inl ⟨u, v, e, h, k⟩
    | right k => exact Or.inr ⟨u, v, e, h, k⟩
  · rintro (⟨u, v, e, h, k⟩ | ⟨u, v, e, h, k⟩)
    · exact ⟨u, v, e, h, .left k⟩
    · exact ⟨u, v, e, h, .right k⟩

/-- Concatenation is associative.

difficulty 3 · Kleene 1956 -/
theorem cat_assoc (r s t : Regex α) : Same (cat (cat r s) t) (cat r (cat s t)) := by
  intro w
  constructor
  · intro h
    cases h with
    | cat h k =>
      cases h with
      | cat h₁ h₂ =>
        rw [List.append_assoc]
        exact .cat h₁ (.cat h₂ k)
  · intro h
    cases h with
    | cat h k =>
      cases k with
      | cat k₁ k₂ =>
        rw [← List.append_assoc]
        exact .cat (.cat h k₁) k₂

/-- `eps` is neutral.

difficulty 2 · Kleene 1956 -/
theorem cat_eps (r : Regex α) : Same (cat r eps) r := by
  intro w
  constructor
  · intro h
    cases h with
    | cat h k =>
      cases k
      rw [List.append_nil]
      exact h
  · intro h
    rw [← List.append_nil w]
    exact Matches.cat h Matches.eps

/-- Every word of `r` is one of `star r`.

difficulty 2 · Kleene 1956 -/
theorem star_one {r : Regex α} {w : List α} (h : Matches r w) : Matches (star r) w := by
  rw [← List.append_nil w]
  exact Matches.more h Matches.nil

/-- Words of a star may be joined.

difficulty 4 · Kleene 1956 -/
theorem star_append {r : Regex α} {v w : List α} (h : Matches (star r) v)
    (k : Matches (star r) w) : Matches (star r) (v ++ w) := by
  generalize e : star r = t at h
  induction h with
  | nil =>
    cases e
    exact k
  | more h _ _ ih =>
    cases e
    rw [List.append_assoc]
    exact Matches.more h (ih rfl)
  | eps => cases e
  | char => cases e
  | left => cases e
  | right => cases e
  | cat => cases e

/-- A star inside a star adds nothing.

difficulty 4 · Kleene 1956 -/
theorem star_star (r : Regex α) : Same (star (star r)) (star r) := by
  intro w
  constructor
  · intro h
    generalize e : star (star r) = t at h
    induction h with
    | nil => exact Matches.nil
    | more h _ _ ih =>
      cases e
      exact star_append h (ih rfl)
    | eps => cases e
    | char => cases e
    | left => cases e
    | right => cases e
    | cat => cases e
  · exact star_one

/-- A star of a smaller language is smaller.

difficulty 4 · Kleene 1956 -/
theorem star_mono {r s : Regex α} (h : ∀ w, Matches r w → Matches s w) {w : List α}
    (k : Matches (star r) w) : Matches (star s) w := by
  generalize e : star r = t at k
  induction k with
  | nil => exact Matches.nil
  | more a _ _ ih =>
    cases e
    exact Matches.more (h _ a) (ih rfl)
  | eps => cases e
  | char => cases e
  | left => cases e
  | right => cases e
  | cat => cases e

/-- Arden's rule, the easy half: `star r` then `s` solves the equation `x = r x | s`.

difficulty 3 · Arden -/
theorem arden (r s : Regex α) :
    Same (cat (star r) s) (alt (cat r (cat (star r) s)) s) := by
  intro w
  constructor
  · intro h
    cases h with
    | cat h k =>
      cases h with
      | nil => exact .right k
      | more a b =>
        rw [List.append_assoc]
        exact .left (.cat a (.cat b k))
  · intro h
    cases h with
    | left h =>
      cases h with
      | cat a b =>
        cases b with
        | cat b k =>
          rw [← List.append_assoc]
          exact .cat (.more a b) k
    | right h => exact Matches.cat (v := []) .nil h

/-- Arden's rule, the other half: it is the least solution.

difficulty 5 · Arden -/
theorem arden_least {r s x : Regex α} (h : ∀ w, Matches (alt (cat r x) s) w → Matches x w)
    {w : List α} (k : Matches (cat (star r) s) w) : Matches x w := by
  cases k with
  | @cat _ _ u v hu hv =>
    generalize e : star r = t at hu
    induction hu with
    | nil => exact h _ (.right hv)
    | more a _ _ ih =>
      cases e
      apply h
      rw [List.append_assoc]
      exact .left (.cat a (ih rfl))
    | eps => cases e
    | char => cases e
    | left => cases e
    | right => cases e
    | cat => cases e

/-! ## Backwards -/

/-- What matches forwards, matches backwards.

difficulty 4 · folklore -/
theorem matches_back {r : Regex α} {w : List α} (h : Matches r w) :
    Matches (back r) w.reverse := by
  induction h with
  | eps => exact Matches.eps
  | char => exact Matches.char
  | left _ ih => exact Matches.left ih
  | right _ ih => exact Matches.right ih
  | cat _ _ ih₁ ih₂ =>
    rw [List.reverse_append]
    exact Matches.cat ih₂ ih₁
  | nil => exact Matches.nil
  | more _ _ ih₁ ih₂ =>
    rw [List.reverse_append]
    exact star_append ih₂ (star_one ih₁)

/-- Turning an expression twice gives it back.

difficulty 2 · folklore -/
theorem back_back (r : Regex α) : back (back r) = r := by
  induction r with
  | empty => rfl
  | eps => rfl
  | char a => rfl
  | alt r s ihr ihs => rw [back, back, ihr, ihs]
  | cat r s ihr ihs => rw [back, back, ihr, ihs]
  | star r ih => rw [back, back, ih]

/-- A word matches backwards exactly if its reverse matches.

difficulty 3 · folklore -/
theorem matches_back_iff (r : Regex α) (w : List α) :
    Matches (back r) w ↔ Matches r w.reverse := by
  constructor
  · intro h
    have k := matches_back h
    rw [back_back] at k
    exact k
  · intro h
    have k := matches_back h
    rw [List.reverse_reverse] at k
    exact k

/-! ## Derivatives -/

/-- `nullable` finds whether the empty word matches.

difficulty 4 · Brzozowski 1964 -/
theorem nullable_iff (r : Regex α) : nullable r = true ↔ Matches r [] := by
  constructor
  · intro h
    induction r with
    | empty => cases h
    | eps => exact Matches.eps
    | char a => cases h
    | alt r s ihr ihs =>
      rw [nullable, Bool.or_eq_true] at h
      rcases h with h | h
      · exact Matches.left (ihr h)
      · exact Matches.right (ihs h)
    | cat r s ihr ihs =>
      rw [nullable, Bool.and_eq_true] at h
      exact Matches.cat (v := []) (ihr h.1) (ihs h.2)
    | star r _ => exact Matches.nil
  · intro h
    generalize e : ([] : List α) = w at h
    induction h with
    | eps => rfl
    | char => cases e
    | left _ ih => rw [nullable, ih e, Bool.true_or]
    | right _ ih => rw [nullable, ih e, Bool.or_true]
    | cat _ _ ih₁ ih₂ =>
      have ⟨ev, ew⟩ := List.append_eq_nil_iff.1 e.symm
      rw [nullable, ih₁ ev.symm, ih₂ ew.symm]
      rfl
    | nil => rfl
    | more => rfl

variable [DecidableEq α]

/-- What the derivative matches, the expression matches with the letter in front.

difficulty 5 · Brzozowski 1964 -/
theorem matches_of_deriv (a : α) (r : Regex α) {w : List α} (h : Matches (deriv a r) w) :
    Matches r (a :: w) := by
  induction r generalizing w with
  | empty => cases h
  | eps => cases h
  | char b =>
    unfold deriv at h
    split at h
    · next e =>
      cases h
      rw [e]
      exact Matches.char
    · cases h
  | alt r s ihr ihs =>
    cases h with
    | left h => exact Matches.left (ihr h)
    | right h => exact Matches.right (ihs h)
  | cat r s ihr ihs =>
    unfold deriv at h
    split at h
    · next e =>
      cases h with
      | left h =>
        cases h with
        | cat h k => exact Matches.cat (ihr h) k
      | right h => exact Matches.cat (v := []) ((nullable_iff r).1 e) (ihs h)
    · cases h with
      | cat h k => exact Matches.cat (ihr h) k
  | star r ih =>
    cases h with
    | cat h k => exact Matches.more (ih h) k

/-- What the expression matches with the letter in front, the derivative matches.

difficulty 5 · Brzozowski 1964 -/
theorem deriv_of_matches (a : α) {r : Regex α} {w : List α} (h : Matches r (a :: w)) :
    Matches (deriv a r) w := by
  generalize e : a :: w = x at h
  induction h generalizing w with
  | eps => cases e
  | char =>
    cases e
    unfold deriv
    rw [if_pos rfl]
    exact Matches.eps
  | left _ ih => exact Matches.left (ih e)
  | right _ ih => exact Matches.right (ih e)
  | @cat r s u v h k ihu ihv =>
    unfold deriv
    cases u with
    | nil =>
      rw [if_pos ((nullable_iff r).2 h)]
      exact Matches.right (ihv e)
    | cons b u =>
      cases e
      split
      · exact Matches.left (Matches.cat (ihu rfl) k)
      · exact Matches.cat (ihu rfl) k
  | nil => cases e
  | @more r u v h k ihu ihv =>
    cases u with
    | nil => exact ihv e
    | cons b u =>
      cases e
      exact Matches.cat (ihu rfl) k

/-- The matcher is right.

difficulty 4 · Brzozowski 1964 -/
theorem accepts_iff (r : Regex α) (w : List α) : accepts r w = true ↔ Matches r w := by
  induction w generalizing r with
  | nil => exact nullable_iff r
  | cons a w ih =>
    rw [accepts, ih]
    constructor
    · exact matches_of_deriv a r
    · exact deriv_of_matches a

/-- Expressions that match the same words have derivatives that do.

difficulty 3 · Brzozowski 1964 -/
theorem deriv_congr (a : α) {r s : Regex α} (h : Same r s) : Same (deriv a r) (deriv a s) := by
  intro w
  constructor
  · intro k
    apply deriv_of_matches
    exact (h _).1 (matches_of_deriv a r k)
  · intro k
    apply deriv_of_matches
    exact (h _).2 (matches_of_deriv a s k)

end Library.Regex
