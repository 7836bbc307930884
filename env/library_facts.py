"""What compiled theorem files say about their theorems: which lemmas a proof uses, which
statements are alike.

Everything is read from the kernel's terms in the file's olean, so neither layout nor notation nor
names of bound variables play a part.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Final

from qedgym.env.check_names import theorems_of
from qedgym.env.errors import InputError
from qedgym.env.expr import Constant, Expr, Kind, Level, Name, name_text, strip, used_constants
from qedgym.env.module_data import ModuleData
from qedgym.env.olean import read_module
from qedgym.env.process import run_lean
from qedgym.env.scratch import ScratchFolder
from qedgym.env.toolchain import Toolchain


def compile_file(
    file: Path, toolchain: Toolchain, *, unproved: bool = False, timeout_s: float = 120
) -> ModuleData:
    """What a file declares.

    Raises ``InputError`` with Lean's words when it has anything to say, if only that a proof is
    missing; with ``unproved`` when there is an error.
    """
    with ScratchFolder() as scratch:
        folder = scratch.path.resolve()
        # Lean compiles only what lies below the folder it runs in.
        (folder / "Compiled.lean").write_bytes(file.read_bytes())
        olean = folder / "Compiled.olean"
        arguments = ["-o", olean.name, "Compiled.lean"]
        done = run_lean(toolchain, arguments, timeout_s=timeout_s, cwd=folder)
        if not done.ok or (done.stdout.strip() and not unproved):
            raise InputError(f"{file}: {(done.stdout or done.stderr or 'timeout').strip()[:500]}")
        return read_module(olean, cached=False)


def declared_theorems(module: ModuleData) -> list[Name]:
    """The theorems that the module's text states, in its order: no fields of structures."""
    return [n for n in theorems_of(module) if not _is_projection(module, n)]


def _is_projection(module: ModuleData, name: Name) -> bool:
    """Whether Lean made the theorem for a field: it has a structure's name and ends at once."""
    owner = name[:-1]
    if owner not in module or module.kind(owner) != "inductive":
        return False
    value = module[name].value
    assert value is not None
    value = strip(value)
    while value.kind is Kind.LAMBDA:
        value = strip(value.parts[1])
    return value.kind is Kind.PROJ and value.name == owner


def lemmas_used(module: ModuleData) -> dict[str, frozenset[str]]:
    """Per theorem of the module, the theorems of the same module that its proof uses.

    A proof uses the constants in its term; what Lean made for it along the way (``foo._proof_1``)
    counts as part of it, and so does what it made for a definition.
    """
    written = frozenset(declared_theorems(module))
    used = {name: _used(module, name, written) for name in sorted(written, key=name_text)}
    return {name_text(n): frozenset(map(name_text, names)) for n, names in used.items()}


def _used(module: ModuleData, theorem: Name, written: Collection[Name]) -> set[Name]:
    value = module[theorem].value
    assert value is not None
    stack, seen, found = [*used_constants(value)], {theorem}, set[Name]()
    while stack:
        name = stack.pop()
        if name in seen or name not in module:
            continue
        seen.add(name)
        if name in written:
            found.add(name)
        elif module.kind(name) == "theorem" or name not in module.positions:
            stack += module.dependencies(name)
    return found


class StatementForms:
    """Texts that are equal for statements that are alike, over any number of modules.

    ``alike`` is the same for two statements that differ at most in names: of bound variables, of
    universes, and of constants whose definitions are alike in the same sense. ``template`` forgets
    what the file's own constants are, and keeps only which of them are the same: it is equal for
    ``mirror (mirror t) = t`` and ``rev (rev xs) = xs`` over types of one's own.
    """

    def __init__(self, module: ModuleData) -> None:
        self._module: Final = module
        self._constants: dict[Name, str] = {}

    def alike(self, theorem: Name) -> str:
        """The form in which constants stand for their definitions."""
        return " ".join(self._tokens(self._module[theorem], {}, self._digest))

    def template(self, theorem: Name) -> str:
        """The form in which the module's own constants are numbers."""
        numbers: dict[Name, int] = {}

        def number(name: Name) -> str:
            if name not in self._module:
                return name_text(name)
            return f"#{numbers.setdefault(name, len(numbers))}"

        return " ".join(self._tokens(self._module[theorem], {}, number))

    def _tokens(
        self, constant: Constant, own: Mapping[Name, str], name: object, value: bool = False
    ) -> Iterator[str]:
        """A constant's type, and its value if asked for, in prefix notation."""
        params = {p: str(i) for i, p in enumerate(constant.level_params)}
        stack: list[Expr] = [constant.type]
        if value and constant.value is not None:
            stack.insert(0, constant.value)
        while stack:
            term = strip(stack.pop())
            yield term.kind.name
            if term.kind in (Kind.CONST, Kind.PROJ):
                yield own.get(term.name) or name(term.name)  # type: ignore[operator]
            if term.kind in (Kind.CONST, Kind.SORT):
                yield from (_level(level, params) for level in term.levels)
            if term.kind in (Kind.BVAR, Kind.LITERAL, Kind.PROJ):
                yield repr(term.value)
            stack.extend(reversed(term.parts))

    def _digest(self, name: Name) -> str:
        """A constant of the module by what it is; any other by its name."""
        if name not in self._module:
            return name_text(name)
        if name not in self._constants:
            self._constants[name] = "…"  # a constant that is met within itself
            text = self._described(name)
            self._constants[name] = hashlib.sha1(text.encode()).hexdigest()
        return self._constants[name]

    def _described(self, name: Name) -> str:
        constant = self._module[name]
        if constant.kind in ("constructor", "recursor"):
            owner = constant.induct or name[:-1]
            index = constant.numbers[0] if constant.kind == "constructor" else -1
            return f"{constant.kind} {index} {self._digest(owner)}"
        own = dict.fromkeys(constant.all, "self")
        parts = [constant.kind]
        parts += self._tokens(constant, own, self._digest, constant.kind == "definition")
        for maker in constant.constructors:
            parts += ["|", *self._tokens(self._module[maker], own, self._digest)]
        return " ".join(parts)


def _level(level: Level, params: Mapping[Name, str]) -> str:
    parts = " ".join(_level(part, params) for part in level.parts)
    return f"{level.kind.name}{params.get(level.name, '')}({parts})"
