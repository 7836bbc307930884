"""Files and folders of benchmarks: which layout a file has, and its theorems."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from qedgym.env.benchmark_records import Record, read_records
from qedgym.env.benchmark_theorem import (
    BenchmarkTheorem,
    lean_3_fault,
    lean_file_theorems,
    licence_near,
    statement_words,
)
from qedgym.env.errors import InputError
from qedgym.env.imports import imports_of
from qedgym.env.leandojo_format import CORPUS_FIELDS, corpus_near, leandojo_theorem
from qedgym.env.leandojo_format import FIELDS as LEANDOJO_FIELDS
from qedgym.env.minif2f_format import FIELDS as STATEMENT_FIELDS
from qedgym.env.minif2f_format import minif2f_file_theorem, minif2f_theorem
from qedgym.env.proofnet_format import MARKS as PROOFNET_MARKS
from qedgym.env.proofnet_format import proofnet_theorem
from qedgym.env.putnambench_format import MARKS as PUTNAM_MARKS
from qedgym.env.putnambench_format import (
    is_putnam_file,
    putnam_file_theorem,
    putnam_theorem,
    putnam_words,
    with_answers,
)
from qedgym.env.theorem import Theorem
from qedgym.env.theorem_files import read_text, read_theorems
from qedgym.env.toolchain import Toolchain

_JSON = (".jsonl", ".json", ".ndjson")
_NOT_SUITES = frozenset({"lakefile.lean", "lake-manifest.json", "metadata.json", "corpus.jsonl"})
_SPLITS = {"test": "test", "valid": "valid", "val": "val", "validation": "valid", "train": "train"}


def layout_of(record: Record) -> str:
    """Which benchmark's layout a record has: ``LeanDojo``, ``PutnamBench``, ``ProofNet`` or
    ``miniF2F`` (statements with headers, as many collections are published).

    Raises ``InputError`` that says what it has and what is known.
    """
    keys = set(record.fields)
    if CORPUS_FIELDS <= keys:
        raise InputError(
            f"{record.where}: this is LeanDojo's corpus of premises; name a file of theorems, "
            "such as random/test.json beside it"
        )
    if len(LEANDOJO_FIELDS & keys) >= 2:
        return "LeanDojo"
    if PUTNAM_MARKS & keys:
        return "PutnamBench"
    name = record.fields.get("name") or record.fields.get("id")
    if PROOFNET_MARKS & keys or ("nl_statement" in keys and "|" in str(name)):
        return "ProofNet"
    if STATEMENT_FIELDS <= keys:
        return "miniF2F"
    fields = ", ".join(sorted(map(str, keys))[:8]) or "no fields"
    raise InputError(
        f"{record.where}: not the layout of a known benchmark: it has {fields}; expected name and "
        "formal_statement (miniF2F), src_header (ProofNet), lean4_statement (PutnamBench) or "
        "full_name and traced_tactics (LeanDojo)"
    )


def parse_benchmark(
    text: str, file: str, *, root: Path | None = None
) -> list[BenchmarkTheorem]:
    """The theorems of a JSON or JSON Lines file of any known layout.

    The layout is that of the first record. ``file`` is named in messages; for LeanDojo's, the
    corpus is looked for beside it, and ``root`` may be a checkout of the repository. Raises
    ``InputError`` (one line: file, line, field) for what does not fit.
    """
    records = read_records(text, file)
    if not records:
        raise InputError(f"{file}: it is empty; expected records of theorems")
    layout = layout_of(records[0])
    read: Callable[[Record], BenchmarkTheorem]
    if layout == "LeanDojo":
        corpus = corpus_near(Path(file))

        def read(record: Record) -> BenchmarkTheorem:
            return leandojo_theorem(record, file, corpus, root, None)

    else:
        reader = {
            "PutnamBench": putnam_theorem,
            "ProofNet": proofnet_theorem,
            "miniF2F": minif2f_theorem,
        }[layout]

        def read(record: Record) -> BenchmarkTheorem:
            return reader(record, file)

    return [read(record) for record in records]


def read_benchmark(path: Path, toolchain: Toolchain) -> list[BenchmarkTheorem]:
    """The theorems of a benchmark's file or folder, in a fixed order.

    A folder stands for the Lean files in it and below, or, without any, for its JSON files. What
    this Lean cannot import is in the result all the same (``missing_modules`` tells). Raises
    ``InputError`` (one line) for what cannot be read.
    """
    if not path.exists():
        raise InputError(f"{path}: no such file or folder, and no suite of that name")
    if path.is_dir():
        return _folder(path, toolchain)
    if path.suffix == ".lean":
        found = _lean_file(path, toolchain, strict=True)
    elif path.suffix in _JSON:
        found = parse_benchmark(read_text(path), str(path), root=toolchain.root)
    else:
        raise InputError(f"{path}: expected a .lean, .jsonl or .json file, or a folder of them")
    return _surroundings(found, path)


def _folder(path: Path, toolchain: Toolchain) -> list[BenchmarkTheorem]:
    files = [f for f in sorted(path.rglob("*.lean")) if _counts(f, path)]
    if not files:
        files = [f for f in sorted(path.rglob("*")) if f.suffix in _JSON and _counts(f, path)]
        parts = {f.parent.name for f in files}
        if {"random", "novel_premises"} <= parts:
            raise InputError(
                f"{path}: it holds several ways of splitting the same theorems; name one, such as "
                f"{path / 'novel_premises' / 'test.json'}"
            )
    found: list[BenchmarkTheorem] = []
    for file in files:
        if file.suffix == ".lean":
            items = _lean_file(file, toolchain, strict=False)
        else:
            items = parse_benchmark(read_text(file), str(file), root=toolchain.root)
        found += _surroundings(items, file)
    if not found:
        raise InputError(f"{path}: no theorem in the .lean and .jsonl files of this folder")
    return found


def _counts(file: Path, folder: Path) -> bool:
    """Whether a file of a folder belongs to the suite: no build output, no hidden folder."""
    inside = file.relative_to(folder)
    hidden = any(part.startswith(".") or part == "build" for part in inside.parts)
    return file.is_file() and not hidden and file.name not in _NOT_SUITES


def _lean_file(path: Path, toolchain: Toolchain, *, strict: bool) -> list[BenchmarkTheorem]:
    """The theorems of a Lean file: as Lean reads it if it can, else as the text says.

    Unless ``strict``, a file that does not elaborate is taken by its text: each of its theorems
    is then told to be invalid by itself.
    """
    text = read_text(path)
    theorems: Iterable[Theorem]
    if missing_modules(text, toolchain):
        theorems = lean_file_theorems(text, str(path))
    else:
        try:
            theorems = read_theorems(path, toolchain)
        except InputError:
            if strict:
                raise
            theorems = lean_file_theorems(text, str(path))
    if is_putnam_file(path):
        words = putnam_words(path)
        return [putnam_file_theorem(theorem, words) for theorem in theorems]
    return [
        with_answers(
            minif2f_file_theorem(
                BenchmarkTheorem(
                    theorem, "Lean", informal=statement_words(theorem), lacks=lean_3_fault(theorem)
                )
            )
        )
        for theorem in theorems
    ]


def _surroundings(items: Sequence[BenchmarkTheorem], path: Path) -> list[BenchmarkTheorem]:
    """The theorems with what their file's place says of them: its split and its licence."""
    names = [part.lower() for part in (path.stem, *(p.name for p in list(path.parents)[:2]))]
    split = next((_SPLITS[name] for name in names if name in _SPLITS), None)
    licence = licence_near(path) if items else None
    return [
        replace(item, split=item.split or split, license=item.license or licence)
        for item in items
    ]


