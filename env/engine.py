"""The contract of an engine: something that holds one Lean process and steps proof states."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass

from qedgym.env.owned import Owned
from qedgym.env.theorem import ProofState, StepResult, Theorem, TryResult


@dataclass(frozen=True, slots=True)
class Limits:
    """What one step and one process may use. Breaking one gives that step an error."""

    step_s: float = 5.0
    """Wall-clock seconds a step may take before its process is killed and replaced."""
    start_s: float = 60.0
    """Wall-clock seconds to start a process and elaborate a theorem's prefix."""
    heartbeats: int = 200_000
    """Lean's deterministic effort limit (``maxHeartbeats``, in thousands of small allocations)."""
    recursion: int = 512
    """How deep Lean may recurse in its elaborator (``maxRecDepth``)."""
    memory_mb: int = 2048
    """Resident memory of the Lean process, MiB; past it the process is killed."""
    recycle_mb: int = 768
    """Resident memory, MiB, past which a process is replaced between steps."""
    tactic_chars: int = 8192
    """Longest tactic text, in code points."""
    proof_chars: int = 32768
    """Longest text of a whole proof (``Engine.try_many``), in code points."""


class Engine(Owned):
    """Holds one Lean process; tries any tactic on any state.

    States are values: ``step`` takes any state of any theorem that this or another engine made,
    the latest or an earlier one. An engine is not thread-safe; use one a thread. It is a context
    manager; ``close`` ends the process and everything it started, also after an error.
    """

    limits: Limits

    @abstractmethod
    def start(self, theorem: Theorem) -> ProofState:
        """The state before the first tactic: one goal, the statement.

        Raises ``InputError`` when prefix or statement do not elaborate (with Lean's message, line
        and column) and ``EngineError`` when no Lean process can be kept alive.
        """

    @abstractmethod
    def step(
        self, state: ProofState, tactic: str, *, goals: bool = True, premises: bool = False
    ) -> StepResult:
        """Try ``tactic`` on ``state``.

        Gives a new state, or an error: Lean's message when the tactic fails, one of ours when the
        text is not one tactic block (a new command, ``sorry``, too long) or a limit is broken.
        A state without goals is only given after the kernel accepted the whole proof. Never
        raises for anything that a tactic text can cause; a lost process is replaced.

        With ``goals=False`` the engine may leave the new state's goals out (``state.unread`` says
        how many there are), which saves printing them; ``read`` gives them later. With
        ``premises=True`` the result names the constants that the step used, if this engine can
        tell (``StateEngine`` can).
        """

    def step_many(
        self,
        items: Sequence[tuple[ProofState, str]],
        *,
        goals: bool = True,
        premises: bool = False,
    ) -> list[StepResult]:
        """``step`` for many pairs of state and tactic, results in their order.

        Engines that can send them to Lean at once do so.
        """
        return [
            self.step(state, tactic, goals=goals, premises=premises) for state, tactic in items
        ]

    def try_many(
        self, items: Sequence[tuple[Theorem, str]], *, goals: bool = True
    ) -> list[TryResult]:
        """Try whole proofs, each a ``by`` block or a term, results in their order.

        A fast filter: what passes still needs the trusted check. Each proof has the limits of one
        step, save that its text may be longer. An error comes with its position in the proof text
        and the last good state, its goals left out with ``goals=False`` (see ``step``). Never
        raises for anything that a theorem's or a proof's text can cause.
        """
        from qedgym.env.whole_proof import try_by_steps

        return [try_by_steps(self, theorem, proof) for theorem, proof in items]

    def read(self, state: ProofState) -> ProofState:
        """The same state with its goals. Raises ``EngineError`` when it cannot be reached again."""
        return state

    @abstractmethod
    def stop(self) -> None:
        """End the Lean process from another thread than the one that uses the engine.

        What runs there ends soon, with an error or ``EngineError``, and nothing more can be run.
        The thread that uses the engine still has to ``close`` it.
        """

    @abstractmethod
    def close(self) -> None:
        """End the Lean process and all it started. Idempotent."""
