/-!
# Code with jumps

Expressions with a conditional, compiled for a stack machine whose only control is to skip so many
instructions. The code does what it should, its jumps stay inside it, and it can be written so as to
need few places on the stack.
-/

namespace Library.Jumps

/-- Expressions. -/
inductive Expr where
  | lit (n : Nat)
  | var (x : Nat)
  | add (a b : Expr)
  | sub (a b : Expr)
  | pick (c a b : Expr)

open Expr

/-- The value; `pick` takes the second branch where the test is zero. -/
def eval (s : Nat → Nat) : Expr → Nat
  | lit n => n
  | var x => s x
  | add a b => eval s a + eval s b
  | sub a b => eval s a - eval s b
  | pick c a b => if eval s c = 0 then eval s b else eval s a

/-- Instructions; `jump` and `jumpZero` skip so many of the instructions that follow. -/
inductive Instr where
  | push (n : Nat)
  | load (x : Nat)
  | add
  | sub
  | jump (n : Nat)
  | jumpZero (n : Nat)

/-- Run the code on a stack, after skipping `k` instructions. -/
def exec (s : Nat → Nat) : Nat → List Instr → List Nat → List Nat
  | _, [], st => st
  | k + 1, _ :: c, st => exec s k c st
  | 0, .push n :: c, st => exec s 0 c (n :: st)
  | 0, .load x :: c, st => exec s 0 c (s x :: st)
  | 0, .add :: c, b :: a :: st => exec s 0 c ((a + b) :: st)
  | 0, .sub :: c, b :: a :: st => exec s 0 c ((a - b) :: st)
  | 0, .jump n :: c, st => exec s n c st
  | 0, .jumpZero n :: c, v :: st => exec s (if v = 0 then n else 0) c st
  | 0, .add :: c, st => exec s 0 c st
  | 0, .sub :: c, st => exec s 0 c st
  | 0, .jumpZero _ :: c, [] => exec s 0 c []

/-- The code of an expression. -/
def compile : Expr → List Instr
  | lit n => [.push n]
  | var x => [.load x]
  | add a b => compile a ++ (compile b ++ [.add])
  | sub a b => compile a ++ (compile b ++ [.sub])
  | pick c a b =>
    compile c ++ (.jumpZero ((compile a).length + 1) ::
      (compile a ++ (.jump (compile b).length :: compile b)))

/-! ## The code is right -/

/-- Skipping a piece of code is leaving it out.

difficulty 3 · folklore -/
theorem exec_skip (s : Nat → Nat) (c d : List Instr) (st : List Nat) :
    exec s c.length (c ++ d) st = exec s 0 d st := by
  induction c with
  | nil => rfl
  | cons i c ih => exact ih

/-- Skipping one more instruction than a piece of code has.

difficulty 3 · folklore -/
theorem exec_skip_succ (s : Nat → Nat) (i : Instr) (c d : List Instr) (st : List Nat) :
    exec s (c.length + 1) (c ++ (i :: d)) st = exec s 0 d st := by
  have h := exec_skip s (c ++ [i]) d st
  rw [List.length_append, List.append_assoc] at h
  exact h

/-- Whatever code comes after it, the code of an expression puts its value on the stack.

difficulty 5 · McCarthy, Painter 1967 -/
theorem exec_compile (s : Nat → Nat) (e : Expr) (c : List Instr) (st : List Nat) :
    exec s 0 (compile e ++ c) st = exec s 0 c (eval s e :: st) := by
  induction e generalizing c st with
  | lit n => rfl
  | var x => rfl
  | add a b iha ihb =>
    rw [compile, List.append_assoc, iha, List.append_assoc, ihb]
    rfl
  | sub a b iha ihb =>
    rw [compile, List.append_assoc, iha, List.append_assoc, ihb]
    rfl
  | pick t a b iht iha ihb =>
    rw [compile, List.append_assoc, iht, List.cons_append, exec, List.append_assoc,
      List.cons_append, eval]
    by_cases h : eval s t = 0
    · rw [if_pos h, if_pos h, exec_skip_succ, ihb]
    · rw [if_neg h, if_neg h, iha, exec, exec_skip]

