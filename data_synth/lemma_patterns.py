"""Lemmas by what they can be used on: a discrimination tree over the kernel's terms.

Each way to use a lemma (rewrite with it in either direction, apply it backwards, feed it a fact)
needs a term of a certain form somewhere. The form is kept as the sequence of its constants, types
included, in prefix order, with a blank where a variable of the lemma stands; instances do not
count. The tree finds all ways that fit a place of a statement in one walk (McCune, "Experiments
with discrimination-tree indexing", 1992).

What is found may still fail in Lean, which unifies up to computation and checks types; what is not
found may still work, where Lean would have to unfold something first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from qedgym.env.expr import (
    Constant,
    Expr,
    Kind,
    LevelKind,
    Name,
    conclusion,
    head_and_arguments,
    name_text,
    strip,
)

Way = Literal["rw", "rw back", "apply", "forward"]
"""``rw``: from left to right; ``rw back``: from right to left; ``apply``: on a fact that is wanted;
``forward``: on a fact that is there."""

Symbol = tuple[object, int]
"""A constant (or another thing that only equals itself) and the number of its arguments."""

BLANK: Final[Symbol] = ("", 0)
_INSTANCE = 3  # the binder annotation of `[x : C]`
_EXPLICIT = 0
_EQUALITIES: Final[Mapping[Name, int]] = {("Eq",): 3, ("Iff",): 2}
_UNWRITTEN: Final = frozenset(
    (space, name)
    for space in ("Nat", "Int", "List", "Bool")
    for name in "add mul sub div mod pow succ append le lt ble beq decEq neg zero".split()
)
"""What operators stand for; nobody writes it, and a rewriting into it changes the notation only."""
_LARGEST = 400  # symbols of a statement that is still looked at


@dataclass(frozen=True, slots=True)
class Use:
    """One way to use one lemma."""

    lemma: str
    way: Way
    size: int
    """Symbols of its pattern; the more, the more specific."""
    before: int = 0
    """``forward``: explicit arguments before the premise that it determines."""
    premises: int = 0
    """Premises it has besides."""
    open_: tuple[str, ...] = ()
    """``forward``: names of the arguments that it does not determine."""


class Terms:
    """What the patterns ask of constants: their types, from any number of modules."""

    def __init__(self, modules: Sequence[Mapping[Name, Constant]]) -> None:
        self._modules = modules
        self._shown: dict[Name, tuple[bool, ...]] = {}
        self._props: dict[Name, bool] = {}

    def type_of(self, name: Name) -> Expr | None:
        """A constant's type, None where no module has it."""
        for module in self._modules:
            if name in module:
                return module[name].type
        return None

    def shown(self, name: Name) -> tuple[bool, ...]:
        """Per argument of a constant whether it counts: instances do not."""
        found = self._shown.get(name)
        if found is None:
            type_ = self.type_of(name)
            found = ()
            while type_ is not None and (type_ := strip(type_)).kind is Kind.FORALL:
                found += (type_.value != _INSTANCE,)
                type_ = type_.parts[1]
            self._shown[name] = found
        return found

    def is_prop(self, term: Expr, binders: Sequence[Expr] = ()) -> bool:
        """Whether a type is a proposition; ``binders`` are the domains around it, outermost
        first. Told by the constant or variable at its head."""
        while (term := strip(term)).kind is Kind.FORALL:
            binders = (*binders, term.parts[0])
            term = term.parts[1]
        head, _ = head_and_arguments(term)
        if head.kind is Kind.CONST:
            known = self._props.get(head.name)
            if known is None:
                type_ = self.type_of(head.name)
                known = self._props[head.name] = type_ is not None and _ends_in_prop(type_)
            return known
        if head.kind is Kind.BVAR and isinstance(head.value, int) and head.value < len(binders):
            return _ends_in_prop(binders[-1 - head.value])
        return False


def _ends_in_prop(type_: Expr) -> bool:
    end = conclusion(type_)
    return end.kind is Kind.SORT and end.levels[0].kind is LevelKind.ZERO


@dataclass(frozen=True, slots=True)
class Flat:
    """A term in prefix order."""

    symbols: tuple[Symbol, ...]
    ends: tuple[int, ...]
    """Per symbol the place behind its subterm."""


