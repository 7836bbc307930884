"""What finished searches teach a critic: states with the number of steps left to a proof."""

from __future__ import annotations

from collections import deque
from random import Random

from qedgym.provers.learned_critic import CriticExample
from qedgym.search.contract import Graph, SearchResult


def remaining_steps(graph: Graph) -> dict[int, int]:
    """For each node from which the graph has a way to a finished state: the fewest steps.

    Finished states that the trusted check refused lead nowhere. A tactic that leads to several
    nodes (an AND/OR graph) leads to a proof when each of them has one, with the steps of all.
    About linear in the graph's edges.
    """
    found: dict[int, int] = {
        node: 0
        for node, data in graph.nodes(data=True)
        if data["finished"] and "refusal" not in data
    }
    waiting = deque(found)
    while waiting:
        node = waiting.popleft()
        for before in graph.predecessors(node):
            for attempt in graph.nodes[before]["attempts"]:
                if node not in attempt.children or not all(c in found for c in attempt.children):
                    continue
                steps = 1 + sum(found[child] for child in attempt.children)
                if before not in found or steps < found[before]:
                    found[before] = steps
                    waiting.append(before)
    return found


def critic_examples(result: SearchResult, seed: int = 0, most: int = 60) -> list[CriticExample]:
    """Examples from one search that ended with a proof (others teach nothing certain: none).

    Every state on a way to a proof, and of the states that were expanded in vain a drawn part, so
    that there are at most ``most`` in all.
    """
    graph = result.graph
    if graph is None or result.status != "proved":
        return []
    left = remaining_steps(graph)
    ways = [n for n in sorted(left) if left[n] > 0][:most]
    vain = [
        n for n, data in graph.nodes(data=True) if n not in left and data["order"] is not None
    ]
    room = min(len(vain), most - len(ways))
    drawn = sorted(Random(f"{seed} {result.theorem.name}").sample(vain, room))
    return [CriticExample(graph.nodes[n]["state"], left.get(n)) for n in [*ways, *drawn]]
