"""Monte Carlo tree search with PUCT and progressive widening.

Selection goes down by PUCT (Silver et al., Mastering the Game of Go without Human Knowledge, 2017).
How many of a state's tactics are tried grows with its visits (Couetoux et al., Continuous Upper
Confidence Trees, 2011), since a policy over tactics never comes to an end of them.
"""

from __future__ import annotations

import math
from collections.abc import Generator
from dataclasses import dataclass
from typing import Any

from qedgym.provers.size_critic import SizeCritic
from qedgym.search.contract import SearchEvent
from qedgym.search.play import Ask, Play, Played, Request, Run
from qedgym.search.tree import Offer, Tree


@dataclass(frozen=True, slots=True)
class Mcts(Played):
    """Walks down by PUCT, widens or expands where it ends, and backs the critic's value up.

    A state may be reached in several ways and is one node; a way never comes back on itself. States
    from which nothing can lead on are left out. Without a critic values come from
    ``provers.size_critic``.
    """

    c_puct: float = 0.5
    """Weight of the policy's probabilities against the values found."""
    widen: float = 4.0
    """Tactics that are tried at a state's first visit."""
    widen_power: float = 0.6
    """After ``n`` visits ``widen * n ** widen_power`` tactics have been tried."""
    width: int = 32
    """Most tactics tried at a state."""
    name: str = "mcts"

    def play(self, run: Run) -> Play:
        """See ``Played.play``."""
        walk = _Walk(self, run)
        while not walk.dead(0):
            way = walk.down()
            node = way[-1]
            if node not in walk.left:
                (offer,) = yield from walk.tree.ask([node], self.width)
                walk.left[node] = offer
                yield run.event("expand", node)
            value = yield from walk.widen(node)
            for at in way:
                walk.visits[at] += 1
                walk.total[at] += value
            walk.bury(way)


class _Walk:
    """Visits and values of one search."""

    def __init__(self, settings: Mcts, run: Run) -> None:
        self.settings = settings
        self.run = run
        self.tree = Tree(run)
        self.critic = run.problem.critic or SizeCritic()
        self.left: dict[int, Offer] = {}
        """What was offered at expanded states and not tried yet."""
        self.priors: dict[int, dict[int, float]] = {0: {}}
        """Children of each node with the log-probability of the likeliest tactic."""
        self.visits: dict[int, int] = {0: 0}
        self.total: dict[int, float] = {0: 0.0}
        self.first: dict[int, float] = {}
        """The critic's values."""
        self.buried: set[int] = set()

    def dead(self, node: int) -> bool:
        """Whether nothing that was offered at or below a state is untried."""
        return node in self.buried

    def tried(self, node: int) -> int:
        """How many tactics were tried at a state."""
        return len(self.tree.nodes[node]["attempts"])

    def room(self, node: int) -> int:
        """How many tactics of a state may be tried at this visit."""
        most = self.settings.widen * (1 + self.visits[node]) ** self.settings.widen_power
        return int(most) + 1 - self.tried(node)

    def down(self) -> list[int]:
        """From the root to a state that is new, or is to be widened."""
        way = [0]
        while True:
            node = way[-1]
            if node not in self.left or (self.left[node] and self.room(node) > 0):
                return way
            open_ = [k for k in self.priors[node] if k not in self.buried and k not in way]
            if not open_:
                return way
            why = {child: self.parts(node, child) for child in open_}
            best = max(open_, key=lambda k: (why[k][0][1] + why[k][1][1], -k))
            self.tree.nodes[best]["why"] = why[best]
            way.append(best)

    def parts(self, node: int, child: int) -> tuple[tuple[str, float], ...]:
        """The parts of a child's PUCT score."""
        seen = self.visits[child]
        value = self.total[child] / seen if seen else self.first.get(child, 0.0)
        prior = math.exp(self.priors[node][child])
        drawn = self.settings.c_puct * prior * math.sqrt(self.visits[node] + 1) / (1 + seen)
        return (("value", value), ("prior", drawn), ("visits", float(seen)))

    def widen(self, node: int) -> Generator[Request | SearchEvent, Any, float]:
        """Try the next few tactics of a state; the value to back up."""
        room = max(1, self.room(node))
        offer, self.left[node] = self.left[node][:room], self.left[node][room:]
        new: list[int] = []
        while offer:
            reached = yield from self.tree.attempt(node, offer, self.score)
            offer = offer[len(reached) :]
            for found in reached:
                child = found.child
                if child is None or child == node or found.finished:
                    continue
                priors = self.priors[node]
                priors[child] = max(found.log_prob, priors.get(child, -math.inf))
                if found.new:
                    new.append(child)
                    self.priors[child] = {}
                    self.visits[child], self.total[child] = 0, 0.0
        if new:
            states = [self.tree.state(child) for child in new]
            values = yield Ask(self.critic.values, states, counted=False)
            self.first.update(zip(new, values, strict=True))
            for child in new:
                self.tree.nodes[child]["score"] = self.first[child]
            return float(max(values))
        return self.first.get(node, 0.0) if self.left[node] else 0.0

    def score(self, node: int, log_prob: float) -> float:
        """The score of a new state, until the critic has seen it."""
        return float(self.tree.nodes[node]["log_prob"] + log_prob)

    def bury(self, way: list[int]) -> None:
        """Note the states of a way, from its end, that cannot lead on any more."""
        for node in reversed(way):
            if self.left.get(node) != [] or any(k not in self.buried for k in self.priors[node]):
                return
            self.buried.add(node)
