"""What the records of a run come to: rates, pass@k, times, by topic and difficulty.

Pure: records in, a value that can be written as JSON out.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from qedgym.search.bench_stats import (
    Estimate,
    coverage,
    fit_power_law,
    quantile,
    wilson,
)
from qedgym.search.bench_store import SCHEMA

Record = Mapping[str, Any]
ANY_CLOSER = "any one closer"
"""The label of all baselines taken together."""


@dataclass(frozen=True, slots=True)
class Tally:
    """One theorem under one configuration."""

    ident: str
    theorem: str
    topic: str
    difficulty: str
    attempts: int
    proved: int
    """How many attempts proved it."""
    records: tuple[Record, ...]


def summarised(
    records: Sequence[Record], *, ks: Sequence[int] = (), seed: int = 0
) -> dict[str, Any]:
    """The summary of a run: a group for each suite and configuration, and the alarms.

    ``ks`` are the k of pass@k; default: powers of two up to the number of attempts. Those above
    the attempts that every theorem of a group has are left out of that group. ``seed`` settles
    the bootstrap.
    """
    suites = list(dict.fromkeys(r["suite"] for r in records))
    groups = []
    for suite in suites:
        own = [r for r in records if r["suite"] == suite]
        labels = list(dict.fromkeys(r["config"] for r in own if r["config"] is not None))
        baselines = {r["config"] for r in own if r.get("baseline")}
        unsupported = [r for r in own if r["config"] is None]
        by_label = {label: [r for r in own if r["config"] == label] for label in labels}
        if len(baselines) > 1:
            by_label[ANY_CLOSER] = _any_of([r for r in own if r["config"] in baselines])
            baselines.add(ANY_CLOSER)
        for label in sorted(by_label, key=lambda label: label not in baselines):
            mine = by_label[label]
            groups.append(_group(suite, label, mine, unsupported, ks, seed, label in baselines))
        if not labels and unsupported:
            groups.append(_group(suite, "", [], unsupported, ks, seed, False))
    bugs = [r for r in records if r.get("unprovable") and r["status"] == "proved"]
    return {
        "schema": SCHEMA,
        "groups": groups,
        "missing": _missing(records),
        "unprovable_proved": [
            {k: r[k] for k in ("suite", "theorem", "config", "proof")} for r in bugs
        ],
    }


def tallies(records: Iterable[Record]) -> list[Tally]:
    """The theorems of one configuration's records that were given to Lean, in their order."""
    by_theorem: dict[str, list[Record]] = {}
    for record in records:
        by_theorem.setdefault(record["id"], []).append(record)
    found = []
    for ident, own in by_theorem.items():
        if all(r["status"] == "unsupported" for r in own):
            continue
        first = own[0]
        found.append(
            Tally(
                ident,
                first["theorem"],
                str(first.get("topic") or "-"),
                str(first.get("difficulty") or "-"),
                len(own),
                sum(r["status"] == "proved" for r in own),
                tuple(own),
            )
        )
    return found


def proved_by(values: Sequence[tuple[float, bool]], limits: Sequence[float]) -> list[float]:
    """Which share of runs, each (what it used, whether it proved), was done within each limit.

    >>> proved_by([(1, True), (3, True), (2, False)], [0, 1, 3])
    [0.0, 0.3333333333333333, 0.6666666666666666]
    """
    used = [value for value, proved in values if proved]
    return [sum(u <= limit for u in used) / max(1, len(values)) for limit in limits]


def default_ks(attempts: int) -> list[int]:
    """1, 2, 4, ... and the number of attempts itself.

    >>> default_ks(6)
    [1, 2, 4, 6]
    """
    powers = [2**i for i in range(max(1, attempts).bit_length())]
    return sorted({k for k in powers if k <= attempts} | {max(1, attempts)})


