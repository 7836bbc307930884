"""Efficient tree search: a beam chosen as a set, for what its states cost and cover together.

Hooper et al., ETS: Efficient Tree Search for Inference-Time Scaling (2025): of the open nodes those
are kept whose set maximises reward, less a cost for the nodes of the tree that must be held for
them, plus a bonus for each kind of state that is covered.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from qedgym.env.theorem import ProofState
from qedgym.search.beam import Beam
from qedgym.search.graph import way_to
from qedgym.search.tree import Tree


@dataclass(frozen=True, slots=True)
class Ets(Beam):
    """A beam in which states share their ways and differ in what they are about.

    The set is chosen greedily: each next state is the one that adds most to

        sum of rewards - cost * (nodes on the ways to the set) / (nodes on all ways)
                       + diversity * (kinds covered) / (kinds there are)

    with rewards that sum to one (a softmax of the scores), and no state is kept that takes away
    more than it adds. States are of one kind when their goals look alike: as many goals, and the
    same symbols at the head of the first one.
    """

    cost: float = 1.0
    """Weight of the nodes that must be held."""
    diversity: float = 1.0
    """Weight of the kinds that are covered."""
    heat: float = 1.0
    """Temperature of the softmax."""
    name: str = "ets"

    def choose(self, tree: Tree, found: Sequence[int]) -> list[int]:
        """See ``Beam.choose``."""
        if not found:
            return []
        scores = {n: tree.nodes[n]["score"] / self.heat for n in found}
        top = max(scores.values())
        weights = {n: math.exp(score - top) for n, score in scores.items()}
        total = math.fsum(weights.values())
        ways = {n: set(way_to(tree.run.graph, n)) for n in found}
        every = set().union(*ways.values())
        kinds = {n: kind(tree.state(n)) for n in found}
        there = len(set(kinds.values()))
        held: set[int] = set()
        covered: set[object] = set()
        chosen: list[int] = []
        left = sorted(found, key=lambda n: (-scores[n], n))
        while left and len(chosen) < self.beam:

            gains = {
                n: weights[n] / total
                - self.cost * len(ways[n] - held) / len(every)
                + self.diversity * (kinds[n] not in covered) / there
                for n in left
            }
            best = max(left, key=gains.__getitem__)
            if chosen and gains[best] <= 0:
                break
            left.remove(best)
            chosen.append(best)
            held |= ways[best]
            covered.add(kinds[best])
        return chosen


def kind(state: ProofState) -> object:
    """What a state is about, roughly: for telling alike ones from different ones."""
    if not state.goals:
        return ()
    words = state.goals[0].target.split()
    symbols = tuple(w for w in words if not any(c.isalnum() for c in w))[:3]
    return len(state.goals), symbols, len(state.goals[0].hypotheses) // 3
