"""Runs a dataset job: items to workers, what is finished to the journal, the journal to shards.

The dataset is made of the journal in the order of the items, so it is the same for any number of
workers and however often the run was killed. ``docs/datasets.md`` says what is in the folder.
"""

from __future__ import annotations

import itertools
import platform
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import Any

import qedgym
from qedgym.data_synth.card import card
from qedgym.data_synth.crew import Crew, LocalCrew
from qedgym.data_synth.job import Item, Job, Record, settings_record
from qedgym.data_synth.journal import Journal
from qedgym.data_synth.ray_crew import RayCrew
from qedgym.data_synth.records import SCHEMA_VERSION
from qedgym.data_synth.shards import Shard, Tally, distinct, write_shards
from qedgym.data_synth.work_queue import WorkQueue
from qedgym.env.embedded import LEAN_VERSION
from qedgym.env.engine_pool import processors
from qedgym.env.errors import EngineError, InputError
from qedgym.search.files import write_whole

_TICK_S = 0.25
_ALL_LOST = 8
"""When so many items are given up and none is done, the run ends."""
_REASONS_KEPT = 100


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is."""

    total: int
    """Items of the rounds so far."""
    done: int
    lost: int
    records: int
    round: int
    elapsed_s: float
    """Of this start of the run."""
    rate: float
    """Items a second, of this start."""
    left_s: float | None
    """Estimate for the round; None before the first item."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run has made."""

    folder: Path
    complete: bool
    """Whether all items that there are were worked on; else there was a limit."""
    items: int
    lost: Mapping[str, str]
    """The items that were given up, and why."""
    records: int
    duplicates: int
    splits: Mapping[str, int]
    counts: Mapping[str, int]
    shards: tuple[Shard, ...]
    elapsed_s: float


def run_job(
    job: Job,
    out: Path,
    *,
    workers: int | None = None,
    limit: int | None = None,
    resume: bool = False,
    ray_address: str | None = None,
    progress: Callable[[Progress], None] | None = None,
    command: Sequence[str] = (),
) -> Summary:
    """Run a job into the folder ``out``, or go on with the run in it.

    ``workers`` is by default one for each processor; 0 works in this process, without Ray.
    ``limit`` is the most items, those of an earlier start included; a run may be resumed with
    another. ``ray_address`` as of ``RayEnginePool``. ``command`` is told in the manifest. When it
    is interrupted, the dataset of what is finished is written. Raises ``InputError`` for a folder
    that cannot be used or written, and ``EngineError`` when no worker can work.
    """
    identity = {
        "schema_version": SCHEMA_VERSION,
        "job": job.name,
        "qedgym": qedgym.__version__,
        "settings": settings_record(job),
    }
    with Journal(out, identity, resume=resume) as journal:
        run = _Run(job, journal, identity, limit, progress, command)
        if ray_address is None and workers is None:
            workers = processors()

        def crew() -> Crew:
            if workers == 0:
                return LocalCrew(job)
            return RayCrew(job, address=ray_address, workers=workers)

        try:
            run.work(crew)
        except InputError:
            raise
        except BaseException:
            run.finish()
            raise
        return run.finish()


