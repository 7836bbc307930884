"""A bar for trainings by TRL's trainers, and their logs as JSON."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from typing import Any, Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from qedgym.cli.common import emit


class TrainScreen:
    """Shows some of the numbers that a trainer logs; a context manager."""

    def __init__(self, shown: Sequence[str], *, json: bool) -> None:
        self._shown, self._json = shown, json
        self._bar = Progress(
            TextColumn("[green]{task.fields[said]}"), BarColumn(bar_width=24),
            MofNCompleteColumn(), TimeRemainingColumn(), console=Console(stderr=True),
            transient=True, disable=not sys.stderr.isatty(),
        )  # fmt: skip
        self._task = self._bar.add_task("", total=None, said="")

    def told(self, log: Mapping[str, Any]) -> None:
        """Take a log."""
        said = ", ".join(f"{k.rpartition('/')[2]} {log[k]:.3f}" for k in self._shown if k in log)
        if said:
            self._bar.update(self._task, total=log["steps"], completed=log["step"], said=said)
            if self._json:
                emit(dict(log))

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.stop()
