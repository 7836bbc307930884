/-!
# An optimiser

A small language with `let`, and programs that make its programs better: folding constants, using
the laws of zero and one, and dropping bindings that nobody looks at. Each is proved to keep the
value, and some to make nothing larger.
-/

namespace Library.Optimiser

/-- Expressions; a variable says how many bindings up its value stands. -/
inductive Expr where
  | lit (n : Nat)
  | var (i : Nat)
  | add (a b : Expr)
  | mul (a b : Expr)
  | pick (c a b : Expr)
  | letin (a b : Expr)

open Expr

/-- The values of the variables, the innermost binding first. -/
abbrev Env := Nat → Nat

/-- One more binding. -/
def Env.push (v : Nat) (s : Env) : Env
  | 0 => v
  | i + 1 => s i

/-- The value of an expression; `pick` takes its first branch unless the test is zero. -/
def eval : Expr → Env → Nat
  | lit n, _ => n
  | var i, s => s i
  | add a b, s => eval a s + eval b s
  | mul a b, s => eval a s * eval b s
  | pick c a b, s => if eval c s = 0 then eval b s else eval a s
  | letin a b, s => eval b (s.push (eval a s))

/-- How many nodes. -/
def size : Expr → Nat
  | lit _ => 1
  | var _ => 1
  | add a b => size a + size b + 1
  | mul a b => size a + size b + 1
  | pick c a b => size c + size a + size b + 1
  | letin a b => size a + size b + 1

/-- Two expressions have the same value everywhere. -/
def Same (a b : Expr) : Prop := ∀ s, eval a s = eval b s

/-- `Uses k e`: the value of `e` may depend on variable `k`. -/
def Uses : Nat → Expr → Prop
  | _, lit _ => False
  | k, var i => i = k
  | k, add a b => Uses k a ∨ Uses k b
  | k, mul a b => Uses k a ∨ Uses k b
  | k, pick c a b => Uses k c ∨ Uses k a ∨ Uses k b
  | k, letin a b => Uses k a ∨ Uses (k + 1) b

/-! ## Environments -/

/-- Environments that agree still agree under one more binding.

difficulty 2 · folklore -/
theorem push_agree {s t : Env} {P : Nat → Prop} (v : Nat) (h : ∀ i, P (i + 1) → s i = t i) (i : Nat)
    (p : P i) : s.push v i = t.push v i := by
  cases i with
  | zero => rfl
  | succ i => exact h i p

/-- An expression depends on the variables that it uses, and on nothing else.

difficulty 4 · folklore -/
theorem eval_agree (e : Expr) {s t : Env} (h : ∀ i, Uses i e → s i = t i) :
    eval e s = eval e t := by
  induction e generalizing s t with
  | lit n => rfl
  | var i => exact h i rfl
  | add a b iha ihb =>
    rw [eval, eval, iha fun i u => h i (Or.inl u), ihb fun i u => h i (Or.inr u)]
  | mul a b iha ihb =>
    rw [eval, eval, iha fun i u => h i (Or.inl u), ihb fun i u => h i (Or.inr u)]
  | pick c a b ihc iha ihb =>
    rw [eval, eval, ihc fun i u => h i (Or.inl u), iha fun i u => h i (Or.inr (Or.inl u)),
      ihb fun i u => h i (Or.inr (Or.inr u))]
  | letin a b iha ihb =>
    rw [eval, eval, iha fun i u => h i (Or.inl u)]
    apply ihb
    exact push_agree (P := fun i => Uses i b) _ fun i u => h i (Or.inr u)

/-! ## Constants -/

/-- Addition, done at once where it can be. -/
def mkAdd : Expr → Expr → Expr
  | lit m, lit n => lit (m + n)
  | lit 0, b => b
  | a, lit 0 => a
  | a, b => add a b

/-- Multiplication, done at once where it can be. -/
def mkMul : Expr → Expr → Expr
  | lit m, lit n => lit (m * n)
  | lit 0, _ => lit 0
  | _, lit 0 => lit 0
  | lit 1, b => b
  | a, lit 1 => a
  | a, b => mul a b

/-- A choice, made at once where it can be. -/
def mkPick : Expr → Expr → Expr → Expr
  | lit 0, _, b => b
  | lit (_ + 1), a, _ => a
  | c, a, b => pick c a b

/-- Fold the constants, from the leaves up. -/
def fold : Expr → Expr
  | lit n => lit n
  | var i => var i
  | add a b => mkAdd (fold a) (fold b)
  | mul a b => mkMul (fold a) (fold b)
  | pick c a b => mkPick (fold c) (fold a) (fold b)
  | letin a b => letin (fold a) (fold b)

