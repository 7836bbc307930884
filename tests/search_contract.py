"""What every search must keep (``search.contract``), and what the tests of searches share.

A search joins by its line in ``search.registry``; settings worth trying join ``VARIANTS``.
"""

from __future__ import annotations

import networkx as nx

from qedgym.env.canonical import canonical_state
from qedgym.env.theorem import Theorem
from qedgym.provers.fixed import FixedPolicy
from qedgym.search.contract import SearchEvent, SearchResult
from qedgym.search.graph import way_to
from qedgym.search.registry import SEARCHES as REGISTERED
from qedgym.search.registry import make_search

VARIANTS: list[tuple[str, dict[str, object]]] = [("best-first", {"alpha": 0.0, "batch": 4})]
WHOLE_PROOFS = ("refine", "whole-proof")
"""Searches whose steps are whole proofs: ``test_whole_proof_search`` tries them."""
SEARCHES = [make_search(name) for name in REGISTERED if name not in WHOLE_PROOFS]
SEARCHES += [make_search(*v) for v in VARIANTS]

LOGIC = FixedPolicy(
    ["intro h", "obtain ⟨a, b, c⟩ := h", "cases h", "constructor", "assumption", "left", "right"]
)
# Each `have` makes a state that never was before, so these never run out.
ENDLESS = FixedPolicy(["have a : True := trivial", "have b : 0 = 0 := rfl", "exact nowhere"])


def theorem(statement: str, prefix: str = "") -> Theorem:
    return Theorem(statement.split()[1], statement, prefix)


SWAP = theorem("theorem swap (p q : Prop) : p ∧ q → q ∧ p")
NESTED = theorem("theorem nested (p q r : Prop) : p ∧ (q ∧ r) → (r ∧ q) ∧ (p ∨ q)")
FALSE = theorem("theorem no (p : Prop) (n : Nat) : p")


def timeless(event: SearchEvent) -> tuple[object, ...]:
    """An event without its times and objects."""
    end = event.result and (event.result.status, event.result.reason, event.result.proof)
    return (event.kind, event.nodes, event.steps, event.node, event.tactic, event.message, end)


def check_graph(result: SearchResult, width: int = 10_000) -> None:
    """Whatever a search did, its graph and its counts must fit together."""
    graph = result.graph
    assert graph is not None
    assert graph.number_of_nodes() == result.nodes
    attempts = [(node, a) for node in graph for a in graph.nodes[node]["attempts"]]
    assert len(attempts) == result.steps
    orders = [order for _, order in graph.nodes(data="order") if order is not None]
    assert sorted(orders) == list(range(result.expanded))
    for node, attempt in attempts:
        assert (attempt.child is None) == (attempt.error is not None)
        if attempt.child is not None:
            assert all(graph.has_edge(node, child) for child in attempt.children)
    for node, data in graph.nodes(data=True):
        if node == 0:
            assert data["parent"] is None
            continue
        edge = graph.edges[data["parent"], node]
        assert (
            data["depth"]
            == graph.nodes[data["parent"]]["depth"] + 1
            == len(way_to(graph, node)) - 1
        )
        assert graph.graph["and_or"] or len(data["state"].tactics) == data["depth"]
        assert edge["log_prob"] <= 0
        assert data["finished"] == (not data["state"].goals)
    open_states = [data["state"] for _, data in graph.nodes(data=True) if not data["finished"]]
    forms = [canonical_state(state) for state in open_states]
    assert len(set(forms)) == len(forms), "one state is two nodes"
    assert nx.is_weakly_connected(graph)
    way = graph.graph["proof"]
    assert bool(way) == (result.status == "proved")
    if way and graph.graph["and_or"]:
        for node in way:  # a finished end, or one tactic of which all children are proved
            ways = [a for a in graph.nodes[node]["attempts"] if set(a.children) <= set(way)]
            assert graph.nodes[node]["finished"] or any(a.ok for a in ways)
    elif way:
        assert way == way_to(graph, way[-1])
        assert graph.nodes[way[-1]]["finished"]
