"""Give declarations to Lean's kernel in a process that has loaded trusted modules only.

    python -I -S kernel_replay.py LIBRARY MODULE...  < declarations.json  > verdict.json

Run as a bare file, never imported. No Lean code of a submission is run here, and no file of a
submission is opened: the declarations arrive as plain data (written by ``kernel_program``), every
term is built anew by Lean's own constructors, so that cached facts in a forged file (hashes,
loose variables) cannot reach the kernel. Inductive types are added by their constructors' types
alone; the constructors and recursors that the kernel makes must be the ones given.

The verdict is one JSON object: ``errors`` maps a declaration's place in the list to why the kernel
refused it (what needs it is refused in turn, as unknown). Objects made here are marked persistent
and never freed; the process is short-lived.
"""

import contextlib
import json
import os
import resource
import struct
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from qedgym.env.lean_objects import Lean, box
else:
    # Started as `python -I -S FILE`, which knows no packages; behind the standard library, so
    # that no file here can stand in for one of its modules.
    sys.path.append(os.path.dirname(os.path.abspath(__file__)))
    from lean_objects import Lean, box

# Constructor numbers of Lean's Kernel.Exception.
_ERRORS = (
    "unknown constant",
    "already declared",
    "value is not of the declared type",
    "metavariables",
    "free variables",
    "function expected",
    "type expected",
    "let value is not of its type",
    "term is not of the expected type",
    "argument is not of the expected type",
    "invalid projection",
    "statement is not a proposition",
    "rejected by the kernel",
    "deterministic timeout",
    "excessive memory",
    "deep recursion",
    "interrupted",
)
# The kernel gives these a meaning of its own, whatever is declared under the name. Where the
# trusted modules lack one, a submission could define it falsely and prove False, so none may.
_COMPUTED = frozenset(
    tuple(name.split("."))
    for name in (
        "Nat Nat.zero Nat.succ Nat.add Nat.sub Nat.mul Nat.div Nat.mod Nat.gcd Nat.beq Nat.ble "
        "Nat.pow Nat.land Nat.lor Nat.xor Nat.shiftLeft Nat.shiftRight Nat.log2 Bool Bool.true "
        "Bool.false Char Char.ofNat String String.mk String.ofList List List.nil List.cons Quot "
        "Quot.mk Quot.lift Quot.ind Lean.reduceBool Lean.reduceNat eagerReduce"
    ).split()
)
_NOT_MADE = "not what the kernel makes of its inductive type"
_STACK = 100 << 20  # Linux leaves at least 128 MiB below a stack to grow into


