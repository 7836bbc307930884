"""What the kernel computes by itself is what the core's definitions say.

The kernel evaluates some functions on literals with its own arithmetic, by name, whatever their
definition is. A definition with another meaning would prove `False`. So each definition is copied,
from the core's own source text, to a name that the kernel does not know; Lean checks that copy and
original are the same by definition; and on many numbers the copy's value (by unfolding), the
original's value (the kernel's arithmetic) and Python's value are compared.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qedgym.env.embedded import CORE
from qedgym.env.process import run_lean
from qedgym.env.toolchain import Toolchain


@dataclass(frozen=True)
class Native:
    """A function on natural numbers that the kernel computes; ``biggest`` bounds its arguments."""

    module: str
    type: str
    biggest: tuple[int, ...]
    value: Callable[..., int | bool]
    needs: tuple[str, ...] = ()


BINARY, PREDICATE = "Nat → Nat → Nat", "Nat → Nat → Bool"
NATIVE = {
    "add": Native("Prelude", BINARY, (60, 60), lambda a, b: a + b),
    "sub": Native("Prelude", BINARY, (60, 60), lambda a, b: max(a - b, 0)),
    "mul": Native("Prelude", BINARY, (30, 30), lambda a, b: a * b),
    "pow": Native("Prelude", BINARY, (9, 9), lambda a, b: a**b),
    "beq": Native("Prelude", PREDICATE, (60, 60), lambda a, b: a == b),
    "ble": Native("Prelude", PREDICATE, (60, 60), lambda a, b: a <= b),
    "div": Native("Prelude", BINARY, (200, 40), lambda a, b: a // b if b else 0),
    "mod": Native("Prelude", BINARY, (200, 40), lambda a, b: a % b if b else a, ("modCore",)),
    "gcd": Native("Nat/Dvd", BINARY, (200, 200), math.gcd),
    "land": Native("Nat/Bitwise", BINARY, (300, 300), lambda a, b: a & b, ("bitwise",)),
    "lor": Native("Nat/Bitwise", BINARY, (300, 300), lambda a, b: a | b, ("bitwise",)),
    "xor": Native("Nat/Bitwise", BINARY, (300, 300), lambda a, b: a ^ b, ("bitwise",)),
    "shiftLeft": Native("Nat/Bitwise", BINARY, (99, 9), lambda a, b: a << b),
    "shiftRight": Native("Nat/Bitwise", BINARY, (999, 9), lambda a, b: a >> b),
    "log2": Native("Nat/Bitwise", "Nat → Nat", (999,), lambda a: max(a.bit_length() - 1, 0)),
}


def copy_of(name: str, module: str) -> str:
    """The text of `Nat.name`'s definition in a module of the core, under the name `Copy.name`."""
    source = (CORE / "Init" / f"{module}.lean").read_text(encoding="utf-8")
    found = re.findall(
        rf"^((?:(?:protected|noncomputable) )*def (?:Nat\.)?{name} .*?)\n\n", source, re.M | re.S
    )
    assert len(found) == 1, name
    text = re.sub(rf"\b(?:Nat\.)?{name}\b", f"Copy.{name}", found[0])
    for other in NATIVE[name].needs if name in NATIVE else ():
        text = re.sub(rf"\b(?:Nat\.)?{other}\b", f"Copy.{other}", text)
    return re.sub(r"^(protected |noncomputable )*", "", text)


def copies() -> str:
    """A Lean file with the copies of all definitions, and a check that they are the core's."""
    done: list[str] = []
    parts = ["noncomputable section\nopen Nat\n"]
    for name, native in NATIVE.items():
        for each in (*native.needs, name):
            if each not in done:
                done.append(each)
                parts.append(copy_of(each, native.module) + "\n")
        parts.append(
            f"set_option smartUnfolding false in\n"
            f"example : (Nat.{name} : {native.type}) = Copy.{name} := by\n"
            f"  with_unfolding_all rfl\n"
        )
    return "\n".join(parts)


