"""Lean found and run: engines that hold proof states, the Gymnasium environment, the final check.

What is named here is loaded when it is first asked for, so that modules stay cheap to import.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qedgym.env.lazy import offered

if TYPE_CHECKING:
    from qedgym.env.benchmark_files import read_benchmark
    from qedgym.env.candidate_tactics import CandidateTactics
    from qedgym.env.document_engine import DocumentEngine
    from qedgym.env.engine import Limits
    from qedgym.env.engine_pool import EnginePool
    from qedgym.env.engines import default_engine
    from qedgym.env.proof_env import GIVE_UP, ProofEnv
    from qedgym.env.ray_pool import RayEnginePool
    from qedgym.env.state_engine import StateEngine
    from qedgym.env.theorem import Theorem
    from qedgym.env.theorem_files import parse_statement, read_theorems
    from qedgym.env.toolchain import find_toolchain

__all__ = [
    "GIVE_UP",
    "CandidateTactics",
    "DocumentEngine",
    "EnginePool",
    "Limits",
    "ProofEnv",
    "RayEnginePool",
    "StateEngine",
    "Theorem",
    "default_engine",
    "find_toolchain",
    "parse_statement",
    "read_benchmark",
    "read_theorems",
]

__getattr__ = offered(
    __name__,
    {
        "GIVE_UP": "proof_env",
        "CandidateTactics": "candidate_tactics",
        "DocumentEngine": "document_engine",
        "EnginePool": "engine_pool",
        "Limits": "engine",
        "ProofEnv": "proof_env",
        "RayEnginePool": "ray_pool",
        "StateEngine": "state_engine",
        "default_engine": "engines",
        "Theorem": "theorem",
        "find_toolchain": "toolchain",
        "parse_statement": "theorem_files",
        "read_benchmark": "benchmark_files",
        "read_theorems": "theorem_files",
    },
)
