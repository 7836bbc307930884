/-!
# Knights and knaves

On Smullyan's island every inhabitant is a knight, who only says what is true, or a knave, who only
says what is false. What an inhabitant `a` may say is exactly a statement `s` with `a ↔ s`, where
`a` also stands for "this one is a knight". After the island, Portia's caskets, the lady and the
tiger, and whole villages.
-/

namespace Library.Knights

universe u

/-- The inhabitant, a knight if `a` holds, says `s`. -/
def Says (a s : Prop) : Prop := a ↔ s

/-- Exactly one of two. -/
def OneOf (a b : Prop) : Prop := (a ∧ ¬b) ∨ (¬a ∧ b)

variable {a b c d : Prop}

/-! ## What can be said -/

/-- Everyone says "I am a knight".

difficulty 1 · Smullyan -/
theorem everyone_says_knight : Says a a := by
  unfold Says
  exact Iff.rfl

/-- Nobody says "I am a knave".

difficulty 2 · Smullyan -/
theorem nobody_says_knave : ¬Says a (¬a) := by
  intro h
  have n : ¬a := fun ha => h.1 ha ha
  exact n (h.2 n)

/-- Whoever says something true is a knight.

difficulty 1 · Smullyan -/
theorem knight_of_true {s : Prop} (h : Says a s) (hs : s) : a := by
  unfold Says at h
  exact h.2 hs

/-- Whoever says something false is a knave.

difficulty 2 · Smullyan -/
theorem knave_of_false {s : Prop} (h : Says a s) (hs : ¬s) : ¬a := by
  intro ha
  apply hs
  exact h.1 ha

/-- "At least one of us two is a knave": then the speaker is a knight, the other a knave.

difficulty 3 · Smullyan, What Is the Name of This Book? 28 -/
theorem one_of_us_is_a_knave (h : Says a (¬a ∨ ¬b)) : a ∧ ¬b := by
  have ha : a := by
    apply Classical.byContradiction
    intro n
    exact n (knight_of_true h (Or.inl n))
  constructor
  · exact ha
  · rcases h.1 ha with n | n
    · exact absurd ha n
    · exact n

/-- "Either I am a knave or he is a knight."

difficulty 3 · Smullyan 29 -/
theorem knave_or_he_is_a_knight (h : Says a (¬a ∨ b)) : a ∧ b := by
  have ha : a := by
    apply Classical.byContradiction
    intro n
    exact n (knight_of_true h (Or.inl n))
  refine ⟨ha, ?_⟩
  rcases h.1 ha with n | hb
  · exact absurd ha n
  · exact hb

/-- "We are both knaves": the speaker lies, and the other does not.

difficulty 3 · Smullyan -/
theorem both_knaves (h : Says a (¬a ∧ ¬b)) : ¬a ∧ b := by
  have na : ¬a := fun ha => (h.1 ha).1 ha
  refine ⟨na, ?_⟩
  apply Classical.byContradiction
  intro nb
  exact na (h.2 ⟨na, nb⟩)

/-- "If I am a knight, so is he": then both are.

difficulty 3 · Curry, Smullyan 109 -/
theorem if_i_am_a_knight (h : Says a (a → b)) : a ∧ b := by
  have ha : a := by
    apply h.2
    intro ha
    exact h.1 ha ha
  exact ⟨ha, h.1 ha ha⟩

/-- "He and I are the same sort": then he is a knight, and nothing is known of the speaker.

difficulty 3 · Smullyan -/
theorem same_sort (h : Says a (a ↔ b)) : b := by
  apply Classical.byContradiction
  intro nb
  have na : ¬a := fun ha => nb ((h.1 ha).1 ha)
  apply na
  apply h.2
  exact ⟨fun ha => absurd ha na, fun hb => absurd hb nb⟩

/-- "He would say that I am a knave": then he is a knave.

difficulty 4 · Smullyan -/
theorem he_would_say (h : Says a (Says b (¬a))) : ¬b := by
  intro hb
  by_cases ha : a
  · exact (h.1 ha).1 hb ha
  · apply ha
    apply h.2
    exact ⟨fun _ => ha, fun _ => hb⟩

/-- "I could say `s`" is said only where `s` is true.

