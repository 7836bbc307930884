"""Send tactic texts to an engine and hold what comes of them against the trusted check."""

from __future__ import annotations

import contextlib
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from qedgym.env.engine import Engine, Limits
from qedgym.env.engines import default_engine
from qedgym.env.proof_env import proof_text
from qedgym.env.tactic_text import indent, tactic_fault
from qedgym.env.theorem import Theorem
from qedgym.env.toolchain import Toolchain
from qedgym.env.verify import Checker

from .processes import eventually, marked, new_mark

PREFIX = "namespace Some\ndef three : Nat := 3\n\naxiom own : three = 4\n\n"
FALSE = [
    Theorem("Some.claim", "theorem claim : three = 4", PREFIX),
    Theorem("one_eq_two", "theorem one_eq_two : (1 : Nat) = 2"),
    Theorem("swap", "theorem swap (p q : Prop) (h : p ∨ q) : q ∧ p"),
    Theorem("all", "theorem all (n : Nat) (h : n = n) : n = 0"),
]
"""Nothing that proves one of these may be accepted."""
TRUE = [
    Theorem("swap", "theorem swap (p q : Prop) (h : p ∧ q) : q ∧ p"),
    Theorem("plus", "theorem plus (n : Nat) : n + 0 = n"),
]
STEP_S = 5.0


@dataclass
class Tally:
    """What became of the texts."""

    tried: int = 0
    refused: int = 0
    """By the look at the text."""
    finished: int = 0
    accepted: int = 0
    slowest_s: float = 0.0
    wrong: list[tuple[str, str]] = field(default_factory=list)
    """Accepted proofs of what is false, or that a second check does not confirm."""


def send(
    text: str,
    engine: Engine,
    checker: Checker,
    again: Checker,
    tally: Tally,
    theorems: Sequence[Theorem] | None = None,
) -> None:
    """Try ``text`` on theorems, by default on a false and a true one, in turn.

    ``again`` confirms what ``checker`` accepts.
    """
    false = FALSE[tally.tried % len(FALSE)]
    tally.tried += 1
    fault = tactic_fault(text)
    tally.refused += fault is not None
    for theorem in theorems or (false, TRUE[tally.tried % len(TRUE)]):
        began = time.monotonic()
        result = engine.step(engine.start(theorem), text)
        tally.slowest_s = max(tally.slowest_s, time.monotonic() - began)
        if fault is not None:
            assert not result.ok, (text, "was refused, and taken by the engine")
        state = result.state
        if state is not None and state.finished:
            tally.finished += 1
            proof = proof_text(state)
            if checker.verify(theorem, proof, timeout_s=30).ok:
                tally.accepted += 1
                second = again.verify(theorem, proof, timeout_s=30)
                if theorem in FALSE or not (second.ok and second.replayed):
                    tally.wrong.append((theorem.name, text))
    # The check stands alone: as a block, the text gets there without an engine before it.
    if checker.verify(false, f"by\n{indent(text, 2)}", timeout_s=10).ok:
        tally.wrong.append((false.name, text))


@contextlib.contextmanager
def watched(toolchain: Toolchain, place: Path) -> Iterator[tuple[Engine, Checker, Checker]]:
    """An engine and two checkers; at the end no process and no file of theirs may be left.

    ``place`` is an empty folder, which is made the working directory and that for temporary files.
    """
    mark = new_mark()
    work, temporary = place / "work", place / "temporary"
    work.mkdir()
    temporary.mkdir()
    with pytest.MonkeyPatch.context() as patch:
        for name, value in mark.items():
            patch.setenv(name, value)
        patch.setattr(tempfile, "tempdir", str(temporary))
        patch.chdir(work)
        with (
            default_engine(toolchain, Limits(step_s=STEP_S)) as engine,
            Checker(toolchain) as checker,
            Checker(toolchain) as again,
        ):
            yield engine, checker, again
        assert list(work.iterdir()) == [] and list(temporary.iterdir()) == []
    assert eventually(lambda: not marked(mark)), "processes are left"
