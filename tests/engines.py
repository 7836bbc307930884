"""Every engine there is, and what the tests of engines share. A new engine joins ``ENGINES``."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qedgym.env.document_engine import DocumentEngine
from qedgym.env.engine import Engine
from qedgym.env.state_engine import StateEngine
from qedgym.env.theorem import ProofState, Theorem

ENGINES = [DocumentEngine, StateEngine]

MakeEngine = Callable[..., Engine]


def theorem(statement: str, prefix: str = "") -> Theorem:
    return Theorem(statement.split()[1], statement, prefix)


IMP = theorem("theorem imp (p q : Prop) (h : p) : q → p ∧ q")
AND = theorem("theorem and_swap' (p q : Prop) (h : p ∧ q) : q ∧ p")
NAT = theorem("theorem nat (n m : Nat) (f : Nat → Nat) : f n = f n")


def run(engine: Engine, start: Theorem | ProofState, *tactics: str) -> ProofState:
    """Take steps, all of which apply."""
    state = engine.start(start) if isinstance(start, Theorem) else start
    for tactic in tactics:
        result = engine.step(state, tactic)
        assert result.state is not None, (tactic, result.error)
        state = result.state
    return state


def error(engine: Engine, start: Theorem | ProofState, tactic: str) -> str:
    """Take a step that does not apply."""
    result = engine.step(run(engine, start), tactic)
    assert result.state is None, result.state
    assert result.error
    return result.error


def alive(pid: int) -> bool:
    """Whether a process runs (a zombie does not)."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
