"""Splitting theorems into training, validation and test.

The two splits of the LeanDojo benchmark (Yang and others, 2023): ``random``, where a test theorem
may be much like one trained on, and ``novel_premises``, where every test proof uses a lemma that
no training proof uses. Pure functions; a seed fixes every choice.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from random import Random


@dataclass(frozen=True, slots=True)
class Split:
    """Names of theorems, each in exactly one part; every part in alphabetical order."""

    train: tuple[str, ...]
    validation: tuple[str, ...]
    test: tuple[str, ...]


def random_split(names: Collection[str], *, test: int, validation: int, seed: int) -> Split:
    """Parts of the given sizes, drawn without looking. What order the names come in has no say.

    Raises ``ValueError`` when there are not enough names.

    >>> random_split("abcde", test=2, validation=1, seed=0)
    Split(train=('d', 'e'), validation=('a',), test=('b', 'c'))
    """
    if test + validation > len(names):
        raise ValueError(f"{len(names)} theorems cannot make parts of {test} and {validation}")
    order = sorted(names)
    Random(seed).shuffle(order)
    return _split(order[test + validation :], order[test : test + validation], order[:test])


def novel_premises_split(
    uses: Mapping[str, Collection[str]],
    *,
    test: int,
    validation: int,
    seed: int,
    most_users: int = 12,
) -> Split:
    """A split in which each test proof uses a premise that neither other part's proofs use.

    ``uses`` gives every theorem's premises. Premises are drawn one after the other, and all
    theorems that use one come into the part together, until it has at least the wanted size; then
    the same for validation, whose premises no training proof uses. Premises with more than
    ``most_users`` users are never drawn, so a part is at most that much larger than asked for.
    Raises ``ValueError`` when the premises do not suffice.
    """
    users: defaultdict[str, set[str]] = defaultdict(set)
    for theorem, premises in uses.items():
        for premise in premises:
            users[premise].add(theorem)
    order = sorted(premise for premise, by in users.items() if len(by) <= most_users)
    Random(seed).shuffle(order)
    taken: set[str] = set()
    parts: list[set[str]] = []
    for size in (test, validation):
        part: set[str] = set()
        while len(part) < size:
            if not order:
                raise ValueError(f"too few premises for parts of {test} and {validation}")
            by = users[order.pop()]
            if not by & taken:  # what is placed stays where it is
                part |= by
        taken |= part
        parts.append(part)
    return _split(set(uses) - taken, parts[1], parts[0])


def novel_premises(
    uses: Mapping[str, Collection[str]], theorem: str, others: Collection[str]
) -> list[str]:
    """The premises of a theorem that no proof of the ``others`` uses, in alphabetical order."""
    known = {premise for other in others for premise in uses[other]}
    return sorted(set(uses[theorem]) - known)


def _split(train: Collection[str], validation: Collection[str], test: Collection[str]) -> Split:
    return Split(tuple(sorted(train)), tuple(sorted(validation)), tuple(sorted(test)))
