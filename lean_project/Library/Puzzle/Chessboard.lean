/-!
# Colouring a chessboard

A domino covers a black and a white square, a knight changes the colour with every move, a bishop
never does. From such facts follows what cannot be covered, and where nobody can go.
-/

namespace Library.Chessboard

/-- A square, by column and row. -/
abbrev Square := Int × Int

/-- `1` for a white square and `-1` for a black one. -/
def colour (s : Square) : Int := if (s.1 + s.2) % 2 = 0 then 1 else -1

/-- White squares minus black squares. -/
def balance : List Square → Int
  | [] => 0
  | s :: ss => colour s + balance ss

/-- Two squares with a common side. -/
inductive Beside : Square → Square → Prop
  | right {x y : Int} : Beside (x, y) (x + 1, y)
  | above {x y : Int} : Beside (x, y) (x, y + 1)

/-- `Covered b`: the squares of `b`, in some order, can be covered by dominoes without overlap. -/
inductive Covered : List Square → Prop
  | none : Covered []
  | domino {s t : Square} {b c : List Square} (h : Covered b) (k : Beside s t)
      (p : c.Perm (s :: t :: b)) : Covered c

/-- A move of the knight. -/
def Knight (s t : Square) : Prop :=
  ((t.1 - s.1 = 1 ∨ s.1 - t.1 = 1) ∧ (t.2 - s.2 = 2 ∨ s.2 - t.2 = 2)) ∨
    ((t.1 - s.1 = 2 ∨ s.1 - t.1 = 2) ∧ (t.2 - s.2 = 1 ∨ s.2 - t.2 = 1))

/-- A move of the bishop. -/
def Bishop (s t : Square) : Prop :=
  s ≠ t ∧ (t.1 - s.1 = t.2 - s.2 ∨ t.1 - s.1 = s.2 - t.2)

/-- One step of the king. -/
def King (s t : Square) : Prop :=
  s ≠ t ∧ -1 ≤ t.1 - s.1 ∧ t.1 - s.1 ≤ 1 ∧ -1 ≤ t.2 - s.2 ∧ t.2 - s.2 ≤ 1

/-- `Walk move n s t`: from `s` to `t` in `n` moves. -/
inductive Walk (move : Square → Square → Prop) : Nat → Square → Square → Prop
  | stay {s : Square} : Walk move 0 s s
  | go {n : Nat} {s t u : Square} (m : move s t) (w : Walk move n t u) : Walk move (n + 1) s u

/-! ## Colours -/

/-- Every square is white or black.

difficulty 1 · folklore -/
theorem colour_cases (s : Square) : colour s = 1 ∨ colour s = -1 := by
  unfold colour
  split
  · exact Or.inl rfl
  · exact Or.inr rfl

/-- The colour, told from the sum of the coordinates.

difficulty 2 · folklore -/
theorem colour_eq_iff (s t : Square) :
    colour s = colour t ↔ (s.1 + s.2) % 2 = (t.1 + t.2) % 2 := by
  unfold colour
  split <;> split <;> constructor <;> intro h <;> omega

/-- Opposite colours, told from the sums of the coordinates.

difficulty 2 · folklore -/
theorem colour_neg_iff (s t : Square) :
    colour t = -colour s ↔ (s.1 + s.2) % 2 ≠ (t.1 + t.2) % 2 := by
  unfold colour
  split <;> split <;> constructor <;> intro h <;> omega

/-- A domino has both colours.

difficulty 2 · Gomory -/
theorem Beside.colour {s t : Square} (h : Beside s t) : colour s + colour t = 0 := by
  have k : Chessboard.colour t = -Chessboard.colour s := by
    rw [colour_neg_iff]
    cases h <;> simp only <;> omega
  rw [k]
  omega

/-! ## Covering with dominoes -/

/-- Balances add up.