def equations(name: str, rows: list[tuple[int, ...]]) -> str:
    """Examples that say what copy and original give for rows of arguments."""
    native = NATIVE[name]
    lines = []
    for row in rows:
        args = " ".join(map(str, row))
        value = str(native.value(*row)).lower()
        lines.append(f"Copy.{name} {args} = {value} ∧ Nat.{name} {args} = {value}")
    return "example : " + "\n    ∧ ".join(lines) + " := by decide +kernel\n"


def accept(toolchain: Toolchain, text: str) -> None:
    """Fail with Lean's messages and the text's start unless Lean accepts the text."""
    done = run_lean(toolchain, ["--stdin"], stdin=text, timeout_s=120)
    assert done.ok and "error" not in done.stdout, done.stdout[:2000]


ROWS = st.fixed_dictionaries(
    {
        name: st.lists(
            st.tuples(*(st.integers(0, top) for top in native.biggest)), min_size=1, max_size=12
        )
        for name, native in NATIVE.items()
    }
)
FEW = settings(
    max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow], database=None
)


def test_copies_are_the_core_s_definitions(toolchain: Toolchain) -> None:
    accept(toolchain, copies())


@FEW
@given(rows=ROWS)
def test_kernel_and_definition_agree(
    toolchain: Toolchain, rows: dict[str, list[tuple[int, ...]]]
) -> None:
    accept(toolchain, copies() + "".join(equations(name, row) for name, row in rows.items()))


def test_small_arguments_all_of_them(toolchain: Toolchain) -> None:
    """Zero and one are where definitions differ: every pair below four."""
    text = copies()
    for name, native in NATIVE.items():
        rows: list[tuple[int, ...]] = [(a, b) for a in range(4) for b in range(4)]
        text += equations(name, rows if len(native.biggest) == 2 else [(a,) for a in range(9)])
    accept(toolchain, text)


def test_a_wrong_value_is_noticed(toolchain: Toolchain) -> None:
    """The comparison itself: a copy with another meaning does not pass."""
    text = copies().replace("| n, succ m => Copy.shiftRight n m / 2", "| n, succ _ => n / 2")
    assert text != copies()
    done = run_lean(toolchain, ["--stdin"], stdin=text + equations("shiftRight", [(9, 2)]))
    assert "error" in done.stdout


def test_only_propext_behind(toolchain: Toolchain) -> None:
    """No definition rests on `sorry` or an axiom of its own (termination proofs use `propext`)."""
    text = "".join(f"#print axioms Nat.{name}\n" for name in NATIVE)
    lines = run_lean(toolchain, ["--stdin"], stdin=text).stdout.splitlines()
    assert len(lines) == len(NATIVE)
    endings = ("does not depend on any axioms", "depends on axioms: [propext]")
    assert [line for line in lines if not line.endswith(endings)] == []


@FEW
@given(words=st.lists(st.text(max_size=6), min_size=1, max_size=12))
def test_string_and_character_literals(toolchain: Toolchain, words: list[str]) -> None:
    """A string literal is the list of its characters, stored as the bytes of its UTF-8 form."""
    text = ""
    for word in words:
        literal = '"' + "".join(f"\\u{ord(c):04x}" if c < "\U00010000" else c for c in word) + '"'
        chars = ", ".join(f"Char.ofNat {ord(c)}" for c in word)
        octets = ", ".join(f"UInt8.ofNat {byte}" for byte in word.encode())
        text += f"example : {literal} = String.ofList [{chars}] := by rfl\n"
        text += f"example : ({literal} : String).toByteArray.data.toList = [{octets}] := by\n"
        text += "  decide +kernel\n"
        for c in word:
            text += f"example : (Char.ofNat {ord(c)}).val.toNat = {ord(c)} := by decide +kernel\n"
    accept(toolchain, text)


def test_numbers_that_are_no_characters(toolchain: Toolchain) -> None:
    codes = (0xD800, 0xDFFF, 0x110000, 0xFFFFFFFF, 2**40)
    lines = (f"example : (Char.ofNat {c}).val.toNat = 0 := by decide +kernel\n" for c in codes)
    accept(toolchain, "".join(lines))
