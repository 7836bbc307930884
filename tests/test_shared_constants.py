"""The constants that our core shares with Lean's have Lean's names and types.

The table in ``shared_constants/`` is written from Lean's own sources (each block names the file),
never generated from our core: ``NAME SIGNATURE`` as after ``theorem`` or ``def``, on one line or
continued on indented lines. Real Lean elaborates the signatures over our core, and the kernel's
terms are compared, binder annotations included.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from qedgym.env.expr import Expr, Kind, parse_name, structurally_equal
from qedgym.env.olean import Environment, read_module
from qedgym.env.process import run_lean
from qedgym.env.toolchain import find_toolchain

TABLE = Path(__file__).parent / "shared_constants"
SOURCE = re.compile(r"-- (src/[\w/]+\.lean)(: \S.*)?")
FIRST_LINE = "-- Written by hand from Lean's sources; see ../test_shared_constants.py."

# How many constants of a family the table must hold at least.
FAMILIES = {
    "Nat.": 700,
    "List.": 500,
    "Int.": 300,
    "Lean.Omega.": 150,
    "Bool.": 120,
    "Fin.": 100,
    "Option.": 100,
    "Sum.": 40,
    "Classical.": 25,
    "Function.": 25,
    "Decidable.": 15,
    "Prod.": 15,
    "exists_": 12,
    "forall_": 12,
    "Iff.": 8,
    "Quotient.": 6,
    "WellFounded.": 6,
    "ite_": 6,
    "Quot.": 5,
    "Subtype.": 3,
    "Sigma.": 2,
}

# Without these a user's first file does not even elaborate; a lost line would go unnoticed.
BASIC_NAMES = """
    True False And Or Not Iff Exists Eq HEq Ne Decidable Inhabited Nonempty Subsingleton ite dite
    propext funext Classical.choice Classical.choose Classical.em Classical.byContradiction
    Classical.byCases Bool Nat List Option Prod Sum Sigma PSigma Subtype Fin
    Option.map Option.bind Function.comp Function.Injective Function.Surjective
    List.append List.length List.map List.filter List.reverse List.foldr List.foldl List.Mem
    List.take List.drop List.zip Setoid Setoid.r Quot.mk Quot.lift Quot.ind Quot.sound Quotient
    Quotient.mk Quotient.lift Quotient.sound Acc WellFounded WellFounded.fix WellFounded.induction
    HAdd.hAdd HSub.hSub HMul.hMul HDiv.hDiv HMod.hMod HPow.hPow LE.le LT.lt HAppend.hAppend Dvd.dvd
    Membership.mem
"""

# The kernel computes these itself: another meaning of the name would make it inconsistent.
NATIVE_NAMES = """
    Nat.zero Nat.succ Nat.add Nat.sub Nat.mul Nat.div Nat.mod Nat.pow Nat.gcd Nat.log2 Nat.beq
    Nat.ble Nat.land Nat.lor Nat.xor Nat.shiftLeft Nat.shiftRight Bool.true Bool.false Char
    Char.ofNat String String.ofList List.nil List.cons
"""


@dataclass(frozen=True)
class Entry:
    """One line of the table."""

    name: str
    universes: str
    signature: str
    source: str
    place: str


def read_table(path: Path) -> list[Entry]:
    """The entries of one file; every one stands under a comment that names Lean's source file."""
    found: list[Entry] = []
    source = ""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if match := SOURCE.fullmatch(line):
            source = match[1]
        elif line.startswith(" ") and found:
            last = found.pop()
            found.append(
                Entry(last.name, last.universes, f"{last.signature}{line}", last.source, last.place)
            )
        elif line and not line.startswith("--"):
            head, _, signature = line.partition(" ")
            name, _, universes = head.partition(".{")
            assert source, f"{path.name}:{number}: no source is named above"
            if universes:
                more, _, signature = f"{universes} {signature}".partition("}")
                universes = f".{{{more}}}"
            found.append(Entry(name, universes, signature, source, f"{path.name}:{number}"))
    return found


def same_annotations(left: Expr, right: Expr) -> bool:
    """Whether two equal types mark the same arguments as implicit."""
    while left.kind == right.kind == Kind.FORALL:
        if left.value != right.value:
            return False
        left, right = left.parts[1], right.parts[1]
    return True


@pytest.fixture(scope="module")
def core() -> Environment:
    """All constants of the embedded core."""
    folder = Path(find_toolchain("embedded").environ["LEAN_PATH"])
    return Environment([read_module(path) for path in sorted(folder.rglob("*.olean"))])


@pytest.mark.parametrize("table", sorted(p.name for p in TABLE.glob("*.txt")))
def test_shared_constants_have_lean_s_types(table: str, core: Environment, tmp_path: Path) -> None:
    """Name and type of every entry, against the core's olean files."""
    entries = read_table(TABLE / table)
    assert entries
    lines = [f"axiom expected_{i}{e.universes} {e.signature}" for i, e in enumerate(entries)]
    source = tmp_path / "Expected.lean"
    source.write_text("\n".join(lines) + "\n", encoding="utf-8")
    olean = tmp_path / "Expected.olean"
    result = run_lean(
        find_toolchain("embedded"),
        ["-DmaxErrors=1000", "-o", str(olean), str(source)],
        cwd=tmp_path,
    )
    wrong = [_where(line, entries) for line in result.stdout.splitlines() if "error" in line]
    assert result.returncode == 0 and not wrong, wrong
    expected = read_module(olean)
    for number, entry in enumerate(entries):
        wanted = expected[(f"expected_{number}",)]
        constant = core.find(parse_name(entry.name))
        if constant is None:
            wrong.append(f"{entry.place}: the core has no {entry.name}")
            continue
        universes = dict(zip(constant.level_params, wanted.level_params, strict=False))
        if len(constant.level_params) != len(wanted.level_params) or not structurally_equal(
            constant.type, wanted.type, rename=universes
        ):
            wrong.append(f"{entry.place}: {entry.name} has another type")
        elif not same_annotations(constant.type, wanted.type):
            wrong.append(f"{entry.place}: {entry.name} has other implicit arguments")
    assert not wrong, "\n".join(wrong)


def test_the_table_has_no_name_twice() -> None:
    """A name stands in one place."""
    names = [e.name for p in TABLE.glob("*.txt") for e in read_table(p)]
    assert len(names) == len(set(names)), sorted({n for n in names if names.count(n) > 1})


def test_every_comment_of_the_table_names_a_source() -> None:
    """So no line stands under a heading from which its source cannot be read."""
    for path in TABLE.glob("*.txt"):
        first, *rest = path.read_text(encoding="utf-8").splitlines()
        assert first == FIRST_LINE, path.name
        odd = [line for line in rest if line.startswith("--") and not SOURCE.fullmatch(line)]
        assert not odd, (path.name, odd)


def test_the_table_covers_what_the_core_promises() -> None:
    """Enough of each family, and every single name that nothing works without."""
    names = {entry.name for path in TABLE.glob("*.txt") for entry in read_table(path)}
    assert len(names) >= 2000
    counted = {family: sum(n.startswith(family) for n in names) for family in FAMILIES}
    assert not {f: n for f, n in counted.items() if n < FAMILIES[f]}
    assert sorted({*BASIC_NAMES.split(), *NATIVE_NAMES.split()} - names) == []


def _where(line: str, entries: list[Entry]) -> str:
    match = re.search(r"Expected\.lean:(\d+):", line)
    if not match:
        return line
    entry = entries[int(match[1]) - 1]
    return f"{entry.place}: {entry.name}: {line.split('error', 1)[1]}"
