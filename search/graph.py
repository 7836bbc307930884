"""The proof graph: states as nodes, tactics that applied as edges, in a networkx ``DiGraph``.

Nodes are integers from 0 (the statement) in the order in which states were found. A node carries

========== ==================================================================================
state      its ``ProofState`` (the way it was reached best)
depth      tactics from the start along that way
log_prob   sum of the log-probabilities along that way
score      what the search ordered it by (higher is better)
order      its place, from 0, among the states in order of expansion; None: never expanded
parent     the node before it on that way; None for node 0
attempts   list of :class:`Attempt`: every tactic tried here, failed ones included, in order
finished   True when no goal is left
tactic     what led here from the parent along that way; empty for node 0
why        score parts (name, number) of the moment when it was chosen last; absent: never chosen
========== ==================================================================================

An edge carries ``tactic``, ``log_prob``, ``time_s`` of the first tactic that led along it. The
graph's own attributes: ``theorem``, ``search``, ``policy``, ``proof``: the nodes of the accepted
proof, empty without one; and ``and_or``: whether a node is a part of a state whose goals are proved
apart from each other (``search.goals``). Then a tactic may lead to several nodes, all of which must
be proved, a node's state holds its own goals only, and the proof is not a path but a tree.
"""

from __future__ import annotations

from dataclasses import dataclass

import networkx as nx

from qedgym.env.theorem import ProofState
from qedgym.search.contract import Graph


@dataclass(frozen=True, slots=True)
class Attempt:
    """One tactic tried at one state."""

    tactic: str
    log_prob: float
    time_s: float
    child: int | None = None
    """The node it led to; None when it failed."""
    merged: bool = False
    """The child had been reached before."""
    error: str | None = None
    timed_out: bool = False
    more: tuple[int, ...] = ()
    """Further nodes it led to, in an AND/OR graph."""
    at: int = 0
    """The step of the search that it was, from 0."""

    @property
    def ok(self) -> bool:
        """Whether the tactic applied."""
        return self.child is not None

    @property
    def children(self) -> tuple[int, ...]:
        """All nodes it led to."""
        return () if self.child is None else (self.child, *self.more)


def new_graph(
    state: ProofState, search: str = "", policy: str = "", *, and_or: bool = False
) -> Graph:
    """A graph with node 0 for a theorem's first state."""
    graph: Graph = nx.DiGraph(
        theorem=state.theorem, search=search, policy=policy, proof=[], and_or=and_or
    )
    add_state(graph, state, parent=None, log_prob=0.0, score=0.0)
    return graph


def add_state(
    graph: Graph,
    state: ProofState,
    *,
    parent: int | None,
    log_prob: float,
    score: float,
    tactic: str | None = None,
) -> int:
    """Add a node and return it. ``log_prob`` is the sum over the whole way to it."""
    node: int = graph.number_of_nodes()
    graph.add_node(node, order=None, attempts=[])
    set_way(graph, node, state, parent=parent, log_prob=log_prob, score=score, tactic=tactic)
    return node


def set_way(
    graph: Graph,
    node: int,
    state: ProofState,
    *,
    parent: int | None,
    log_prob: float,
    score: float,
    tactic: str | None = None,
) -> None:
    """Say how ``node`` is reached: when it is new, and when a better way to it is found.

    ``tactic`` is the state's last one when it is not given.
    """
    if tactic is None:
        tactic = state.tactics[-1] if state.tactics and parent is not None else ""
    depth = 0 if parent is None else graph.nodes[parent]["depth"] + 1
    graph.nodes[node].update(
        state=state,
        parent=parent,
        depth=depth,
        log_prob=log_prob,
        score=score,
        finished=state.finished,
        tactic=tactic,
    )


def add_attempt(graph: Graph, node: int, attempt: Attempt) -> None:
    """Record a tactic tried at ``node``, with an edge when it applied."""
    graph.nodes[node]["attempts"].append(attempt)
    for child in attempt.children:
        if not graph.has_edge(node, child):
            graph.add_edge(
                node,
                child,
                tactic=attempt.tactic,
                log_prob=attempt.log_prob,
                time_s=attempt.time_s,
            )


def way_to(graph: Graph, node: int) -> list[int]:
    """The nodes from 0 to ``node`` along the parents, both included."""
    way = [node]
    while (parent := graph.nodes[way[-1]]["parent"]) is not None:
        way.append(parent)
    return way[::-1]
