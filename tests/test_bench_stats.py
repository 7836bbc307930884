"""The arithmetic of benchmarks, against brute force and known values."""

from __future__ import annotations

import itertools
import math
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qedgym.search.bench_stats import (
    bootstrap,
    coverage,
    fit_power_law,
    mcnemar,
    mean,
    pass_at_k,
    quantile,
    wilson,
)


@given(st.integers(1, 9), st.data())
def test_pass_at_k_is_the_share_of_draws_with_a_success(n: int, data: st.DataObject) -> None:
    c, k = data.draw(st.integers(0, n)), data.draw(st.integers(1, n))
    draws = list(itertools.combinations([True] * c + [False] * (n - c), k))
    assert pass_at_k(n, c, k) == pytest.approx(sum(map(any, draws)) / len(draws))


@pytest.mark.parametrize(("n", "c", "k"), [(3, 4, 1), (3, 1, 4), (3, 1, 0), (3, -1, 1)])
def test_pass_at_k_refuses_what_cannot_be(n: int, c: int, k: int) -> None:
    with pytest.raises(ValueError):
        pass_at_k(n, c, k)


def test_pass_at_k_holds_for_huge_numbers() -> None:
    assert pass_at_k(10_000, 1, 5_000) == pytest.approx(0.5)
    assert pass_at_k(10_000, 5_000, 100) == pytest.approx(1.0)


@given(st.integers(0, 300), st.integers(0, 300))
def test_wilson_holds_the_rate_and_stays_between_0_and_1(a: int, b: int) -> None:
    found = wilson(min(a, b), max(a, b))
    assert 0 <= found.low <= found.value <= found.high <= 1 or max(a, b) == 0


def test_wilson_known_value() -> None:
    found = wilson(8, 10)  # Agresti and Coull's textbook case
    assert found.low == pytest.approx(0.4902, abs=1e-4)
    assert found.high == pytest.approx(0.9433, abs=1e-4)
    assert wilson(10, 10).high == 1 and wilson(0, 10).low == 0
    with pytest.raises(ValueError):
        wilson(3, 2)


def test_wilson_covers_what_it_should() -> None:
    chance, inside = random.Random(1), 0
    for _ in range(400):
        hits = sum(chance.random() < 0.3 for _ in range(40))
        found = wilson(hits, 40)
        inside += found.low <= 0.3 <= found.high
    assert inside / 400 == pytest.approx(0.95, abs=0.03)


@given(st.lists(st.floats(0, 1), min_size=1, max_size=30), st.integers(0, 5))
def test_bootstrap_is_settled_by_its_seed(values: list[float], seed: int) -> None:
    one = bootstrap(values, seed=seed, resamples=50)
    assert one == bootstrap(values, seed=seed, resamples=50)
    assert min(values) - 1e-9 <= one.low <= one.high <= max(values) + 1e-9
    assert one.value == mean(values)


def test_bootstrap_is_as_wide_as_theory_says() -> None:
    values = [1.0] * 30 + [0.0] * 70
    found = bootstrap(values, seed=3, resamples=2000)
    error = math.sqrt(0.3 * 0.7 / 100)
    assert found.high - found.low == pytest.approx(2 * 1.96 * error, rel=0.12)
    assert bootstrap([]).high == 0


@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=20), st.floats(0, 1))
def test_quantile_lies_between_the_ends(values: list[float], share: float) -> None:
    values.sort()
    assert values[0] - 1e-6 <= quantile(values, share) <= values[-1] + 1e-6
    assert quantile(values, 0) == values[0] and quantile(values, 1) == values[-1]


@given(st.floats(-6, -0.05), st.floats(-2, -0.05))
def test_the_power_law_is_found_again(a: float, b: float) -> None:
    points = [(k, math.exp(a * k**b)) for k in (1, 2, 4, 8, 16, 32)]
    found = fit_power_law(points)
    if len([c for _, c in points if 0 < c < 1]) < 2:
        return
    assert found is not None
    assert (found.a, found.b) == (pytest.approx(a, rel=1e-6), pytest.approx(b, rel=1e-6, abs=1e-8))
    assert found.at(8) == pytest.approx(points[3][1])
    assert found.r2 == pytest.approx(1)


def test_the_power_law_needs_two_points_that_say_something() -> None:
    assert fit_power_law([]) is None
    assert fit_power_law([(1, 0.5)]) is None
    assert fit_power_law([(1, 0.0), (2, 0.5), (4, 1.0)]) is None
    assert fit_power_law([(1, 0.5), (2, 0.5)]) is not None


def test_coverage_grows_with_k() -> None:
    chance = random.Random(0)
    counts = [(16, chance.randint(0, 16) if chance.random() < 0.5 else 0) for _ in range(60)]
    values = [coverage(counts, k, resamples=20).value for k in (1, 2, 4, 8, 16)]
    assert values == sorted(values)
    assert values[0] == pytest.approx(mean([c / n for n, c in counts]))
    assert values[-1] == pytest.approx(mean([float(c > 0) for _, c in counts]))


@given(st.integers(0, 12), st.integers(0, 12))
def test_mcnemar_is_the_two_sided_binomial_test(a: int, b: int) -> None:
    n = a + b
    brute = sum(
        abs(sum(flips) - n / 2) >= abs(a - n / 2) for flips in itertools.product((0, 1), repeat=n)
    ) / 2**n if n <= 10 else None  # fmt: skip
    if brute is not None:
        assert mcnemar(a, b) == pytest.approx(brute)
    assert mcnemar(a, b) == mcnemar(b, a)
