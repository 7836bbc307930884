"""Terms by size, told apart by their values: equations that may be laws.

After QuickSpec (Smallbone, Johansson, Claessen and Algehed, 2017): all terms of a size are made of
smaller ones that stand for their class, evaluated on the same test values, and put into classes of
equal values. A term that falls into a class gives one equation, unless it follows by rewriting
from what is known; a term that is alone begins a class.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Final

from qedgym.data_synth.explore_eval import (
    VALUE_SIZE,
    Data,
    Function,
    Ground,
    Unknown,
    data,
    text_of,
)
from qedgym.data_synth.explore_operators import Signature
from qedgym.data_synth.explore_rewrite import Rules
from qedgym.data_synth.explore_sorts import PROP, Sort, is_variable
from qedgym.data_synth.explore_terms import Operator, Term, apply, renamed, subterms, variable

Vector = tuple[Ground | None, ...]
"""Values of a term, one for each valuation; None where it cannot be told."""


@dataclass(frozen=True, slots=True)
class Equation:
    """``left = right``, the larger side first."""

    left: Term
    right: Term

    @property
    def size(self) -> int:
        """Symbols of both sides."""
        return self.left.size + self.right.size


class Values:
    """Vectors of terms, kept: every term is evaluated once."""

    def __init__(self, signature: Signature, seed: int, count: int = 60) -> None:
        self.signature: Final = signature
        self.count: Final = count
        self._seed = seed
        self._vectors: dict[Term, Vector] = {}
        self._calls: dict[tuple[object, ...], Ground | None] = {}
        self._tables: dict[tuple[Sort, str], Function] = {}
        self._rules: dict[Operator | None, list[tuple[Term, Term]]] = defaultdict(list)
        for _, left, right in signature.rules:
            self._rules[left.op].append((left, right))
        self.evaluated = 0

    def of(self, term: Term) -> Vector:
        """The vector of a term."""
        known = self._vectors.get(term)
        if known is None:
            if term.op is None:
                known = self._drawn(term)
            else:
                columns = [self.of(a) for a in term.args]
                op = term.op
                known = tuple([self._call(op, row) for row in zip(*columns, strict=True)])
                if not columns:
                    known = (self._call(op, ()),) * self.count
            self._vectors[term] = known
        return known

    def _drawn(self, term: Term) -> Vector:
        """A variable's values: small ones more often."""
        options = self.signature.sorts.values(term.sort)
        random = Random(f"{self._seed} {term.sort} {term.index}")
        return tuple(
            options[int(len(options) * random.random() ** 1.7)] for _ in range(self.count)
        )

    def _call(self, op: Operator, args: Sequence[Ground | None]) -> Ground | None:
        key = (op, *args)
        if key in self._calls:
            return self._calls[key]
        self.evaluated += 1
        made: Ground | None = None
        given = [a for a in args if a is not None]
        if len(given) == len(args):
            try:
                made = self._value(op, given)
            except Unknown:
                made = None
        self._calls[key] = made
        return made

    def _value(self, op: Operator, args: list[Ground]) -> Ground:
        if op.kind == "apply":
            function = args[0]
            if not isinstance(function, Function):
                raise Unknown("no function")
            found = function.answer(args[1])
        elif op.kind == "constructor":
            if not op.args and op.text.isdigit():
                return int(op.text)
            found = data(op.name, tuple(args))
        elif op.result[0] == "→":
            return self._table(op, args)
        else:
            by_rule = self._by_rule(op, args)
            found = self.signature.evaluator.apply(op.expr, args) if by_rule is None else by_rule
        if isinstance(found, int) and found.bit_length() > 64:
            raise Unknown("a number is too large")
        if isinstance(found, Data) and found.size > VALUE_SIZE:
            raise Unknown("a value is too large")
        return found

    def _table(self, op: Operator, args: list[Ground]) -> Ground:
        """A function as a value: what it answers on small arguments."""

        def answer(value: Ground) -> Ground:
            if op.result[2][0] == "→":
                raise Unknown("a function of two arguments")
            return self.signature.evaluator.apply(op.expr, [*args, value])

        rows = [answer(v) for v in self.signature.sorts.values(op.result[1])]
        text = " ".join(map(text_of, rows))
        return self._tables.setdefault((op.result, text), Function(text, answer))

    def _by_rule(self, op: Operator, args: list[Ground]) -> Ground | None:
        """The value by the first equation of the definition that fits; quicker than to compute
        the definition itself. None when none fits."""
        for left, right in self._rules.get(op, ()):
            found: dict[Term, Ground] = {}
            if all(_fits(p, a, found) for p, a in zip(left.args, args, strict=True)):
                return self._at(right, found)
        return None

    def _at(self, term: Term, found: dict[Term, Ground]) -> Ground:
        if term.op is None:
            return found[term]
        made = self._call(term.op, [self._at(a, found) for a in term.args])
        if made is None:
            raise Unknown("a part cannot be told")
        return made


def _fits(pattern: Term, value: Ground, found: dict[Term, Ground]) -> bool:
    """Whether a value is of a pattern of constructors; fills in the variables' values."""
    op = pattern.op
    if op is None:
        known = found.setdefault(pattern, value)
        return known is value or known == value
    if isinstance(value, int):
        if op.text.isdigit():
            return int(op.text) == value
        if op.name == ("HAdd", "hAdd") and pattern.args[1].op is not None:
            step = pattern.args[1].op.text
            if step.isdigit() and value >= int(step):
                return _fits(pattern.args[0], value - int(step), found)
        return False
    if not isinstance(value, Data) or value.name != op.name:
        return False
    return all(_fits(p, v, found) for p, v in zip(pattern.args, value.args, strict=True))


