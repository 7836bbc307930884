/-! # Language: declarations -/

--- theorem, def, abbrev, example, instance, opaque, axiom
theorem t1 (p : Prop) (h : p) : p := h
abbrev N := Nat
instance i1 : Inhabited N := ⟨3⟩
opaque secret : Nat
axiom ax : secret = 3
example : secret = 3 := ax

--- structure, defaults, anonymous constructor, projections
structure Point where
  x : Nat := 0
  y : Nat := 0
example : ({} : Point).x = 0 := rfl
example : (⟨1, 2⟩ : Point).y = 2 := rfl
example : Point.x { x := 3 } = 3 := rfl
example (p : Point) : p = ⟨p.x, p.y⟩ := rfl

--- structure update, nested update
structure P where
  x : Nat
  y : Nat
structure Q where
  p : P
  z : Nat
example (p : P) : { p with x := 1 }.y = p.y := rfl
example (q : Q) : { q with p.x := 1 }.p.y = q.p.y := rfl
example (q : Q) : { q with z := 1, p := ⟨1, 2⟩ }.p.y = 2 := rfl

--- structure extends, several parents
structure A where
  a : Nat
structure B where
  b : Nat
structure C extends A, B where
  c : Nat
example (x : C) : x.toA.a = x.a := rfl
example : ({ a := 1, b := 2, c := 3 } : C).b = 2 := rfl
def x : C := { toA := ⟨1⟩, b := 2, c := 3 }

--- tactics as default values of fields
structure Pos where
  n : Nat
  pos : 0 < n := by decide
example : ({ n := 3 } : Pos).n = 3 := rfl
--&
structure Op where
  f : Nat → Nat
  mono : ∀ a, f a ≤ f (a + 1) := by intro a; omega
example : Op := { f := (· + 1) }

--- class, instance, class hierarchy, default methods, outParam
class Semi (α : Type u) extends Mul α where
  mul_assoc : ∀ a b c : α, a * b * c = a * (b * c)
class Mono (α : Type u) extends Semi α, One α where
  one_mul : ∀ a : α, 1 * a = a
instance : Mono Nat where
  mul_assoc := Nat.mul_assoc
  one_mul := Nat.one_mul
example {α} [Mono α] (a b : α) : 1 * a * b = a * b := by rw [Mono.one_mul]
class Has (α : Type) (β : outParam Type) where
  get : α → β

--- inductive, parameters, indices, recursion
inductive Tree (α : Type u) where
  | leaf : Tree α
  | node (l : Tree α) (x : α) (r : Tree α) : Tree α
def Tree.size {α} : Tree α → Nat
  | leaf => 0
  | node l _ r => l.size + 1 + r.size
example : (Tree.node .leaf 1 .leaf).size = 1 := rfl
inductive Vect (α : Type u) : Nat → Type u
  | nil : Vect α 0
  | cons {n} (a : α) (v : Vect α n) : Vect α (n + 1)
def Vect.head {α n} : Vect α (n + 1) → α
  | .cons a _ => a

--- nested inductive types
inductive Rose (α : Type) where
  | node (x : α) (kids : List (Rose α)) : Rose α
--&
inductive Rose (α : Type) where
  | node (x : α) (kids : List (Rose α)) : Rose α
def Rose.size {α} : Rose α → Nat
  | .node _ kids => 1 + sizes kids
where sizes : List (Rose α) → Nat
  | [] => 0
  | k :: ks => k.size + sizes ks
--&
inductive Rose (α : Type) where
  | node (x : α) (kids : List (Rose α)) : Rose α
def Rose.size {α} : Rose α → Nat
  | .node _ kids => 1 + (kids.attach.map fun ⟨k, _⟩ => k.size).foldl (· + ·) 0
--&
inductive Rose (α : Type) where
  | node (x : α) (kids : List (Rose α)) : Rose α
