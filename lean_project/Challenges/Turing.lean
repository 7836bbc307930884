namespace Turing

/-- What a machine does: write a symbol, move to the left or right, go on in a state. -/
inductive Action where
  | L (write next : Nat)
  | R (write next : Nat)

/-- A row for each state, in it an action for each symbol. A state without a row is a halting one. -/
abbrev Machine := List (List Action)

/-- State, tape to the left of the head (nearest first), symbol under it, tape to the right. Beyond
the ends of the lists the tape is blank, which is symbol 0. -/
structure Config where
  state : Nat
  left : List Nat
  head : Nat
  right : List Nat
deriving DecidableEq

/-- State 0 on a blank tape. -/
def start : Config := ⟨0, [], 0, []⟩

def entry {α : Type} : List α → Nat → Option α
  | [], _ => none
  | a :: _, 0 => some a
  | _ :: as, n + 1 => entry as n

def Config.apply (c : Config) : Action → Config
  | .L a q => match c.left with
    | [] => ⟨q, [], 0, a :: c.right⟩
    | x :: l => ⟨q, l, x, a :: c.right⟩
  | .R a q => match c.right with
    | [] => ⟨q, a :: c.left, 0, []⟩
    | x :: r => ⟨q, a :: c.left, x, r⟩

def Machine.action (M : Machine) (c : Config) : Option Action :=
  match entry M c.state with
  | none => none
  | some row => entry row c.head

/-- One step; none when there is none. -/
def Machine.step (M : Machine) (c : Config) : Option Config :=
  match M.action c with
  | none => none
  | some a => some (c.apply a)

/-- That many steps; none when the machine halts before. -/
def Machine.run (M : Machine) : Nat → Config → Option Config
  | 0, c => some c
  | n + 1, c => match M.step c with
    | none => none
    | some c => M.run n c

/-- Started on a blank tape it halts after exactly `n` steps, in `c`. -/
def Machine.HaltsWith (M : Machine) (n : Nat) (c : Config) : Prop :=
  M.run n start = some c ∧ M.step c = none

/-- Started on a blank tape it halts after exactly `n` steps. -/
def Machine.HaltsAt (M : Machine) (n : Nat) : Prop := ∃ c, M.HaltsWith n c

/-- Started on a blank tape it halts. -/
def Machine.Halts (M : Machine) : Prop := ∃ n, M.HaltsAt n

/-- The number of symbols on the tape that are not blank. -/
def Config.score (c : Config) : Nat :=
  (c.left.filter (· != 0)).length + ([c.head].filter (· != 0)).length
    + (c.right.filter (· != 0)).length

instance (M : Machine) (n : Nat) (c : Config) : Decidable (M.HaltsWith n c) :=
  inferInstanceAs (Decidable (_ ∧ _))

theorem Machine.run_add (M : Machine) (m n : Nat) (c d : Config) (h : M.run m c = some d) :
    M.run (m + n) c = M.run n d := by
  induction m generalizing c with
  | zero =>
    cases h
    rw [Nat.zero_add]
  | succ m ih =>
    rw [Nat.succ_add]
    simp only [run] at h ⊢
    split at h
    · cases h
    · exact ih _ h

theorem Machine.run_le (M : Machine) (m n : Nat) (c d : Config) (h : M.run m c = some d)
    (hd : M.step d = none) (hn : m < n) : M.run n c = none := by
  have : n = m + (n - m - 1 + 1) := by omega
  rw [this, M.run_add _ _ _ _ h]
  simp only [run, hd]

/-- What comes back to a kind of configuration again and again does not halt. -/
theorem Machine.not_halts_of_recurs (M : Machine) (A : Config → Prop) {m : Nat} {c : Config}
    (hc : M.run m start = some c) (ha : A c)
    (again : ∀ c, A c → ∃ p d, 0 < p ∧ M.run p c = some d ∧ A d) : ¬M.Halts := by
  intro ⟨n, e, he, hs⟩
  have far : ∀ k, ∃ j d, k ≤ j ∧ M.run j start = some d ∧ A d := by
    intro k
    induction k with
    | zero => exact ⟨m, c, Nat.zero_le _, hc, ha⟩
    | succ k ih =>
      obtain ⟨j, d, hj, hd, ad⟩ := ih
      obtain ⟨p, d', hp, hr, ad'⟩ := again d ad
      exact ⟨j + p, d', by omega, by rw [M.run_add _ _ _ _ hd, hr], ad'⟩
  obtain ⟨j, d, hj, hd, _⟩ := far (n + 1)
  rw [M.run_le n j start e he hs (by omega)] at hd
  cases hd

