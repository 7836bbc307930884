"""Rules, and joined steps with the lemmas and tactics that known proofs suggest.

A step costs a search far more than an alternative inside of one, so what known proofs suggest comes
joined. The lemmas that proofs of like states named and those that BM25 finds (``lemma_votes``,
``retrieval``) are used in small sets, one set behind the other, on the goal and behind what the
rules would begin with (an induction, a case distinction). What proofs did in the nearest states
(``nearest``) is tried together for closing the goal, and some of it with closing tactics behind it.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence

from qedgym.env.tactic_text import tactic_fault
from qedgym.env.theorem import ProofState
from qedgym.env.toolchain import Toolchain
from qedgym.provers.goal_shape import Shape, shape_of
from qedgym.provers.lemma_index import LemmaIndex
from qedgym.provers.lemma_votes import KnownUses, Neighbours
from qedgym.provers.nearest import NearestPolicy
from qedgym.provers.premise_texts import PremiseText, file_premises
from qedgym.provers.proof_steps import ProofStep
from qedgym.provers.retrieval import Blend, Bm25
from qedgym.provers.retrieval_policy import RetrievalPolicy
from qedgym.provers.rules import RulePolicy
from qedgym.provers.rules_finish import endings
from qedgym.provers.rules_simp import is_numeric

Offers = list[tuple[str, float]]

_PREMISES, _LATEST = 16, 3
"""Premises that are asked for; the last ones of the file, which come besides."""
_OPENINGS = 5
"""Beginnings of the rules' own joined steps that lemmas are tried behind."""
_TOGETHER, _GROUP = 12, 3
"""Things done in like states that are tried together for closing the goal, and those of them that
are tried with closing tactics behind them."""
_WEIGHT = 0.3
"""Of the likeliest joined step, before the probabilities are made to sum to 1."""
_FALL = 0.8
"""Factor from one of them to the next."""
_INSIDE = 6
"""Equations about what definitions are made of."""
_SIMP_STEPS = 2000
"""Most steps of one simplification: lemmas that undo each other end it, not the whole step."""
_OPENING = re.compile(r"((?:induction|cases|fun_induction) [^;|]*?) <;> (?:solve|first) \|")
_ENDS = re.compile(
    r"(?:exact|rfl|trivial|assumption|omega|decide|contradiction|nofun|solve_by_elim|ac_rfl|absurd)\b"
)


class GuidedPolicy:
    """The rules with joined steps that known proofs suggest.

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
        self.rules = RulePolicy(seed, extra, library)

    def lemmas(self, state: ProofState) -> list[PremiseText]:
        """The lemmas to use at a state, the best first: of the library's only what a proof has
        used, and the last ones of the file."""
        used = self.uses.votes(state.goals[0])
        best = [p for p, _ in self.retrieval.premises(state, _PREMISES) if p.near or p.name in used]
        latest = file_premises(state.theorem.prefix)[: -1 - _LATEST : -1]
        return list({p.name: p for p in [*best[:4], *latest, *best[4:]]}.values())

    def propose(self, states: Sequence[ProofState], k: int) -> list[Offers]:
        """See ``Policy.propose``."""
        if k < 1:
            return [[] for _ in states]
        ruled = self.rules.propose(states, k)
        near = self.nearest.propose(states, _TOGETHER)
        return [
            self._joined(state, rules, done)[:k]
            for state, rules, done in zip(states, ruled, near, strict=True)
        ]

    def _joined(self, state: ProofState, ruled: Offers, near: Offers) -> Offers:
        """The rules' proposals and the joined steps, the likeliest first."""
        if state.finished or not state.goals:
            return ruled
        steps = [t for t in self._steps(state, ruled, near) if tactic_fault(t) is None]
        if not steps:
            return ruled
        found = {tactic: math.exp(log_prob) for tactic, log_prob in ruled}
        for place, tactic in enumerate(steps):
            found.setdefault(tactic, _WEIGHT * _FALL**place)
        total = max(1.0, math.fsum(found.values())) * (1 + 1e-9)
        ranked = sorted(found.items(), key=lambda item: -item[1])
        return [(tactic, math.log(weight / total)) for tactic, weight in ranked]

    def _steps(self, state: ProofState, ruled: Offers, near: Offers) -> Iterator[str]:
        """The joined steps, the likeliest first."""
        shape = shape_of(state)
        if near:
            yield f"first | {' | '.join(f'({t}; done)' for t, _ in near)}"
        if closing := closing_with(shape, self.lemmas(state)):
            yield f"solve | {' | '.join(closing)}"
            opened = (_OPENING.match(tactic) for tactic, _ in ruled)
            for start in list(dict.fromkeys(m[1] for m in opened if m is not None))[:_OPENINGS]:
                yield f"{start} <;> solve | {' | '.join(closing)}"
        if going_on := [t for t, _ in near if not _ENDS.match(t)][:_GROUP]:
            close = f"({endings(shape).quick})"
            yield f"first | {' | '.join(f'(({t}) <;> {close})' for t in going_on)}"


def closing_with(s: Shape, lemmas: Sequence[PremiseText]) -> list[str]:
    """Tactics that may close a goal with some of the lemmas: small sets first.

    An equation under a condition (an injectivity, an antisymmetry) is applied: to rewrite with it
    leads nowhere for ever.
    """
    equal = [p.name for p in lemmas if p.equation and p.text.startswith(":")]
    other = [p.name for p in lemmas if p.name not in equal]
    found = []
    for names in [other[:2], other[2:4], other[:4]]:
        if names:
            found.append(f"solve_by_elim (maxDepth := 5) [{', '.join(names)}]")
    if s.aim.head == "∃":
        found += [f"exact ⟨_, {name} ..⟩" for name in [*equal[:3], *other[:2]]]
        found += [f"exact ⟨_, ({name} ..).symm⟩" for name in equal[:3]]
    sets = [equal[:1], equal[:3], [*equal[:1], *within_definitions(s)], equal[:8],
            [*equal[:2], *other[:2]], equal]  # fmt: skip
    for names in sets:
        if names:
            inside = ", ".join(dict.fromkeys([*s.own_definitions, *names]))
            found.append(f"simp_all (maxSteps := {_SIMP_STEPS}) [{inside}]")
    if equal and is_numeric(s):
        found.append(f"({found[-1]}) <;> omega")
    behind = f"first | assumption | {found[-1]}" if sets[0] else "first | assumption | simp_all"
    found += [f"(apply {name} <;> {behind})" for name in other[:3]]
    return list(dict.fromkeys(found))


def within_definitions(s: Shape) -> list[str]:
    """Equations about what the goal's definitions are made of: of use when those are unfolded."""
    facts = s.facts
    own = frozenset(facts.functions) | frozenset(facts.inductives) | facts.fields
    inside = s.symbols - s.heads
    return [
        m.name
        for m in reversed(facts.lemmas)
        for names in [m.names & own]
        if m.proved and m.conclusion.head in ("=", "↔") and not m.hypotheses
        and names & inside and names <= s.symbols
    ][:_INSIDE]  # fmt: skip