/-- Adding at once is adding.

difficulty 3 · folklore -/
theorem eval_mkAdd (a b : Expr) (s : Env) : eval (mkAdd a b) s = eval a s + eval b s := by
  unfold mkAdd
  split
  · rfl
  · rw [eval, Nat.zero_add]
  · exact (Nat.add_zero _).symm
  · rfl

/-- Multiplying at once is multiplying.

difficulty 3 · folklore -/
theorem eval_mkMul (a b : Expr) (s : Env) : eval (mkMul a b) s = eval a s * eval b s := by
  unfold mkMul
  split
  · rfl
  · rw [eval, Nat.zero_mul]
  · rw [eval, Nat.mul_zero]
  · rw [eval, Nat.one_mul]
  · exact (Nat.mul_one _).symm
  · rfl

/-- Choosing at once is choosing.

difficulty 3 · folklore -/
theorem eval_mkPick (c a b : Expr) (s : Env) :
    eval (mkPick c a b) s = if eval c s = 0 then eval b s else eval a s := by
  unfold mkPick
  split
  · rw [eval, if_pos rfl]
  · rw [eval, if_neg (Nat.succ_ne_zero _)]
  · rfl

/-- Folding constants keeps the value.

difficulty 4 · folklore -/
theorem eval_fold (e : Expr) : Same (fold e) e := by
  induction e with
  | lit n =>
    intro s
    rfl
  | var i =>
    intro s
    rfl
  | add a b iha ihb =>
    intro s
    rw [fold, eval_mkAdd, iha, ihb, eval]
  | mul a b iha ihb =>
    intro s
    rw [fold, eval_mkMul, iha, ihb, eval]
  | pick c a b ihc iha ihb =>
    intro s
    rw [fold, eval_mkPick, ihc, iha, ihb, eval]
  | letin a b iha ihb =>
    intro s
    rw [fold, eval, iha, ihb, eval]

/-- Nothing has no nodes.

difficulty 1 · folklore -/
theorem size_pos (e : Expr) : 0 < size e := by
  cases e <;> exact Nat.succ_pos _

/-- Adding at once makes nothing larger.

difficulty 3 · folklore -/
theorem size_mkAdd (a b : Expr) : size (mkAdd a b) ≤ size a + size b + 1 := by
  unfold mkAdd
  split <;> simp only [size] <;> omega

/-- Folding makes nothing larger.

difficulty 4 · folklore -/
theorem size_fold (e : Expr) : size (fold e) ≤ size e := by
  induction e with
  | lit n => exact Nat.le_refl _
  | var i => exact Nat.le_refl _
  | add a b iha ihb =>
    have h := size_mkAdd (fold a) (fold b)
    rw [fold, size]
    omega
  | mul a b iha ihb =>
    have pa := size_pos a
    have pb := size_pos b
    rw [fold, size]
    unfold mkMul
    split <;> (try simp only [size] at *) <;> omega
  | pick c a b ihc iha ihb =>
    rw [fold, size]
    unfold mkPick
    split <;> (try simp only [size] at *) <;> omega
  | letin a b iha ihb =>
    rw [fold, size, size]
    omega

/-- An expression without variables. -/
def Closed : Expr → Prop
  | lit _ => True
  | var _ => False
  | add a b => Closed a ∧ Closed b
  | mul a b => Closed a ∧ Closed b
  | pick c a b => Closed c ∧ Closed a ∧ Closed b
  | letin _ _ => False

/-- What has no variables is folded to a literal.

difficulty 4 · folklore -/
theorem fold_closed {e : Expr} (h : Closed e) : ∃ n, fold e = lit n := by
  induction e with
  | lit n => exact ⟨n, rfl⟩
  | var i => cases h
  | add a b iha ihb =>
    obtain ⟨m, hm⟩ := iha h.1
    obtain ⟨n, hn⟩ := ihb h.2
    rw [fold, hm, hn]
    exact ⟨m + n, rfl⟩
  | mul a b iha ihb =>
    obtain ⟨m, hm⟩ := iha h.1
    obtain ⟨n, hn⟩ := ihb h.2
    rw [fold, hm, hn]
    exact ⟨m * n, rfl⟩
  | pick c a b ihc iha ihb =>
    obtain ⟨k, hk⟩ := ihc h.1
    obtain ⟨m, hm⟩ := iha h.2.1
    obtain ⟨n, hn⟩ := ihb h.2.2
    rw [fold, hk, hm, hn]
    cases k with
    | zero => exact ⟨n, rfl⟩
    | succ k => exact ⟨m, rfl⟩
  | letin a b => cases h

/-- And that literal is its value.

