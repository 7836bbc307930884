"""Lean's kernel terms as plain Python values: names, universe levels, expressions, constants.

Terms are directed acyclic graphs that share sub-terms, and they can be very deep, so every
function here walks with a stack of its own and visits a shared node once; none recurses.
Two terms are compared in the kernel's sense: names of bound variables, binder annotations
(``{}``, ``[]``), metadata and the ``have``/``let`` flag do not count.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

Name = tuple[str | int, ...]
"""A hierarchical name as its components; ``()`` is the anonymous name. Never compare names as
dotted text: ``Foo.bar`` and a single component holding a dot look alike there."""


class Kind(IntEnum):
    """What an expression is; the numbers are Lean's constructor numbers."""

    BVAR = 0
    FVAR = 1
    MVAR = 2
    SORT = 3
    CONST = 4
    APP = 5
    LAMBDA = 6
    FORALL = 7
    LET = 8
    LITERAL = 9
    MDATA = 10
    PROJ = 11


class LevelKind(IntEnum):
    """What a universe level is; the numbers are Lean's constructor numbers."""

    ZERO = 0
    SUCC = 1
    MAX = 2
    IMAX = 3
    PARAM = 4
    MVAR = 5


class Level:
    """A universe level. ``parts`` holds one level for SUCC, two for MAX and IMAX."""

    __slots__ = ("kind", "name", "parts")

    def __init__(self, kind: LevelKind, parts: tuple[Level, ...] = (), name: Name = ()) -> None:
        self.kind: Final = kind
        self.parts: Final = parts
        self.name: Final = name


class Expr:
    """One node of a term; compare with :func:`structurally_equal`, not with ``==``.

    ======== ==================== ============= ==================== =====================
    kind     name                 levels        parts                value
    ======== ==================== ============= ==================== =====================
    BVAR                                                             de Bruijn index
    FVAR     its name
    MVAR     its name
    SORT                          (level,)
    CONST    the constant         its levels
    APP                                         (function, argument)
    LAMBDA   bound variable                     (domain, body)       binder annotation 0-3
    FORALL   bound variable                     (domain, body)       binder annotation 0-3
    LET      bound variable                     (type, value, body)  1 when written ``have``
    LITERAL                                                          int or str
    MDATA                                       (term,)
    PROJ     the structure                      (term,)              field index
    ======== ==================== ============= ==================== =====================
    """

    __slots__ = ("kind", "levels", "name", "parts", "value")

    def __init__(
        self,
        kind: Kind,
        parts: tuple[Expr, ...] = (),
        name: Name = (),
        levels: tuple[Level, ...] = (),
        value: int | str = 0,
    ) -> None:
        self.kind: Final = kind
        self.parts: Final = parts
        self.name: Final = name
        self.levels: Final = levels
        self.value: Final = value


@dataclass(frozen=True, slots=True)
class RecursorRule:
    """How a recursor computes on one constructor."""

    constructor: Name
    fields: int
    rhs: Expr


@dataclass(frozen=True, slots=True, eq=False)
class Constant:
    """A constant as the kernel sees it. Fields that its kind does not have keep their default."""

    name: Name
    kind: str
    """axiom, definition, theorem, opaque, quot, inductive, constructor or recursor."""
    level_params: tuple[Name, ...]
    type: Expr
    value: Expr | None = None
    """Body of a definition, theorem or opaque constant."""
    safety: str = "safe"
    """safe, unsafe or partial (partial only for definitions)."""
    hints: int = 0
    """Of a definition: -1 opaque, -2 abbreviation, else its height."""
    all: tuple[Name, ...] = ()
    """Names of its mutual block, itself included."""
    constructors: tuple[Name, ...] = ()
    induct: Name = ()
    """Of a constructor: its inductive type."""
    numbers: tuple[int, ...] = ()
    """inductive: parameters, indices, nested; constructor: index, parameters, fields;
    recursor: parameters, indices, motives, minors; quot: its kind."""
    flags: tuple[bool, ...] = ()
    """inductive: recursive, reflexive; recursor: computes like ``Eq`` (K)."""
    rules: tuple[RecursorRule, ...] = ()


def name_text(name: Name) -> str:
    """The name as Lean writes it: dotted, components that are no identifiers in ``«»``."""
    if not name:
        return "[anonymous]"
    return ".".join(_component_text(c) for c in name)


def _component_text(component: str | int) -> str:
    if isinstance(component, int):
        return str(component)
    plain = component.replace("'", "").replace("!", "").replace("?", "").replace("✝", "")
    if plain.isidentifier() or (plain and all(_identifier_char(c) for c in plain)):
        return component
    return f"«{component}»"


def _identifier_char(char: str) -> bool:
    return char == "_" or char.isalnum() or 0x2080 <= ord(char) <= 0x209C


