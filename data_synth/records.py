"""The columns that all made theorems share: mutants, conjectures, challenges."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from typing import Any

import pyarrow as pa

from qedgym.env.theorem import Position

SCHEMA_VERSION = 1

_TEXT, _WHOLE = pa.string(), pa.int64()
POSITION = pa.struct([("line", _WHOLE), ("column", _WHOLE)])
"""Line from 1, column from 0, in characters."""

MADE = pa.schema(
    [
        ("schema_version", pa.int32()),
        ("full_name", _TEXT),
        ("theorem_statement", _TEXT),
        ("header", _TEXT),
        ("proof", _TEXT),
        ("status", _TEXT),
        ("informal", _TEXT),
        ("pipeline", _TEXT),
        ("operator", _TEXT),
        ("source_theorem", _TEXT),
        ("lemma", _TEXT),
        ("provenance", _TEXT),
        ("file_path", _TEXT),
        ("position", POSITION),
        ("licence", _TEXT),
        ("lean_version", _TEXT),
        ("canonical", _TEXT),
        ("trivial", pa.bool_()),
        ("tags", pa.list_(_TEXT)),
        ("difficulty", pa.struct([("success_rate", pa.float64()), ("search_steps", _WHOLE)])),
    ]
)
"""The columns of a made theorem; ``docs/datasets.md`` says what each holds."""


def made_schema(more: Sequence[tuple[str, pa.DataType]] = ()) -> pa.Schema:
    """``MADE`` with a pipeline's own columns behind it."""
    return pa.schema([*MADE, *(pa.field(name, kind) for name, kind in more)])


def made(
    *,
    full_name: str,
    statement: str,
    pipeline: str,
    operator: str,
    canonical: str,
    lean_version: str,
    header: str = "",
    proof: str | None = None,
    informal: str | None = None,
    source_theorem: str | None = None,
    lemma: str | None = None,
    provenance: Mapping[str, Any] | None = None,
    file_path: str | None = None,
    position: Position | None = None,
    licence: str | None = "Apache-2.0",
    trivial: bool = False,
    tags: Collection[str] = (),
    success_rate: float | None = None,
    search_steps: int | None = None,
    **more: Any,
) -> dict[str, Any]:
    """A record of a made theorem. Its status says whether it has a proof; ``more`` are the
    pipeline's own columns."""
    return {
        "schema_version": SCHEMA_VERSION,
        "full_name": full_name,
        "theorem_statement": statement,
        "header": header,
        "proof": proof,
        "status": "open" if proof is None else "proved",
        "informal": informal,
        "pipeline": pipeline,
        "operator": operator,
        "source_theorem": source_theorem,
        "lemma": lemma,
        "provenance": json.dumps(provenance or {}, ensure_ascii=False, sort_keys=True),
        "file_path": file_path,
        "position": position_record(position),
        "licence": licence,
        "lean_version": lean_version,
        "canonical": canonical,
        "trivial": trivial,
        "tags": sorted(tags),
        "difficulty": {"success_rate": success_rate, "search_steps": search_steps},
        **more,
    }


def position_record(position: Position | None) -> dict[str, int] | None:
    """A position as a record has it."""
    return None if position is None else {"line": position.line, "column": position.column}
