"""The reader of oleans: what Lean writes is read right, what is damaged is refused."""

from __future__ import annotations

import os
import random
import struct
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from olean_writer import BASE, OleanWriter

from qedgym.env.elaborate import elaborate
from qedgym.env.expr import (
    Constant,
    Expr,
    Kind,
    Level,
    LevelKind,
    Name,
    head_and_arguments,
    head_symbol,
    name_text,
    parse_name,
    structurally_equal,
    subterms,
    used_constants,
)
from qedgym.env.expr_text import pretty
from qedgym.env.olean import Environment, ModuleData, OleanError, axioms_of, read_module
from qedgym.env.olean_objects import Objects
from qedgym.env.toolchain import Toolchain
from qedgym.env.trusted_core import module_files

PROP = Expr(Kind.SORT, levels=(Level(LevelKind.ZERO),))
TEXT = """
namespace Some
universe u

def twice (n : Nat) : Nat := n + n

theorem big : 123456789012345678901234567890 = 123456789012345678901234567890 := rfl

theorem text : "h\u00e9 \u2192" = "h\u00e9 \u2192" := rfl

axiom chosen {\u03b1 : Sort u} (p : \u03b1 \u2192 Prop) : \u2203 x, p x

theorem uses : \u2203 n : Nat, twice n = 3 := chosen _

theorem classical (p : Prop) : p \u2228 \u00acp := Classical.em p

inductive Tree (\u03b1 : Type u) where
  | leaf
  | node (left : Tree \u03b1) (value : \u03b1) (right : Tree \u03b1)

structure \u00abodd name\u00bb where
  field : Nat

opaque hidden : Nat
end Some
"""


@pytest.fixture(scope="module")
def module(toolchain: Toolchain) -> ModuleData:
    done = elaborate(TEXT, toolchain)
    assert done.module is not None, done.message
    return done.module


@pytest.fixture(scope="module")
def core(toolchain: Toolchain) -> Environment:
    return Environment(read_module(p) for p in module_files(toolchain, [("Init",)]).values())


def test_kinds_and_imports(module: ModuleData) -> None:
    kinds = {
        "Some.twice": "definition",
        "Some.big": "theorem",
        "Some.chosen": "axiom",
        "Some.Tree": "inductive",
        "Some.Tree.node": "constructor",
        "Some.Tree.rec": "recursor",
        "Some.hidden": "opaque",
        "Some.«odd name».field": "definition",
    }
    for name, kind in kinds.items():
        assert module[parse_name(name)].kind == kind
        assert module.kind(parse_name(name)) == kind
    assert {i.module for i in module.imports} == {("Init",)}
    assert not module.is_module
    assert module.positions["Some", "twice"] == (5, 0)
    assert ("Some", "Tree", "rec") not in module.positions


def test_literals_and_shapes(module: ModuleData) -> None:
    _, arguments = head_and_arguments(module["Some", "big"].type)
    numbers = {t.value for a in arguments for t in subterms(a) if t.kind is Kind.LITERAL}
    assert numbers == {123456789012345678901234567890}
    texts = {t.value for t in subterms(module["Some", "text"].type) if t.kind is Kind.LITERAL}
    assert texts == {"hé →"}
    tree = module["Some", "Tree"]
    assert tree.numbers == (1, 0, 0) and tree.flags == (True, False)
    assert tree.constructors == (("Some", "Tree", "leaf"), ("Some", "Tree", "node"))
    assert tree.level_params == (("u",),)
    node = module["Some", "Tree", "node"]
    assert node.induct == ("Some", "Tree") and node.numbers == (1, 1, 3)
    recursor = module["Some", "Tree", "rec"]
    assert [r.fields for r in recursor.rules] == [0, 3]


def test_terms_as_text(module: ModuleData) -> None:
    assert pretty(module["Some", "uses"].type) == (
        "Exists Nat (fun n => Eq Nat (Some.twice n) (OfNat.ofNat Nat 3 (instOfNatNat 3)))"
    )
    assert pretty(module["Some", "classical"].type) == "∀ (p : Prop), Or p (Not p)"
    assert head_symbol(module["Some", "classical"].type) == ("Or",)
    assert head_symbol(module["Some", "chosen"].type) == ("Exists",)
    assert head_symbol(module["Some", "Tree"].type) is None


