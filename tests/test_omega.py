"""`omega` on the embedded core: what it proves, and the false or non-linear that it refuses."""

from __future__ import annotations

import json
from collections.abc import Iterable

import pytest

from qedgym.env.process import run_lean
from qedgym.env.toolchain import Toolchain

PROVED = """
(a b : Nat) (h : a < b) : a + 1 ≤ b
(a b c : Nat) (h : a < b) (k : b < c) : a + 2 ≤ c
(a b : Nat) : a + b = b + a
(a b c : Nat) (h : a + b = a + c) : b = c
(a : Nat) (h : a < 1) : a = 0
(a : Nat) (h : a ≠ 0) : 0 < a
(a b : Nat) : a < b ∨ a = b ∨ b < a
(a b : Nat) (h : ¬a ≤ b) : b + 1 ≤ a
(a b : Nat) (h : a ≥ b) (k : b > 3) : a > 3
(a b : Nat) (h : 2 * a = 2 * b) : a = b
(a b : Nat) : 2 * a ≠ 2 * b + 1
(a b : Nat) (h : 3 * a + 5 * b = 8) (k : 0 < a) (l : 0 < b) : a = 1
(x y : Nat) (h : 7 * x + 11 * y = 100) : x ≤ 8
(a b c : Nat) (h : 2 * (a + b) ≤ c) (k : c ≤ 2 * a) : b = 0
(a b : Nat) (h : a ≤ b) : a - b = 0
(a b : Nat) (h : b ≤ a) : a - b + b = a
(a b c : Nat) : a - b - c = a - (b + c)
(a b : Nat) (h : a - b = 3) : b < a
(a b : Nat) : a - b ≤ a
(n : Nat) (h : n ≠ 0) : n - 1 + 1 = n
(n : Nat) (h : 1 < n) : n - 2 < n - 1
(a b c : Nat) (h : a < b ∧ b < c) : a < c
(a b c : Nat) (h : a < b ∨ c < b) (k : b ≤ a) : c < a
(a b : Nat) (h : a = 1 ∨ a = 2) (k : b = a + a) : b = 2 ∨ b = 4
(a b : Nat) : ¬(a < b ∧ b < a)
(a b : Nat) (h : ¬(a = b)) : a < b ∨ b < a
(a b : Nat) (h : ¬(a < 3 ∨ b < 3)) : 6 ≤ a + b
(a b : Nat) : a < b ↔ ¬b ≤ a
(a b : Nat) (h : a < 3 ↔ b < 3) (k : a = 0) : b ≤ 2
(a b : Nat) (h : ¬(a < 3 ↔ b < 3)) (k : a = 0) : 3 ≤ b
(a b : Nat) (h : a < 3 → b < 3) (k : a = 2) : b ≠ 3
(a b : Nat) (h : ¬(a < 3 → b < 3)) : a < b
(a b : Nat) (h : a < b) : (a = 0 → 0 < b) ∧ a ≠ b
(h : 1 + 1 = 3) : False
(a : Nat) : 2 * (a / 2) + a % 2 = a
(a : Nat) : a % 7 < 7
(a : Nat) : a / 3 ≤ a
(a b : Nat) (h : a / 4 = b) (k : a % 4 = 0) : a = 4 * b
(a : Nat) (h : a % 6 = 5) : a % 2 = 1 ∧ a % 3 = 2
(a b : Nat) : (a + b) % 5 = (a % 5 + b % 5) % 5
(a : Nat) (h : 10 ≤ a) : 3 ≤ a / 3
(a : Nat) (h : 6 ∣ a) : 3 ∣ a ∧ 2 ∣ a
(a : Nat) (h : ¬2 ∣ a) : a % 2 = 1
(a b : Nat) (h : 3 ∣ a) (k : 3 ∣ b) : 3 ∣ a + b
(a : Nat) (h : 2 ∣ a) (k : 3 ∣ a) : 6 ∣ a
(a b : Nat) : min a b ≤ a ∧ b ≤ max a b
(a b : Nat) : min a b + max a b = a + b
(a b c : Nat) (h : max a b < c) : a < c
(a : Nat) (h : a * 2 ^ 3 = 16) : a = 2
(a k : Nat) : a % 2 ^ k < 2 ^ k
(a : Nat) (h : a <<< 2 = 8) : a = 2
(a : Nat) (h : a >>> 2 = 8) : 32 ≤ a ∧ a < 36
(a b : Nat) (h : a.succ = b.succ) : a = b
(f : Nat → Nat) (a b : Nat) (h : f a + 3 ≤ f b) : f a < f b
(a b : Nat) (h : a * b = 5) (k : a * b < 5) : False
(xs : List Nat) (i : Nat) (h : i + 1 < xs.length) : i < xs.length
(a b : Int) (h : a < b) : a + 1 ≤ b
(a b : Int) : 2 * a ≠ 2 * b + 1
(a b : Int) (h : 12 * a + 15 * b = 7) : False
(a b : Int) (h : 3 * a - 5 * b = 1) : a ≠ 0
(a b : Int) (h : a ≠ b) : a < b ∨ b < a
(a b : Int) : a - b = -(b - a)
(a b c : Int) (h : a + b < c) (k : 0 ≤ b) : a < c
(x y z : Int) (h : 7 * x + 12 * y + 31 * z = 17) (k : 7 * x + 12 * y + 31 * z ≤ 16) : False
(x y : Int) (h : 2 * x + 3 * y = 1) (k : 4 * x + 6 * y ≠ 2) : False
(a : Int) : 0 ≤ a % 5 ∧ a % 5 < 5
(a : Int) (h : a < 0) : a / 2 < 0
(a : Int) : a / (-2) = -(a / 2)
(a : Int) (h : 4 ∣ a) : 2 ∣ a
(a : Int) (h : ¬2 ∣ a) : a % 2 = 1
(a b : Int) : (if a < b then a else b) = min a b
(a : Int) : a ≤ a.natAbs ∧ -a ≤ a.natAbs
(a : Int) (h : 0 ≤ a) : a.toNat = a
(a : Int) (h : a < 0) : a.toNat = 0
(a b : Nat) (h : (a : Int) ≤ b) : a ≤ b
(a b : Nat) (h : b ≤ a) : ((a - b : Nat) : Int) = a - b
(a : Nat) : (0 : Int) ≤ a
(a b : Nat) (h : (a : Int) - b < 0) : a < b
(i j : Fin 5) (h : i < j) : i.val < 4
(n : Nat) (i j : Fin n) (h : i < j) : i ≠ j
(n : Nat) (i : Fin n) : i.val + 1 ≤ n
(i : Fin 3) (h : i ≠ 0) (k : i ≠ 1) : i = 2
(x y : Nat) (h : Prod.Lex (· < ·) (· < ·) (x, y) (3, 4)) : x ≤ 3
(i : Fin 5) (h : i = 3) : i.val = 3
(i : Fin 5) (h : i.val + 1 < 5) : (i + 1).val = i.val + 1
(i j : Fin 7) (h : j ≤ i) : (i - j).val = i.val - j.val
(i : Fin 7) : (i * 2).val = i.val * 2 % 7
(i j : Fin 7) (h : ¬i ≤ j) : j < i
(i j : Fin 7) (h : i ≥ j) (k : j > i) : False
(a b : Int) : max a b - min a b = (a - b).natAbs
(a : Int) : a.toNat - (-a).toNat = a
(a : Int) (h : Int.negSucc 3 = a) : a = -4
(a : Int) (n : Nat) : 0 ≤ a % 2 ^ n
(a b : Nat) (h : (a, b).1 = 3) : a = 3
(x : {n : Nat // n < 5}) (h : x.val > 3) : x.val = 4
(k : Nat) : 2 ^ k + 2 ^ k = 2 ^ (k + 1)
(a b c d : Nat) (h : ¬Prod.Lex (· < ·) (· < ·) (a, b) (c, d)) : c ≤ a
(x : BitVec 8) : x.toNat < 256
(p : Nat → Prop) (h : ∃ n, p n) (a : Nat) (k : a < 2) : a ≤ 1
"""