def flatten(term: Expr, terms: Terms, variables: int = -1) -> Flat:
    """A term in prefix order. The innermost ``variables`` bound variables become blanks; with -1
    none does, and each equals only itself. Binders are not looked into."""
    symbols: list[Symbol] = []
    ends: list[int] = []
    stack: list[Expr | int] = [term]
    while stack:
        item = stack.pop()
        if isinstance(item, int):
            ends[item] = len(symbols)
            continue
        head, arguments = head_and_arguments(item)
        at = len(symbols)
        if head.kind is Kind.BVAR and variables >= 0:
            symbols.append(BLANK)
            ends.append(at + 1)
            continue
        if head.kind is Kind.CONST:
            shown = terms.shown(head.name)
            kept = [a for i, a in enumerate(arguments) if i >= len(shown) or shown[i]]
            symbols.append((head.name, len(kept)))
        elif head.kind is Kind.LITERAL:
            kept = []
            symbols.append((f"literal {head.value}", 0))
        elif head.kind is Kind.BVAR:
            kept = arguments
            symbols.append((f"variable {head.value}", len(kept)))
        elif head.kind is Kind.SORT:
            kept = []
            symbols.append(("sort", 0))
        else:
            kept = []
            symbols.append(BLANK if variables >= 0 else (head.kind, 0))
        ends.append(at + 1)
        if kept:
            stack.append(at)
            stack.extend(reversed(kept))
    return Flat(tuple(symbols), tuple(ends))


class PatternTree:
    """Patterns, each with the ways it stands for."""

    def __init__(self) -> None:
        self._root: dict[object, object] = {}
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def add(self, pattern: Flat, use: Use) -> None:
        """Keep a way under its pattern."""
        node = self._root
        for symbol in pattern.symbols:
            node = node.setdefault(symbol, {})  # type: ignore[assignment]
        node.setdefault("uses", []).append(use)  # type: ignore[attr-defined]
        self._count += 1

    def find(self, term: Flat, at: int) -> Iterator[Use]:
        """Ways whose pattern fits the subterm that begins at a place."""
        end = term.ends[at]
        stack: list[tuple[dict[object, object], int]] = [(self._root, at)]
        while stack:
            node, place = stack.pop()
            if place == end:
                yield from node.get("uses", ())  # type: ignore[misc]
                continue
            below = node.get(term.symbols[place])
            if below is not None:
                stack.append((below, place + 1))  # type: ignore[arg-type]
            blank = node.get(BLANK)
            if blank is not None:
                stack.append((blank, term.ends[place]))  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Statement:
    """A theorem's type taken apart."""

    names: tuple[str, ...]
    annotations: tuple[int, ...]
    domains: tuple[Expr, ...]
    conclusion: Expr


def taken_apart(type_: Expr) -> Statement:
    """What a statement binds and what it says."""
    names, annotations, domains = [], [], []
    term = strip(type_)
    while term.kind is Kind.FORALL:
        names.append(name_text(term.name))
        annotations.append(int(term.value))
        domains.append(term.parts[0])
        term = strip(term.parts[1])
    return Statement(tuple(names), tuple(annotations), tuple(domains), term)


