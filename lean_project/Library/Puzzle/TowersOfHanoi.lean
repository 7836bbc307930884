/-!
# The towers of Hanoi

A position says for every disk on which peg it is, from the largest disk to the smallest; nothing
else need be said, since on each peg the disks lie in order. The tower can be moved in `2 ^ n - 1`
steps, and in no fewer.
-/

namespace Library.Hanoi

/-- The three pegs. -/
inductive Peg where
  | a
  | b
  | c

/-- The peg that is neither of two different ones. -/
def other : Peg → Peg → Peg
  | .a, .b => .c
  | .b, .a => .c
  | .a, .c => .b
  | .c, .a => .b
  | .b, .c => .a
  | .c, .b => .a
  | p, _ => p

/-- The pegs of all disks, the largest disk first. -/
abbrev Position := List Peg

/-- `n` disks, all on `p`. -/
def tower : Nat → Peg → Position
  | 0, _ => []
  | n + 1, p => p :: tower n p

/-- `Move s t`: one disk is moved. Either the largest stays where it is and the others make a move,
or it moves while all the others are out of its way. -/
inductive Move : Position → Position → Prop
  | small {p : Peg} {s t : Position} (h : Move s t) : Move (p :: s) (p :: t)
  | large {p q : Peg} {n : Nat} (h : p ≠ q) :
      Move (p :: tower n (other p q)) (q :: tower n (other p q))

/-- `Moves k s t`: from `s` to `t` in `k` moves. -/
inductive Moves : Nat → Position → Position → Prop
  | none {s : Position} : Moves 0 s s
  | next {k : Nat} {s t u : Position} (h : Move s t) (r : Moves k t u) : Moves (k + 1) s u

/-! ## Pegs -/

/-- The third peg is not the first.

difficulty 1 · by cases -/
theorem other_ne_left {p q : Peg} (h : p ≠ q) : other p q ≠ p := by
  cases p <;> cases q <;> first | exact absurd rfl h | exact nofun

/-- The third peg does not depend on the order of the two.

difficulty 2 · by cases -/
theorem other_comm {p q : Peg} (h : p ≠ q) : other p q = other q p := by
  cases p <;> cases q <;> first | exact absurd rfl h | rfl

/-- The third peg is not the second.

difficulty 2 · from its mirror image -/
theorem other_ne_right {p q : Peg} (h : p ≠ q) : other p q ≠ q := by
  rw [other_comm h]
  exact other_ne_left h.symm

/-- The third of the first and the third is the second.

difficulty 2 · by cases -/
theorem other_other {p q : Peg} (h : p ≠ q) : other p (other p q) = q := by
  cases p <;> cases q <;> first | exact absurd rfl h | rfl

/-- A peg different from two different ones is the third.

difficulty 3 · by cases -/
theorem eq_other {p q r : Peg} (h : p ≠ q) (hp : r ≠ p) (hq : r ≠ q) : r = other p q := by
  cases p <;> cases q <;> cases r <;>
    first | exact absurd rfl h | exact absurd rfl hp | exact absurd rfl hq | rfl

/-! ## Moves -/

/-- A tower has as many disks as it should.

difficulty 1 · folklore -/
theorem length_tower (n : Nat) (p : Peg) : (tower n p).length = n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [tower, List.length_cons, ih]

/-- No disk is lost in a move.

difficulty 2 · folklore -/
theorem Move.length_eq {s t : Position} (h : Move s t) : s.length = t.length := by
  induction h with
  | small _ ih => rw [List.length_cons, ih, List.length_cons]
  | large _ => rfl

/-- Every move can be taken back.

difficulty 2 · folklore -/
theorem Move.symm {s t : Position} (h : Move s t) : Move t s := by
  induction h with
  | small _ ih => exact .small ih
  | large h =>
    rw [other_comm h]
    exact .large h.symm

/-- A move changes something.

