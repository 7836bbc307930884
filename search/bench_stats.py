"""The arithmetic of a benchmark: rates with their intervals, pass@k, the power law, comparisons.

Pure functions of numbers. Whatever draws at random takes a seed and gives the same for the same.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import NormalDist

LEVEL = 0.95
"""How sure an interval is, unless told otherwise."""
RESAMPLES = 1_000


@dataclass(frozen=True, slots=True)
class Estimate:
    """A number and the interval it lies in with probability ``LEVEL``."""

    value: float
    low: float
    high: float


def wilson(successes: int, trials: int, level: float = LEVEL) -> Estimate:
    """A success rate with Wilson's score interval (Wilson 1927); 0 in [0, 1] without trials.

    Raises ``ValueError`` unless 0 <= successes <= trials.

    >>> wilson(0, 10).low, round(wilson(0, 10).high, 3)
    (0.0, 0.278)
    """
    if not 0 <= successes <= trials:
        raise ValueError(f"{successes} successes in {trials} trials")
    if trials == 0:
        return Estimate(0.0, 0.0, 1.0)
    z = NormalDist().inv_cdf(0.5 + level / 2)
    rate = successes / trials
    scale = 1 + z * z / trials
    middle = (rate + z * z / (2 * trials)) / scale
    reach = z * math.sqrt(rate * (1 - rate) / trials + z * z / (4 * trials * trials)) / scale
    low = 0.0 if successes == 0 else max(0.0, middle - reach)
    high = 1.0 if successes == trials else min(1.0, middle + reach)
    return Estimate(rate, low, high)


def pass_at_k(attempts: int, successes: int, k: int) -> float:
    """The chance that ``k`` of ``attempts`` drawn without putting back hold a success.

    The unbiased estimator 1 - C(n-c, k) / C(n, k) of Chen et al. 2021 (HumanEval). Raises
    ``ValueError`` unless 1 <= k <= attempts and 0 <= successes <= attempts.

    >>> pass_at_k(8, 2, 1), pass_at_k(4, 2, 2) == 1 - 1 / 6
    (0.25, True)
    """
    if not (1 <= k <= attempts and 0 <= successes <= attempts):
        raise ValueError(f"pass@{k} of {successes} successes in {attempts} attempts")
    return 1.0 - math.comb(attempts - successes, k) / math.comb(attempts, k)


def mean(values: Sequence[float]) -> float:
    """The mean; 0 of nothing."""
    return math.fsum(values) / len(values) if values else 0.0


def bootstrap(
    values: Sequence[float],
    statistic: Callable[[Sequence[float]], float] = mean,
    *,
    seed: int = 0,
    resamples: int = RESAMPLES,
    level: float = LEVEL,
) -> Estimate:
    """A statistic with its percentile bootstrap interval (Efron 1979), theorems drawn anew.

    Takes ``resamples`` times the statistic. Of nothing: 0 in [0, 0].
    """
    if not values:
        return Estimate(0.0, 0.0, 0.0)
    chance = random.Random(seed)
    found = sorted(statistic(chance.choices(values, k=len(values))) for _ in range(resamples))
    out = (1 - level) / 2
    return Estimate(statistic(values), quantile(found, out), quantile(found, 1 - out))


def quantile(ordered: Sequence[float], share: float) -> float:
    """The ``share`` quantile of sorted numbers, between neighbours linearly.

    Raises ``ValueError`` of nothing.

    >>> quantile([1.0, 2.0, 4.0], 0.5), quantile([1.0, 2.0, 4.0], 0.75)
    (2.0, 3.0)
    """
    if not ordered:
        raise ValueError("a quantile of nothing")
    place = share * (len(ordered) - 1)
    below = min(int(place), len(ordered) - 1)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (place - below)


def coverage(
    counts: Sequence[tuple[int, int]], k: int, *, seed: int = 0, resamples: int = RESAMPLES
) -> Estimate:
    """Mean pass@k over theorems, each (attempts, successes), with a bootstrap interval.

    Where each theorem's is 0 or 1 (one attempt, or all alike) that is a success rate, and has
    Wilson's interval.
    """
    values = [pass_at_k(n, c, k) for n, c in counts]
    if values and set(values) <= {0.0, 1.0}:
        return wilson(round(math.fsum(values)), len(values))
    return bootstrap(values, seed=seed, resamples=resamples)


@dataclass(frozen=True, slots=True)
class PowerLaw:
    """coverage(k) = exp(a k^b), the law of repeated sampling.

    Brown et al. 2024, *Large Language Monkeys*: with a < 0 and b < 0 the logarithm of coverage
    falls to 0 as a power of the number of samples.
    """

    a: float
    b: float
    r2: float
    """Share of the variance of log(-log coverage) that the law explains."""

    def at(self, k: float) -> float:
        """The coverage that the law gives for ``k`` samples."""
        return math.exp(self.a * k**self.b)


def fit_power_law(points: Sequence[tuple[float, float]]) -> PowerLaw | None:
    """Fit exp(a k^b) to points (k, coverage) by least squares on log(-log coverage) in log k.

    Points with a coverage of 0 or 1 say nothing on that scale and are left out. None when fewer
    than two different ``k`` are left.
    """
    kept = [(math.log(k), math.log(-math.log(c))) for k, c in points if k > 0 and 0 < c < 1]
    if len({x for x, _ in kept}) < 2:
        return None
    x0, y0 = mean([x for x, _ in kept]), mean([y for _, y in kept])
    wide = math.fsum((x - x0) ** 2 for x, _ in kept)
    b = math.fsum((x - x0) * (y - y0) for x, y in kept) / wide
    shift = y0 - b * x0
    tall = math.fsum((y - y0) ** 2 for _, y in kept)
    off = math.fsum((y - shift - b * x) ** 2 for x, y in kept)
    return PowerLaw(-math.exp(shift), b, 1.0 if tall == 0 else 1 - off / tall)


def mcnemar(first_only: int, second_only: int) -> float:
    """Two-sided p-value of McNemar's exact test (McNemar 1947) from the two discordant counts.

    How likely a split at least as uneven is when each theorem that only one of the two proved was
    as likely proved by the other. 1 when there is no such theorem.

    >>> mcnemar(5, 0), mcnemar(3, 3)
    (0.0625, 1.0)
    """
    together = first_only + second_only
    tail = sum(math.comb(together, i) for i in range(min(first_only, second_only) + 1))
    return min(1.0, 2 * tail / 2**together) if together else 1.0
