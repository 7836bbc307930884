"""What ``.olean`` files of Lean 4.35.0 declare, as data, and what follows from it.

Files are read by :mod:`qedgym.env.olean_objects`, which describes the format, and decoded by
:mod:`qedgym.env.module_data`. A damaged or hostile file raises ``OleanError``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Final

from qedgym.env.expr import Constant, Name
from qedgym.env.module_data import Import, ModuleData, dependencies
from qedgym.env.olean_objects import OleanError, load

__all__ = [
    "Environment",
    "Import",
    "ModuleData",
    "OleanError",
    "axioms_of",
    "constants",
    "dependencies",
    "read_module",
]


@lru_cache(maxsize=64)
def _read_cached(path: Path, size: int, modified: int) -> ModuleData:
    return ModuleData(load(path))


def read_module(path: Path, *, cached: bool = True) -> ModuleData:
    """Read an olean file. Cached by path, size and time of change unless told otherwise.

    Raises ``OleanError`` when it cannot be read or is not a sound olean of Lean 4.35.0.
    """
    try:
        status = path.stat()
    except OSError as error:
        raise OleanError(f"{path}: cannot be read: {error.strerror}") from None
    if not cached:
        return ModuleData(load(path))
    return _read_cached(path.absolute(), status.st_size, status.st_mtime_ns)


def constants(path: Path) -> Mapping[Name, Constant]:
    """All constants of an olean file, by name, in the file's order."""
    return read_module(path).as_mapping


class Environment:
    """The constants of several modules; the first module that has a name wins."""

    def __init__(self, modules: Iterable[ModuleData]) -> None:
        self.modules: Final = tuple(modules)

    def find(self, name: Name) -> Constant | None:
        """The constant of that name, None when no module has it."""
        for module in self.modules:
            if name in module:
                return module[name]
        return None

    def __contains__(self, name: object) -> bool:
        return any(name in module for module in self.modules)

    def __iter__(self) -> Iterator[Constant]:
        return (constant for module in self.modules for constant in module)


def axioms_of(name: Name, environment: Environment) -> set[Name]:
    """Names of the axioms that a constant rests on: all it mentions, and so on to the end.

    Raises ``KeyError`` with the name of a constant that the environment lacks.
    """
    found: set[Name] = set()
    seen: set[Name] = {name}
    stack = [name]
    while stack:
        current = stack.pop()
        constant = environment.find(current)
        if constant is None:
            raise KeyError(current)
        if constant.kind == "axiom":
            found.add(current)
        for used in dependencies(constant):
            if used not in seen:
                seen.add(used)
                stack.append(used)
    return found
