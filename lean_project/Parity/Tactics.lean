/-! # Tactics: starting, hypotheses, closing -/

--- intro, intros, intro with a pattern
example (p q : Prop) : p → q → p := by intro h _; exact h
--&
example (p q : Prop) : p → q → q := by intros; assumption
--&
example (p q : Prop) : p ∧ q → q := by intro ⟨_, h⟩; exact h
--&
example (p q : Prop) : p ∨ q → q ∨ p := by
  intro
  | .inl h => exact .inr h
  | .inr h => exact .inl h

--- rintro
example (p q r : Prop) : (p ∨ q) ∧ r → q ∨ p := by
  rintro ⟨h | h, -⟩
  · exact .inr h
  · exact .inl h
--&
example (α : Type) (p : α → Prop) : (∃ x y, p x ∧ y = x) → ∃ x, p x := by
  rintro ⟨x, _, h, rfl⟩; exact ⟨_, h⟩

--- rcases
example (p q : Prop) (h : p ∧ q) : q := by rcases h with ⟨_, h⟩; exact h
--&
example (n : Nat) (h : n = 0 ∨ ∃ m, n = m + 1) : True := by
  rcases h with rfl | ⟨m, rfl⟩ <;> trivial
--&
example (p q : Prop) (h : p ∨ q) : q ∨ p := by
  rcases e : h with a | (b : q)
  · exact .inr a
  · exact .inl b

--- obtain
example (p : Nat → Prop) (h : ∃ x, p x ∧ True) : ∃ y, p y := by
  obtain ⟨x, hx, -⟩ := h
  exact ⟨x, hx⟩
--&
example (a b c : Nat) (h : a = b ∧ b = c) : a = c := by obtain ⟨rfl, rfl⟩ := h; rfl
--&
example : ∃ n : Nat, n = 2 := by
  obtain ⟨n, h⟩ : ∃ n : Nat, n = 2 := ⟨2, rfl⟩
  exact ⟨n, h⟩

--- exact, refine, refine'
example (p q : Prop) (h : p) (k : q) : p ∧ q := by exact ⟨h, k⟩
--&
example (p q : Prop) (h : p) (k : q) : p ∧ q := by
  refine ⟨?a, ?_⟩
  case a => exact h
  exact k
--&
example (p q : Prop) (h : p) (k : q) : p ∧ q := by refine' ⟨_, _⟩ <;> assumption

--- apply
example (p q : Prop) (f : p → q) (h : p) : q := by apply f; exact h
--&
example (p q r : Prop) (f : p → q → r) (h : p) (k : q) : r := by apply f <;> assumption

--- constructor, left, right, exists
example (p q : Prop) (h : p) (k : q) : p ∧ q := by constructor <;> assumption
--&
example (p q : Prop) (h : q) : p ∨ q := by right; exact h
--&
example (p q : Prop) (h : p) : p ∨ q := by left; exact h
--&
example : ∃ x : Nat, ∃ y, x + y = 3 := by exists 1, 2

--- have, let, suffices, show, from
example (p q : Prop) (f : p → q) (h : p) : q := by have k := f h; exact k
--&
example (p q : Prop) (f : p → q) (h : p) : q := by have k : q := by { apply f; exact h }; exact k
--&
example (p q : Prop) (h : p ∧ q) : q := by have ⟨_, k⟩ := h; exact k
--&
example : ∃ n : Nat, n = 4 := by let k := 4; exact ⟨k, rfl⟩
--&
example (p q : Prop) (f : p → q) (h : p) : q := by suffices k : p from f k; exact h
--&
example (p q : Prop) (f : p → q) (h : p) : q := by
  suffices k : p by exact f k
  exact h
--&
example (n : Nat) : n + 0 = n := by show n = n; rfl
--&
example (n : Nat) : n + 0 = n := by exact show n + 0 = n from rfl

--- change, change at, change with
example (p : Prop) (h : ¬p) : p → False := by change ¬p; exact h
--&
example (n : Nat) (h : n + 0 = 3) : n = 3 := by change n = 3 at h; exact h

