/-!
# Rewriting

When a system of arrows ends and when its results do not depend on the way: Newman's lemma, the
Church-Rosser property, and measures that fall.
-/

namespace Library.Rewriting

universe u
variable {α : Type u} {R : α → α → Prop}

/-- Along any number of arrows. -/
inductive Many (R : α → α → Prop) : α → α → Prop
  | none (x : α) : Many R x x
  | more {x y z : α} (r : R x y) (m : Many R y z) : Many R x z

/-- Along arrows in both directions. -/
inductive Linked (R : α → α → Prop) : α → α → Prop
  | none (x : α) : Linked R x x
  | there {x y z : α} (r : R x y) (l : Linked R y z) : Linked R x z
  | back {x y z : α} (r : R y x) (l : Linked R y z) : Linked R x z

/-- The two have a common result. -/
def Joined (R : α → α → Prop) (x y : α) : Prop := ∃ z, Many R x z ∧ Many R y z

/-- Nothing can be done with it. -/
def Normal (R : α → α → Prop) (x : α) : Prop := ∀ y, ¬R x y

/-- Every way from here ends. -/
inductive Ends (R : α → α → Prop) : α → Prop
  | intro {x : α} (h : ∀ y, R x y → Ends R y) : Ends R x

def LocallyConfluent (R : α → α → Prop) : Prop := ∀ x y z, R x y → R x z → Joined R y z

def Confluent (R : α → α → Prop) : Prop := ∀ x y z, Many R x y → Many R x z → Joined R y z

def ChurchRosser (R : α → α → Prop) : Prop := ∀ x y, Linked R x y → Joined R x y

/-! ## Walking -/

/-- A walk is a walk with a place to rest.

difficulty 2 · closures are transitive and dense -/
theorem many_iff_over {x z : α} : Many R x z ↔ ∃ y, Many R x y ∧ Many R y z := by
  constructor
  · intro m
    exact ⟨x, .none x, m⟩
  · rintro ⟨y, m, n⟩
    induction m with
    | none _ => exact n
    | more r _ ih => exact .more r (ih n)

/-- difficulty 2 · closures are symmetric when they may turn -/
theorem Linked.reverse {x y : α} (l : Linked R x y) : Linked R y x := by
  have onto : ∀ {a b}, Linked R a b → ∀ {c}, Linked R a c → Linked R b c := by
    intro a b k
    induction k with
    | none _ => exact fun m => m
    | there r _ ih => exact fun m => ih (.back r m)
    | back r _ ih => exact fun m => ih (.there r m)
  exact onto l (.none x)

/-- difficulty 2 · what is joined is linked -/
theorem Many.linked {x y z : α} (m : Many R x y) (l : Linked R y z) : Linked R x z := by
  induction m with
  | none _ => exact l
  | more r _ ih => exact .there r (ih l)

/-- difficulty 3 · what is joined is linked -/
theorem Joined.linked {x y : α} (j : Joined R x y) : Linked R x y := by
  obtain ⟨z, a, b⟩ := j
  apply a.linked
  apply Linked.reverse
  exact b.linked (.none z)

/-- difficulty 2 · normal forms stay -/
theorem Normal.stays {x y : α} (h : Normal R x) (m : Many R x y) : x = y := by
  cases m with
  | none => rfl
  | more r _ => exact absurd r (h _)

/-! ## Ending -/

/-- difficulty 2 · strong normalisation is kept by steps -/
theorem Ends.along {x y : α} (h : Ends R x) (m : Many R x y) : Ends R y := by
  induction m with
  | none _ => exact h
  | more r _ ih =>
    cases h with
    | intro k => exact ih (k _ r)

/-- difficulty 3 · whatever ends has a normal form -/
theorem Ends.has_normal {x : α} (h : Ends R x) : ∃ y, Many R x y ∧ Normal R y := by
  induction h with
  | @intro x _ ih =>
    by_cases stuck : Normal R x
    · exact ⟨x, .none x, stuck⟩
    · have step : ∃ y, R x y := by
        apply Classical.byContradiction
        intro none
        exact stuck fun y r => none ⟨y, r⟩
      obtain ⟨y, r⟩ := step
      obtain ⟨z, m, n⟩ := ih y r
      exact ⟨z, .more r m, n⟩

/-- difficulty 2 · a step back to oneself never ends -/
theorem Ends.no_loop {x : α} (h : Ends R x) : ¬R x x := by
  induction h with
  | intro _ ih =>
    intro r
    exact ih _ r r

/-- A measure that falls with every step: all ways end.

difficulty 3 · Turing, 1949: termination by a falling measure -/
theorem ends_of_measure (f : α → Nat) (falls : ∀ x y, R x y → f y < f x) (x : α) : Ends R x := by
  have upTo : ∀ n x, f x < n → Ends R x := by
    intro n
    induction n with
    | zero =>
      intro x h
      exact absurd h (Nat.not_lt_zero _)
    | succ n ih =>
      intro x h
      apply Ends.intro
      intro y r
      apply ih
      exact Nat.lt_of_lt_of_le (falls x y r) (Nat.le_of_lt_succ h)
  exact upTo (f x + 1) x (Nat.lt_succ_self _)

/-! ## Confluence -/

