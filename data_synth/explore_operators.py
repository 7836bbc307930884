"""The operators and sorts that a file's statements can be made of, and how they are made."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from qedgym.data_synth.explore_eval import Evaluator
from qedgym.data_synth.explore_sorts import (
    NAT,
    PROP,
    Sort,
    Sorts,
    is_type_sort,
    is_variable,
)
from qedgym.data_synth.explore_source import Source
from qedgym.data_synth.explore_terms import Operator, Term
from qedgym.env.expr import Constant, Expr, Kind, Name, name_text, parse_name, strip

ALPHA: Final[Sort] = ("'a",)
INSTANCE: Final = 3
"""The binder of an instance argument, as ``Expr.value`` has it."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A declaration that takes no part, and why."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Shape:
    """A constant's type: what each argument is."""

    kinds: tuple[str, ...]
    """``type``, ``class`` or ``value``."""
    type: Expr


@dataclass(eq=False)
class Signature:
    """Operators by what they are, and the sorts that they range over."""

    source: Source
    evaluator: Evaluator
    sorts: Sorts
    operators: dict[tuple[object, ...], Operator] = field(default_factory=dict)
    skipped: list[Skipped] = field(default_factory=list)
    ranges: set[Sort] = field(default_factory=set)
    rules: list[tuple[str, Term, Term]] = field(default_factory=list)
    """The definitions' equations: name, left side, right side."""

    def find(self, name: Name, text: str, args: tuple[Sort, ...], result: Sort) -> Operator | None:
        """The operator of that constant at these sorts."""
        found = self.operators.values()
        key = (name, text, args, result)
        return next((o for o in found if (o.name, o.text, o.args, o.result) == key), None)


def sort_expr(sort: Sort) -> Expr:
    """A sort as a term; type variables are constants that nothing defines."""
    if sort[0] == "→":
        return Expr(Kind.FORALL, (sort_expr(sort[1]), sort_expr(sort[2])), ("a",))
    term = Expr(Kind.CONST, name=(sort[0],) if is_variable(sort) else parse_name(sort[0]))
    for part in sort[1:]:
        term = Expr(Kind.APP, (term, sort_expr(part)))
    return term