--- replace, specialize, clear, revert, rename, rename_i
example (p q : Prop) (f : p → q) (h : p) : q := by replace h := f h; exact h
--&
example (p : Nat → Prop) (h : ∀ n, p n) : p 3 := by specialize h 3; exact h
--&
example (p q : Prop) (h : p) (k : q) : p := by clear k; exact h
--&
example (p : Prop) (h : p) : p := by revert h; intro h; exact h
--&
example (p : Prop) (h : p) : p := by rename p => k; exact k
--&
example (p q : Prop) : p → q → p := by intros; rename_i h _; exact h

--- assumption, trivial, rfl, eq_refl, apply_rfl, with_reducible rfl
example (p : Prop) (_ : p) : p := by assumption
--&
example : True ∧ True := by trivial
--&
example : 2 + 3 = 5 := by rfl
--&
example (p : Prop) : p ↔ p := by rfl
--&
example (n : Nat) : n = n := by eq_refl
--&
example (n : Nat) : n = n := by apply_rfl
--&
example : (2 : Nat) + 2 = 4 := by with_reducible rfl

--- exfalso, contradiction, absurd, nofun, nomatch, false_or_by_contra
example (p : Prop) (h : False) : p := by exfalso; exact h
--&
example (p q : Prop) (h : p) (k : ¬p) : q := by contradiction
--&
example (h : (1 : Nat) = 2) : False := by contradiction
--&
example (p : Prop) (h : p) (k : ¬p) : False := by exact absurd h k
--&
example : (1 : Nat) ≠ 2 := by nofun
--&
example (h : false = true) : False := by nomatch h
--&
example (p : Prop) (h : ¬¬p) : p := by false_or_by_contra; exact h ‹_›

--- symm, symm at, calc, Trans
example (a b : Nat) (h : a = b) : b = a := by symm; exact h
--&
example (a b : Nat) (h : a = b) : b = a := by symm at h; exact h
--&
example (p q : Prop) (h : p ↔ q) : q ↔ p := by symm; exact h
--&
example (a b c : Nat) (h : a = b) (k : b = c) : a = c := by
  calc a = b := h
    _ = c := k
--&
example (a b c d : Nat) (h : a < b) (k : b = c) (l : c ≤ d) : a < d := by
  calc
    a < b := h
    _ = c := k
    _ ≤ d := l

--- subst, subst_vars, subst_eqs, injection, injections
example (a b : Nat) (h : a = b) (k : a = 3) : b = 3 := by subst h; exact k
--&
example (a b c : Nat) (h : a = b) (k : b = c) : a = c := by subst_vars; rfl
--&
example (a b : Nat) (h : some a = some b) : a = b := by subst_eqs; rfl
--&
example (a b : Nat) (h : [a] = [b]) : a = b := by injection h
--&
example (a b : Nat) (h : [a, b] = [b, a]) : a = b := by injections

--- generalize, generalize h : e = x, at
example (n : Nat) : n * n = n * n := by generalize n * n = m; rfl
--&
example (n : Nat) (h : n * n = 4) : n * n + 1 = 5 := by
  generalize e : n * n = m at h ⊢
  rw [h]

--- ac_rfl, ac_nf
example (a b c : Nat) : a + b + c = c + (b + a) := by ac_rfl
--&
example (a b c : Nat) (h : c = 3) : a * b * c = b * (3 * a) := by subst h; ac_nf

/-! # Tactics: cases and induction -/

--- cases, cases ... with, cases h : e
example (p q : Prop) (h : p ∨ q) : q ∨ p := by
  cases h with
  | inl h => right; exact h
  | inr h => left; exact h
--&
inductive Ev : Nat → Prop | z : Ev 0 | ss n : Ev n → Ev (n + 2)
example : ¬Ev 1 := by intro h; cases h
--&
example (f : Nat → Bool) (n : Nat) : f n = true ∨ f n = false := by
  cases h : f n
  · right; rfl
  · left; rfl

