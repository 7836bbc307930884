"""Finished searches as lines of a file: their states, what was tried there and what came of it.

``qedgym bench --keep-searches`` writes them (``searches.jsonl``, a search a line), and the loop for
learners that ask for them: what learns from more than the proofs (preferences, critics). Kept are
the states that the search expanded and those on a way to the accepted proof; fields of a line:

======== ======================================================================================
key      what makes the search one of its run: ident, configuration, attempt
theorem  name, statement, prefix, file
status   how it ended; ``proved`` is the trusted check's word
seed     of the search
states   a list of: ``tactics`` that lead there, ``state`` as Lean prints it, ``remaining`` steps to
         the accepted proof along the shortest way known (null: none known), ``tried``: lists of
         tactic, log-probability, outcome, message
======== ======================================================================================

The outcome of a tactic is ``led`` (it led on to an accepted proof), ``open`` (it applied),
``failed`` (Lean rejected it) or ``limit`` (Lean did not come to an answer).
"""

from __future__ import annotations

import gzip
import json
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qedgym.env.errors import InputError
from qedgym.env.theorem import ProofState, Theorem
from qedgym.provers.goal_text import read_goals
from qedgym.search.contract import Graph, SearchResult
from qedgym.search.graph import Attempt

SEARCHES = "searches.jsonl"
"""The file of a run's folder."""
SCHEMA = 1
_MESSAGE = 200


@dataclass(frozen=True, slots=True)
class Tried:
    """A tactic that a search tried at a state."""

    tactic: str
    log_prob: float
    outcome: str
    """``led``, ``open``, ``failed`` or ``limit``."""
    message: str = ""


@dataclass(frozen=True, slots=True)
class KeptState:
    """A state of a finished search."""

    state: ProofState
    remaining: int | None
    """Steps to the accepted proof, None where no way is known."""
    tried: tuple[Tried, ...]


@dataclass(frozen=True, slots=True)
class KeptSearch:
    """A finished search."""

    key: tuple[str, str, int]
    """Ident of the theorem, configuration, attempt."""
    theorem: Theorem
    status: str
    seed: int
    states: tuple[KeptState, ...]

    def record(self) -> dict[str, Any]:
        """Its line as a JSON value."""
        theorem = self.theorem
        return {
            "schema": SCHEMA,
            "key": list(self.key),
            "theorem": {
                "name": theorem.name, "statement": theorem.statement, "prefix": theorem.prefix,
                "file": theorem.file,
            },
            "status": self.status,
            "seed": self.seed,
            "states": [
                {
                    "tactics": list(at.state.tactics),
                    "state": str(at.state),
                    "remaining": at.remaining,
                    "tried": [[t.tactic, t.log_prob, t.outcome, t.message] for t in at.tried],
                }
                for at in self.states
            ],
        }  # fmt: skip


def kept_search(result: SearchResult, key: tuple[str, str, int]) -> KeptSearch | None:
    """What is kept of a search; None for one without a graph."""
    graph = result.graph
    if graph is None:
        return None
    left = remaining_steps(graph) if result.status == "proved" else {}
    states = []
    for node, data in graph.nodes(data=True):
        state: ProofState = data["state"]
        if state.unread or not (data["order"] is not None or node in left):
            continue
        tried = [
            Tried(a.tactic, round(a.log_prob, 4), _outcome(a, left), (a.error or "")[:_MESSAGE])
            for a in data["attempts"]
        ]
        states.append(KeptState(state, left.get(node), tuple(tried)))
    return KeptSearch(key, result.theorem, result.status, result.seed, tuple(states))


def kept_record(result: SearchResult, key: tuple[str, str, int]) -> dict[str, Any] | None:
    """A search's line as a JSON value; None for one without a graph."""
    kept = kept_search(result, key)
    return None if kept is None else kept.record()


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


def _outcome(attempt: Attempt, left: Mapping[int, int]) -> str:
    if not attempt.ok:
        return "limit" if attempt.timed_out else "failed"
    return "led" if all(child in left for child in attempt.children) else "open"


def read_searches(path: Path) -> Iterator[KeptSearch]:
    """The searches of a file (``.jsonl``, ``.jsonl.gz``), a run's folder, or a loop's.

    Of a search that is there twice (its run was interrupted just then) the later counts. Raises
    ``InputError`` where there are none, or a line is something else.
    """
    for file in _files(path):
        lines: dict[tuple[Any, ...], KeptSearch] = {}
        try:
            data = file.read_bytes()
            text = (gzip.decompress(data) if file.suffix == ".gz" else data).decode()
        except (OSError, EOFError, ValueError) as error:
            raise InputError(f"{file}: cannot read: {error}") from None
        for number, line in enumerate(text.split("\n"), 1):
            if not line.strip():
                continue
            try:
                found = _search(json.loads(line))
            except (ValueError, KeyError, TypeError, IndexError, AttributeError):
                said = "not a kept search (docs/learning.md says what is)"
                raise InputError(f"{file}:{number}: {said}") from None
            lines[found.key] = found
        yield from lines.values()


def has_searches(path: Path) -> bool:
    """Whether a folder holds kept searches."""
    return path.is_dir() and bool(_inside(path))


def _inside(path: Path) -> list[Path]:
    return [p for p in (path / SEARCHES,) if p.is_file()] or sorted(path.rglob(SEARCHES))


def _files(path: Path) -> Iterable[Path]:
    if path.is_dir():
        if found := _inside(path):
            return found
        raise InputError(
            f"{path}: no kept searches ({SEARCHES}) in it: run qedgym bench with --keep-searches"
        )
    if not path.is_file():
        raise InputError(f"{path}: there is no such run or file")
    return [path]


def _search(record: Mapping[str, Any]) -> KeptSearch:
    if record["schema"] != SCHEMA:
        raise ValueError
    told = record["theorem"]
    theorem = Theorem(
        str(told["name"]), str(told["statement"]), str(told.get("prefix") or ""),
        file=told.get("file"),
    )  # fmt: skip
    ident, label, attempt = record["key"]
    return KeptSearch(
        (str(ident), str(label), int(attempt)), theorem, str(record["status"]),
        int(record["seed"]), tuple(_state(theorem, one) for one in record["states"]),
    )  # fmt: skip


def _state(theorem: Theorem, record: Mapping[str, Any]) -> KeptState:
    left = record["remaining"]
    tactics = tuple(map(str, record["tactics"]))
    return KeptState(
        ProofState(theorem, tactics, read_goals(record["state"])),
        None if left is None else int(left),
        tuple(Tried(str(t), float(p), str(o), str(m)) for t, p, o, m in record["tried"]),
    )