def test_axioms(module: ModuleData, core: Environment) -> None:
    every = Environment([module, *core.modules])
    assert axioms_of(("Some", "big"), every) == set()
    assert axioms_of(("Some", "uses"), every) == {("Some", "chosen")}
    found = axioms_of(("Some", "classical"), every)
    assert ("Classical", "choice") in found and ("Some", "chosen") not in found


def test_the_same_text_gives_equal_terms(module: ModuleData, toolchain: Toolchain) -> None:
    again = elaborate("\n\n" + TEXT, toolchain).module
    assert again is not None and set(again.names) == set(module.names)
    for constant in module:
        other = again[constant.name]
        assert structurally_equal(constant.type, other.type), name_text(constant.name)
        if constant.value is not None:
            assert other.value is not None and structurally_equal(constant.value, other.value)


def test_every_constant_of_the_core_is_read(core: Environment) -> None:
    count = 0
    for module in core.modules:
        for constant in module:
            count += 1
            missing = [n for n in used_constants(constant.type) if n not in core]
            assert not missing, (name_text(constant.name), missing)
    assert count > 1000


# Written by hand, read back.

names = st.lists(
    st.one_of(st.text(min_size=1, max_size=6), st.integers(0, 1 << 40)), min_size=1, max_size=4
).map(tuple)


@st.composite
def levels(draw: st.DrawFn) -> Level:
    made = [Level(LevelKind.ZERO), Level(LevelKind.PARAM, name=draw(names))]
    for _ in range(draw(st.integers(0, 5))):
        kind = draw(st.sampled_from([LevelKind.SUCC, LevelKind.MAX, LevelKind.IMAX]))
        count = 1 if kind is LevelKind.SUCC else 2
        made.append(Level(kind, tuple(draw(st.sampled_from(made)) for _ in range(count))))
    return made[-1]


@st.composite
def terms(draw: st.DrawFn) -> Expr:
    """A random graph of terms, as shared as it comes."""
    made = [
        PROP,
        Expr(Kind.SORT, levels=(draw(levels()),)),
        Expr(Kind.BVAR, value=draw(st.integers(0, 5))),
        Expr(Kind.CONST, name=draw(names), levels=(draw(levels()), draw(levels()))),
        Expr(Kind.LITERAL, value=draw(st.one_of(st.integers(0, 1 << 200), st.text(max_size=5)))),
    ]
    for _ in range(draw(st.integers(0, 12))):
        kind = draw(st.sampled_from([Kind.APP, Kind.LAMBDA, Kind.FORALL, Kind.LET, Kind.PROJ]))
        count = {Kind.LET: 3, Kind.PROJ: 1}.get(kind, 2)
        parts = tuple(draw(st.sampled_from(made)) for _ in range(count))
        value = draw(st.integers(0, 1 if kind is Kind.LET else 3)) if kind is not Kind.APP else 0
        name = () if kind is Kind.APP else draw(names)
        made.append(Expr(kind, parts, name, value=value))
    return made[-1]


def written(*constants: Constant) -> ModuleData:
    writer = OleanWriter()
    return ModuleData(Objects(writer.module([writer.info(c) for c in constants]), "test"))


@settings(deadline=None, max_examples=150)
@given(terms(), names)
def test_what_is_written_is_read(term: Expr, name: Name) -> None:
    found = written(Constant(name, "theorem", (("u",),), PROP, term))[name]
    assert found.name == name and found.kind == "theorem" and found.level_params == (("u",),)
    assert found.value is not None and structurally_equal(found.value, term)
    assert [t.kind for t in subterms(found.value)] == [t.kind for t in subterms(found.value)]
    assert pretty(found.value) == pretty(term)
    assert used_constants(found.value) == used_constants(term)


@settings(deadline=None, max_examples=100)
@given(terms(), terms())
def test_equality_agrees_with_the_unfolded_text(first: Expr, second: Expr) -> None:
    """Two terms are equal exactly when their full trees are, names of binders apart."""

    def tree(term: Expr) -> object:
        name = term.name if term.kind in (Kind.CONST, Kind.PROJ) else ()
        value = term.value if term.kind in (Kind.BVAR, Kind.LITERAL, Kind.PROJ) else 0
        return (term.kind, name, value, [level(x) for x in term.levels], *map(tree, term.parts))

    def level(x: Level) -> object:
        return (x.kind, x.name, *map(level, x.parts))

    assert structurally_equal(first, second) == (tree(first) == tree(second))
    assert structurally_equal(first, first)


