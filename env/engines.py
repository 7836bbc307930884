"""Which engine is used when nobody asks for one."""

from __future__ import annotations

import warnings
from collections.abc import Callable

from qedgym.env.document_engine import DocumentEngine
from qedgym.env.engine import Engine, Limits
from qedgym.env.errors import ToolchainError
from qedgym.env.state_engine import StateEngine
from qedgym.env.step_server import serves
from qedgym.env.toolchain import Toolchain

EngineFactory = Callable[[Toolchain, Limits], Engine]


def default_engine(toolchain: Toolchain, limits: Limits = Limits()) -> Engine:
    """A ``StateEngine`` where the step server runs, a ``DocumentEngine`` under any other Lean.

    Should the step server not fit the embedded Lean after all, a warning says why and the
    language server does its work.
    """
    if serves(toolchain):
        try:
            return StateEngine(toolchain, limits)
        except ToolchainError as error:
            warnings.warn(f"{error}; stepping through the language server instead", stacklevel=2)
    return DocumentEngine(toolchain, limits)
