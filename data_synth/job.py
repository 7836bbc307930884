"""What a dataset job is: items of work, workers that turn an item into records, and a schema.

``data_synth.run`` runs a job; it sees to workers, kills, duplicates and files. A job says what is
to be done. The same settings and seed must give the same items, and an item the same records
wherever and whenever it is worked on; so workers are bounded by heartbeats, nodes and steps, never
by seconds.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, is_dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from qedgym.env.owned import Owned

if TYPE_CHECKING:
    import pyarrow

Record = Mapping[str, Any]
"""A row of the dataset: JSON values by column."""


@dataclass(frozen=True, slots=True)
class Item:
    """A piece of work, done as a whole or not at all: of seconds rather than minutes."""

    key: str
    """Names it: unique in the run, the same every time the job is run."""
    data: Any = None
    """What the worker needs to know; small, can be pickled."""


@dataclass(frozen=True, slots=True)
class Done:
    """What came of an item."""

    records: tuple[Record, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    """Yields and rejects by name, with ``/`` between the parts of a name: ``rw/kept``. They are
    summed over all items."""


class Worker(Owned):
    """Works on one item after the other in a process of its own, and keeps its Lean warm."""

    @abstractmethod
    def work(self, item: Item) -> Done:
        """The records of an item. Raises ``QedgymError`` when it cannot be worked on now: it is
        tried again by a new worker."""

    def close(self) -> None:
        """Let go of everything that is held. Idempotent."""


class Job(ABC):
    """A dataset job. It is pickled to the workers."""

    name: ClassVar[str]
    """As on the command line: ``trace``."""
    licence: str | None = "Apache-2.0"
    """SPDX identifier of the records' licence; that of the library, which most are made from."""

    @property
    @abstractmethod
    def settings(self) -> Any:
        """A frozen dataclass of JSON values: everything that decides what the records are, the seed
        among it as ``seed``. A run is only resumed with the same."""

    @property
    @abstractmethod
    def schema(self) -> pyarrow.Schema:
        """The columns of a record."""

    @abstractmethod
    def round(self, number: int, records: Sequence[Record]) -> Sequence[Item]:
        """The items of a round, counted from 0; none when the job is finished.

        ``records`` are those of all earlier rounds, in the order of their items, without
        duplicates. A round begins when the one before it is done. Depends on nothing else.
        """

    @abstractmethod
    def worker(self) -> Worker:
        """A worker; called in the process that it works in."""

    def key(self, record: Record) -> str | None:
        """What makes two records the same. Of those the one of the earliest item stays."""
        return None

    def split(self, record: Record) -> str:
        """The part of the dataset that a record belongs to: train, validation or test."""
        return "train"

    def card(self, counts: Mapping[str, int]) -> str:
        """More Markdown for the dataset's card."""
        return ""


def settings_record(job: Job) -> dict[str, Any]:
    """The job's settings as JSON values."""
    settings = job.settings
    return asdict(settings) if is_dataclass(settings) else dict(settings)  # type: ignore[arg-type]