def _group(
    suite: str,
    label: str,
    records: Sequence[Record],
    lacking: Sequence[Record],
    ks: Sequence[int],
    seed: int,
    baseline: bool,
) -> dict[str, Any]:
    found = tallies(records)
    seen = {r["id"] for r in lacking} | {r["id"] for r in records}
    attempts = min((t.attempts for t in found), default=0)
    counts = [(t.attempts, t.proved) for t in found]
    wanted = [k for k in (ks or default_ks(attempts)) if 1 <= k <= attempts]
    at = [(k, coverage(counts, k, seed=seed)) for k in wanted]
    every = [(k, coverage(counts, k, seed=seed, resamples=1).value) for k in default_ks(attempts)]
    law = fit_power_law(every) if attempts > 1 else None
    tried = [r for t in found for r in t.records]
    good = [r for r in tried if r["status"] == "proved"]
    statuses = Counter(r["status"] for r in tried)
    return {
        "suite": suite,
        "config": label,
        "baseline": baseline,
        "policy": tried[0].get("policy") if tried else None,
        "search": tried[0].get("search") if tried else None,
        "theorems": len(seen),
        "unsupported": len(seen) - len(found),
        "measured": len(found),
        "invalid": sum(t.records[0]["status"] == "invalid" for t in found),
        "attempts": attempts,
        "proved": sum(t.proved > 0 for t in found),
        "statuses": dict(sorted(statuses.items())),
        "pass_rate": asdict(_rate(found)),
        "pass_at": [{"k": k, **asdict(value)} for k, value in at],
        "power_law": asdict(law) if law is not None else None,
        "time_s": _spread([r["time_s"] for r in tried]),
        "time_proved_s": _spread([r["time_s"] for r in good]),
        "steps_proved": _spread([r["steps"] for r in good]),
        "nodes_proved": _spread([r["nodes"] for r in good]),
        "proof_steps": _spread([r["proof_steps"] for r in good]),
        "wall_clock": sum(bool(r["wall_clock"]) for r in tried),
        "topics": _parts(found, lambda t: t.topic),
        "difficulties": _parts(found, lambda t: t.difficulty),
    }


def _rate(found: Sequence[Tally]) -> Estimate:
    """The share of attempts that prove, theorems counting alike: pass@1."""
    if not found:
        return wilson(0, 0)
    return coverage([(t.attempts, t.proved) for t in found], 1)


def _parts(found: Sequence[Tally], key: Callable[[Tally], str]) -> list[dict[str, Any]]:
    """The rates of the theorems that share a topic or a difficulty."""
    parts = []
    for name in sorted({key(t) for t in found}, key=_natural):
        own = [t for t in found if key(t) == name]
        solved = sum(t.proved > 0 for t in own)
        parts.append({"name": name, "measured": len(own), "proved": solved, **asdict(_rate(own))})
    return parts if [p["name"] for p in parts] != ["-"] else []


def _natural(name: str) -> tuple[int, float, str]:
    """Numbers by size, before words."""
    try:
        return 0, float(name), name
    except ValueError:
        order = ("easy", "medium", "hard")
        return 1, float(order.index(name)) if name in order else 9.0, name


def _spread(values: Sequence[float]) -> dict[str, float] | None:
    """Five numbers that say how values are spread, and their sum; None of nothing."""
    if not values:
        return None
    ordered = sorted(float(v) for v in values)
    names = {"min": 0.0, "p25": 0.25, "median": 0.5, "p75": 0.75, "p90": 0.9, "max": 1.0}
    found = {name: round(quantile(ordered, share), 4) for name, share in names.items()}
    return {**found, "sum": round(math.fsum(ordered), 3)}


def _any_of(records: Sequence[Record]) -> list[Record]:
    """For each theorem the first record that proves it, else its last."""
    best: dict[str, Record] = {}
    for record in records:
        kept = best.get(record["id"])
        if kept is None or kept["status"] != "proved":
            best[record["id"]] = record
    return [{**record, "attempt": 0} for record in best.values()]


def _missing(records: Sequence[Record]) -> list[dict[str, Any]]:
    """Why theorems could not be given to Lean, and how many each."""
    reasons: dict[str, set[str]] = {}
    for record in records:
        if record["status"] == "unsupported":
            reasons.setdefault(str(record["reason"]), set()).add(record["id"])
    ordered = sorted(reasons.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    return [{"reason": reason, "theorems": len(found)} for reason, found in ordered]
