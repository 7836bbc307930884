/-!
# A small language

Arithmetic expressions with variables: evaluating, substituting, simplifying, and a compiler for a
stack machine, each proved to do what it should.
-/

namespace Library.Expressions

inductive Expr where
  | lit (n : Nat)
  | var (x : Nat)
  | add (a b : Expr)
  | mul (a b : Expr)

namespace Expr

/-- The value, when variable `x` stands for `s x`. -/
def eval (s : Nat → Nat) : Expr → Nat
  | lit n => n
  | var x => s x
  | add a b => a.eval s + b.eval s
  | mul a b => a.eval s * b.eval s

/-- Every variable `x` replaced by `f x`. -/
def subst (f : Nat → Expr) : Expr → Expr
  | lit n => lit n
  | var x => f x
  | add a b => add (a.subst f) (b.subst f)
  | mul a b => mul (a.subst f) (b.subst f)

/-- The operands of every operation exchanged. -/
def flip : Expr → Expr
  | lit n => lit n
  | var x => var x
  | add a b => add b.flip a.flip
  | mul a b => mul b.flip a.flip

def operations : Expr → Nat
  | lit _ => 0
  | var _ => 0
  | add a b => a.operations + b.operations + 1
  | mul a b => a.operations + b.operations + 1

def operands : Expr → Nat
  | lit _ => 1
  | var _ => 1
  | add a b => a.operands + b.operands
  | mul a b => a.operands + b.operands

/-- `Uses x e`: the variable `x` occurs in `e`. -/
def Uses (x : Nat) : Expr → Prop
  | lit _ => False
  | var y => x = y
  | add a b => Uses x a ∨ Uses x b
  | mul a b => Uses x a ∨ Uses x b

/-! ## Evaluating and substituting -/

/-- difficulty 1 · a first interpreter -/
theorem eval_example : eval (fun x => x + 1) (mul (lit 3) (add (var 0) (var 4))) = 18 := rfl

/-- difficulty 2 · a semantics-preserving rewrite -/
theorem eval_flip (s : Nat → Nat) (e : Expr) : e.flip.eval s = e.eval s := by
  induction e with
  | lit n => rfl
  | var x => rfl
  | add a b iha ihb => rw [flip, eval, iha, ihb, eval, Nat.add_comm]
  | mul a b iha ihb => rw [flip, eval, iha, ihb, eval, Nat.mul_comm]

/-- difficulty 2 · a semantics-preserving rewrite -/
theorem flip_flip (e : Expr) : e.flip.flip = e := by
  induction e with
  | lit n => rfl
  | var x => rfl
  | add a b iha ihb => rw [flip, flip, iha, ihb]
  | mul a b iha ihb => rw [flip, flip, iha, ihb]

/-- difficulty 2 · substitution as a monad -/
theorem subst_var (e : Expr) : e.subst var = e := by
  induction e with
  | lit n => rfl
  | var x => rfl
  | add a b iha ihb => rw [subst, iha, ihb]
  | mul a b iha ihb => rw [subst, iha, ihb]

/-- Substituting and then evaluating is evaluating with other values.

difficulty 2 · the substitution lemma -/
theorem eval_subst (s : Nat → Nat) (f : Nat → Expr) (e : Expr) :
    (e.subst f).eval s = e.eval fun x => (f x).eval s := by
  induction e with
  | lit n => rfl
  | var x => rfl
  | add a b iha ihb => rw [subst, eval, iha, ihb, eval]
  | mul a b iha ihb => rw [subst, eval, iha, ihb, eval]

/-- difficulty 2 · substitution as a monad -/
theorem subst_subst (f g : Nat → Expr) (e : Expr) :
    (e.subst f).subst g = e.subst fun x => (f x).subst g := by
  induction e <;> simp_all [subst]

/-- Only the variables that occur matter.

difficulty 2 · free variables -/
theorem eval_congr {s t : Nat → Nat} (e : Expr) (h : ∀ x, Uses x e → s x = t x) :
    e.eval s = e.eval t := by
  induction e with
  | lit n => rfl
  | var x => exact h x rfl
  | add a b iha ihb =>
    rw [eval, eval, iha fun x hx => h x (Or.inl hx), ihb fun x hx => h x (Or.inr hx)]
  | mul a b iha ihb =>
    rw [eval, eval, iha fun x hx => h x (Or.inl hx), ihb fun x hx => h x (Or.inr hx)]

