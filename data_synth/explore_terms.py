"""Terms over a signature: operators applied to terms, and variables; their order and their text.

Equal terms are the same object, so they are compared and hashed by identity.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from qedgym.data_synth.explore_sorts import Sort
from qedgym.env.expr import Expr, Name

INFIX: Final = {
    "HAdd.hAdd": "+", "HSub.hSub": "-", "HMul.hMul": "*", "HDiv.hDiv": "/", "HMod.hMod": "%",
    "HPow.hPow": "^", "HAppend.hAppend": "++", "List.cons": "::", "Function.comp": "∘",
    "LE.le": "≤", "LT.lt": "<", "GE.ge": "≥", "GT.gt": ">", "BEq.beq": "==", "and": "&&",
    "or": "||", "And": "∧", "Or": "∨",
}  # fmt: skip
"""Notations of the core, by the constant that they stand for."""
_PLAIN: Final = {"List.nil": "[]", "Bool.true": "true", "Bool.false": "false",
                 "Option.some": "some", "Option.none": "none"}  # fmt: skip


@dataclass(frozen=True, eq=False)
class Operator:
    """A constant at certain types."""

    name: Name
    text: str
    """The constant as Lean writes it, or the digits of a numeral."""
    args: tuple[Sort, ...]
    result: Sort
    expr: Expr = field(repr=False)
    """It as a closed term."""
    kind: str
    """``constructor``, ``function``, ``predicate`` or ``apply``."""
    own: bool
    """The file declares it; else it is of the core."""
    rank: int
    """Place in the order: what is declared later is larger, constructors are smallest."""
    declared: tuple[tuple[Sort, ...], Sort] = ((), ())
    """Arguments and result with type variables, where it is polymorphic."""

    @cached_property
    def label(self) -> str:
        """Tells it from all other operators."""
        return f"{self.text} {self.args} {self.result}"


class Term:
    """An operator with arguments, or (``op`` None) the ``index``-th variable of a sort."""

    __slots__ = ("args", "index", "op", "size", "sort", "variables")

    def __init__(self, op: Operator | None, args: tuple[Term, ...], sort: Sort, index: int) -> None:
        self.op: Final = op
        self.args: Final = args
        self.sort: Final = sort
        self.index: Final = index
        self.size: Final[int] = 1 + sum([a.size for a in args])
        self.variables: Final[frozenset[Term]] = (
            frozenset([self]) if op is None else frozenset().union(*[a.variables for a in args])
        )

    def __repr__(self) -> str:
        return show(self, {})


_known: dict[tuple[object, ...], Term] = {}


def variable(sort: Sort, index: int) -> Term:
    """The ``index``-th variable of a sort."""
    key = (sort, index)
    found = _known.get(key)
    if found is None:
        found = _known[key] = Term(None, (), sort, index)
    return found


def apply(op: Operator, args: tuple[Term, ...]) -> Term:
    """An operator applied to all of its arguments."""
    key = (op, *args)
    found = _known.get(key)
    if found is None:
        found = _known[key] = Term(op, args, op.result, -1)
    return found


def subterms(term: Term) -> Iterator[Term]:
    """A term and all below it, the outermost first, with repetitions."""
    stack = [term]
    while stack:
        term = stack.pop()
        yield term
        stack.extend(reversed(term.args))


def replaced(term: Term, values: Mapping[Term, Term]) -> Term:
    """A term with other terms for variables."""
    if not term.variables:
        return term
    if term.op is None:
        return values.get(term, term)
    return apply(term.op, tuple([replaced(a, values) for a in term.args]))


def greater(a: Term, b: Term) -> bool:
    """Whether ``a`` is above ``b`` in the lexicographic path order in which what is declared later
    is larger and variables are the smallest constants: a total order, in which the left side of
    an equation by structural recursion is above the right one."""
    key = (a, b)
    found = _greater.get(key)
    if found is None:
        found = _greater[key] = _lexicographic(a, b, True)
    return found


_greater: dict[tuple[Term, Term], bool] = {}


def above(a: Term, b: Term) -> bool:
    """Whether ``a`` is above ``b`` in that order whatever the variables stand for."""
    return _lexicographic(a, b, False)


def _lexicographic(a: Term, b: Term, total: bool) -> bool:
    if a is b:
        return False
    if not total and (b.op is None or a.op is None):
        return b.op is None and b in a.variables
    if any(arg is b or _lexicographic(arg, b, total) for arg in a.args):
        return True
    x, y = rank(a), rank(b)
    if x < y or not all(_lexicographic(a, arg, total) for arg in b.args):
        return False
    if x > y:
        return True
    for p, q in zip(a.args, b.args, strict=True):
        if p is not q:
            return _lexicographic(p, q, total)
    return False


def rank(term: Term) -> tuple[int, int, str]:
    """Where a term's head stands in the order."""
    if term.op is None:
        return (-1, term.index, repr(term.sort))
    return (term.op.rank, 0, term.op.label)


def renamed(*terms: Term) -> tuple[Term, ...]:
    """Terms with their variables numbered in the order in which they are met, sort by sort."""
    values: dict[Term, Term] = {}
    counts: dict[Sort, int] = {}
    for term in terms:
        for part in subterms(term):
            if part.op is None and part not in values:
                counts[part.sort] = k = counts.get(part.sort, -1) + 1
                values[part] = variable(part.sort, k)
    return tuple([replaced(term, values) for term in terms])


def show(term: Term, names: Mapping[Term, str], inner: bool = False) -> str:
    """A term as Lean reads it."""
    if term.op is None:
        return names.get(term, f"x{term.index}")
    args = [show(a, names, True) for a in term.args]
    if term.op.kind == "apply":
        text = " ".join(args)
    elif (sign := INFIX.get(term.op.text)) is not None and len(args) == 2:
        text = f"{args[0]} {sign} {args[1]}"
    else:
        text = " ".join([_PLAIN.get(term.op.text, term.op.text), *args])
    return f"({text})" if inner and args else text
