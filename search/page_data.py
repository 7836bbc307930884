"""Search results as plain data for the HTML page, cut down to what a browser handles well."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from qedgym.env.theorem import Goal
from qedgym.search.contract import Graph, SearchResult
from qedgym.search.graph import Attempt

NODES_A_TREE = 5_000
"""Most states shown of one search."""
NODES_A_PAGE = 30_000
"""Most states shown on one page."""
FAILURES_A_NODE = 40
"""Most failed tactics shown at one state."""
FAILURES_A_PAGE = 100_000
"""Most failed tactics shown on one page."""
MESSAGE_CHARS = 600
GOAL_CHARS = 4_000
TACTIC_CHARS = 1_000


@dataclass(slots=True)
class Room:
    """What may still be put on the page."""

    nodes: int = NODES_A_PAGE
    failures: int = FAILURES_A_PAGE


class _Strings:
    """A table of texts, each kept once; the same few messages come thousands of times."""

    def __init__(self) -> None:
        self.table: list[str] = []
        self._places: dict[str, int] = {}

    def place(self, text: str, most: int) -> int:
        """Where ``text``, cut to ``most`` characters, stands in the table."""
        if len(text) > most:
            text = f"{text[:most]} … ({len(text) - most} characters more)"
        if text not in self._places:
            self._places[text] = len(self.table)
            self.table.append(text)
        return self._places[text]


def _goal_lines(goal: Goal) -> str:
    """The goal's text; names and types of hypotheses of one type share a line, as Lean prints."""
    lines = [] if goal.case is None else [f"case {goal.case}"]
    at = 0
    while at < len(goal.hypotheses):
        first = goal.hypotheses[at]
        names = [first.name]
        at += 1
        while (
            first.value is None
            and at < len(goal.hypotheses)
            and goal.hypotheses[at].type == first.type
            and goal.hypotheses[at].value is None
            and goal.hypotheses[at].is_instance == first.is_instance
        ):
            names.append(goal.hypotheses[at].name)
            at += 1
        body = "" if first.value is None else f" := {first.value}"
        lines.append(f"{' '.join(names)} : {first.type}{body}".replace("\n", "\n  "))
    lines.append(f"⊢ {goal.target}".replace("\n", "\n  "))
    return "\n".join(lines)


def _kept(graph: Graph, most: int) -> list[int]:
    """The nodes to show: the proof first, then in order of discovery, each after its parent."""
    kept: dict[int, None] = {}

    def keep(node: int | None) -> None:
        way: list[int] = []
        while node is not None and node not in kept:
            way.append(node)
            node = graph.nodes[node]["parent"]
        if len(kept) + len(way) <= most:
            kept.update(dict.fromkeys(reversed(way)))

    for node in graph.graph["proof"]:
        keep(node)
    for node, data in graph.nodes(data=True):
        if data["finished"]:
            keep(node)
    for node in graph:
        if len(kept) >= most:
            break
        keep(node)
    return sorted(kept)


def tree_data(graph: Graph, room: Room) -> dict[str, Any]:
    """One search's tree for the page's script, taking what it needs from ``room``.

    ``nodes`` rows are [parent row or -1, tactic, log-prob, ms, depth, score, order or -1, goals,
    failures, failures in all, flags, refusal or -1, merges, step at which it was found or -1, step
    at which the first tactic was tried here or -1, parts of the score when it was chosen, goal,
    goals]; texts are places in ``strings``. The last two say which of the goals that its tactic
    left it is, where these are proved apart. Flags: 1 on the proof, 2 finished. A failure is
    [tactic, log-prob, ms, message, timed out]; a merge, a tactic that led to a state known before,
    is [tactic, row or -1]; a part of a score is [name, value].
    """
    kept = _kept(graph, min(NODES_A_TREE, room.nodes))
    room.nodes -= len(kept)
    row = {node: i for i, node in enumerate(kept)}
    strings = _Strings()
    proof = set(graph.graph["proof"])
    rows: list[list[Any]] = []
    for node in kept:
        data = graph.nodes[node]
        parent = data["parent"]
        came: Attempt | None = None
        if parent is not None:
            wanted = data["tactic"]
            siblings: list[Attempt] = graph.nodes[parent]["attempts"]
            came = next((a for a in siblings if node in a.children and a.tactic == wanted), None)
        attempts: list[Attempt] = data["attempts"]
        failed = [a for a in attempts if not a.ok]
        shown = failed[: min(FAILURES_A_NODE, max(0, room.failures))]
        room.failures -= len(shown)
        again = [(a.tactic, a.child) for a in attempts if a.merged and a.child is not None]
        flags = (node in proof) + 2 * data["finished"]
        rows.append(
            [
                -1 if parent is None else row[parent],
                -1 if parent is None else strings.place(data["tactic"], TACTIC_CHARS),
                0 if came is None else round(came.log_prob, 3),
                0 if came is None else round(came.time_s * 1000, 1),
                data["depth"],
                round(data["score"], 4),
                -1 if data["order"] is None else data["order"],
                [strings.place(_goal_lines(g), GOAL_CHARS) for g in data["state"].goals],
                [
                    [
                        strings.place(a.tactic, TACTIC_CHARS),
                        round(a.log_prob, 3),
                        round(a.time_s * 1000, 1),
                        strings.place(a.error or "", MESSAGE_CHARS),
                        int(a.timed_out),
                    ]
                    for a in shown
                ],
                len(failed),
                flags,
                strings.place(data["refusal"], MESSAGE_CHARS) if "refusal" in data else -1,
                [
                    [strings.place(tactic, TACTIC_CHARS), row.get(child, -1)]
                    for tactic, child in again[:FAILURES_A_NODE]
                ],
                -1 if came is None else came.at,
                attempts[0].at if attempts else -1,
                [
                    [strings.place(name, TACTIC_CHARS), _shown(value)]
                    for name, value in data.get("why", ())
                ],
                1 if came is None else came.children.index(node) + 1,
                1 if came is None else len(came.children),
            ]
        )
    steps = sum(len(attempts) for _, attempts in graph.nodes(data="attempts"))
    return {
        "total": graph.number_of_nodes(),
        "nodes": rows,
        "strings": strings.table,
        "steps": steps,
        "and_or": bool(graph.graph.get("and_or")),
    }


def _shown(value: float) -> float:
    """A number that JSON has."""
    return round(value, 4) if math.isfinite(value) else 1e9


def script_json(value: object) -> str:
    """JSON that is inert inside a ``script`` element: no ``<``, ``>``, ``&`` or line separator."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return text


def counts(results: Sequence[SearchResult]) -> dict[str, int]:
    """How many results have each status, in the order in which a page shows them."""
    order = ("proved", "failed", "timeout", "rejected", "invalid")
    found = {status: sum(r.status == status for r in results) for status in order}
    return {status: count for status, count in found.items() if count}
