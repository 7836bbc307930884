"""Sorts: the types over which exploration ranges, as plain tuples, and small values of them.

A sort is a type's name with its arguments: ``("N",)``, ``("List", ("α",))``,
``("→", ("α",), ("β",))``. Type variables have names that no constant has.
"""

from __future__ import annotations

import itertools
import zlib
from collections.abc import Mapping, Sequence
from random import Random
from typing import Any, Final

from qedgym.data_synth.explore_eval import Data, Evaluator, Function, Ground, data, text_of
from qedgym.env.expr import (
    Constant,
    Expr,
    Kind,
    LevelKind,
    Name,
    conclusion,
    head_and_arguments,
    name_text,
    parse_name,
    strip,
)

Sort = tuple[Any, ...]
PROP: Final[Sort] = ("Prop",)
BOOL: Final[Sort] = ("Bool",)
NAT: Final[Sort] = ("Nat",)
TYPE_VARIABLE: Final = "'"
"""What the name of a type variable begins with."""
_ATOMS = 3
_MOST_VALUES = 14
_VALUE_SIZE = 7
_NUMBERS = 5
_GROWN = 8
_FUNCTIONS = 4


def is_variable(sort: Sort) -> bool:
    """Whether it is a type variable."""
    return bool(sort[0].startswith(TYPE_VARIABLE))


def substituted(sort: Sort, values: Mapping[str, Sort]) -> Sort:
    """A sort with values for type variables."""
    if is_variable(sort):
        return values.get(sort[0], sort)
    if len(sort) == 1:
        return sort
    return (sort[0], *(substituted(part, values) for part in sort[1:]))


def variables_of(sort: Sort) -> set[str]:
    """Names of the type variables in it."""
    if is_variable(sort):
        return {sort[0]}
    return set().union(*(variables_of(part) for part in sort[1:]))


def sort_size(sort: Sort) -> int:
    """Names in it."""
    return 1 + sum(sort_size(part) for part in sort[1:])


def is_prop_sort(term: Expr) -> bool:
    """Whether a term is ``Prop``."""
    term = strip(term)
    return term.kind is Kind.SORT and term.levels[0].kind is LevelKind.ZERO


def is_type_sort(term: Expr) -> bool:
    """Whether a term is ``Type`` or ``Sort u``, not ``Prop``."""
    term = strip(term)
    if term.kind is Kind.APP and strip(term.parts[0]).name == ("outParam",):
        term = strip(term.parts[1])
    return term.kind is Kind.SORT and not is_prop_sort(term)