REFUSED = """
(a : Nat) : a < 3
(a b : Nat) : a - b + b = a
(a b : Nat) (h : a ≤ b) : a < b
(a b : Nat) (h : a < b ∨ b < a) : a < b
(a : Nat) : a / 2 * 2 = a
(a : Nat) (h : 3 ∣ a) : 6 ∣ a
(a b : Nat) : max a b = a
(a b : Nat) (h : 2 * a + 4 * b = 10) : a = 1
(a : Int) : 0 ≤ a
(a b : Int) (h : 3 * a + 5 * b = 1) : a = 2
(a : Int) : a.toNat = a
(a : Int) (h : -3 < a / 2) : -4 < a
(a b : Nat) (h : a * b = 6) (k : a = 2) : b = 3
(a : Nat) : a ≤ a * a
(i j : Fin 5) : i.val + j.val < 8
(p q : Prop) (h : p ∨ q) : p
(a b c : Nat) : a * (b + c) = a * b + a * c
(a : Int) : a % 2 = 1 ∨ a % 2 = -1
"""


def goals(table: str) -> list[str]:
    """One goal a line."""
    return table.strip().split("\n")


def failures(toolchain: Toolchain, tried: Iterable[str]) -> dict[str, str]:
    """What Lean says where `omega` does not prove a goal."""
    texts = [f"example {goal} := by omega" for goal in tried]
    options = ["-DwarningAsError=false", "-DmaxErrors=1000", "--json", "--stdin"]
    done = run_lean(toolchain, options, stdin="\n".join(texts) + "\n", timeout_s=60)
    messages = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    errors = (m for m in messages if m["severity"] == "error")
    return {texts[m["pos"]["line"] - 1]: m["data"] for m in errors}