difficulty 3 · Smullyan -/
theorem says_says_iff {s : Prop} : Says a (Says a s) ↔ s := by
  unfold Says
  constructor
  · intro h
    by_cases ha : a
    · exact (h.1 ha).1 ha
    · apply Classical.byContradiction
      intro ns
      exact ha (h.2 ⟨fun k => absurd k ha, fun k => absurd k ns⟩)
  · intro hs
    exact ⟨fun ha => ⟨fun _ => hs, fun _ => ha⟩, fun k => k.2 hs⟩

/-- A question to which both sorts answer yes exactly when the left road leads to the village.

difficulty 4 · Goodman 1931 -/
theorem which_road {left : Prop} : ∃ question : Prop → Prop, ∀ a, Says a (question a) ↔ left := by
  refine ⟨fun a => Says a left, ?_⟩
  intro a
  exact says_says_iff

/-! ## Three of them -/

/-- B: "A said that he is a knave." C: "B is lying."

difficulty 3 · Smullyan 26 -/
theorem b_quotes_a (hb : Says b (Says a (¬a))) (hc : Says c (¬b)) : ¬b ∧ c := by
  have nb : ¬b := fun k => nobody_says_knave (hb.1 k)
  exact ⟨nb, knight_of_true hc nb⟩

/-- A: "All of us are knaves." B: "Exactly one of us is a knight."

difficulty 4 · Smullyan 31 -/
theorem all_knaves_one_knight (ha : Says a (¬a ∧ ¬b ∧ ¬c))
    (hb : Says b ((a ∧ ¬b ∧ ¬c) ∨ (¬a ∧ b ∧ ¬c) ∨ (¬a ∧ ¬b ∧ c))) : ¬a ∧ b ∧ ¬c := by
  have na : ¬a := fun k => (ha.1 k).1 k
  have hb' : b := by
    apply Classical.byContradiction
    intro nb
    have hc : c := by
      apply Classical.byContradiction
      intro nc
      exact na (ha.2 ⟨na, nb, nc⟩)
    exact nb (hb.2 (Or.inr (Or.inr ⟨na, nb, hc⟩)))
  rcases hb.1 hb' with h | h | h
  · exact absurd h.1 na
  · exact h
  · exact absurd hb' h.2.1

/-- A: "B and C are the same sort." Asked whether A and B are, C says what he must: yes.

difficulty 5 · Smullyan 34 -/
theorem c_answers_yes (ha : Says a (b ↔ c)) : Says c (a ↔ b) := by
  unfold Says at *
  by_cases hb : b <;> by_cases hc : c
  · have ka : a := ha.2 ⟨fun _ => hc, fun _ => hb⟩
    exact ⟨fun _ => ⟨fun _ => hb, fun _ => ka⟩, fun _ => hc⟩
  · have na : ¬a := fun k => hc ((ha.1 k).1 hb)
    exact ⟨fun k => absurd k hc, fun k => absurd (k.2 hb) na⟩
  · have na : ¬a := fun k => hb ((ha.1 k).2 hc)
    exact ⟨fun _ => ⟨fun k => absurd k na, fun k => absurd k hb⟩, fun _ => hc⟩
  · have ka : a := ha.2 ⟨fun k => absurd k hb, fun k => absurd k hc⟩
    exact ⟨fun k => absurd k hc, fun k => absurd (k.1 ka) hb⟩

/-- Three cannot sit in a circle where each calls the next a knave.

difficulty 4 · folklore -/
theorem circle_of_three (h₁ : Says a (¬b)) (h₂ : Says b (¬c)) (h₃ : Says c (¬a)) : False := by
  by_cases ha : a
  · have nb := h₁.1 ha
    have hc : c := by
      apply Classical.byContradiction
      intro nc
      exact nb (h₂.2 nc)
    exact h₃.1 hc ha
  · have hc := h₃.2 ha
    have nb : ¬b := fun hb => h₂.1 hb hc
    exact ha (h₁.2 nb)

/-- In a row where each calls the next a knave, the sorts alternate.

difficulty 3 · folklore -/
theorem row_of_four (h₁ : Says a (¬b)) (h₂ : Says b (¬c)) (h₃ : Says c (¬d)) :
    (a ↔ c) ∧ (b ↔ d) := by
  unfold Says at *
  constructor
  · rw [h₁, h₂]
    exact Classical.not_not
  · rw [h₂, h₃]
    exact Classical.not_not

