"""Strings on the embedded core, and values shown: `deriving Repr`, `toString`, `#eval`."""

from __future__ import annotations

import pytest

from qedgym.env.process import run_lean
from qedgym.env.toolchain import Toolchain

ACCEPTED = {
    "length": """
example : "αβ€𝔸".length = 4 := by decide
example : "abc".length = 3 := rfl
example (s t : String) : (s ++ t).length = t.length + s.length := by
  rw [String.length_append, Nat.add_comm]
example (s : String) (c : Char) : s.length < (s.push c).length := by simp
example (s t : String) (h : s.length = 2) : (s ++ t).length ≥ 2 := by
  rw [String.length_append]; omega""",
    "characters": """
example : "aé€𝔸".toList = ['a', 'é', '€', '𝔸'] := by decide
example (l : List Char) : (String.ofList l).toList = l := by simp
example (s t : String) (h : s.toList = t.toList) : s = t := by
  rw [← String.ofList_toList (s := s), h, String.ofList_toList]""",
    "equality": """
example : "a" ++ "b" = "ab" ∧ "ab" ≠ "ba" := by decide
example (s t u : String) : s ++ t ++ u = s ++ (t ++ u) := String.append_assoc""",
    "numbers as text": """
example : Nat.repr 120 = "120" ∧ toString 7 = "7" := by decide
example : s!"a{3}" = "a3" := by decide""",
}

SHOWN = {
    "3 + 4": "7",
    "(3 : Int) - 5": "-2",
    "some (-3 : Int)": "some (-3)",
    "(3 : Fin 5) + 4": "2",
    "decide (3 < 4)": "true",
    "(1, 'a', \"b\\n\", ())": "(1, 'a', \"b\\n\", ())",
    "[some 1, none]": "[some 1, none]",
    "(Sum.inl 3 : Sum Nat Bool)": "Sum.inl 3",
    "s!\"{[1, 2]} and {true}\"": '"[1, 2] and true"',
    "\"aé€\".length": "3",
    "\"ab\".toList": "['a', 'b']",
    "(\"ab\".push 'c').isEmpty": "false",
    "String.singleton 'x'": '"x"',
    "Nat.toDigits 2 11": "['1', '0', '1', '1']",
    "({ x := 1, name := \"n\" } : Point)": '{ x := 1, name := "n" }',
    "Tree.node .leaf 3 .leaf": "Tree.node (Tree.leaf) 3 (Tree.leaf)",
    "Colour.red": "Colour.red",
    "(Int.fdiv (-7) 2, Int.tdiv (-7) 2, (-7 : Int) / 2, (-7 : Int) % 2)": "(-4, -3, -4, 1)",
    "(Int.fmod (-7) 2, Int.tmod (-7) 2, Int.bmod 7 4, Int.bdiv 7 4)": "(1, -1, -1, 2)",
    "(Int.sign (-3), Int.gcd 12 (-18), (-2 : Int) ^ 5, Int.toNat? (-1))": "(-1, 6, -32, none)",
}

TYPES = """\
structure Point where
  x : Nat
  name : String
  deriving Repr
inductive Tree (α : Type) | leaf : Tree α | node (l : Tree α) (x : α) (r : Tree α) : Tree α
  deriving Repr
inductive Colour | red | green deriving Repr
"""


@pytest.mark.parametrize("name", ACCEPTED)
def test_accepted(toolchain: Toolchain, name: str) -> None:
    done = run_lean(toolchain, ["--stdin"], stdin=ACCEPTED[name])
    assert done.ok and not done.stdout, done.stdout


def test_values_are_shown(toolchain: Toolchain) -> None:
    text = TYPES + "".join(f"#eval {term}\n" for term in SHOWN)
    done = run_lean(toolchain, ["--stdin"], stdin=text)
    assert done.ok, done.stdout
    assert dict(zip(SHOWN, done.stdout.splitlines(), strict=True)) == SHOWN
