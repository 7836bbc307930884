"""Both engines give the same goals, state by state, along the library's own proofs."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from qedgym.env.document_engine import DocumentEngine
from qedgym.env.embedded import LEAN_PROJECT
from qedgym.env.engine import Engine, Limits
from qedgym.env.state_engine import StateEngine
from qedgym.env.theorem import Theorem
from qedgym.env.theorem_files import read_theorems
from qedgym.env.toolchain import Toolchain

FILES = sorted((LEAN_PROJECT / "Library").rglob("*.lean"))
LIMITS = Limits(step_s=120)


def tactics_of(proof: str) -> list[str]:
    """A proof's tactics, as far as its layout tells them apart; a term is one ``exact``."""
    if not proof.startswith("by"):
        return [f"exact (\n  {proof})"]
    first, _, rest = proof[2:].partition("\n")
    if first.strip():  # begins on the line of `by`
        return [proof[2:].strip()]
    tactics: list[str] = []
    for line in textwrap.dedent(rest).rstrip().split("\n"):
        if not line or line[0].isspace() or line.startswith(("|", "<;>")):
            tactics[-1] += "\n" + line
        else:
            tactics.append(line)
    return tactics


def disagreements(a: Engine, b: Engine, theorem: Theorem) -> Iterator[str]:
    """Where the engines differ along a theorem's own proof."""
    assert theorem.proof is not None
    left, right = a.start(theorem), b.start(theorem)
    if left != right:
        yield f"{theorem.name}: starts with\n{left}\nand with\n{right}"
        return
    for tactic in tactics_of(theorem.proof):
        one, two = a.step(left, tactic), b.step(right, tactic)
        if one.state is None or two.state is None or one.state != two.state:
            yield (
                f"{theorem.name}: {tactic!r} leads to\n{one.state or one.error}\n"
                f"and to\n{two.state or two.error}"
            )
            return
        left, right = one.state, two.state
    if not left.finished:
        yield f"{theorem.name}: its own proof leaves goals"


def compare(toolchain: Toolchain, theorems: list[Theorem]) -> None:
    with StateEngine(toolchain, LIMITS) as a, DocumentEngine(toolchain, LIMITS) as b:
        found = [d for t in theorems for d in disagreements(a, b, t)]
    assert not found, "\n\n".join(found)


def of_file(file: Path, toolchain: Toolchain) -> list[Theorem]:
    """The theorems of a file whose proofs are tactics or terms, not equations."""
    return [t for t in read_theorems(file, toolchain) if t.proof and t.proof[0] != "|"]


@pytest.mark.parametrize("file", FILES[::14], ids=lambda f: f.stem)
def test_on_a_share_of_the_library(toolchain: Toolchain, file: Path) -> None:
    compare(toolchain, of_file(file, toolchain)[::4])


@pytest.mark.soak
@pytest.mark.parametrize("file", FILES, ids=lambda f: f.stem)
def test_on_the_whole_library(toolchain: Toolchain, file: Path) -> None:
    compare(toolchain, of_file(file, toolchain))
