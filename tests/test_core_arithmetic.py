"""The core knows enough for the arithmetic tactics and for recursion that is not structural."""

from __future__ import annotations

import pytest

from qedgym.env.process import run_lean
from qedgym.env.toolchain import Toolchain

ACCEPTED = {
    "simp +arith, both sides": """
example (a b : Nat) : a + b + a = 2 * a + b := by simp +arith
example (a b : Nat) : a + 1 ≤ b + a + 3 := by simp +arith
example (a b : Nat) : 3 * a + 2 * b + 1 = b + (a * 3 + b) + 1 := by simp +arith
example (a b : Nat) : ¬(a + 1 ≤ b) ↔ b ≤ a := by simp +arith""",
    "simp +arith, a contradiction": """
example (a b : Nat) (h : a + 3 ≤ a + 2) : b = 7 := by simp +arith at h
example (a b : Nat) (h : a + b + 3 = b + 5) : a = 2 := by simp +arith at h; exact h""",
    "simp +arith on integers": """
example (a b : Int) : a + b + a = 2 * a + b := by simp +arith
example (a : Int) : a + 3 ≤ a + 5 ∧ ¬(a + 5 ≤ a + 3) := by simp +arith
example (a b : Int) : ¬(a < b) ↔ b ≤ a := by simp +arith
example (a b : Int) (h : a + 5 = b + 5) : a = b := by simp +arith at h; exact h
example (a : Int) (h : 2 * a + 2 = 4) : a = 1 := by simp +arith at h; exact h
example (a : Int) (h : 2 * a + 1 = 4) : False := by simp +arith at h
example (a : Int) (h : 2 * a + 1 ≤ 4) : a ≤ 1 := by simp +arith at h; simp +arith; exact h
example (a b : Int) (h : 2 * a + 2 * b + 2 = 4) : a + b = 1 := by
  simp +arith at h; simp +arith; exact h
example (a b : Int) (h : 4 ∣ 2 * a + 6 + 2 * b) : 2 ∣ a + b + 3 := by simp +arith at h; exact h
example (a b : Int) (h : 4 ∣ 2 * a + 2 * b + 1) : False := by simp +arith at h
example (a b : Int) (h : 3 ∣ a + b + a) : 3 ∣ 2 * a + b := by simp +arith at h; exact h
example (a b : Int) (f : Int → Int) : f (a + b + a) = f (2 * a + b) := by simp +arith""",
    "integers": """
example (a b : Int) : a + b - b = a ∧ a * 0 + b * 1 = b := by simp
example (a b : Int) (h : a + 3 ≤ b + 3) : a ≤ b := by simp at h; exact h
example (a b : Int) : a + b + a = a + a + b := by ac_rfl
example (a b : Nat) (h : (a : Int) + b = 3) : a + b = 3 := by exact_mod_cast h
example (a b : Int) (h : a < b) (k : b ≤ 5) : a < 5 := calc
  a < b := h
  _ ≤ 5 := k""",
    "offsets": """
example (n : Nat) (h : n + 2 = 4) : n = 2 := by simpa using h
example (n m : Nat) : n + 3 < m + 5 ↔ n < m + 2 := by simp
example (n : Nat) : 3 ≤ n + 5 := by simp
example (n : Nat) : (n + 5) - 3 = n + 2 := by simp
example (n m : Nat) : (n + 3 == m + 5) = (n == m + 2) := by simp""",
    "numerals": """
example : Nat.gcd 12 18 = 6 := by simp
example : 7 % 3 = 1 ∧ 7 / 3 = 2 ∧ 2 ^ 10 = 1024 := by simp
example : 3 ∣ 12 ∧ ¬5 ∣ 12 := by simp
example : Nat.log2 1000 = 9 := by decide
example : (5 &&& 3, 5 ||| 3, 5 ^^^ 3, 1 <<< 4, 17 >>> 2) = (1, 7, 6, 16, 4) := by decide
example : (2 : Int) - 3 < 0 := by decide
example : (3 : Int) * 5 % 4 = 3 ∧ (-7 : Int) / 2 = -4 ∧ (3 : Int) ∣ -9 ∧ ¬(2 : Int) ∣ 9 := by simp
example : (3 : Int) * 5 % 4 = 3 ∧ (-7 : Int) / 2 = -4 ∧ (3 : Int) ∣ -9 ∧ ¬(2 : Int) ∣ 9 := by decide
example : (-7 : Int).natAbs = 7 ∧ (-7 : Int).toNat = 0 ∧ (-2 : Int) ^ 9 = -512 := by simp
example : (-7 : Int).natAbs = 7 ∧ (-2 : Int) ^ 9 = -512 ∧ max (-3) (2 : Int) = 2 := by decide""",
    "bounded quantifiers": """
example : ∀ n, n < 10 → n * n < 100 := by decide
example : ∃ n, n ≤ 10 ∧ n * n = 49 := by decide
example : ∀ i j : Fin 6, i.val + j.val = j.val + i.val := by decide""",
    "ac_rfl": """
example (a b c : Nat) : a + b + c = c + (b + a) := by ac_rfl
example (a b c : Nat) : a * b + (c + 0) = c + b * a := by ac_rfl
example (p q r : Prop) : (p ∧ q ∧ r) = (r ∧ p ∧ q ∧ p) := by ac_rfl
example (a b c : Nat) : max a (max b (max c a)) = max c (max b a) := by ac_rfl
example (as bs cs : List Nat) : as ++ bs ++ cs = as ++ ([] ++ (bs ++ cs)) := by ac_rfl""",
    "recursion on something smaller": """
def log (n : Nat) : Nat := if n ≤ 1 then 0 else log (n / 2) + 1
def gcd (m n : Nat) : Nat := if m = 0 then n else gcd (n % m) m
def quot (n k : Nat) : Nat := if k ≤ n ∧ 0 < k then quot (n - k) k + 1 else 0
def ack : Nat → Nat → Nat
  | 0, n => n + 1
  | m + 1, 0 => ack m 1
  | m + 1, n + 1 => ack m (ack (m + 1) n)
termination_by m n => (m, n)
def up (n k : Nat) : Nat := if n < k then up (n + 1) k else n
termination_by k - n
def merge : List Nat → List Nat → List Nat
  | [], ys => ys
  | x :: xs, ys => x :: merge ys xs
termination_by xs ys => xs.length + ys.length
example : log 5 = 2 := by simp [log]
example (n : Nat) (h : n ≤ 1) : log n = 0 := by rw [log]; simp [h]""",
    "induction principles": """
example (p : Nat → Prop) (h : ∀ n, (∀ m, m < n → p m) → p n) (n : Nat) : p n := by
  induction n using Nat.strongRecOn with
  | ind n ih => exact h n ih
example (n : Nat) : 0 + n = n := by
  induction n with
  | zero => rfl
  | succ n ih => rw [← Nat.add_assoc, ih]""",
}


@pytest.mark.parametrize("name", ACCEPTED)
def test_accepted(toolchain: Toolchain, name: str) -> None:
    done = run_lean(toolchain, ["-DwarningAsError=false", "--stdin"], stdin=ACCEPTED[name])
    assert done.ok and "sorry" not in done.stdout, done.stdout
