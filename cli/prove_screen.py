"""What ``qedgym prove`` shows: results on standard output, progress on standard error."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.text import Text

from qedgym.cli.common import printable
from qedgym.cli.prove_watch import Watch
from qedgym.env.owned import Owned
from qedgym.env.tactic_text import indent
from qedgym.env.theorem import Theorem
from qedgym.search.contract import SearchEvent, SearchResult

_MARKS = {
    "proved": ("✓", "green"),
    "failed": ("✗", "default"),
    "timeout": ("✗", "yellow"),
    "rejected": ("!", "red"),
    "invalid": ("!", "magenta"),
}
_RUNNING_SHOWN = 3
_PARTS = {"lean_s": "Lean", "policy_s": "policy", "other_s": "other"}
"""Where a search's time went."""


class Screen(Owned):
    """Holds the progress bar while theorems are being proved."""

    def __init__(
        self, total: int, *, quiet: bool, watch: bool = False, several: bool = False
    ) -> None:
        """``several``: theorems are tried by several searches, which are named."""
        self._several = several
        self._quiet = quiet
        self._watch = Watch(total) if watch else None
        self._out = Console(highlight=False, markup=False, soft_wrap=True)
        self._bar = Progress(
            TextColumn("[green]{task.fields[proved]} proved"),
            BarColumn(bar_width=24),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            TextColumn("{task.fields[now]}", style="dim", markup=False),
            console=Console(stderr=True),
            transient=True,
            disable=not sys.stderr.isatty() or watch,
        )
        self._task = self._bar.add_task("", total=total, proved=0, now="")
        self._proved = 0
        self._running: dict[int, str] = {}
        self._lean: list[str] = []
        self._began = time.monotonic()

    def __enter__(self) -> Self:
        self._bar.start()
        if self._watch is not None:
            self._watch.start()
        return self

    def close(self) -> None:
        """Take the bar off the screen."""
        self._bar.stop()
        if self._watch is not None:
            self._watch.stop()

    def lean(self, description: str) -> None:
        """Say which Lean is used from here on."""
        if description not in self._lean:
            self._lean.append(description)
            if sys.stderr.isatty():
                self._bar.console.print(f"Lean: {description}", style="dim", markup=False)

    def event(self, theorem: Theorem, event: SearchEvent) -> None:
        """Show how far a search is."""
        if self._watch is not None:
            self._watch.event(theorem, event)
        self._running[id(theorem)] = f"{printable(theorem.name)} ({event.nodes} states)"
        self._show()

    def _show(self) -> None:
        names = list(self._running.values())[:_RUNNING_SHOWN]
        self._bar.update(self._task, now=", ".join(names))

    def result(self, result: SearchResult) -> None:
        """Show one result."""
        if self._watch is not None:
            self._watch.result(result)
            return
        self._running.pop(id(result.theorem), None)
        self._proved += result.status == "proved"
        self._bar.update(self._task, advance=1, proved=self._proved)
        self._show()
        if self._quiet:
            return
        self._bar.stop() if self._shares_terminal() else None
        self._print(result)
        self._bar.start() if self._shares_terminal() else None

    def _shares_terminal(self) -> bool:
        return sys.stderr.isatty() and sys.stdout.isatty()

    def _print(self, result: SearchResult) -> None:
        theorem = result.theorem
        mark, style = _MARKS[result.status]
        place = f"  {theorem.file}:{theorem.position.line}" if theorem.file else ""
        head = Text()
        head.append(f"{mark} {result.status:8} ", style=style)
        head.append(printable(theorem.name), style="bold")
        by = f"  {result.search}" if self._several else ""
        head.append(
            f"{printable(place)}{by}  {result.time_s:.2f} s, {result.nodes} states", style="dim"
        )
        self._out.print(head)
        if result.proof is not None:
            text = f"{theorem.statement} := {result.proof.text}"
            self._out.print(Text(indent(printable(text, lines=True), 4)))
        elif result.reason:
            self._out.print(Text(f"    {printable(' '.join(result.reason.split()))}", style=style))

    def summary(self, results: Sequence[SearchResult], written: Sequence[Path]) -> None:
        """The last lines: how many, in what time, where the files are."""
        if self._quiet:
            return
        if self._watch is not None:  # the lines that the live view has kept back
            for result in results:
                self._print(result)
        counts: dict[str, int] = {}
        for result in results:
            counts[result.status] = counts.get(result.status, 0) + 1
        rest = ", ".join(f"{n} {status}" for status, n in counts.items() if status != "proved")
        if len(lines := _by_search(results)) > 1:
            for said in lines:
                self._out.print(Text(said))
        line = f"{self._proved} of {len(results)} proved in {time.monotonic() - self._began:.1f} s"
        tail = f" ({rest})" if rest else ""
        self._out.print(Text(f"{line}{tail}; Lean: {'; '.join(self._lean)}", style="bold"))
        total = sum(result.time_s for result in results)
        if total > 0:
            shares = [sum(getattr(r, f) for r in results) / total for f in _PARTS]
            said = ", ".join(f"{s:.0%} {n}" for s, n in zip(shares, _PARTS.values(), strict=True))
            self._out.print(Text(f"time: {said}", style="dim"))
        if any(result.proof is not None and not result.proof.replayed for result in results):
            said = "Proved as that Lean reports; not replayed by the kernel (see docs/trust.md)."
            self._out.print(Text(said))
        for path in written:
            self._out.print(Text(f"written: {path}"))


def _by_search(results: Sequence[SearchResult]) -> list[str]:
    """A line for each search: what it proved, and what that took."""
    groups: dict[str, list[SearchResult]] = {}
    for result in results:
        groups.setdefault(result.search, []).append(result)
    return [
        f"{name}: {sum(r.status == 'proved' for r in group)} of {len(group)} proved, "
        f"{sum(r.steps for r in group):,} steps, {sum(r.time_s for r in group):.1f} s"
        for name, group in groups.items()
    ]