def agree(a: Vector, b: Vector) -> bool:
    """Whether two vectors are equal wherever both are known, which has to be in most places."""
    known = 0
    for x, y in zip(a, b, strict=True):
        if x is not None and y is not None:
            if x is not y and x != y:
                return False
            known += 1
    return 2 * known >= len(a)


@dataclass(slots=True)
class Bounds:
    """How far terms go."""

    variables: int = 3
    """Variables of one sort."""
    classes: int = 4000
    """Classes, at most; then no more terms are made."""


@dataclass(slots=True)
class Classes:
    """Terms that stand for a class, by sort and size."""

    by_size: dict[Sort, dict[int, list[Term]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(list))
    )
    by_value: dict[tuple[object, ...], list[Term]] = field(
        default_factory=lambda: defaultdict(list)
    )
    count: int = 0
    terms: int = 0


class Enumeration:
    """Terms up to a size, in the order of their sizes."""

    def __init__(
        self, signature: Signature, values: Values, rules: Rules, bounds: Bounds
    ) -> None:
        self.signature, self.values, self.rules, self.bounds = signature, values, rules, bounds
        self.classes = Classes()

    def equations(self, most: int) -> Iterator[Equation]:
        """Equations between a new term and one that stands for its class, up to a size of the
        larger side. The caller may add rules in between."""
        for size in range(1, most + 1):
            # What has more variables is more general, so it comes first.
            terms = sorted(self._terms(size), key=lambda t: -len(t.variables))
            found: list[tuple[bool, Equation]] = []
            for many, group in itertools.groupby(terms, key=lambda t: len(t.variables)):
                del many
                found.clear()
                for term in group:
                    self.classes.terms += 1
                    other = self._place(term)
                    if other is not None:
                        found.append((_shuffles(term, other), oriented(term, other)))
                # Equations that leave the order of variables come before those that change it.
                for _, equation in sorted(found, key=lambda item: item[0]):
                    if not self.rules.joins(equation.left, equation.right):
                        yield equation

    def _terms(self, size: int) -> Iterator[Term]:
        made = self.signature
        if size == 1:
            for sort in sorted(made.ranges, key=repr):
                for k in range(self._variables(sort)):
                    yield variable(sort, k)
        for op in sorted(made.operators.values(), key=lambda o: (o.rank, o.text, repr(o.args))):
            if op.result == PROP or op.kind == "predicate":
                continue
            yield from self.applications(op, size)

    def _variables(self, sort: Sort) -> int:
        if sort[0] == "→":
            return 2
        return min(2, self.bounds.variables) if is_variable(sort) else self.bounds.variables

    def applications(self, op: Operator, size: int) -> Iterator[Term]:
        """Applications of an operator to terms that stand for their classes."""
        if not op.args:
            if size == 1:
                yield apply(op, ())
            return
        for sizes in _sizes(size - 1, len(op.args)):
            options = [
                self.classes.by_size[sort][s] for sort, s in zip(op.args, sizes, strict=True)
            ]
            for args in itertools.product(*map(tuple, options)):
                yield apply(op, args)

    def _place(self, term: Term) -> Term | None:
        """Put a term into its class; the term that stands for it, if there is one already."""
        vector = self.values.of(term)
        classes = self.classes
        key = (term.sort, *vector[: self.values.count // 3])
        bucket = classes.by_value[key]
        if sum(v is None for v in vector) * 2 > len(vector):
            return None  # no class for what cannot be evaluated
        for other in bucket:
            if agree(vector, self.values.of(other)):
                return other
        if self.rules.normal(term) is not term:
            return None  # what it is rewritten to stands for the class
        if classes.count < self.bounds.classes:
            classes.count += 1
            bucket.append(term)
            classes.by_size[term.sort][term.size].append(term)
        return None


def _shuffles(a: Term, b: Term) -> bool:
    """Whether the variables stand in another order on one side than on the other."""
    return _first_uses(a) != _first_uses(b) and a.variables == b.variables


def _first_uses(term: Term) -> list[Term]:
    return list(dict.fromkeys(t for t in subterms(term) if t.op is None))


def oriented(a: Term, b: Term) -> Equation:
    """The equation with its variables numbered as they come. On the left is the side whose head
    is declared later, as in the equations of a definition; else the larger one."""
    def key(term: Term) -> tuple[object, ...]:
        place = -1 if term.op is None else term.op.rank
        return (place, term.size)

    if key(b) > key(a):
        a, b = b, a
    left, right = renamed(a, b)
    return Equation(left, right)


def _sizes(total: int, parts: int) -> Iterator[tuple[int, ...]]:
    if parts == 1:
        if total >= 1:
            yield (total,)
        return
    for first in range(1, total - parts + 2):
        for rest in _sizes(total - first, parts - 1):
            yield (first, *rest)


def is_of_core(equation: Equation) -> bool:
    """Whether nothing in it is of the file."""
    parts = (*subterms(equation.left), *subterms(equation.right))
    return not any(t.op is not None and t.op.own and t.op.kind != "constructor" for t in parts)
