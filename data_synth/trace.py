"""The job that traces proofs: every theorem's record, of a suite, files or folders."""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar, TypeVar

import pyarrow as pa

from qedgym.data_synth.job import Done, Item, Job, Record, Worker
from qedgym.data_synth.splits import library_parts
from qedgym.data_synth.stubs import on_stubs, proof_span, stubbed
from qedgym.data_synth.theorem_sources import FilePart, SourceFile, read_part
from qedgym.data_synth.trace_records import TRACE, layout_of, trace_record
from qedgym.env.engine import Limits
from qedgym.env.errors import InputError
from qedgym.env.imports import imports_of as named_imports
from qedgym.env.leandojo_format import Premise as Declared
from qedgym.env.library_facts import compile_file
from qedgym.env.premise_graph import (
    PremiseGraph,
    before,
    declared,
    imports_of,
    library_files,
    paths_of,
)
from qedgym.env.scratch import ScratchFolder
from qedgym.env.state_engine import StateEngine
from qedgym.env.theorem import Position, Premise, Theorem
from qedgym.env.toolchain import Toolchain, find_toolchain
from qedgym.env.traces import ProofTrace, TracedName, TracedTactic

LIMITS = Limits(step_s=120.0, start_s=600.0)
"""Heartbeats end a proof; the seconds only end a Lean that hangs."""
_FILES = 8
_CASES = "fun\n  "
_T = TypeVar("_T", TracedName, TracedTactic)


@dataclass(frozen=True, slots=True)
class TraceSettings:
    """What decides the records of a trace."""

    sources: tuple[str, ...]
    """Suites, files and folders, as they were named."""
    texts: tuple[tuple[str, str], ...]
    """The files and digests of their texts."""
    lean: str
    split: str = "random"
    """The library's split that says which part a theorem belongs to."""
    licence: str | None = None
    """Of the files that are not the library's."""


class TraceJob(Job):
    """Traces the proofs of parts of files."""

    name: ClassVar[str] = "trace"

    def __init__(
        self, parts: Sequence[FilePart], settings: TraceSettings, toolchain: Toolchain
    ) -> None:
        self._parts = tuple(parts)
        self._settings = settings
        self._toolchain = toolchain
        if settings.licence is not None and not any(part.source for part in parts):
            self.licence = settings.licence

    @property
    def settings(self) -> TraceSettings:
        """See ``Job.settings``."""
        return self._settings

    @property
    def schema(self) -> pa.Schema:
        """See ``Job.schema``."""
        return TRACE

    def round(self, number: int, records: Sequence[Record]) -> Sequence[Item]:
        """See ``Job.round``."""
        return [Item(part.key, part) for part in self._parts] if number == 0 else ()

    def worker(self) -> Worker:
        """See ``Job.worker``."""
        kind = self._toolchain.kind
        here = find_toolchain("embedded") if kind == "embedded" else self._toolchain
        return Tracer(here, self._settings.licence)

    def key(self, record: Record) -> str | None:
        """See ``Job.key``: theorems of several sources are one in the same place."""
        start = record["start"]
        place = f"{start['line']}:{start['column']}"
        return f"{record['file_path']}:{place}:{record['full_name']}"

    def split(self, record: Record) -> str:
        """See ``Job.split``."""
        return library_parts(self._settings.split).get(record["full_name"], "train")