--- induction, generalizing, with, using
example (n : Nat) : 0 + n = n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [← Nat.add_assoc, ih]
--&
def add' : Nat → Nat → Nat | 0, m => m | n + 1, m => add' n (m + 1)
example (n m : Nat) : add' n m = n + m := by
  induction n generalizing m with
  | zero => simp [add']
  | succ n ih => rw [add', ih, Nat.add_right_comm, Nat.add_assoc]
--&
def dbl : Nat → Nat | 0 => 0 | n + 1 => dbl n + 2
example (n : Nat) : dbl n = 2 * n := by
  induction n using dbl.induct <;> simp_all [dbl]
  omega
--&
example (n : Nat) : n < 2 ^ n := by
  induction n using Nat.strongRecOn with
  | ind n ih => cases n with
    | zero => decide
    | succ n => have := ih n (by omega); omega
--&
example (a b : Nat) (h : 0 < b) : a % b < b := by
  induction a, b using Nat.mod.inductionOn with
  | ind x y _ ih => exact Nat.mod_lt _ h
  | base x y _ => exact Nat.mod_lt _ h

--- fun_induction, fun_cases
def half (n : Nat) : Nat := if n < 2 then 0 else half (n - 2) + 1
example (n : Nat) : 2 * half n ≤ n := by fun_induction half n <;> omega
--&
def sgn : Nat → Nat | 0 => 0 | _ + 1 => 1
example (n : Nat) : sgn n ≤ 1 := by fun_cases sgn n <;> decide
--&
def zipW : List Nat → List Nat → List Nat | a :: as, b :: bs => (a + b) :: zipW as bs | _, _ => []
example (xs ys : List Nat) : (zipW xs ys).length ≤ xs.length := by
  fun_induction zipW xs ys with
  | case1 a as b bs ih => simpa using ih
  | case2 => simp

--- match, nested patterns
example (p q : Prop) (h : p ∧ q) : p := by
  match h with
  | ⟨h, _⟩ => exact h
--&
example (n : Nat) : n = 0 ∨ ∃ m, n = m + 1 := by
  match n with
  | 0 => exact .inl rfl
  | m + 1 => exact .inr ⟨m, rfl⟩
--&
example (p q : Prop) (h : p ∨ q) : q ∨ p := match h with | .inl h => .inr h | .inr h => .inl h

--- split, split at
example (p : Prop) [Decidable p] : (if p then 1 else 2) ≠ 3 := by split <;> decide
--&
example (b : Bool) (h : (match b with | true => 1 | false => 2) = 1) : b = true := by
  split at h
  · rfl
  · contradiction
--&
example (x : Option Nat) : (match x with | some n => n + 1 | none => 1) > 0 := by split <;> omega

--- by_cases, if h : c then .. else
example (p : Prop) : p ∨ ¬p := by by_cases h : p <;> simp [h]
--&
example (p : Prop) : p ∨ ¬p := by by_cases p <;> simp [*]
--&
example (n : Nat) : n = 0 ∨ 0 < n := by
  if h : n = 0 then exact .inl h else exact .inr (by omega)

--- case, case', next, bullets, focus, braces
example (p q : Prop) (h : p) (k : q) : p ∧ q := by
  constructor
  case right => exact k
  case left => exact h
--&
example (p q : Prop) (h : p ∨ q) : q ∨ p := by
  cases h
  next h => exact .inr h
  next h => exact .inl h
--&
example (p : Prop) (h : p) : p ∧ p := by
  constructor
  focus exact h
  { exact h }
--&
example (n : Nat) : n = n := by
  cases n
  case' zero => skip
  all_goals rfl

--- and_intros, iterate, rotate_left
example (p q r : Prop) (a : p) (b : q) (c : r) : p ∧ q ∧ r := by
  and_intros <;> assumption
--&
example (p q : Prop) (h : p) (k : q) : p ∧ q := by
  constructor
  rotate_left
  · exact k
  · exact h
--&
example (p : Prop) (h : p) : p := by iterate 3 skip
                                     exact h

--- classical, by_contra through Classical
example (p : Prop) : ¬¬p → p := by
  classical
  intro h
  by_cases k : p
  · exact k
  · exact absurd k h
--&
open Classical in
example (p : Prop) : ¬¬p → p := fun h => byContradiction h
--&
example (p q : Prop) (h : ¬(p ∧ q)) : ¬p ∨ ¬q := by
  apply Classical.byContradiction
  intro k
  exact h ⟨Classical.byContradiction fun n => k (.inl n), Classical.byContradiction fun n => k (.inr n)⟩

/-! # Tactics: rewriting and simplification -/

--- rw, rewrite, erw, rw at, rwa, rw [← h]
example (a b c : Nat) (h : a = b) (k : b = c) : a = c := by rw [h, k]
--&
example (a b c : Nat) (h : a = b) (k : a = c) : b = c := by rw [← h]; rw [k] at *
--&
example (a b : Nat) (h : a = b) (k : a = 3) : b = 3 := by rwa [h] at k
--&
example (a b : Nat) (h : a = b) : a + 0 = b := by rewrite [h]; rfl
--&
example (a b : Nat) (h : a = b) : a + 1 = b + 1 := by erw [h]
--&
example (p q : Prop) (h : p ↔ q) (k : q) : p := by rw [h]; exact k
--&
example (a b c : Nat) : a * b * c = a * c * b := by rw [Nat.mul_assoc, Nat.mul_comm b, ← Nat.mul_assoc]
--&
example (f : Nat → Nat) (h : ∀ x, 0 < x → f x = x) : f 3 = 3 := by rw [h]; decide

--- simp: lemmas, only, at, *, ←, -, using
example (p : Prop) (a : Nat) : p ∧ True ∧ a = a ↔ p := by simp
--&
example (a b : Nat) (h : a = b) : a + 0 = b := by simp only [Nat.add_zero, h]
--&
example (p q : Prop) (h : (p ∧ True) ∧ q) : p := by simp at h; exact h.1
--&
example (a b : Nat) (h : a = b) (k : b = 3) : a = 3 := by simp [*]
--&
example (a b : Nat) (h : a = b) : b + 0 = a := by simp [← h]
--&
example (xs : List Nat) : (xs ++ []).length = xs.length := by simp [-List.append_nil]
--&
example (a b c : Nat) (h : a = b) : a + c = b + c := by simp [h, Nat.add_comm]

--- simp_all, simp_all only, simpa, simpa using, simp +arith
example (a b : Nat) (h : a = b) (k : b = 3) : a = 3 := by simp_all
--&
example (a b : Nat) (h : a = b) (k : b = 3) : a = 3 := by simp_all only
--&
example (p : Prop) (h : p ∧ True) : p := by simpa using h
--&
example (p : Prop) (h : p ∧ True) : p := by simpa only [and_true] using h
--&
example (a b : Nat) (h : a + 1 = b + 1) : a = b := by simpa using h
--&
example (a b : Nat) (h : a ≤ b) : a < b + 1 := by simp +arith; exact h

--- simp configuration
example : (7 : Nat) ≠ 8 ∧ 3 < 5 := by simp +decide
--&
example (a b : Nat) (h : a ≤ b) : a < b + 1 := by simp +arith [h]
--&
example (p q : Prop) : p → q → p := by simp (config := { contextual := true })
--&
example : (7 : Nat) ≠ 8 ∧ 3 < 5 := by simp (config := { decide := true })
--&
example (p q : Prop) : p → q → p := by simp +contextual
--&
example (f : Nat → Nat) (h : f 0 = 1) : (let x := 0; f x) = 1 := by simp +zeta [h]
--&
example (n : Nat) (h : n = 3) : n + 0 = 3 := by simp (maxSteps := 1000) (disch := assumption) [h]

--- dsimp, dsimp only, dsimp at
def twice (n : Nat) := n + n
example : twice 2 = 4 := by dsimp only [twice]
--&
example (p : Nat × Nat) (h : (p.1, p.2).1 = 3) : p.1 = 3 := by dsimp at h; exact h
--&
example (n : Nat) (h : (fun x => x + 1) n = 2) : n + 1 = 2 := by dsimp only at h; exact h

--- simp?, simp_all?, dsimp?
example (n : Nat) : n + 0 = n := by simp?
--> Try this:
--&
example (n m : Nat) (h : n = m) : n + 0 = m := by simp_all?
--> Try this:

--- simprocs: literals, if, match, Nat.sub, Fin, Int
example : (123 * 45 : Nat) = 5535 := by simp
--&
example : (12 : Int) - 45 = -33 := by simp
--&
example (x : Nat) (h : x + 3 = 10) : x = 7 := by simp at h; exact h
--&
example : (7 : Fin 10) + 5 = 2 := by simp
--&
example : (if 3 < 4 then 1 else 2) = 1 := by simp
--&
example : (17 : Nat) % 5 = 2 ∧ 17 / 5 = 3 ∧ Nat.gcd 12 18 = 6 := by simp
--&
example : "ab" ++ "c" = "abc" := by simp
--&
example : 'a' ≠ 'b' := by simp
--&
example : (5 : BitVec 8) + 3 = 8 := by simp

--- unfold, delta, simp [f], rw [f], f.eq_def
def three := 3
example : three = 3 := by unfold three; rfl
--&
def three := 3
example : three = 3 := by delta three; rfl
--&
def fac : Nat → Nat | 0 => 1 | n + 1 => (n + 1) * fac n
example (n : Nat) : fac (n + 1) = (n + 1) * fac n := by rw [fac]
--&
def fac : Nat → Nat | 0 => 1 | n + 1 => (n + 1) * fac n
example : fac 5 = 120 := by simp [fac]
--&
def fac (n : Nat) : Nat := match n with | 0 => 1 | n + 1 => (n + 1) * fac n
example (n : Nat) : fac n = match n with | 0 => 1 | n + 1 => (n + 1) * fac n := by rw [fac.eq_def]

--- conv: lhs, rhs, arg, enter, ext, intro, rw, simp, congr
example (a b : Nat) (h : a = b) : b = a := by conv => lhs; rw [← h]
--&
example (a b : Nat) (h : a = b) : a + a = a + b := by conv => rhs; arg 2; rw [← h]
--&
example (f : Nat → Nat → Nat) (h : ∀ x y, f x y = 0) : (fun x y => f x y) = fun _ _ => 0 := by
  conv => lhs; enter [x, y]; rw [h]
--&
example (f : Nat → Nat) (h : ∀ x, f x = x) : (fun x => f x) = id := by
  conv => lhs; ext x; rw [h]
  rfl
--&
example (a b c : Nat) : a + b + c = c + (a + b) := by conv => lhs; rw [Nat.add_comm]
--&
example (a b : Nat) (h : a + 0 = b) : a = b := by conv at h => lhs; simp
                                                  exact h
--&
example (a b : Nat) : a + b + 0 = b + a := by
  conv => lhs; simp only [Nat.add_zero]
  conv in a + b => rw [Nat.add_comm]
--&
example (a b : Nat) : (a + 0) * (b + 0) = a * b := by
  conv =>
    lhs
    congr
    · simp
    · rw [Nat.add_zero]
--&
example (f : Nat → Nat) (h : f 0 = 1) : f (0 + 0) = 1 := by
  conv =>
    lhs
    conv => arg 1; change 0
    skip
  exact h

--- conv: pattern, first, repeat, unfold, change
example (a b c : Nat) : a + (b + c) = a + (c + b) := by
  conv => lhs; pattern b + c; rw [Nat.add_comm]
--&
example (a b : Nat) : a + b = b + a := by conv => lhs; first | rw [Nat.mul_comm] | rw [Nat.add_comm]
--&
def three := 3
example : three = 3 := by conv => lhs; unfold three
--&
def three := 3
example : three + 0 = 3 := by conv => lhs; change 3
--&
example (n : Nat) : n + 0 + 0 = n := by conv => lhs; repeat rw [Nat.add_zero]

--- congr, congr n, apply congrArg, congrFun
example (f : Nat → Nat) (a b : Nat) (h : a = b) : f a = f b := by congr
--&
example (f : Nat → Nat → Nat) (a b c d : Nat) (h : a = b) (k : c = d) : f a c = f b d := by
  congr 1
--&
example (f : Nat → Nat) (a b : Nat) (h : a = b) : f a = f b := by apply congrArg; exact h

--- ext, funext, ext on structures and functions
@[ext] structure Pair (α : Type) where
  a : α
  b : α
example (x y : Pair Nat) (h : x.a = y.a) (k : x.b = y.b) : x = y := by
  ext
  · exact h
  · exact k
--&
example (f : Nat → Nat) (h : ∀ x, f x = x) : f = id := by funext x; exact h x
--&
example (f g : Nat → Nat → Nat) (h : ∀ x y, f x y = g x y) : f = g := by ext x y; exact h x y
--&
example (xs ys : List Nat) (h : ∀ i : Nat, xs[i]? = ys[i]?) : xs = ys := by ext1 i; exact h i
--&
example (p q : Nat → Prop) (h : ∀ n, p n ↔ q n) : p = q := by ext n; exact h n
--&
example (x y : Nat × Nat) (h : x.1 = y.1) (k : x.2 = y.2) : x = y := by ext <;> assumption

--- norm_cast, push_cast, exact_mod_cast, mod_cast, zify by Int.ofNat lemmas
example (a b : Nat) (h : (a : Int) = b) : a = b := by exact_mod_cast h
--&
example (a b : Nat) (h : (a : Int) + b < 3) : a + b < 3 := by norm_cast at h
--&
example (a b : Nat) : ((a + b : Nat) : Int) = a + b := by push_cast; rfl
--&
example (a b : Nat) (h : a + b = 3) : (a : Int) + b = 3 := mod_cast h
--&
example (a b c : Nat) (h : ((a * b : Nat) : Int) ≤ (c : Int)) : (a : Int) * b ≤ c := by
  push_cast at h; assumption_mod_cast
--&
example (a b : Nat) (h : (a : Int) < b) : a < b := by apply_mod_cast h

/-! # Tactics: automation -/

--- decide, decide +kernel, native_decide
example : 10 < 20 ∧ 3 ∣ 9 := by decide
--&
example : 1000 * 1000 = 1000000 := by decide +kernel
--&
example : ∀ a b : Bool, (a && b) = (b && a) := by decide
--&
example : ∀ i : Fin 8, i.val < 8 := by decide
--&
example : ∃ n ∈ [1, 2, 3], n * n = 9 := by decide
--&
example : ∀ n, n < 5 → n * n < 25 := by decide

--- native_decide
example : 10 < 20 := by native_decide

--- omega
example (a b : Nat) (h : a < b) : a + 1 ≤ b := by omega
--&
example (a b : Int) (h : 2 * a + 1 = 2 * b) : False := by omega
--&
example (a b : Nat) : a / 3 * 3 + a % 3 = a ∧ a - b ≤ a := by omega
--&
example (i : Fin 5) : i.val ≤ 4 := by omega
--&
example (a b : Nat) (h : ¬(a < b ∧ b < a + 2)) (k : a < b) : a + 2 ≤ b := by omega

--- bv_decide
example (x y : BitVec 8) : x &&& y = y &&& x := by bv_decide

--- bv_omega
example (x y : BitVec 8) (h : x < y) : ¬y < x := by bv_omega

--- grind: congruence, propositions
example (a b c : Nat) (h : a = b) (k : b = c) : a = c := by grind
--&
example (f : Nat → Nat) (a b : Nat) (h : a = b) : f (f a) = f (f b) := by grind
--&
example (p q : Prop) (h : p ∨ q) (k : ¬p) : q := by grind

--- grind: E-matching, case splits
example (f : Nat → Nat) (h : ∀ x, f x = x) : f (f 3) = 3 := by grind
--&
example (α : Type) (R : α → α → Prop) (s : ∀ x y, R x y → R y x)
    (t : ∀ x y z, R x y → R y z → R x z) (a b c : α) (h : R a b) (k : R c b) : R a c := by grind
--&
example (c : Prop) [Decidable c] (a b : Bool) (h : a = b) : (if c then a else b) = a := by grind

--- grind: arithmetic, associative operations, rings
example (xs : List Nat) : (xs ++ []).length = xs.length := by grind
--&
example (a b : Nat) (h : a < b) : a + 1 ≤ b := by grind
--&
example (a b : Int) : (a + b) * (a + b) = a * a + 2 * a * b + b * b := by grind

--- exact?, apply?, rw?, show_term
example (p q : Prop) (h : p ∧ q) : q ∧ p := by exact?
--> Try this:
--&
example (a b : Nat) (h : a = b) (f : Nat → Nat) : f a = f b := by rw?
--&
example (p q : Prop) (h : p ∧ q) : q ∧ p := by apply?
--&
example (a b c : Nat) (h : a ≤ b) (k : b ≤ c) : a ≤ c := by exact?
--> Nat.le_trans
--&
example (p q : Prop) (h : p) (k : q) : p ∧ q := by show_term constructor <;> assumption

--- solve_by_elim, apply_assumption, apply_rules, infer_instance, inferInstance
example (p q r : Prop) (f : p → q) (g : q → r) (h : p) : r := by solve_by_elim
--&
example (p q : Prop) (f : p → q) (h : p) : q := by apply_assumption; exact h
--&
example : Inhabited Nat := by infer_instance
--&
example (p q r : Prop) (f : p → q) (g : q → r) (h : p) : r := by apply_rules [f, g]

--- try?, hint
example (p q : Prop) (h : p ∧ q) : q := by try?

--- cbv, decide_cbv
example : 2 + 2 = 4 := by cbv
--&
example : 10 < 20 := by decide_cbv

--- sizes and indices: get_elem_tactic, simp_wf, decreasing_tactic, decreasing_with
def get1 (xs : List Nat) (i : Nat) (h : i < xs.length) : Nat := xs[i]
--&
def sum1 (xs : List Nat) (i : Nat) : Nat := if h : i < xs.length then xs[i] + sum1 xs (i + 1) else 0
termination_by xs.length - i
--&
def lg (n : Nat) : Nat := if h : n ≤ 1 then 0 else lg (n / 2) + 1
termination_by n
decreasing_by decreasing_tactic
--&
def lg (n : Nat) : Nat := if h : n ≤ 1 then 0 else lg (n / 2) + 1
termination_by n
decreasing_by simp_wf; omega
--&
def ack : Nat → Nat → Nat
  | 0, m => m + 1
  | n + 1, 0 => ack n 1
  | n + 1, m + 1 => ack n (ack (n + 1) m)
termination_by n m => (n, m)
decreasing_by all_goals decreasing_with omega

/-! # Tactics: combinators -/

--- first, try, repeat, repeat', repeat1', iterate, any_goals, all_goals
example (p : Prop) (h : p) : p := by first | contradiction | exact h
--&
example (p q r : Prop) (h : p ∧ q ∧ r) : p ∧ q ∧ r := by repeat (first | exact h | constructor)
--&
example (p q r : Prop) (a : p) (b : q) (c : r) : p ∧ q ∧ r := by
  repeat' constructor
  all_goals assumption
--&
example (p q : Prop) (h : p) (k : q) : p ∧ q := by
  constructor
  any_goals exact h
  exact k
--&
example (p : Prop) (h : p) : p := by
  try contradiction
  exact h
--&
example (p q r : Prop) (a : p) (b : q) (c : r) : p ∧ q ∧ r := by
  repeat1' constructor
  all_goals assumption

--- <;>, tac; tac, done, skip, fail, fail_if_success, stop, sleep
example (p q : Prop) (h : p) (k : q) : p ∧ q := by constructor <;> assumption
--&
example (p : Prop) (h : p) : p := by (skip; exact h); done
--&
example (p : Prop) (h : p) : p := by
  fail_if_success contradiction
  exact h
--&
example (p : Prop) (h : p) : p := by
  first
  | fail "no"
  | exact h

--- run_tac, trace, trace_state, guard_target, guard_hyp, checkpoint
example (p : Prop) (h : p) : p := by
  trace "hello"
  trace_state
  exact h
--&
example (p : Prop) (h : p) : p := by
  guard_target = p
  guard_hyp h : p
  exact h

--- with_reducible, with_unfolding_all, set_option .. in, open .. in, unhygienic
example (p : Prop) (h : p) : p := by with_reducible exact h
--&
example (p : Prop) (h : p) : p := by set_option maxRecDepth 1000 in exact h
--&
example (a b : Nat) (h : a ≤ b) : a + 1 ≤ b + 1 := by open Nat in exact succ_le_succ h
--&
example (p q : Prop) : p → q → p := by unhygienic intros; exact a
--&
example (p q : Prop) : p ∧ q → p := by unhygienic with_unfolding_all intros; exact a.1

--- have/obtain in terms, show .. from, ‹p›, by in terms, nomatch, fun
example (p q : Prop) (h : p ∧ q) : q := have ⟨_, k⟩ := h; k
--&
example (p : Prop) (h : p) : p := show p from h
--&
example (p : Prop) (_ : p) : p := ‹p›
--&
example (p q : Prop) (f : p → q) (h : p) : q := suffices k : p from f k; h
--&
example : ∀ p q : Prop, p ∧ q → q ∧ p := fun _ _ ⟨a, b⟩ => ⟨b, a⟩
--&
example (h : 0 = 1) : False := nomatch h
--&
example (a b : Nat) (h : a = b) (k : b < 3) : a < 3 := h ▸ k