def Rose.size {α} : Rose α → Nat
  | .node _ kids => 1 + (kids.map fun k => k.size).foldl (· + ·) 0
termination_by r => sizeOf r

--- mutual inductive types and functions, mutual theorems
mutual
inductive Even : Nat → Prop
  | zero : Even 0
  | step {n} : Odd n → Even (n + 1)
inductive Odd : Nat → Prop
  | step {n} : Even n → Odd (n + 1)
end
example : Even 2 := .step (.step .zero)
--&
mutual
def ev : Nat → Bool
  | 0 => true
  | n + 1 => od n
def od : Nat → Bool
  | 0 => false
  | n + 1 => ev n
end
example : ev 10 = true := by decide
--&
mutual
def ev (n : Nat) : Bool := if n = 0 then true else od (n - 1)
termination_by n
def od (n : Nat) : Bool := if n = 0 then false else ev (n - 1)
termination_by n
end
example : ev 3 = od 2 := by rw [ev]; rfl

--- well-founded recursion, termination_by, decreasing_by, termination_by?
def gcd' (a b : Nat) : Nat := if h : b = 0 then a else gcd' b (a % b)
termination_by b
decreasing_by exact Nat.mod_lt _ (Nat.pos_of_ne_zero h)
example : gcd' 12 18 = 6 := by simp [gcd']
--&
def collatz (n fuel : Nat) : Nat := match fuel with
  | 0 => n
  | fuel + 1 => if n % 2 = 0 then collatz (n / 2) fuel else collatz (3 * n + 1) fuel
--&
def binary (n : Nat) : List Nat := if n < 2 then [n] else binary (n / 2) ++ [n % 2]
example : binary 5 = [1, 0, 1] := by decide +kernel

--- structural recursion, termination_by structural, partial, unsafe, noncomputable
def f : Nat → Nat → Nat
  | 0, m => m
  | n + 1, m => f n m + 1
termination_by structural n => n
partial def loop (n : Nat) : Nat := loop (n + 1)
noncomputable def c : Nat := Classical.choice ⟨3⟩
noncomputable section
def d : Nat := Classical.choice ⟨3⟩
end

--- where, let rec, local functions
def g (n : Nat) : Nat := go n 0
where
  go : Nat → Nat → Nat
    | 0, acc => acc
    | n + 1, acc => go n (acc + n)
example : g 4 = 6 := rfl
def h (n : Nat) : Nat :=
  let rec go (k : Nat) : Nat := match k with | 0 => 0 | k + 1 => go k + 2
  go n
example : h 3 = 6 := rfl

--- pattern matching: several arguments, as-patterns, @[match_pattern], literals, or-patterns, inaccessible
def k : Nat → List Nat → Nat
  | 0, [] => 0
  | 1, l@(x :: _) => x + l.length
  | n + 2, [a, b] | n + 2, [a, b, _] => n + a + b
  | _, _ => 0
@[match_pattern] def two : Nat := 2
def isTwo : Nat → Bool
  | two => true
  | _ => false
example : isTwo 2 = true := rfl
def m (x : Option (Nat × Nat)) : Nat := if let some (a, b) := x then a + b else 0
def n : Char → Bool
  | 'a' => true
  | _ => false
def o : String → Nat
  | "one" => 1
  | _ => 0
example : o "one" = 1 := rfl

--- match h : e with, match on proofs, dependent match, motive
def p (n : Nat) (hn : n ≠ 0) : Nat := match h : n with
  | 0 => absurd rfl hn
  | m + 1 => m
example (a b : Nat) : a + b = b + a := match a, b with
  | 0, b => by simp
  | a + 1, b => by omega

/-! # Language: deriving -/

--- deriving DecidableEq
inductive Colour | red | green | blue deriving DecidableEq
example : Colour.red ≠ .green := by decide
--&
structure P where
  x : Nat
  y : List Nat
  deriving DecidableEq
