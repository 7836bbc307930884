"""From datasets of traces and made theorems to pairs of a prompt and a completion.

The columns ``prompt`` and ``completion`` are those that TRL's trainers read. What a test theorem
is, what is made from one and what shows or uses one is never in train; see ``headers``, ``splits``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, ClassVar

import pyarrow as pa
import pyarrow.parquet as pq

from qedgym.data_synth.job import Done, Item, Job, Record, Worker
from qedgym.data_synth.pair_sources import PairSources
from qedgym.data_synth.read import columns_of, shard_files
from qedgym.data_synth.records import SCHEMA_VERSION
from qedgym.env.errors import InputError
from qedgym.provers.prompts import Template, premises_text, template

NEEDS = {
    "state-tactic": ("traced_tactics", "trace"),
    "state-premises": ("traced_tactics", "trace"),
    "statement-proof": ("proof", "trace or a command that makes theorems"),
    "conjecture": ("source_theorem", "mutate or conjecture"),
}
"""By kind the column that a dataset must have, and which commands give it."""
_TEXT = pa.string()
PAIR = pa.schema(
    [
        ("schema_version", pa.int32()),
        ("kind", _TEXT),
        ("template", _TEXT),
        ("prompt", _TEXT),
        ("completion", _TEXT),
        ("full_name", _TEXT),
        ("source_theorem", _TEXT),
        ("lemma", _TEXT),
        ("premises", pa.list_(_TEXT)),
        ("pipeline", _TEXT),
        ("file_path", _TEXT),
        ("licence", _TEXT),
        ("lean_version", _TEXT),
        ("split", _TEXT),
    ]
)
"""The columns of a pair; ``docs/datasets.md`` says what each holds."""


@dataclass(frozen=True, slots=True)
class PairSettings:
    """What decides the pairs."""

    sources: tuple[str, ...]
    """Folders of datasets."""
    manifests: tuple[str, ...]
    """Digests of their manifests."""
    kind: str
    template: str = "plain"
    premises: int = 8
    """Premises in a prompt of ``state-premises``, those that are used among them."""
    split: str = "random"
    """The split of the library."""
    test: float = 0.0
    validation: float = 0.0
    """The parts of what is not made from the library that are test and validation."""
    seed: int = 0


@dataclass(frozen=True, slots=True)
class _Group:
    """A group of rows of a shard."""

    file: str
    group: int


class PairsJob(Job):
    """Converts datasets to pairs."""

    name: ClassVar[str] = "pairs"

    def __init__(self, settings: PairSettings) -> None:
        """Raises ``InputError`` for a folder that is no dataset, or lacks what the kind needs."""
        template(settings.kind, settings.template)
        self._settings = settings
        column, commands = NEEDS[settings.kind]
        for folder in settings.sources:
            if column not in columns_of(Path(folder)):
                raise InputError(
                    f"{folder}: has no {column}, so no {settings.kind} pairs can be made of it; "
                    f"give a dataset of qedgym synth {commands}"
                )

    @property
    def settings(self) -> PairSettings:
        """See ``Job.settings``."""
        return self._settings

    @property
    def schema(self) -> pa.Schema:
        """See ``Job.schema``."""
        return PAIR

    def round(self, number: int, records: Sequence[Record]) -> Sequence[Item]:
        """See ``Job.round``. Tests come first: of equal pairs the first stays."""
        if number:
            return ()
        return [
            Item(f"{file}:{group}", _Group(str(file), group))
            for split in ("test", "validation", "train")
            for folder in self._settings.sources
            for file in shard_files(Path(folder), split)
            for group in range(pq.ParquetFile(file).num_row_groups)
        ]

    def worker(self) -> Worker:
        """See ``Job.worker``."""
        return PairMaker(self._settings)

    def key(self, record: Record) -> str | None:
        """See ``Job.key``."""
        return f"{record['prompt']}\0{record['completion']}"

    def split(self, record: Record) -> str:
        """See ``Job.split``."""
        return str(record["split"])


class PairMaker(Worker):
    """Makes the pairs of a group of rows."""

    def __init__(self, settings: PairSettings) -> None:
        self._settings = settings
        self._template: Template = template(settings.kind, settings.template)

    @cached_property
    def _sources(self) -> PairSources:
        s = self._settings
        folders = [Path(folder) for folder in s.sources]
        return PairSources(folders, s.split, s.test, s.validation, s.seed)

    def work(self, item: Item) -> Done:
        """See ``Worker.work``."""
        group: _Group = item.data
        counts: Counter[str] = Counter()
        records = []
        for record in pq.ParquetFile(group.file).read_row_group(group.group).to_pylist():
            part = self._sources.part(record)
            found = list(self._pairs(record, part, counts))
            counts["pairs/made"] += len(found)
            records += [self._record(record, part, *pair) for pair in found]
        return Done(tuple(records), dict(counts))

    def _pairs(
        self, record: Mapping[str, Any], part: str, counts: Counter[str]
    ) -> Iterator[tuple[str, str, list[str]]]:
        """Prompt, completion and the premises that are used, for each pair of a record."""
        ask, answer, kind = self._template.ask, self._template.answer, self._settings.kind
        if kind in ("state-tactic", "state-premises"):
            for place, tactic in enumerate(record["traced_tactics"]):
                used = [p["full_name"] for p in tactic["premises"]]
                if self._sources.uses_stricter(used, part):
                    counts["pairs/uses a theorem of the tests"] += 1
                    continue
                fields = {"state": tactic["state_before"]}
                if kind == "state-premises":
                    shown = self._sources.premises(
                        record, tactic, part, self._settings.premises, place
                    )
                    fields["premises"] = premises_text(shown)
                yield ask(**fields), answer(tactic["tactic"]), used
            return
        if kind == "statement-proof":
            if not record["proof"]:
                counts["theorems/without a proof"] += 1
                return
            used = [p["full_name"] for p in record.get("premises") or ()]
            used += [name for name in (record.get("lemma"),) if name]
            if self._sources.uses_stricter(used, part):
                counts["pairs/uses a theorem of the tests"] += 1
                return
            header = self._sources.headers.shown(record["header"] or "", part)
            statement = record["theorem_statement"]
            yield ask(header=header, statement=statement), answer(record["proof"]), used
            return
        source, lemma = record["source_theorem"], record.get("lemma")
        if not source or not lemma:
            counts["theorems/without a lemma"] += 1
            return
        told = self._sources.text(source)
        if told is None:
            counts["theorems/source not known"] += 1
            return
        header = self._sources.headers.shown(record["header"] or "", part)
        fields = {
            "header": header.replace(f"{told[0]} := sorry", "").rstrip() + "\n\n",
            "statement": told[0], "proof": told[1],
            "lemma": premises_text([(lemma, self._sources.statement(lemma))]),
        }  # fmt: skip
        yield ask(**fields), answer(record["theorem_statement"]), [lemma]

    def _record(
        self, record: Mapping[str, Any], part: str, prompt: str, completion: str, used: list[str]
    ) -> dict[str, Any]:
        return {
            "schema_version": SCHEMA_VERSION,
            "kind": self._settings.kind,
            "template": self._settings.template,
            "prompt": prompt,
            "completion": completion,
            "full_name": record["full_name"],
            "source_theorem": record.get("source_theorem"),
            "lemma": record.get("lemma"),
            "premises": used,
            "pipeline": record.get("pipeline") or "trace",
            "file_path": record.get("file_path"),
            "licence": record.get("licence"),
            "lean_version": record.get("lean_version"),
            "split": part,
        }