class Lemmas:
    """Ways to use lemmas, by the place they need: inside a term, or a whole fact."""

    def __init__(self, terms: Terms) -> None:
        self._terms = terms
        self.inside = PatternTree()
        """Rewriting."""
        self.wanted = PatternTree()
        """Applying backwards."""
        self.there = PatternTree()
        """Feeding."""
        self.names: list[str] = []

    def add(self, name: str, type_: Expr) -> None:
        """Keep all ways to use a lemma."""
        said = taken_apart(type_)
        self.names.append(name)
        count = len(said.domains)
        premises = [
            i
            for i, domain in enumerate(said.domains)
            if said.annotations[i] != _INSTANCE
            and self._terms.is_prop(domain, said.domains[:i])
        ]
        head, arguments = head_and_arguments(said.conclusion)
        if head.kind is Kind.CONST and _EQUALITIES.get(head.name) == len(arguments):
            self._rewriting(name, arguments[-2:], count, len(premises))
        elif head.kind is not Kind.CONST:
            return
        if not premises:
            return
        pattern = flatten(said.conclusion, self._terms, count)
        if (size := _size(pattern)) > _least(pattern):
            self.wanted.add(pattern, Use(name, "apply", size, 0, len(premises)))
        for i in premises:
            pattern = flatten(said.domains[i], self._terms, i)
            if said.annotations[i] != _EXPLICIT or _size(pattern) <= _least(pattern):
                continue
            given = {i - 1 - v for v in _variables(said.domains[i])}
            free = [
                j
                for j, a in enumerate(said.annotations)
                if a != _INSTANCE and j != i and j not in given and (a != _EXPLICIT or j < i)
            ]
            names = tuple(said.names[j] for j in free)
            if not all(map(_usable, names)):
                continue
            before = sum(a == _EXPLICIT and j not in free
                         for j, a in enumerate(said.annotations[:i]))  # fmt: skip
            use = Use(name, "forward", _size(pattern), before, len(premises) - 1, names)
            self.there.add(pattern, use)

    def _rewriting(self, name: str, sides: Sequence[Expr], count: int, premises: int) -> None:
        ways: tuple[Way, Way] = ("rw", "rw back")
        for way, one, other in zip(ways, sides, reversed(sides), strict=True):
            pattern = flatten(one, self._terms, count)
            if pattern.symbols[0] == BLANK:
                continue
            into, _ = head_and_arguments(other)
            if _variables(other) <= _variables(one) and into.name not in _UNWRITTEN:
                self.inside.add(pattern, Use(name, way, _size(pattern), 0, premises))


def _size(pattern: Flat) -> int:
    return sum(symbol != BLANK for symbol in pattern.symbols)


_ANYTHING: Final = frozenset(
    (name,) for name in ("And", "Or", "Not", "Exists", "Eq", "Ne", "HEq", "Nonempty")
)


def _least(pattern: Flat) -> int:
    """The size of a pattern that fits nearly everything: a connective, an equation of any type."""
    return 1 if pattern.symbols[0][0] in _ANYTHING or pattern.symbols[0] == BLANK else 0


def _usable(name: str) -> bool:
    """Whether a binder's name can be written."""
    return re.fullmatch(r"[^\W\d][\w'₀-₉]*", name) is not None


def _variables(term: Expr, depth: int = 0) -> set[int]:
    """The bound variables that are free in a term, counted from its outside."""
    found: set[int] = set()
    stack = [(term, depth)]
    while stack:
        item, inner = stack.pop()
        if item.kind is Kind.BVAR:
            index = int(item.value)
            if index >= inner:
                found.add(index - inner)
        elif item.kind in (Kind.LAMBDA, Kind.FORALL):
            stack += [(item.parts[0], inner), (item.parts[1], inner + 1)]
        elif item.kind is Kind.LET:
            stack += [(item.parts[0], inner), (item.parts[1], inner), (item.parts[2], inner + 1)]
        else:
            stack += [(part, inner) for part in item.parts]
    return found


@dataclass(frozen=True, slots=True)
class Hit:
    """A way that fits somewhere."""

    use: Use
    places: int
    """In how many places it fits."""


def hits(fact: Expr, lemmas: Iterable[Lemmas], terms: Terms, *, wanted: bool) -> list[Hit]:
    """Ways that fit a fact: rewriting inside it, and feeding it to a lemma, or, where it is
    ``wanted``, applying a lemma to get it. The most specific first, then by name."""
    flat = flatten(fact, terms)
    if len(flat.symbols) > _LARGEST:
        return []
    places: dict[Use, int] = {}
    for some in lemmas:
        for at in range(len(flat.symbols)):
            for use in some.inside.find(flat, at):
                places[use] = places.get(use, 0) + 1
        tree = some.wanted if wanted else some.there
        for use in tree.find(flat, 0):
            places[use] = 1
    found = [Hit(use, count) for use, count in places.items()]
    return sorted(found, key=lambda h: (-h.use.size, h.use.premises, h.use.lemma, h.use.way))