class Replay:
    """Builds the terms of a program and adds its declarations one after the other."""

    def __init__(self, lean: Lean, environment: int, program: dict[str, Any]) -> None:
        self.lean = lean
        self.environment = environment
        lean.call("lean_mark_persistent", environment)
        self.names = self._names(program["names"])
        self.levels = self._levels(program["levels"])
        self.exprs = self._exprs(program["exprs"])

    def _names(self, rows: list[Any]) -> list[int]:
        lean, made = self.lean, [box(0)]
        text, number = (
            lean.function("lean_name_mk_string", 2),
            lean.function("lean_name_mk_numeral", 2),
        )
        persist = lean.function("lean_mark_persistent", 1)
        for parent, component in rows:
            if isinstance(component, str):
                name = text(made[parent], lean.string(component))
            else:
                name = number(made[parent], lean.natural(component))
            persist(name)
            made.append(name)
        return made

    def _levels(self, rows: list[Any]) -> list[int]:
        lean, made = self.lean, [box(0)]
        makers = {
            "s": lean.function("lean_level_mk_succ", 1),
            "m": lean.function("lean_level_mk_max", 2),
            "i": lean.function("lean_level_mk_imax", 2),
        }
        parameter = lean.function("lean_level_mk_param", 1)
        persist = lean.function("lean_mark_persistent", 1)
        for kind, *parts in rows:
            if kind == "p":
                level = parameter(self.names[parts[0]])
            else:
                level = makers[kind](*[made[p] for p in parts])
            persist(level)
            made.append(level)
        return made

    def _exprs(self, rows: list[Any]) -> list[int]:
        lean, names, levels = self.lean, self.names, self.levels
        made: list[int] = []
        persist = lean.function("lean_mark_persistent", 1)
        app, const = lean.function("lean_expr_mk_app", 2), lean.function("lean_expr_mk_const", 2)
        bvar, sort = lean.function("lean_expr_mk_bvar", 1), lean.function("lean_expr_mk_sort", 1)
        lam, pi = lean.function("lean_expr_mk_lambda", 4), lean.function("lean_expr_mk_forall", 4)
        let, lit = lean.function("lean_expr_mk_let", 5), lean.function("lean_expr_mk_lit", 1)
        proj = lean.function("lean_expr_mk_proj", 3)
        for kind, *p in rows:
            if kind == "a":
                term = app(made[p[0]], made[p[1]])
            elif kind == "c":
                term = const(names[p[0]], lean.linked([levels[i] for i in p[1]]))
            elif kind == "b":
                term = bvar(lean.natural(p[0]))
            elif kind == "s":
                term = sort(levels[p[0]])
            elif kind == "l":
                term = lam(names[p[0]], made[p[1]], made[p[2]], p[3])
            elif kind == "p":
                term = pi(names[p[0]], made[p[1]], made[p[2]], p[3])
            elif kind == "z":
                term = let(names[p[0]], made[p[1]], made[p[2]], made[p[3]], 0)
            elif kind == "n":
                term = lit(lean.constructor(0, (lean.natural(int(p[0], 16)),)))
            elif kind == "t":
                term = lit(lean.constructor(1, (lean.string(p[0]),)))
            elif kind == "j":
                term = proj(names[p[0]], lean.natural(p[1]), made[p[2]])
            else:
                raise ValueError(kind)
            persist(term)
            made.append(term)
        return made

    def name_list(self, indices: list[int]) -> int:
        """A ``List Name``."""
        return self.lean.linked([self.names[i] for i in indices])

    def header(self, row: dict[str, Any]) -> int:
        """A ``ConstantVal``: name, universe parameters, type."""
        params = self.name_list(row["params"])
        return self.lean.constructor(0, (self.names[row["name"]], params, self.exprs[row["type"]]))

    def declaration(self, row: dict[str, Any]) -> int:
        """A ``Declaration`` for the kernel. The ``all`` lists are bookkeeping, so just the name."""
        lean, kind = self.lean, row["kind"]
        if kind == "quot":
            return box(4)
        if kind == "inductive":
            types = []
            for type_ in row["types"]:
                constructors = [
                    lean.constructor(0, (self.names[c["name"]], self.exprs[c["type"]]))
                    for c in type_["constructors"]
                ]
                fields = (
                    self.names[type_["name"]],
                    self.exprs[type_["type"]],
                    lean.linked(constructors),
                )
                types.append(lean.constructor(0, fields))
            params = self.name_list(row["params"])
            fields4 = (params, lean.natural(row["parameters"]), lean.linked(types))
            return lean.constructor(6, fields4, b"\0")
        header, this = self.header(row), self.name_list([row["name"]])
        if kind == "axiom":
            return lean.constructor(0, (lean.constructor(0, (header,), b"\0"),))
        value = self.exprs[row["value"]]
        if kind == "definition":
            hint = row["hints"]
            hints = box(-1 - hint) if hint < 0 else lean.constructor(2, (), struct.pack("<I", hint))
            safe = b"\1"
            return lean.constructor(1, (lean.constructor(0, (header, value, hints, this), safe),))
        if kind == "theorem":
            return lean.constructor(2, (lean.constructor(0, (header, value, this)),))
        if kind == "opaque":
            return lean.constructor(3, (lean.constructor(0, (header, value, this), b"\0"),))
        raise ValueError(kind)

    def add(self, row: dict[str, Any]) -> str | None:
        """Let the kernel check one declaration; the error, None when it was taken."""
        result = self.lean.call(
            "lean_add_decl", self.environment, 0, 0, self.declaration(row), box(0)
        )
        if self.lean.tag(result) != 1:
            number = self.lean.tag(self.lean.word(result, 0))
            return _ERRORS[number] if number < len(_ERRORS) else _ERRORS[12]
        self.environment = self.lean.word(result, 0)
        self.lean.call("lean_mark_persistent", self.environment)
        return None

    def find(self, name: int) -> tuple[int, int] | None:
        """Kind number and value object of a constant of the environment."""
        found = self.lean.call("lean_environment_find", self.environment, name)
        if found & 1:
            return None
        info = self.lean.word(found, 0)
        return self.lean.tag(info), self.lean.word(info, 0)

    def same(self, row: dict[str, Any]) -> bool:
        """Whether the kernel's own inductive type, constructor or recursor is the one given."""
        lean, numbers = self.lean, [self.lean.natural(n) for n in row["numbers"]]
        header = self.header(row)
        if row["kind"] == "inductive":
            recursive, reflexive = row["flags"]
            lists = (self.name_list(row["all"]), self.name_list(row["constructors"]))
            fields = (header, *numbers[:2], *lists, numbers[2])
            given = lean.constructor(0, fields, bytes((recursive, 0, reflexive)))
            number, equal = 5, "l_Lean_instBEqInductiveVal_beq"
        elif row["kind"] == "constructor":
            given = lean.constructor(0, (header, self.names[row["induct"]], *numbers), b"\0")
            number, equal = 6, "l_Lean_instBEqConstructorVal_beq"
        else:
            rules = [
                lean.constructor(0, (self.names[c], lean.natural(count), self.exprs[rhs]))
                for c, count, rhs in row["rules"]
            ]
            fields = (header, self.name_list(row["all"]), *numbers, lean.linked(rules))
            given = lean.constructor(0, fields, bytes((row["flags"][0], 0)))
            number, equal = 7, "l_Lean_instBEqRecursorVal_beq"
        found = self.find(self.names[row["name"]])
        if found is None or found[0] != number:
            return False
        return lean.call(equal + "___boxed", found[1], given) == box(1)


