"""Two benchmark runs theorem by theorem: who proved what, and whether it may be chance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from qedgym.env.errors import InputError
from qedgym.search.bench_stats import bootstrap, mcnemar, mean
from qedgym.search.bench_store import SCHEMA, read_run
from qedgym.search.bench_summary import Tally, tallies

OUTCOMES = ("won", "lost", "both", "neither")
"""Of the second run against the first."""


def read_side(name: str) -> tuple[str, list[Tally]]:
    """One side of a comparison: ``RUN`` or ``RUN@CONFIGURATION``.

    Without a configuration it is the only one of the run that is no baseline. Raises
    ``InputError`` when there is no such run or configuration, or it is not settled which.
    """
    folder, label = name, ""
    if not Path(name).exists():
        folder, _, label = name.rpartition("@")
        if not folder:
            folder, label = name, ""
    _, records = read_run(Path(folder))
    baselines = {r["config"] for r in records if r.get("baseline")}
    labels = list(dict.fromkeys(r["config"] for r in records if r["config"] is not None))
    searched = [found for found in labels if found not in baselines]
    if not label:
        usual = searched or labels
        if len(usual) != 1:
            raise InputError(
                f"{folder}: which of its configurations? say {folder}@NAME, one of "
                f"{', '.join(labels) or 'none'}"
            )
        label = usual[0]
    if label not in labels:
        raise InputError(f"{folder}: no configuration {label!r}; it has {', '.join(labels)}")
    return f"{folder}@{label}", tallies(r for r in records if r["config"] == label)


def compared(
    first: Sequence[Tally], second: Sequence[Tally], *, names: tuple[str, str], seed: int = 0
) -> dict[str, Any]:
    """The comparison as a value that can be written as JSON.

    A theorem counts as proved by a side when any of its attempts proves it; the difference is
    that of the mean shares of attempts, with a paired bootstrap interval over theorems. Raises
    ``InputError`` when no theorem is in both.
    """
    by_ident = {t.ident: t for t in first}
    pairs = [(by_ident[t.ident], t) for t in second if t.ident in by_ident]
    if not pairs:
        raise InputError(f"{names[0]} and {names[1]} have no theorem in common")
    rows = [_row(a, b) for a, b in pairs]
    counts = {outcome: sum(r["outcome"] == outcome for r in rows) for outcome in OUTCOMES}
    gains = [b.proved / b.attempts - a.proved / a.attempts for a, b in pairs]
    return {
        "schema": SCHEMA,
        "first": names[0],
        "second": names[1],
        "common": len(pairs),
        "only_first": len(first) - len(pairs),
        "only_second": len(second) - len(pairs),
        "counts": counts,
        "rate_first": mean([a.proved / a.attempts for a, _ in pairs]),
        "rate_second": mean([b.proved / b.attempts for _, b in pairs]),
        "difference": asdict(bootstrap(gains, seed=seed)),
        "p_value": mcnemar(counts["lost"], counts["won"]),
        "theorems": sorted(rows, key=lambda r: OUTCOMES.index(r["outcome"])),
    }


def _row(a: Tally, b: Tally) -> dict[str, Any]:
    outcome = {
        (False, True): "won",
        (True, False): "lost",
        (True, True): "both",
        (False, False): "neither",
    }[a.proved > 0, b.proved > 0]
    return {
        "theorem": a.theorem,
        "topic": a.topic,
        "difficulty": a.difficulty,
        "outcome": outcome,
        "first": _side(a),
        "second": _side(b),
    }


def _side(tally: Tally) -> dict[str, Any]:
    best: Mapping[str, Any] = next(
        (r for r in tally.records if r["status"] == "proved"), tally.records[-1]
    )
    return {
        "attempts": tally.attempts,
        "proved": tally.proved,
        "status": best["status"],
        "time_s": best.get("time_s"),
        "steps": best.get("steps"),
        "proof": best.get("proof"),
    }