class Tracer(Worker):
    """Traces theorems with one Lean."""

    def __init__(self, toolchain: Toolchain, licence: str | None) -> None:
        self._toolchain = toolchain
        self._licence = licence
        self._engine = StateEngine(toolchain, LIMITS)
        self._files: OrderedDict[str, _File] = OrderedDict()
        self._library: PremiseGraph | None = None

    def work(self, item: Item) -> Done:
        """The records of a part of a file."""
        part: FilePart = item.data
        counts: Counter[str] = Counter()
        try:
            source = read_part(part, self._toolchain, LIMITS)
        except InputError:
            return Done((), {"files/refused": 1})
        file = self._file(source)
        counts["files/not compiled"] += not file.compiled and part.part == 0
        records = []
        after = _place(source.previous) if source.previous is not None else (0, 0)
        imported = self._imported(file.imports)
        spans = [s for t in source.every if (s := proof_span(t, source.text)) is not None]
        for place, theorem in enumerate(source.theorems):
            if theorem.proof is None:
                counts["theorems/without a proof"] += 1
                continue
            try:
                trace, used = self._told(theorem, on_stubs(theorem, source.text, spans))
            except InputError:
                counts["theorems/refused"] += 1
                continue
            upto = _place(theorem)
            if source.last and place == len(source.theorems) - 1:
                upto = (len(source.text) + 1, 0)
            own = [d for d in file.declared if after < _start(d) <= upto]
            after = _place(theorem)
            start = Position(theorem.position.line, theorem.position.column + 1)
            record = trace_record(
                theorem, trace, layout_of(theorem, source.text), path=source.path, used=used,
                imports=file.imports, declared=own,
                accessible=len(before(file.declared, start)) + imported,
                tags=source.tags[place], licence=source.licence or self._licence,
                lean_version=self._toolchain.version,
            )  # fmt: skip
            records.append(record)
            counts["theorems/traced"] += 1
            counts["proofs/term" if record["is_term"] else "proofs/tactic"] += 1
            counts["tactics"] += len(trace.tactics)
        return Done(tuple(records), {name: n for name, n in counts.items() if n})

    def _told(self, theorem: Theorem, stub: Theorem) -> tuple[ProofTrace, Sequence[Premise]]:
        """Trace and premises, behind the stub's prefix if the proof is one there, too."""
        try:
            trace = self._trace(stub)
            return trace, self._used(stub, trace)
        except InputError:
            trace = self._trace(theorem)
            return trace, self._used(theorem, trace)

    def _trace(self, theorem: Theorem) -> ProofTrace:
        """The trace of a theorem's own proof. One that is given by cases behind the statement,
        without ``:=``, is that of a function."""
        if not (theorem.proof or "").startswith("|"):
            return self._engine.trace(theorem)
        trace, by = self._engine.trace(theorem, _CASES + str(theorem.proof)), len(_CASES)
        names = tuple(_moved(name, by) for name in trace.names)
        tactics = tuple(
            _moved(replace(t, names=tuple(_moved(n, by) for n in t.names)), by)
            for t in trace.tactics
        )
        return replace(trace, tactics=tactics, names=names)

    def _used(self, theorem: Theorem, trace: ProofTrace) -> Sequence[Premise]:
        """The constants in a proof that is a term, as Lean has elaborated it."""
        if trace.tactics or theorem.proof is None:
            return ()
        start = self._engine.start(theorem)
        step = self._engine.step(start, f"exact {theorem.proof}", goals=False, premises=True)
        return step.premises or ()

    def _file(self, source: SourceFile) -> _File:
        """What the file declares and imports."""
        known = self._files.get(source.path)
        if known is None:
            known = self._files[source.path] = _compiled(source, self._toolchain)
            if len(self._files) > _FILES:
                self._files.popitem(last=False)
        return known

    def _imported(self, paths: Sequence[str]) -> int:
        """How many premises the imported files have, with all that they import."""
        if self._library is None:
            self._library = PremiseGraph(library_files(self._toolchain))
        reached = set(paths).union(*map(self._library.imported, paths))
        known = self._library.files
        return sum(len(known[path].premises) for path in reached if path in known)

    def close(self) -> None:
        """See ``Owned.close``."""
        self._engine.close()


@dataclass(frozen=True, slots=True)
class _File:
    """A file's declarations in its order, and the paths that it imports."""

    declared: tuple[Declared, ...]
    imports: tuple[str, ...]
    compiled: bool = True


def _compiled(source: SourceFile, toolchain: Toolchain) -> _File:
    """What Lean makes of the file without the proofs, and where it does not take that, with."""
    spans, ends = [], {}
    for theorem in source.every:
        if (span := proof_span(theorem, source.text)) is not None:
            spans.append(span)
            end = layout_of(theorem, source.text).place(span[1] - span[0])
            ends[theorem.name] = (end.line, end.column)
    with ScratchFolder() as scratch:
        copy = scratch.path / "Source.lean"
        for text, moved in ((stubbed(source.text, spans), ends), (source.text, {})):
            copy.write_text(text, encoding="utf-8")
            try:
                module = compile_file(copy, toolchain, unproved=True, timeout_s=LIMITS.start_s)
            except InputError:
                continue
            return _File(declared(module, source.text, moved), imports_of(module))
    return _File((), paths_of(["Init", *named_imports(source.text)]), False)


def _moved(one: _T, by: int) -> _T:
    return replace(one, begin=one.begin - by, end=one.end - by)


def _place(theorem: Theorem) -> tuple[int, int]:
    return theorem.position.line, theorem.position.column


def _start(one: Declared) -> tuple[int, int]:
    return one.start.line, one.start.column - 1