difficulty 1 · folklore -/
theorem balance_append (b c : List Square) : balance (b ++ c) = balance b + balance c := by
  induction b with
  | nil => rw [List.nil_append, balance, Int.zero_add]
  | cons s b ih => rw [List.cons_append, balance, balance, ih, Int.add_assoc]

/-- The order of the squares does not matter.

difficulty 3 · folklore -/
theorem balance_perm {b c : List Square} (h : b.Perm c) : balance b = balance c := by
  induction h with
  | nil => rfl
  | cons s _ ih => rw [balance, balance, ih]
  | swap s t b =>
    simp only [balance]
    omega
  | trans _ _ ih₁ ih₂ => rw [ih₁, ih₂]

/-- What dominoes cover has as many white as black squares.

difficulty 4 · Gomory -/
theorem Covered.balance {b : List Square} (h : Covered b) : balance b = 0 := by
  induction h with
  | none => rfl
  | domino _ k p ih =>
    have e := k.colour
    rw [balance_perm p]
    simp only [Chessboard.balance]
    omega

/-- It has an even number of squares.

difficulty 3 · folklore -/
theorem Covered.length_even {b : List Square} (h : Covered b) : b.length % 2 = 0 := by
  induction h with
  | none => rfl
  | domino _ _ p ih =>
    rw [p.length_eq, List.length_cons, List.length_cons]
    omega

/-- Two covered regions side by side are covered.

difficulty 3 · folklore -/
theorem Covered.append {b c : List Square} (h : Covered b) (k : Covered c) : Covered (b ++ c) := by
  induction h with
  | none => exact k
  | domino _ m p ih =>
    apply Covered.domino ih m
    exact p.append_right c

/-- `n` squares in row `y`, from column `x` on. -/
def row (x y : Int) : Nat → List Square
  | 0 => []
  | n + 1 => (x, y) :: row (x + 1) y n

/-- A row of even length can be covered.

difficulty 3 · folklore -/
theorem covered_row (x y : Int) (n : Nat) : Covered (row x y (2 * n)) := by
  induction n generalizing x with
  | zero => exact .none
  | succ n ih => exact .domino (ih (x + 1 + 1)) .right (.refl _)

/-- A row of even length is balanced.

difficulty 2 · folklore -/
theorem balance_row (x y : Int) (n : Nat) : balance (row x y (2 * n)) = 0 := by
  apply Covered.balance
  exact covered_row x y n

/-- `m` rows of `n` squares, from row `y` up. -/
def board (y : Int) (n : Nat) : Nat → List Square
  | 0 => []
  | m + 1 => row 0 y n ++ board (y + 1) n m

/-- A board with rows of even length can be covered.

difficulty 3 · folklore -/
theorem covered_board (y : Int) (n m : Nat) : Covered (board y (2 * n) m) := by
  induction m generalizing y with
  | zero => exact .none
  | succ m ih =>
    apply Covered.append
    · exact covered_row 0 y n
    · exact ih (y + 1)

/-- Taking two squares of one colour from a covered region leaves one that cannot be covered.

difficulty 4 · Gomory -/
theorem mutilated {b c : List Square} {s t : Square} (h : Covered b) (p : b.Perm (s :: t :: c))
    (same : colour s = colour t) : ¬Covered c := by
  intro k
  have hb := h.balance
  have hc := k.balance
  rw [balance_perm p, balance, balance, hc, same] at hb
  rcases colour_cases t with e | e <;> rw [e] at hb <;> cases hb

/-- The mutilated chessboard: without two opposite corners it cannot be covered.

difficulty 5 · Max Black 1946 -/
theorem mutilated_chessboard :
    ¬Covered ((board 0 8 8).filter fun s => decide (s ≠ (0, 0)) && decide (s ≠ (7, 7))) := by
  intro h
  have e := h.balance
  revert e
  decide

/-! ## Walks -/

/-- A knight changes the colour.

