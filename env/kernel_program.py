"""Declarations as plain data for the kernel: ordered, every term written once.

``program`` turns constants read from an olean into the JSON that ``kernel_replay.py`` feeds to
Lean's kernel: tables of names, levels and terms, each row referring to earlier rows only, and a
list of declarations in which everything comes before what mentions it. Nothing of the file but
names, structure and numbers gets through.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from qedgym.env.errors import QedgymError
from qedgym.env.expr import Constant, Expr, Kind, Level, LevelKind, Name, name_text
from qedgym.env.olean import dependencies

MAX_BVAR = (1 << 20) - 2
"""Past this Lean's own constructor of terms gives up on counting loose variables."""
MAX_LEVEL_DEPTH = 1 << 12
"""Past this Lean's universe levels overflow a counter; honest ones are below ten."""
MAX_NATURAL_BITS = 1 << 24
"""Largest number in a proof; a larger one is an attempt to exhaust memory."""


class ProgramError(QedgymError):
    """Declarations that no kernel run could produce (cycles, loose ends, metavariables)."""


class _Tables:
    """The three tables, filled by need."""

    def __init__(self) -> None:
        self.names: list[list[Any]] = []
        self.levels: list[list[Any]] = []
        self.exprs: list[list[Any]] = []
        self._name_ids: dict[Name, int] = {(): 0}
        self._level_ids: dict[int, tuple[int, int]] = {}
        self._level_rows: dict[tuple[Any, ...], int] = {}
        self._expr_ids: dict[int, int] = {}
        self._expr_rows: dict[tuple[Any, ...], int] = {}
        # Ids are by object identity, so the objects must stay alive; the caller's constants
        # keep them.

    def name(self, name: Name) -> int:
        """Index of a name (0 is the anonymous one)."""
        if name in self._name_ids:
            return self._name_ids[name]
        parent = 0
        for length in range(1, len(name) + 1):
            part = name[:length]
            known = self._name_ids.get(part)
            if known is None:
                component = part[-1]
                if isinstance(component, int) and component.bit_length() > 62:
                    raise ProgramError(f"name with a huge number: {name_text(name)}")
                self.names.append([parent, component])
                known = self._name_ids[part] = len(self.names)
            parent = known
        return parent

    def level(self, root: Level) -> int:
        """Index of a level (0 is zero)."""
        stack, ids = [root], self._level_ids
        while stack:
            level = stack[-1]
            if id(level) in ids:
                stack.pop()
                continue
            missing = [p for p in level.parts if id(p) not in ids]
            if missing:
                stack.extend(missing)
                continue
            depth = 1 + max((ids[id(p)][1] for p in level.parts), default=0)
            if depth > MAX_LEVEL_DEPTH:
                raise ProgramError("a universe level that is nested too deep")
            parts = [ids[id(p)][0] for p in level.parts]
            ids[id(level)] = (self._level_row(level, parts), depth)
        return ids[id(root)][0]

    def _level_row(self, level: Level, parts: list[int]) -> int:
        if level.kind is LevelKind.ZERO:
            return 0
        if level.kind is LevelKind.MVAR:
            raise ProgramError("a universe metavariable")
        if level.kind is LevelKind.PARAM:
            row = ["p", self.name(level.name)]
        else:
            row = [{LevelKind.SUCC: "s", LevelKind.MAX: "m"}.get(level.kind, "i"), *parts]
        key = tuple(row)
        if key not in self._level_rows:
            self.levels.append(row)
            self._level_rows[key] = len(self.levels)
        return self._level_rows[key]

    def expr(self, root: Expr) -> int:
        """Index of a term."""
        stack, ids = [root], self._expr_ids
        while stack:
            term = stack[-1]
            if id(term) in ids:
                stack.pop()
                continue
            missing = [p for p in term.parts if id(p) not in ids]
            if missing:
                stack.extend(missing)
                continue
            parts = [ids[id(p)] for p in term.parts]
            if term.kind is Kind.MDATA:  # notes for the elaborator; nothing to the kernel
                ids[id(term)] = parts[0]
                continue
            row, key = self._expr_row(term, parts)
            index = self._expr_rows.get(key)
            if index is None:
                index = self._expr_rows[key] = len(self.exprs)
                self.exprs.append(row)
            ids[id(term)] = index
        return ids[id(root)]

    def _expr_row(self, term: Expr, parts: list[int]) -> tuple[list[Any], tuple[Any, ...]]:
        """The row of a term, and the key under which equal terms share it."""
        kind = term.kind
        if kind is Kind.APP:
            row: list[Any] = ["a", *parts]
        elif kind is Kind.CONST:
            levels = [self.level(level) for level in term.levels]
            row = ["c", self.name(term.name), levels]
            return row, ("c", row[1], *levels)
        elif kind is Kind.BVAR:
            if int(term.value) > MAX_BVAR:
                raise ProgramError("a loose variable far out of its term")
            row = ["b", term.value]
        elif kind is Kind.SORT:
            row = ["s", self.level(term.levels[0])]
        elif kind is Kind.LAMBDA or kind is Kind.FORALL:
            letter = "l" if kind is Kind.LAMBDA else "p"
            row = [letter, self.name(term.name), *parts, int(term.value) & 3]
        elif kind is Kind.LET:
            row = ["z", self.name(term.name), *parts]
        elif kind is Kind.LITERAL:
            if isinstance(term.value, str):
                row = ["t", term.value]
            elif term.value.bit_length() > MAX_NATURAL_BITS:
                raise ProgramError("a number literal that is too large")
            else:
                row = ["n", f"{term.value:x}"]
        elif kind is Kind.PROJ:
            row = ["j", self.name(term.name), term.value, *parts]
        else:
            raise ProgramError("a metavariable or free variable in a declaration")
        return row, tuple(row)