/-- On its own the code leaves just the value.

difficulty 2 · McCarthy, Painter 1967 -/
theorem compile_correct (s : Nat → Nat) (e : Expr) : exec s 0 (compile e) [] = [eval s e] := by
  have h := exec_compile s e [] []
  rw [List.append_nil] at h
  exact h

/-- Expressions with the same code have the same values.

difficulty 3 · folklore -/
theorem eval_of_compile_eq {a b : Expr} (h : compile a = compile b) (s : Nat → Nat) :
    eval s a = eval s b := by
  have ha := compile_correct s a
  have hb := compile_correct s b
  rw [h, hb] at ha
  injection ha with e _
  exact e.symm

/-! ## Jumps stay inside -/

/-- Every jump of the code lands inside it or just behind it. -/
def Inside : List Instr → Prop
  | [] => True
  | .jump n :: c => n ≤ c.length ∧ Inside c
  | .jumpZero n :: c => n ≤ c.length ∧ Inside c
  | _ :: c => Inside c

/-- Code pieces whose jumps stay inside may be joined.

difficulty 4 · folklore -/
theorem inside_append {c d : List Instr} (hc : Inside c) (hd : Inside d) : Inside (c ++ d) := by
  induction c with
  | nil => exact hd
  | cons i c ih =>
    have longer : ∀ n, n ≤ c.length → n ≤ (c ++ d).length := by
      intro n h
      rw [List.length_append]
      exact Nat.le_trans h (Nat.le_add_right _ _)
    cases i with
    | push n => exact ih hc
    | load x => exact ih hc
    | add => exact ih hc
    | sub => exact ih hc
    | jump n => exact ⟨longer n hc.1, ih hc.2⟩
    | jumpZero n => exact ⟨longer n hc.1, ih hc.2⟩

/-- The compiler makes no wild jumps.

difficulty 4 · folklore -/
theorem inside_compile (e : Expr) : Inside (compile e) := by
  induction e with
  | lit n => exact trivial
  | var x => exact trivial
  | add a b iha ihb => exact inside_append iha (inside_append ihb trivial)
  | sub a b iha ihb => exact inside_append iha (inside_append ihb trivial)
  | pick c a b ihc iha ihb =>
    apply inside_append ihc
    constructor
    · rw [List.length_append, List.length_cons]
      omega
    · apply inside_append iha
      exact ⟨Nat.le_refl _, ihb⟩

/-! ## Places on the stack -/

/-- Expressions without a choice. -/
inductive Tally where
  | leaf (x : Nat)
  | plus (a b : Tally)

open Tally

/-- The value of a sum. -/
def total (s : Nat → Nat) : Tally → Nat
  | leaf x => s x
  | plus a b => total s a + total s b

/-- The places that are needed if the left side is always computed first. -/
def places : Tally → Nat
  | leaf _ => 1
  | plus a b => max (places a) (places b + 1)

/-- The places that are needed if one may choose. -/
def fewest : Tally → Nat
  | leaf _ => 1
  | plus a b => if fewest a = fewest b then fewest a + 1 else max (fewest a) (fewest b)

/-- How many leaves. -/
def leaves : Tally → Nat
  | leaf _ => 1
  | plus a b => leaves a + leaves b

/-- The side that needs more places goes first. -/
def arrange : Tally → Tally
  | leaf x => leaf x
  | plus a b => if fewest a < fewest b then plus (arrange b) (arrange a)
    else plus (arrange a) (arrange b)

/-- Arranging keeps the value.

difficulty 3 · folklore -/
theorem total_arrange (s : Nat → Nat) (a : Tally) : total s (arrange a) = total s a := by
  induction a with
  | leaf x => rfl
  | plus a b iha ihb =>
    unfold arrange
    split
    · rw [total, iha, ihb, Nat.add_comm, total]
    · rw [total, iha, ihb, total]

/-- Arranged sums need the fewest places.

