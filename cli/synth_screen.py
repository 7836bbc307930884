"""What ``qedgym synth`` shows while a job runs: a bar on standard error, if that is a terminal."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bar

from qedgym.env.owned import Owned

if TYPE_CHECKING:
    from qedgym.data_synth.run import Progress


class SynthScreen(Owned):
    """Holds the progress bar of a run."""

    def __init__(self, name: str) -> None:
        self._bar = Bar(
            TextColumn(f"[bold]{name}"), BarColumn(bar_width=24), MofNCompleteColumn(),
            TextColumn("{task.fields[facts]}"), TimeElapsedColumn(),
            console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty(),
        )  # fmt: skip
        self._task = self._bar.add_task("", total=None, facts="starting")
        self._bar.start()

    def show(self, progress: Progress) -> None:
        """Show how far the run is."""
        self._bar.update(
            self._task,
            total=progress.total,
            completed=progress.done + progress.lost,
            facts=facts_of(progress),
        )

    def close(self) -> None:
        """See ``Owned.close``."""
        self._bar.stop()


def facts_of(progress: Progress) -> str:
    """Counts, rate and estimated end in words.

    >>> from qedgym.data_synth.run import Progress
    >>> facts_of(Progress(9, 4, 1, 70, 0, 2.0, 2.5, 8000.0))
    '70 records, 1 given up, 2.5/s, 2 h 13 min left'
    """
    facts = [f"{progress.records} records"]
    if progress.lost:
        facts.append(f"{progress.lost} given up")
    if progress.rate:
        each = f"{progress.rate:.1f}/s" if progress.rate >= 1 else f"{1 / progress.rate:.1f} s each"
        facts.append(each)
    if progress.left_s is not None:
        facts.append(f"{_duration(progress.left_s)} left")
    return ", ".join(facts)


def _duration(seconds: float) -> str:
    minutes = int(seconds // 60)
    if minutes < 2:
        return f"{seconds:.0f} s"
    if minutes < 120:
        return f"{minutes} min"
    hours = minutes // 60
    return f"{hours} h {minutes % 60} min" if hours < 48 else f"{hours // 24} d {hours % 24} h"
