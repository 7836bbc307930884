"""One module as its olean declares it: imports and constants, decoded when first asked for.

Terms are decoded once, with sharing kept; nothing here recurses, so a term may be as deep as
memory allows. Constructor numbers and field orders are those of Lean's ``src/Lean/Expr.lean``,
``Level.lean`` and ``Declaration.lean``; tests read files written by the pinned Lean and compare.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final, TypeVar

from qedgym.env.expr import (
    Constant,
    Expr,
    Kind,
    Level,
    LevelKind,
    Name,
    RecursorRule,
    constant_terms,
    used_constants,
)
from qedgym.env.olean_objects import Objects

_T = TypeVar("_T", Level, Expr)
_KINDS: Final = (
    "axiom",
    "definition",
    "theorem",
    "opaque",
    "quot",
    "inductive",
    "constructor",
    "recursor",
)
_SAFETIES: Final = ("unsafe", "safe", "partial")
# Per constructor of Expr: pointers, and unboxed bytes (8 of cached data, then flags).
_EXPR_SHAPE: Final[tuple[tuple[int, int], ...]] = (
    (1, 8), (1, 8), (1, 8), (1, 8), (2, 8), (2, 8), (3, 9), (3, 9), (4, 9), (1, 8), (2, 8), (3, 8),
)  # fmt: skip
# Per constructor of Expr: the first field that is a term, as all behind it are; None: none is.
_FIRST_TERM: Final = (None, None, None, None, None, 0, 1, 1, 1, None, 1, 2)
_LEVEL_FIELDS: Final[tuple[int | None, ...]] = (None, 1, 2, 2, 1, 1)
_KIND_BY_TAG: Final = tuple(Kind)
_LEVEL_KIND_BY_TAG: Final = tuple(LevelKind)


@dataclass(frozen=True, slots=True)
class Import:
    """One line of a module's imports."""

    module: Name
    import_all: bool = False
    is_exported: bool = True
    is_meta: bool = False


