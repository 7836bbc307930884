"""A policy that uses the premises that a retriever finds: apply, rewrite, simplify."""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping, Sequence

from qedgym.env.theorem import Goal, ProofState, Theorem
from qedgym.env.toolchain import Toolchain
from qedgym.provers.goal_text import read_goals
from qedgym.provers.premise_texts import PremiseText, file_premises, library_premises
from qedgym.provers.proof_steps import ProofStep
from qedgym.provers.retrieval import Bm25, Retriever, top

_INDEXES = 4
"""Files whose indexes are kept."""
_REST = 0.02


class RetrievalPolicy:
    """Proposes tactics with the premises most like the goal; nothing else.

    To be mixed with a policy that knows what to do without premises. ``make`` gives the retriever
    (default: BM25); it gets the library's premises once for each file, and the file's as the file
    grows. ``count`` premises are used for a state. ``seed`` has no say.
    """

    name = "retrieval"

    def __init__(
        self,
        toolchain: Toolchain,
        seed: int = 0,
        make: Callable[[], Retriever] = Bm25,
        count: int = 12,
    ) -> None:
        self.seed = seed
        self.count = count
        self._toolchain = toolchain
        self._make = make
        self._indexes: OrderedDict[str, Retriever] = OrderedDict()

    def retriever(self, prefix: str) -> Retriever:
        """The index of what may be used behind this text."""
        found = self._indexes.pop(prefix, None)
        if found is None:
            # A file is proved from top to bottom: the index of the text before it has most of it.
            shorter = [known for known in self._indexes if known and prefix.startswith(known)]
            found = self._indexes.pop(max(shorter, key=len)) if shorter else self._make()
            found.add(file_premises(prefix))
            found.add(library_premises(self._toolchain))
        self._indexes[prefix] = found
        if len(self._indexes) > _INDEXES:
            self._indexes.popitem(last=False)
        return found

    def premises(self, state: ProofState, count: int) -> list[tuple[PremiseText, float]]:
        """The premises most like a state's main goal, with their scores, the best first."""
        if not state.goals:
            return []
        return top(self.retriever(state.theorem.prefix), [state.goals[0]], count)[0]

    def shown(self, state: ProofState, count: int) -> list[tuple[str, str]]:
        """The same as a prompt shows them: names, and what they say."""
        return [(p.name, f"theorem {p.name} {p.text}") for p, _ in self.premises(state, count)]

    def propose(self, states: Sequence[ProofState], k: int) -> list[list[tuple[str, float]]]:
        """See ``Policy.propose``."""
        return [self._propose(state, k) for state in states]

    def _propose(self, state: ProofState, k: int) -> list[tuple[str, float]]:
        found = self.premises(state, self.count)
        if not found or k < 1:
            return []
        best = found[0][1]
        weights: dict[str, float] = {}
        for premise, score in found:
            for tactic, share in uses(premise, state.goals[0]):
                weights.setdefault(tactic, share * math.exp(6 * (score / best - 1)))
        total = math.fsum(weights.values()) * (1 + _REST)
        ranked = sorted(weights.items(), key=lambda item: -item[1])[:k]
        return [(tactic, math.log(weight / total)) for tactic, weight in ranked]


def shown_to_step(
    policy: RetrievalPolicy, theorems: Mapping[str, Theorem], count: int
) -> Callable[[ProofStep], list[tuple[str, str]]]:
    """What a prompt shows for a step of a known proof: what it would for its state in a search.

    ``theorems`` by full name; a step of another theorem is shown none.
    """

    def shown(step: ProofStep) -> list[tuple[str, str]]:
        theorem = theorems.get(step.theorem)
        if theorem is None:
            return []
        return policy.shown(ProofState(theorem, (), tuple(read_goals(step.state))), count)

    return shown


def uses(premise: PremiseText, goal: Goal) -> Iterator[tuple[str, float]]:
    """What can be done with a premise at a goal, with weights."""
    name = premise.name
    if premise.equation:
        yield f"rw [{name}]", 1.0
        yield f"simp [{name}]", 0.5
        yield f"rw [← {name}]", 0.4
    yield f"exact {name} ..", 0.5 if not premise.equation else 0.3
    yield f"apply {name}", 0.9 if not premise.equation else 0.2
    if not premise.equation and premise.premises == 0:
        yield f"have h := {name}", 0.2
    for h in [h for h in goal.hypotheses if h.accessible and not h.is_instance][-2:]:
        if premise.equation:
            yield f"rw [{name}] at {h.name}", 0.3
        elif premise.premises:
            yield f"have h1 := {name} {h.name}", 0.2
