"""Filling found proofs into a file's text: pure, no Lean."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qedgym.env.theorem import Position, Proof, Theorem
from qedgym.search.fill import fill, leans_on

FILE = """\
theorem one : 1 = 1 := sorry

namespace Foo
  theorem two (n : Nat) : n = n := by
    sorry -- to do
end Foo
theorem three : 3 = 3 := by
  have h : 1 = 1 := one
  sorry
theorem four : 4 = 4 := by rfl
"""


def theorem(statement: str) -> Theorem:
    start = FILE.index(statement)
    line = FILE.count("\n", 0, start) + 1
    column = start - (FILE.rfind("\n", 0, start) + 1)
    # As ``env.theorem_files`` gives them: the prefix ends where the theorem's line begins.
    prefix = FILE[:start].rstrip(" ")
    return Theorem(statement.split()[1], statement, prefix, position=Position(line, column))


ONE = theorem("theorem one : 1 = 1")
TWO = theorem("theorem two (n : Nat) : n = n")
THREE = theorem("theorem three : 3 = 3")
FOUR = theorem("theorem four : 4 = 4")


def test_all_proofs_go_in_whatever_their_order_and_length() -> None:
    proofs = [Proof(ONE, "by\n  skip\n  rfl"), Proof(TWO, "by\n  skip\n  rfl")]
    wanted = FILE.replace(":= sorry\n", ":= by\n  skip\n  rfl\n").replace(
        ":= by\n    sorry -- to do", ":= by\n    skip\n    rfl -- to do"
    )
    assert fill(FILE, proofs) == fill(FILE, proofs[::-1]) == wanted


def test_a_proof_with_a_hole_is_replaced_as_a_whole() -> None:
    hole = " := by\n  have h : 1 = 1 := one\n  sorry"
    proof = Proof(replace(THREE, unfinished=hole), "by\n  skip\n  rfl")
    assert fill(FILE, [proof]) == FILE.replace(hole, " := by\n  skip\n  rfl")
    assert fill(FILE, [replace(proof, theorem=THREE)]) == FILE  # its end cannot be told


def test_a_theorem_given_as_text_is_filled_behind_its_prefix() -> None:
    given = Theorem("t", "theorem t : 2 = 2", "def two := 2\n\n")
    text = f"{given.prefix}{given.statement} := sorry\n"
    assert fill(text, [Proof(given, "rfl")]) == f"{given.prefix}{given.statement} := rfl\n"


def test_a_theorem_behind_a_command_in_its_line_is_found() -> None:
    text = "  open Nat in theorem t : 2 = 2 := by sorry\n"
    given = Theorem("t", "theorem t : 2 = 2", "  open Nat in\n", position=Position(1, 14))
    filled = fill(text, [Proof(given, "by\n  skip\n  rfl")])
    assert filled == "  open Nat in theorem t : 2 = 2 := by\n    skip\n    rfl\n"


def test_a_prefix_is_filled_like_a_file() -> None:
    assert fill(TWO.prefix, [Proof(ONE, "rfl")]).startswith("theorem one : 1 = 1 := rfl\n")


@pytest.mark.parametrize("other", [THREE, FOUR])
def test_what_is_no_bare_sorry_stays(other: Theorem) -> None:
    assert fill(FILE, [Proof(other, "rfl")]) == FILE


@pytest.mark.parametrize("end", ["sorry.foo", "sorry'", "sorry\n    done", "sorry; done"])
def test_sorry_that_is_only_part_of_the_proof_stays(end: str) -> None:
    text = f"theorem one : 1 = 1 := by {end}\n"
    assert fill(text, [Proof(ONE, "rfl")]) == text


def test_which_theorems_lean_on_an_unproved_one() -> None:
    assert leans_on(TWO, ONE)
    assert leans_on(FOUR, TWO)
    assert not leans_on(ONE, TWO)
    assert not leans_on(ONE, ONE)
    assert not leans_on(FOUR, THREE)
