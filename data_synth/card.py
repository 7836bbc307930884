"""The card of a dataset: ``README.md`` with the header that ``datasets.load_dataset`` reads."""

from __future__ import annotations

import hashlib
import json
import shlex
from collections.abc import Mapping, Sequence
from typing import Any

import pyarrow as pa

_SPDX = {"Apache-2.0": "apache-2.0", "MIT": "mit", "BSD-3-Clause": "bsd-3-clause"}
"""Licences by the names that the header has for them."""


def card(
    title: str, manifest: Mapping[str, Any], schema: pa.Schema, about: str = ""
) -> str:
    """The card of a dataset with that manifest."""
    splits: Mapping[str, int] = manifest["splits"]
    header = ["---", f"license: {_SPDX.get(str(manifest['licence']), 'other')}"]
    header += [f"pretty_name: {json.dumps(title)}", "tags:", "- lean4", "- theorem-proving"]
    # Without what is in it ``load_dataset`` gives, from its cache, an older folder of that name.
    shards = "".join(shard["sha256"] for shard in manifest["shards"])
    content = hashlib.sha256(shards.encode()).hexdigest()
    header += ["configs:", "- config_name: default", f"  description: {content}", "  data_files:"]
    for split in splits or {"train": 0}:
        header += [f"  - split: {split}", f"    path: data/{split}-*.parquet"]
    header.append("---")
    parts = ["\n".join(header), f"# {title}"]
    if not manifest["complete"]:
        parts.append("The run was stopped before its end; `--resume` goes on with it.")
    parts.append(about.strip())
    parts.append(_table(("split", "records"), list(splits.items())))
    facts = [
        ("records", manifest["records"]), ("duplicates left out", manifest["duplicates"]),
        ("items worked on", manifest["items"]), ("items given up", manifest["lost"]),
        ("licence", manifest["licence"] or "not told"), ("seed", manifest["seed"]),
        ("command", f"`{shlex.join(manifest['command'])}`"),
        *((name, version) for name, version in manifest["versions"].items()),
        ("schema version", manifest["schema_version"]),
    ]  # fmt: skip
    facts = [fact for fact in facts if fact[1] not in (None, "``")]
    parts += ["## How it was made", _table(("", ""), facts)]
    if manifest["settings"]:
        told = [(name, f"`{json.dumps(v, ensure_ascii=False)}`") for name, v in
                manifest["settings"].items()]  # fmt: skip
        parts += ["Settings:", _table(("setting", "value"), told)]
    if manifest["counts"]:
        parts += ["## Yields", yields(manifest["counts"])]
    columns = [(f"`{f.name}`", f"`{f.type}`") for f in schema]
    parts += ["## Columns", _table(("column", "type"), columns)]
    return "\n\n".join(part for part in parts if part) + "\n"


def yields(counts: Mapping[str, int]) -> str:
    """Counts as a table: names with a ``/`` as rows and columns, others as lines below.

    >>> print(yields({"rw/kept": 3, "rw/known": 1, "apply/kept": 2, "theorems": 4}))
    |  | kept | known |
    |---|---|---|
    | apply | 2 | 0 |
    | rw | 3 | 1 |
    <BLANKLINE>
    |  |  |
    |---|---|
    | theorems | 4 |
    """
    rows: dict[str, dict[str, int]] = {}
    single = []
    for name, count in sorted(counts.items()):
        row, slash, column = name.rpartition("/")
        if slash:
            rows.setdefault(row, {})[column] = count
        else:
            single.append((name, count))
    columns = sorted({column for row in rows.values() for column in row})
    tables = []
    if rows:
        body = [(name, *(row.get(c, 0) for c in columns)) for name, row in rows.items()]
        tables.append(_table(("", *columns), body))
    if single:
        tables.append(_table(("", ""), single))
    return "\n\n".join(tables)


def _table(head: Sequence[str], rows: Sequence[Sequence[Any]]) -> str:
    if not rows:
        return ""
    lines = [head, ["---"] * len(head), *rows]
    text = ["| " + " | ".join(_cell(cell) for cell in line) + " |" for line in lines]
    text[1] = "|" + "---|" * len(head)
    return "\n".join(text)


def _cell(value: Any) -> str:
    return str(value).replace("\n", " ").replace("|", "\\|")
