"""Proofs as files for other checkers: a Lean file by itself, and Lean's export format."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qedgym.env.export import _Writer
from qedgym.env.export_proof import file_name
from qedgym.env.expr import (
    Expr,
    Kind,
    Level,
    LevelKind,
    constant_terms,
    levels_equal,
    parse_name,
    structurally_equal,
)
from qedgym.env.kernel_program import ordered, program
from qedgym.env.replay import KernelReplay
from qedgym.env.stand_alone import stand_alone_texts
from qedgym.env.toolchain import Toolchain
from qedgym.env.verify import Checker

from .export_reader import Reader

HONEST = Path(__file__).parent / "honest"
NAMES = st.lists(st.text(max_size=3) | st.integers(0, 9), max_size=3).map(tuple)
LEVELS = st.recursive(
    st.just(Level(LevelKind.ZERO)) | NAMES.map(lambda n: Level(LevelKind.PARAM, name=n)),
    lambda inner: inner.map(lambda a: Level(LevelKind.SUCC, (a,)))
    | st.tuples(st.sampled_from([LevelKind.MAX, LevelKind.IMAX]), inner, inner).map(
        lambda t: Level(t[0], (t[1], t[2]))
    ),
    max_leaves=4,
)
TERMS = st.recursive(
    st.integers(0, 3).map(lambda i: Expr(Kind.BVAR, value=i))
    | LEVELS.map(lambda v: Expr(Kind.SORT, levels=(v,)))
    | (st.integers(0, 1 << 70) | st.text(max_size=4)).map(lambda v: Expr(Kind.LITERAL, value=v))
    | st.tuples(NAMES, st.lists(LEVELS, max_size=2)).map(
        lambda t: Expr(Kind.CONST, name=t[0], levels=tuple(t[1]))
    ),
    lambda inner: st.tuples(inner, inner).map(lambda t: Expr(Kind.APP, t))
    | st.tuples(
        st.sampled_from([Kind.LAMBDA, Kind.FORALL]), inner, inner, NAMES, st.integers(0, 3)
    ).map(lambda t: Expr(t[0], t[1:3], t[3], value=t[4]))
    | st.tuples(inner, inner, inner, NAMES).map(lambda t: Expr(Kind.LET, t[:3], t[3], value=1))
    | st.tuples(inner, NAMES, st.integers(0, 3)).map(
        lambda t: Expr(Kind.PROJ, (t[0],), t[1], value=t[2])
    )
    | inner.map(lambda t: Expr(Kind.MDATA, (t,))),
    max_leaves=12,
)


@given(st.lists(TERMS, max_size=4), st.lists(LEVELS, max_size=3))
def test_what_is_written_is_read(terms: list[Expr], levels: list[Level]) -> None:
    writer = _Writer()
    numbers, level_numbers = list(map(writer.expr, terms)), list(map(writer.level, levels))
    read = Reader(['{"meta":{}}', *writer.fresh()])
    assert writer.fresh() == []
    for term, number in zip(terms, numbers, strict=True):
        assert structurally_equal(term, read.exprs[number])
    for level, number in zip(levels, level_numbers, strict=True):
        assert levels_equal((level,), (read.levels[number],))


@pytest.fixture(scope="module")
def checker(toolchain: Toolchain) -> Iterator[Checker]:
    with Checker(toolchain) as checker:
        yield checker


@pytest.mark.parametrize(
    ("file", "theorem"),
    [
        ("inductions", "Tree.size_mirror"),
        ("rich_shifted", "strings"),
        ("rich_shifted", "third_val"),
        ("classical", "swap"),
        ("mutual_order", None),
        ("families", None),
    ],
)
def test_the_kernel_takes_an_export_from_nothing(
    file: str, theorem: str | None, checker: Checker, toolchain: Toolchain
) -> None:
    """All that the proof rests on is in the export: an empty kernel takes it, in our reading."""
    path = HONEST / f"{file}.lean"
    results = [r for r in checker.verify_file(path, None) if not r.theorem.startswith("example")]
    result = next(r for r in results if theorem in (None, r.theorem))
    exported = checker.export(path, result)
    read = Reader(exported.lines)
    assert read.meta["format"]["version"] == "3.1.0"
    assert read.meta["lean"]["version"] == toolchain.version
    name = parse_name(result.theorem)
    assert read.constants[name].kind == "theorem"
    axioms = {".".join(map(str, n)) for n, c in read.constants.items() if c.kind == "axiom"}
    assert axioms == set(result.axioms)
    order = ordered(read.constants, list(read.constants))
    value, owners = program(read.constants, order, quotients=True)
    with KernelReplay(toolchain, modules=()) as kernel:
        assert kernel.refused(value, owners, timeout_s=120) == {}
    given = checker._stages.elaborator.elaborate(path.read_text()).module  # type: ignore[union-attr]
    assert given is not None
    for ours, theirs in zip(
        constant_terms(given[name]), constant_terms(read.constants[name]), strict=True
    ):
        assert structurally_equal(ours, theirs)


def test_the_lean_file_has_what_is_needed(checker: Checker) -> None:
    path = HONEST / "words.lean"
    [needed, result] = checker.verify_file(path, None)
    text = checker.export(path, result).lean
    assert text.startswith("/- swap, checked by qedgym")
    assert "theorem sorry_free" in text and "def note" not in text
    assert "theorem swap" not in checker.export(path, needed).lean


def test_stand_alone_texts() -> None:
    text = "def a := 1\n\n\n\ntheorem x : True := trivial\ntheorem y : True := x\ndef z := 2\n"
    ranges = {("a",): (1, 0, 1, 10), ("x",): (5, 0, 5, 28), ("y",): (6, 0, 6, 21),
              ("z",): (7, 0, 7, 10)}  # fmt: skip
    short, cut, whole = stand_alone_texts(text, ("y",), {("x",), ("y",)}, ranges)
    assert short == "theorem x : True := trivial\ntheorem y : True := x\n"
    assert cut == text.removesuffix("def z := 2\n") and whole == text
    assert stand_alone_texts(text, ("unknown",), set(), ranges) == [text]
    inner = {**ranges, ("a", "part"): (1, 4, 1, 10)}  # needed, so what holds it stays
    assert "def a" in stand_alone_texts(text, ("y",), {("a", "part"), ("y",)}, inner)[0]


def test_file_names() -> None:
    assert file_name("Tree.size_mirror") == "Tree.size_mirror"
    assert file_name("../../etc/passwd") == "_.._etc_passwd"
    assert file_name("«a b\n/c»") == "_a_b__c_" and file_name("...") == "theorem"
    assert len(file_name("x" * 999)) == 120


def test_the_command(tmp_path: Path) -> None:
    code = "import sys; from qedgym.cli.main import main; sys.exit(main(sys.argv[1:]))"
    attacks = HONEST.parent / "attacks"
    files = [HONEST / "term_proof.lean", HONEST / "lambda_dots.lean", attacks / "own_axiom.lean"]
    file = tmp_path / "b.lean"
    file.write_text("example : True := trivial\n")
    done = subprocess.run(
        [sys.executable, "-c", code, "check", *map(str, files), str(file), "--export",
         str(tmp_path / "out")],
        capture_output=True, text=True, timeout=280,
    )  # fmt: skip
    assert done.returncode == 1, done.stderr
    assert done.stderr.startswith("not exported: example@1:") and done.stderr.count("\n") == 1
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == [
        "lambda_dots.swap.lean", "lambda_dots.swap.ndjson", "swap.lean", "swap.ndjson",
    ]  # fmt: skip
