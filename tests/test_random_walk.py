"""One engine takes a long random walk and comes out as it went in."""

from __future__ import annotations

import os
import time

import pytest

from qedgym.env.toolchain import Toolchain

from .processes import MARK, eventually, marked, new_mark
from .random_walk import library, run


def walk(
    toolchain: Toolchain, monkeypatch: pytest.MonkeyPatch, steps: int, seed: int, files: int | None
) -> None:
    theorems = library(toolchain, files, seed)
    mark = new_mark()
    monkeypatch.setenv(MARK, mark[MARK])
    outcome = run(toolchain, theorems, steps, seed)
    monkeypatch.delenv(MARK)
    print(f"\n{outcome}")
    assert not outcome.faults, str(outcome)
    assert outcome.steps >= steps
    assert eventually(lambda: not marked(mark)), "a process is left over"


def test_a_short_walk(toolchain: Toolchain, monkeypatch: pytest.MonkeyPatch) -> None:
    walk(toolchain, monkeypatch, 300, seed=5, files=4)


@pytest.mark.soak
@pytest.mark.timeout(6 * 3600)
def test_a_long_walk(toolchain: Toolchain, monkeypatch: pytest.MonkeyPatch) -> None:
    """Walked again by its seed, which is printed first: ``QEDGYM_SOAK_SEED=N make soak``."""
    seed = int(os.environ.get("QEDGYM_SOAK_SEED", time.time()))
    steps = int(os.environ.get("QEDGYM_SOAK_STEPS", 100_000))
    print(f"\nseed {seed}, {steps} steps", flush=True)
    walk(toolchain, monkeypatch, steps, seed, files=None)
