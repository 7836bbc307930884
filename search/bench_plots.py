"""The pictures of a benchmark run, as PNG: coverage against budget and samples, rates, times."""

from __future__ import annotations

import io
import math
import warnings
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from qedgym.search.bench_stats import PowerLaw, coverage, wilson
from qedgym.search.bench_summary import ANY_CLOSER, Tally, default_ks, proved_by, tallies

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Json = Mapping[str, Any]
COLOURS = ("#0b7a53", "#0b5fad", "#a8480f", "#7c2d9c", "#9a6200", "#0a6d75", "#b3261e", "#68737f")
_POINTS = 120
_BARS = 24
_NAME_CHARS = 40


def plots(records: Sequence[Json], summary: Json) -> dict[str, bytes]:
    """The pictures by file name; each only where there is something to show.

    ``coverage-steps.png`` and ``coverage-seconds.png``, ``coverage-samples.png`` (more than one
    attempt), ``topics.png``, ``difficulties.png``, ``times.png``, ``baselines.png``.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # letters that the font does not have are shown as boxes
        return _drawn(_lines(records, summary), summary)


def _drawn(lines: Sequence[tuple[str, Json, list[Tally]]], summary: Json) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    if lines:
        found["coverage-steps.png"] = _budget(lines, "steps", "tactics tried")
        found["coverage-seconds.png"] = _budget(lines, "time_s", "seconds")
        found["times.png"] = _times(lines)
    if any(group["attempts"] > 1 for _, group, _ in lines):
        found["coverage-samples.png"] = _samples(lines)
    for key, title in (("topics", "topic"), ("difficulties", "difficulty")):
        if any(group[key] for _, group, _ in lines):
            found[f"{key}.png"] = _parts(lines, key, title)
    if baselines := [g for g in summary["groups"] if g["baseline"]]:
        found["baselines.png"] = _baselines(baselines)
    return found


def _lines(records: Sequence[Json], summary: Json) -> list[tuple[str, Json, list[Tally]]]:
    """Name, group and theorems of each searched configuration."""
    groups = [g for g in summary["groups"] if g["config"] and not g["baseline"] and g["measured"]]
    several = len({g["suite"] for g in groups}) > 1
    return [
        (
            _plain(f"{g['config']}, {g['suite']}" if several else g["config"]),
            g,
            tallies(
                r for r in records if r["suite"] == g["suite"] and r["config"] == g["config"]
            ),
        )
        for g in groups
    ]


def _plain(text: str) -> str:
    """A text as matplotlib takes it for itself: dollar signs would begin a formula."""
    short = text if len(text) <= _NAME_CHARS else text[: _NAME_CHARS - 1] + "…"
    return " ".join(short.split()).replace("$", r"\$")


def new_axes(width: float = 7.0, height: float = 4.2) -> Axes:
    """The axes of a picture of its own, in inches, in the style of all of them."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=(width, height), dpi=120, layout="constrained")
    FigureCanvasAgg(figure)
    axes = figure.subplots()
    axes.spines[["top", "right"]].set_visible(False)
    axes.grid(True, color="#dde2e8", linewidth=0.7)
    axes.set_axisbelow(True)
    return axes


def png(axes: Axes) -> bytes:
    """The picture that axes are in."""
    out = io.BytesIO()
    figure = axes.get_figure(root=True)
    assert figure is not None
    figure.savefig(out, format="png", metadata={"Software": "qedgym"})
    return out.getvalue()


def percent_axis(axes: Axes) -> None:
    """Shares from 0 to 1 upwards, said in percent."""
    from matplotlib.ticker import PercentFormatter

    axes.yaxis.set_major_formatter(PercentFormatter(1.0, decimals=0))
    axes.set_ylim(0, 1.02)


def _budget(lines: Sequence[tuple[str, Json, list[Tally]]], field: str, unit: str) -> bytes:
    """Which share of tries had a proof within so many steps or seconds, with 95% bands."""
    axes = new_axes()
    used = [float(r[field]) for _, _, found in lines for t in found for r in t.records]
    most, least = max(used, default=1.0), min((u for u in used if u > 0), default=0.1)
    limits = _geometric(max(least, 1e-3), max(most, least * 1.01))
    for number, (name, _, found) in enumerate(lines):
        tried = [(float(r[field]), r["status"] == "proved") for t in found for r in t.records]
        shares = proved_by(tried, limits)
        # As sure as the number of theorems: attempts at one theorem are much alike.
        bands = [wilson(round(s * len(found)), len(found)) for s in shares]
        colour = COLOURS[number % len(COLOURS)]
        axes.step(limits, shares, where="post", color=colour, label=name)
        low, high = [b.low for b in bands], [b.high for b in bands]
        axes.fill_between(limits, low, high, step="post", color=colour, alpha=0.15, linewidth=0)
    axes.set_xscale("log")
    axes.set_xlabel(f"budget: {unit} a theorem")
    axes.set_ylabel("proved within it")
    percent_axis(axes)
    axes.legend(frameon=False, loc="upper left")
    return png(axes)


def _geometric(low: float, high: float) -> list[float]:
    ratio = math.log(high / low)
    return [low * math.exp(ratio * i / (_POINTS - 1)) for i in range(_POINTS)] + [high * 1.0001]


