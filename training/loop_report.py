"""What a loop came to: its curve as numbers, as a picture, and a page that tells who won what when.

Pure but for reading the rounds' records: the same folder gives the same report.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from qedgym.search.bench_page import picture, render
from qedgym.search.bench_plots import COLOURS, new_axes, percent_axis, png
from qedgym.search.bench_stats import bootstrap, mean
from qedgym.search.bench_store import read_run
from qedgym.training.loop_folder import LoopFolder
from qedgym.training.paired import Outcomes, outcomes, paired_bootstrap

CURVE, PICTURE, PAGE = "curve.json", "curve.png", "report.html"
Json = Mapping[str, Any]


def write_report(folder: LoopFolder, settings: Json, rounds: Sequence[Json]) -> list[Path]:
    """Write ``curve.json``, ``curve.png`` and ``report.html`` of the rounds that are finished."""
    found = [_outcomes(folder.path, settings, r) for r in rounds]
    curve = curve_of(settings, rounds, found)
    image = curve_picture(settings["judged"], curve)
    page = render(
        "loop.html", Path(__file__).with_name("templates"),
        title="Loop: search, data, learning", kind="loop", facts=_facts(settings),
        policies=settings["judged"], rounds=curve, picture=picture(image),
        theorems=won_when(settings["judged"], found, _names(folder.path, rounds)),
    )  # fmt: skip
    return [
        folder.write(CURVE, {"rounds": curve}),
        folder.write(PICTURE, image),
        folder.write(PAGE, page.encode("utf-8", "replace")),
    ]


def curve_of(
    settings: Json, rounds: Sequence[Json], found: Sequence[Mapping[str, Outcomes]]
) -> list[dict[str, Any]]:
    """By round and policy the pass rate on held-out theorems, and the gain over round 0.

    Rates have a bootstrap interval over theorems, gains a paired one over theorems and seeds.
    """
    curve = []
    for summary, mine in zip(rounds, found, strict=True):
        held_out = {}
        for policy in settings["judged"]:
            own = mine[policy]
            rates = [mean([float(proved) for proved in tries]) for tries in own.values()]
            gain = None
            if summary["round"]:
                gain = paired_bootstrap(found[0][policy], own, seed=settings["seed"]).record()
            held_out[policy] = {
                **summary["held_out"][policy],
                "rate": asdict(bootstrap(rates, seed=settings["seed"])),
                "gain": gain,
            }
        curve.append({**summary, "held_out": held_out})
    return curve


def won_when(
    policies: Sequence[str], found: Sequence[Mapping[str, Outcomes]], names: Mapping[str, str]
) -> list[dict[str, Any]]:
    """For each held-out theorem the round in which each policy first proved it."""
    rows = []
    for ident, name in names.items():
        won = []
        for policy in policies:
            proved = [any(mine[policy].get(ident, ())) for mine in found]
            first = proved.index(True) if True in proved else None
            lost = first is not None and not all(proved[first:])
            won.append("–" if first is None else f"{first}{'*' if lost else ''}")
        rows.append({"name": name, "won": won})
    return rows


def curve_picture(policies: Sequence[str], curve: Sequence[Json]) -> bytes:
    """The pass rates by round, as PNG."""
    from matplotlib.ticker import MaxNLocator

    axes = new_axes()
    numbers = [r["round"] for r in curve]
    for place, policy in enumerate(policies):
        rates = [r["held_out"][policy]["rate"] for r in curve]
        values = [rate["value"] for rate in rates]
        errors = [
            [rate["value"] - rate["low"] for rate in rates],
            [rate["high"] - rate["value"] for rate in rates],
        ]
        colour = COLOURS[place % len(COLOURS)]
        axes.errorbar(
            numbers, values, yerr=errors, marker="o", capsize=3, color=colour, label=policy
        )
    axes.set_xlabel("round")
    axes.set_ylabel("held-out theorems proved")
    axes.xaxis.set_major_locator(MaxNLocator(integer=True))
    percent_axis(axes)
    axes.legend(frameon=False)
    return png(axes)


def _outcomes(path: Path, settings: Json, summary: Json) -> dict[str, Outcomes]:
    """What each policy's tries came to in a round."""
    _, records = read_run(path / f"round-{summary['round']:02d}" / "held-out")
    return {
        policy: outcomes(records, f"{named}/{settings['search']}")
        for policy, named in zip(settings["judged"], summary["policies"], strict=True)
    }


def _names(path: Path, rounds: Sequence[Json]) -> dict[str, str]:
    """The names of the held-out theorems by ident."""
    if not rounds:
        return {}
    _, records = read_run(path / f"round-{rounds[0]['round']:02d}" / "held-out")
    return {r["id"]: r["theorem"] for r in records}


def _facts(settings: Json) -> list[tuple[str, str]]:
    return [
        ("Learns from", ", ".join(settings["train"])),
        ("Made theorems", _made(settings)),
        ("Measured on", ", ".join(settings["held_out"])),
        ("Learner", settings["learner"]),
        ("Searches with", f"{settings['prover']} in {settings['search']}"),
        ("Budget a try", f"{settings['steps']} steps"),
        ("Tries", f"{settings['attempts']}, held-out {settings['held_out_attempts']}"),
        ("Seed", json.dumps(settings["seed"])),
    ]


def _made(settings: Json) -> str:
    if not settings.get("theorems"):
        return "none"
    said = f"{settings['made']} a round, {settings['made_steps']} steps each"
    return f"{', '.join(settings['theorems'])} ({said})"
