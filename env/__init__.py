"""Lean found and run: engines that hold proof states, the Gymnasium environment, the final check.

``ProofEnv`` and ``CandidateTactics`` are loaded when they are first asked for, so that the modules
below stay cheap to import.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from qedgym.env.candidate_tactics import CandidateTactics
    from qedgym.env.proof_env import ProofEnv

__all__ = ["CandidateTactics", "ProofEnv"]

_MODULES = {"CandidateTactics": "candidate_tactics", "ProofEnv": "proof_env"}


def __getattr__(name: str) -> Any:
    if name in _MODULES:
        return getattr(importlib.import_module(f"qedgym.env.{_MODULES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
