"""Several policies as one."""

from __future__ import annotations

import math
from collections.abc import Sequence

from qedgym.env.theorem import ProofState
from qedgym.provers.policy import Policy

Offer = list[tuple[str, float]]


class Mixture:
    """Several policies as one, by their probabilities or in turns.

    With ``by="probability"`` a tactic's probability is the weighted sum of what the policies give
    it. With ``by="turns"`` the policies take turns, the first of each, then the second of each:
    better where one is sure of itself without reason. What several propose comes once. Weights
    are made to sum to 1; all are equal by default. Raises ``ValueError`` for no policy, another
    number of weights, or a weight that is not above 0.
    """

    def __init__(
        self,
        policies: Sequence[Policy],
        weights: Sequence[float] | None = None,
        by: str = "probability",
    ) -> None:
        weights = [1.0] * len(policies) if weights is None else list(weights)
        if not policies or len(weights) != len(policies) or not all(w > 0 for w in weights):
            raise ValueError("a mixture needs policies, each with a weight above 0")
        if by not in ("probability", "turns"):
            raise ValueError(f"a mixture is by probability or by turns, not by {by!r}")
        self.policies = list(policies)
        self.weights = [weight / math.fsum(weights) for weight in weights]
        self.by = by
        self.name = ("mix:" if by == "probability" else "turns:") + "+".join(
            policy.name for policy in policies
        )

    def propose(self, states: Sequence[ProofState], k: int) -> list[list[tuple[str, float]]]:
        """See ``Policy.propose``. Each policy is asked once, for all states."""
        if k < 1:
            return [[] for _ in states]
        answers = [policy.propose(states, k) for policy in self.policies]
        join = mixed if self.by == "probability" else in_turns
        return [join(list(offers), self.weights)[:k] for offers in zip(*answers, strict=True)]


def mixed(offers: Sequence[Offer], weights: Sequence[float]) -> Offer:
    """The weighted sum of some distributions, the most likely first.

    >>> [(t, round(math.exp(p), 2)) for t, p in mixed([[("a", 0.0)], [("b", -0.7)]], [0.5, 0.5])]
    [('a', 0.5), ('b', 0.25)]
    """
    total: dict[str, float] = {}
    for offer, weight in zip(offers, weights, strict=True):
        for tactic, log_prob in offer:
            total[tactic] = total.get(tactic, 0.0) + weight * math.exp(log_prob)
    likely = [(t, p) for t, p in total.items() if p > 0]
    scale = max(1.0, math.fsum(p for _, p in likely)) * (1 + 1e-12)  # rounding
    return [(t, math.log(p / scale)) for t, p in sorted(likely, key=lambda item: -item[1])]


def in_turns(offers: Sequence[Offer], weights: Sequence[float]) -> Offer:
    """One of each in turn; the n-th of all share the weighted sum of their probabilities.

    >>> offers = [[("a", -0.1), ("b", -3.0)], [("c", -2.0), ("a", -2.5)]]
    >>> [tactic for tactic, _ in in_turns(offers, [0.5, 0.5])]
    ['a', 'c', 'b']
    """
    found: dict[str, float] = {}
    for rank in range(max(map(len, offers), default=0)):
        row = [(o[rank], w) for o, w in zip(offers, weights, strict=True) if rank < len(o)]
        shared = math.fsum(math.exp(log_prob) * w for (_, log_prob), w in row) / len(offers)
        for (tactic, _), _ in row:
            if shared > 0:
                found.setdefault(tactic, math.log(shared))
    return list(found.items())
