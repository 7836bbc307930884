/-!
# Runs, beginnings and parts of lists

Run-length coding, the sublists of a list, turning a list round like a wheel, and cutting it in two.
-/

namespace Library.Runs

universe u
variable {α : Type u}

/-! ## Run-length coding -/

section
variable [DecidableEq α]

def repeated (x : α) : Nat → List α
  | 0 => []
  | n + 1 => x :: repeated x n

/-- A list of elements with how often each is to be repeated, written out. -/
def decode : List (α × Nat) → List α
  | [] => []
  | (x, n) :: runs => repeated x n ++ decode runs

/-- One more `x` in front of coded runs. -/
def prepend (x : α) : List (α × Nat) → List (α × Nat)
  | [] => [(x, 1)]
  | (y, n) :: runs => if x = y then (y, n + 1) :: runs else (x, 1) :: (y, n) :: runs

def encode : List α → List (α × Nat)
  | [] => []
  | x :: xs => prepend x (encode xs)

/-- No run is empty, and neighbours differ. -/
def Tidy : List (α × Nat) → Prop
  | [] => True
  | [(_, n)] => 0 < n
  | (x, n) :: (y, m) :: runs => 0 < n ∧ x ≠ y ∧ Tidy ((y, m) :: runs)

/-- difficulty 2 · run-length coding -/
theorem decode_prepend (x : α) (runs : List (α × Nat)) :
    decode (prepend x runs) = x :: decode runs := by
  cases runs with
  | nil => rfl
  | cons run runs =>
    obtain ⟨y, n⟩ := run
    rw [prepend]
    split
    · rw [‹x = y›]
      rfl
    · rfl

/-- difficulty 2 · run-length coding loses nothing -/
theorem decode_encode (xs : List α) : decode (encode xs) = xs := by
  induction xs with
  | nil => rfl
  | cons x xs ih => rw [encode, decode_prepend, ih]

/-- difficulty 4 · run-length coding is tidy -/
theorem tidy_prepend (x : α) {runs : List (α × Nat)} (h : Tidy runs) : Tidy (prepend x runs) := by
  cases runs with
  | nil => exact Nat.zero_lt_one
  | cons run runs =>
    obtain ⟨y, n⟩ := run
    rw [prepend]
    split
    · cases runs with
      | nil => exact Nat.succ_pos n
      | cons run' runs =>
        obtain ⟨z, m⟩ := run'
        exact ⟨Nat.succ_pos n, h.2.1, h.2.2⟩
    · exact ⟨Nat.zero_lt_one, ‹¬x = y›, h⟩

/-- difficulty 2 · run-length coding is tidy -/
theorem tidy_encode (xs : List α) : Tidy (encode xs) := by
  induction xs with
  | nil => trivial
  | cons x xs ih => exact tidy_prepend x ih

/-- difficulty 2 · runs are at most as many as elements -/
theorem length_encode_le (xs : List α) : (encode xs).length ≤ xs.length := by
  induction xs with
  | nil => exact Nat.le_refl 0
  | cons x xs ih =>
    rw [encode]
    cases e : encode xs with
    | nil => exact Nat.succ_le_succ (Nat.zero_le _)
    | cons run runs =>
      obtain ⟨y, n⟩ := run
      rw [e] at ih
      rw [prepend]
      split
      · exact Nat.le_succ_of_le ih
      · exact Nat.succ_le_succ ih

/-- A tidy code of a repeated element.

difficulty 2 · the best case -/
theorem encode_repeated (x : α) (n : Nat) : encode (repeated x (n + 1)) = [(x, n + 1)] := by
  induction n with
  | zero => rfl
  | succ n ih => rw [repeated, encode, ih, prepend, if_pos rfl]

end

/-! ## Sublists -/

/-- `Part xs ys`: the list `xs` comes from `ys` by crossing out. -/
inductive Part : List α → List α → Prop
  | nil : Part [] []
  | keep (x : α) {xs ys : List α} (h : Part xs ys) : Part (x :: xs) (x :: ys)
  | leave (y : α) {xs ys : List α} (h : Part xs ys) : Part xs (y :: ys)

/-- All lists that come by crossing out. -/
def parts : List α → List (List α)
  | [] => [[]]
  | x :: xs => (parts xs).map (x :: ·) ++ parts xs

/-- difficulty 2 · subsequences -/
theorem Part.refl (xs : List α) : Part xs xs := by
  induction xs with
  | nil => exact Part.nil
  | cons x xs ih => exact Part.keep x ih

/-- difficulty 2 · subsequences -/
theorem Part.length_le {xs ys : List α} (h : Part xs ys) : xs.length ≤ ys.length := by
  induction h with
  | nil => exact Nat.le_refl 0
  | keep x _ ih => exact Nat.succ_le_succ ih
  | leave y _ ih => exact Nat.le_succ_of_le ih