difficulty 2 · folklore -/
theorem Move.ne {s t : Position} (h : Move s t) : s ≠ t := by
  induction h with
  | small _ ih =>
    intro e
    cases e
    exact ih rfl
  | large h =>
    intro e
    cases e
    exact h rfl

/-- Moves follow moves.

difficulty 2 · folklore -/
theorem Moves.trans {j k : Nat} {s t u : Position} (h : Moves j s t) (r : Moves k t u) :
    Moves (j + k) s u := by
  induction h with
  | none =>
    rw [Nat.zero_add]
    exact r
  | next m _ ih =>
    rw [Nat.add_right_comm]
    exact .next m (ih r)

/-- A larger disk underneath disturbs nothing.

difficulty 2 · folklore -/
theorem Moves.under {k : Nat} {s t : Position} (h : Moves k s t) (p : Peg) :
    Moves k (p :: s) (p :: t) := by
  induction h with
  | none => exact .none
  | next m _ ih => exact .next (.small m) ih

/-- A sequence of moves can be taken back.

difficulty 3 · folklore -/
theorem Moves.symm {k : Nat} {s t : Position} (h : Moves k s t) : Moves k t s := by
  induction h with
  | none => exact .none
  | next m _ ih => exact ih.trans (.next m.symm .none)

/-- No disk is lost on the way.

difficulty 2 · folklore -/
theorem Moves.length_eq {k : Nat} {s t : Position} (h : Moves k s t) : s.length = t.length := by
  induction h with
  | none => rfl
  | next m _ ih => rw [m.length_eq, ih]

/-! ## Every position can be reached -/

/-- From any position the disks can be gathered on any peg.

difficulty 5 · Lucas 1883 -/
theorem gather (s : Position) (p : Peg) : ∃ k, Moves k s (tower s.length p) := by
  induction s generalizing p with
  | nil => exact ⟨0, .none⟩
  | cons q s ih =>
    by_cases h : q = p
    · obtain ⟨k, m⟩ := ih p
      rw [h]
      exact ⟨k, m.under p⟩
    · obtain ⟨j, m⟩ := ih (other q p)
      obtain ⟨k, r⟩ := ih p
      obtain ⟨l, w⟩ : ∃ l, Moves l (tower s.length (other q p)) (tower s.length p) := by
        obtain ⟨l, w⟩ := ih (other q p)
        exact ⟨_, w.symm.trans r⟩
      exact ⟨_, (m.under q).trans (.next (.large h) (w.under p))⟩

/-- From any position to any other with as many disks there is a way.

difficulty 4 · Lucas 1883 -/
theorem connected {s t : Position} (h : s.length = t.length) : ∃ k, Moves k s t := by
  obtain ⟨j, m⟩ := gather s .a
  obtain ⟨k, r⟩ := gather t .a
  rw [← h] at r
  exact ⟨j + k, m.trans r.symm⟩

/-! ## The number of moves -/

/-- How many moves a tower of `n` disks takes. -/
def cost : Nat → Nat
  | 0 => 0
  | n + 1 => cost n + 1 + cost n

/-- The cost in closed form.

difficulty 2 · Lucas 1883 -/
theorem cost_eq (n : Nat) : cost n + 1 = 2 ^ n := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [cost, Nat.pow_succ, ← ih]
    omega

/-- The tower can be moved at that cost.

difficulty 4 · Lucas 1883 -/
theorem solution (n : Nat) {p q : Peg} (h : p ≠ q) : Moves (cost n) (tower n p) (tower n q) := by
  induction n generalizing p q with
  | zero => exact .none
  | succ n ih =>
    have first := (ih (other_ne_left h).symm).under p
    have last := (ih (other_ne_right h)).under q
    have middle : Moves 1 (p :: tower n (other p q)) (q :: tower n (other p q)) :=
      .next (.large h) .none
    exact (first.trans middle).trans last

/-- If the largest disk is to leave its peg, the way splits at its first move.

