"""A small job for the tests of jobs: numbers and their squares modulo something."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

import pyarrow as pa

from qedgym.data_synth.job import Done, Item, Job, Record, Worker
from qedgym.data_synth.records import MADE
from qedgym.env.errors import EngineError


@dataclass(frozen=True, slots=True)
class Numbers:
    """Settings."""

    count: int = 12
    modulus: int = 7
    seed: int = 0
    deadly: int = -1
    """The worker is killed at this number, so often as ``marks`` has no mark for it."""
    failing: int = -1
    """The worker raises at this number."""


class NumbersJob(Job):
    """Two records for each number; a second round of half as many items as there are records."""

    name: ClassVar[str] = "numbers"

    def __init__(self, settings: Numbers, nap_s: float = 0.0, marks: Path | None = None) -> None:
        self.numbers = settings
        self.nap_s = nap_s
        self.marks = marks

    @property
    def settings(self) -> Numbers:
        return self.numbers

    @property
    def schema(self) -> pa.Schema:
        return pa.schema([("number", pa.int64()), ("text", pa.string())])

    def round(self, number: int, records: Sequence[Record]) -> Sequence[Item]:
        if number == 0:
            return [Item(f"n{n}", n) for n in range(self.numbers.count)]
        if number == 1:
            return [Item(f"r{n}", 100 * r["number"]) for n, r in enumerate(records[::2])]
        return ()

    def worker(self) -> Worker:
        return NumbersWorker(self)

    def key(self, record: Record) -> str | None:
        return str(record["number"])

    def split(self, record: Record) -> str:
        return "test" if record["number"] % 5 == 4 else "train"


class NumbersWorker(Worker):
    """Makes the records of a number."""

    def __init__(self, job: NumbersJob) -> None:
        self.job = job

    def work(self, item: Item) -> Done:
        time.sleep(self.job.nap_s)
        numbers = self.job.numbers
        if item.data == numbers.deadly and self.job.marks is not None:
            mark = self.job.marks / "killed"
            if not mark.exists():
                mark.touch()
                os.kill(os.getpid(), signal.SIGKILL)
        if item.data == numbers.failing:
            raise EngineError("no Lean for this one")
        square = item.data**2 % numbers.modulus + item.data
        found = ({"number": item.data, "text": "é"}, {"number": square, "text": None})
        return Done(found, {"number/kept": 1, "number/odd": item.data % 2})


@dataclass(frozen=True, slots=True)
class Given:
    """Settings of a job that hands out records that it was given."""

    records: tuple[Record, ...]


class MadeJob(Job):
    """Records of made theorems, each an item."""

    name: ClassVar[str] = "made"

    def __init__(self, records: Sequence[Record]) -> None:
        self.given = Given(tuple(records))

    @property
    def settings(self) -> Given:
        return self.given

    @property
    def schema(self) -> pa.Schema:
        return MADE

    def round(self, number: int, records: Sequence[Record]) -> Sequence[Item]:
        return [Item(r["full_name"], r) for r in self.given.records] if number == 0 else ()

    def worker(self) -> Worker:
        return MadeWorker()


class MadeWorker(Worker):
    """Hands out the record of an item."""

    def work(self, item: Item) -> Done:
        return Done((item.data,))
