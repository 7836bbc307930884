"""RMaxTS: tree search driven by curiosity alone.

DeepSeek-Prover-V1.5 (Xin et al., 2024): a reward of 1 exactly when a rollout added a node to the
tree, none for anything else, and UCB with discounted visits and rewards, since what is new does not
stay new.
"""

from __future__ import annotations

import math
from collections.abc import Generator
from dataclasses import dataclass, field
from typing import Any

from qedgym.search.contract import SearchEvent
from qedgym.search.play import Play, Played, Request, Run
from qedgym.search.tree import Offer, Tree


@dataclass(frozen=True, slots=True)
class RMaxTS(Played):
    """Walks down by discounted UCB to where a rollout begins, which goes on to its first error.

    At each state the choice is between its children and a rollout from here, as if that were a
    child. A rollout draws a tactic that was not tried yet by the policy's probabilities, and goes
    on from where it leads while that is new. States from which nothing is left to try are left
    out. The paper's policy writes whole proofs, which are cut off at the first error; a policy of
    tactics is drawn from step by step instead, which gives the same tree.
    """

    gamma: float = 0.99
    """Discount of visits and rewards, for each time that the state was passed since."""
    length: int = 8
    """Most tactics of a rollout."""
    width: int = 32
    """Most tactics tried at a state."""
    name: str = "rmaxts"

    def play(self, run: Run) -> Play:
        """See ``Played.play``."""
        walk = _Walk(self, run)
        while not walk.done(0):
            way, arms = walk.down()
            added = yield from walk.rollout(way[-1])
            for node, arm in zip(way, arms, strict=True):
                walk.count(node, arm, 1.0 if added else 0.0)
            walk.leave(way)


_HERE = -1
"""The arm that begins a rollout at a state; other arms are its children."""


@dataclass(slots=True)
class _Arms:
    """Discounted visits and rewards of what can be chosen at a state."""

    visits: dict[int, float] = field(default_factory=lambda: {_HERE: 0.0})
    rewards: dict[int, float] = field(default_factory=lambda: {_HERE: 0.0})


class _Walk:
    """The tree of one search with its arms."""

    def __init__(self, settings: RMaxTS, run: Run) -> None:
        self.settings = settings
        self.run = run
        self.tree = Tree(run)
        self.left: dict[int, Offer] = {}
        self.arms: dict[int, _Arms] = {0: _Arms()}
        self.over: set[int] = set()
        """States from which nothing is left to try."""

    def done(self, node: int) -> bool:
        """Whether nothing is left to try at or below a state."""
        return node in self.over

    def down(self) -> tuple[list[int], list[int]]:
        """The way to where a rollout begins, and the arm chosen at each state on it."""
        way, arms = [0], []
        while True:
            node = way[-1]
            here = self.arms[node]
            open_ = [k for k in here.visits if k == _HERE or (k not in self.over and k not in way)]
            if self.left.get(node) == [] and len(open_) > 1:
                open_.remove(_HERE)
            total = math.fsum(here.visits[k] for k in open_)
            bounds = {k: self.bound(here, k, total) for k in open_}
            arm = max(open_, key=lambda k: (bounds[k][0][1] + bounds[k][1][1], -k))
            arms.append(arm)
            if arm == _HERE:
                self.tree.nodes[node]["why"] = bounds[arm]
                return way, arms
            way.append(arm)

    def bound(self, here: _Arms, arm: int, total: float) -> tuple[tuple[str, float], ...]:
        """Discounted UCB1: mean reward and its margin."""
        seen = here.visits[arm]
        if seen <= 0:
            return (("reward", 0.0), ("margin", math.inf), ("visits", 0.0))
        margin = math.sqrt(2 * math.log(max(total, 1.0)) / seen)
        return (("reward", here.rewards[arm] / seen), ("margin", margin), ("visits", seen))

    def count(self, node: int, arm: int, reward: float) -> None:
        """Count a visit of an arm; all that was counted before at this state fades."""
        arms, gamma = self.arms[node], self.settings.gamma
        for k in arms.visits:
            arms.visits[k] *= gamma
            arms.rewards[k] *= gamma
        arms.visits[arm] += 1
        arms.rewards[arm] += reward

    def rollout(self, node: int) -> Generator[Request | SearchEvent, Any, bool]:
        """Draw tactics from a state on, to the first that fails; whether a node was added."""
        added = False
        for _ in range(self.settings.length):
            if node not in self.left:
                (offer,) = yield from self.tree.ask([node], self.settings.width)
                self.left[node] = offer
                yield self.run.event("expand", node)
            offer = self.left[node]
            if not offer:
                return added
            weights = [math.exp(log_prob) for _, log_prob in offer]
            at = self.run.random.choices(range(len(offer)), weights)[0]
            (found,) = yield from self.tree.attempt(node, [offer.pop(at)], self.score)
            if found.child is None or found.finished:
                return added
            if found.child != node:
                arms = self.arms[node]
                arms.visits.setdefault(found.child, 0.0)
                arms.rewards.setdefault(found.child, 0.0)
            if not found.new:
                return added
            self.arms[found.child] = _Arms()
            added, node = True, found.child
        return added

    def score(self, node: int, log_prob: float) -> float:
        """The score of a new state: how likely the policy found the way to it."""
        return float(self.tree.nodes[node]["log_prob"] + log_prob)

    def leave(self, way: list[int]) -> None:
        """Note the states of a way, from its end, at and below which nothing is left to try."""
        for node in reversed(way):
            if self.left.get(node) != [] or any(
                k != _HERE and k not in self.over for k in self.arms[node].visits
            ):
                return
            self.over.add(node)
