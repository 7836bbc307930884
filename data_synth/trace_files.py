"""What a traced dataset is besides its records: the corpus of premises, and the LeanDojo layout.

``corpus.jsonl`` has a line for each file: ``path``, ``imports`` and ``premises`` with
``full_name``, ``code``, ``start``, ``end`` and ``kind``. The layout of the LeanDojo benchmark
(Yang and others, 2023) adds ``random/`` and ``novel_premises/`` with ``train.json``, ``val.json``
and ``test.json``. Lines and columns count from 1 there.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import qedgym
from qedgym.data_synth.journal import read_manifest
from qedgym.data_synth.read import read_records
from qedgym.data_synth.splits import library_parts
from qedgym.env.leandojo_format import CorpusFile, Premise
from qedgym.env.premise_graph import PremiseGraph, library_files
from qedgym.env.splits import Split, novel_premises_split, random_split
from qedgym.env.theorem import Position
from qedgym.env.toolchain import Toolchain
from qedgym.search.files import write_whole

_SHARE = 0.1
"""Of theorems that are not the library's, so large a part is test, and as large validation."""
_FILES = {"train": "train", "validation": "val", "test": "test"}

Json = dict[str, Any]


def traced_files(records: Iterable[Mapping[str, Any]]) -> dict[str, CorpusFile]:
    """The files of traced theorems, by path, with what they declare."""
    imports: dict[str, tuple[str, ...]] = {}
    premises: dict[str, dict[tuple[int, int, str], Premise]] = defaultdict(dict)
    for record in records:
        path = record["file_path"]
        imports[path] = tuple(record["imports"])
        for one in record["declared"]:
            start, end = _position(one["start"]), _position(one["end"])
            premise = Premise(one["full_name"], one["code"], start, end, one["kind"])
            premises[path][start.line, start.column, premise.full_name] = premise
    return {
        path: CorpusFile(path, imports[path], tuple(p for _, p in sorted(premises[path].items())))
        for path in imports
    }


def write_corpus(folder: Path, toolchain: Toolchain) -> PremiseGraph:
    """Write ``corpus.jsonl`` of a traced dataset: its files, and all that they import.

    Raises ``InputError`` when it cannot be written.
    """
    columns = ("file_path", "imports", "declared")
    own = traced_files(read_records(folder, columns=columns))
    every = PremiseGraph({**library_files(toolchain), **own})
    wanted = set(own).union(*map(every.imported, own))
    files = {path: file for path, file in every.files.items() if path in wanted}
    lines = [json.dumps(corpus_record(file), ensure_ascii=False) for file in files.values()]
    _write(folder / "corpus.jsonl", "".join(f"{line}\n" for line in lines))
    return PremiseGraph(files)


def corpus_record(file: CorpusFile) -> Json:
    """A file as a line of the corpus."""
    return {
        "path": file.path,
        "imports": list(file.imports),
        "premises": [
            {"full_name": p.full_name, "code": p.code, "start": _pair(p.start),
             "end": _pair(p.end), "kind": p.kind}
            for p in file.premises
        ],
    }  # fmt: skip


def write_leandojo(folder: Path, graph: PremiseGraph, seed: int = 0) -> Path:
    """Write a traced dataset in the LeanDojo benchmark's layout, into ``leandojo`` below it.

    The library's theorems are split as it is, others by the same rules with ``seed``. A split by
    novel premises is left out where there are too few. Raises ``InputError`` when it cannot be
    written.
    """
    place = folder / "leandojo"
    manifest = read_manifest(folder)
    records = list(read_records(folder))
    for name, split in _splits(records, seed).items():
        parts: dict[str, list[Json]] = {part: [] for part in _FILES}
        for record in records:
            parts[split[record["full_name"]]].append(leandojo_record(record, graph))
        for part, found in parts.items():
            text = json.dumps(found, ensure_ascii=False, indent=1)
            _write(place / name / f"{_FILES[part]}.json", text + "\n")
    lines = [json.dumps(corpus_record(f), ensure_ascii=False) for f in graph.files.values()]
    _write(place / "corpus.jsonl", "".join(f"{line}\n" for line in lines))
    about = {
        "from_repo": {"url": _URL, "commit": qedgym.__version__},
        "made_by": f"qedgym {qedgym.__version__}",
        "settings": manifest["settings"],
        "num_theorems": len(records),
        "num_premises": sum(len(file.premises) for file in graph.files.values()),
    }
    _write(place / "metadata.json", json.dumps(about, ensure_ascii=False, indent=1) + "\n")
    return place


_URL = "qedgym"


def leandojo_record(record: Mapping[str, Any], graph: PremiseGraph) -> Json:
    """A theorem as the benchmark has it."""
    return {
        "url": _URL,
        "commit": qedgym.__version__,
        "file_path": record["file_path"],
        "full_name": record["full_name"],
        "theorem_statement": record["theorem_statement"],
        "start": _pair(_position(record["start"])),
        "end": _pair(_position(record["end"])),
        "traced_tactics": [
            {
                "tactic": tactic["tactic"],
                "annotated_tactic": [
                    tactic["annotated_tactic"],
                    [provenance(one, graph) for one in tactic["annotations"]],
                ],
                "state_before": tactic["state_before"],
                "state_after": tactic["state_after"],
            }
            for tactic in record["traced_tactics"]
        ],
    }


def provenance(premise: Mapping[str, Any], graph: PremiseGraph) -> Json:
    """Where a premise is defined, as the benchmark has it."""
    located = graph.by_name.get(premise["full_name"])
    if located is not None:
        path, start, end = located.path, located.premise.start, located.premise.end
    else:
        path = premise["def_path"]
        start = end = _position(premise["def_pos"] or {"line": 1, "column": 0})
    return {
        "full_name": premise["full_name"], "def_path": path, "def_pos": _pair(start),
        "def_end_pos": _pair(end),
    }  # fmt: skip


def _splits(records: list[Json], seed: int) -> dict[str, dict[str, str]]:
    """By split's name the part of every theorem."""
    names = {record["full_name"] for record in records}
    own = {name: library_parts(name) for name in ("random", "novel_premises")}
    if all(names <= parts.keys() for parts in own.values()):
        return {name: {n: parts[n] for n in names} for name, parts in own.items()}
    size = int(len(names) * _SHARE)
    uses = {r["full_name"]: [p["full_name"] for p in r["premises"]] for r in records}
    found = {"random": _parts(random_split(names, test=size, validation=size, seed=seed))}
    try:
        novel = novel_premises_split(uses, test=size, validation=size, seed=seed)
    except ValueError:
        return found
    return {**found, "novel_premises": _parts(novel)}


def _parts(split: Split) -> dict[str, str]:
    return {name: part for part in _FILES for name in getattr(split, part)}


def _position(record: Mapping[str, int]) -> Position:
    """A record's position as the benchmark counts: columns from 1."""
    return Position(record["line"], record["column"] + 1)


def _pair(position: Position) -> list[int]:
    return [position.line, position.column]


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, text.encode("utf-8", "replace"))