/-- A machine that is in one configuration twice does not halt. -/
theorem Machine.not_halts_of_cycle (M : Machine) (m p : Nat) (c : Config)
    (h : M.run m start = some c ∧ 0 < p ∧ M.run p c = some c) : ¬M.Halts := by
  refine M.not_halts_of_recurs (· = c) h.1 rfl ?_
  intro d hd
  subst hd
  exact ⟨p, d, h.2.1, h.2.2, rfl⟩

/-- As many steps as `run`, but none when the head leaves the left list, if `left`, else the right
list: those ends of the tape are not known. -/
def Machine.runInside (M : Machine) (left : Bool) : Nat → Config → Option Config
  | 0, c => some c
  | n + 1, c => match M.action c with
    | none => none
    | some (.L a q) => match c.left, left with
      | [], true => none
      | [], false => M.runInside left n ⟨q, [], 0, a :: c.right⟩
      | x :: l, _ => M.runInside left n ⟨q, l, x, a :: c.right⟩
    | some (.R a q) => match c.right, left with
      | [], false => none
      | [], true => M.runInside left n ⟨q, a :: c.left, 0, []⟩
      | x :: r, _ => M.runInside left n ⟨q, a :: c.left, x, r⟩

theorem Machine.run_of_inside_left (M : Machine) (L : List Nat) (n : Nat) (c d : Config)
    (h : M.runInside true n c = some d) :
    M.run n ⟨c.state, c.left ++ L, c.head, c.right⟩
      = some ⟨d.state, d.left ++ L, d.head, d.right⟩ := by
  induction n generalizing c with
  | zero =>
    cases h
    rfl
  | succ n ih =>
    obtain ⟨q, l, x, r⟩ := c
    have same : M.action ⟨q, l ++ L, x, r⟩ = M.action ⟨q, l, x, r⟩ := rfl
    simp only [runInside] at h
    simp only [run, step, same]
    cases ha : M.action ⟨q, l, x, r⟩ with
    | none => simp only [ha] at h; cases h
    | some a =>
      simp only [ha] at h
      cases a with
      | L a q => cases l with
        | nil => cases h
        | cons y l => exact ih _ h
      | R a q => cases r with
        | nil => exact ih _ h
        | cons y r => exact ih _ h

theorem Machine.run_of_inside_right (M : Machine) (R : List Nat) (n : Nat) (c d : Config)
    (h : M.runInside false n c = some d) :
    M.run n ⟨c.state, c.left, c.head, c.right ++ R⟩
      = some ⟨d.state, d.left, d.head, d.right ++ R⟩ := by
  induction n generalizing c with
  | zero =>
    cases h
    rfl
  | succ n ih =>
    obtain ⟨q, l, x, r⟩ := c
    have same : M.action ⟨q, l, x, r ++ R⟩ = M.action ⟨q, l, x, r⟩ := rfl
    simp only [runInside] at h
    simp only [run, step, same]
    cases ha : M.action ⟨q, l, x, r⟩ with
    | none => simp only [ha] at h; cases h
    | some a =>
      simp only [ha] at h
      cases a with
      | R a q => cases r with
        | nil => cases h
        | cons y r => exact ih _ h
      | L a q => cases l with
        | nil => exact ih _ h
        | cons y l => exact ih _ h

/-- A machine that repeats itself while it moves to the right does not halt: the part `u` of the tape
next to the head comes back, with `v` behind it, without a look at what is further to the left. -/
theorem Machine.not_halts_of_shift_right (M : Machine) (m p q x : Nat) (u v w r : List Nat)
    (h : M.run m start = some ⟨q, u ++ w, x, r⟩ ∧ 0 < p ∧
      M.runInside true p ⟨q, u, x, r⟩ = some ⟨q, u ++ v, x, r⟩) : ¬M.Halts := by
  refine M.not_halts_of_recurs (fun c => ∃ w, c = ⟨q, u ++ w, x, r⟩) h.1 ⟨w, rfl⟩ ?_
  intro _ ⟨w, e⟩
  subst e
  exact ⟨p, _, h.2.1, M.run_of_inside_left w p _ _ h.2.2, v ++ w, by simp [List.append_assoc]⟩

/-- A machine that repeats itself while it moves to the left does not halt. -/
theorem Machine.not_halts_of_shift_left (M : Machine) (m p q x : Nat) (u v w l : List Nat)
    (h : M.run m start = some ⟨q, l, x, u ++ w⟩ ∧ 0 < p ∧
      M.runInside false p ⟨q, l, x, u⟩ = some ⟨q, l, x, u ++ v⟩) : ¬M.Halts := by
  refine M.not_halts_of_recurs (fun c => ∃ w, c = ⟨q, l, x, u ++ w⟩) h.1 ⟨w, rfl⟩ ?_
  intro _ ⟨w, e⟩
  subst e
  exact ⟨p, _, h.2.1, M.run_of_inside_right w p _ _ h.2.2, v ++ w, by simp [List.append_assoc]⟩

end Turing