difficulty 3 · folklore -/
theorem fold_eq_value {e : Expr} (h : Closed e) (s : Env) : fold e = lit (eval e s) := by
  obtain ⟨n, hn⟩ := fold_closed h
  rw [← eval_fold e s, hn, eval]

/-! ## Unused bindings -/

/-- A place in an environment, below which nothing changes. -/
def lower (k i : Nat) : Nat := if i < k then i else i - 1

/-- The expression without its variable `k`, which it had better not use. -/
def drop : Nat → Expr → Expr
  | _, lit n => lit n
  | k, var i => var (lower k i)
  | k, add a b => add (drop k a) (drop k b)
  | k, mul a b => mul (drop k a) (drop k b)
  | k, pick c a b => pick (drop k c) (drop k a) (drop k b)
  | k, letin a b => letin (drop k a) (drop (k + 1) b)

/-- `t` is `s` without its place `k`. -/
def Without (k : Nat) (s t : Env) : Prop := ∀ i, i ≠ k → s i = t (lower k i)

/-- Without the innermost binding.

difficulty 2 · de Bruijn 1972 -/
theorem without_push (v : Nat) (s : Env) : Without 0 (s.push v) s := by
  intro i ne
  cases i with
  | zero => exact absurd rfl ne
  | succ i => rfl

/-- One more binding moves the missing place up.

difficulty 4 · de Bruijn 1972 -/
theorem Without.push {k : Nat} {s t : Env} (h : Without k s t) (v : Nat) :
    Without (k + 1) (s.push v) (t.push v) := by
  intro i ne
  cases i with
  | zero => rfl
  | succ i =>
    have hi : i ≠ k := fun e => ne (congrArg (· + 1) e)
    have e := h i hi
    unfold lower at *
    by_cases lt : i < k
    · rw [if_pos (Nat.succ_lt_succ lt)]
      rw [if_pos lt] at e
      exact e
    · rw [if_neg fun l => lt (Nat.lt_of_succ_lt_succ l)]
      rw [if_neg lt] at e
      cases i with
      | zero => exact absurd (Nat.pos_of_ne_zero fun z => hi z.symm) lt
      | succ i => exact e

/-- Dropping a variable that is not used keeps the value.

difficulty 5 · de Bruijn 1972 -/
theorem eval_drop {k : Nat} {e : Expr} (h : ¬Uses k e) {s t : Env} (w : Without k s t) :
    eval (drop k e) t = eval e s := by
  induction e generalizing k s t with
  | lit n => rfl
  | var i => exact (w i h).symm
  | add a b iha ihb =>
    rw [drop, eval, eval, iha (fun u => h (Or.inl u)) w, ihb (fun u => h (Or.inr u)) w]
  | mul a b iha ihb =>
    rw [drop, eval, eval, iha (fun u => h (Or.inl u)) w, ihb (fun u => h (Or.inr u)) w]
  | pick c a b ihc iha ihb =>
    rw [drop, eval, eval, ihc (fun u => h (Or.inl u)) w, iha (fun u => h (Or.inr (Or.inl u))) w,
      ihb (fun u => h (Or.inr (Or.inr u))) w]
  | letin a b iha ihb =>
    rw [drop, eval, eval, iha (fun u => h (Or.inl u)) w]
    exact ihb (fun u => h (Or.inr u)) (w.push _)

/-- So a binding that is not used can be left out.

difficulty 4 · folklore -/
theorem letin_unused (a : Expr) {b : Expr} (h : ¬Uses 0 b) : Same (letin a b) (drop 0 b) := by
  intro s
  rw [eval]
  exact (eval_drop h (without_push _ s)).symm

/-- Dropping a variable changes no size.

difficulty 3 · folklore -/
theorem size_drop (k : Nat) (e : Expr) : size (drop k e) = size e := by
  induction e generalizing k with
  | lit n => rfl
  | var i => rfl
  | add a b iha ihb => rw [drop, size, iha, ihb, size]
  | mul a b iha ihb => rw [drop, size, iha, ihb, size]
  | pick c a b ihc iha ihb => rw [drop, size, ihc, iha, ihb, size]
  | letin a b iha ihb => rw [drop, size, iha, ihb, size]

/-- Binding commutes with addition.

difficulty 2 · folklore -/
theorem letin_add (a b c : Expr) : Same (letin a (add b c)) (add (letin a b) (letin a c)) := by
  intro s
  rw [eval, eval, eval, eval, eval]

/-- A binding of a variable's own value to its place is its value.

difficulty 2 · folklore -/
theorem letin_var (a : Expr) : Same (letin a (var 0)) a := by
  intro s
  rw [eval, eval, Env.push]

end Library.Optimiser
