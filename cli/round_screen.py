"""Rounds of learning on screen: a bar for the phase at hand, and what came of each round.

Shared by ``qedgym loop`` and ``qedgym train stp``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Protocol

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from qedgym.cli.common import emit, printable
from qedgym.training.learners import TimeUp
from qedgym.training.loop_folder import LoopFolder
from qedgym.training.loop_report import write_report
from qedgym.training.measured import OnRecord, Record

Summary = Mapping[str, Any]
Work = Callable[[LoopFolder, Callable[[int, str], OnRecord]], list[dict[str, Any]]]
"""Does the rounds in a folder, telling of its phases; their summaries. Raises ``TimeUp``."""


class Settings(Protocol):
    """What is read of settings."""

    @property
    def rounds(self) -> int:
        """Rounds after round 0."""

    def record(self) -> dict[str, Any]:
        """As a JSON value."""


def show_rounds(
    out: Path, settings: Settings, work: Work, phases: Mapping[str, str],
    line: Callable[[Summary], str], *, command: str, resume: bool, json: bool,
) -> None:  # fmt: skip
    """Do rounds of learning in ``out``, with a bar, and tell what came of them.

    ``phases`` says what each phase is to people, ``line`` what came of a round, ``command`` is what
    goes on with a run that was paused.
    """
    console = Console(stderr=True)
    bar = Progress(
        TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(),
        TimeRemainingColumn(), console=console, transient=True, disable=not console.is_terminal,
    )  # fmt: skip
    with LoopFolder(out, settings.record(), resume=resume) as folder, bar:
        task = bar.add_task("", total=None)

        def phase(number: int, name: str) -> OnRecord:
            said = f"round {number} of {settings.rounds}: {phases[name]}"
            bar.reset(task, description=said, total=None)
            if json:
                emit({"record": "phase", "round": number, "phase": name})

            def record(done: int, total: int, latest: Record | None) -> None:
                found = "" if latest is None else f" ({latest['theorem']}: {latest['status']})"
                told = printable(" ".join((said + found).split()))[: max(40, console.width - 30)]
                bar.update(task, completed=done, total=total, description=told)

            return record

        whole = True
        try:
            done = work(folder, phase)
        except TimeUp:
            whole, done = False, _finished(folder, settings.rounds)
        written = write_report(folder, settings.record(), done) if done else []
    if json:
        for summary in done:
            emit({"record": "round", **summary})
        kind = command.rpartition(" ")[2]
        emit({"record": kind, "complete": whole, "files": [str(file) for file in written]})
        return
    for summary in done:
        print(line(summary))
        for policy, held in summary["held_out"].items():
            print(f"  {policy:24} {held['proved']} of {held['tries']} held-out tries")
    for file in written:
        print(f"written: {file}")
    if not whole:
        print(f"paused; go on with: {command} --out {out} --resume ...")


def _finished(folder: LoopFolder, rounds: int) -> list[dict[str, Any]]:
    """The summaries of the rounds that are finished."""
    names = [f"round-{number:02d}/round.json" for number in range(rounds + 1)]
    return [folder.read(name) for name in names if (folder.path / name).exists()]
