"""The contract of a corrector: from a failed whole proof and Lean's messages to new ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from qedgym.env.theorem import Position, ProofState, Theorem
from qedgym.provers.whole_proof import SampledProof


@dataclass(frozen=True, slots=True)
class Message:
    """One message of Lean about a proof text."""

    text: str
    position: Position | None = None
    """Where in the proof text; None when that is not known."""


@dataclass(frozen=True, slots=True)
class FailedProof:
    """A whole proof that Lean did not take, with all that is known about why."""

    theorem: Theorem
    text: str
    """The proof as it was tried, what followed ``:=``."""
    messages: tuple[Message, ...]
    """What Lean said, the first error first. At least one."""
    state: ProofState | None = None
    """The last good state before the first error, with its goals read (finished when tactics
    follow after the last goal); None when it is not known."""
    n: int = 1
    """How many new proofs are wanted at most."""
    seed: int = 0


@runtime_checkable
class Corrector(Protocol):
    """Writes new whole proofs in place of failed ones, for several at once."""

    name: str
    """Short name, recorded with results."""

    def correct(self, failures: Sequence[FailedProof]) -> list[list[SampledProof]]:
        """For each failure at most ``n`` proofs, with texts that differ from each other and from
        the failed one, in the order in which they should be tried.

        The same failures give the same answer, and what one gets does not depend on the others.
        An empty list when the corrector knows nothing more to try.
        """
        ...
