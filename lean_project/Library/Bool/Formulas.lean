/-!
# Formulas

Propositional formulas as data: evaluating them, pushing negations inwards, normal forms, and a
truth table that decides.
-/

namespace Library.Formulas

inductive Formula where
  | var (n : Nat)
  | no (a : Formula)
  | both (a b : Formula)
  | either (a b : Formula)

namespace Formula

def eval (v : Nat → Bool) : Formula → Bool
  | var n => v n
  | no a => !a.eval v
  | both a b => a.eval v && b.eval v
  | either a b => a.eval v || b.eval v

/-- The two agree under every assignment. -/
def Same (a b : Formula) : Prop := ∀ v, a.eval v = b.eval v

def Valid (a : Formula) : Prop := ∀ v, a.eval v = true

def Satisfiable (a : Formula) : Prop := ∃ v, a.eval v = true

/-- The formula, or its negation if `flip`, with negations at variables only. -/
def push (flip : Bool) : Formula → Formula
  | var n => if flip = true then no (var n) else var n
  | no a => a.push (!flip)
  | both a b => if flip = true then either (a.push true) (b.push true)
    else both (a.push false) (b.push false)
  | either a b => if flip = true then both (a.push true) (b.push true)
    else either (a.push false) (b.push false)

/-- Negations stand at variables only. -/
inductive Pushed : Formula → Prop
  | var (n : Nat) : Pushed (var n)
  | no (n : Nat) : Pushed (no (var n))
  | both {a b : Formula} (h : Pushed a) (k : Pushed b) : Pushed (both a b)
  | either {a b : Formula} (h : Pushed a) (k : Pushed b) : Pushed (either a b)

/-- `both` and `either` exchanged. -/
def dual : Formula → Formula
  | var n => var n
  | no a => no a.dual
  | both a b => either a.dual b.dual
  | either a b => both a.dual b.dual

/-- Every variable replaced by a formula. -/
def subst (f : Nat → Formula) : Formula → Formula
  | var n => f n
  | no a => no (a.subst f)
  | both a b => both (a.subst f) (b.subst f)
  | either a b => either (a.subst f) (b.subst f)

/-- All variables of the formula are below `n`. -/
def Below (n : Nat) : Formula → Prop
  | var m => m < n
  | no a => a.Below n
  | both a b => a.Below n ∧ b.Below n
  | either a b => a.Below n ∧ b.Below n

/-! ## Negation normal form -/

/-- difficulty 3 · negation normal form: the meaning stays -/
theorem eval_push (v : Nat → Bool) (flip : Bool) (a : Formula) :
    (a.push flip).eval v = if flip = true then !a.eval v else a.eval v := by
  induction a generalizing flip with
  | var n => cases flip <;> rfl
  | no a ih =>
    rw [push, ih]
    cases flip
    · rfl
    · simp [eval]
  | both a b iha ihb =>
    cases flip
    · simp [push, eval, iha, ihb]
    · simp [push, eval, iha, ihb]
  | either a b iha ihb =>
    cases flip
    · simp [push, eval, iha, ihb]
    · simp [push, eval, iha, ihb]

/-- difficulty 2 · negation normal form exists -/
theorem pushed_push (flip : Bool) (a : Formula) : Pushed (a.push flip) := by
  induction a generalizing flip with
  | var n =>
    cases flip
    · exact Pushed.var n
    · exact Pushed.no n
  | no a ih => exact ih (!flip)
  | both a b iha ihb =>
    cases flip
    · exact Pushed.both (iha false) (ihb false)
    · exact Pushed.either (iha true) (ihb true)
  | either a b iha ihb =>
    cases flip
    · exact Pushed.either (iha false) (ihb false)
    · exact Pushed.both (iha true) (ihb true)

/-- difficulty 3 · negation normal form -/
theorem normal_form_exists (a : Formula) : ∃ b, Pushed b ∧ Same a b := by
  refine ⟨a.push false, pushed_push false a, ?_⟩
  intro v
  rw [eval_push]
  rfl

/-- Pushing what is pushed already changes nothing.

difficulty 2 · idempotent normalisation -/
theorem push_of_pushed {a : Formula} (h : Pushed a) : a.push false = a := by
  induction h with
  | var n => rfl
  | no n => rfl
  | both _ _ iha ihb =>
    show both _ _ = _
    rw [iha, ihb]
  | either _ _ iha ihb =>
    show either _ _ = _
    rw [iha, ihb]

/-! ## Validity -/