/-! ## Boxes and rooms -/

/-- Portia's caskets. Gold: "the portrait is in here"; silver: "it is not in here"; lead: "it is not
in the gold one". At most one of the three is true.

difficulty 3 · Smullyan 67 -/
theorem portia {gold silver : Prop}
    (one : ¬(gold ∧ ¬silver) ∧ ¬(gold ∧ ¬gold) ∧ ¬(¬silver ∧ ¬gold)) : silver := by
  obtain ⟨h, _, k⟩ := one
  apply Classical.byContradiction
  intro ns
  by_cases hg : gold
  · exact h ⟨hg, ns⟩
  · exact k ⟨ns, hg⟩

/-- Two rooms, a lady or a tiger in each. First sign: "a lady here and a tiger there"; second: "a
lady in one and a tiger in the other". One sign is true, one false.

difficulty 3 · Smullyan, The Lady or the Tiger? 1 -/
theorem first_trial {lady₁ lady₂ : Prop}
    (h : OneOf (lady₁ ∧ ¬lady₂) (OneOf lady₁ lady₂)) : ¬lady₁ ∧ lady₂ := by
  rcases h with ⟨h, k⟩ | ⟨h, k⟩
  · exact absurd (Or.inl h) k
  · rcases k with k | k
    · exact absurd k h
    · exact k

/-- First sign: "at least one lady"; second: "a tiger in the first room". Both true or both false.

difficulty 3 · Smullyan, The Lady or the Tiger? 2 -/
theorem second_trial {lady₁ lady₂ : Prop} (h : (lady₁ ∨ lady₂) ↔ ¬lady₁) : ¬lady₁ ∧ lady₂ := by
  have n : ¬lady₁ := fun k => h.1 (Or.inl k) k
  refine ⟨n, ?_⟩
  rcases h.2 n with k | k
  · exact absurd k n
  · exact k

/-! ## Whole villages -/

variable {V : Type u} {K : V → Prop}

/-- A village in which everyone says "we are all knaves" is empty.

difficulty 4 · Smullyan -/
theorem all_say_all_knaves (h : ∀ x, Says (K x) (∀ y, ¬K y)) (v : V) : False := by
  have none : ∀ x, ¬K x := fun x k => (h x).1 k x k
  exact none v ((h v).2 none)

/-- If everyone says "some of us are knights and some are knaves", they are all knaves.

difficulty 4 · Smullyan, Forever Undecided -/
theorem all_say_mixed (h : ∀ x, Says (K x) ((∃ y, K y) ∧ ∃ y, ¬K y)) : ∀ x, ¬K x := by
  intro x hx
  obtain ⟨_, y, hy⟩ := (h x).1 hx
  apply hy
  apply (h y).2
  exact ⟨⟨x, hx⟩, y, hy⟩

/-- If everyone says "all of us are the same sort", they are all knights.

difficulty 4 · Smullyan -/
theorem all_say_same (h : ∀ x, Says (K x) ((∀ y, K y) ∨ ∀ y, ¬K y)) (x : V) : K x := by
  apply Classical.byContradiction
  intro nx
  apply nx
  apply (h x).2
  right
  intro y hy
  rcases (h y).1 hy with all | none
  · exact nx (all x)
  · exact none y hy

/-- If everyone says "some knave smokes", they are all knaves and nobody smokes.

difficulty 4 · Smullyan -/
theorem all_say_smoking_knave {smokes : V → Prop}
    (h : ∀ x, Says (K x) (∃ y, smokes y ∧ ¬K y)) : (∀ x, ¬K x) ∧ ∀ x, ¬smokes x := by
  have none : ∀ x, ¬K x := by
    intro x hx
    obtain ⟨y, sy, ny⟩ := (h x).1 hx
    exact ny ((h y).2 ⟨y, sy, ny⟩)
  refine ⟨none, ?_⟩
  intro x sx
  exact none x ((h x).2 ⟨x, sx, none x⟩)

/-- If everyone says "if I am a knight, we all are", we all are.

difficulty 4 · Curry -/
theorem all_say_curry (h : ∀ x, Says (K x) (K x → ∀ y, K y)) (x : V) : K x := by
  have step := if_i_am_a_knight (h x)
  exact step.1

end Library.Knights
