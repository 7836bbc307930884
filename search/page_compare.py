"""Several searches on one theorem side by side, as plain data for the HTML page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qedgym.env.theorem import Theorem
from qedgym.search.contract import Graph, SearchResult

WIDTH, HEIGHT = 600, 180
"""Size of the picture, without its margins."""
_POINTS = 200
"""Most corners of a line."""


def found_at(graph: Graph) -> list[int]:
    """The step, from 1, at which each state but the first was found, rising."""
    return sorted(
        attempt.at + 1
        for _, attempts in graph.nodes(data="attempts")
        for attempt in attempts
        for child in attempt.children
        if graph.nodes[child]["parent"] is not None and not attempt.merged
    )


def line(steps: Sequence[int], most_steps: int, most_states: int) -> str:
    """An SVG path: states found, over steps. Long ones are thinned out.

    >>> line([1, 4], 4, 2)
    'M0 180L150 90L600 0'
    """
    every = max(1, -(-len(steps) // _POINTS))
    corners = [(0, 0), *((step, i + 1) for i, step in enumerate(steps))]
    corners = [c for i, c in enumerate(corners) if i % every == 0 or i == len(corners) - 1]
    return "M" + "L".join(
        f"{round(WIDTH * step / max(1, most_steps))} "
        f"{round(HEIGHT - HEIGHT * states / max(1, most_states))}"
        for step, states in corners
    )


def comparisons(results: Sequence[SearchResult]) -> list[dict[str, Any]]:
    """For each theorem that was searched in several ways: a row a search, and a picture.

    ``place`` of a row is that of its result; ``lines`` are empty where no graphs were kept.
    """
    groups: dict[Theorem, list[tuple[int, SearchResult]]] = {}
    for place, result in enumerate(results):
        groups.setdefault(result.theorem, []).append((place, result))
    several = (g for g in groups.values() if len({result.search for _, result in g}) > 1)
    return [_comparison(group) for group in several]


def _comparison(group: Sequence[tuple[int, SearchResult]]) -> dict[str, Any]:
    most_steps = max(r.steps for _, r in group)
    found = {place: found_at(r.graph) for place, r in group if r.graph is not None}
    most_states = max(map(len, found.values()), default=0)
    best = min((r.steps for _, r in group if r.status == "proved"), default=None)
    rows = [
        {
            "place": place,
            "search": r.search,
            "status": r.status,
            "steps": r.steps,
            "nodes": r.nodes,
            "expanded": r.expanded,
            "merged": r.merged,
            "proof_steps": r.proof_steps or "",
            "time_s": r.time_s,
            "best": r.status == "proved" and r.steps == best,
        }
        for place, r in group
    ]
    lines = [
        {
            "search": r.search,
            "number": number % 8,
            "path": line(found[place], most_steps, most_states),
            "end": round(WIDTH * r.steps / max(1, most_steps)),
            "top": round(HEIGHT - HEIGHT * len(found[place]) / max(1, most_states)),
            "proved": r.status == "proved",
        }
        for number, (place, r) in enumerate(group)
        if place in found
    ]
    return {
        "name": group[0][1].theorem.name,
        "rows": rows,
        "lines": lines,
        "steps": most_steps,
        "states": most_states,
    }
