"""Process advantage: how much a step changes another prover's chance to finish.

Rewarding Progress (Setlur et al., 2024) calls it the process advantage verifier's target: the
chance that a prover succeeds from the state after a step, minus that from the state before it,
under a prover other than the one that took the step. Here both chances are counted on an engine.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from qedgym.env.engine import Engine
from qedgym.env.theorem import ProofState
from qedgym.provers.whole_proof import ProofRequest, WholeProofPolicy


@dataclass(frozen=True, slots=True)
class Chance:
    """How often a prover finished from a state."""

    tried: int
    finished: int

    @property
    def rate(self) -> float:
        """The part that finished; 0 when nothing was tried."""
        return self.finished / self.tried if self.tried else 0.0

    @property
    def error(self) -> float:
        """The standard error of the rate, with a success and a failure added to what was seen."""
        p = (self.finished + 1) / (self.tried + 2)
        return math.sqrt(p * (1 - p) / (self.tried + 2))


@dataclass(frozen=True, slots=True)
class Advantage:
    """What one step did to another prover's chance."""

    before: Chance
    after: Chance

    @property
    def value(self) -> float:
        """From -1 to 1; above 0 for a step that made progress."""
        return self.after.rate - self.before.rate

    @property
    def error(self) -> float:
        """The standard error of the value."""
        return math.hypot(self.before.error, self.after.error)


def chances(
    engine: Engine,
    prover: WholeProofPolicy,
    states: Sequence[ProofState],
    rollouts: int = 16,
    seed: int = 0,
) -> list[Chance]:
    """How often ``prover`` finishes from each state, in so many rollouts at most.

    A rollout is a whole proof that begins with the state's tactics, tried in the engine; a
    finished state has chance 1. A prover that has fewer proofs to offer is given what it lacks as
    failures. All rollouts go to the engine in one batch.
    """
    open_states = [engine.read(s) for s in states if not s.finished]
    requests = [ProofRequest(s, rollouts, seed) for s in open_states]
    answers = prover.sample(requests) if requests else []
    items = [(r.state.theorem, p.text) for r, a in zip(requests, answers, strict=True) for p in a]
    results = iter(engine.try_many(items, goals=False) if items else ())
    counted = iter([sum(next(results).ok for _ in answer) for answer in answers])
    return [
        Chance(rollouts, rollouts if s.finished else next(counted)) for s in states
    ]


def step_advantages(
    engine: Engine,
    prover: WholeProofPolicy,
    states: Sequence[ProofState],
    rollouts: int = 16,
    seed: int = 0,
) -> list[Advantage]:
    """The advantage of each step along a path of states, ``len(states) - 1`` of them."""
    found = chances(engine, prover, states, rollouts, seed)
    return [Advantage(a, b) for a, b in zip(found, found[1:], strict=False)]
