"""A critic without weights: small states that took few steps are worth most."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

from qedgym.env.theorem import Goal, ProofState
from qedgym.provers.lean_terms import parse


class SizeCritic:
    """Judges a state by the number of its goals, their size, and its depth.

    The value is ``exp(-(goals + size / 40 + depth / 10) / scale)`` where ``size`` counts the
    symbols of all targets, and of the facts at a quarter; 1 for a state without goals.
    """

    name = "size"

    def __init__(self, scale: float = 4.0) -> None:
        """Raises ``ValueError`` when the scale is not positive."""
        if not scale > 0:
            raise ValueError(f"the scale must be positive, not {scale}")
        self.scale = scale

    def values(self, states: Sequence[ProofState]) -> list[float]:
        """See ``Critic.values``."""
        return [self._value(state) for state in states]

    def _value(self, state: ProofState) -> float:
        if state.finished:
            return 1.0
        goals = len(state.goals) or state.unread
        size = sum(map(_size, state.goals))
        return math.exp(-(goals + size / 40 + len(state.tactics) / 10) / self.scale)


@lru_cache(maxsize=8192)
def _size(goal: Goal) -> float:
    """Symbols of the target, and a quarter of those of the hypotheses."""
    context = sum(_symbols(h.type) for h in goal.hypotheses)
    return _symbols(goal.target) + context / 4


def _symbols(text: str) -> int:
    return sum(1 for _ in parse(text).walk())