_UNKNOWN = re.compile(
    r"unknown module prefix '([^']+)'|of module '?([\w.«»]+)'? does not exist|"
    r"unknown package '([^']+)'"
)


def missing_modules(text: str, toolchain: Toolchain) -> list[str]:
    """The modules that a text imports and this Lean is known not to have.

    Only of the embedded Lean it is known beforehand; another says so itself when it is started
    (``module_missed``).
    """
    if toolchain.kind != "embedded":
        return []
    return [name for name in imports_of(text) if name not in _embedded_modules()]


@lru_cache(maxsize=1)
def _embedded_modules() -> frozenset[str]:
    from qedgym.env.embedded import core_modules

    return core_modules() | {"Init"}


def module_missed(message: str) -> str | None:
    """The module that Lean says, in a message, that it does not have."""
    found = _UNKNOWN.search(message)
    return next((name for name in found.groups() if name), None) if found else None


def unsupported(item: BenchmarkTheorem, toolchain: Toolchain) -> str | None:
    """Why this Lean cannot be given a theorem, on one line; None when it can."""
    if item.lacks is not None:
        return item.lacks
    if missing := missing_modules(item.theorem.prefix, toolchain):
        return f"it imports {missing[0]}, which this Lean does not have"
    return None


def put_aside(theorem: Theorem) -> Theorem:
    """The theorem without its own proof."""
    return replace(theorem, proof=None)
