/-!
# Cantor, Schröder and Bernstein

Two sets that fit into each other can be matched: an injection each way gives a bijection. The proof
follows each point backwards and asks where its history begins.
-/

namespace Library.Bernstein

universe u v
variable {α : Type u} {β : Type v}

def Injective (f : α → β) : Prop := ∀ ⦃x y⦄, f x = f y → x = y

def Surjective (f : α → β) : Prop := ∀ y, ∃ x, f x = y

/-- Points whose history, through `g` and `f` backwards, begins where `g` does not reach. -/
inductive Origin (f : α → β) (g : β → α) : α → Prop
  | new {x : α} (h : ∀ y, g y ≠ x) : Origin f g x
  | old {x : α} (h : Origin f g x) : Origin f g (g (f x))

variable {f : α → β} {g : β → α}

/-- difficulty 2 · Dedekind's chains: outside the origin, `g` reaches -/
theorem reached_of_not_origin {x : α} (h : ¬Origin f g x) : ∃ y, g y = x := by
  apply Classical.byContradiction
  intro none
  apply h
  apply Origin.new
  intro y e
  exact none ⟨y, e⟩

/-- difficulty 3 · Dedekind's chains: histories are unique -/
theorem origin_back (hf : Injective f) (hg : Injective g) {x : α} (h : Origin f g (g (f x))) :
    Origin f g x := by
  generalize e : g (f x) = z at h
  cases h with
  | new none => exact absurd e (none (f x))
  | old k =>
    have same := hf (hg e)
    rw [same]
    exact k

open Classical in
/-- Forwards through `f` at the origin, backwards through `g` elsewhere. -/
noncomputable def matched (f : α → β) (g : β → α) (x : α) : β :=
  if Origin f g x then f x else if h : ∃ y, g y = x then Classical.choose h else f x

/-- difficulty 1 · the definition, first case -/
theorem matched_origin {x : α} (h : Origin f g x) : matched f g x = f x := by
  rw [matched, if_pos h]

/-- difficulty 3 · the definition, second case -/
theorem matched_else {x : α} (h : ¬Origin f g x) : g (matched f g x) = x := by
  have r := reached_of_not_origin h
  rw [matched, if_neg h, dif_pos r]
  exact Classical.choose_spec r

/-- difficulty 3 · the two cases do not meet -/
theorem matched_apart (hx : Origin f g x) {y : α} (hy : ¬Origin f g y) :
    matched f g x ≠ matched f g y := by
  intro e
  apply hy
  rw [← matched_else hy, ← e, matched_origin hx]
  exact Origin.old hx

/-- difficulty 4 · Bernstein, 1897: the matching is an injection -/
theorem matched_injective (hf : Injective f) : Injective (matched f g) := by
  intro x y e
  by_cases hx : Origin f g x
  · by_cases hy : Origin f g y
    · rw [matched_origin hx, matched_origin hy] at e
      exact hf e
    · exact absurd e (matched_apart hx hy)
  · by_cases hy : Origin f g y
    · exact absurd e.symm (matched_apart hy hx)
    · rw [← matched_else hx, e, matched_else hy]

/-- difficulty 4 · Bernstein, 1897: the matching is a surjection -/
theorem matched_surjective (hg : Injective g) : Surjective (matched f g) := by
  intro y
  by_cases h : Origin f g (g y)
  · generalize e : g y = z at h
    cases h with
    | new none => exact absurd e (none y)
    | old k =>
      refine ⟨_, (matched_origin k).trans ?_⟩
      exact (hg e).symm
  · refine ⟨g y, ?_⟩
    exact hg (matched_else h)

/-- difficulty 5 · Cantor, Schröder and Bernstein -/
theorem bernstein (hf : Injective f) (hg : Injective g) :
    ∃ h : α → β, Injective h ∧ Surjective h := by
  refine ⟨matched f g, ?_, ?_⟩
  · exact matched_injective hf
  · exact matched_surjective hg

/-- The matching only uses the two maps: each point goes forwards or came from there.

difficulty 3 · Banach, 1924 -/
theorem matched_by_either (x : α) : matched f g x = f x ∨ g (matched f g x) = x := by
  by_cases h : Origin f g x
  · exact Or.inl (matched_origin h)
  · exact Or.inr (matched_else h)

end Library.Bernstein
