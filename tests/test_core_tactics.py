"""Every tactic that the embedded core promises proves something through real Lean."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from qedgym.env.process import run_lean
from qedgym.env.toolchain import find_toolchain

PRELUDE = """\
inductive Tree (α : Type) | leaf : Tree α | node (l : Tree α) (x : α) (r : Tree α) : Tree α
def Tree.mirror {α : Type} : Tree α → Tree α
  | .leaf => .leaf
  | .node l x r => .node r.mirror x l.mirror
inductive Colour | red | green | blue deriving DecidableEq
structure Point where
  x : Nat
  y : Nat
  deriving DecidableEq
@[ext] structure Pair (α : Type) where
  a : α
  b : α
class Shape (α : Type) where
  area : α → Nat
"""

TACTICS = {
    "intro": "example (p q : Prop) : p → q → p := by intro h _; exact h",
    "intros": "example (p q : Prop) : p → q → p := by intros; assumption",
    "rintro": "example (p q : Prop) : p ∨ q → q ∨ p := by\n"
    "  rintro (h | h)\n  · exact .inr h\n  · exact .inl h",
    "rcases": "example (p q : Prop) (h : p ∧ q) : q := by rcases h with ⟨_, h⟩; exact h",
    "obtain": "example (p : Nat → Prop) (h : ∃ x, p x ∧ True) : ∃ y, p y := by\n"
    "  obtain ⟨x, hx, -⟩ := h\n  exact ⟨x, hx⟩",
    "exact": "example (p : Prop) (h : p) : p := by exact h",
    "apply": "example (p q : Prop) (f : p → q) (h : p) : q := by apply f; exact h",
    "refine": "example (p q : Prop) (h : p) (k : q) : p ∧ q := by\n"
    "  refine ⟨?a, ?b⟩\n  case a => exact h\n  case b => exact k",
    "assumption": "example (p : Prop) (_ : p) : p := by assumption",
    "constructor": "example (p q : Prop) (h : p) (k : q) : p ∧ q := by constructor <;> assumption",
    "cases": "example (p q : Prop) (h : p ∨ q) : q ∨ p := by\n"
    "  cases h with\n  | inl h => right; exact h\n  | inr h => left; exact h",
    "cases of an indexed family": "inductive Ev : Nat → Prop | z : Ev 0 | ss n : Ev n → Ev (n + "
    "2)\n"
    "example : ¬Ev 1 := by intro h; cases h\n"
    "example (n : Nat) (h : Ev (n + 2)) : Ev n := by cases h; assumption",
    "induction": "example (t : Tree Nat) : t.mirror.mirror = t := by\n  induction t with\n"
    "  | leaf => rfl\n  | node l x r ihl ihr => simp [Tree.mirror, ihl, ihr]",
    "induction generalizing": "def add' : Nat → Nat → Nat | 0, m => m | n + 1, m => add' n (m + "
    "1)\n"
    "example (n m : Nat) : add' n m = n + m := by\n  induction n generalizing m with\n"
    "  | zero => simp [add']\n  | succ n ih => rw [add', ih, Nat.add_right_comm, Nat.add_assoc]",
    "match": "example (p q : Prop) (h : p ∧ q) : p := by\n  match h with\n  | ⟨h, _⟩ => exact h",
    "rfl": "example : 2 + 3 = 5 := by rfl",
    "left, right": "example (p q : Prop) (h : q) : p ∨ q := by right; exact h",
    "exists": "example : ∃ x : Nat, x = 3 := by exists 3",
    "have": "example (p q : Prop) (f : p → q) (h : p) : q := by have k := f h; exact k",
    "show": "example (n : Nat) : n + 0 = n := by show n = n; rfl",
    "suffices": "example (p q : Prop) (f : p → q) (h : p) : q := by\n"
    "  suffices k : p by exact f k\n  exact h",
    "specialize": "example (p : Nat → Prop) (h : ∀ n, p n) : p 3 := by specialize h 3; exact h",
    "change": "example (p : Prop) (h : ¬p) : p → False := by change ¬p; exact h",
    "generalize": "example (n : Nat) : n * n = n * n := by\n  generalize n * n = m\n  rfl",
    "revert": "example (p : Prop) (h : p) : p := by revert h; intro h; exact h",
    "trivial": "example : True ∧ True := by trivial",
    "exfalso": "example (p : Prop) (h : False) : p := by exfalso; exact h",
    "contradiction": "example (p q : Prop) (h : p) (k : ¬p) : q := by contradiction",
    "injection": "example (a b : Nat) (h : [a] = [b]) : a = b := by injection h",
    "subst": "example (a b : Nat) (h : a = b) (k : a = 3) : b = 3 := by subst h; exact k",
    "symm": "example (a b : Nat) (h : a = b) : b = a := by symm; exact h",
    "rw": "example (a b c : Nat) (h : a = b) (k : b = c) : a = c := by rw [h, k]",
    "rw ←, at": "example (a b c : Nat) (h : a = b) (k : a = c) : b = c := by rw [← h]; rw [k] at *",
    "simp": "example (p : Prop) (a : Nat) : p ∧ True ∧ a = a ↔ p := by simp",
    "simp only": "example (a b : Nat) (h : a = b) : a + 0 = b := by simp only [Nat.add_zero, h]",
    "simp at": "example (p q : Prop) (h : (p ∧ True) ∧ q) : p := by simp at h; exact h.1",
    "simp_all": "example (a b : Nat) (h : a = b) (k : b = 3) : a = 3 := by simp_all",
    "simp +decide": "example : (7 : Nat) ≠ 8 ∧ 3 < 5 := by simp +decide",
    "simpa": "example (p : Prop) (h : p ∧ True) : p := by simpa using h",
    "decide": "example : 10 < 20 ∧ 3 ∣ 9 := by decide",
    "decide +kernel": "example : 1000 * 1000 = 1000000 := by decide +kernel",
    "unfold": "def twice (n : Nat) := n + n\nexample : twice 2 = 4 := by unfold twice; rfl",
    "split": "example (p : Prop) [Decidable p] : (if p then 1 else 2) ≠ 3 := by split <;> decide",
    "split at": "example (b : Bool) (h : (match b with | true => 1 | false => 2) = 1) : b = "
    "true := by\n"
    "  split at h\n  · rfl\n  · contradiction",
    "by_cases": "example (p : Prop) : p ∨ ¬p := by by_cases h : p <;> simp [h]",
    "congr": "example (f : Nat → Nat) (a b : Nat) (h : a = b) : f a = f b := by congr",
    "ext": "example (x y : Pair Nat) (h : x.a = y.a) (k : x.b = y.b) : x = y := by\n"
    "  ext\n  · exact h\n  · exact k",
    "ext on functions": "example (f g : Nat → Nat) (h : ∀ x, f x = g x) : f = g := by\n"
    "  ext\n  simp [h]",
    "tactic as a default": "structure Pos where\n  n : Nat\n  pos : 0 < n := by decide\n"
    "def two : Pos := { n := 2 }\nexample : two.n = 2 := rfl",
    "funext": "example (f : Nat → Nat) (h : ∀ x, f x = x) : f = id := by funext x; exact h x",
    "conv": "example (a b : Nat) (h : a = b) : b = a := by conv => lhs; rw [← h]",
    "calc": "example (a b c : Nat) (h : a = b) (k : b = c) : a = c := by\n"
    "  calc a = b := h\n    _ = c := k",
    "exact?": "example (p q : Prop) (h : p ∧ q) : q ∧ p := by exact?",
    "solve_by_elim": "example (p q r : Prop) (f : p → q) (g : q → r) (h : p) : r := by "
    "solve_by_elim",
    "first": "example (p : Prop) (h : p) : p := by first | contradiction | exact h",
    "repeat": "example (p q r : Prop) (h : p ∧ q ∧ r) : p ∧ q ∧ r := by\n"
    "  repeat (first | exact h | constructor)",
    "try": "example (p : Prop) (h : p) : p := by\n  try contradiction\n  exact h",
    "all_goals": "example (p : Prop) (h : p) : p ∧ p := by constructor; all_goals exact h",
    "focus dots": "example (p : Prop) (h : p) : p ∧ p := by\n  constructor\n  · exact h\n  · "
    "exact h",
    "and_intros": "example (p q r : Prop) (a : p) (b : q) (c : r) : p ∧ q ∧ r := by\n"
    "  and_intros <;> assumption",
    "nofun": "example : Colour.red ≠ Colour.green := by nofun",
    "rename_i": "example (p q : Prop) : p → q → p := by intros; rename_i h _; exact h",
    "let": "example : ∃ n : Nat, n = 4 := by let k := 4; exact ⟨k, rfl⟩",
    "delta": "def three := 3\nexample : three = 3 := by delta three; rfl",
    "clear": "example (p q : Prop) (h : p) (_k : q) : p := by clear _k; exact h",
    "absurd": "example (p : Prop) (h : p) (k : ¬p) : False := by exact absurd h k",
    "classical": "example (p : Prop) : ¬¬p → p := by\n  classical\n  intro h\n"
    "  by_cases k : p\n  · exact k\n  · exact absurd k h",
    "structural recursion": "def fib : Nat → Nat | 0 => 0 | 1 => 1 | n + 2 => fib n + fib (n + 1)\n"
    "example : fib 12 = 144 := by decide",
    "fun_induction": "def dbl : Nat → Nat | 0 => 0 | n + 1 => dbl n + 2\n"
    "example (n : Nat) : dbl n = 2 * n := by\n  fun_induction dbl n with\n  | case1 => rfl\n"
    "  | case2 n ih => omega",
    "fun_induction, not structural": "def half (n : Nat) : Nat := if n < 2 then 0 else "
    "half (n - 2) + 1\nexample (n : Nat) : 2 * half n ≤ n := by\n  fun_induction half n <;> omega",
    "fun_cases": "def sgn : Nat → Nat | 0 => 0 | _ + 1 => 1\n"
    "example (n : Nat) : sgn n ≤ 1 := by fun_cases sgn n <;> decide",
    "induction using": "def dbl : Nat → Nat | 0 => 0 | n + 1 => dbl n + 2\n"
    "example (n : Nat) : dbl n = 2 * n := by\n  induction n using dbl.induct <;> simp_all [dbl]\n"
    "  omega",
    "calc over several relations": "example (a b c d : Nat) (h : a < b) (k : b = c) (l : c ≤ d) : "
    "a < d := by\n  calc a < b := h\n    _ = c := k\n    _ ≤ d := l",
    "calc of divisors": "example (a b c : Nat) (h : a ∣ b) (k : b = c) : a ∣ c := calc\n"
    "  a ∣ b := h\n  _ = c := k",
    "structure update": "example (p : Point) : { p with x := p.x } = p := rfl",
    "Bool as Prop": "example (f : Nat → Bool) (n : Nat) (h : f n) : (if f n then 1 else 2) = 1 "
    ":= by\n"
    "  simp [h]",
    "succ.inj": "example (a b : Nat) (h : a.succ = b.succ) : a = b := by simpa using h",
    "cons.injEq": "example (a b : Nat) (h : [a, 1] = [b, 1]) : a = b := by simpa using h",
    "∀ over Bool": "example : ∀ a b : Bool, (a && b) = (b && a) := by decide",
    "∃ over Fin": "example : ∃ i : Fin 5, i.val * i.val = 9 := by decide",
    "user notation": 'notation "⟪" a "⟫" => Nat.succ a\nexample : ⟪2⟫ = 3 := rfl',
    "user macro": 'macro "easy" : tactic => `(tactic| first | rfl | assumption)\n'
    "example (p : Prop) (h : p) : p := by easy",
}


@pytest.mark.parametrize("tactic", TACTICS)
def test_tactic_works_on_the_embedded_core(tactic: str, tmp_path: Path) -> None:
    """The text elaborates without an error (`exact?` reports its finding as information)."""
    source = tmp_path / "Tactic.lean"
    source.write_text(PRELUDE + TACTICS[tactic] + "\n", encoding="utf-8")
    result = run_lean(find_toolchain("embedded"), ["--json", str(source)], timeout_s=60)
    messages = [json.loads(line) for line in result.stdout.splitlines() if line.startswith("{")]
    errors = [m["data"] for m in messages if m["severity"] == "error" or "sorry" in m["data"]]
    assert result.returncode == 0 and not errors, errors
