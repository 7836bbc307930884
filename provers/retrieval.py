"""Finding the premises that a goal needs, by words: BM25 over those that are accessible.

The index grows with a file: premises are added as they are declared. ``dense_retrieval`` has the
same contract with a trained encoder; ``Blend`` joins two by the reciprocals of their ranks.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from qedgym.env.theorem import Goal, Theorem
from qedgym.env.toolchain import Toolchain
from qedgym.provers.extras import needed
from qedgym.provers.goal_text import read_goals
from qedgym.provers.premise_texts import PremiseText, accessible, state_words
from qedgym.provers.proof_steps import ProofStep

Scores = NDArray[np.float32]


class Retriever(Protocol):
    """Ranks premises for goals."""

    name: str

    def add(self, premises: Iterable[PremiseText]) -> None:
        """Take further premises; those whose name is known already are left out."""
        ...

    @property
    def premises(self) -> Sequence[PremiseText]:
        """All premises, in the order in which they came."""
        ...

    def scores(self, goals: Sequence[Goal]) -> Scores:
        """For each goal the score of every premise, ``(goals, premises)``; more is better."""
        ...


class Bm25:
    """Lexical retrieval (Robertson and Zaragoza, 2009) with the bm25s library.

    Words are the symbols of a statement and their neighbours in its terms, so names of variables
    play no part. The score of what stands in the theorem's own file counts ``near`` times. Adding
    premises costs a new index at the next question: about 20 microseconds a premise.
    """

    name = "bm25"

    def __init__(
        self,
        premises: Iterable[PremiseText] = (),
        k1: float = 1.2,
        b: float = 0.6,
        near: float = 2.0,
    ) -> None:
        self.near = near
        self.k1 = k1
        self.b = b
        self._premises: dict[str, PremiseText] = {}
        self._index: Any = None
        self._weights = np.zeros(0, dtype=np.float32)
        self.add(premises)

    def add(self, premises: Iterable[PremiseText]) -> None:
        """See ``Retriever.add``."""
        before = len(self._premises)
        for premise in premises:
            self._premises.setdefault(premise.name, premise)
        if len(self._premises) != before:
            self._index = None

    @property
    def premises(self) -> list[PremiseText]:
        """See ``Retriever.premises``."""
        return list(self._premises.values())

    def scores(self, goals: Sequence[Goal]) -> Scores:
        """See ``Retriever.scores``."""
        found = np.zeros((len(goals), len(self._premises)), dtype=np.float32)
        if not self._premises:
            return found
        bm25s = needed("bm25s")
        index = self._index
        if index is None:
            index = self._index = bm25s.BM25(k1=self.k1, b=self.b)
            index.index([list(p.words) for p in self.premises], show_progress=False)
            weights = [self.near if p.near else 1.0 for p in self.premises]
            self._weights = np.array(weights, dtype=np.float32)
        for row, goal in enumerate(goals):
            words = [w for w in goal_words(goal) if w in index.vocab_dict]
            if words:
                found[row] = index.get_scores(words) * self._weights
        return found


class Blend:
    """Several retrievers as one: reciprocal rank fusion (Cormack and others, 2009)."""

    def __init__(self, retrievers: Sequence[Retriever], k: float = 20.0) -> None:
        self.retrievers = list(retrievers)
        self.k = k
        self.name = "+".join(r.name for r in retrievers)

    def add(self, premises: Iterable[PremiseText]) -> None:
        """See ``Retriever.add``."""
        premises = list(premises)
        for retriever in self.retrievers:
            retriever.add(premises)

    @property
    def premises(self) -> Sequence[PremiseText]:
        """See ``Retriever.premises``."""
        return self.retrievers[0].premises

    def scores(self, goals: Sequence[Goal]) -> Scores:
        """See ``Retriever.scores``."""
        total = np.zeros((len(goals), len(self.premises)), dtype=np.float32)
        for retriever in self.retrievers:
            order = np.argsort(-retriever.scores(goals), axis=1, kind="stable")
            ranks = np.empty_like(order)
            np.put_along_axis(ranks, order, np.arange(order.shape[1])[None, :], axis=1)
            total += (1.0 / (self.k + 1 + ranks)).astype(np.float32)
        return total


def goal_words(goal: Goal) -> list[str]:
    """The words of a goal for lexical retrieval."""
    return state_words(goal.target, ((h.name, h.type) for h in goal.hypotheses))


def top(
    retriever: Retriever, goals: Sequence[Goal], count: int
) -> list[list[tuple[PremiseText, float]]]:
    """For each goal the best premises with their scores, best first; none that score 0 or less."""
    premises = retriever.premises
    found = []
    for row in retriever.scores(goals):
        order = np.argsort(-row, kind="stable")[:count]
        found.append([(premises[i], float(row[i])) for i in order if row[i] > 0])
    return found


@dataclass(frozen=True, slots=True)
class Question:
    """A state of a proof and what its next step used; for measuring retrievers."""

    theorem: str
    goal: Goal
    wanted: frozenset[str]
    """Full names of the premises used, all of them accessible."""
    accessible: tuple[PremiseText, ...]


def questions_of(
    steps: Iterable[ProofStep], theorems: Mapping[str, Theorem], toolchain: Toolchain
) -> list[Question]:
    """Of steps of these theorems, those that name accessible premises.

    Premises that a tactic found by itself (``simp``, ``omega``) are not asked for.
    """
    found: list[Question] = []
    given: dict[str, tuple[PremiseText, ...]] = {}
    for step in steps:
        theorem = theorems.get(step.theorem)
        goals = read_goals(step.state)
        if theorem is None or not goals or not step.names:
            continue
        if step.theorem not in given:
            given[step.theorem] = tuple(accessible(theorem, toolchain))
        known = given[step.theorem]
        named = {name.full for name in step.names}
        wanted = frozenset(premise.name for premise in known if premise.name in named)
        if wanted:
            found.append(Question(step.theorem, goals[0], wanted, known))
    return found


@dataclass(frozen=True, slots=True)
class Recall:
    """How well a retriever finds what was used."""

    questions: int
    at: Mapping[int, float]
    """For each k the mean share of the wanted premises among the first k."""
    mrr: float
    """Mean of 1 / rank of the first wanted premise."""

    def __str__(self) -> str:
        at = "  ".join(f"recall@{k} {100 * share:.1f}%" for k, share in self.at.items())
        return f"{at}  MRR {self.mrr:.3f}  ({self.questions} states)"


def measure(
    make: Callable[[Sequence[PremiseText]], Retriever],
    questions: Sequence[Question],
    ks: Collection[int] = (1, 10),
) -> Recall:
    """Recall@k and MRR over questions, as ReProver reports them.

    ``make`` gives a retriever for some accessible premises; it is called once for each run of
    questions with the same ones.
    """
    shares: dict[int, list[float]] = {k: [] for k in sorted(ks)}
    reciprocals = []
    retriever, given = None, None
    for question in questions:
        if retriever is None or given is not question.accessible:
            retriever, given = make(question.accessible), question.accessible
        row = retriever.scores([question.goal])[0]
        places = [i for i, p in enumerate(given) if p.name in question.wanted]
        order = np.argsort(-row, kind="stable")
        ranks = [1 + int(np.flatnonzero(order == place)[0]) for place in places]
        ranks.sort()
        reciprocals.append(1 / ranks[0])
        for k, found in shares.items():
            found.append(sum(rank <= k for rank in ranks) / len(ranks))
    if not reciprocals:
        return Recall(0, {k: 0.0 for k in shares}, 0.0)
    at = {k: float(np.mean(found)) for k, found in shares.items()}
    return Recall(len(reciprocals), at, float(np.mean(reciprocals)))
