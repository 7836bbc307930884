"""The contract of a whole-proof policy: proofs of a theorem as texts, many at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from qedgym.env.theorem import ProofState


@dataclass(frozen=True, slots=True)
class ProofRequest:
    """A theorem of which whole proofs are wanted, and from where."""

    state: ProofState
    """Where the proofs go on: the theorem's first state, or a later one. Its ``tactics`` are then
    the beginning that every proof asked for has, its goals are what is left to prove."""
    n: int = 1
    """How many proofs at most."""
    seed: int = 0


@dataclass(frozen=True, slots=True)
class SampledProof:
    """A whole proof as a policy wrote it; nobody has looked at it yet."""

    text: str
    """What can follow ``:=``: a ``by`` block (or a term), the request's tactics included."""
    log_prob: float
    """Natural logarithm of the chance with which it was drawn (of its text, where a policy can
    tell; else of the choices that led to it). At most 0."""


@runtime_checkable
class WholeProofPolicy(Protocol):
    """Writes whole proofs, for several requests at once."""

    name: str
    """Short name, recorded with results."""

    def sample(self, requests: Sequence[ProofRequest]) -> list[list[SampledProof]]:
        """For each request at most ``n`` proofs with different texts, in the order drawn.

        The same requests give the same answer, and what one request gets does not depend on the
        others, nor on what was asked before. Fewer than ``n``, or none, when the policy has no
        more to offer; a finished state gets none.
        """
        ...
