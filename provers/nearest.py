"""A policy that does what proofs of known theorems did in the states most like the one at hand.

k nearest neighbours over the features of goals (``goal_words``), as in TacticToe (Gauthier and
others, 2021) and Tactician (Blaauwbroek and others, 2020): features weigh by how rare they are,
a neighbour's vote by a power of its likeness, and its tactic is rewritten for the goal at hand
(``transfer``). Nothing is trained.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from qedgym.env.canonical import canonical_goal
from qedgym.env.tactic_text import tactic_fault
from qedgym.env.theorem import Goal, ProofState
from qedgym.provers.goal_shape import shape_of
from qedgym.provers.goal_text import read_goals
from qedgym.provers.goal_words import goal_words
from qedgym.provers.proof_steps import ProofStep
from qedgym.provers.transfer import Here, Model, transfer

_REST = 0.02
"""Share of the probability that is left for what no neighbour did."""


class NearestPolicy:
    """Proposes the tactics of the nearest states of a dataset.

    ``steps`` are what it knows; ``seed`` is accepted as every policy takes one, the answer does
    not depend on it. ``neighbours`` states vote, each with its likeness to the power ``sharpness``.
    Takes some seconds to make for ten thousand steps, and some milliseconds a state.
    """

    name = "nearest"

    def __init__(
        self,
        steps: Iterable[ProofStep],
        seed: int = 0,
        *,
        neighbours: int = 100,
        sharpness: float = 4.0,
        name: str = "nearest",
    ) -> None:
        self.seed = seed
        self.name = name
        self.neighbours = neighbours
        self.sharpness = sharpness
        self._models: list[Model] = []
        seen: set[tuple[str, str]] = set()
        words: list[frozenset[str]] = []
        for step in steps:
            goals = read_goals(step.state)
            if not goals or tactic_fault(step.tactic) is not None:
                continue
            goal = replace(goals[0], case=None)
            key = (canonical_goal(goal), step.tactic)
            if key not in seen:
                seen.add(key)
                self._models.append(Model(goal, step.tactic, step.names))
                words.append(goal_words(goal))
        self._index = WordIndex(words)

    def __len__(self) -> int:
        """How many different steps it knows."""
        return len(self._models)

    def propose(self, states: Sequence[ProofState], k: int) -> list[list[tuple[str, float]]]:
        """See ``Policy.propose``."""
        return [self._propose(state, k) for state in states]

    def _propose(self, state: ProofState, k: int) -> list[tuple[str, float]]:
        if state.finished or not state.goals or k < 1:
            return []
        here = Here(shape_of(state))
        votes: defaultdict[str, float] = defaultdict(float)
        for place, likeness in self._index.nearest(goal_words(state.goals[0]), self.neighbours):
            for tactic, fit in transfer(self._models[place], here):
                votes[tactic] += (likeness * fit) ** self.sharpness
        best = sorted(votes.items(), key=lambda vote: (-vote[1], vote[0]))
        allowed = [(t, v) for t, v in best[: 2 * k] if v > 0 and tactic_fault(t) is None][:k]
        total = math.fsum(votes.values()) * (1 + _REST)
        return [(tactic, math.log(vote / total)) for tactic, vote in allowed]

    def like(self, goal: Goal, count: int) -> list[tuple[Goal, str, float]]:
        """The nearest known goals, each with its tactic and its likeness from 0 to 1."""
        found = self._index.nearest(goal_words(goal), count)
        return [(self._models[i].goal, self._models[i].tactic, s) for i, s in found]


class WordIndex:
    """Sets of words, to be found by how much they have in common with another one."""

    def __init__(self, sets: Sequence[frozenset[str]]) -> None:
        places: defaultdict[str, list[int]] = defaultdict(list)
        for place, words in enumerate(sets):
            for word in words:
                places[word].append(place)
        self._places: dict[str, NDArray[np.int32]] = {
            word: np.array(found, dtype=np.int32) for word, found in places.items()
        }
        self._count = len(sets)
        self._weights = {
            word: math.log((1 + len(sets)) / len(found)) * (2.0 if word[0] in "!o" else 1.0)
            for word, found in places.items()
        }
        self._sizes = np.zeros(len(sets))
        for word, found in self._places.items():
            self._sizes[found] += self._weights[word]

    def nearest(self, words: frozenset[str], count: int) -> list[tuple[int, float]]:
        """Places of the most alike sets with the weighted Jaccard index, the best first."""
        if not self._count:
            return []
        shared = np.zeros(self._count)
        own = 0.0
        for word in sorted(words):  # sums in one order: the same in every process
            found = self._places.get(word)
            if found is None:
                own += math.log(1 + self._count)
            else:
                own += self._weights[word]
                shared[found] += self._weights[word]
        alike = shared / np.maximum(own + self._sizes - shared, 1e-9)
        count = min(count, self._count)
        order = np.argsort(-alike, kind="stable")[:count]
        return [(int(i), float(alike[i])) for i in order if alike[i] > 0]

