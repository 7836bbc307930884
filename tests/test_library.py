"""The theorem library: every file is real, proved, varied, and not closed by one tactic each."""

from __future__ import annotations

import json
import re
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest

from qedgym.env.embedded import LEAN_PROJECT, LEAN_VERSION
from qedgym.env.lean_lexer import Token, code_tokens
from qedgym.env.library import library
from qedgym.env.process import run_lean
from qedgym.env.theorem import Theorem
from qedgym.env.theorem_files import read_text, read_theorems
from qedgym.env.toolchain import Toolchain

FILES = sorted((LEAN_PROJECT / "Library").rglob("*.lean"))
ONE_SHOT = "first | rfl | assumption | trivial | decide | simp_all | (intros; contradiction)"


def messages(toolchain: Toolchain, file: Path) -> list[dict[str, object]]:
    """What Lean says of a file."""
    result = run_lean(toolchain, ["--json", str(file)], timeout_s=120)
    assert not result.timed_out and not result.memory_exceeded
    found = [json.loads(line) for line in result.stdout.splitlines() if line.startswith("{")]
    assert result.ok or found, result.stderr
    return found


@pytest.fixture(scope="module")
def theorems(toolchain: Toolchain) -> list[Theorem]:
    """Every theorem of the library, as Lean reads it."""
    return [theorem for file in FILES for theorem in read_theorems(file, toolchain)]


def steps(proof: str) -> int:
    """How many tactics a proof is written with; a term counts as one.

    Counted from the text: lines of the tactic block that are not the continuation of the line
    before, and what `;` and `<;>` join.
    """
    code = [t for t in code_tokens(proof) if t.kind not in ("comment", "doc")]
    if code[0].text == "|":
        return sum(t.text == "=>" for t in code)
    if code[0].text != "by":
        return 1
    block = code[1:]
    joined = sum(t.text in (";", "<;>") for t in block)
    depth, count = 0, 1
    for before, token in pairwise(block):
        depth += (before.text in "([{⟨") - (before.text in ")]}⟩")
        if depth == 0 and "\n" in proof[before.end : token.start]:
            count += not _continues(proof, block[0], before, token)
    return count + joined


def _continues(proof: str, first: Token, before: Token, token: Token) -> bool:
    """Whether the line that begins with `token` belongs to the tactic that `before` is in."""
    if token.text in ("|", "·") or before.text in ("=>", "by", "·", "with"):
        return False
    column = token.start - proof.rfind("\n", 0, token.start)
    line_start = proof.rfind("\n", 0, before.start) + 1
    line = proof[line_start : before.end]
    indent = len(line) - len(line.lstrip(" ·"))
    return line_start > 0 and column - 1 > indent


def test_counting_steps() -> None:
    """The counter that the share below rests on."""
    assert steps("rfl") == steps("fun h => h.1") == steps("by simp [foo,\n    bar]") == 1
    assert steps("by\n  exact foo\n    bar") == 1
    assert steps("by\n  intro h\n  exact h") == 2
    assert steps("by cases a <;> rfl") == 2
    assert steps("by\n  induction n with\n  | zero => rfl\n  | succ n ih => rw [ih]") == 3
    assert steps("by\n  constructor\n  · exact h\n  · intro x\n    exact x") == 4


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_file_elaborates_without_a_message(file: Path, toolchain: Toolchain) -> None:
    """No error, no warning, no information."""
    assert messages(toolchain, file) == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_file_stands_alone(file: Path) -> None:
    """No header, so that any Lean reads it with its own core; and within the house's width."""
    text = read_text(file)
    words = {t.text for t in code_tokens(text)}
    assert not words & {"import", "prelude", "module", "axiom", "sorry", "admit", "set_option"}
    assert [line for line in text.splitlines() if len(line) > 100 or line != line.rstrip()] == []
    assert text.startswith("/-!\n# ") and "namespace Library." in text


def test_the_text_alone_tells_what_lean_reads(theorems: list[Theorem]) -> None:
    """`library()` starts no Lean, and gives the same values as one would."""
    assert [t.theorem for t in library()] == theorems


def test_every_theorem_has_a_proof(theorems: list[Theorem]) -> None:
    """At least 80 of them, under different names."""
    assert len(theorems) >= 80
    assert [t.name for t in theorems if t.proof is None] == []
    assert len({t.name for t in theorems}) == len(theorems)
    assert {t.file for t in theorems} == set(map(str, FILES))


def test_no_statement_occurs_twice(theorems: list[Theorem]) -> None:
    """Up to white space and the name."""
    seen: dict[str, str] = {}
    twice = []
    for theorem in theorems:
        bare = re.sub(r"\s+", " ", re.sub(r"/--.*?-/", "", theorem.statement, flags=re.S)).strip()
        key = re.sub(r"^theorem [^ ]+", "", bare)
        if key in seen:
            twice.append((seen[key], theorem.name))
        seen[key] = theorem.name
    assert twice == []


def test_few_proofs_are_one_tactic(theorems: list[Theorem]) -> None:
    """At most 40% of the proofs are a single tactic or term."""
    single = [t.name for t in theorems if t.proof is not None and steps(t.proof) == 1]
    assert len(single) <= 0.4 * len(theorems), single


def test_few_theorems_fall_to_a_standard_tactic(
    theorems: list[Theorem], toolchain: Toolchain, tmp_path: Path
) -> None:
    """At most 40% are proved by one of rfl, decide, simp_all and the like, whatever we wrote."""
    unproved = 0
    for file in FILES:
        ours = [t for t in theorems if t.file == str(file)]
        text = read_text(file)
        for theorem in reversed(ours):
            assert theorem.proof is not None
            start = len(theorem.prefix) + len(theorem.statement)
            end = text.index(theorem.proof, start) + len(theorem.proof)
            text = f"{text[:start]} := by {ONE_SHOT}{text[end:]}"
        attempt = tmp_path / file.name
        attempt.write_text(text, encoding="utf-8")
        found = messages(toolchain, attempt)
        lines = {m["pos"]["line"] for m in found if m["severity"] == "error"}  # type: ignore[index]
        unproved += len(lines)
    assert unproved >= 0.6 * len(theorems), f"{len(theorems) - unproved} of {len(theorems)}"


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
    found = messages(toolchain, file)
    assert len(found) == 12
    assert {str(m["data"]) for m in found} == {"declaration uses `sorry`"}
    assert [t.proof for t in read_theorems(file, toolchain)] == [None] * 12
