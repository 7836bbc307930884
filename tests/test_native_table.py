"""The table of Lean's compiled parsers: name mangling, selection, and that it is up to date."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qedgym.lean_project import generate_native_table
from qedgym.lean_project.lean_names import Name, demangle, mangle, quote
from qedgym.lean_project.native_objects import symbols
from qedgym.lean_project.native_selection import category_of, is_selected

SCRIPT = Path(generate_native_table.__file__)
FILES = tuple(
    f"Native{what}.lean"
    for what in ("Parsers", "Tactics", "Macros", "TacticMacros", "Unexpanders")
)

# Underscores, digits and the letters of escapes are what the encoding can trip over.
components = st.text(alphabet="_x0u1Uaf9.é∧𝔸 »", min_size=1, max_size=12)
names = st.lists(st.one_of(components, st.integers(0, 10**20)), min_size=1, max_size=5).map(tuple)


@given(names)
def test_demangling_undoes_mangling(name: Name) -> None:
    assert demangle(mangle(name)) == name


@given(names, names)
def test_mangling_keeps_names_apart(first: Name, second: Name) -> None:
    assert (mangle(first) == mangle(second)) == (first == second)


@given(st.text(alphabet="_x0u1Uaf9é", max_size=20))
def test_only_images_of_mangling_are_demangled(text: str) -> None:
    name = demangle("l_" + text)
    assert name is None or mangle(name) == "l_" + text


@pytest.mark.parametrize(
    ("symbol", "name"),
    [
        ("l_Nat_add", ("Nat", "add")),
        ("l_term___u2227__", ("term_∧_",)),
        (
            "l_Lean_Parser_Tactic_tacticSimp_x3f_x21__",
            ("Lean", "Parser", "Tactic", "tacticSimp?!_"),
        ),
        ("l_stx___x2c_x2a_x2c_x3f", ("stx_,*,?",)),
        ("l_Acc_recC___redArg", ("Acc", "recC", "_redArg")),
        ("l___private_A_B_0__f", ("_private", "A", "B", 0, "f")),
        ("l_inst_00___x40_A_13____hygCtx___hyg_2_", ("inst", "_@", "A", 13, "_hygCtx", "_hyg", 2)),
    ],
)
def test_symbols_of_the_library(symbol: str, name: Name) -> None:
    assert demangle(symbol) == name
    assert mangle(name) == symbol


@pytest.mark.parametrize("text", ["", "l_", "Nat_add", "l_a_", "l_a_x41"])
def test_other_texts_are_no_symbols(text: str) -> None:
    assert demangle(text) is None


def test_quoting() -> None:
    assert quote(("Lean", "Parser", "Tactic", "refine'")) == "Lean.Parser.Tactic.refine'"
    assert quote(("a", "term_∧_", "x.y")) == "a.«term_∧_».«x.y»"
    for bad in (("a", 1), ("a", ""), ("a»",), ("a\nb",)):
        with pytest.raises(ValueError, match="cannot be written"):
            quote(bad)


@pytest.mark.parametrize(
    ("name", "category"),
    [
        ("Lean.Parser.Tactic.intro", "tactic"),
        ("Lean.Parser.Tactic.tacticRfl", "tactic"),
        ("Lean.Parser.Tactic.grindTrace", "tactic"),
        ("Lean.Parser.Tactic.Grind.grindTry_", "grind"),
        ("Lean.Parser.Tactic.Grind.grind_ref_", "grind_ref"),
        ("Lean.Parser.Tactic.Conv.lhs", "conv"),
        ("Lean.Parser.Tactic.Conv.convTactic", "tactic"),
        ("Lean.Parser.Tactic.rcasesPat.one", "rcasesPat"),
        ("Lean.Parser.Attr.grind", "attr"),
        ("Lean.commandOf", "command"),
        ("term_∧_", "term"),
        ("precMax", "prec"),
        ("stx_+", "stx"),
    ],
)
def test_categories(name: str, category: str) -> None:
    assert category_of(tuple(name.split("."))) == category


def test_an_unknown_category_is_an_error() -> None:
    with pytest.raises(LookupError, match=r"Foo\.bar"):
        category_of(("Foo", "bar"))


def test_selection() -> None:
    assert is_selected(("Lean", "Parser", "Tactic", "omega"))
    assert is_selected(("Lean", "Parser", "Tactic", "mcasesMacro"))
    assert not is_selected(("Lean", "Parser", "Tactic", "mcases"))
    assert not is_selected(("Std", "term_∧_"))
    assert not is_selected(("Lean", "Parser", "Tactic", "Conv", "conv", "quot"))


def test_symbol_table_of_the_library() -> None:
    found = {
        symbol.name: symbol.is_data for symbol in symbols(generate_native_table.library_path())
    }
    assert found["l_Lean_Parser_Tactic_intro"] is True
    assert found["lean_main"] is False


def test_the_committed_table_is_what_the_pinned_library_says(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, str(SCRIPT), str(tmp_path)], check=True, timeout=120, capture_output=True
    )
    for name in FILES:
        fresh = (tmp_path / name).read_bytes()
        assert fresh.count(b"\n") > 50
        assert fresh == (SCRIPT.parent / "Core" / "Init" / name).read_bytes(), f"rerun {SCRIPT}"
