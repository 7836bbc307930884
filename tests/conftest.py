"""Fixtures that several test files share."""

from __future__ import annotations

import dataclasses
import signal
from collections.abc import Iterator

import pytest

from qedgym.env.engine import Engine, Limits
from qedgym.env.toolchain import Toolchain, find_toolchain

from .engines import ENGINES, MakeEngine
from .library_modules import CompiledLibrary


@pytest.fixture(scope="session", autouse=True)
def usual_signals() -> None:
    """As in a terminal. Background jobs and `nohup` hand on signals that are ignored, and so would
    the commands under test."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


@pytest.fixture(scope="session")
def toolchain() -> Toolchain:
    """The embedded Lean, its core library built when it is not yet."""
    return find_toolchain("embedded")


@pytest.fixture(scope="session")
def compiled_library(toolchain: Toolchain) -> CompiledLibrary:
    """Every file of the theorem library, compiled."""
    return CompiledLibrary(toolchain)


@pytest.fixture(params=ENGINES, ids=lambda c: c.__name__)
def make_engine(request: pytest.FixtureRequest, toolchain: Toolchain) -> Iterator[MakeEngine]:
    """Makes engines with the limits given by name; all are closed at the end."""
    made: list[Engine] = []

    def factory(**limits: float) -> Engine:
        made.append(request.param(toolchain, dataclasses.replace(Limits(), **limits)))
        return made[-1]

    yield factory
    for engine in made:
        engine.close()