class ModuleData:
    """One module. ``names`` lists its constants in the file's order; ``self[name]`` decodes one."""

    def __init__(self, objects: Objects) -> None:
        """Read imports and constant names; raises ``OleanError``."""
        self.objects: Final = objects
        root = objects.root()
        fields = objects.fields(root, 0, 5, 1)
        self.is_module: Final = bool(objects.scalar(root, 5, 0, 1))
        self.imports: Final = tuple(map(self._import, objects.array(fields[0])))
        infos = objects.array(fields[2])
        self._infos: dict[Name, int] = {}
        for info in infos:
            name = self._info_name(info)
            if name in self._infos:
                raise objects.broken(info, "two constants of the same name")
            self._infos[name] = info
        self._exprs: dict[int, Expr] = {}
        self._levels: dict[int, Level] = {~0: Level(LevelKind.ZERO)}  # zero has no object
        self._constants: dict[Name, Constant] = {}
        self._dependencies: dict[Name, frozenset[Name]] = {}
        self._split: tuple[object, dict[Name, tuple[frozenset[Name], frozenset[Name]]]] = (None, {})

    @property
    def names(self) -> Iterable[Name]:
        """Names of the module's constants."""
        return self._infos.keys()

    def __contains__(self, name: object) -> bool:
        return name in self._infos

    def __len__(self) -> int:
        return len(self._infos)

    def __iter__(self) -> Iterator[Constant]:
        return (self[name] for name in self._infos)

    def __getitem__(self, name: Name) -> Constant:
        """The constant, decoded. Raises ``KeyError`` when the module has none of that name."""
        known = self._constants.get(name)
        if known is None:
            known = self._constants[name] = self._constant(self._infos[name])
        return known

    @cached_property
    def as_mapping(self) -> Mapping[Name, Constant]:
        """All constants, decoded."""
        return {name: self[name] for name in self._infos}

    @property
    def added(self) -> Mapping[Name, Constant]:
        """All constants: none of them is known to the kernel."""
        return self.as_mapping

    @cached_property
    def positions(self) -> Mapping[Name, tuple[int, int]]:
        """Where each declaration that a person wrote begins: line from 1, column from 0.

        What Lean adds by itself (recursors, equation lemmas) is not listed.
        """
        return {name: place[:2] for name, place in self.ranges.items()}

    @cached_property
    def ranges(self) -> Mapping[Name, tuple[int, int, int, int]]:
        """Of the same declarations line and column of the beginning and of the end."""
        objects, found = self.objects, {}
        for entry in objects.array(objects.fields(objects.root(), 0, 5, 1)[4]):
            extension, values = objects.fields(entry, 0, 2)
            if objects.name(extension) != ("Lean", "declRangeExt"):
                continue
            for value in objects.array(values):
                name, ranges = objects.fields(value, 0, 2)
                whole = objects.fields(objects.fields(ranges, 0, 2)[0], 0, 4)
                line, column = map(objects.natural, objects.fields(whole[0], 0, 2))
                end, end_column = map(objects.natural, objects.fields(whole[2], 0, 2))
                found[objects.name(name)] = (line, column, end, end_column)
        return found

    def dependencies(self, name: Name) -> frozenset[Name]:
        """``dependencies`` of one constant, worked out once."""
        known = self._dependencies.get(name)
        if known is None:
            known = self._dependencies[name] = frozenset(dependencies(self[name]))
        return known

    def split(
        self, name: Name, core: Container[Name]
    ) -> tuple[frozenset[Name], frozenset[Name]]:
        """The ``dependencies`` of a constant: those not in ``core``, those in it."""
        if self._split[0] is not core:
            self._split = (core, {})
        known = self._split[1]
        if name not in known:
            used = self.dependencies(name)
            trusted = frozenset(n for n in used if n in core)
            known[name] = (used - trusted, trusted)
        return known[name]

    def kind(self, name: Name) -> str:
        """The kind of a constant, without decoding its terms."""
        return _KINDS[self.objects.constructor(self._infos[name])[0]]

    def _import(self, offset: int) -> Import:
        (module,) = self.objects.fields(offset, 0, 1, 3)
        flags = [bool(self.objects.scalar(offset, 1, i, 1)) for i in range(3)]
        return Import(self.objects.name(module), *flags)

    def _info_name(self, info: int) -> Name:
        tag, fields = self.objects.constructor(info)
        if tag >= len(_KINDS) or len(fields) != 1:
            raise self.objects.broken(info, "no constant")
        _, value = self.objects.constructor(fields[0])
        if not value:
            raise self.objects.broken(info, "no constant")
        return self.objects.name(self.objects.fields(value[0], 0, 3)[0])

    def _constant(self, info: int) -> Constant:
        objects = self.objects
        tag, (at,) = objects.constructor(info)
        kind = _KINDS[tag]
        _, fields = objects.constructor(at)
        name_at, params_at, type_at = objects.fields(fields[0], 0, 3)
        name = objects.name(name_at)
        params = objects.names(params_at)
        type_ = self.expr(type_at)

        def numbers(first: int, count: int) -> tuple[int, ...]:
            return tuple(objects.natural(fields[first + i]) for i in range(count))

        def flag(count: int, position: int) -> bool:
            return bool(objects.scalar(at, count, position, 1))

        def safety(count: int, position: int) -> str:
            return "unsafe" if flag(count, position) else "safe"

        if kind == "axiom":
            objects.fields(at, 0, 1, 1)
            return Constant(name, kind, params, type_, safety=safety(1, 0))
        if kind == "definition":
            objects.fields(at, 0, 4, 1)
            number = objects.scalar(at, 4, 0, 1)
            if number >= len(_SAFETIES):
                raise objects.broken(at, "no definition")
            return Constant(
                name, kind, params, type_, self.expr(fields[1]), _SAFETIES[number],
                hints=self._hints(fields[2]), all=objects.names(fields[3]),
            )  # fmt: skip
        if kind == "theorem":
            objects.fields(at, 0, 3)
            return Constant(
                name, kind, params, type_, self.expr(fields[1]), all=objects.names(fields[2])
            )
        if kind == "opaque":
            objects.fields(at, 0, 3, 1)
            return Constant(
                name, kind, params, type_, self.expr(fields[1]), safety(3, 0),
                all=objects.names(fields[2]),
            )  # fmt: skip
        if kind == "quot":
            objects.fields(at, 0, 1, 1)
            return Constant(name, kind, params, type_, numbers=(objects.scalar(at, 1, 0, 1),))
        if kind == "inductive":
            objects.fields(at, 0, 6, 3)
            return Constant(
                name, kind, params, type_, safety=safety(6, 1), all=objects.names(fields[3]),
                constructors=objects.names(fields[4]),
                numbers=(*numbers(1, 2), *numbers(5, 1)), flags=(flag(6, 0), flag(6, 2)),
            )  # fmt: skip
        if kind == "constructor":
            objects.fields(at, 0, 5, 1)
            return Constant(
                name, kind, params, type_, safety=safety(5, 0), induct=objects.name(fields[1]),
                numbers=numbers(2, 3),
            )  # fmt: skip
        objects.fields(at, 0, 7, 2)
        rules = tuple(map(self._rule, objects.items(fields[6])))
        return Constant(
            name, kind, params, type_, safety=safety(7, 1), all=objects.names(fields[1]),
            numbers=numbers(2, 4), flags=(flag(7, 0),), rules=rules,
        )  # fmt: skip

    def _hints(self, offset: int) -> int:
        if offset in (~0, ~1):
            return -1 if offset == ~0 else -2
        self.objects.fields(offset, 2, 0, 4)
        return self.objects.scalar(offset, 0, 0, 4)

    def _rule(self, offset: int) -> RecursorRule:
        constructor, fields, rhs = self.objects.fields(offset, 0, 3)
        return RecursorRule(
            self.objects.name(constructor), self.objects.natural(fields), self.expr(rhs)
        )

    def level(self, root: int) -> Level:
        """The universe level at offset ``root``."""
        return _decode(root, self._levels, self._level)

    def _level(self, at: int) -> Level | list[int]:
        known, objects = self._levels, self.objects
        tag, fields = objects.constructor(at, 8)
        if at < 0 or tag >= len(_LEVEL_FIELDS) or len(fields) != _LEVEL_FIELDS[tag]:
            raise objects.broken(at, "no universe level")
        kind = _LEVEL_KIND_BY_TAG[tag]
        if kind in (LevelKind.PARAM, LevelKind.MVAR):
            # A level metavariable's identifier is a name in a structure of one field, which
            # Lean stores as the name itself.
            return Level(kind, name=objects.name(fields[0]))
        missing = [f for f in fields if f not in known]
        return missing or Level(kind, tuple(known[f] for f in fields))

    def expr(self, root: int) -> Expr:
        """The expression at offset ``root``."""
        return _decode(root, self._exprs, self._expr)

    def _expr(self, at: int) -> Expr | list[int]:
        known, objects = self._exprs, self.objects
        tag, fields = objects.constructor(at)
        if at < 0 or tag >= len(_EXPR_SHAPE) or len(fields) != _EXPR_SHAPE[tag][0]:
            raise objects.broken(at, "no expression")
        kind, first = _KIND_BY_TAG[tag], _FIRST_TERM[tag]
        if first is None:
            return self._leaf(kind, fields)
        children = fields[first:]
        missing = [c for c in children if c not in known]
        if missing:
            return missing
        parts = tuple([known[c] for c in children])
        if kind is Kind.APP or kind is Kind.MDATA:
            return Expr(kind, parts)
        if kind is Kind.PROJ:
            return Expr(kind, parts, objects.name(fields[0]), value=objects.natural(fields[1]))
        flag = objects.scalar(at, len(fields), 8, 1)
        return Expr(kind, parts, objects.name(fields[0]), value=flag)

    def _leaf(self, kind: Kind, fields: tuple[int, ...]) -> Expr:
        objects = self.objects
        if kind is Kind.CONST:
            levels = tuple(self.level(o) for o in objects.items(fields[1]))
            return Expr(kind, name=objects.name(fields[0]), levels=levels)
        if kind is Kind.BVAR:
            return Expr(kind, value=objects.natural(fields[0]))
        if kind is Kind.SORT:
            return Expr(kind, levels=(self.level(fields[0]),))
        if kind is Kind.LITERAL:
            tag, value = objects.constructor(fields[0])
            if tag > 1 or len(value) != 1:
                raise objects.broken(fields[0], "no literal")
            read = objects.natural(value[0]) if tag == 0 else objects.string(value[0])
            return Expr(kind, value=read)
        return Expr(kind, name=objects.name(fields[0]))


def _decode(root: int, known: dict[int, _T], node: Callable[[int], _T | list[int]]) -> _T:
    """What stands at ``root``; ``node`` makes it of parts that are known, or lists the others."""
    stack = [root]
    while stack:
        at = stack[-1]
        if at in known:
            stack.pop()
            continue
        made = node(at)
        if isinstance(made, list):
            stack.extend(made)
        else:
            known[at] = made
    return known[root]


def dependencies(constant: Constant) -> set[Name]:
    """Names of the constants that this one mentions, its type's constructors included."""
    names = used_constants(*constant_terms(constant))
    names.update(constant.constructors)
    names.update(rule.constructor for rule in constant.rules)
    if constant.induct:
        names.add(constant.induct)
    return names
