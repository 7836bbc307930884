"""Which lemmas proofs named in the states most like the one at hand: premise selection by k-NN.

After k-nearest-neighbour premise selection (Kaliszyk and Urban, 2015): the states of known proofs
vote with a power of their likeness for what their next step named; of that stays what is
accessible here. A lemma's own file counts most: a state shares most symbols with those of its own
file. Nothing is trained; what no proof has used yet is never found (``Blend`` with BM25 for that).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np

from qedgym.env.theorem import Goal
from qedgym.provers.goal_text import read_goals
from qedgym.provers.goal_words import goal_words
from qedgym.provers.nearest import WordIndex
from qedgym.provers.premise_texts import PremiseText
from qedgym.provers.proof_steps import ProofStep
from qedgym.provers.retrieval import Scores


class KnownUses:
    """The states of known proofs, each with what its next step named."""

    def __init__(
        self, steps: Iterable[ProofStep], *, neighbours: int = 100, sharpness: float = 3.0
    ) -> None:
        self.neighbours = neighbours
        self.sharpness = sharpness
        self._names: list[tuple[str, ...]] = []
        words: list[frozenset[str]] = []
        for step in steps:
            goals = read_goals(step.state) if step.names else ()
            if goals:
                words.append(goal_words(replace(goals[0], case=None)))
                self._names.append(tuple(dict.fromkeys(name.full for name in step.names)))
        self._index = WordIndex(words)

    def votes(self, goal: Goal) -> dict[str, float]:
        """Votes by full name."""
        found: defaultdict[str, float] = defaultdict(float)
        for place, likeness in self._index.nearest(goal_words(goal), self.neighbours):
            for name in self._names[place]:
                found[name] += likeness**self.sharpness
        return dict(found)


class Neighbours:
    """Retrieval by what proofs of like states used; see ``Retriever``."""

    name = "neighbours"

    def __init__(self, uses: KnownUses, premises: Iterable[PremiseText] = ()) -> None:
        self.uses = uses
        self._premises: dict[str, PremiseText] = {}
        self._places: dict[str, int] = {}
        self.add(premises)

    def add(self, premises: Iterable[PremiseText]) -> None:
        """See ``Retriever.add``."""
        for premise in premises:
            if premise.name not in self._premises:
                self._places[premise.name] = len(self._premises)
                self._premises[premise.name] = premise

    @property
    def premises(self) -> Sequence[PremiseText]:
        """See ``Retriever.premises``."""
        return list(self._premises.values())

    def scores(self, goals: Sequence[Goal]) -> Scores:
        """See ``Retriever.scores``: votes."""
        found = np.zeros((len(goals), len(self._premises)), dtype=np.float32)
        for row, goal in enumerate(goals):
            for name, vote in self.uses.votes(goal).items():
                if (place := self._places.get(name)) is not None:
                    found[row, place] = vote
        return found
