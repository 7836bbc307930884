/-!
# Games of two players

The players move in turn, and who cannot move has lost. A position is lost if every move from it has
an answer that leads to a lost position again. Then some games: taking matches from a heap, two
heaps, and why in some games the first player wins though nobody knows how.
-/

namespace Library.Games

universe u
variable {P : Type u} {move : P → P → Prop}

/-- `Lost move p`: whoever is to move at `p` loses, for to each move there is an answer. -/
inductive Lost (move : P → P → Prop) : P → Prop
  | intro {p : P} (answer : ∀ q, move p q → P) (legal : ∀ q m, move q (answer q m))
      (again : ∀ q m, Lost move (answer q m)) : Lost move p

/-- Whoever is to move at `p` can move to a lost position. -/
def Won (move : P → P → Prop) (p : P) : Prop := ∃ q, move p q ∧ Lost move q

/-- No play goes on for ever. -/
def Ends (move : P → P → Prop) : Prop := WellFounded fun q p => move p q

/-! ## Won or lost -/

/-- Who cannot move has lost.

difficulty 2 · the rules -/
theorem lost_of_stuck {p : P} (h : ∀ q, ¬move p q) : Lost move p := by
  apply Lost.intro fun q m => absurd m (h q)
  · intro q m
    exact absurd m (h q)
  · intro q m
    exact absurd m (h q)

/-- A position is lost exactly if every move from it leads to a won one.

difficulty 4 · Zermelo 1913 -/
theorem lost_iff {p : P} : Lost move p ↔ ∀ q, move p q → Won move q := by
  constructor
  · intro h q m
    cases h with
    | intro answer legal again => exact ⟨answer q m, legal q m, again q m⟩
  · intro h
    apply Lost.intro fun q m => Classical.choose (h q m)
    · intro q m
      exact (Classical.choose_spec (h q m)).1
    · intro q m
      exact (Classical.choose_spec (h q m)).2

/-- No position is both won and lost.

difficulty 4 · Zermelo 1913 -/
theorem not_won_of_lost {p : P} (h : Lost move p) : ¬Won move p := by
  induction h with
  | intro answer legal _ ih =>
    rintro ⟨q, m, l⟩
    apply ih q m
    exact lost_iff.1 l _ (legal q m)

/-- A game that ends is won or lost at every position.

difficulty 5 · Zermelo 1913 -/
theorem won_or_lost (wf : Ends move) (p : P) : Won move p ∨ Lost move p := by
  induction p using wf.induction with
  | h p ih =>
    by_cases h : ∃ q, move p q ∧ Lost move q
    · exact Or.inl h
    · right
      rw [lost_iff]
      intro q m
      rcases ih q m with w | l
      · exact w
      · exact absurd ⟨q, m, l⟩ h

/-- A game in which one could stay at a position is not one that ends.

difficulty 3 · folklore -/
theorem not_ends_of_loop {p : P} (h : move p p) : ¬Ends move := by
  intro wf
  have none : ∀ q : P, q = p → False := by
    intro q
    induction q using wf.induction with
    | h q ih =>
      rintro rfl
      exact ih q h rfl
  exact none p rfl

/-- How to find the lost positions: guess a set that cannot be stayed in, and can be returned to
from outside.

difficulty 5 · Bouton 1901 -/
theorem lost_iff_of_kernel (wf : Ends move) (S : P → Prop)
    (leave : ∀ p q, S p → move p q → ¬S q) (back : ∀ p, ¬S p → ∃ q, move p q ∧ S q) (p : P) :
    Lost move p ↔ S p := by
  have both : ∀ p, (S p → Lost move p) ∧ (¬S p → Won move p) := by
    intro p
    induction p using wf.induction with
    | h p ih =>
      constructor
      · intro hp
        rw [lost_iff]
        intro q m
        exact (ih q m).2 (leave p q hp m)
      · intro hp
        obtain ⟨q, m, hq⟩ := back p hp
        exact ⟨q, m, (ih q m).1 hq⟩
  constructor
  · intro l
    apply Classical.byContradiction
    intro n
    exact not_won_of_lost l ((both p).2 n)
  · exact (both p).1