def test_proves_linear_arithmetic(toolchain: Toolchain) -> None:
    assert failures(toolchain, goals(PROVED)) == {}


def test_refuses_what_is_false_or_not_linear(toolchain: Toolchain) -> None:
    failed = failures(toolchain, goals(REFUSED))
    assert len(failed) == len(goals(REFUSED))
    assert all("omega could not prove the goal" in text for text in failed.values()), failed


def test_the_tables_are_large_enough() -> None:
    assert len(goals(PROVED)) >= 80 and len(goals(REFUSED)) >= 15


OTHERS = {
    "options": "example (a b : Nat) (h : a + 3 ≤ b) : a < b := by omega (splitNatSub := false)",
    "positions in a list": "example (xs : List Nat) (i : Nat) (h : i + 1 < xs.length) : xs[i] = "
    "xs[i] := rfl",
    "recursion on something smaller": "def half (n : Nat) : Nat := if n < 2 then 0 else "
    "half (n - 2) + 1\nexample : half 9 = 4 := by simp [half]",
    "after other tactics": "example (x y : Int) : (x + y) * (x + y) = x * x + 2 * (x * y) + y * y"
    " := by\n  rw [Int.add_mul, Int.mul_add, Int.mul_add, Int.mul_comm y x]\n  omega",
}


@pytest.mark.parametrize("name", OTHERS)
def test_with_the_rest(toolchain: Toolchain, name: str) -> None:
    done = run_lean(toolchain, ["-DwarningAsError=false", "--stdin"], stdin=OTHERS[name])
    assert done.ok and "sorry" not in done.stdout, done.stdout


def test_rests_on_the_allowed_axioms(toolchain: Toolchain) -> None:
    text = "theorem t (a b : Int) (h : 3 * a - 5 * b = 1) : a ≠ 0 := by omega\n#print axioms t\n"
    done = run_lean(toolchain, ["--stdin"], stdin=text)
    used = done.stdout.rpartition("[")[2].strip().rstrip("]").split(", ")
    assert done.ok and set(used) <= {"propext", "Classical.choice", "Quot.sound"}, done.stdout
