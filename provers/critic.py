"""The contract of a critic: how promising a proof state is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from qedgym.env.theorem import ProofState


class Critic(Protocol):
    """Judges proof states, in batches."""

    name: str
    """Short name, recorded with results."""

    def values(self, states: Sequence[ProofState]) -> list[float]:
        """For each state a number from 0 to 1: about the chance that it is proved from there.

        A state without goals gets 1. The same states and seed give the same answer.
        """
        ...