/-- Stealing a strategy: if after some first move everything could have been reached at once, the
first player wins.

difficulty 5 · Nash, Gale -/
theorem strategy_stealing (wf : Ends move) {p q : P} (m : move p q)
    (h : ∀ r, move q r → move p r) : Won move p := by
  rcases won_or_lost wf q with ⟨r, m', l⟩ | l
  · exact ⟨r, h r m', l⟩
  · exact ⟨q, m, l⟩

/-- Two games with the same moves have the same losers.

difficulty 3 · folklore -/
theorem lost_congr {move' : P → P → Prop} (h : ∀ p q, move p q ↔ move' p q) (p : P) :
    Lost move p ↔ Lost move' p := by
  have e : move = move' := by
    funext x y
    exact propext (h x y)
  rw [e]

/-! ## One heap -/

/-- Take one, two or three matches from a heap. -/
def take3 (m n : Nat) : Prop := n < m ∧ m ≤ n + 3

/-- A game that makes a number smaller ends.

difficulty 3 · folklore -/
theorem ends_of_smaller {P : Type u} {move : P → P → Prop} (size : P → Nat)
    (h : ∀ p q, move p q → size q < size p) : Ends move := by
  apply Subrelation.wf (r := fun q p => size q < size p)
  · intro q p m
    exact h p q m
  · exact InvImage.wf size Nat.lt_wfRel.wf

/-- The heap gets smaller.

difficulty 2 · folklore -/
theorem take3_ends : Ends take3 := by
  apply ends_of_smaller fun n => n
  intro m n h
  exact h.1

/-- Taking up to three matches, the multiples of four are lost.

difficulty 4 · Bachet 1612 -/
theorem take3_lost_iff (n : Nat) : Lost take3 n ↔ n % 4 = 0 := by
  apply lost_iff_of_kernel take3_ends fun n => n % 4 = 0
  · rintro m n hm ⟨lt, le⟩ hn
    omega
  · intro m hm
    refine ⟨m - m % 4, ⟨?_, ?_⟩, ?_⟩
    · omega
    · omega
    · omega

/-- With 21 matches the first player wins.

difficulty 3 · Bachet 1612 -/
theorem take3_21 : Won take3 21 := by
  refine ⟨20, ⟨?_, ?_⟩, ?_⟩
  · decide
  · decide
  · rw [take3_lost_iff]

/-- Take at least one match and at most half of the heap. -/
def takeHalf (m n : Nat) : Prop := n < m ∧ m ≤ 2 * n

/-- If at most half may be taken, a heap with `n` matches is lost with it if `2 n + 1` is.

difficulty 4 · folklore -/
theorem takeHalf_next {n : Nat} (h : Lost takeHalf n) : Lost takeHalf (2 * n + 1) := by
  rw [lost_iff]
  rintro q ⟨lt, le⟩
  refine ⟨n, ⟨?_, ?_⟩, h⟩
  · omega
  · omega

/-- So the heaps with one match less than a power of two are lost.

difficulty 4 · folklore -/
theorem takeHalf_lost (k : Nat) : Lost takeHalf (2 ^ k - 1) := by
  induction k with
  | zero =>
    apply lost_of_stuck
    rintro q ⟨lt, _⟩
    exact Nat.not_lt_zero q lt
  | succ k ih =>
    have e : 2 ^ (k + 1) - 1 = 2 * (2 ^ k - 1) + 1 := by
      have pos : 0 < 2 ^ k := Nat.two_pow_pos k
      rw [Nat.pow_succ]
      omega
    rw [e]
    exact takeHalf_next ih

/-! ## Two heaps -/

/-- Take any number of matches from one of two heaps. -/
def twoHeaps (p q : Nat × Nat) : Prop :=
  (q.1 < p.1 ∧ q.2 = p.2) ∨ (q.1 = p.1 ∧ q.2 < p.2)

