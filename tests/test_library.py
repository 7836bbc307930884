"""The theorem library: every file is real, proved, varied, and not closed by one tactic each."""

from __future__ import annotations

import json
import re
import tomllib
from collections import Counter, defaultdict
from random import Random
from statistics import median

import pytest

from qedgym.env.embedded import LEAN_PROJECT, LEAN_VERSION
from qedgym.env.expr import name_text
from qedgym.env.lean_lexer import code_tokens
from qedgym.env.library import LIBRARY, library
from qedgym.env.library_facts import StatementForms, declared_theorems
from qedgym.env.process import run_lean
from qedgym.env.proof_shape import proof_shapes
from qedgym.env.state_engine import StateEngine
from qedgym.env.theorem_files import read_text, read_theorems
from qedgym.env.toolchain import Toolchain

from .library_modules import FILES, PLACES, CompiledLibrary

TOPICS = (
    "Algebra Bool Function Int List Logic Nat Option Order Program Puzzle Relation Set Tree".split()
)
CLOSERS = ("rfl", "trivial", "assumption", "contradiction", "simp_all", "omega")
PROOFS = json.loads((LIBRARY / "proofs.json").read_text(encoding="utf-8"))["theorems"]


@pytest.mark.parametrize("place", PLACES)
def test_file_elaborates_without_a_message(place: str, compiled_library: CompiledLibrary) -> None:
    """No error, no warning, no information."""
    assert place not in compiled_library.faults, compiled_library.faults[place]


@pytest.mark.parametrize("place", PLACES)
def test_file_stands_alone(place: str) -> None:
    """No header, so that any Lean reads it with its own core; and within the house's width."""
    text = read_text(LIBRARY / place)
    words = {t.text for t in code_tokens(text)}
    assert not words & {"import", "prelude", "module", "axiom", "sorry", "admit", "set_option"}
    assert [line for line in text.splitlines() if len(line) > 100 or line != line.rstrip()] == []
    assert text.startswith("/-!\n# ") and "\nnamespace Library." in text


@pytest.mark.parametrize("place", PLACES)
def test_the_text_alone_tells_what_lean_declares(
    place: str, compiled_library: CompiledLibrary
) -> None:
    """Names and places of `library()`, which starts no Lean, against the compiled file."""
    module = compiled_library.modules[place]
    read = {t.name: t.theorem.position.line for t in library() if t.file == place}
    there = {name_text(n): module.positions[n][0] for n in declared_theorems(module)}
    assert read == there


def test_the_text_alone_tells_what_lean_reads(toolchain: Toolchain) -> None:
    """Statements, proofs and all, where Lean's language server splits the file."""
    for file in Random(1).sample(FILES, 3):
        read = read_theorems(file, toolchain)
        assert [t.theorem for t in library() if t.theorem.file == str(file)] == read


def test_what_there_is() -> None:
    """At least 500 theorems under different names, of every topic and difficulty."""
    entries = library()
    assert len(entries) >= 500
    assert len({t.name for t in entries}) == len(entries)
    topics = Counter(t.topic for t in entries)
    assert sorted(topics) == TOPICS and min(topics.values()) >= 20, topics
    levels = Counter(t.difficulty for t in entries)
    assert sorted(map(int, filter(None, levels))) == [1, 2, 3, 4, 5]
    assert min(levels.values()) >= len(entries) / 50, levels
    assert len({t.source for t in entries}) >= 100
    spaces = defaultdict(set)
    for entry in entries:
        spaces[entry.name.split(".")[1]].add(entry.file)
    assert {space: files for space, files in spaces.items() if len(files) > 1} == {}


def test_no_statement_occurs_twice(compiled_library: CompiledLibrary) -> None:
    """Up to all names; and few are alike when one forgets what the definitions say."""
    alike, templates = defaultdict(list), defaultdict(list)
    for module in compiled_library.modules.values():
        forms = StatementForms(module)
        for name in declared_theorems(module):
            alike[forms.alike(name)].append(name_text(name))
            templates[forms.template(name)].append(name_text(name))
    assert [names for names in alike.values() if len(names) > 1] == []
    groups = [names for names in templates.values() if len(names) > 1]
    assert max(map(len, groups), default=0) <= 12, max(groups, key=len)
    assert sum(map(len, groups)) <= 0.15 * len(alike), groups


def test_proofs_are_of_some_length() -> None:
    """As Lean counts tactics: a median of three or more, and few of one."""
    assert sorted(PROOFS) == sorted(t.name for t in library()), (
        "rerun lean_project/generate_splits.py"
    )
    counts = [max(1, proof["tactics"]) for proof in PROOFS.values()]
    assert median(counts) >= 3
    assert counts.count(1) <= 0.25 * len(counts)
    assert sum(proof["branches"] for proof in PROOFS.values()) >= 0.4 * len(counts)


def test_what_is_written_of_the_proofs_is_what_lean_says(toolchain: Toolchain) -> None:
    place = "Nat/Parity.lean"
    entries = {t.theorem.position.line: t.name for t in library() if t.file == place}
    shapes = [s for s in proof_shapes(LIBRARY / place, toolchain) if s.line in entries]
    told = {entries[s.line]: (s.tactics, s.branches) for s in shapes}
    assert told == {n: (PROOFS[n]["tactics"], PROOFS[n]["branches"]) for n in entries.values()}


def test_few_theorems_fall_to_a_single_tactic(toolchain: Toolchain) -> None:
    """Of a sample at most 40%, whatever we wrote; `benchmarks/library_report.py` tries all."""
    files = Random(2).sample(PLACES, 8)
    sample = [t for t in library() if t.file in files][::5]
    closers = " | ".join(f"(intros; {closer})" for closer in CLOSERS)
    with StateEngine(toolchain) as engine:
        tries = engine.try_many([(t.theorem, f"by first | {closers}") for t in sample])
    closed = [t.name for t, tried in zip(sample, tries, strict=True) if tried.ok]
    assert len(closed) <= 0.4 * len(sample), closed


def test_lake_builds_the_library_and_nothing_else() -> None:
    """The core replaces Lean's own Init and the server is no library: neither is a target."""
    lakefile = tomllib.loads((LEAN_PROJECT / "lakefile.toml").read_text(encoding="utf-8"))
    assert lakefile["defaultTargets"] == ["Library"]
    assert [(lib["name"], lib["globs"]) for lib in lakefile["lean_lib"]] == [
        ("Library", ["Library.+"])
    ]
    pinned = (LEAN_PROJECT / "lean-toolchain").read_text(encoding="utf-8").strip()
    assert pinned == f"leanprover/lean4:v{LEAN_VERSION}"


def test_first_steps_lack_only_their_proofs(toolchain: Toolchain) -> None:
    """The README's example: a dozen statements that Lean accepts, each waiting for its proof."""
    file = LEAN_PROJECT / "Examples" / "FirstSteps.lean"
    result = run_lean(toolchain, [str(file)], timeout_s=120)
    assert result.ok
    assert re.findall(r"(?:error|warning): (.*)", result.stdout) == (
        ["declaration uses `sorry`"] * 12
    )
    assert [t.proof for t in read_theorems(file, toolchain)] == [None] * 12