def test_a_very_deep_term() -> None:
    term, wide = PROP, PROP
    for depth in range(200_000):
        term = Expr(Kind.APP, (Expr(Kind.CONST, name=("f", depth % 7)), term))
    for _ in range(100):
        wide = Expr(Kind.APP, (wide, wide))  # 2^100 nodes when written out
    a = written(Constant(("deep",), "theorem", (), wide, term))
    b = written(Constant(("deep",), "theorem", (), wide, term))
    value, other = a["deep",].value, b["deep",].value
    assert value is not None and other is not None and structurally_equal(value, other)
    assert len(used_constants(value)) == 7
    assert structurally_equal(a["deep",].type, b["deep",].type)
    assert len(pretty(value)) < 4000 and len(pretty(a["deep",].type)) < 4000


# Damaged and hostile files.


def drain(data: bytes) -> None:
    """Read all there is in a file."""
    module = ModuleData(Objects(data, "test"))
    for constant in module:
        pretty(constant.type)
    dict(module.positions)


@pytest.fixture(scope="module")
def whole(toolchain: Toolchain, module: ModuleData) -> bytes:
    return module.objects._bytes


def test_every_truncation_is_refused(whole: bytes) -> None:
    places = random.Random(1).sample(range(len(whole)), 100)
    for place in [0, 1, 5, 88, 95, 96, *places]:
        with pytest.raises(OleanError):
            # Cut to a multiple of 8, or the size alone would give it away.
            drain(whole[: place // 8 * 8])


@settings(deadline=None, max_examples=80)
@given(st.data())
def test_flipped_bytes_never_crash_the_reader(whole: bytes, data: st.DataObject) -> None:
    damaged = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 8))):
        damaged[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        drain(bytes(damaged))
    except OleanError:
        pass


@settings(deadline=None, max_examples=80)
@given(st.data())
def test_swapped_words_never_crash_the_reader(whole: bytes, data: st.DataObject) -> None:
    words = list(struct.unpack(f"<{len(whole) // 8}Q", whole))
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(11, len(words) - 1))
        words[at] = words[data.draw(st.integers(11, len(words) - 1))]
    try:
        drain(struct.pack(f"<{len(words)}Q", *words))
    except OleanError:
        pass


def test_a_cycle_is_refused() -> None:
    writer = OleanWriter()
    here = BASE + 96
    loop = writer.constructor(5, (here, here), bytes(8))
    header = writer.constructor(0, (writer.name(("t",)), 1, loop))
    info = writer.constructor(2, (writer.constructor(0, (header, loop, 1)),))
    module = ModuleData(Objects(writer.module([info]), "test"))
    with pytest.raises(OleanError, match="out of bounds"):
        module["t",]


def test_names_without_end_are_refused() -> None:
    writer = OleanWriter()
    at = 1
    text = writer.string("a")
    for _ in range(100_000):
        at = writer.constructor(1, (at, text), bytes(8))
    header = writer.constructor(0, (at, 1, 1))
    info = writer.constructor(2, (writer.constructor(0, (header, 1, 1)),))
    with pytest.raises(OleanError, match="without an end"):
        ModuleData(Objects(writer.module([info]), "test"))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda d: b"\x7fELF" + d[4:], "does not begin"),
        (lambda d: d[:5] + b"\x01" + d[6:], "layout 1"),
        (lambda d: d[:7] + b"4.99.0" + d[13:], "written by Lean 4.99.0"),
        (lambda d: d + b"x", "damaged"),
        (lambda d: d[:88] + struct.pack("<Q", BASE + 1_000_000_000) + d[96:], "out of bounds"),
        (lambda d: d[:88] + struct.pack("<Q", BASE + 8) + d[96:], "out of bounds"),
        (lambda d: b"", "not an olean"),
    ],
)
def test_wrong_headers(whole: bytes, change: object, said: str) -> None:
    assert callable(change)
    with pytest.raises(OleanError, match=said):
        drain(change(whole))


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.olean")
    (tmp_path / "folder.olean").mkdir()
    for name in ("absent.olean", "pipe.olean", "folder.olean"):
        with pytest.raises(OleanError):
            read_module(tmp_path / name)
