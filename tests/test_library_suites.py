"""The suites: splits that cover the library and keep their promise, and what cannot be proved."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

import pytest

from qedgym.env.checker import Checker
from qedgym.env.expr import Kind, name_text, parse_name, strip, structurally_equal
from qedgym.env.library import LIBRARY, PARTS, SPLITS, UNPROVABLE, LibraryTheorem, library, suite
from qedgym.env.library_facts import compile_file, lemmas_used
from qedgym.env.state_engine import StateEngine
from qedgym.env.toolchain import Toolchain
from qedgym.lean_project.generate_splits import ReferenceProof, written

from .library_modules import CompiledLibrary

RERUN = "the library has changed: run lean_project/generate_splits.py"
STATEMENTS = suite("unprovable")
FILES = sorted({t.file for t in STATEMENTS})


@pytest.fixture(scope="module")
def uses(compiled_library: CompiledLibrary) -> Mapping[str, frozenset[str]]:
    """Per theorem of the library those of its theorems that the proof uses, from the terms."""
    found: dict[str, frozenset[str]] = {}
    for module in compiled_library.modules.values():
        found |= lemmas_used(module)
    return found


def parts(split: str) -> list[set[str]]:
    return [{t.name for t in suite(f"library:{split}/{part}")} for part in PARTS]


@pytest.mark.parametrize("split", ["random", "novel_premises"])
def test_a_split_covers_the_library(split: str) -> None:
    train, validation, test = parts(split)
    assert train | validation | test == {t.name for t in library()}, RERUN
    assert len(train) + len(validation) + len(test) == len(library())
    assert len(test) >= 120 and len(validation) >= 40 and len(train) >= len(library()) / 2
    topics = {t.topic for t in suite(f"library:{split}/test")}
    assert len(topics) >= 10


def test_every_novel_test_proof_uses_a_lemma_that_no_training_proof_uses(
    uses: Mapping[str, frozenset[str]],
) -> None:
    train, validation, test = parts("novel_premises")
    known = {lemma for name in train for lemma in uses[name]}
    assert [name for name in test | validation if uses[name] <= known] == []
    told = json.loads((SPLITS / "novel_premises.json").read_text(encoding="utf-8"))["premises"]
    rest = known | {lemma for name in validation for lemma in uses[name]}
    assert told == {name: sorted(uses[name] - rest) for name in told} and set(told) == test
    assert all(told.values())


def test_the_branching_list_is_what_its_name_says() -> None:
    proofs = json.loads((LIBRARY / "proofs.json").read_text(encoding="utf-8"))["theorems"]
    branching = suite("library:branching")
    assert len(branching) >= 30
    assert {t.name for t in branching} == {
        t.name for t in suite("library:test") if proofs[t.name]["branches"]
    }


def test_the_files_are_what_the_command_writes(uses: Mapping[str, frozenset[str]]) -> None:
    """From the uses in the compiled files, and what it noted of the tactics."""
    noted = json.loads((LIBRARY / "proofs.json").read_text(encoding="utf-8"))["theorems"]
    assert sorted(noted) == sorted(uses), RERUN
    proofs = {
        name: ReferenceProof(proof["tactics"], proof["branches"], tuple(sorted(uses[name])))
        for name, proof in noted.items()
    }
    for path, text in written(proofs).items():
        assert (LIBRARY / path).read_text(encoding="utf-8") == text, RERUN


# Statements without a proof


def test_unprovable_statements_are_many_and_say_why() -> None:
    assert len(STATEMENTS) >= 60
    assert len({t.name for t in STATEMENTS}) == len(STATEMENTS)
    assert sum(t.verdict == "independent" for t in STATEMENTS) >= 10
    assert len({t.topic for t in STATEMENTS}) >= 6
    assert [t.name for t in STATEMENTS if len(t.source) < 5] == []


@pytest.mark.parametrize("file", FILES)
def test_what_is_false_is_refuted(file: str, toolchain: Toolchain) -> None:
    """`NAME_refuted` says the opposite of `NAME`, and the trusted check takes it."""
    module = compile_file(UNPROVABLE / file, toolchain, unproved=True)
    with Checker(toolchain) as checker:
        verdicts = {r.theorem: r for r in checker.verify_file(UNPROVABLE / file, None)}
    for entry in (t for t in STATEMENTS if t.file == file):
        assert not verdicts[entry.name].ok
        refuted = f"{entry.name}_refuted"
        if entry.verdict == "independent":
            assert refuted not in verdicts
            continue
        assert verdicts[refuted].ok, (refuted, verdicts[refuted].message)
        denied = strip(module[parse_name(refuted)].type)
        assert denied.kind is Kind.APP and name_text(denied.parts[0].name) == "Not"
        assert structurally_equal(denied.parts[1], module[parse_name(entry.name)].type)


def closed(toolchain: Toolchain, entries: Sequence[LibraryTheorem], closers: str) -> list[str]:
    """Which of the statements one of the tactics closes, as an engine sees it."""
    proof = f"by first | {' | '.join(f'(intros; {c})' for c in closers.split())}"
    with StateEngine(toolchain) as engine:
        for entry in entries:
            assert len(engine.start(entry.theorem).goals) == 1
        tries = engine.try_many([(t.theorem, proof) for t in entries])
    return [t.name for t, tried in zip(entries, tries, strict=True) if tried.ok]


def test_no_unprovable_statement_has_a_short_proof(toolchain: Toolchain) -> None:
    """They open by themselves; and what closes many goals closes none of these."""
    assert closed(toolchain, STATEMENTS, "rfl simp_all omega contradiction") == []


@pytest.mark.soak
def test_no_unprovable_statement_falls_to_any_closer(toolchain: Toolchain) -> None:
    closers = "rfl trivial decide simp simp_all omega ac_rfl exact? assumption grind"
    assert closed(toolchain, STATEMENTS, closers) == []