def ordered(constants: Mapping[Name, Constant], names: Collection[Name]) -> list[Name]:
    """``names`` and all of ``constants`` that they need, everything after what it mentions.

    The members of one inductive declaration (types, constructors, recursors) stay in a row,
    types first. Raises ``ProgramError`` for declarations that need each other.
    """
    group = _groups(constants)
    done: list[Name] = []
    state: dict[Name, int] = {}  # by a group's first name: 1 while its needs are placed, 2 after
    for start in names:
        stack = [group[start][0]]
        while stack:
            head = stack[-1]
            members = group[head]
            if state.get(head) is None:
                state[head] = 1
                needed = {
                    group[d][0] for m in members for d in dependencies(constants[m]) if d in group
                }
                needed.discard(head)
                for need in sorted(needed, key=name_text):
                    if state.get(need) == 1:
                        raise ProgramError(
                            f"`{name_text(need)}` and `{name_text(head)}` need each other"
                        )
                    if need not in state:
                        stack.append(need)
            else:
                stack.pop()
                if state[head] == 1:
                    state[head] = 2
                    done.extend(members)
    return done


def _groups(constants: Mapping[Name, Constant]) -> dict[Name, tuple[Name, ...]]:
    """For each name the members of its declaration, by the same tuple for all of them."""
    quotients = tuple(n for n, c in constants.items() if c.kind == "quot")
    group: dict[Name, tuple[Name, ...]] = {name: (name,) for name in constants}
    group.update(dict.fromkeys(quotients, quotients))
    recursors: dict[Name, list[Name]] = {}
    for constant in constants.values():
        if constant.kind == "recursor" and constant.all:
            recursors.setdefault(constant.all[0], []).append(constant.name)
    for constant in constants.values():
        if constant.kind != "inductive" or not constant.all or constant.all[0] != constant.name:
            continue
        members: list[Name] = []
        for type_name in constant.all:
            type_ = constants.get(type_name)
            if type_ is None or type_.kind != "inductive" or type_.all != constant.all:
                raise ProgramError(
                    f"`{name_text(type_name)}` is not declared with its mutual block"
                )
            members.append(type_name)
        for type_name in constant.all:
            members.extend(constants[type_name].constructors)
        members.extend(sorted(recursors.get(constant.name, []), key=name_text))
        if len(set(members)) != len(members) or any(m not in constants for m in members):
            raise ProgramError(f"`{name_text(constant.name)}` has no proper constructors")
        row = tuple(members)
        for member in members:
            group[member] = row
    return group


def program(
    constants: Mapping[Name, Constant], order: Collection[Name], *, quotients: bool = False
) -> tuple[dict[str, Any], list[Name]]:
    """The JSON value for ``kernel_replay.py`` that declares ``order``'s constants, one by one,
    and the name that each of its declarations is about.

    ``quotients`` allows ``Quot`` among them, which only the core itself declares. Raises
    ``ProgramError`` for what a kernel cannot have accepted.
    """
    tables = _Tables()
    declarations: list[dict[str, Any]] = []
    owners: list[Name] = []
    for name in order:
        constant = constants[name]
        if constant.kind == "quot":
            if not quotients:
                raise ProgramError(f"`{name_text(name)}`: quotients belong to the core")
            if {"kind": "quot"} not in declarations:
                declarations.append({"kind": "quot"})
                owners.append(name)
            continue
        if constant.kind == "inductive" and constant.all[:1] == (name,):
            declarations.append(_inductive(tables, constants, constant))
            owners.append(name)
        declarations.append(_row(tables, constant))
        owners.append(name)
    value = {
        "names": tables.names,
        "levels": tables.levels,
        "exprs": tables.exprs,
        "declarations": declarations,
    }
    return value, owners


def _row(tables: _Tables, constant: Constant) -> dict[str, Any]:
    row: dict[str, Any] = {
        "kind": constant.kind,
        "name": tables.name(constant.name),
        "params": [tables.name(p) for p in constant.level_params],
        "type": tables.expr(constant.type),
    }
    if constant.value is not None:
        row["value"] = tables.expr(constant.value)
        row["hints"] = constant.hints
    if constant.kind in ("inductive", "constructor", "recursor"):
        row["made"] = True  # by the kernel, out of the inductive declaration before; to compare
        row["numbers"] = list(constant.numbers)
        row["flags"] = list(constant.flags)
        row["all"] = [tables.name(n) for n in constant.all]
        row["constructors"] = [tables.name(n) for n in constant.constructors]
        row["induct"] = tables.name(constant.induct)
        row["rules"] = [
            [tables.name(r.constructor), r.fields, tables.expr(r.rhs)] for r in constant.rules
        ]
        counts = (*constant.numbers, *(r.fields for r in constant.rules))
        if any(n.bit_length() > 32 for n in counts):
            raise ProgramError(f"`{name_text(constant.name)}` has impossible numbers")
    return row


def _inductive(
    tables: _Tables, constants: Mapping[Name, Constant], first: Constant
) -> dict[str, Any]:
    def named(name: Name) -> dict[str, Any]:
        constant = constants[name]
        return {"name": tables.name(name), "type": tables.expr(constant.type)}

    return {
        "kind": "inductive",
        "name": tables.name(first.name),
        "params": [tables.name(p) for p in first.level_params],
        "parameters": first.numbers[0],
        "types": [
            {**named(t), "constructors": [named(c) for c in constants[t].constructors]}
            for t in first.all
        ],
    }
