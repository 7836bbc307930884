"""The contract of a policy: what to try next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from qedgym.env.theorem import ProofState


class Policy(Protocol):
    """Proposes tactics for proof states, in batches."""

    name: str
    """Short name, recorded with results."""

    def propose(self, states: Sequence[ProofState], k: int) -> list[list[tuple[str, float]]]:
        """For each state at most ``k`` pairs (tactic text, natural-log probability).

        Pairs are sorted by falling log-probability, tactics are distinct within a state, and the
        probabilities of one state sum to at most 1. The same states, k and seed give the same
        answer. An empty list means that the policy has nothing to offer.
        """
        ...