difficulty 5 · folklore -/
theorem Moves.split {k : Nat} {p q : Peg} {s t : Position} (h : Moves k (p :: s) (q :: t))
    (ne : p ≠ q) : ∃ (i j : Nat) (r : Peg) (n : Nat), p ≠ r ∧ k = i + 1 + j ∧
      Moves i s (tower n (other p r)) ∧ Moves j (r :: tower n (other p r)) (q :: t) := by
  generalize e : p :: s = u at h
  generalize f : q :: t = v at h
  induction h generalizing s with
  | none =>
    rw [← f] at e
    injection e with e _
    exact absurd e ne
  | next m rest ih =>
    cases m with
    | small m =>
      injection e with e₁ e₂
      cases e₁
      cases e₂
      obtain ⟨i, j, r, n, hr, hk, a, b⟩ := ih rfl f
      refine ⟨i + 1, j, r, n, hr, ?_, .next m a, b⟩
      omega
    | large h =>
      injection e with e₁ e₂
      cases e₁
      cases e₂
      cases f
      refine ⟨0, _, _, _, h, ?_, .none, rest⟩
      omega

/-- Without the largest disk no more moves are needed.

difficulty 4 · folklore -/
theorem Moves.without {k : Nat} {p q : Peg} {s t : Position} (h : Moves k (p :: s) (q :: t)) :
    ∃ j, j ≤ k ∧ Moves j s t := by
  generalize e : p :: s = u at h
  generalize f : q :: t = v at h
  induction h generalizing p s with
  | none =>
    cases e
    cases f
    exact ⟨0, Nat.le_refl 0, .none⟩
  | next m rest ih =>
    cases m with
    | small m =>
      cases e
      obtain ⟨j, le, r⟩ := ih rfl f
      exact ⟨j + 1, Nat.succ_le_succ le, .next m r⟩
    | large h =>
      cases e
      obtain ⟨j, le, r⟩ := ih rfl f
      exact ⟨j, Nat.le_succ_of_le le, r⟩

/-- It cannot be done with fewer moves.

difficulty 5 · Wood 1981 -/
theorem lower_bound {n k : Nat} {p q : Peg} (h : Moves k (tower n p) (tower n q)) (ne : p ≠ q) :
    cost n ≤ k := by
  induction n generalizing k p q with
  | zero => exact Nat.zero_le k
  | succ n ih =>
    have half : ∀ {k : Nat} {x y : Peg} {t : Position}, t.length = n → x ≠ y →
        Moves k (x :: tower n x) (y :: t) → cost n + 1 ≤ k := by
      intro k x y t len ne h
      obtain ⟨i, j, r, m, hr, hk, a, _⟩ := h.split ne
      have e := a.length_eq
      rw [length_tower, length_tower] at e
      cases e
      have left := ih a (other_ne_left hr).symm
      omega
    obtain ⟨i, j, r, m, hr, hk, a, b⟩ := h.split ne
    have e := a.length_eq
    rw [length_tower, length_tower] at e
    cases e
    have left := ih a (other_ne_left hr).symm
    have right : cost n ≤ j := by
      by_cases hq : r = q
      · obtain ⟨j', le, b'⟩ := b.without
        rw [hq] at b' hr
        have := ih b' (other_ne_right hr)
        omega
      · have := half (length_tower _ _) (fun e => hq e.symm) b.symm
        omega
    rw [cost]
    omega

/-- The least number of moves is the number of Lucas.

difficulty 4 · Lucas 1883, Wood 1981 -/
theorem fewest (n k : Nat) {p q : Peg} (ne : p ≠ q) :
    (∃ j, j ≤ k ∧ Moves j (tower n p) (tower n q)) ↔ 2 ^ n ≤ k + 1 := by
  rw [← cost_eq]
  constructor
  · rintro ⟨j, le, m⟩
    have low := lower_bound m ne
    omega
  · intro le
    exact ⟨cost n, Nat.le_of_succ_le_succ le, solution n ne⟩

end Library.Hanoi
