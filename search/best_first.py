"""Best-first search with a length-normalised score.

A state's score is the sum of the log-probabilities of the tactics that lead to it, divided by
their number to the power alpha (BFS-Prover). With alpha 0 a longer way is always worse; with
alpha 1 the score is the mean, and deep ways are as welcome as short ones.
"""

from __future__ import annotations

import heapq
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from qedgym.env.canonical import canonical_goal
from qedgym.env.theorem import ProofState, StepResult
from qedgym.search.play import Play, Played, Run
from qedgym.search.tree import Offer, Reached, Tree


@dataclass(frozen=True, slots=True)
class BestFirst(Played):
    """Expands the open state with the highest score until a proof is found.

    States equal up to renaming are one node (``env.canonical``), expanded once. A better way to
    a state that still waits moves it forward. A state that has some of the goals of another and no
    others is nearer to the end than that one: it is taken first, what its solved goals have cost
    is forgotten, and the other (with what is left to try there) waits until all else is done, for
    the case that the check refuses what was found. Memory grows with the number of states (a few
    KB each).
    """

    alpha: float = 0.5
    """Exponent of the length in the score, from 0 to 1."""
    width: int = 32
    """Most tactics tried at a state."""
    batch: int = 1
    """States for which the policy is asked at once; more suits a language model."""
    solved_free: bool = True
    """Whether a solved goal costs nothing, as above. False: a state's score is that of its way,
    whatever its goals, which is all there is to the published search."""
    name: str = "best-first"

    def play(self, run: Run) -> Play:
        """See ``Played.play``."""
        queue = _Queue(self, run)
        tree = queue.tree
        while nodes := queue.pop():
            fresh = [node for node in nodes if node not in queue.left]
            if fresh:
                offers = yield from tree.ask(fresh, self.width)
                queue.left.update(zip(fresh, offers, strict=False))
            for node in nodes:
                if node not in queue.left:  # the policy may be asked no more
                    continue
                yield run.event("expand", node)
                tree.nodes[node].setdefault("why", queue.why(node))
                offer = queue.left.pop(node)
                while offer:
                    reached = yield from tree.attempt(
                        node, offer, queue.score, stop=queue.is_nearer(node)
                    )
                    offer = offer[len(reached) :]
                    for found in reached:
                        queue.put(node, found)
                    child = reached[-1].child
                    if child in queue.waiting and queue.within(child, node):
                        queue.left[node] = offer
                        queue.push(node, late=True)
                        break


_LATE = 1e6
_META = re.compile(r"(?<!\w)\?\w")


def _goals(state: ProofState) -> Counter[str] | None:
    """The goals of a state; None when they may depend on each other."""
    texts = [text for g in state.goals for text in [g.target, *(h.type for h in g.hypotheses)]]
    if any(_META.search(text) for text in texts):
        return None
    return Counter(map(canonical_goal, state.goals))


def _within(some: Counter[str] | None, all_: Counter[str] | None) -> bool:
    """Whether these goals are some, but not all, of those."""
    return some is not None and all_ is not None and some != all_ and some <= all_


class _Queue:
    """The open states, the best first."""

    def __init__(self, settings: BestFirst, run: Run) -> None:
        self.settings = settings
        self.run = run
        self.tree = Tree(run)
        self.nodes = run.graph.nodes
        # Entries: (-score, goals, lot, node, version). Fewer goals first, then by lot, so that
        # seeds differ where nothing else decides; a node that moved forward has a new version.
        self.heap: list[tuple[float, int, float, int, int]] = []
        self.version: dict[int, int] = {}
        # Log-probability and steps that a node's score is made of.
        self.effort: dict[int, tuple[float, int]] = {0: (0.0, 0)}
        self.goals: dict[int, Counter[str] | None] = {0: _goals(run.start)}
        self.left: dict[int, Offer] = {}
        """What is still to be tried at states that were expanded."""
        self.waiting: set[int] = set()
        self.push(0)

    def push(self, node: int, late: bool = False) -> None:
        """Put a node into the queue, or to another place in it."""
        data = self.nodes[node]
        version = self.version[node] = self.version.get(node, -1) + 1
        goals = len(data["state"].goals)
        self.waiting.add(node)
        if late:
            self.waiting.discard(node)  # so that it is not set back again
        priority = _LATE * late - data["score"]
        heapq.heappush(self.heap, (priority, goals, self.run.random.random(), node, version))

    def pop(self) -> list[int]:
        """The best open nodes, at most a batch of them."""
        nodes: list[int] = []
        while self.heap and len(nodes) < self.settings.batch:
            *_, node, version = heapq.heappop(self.heap)
            if self.version[node] != version:
                continue
            self.waiting.discard(node)
            if self.nodes[node]["order"] is None or node in self.left:
                nodes.append(node)
        return nodes

    def score(self, node: int, log_prob: float) -> float:
        """The score of what a tactic leads to."""
        spent, steps = self.effort[node]
        divided: float = (spent + log_prob) / (steps + 1) ** self.settings.alpha
        return divided

    def why(self, node: int) -> tuple[tuple[str, float], ...]:
        """The parts of a node's score."""
        spent, steps = self.effort[node]
        return (("log-probability", spent), ("steps", float(steps)))

    def is_nearer(self, node: int) -> Callable[[StepResult], bool]:
        """Whether a step solved a goal and left the others as they were."""
        goals = self.goals[node] if self.settings.solved_free else None

        def nearer(done: StepResult) -> bool:
            if done.state is None:
                return False
            return done.state.finished or _within(_goals(done.state), goals)

        return nearer

    def within(self, child: int | None, node: int) -> bool:
        """Whether ``child`` has some of the goals of ``node`` and no others."""
        if child is None or not self.settings.solved_free:
            return False
        return _within(self.goals[child], self.goals[node])

    def put(self, node: int, found: Reached) -> None:
        """Queue what a step led to."""
        child = found.child
        if child is None or found.finished:
            return
        spent, steps = self.effort[node]
        effort = (spent + found.log_prob, steps + 1)
        score = self.score(node, found.log_prob)
        if found.new:
            self.effort[child] = effort
            self.goals[child] = _goals(self.tree.state(child))
            if (whole := self.nearest(child)) is not None:
                self.effort[child] = self.effort[whole]
                self.nodes[child]["score"] = self.nodes[whole]["score"]
                self.set_back(child)
            self.push(child)
        elif self.nodes[child]["order"] is None and score > self.nodes[child]["score"]:
            self.tree.move(child, node, found, score)
            self.effort[child] = effort
            self.push(child)

    def nearest(self, child: int) -> int | None:
        """The first state on the way to ``child`` that has all of its goals and more."""
        found = None
        node = self.nodes[child]["parent"]
        while node is not None:
            if self.within(child, node):
                found = node
            node = self.nodes[node]["parent"]
        return found

    def set_back(self, child: int) -> None:
        """Let the states wait that have all goals of ``child`` and more."""
        for node in sorted(self.waiting):
            if self.within(child, node):
                self.push(node, late=True)
