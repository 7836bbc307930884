"""What the benchmarks share: one core, repeated timings, memory, and a report of it all.

Two times are taken of everything that Lean does: the wall clock, and the processor's time of this
process and of Lean's, which other work on the machine hardly changes.
"""

from __future__ import annotations

import contextlib
import json
import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from rich.console import Console
from rich.table import Table

from qedgym.env import launch

MEMORY_COUNTED = (
    "private memory: Private_Clean + Private_Dirty of the anonymous pages (/proc/PID/smaps) of "
    "the launcher and of all processes below it; pages of files (library, oleans) left out"
)

_WIDTH = 140  # columns of the tables in a file


def hold_on_one_core() -> str:
    """Hold this process, and all it starts from now on, on one core (Linux); says which."""
    if not hasattr(os, "sched_setaffinity"):
        return "all cores"
    core = max(os.sched_getaffinity(0))
    os.sched_setaffinity(0, {core})
    return f"core {core} only"


@contextlib.contextmanager
def all_cores() -> Iterator[None]:
    """Lift ``hold_on_one_core`` for a while."""
    if not hasattr(os, "sched_setaffinity"):
        yield
        return
    held = os.sched_getaffinity(0)
    os.sched_setaffinity(0, range(os.cpu_count() or 1))
    try:
        yield
    finally:
        os.sched_setaffinity(0, held)


def busy() -> str:
    """How loaded the machine is now, for the report."""
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    return f"load average {load:.1f} on {os.cpu_count()} cores"


# ---- time


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds that each of some equal pieces of work took."""

    seconds: tuple[float, ...]

    @property
    def median(self) -> float:
        """Seconds that half of them stay below."""
        return statistics.median(self.seconds)

    @property
    def p90(self) -> float:
        """Seconds that nine of ten stay below."""
        if len(self.seconds) < 2:
            return self.median
        return statistics.quantiles(self.seconds, n=10, method="inclusive")[8]

    @property
    def undisturbed(self) -> float:
        """Seconds that one in five stays below: little of it is other work on the machine."""
        return sorted(self.seconds)[len(self.seconds) // 5]

    @property
    def rate(self) -> float:
        """Pieces a second."""
        return len(self.seconds) / sum(self.seconds)


def repeat(work: Callable[[], float], seconds: float, least: int = 5) -> Times:
    """The times that ``work`` says it took, repeated for ``seconds`` after once to warm up."""
    work()
    times: list[float] = []
    end = time.perf_counter() + seconds
    while time.perf_counter() < end or len(times) < least:
        times.append(work())
    return Times(tuple(times))


def timed(work: Callable[[], object]) -> float:
    """Seconds of one call."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def in_turn(
    works: Sequence[Callable[[], float]], seconds: float, least: int = 5
) -> list[Times]:
    """``repeat`` for several, one after the other in every round, so that they can be compared."""
    for work in works:
        work()
    times: list[list[float]] = [[] for _ in works]
    end = time.perf_counter() + seconds
    while time.perf_counter() < end or len(times[0]) < least:
        for work, kept in zip(works, times, strict=True):
            kept.append(work())
    return [Times(tuple(kept)) for kept in times]


def cpu_seconds(pid: int) -> float:
    """Processor seconds of a process and all below it so far (Linux; elsewhere 0)."""
    total = 0
    for each in (pid, *launch.descendants(pid)):
        with contextlib.suppress(OSError):
            for task in os.listdir(f"/proc/{each}/task"):
                with open(f"/proc/{each}/task/{task}/schedstat") as file:
                    total += int(file.read().split()[0])
    return total / 1e9


# ---- memory


def private_mb(pid: int) -> float:
    """MiB that a process and all below it have for themselves (see ``MEMORY_COUNTED``)."""
    return sum(map(_private_kb, (pid, *launch.descendants(pid)))) / 1024


def _private_kb(pid: int) -> int:
    """KiB of one process.

    A page of a library that nobody else maps just now counts as private and clean in ``smaps``,
    though every further worker shares it. So of each mapping only what is anonymous is counted.
    """
    total = private = 0
    with contextlib.suppress(OSError), open(f"/proc/{pid}/smaps") as file:
        for line in file:
            name, _, rest = line.partition(":")
            if name in ("Private_Clean", "Private_Dirty"):
                private += int(rest.split()[0])
            elif name == "Anonymous":
                total += min(private, int(rest.split()[0]))
                private = 0
    return total


# ---- the report


@dataclass(slots=True)
class Section:
    """A table: what a row is of, its columns, its rows."""

    title: str
    columns: tuple[str, ...]
    rows: list[tuple[str | float, ...]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def add(self, *cells: str | float) -> None:
        """One row, with a cell for every column."""
        assert len(cells) == len(self.columns)
        self.rows.append(cells)

    def add_times(self, name: str, times: Times, *more: str | float) -> None:
        """A row of milliseconds: median, p90, and how many a second."""
        self.add(name, 1000 * times.median, 1000 * times.p90, times.rate, *more)


TIMES = ("median ms", "p90 ms", "a second")


@dataclass
class Report:
    """All sections of one run, printed as they are done."""

    title: str
    as_json: bool
    sections: list[Section] = field(default_factory=list)
    targets: list[tuple[str, float, str, float]] = field(default_factory=list)

    def __post_init__(self) -> None:
        stream = sys.stderr if self.as_json else sys.stdout
        width = None if stream.isatty() else _WIDTH
        self._console = Console(file=stream, highlight=False, width=width)
        self._console.print(f"[bold]{self.title}[/]; {busy()}")

    def show(self, section: Section) -> None:
        """Keep a finished section and print it."""
        self.sections.append(section)
        table = Table(title=section.title, title_justify="left", title_style="bold")
        for n, column in enumerate(section.columns):
            table.add_column(column, justify="right" if n else "left")
        for row in section.rows:
            table.add_row(*(c if isinstance(c, str) else shown(c) for c in row))
        self._console.print(table)
        for note in section.notes:
            self._console.print(f"  {note}")

    def aim(self, what: str, value: float, comparison: str, target: float) -> None:
        """A figure that has a target: ``comparison`` is ``<=`` or ``>=``."""
        self.targets.append((what, value, comparison, target))

    def end(self) -> None:
        """Print the targets; as JSON print everything on standard output."""
        section = Section("targets", ("figure", "measured", "target", "met"))
        for what, value, comparison, target in self.targets:
            met = value <= target if comparison == "<=" else value >= target
            section.add(what, value, f"{comparison} {target:g}", "yes" if met else "no")
        if self.targets:
            self.show(section)
        self._console.print(busy())
        if self.as_json:
            for part in self.sections:
                for row in part.rows:
                    cells = dict(zip(part.columns, row, strict=True))
                    print(json.dumps({"section": part.title, **cells}, ensure_ascii=False))


def shown(value: float) -> str:
    """A figure with three digits that count.

    >>> shown(1234.5), shown(12.345), shown(0.012345)
    ('1234', '12.3', '0.0123')
    """
    if abs(value) >= 100:
        return f"{value:.0f}"
    return f"{value:.3g}"