class Sorts:
    """Reads types of one source as sorts, and has small values of them."""

    def __init__(self, evaluator: Evaluator) -> None:
        self.evaluator: Final = evaluator
        self._values: dict[Sort, tuple[Ground, ...]] = {}
        self._fields: dict[Sort, list[tuple[Name, list[Sort]]] | None] = {}

    def of(self, type_: Expr, bound: tuple[Sort | None, ...] = ()) -> Sort | None:
        """A type as a sort; ``bound`` are the sorts that bound variables stand for, the innermost
        first. None for what is no plain type: one that depends on a value, a family, a universe."""
        type_ = strip(type_)
        if is_prop_sort(type_):
            return PROP
        if type_.kind is Kind.BVAR:
            index = int(type_.value)
            return bound[index] if index < len(bound) else None
        if type_.kind is Kind.FORALL:
            domain = self.of(type_.parts[0], bound)
            result = self.of(type_.parts[1], (None, *bound))
            return None if domain is None or result is None else ("→", domain, result)
        head, args = head_and_arguments(type_)
        if head.kind is not Kind.CONST:
            return None
        found = self.evaluator.constant(head.name)
        if found is None or not is_type_sort(conclusion(found.type)):
            return None
        if found.kind == "definition":
            body = found.value
            while body is not None and args and strip(body).kind is Kind.LAMBDA:
                bound_arg = self.of(args.pop(0), bound)
                if bound_arg is None:
                    return None
                body = strip(body).parts[1]
                bound = (bound_arg, *bound)
            return None if args or body is None else self.of(body, bound)
        if found.kind != "inductive" or found.numbers[1]:
            return None
        parts = [self.of(a, bound) for a in args]
        if any(part is None for part in parts) or len(parts) != found.numbers[0]:
            return None
        return (name_text(head.name), *(part for part in parts if part is not None))

    def inductive(self, sort: Sort) -> Constant | None:
        """The inductive type that a sort is of."""
        if is_variable(sort) or sort[0] in ("→", "Prop"):
            return None
        return self.evaluator.constant(parse_name(sort[0]))

    def makers(self, sort: Sort) -> list[tuple[Name, list[Sort]]] | None:
        """Constructors of a sort with the sorts of their fields; None when one has a field that
        is no plain type."""
        if sort not in self._fields:
            self._fields[sort] = self._makers(sort)
        return self._fields[sort]

    def _makers(self, sort: Sort) -> list[tuple[Name, list[Sort]]] | None:
        found = self.inductive(sort)
        if found is None:
            return None
        made = []
        for name in found.constructors:
            maker = self.evaluator.constant(name)
            assert maker is not None
            term, bound, fields = strip(maker.type), tuple[Sort | None, ...](), []
            for i in range(maker.numbers[1] + maker.numbers[2]):
                if i < maker.numbers[1]:
                    bound = (sort[1 + i], *bound)
                else:
                    field = self.of(term.parts[0], bound)
                    if field is None or field == PROP:
                        return None
                    fields.append(field)
                    bound = (None, *bound)
                term = strip(term.parts[1])
            made.append((name, fields))
        return made

    def values(self, sort: Sort) -> tuple[Ground, ...]:
        """Small values of a sort, the smallest first; empty when none are known."""
        if sort not in self._values:
            self._values[sort] = ()  # a type that is met within its own fields
            self._values[sort] = tuple(self._small(sort))
        return self._values[sort]

    def _small(self, sort: Sort) -> list[Ground]:
        if sort == NAT:
            return [0, 1, 2, 3, 4]
        if is_variable(sort):
            return [data((f"{sort[0]}{k}",)) for k in range(_ATOMS)]
        if sort[0] == "→":
            return [] if PROP in sort else [self._function(sort, k) for k in range(_FUNCTIONS)]
        if self.makers(sort) is None:
            return []
        found: list[Ground] = []
        for size in range(1, _VALUE_SIZE + 1):
            found += self._of_size(sort, size)
            # Five numbers will do; lists and trees need size to be of all shapes.
            if len(found) >= _MOST_VALUES or len(found) == size == _NUMBERS:
                break
        found = found[: 2 * _MOST_VALUES]
        if len(found) > _NUMBERS and len({v.size for v in found if isinstance(v, Data)}) > 1:
            random = Random(repr(sort))
            found += [self._grown(sort, 6 + 2 * k, random, {sort: found}) for k in range(_GROWN)]
        return list(dict.fromkeys(found))

    def _grown(
        self, sort: Sort, size: int, random: Random, base: Mapping[Sort, Sequence[Ground]]
    ) -> Ground:
        """A drawn value of about that size: small ones alone do not show all shapes."""
        makers = None if sort == NAT else self.makers(sort)
        small = base.get(sort) or self.values(sort)
        if makers is None or size <= 1:
            return random.choice(small if makers is None else small[:3])
        name, fields = random.choice([m for m in makers if m[1]] or makers)
        shares = [random.random() + 0.2 for _ in fields]
        sizes = [int((size - 1) * share / sum(shares) + 0.5) for share in shares]
        return data(name, tuple(
            self._grown(f, s, random, base) for f, s in zip(fields, sizes, strict=True)
        ))  # fmt: skip

    def _of_size(self, sort: Sort, size: int) -> list[Ground]:
        """Values of exactly that size (numbers, atoms and functions count 1)."""
        makers = None if sort == NAT else self.makers(sort)
        if makers is None:
            return list(self.values(sort))[:3] if size == 1 else []
        found: list[Ground] = []
        for name, fields in makers:
            for sizes in _splits(size - 1, len(fields)):
                options = [
                    self._of_size(f, s) for f, s in zip(fields, sizes, strict=True)
                ]
                found += [data(name, args) for args in _spread(options, _MOST_VALUES)]
        return found

    def _function(self, sort: Sort, number: int) -> Function:
        """A function with made-up answers: the same for the same argument."""
        _, domain, result = sort

        def answer(value: Ground) -> Ground:
            if result == domain and number == 0:
                return value
            if result[0] == "→":
                return self._function(result, zlib.crc32(f"{number} {text_of(value)}".encode()))
            options = self.values(result)[:6]
            return options[zlib.crc32(f"{number}:{text_of(value)}".encode()) % len(options)]

        return Function(f"f{number}", answer)


def _splits(total: int, parts: int) -> list[tuple[int, ...]]:
    """The ways to write a number as a sum of that many positive ones."""
    if parts == 0:
        return [()] if total == 0 else []
    return [
        (first, *rest)
        for first in range(1, total - parts + 2)
        for rest in _splits(total - first, parts - 1)
    ]


def _spread(options: list[list[Ground]], most: int) -> list[tuple[Ground, ...]]:
    """Choices of one from each list, spread over all of them when there are many."""
    whole = list(itertools.islice(itertools.product(*options), 2000))
    if len(whole) <= most:
        return whole
    return Random(len(whole)).sample(whole, most)
