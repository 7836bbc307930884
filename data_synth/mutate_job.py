"""The job that mutates theorems: new ones from those of suites, files or folders."""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import ClassVar, Literal

import pyarrow as pa

from qedgym.data_synth.forms import Known
from qedgym.data_synth.job import Done, Item, Job, Record, Worker
from qedgym.data_synth.known_forms import forms_of
from qedgym.data_synth.lemma_patterns import taken_apart
from qedgym.data_synth.mutate import Made, MutateSettings, Mutations, mutate
from qedgym.data_synth.mutate_check import passed
from qedgym.data_synth.mutate_library import CoreLemmas, FileLemmas
from qedgym.data_synth.mutate_operators import OPERATORS
from qedgym.data_synth.records import made, made_schema
from qedgym.data_synth.splits import part_of
from qedgym.data_synth.theorem_sources import FilePart, SourceFile, read_part
from qedgym.env.engine import Limits
from qedgym.env.errors import InputError
from qedgym.env.expr import parse_name
from qedgym.env.state_engine import StateEngine
from qedgym.env.theorem import Theorem
from qedgym.env.toolchain import Toolchain, find_toolchain
from qedgym.env.verify import Checker

CheckMode = Literal["all", "sample", "none"]
_SAMPLED = 32  # one in so many, with ``sample``
_FILES = 4
_LIMITS = Limits(step_s=120.0, start_s=600.0)
"""Heartbeats end a step; the seconds only end a Lean that hangs."""


@dataclass(frozen=True, slots=True)
class MutateJobSettings:
    """What decides the records of a mutation."""

    sources: tuple[str, ...]
    """Suites, files and folders, as they were named."""
    texts: tuple[tuple[str, str], ...]
    """The files and digests of their texts."""
    lean: str
    split: str = "random"
    """The library's split that says which part a theorem belongs to."""
    licence: str | None = None
    """Of the files that are not the library's."""
    check: str = "all"
    """Which records the trusted check has seen: all, sample or none."""
    lemmas: int = MutateSettings().lemmas
    most: int = MutateSettings().most
    heartbeats: int = MutateSettings().heartbeats
    seed: int = 0
    """Settles which records are in the sample."""

    @property
    def mutation(self) -> MutateSettings:
        """How far to go with each theorem."""
        return MutateSettings(self.lemmas, self.most, self.heartbeats)


class MutateJob(Job):
    """Mutates the theorems of parts of files."""

    name: ClassVar[str] = "mutate"

    def __init__(
        self,
        parts: Sequence[FilePart],
        settings: MutateJobSettings,
        toolchain: Toolchain,
        known: frozenset[str] = frozenset(),
    ) -> None:
        """``known`` are forms of statements that are not to be made again."""
        self._parts = tuple(parts)
        self._settings = settings
        self._toolchain = toolchain
        self._known = known
        if settings.licence is not None and not any(part.source for part in parts):
            self.licence = settings.licence

    @property
    def settings(self) -> MutateJobSettings:
        """See ``Job.settings``."""
        return self._settings

    @property
    def schema(self) -> pa.Schema:
        """See ``Job.schema``."""
        return made_schema([("checked", pa.bool_())])

    def round(self, number: int, records: Sequence[Record]) -> Sequence[Item]:
        """See ``Job.round``."""
        return [Item(part.key, part) for part in self._parts] if number == 0 else ()

    def worker(self) -> Worker:
        """See ``Job.worker``."""
        kind = self._toolchain.kind
        here = find_toolchain("embedded") if kind == "embedded" else self._toolchain
        return Mutator(here, self._settings, self._known)

    def key(self, record: Record) -> str | None:
        """See ``Job.key``: theorems equal up to names are one."""
        form: str = record["canonical"]
        return form

    def split(self, record: Record) -> str:
        """See ``Job.split``: a mutant is where the theorem is that it was made from."""
        return part_of(record, self._settings.split)

    def card(self, counts: Mapping[str, int]) -> str:
        """See ``Job.card``."""
        return yields_table(counts)


