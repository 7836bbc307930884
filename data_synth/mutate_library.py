"""The lemmas and definitions that a theorem may be mutated with: the core's, and those of its file.

Read from compiled modules. The core's are read once for a process.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from qedgym.data_synth.lemma_patterns import (
    BLANK,
    Lemmas,
    PatternTree,
    Terms,
    Use,
    flatten,
    taken_apart,
)
from qedgym.env.errors import InputError
from qedgym.env.expr import (
    Constant,
    Expr,
    Kind,
    Name,
    head_and_arguments,
    name_text,
    used_constants,
)
from qedgym.env.library_facts import compile_file
from qedgym.env.module_data import ModuleData
from qedgym.env.olean import OleanError, read_module
from qedgym.env.scratch import ScratchFolder
from qedgym.env.toolchain import Toolchain
from qedgym.provers.lemma_index import is_public

_MOST_BYTES = 64 << 20
_CORE_FUNCTIONS: tuple[Name, ...] = (("List", "length"), ("List", "reverse"))
_MACHINERY = frozenset({"Simproc", "Internal", "Grind", "Omega", "Linear", "SOM"})
"""Parts of names of lemmas that are there for tactics."""


@dataclass(frozen=True, slots=True)
class Library:
    """The lemmas that a source may be mutated with."""

    terms: Terms
    lemmas: tuple[Lemmas, ...]
    definitions: frozenset[Name] = frozenset()
    """What may be unfolded: definitions of the source's file."""
    functions: PatternTree | None = None
    """Functions of one argument, by that argument's type."""

    def used(self, term: Expr) -> tuple[str, ...]:
        """The definitions that a term uses."""
        return tuple(sorted(name_text(n) for n in used_constants(term) & self.definitions))

    def taking(self, conclusion: Expr) -> tuple[str, tuple[str, ...]]:
        """Of an equation the head of its sides' type, and the functions that take them."""
        head, arguments = head_and_arguments(conclusion)
        if head.name != ("Eq",) or len(arguments) != 3:
            return "", ()
        type_, _ = head_and_arguments(arguments[0])
        flat = flatten(arguments[0], self.terms)
        found = () if self.functions is None else self.functions.find(flat, 0)
        equated = name_text(type_.name) if type_.name else ""
        return equated, tuple(sorted({use.lemma for use in found}))


class Modules(Mapping[Name, Constant]):
    """Several modules as one; a constant is decoded when it is asked for."""

    def __init__(self, modules: list[ModuleData]) -> None:
        self._owner = {name: module for module in reversed(modules) for name in module.names}

    def __getitem__(self, name: Name) -> Constant:
        return self._owner[name][name]

    def __contains__(self, name: object) -> bool:
        return name in self._owner

    def __iter__(self) -> Iterator[Name]:
        return iter(self._owner)

    def __len__(self) -> int:
        return len(self._owner)


class CoreLemmas:
    """The lemmas on a toolchain's search path. Takes about two seconds to make."""

    def __init__(self, toolchain: Toolchain) -> None:
        """Raises ``InputError`` when the library is larger than what can be read at once."""
        listed = toolchain.environ.get("LEAN_PATH", "").split(os.pathsep)
        files = [p for folder in listed if folder for p in sorted(Path(folder).rglob("*.olean"))]
        if sum(p.stat().st_size for p in files) > _MOST_BYTES:
            raise InputError("the library on Lean's search path is too large to be mutated with")
        try:
            modules = [read_module(path) for path in files]
        except OleanError as error:
            raise InputError(f"cannot read the library on Lean's search path: {error}") from None
        self.constants = Modules(modules)
        self.lemmas = Lemmas(Terms([self.constants]))
        for module in modules:
            for name in module.names:
                if module.kind(name) == "theorem" and is_public(name) and _for_people(name):
                    self.lemmas.add(name_text(name), module[name].type)


def _for_people(name: Name) -> bool:
    return _MACHINERY.isdisjoint(map(str, name))


class FileLemmas:
    """What a file declares, in its order."""

    def __init__(self, core: CoreLemmas, text: str, toolchain: Toolchain) -> None:
        """Raises ``InputError`` when the file does not compile."""
        with ScratchFolder() as scratch:
            copy = scratch.path / "Source.lean"
            copy.write_text(text, encoding="utf-8")
            self.module = compile_file(copy, toolchain, unproved=True)
        self._core = core
        self.terms = Terms([core.constants, self.module.as_mapping])
        places = self.module.positions
        known = [n for n in self.module.names if n in places or n[:-1] in places]
        self._order = sorted(known, key=lambda n: (self._place(n), name_text(n)))
        self._begin()

    def _begin(self) -> None:
        self._next = 0
        self._lemmas = Lemmas(self.terms)
        self._definitions: set[Name] = set()
        self._functions = PatternTree()
        for name in _CORE_FUNCTIONS:
            if (constant := self._core.constants.get(name)) is not None:
                self._function(constant)

    def _place(self, name: Name) -> tuple[int, int]:
        places = self.module.positions
        return places.get(name) or places[name[:-1]]

    def before(self, theorem: Name) -> Library:
        """What may be used for mutants that stand where a theorem stands.

        Cheapest for one theorem after the other in the file's order; what was given for another
        is not to be used any more.
        """
        if theorem not in self.module.positions:
            return Library(self.terms, (self._core.lemmas,))
        end = self._place(theorem)
        if self._next and self._place(self._order[self._next - 1]) >= end:
            self._begin()
        while self._next < len(self._order) and self._place(self._order[self._next]) < end:
            self._add(self._order[self._next])
            self._next += 1
        return Library(
            self.terms, (self._lemmas, self._core.lemmas), frozenset(self._definitions),
            self._functions,
        )  # fmt: skip

    def _add(self, name: Name) -> None:
        if any(str(part).startswith("_") for part in name):
            return
        kind, type_ = self.module.kind(name), self.module[name].type
        written = name in self.module.positions
        if kind == "theorem" and written or kind == "constructor" and self.terms.is_prop(type_):
            self._lemmas.add(name_text(name), type_)
        elif kind == "definition" and written and not self._is_instance(name):
            self._definitions.add(name)
            self._function(self.module[name])

    def _function(self, constant: Constant) -> None:
        """Keep a function of one argument, if it is one."""
        said = taken_apart(constant.type)
        explicit = [i for i, annotation in enumerate(said.annotations) if annotation == 0]
        head, _ = head_and_arguments(said.conclusion)
        if len(explicit) != 1 or head.kind is not Kind.CONST:
            return
        pattern = flatten(said.domains[explicit[0]], self.terms, explicit[0])
        if pattern.symbols[0] != BLANK:
            self._functions.add(pattern, Use(name_text(constant.name), "forward", 0))

    def _is_instance(self, name: Name) -> bool:
        return str(name[-1]).startswith("inst")

