"""A traced theorem as a record: pure functions on what Lean has told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import pyarrow as pa

from qedgym.data_synth.records import POSITION, SCHEMA_VERSION, position_record
from qedgym.data_synth.stubs import offset
from qedgym.env.leandojo_format import Premise as Declared
from qedgym.env.theorem import Goal, Position, Premise, Theorem
from qedgym.env.traces import ProofTrace, TracedTactic

_TEXT = pa.string()
PREMISE = pa.struct(
    [("full_name", _TEXT), ("kind", _TEXT), ("def_path", _TEXT), ("def_pos", POSITION)]
)
TACTIC = pa.struct(
    [
        ("tactic", _TEXT),
        ("annotated_tactic", _TEXT),
        ("annotations", pa.list_(PREMISE)),
        ("kind", _TEXT),
        ("depth", pa.int32()),
        ("start", POSITION),
        ("end", POSITION),
        ("state_before", _TEXT),
        ("state_after", _TEXT),
        ("goals_closed", pa.list_(_TEXT)),
        ("goals_opened", pa.list_(_TEXT)),
        ("premises", pa.list_(PREMISE)),
    ]
)
DECLARED = pa.struct(
    [("full_name", _TEXT), ("kind", _TEXT), ("start", POSITION), ("end", POSITION), ("code", _TEXT)]
)
TRACE = pa.schema(
    [
        ("schema_version", pa.int32()),
        ("full_name", _TEXT),
        ("theorem_statement", _TEXT),
        ("header", _TEXT),
        ("kind", _TEXT),
        ("proof", _TEXT),
        ("is_term", pa.bool_()),
        ("traced_tactics", pa.list_(TACTIC)),
        ("premises", pa.list_(PREMISE)),
        ("file_path", _TEXT),
        ("start", POSITION),
        ("end", POSITION),
        ("imports", pa.list_(_TEXT)),
        ("declared", pa.list_(DECLARED)),
        ("accessible_premises", pa.int64()),
        ("tags", pa.list_(_TEXT)),
        ("licence", _TEXT),
        ("lean_version", _TEXT),
    ]
)
"""The columns of a trace; ``docs/datasets.md`` says what each holds."""
NO_GOALS = "no goals"


def state_text(goals: Sequence[Goal]) -> str:
    """Goals as Lean prints a state."""
    return "\n\n".join(map(str, goals)) if goals else NO_GOALS


def changed(before: Sequence[Goal], after: Sequence[Goal]) -> tuple[list[str], list[str]]:
    """The goals that a tactic closed, and those that it opened: what is on one side only.

    >>> a, b = Goal("a"), Goal("b")
    >>> changed([a, b], [b])
    (['⊢ a'], [])
    """
    old, new = Counter(before), Counter(after)
    return [str(g) for g in (old - new).elements()], [str(g) for g in (new - old).elements()]


def premise_record(premise: Premise, path: str) -> dict[str, Any]:
    """A premise; ``path`` is the file of the theorem that uses it."""
    module = premise.module
    return {
        "full_name": premise.name,
        "kind": premise.kind,
        "def_path": path if module is None else module.replace(".", "/") + ".lean",
        "def_pos": position_record(premise.position),
    }


def premise_records(premises: Iterable[Premise], path: str) -> list[dict[str, Any]]:
    """Premises, each name once, in the order in which they first come."""
    named = {premise.name: premise for premise in reversed(list(premises))}
    return [premise_record(named[name], path) for name in reversed(list(named))]


def _others(premises: Iterable[Premise], theorem: Theorem) -> list[Premise]:
    """The premises but those that Lean has made for this theorem on the way (``foo._proof_1``),
    which nobody can name."""
    return [p for p in premises if not p.name.startswith(f"{theorem.name}._")]


def tactic_record(
    tactic: TracedTactic, theorem: Theorem, layout: Layout, path: str
) -> dict[str, Any]:
    """A tactic of a theorem's proof. Its place is that in the file."""
    closed, opened = changed(tactic.before, tactic.after)
    return {
        "tactic": tactic.text,
        "annotated_tactic": tactic.annotated,
        "annotations": [premise_record(name.premise, path) for name in tactic.names],
        "kind": tactic.kind,
        "depth": tactic.depth,
        "start": position_record(layout.place(tactic.begin)),
        "end": position_record(layout.place(tactic.end)),
        "state_before": state_text(tactic.before),
        "state_after": state_text(tactic.after),
        "goals_closed": closed,
        "goals_opened": opened,
        "premises": premise_records(_others(tactic.premises, theorem), path),
    }


@dataclass(frozen=True, slots=True)
class Layout:
    """Where a theorem's proof stands in its file."""

    start: Position
    """Of the proof's text."""
    proof: str

    def place(self, at: int) -> Position:
        """Where a character of the proof's text stands in the file.

        >>> Layout(Position(3, 9), "by\\n  simp").place(5)
        Position(line=4, column=2)
        """
        line, _, last = self.proof[:at].rpartition("\n")
        if "\n" not in self.proof[:at]:
            return Position(self.start.line, self.start.column + at)
        return Position(self.start.line + line.count("\n") + 1, len(last))


def layout_of(theorem: Theorem, source: str) -> Layout:
    """Where the proof of a theorem stands in the text of its file."""
    proof = theorem.proof or ""
    at = offset(source, theorem.position) + len(theorem.statement)
    found = source.find(proof, at)
    before = source[: found if found >= 0 else at]
    return Layout(Position(before.count("\n") + 1, len(before) - before.rfind("\n") - 1), proof)


def trace_record(
    theorem: Theorem,
    trace: ProofTrace,
    layout: Layout,
    *,
    path: str,
    used: Iterable[Premise],
    imports: Sequence[str],
    declared: Sequence[Declared],
    accessible: int,
    tags: Iterable[str],
    licence: str | None,
    lean_version: str,
) -> dict[str, Any]:
    """The record of a theorem. ``used`` are premises that no tactic tells of: of a term."""
    told = [p for t in trace.tactics for p in t.premises]
    told += [name.premise for name in trace.names]
    proof = theorem.proof or ""
    return {
        "schema_version": SCHEMA_VERSION,
        "full_name": theorem.name,
        "theorem_statement": theorem.statement,
        "header": theorem.prefix,
        "kind": theorem.kind,
        "proof": proof,
        "is_term": not proof.lstrip().startswith("by"),
        "traced_tactics": [tactic_record(t, theorem, layout, path) for t in trace.tactics],
        "premises": premise_records(_others([*told, *used], theorem), path),
        "file_path": path,
        "start": position_record(theorem.position),
        "end": position_record(layout.place(len(proof))),
        "imports": list(imports),
        "declared": [declared_record(one) for one in declared],
        "accessible_premises": accessible,
        "tags": list(tags),
        "licence": licence,
        "lean_version": lean_version,
    }


def declared_record(one: Declared) -> dict[str, Any]:
    """A declaration of the theorem's file. Columns count from 0 in records."""
    return {
        "full_name": one.full_name,
        "kind": one.kind,
        "start": {"line": one.start.line, "column": one.start.column - 1},
        "end": {"line": one.end.line, "column": one.end.column - 1},
        "code": one.code,
    }