difficulty 3 · folklore -/
theorem knight_colour {s t : Square} (h : Knight s t) : colour t = -colour s := by
  rw [colour_neg_iff]
  rcases h with ⟨h, k⟩ | ⟨h, k⟩
  · omega
  · omega

/-- A bishop keeps it.

difficulty 3 · folklore -/
theorem bishop_colour {s t : Square} (h : Bishop s t) : colour t = colour s := by
  rw [colour_eq_iff]
  obtain ⟨_, h | h⟩ := h
  · omega
  · omega

/-- A bishop never leaves its colour.

difficulty 3 · folklore -/
theorem bishop_walk {n : Nat} {s t : Square} (w : Walk Bishop n s t) : colour t = colour s := by
  induction w with
  | stay => rfl
  | go m _ ih => rw [ih, bishop_colour m]

/-- After an odd number of moves a knight is on the other colour, after an even number on its own.

difficulty 4 · folklore -/
theorem knight_walk {n : Nat} {s t : Square} (w : Walk Knight n s t) :
    colour t = if n % 2 = 0 then colour s else -colour s := by
  induction w with
  | stay => rfl
  | @go n s t u m _ ih =>
    have e := knight_colour m
    rw [ih, e]
    by_cases h : n % 2 = 0
    · rw [if_pos h, if_neg (by omega)]
    · rw [if_neg h, if_pos (by omega), Int.neg_neg]

/-- No closed tour of a knight has an odd number of moves.

difficulty 4 · Euler 1759 -/
theorem knight_tour_even {n : Nat} {s : Square} (w : Walk Knight n s s) : n % 2 = 0 := by
  apply Classical.byContradiction
  intro h
  have e := knight_walk w
  rw [if_neg h] at e
  rcases colour_cases s with c | c <;> rw [c] at e <;> cases e

/-- A knight cannot go from one corner of the chessboard to the opposite one so as to be on each
square just once: that would take 63 moves.

difficulty 4 · Euler 1759 -/
theorem no_corner_to_corner : ¬Walk Knight 63 (0, 0) (7, 7) := by
  intro w
  have e := knight_walk w
  revert e
  decide

/-- Where a knight can go in three moves, it cannot go in two.

difficulty 3 · folklore -/
theorem two_or_three {s t : Square} (w : Walk Knight 3 s t) : ¬Walk Knight 2 s t := by
  intro v
  have e := knight_walk w
  have f := knight_walk v
  rw [e] at f
  rcases colour_cases s with c | c <;> rw [c] at f <;> revert f <;> decide

/-- A knight can go one step aside in three moves.

difficulty 3 · folklore -/
theorem knight_aside (x y : Int) : Walk Knight 3 (x, y) (x + 1, y) := by
  have h₁ : Knight (x, y) (x + 2, y + 1) := by
    right
    constructor <;> left <;> simp only <;> omega
  have h₂ : Knight (x + 2, y + 1) (x, y + 2) := by
    right
    constructor
    · right
      simp only
      omega
    · left
      simp only
      omega
  have h₃ : Knight (x, y + 2) (x + 1, y) := by
    left
    constructor
    · left
      simp only
      omega
    · right
      simp only
      omega
  exact .go h₁ (.go h₂ (.go h₃ .stay))

/-- A king in `n` steps comes no further than `n` columns.

difficulty 3 · folklore -/
theorem king_walk {n : Nat} {s t : Square} (w : Walk King n s t) :
    -(n : Int) ≤ t.1 - s.1 ∧ t.1 - s.1 ≤ n := by
  induction w with
  | stay => constructor <;> omega
  | go m _ ih =>
    obtain ⟨_, h₁, h₂, _, _⟩ := m
    constructor <;> omega

/-- A king crosses the board in no fewer than seven moves.

difficulty 3 · folklore -/
theorem king_crosses {n : Nat} {x y : Int} (w : Walk King n (0, x) (7, y)) : 7 ≤ n := by
  have h := (king_walk w).2
  simp only at h
  omega

end Library.Chessboard
