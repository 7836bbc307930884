"""Goals apart from each other: what AND/OR searches share.

A node is one goal of a state, or several that depend on each other by unknowns that they share
(``?x``). The other goals of that state stay in it, untouched: a tactic works on the first goal, the
node's goals are brought there by ``rotate_left`` in the same step, and a tactic that changes any of
the others does not count. So any engine steps single goals, and every step is one of a real state.

A tactic at a node is an edge to the nodes of the goals that it leaves, all of which must be proved;
to none, when it closes the goal. Goals equal up to renaming are one node, wherever they come up:
a proof of one is a proof of all, its names replaced. The proofs are put together to one path of
tactics from the start, which is run, laid out and checked like any other.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from qedgym.env.canonical import canonical_goals, renaming
from qedgym.env.theorem import ProofState, StepResult
from qedgym.provers.critic import Critic
from qedgym.search.contract import SearchEvent
from qedgym.search.finish import Finished
from qedgym.search.goal_parts import Part, apart, other_places, renamed, split
from qedgym.search.graph import Attempt, add_attempt, add_state, new_graph
from qedgym.search.play import Ask, Finish, Request, Run, Try
from qedgym.search.tree import Offer


@dataclass(slots=True)
class Link:
    """One child of an edge."""

    node: int
    places: tuple[int, ...]
    """Its goals among those that the edge's tactic leaves of its node's."""
    names: tuple[tuple[str, str], ...] = ()
    """Names in the child's own goals, and what they are called here."""
    merged: bool = False
    """The child was found elsewhere."""


@dataclass(slots=True)
class Edge:
    """A tactic that applied."""

    tactic: str
    log_prob: float
    left: int
    """How many goals it left of the node's."""
    links: tuple[Link, ...]
    usable: bool = True
    """False when its proof turned out not to hold in another place."""
    visits: int = 0
    total: float = 0.0
    """What came of the visits, for searches that count them."""


@dataclass(slots=True)
class Node:
    """A goal, or goals that depend on each other."""

    number: int
    part: Part
    view: ProofState
    """Its goals as a state of their own, for policies and critics. Not for engines."""
    offer: Offer | None = None
    """What is still to be tried; None before the policy was asked."""
    edges: list[Edge] = field(default_factory=list)
    above: set[int] = field(default_factory=set)
    """Nodes with an edge here."""
    solved: Edge | None = None
    """The first edge all of whose children are solved."""
    dead: bool = False
    """Nothing that was offered here can lead to a proof."""


