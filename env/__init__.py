"""Lean found and run: engines that hold proof states, the Gymnasium environment, the final check.

``ProofEnv`` is loaded when it is first asked for, so that the modules below stay cheap to import.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from qedgym.env.proof_env import ProofEnv

__all__ = ["ProofEnv"]


def __getattr__(name: str) -> Any:
    if name in __all__:
        from qedgym.env import proof_env

        return getattr(proof_env, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