difficulty 4 · Ershov 1958, Sethi and Ullman 1970 -/
theorem places_arrange (a : Tally) : places (arrange a) = fewest a := by
  induction a with
  | leaf x => rfl
  | plus a b iha ihb =>
    rw [arrange, fewest]
    split
    · show max (places (arrange b)) (places (arrange a) + 1) = _
      rw [iha, ihb, if_neg (by omega)]
      omega
    · show max (places (arrange a)) (places (arrange b) + 1) = _
      rw [iha, ihb]
      split <;> omega

/-- No arrangement of the sides needs fewer.

difficulty 3 · Ershov 1958, Sethi and Ullman 1970 -/
theorem fewest_le_places (a : Tally) : fewest a ≤ places a := by
  induction a with
  | leaf x => exact Nat.le_refl 1
  | plus a b iha ihb =>
    unfold fewest places
    split <;> omega

/-- Each place more takes twice the leaves.

difficulty 4 · Ershov 1958 -/
theorem two_pow_fewest (a : Tally) : 2 ^ fewest a ≤ 2 * leaves a := by
  induction a with
  | leaf x => exact Nat.le_refl 2
  | plus a b iha ihb =>
    unfold fewest leaves
    split
    · next e =>
      rw [Nat.pow_succ]
      rw [← e] at ihb
      omega
    · rcases Nat.le_total (fewest a) (fewest b) with h | h
      · rw [Nat.max_eq_right h]
        omega
      · rw [Nat.max_eq_left h]
        omega

/-- So with few leaves few places are enough.

difficulty 3 · Ershov 1958 -/
theorem few_places {a : Tally} {n : Nat} (h : leaves a < 2 ^ n) :
    ∃ b, (∀ s, total s b = total s a) ∧ places b ≤ n := by
  refine ⟨arrange a, fun s => total_arrange s a, ?_⟩
  rw [places_arrange]
  apply Classical.byContradiction
  intro more
  have le : n + 1 ≤ fewest a := by omega
  have big := Nat.pow_le_pow_right (n := 2) (by decide) le
  have low := two_pow_fewest a
  rw [Nat.pow_succ] at big
  omega

/-- Arranging keeps the leaves.

difficulty 2 · folklore -/
theorem leaves_arrange (a : Tally) : leaves (arrange a) = leaves a := by
  induction a with
  | leaf x => rfl
  | plus a b iha ihb =>
    rw [arrange]
    split
    · show leaves (arrange b) + leaves (arrange a) = _
      rw [iha, ihb, Nat.add_comm, leaves]
    · show leaves (arrange a) + leaves (arrange b) = _
      rw [iha, ihb, leaves]

/-- There are never more places needed than there are leaves.

difficulty 3 · folklore -/
theorem places_le_leaves (a : Tally) : places a ≤ leaves a := by
  have pos : ∀ a, 1 ≤ leaves a := by
    intro a
    induction a with
    | leaf x => exact Nat.le_refl 1
    | plus a b iha _ => exact Nat.le_trans iha (Nat.le_add_right _ _)
  induction a with
  | leaf x => exact Nat.le_refl 1
  | plus a b iha ihb =>
    have pa := pos a
    rw [places, leaves]
    omega

/-- A sum bracketed to the right. -/
def comb : Nat → Tally
  | 0 => leaf 0
  | n + 1 => plus (leaf (n + 1)) (comb n)

/-- Taken as it stands, a comb needs a place for every leaf.

difficulty 3 · folklore -/
theorem places_comb (n : Nat) : places (comb n) = n + 1 := by
  induction n with
  | zero => rfl
  | succ n ih =>
    rw [comb, places, places, ih]
    omega

/-- Arranged, it never needs more than two.

difficulty 4 · folklore -/
theorem places_arrange_comb (n : Nat) : places (arrange (comb n)) ≤ 2 := by
  rw [places_arrange]
  have both : ∀ n, fewest (comb (n + 1)) = 2 := by
    intro n
    induction n with
    | zero => rfl
    | succ n ih =>
      rw [comb, fewest, ih]
      rfl
  cases n with
  | zero => exact Nat.le_succ 1
  | succ n => exact Nat.le_of_eq (both n)

end Library.Jumps
