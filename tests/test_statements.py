"""Statements that are given as text, alone or behind a prefix."""

from __future__ import annotations

import pytest

from qedgym.env.errors import InputError
from qedgym.env.theorem_files import parse_statement
from qedgym.env.toolchain import Toolchain


@pytest.mark.parametrize(
    ("text", "name", "statement", "proof"),
    [
        ("theorem t (n : Nat) : n = n", "t", "theorem t (n : Nat) : n = n", None),
        ("theorem t : True := by trivial", "t", "theorem t : True", "by trivial"),
        ("theorem t : True := sorry", "t", "theorem t : True", None),
        ("  theorem A.t : True := by\n  sorry\n", "A.t", "theorem A.t : True", None),
        ("theorem t : let x := 5; x = 5", "t", "theorem t : let x := 5; x = 5", None),
        ("theorem t : let x := 5; x = 5 := rfl", "t", "theorem t : let x := 5; x = 5", "rfl"),
        ("example : True", "example@1", "example : True", None),
        ("@[simp] private theorem t : True -- why", "t", "@[simp] private theorem t : True", None),
        ("theorem t : match 0 with | 0 => True | _ => False", "t",
         "theorem t : match 0 with | 0 => True | _ => False", None),
    ],
)  # fmt: skip
def test_statement(
    toolchain: Toolchain, text: str, name: str, statement: str, proof: str | None
) -> None:
    theorem = parse_statement(text, toolchain)
    assert (theorem.name, theorem.statement, theorem.proof) == (name, statement, proof)


def test_statement_behind_a_prefix(toolchain: Toolchain) -> None:
    theorem = parse_statement("theorem t : x = 1", toolchain, prefix="namespace A\ndef x := 1")
    assert theorem.name == "A.t" and theorem.prefix == "namespace A\ndef x := 1\n"


def test_an_error_before_a_statement_is_told_where_it_is(toolchain: Toolchain) -> None:
    prefix = "def x := 3\n#check (𝒜 : Nat) nope\n"
    with pytest.raises(InputError, match=r"^A\.lean:2:8: "):
        parse_statement("theorem t : x = 3", toolchain, prefix=prefix, file="A.lean")
    with pytest.raises(InputError, match="^the text before the statement:2:8: "):
        parse_statement("theorem t : x = 3", toolchain, prefix=prefix)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "expected `theorem NAME"),
        ("True", "expected `theorem NAME"),
        ("def x : Nat := 1", "expected `theorem NAME"),
        ("theorem t : True.foo", "statement:1:12: "),
        ("theorem t : True ∧", "statement:1:"),
        ("theorem t : (True", "statement:1:"),
        ("theorem t", "statement:1:"),
        ("theorem t : 1", "statement:1:"),
        ("theorem a : True := trivial\ntheorem b : True := trivial", "one theorem"),
        ("theorem a : True\n#eval 1", "'#eval'"),
    ],
)
def test_statement_that_does_not_parse(toolchain: Toolchain, text: str, message: str) -> None:
    with pytest.raises(InputError) as caught:
        parse_statement(text, toolchain)
    assert message in str(caught.value) and "\n" not in str(caught.value)
