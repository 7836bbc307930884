"""Those who work on items: what a crew is, and the crew of one in this process."""

from __future__ import annotations

from abc import abstractmethod
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from qedgym.data_synth.job import Item, Job, Worker
from qedgym.data_synth.journal import Line, line_of
from qedgym.env.errors import QedgymError
from qedgym.env.owned import Owned


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of an item that was sent. Exactly one of ``line`` and ``error`` is set, or
    neither: then nobody has begun with it."""

    key: str
    line: Line | None = None
    error: str | None = None
    """Why it was lost."""


class Crew(Owned):
    """Workers somewhere. Items are sent, answers are heard in any order."""

    @property
    @abstractmethod
    def room(self) -> int:
        """How many more items may be sent now: enough that no worker waits, and no more."""

    @abstractmethod
    def send(self, items: Sequence[Item], round_: int) -> None:
        """Give items to the workers. Raises ``EngineError`` when there can be none."""

    @abstractmethod
    def hear(self, timeout_s: float) -> list[Answer]:
        """Answers as soon as there are some; none after ``timeout_s``.

        Raises ``EngineError`` when no worker can work.
        """


class Bench:
    """A job's worker at its bench: replaced when it fails, and asked to say why in a line."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._columns = frozenset(job.schema.names)
        self._worker: Worker | None = None

    def work(self, item: Item, round_: int) -> Answer:
        """The answer about an item. An error is the item's, whatever it is: a run of days does not
        end by it."""
        try:
            if self._worker is None:
                self._worker = self._job.worker()
            done = self._worker.work(item)
            for record in done.records:
                if strange := record.keys() - self._columns:
                    raise ValueError(f"the schema has no column {min(strange)}")
            return Answer(item.key, line_of(item.key, round_, done))
        except QedgymError as error:
            self.close()
            return Answer(item.key, error=_line(str(error)))
        except Exception as error:
            self.close()
            where = error.__traceback__
            while where is not None and where.tb_next is not None:
                where = where.tb_next
            place = f" ({where.tb_frame.f_code.co_name}:{where.tb_lineno})" if where else ""
            return Answer(item.key, error=_line(f"{type(error).__name__}: {error}{place}"))

    def close(self) -> None:
        """Close the worker."""
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.close()


class LocalCrew(Crew):
    """One worker in this process, for tests and small runs."""

    def __init__(self, job: Job) -> None:
        self._bench = Bench(job)
        self._waiting: deque[tuple[Item, int]] = deque()

    @property
    def room(self) -> int:
        """See ``Crew.room``."""
        return 0 if self._waiting else 1

    def send(self, items: Sequence[Item], round_: int) -> None:
        """See ``Crew.send``."""
        self._waiting.extend((item, round_) for item in items)

    def hear(self, timeout_s: float) -> list[Answer]:
        """See ``Crew.hear``."""
        return [self._bench.work(*self._waiting.popleft())] if self._waiting else []

    def close(self) -> None:
        """See ``Owned.close``."""
        self._bench.close()


def _line(text: str) -> str:
    return " ".join(text.split())[:300]
