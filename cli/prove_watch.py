"""The live view of ``qedgym prove --watch``: the searches that run, and what they try just now."""

from __future__ import annotations

import time
from collections import deque
from dataclasses import dataclass, field

from rich.console import Console, Group, RenderableType
from rich.live import Live
from rich.table import Table
from rich.text import Text

from qedgym.cli.common import printable
from qedgym.env.theorem import Theorem
from qedgym.search.contract import SearchEvent, SearchResult

_BARS = "▁▂▃▄▅▆▇█"
_SHOWN = 12
_LATEST = 5


@dataclass(slots=True)
class _Row:
    """One search that runs."""

    name: str
    event: SearchEvent
    began: float = field(default_factory=time.monotonic)
    pace: deque[int] = field(default_factory=lambda: deque(maxlen=16))
    """Steps between the last looks."""

    def heard(self, event: SearchEvent) -> None:
        self.pace.append(max(0, event.steps - self.event.steps))
        self.event = event


def spark(numbers: list[int]) -> str:
    """Numbers as little bars, the largest one full.

    >>> spark([0, 4, 8])
    '▁▄█'
    """
    top = max(numbers, default=0) or 1
    return "".join(_BARS[min(7, n * 8 // top) if n < top else 7] for n in numbers)


class Watch:
    """Shows running searches on standard error until stopped."""

    def __init__(self, total: int, console: Console | None = None) -> None:
        self._total = total
        self._rows: dict[int, _Row] = {}
        self._latest: deque[SearchResult] = deque(maxlen=_LATEST)
        self._done = self._proved = self._steps = 0
        self._began = time.monotonic()
        self._live = Live(
            console=console or Console(stderr=True),
            get_renderable=self.view,
            refresh_per_second=5,
            transient=True,
        )

    def start(self) -> None:
        """Begin to show."""
        self._live.start()

    def stop(self) -> None:
        """Take the view away."""
        self._live.stop()

    def event(self, theorem: Theorem, event: SearchEvent) -> None:
        """A search says how far it is."""
        row = self._rows.get(id(theorem))
        if row is None:
            self._rows[id(theorem)] = _Row(printable(theorem.name), event)
        else:
            row.heard(event)

    def result(self, result: SearchResult) -> None:
        """A search has ended."""
        self._rows.pop(id(result.theorem), None)
        self._latest.append(result)
        self._done += 1
        self._proved += result.status == "proved"
        self._steps += result.steps

    def view(self) -> RenderableType:
        """What is shown now."""
        used = time.monotonic() - self._began
        steps = self._steps + sum(row.event.steps for row in self._rows.values())
        head = Text(f"{self._proved} proved", style="bold green")
        head.append(
            f", {self._done} of {self._total} done, {used:.0f} s, {steps / max(used, 1e-9):.0f} "
            "steps a second",
            style="default",
        )
        table = Table(box=None, pad_edge=False, expand=True)
        for name, wide in (("theorem", 3), ("s", 0), ("states", 0), ("steps", 0), ("pace", 0)):
            table.add_column(name, ratio=wide or None, no_wrap=True, style="dim" * (name == "s"))
        table.add_column("tries", ratio=4, no_wrap=True, overflow="ellipsis")
        for row in list(self._rows.values())[:_SHOWN]:
            event = row.event
            tried = Text(printable((event.tactic or "").partition("\n")[0]))
            tried.append("  " + printable(event.message.partition("\n")[0]), style="dim red")
            table.add_row(
                Text(row.name, style="bold"), f"{time.monotonic() - row.began:.1f}",
                str(event.nodes), str(event.steps), Text(spark([*row.pace]), style="cyan"), tried,
            )  # fmt: skip
        lines: list[RenderableType] = [head, table]
        if len(self._rows) > _SHOWN:
            lines.append(Text(f"and {len(self._rows) - _SHOWN} more", style="dim"))
        for result in self._latest:
            mark = ("✓", "green") if result.status == "proved" else ("✗", "yellow")
            said = result.proof.text if result.proof is not None else result.reason
            line = Text(f"{mark[0]} {printable(result.theorem.name)}  ", style=mark[1])
            line.append(printable(" ".join(said.split())), style="dim")
            line.no_wrap, line.overflow = True, "ellipsis"
            lines.append(line)
        return Group(*lines)