def _samples(lines: Sequence[tuple[str, Json, list[Tally]]]) -> bytes:
    """Coverage against the number of attempts, and the power law through it."""
    axes = new_axes()
    for number, (name, group, found) in enumerate(lines):
        if group["attempts"] < 2:
            continue
        colour = COLOURS[number % len(COLOURS)]
        ks = default_ks(group["attempts"])
        counts = [(t.attempts, t.proved) for t in found]
        points = [coverage(counts, k) for k in ks]
        values = [p.value for p in points]
        errors = [
            [max(0.0, p.value - p.low) for p in points],
            [max(0.0, p.high - p.value) for p in points],
        ]
        beside = [k * 1.04**number for k in ks]
        axes.errorbar(beside, values, yerr=errors, fmt="o", color=colour, capsize=3, label=name)
        if group["power_law"]:
            law = PowerLaw(**group["power_law"])
            curve = _geometric(1.0, 4.0 * ks[-1])
            axes.plot(
                curve, [law.at(k) for k in curve], "--", color=colour, linewidth=1.2,
                label=f"exp({law.a:.3g} k^{law.b:.3g}), R² {law.r2:.3f}",
            )  # fmt: skip
    axes.set_xscale("log", base=2)
    axes.set_xlabel("attempts k")
    axes.set_ylabel("coverage (pass@k)")
    percent_axis(axes)
    axes.legend(frameon=False, loc="upper left")
    return png(axes)


def _parts(lines: Sequence[tuple[str, Json, list[Tally]]], key: str, title: str) -> bytes:
    """Success by topic or difficulty, a bar for each configuration."""
    names = list(dict.fromkeys(part["name"] for _, group, _ in lines for part in group[key]))
    names = names[:_BARS]
    axes = new_axes(7.0, 1.2 + 0.3 * max(3, len(names) * len(lines)))
    height = 0.8 / len(lines)
    for number, (label, group, _) in enumerate(lines):
        by_name = {part["name"]: part for part in group[key]}
        known = [(i, by_name[name]) for i, name in enumerate(names) if name in by_name]
        places = [i + number * height for i, _ in known]
        values = [part["value"] for _, part in known]
        errors = [
            [max(0.0, part["value"] - part["low"]) for _, part in known],
            [max(0.0, part["high"] - part["value"]) for _, part in known],
        ]
        colour = COLOURS[number % len(COLOURS)]
        axes.barh(
            places, values, height * 0.9, xerr=errors, color=colour, label=label,
            error_kw={"ecolor": "#17202a", "capsize": 2, "linewidth": 0.8},
        )  # fmt: skip
        for place, (_, part) in zip(places, known, strict=True):
            axes.annotate(
                f"{part['proved']}/{part['measured']}", (1.03, place), color=colour,
                va="center", fontsize=7, annotation_clip=False,
            )  # fmt: skip
    axes.set_yticks([i + height * (len(lines) - 1) / 2 for i in range(len(names))],
                    [_plain(name) for name in names])  # fmt: skip
    axes.invert_yaxis()
    axes.set_xlim(0, 1.02)
    axes.set_xlabel(f"proved, by {title}")
    if len(lines) > 1:
        axes.legend(frameon=False, loc="lower center", bbox_to_anchor=(0.5, 1.0), ncols=3)
    return png(axes)


def _times(lines: Sequence[tuple[str, Json, list[Tally]]]) -> bytes:
    """How long tries took, those with a proof and those without."""
    axes = new_axes()
    tried = [r for _, _, found in lines for t in found for r in t.records]
    proved = [max(1e-3, r["time_s"]) for r in tried if r["status"] == "proved"]
    other = [max(1e-3, r["time_s"]) for r in tried if r["status"] != "proved"]
    every = proved + other
    low, high = min(every, default=0.1), max(every, default=1.0)
    ratio = max(math.log(high / low), 0.1)
    edges = [low * 0.999 * math.exp(ratio * 1.001 * i / _BARS) for i in range(_BARS + 1)]
    axes.hist([proved, other], edges, stacked=True, color=[COLOURS[0], "#c4ccd4"],
              label=["proved", "not proved"])  # fmt: skip
    axes.set_xscale("log")
    axes.set_xlabel("seconds a try")
    axes.set_ylabel("tries")
    axes.legend(frameon=False, loc="upper left")
    return png(axes)


def _baselines(groups: Sequence[Json]) -> bytes:
    """What each closing tactic proves by itself."""
    several = len({g["suite"] for g in groups}) > 1
    names = [_plain(f"{g['config']}, {g['suite']}" if several else g["config"]) for g in groups]
    axes = new_axes(7.0, 1.2 + 0.3 * len(groups))
    values = [g["pass_rate"]["value"] for g in groups]
    errors = [
        [max(0.0, g["pass_rate"]["value"] - g["pass_rate"]["low"]) for g in groups],
        [max(0.0, g["pass_rate"]["high"] - g["pass_rate"]["value"]) for g in groups],
    ]
    colours = [COLOURS[0] if g["config"] == ANY_CLOSER else COLOURS[1] for g in groups]
    places = list(range(len(groups)))
    axes.barh(places, values, 0.7, xerr=errors, color=colours,
              error_kw={"ecolor": "#17202a", "capsize": 2, "linewidth": 0.8})  # fmt: skip
    axes.set_yticks(places, names)
    axes.set_ylim(len(groups) - 0.4, -0.6)
    axes.set_xlim(0, 1.02)
    axes.set_xlabel("proved by this tactic alone")
    return png(axes)
