/-!
# Finite worlds

Days of the week, rock-paper-scissors, traffic lights: types with a few values, where one may look
at every case, and where it is sometimes nicer not to.
-/

namespace Library.Finite

/-! ## Days of the week -/

inductive Day where
  | monday | tuesday | wednesday | thursday | friday | saturday | sunday
  deriving DecidableEq

namespace Day

def next : Day → Day
  | monday => tuesday
  | tuesday => wednesday
  | wednesday => thursday
  | thursday => friday
  | friday => saturday
  | saturday => sunday
  | sunday => monday

def previous : Day → Day
  | monday => sunday
  | tuesday => monday
  | wednesday => tuesday
  | thursday => wednesday
  | friday => thursday
  | saturday => friday
  | sunday => saturday

/-- `n` days later. -/
def later : Nat → Day → Day
  | 0, d => d
  | n + 1, d => later n d.next

/-- difficulty 1 · the days of the week -/
theorem previous_next (d : Day) : d.next.previous = d := by
  cases d <;> rfl

/-- difficulty 1 · the days of the week -/
theorem next_injective {a b : Day} (h : a.next = b.next) : a = b := by
  rw [← previous_next a, h, previous_next]

/-- difficulty 1 · the days of the week -/
theorem next_ne (d : Day) : d.next ≠ d := by
  intro h
  cases d <;> cases h

/-- difficulty 2 · the days of the week -/
theorem later_add (m n : Nat) (d : Day) : later (m + n) d = later n (later m d) := by
  induction m generalizing d with
  | zero => rw [Nat.zero_add, later]
  | succ m ih => rw [Nat.succ_add, later, later, ih]

/-- difficulty 1 · the days of the week -/
theorem week (d : Day) : later 7 d = d := by
  cases d <;> rfl

/-- difficulty 2 · the days of the week -/
theorem weeks (n : Nat) (d : Day) : later (7 * n) d = d := by
  induction n with
  | zero => rfl
  | succ n ih => rw [Nat.mul_succ, later_add, ih, week]

/-- difficulty 2 · the days of the week -/
theorem some_day_later (a b : Day) : ∃ n, later n a = b := by
  cases a <;> cases b <;>
    first
      | exact ⟨0, rfl⟩
      | exact ⟨1, rfl⟩
      | exact ⟨2, rfl⟩
      | exact ⟨3, rfl⟩
      | exact ⟨4, rfl⟩
      | exact ⟨5, rfl⟩
      | exact ⟨6, rfl⟩

end Day

/-! ## Rock, paper, scissors -/

inductive Hand where
  | rock | paper | scissors
  deriving DecidableEq

/-- `Beats a b`: hand `a` wins against hand `b`. -/
inductive Beats : Hand → Hand → Prop
  | blunts : Beats .rock .scissors
  | wraps : Beats .paper .rock
  | cuts : Beats .scissors .paper

/-- difficulty 1 · rock, paper, scissors -/
theorem beats_irreflexive (a : Hand) : ¬Beats a a := by
  intro h
  cases h

/-- difficulty 1 · rock, paper, scissors -/
theorem beats_asymmetric {a b : Hand} (h : Beats a b) : ¬Beats b a := by
  intro k
  cases h <;> cases k

/-- difficulty 2 · a cycle of winners -/
theorem beats_not_transitive : ¬∀ a b c, Beats a b → Beats b c → Beats a c := by
  intro h
  have k := h .rock .scissors .paper .blunts .cuts
  cases k

/-- difficulty 2 · rock, paper, scissors -/
theorem someone_wins {a b : Hand} (h : a ≠ b) : Beats a b ∨ Beats b a := by
  cases a <;> cases b
  · exact absurd rfl h
  · exact Or.inr .wraps
  · exact Or.inl .blunts
  · exact Or.inl .wraps
  · exact absurd rfl h
  · exact Or.inr .cuts
  · exact Or.inr .blunts
  · exact Or.inl .cuts
  · exact absurd rfl h

/-- Whatever you show, exactly one hand beats it.

difficulty 3 · rock, paper, scissors -/
theorem one_winner (a : Hand) : ∃ b, Beats b a ∧ ∀ c, Beats c a → c = b := by
  cases a with
  | rock =>
    refine ⟨.paper, .wraps, ?_⟩
    intro c h
    cases h
    rfl
  | paper =>
    refine ⟨.scissors, .cuts, ?_⟩
    intro c h
    cases h
    rfl
  | scissors =>
    refine ⟨.rock, .blunts, ?_⟩
    intro c h
    cases h
    rfl

/-! ## A crossing with two traffic lights -/

inductive Light where
  | red | green | yellow

inductive Step : Light × Light → Light × Light → Prop
  | go₁ : Step (.red, .red) (.green, .red)
  | go₂ : Step (.red, .red) (.red, .green)
  | slow₁ (l : Light) : Step (.green, l) (.yellow, l)
  | slow₂ (l : Light) : Step (l, .green) (l, .yellow)
  | halt₁ (l : Light) : Step (.yellow, l) (.red, l)
  | halt₂ (l : Light) : Step (l, .yellow) (l, .red)

inductive Reached : Light × Light → Prop
  | start : Reached (.red, .red)
  | step {s t : Light × Light} (r : Reached s) (h : Step s t) : Reached t

/-- At least one of the two is red. -/
def Safe (s : Light × Light) : Prop := s.1 = .red ∨ s.2 = .red

/-- difficulty 3 · model checking: safety -/
theorem step_safe {s t : Light × Light} (h : Step s t) (k : Safe s) : Safe t := by
  cases h with
  | go₁ => exact Or.inr rfl
  | go₂ => exact Or.inl rfl
  | slow₁ l =>
    cases k with
    | inl k => cases k
    | inr k => exact Or.inr k
  | slow₂ l =>
    cases k with
    | inl k => exact Or.inl k
    | inr k => cases k
  | halt₁ l => exact Or.inl rfl
  | halt₂ l => exact Or.inr rfl

/-- Nobody ever meets a green light on both roads.

difficulty 2 · model checking: safety -/
theorem reached_safe {s : Light × Light} (r : Reached s) : Safe s := by
  induction r with
  | start => exact Or.inl rfl
  | step _ h ih => exact step_safe h ih

/-- difficulty 2 · model checking: safety -/
theorem never_both_green : ¬Reached (.green, .green) := by
  intro r
  cases reached_safe r with
  | inl h => cases h
  | inr h => cases h

/-- difficulty 1 · model checking: reachability -/
theorem green_reached : Reached (.green, .red) := by
  apply Reached.step Reached.start
  exact Step.go₁

/-! ## Pigeons -/

/-- Three pigeons in two holes: two of them share.

difficulty 3 · Dirichlet's drawers -/
theorem three_pigeons (hole : Hand → Bool) : ∃ a b, a ≠ b ∧ hole a = hole b := by
  by_cases h : hole .rock = hole .paper
  · exact ⟨.rock, .paper, nofun, h⟩
  · by_cases k : hole .paper = hole .scissors
    · exact ⟨.paper, .scissors, nofun, k⟩
    · refine ⟨.rock, .scissors, nofun, ?_⟩
      cases hr : hole .rock <;> cases hp : hole .paper <;> cases hs : hole .scissors
      · rfl
      · exact absurd (hr.trans hp.symm) h
      · rfl
      · exact absurd (hp.trans hs.symm) k
      · exact absurd (hp.trans hs.symm) k
      · rfl
      · exact absurd (hr.trans hp.symm) h
      · rfl

end Library.Finite
