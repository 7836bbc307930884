"""Write constants in Lean's export format, for checkers that are not Lean (nanoda, lean4lean).

Version 3.1.0 of the format of leanprover/lean4export (its ``format_ndjson.md``): JSON Lines; names,
levels and terms are numbered as they come, everything stands after what it mentions, metadata is
left out, and the members of an inductive declaration stand in one line.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final

from qedgym.env.expr import Constant, Expr, Kind, Level, LevelKind, Name, constant_terms, subterms
from qedgym.env.kernel_program import ordered
from qedgym.env.olean import dependencies

FORMAT: Final = "3.1.0"
_BINDERS: Final = ("default", "implicit", "strictImplicit", "instImplicit")
_QUOTIENTS: Final[tuple[Name, ...]] = (
    ("Quot",), ("Quot", "mk"), ("Quot", "lift"), ("Quot", "ind"),
)  # fmt: skip
_QUOTIENT_KINDS: Final = ("type", "ctor", "lift", "ind")
_FOR_NUMBERS: Final[tuple[Name, ...]] = (("Nat",),)
_FOR_STRINGS: Final[tuple[Name, ...]] = (("Char", "ofNat"), ("String", "ofList"), ("String", "mk"))


def closure(
    names: Iterable[Name], find: Callable[[Name], Constant | None]
) -> dict[Name, Constant]:
    """The constants called ``names`` and all that they rest on, each declaration as a whole.

    ``find`` looks a name up. Raises ``KeyError`` with a name that is mentioned and not found.
    """
    found: dict[Name, Constant] = {}
    todo = list(names)
    while todo:
        name = todo.pop()
        if name in found:
            continue
        constant = find(name)
        if constant is None:
            raise KeyError(name)
        found[name] = constant
        todo.extend(dependencies(constant))
        wanted: list[Name] = []
        if constant.kind == "inductive":
            todo.extend(constant.all)
            first = constant.all[0] if constant.all else name
            nested = constant.numbers[2] if len(constant.numbers) > 2 else 0
            wanted += [(*t, "rec") for t in constant.all]
            wanted += [(*first, f"rec_{i}") for i in range(1, nested + 1)]
        elif constant.kind == "quot":
            todo.extend([*_QUOTIENTS, ("Eq",)])
        for term in subterms(*constant_terms(constant)):
            if term.kind is Kind.LITERAL:
                wanted += _FOR_STRINGS if isinstance(term.value, str) else _FOR_NUMBERS
        todo.extend(n for n in wanted if n not in found and find(n) is not None)
    return found


def export_lines(
    names: Iterable[Name],
    find: Callable[[Name], Constant | None],
    *,
    lean_version: str,
    exporter_version: str,
) -> Iterator[str]:
    """The export of ``names`` and all that they rest on, line by line.

    Raises ``KeyError`` for a name that is not found and ``ProgramError`` for constants that no
    kernel can have taken (cycles).
    """
    names = list(names)
    constants = closure(names, find)
    yield _line(
        {
            "meta": {
                "exporter": {"name": "qedgym", "version": exporter_version},
                "lean": {"githash": "", "version": lean_version},
                "format": {"version": FORMAT},
            }
        }
    )
    writer = _Writer()
    quotients = False
    order = list(ordered(constants, sorted(constants, key=str)))
    done: set[Name] = set()
    for name in order:
        constant = constants[name]
        if name in done:
            continue
        if constant.kind == "quot":
            if not quotients:
                quotients = True
                for one in _QUOTIENTS:
                    row = writer.quotient(constants[one])
                    yield from writer.fresh()
                    yield _line({"quot": row})
            continue
        if constant.kind == "inductive":
            members = _members(constant, constants)
            done.update(m.name for m in members)
            row = writer.inductive(members)
            yield from writer.fresh()
            yield _line({"inductive": row})
            continue
        kind, row = writer.declaration(constant)
        yield from writer.fresh()
        yield _line({kind: row})


def _members(first: Constant, constants: Mapping[Name, Constant]) -> list[Constant]:
    """Types, constructors and recursors of an inductive declaration."""
    types = [constants[n] for n in first.all]
    makers = [constants[n] for t in types for n in t.constructors]
    recursors = [
        c for c in constants.values() if c.kind == "recursor" and c.all[:1] == first.all[:1]
    ]
    return [*types, *makers, *sorted(recursors, key=lambda c: str(c.name))]


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


class _Writer:
    """Numbers names, levels and terms, and keeps the lines that say them until they are fetched."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._names: dict[Name, int] = {(): 0}
        self._levels: dict[tuple[Any, ...], int] = {("zero",): 0}
        self._exprs: dict[tuple[Any, ...], int] = {}
        # By object identity, for terms that share; the caller's constants keep the objects alive.
        self._seen_levels: dict[int, int] = {}
        self._seen_exprs: dict[int, int] = {}

    def fresh(self) -> list[str]:
        """The lines since the last call."""
        lines, self._lines = self._lines, []
        return lines

    def name(self, name: Name) -> int:
        """Number of a name."""
        for length in range(1, len(name) + 1):
            part = name[:length]
            if part not in self._names:
                pre, last = self._names[part[:-1]], part[-1]
                new = (
                    {"str": {"pre": pre, "str": last}}
                    if isinstance(last, str)
                    else {"num": {"pre": pre, "i": last}}
                )
                self._names[part] = number = len(self._names)
                self._lines.append(_line({**new, "in": number}))
        return self._names[name]

    def names(self, names: Iterable[Name]) -> list[int]:
        """Numbers of names."""
        return [self.name(n) for n in names]

    def level(self, root: Level) -> int:
        """Number of a level."""
        stack, seen = [root], self._seen_levels
        while stack:
            level = stack[-1]
            missing = [p for p in level.parts if id(p) not in seen]
            if missing:
                stack.extend(missing)
                continue
            stack.pop()
            parts = [seen[id(p)] for p in level.parts]
            seen[id(level)] = self._level_row(level, parts)
        return seen[id(root)]

    def _level_row(self, level: Level, parts: list[int]) -> int:
        if level.kind is LevelKind.ZERO:
            return 0
        if level.kind is LevelKind.MVAR:
            raise ValueError("a universe metavariable")
        value: object
        if level.kind is LevelKind.PARAM:
            label, value = "param", self.name(level.name)
        elif level.kind is LevelKind.SUCC:
            label, value = "succ", parts[0]
        else:
            label, value = ("max" if level.kind is LevelKind.MAX else "imax"), parts
        key = (label, *(value if isinstance(value, list) else [value]))
        if key not in self._levels:
            self._levels[key] = number = len(self._levels)
            self._lines.append(_line({label: value, "il": number}))
        return self._levels[key]

    def expr(self, root: Expr) -> int:
        """Number of a term."""
        stack, seen = [root], self._seen_exprs
        while stack:
            term = stack[-1]
            missing = [p for p in term.parts if id(p) not in seen]
            if missing:
                stack.extend(missing)
                continue
            stack.pop()
            parts = [seen[id(p)] for p in term.parts]
            if term.kind is Kind.MDATA:
                seen[id(term)] = parts[0]
                continue
            row, key = self._expr_row(term, parts)
            number = self._exprs.get(key)
            if number is None:
                number = self._exprs[key] = len(self._exprs)
                self._lines.append(_line({**row, "ie": number}))
            seen[id(term)] = number
        return seen[id(root)]

    def _expr_row(self, term: Expr, parts: list[int]) -> tuple[dict[str, Any], tuple[Any, ...]]:
        """A term's line without its number, and the key under which equal terms share it."""
        kind, value = term.kind, term.value
        if kind is Kind.APP:
            return {"app": {"fn": parts[0], "arg": parts[1]}}, ("a", *parts)
        if kind is Kind.CONST:
            levels = [self.level(level) for level in term.levels]
            name = self.name(term.name)
            return {"const": {"name": name, "us": levels}}, ("c", name, *levels)
        if kind is Kind.BVAR:
            return {"bvar": value}, ("b", value)
        if kind is Kind.SORT:
            level = self.level(term.levels[0])
            return {"sort": level}, ("s", level)
        if kind is Kind.LAMBDA or kind is Kind.FORALL:
            label = "lam" if kind is Kind.LAMBDA else "forallE"
            name, info = self.name(term.name), _BINDERS[int(value) & 3]
            row = {"name": name, "type": parts[0], "body": parts[1], "binderInfo": info}
            return {label: row}, (label, name, info, *parts)
        if kind is Kind.LET:
            name = self.name(term.name)
            row = {"name": name, "type": parts[0], "value": parts[1], "body": parts[2]}
            return {"letE": {**row, "nondep": False}}, ("let", name, *parts)
        if kind is Kind.LITERAL:
            if isinstance(value, str):
                return {"strVal": value}, ("t", value)
            return {"natVal": str(value)}, ("n", value)
        if kind is Kind.PROJ:
            name = self.name(term.name)
            row = {"typeName": name, "idx": value, "struct": parts[0]}
            return {"proj": row}, ("j", name, value, *parts)
        raise ValueError("a metavariable or free variable in a declaration")

    def _head(self, constant: Constant) -> dict[str, Any]:
        return {
            "name": self.name(constant.name),
            "levelParams": self.names(constant.level_params),
            "type": self.expr(constant.type),
        }

    def declaration(self, constant: Constant) -> tuple[str, dict[str, Any]]:
        """What kind of line a constant gets, and its content."""
        row = self._head(constant)
        if constant.kind == "axiom":
            return "axiom", {**row, "isUnsafe": constant.safety == "unsafe"}
        assert constant.value is not None
        row["value"] = self.expr(constant.value)
        row["all"] = self.names(constant.all)
        if constant.kind == "theorem":
            return "thm", row
        if constant.kind == "opaque":
            return "opaque", {**row, "isUnsafe": constant.safety == "unsafe"}
        hints = {-1: "opaque", -2: "abbrev"}.get(constant.hints) or {"regular": constant.hints}
        return "def", {**row, "hints": hints, "safety": constant.safety}

    def quotient(self, constant: Constant) -> dict[str, Any]:
        """One of the four constants of quotients."""
        return {**self._head(constant), "kind": _QUOTIENT_KINDS[constant.numbers[0]]}

    def inductive(self, members: Iterable[Constant]) -> dict[str, Any]:
        """An inductive declaration: its types, constructors and recursors."""
        rows: dict[str, list[dict[str, Any]]] = {"types": [], "ctors": [], "recs": []}
        for constant in members:
            row, unsafe = self._head(constant), constant.safety == "unsafe"
            numbers = constant.numbers
            if constant.kind == "inductive":
                rows["types"].append(
                    {
                        **row, "numParams": numbers[0], "numIndices": numbers[1],
                        "all": self.names(constant.all),
                        "ctors": self.names(constant.constructors), "numNested": numbers[2],
                        "isRec": constant.flags[0], "isUnsafe": unsafe,
                        "isReflexive": constant.flags[1],
                    }
                )  # fmt: skip
            elif constant.kind == "constructor":
                rows["ctors"].append(
                    {
                        **row, "induct": self.name(constant.induct), "cidx": numbers[0],
                        "numParams": numbers[1], "numFields": numbers[2], "isUnsafe": unsafe,
                    }
                )  # fmt: skip
            else:
                rules = [
                    {"ctor": self.name(r.constructor), "nfields": r.fields, "rhs": self.expr(r.rhs)}
                    for r in constant.rules
                ]
                rows["recs"].append(
                    {
                        **row, "all": self.names(constant.all), "numParams": numbers[0],
                        "numIndices": numbers[1], "numMotives": numbers[2],
                        "numMinors": numbers[3], "rules": rules, "k": constant.flags[0],
                        "isUnsafe": unsafe,
                    }
                )  # fmt: skip
        return dict(rows)
