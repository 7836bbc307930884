"""Two policies on the same theorems with several seeds: how sure a difference is."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from qedgym.search.bench_stats import LEVEL, RESAMPLES, mean, quantile


@dataclass(frozen=True, slots=True)
class Difference:
    """The difference of two pass rates, between 0 and 1, with its interval."""

    before: float
    after: float
    difference: float
    low: float
    high: float
    theorems: int
    seeds: int

    @property
    def significant(self) -> bool:
        """Whether the interval leaves 0 out."""
        return self.low > 0 or self.high < 0

    def __str__(self) -> str:
        """In points: ``+3.1 [+0.4, +5.9]``."""
        return f"{100 * self.difference:+.1f} [{100 * self.low:+.1f}, {100 * self.high:+.1f}]"

    def record(self) -> dict[str, Any]:
        """As a JSON value."""
        return {**asdict(self), "significant": self.significant}


Outcomes = Mapping[str, Sequence[bool]]
"""By theorem, whether each seed's try proved it."""


def outcomes(records: Iterable[Mapping[str, Any]], config: str) -> dict[str, list[bool]]:
    """The outcomes of one configuration of a benchmark run, seeds in order."""
    mine = [r for r in records if r["config"] == config]
    found: dict[str, list[bool]] = {}
    for record in sorted(mine, key=lambda r: r["attempt"]):
        found.setdefault(record["id"], []).append(record["status"] == "proved")
    return found


def paired_bootstrap(
    before: Outcomes,
    after: Outcomes,
    *,
    seed: int = 0,
    resamples: int = RESAMPLES,
    level: float = LEVEL,
) -> Difference:
    """The difference of pass rates with a percentile interval over theorems and seeds.

    Each resample draws theorems with replacement, the same for both sides, and for each side the
    seeds with replacement (Efron and Tibshirani 1993, two-level). Theorems that only one side has
    are left out. Raises ``ValueError`` when none is left, or seeds differ in number.
    """
    names = [name for name in before if name in after]
    if not names:
        raise ValueError("no theorem was tried by both")
    counts = {len(side[name]) for side in (before, after) for name in names}
    if len(counts) != 1:
        raise ValueError(f"tries of the theorems differ in number: {sorted(counts)}")
    (seeds,) = counts
    chance = random.Random(seed)
    found = []
    for _ in range(resamples):
        ours = chance.choices(range(seeds), k=seeds)
        theirs = chance.choices(range(seeds), k=seeds)
        drawn = chance.choices(names, k=len(names))
        gained = sum(
            sum(after[name][i] for i in theirs) - sum(before[name][i] for i in ours)
            for name in drawn
        )
        found.append(gained / (seeds * len(names)))
    found.sort()
    out = (1 - level) / 2
    rates = [
        mean([mean([float(proved) for proved in side[name]]) for name in names])
        for side in (before, after)
    ]
    return Difference(
        rates[0], rates[1], rates[1] - rates[0], quantile(found, out), quantile(found, 1 - out),
        len(names), seeds,
    )  # fmt: skip
