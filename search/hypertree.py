"""HyperTree proof search: AND/OR search in which the goals of a state are proved apart.

From the root a hypertree is selected: at each open node the edge with the highest PUCT score, and
under it every child that is not solved. Its leaves are expanded, and values are backed up through
it, a node's value by an edge being the product of the values of the edge's children (Lample et
al., HyperTree Proof Search for Neural Theorem Proving, 2022). The product is right for values that
are chances, independent of each other; ``alpha`` says how far it is made a mean, which suits
critics that only tell goals apart.
"""

from __future__ import annotations

import math
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from typing import Any

from qedgym.provers.size_critic import SizeCritic
from qedgym.search.contract import SearchEvent
from qedgym.search.goals import Edge, Goals, Node
from qedgym.search.graph import Attempt
from qedgym.search.history import History
from qedgym.search.play import Play, Played, Request, Run

_DEEPEST = 300
"""Tactics on one way, at most."""


@dataclass(frozen=True, slots=True)
class Hypertree(Played):
    """Selects a hypertree by PUCT, expands its leaves, backs products up.

    Goals equal up to renaming are one node, and a proof of it serves wherever it comes up. A goal
    that can no longer be proved takes every tactic with it that needs it. The tactics that come
    next at a node are one more edge of it, with their probability and as many visits as there were
    such before, so that a node is widened where that looks better than going deeper. What a tactic
    did at other goals of the search says when it is tried (``search.history``). Without a critic
    values come from ``provers.size_critic``.
    """

    c_puct: float = 1.0
    """Weight of the policy's probabilities against the values found."""
    width: int = 32
    """Most tactics tried at a node."""
    tries: int = 4
    """Tactics tried at a visit."""
    leaves: int = 4
    """Most leaves of a hypertree that are expanded at a visit, those with the lowest value first;
    the rest are left when one of them turns out to be dead."""
    alpha: float = 0.5
    """The product of ``n`` goals' values is taken to the power ``1 / n ** alpha``: with 0 it is the
    published search's, with 1 the geometric mean, so that a tactic is no worse for leaving many
    goals."""
    decay: float = 0.5
    """A node is worth what the critic says, times the share of the tactics' probability that is
    still untried there, to this power; 0: always what the critic says."""
    patience: float = 2.0
    """How slowly tactics that fail at one goal come later at the others (``search.history``);
    ``inf``: never."""
    reward: float = 1.0
    """How much more likely a tactic is taken to be for having closed a goal."""
    name: str = "hypertree"

    def __post_init__(self) -> None:
        """Raises ``ValueError`` for settings of the record that mean nothing."""
        History(self.patience, self.reward)

    def play(self, run: Run) -> Play:
        """See ``Played.play``."""
        goals = Goals(run, run.problem.critic or SizeCritic())
        values = dict(enumerate((yield from goals.values([0]))))
        history = History(self.patience, self.reward)
        while not goals.nodes[0].dead:
            chosen = _Selection(self, goals, values, history)
            leaves = chosen.leaves()
            if not leaves:
                return
            for number in leaves:
                run.graph.nodes[number]["why"] = chosen.why.get(number, ())
            fresh = [n for n in leaves if goals.nodes[n].offer is None]
            if fresh:
                yield from goals.ask(fresh, self.width)
            for number in leaves:
                if goals.nodes[number].offer is None or goals.nodes[number].solved:
                    continue
                edges = yield from self._attempt(goals, number, history)
                yield from self._judge(goals, edges, values)
                while goals.nodes[0].solved:  # as long as the check refuses them
                    yield from goals.finish()
                if goals.nodes[number].dead:
                    break
            chosen.back_up()

    def _attempt(
        self, goals: Goals, number: int, history: History
    ) -> Generator[Request | SearchEvent, Any, list[Edge]]:
        """Try the next tactics of a node, and note what became of them."""
        node, graph = goals.nodes[number], goals.run.graph
        node.offer = [(t, log_prob) for t, log_prob, _ in history.weighed(node.offer or ())]
        attempts = graph.nodes[number]["attempts"]
        before = len(attempts)
        edges = yield from goals.attempt(number, self.tries)
        for done in attempts[before:]:
            closed = done.ok and graph.nodes[done.children[0]]["finished"]
            history.note(done.tactic, helped=done.ok and not done.merged, closed=closed)
        return edges

    def _judge(
        self, goals: Goals, edges: list[Edge], values: dict[int, float]
    ) -> Generator[Request | SearchEvent, Any, None]:
        """Values for the nodes that edges found."""
        new = sorted({k.node for e in edges for k in e.links if k.node not in values})
        values.update(zip(new, (yield from goals.values(new)), strict=True))