/-- difficulty 2 · validity and satisfiability are dual -/
theorem valid_iff_not_satisfiable (a : Formula) : Valid a ↔ ¬Satisfiable (no a) := by
  constructor
  · rintro h ⟨v, hv⟩
    rw [eval, h v] at hv
    cases hv
  · intro h v
    cases e : a.eval v with
    | true => rfl
    | false => exact absurd ⟨v, by rw [eval, e]; rfl⟩ h

/-- difficulty 3 · the principle of duality, Schröder -/
theorem eval_dual (v : Nat → Bool) (a : Formula) :
    a.dual.eval v = !a.eval (fun n => !v n) := by
  induction a with
  | var n => simp [dual, eval]
  | no a ih => simp [dual, eval, ih]
  | both a b iha ihb => simp [dual, eval, iha, ihb]
  | either a b iha ihb => simp [dual, eval, iha, ihb]

/-- difficulty 3 · the principle of duality, Schröder -/
theorem Same.dual {a b : Formula} (h : Same a b) : Same a.dual b.dual := by
  intro v
  rw [eval_dual, eval_dual, h]

/-- difficulty 2 · the substitution lemma -/
theorem eval_subst (v : Nat → Bool) (f : Nat → Formula) (a : Formula) :
    (a.subst f).eval v = a.eval fun n => (f n).eval v := by
  induction a with
  | var n => rfl
  | no a ih => rw [subst, eval, ih, eval]
  | both a b iha ihb => rw [subst, eval, iha, ihb, eval]
  | either a b iha ihb => rw [subst, eval, iha, ihb, eval]

/-- Instances of a law are laws.

difficulty 2 · the rule of substitution, Frege -/
theorem Valid.subst {a : Formula} (h : Valid a) (f : Nat → Formula) : Valid (a.subst f) := by
  intro v
  rw [eval_subst]
  exact h _

/-- difficulty 2 · only the variables that occur matter -/
theorem eval_agree {n : Nat} {a : Formula} (h : a.Below n) {v w : Nat → Bool}
    (agree : ∀ m, m < n → v m = w m) : a.eval v = a.eval w := by
  induction a with
  | var m => exact agree m h
  | no a ih => rw [eval, ih h, eval]
  | both a b iha ihb => rw [eval, iha h.1, ihb h.2, eval]
  | either a b iha ihb => rw [eval, iha h.1, ihb h.2, eval]

/-! ## Truth tables -/

/-- `v` with the value of `n` set to `b`. -/
def set (v : Nat → Bool) (n : Nat) (b : Bool) : Nat → Bool := fun m => if m = n then b else v m

/-- Whether `a` is true for all values of the variables below `n`, the others as in `v`. -/
def table (a : Formula) : Nat → (Nat → Bool) → Bool
  | 0, v => a.eval v
  | n + 1, v => table a n (set v n true) && table a n (set v n false)

/-- difficulty 5 · Post, 1921, and Wittgenstein, 1921: truth tables -/
theorem table_iff (a : Formula) (n : Nat) (v : Nat → Bool) :
    table a n v = true ↔ ∀ w, (∀ m, n ≤ m → w m = v m) → a.eval w = true := by
  induction n generalizing v with
  | zero =>
    constructor
    · intro h w agree
      have same : w = v := by
        funext m
        exact agree m (Nat.zero_le m)
      rw [same]
      exact h
    · intro h
      exact h v fun _ _ => rfl
  | succ n ih =>
    rw [table, Bool.and_eq_true, ih, ih]
    constructor
    · rintro ⟨yes, no⟩ w agree
      cases e : w n with
      | true =>
        apply yes
        intro m le
        unfold set
        split
        · rw [‹m = n›, e]
        · exact agree m (by omega)
      | false =>
        apply no
        intro m le
        unfold set
        split
        · rw [‹m = n›, e]
        · exact agree m (by omega)
    · intro h
      constructor
      · intro w agree
        apply h
        intro m le
        rw [agree m (by omega)]
        unfold set
        rw [if_neg (by omega)]
      · intro w agree
        apply h
        intro m le
        rw [agree m (by omega)]
        unfold set
        rw [if_neg (by omega)]

/-- The table decides validity.

difficulty 4 · Post, 1921: decidability of propositional logic -/
theorem valid_iff_table {n : Nat} {a : Formula} (h : a.Below n) (v : Nat → Bool) :
    Valid a ↔ table a n v = true := by
  rw [table_iff]
  constructor
  · intro valid w _
    exact valid w
  · intro k w
    have e := k (fun m => if m < n then w m else v m) fun m le => if_neg (by omega)
    rw [← e]
    apply eval_agree h
    intro m lt
    show w m = if m < n then w m else v m
    rw [if_pos lt]

end Formula

end Library.Formulas
