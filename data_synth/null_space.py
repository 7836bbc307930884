"""Integer vectors that a matrix of integers takes to zero. Pure functions, exact arithmetic."""

from __future__ import annotations

import math
from collections.abc import Sequence
from fractions import Fraction


def dependency(columns: Sequence[Sequence[int]]) -> tuple[int, ...] | None:
    """Integers ``c``, not all zero and without a common divisor, with ``sum(c[i] * columns[i])``
    zero in each place; None when the columns are linearly independent.

    The last column that is not zero in it is the first that depends on those before it; of ``n``
    columns of length ``m``, ``O(n * m * min(n, m))`` steps.

    >>> dependency([(1, 0), (0, 1), (1, 1)])
    (-1, -1, 1)
    >>> dependency([(1, 0), (0, 1)]) is None
    True
    """
    # Each reduced column comes with the combination of columns that it is; pivots are their first
    # places that are not zero.
    reduced: list[tuple[int, list[Fraction], list[Fraction]]] = []
    for number, column in enumerate(columns):
        rest = [Fraction(x) for x in column]
        made = [Fraction(i == number) for i in range(len(columns))]
        for pivot, other, combination in reduced:
            factor = rest[pivot] / other[pivot]
            if factor:
                rest = [a - factor * b for a, b in zip(rest, other, strict=True)]
                made = [a - factor * b for a, b in zip(made, combination, strict=True)]
        first = next((place for place, x in enumerate(rest) if x), None)
        if first is None:
            return primitive(made)
        reduced.append((first, rest, made))
    return None


def primitive(vector: Sequence[Fraction]) -> tuple[int, ...]:
    """The integer multiple without a common divisor whose last entry that is not zero is positive.

    >>> primitive([Fraction(1, 2), Fraction(-3, 4), Fraction(0)])
    (-2, 3, 0)
    """
    scale = math.lcm(*(x.denominator for x in vector))
    whole = [int(x * scale) for x in vector]
    divisor = math.gcd(*whole)
    if divisor == 0:
        return tuple(whole)
    last = next(x for x in reversed(whole) if x)
    sign = 1 if last > 0 else -1
    return tuple(sign * x // divisor for x in whole)