def parse_name(text: str) -> Name:
    """The name that dotted text stands for: ``Foo.bar``, ``«a b».c``, ``_private.X.0.foo``.

    A component of digits only is a number, as in Lean's own printing.
    """
    parts: list[str | int] = []
    rest = text
    while rest:
        if rest.startswith("«") and "»" in rest:
            component, _, rest = rest[1:].partition("»")
            rest = rest.removeprefix(".")
            parts.append(component)
        else:
            component, _, rest = rest.partition(".")
            number = component.isascii() and component.isdigit()
            parts.append(int(component) if number and len(component) < 19 else component)
    return tuple(parts)


def subterms(*roots: Expr) -> Iterator[Expr]:
    """Every distinct node below the roots, each once. Time and space linear in the graph."""
    stack = list(roots)
    seen: set[int] = set()
    while stack:
        term = stack.pop()
        if id(term) in seen:
            continue
        seen.add(id(term))
        yield term
        stack.extend(term.parts)


def used_constants(*roots: Expr) -> set[Name]:
    """Names of all constants that occur in the terms, structures of projections included."""
    return {t.name for t in subterms(*roots) if t.kind in (Kind.CONST, Kind.PROJ)}


def constant_terms(constant: Constant) -> tuple[Expr, ...]:
    """The terms a constant is made of: type, value, right sides of a recursor's rules."""
    value = () if constant.value is None else (constant.value,)
    return (constant.type, *value, *(rule.rhs for rule in constant.rules))


def strip(term: Expr) -> Expr:
    """The term below its metadata."""
    while term.kind is Kind.MDATA:
        term = term.parts[0]
    return term


def levels_equal(
    first: tuple[Level, ...],
    second: tuple[Level, ...],
    rename: dict[Name, Name] | None = None,
) -> bool:
    """Whether two lists of levels are the same, level by level.

    ``rename`` maps the first side's parameters to the second side's.
    """
    if len(first) != len(second):
        return False
    stack = list(zip(first, second, strict=True))
    seen: set[tuple[int, int]] = set()
    while stack:
        a, b = stack.pop()
        if (id(a), id(b)) in seen:
            continue
        seen.add((id(a), id(b)))
        if a.kind is not b.kind or len(a.parts) != len(b.parts):
            return False
        if (rename.get(a.name, a.name) if rename else a.name) != b.name:
            return False
        stack.extend(zip(a.parts, b.parts, strict=True))
    return True


def structurally_equal(
    first: Expr,
    second: Expr,
    *,
    same_constant: Callable[[Name, Name], bool] | None = None,
    rename: dict[Name, Name] | None = None,
) -> bool:
    """Whether two terms are the same for the kernel, without computing anything.

    ``same_constant`` decides about the names of constants (default: equal names); ``rename``
    maps universe parameters of the first term to those of the second. Linear in the number of
    distinct pairs of nodes met; the terms may come from different files.
    """
    stack = [(first, second)]
    seen: set[tuple[int, int]] = set()
    while stack:
        a, b = stack.pop()
        a, b = strip(a), strip(b)
        if (a is b and not same_constant and not rename) or (id(a), id(b)) in seen:
            continue
        seen.add((id(a), id(b)))
        kind = a.kind
        if kind is not b.kind:
            return False
        if kind in (Kind.CONST, Kind.PROJ):
            same = a.name == b.name if same_constant is None else same_constant(a.name, b.name)
            if not same:
                return False
        elif kind in (Kind.FVAR, Kind.MVAR) and a.name != b.name:
            return False
        if kind in (Kind.CONST, Kind.SORT) and not levels_equal(a.levels, b.levels, rename):
            return False
        if kind in (Kind.BVAR, Kind.LITERAL, Kind.PROJ):
            if type(a.value) is not type(b.value) or a.value != b.value:
                return False
        stack.extend(zip(a.parts, b.parts, strict=True))
    return True


def conclusion(type_: Expr) -> Expr:
    """What a statement says after all its ``∀``, ``→``, ``let`` and metadata."""
    term = strip(type_)
    while term.kind in (Kind.FORALL, Kind.LET):
        term = strip(term.parts[-1])
    return term


def head_and_arguments(term: Expr) -> tuple[Expr, list[Expr]]:
    """The function at the head of an application, and its arguments in order."""
    arguments: list[Expr] = []
    term = strip(term)
    while term.kind is Kind.APP:
        arguments.append(term.parts[1])
        term = strip(term.parts[0])
    arguments.reverse()
    return term, arguments


def head_symbol(type_: Expr) -> Name | None:
    """The constant at the head of a statement's conclusion (``Eq``, ``And``, ``List.Mem``).

    None when the head is no constant, for example a bound predicate (``P x``) or a sort.
    """
    head, _ = head_and_arguments(conclusion(type_))
    return head.name if head.kind is Kind.CONST else None