/-- difficulty 5 · Newman, 1942, after Huet -/
theorem newman (ends : ∀ x, Ends R x) (loc : LocallyConfluent R) : Confluent R := by
  intro x
  induction ends x with
  | @intro x _ ih =>
    intro y z my mz
    cases my with
    | none => exact ⟨z, mz, .none z⟩
    | @more _ y₁ _ ry my =>
      cases mz with
      | none => exact ⟨y, .none y, .more ry my⟩
      | @more _ z₁ _ rz mz =>
        obtain ⟨w, yw, zw⟩ := loc x y₁ z₁ ry rz
        obtain ⟨v, yv, wv⟩ := ih y₁ ry y w my yw
        obtain ⟨t, vt, zt⟩ := ih z₁ rz v z (many_iff_over.2 ⟨w, zw, wv⟩) mz
        exact ⟨t, many_iff_over.2 ⟨v, yv, vt⟩, zt⟩

/-- difficulty 4 · Church and Rosser, 1936 -/
theorem churchRosser_of_confluent (h : Confluent R) : ChurchRosser R := by
  intro x y l
  induction l with
  | none x => exact ⟨x, .none x, .none x⟩
  | there r _ ih =>
    obtain ⟨w, a, b⟩ := ih
    exact ⟨w, .more r a, b⟩
  | back r _ ih =>
    obtain ⟨w, a, b⟩ := ih
    obtain ⟨v, c, d⟩ := h _ _ _ (.more r (.none _)) a
    exact ⟨v, c, many_iff_over.2 ⟨w, b, d⟩⟩

/-- difficulty 2 · Church and Rosser, 1936 -/
theorem confluent_of_churchRosser (h : ChurchRosser R) : Confluent R := by
  intro x y z m n
  apply h
  have there : Linked R x y := m.linked (.none y)
  have onto : ∀ {a b}, Linked R a b → Linked R b z → Linked R a z := by
    intro a b k
    induction k with
    | none _ => exact fun l => l
    | there r _ ih => exact fun l => .there r (ih l)
    | back r _ ih => exact fun l => .back r (ih l)
  exact onto there.reverse (n.linked (.none z))

/-- Equal up to the arrows, and both at their end: the same.

difficulty 3 · unique normal forms -/
theorem unique_normal (h : ChurchRosser R) {x y : α} (l : Linked R x y) (nx : Normal R x)
    (ny : Normal R y) : x = y := by
  obtain ⟨z, a, b⟩ := h x y l
  rw [nx.stays a, ny.stays b]

/-- Where everything ends and peaks can be joined, each point has exactly one normal form.

difficulty 4 · complete systems, Knuth and Bendix -/
theorem one_normal_form (ends : ∀ x, Ends R x) (loc : LocallyConfluent R) (x : α) :
    ∃ y, (Many R x y ∧ Normal R y) ∧ ∀ z, Many R x z → Normal R z → z = y := by
  obtain ⟨y, m, n⟩ := (ends x).has_normal
  refine ⟨y, ⟨m, n⟩, ?_⟩
  intro z k l
  obtain ⟨w, a, b⟩ := newman ends loc x z y k m
  rw [l.stays a, n.stays b]

/-- Local confluence alone is not enough: Hindley's four points.

difficulty 5 · Hindley's counterexample -/
theorem local_is_not_enough : ∃ R : Fin 4 → Fin 4 → Prop, LocallyConfluent R ∧ ¬Confluent R := by
  let R : Fin 4 → Fin 4 → Prop := fun x y =>
    (x = 1 ∧ y = 0) ∨ (x = 1 ∧ y = 2) ∨ (x = 2 ∧ y = 1) ∨ (x = 2 ∧ y = 3)
  have one : Many R 1 0 := .more (Or.inl ⟨rfl, rfl⟩) (.none 0)
  have three : Many R 2 3 := .more (Or.inr (Or.inr (Or.inr ⟨rfl, rfl⟩))) (.none 3)
  have ahead : Many R 1 3 := .more (Or.inr (Or.inl ⟨rfl, rfl⟩)) three
  have around : Many R 2 0 := .more (Or.inr (Or.inr (Or.inl ⟨rfl, rfl⟩))) one
  refine ⟨R, ?_, ?_⟩
  · rintro x y z (⟨hx, hy⟩ | ⟨hx, hy⟩ | ⟨hx, hy⟩ | ⟨hx, hy⟩)
      (⟨kx, hz⟩ | ⟨kx, hz⟩ | ⟨kx, hz⟩ | ⟨kx, hz⟩) <;> subst hx hy hz
    · exact ⟨0, .none 0, .none 0⟩
    · exact ⟨0, .none 0, around⟩
    · exact absurd kx (by decide)
    · exact absurd kx (by decide)
    · exact ⟨0, around, .none 0⟩
    · exact ⟨2, .none 2, .none 2⟩
    · exact absurd kx (by decide)
    · exact absurd kx (by decide)
    · exact absurd kx (by decide)
    · exact absurd kx (by decide)
    · exact ⟨1, .none 1, .none 1⟩
    · exact ⟨3, ahead, .none 3⟩
    · exact absurd kx (by decide)
    · exact absurd kx (by decide)
    · exact ⟨3, .none 3, ahead⟩
    · exact ⟨3, .none 3, .none 3⟩
  · intro c
    obtain ⟨w, a, b⟩ := c 1 0 3 one ahead
    have zero : Normal R 0 := by
      rintro y (⟨h, _⟩ | ⟨h, _⟩ | ⟨h, _⟩ | ⟨h, _⟩) <;> exact absurd h (by decide)
    have last : Normal R 3 := by
      rintro y (⟨h, _⟩ | ⟨h, _⟩ | ⟨h, _⟩ | ⟨h, _⟩) <;> exact absurd h (by decide)
    have e := (zero.stays a).trans (last.stays b).symm
    exact absurd e (by decide)

end Library.Rewriting
