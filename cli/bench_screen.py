"""What ``qedgym bench`` shows: progress on standard error, tables on standard output."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Self

from rich import box
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.table import Table
from rich.text import Text

from qedgym.cli.common import printable
from qedgym.env.owned import Owned
from qedgym.env.theorem import Theorem
from qedgym.search.bench_plan import budget_text
from qedgym.search.contract import SearchEvent

Json = Mapping[str, Any]
_RUNNING_SHOWN = 2


class _Rate(ProgressColumn):
    """Records a second."""

    def render(self, task: Task) -> Text:
        speed = task.finished_speed or task.speed
        if speed is None:
            return Text("")
        return Text(f"{speed:.1f}/s" if speed >= 1 else f"{1 / max(speed, 1e-9):.1f} s each")


class BenchScreen(Owned):
    """Holds the progress bar while a benchmark runs."""

    def __init__(self, total: int, done: int, *, quiet: bool) -> None:
        self._quiet = quiet
        self._out = Console(highlight=False, markup=False)
        if not sys.stdout.isatty():
            self._out.width = 160  # a pipe or a file has no width of its own
        self._bar = Progress(
            TextColumn("[green]{task.fields[proved]} proved"),
            BarColumn(bar_width=24),
            MofNCompleteColumn(),
            _Rate(),
            TimeElapsedColumn(),
            TextColumn("left", style="dim"),
            TimeRemainingColumn(),
            TextColumn("{task.fields[now]}", style="dim", markup=False),
            console=Console(stderr=True),
            transient=True,
            disable=not sys.stderr.isatty(),
            speed_estimate_period=120,
        )
        self._task = self._bar.add_task("", total=total, completed=done, proved=0, now="")
        self._proved = 0
        self._running: dict[int, str] = {}

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def close(self) -> None:
        """Take the bar off the screen."""
        self._bar.stop()

    def event(self, theorem: Theorem, event: SearchEvent) -> None:
        """Show what is being worked on."""
        self._running[id(theorem)] = printable(theorem.name)
        self._show()

    def _show(self) -> None:
        now = ", ".join(list(self._running.values())[-_RUNNING_SHOWN:])
        self._bar.update(self._task, now=now)

    def record(self, record: Json) -> None:
        """Count one record."""
        name = printable(str(record["theorem"]))
        self._running = {key: n for key, n in self._running.items() if n != name}
        self._proved += record["status"] == "proved"
        self._bar.update(self._task, advance=1, proved=self._proved)
        self._show()
        if record["status"] == "proved" and record["unprovable"] and sys.stderr.isatty():
            self._alarm(record)

    def _alarm(self, bug: Json) -> None:
        """Say on standard error what must not be missed."""
        said = f"BUG: {bug['theorem']} has no proof, and {bug['config']} proved it"
        console = Console(stderr=True, highlight=False, soft_wrap=True)
        console.print(Text(printable(said), style="bold white on red"))

    def summary(self, summary: Json, config: Json, written: Sequence[Path]) -> None:
        """The tables, where the files are, and whatever was proved that has no proof."""
        for bug in summary["unprovable_proved"]:
            self._alarm(bug)
        if self._quiet:
            return
        groups = [g for g in summary["groups"] if g["config"]]
        for suite in dict.fromkeys(g["suite"] for g in summary["groups"]):
            own = [g for g in groups if g["suite"] == suite]
            if own:
                self._out.print(_overview(suite, own))
            for line in filter(None, map(_remark, own)):
                self._out.print(Text(printable(line), style="yellow"))
            for group in own:
                if not group["baseline"]:
                    self._parts(group)
        for missing in summary["missing"]:
            count = missing["theorems"]
            said = f"{count} theorem{'s' * (count != 1)} not tried: {missing['reason']}"
            self._out.print(Text(printable(said), style="yellow"))
        settings = [*config["lean"], f"{budget_text(config)} a try", f"seed {config['seed']}"]
        self._out.print(Text("; ".join(settings), style="dim"))
        for path in written:
            self._out.print(Text(f"written: {path}", style="dim"))

    def _parts(self, group: Json) -> None:
        for key, title in (("topics", "topic"), ("difficulties", "difficulty")):
            if group[key]:
                self._out.print(_breakdown(f"{group['config']}, by {title}", title, group[key]))

    def comparison(self, found: Json, written: Sequence[Path]) -> None:
        """The tables of a comparison."""
        if self._quiet:
            return
        for line in comparison_lines(found):
            self._out.print(Text(printable(line)))
        table = Table(box=box.SIMPLE_HEAD, title="proved by one of them only", title_justify="left")
        table.add_column("theorem")
        table.add_column("first")
        table.add_column("second")
        for row in found["theorems"]:
            if row["outcome"] in ("won", "lost"):
                name = printable(row["theorem"])
                table.add_row(name, _score(row, "first"), _score(row, "second"))
        if table.row_count:
            self._out.print(table)
        for path in written:
            self._out.print(Text(f"written: {path}", style="dim"))


def comparison_lines(found: Json) -> list[str]:
    """What a comparison says in a few lines."""
    counts, gain = found["counts"], found["difference"]
    return [
        f"first:  {found['first']}",
        f"second: {found['second']}",
        f"{found['common']} theorems in both: {counts['both']} proved by both, "
        f"{counts['lost']} by the first only, {counts['won']} by the second only, "
        f"{counts['neither']} by neither",
        f"second minus first: {100 * gain['value']:+.1f} points, 95% interval "
        f"[{100 * gain['low']:+.1f}, {100 * gain['high']:+.1f}]; "
        f"McNemar's exact test p = {found['p_value']:.3g}",
    ]


def _remark(group: Json) -> str:
    """What a rate alone does not tell: statements that are none, tries that a clock ended."""
    tries, said = sum(group["statuses"].values()), []
    if group["invalid"]:
        said.append(f"not elaborated by this Lean: {group['invalid']} of {group['theorems']}")
    if rejected := group["statuses"].get("rejected", 0):
        said.append(f"{rejected} of {tries} tries ended in a proof that the check refused")
    if group["wall_clock"]:
        said.append(f"a clock had its part in {group['wall_clock']} of {tries} tries")
    return f"{group['config']}: {'; '.join(said)}" if said else ""


def _score(row: Json, side: str) -> str:
    return f"{row[side]['proved']}/{row[side]['attempts']}"


def _overview(suite: str, groups: Sequence[Json]) -> Table:
    """A row a configuration."""
    table = Table(box=box.SIMPLE_HEAD, title=printable(suite), title_justify="left")
    table.add_column("configuration", no_wrap=True)
    for name in ("theorems", "proved", "rate", "95%"):
        table.add_column(name, justify="right", no_wrap=True)
    ks = sorted({at["k"] for g in groups for at in g["pass_at"] if g["attempts"] > 1} - {1})
    for k in ks:
        table.add_column(f"pass@{k}", justify="right", no_wrap=True)
    for name in ("median s", "90% s", "states", "steps"):
        table.add_column(name, justify="right", no_wrap=True)
    for group in groups:
        rate, times = group["pass_rate"], group["time_proved_s"]
        at = {entry["k"]: entry for entry in group["pass_at"]}
        table.add_row(
            printable(group["config"]),
            str(group["measured"]),
            str(group["proved"]),
            f"{100 * rate['value']:.1f}%",
            interval(rate),
            *(f"{100 * at[k]['value']:.1f}% {interval(at[k])}" if k in at else "" for k in ks),
            _number(times, "median", 2),
            _number(times, "p90", 2),
            _number(group["nodes_proved"], "median", 0),
            _number(group["steps_proved"], "median", 0),
            style="bold" if not group["baseline"] else "dim",
        )
    return table


def interval(estimate: Json) -> str:
    """An interval in per cent."""
    return f"[{100 * estimate['low']:.0f}, {100 * estimate['high']:.0f}]"


def _number(spread: Json | None, key: str, digits: int) -> str:
    return "" if spread is None else f"{spread[key]:.{digits}f}"


def _breakdown(title: str, column: str, parts: Sequence[Json]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, title=printable(title), title_justify="left")
    table.add_column(column)
    for name in ("theorems", "proved", "rate", "95%"):
        table.add_column(name, justify="right")
    for part in parts:
        table.add_row(
            printable(part["name"]),
            str(part["measured"]),
            str(part["proved"]),
            f"{100 * part['value']:.1f}%",
            interval(part),
        )
    return table