class _Selection:
    """One hypertree, from the root to its leaves."""

    def __init__(
        self, settings: Hypertree, goals: Goals, values: dict[int, float], history: History
    ) -> None:
        self.settings = settings
        self.history = history
        self.goals = goals
        self.values = values
        self.edges: dict[int, Edge | None] = {}
        """The edge chosen at each node of it; None: it is widened or was never expanded."""
        self.order: list[int] = []
        self.why: dict[int, tuple[tuple[str, float], ...]] = {}

    def leaves(self) -> list[int]:
        """The leaves, those of the lowest value first; none when nothing is left to try."""
        found = self._select(0, frozenset())
        if found is None:
            # Every way down comes back on itself: whatever can still be tried, in order.
            found = [
                n.number
                for n in self.goals.nodes
                if not n.dead and n.solved is None and n.offer != [] and not n.view.finished
            ][:1]
        found.sort(key=lambda n: (self.values.get(n, 0.0), n))
        return found[: self.settings.leaves]

    def _select(self, number: int, above: frozenset[int]) -> list[int] | None:
        """Choose at a node and below; its leaves, or None when it can only come back."""
        node = self.goals.nodes[number]
        if number in self.edges:  # a goal that comes up twice in it
            return []
        if len(above) >= _DEEPEST:
            return None
        inside = above | {number}
        choices = self._choices(node, inside)
        for edge, why in choices:
            self.edges[number] = edge
            if edge is None:
                self.order.append(number)
                self.why[number] = why
                return [number]
            found: list[int] = []
            for link in edge.links:
                if self.goals.nodes[link.node].solved:
                    continue
                below = self._select(link.node, inside)
                if below is None:
                    break
                found += below
            else:
                self.order.append(number)
                self.why[number] = why
                return found
        self.edges.pop(number, None)
        return None

    def _choices(
        self, node: Node, above: frozenset[int]
    ) -> list[tuple[Edge | None, tuple[tuple[str, float], ...]]]:
        """What can be done at a node, the best first, with the parts of each score."""
        if node.offer is None:
            return [(None, ())]
        usable = [
            e
            for e in node.edges
            if self.goals.is_open(e) and not any(k.node in above for k in e.links)
        ]
        visits = sum(e.visits for e in usable) + 1
        options: list[tuple[Edge | None, float, float, float]] = [
            (e, self._value(e), math.exp(e.log_prob), float(e.visits)) for e in usable
        ]
        if node.offer:
            coming = self.history.weighed(node.offer)[: self.settings.tries]
            prior = math.fsum(chance for *_, chance in coming)
            seen = len(self._attempts(node)) / self.settings.tries
            options.append((None, self._unsolved(node), prior, seen))
        total = math.fsum(prior for _, _, prior, _ in options) or 1.0
        scored = []
        for at, (edge, value, prior, seen) in enumerate(options):
            drawn = self.settings.c_puct * prior / total * math.sqrt(visits) / (1 + seen)
            why = (("value", value), ("prior", prior / total), ("visits", seen))
            scored.append((-(value + drawn), at, edge, why))
        scored.sort(key=lambda item: item[:2])
        return [(edge, why) for _, _, edge, why in scored]

    def _value(self, edge: Edge) -> float:
        if edge.visits:
            return edge.total / edge.visits
        return joint([self._worth(k.node) for k in edge.links], self.settings.alpha)

    def _worth(self, number: int) -> float:
        node = self.goals.nodes[number]
        if node.solved:
            return 1.0
        if node.dead:
            return 0.0
        found = [e.total / e.visits for e in node.edges if e.visits and self.goals.is_open(e)]
        return max([self._unsolved(node), *found])

    def _unsolved(self, node: Node) -> float:
        """What the critic says of a node, less for what was tried there already."""
        value = self.values[node.number]
        if node.offer is None or not self.settings.decay:
            return value
        left = math.fsum(chance for *_, chance in self.history.weighed(node.offer))
        spent = math.fsum(math.exp(done.log_prob) for done in self._attempts(node))
        return value * (left / (left + spent)) ** self.settings.decay if left else 0.0

    def _attempts(self, node: Node) -> list[Attempt]:
        """What was tried at a node."""
        found: list[Attempt] = self.goals.run.graph.nodes[node.number]["attempts"]
        return found

    def back_up(self) -> None:
        """Count what came of it, from the leaves to the root."""
        found: dict[int, float] = {}
        for number in self.order:  # children come before their parents
            edge = self.edges[number]
            if edge is None:
                new = [self._value(e) for e in self.goals.nodes[number].edges]
                found[number] = max([self._worth(number), *new])
                if self.goals.nodes[number].dead:
                    found[number] = 0.0
                continue
            values = [found.get(k.node, self._worth(k.node)) for k in edge.links]
            value = joint(values, self.settings.alpha)
            edge.visits += 1
            edge.total += value
            found[number] = value


def joint(values: Sequence[float], alpha: float) -> float:
    """The value of goals that must all be proved; 1 when there are none.

    >>> joint([0.5, 0.5], 0.0), joint([0.5, 0.5], 1.0), joint([0.5, 0.0], 1.0), joint([], 1.0)
    (0.25, 0.5, 0.0, 1.0)
    """
    if not values:
        return 1.0
    return float(math.prod(values) ** (1 / len(values) ** alpha))
