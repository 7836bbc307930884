"""A policy that proposes the same tactics everywhere: the simplest one that keeps the contract."""

from __future__ import annotations

import math
from collections.abc import Sequence

from qedgym.env.theorem import ProofState


class FixedPolicy:
    """Proposes a fixed list of tactics, with fixed probabilities, whatever the state.

    Useful for trying a handful of tactics on many theorems, as a baseline, and in tests.

    >>> FixedPolicy({"rfl": 3.0, "simp": 1.0}).propose([], 8)
    []
    """

    name = "fixed"

    def __init__(self, tactics: Sequence[str] | dict[str, float]) -> None:
        """Take the tactics, or each with its weight (positive, of any scale).

        Raises ``ValueError`` when there is none, one is there twice, or a weight is not positive.
        """
        weights = tactics if isinstance(tactics, dict) else dict.fromkeys(tactics, 1.0)
        if not weights or len(weights) != len(tactics):
            raise ValueError("a fixed policy needs at least one tactic, and each only once")
        if not all(weight > 0 and math.isfinite(weight) for weight in weights.values()):
            raise ValueError("the weights of a fixed policy must be positive numbers")
        total = math.fsum(weights.values())
        # Rounding must not take the sum above 1, which the contract forbids.
        shrink = 1 - 1e-12
        pairs = [(tactic, math.log(weight / total * shrink)) for tactic, weight in weights.items()]
        self._pairs = sorted(pairs, key=lambda pair: -pair[1])

    def propose(self, states: Sequence[ProofState], k: int) -> list[list[tuple[str, float]]]:
        """The first ``k`` tactics for each state."""
        return [self._pairs[:k] for _ in states]


def standard_policy() -> FixedPolicy:
    """A dozen tactics that close or open most small goals: a baseline for other policies."""
    return FixedPolicy(
        {
            "rfl": 8.0,
            "assumption": 8.0,
            "simp": 8.0,
            "intro h": 8.0,
            "constructor": 6.0,
            "contradiction": 4.0,
            "simp_all": 4.0,
            "decide": 3.0,
            "omega": 3.0,
            "cases h": 3.0,
            "left": 2.0,
            "right": 2.0,
            "exact h": 2.0,
            "apply h": 2.0,
            "intro x": 1.0,
            "exists x": 1.0,
            "funext x": 1.0,
            "exfalso": 0.5,
        }
    )