class Operators:
    """Makes the operators of a signature; each constant at each type once."""

    def __init__(self, made: Signature) -> None:
        self.made, self.source = made, made.source
        self.own = frozenset(made.source.written)
        self.order = {name: i for i, name in enumerate(made.source.written)}
        self.shapes: dict[Name, Shape] = {}

    def skip(self, name: Name, reason: str) -> None:
        """Say, once, why a declaration takes no part."""
        text = name_text(name)
        if all(s.name != text for s in self.made.skipped):
            self.made.skipped.append(Skipped(text, reason))

    def shape(self, constant: Constant) -> Shape:
        """What each argument of a constant is."""
        if constant.name not in self.shapes:
            kinds = []
            term = strip(constant.type)
            while term.kind is Kind.FORALL:
                domain = strip(term.parts[0])
                kinds.append(
                    "type" if is_type_sort(domain)
                    else "class" if term.value == INSTANCE
                    else "value"
                )  # fmt: skip
                term = strip(term.parts[1])
            self.shapes[constant.name] = Shape(tuple(kinds), constant.type)
        return self.shapes[constant.name]

    def sorts_at(
        self, constant: Constant, types: tuple[Sort, ...]
    ) -> tuple[tuple[Sort, ...], Sort] | None:
        """Sorts of the value arguments and the result, type arguments being these."""
        given = iter(types)
        term, bound, args = strip(constant.type), tuple[Sort | None, ...](), []
        for kind in self.shape(constant).kinds:
            if kind == "type":
                bound = (next(given), *bound)
            else:
                if kind == "value":
                    sort = self.made.sorts.of(term.parts[0], bound)
                    if sort is None or sort == PROP or term.value != 0 and not _is_maker(constant):
                        return None
                    args.append(sort)
                bound = (None, *bound)
            term = strip(term.parts[1])
        result = self.made.sorts.of(term, bound)
        return None if result is None else (tuple(args), result)

    def operator(
        self, constant: Constant, types: tuple[Sort, ...], *, explain: bool = False,
        closed: Expr | None = None,
    ) -> Operator | None:  # fmt: skip
        """The constant at these types, made if need be; None when it cannot be one."""
        key = (constant.name, types)
        if key in self.made.operators:
            return self.made.operators[key]
        own = constant.name in self.own or constant.induct in self.own
        sorts = self.sorts_at(constant, types)
        if sorts is None:
            if explain:
                self.skip(constant.name, "its type depends on values, or is no plain type")
            return None
        for sort in {*sorts[0], sorts[1]} - {PROP}:
            if not self.made.sorts.values(sort):
                if explain:
                    self.skip(constant.name, f"no small values are known of type {sort[0]}")
                return None
        if closed is None:
            closed = Expr(Kind.CONST, name=constant.name)
            for sort in types:
                closed = Expr(Kind.APP, (closed, sort_expr(sort)))
        kind = (
            "constructor" if constant.kind == "constructor"
            else "predicate" if sorts[1] == PROP
            else "function"
        )  # fmt: skip
        place = self.order.get(constant.name, 0)
        rank = 10 + len(self.order) + place if own and kind != "constructor" else 4
        if kind == "constructor":
            rank = 2 + constant.numbers[0] if own else 2
        shape = self.shape(constant)
        if "class" in shape.kinds:
            declared = sorts
        else:
            names = tuple((f"'{i}",) for i in range(len(types)))
            declared = self.sorts_at(constant, names) or sorts
        op = Operator(constant.name, name_text(constant.name), *sorts, closed, kind, own, rank,
                      declared)  # fmt: skip
        self.made.operators[key] = op
        return op

    def add_core(self) -> None:
        """Constructors and numerals of the core's types that occur."""
        for sort in sorted(self.made.ranges, key=repr):
            if sort == NAT:
                self.numeral(0)
                self.numeral(1)
                self.plus()
                continue
            found = self.made.sorts.inductive(sort)
            if found is None or found.name in self.own:
                continue
            for name in found.constructors:
                maker = self.source.find(name)
                if maker is not None:
                    self.operator(maker, sort[1:])

    def numeral(self, number: int) -> Operator:
        """A numeral of ``Nat``."""
        name, key = ("OfNat", "ofNat"), (("OfNat", "ofNat"), NAT, number)
        if key not in self.made.operators:
            closed = Expr(Kind.LITERAL, value=number)
            self.made.operators[key] = Operator(
                name, str(number), (), NAT, closed, "constructor", False, 0, ((), NAT)
            )
        return self.made.operators[key]

    def plus(self) -> Operator:
        """Addition of ``Nat``."""
        name = ("HAdd", "hAdd")
        key = (name, (NAT, NAT, NAT))
        if key not in self.made.operators:
            sorts = ((NAT, NAT), NAT)
            closed = Expr(Kind.CONST, name=("Nat", "add"))
            self.made.operators[key] = Operator(
                name, name_text(name), *sorts, closed, "function", False, 3, sorts
            )
        return self.made.operators[key]

    def application(self, sort: Sort) -> Operator:
        """The operator that applies a function of that sort."""
        key = ("apply", sort)
        if key not in self.made.operators:
            self.made.operators[key] = Operator(
                ("apply",), "apply", (sort, sort[1]), sort[2],
                Expr(Kind.CONST, name=("apply",)), "apply", False, 1, ((sort, sort[1]), sort[2]),
            )  # fmt: skip
        return self.made.operators[key]

    def close_ranges(self) -> None:
        """Make every sort that an operator mentions one that terms range over."""
        for op in self.made.operators.values():
            self.made.ranges |= {*op.args, op.result} - {PROP}


def _is_maker(constant: Constant) -> bool:
    return constant.kind == "constructor" or constant.kind == "inductive"