/-- The matches get fewer.

difficulty 2 · folklore -/
theorem twoHeaps_ends : Ends twoHeaps := by
  apply ends_of_smaller fun p => p.1 + p.2
  rintro p q (⟨h, e⟩ | ⟨e, h⟩)
  · show q.1 + q.2 < p.1 + p.2
    omega
  · show q.1 + q.2 < p.1 + p.2
    omega

/-- Two heaps are lost exactly if they are equal.

difficulty 4 · Bouton 1901 -/
theorem twoHeaps_lost_iff (a b : Nat) : Lost twoHeaps (a, b) ↔ a = b := by
  apply lost_iff_of_kernel twoHeaps_ends fun p => p.1 = p.2
  · rintro p q e (⟨h, k⟩ | ⟨k, h⟩) e'
    · omega
    · omega
  · rintro ⟨a, b⟩ ne
    rcases Nat.lt_or_gt_of_ne ne with h | h
    · exact ⟨(a, a), Or.inr ⟨rfl, h⟩, rfl⟩
    · exact ⟨(b, b), Or.inl ⟨h, rfl⟩, rfl⟩

/-- A rook moves left or down; who brings it to the corner wins. The other corner of an oblong board
is a win for the first player.

difficulty 3 · folklore -/
theorem oblong_won {a b : Nat} (h : a ≠ b) : Won twoHeaps (a, b) := by
  rcases won_or_lost twoHeaps_ends (a, b) with w | l
  · exact w
  · exact absurd ((twoHeaps_lost_iff a b).1 l) h

/-! ## Two games at once -/

/-- Two games side by side: a move is a move in one of them. -/
def Both {Q : Type u} (move : P → P → Prop) (move' : Q → Q → Prop) (p q : P × Q) : Prop :=
  (move p.1 q.1 ∧ q.2 = p.2) ∨ (q.1 = p.1 ∧ move' p.2 q.2)

/-- Two lost games are lost together.

difficulty 5 · Sprague, Grundy -/
theorem both_lost {Q : Type u} {move' : Q → Q → Prop} {p : P} {q : Q} (h : Lost move p)
    (k : Lost move' q) : Lost (Both move move') (p, q) := by
  induction h generalizing q with
  | @intro p answer legal again ih =>
    induction k with
    | @intro q answer' legal' again' ih' =>
      have whole : Lost move' q := .intro answer' legal' again'
      rw [lost_iff]
      rintro ⟨x, y⟩ (⟨m, e⟩ | ⟨e, m⟩)
      · cases e
        exact ⟨(answer x m, q), Or.inl ⟨legal x m, rfl⟩, ih x m whole⟩
      · cases e
        exact ⟨(p, answer' y m), Or.inr ⟨rfl, legal' y m⟩, ih' y m⟩

/-- A lost game beside a won one changes nothing.

difficulty 4 · Sprague, Grundy -/
theorem both_won {Q : Type u} {move' : Q → Q → Prop} {p : P} {q : Q} (h : Won move p)
    (k : Lost move' q) : Won (Both move move') (p, q) := by
  obtain ⟨r, m, l⟩ := h
  refine ⟨(r, q), Or.inl ⟨m, rfl⟩, ?_⟩
  exact both_lost l k

/-- Any game beside its copy is lost: copy each move.

difficulty 5 · Tweedledum and Tweedledee -/
theorem copycat (wf : Ends move) (p : P) : Lost (Both move move) (p, p) := by
  induction p using wf.induction with
  | h p ih =>
    rw [lost_iff]
    rintro ⟨x, y⟩ (⟨m, e⟩ | ⟨e, m⟩)
    · cases e
      exact ⟨(x, x), Or.inr ⟨rfl, m⟩, ih x m⟩
    · cases e
      exact ⟨(y, y), Or.inl ⟨m, rfl⟩, ih y m⟩

end Library.Games
