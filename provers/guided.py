"""Rules that are told by known proofs which lemmas to use, and what was done in like states.

The rules' closing tactics (``rules_finish``) try several ways inside of one step. Here they also
try the lemmas that proofs of like states named, joined with what BM25 finds (``lemma_votes``,
``retrieval``): the steps of a search are those of the rules, and each of them can do more.
Besides, what proofs did in the nearest states (``nearest``) is tried in a few joined steps: all of
it for closing the goal at once, and some of it with closing tactics behind it.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from qedgym.env.tactic_text import tactic_fault
from qedgym.env.theorem import ProofState
from qedgym.env.toolchain import Toolchain
from qedgym.provers.goal_shape import Hints, shape_of
from qedgym.provers.lemma_index import LemmaIndex
from qedgym.provers.lemma_votes import KnownUses, Neighbours
from qedgym.provers.nearest import NearestPolicy
from qedgym.provers.proof_steps import ProofStep
from qedgym.provers.retrieval import Blend, Bm25
from qedgym.provers.retrieval_policy import RetrievalPolicy
from qedgym.provers.rules import RulePolicy
from qedgym.provers.rules_finish import endings

_PREMISES = 16
"""Premises that are looked at for hints."""
_TOGETHER = 12
"""Things done in like states that are tried together for closing the goal."""
_GROUP, _GROUPS = 3, 2
"""Those of a group that are tried with closing tactics behind them, and how many groups."""
_CLOSES, _GOES_ON = 0.3, 0.3
"""Probability of the first joined step and of the first group before all are made to sum to 1,
where what is in it has all of the nearest states' votes."""
_ENDS = re.compile(
    r"(?:exact|rfl|trivial|assumption|omega|decide|contradiction|nofun|solve_by_elim|ac_rfl|absurd)\b"
)


class GuidedPolicy:
    """The rules with lemmas that known proofs suggest, and joined steps of what those proofs did.

    ``steps`` are the proofs that it knows; ``seed``, ``extra`` and ``library`` as ``RulePolicy``
    takes them. Takes some seconds to make, and some ten milliseconds a state.
    """

    name = "guided"

    def __init__(
        self,
        toolchain: Toolchain,
        steps: Sequence[ProofStep],
        seed: int = 0,
        extra: Sequence[str] = (),
        library: LemmaIndex | None = None,
    ) -> None:
        self.seed = seed
        self.uses = uses = KnownUses(steps)
        self.retrieval = RetrievalPolicy(
            toolchain, seed, lambda: Blend([Bm25(), Neighbours(uses)], k=5.0)
        )
        self.nearest = NearestPolicy(steps, seed)
        self.rules = RulePolicy(seed, extra, library, self.hints)

    def hints(self, state: ProofState) -> Hints:
        """The lemmas to use at a state: of the library's only what a proof has used."""
        if not state.goals:
            return Hints()
        used = self.uses.votes(state.goals[0])
        premises = [p for p, _ in self.retrieval.premises(state, _PREMISES)]
        found = [p for p in premises if p.near or p.name in used]
        return Hints(
            tuple(p.name for p in found if p.equation),
            tuple(p.name for p in found if not p.equation),
        )

    def propose(self, states: Sequence[ProofState], k: int) -> list[list[tuple[str, float]]]:
        """See ``Policy.propose``."""
        if k < 1:
            return [[] for _ in states]
        ruled = self.rules.propose(states, k)
        near = self.nearest.propose(states, _TOGETHER)
        return [
            self._joined(state, rules, done)[:k]
            for state, rules, done in zip(states, ruled, near, strict=True)
        ]

    def _joined(
        self, state: ProofState, ruled: list[tuple[str, float]], near: list[tuple[str, float]]
    ) -> list[tuple[str, float]]:
        if not near:
            return ruled
        found = {tactic: math.exp(log_prob) for tactic, log_prob in ruled}
        close = f"({endings(shape_of(state).hinted(self.hints(state))).quick})"
        steps = [(f"first | {' | '.join(f'({t}; done)' for t, _ in near)}", _CLOSES, near)]
        going_on = [(t, p) for t, p in near if not _ENDS.match(t)]
        for at in range(0, min(len(going_on), _GROUP * _GROUPS), _GROUP):
            group = going_on[at : at + _GROUP]
            tries = " | ".join(f"(({t}) <;> {close})" for t, _ in group)
            steps.append((f"first | {tries}", _GOES_ON, group))
        for tactic, weight, group in steps:
            if tactic_fault(tactic) is None:
                found.setdefault(tactic, weight * math.fsum(math.exp(p) for _, p in group))
        total = max(1.0, math.fsum(found.values())) * (1 + 1e-9)
        ranked = sorted(found.items(), key=lambda item: -item[1])
        return [(tactic, math.log(weight / total)) for tactic, weight in ranked]
