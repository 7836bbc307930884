"""Random playouts: how often a policy finishes from a state when its tactics are drawn by lot.

The chance of success that critics learn (``training.critic_labels``) and that process advantage is
made of (``search.advantage``), for provers that propose tactics; ``search.advantage.chances`` is
the same for those that write whole proofs.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

from qedgym.env.engine import Engine
from qedgym.env.theorem import ProofState, StepResult
from qedgym.provers.policy import Policy
from qedgym.search.advantage import Chance


@dataclass(slots=True)
class _Playout:
    place: int
    """Of its state in the list."""
    state: ProofState
    random: Random
    failed: set[str] = field(default_factory=set)
    """Tactics that failed where it is now."""
    steps: int = 0
    finished: bool = False


def playouts(
    engine: Engine,
    policy: Policy,
    states: Sequence[ProofState],
    count: int = 8,
    *,
    steps: int = 12,
    width: int = 16,
    seed: int = 0,
) -> list[Chance]:
    """How often ``policy`` finishes from each state, in ``count`` playouts.

    A playout draws a tactic by its probability among the first ``width`` offers, those left out
    that failed at this state before; it has ``steps`` engine steps. All go on side by side, so
    policy and Lean are asked in batches, and of what several try Lean is asked once. That a playout
    has finished is the engine's word: a count to learn from, no proof. A finished state has chance
    1. The seed, theorem and tactics of a state settle its playouts.
    """
    going = [
        _Playout(i, engine.read(s), Random(f"{seed} {n} {s.theorem.name} {s.tactics!r}"))
        for i, s in enumerate(states) if not s.finished for n in range(count)
    ]  # fmt: skip
    finished = [count if s.finished else 0 for s in states]
    offers: dict[ProofState, list[tuple[str, float]]] = {}
    known: dict[tuple[ProofState, str], StepResult] = {}
    while going:
        new = [s for s in dict.fromkeys(p.state for p in going) if s not in offers]
        for state, offer in zip(new, policy.propose(new, width) if new else (), strict=True):
            offers[state] = offer
        drawn = [(p, tactic) for p in going if (tactic := _drawn(p, offers[p.state])) is not None]
        wanted = [i for i in dict.fromkeys((p.state, t) for p, t in drawn) if i not in known]
        known.update(zip(wanted, engine.step_many(wanted) if wanted else (), strict=True))
        going = []
        for playout, tactic in drawn:
            result = known[playout.state, tactic]
            playout.steps += 1
            if result.state is None:
                playout.failed.add(tactic)
            else:
                playout.state, playout.failed = result.state, set()
            if playout.state.finished:
                finished[playout.place] += 1
            elif playout.steps < steps:
                going.append(playout)
    return [Chance(count, done) for done in finished]


def _drawn(playout: _Playout, offer: Sequence[tuple[str, float]]) -> str | None:
    left = [(tactic, math.exp(p)) for tactic, p in offer if tactic not in playout.failed]
    if not left:
        return None
    tactics, weights = zip(*left, strict=True)
    # Of the least likely ones exp may be 0.
    return str(playout.random.choices(tactics, [w + 1e-12 for w in weights])[0])