/-- difficulty 2 · free variables -/
theorem closed_eval {e : Expr} (h : ∀ x, ¬Uses x e) (s t : Nat → Nat) : e.eval s = e.eval t := by
  apply eval_congr
  intro x hx
  exact absurd hx (h x)

/-- difficulty 2 · monotone programs -/
theorem eval_mono {s t : Nat → Nat} (h : ∀ x, s x ≤ t x) (e : Expr) : e.eval s ≤ e.eval t := by
  induction e with
  | lit n => exact Nat.le_refl n
  | var x => exact h x
  | add a b iha ihb => exact Nat.add_le_add iha ihb
  | mul a b iha ihb => exact Nat.mul_le_mul iha ihb

/-- difficulty 2 · trees with two branches -/
theorem operands_eq (e : Expr) : e.operands = e.operations + 1 := by
  induction e with
  | lit n => rfl
  | var x => rfl
  | add a b iha ihb => rw [operands, iha, ihb, operations, Nat.add_right_comm, ← Nat.add_assoc]
  | mul a b iha ihb => rw [operands, iha, ihb, operations, Nat.add_right_comm, ← Nat.add_assoc]

/-! ## Simplifying -/

/-- Addition that leaves out a left zero. -/
def addS : Expr → Expr → Expr
  | lit 0, b => b
  | a, b => add a b

def simplify : Expr → Expr
  | lit n => lit n
  | var x => var x
  | add a b => addS a.simplify b.simplify
  | mul a b => mul a.simplify b.simplify

/-- difficulty 2 · constant folding -/
theorem eval_addS (s : Nat → Nat) (a b : Expr) : (addS a b).eval s = a.eval s + b.eval s := by
  unfold addS
  split
  · rw [eval, Nat.zero_add]
  · rw [eval]

/-- difficulty 2 · constant folding -/
theorem eval_simplify (s : Nat → Nat) (e : Expr) : e.simplify.eval s = e.eval s := by
  induction e with
  | lit n => rfl
  | var x => rfl
  | add a b iha ihb => rw [simplify, eval_addS, iha, ihb, eval]
  | mul a b iha ihb => rw [simplify, eval, iha, ihb, eval]

end Expr

/-! ## Compiling for a stack machine -/

inductive Instr where
  | push (n : Nat)
  | load (x : Nat)
  | add
  | mul

open Expr

/-- One instruction; an operation that lacks operands leaves the stack as it is. -/
def exec (s : Nat → Nat) : Instr → List Nat → List Nat
  | .push n, stack => n :: stack
  | .load x, stack => s x :: stack
  | .add, b :: a :: stack => (a + b) :: stack
  | .mul, b :: a :: stack => (a * b) :: stack
  | _, stack => stack

def run (s : Nat → Nat) : List Instr → List Nat → List Nat
  | [], stack => stack
  | i :: code, stack => run s code (exec s i stack)

def compile : Expr → List Instr
  | lit n => [.push n]
  | var x => [.load x]
  | add a b => compile a ++ (compile b ++ [.add])
  | mul a b => compile a ++ (compile b ++ [.mul])

/-- difficulty 2 · a stack machine -/
theorem run_append (s : Nat → Nat) (c d : List Instr) (stack : List Nat) :
    run s (c ++ d) stack = run s d (run s c stack) := by
  induction c generalizing stack with
  | nil => rfl
  | cons i c ih => exact ih (exec s i stack)

/-- The compiled code leaves exactly the value on top of the stack, whatever was below.

difficulty 3 · McCarthy and Painter, 1967 -/
theorem run_compile (s : Nat → Nat) (e : Expr) (stack : List Nat) :
    run s (compile e) stack = e.eval s :: stack := by
  induction e generalizing stack with
  | lit n => rfl
  | var x => rfl
  | add a b iha ihb =>
    rw [compile, run_append, run_append, iha, ihb]
    rfl
  | mul a b iha ihb =>
    rw [compile, run_append, run_append, iha, ihb]
    rfl

/-- difficulty 1 · McCarthy and Painter, 1967 -/
theorem compile_correct (s : Nat → Nat) (e : Expr) : run s (compile e) [] = [e.eval s] := by
  rw [run_compile]

end Library.Expressions