def _reserved(rows: list[Any]) -> set[int]:
    """Indices of the names that only the core may declare."""
    full: list[tuple[Any, ...]] = [()]
    for parent, component in rows:
        # Deep names are none of ours; cutting them keeps this linear.
        full.append((*full[parent], component) if len(full[parent]) < 4 else full[parent])
    return {index for index, name in enumerate(full) if name in _COMPUTED}


def _declared(row: dict[str, Any]) -> set[int]:
    """Indices of the names that a row declares."""
    if row["kind"] == "quot":
        return set()
    names = {row["name"]}
    for type_ in row.get("types", ()):
        names |= {type_["name"], *(c["name"] for c in type_["constructors"])}
    return names


def raise_stack() -> None:
    """More stack than Lean had when it elaborated: what the kernel took there it takes here."""
    hard = resource.getrlimit(resource.RLIMIT_STACK)[1]
    size = _STACK if hard == resource.RLIM_INFINITY else min(_STACK, hard)
    with contextlib.suppress(ValueError, OSError):  # not everywhere may it be raised
        resource.setrlimit(resource.RLIMIT_STACK, (size, hard))


class Trusted:
    """Lean's kernel with the trusted modules loaded."""

    def __init__(self, library: str, modules: list[str]) -> None:
        self._lean = Lean(library)
        self._environment = self._lean.import_modules(modules)
        self._may_make_core = not modules
        self._kept: list[int] = []

    def keep(self, program: dict[str, Any]) -> dict[str, Any]:
        """Replay a program and keep the environment before each declaration and at the end."""
        self._kept = [self._environment]
        return self._replayed(program, self._environment, self._kept)

    def verdict(self, program: dict[str, Any], behind: int | None = None) -> dict[str, Any]:
        """Replay a program; ``behind`` so many declarations of the one kept, or of none."""
        start = self._environment if behind is None else self._kept[behind]
        return self._replayed(program, start, [])

    def _replayed(self, program: dict[str, Any], start: int, kept: list[int]) -> dict[str, Any]:
        """An environment is a value: what is declared in one is not in those before it."""
        replay = Replay(self._lean, start, program)
        reserved = set[int]() if self._may_make_core else _reserved(program["names"])
        errors: dict[str, str] = {}
        for number, row in enumerate(program["declarations"]):
            error: str | None
            if not reserved.isdisjoint(_declared(row)):
                error = "a name that the kernel computes by itself"
            elif row.get("made"):
                error = None if replay.same(row) else _NOT_MADE
            else:
                error = replay.add(row)
            if error is not None:
                errors[str(number)] = error
            kept.append(replay.environment)
        return {"errors": errors}


def main(library: str, modules: list[str]) -> dict[str, Any]:
    """Load the trusted modules, then read the program and replay it."""
    raise_stack()
    return Trusted(library, modules).verdict(json.load(sys.stdin))


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], sys.argv[2:])), flush=True)