example : (⟨1, [2]⟩ : P) ≠ ⟨1, []⟩ := by decide
--&
inductive T (α : Type) | leaf | node (l : T α) (x : α) (r : T α) deriving DecidableEq
example : T.node .leaf 1 .leaf ≠ T.leaf := by decide
--&
inductive E | num (n : Int) | str (s : String) | neg (e : E) deriving DecidableEq

--- deriving BEq, LawfulBEq, ReflBEq
inductive Colour | red | green deriving BEq
example : (Colour.red == .green) = false := rfl
--&
structure P where
  x : Nat
  deriving BEq, ReflBEq, LawfulBEq
example (p : P) : p == p := by simp

--- deriving Inhabited, Nonempty
structure P where
  x : Nat
  f : Nat → Bool
  deriving Inhabited
example : (default : P).x = 0 := rfl
--&
inductive T | leaf | node (l r : T) deriving Inhabited, Nonempty

--- deriving Repr
inductive Colour | red | green deriving Repr
#eval Colour.red
--> red
--&
structure P where
  x : Nat
  y : List Nat
  deriving Repr
#eval ({ x := 1, y := [2] } : P)
--> { x := 1, y := [2] }
--&
inductive T | leaf | node (l : T) (n : Nat) (r : T) deriving Repr
#eval T.node .leaf 1 .leaf
--> T.leaf) 1 (

--- deriving Ord
inductive Colour | red | green deriving Ord
example : compare Colour.red .green = .lt := rfl
--&
structure P where
  x : Nat
  y : Nat
  deriving Ord
example : compare (⟨1, 2⟩ : P) ⟨1, 1⟩ = .gt := rfl

--- deriving Hashable
inductive Colour | red | green deriving Hashable
--&
structure P where
  x : Nat
  y : String
  deriving Hashable, BEq

--- deriving instance
inductive Colour | red | green
deriving instance DecidableEq, Repr, Inhabited for Colour
example : Colour.red ≠ .green := by decide

--- what every inductive type gets: injEq, noConfusion, sizeOf
inductive T | leaf | node (l : T) (n : Nat)
example (a b : T) (h : T.node a 1 = T.node b 2) : False := by simp at h
example (a b : T) (h : T.node a 1 = T.node b 1) : a = b := by simpa using h
example (a : T) : sizeOf a < sizeOf (T.node a 0) := by simp

/-! # Language: attributes -/

--- @[simp] on user lemmas and definitions, simp attributes local/scoped, attribute [-simp]
def f (n : Nat) := n
@[simp] theorem f_eq (n : Nat) : f n = n := rfl
example : f 3 = 3 := by simp
attribute [-simp] f_eq in
example : f 3 = 3 := by fail_if_success simp
                        rfl
@[local simp] theorem foo : f = id := rfl
attribute [local simp] f

--- @[ext] on structures and lemmas
@[ext] structure P where
  x : Nat
  y : Nat
example (p q : P) (h : p.x = q.x) (k : p.y = q.y) : p = q := P.ext h k
example (p q : P) : p = q ↔ p.x = q.x ∧ p.y = q.y := P.ext_iff
--&
structure S where
  mem : Nat → Prop
@[ext] theorem S.ext' {s t : S} (h : ∀ n, s.mem n ↔ t.mem n) : s = t := by
  cases s; cases t; congr; funext n; exact propext (h n)
example (s t : S) (h : ∀ n, s.mem n ↔ t.mem n) : s = t := by ext n; exact h n

--- @[refl], @[symm], Trans instances
inductive R : Nat → Nat → Prop | refl n : R n n | step {a b} : R a b → R a (b + 1)
@[refl] theorem R.rfl' (n : Nat) : R n n := .refl n
example : R 3 3 := by rfl
--&
def R (a b : Nat) : Prop := a % 5 = b % 5
@[symm] theorem R.symm' {a b : Nat} (h : R a b) : R b a := Eq.symm h
example (a b : Nat) (h : R a b) : R b a := by symm; exact h
--&
def R (a b : Nat) : Prop := a % 5 = b % 5
theorem R.trans {a b c : Nat} (h : R a b) (k : R b c) : R a c := Eq.trans h k
instance : Trans R R R := ⟨R.trans⟩
infix:50 " ~5 " => R
example (a b c : Nat) (h : a ~5 b) (k : b ~5 c) : a ~5 c := calc
  a ~5 b := h
  _ ~5 c := k

--- @[congr]
def all (xs : List Nat) (p : Nat → Prop) : Prop := ∀ x, x ∈ xs → p x
@[congr] theorem all_congr {xs ys : List Nat} {p q : Nat → Prop} (h : xs = ys)
    (k : ∀ x, x ∈ ys → (p x ↔ q x)) : all xs p ↔ all ys q := by
  subst h; exact ⟨fun a x m => (k x m).1 (a x m), fun a x m => (k x m).2 (a x m)⟩
example (xs : List Nat) (p : Nat → Prop) : all xs (fun n => p n ∧ True) ↔ all xs p := by simp

--- @[reducible], @[irreducible], @[semireducible], @[inline], @[specialize], @[noinline]
@[reducible] def A := Nat
example : A := (3 : Nat)
@[irreducible] def b : Nat := 3
@[inline] def c (n : Nat) := n
@[specialize] def d (f : Nat → Nat) := f 1
@[always_inline, noinline] def e := 3
attribute [irreducible] d

--- @[instance], @[default_instance], attribute [instance], priority, scoped instance
def i : Inhabited Bool := ⟨true⟩
attribute [local instance] i
@[instance] def j : Inhabited (Nat × Bool) := ⟨(7, true)⟩
instance (priority := low) l : Inhabited (Nat × Nat) := ⟨(1, 1)⟩
namespace N
scoped instance : Inhabited (Bool × Bool) := ⟨(true, true)⟩
end N

--- @[csimp], @[implemented_by], @[extern], @[export]
def f (n : Nat) := n + 0
def g (n : Nat) := n
@[csimp] theorem f_eq_g : @f = @g := rfl
def fast (n : Nat) := n
@[implemented_by fast] def slow (n : Nat) := n

--- @[elab_as_elim], @[induction_eliminator], @[cases_eliminator]
@[elab_as_elim] theorem two_step {P : Nat → Prop} (n : Nat) (h0 : P 0) (h1 : P 1)
    (h : ∀ n, P n → P (n + 2)) : P n := by
  induction n using Nat.strongRecOn with
  | ind n ih => match n with
    | 0 => exact h0
    | 1 => exact h1
    | n + 2 => exact h n (ih n (by omega))
example (n : Nat) : n % 2 = 0 ∨ n % 2 = 1 := by
  induction n using two_step with
  | h0 => exact .inl rfl
  | h1 => exact .inr rfl
  | h n ih => omega

--- @[deprecated], @[coe], @[norm_cast], @[grind]
@[deprecated Nat.add_comm (since := "2024-01-01")] theorem old (a b : Nat) : a + b = b + a := Nat.add_comm a b
--&
structure W where
  n : Nat
@[coe] def W.toNat (w : W) : Nat := w.n
instance : Coe W Nat := ⟨W.toNat⟩
instance : Add W := ⟨fun a b => ⟨a.n + b.n⟩⟩
@[norm_cast] theorem W.cast_add (a b : W) : ((a + b : W) : Nat) = (a : Nat) + b := rfl
example (a b : W) (h : (a : Nat) + b = 3) : ((a + b : W) : Nat) = 3 := by exact_mod_cast h
--&
@[simp, grind =] theorem t (n : Nat) : n + 0 * n = n := by simp

--- initialize, user attributes
initialize foo : Nat ← pure 3

/-! # Language: commands -/

--- #check, #print, #print axioms, #reduce, #synth
#check Nat.add_comm
--> Nat.add_comm
--&
#print Nat.add_comm
--> theorem
--&
theorem t (p : Prop) : p ∨ ¬p := Classical.em p
#print axioms t
--> Classical.choice
--&
#reduce (fun x => x + 1) 2
--> 3
--&
#synth Inhabited Nat
--> instInhabitedNat
--&
#print Nat
--> inductive Nat

--- #eval: numbers, lists, strings, options, structures
#eval 2 + 3
--> 5
--&
#eval [1, 2, 3].map (· * 2)
--> [2, 4, 6]
--&
#eval "a" ++ "b"
--> "ab"
--&
#eval (some 3, true, 'x', -5)
--> (some 3, true, 'x', -5)
--&
#eval (10 : Fin 7)
--> 3
--&
#eval #[1, 2, 3].size
--> 3
--&
#eval 2 ^ 100 % 1000007
--> 698635
--&
def fib : Nat → Nat | 0 => 0 | 1 => 1 | n + 2 => fib n + fib (n + 1)
#eval (List.range 10).map fib
--> [0, 1, 1, 2, 3, 5, 8, 13, 21, 34]
--&
#eval decide (3 < 5)
--> true
--&
#eval 0xff#8 + 1#8
--> 0#8

--- #eval of IO, main
#eval IO.println "hello"
--> hello

--- #guard, #guard_msgs, #check_failure, #exit
#guard 2 + 2 == 4
--&
/-- info: 5 -/
#guard_msgs in #eval 2 + 3
--&
#check_failure (3 : String)

--- namespace, section, variable, universe, open, export, end
universe u v
section
variable {α : Type u} {β : Type v} [Inhabited β] (f : α → β)
def ap (a : α) : β := f a
variable (g) in
theorem t (h : g = f) (a : α) : g a = f a := by rw [h]
end
namespace Foo.Bar
def x := 3
end Foo.Bar
open Foo in
example : Bar.x = 3 := rfl
open Foo.Bar (x)
example : x = 3 := rfl
open Foo.Bar renaming x → y
open Foo.Bar hiding x
export Foo.Bar (x)

--- private, protected, scoped, local, include, omit
private def a := 3
protected def Nat.foo (n : Nat) := n
namespace N
scoped notation "⟪" x "⟫" => Nat.succ x
end N
open scoped N in
example : ⟪2⟫ = 3 := rfl
variable (p : Prop) (h : p)
include h in
theorem t : p := by exact h
omit h in
theorem s : p → p := id

--- set_option, attribute, #where, #help
set_option autoImplicit true
theorem t (h : p ∧ q) : q := h.2
set_option pp.all true in
#check 3
--&
set_option relaxedAutoImplicit false
set_option maxHeartbeats 400000 in
theorem t : True := trivial
#where

/-! # Language: syntax extensions -/

--- notation, infixl, infixr, infix, prefix, postfix
notation "⟪" a ", " b "⟫" => Prod.mk a b
infixl:65 " ⊕⊕ " => Nat.add
infixr:67 " ** " => Nat.mul
infix:50 " ≼ " => Nat.le
prefix:max "√" => Nat.succ
postfix:max "!" => Nat.pred
example : ⟪1 ⊕⊕ 2 ** 3, √2⟫ = (7, 3) := rfl
example : 3! = 2 := rfl
example : 3 ≼ 4 := Nat.le_succ 3

--- macro, macro_rules, syntax for terms and tactics
macro "easy" : tactic => `(tactic| first | rfl | assumption | omega)
example (p : Prop) (h : p) : p := by easy
--&
syntax "both " tactic : tactic
macro_rules | `(tactic| both $t) => `(tactic| constructor <;> $t)
example (p q : Prop) (h : p) (k : q) : p ∧ q := by both assumption
--&
syntax "mymax(" term,* ")" : term
macro_rules
  | `(mymax()) => `(0)
  | `(mymax($x)) => `($x)
  | `(mymax($x, $xs,*)) => `(max $x (mymax($xs,*)))
example : mymax(1, 5, 3) = 5 := by decide
--&
macro "lemma " n:ident b:declSig v:declVal : command => `(command| theorem $n $b $v)
lemma foo (p : Prop) (h : p) : p := h

--- declare_syntax_cat, embedded languages
declare_syntax_cat arith
syntax num : arith
syntax arith " plus " arith : arith
syntax "[arith|" arith "]" : term
macro_rules
  | `([arith| $n:num]) => `($n)
  | `([arith| $a:arith plus $b:arith]) => `([arith| $a] + [arith| $b])
example : [arith| 1 plus 2] = 3 := rfl

--- elab, elab_rules, MetaM
open Lean Elab in
elab "foo" : tactic => pure ()

--- app_unexpander, delaborators
@[app_unexpander Nat.succ] meta def unexpandFoo : Lean.PrettyPrinter.Unexpander
  | `($_ $a) => `($a + one)
  | _ => throw ()

--- notation with binders, ∃!, Σ, Σ', ∃ x > 0, ∀ x ∈ xs, {x // p x}, fun | ..
example : ∃ x > 2, x < 4 := ⟨3, by decide, by decide⟩
example (xs : List Nat) (h : ∀ x ∈ xs, x < 3) : ∀ x ∈ xs, x < 4 := fun x m => by have := h x m; omega
example : {n : Nat // 0 < n} := ⟨1, by decide⟩
example : (n : Nat) × Fin (n + 1) := ⟨3, 0⟩
example : Σ n : Nat, Fin (n + 1) := ⟨3, 0⟩
example : (n : Nat) ×' (0 < n) := ⟨1, by decide⟩
example : (fun | 0 => 1 | n + 1 => n : Nat → Nat) 3 = 2 := rfl
example : ∀ x y : Nat, x = y → y = x := fun _ _ h => h.symm
example : (· + 1) 2 = 3 := rfl
example : ∃ x y, x + y = 3 := ⟨1, 2, rfl⟩

/-! # Language: programs -/

--- do notation in Option, Except, StateM, Id, ExceptT; for, while, mut, return, try
def f (x y : Option Nat) : Option Nat := do
  let a ← x
  let b ← y
  return a + b
example : f (some 1) (some 2) = some 3 := rfl
--&
def g (x : Nat) : Except String Nat := do
  if x = 0 then throw "zero"
  return 10 / x
#eval g 2
--> Except.ok 5
--&
def h : StateM Nat Nat := do
  let n ← get
  set (n + 1)
  modify (· * 2)
  return n
example : h.run 3 = (3, 8) := rfl
--&
def s (xs : List Nat) : Nat := Id.run do
  let mut acc := 0
  for x in xs do
    if x > 2 then acc := acc + x
  return acc
#eval s [1, 2, 3, 4]
--> 7
--&
def t (n : Nat) : Nat := Id.run do
  let mut r := 1
  for i in [0:n] do
    r := r * (i + 1)
  return r
#eval t 5
--> 120
--&
def u (xs : List Nat) : Option Nat := do
  for x in xs do
    if x > 2 then return x
  none
#eval u [1, 2, 3]
--> some 3
--&
def v (x : Nat) : ExceptT String (StateM Nat) Nat := do
  modify (· + x)
  if x > 5 then throw "big"
  return x
#eval (v 6).run.run 1
--> (Except.error "big", 7)
--&
def w (x : Option Nat) : Nat := Id.run do
  let some y := x | return 0
  unless y > 3 do return 1
  while true do break
  return y
--&
def e : Except String Nat := try throw "a" catch _ => pure 3
#eval e
--> Except.ok 3

--- Functor, Applicative, Monad notation: <$>, <*>, >>=, >>, <|>, |>, <|, $, |>.
example : (· + 1) <$> some 2 = some 3 := rfl
example : (some (· + 1) <*> some 2 : Option Nat) = some 3 := rfl
example : (some 2 >>= fun x => some (x + 1)) = some 3 := rfl
example : (none <|> some 2 : Option Nat) = some 2 := rfl
example : (3 |> (· + 1)) = 4 := rfl
example : (Nat.succ <| 3) = 4 := rfl
example : ([1, 2] |>.map Nat.succ) = [2, 3] := rfl
example : (Nat.succ ∘ Nat.succ) 1 = 3 := rfl
example : (some 1 *> some 2 : Option Nat) = some 2 := rfl
example : (some 1 <* some 2 : Option Nat) = some 1 := rfl

--- Monad laws: LawfulMonad, LawfulFunctor
example {m : Type → Type} [Monad m] [LawfulMonad m] (x : m Nat) : x >>= pure = x := by simp
example {f : Type → Type} [Functor f] [LawfulFunctor f] (x : f Nat) : id <$> x = x := by simp

--- string interpolation, toString, reprStr
#eval s!"n = {3} and {[1]}"
--> "n = 3 and [1]"
--&
#eval s!"{1 + 1} and {[1, 2]} and {true}"
--> "2 and [1, 2] and true"
--&
#eval toString (some (-3))
--> "(some -3)"
--&
#eval reprStr "a\nb"
--&
instance : ToString (Nat → Nat) := ⟨fun _ => "f"⟩
#eval s!"{Nat.succ}"

--- if then else, if let, match expressions, let destructuring, guards
example : (if 3 < 4 then 1 else 2) = 1 := rfl
def f (x : Option Nat) : Nat := if let some y := x then y else 0
def g (x : Nat × Nat) : Nat := let (a, b) := x; a + b
example (c : Bool) : (if c then 1 else 1) = 1 := by cases c <;> rfl
example (c : Bool) : (bif c then 1 else 1) = 1 := by cases c <;> rfl
example (n : Nat) (h : n < 3) : (if h : n < 3 then n else 3) = n := by simp [h]

--- coercions: ↑, ⇑, Coe, CoeFun, CoeSort, OfNat
structure Hom where
  f : Nat → Nat
instance : CoeFun Hom fun _ => Nat → Nat := ⟨Hom.f⟩
example (h : Hom) : h 3 = h.f 3 := rfl
structure Ty where
  t : Type
instance : CoeSort Ty Type := ⟨Ty.t⟩
example (t : Ty) (x : t) : t := x
example (n : Nat) : (n : Int) + 1 = ↑(n + 1) := by simp
instance : OfNat Hom n := ⟨⟨fun _ => n⟩⟩
example : (3 : Hom) 1 = 3 := rfl

--- operators: arithmetic, order, lattice, bits, indexing, ranges
example : (7 - 2, 7 / 2, 7 % 2, 2 ^ 3, -(3 : Int)) = (5, 3, 1, 8, -3) := rfl
example : (5 &&& 3, 5 ||| 3, 5 ^^^ 3, 1 <<< 3, 8 >>> 2) = (1, 7, 6, 8, 2) := by decide
example : (3 == 3 && !(3 != 3) || false) = true := rfl
example : 3 ≤ 4 ∧ 4 ≥ 3 ∧ 3 < 4 ∧ 4 > 3 ∧ 3 ≠ 4 ∧ 2 ∣ 4 := by decide
example : max 3 4 = 4 ∧ min 3 4 = 3 := by decide
example : [1, 2, 3][1] = 2 := rfl
example : [1, 2, 3][5]? = none := rfl
example : [1, 2, 3][1]! = 2 := rfl
example : [1, 2, 3].getD 5 0 = 0 := rfl
example : 1 :: [2] ++ [3] = [1, 2, 3] := rfl

/-! # Language: errors and sorry -/

--- sorry, admit, _ holes, ?x, stop
theorem t : 1 = 2 := sorry
--&
theorem t : 1 = 2 := by admit
--&
example : ∃ n : Nat, n = 3 := ⟨_, rfl⟩