class _Run:
    """A run under way."""

    def __init__(
        self,
        job: Job,
        journal: Journal,
        identity: Mapping[str, Any],
        limit: int | None,
        progress: Callable[[Progress], None] | None,
        command: Sequence[str],
    ) -> None:
        self.job = job
        self.journal = journal
        self.identity = identity
        self.limit = limit
        self.show = progress or (lambda _: None)
        self.command = command
        self.rounds: list[Sequence[Item]] = []
        self.complete = False
        self.began = time.monotonic()
        self.done_now = 0
        self.records_before = 0
        """Records of the items of earlier starts and of this one that are done."""
        self.last_round = max((e.round for e in journal.entries.values()), default=0)

    # ---- working

    def work(self, make_crew: Callable[[], Crew]) -> None:
        """Do every item of every round that is not done."""
        crew: Crew | None = None
        try:
            for number in itertools.count():
                items = self.job.round(number, _Records(self, tuple(self.rounds)))
                if not items:
                    self.complete = True
                    return
                total = sum(map(len, self.rounds))
                limited = self.limit is not None and total + len(items) > self.limit
                if limited:
                    assert self.limit is not None
                    items = items[: max(0, self.limit - total)]
                if len({item.key for item in items}) < len(items):
                    raise ValueError(f"{self.job.name}: two items have the same key")
                self.rounds.append(items)
                todo = [item for item in items if self.open(item, number)]
                if todo:
                    crew = crew or make_crew()
                    self.do(crew, todo, number)
                if limited:
                    return
        finally:
            if crew is not None:
                crew.close()

    def open(self, item: Item, number: int) -> bool:
        """Whether an item has to be worked on. One that was given up is tried again, unless there
        are rounds that went on without it."""
        entry = self.journal.entries.get(item.key)
        return entry is None or (entry.lost is not None and self.last_round <= number)

    def do(self, crew: Crew, items: Sequence[Item], number: int) -> None:
        """Work on items until each is done or given up."""
        waiting = WorkQueue(items)
        reasons: Counter[str] = Counter()
        before = self.now(number)
        done = lost = records = 0
        began: float | None = None  # workers take seconds to be there, which is no rate of items
        self.show(before)
        while len(waiting):
            if (room := min(crew.room, waiting.waiting)) > 0:
                began = began or time.monotonic()
                crew.send([waiting.take() for _ in range(room)], number)
            for answer in crew.hear(_TICK_S):
                if answer.line is not None:
                    if waiting.settle(answer.key):
                        self.journal.add(answer.line)
                        done += 1
                        records += answer.line.records
                elif answer.error is None:
                    waiting.back([answer.key])
                elif waiting.lose(answer.key):
                    self.journal.give_up(answer.key, number, answer.error)
                    lost += 1
                    reasons[answer.error] += 1
                    if lost >= _ALL_LOST and not done:
                        raise EngineError(
                            f"none of {lost} items could be worked on: "
                            f"{reasons.most_common(1)[0][0]}"
                        )
            took = time.monotonic() - (began or time.monotonic())
            rate = (done + lost) / took if took > 0 else 0.0
            left = len(waiting) / rate if rate else None
            self.show(
                Progress(
                    before.total, before.done + done, before.lost + lost,
                    before.records + records, number, time.monotonic() - self.began, rate, left,
                )
            )  # fmt: skip
        self.last_round = max(self.last_round, number)

    def now(self, number: int) -> Progress:
        """How far the run is, by the journal."""
        entries = [e for i in self.items() if (e := self.journal.entries.get(i.key)) is not None]
        lost = sum(e.lost is not None and e.round < number for e in entries)
        records = sum(e.records for e in entries)
        done = sum(e.lost is None for e in entries)
        total = sum(map(len, self.rounds))
        elapsed = time.monotonic() - self.began
        return Progress(total, done, lost, records, number, elapsed, 0.0, None)

    def items(self) -> Iterator[Item]:
        """All items so far, in their order."""
        return itertools.chain.from_iterable(self.rounds)

    def found(self, rounds: Sequence[Sequence[Item]], tally: Tally) -> Iterator[Record]:
        """The records of rounds' items in their order, without duplicates."""

        def every() -> Iterator[Record]:
            for item in itertools.chain.from_iterable(rounds):
                if self.journal.finished(item.key):
                    done = self.journal.done(item.key)
                    tally.counts.update(done.counts)
                    yield from done.records

        return distinct(every(), self.job, tally)

    # ---- the dataset

    def finish(self) -> Summary:
        """Write the dataset of what is done."""
        entries = {i.key: e for i in self.items() if (e := self.journal.entries.get(i.key))}
        lost = {key: e.lost for key, e in entries.items() if e.lost is not None}
        tally = Tally()
        found = self.found(self.rounds, tally)
        shards = write_shards(self.journal.folder, found, self.job, tally)
        splits = {s: n for s in ("train", "validation", "test") if (n := tally.splits[s])}
        counted = dict(sorted(tally.counts.items()))
        manifest = {
            **self.identity,
            "complete": self.complete,
            "command": list(self.command),
            "seed": self.identity["settings"].get("seed"),
            "licence": self.job.licence,
            "versions": self.versions,
            "items": len(entries),
            "lost": len(lost),
            "lost_items": dict(itertools.islice(lost.items(), _REASONS_KEPT)),
            "records": tally.records,
            "duplicates": tally.duplicates,
            "splits": splits or {"train": 0},
            "counts": counted,
            "shards": [asdict(shard) for shard in shards],
        }
        text = card(f"qedgym {self.job.name}", manifest, self.job.schema, self.job.card(counted))
        write_whole(self.journal.folder / "README.md", text.encode("utf-8", "replace"))
        self.journal.write_manifest(manifest)
        return Summary(
            self.journal.folder, self.complete, len(entries), lost, tally.records,
            tally.duplicates, splits, counted, shards, time.monotonic() - self.began,
        )  # fmt: skip

    @cached_property
    def versions(self) -> dict[str, str]:
        """What the dataset was made with."""
        lean = self.identity["settings"].get("lean") or LEAN_VERSION
        packages = {name: version(name) for name in ("ray", "pyarrow")}
        return {"Lean": lean, "qedgym": qedgym.__version__, "Python": platform.python_version(),
                **packages}  # fmt: skip


class _Records(Sequence[Record]):
    """The records of earlier rounds, read when they are first looked at."""

    def __init__(self, run: _Run, rounds: Sequence[Sequence[Item]]) -> None:
        self._run = run
        self._rounds = rounds

    @cached_property
    def _all(self) -> list[Record]:
        return list(self._run.found(self._rounds, Tally()))

    def __len__(self) -> int:
        return len(self._all)

    def __getitem__(self, place: Any) -> Any:
        return self._all[place]