/-- difficulty 3 · subsequences are a partial order: transitive -/
theorem Part.trans {xs ys zs : List α} (h : Part xs ys) (k : Part ys zs) : Part xs zs := by
  induction k generalizing xs with
  | nil => exact h
  | keep x _ ih =>
    cases h with
    | keep _ h => exact Part.keep x (ih h)
    | leave _ h => exact Part.leave x (ih h)
  | leave y _ ih => exact Part.leave y (ih h)

/-- difficulty 3 · subsequences are a partial order: antisymmetric -/
theorem Part.eq_of_length {xs ys : List α} (h : Part xs ys) (len : ys.length ≤ xs.length) :
    xs = ys := by
  induction h with
  | nil => rfl
  | keep x _ ih => rw [ih (Nat.le_of_succ_le_succ len)]
  | leave y h _ =>
    have le := h.length_le
    rw [List.length_cons] at len
    omega

/-- difficulty 2 · subsequences of a whole -/
theorem Part.append {xs ys xs' ys' : List α} (h : Part xs ys) (k : Part xs' ys') :
    Part (xs ++ xs') (ys ++ ys') := by
  induction h with
  | nil => exact k
  | keep x _ ih => exact Part.keep x ih
  | leave y _ ih => exact Part.leave y ih

/-- difficulty 3 · subsequences backwards -/
theorem Part.reverse {xs ys : List α} (h : Part xs ys) : Part xs.reverse ys.reverse := by
  induction h with
  | nil => exact Part.nil
  | keep x _ ih =>
    rw [List.reverse_cons, List.reverse_cons]
    exact ih.append (Part.refl [x])
  | leave y _ ih =>
    rw [List.reverse_cons, ← List.append_nil (List.reverse _)]
    exact ih.append (Part.leave y Part.nil)

/-- difficulty 2 · a list of n elements has two to the n subsequences -/
theorem length_parts (xs : List α) : (parts xs).length = 2 ^ xs.length := by
  induction xs with
  | nil => rfl
  | cons x xs ih =>
    rw [parts, List.length_append, List.length_map, ih, List.length_cons, Nat.pow_succ]
    omega

/-- difficulty 4 · the list of all subsequences is complete and correct -/
theorem mem_parts_iff (xs ys : List α) : xs ∈ parts ys ↔ Part xs ys := by
  induction ys generalizing xs with
  | nil =>
    rw [parts, List.mem_singleton]
    constructor
    · intro h
      rw [h]
      exact Part.nil
    · intro h
      cases h
      rfl
  | cons y ys ih =>
    rw [parts, List.mem_append, List.mem_map, ih]
    constructor
    · rintro (⟨zs, h, e⟩ | h)
      · rw [← e]
        exact Part.keep y ((ih zs).1 h)
      · exact Part.leave y h
    · intro h
      cases h with
      | keep _ h => exact Or.inl ⟨_, (ih _).2 h, rfl⟩
      | leave _ h => exact Or.inr h

/-! ## Turning -/

/-- The first element to the end. -/
def turn : List α → List α
  | [] => []
  | x :: xs => xs ++ [x]

def turns : Nat → List α → List α
  | 0, xs => xs
  | n + 1, xs => turns n (turn xs)

/-- difficulty 2 · turning a wheel -/
theorem length_turns (n : Nat) (xs : List α) : (turns n xs).length = xs.length := by
  induction n generalizing xs with
  | zero => rfl
  | succ n ih =>
    rw [turns, ih]
    cases xs with
    | nil => rfl
    | cons x xs => simp [turn]

/-- difficulty 3 · turning a wheel -/
theorem turns_append (xs ys : List α) : turns xs.length (xs ++ ys) = ys ++ xs := by
  induction xs generalizing ys with
  | nil => rw [List.nil_append, List.append_nil, List.length_nil, turns]
  | cons x xs ih =>
    rw [List.length_cons, turns, List.cons_append, turn, List.append_assoc, ih, List.append_assoc]
    rfl

/-- A full turn.

difficulty 2 · turning a wheel -/
theorem full_turn (xs : List α) : turns xs.length xs = xs := by
  have h := turns_append xs []
  rw [List.append_nil, List.nil_append] at h
  exact h

/-- difficulty 3 · turning a wheel: turns are undone -/
theorem turn_injective {xs ys : List α} (h : turn xs = turn ys) : xs = ys := by
  cases xs with
  | nil =>
    cases ys with
    | nil => rfl
    | cons y ys => cases ys <;> cases h
  | cons x xs =>
    cases ys with
    | nil => cases xs <;> cases h
    | cons y ys =>
      have r := congrArg List.reverse h
      rw [turn, turn, List.reverse_append, List.reverse_append] at r
      injection r with first rest
      have e := congrArg List.reverse rest
      change xs.reverse.reverse = ys.reverse.reverse at e
      rw [List.reverse_reverse, List.reverse_reverse] at e
      rw [first, e]

end Library.Runs