class Goals:
    """The AND/OR graph of a run. Its methods are generators like searches."""

    def __init__(self, run: Run, critic: Critic) -> None:
        self.run = run
        self.critic = critic
        name = run.problem.policy.name
        run.graph = new_graph(run.start, run.search, name, and_or=True)
        self.nodes = [Node(0, Part(run.start, (0,)), run.start)]
        self.known: dict[str, int] = {canonical_goals(run.start.goals): 0}

    # ---- what a search asks for

    def ask(
        self, numbers: Sequence[int], width: int
    ) -> Generator[Request | SearchEvent, Any, list[int]]:
        """Ask the policy about nodes that it was not asked about; those of which it was."""
        policy, meter = self.run.problem.policy, self.run.meter
        views = [self.nodes[number].view for number in numbers]
        offers = yield Ask(policy.propose, views, (width,))
        for number, offer in zip(numbers, offers, strict=False):
            self.nodes[number].offer = offer[:width]
            self.run.graph.nodes[number]["order"] = meter.expanded
            meter.expanded += 1
            yield self.run.event("expand", number)
        return list(numbers[: len(offers)])

    def values(
        self, numbers: Sequence[int]
    ) -> Generator[Request | SearchEvent, Any, list[float]]:
        """What the critic says of nodes."""
        if not numbers:
            return []
        views = [self.nodes[number].view for number in numbers]
        values: list[float] = yield Ask(self.critic.values, views, counted=False)
        return values

    def attempt(
        self, number: int, most: int
    ) -> Generator[Request | SearchEvent, Any, list[Edge]]:
        """Try at most ``most`` of what is offered at a node, up to a tactic that closes it; the
        edges that came of it. What is solved, or dead, by that is found out."""
        node = self.nodes[number]
        edges: list[Edge] = []
        while node.offer and most > 0 and not (edges and not edges[-1].links):
            batch = node.offer[:most]
            keep = len(node.part.state.goals) - len(node.part.mine)

            def closes(done: StepResult, keep: int = keep) -> bool:
                return done.state is not None and len(done.state.goals) == keep

            first = self.run.meter.steps
            part = node.part
            items = [(part.state, part.turn + tactic) for tactic, _ in batch]
            results: list[StepResult] = yield Try(items, closes)
            node.offer = node.offer[len(results) :]
            most -= len(results)
            for i, ((tactic, log_prob), done) in enumerate(zip(batch, results, strict=False)):
                edge = self._record(node, tactic, log_prob, done, first + i)
                if edge is not None:
                    edges.append(edge)
                error = self.run.graph.nodes[number]["attempts"][-1].error or ""
                yield self.run.event("step", number, tactic, error)
        self._settle(node)
        return edges

    def finish(self) -> Generator[Request | SearchEvent, Any, None]:
        """Put the proof of node 0 together and have it checked; if it does not hold, take back
        what it rests on."""
        path, owners, nodes, shared = self._proof()
        done: Finished = yield Finish(path, (), 0, tuple(nodes))
        if done.failed_at is not None and shared:
            for edge in shared:  # a proof did not fit where it was used again
                edge.usable = False
        else:
            owners[min(done.failed_at or len(owners), len(owners) - 1)].usable = False
        self._recompute()

    # ---- recording

    def _record(
        self, node: Node, tactic: str, log_prob: float, done: StepResult, at: int
    ) -> Edge | None:
        run, part = self.run, node.part
        error = done.error
        after = part
        if done.state is not None:
            others = other_places(part.others, done.state.goals)
            if others is None or (len(part.mine) == 1 and others and apart(others)):
                error = "it changes goals that are proved apart from this one"
            else:
                mine = (i for i in range(len(done.state.goals)) if i not in others)
                after = Part(done.state, tuple(mine))
        if done.state is None or error is not None:
            failed = Attempt(
                tactic, log_prob, done.time_s, None, False, error, done.timed_out, at=at
            )
            add_attempt(run.graph, node.number, failed)
            return None
        goals = after.goals
        links = []
        for places in split(goals):
            links.append(self._link(node, tactic, log_prob, after, places))
        edge = Edge(tactic, log_prob, len(goals), tuple(links))
        children = [link.node for link in links] or [self._closed(node, tactic, log_prob)]
        merged = bool(links) and all(link.merged for link in links)
        run.meter.merged += merged
        made = Attempt(
            tactic, log_prob, done.time_s, children[0], merged, more=tuple(children[1:]), at=at
        )
        add_attempt(run.graph, node.number, made)
        if node.number in children:
            return None  # a goal does not help to prove itself
        node.edges.append(edge)
        return edge

    def _link(
        self, node: Node, tactic: str, log_prob: float, after: Part, places: tuple[int, ...]
    ) -> Link:
        """The child with these of the goals; a new node, or one that is known."""
        mine = tuple(after.mine[i] for i in places)
        part = Part(after.state, mine)
        key = canonical_goals(part.goals)
        number = self.known.get(key)
        if number is not None:
            names = renaming(self.nodes[number].part.goals, part.goals) or {}
            self.nodes[number].above.add(node.number)
            return Link(number, places, tuple(names.items()), merged=True)
        view = replace(after.state, goals=part.goals)
        number = self._add(node, tactic, log_prob, view)
        self.known[key] = number
        self.nodes.append(Node(number, part, view, above={node.number}))
        return Link(number, places)

    def _add(self, node: Node, tactic: str, log_prob: float, view: ProofState) -> int:
        graph = self.run.graph
        total = graph.nodes[node.number]["log_prob"] + log_prob
        number = add_state(
            graph, view, parent=node.number, log_prob=total, score=total, tactic=tactic
        )
        self.run.meter.nodes += 1
        return number

    def _closed(self, node: Node, tactic: str, log_prob: float) -> int:
        """A node for the end of a goal, so that the graph shows it."""
        view = replace(node.view, tactics=(*node.view.tactics, tactic), goals=())
        number = self._add(node, tactic, log_prob, view)
        self.nodes.append(Node(number, Part(view, ()), view, offer=[]))
        return number

    # ---- solved and dead

    def _settle(self, node: Node) -> None:
        """Find out what a node's new edges solve, and what can no longer be proved."""
        work = [node]
        while work:
            node = work.pop()
            before = (node.solved is not None, node.dead)
            if node.solved is None:
                node.solved = next((e for e in node.edges if self.is_solved(e)), None)
            node.dead = (
                node.solved is None
                and node.offer == []
                and not any(self.is_open(e) for e in node.edges)
            )
            if (node.solved is not None, node.dead) != before:
                work += [self.nodes[above] for above in sorted(node.above)]

    def is_solved(self, edge: Edge) -> bool:
        """Whether all children of an edge are solved."""
        return edge.usable and all(self.nodes[k.node].solved for k in edge.links)

    def is_open(self, edge: Edge) -> bool:
        """Whether an edge may still lead to a proof."""
        return edge.usable and not any(self.nodes[k.node].dead for k in edge.links)

    def _recompute(self) -> None:
        """Find out anew what is solved, from nothing; after an edge was taken back."""
        for node in self.nodes:
            node.solved, node.dead = None, False
        for node in self.nodes:
            if any(not edge.links and edge.usable for edge in node.edges) or node.offer == []:
                self._settle(node)

    # ---- putting together

    def _proof(self) -> tuple[tuple[str, ...], list[Edge], list[int], list[Edge]]:
        """Node 0's proof as tactics from the start, the edge that each is of, the nodes in it, and
        the edges in it to goals that were found elsewhere."""
        path: list[str] = []
        owners: list[Edge] = []
        nodes: list[int] = []
        shared: list[Edge] = []
        labels = iter(range(10**9))
        goals = [next(labels)]

        # What is still to be proved, the next one last: node, labels of its goals, names.
        todo: list[tuple[int, list[int], dict[str, str]]] = [(0, [goals[0]], {})]
        while todo:
            number, mine, names = todo.pop()
            edge = self.nodes[number].solved
            assert edge is not None
            nodes.append(number)
            if turn := goals.index(mine[0]):
                path.append(f"rotate_left {turn}")
                owners.append(edge)
                goals = goals[turn:] + goals[:turn]
            path.append(renamed(edge.tactic, names))
            owners.append(edge)
            new = [next(labels) for _ in range(edge.left)]
            goals[: len(mine)] = new  # they stand together: what stood between them is proved
            for link in reversed(edge.links):
                if link.merged:
                    shared.append(edge)
                here = {old: names.get(now, now) for old, now in link.names}
                here = {**{k: v for k, v in names.items() if k not in here}, **here}
                todo.append((link.node, [new[i] for i in link.places], here))
            if not edge.links:
                closed = self.run.graph.successors(number)
                nodes.extend(n for n in closed if self.run.graph.nodes[n]["finished"])

        return tuple(path), owners, list(dict.fromkeys(nodes)), shared