def yields_table(counts: Mapping[str, int]) -> str:
    """Per operator how many mutants were tried, kept, trivial, duplicates, and thrown out.

    >>> print(yields_table({"swap/tried": 3, "swap/kept": 2, "swap/duplicate": 1}).splitlines()[-1])
    | swap | 3 | 2 | 0 | 1 | 0 |
    """
    columns = "operator", "tried", "kept", "trivial", "duplicate", "others"
    rows = [f"| {' | '.join(columns)} |", "|---|--:|--:|--:|--:|--:|"]
    for name in OPERATORS:
        tried = counts.get(f"{name}/tried", 0)
        told = [counts.get(f"{name}/{what}", 0) for what in ("kept", "trivial", "duplicate")]
        if tried:
            rows.append(f"| {' | '.join(map(str, [name, tried, *told, tried - sum(told)]))} |")
    return "\n".join(["## Operators", "", *rows])


class Mutator(Worker):
    """Mutates theorems with one Lean."""

    def __init__(
        self, toolchain: Toolchain, settings: MutateJobSettings, known: frozenset[str]
    ) -> None:
        self._toolchain = toolchain
        self._settings = settings
        self._known = known
        limits = replace(_LIMITS, heartbeats=settings.heartbeats)
        self._engine = StateEngine(toolchain, limits)
        self._files: OrderedDict[str, FileLemmas] = OrderedDict()

    @cached_property
    def _core(self) -> CoreLemmas:
        return CoreLemmas(self._toolchain)

    @cached_property
    def _checker(self) -> Checker:
        return Checker(self._toolchain)

    def work(self, item: Item) -> Done:
        """The mutants of a part of a file."""
        part: FilePart = item.data
        try:
            source = read_part(part, self._toolchain, _LIMITS)
            file = self._file(source)
        except InputError:
            return Done((), {"files/refused": 1})
        counts: Counter[str] = Counter()
        own = forms_of(self._engine, [(t, source.path) for t in source.theorems])
        known = Known(self._known.union(own))
        found: list[tuple[Theorem, tuple[str, ...], Made]] = []
        for theorem, tags in zip(source.theorems, source.tags, strict=True):
            done = self._mutated(theorem, file, known, source.path)
            counts.update(done.counts)
            found += [(theorem, tags, one) for one in done.made]
        wanted = [self._is_checked(one) for _, _, one in found]
        asked = [one.theorem for (_, _, one), want in zip(found, wanted, strict=True) if want]
        fine = iter(passed(self._checker, asked) if asked else ())
        records = []
        for (theorem, tags, one), checked in zip(found, wanted, strict=True):
            if checked and not next(fine):
                counts[f"{one.operator}/refused by the trusted check"] += 1
                counts[f"{one.operator}/{'trivial' if one.trivial else 'kept'}"] -= 1
            else:
                records.append(self._record(theorem, tags, one, checked, source))
        return Done(tuple(records), {name: n for name, n in counts.items() if n})

    def _mutated(self, theorem: Theorem, file: FileLemmas, known: Known, path: str) -> Mutations:
        name = parse_name(theorem.name)
        if name not in file.module:
            return Mutations(counts=Counter({"source/it is not told by its name": 1}))
        said = taken_apart(file.module[name].type)
        settings = self._settings.mutation
        return mutate(self._engine, theorem, said, file.before(name), known, settings, path)

    def _is_checked(self, one: Made) -> bool:
        if self._settings.check == "sample":
            return (int(one.form, 16) + self._settings.seed) % _SAMPLED == 0
        return self._settings.check == "all"

    def _record(
        self, theorem: Theorem, tags: Sequence[str], one: Made, checked: bool, source: SourceFile
    ) -> Record:
        return made(
            full_name=one.theorem.name,
            statement=one.theorem.statement,
            header=one.theorem.prefix,
            proof=one.theorem.proof,
            pipeline="mutate",
            operator=one.operator,
            source_theorem=theorem.name,
            lemma=one.lemma,
            provenance={"operators": [*one.through, one.operator], "lemmas": list(one.lemmas)},
            file_path=source.path,
            position=theorem.position,
            licence=source.licence or self._settings.licence,
            lean_version=self._toolchain.version,
            canonical=one.form,
            trivial=one.trivial,
            tags=tags,
            checked=checked,
        )

    def _file(self, source: SourceFile) -> FileLemmas:
        known = self._files.get(source.path)
        if known is None:
            known = self._files[source.path] = FileLemmas(self._core, source.text, self._toolchain)
            if len(self._files) > _FILES:
                self._files.popitem(last=False)
        return known

    def close(self) -> None:
        """See ``Owned.close``."""
        self._engine.close()
        if "_checker" in self.__dict__:
            self._checker.close()
