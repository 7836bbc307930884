"""How many tactics a proof is made of and whether it branches, as Lean itself ran it.

Lean prints, with ``trace.Elab.info``, the tree of what its elaborator did: every tactic with the
place and kind of its syntax and the goals before and after. What follows is read from there, not
from the layout of the text; any Lean 4 release prints it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from qedgym.env.errors import InputError
from qedgym.env.process import run_lean
from qedgym.env.toolchain import Toolchain

GLUE: Final = frozenset(
    "Term.byTactic Tactic.tacticSeq Tactic.tacticSeq1Indented Tactic.tacticSeqBracketed Lean.cdot "
    "Lean.cdotTk Tactic.paren Tactic.«tactic_<;>_» Tactic.case Tactic.case' Tactic.allGoals "
    "Tactic.anyGoals Tactic.first Tactic.tacticTry_ Tactic.tacticRepeat_ Tactic.focus "
    "Tactic.tacticNext_=>_ Tactic.unknown".split()
)
"""Syntax that only holds tactics together and is not counted as one."""

_NODE: Final = re.compile(
    r"^(?P<indent> *)• \[(?P<kind>\w+)\] .*?@ ⟨(?P<line>\d+), (?P<column>\d+)⟩(?P<made>†?)-"
    r"⟨(?P<end>\d+), (?P<last>\d+)⟩"
)
_ANY: Final = re.compile(r"^(?P<indent> *)• \[")
_KIND: Final = re.compile(r"^\s*\((\S+)")
_ALTERNATIVE: Final = "[[(Tactic.inductionAltLHS"


@dataclass(frozen=True, slots=True)
class ProofShape:
    """One declaration's proof as Lean ran it."""

    line: int
    """Where the declaration begins, its comment included (from 1)."""
    tactics: int
    """Tactics that stand in the text, each counted once however many goals it ran on; those
    that only hold others together (``·``, ``<;>``, ``case``, ``first``) are not counted. 0 for
    a term without any."""
    branches: bool
    """A tactic left two goals or more of the one that it was given: ``constructor``, ``cases``
    with two alternatives, ``split``."""


@dataclass(frozen=True, slots=True)
class _Node:
    depth: int
    kind: str
    place: tuple[int, int, int, int]
    made: bool
    """By a macro: it does not stand in the text."""
    syntax: str
    """Kind of its syntax; empty for a bare word."""
    alternative: bool
    before: int
    after: int


def proof_shapes(path: Path, toolchain: Toolchain, *, timeout_s: float = 300) -> list[ProofShape]:
    """The shape of every declaration of a file, in its order; definitions have one as well.

    Takes a few times what elaborating takes, as Lean prints each state. Raises ``InputError``
    when the file does not elaborate, or Lean does not finish.
    """
    options = ["-Dtrace.Elab.info=true", "-Dpp.maxSteps=1", "-DmaxRecDepth=4000"]
    done = run_lean(
        toolchain, ["--json", *options, str(path)], timeout_s=timeout_s, output_mb=512
    )
    if done.timed_out or done.memory_exceeded or done.truncated:
        raise InputError(f"{path}: Lean did not finish telling how its proofs ran")
    shapes: list[ProofShape] = []
    for text in done.stdout.splitlines():
        message = json.loads(text)
        if message["severity"] == "error":
            raise InputError(f"{path}:{message['pos']['line']}: {message['data'][:200]}")
        if str(message["data"]).startswith("[Elab.info]"):
            shapes += info_shapes(message["data"])
    return sorted(shapes, key=lambda s: s.line)


def info_shapes(text: str) -> Iterator[ProofShape]:
    """The shapes of the declarations in one printed info tree."""
    nodes = list(_nodes(text.split("\n")))
    starts = [i for i, n in enumerate(nodes) if n.kind == "Command"]
    for start, end in zip(starts, [*starts[1:], len(nodes)], strict=True):
        yield _shape(nodes[start].place[0], nodes[start + 1 : end])


def _shape(line: int, nodes: Sequence[_Node]) -> ProofShape:
    tactics: set[tuple[str, tuple[int, int, int, int]]] = set()
    branches = False
    for i, node in enumerate(nodes):
        if node.kind != "Tactic" or node.made or not node.syntax or node.syntax in GLUE:
            continue
        tactics.add((node.syntax, node.place))
        left = node.after - (node.before - 1)
        if node.syntax in ("Tactic.induction", "Tactic.cases"):
            left = max(left, _alternatives(nodes, i))
        branches = branches or (left >= 2 and node.before >= 1)
    return ProofShape(line, len(tactics), branches)


def _alternatives(nodes: Sequence[_Node], index: int) -> int:
    """How many ``| name => ...`` belong to the ``induction`` or ``cases`` at ``index``."""
    depth, count, own = nodes[index].depth, 0, None
    for node in nodes[index + 1 :]:
        if node.depth <= depth:
            break
        if node.alternative and own in (None, node.depth):
            own = node.depth
            count += 1
    return count


def _nodes(lines: Sequence[str]) -> Iterator[_Node]:
    """The nodes of a printed tree that have a place, in their order."""
    starts = [i for i, line in enumerate(lines) if _ANY.match(line)]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        match = _NODE.match(lines[start])
        if match is None or match["kind"] not in ("Tactic", "Command"):
            continue
        body = lines[start + 1 : end]
        before, after, seen = 0, 0, ""
        for line in body:
            stripped = line.strip()
            if stripped.startswith(("before ", "after ")) or stripped in ("before", "after"):
                seen = stripped.split(" ")[0]
            if stripped.startswith("⊢"):
                before += seen == "before"
                after += seen == "after"
        kind = _KIND.match(body[0]) if body else None
        yield _Node(
            depth=len(match["indent"]),
            kind=match["kind"],
            place=(
                int(match["line"]),
                int(match["column"]),
                int(match["end"]),
                int(match["last"]),
            ),
            made=bool(match["made"]),
            syntax=kind[1].rstrip(")") if kind else "",
            alternative=bool(body) and body[0].strip().startswith(_ALTERNATIVE),
            before=before,
            after=after,
        )
