"""The LeanDojo benchmark: ``random/`` and ``novel_premises/``, ``corpus.jsonl`` beside them.

``train.json``, ``val.json`` and ``test.json`` are arrays of ``url``, ``commit``, ``file_path``,
``full_name``, ``start``, ``end`` (line and column, both from 1) and ``traced_tactics``. The
statement itself is in the file of that repository at that commit, sometimes in
``theorem_statement``, and without its surroundings in ``corpus.jsonl``, which also tells what each
file imports.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from qedgym.env.benchmark_records import Record, read_records
from qedgym.env.benchmark_theorem import BenchmarkTheorem, TracedTactic, from_text
from qedgym.env.errors import InputError
from qedgym.env.theorem import Position, Theorem

FIELDS = frozenset({"file_path", "full_name", "traced_tactics"})
"""What every record of this layout has, and no other layout."""
CORPUS_FIELDS = frozenset({"path", "imports", "premises"})
"""What every line of ``corpus.jsonl`` has."""
_PACKAGE = re.compile(r"^(?:\.?/)?(?:\.lake|lake-packages)/(?:packages/)?[^/]+/(?:src/lean/)?")


@dataclass(frozen=True, slots=True)
class Premise:
    """A declaration of the corpus."""

    full_name: str
    code: str
    start: Position
    end: Position
    kind: str


@dataclass(frozen=True, slots=True)
class CorpusFile:
    """A Lean file of the corpus: what it imports and what it declares."""

    path: str
    imports: tuple[str, ...]
    """Paths of files, as the corpus has them."""
    premises: tuple[Premise, ...]

    @property
    def header(self) -> str:
        """The import lines of the file. ``Init`` is imported anyway."""
        modules = [module_of(path) for path in self.imports]
        return "".join(f"import {m}\n" for m in sorted(set(modules)) if m.split(".")[0] != "Init")


Corpus = Mapping[str, CorpusFile]


def module_of(path: str) -> str:
    """The module of a file of a traced repository or of a package of it.

    >>> module_of("Mathlib/Order/Basic.lean"), module_of(".lake/packages/std/Std/Data/Nat.lean")
    ('Mathlib.Order.Basic', 'Std.Data.Nat')
    >>> module_of(".lake/packages/lean4/src/lean/Init/Core.lean")
    'Init.Core'
    """
    return _PACKAGE.sub("", path).removesuffix(".lean").replace("/", ".")


def read_corpus(text: str, file: str) -> dict[str, CorpusFile]:
    """``corpus.jsonl`` by path. Raises ``InputError`` naming the line and the field."""
    found = {}
    for record in read_records(text, file):
        premises = tuple(
            Premise(
                inner.text("full_name"),
                inner.optional("code") or "",
                Position(*inner.place("start")),
                Position(*inner.place("end")),
                inner.optional("kind") or "",
            )
            for inner in record.inner("premises")
        )
        path = record.text("path")
        found[path] = CorpusFile(path, record.texts("imports"), premises)
    return found


def corpus_near(path: Path) -> Corpus:
    """The corpus of the benchmark that a split's file belongs to; empty when it is not there."""
    for folder in list(path.absolute().parents)[:2]:
        place = folder / "corpus.jsonl"
        if place.is_file():
            try:
                return read_corpus(place.read_text(encoding="utf-8"), str(place))
            except (OSError, UnicodeDecodeError) as error:
                raise InputError(f"{place}: cannot read: {error}") from None
    return {}


def leandojo_theorem(
    record: Record, file: str | None, corpus: Corpus, root: Path | None, split: str | None
) -> BenchmarkTheorem:
    """The theorem of one record, its statement from the best place that has one.

    ``root`` is a checkout of the repository: there the file is, with all that stands before the
    theorem. Else the record's ``theorem_statement`` or the corpus is taken, behind the file's
    imports. Raises ``InputError`` naming the record and the field.
    """
    name, path = record.text("full_name"), record.text("file_path")
    start, end = record.place("start"), record.place("end")
    url, commit = record.optional("url"), record.optional("commit")
    lacks = None
    theorem = _from_checkout(root, path, name, start, end)
    if theorem is None:
        text, header = _stated(record, corpus, path, name)
        theorem = Theorem(name, "", file=file, position=Position(*start))
        try:
            theorem = _placed(from_text(text, header=header, file=file), name, start)
        except InputError:
            lacks = f"the benchmark gives no statement; use --lean PROJECT, a checkout of {url}"
    return BenchmarkTheorem(
        theorem,
        "LeanDojo",
        split=split,
        topic=module_of(path).split(".")[0] if "/" in path else None,
        source=f"{url}@{commit}" if url and commit else url,
        lacks=lacks,
        traced_tactics=tuple(map(_tactic, record.inner("traced_tactics"))),
    )


def _from_checkout(
    root: Path | None, path: str, name: str, start: tuple[int, int], end: tuple[int, int]
) -> Theorem | None:
    """The theorem as its file has it; None when there is no such file or place in it."""
    if root is None:
        return None
    try:
        lines = (root / path).read_text(encoding="utf-8").replace("\r\n", "\n").split("\n")
    except (OSError, UnicodeDecodeError, ValueError):
        return None
    if not (1 <= start[0] <= end[0] <= len(lines)):
        return None
    before = "\n".join(lines[: start[0] - 1]) + "\n" if start[0] > 1 else ""
    text = "\n".join(lines[start[0] - 1 : end[0]])[max(0, start[1] - 1) :]
    try:
        return _placed(from_text(text, header=before, file=path), name, start)
    except InputError:
        return None


def _stated(record: Record, corpus: Corpus, path: str, name: str) -> tuple[str, str]:
    """The statement's text and its header, as far as record and corpus have them."""
    known = corpus.get(path)
    header = known.header if known else ""
    text = record.optional("theorem_statement")
    if text is None and known is not None:
        text = next((p.code for p in known.premises if p.full_name == name), None)
    return text or "", header


def _placed(theorem: Theorem, name: str, start: tuple[int, int]) -> Theorem:
    """The theorem under its full name, in the namespace that gives it that name."""
    space = name.removesuffix(f".{theorem.name}")
    prefix = theorem.prefix
    if space != name and f"namespace {space}" not in prefix:
        spaces = [line.split()[1] for line in prefix.split("\n") if line.startswith("namespace ")]
        if ".".join(spaces) != space:
            prefix += f"\nnamespace {space}\n\n"
    place = Position(start[0], max(0, start[1] - 1))
    return replace(theorem, name=name, prefix=prefix, position=place)


def _tactic(record: Record) -> TracedTactic:
    annotated = record.fields.get("annotated_tactic")
    text = record.optional("tactic") or ""
    premises: tuple[str, ...] = ()
    if isinstance(annotated, list) and len(annotated) == 2 and isinstance(annotated[0], str):
        inner = Record(record.where, record.line, {"annotated_tactic": annotated[1]})
        text = annotated[0]
        premises = tuple(p.text("full_name") for p in inner.inner("annotated_tactic"))
    elif annotated is not None:
        raise record.fault("annotated_tactic", "should be [text, list of premises]")
    return TracedTactic(
        record.text("tactic"),
        text,
        premises,
        record.text("state_before"),
        record.optional("state_after") or "",
    )
