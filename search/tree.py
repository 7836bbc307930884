"""What searches over whole proof states share: the states reached, equal ones merged."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from qedgym.env.canonical import canonical_state
from qedgym.env.theorem import ProofState, StepResult
from qedgym.search.contract import SearchEvent
from qedgym.search.graph import Attempt, add_attempt, add_state, set_way, way_to
from qedgym.search.play import Ask, Finish, Request, Run, Try

Offer: TypeAlias = list[tuple[str, float]]
"""Tactics with their log-probabilities, the likeliest first."""
Score = Callable[[int, float], float]
"""The score of a state from the node before it and the log-probability of the tactic between."""


@dataclass(frozen=True, slots=True)
class Reached:
    """What one tactic did."""

    tactic: str
    log_prob: float
    child: int | None
    """The node it led to; None when it failed."""
    state: ProofState | None = None
    """The state itself; that of the child may be one with other names."""
    new: bool = False
    """The child was not known before."""

    @property
    def finished(self) -> bool:
        """Whether no goal is left."""
        return self.state is not None and self.state.finished


class Tree:
    """The graph of a run, with its states by canonical form.

    Its methods are generators like searches (``yield from tree.ask(..)``).
    """

    def __init__(self, run: Run) -> None:
        self.run = run
        self.nodes = run.graph.nodes
        self.known = {canonical_state(run.start): 0}

    def state(self, node: int) -> ProofState:
        """The state of a node."""
        found: ProofState = self.nodes[node]["state"]
        return found

    def ask(
        self, nodes: Sequence[int], width: int
    ) -> Generator[Request | SearchEvent, Any, list[Offer]]:
        """What the policy offers for nodes that it was not asked about yet, at most ``width``
        tactics each; perhaps for the first of them only."""
        policy = self.run.problem.policy
        offers = yield Ask(policy.propose, [self.state(node) for node in nodes], (width,))
        for node, _ in zip(nodes, offers, strict=False):
            self.nodes[node]["order"] = self.run.meter.expanded
            self.run.meter.expanded += 1
        return [offer[:width] for offer in offers]

    def values(self, nodes: Sequence[int]) -> Generator[Request | SearchEvent, Any, list[float]]:
        """What the critic says of nodes; without a critic 1 for each."""
        critic = self.run.problem.critic
        if critic is None or not nodes:
            return [1.0] * len(nodes)
        values: list[float] = yield Ask(
            critic.values, [self.state(node) for node in nodes], counted=False
        )
        return values

    def attempt(
        self,
        node: int,
        offer: Offer,
        score: Score,
        stop: Callable[[StepResult], bool] | None = None,
        *,
        finish: bool = True,
    ) -> Generator[Request | SearchEvent, Any, list[Reached]]:
        """Try tactics at a node, in order, perhaps only the first of them.

        A finished proof is checked at once, unless ``finish`` says no. With ``stop`` the results
        end behind the first one that it likes.
        """
        state = self.state(node)
        items = [(state, tactic) for tactic, _ in offer]
        first = self.run.meter.steps
        results: list[StepResult] = yield Try(items, stop) if stop else Try(items)
        reached: list[Reached] = []
        for (tactic, log_prob), result in zip(offer, results, strict=False):
            found = self._record(node, tactic, log_prob, result, score, first + len(reached))
            reached.append(found)
            yield self.run.event("step", node, tactic, result.error or "")
            if found.finished and finish:
                yield self.finish(found.child or 0)
        return reached

    def finish(self, node: int) -> Finish:
        """The request that makes a proof of the way to a finished node."""
        way = way_to(self.run.graph, node)
        states = [self.state(n) for n in way]
        return Finish(states[-1].tactics, states, node, tuple(way))

    def _record(
        self, node: int, tactic: str, log_prob: float, done: StepResult, score: Score, at: int
    ) -> Reached:
        graph, meter = self.run.graph, self.run.meter
        if done.state is None:
            failed = Attempt(
                tactic, log_prob, done.time_s, None, False, done.error, done.timed_out, at=at
            )
            add_attempt(graph, node, failed)
            return Reached(tactic, log_prob, None)
        # Each finished path is a node of its own: the check may refuse one and take the next.
        finished = done.state.finished
        key = None if finished else canonical_state(done.state)
        child = None if key is None else self.known.get(key)
        new = child is None
        if child is None:
            total = self.nodes[node]["log_prob"] + log_prob
            child = add_state(
                graph, done.state, parent=node, log_prob=total, score=score(node, log_prob)
            )
            meter.nodes += 1
            if key is not None:
                self.known[key] = child
        else:
            meter.merged += 1
        add_attempt(graph, node, Attempt(tactic, log_prob, done.time_s, child, not new, at=at))
        return Reached(tactic, log_prob, child, done.state, new)

    def move(self, node: int, parent: int, reached: Reached, score: float) -> None:
        """Say that the way to ``node`` over ``parent`` is the better one; only for nodes that were
        not expanded."""
        total = self.nodes[parent]["log_prob"] + reached.log_prob
        state = reached.state or self.state(node)
        set_way(self.run.graph, node, state, parent=parent, log_prob=total, score=score)
