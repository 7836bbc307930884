"""The trusted modules (our core library, as compiled): their constants and what they rest on.

A check needs to know of every trusted constant whether it exists and which axioms it reaches.
That is worked out once from the oleans, reading all terms (about a second), and kept in a small
file beside them; the file is used only while the oleans are the very ones it was made from.
"""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Final

from qedgym.env.errors import ToolchainError
from qedgym.env.expr import Constant, Name
from qedgym.env.olean import Environment, ModuleData, dependencies, read_module
from qedgym.env.toolchain import Toolchain

_SCHEMA: Final = 2
_FILE: Final = "qedgym-axioms.json"
_SEPARATOR: Final = "\x1f"


def _key(name: Name) -> str:
    """A name as text, one-to-one for names without control characters."""
    return _SEPARATOR.join(c if isinstance(c, str) else f"\x1e{c}" for c in name)


def _name(key: str) -> Name:
    """The name whose ``_key`` this is."""
    return tuple(int(c[1:]) if c[:1] == "\x1e" else c for c in key.split(_SEPARATOR))


class TrustedCore:
    """Constants of the trusted modules with the axioms that each reaches."""

    def __init__(self, files: Mapping[Name, Path], table: Mapping[str, object]) -> None:
        """``files`` are the oleans by module name, ``table`` what ``_make_table`` gives."""
        self.files: Final = dict(files)
        axioms = table["axioms"]
        reached = table["names"]
        assert isinstance(axioms, list) and isinstance(reached, dict)
        self._axioms: Final[list[Name]] = [_name(a) for a in axioms]
        self._reached: Final[dict[str, int]] = reached

    def __contains__(self, name: object) -> bool:
        return isinstance(name, tuple) and self._mask(name) is not None

    def _mask(self, name: Name) -> int | None:
        if any(isinstance(c, str) and (_SEPARATOR in c or c[:1] == "\x1e") for c in name):
            return None  # could be mistaken for another name's key; no core constant is called so
        return self._reached.get(_key(name))

    def axioms(self, name: Name) -> set[Name]:
        """The axioms that a trusted constant reaches. Raises ``KeyError`` for other names."""
        mask = self._mask(name)
        if mask is None:
            raise KeyError(name)
        return {axiom for bit, axiom in enumerate(self._axioms) if mask >> bit & 1}

    def constant(self, name: Name) -> Constant | None:
        """The constant itself, read from its olean; None when no trusted module has it."""
        return self._environment.find(name) if name in self else None

    @cached_property
    def _environment(self) -> Environment:
        return Environment(read_module(path) for path in self.files.values())


def _make_table(modules: Iterable[ModuleData]) -> dict[str, object]:
    """For every constant which axioms it reaches, as bits; linear in the size of the modules."""
    users: dict[Name, list[Name]] = {}
    axioms: list[Name] = []
    reached: dict[Name, int] = {}
    for module in modules:
        for constant in module:
            reached[constant.name] = 0
            if constant.kind == "axiom":
                axioms.append(constant.name)
            for used in dependencies(constant):
                users.setdefault(used, []).append(constant.name)
    axioms.sort(key=_key)
    for bit, axiom in enumerate(axioms):
        stack = [axiom]
        while stack:
            name = stack.pop()
            if not reached[name] >> bit & 1:
                reached[name] |= 1 << bit
                stack.extend(users.get(name, ()))
    return {
        "axioms": [_key(a) for a in axioms],
        "names": {_key(name): mask for name, mask in reached.items()},
    }


def search_folders(toolchain: Toolchain) -> list[Path]:
    """Where the toolchain's Lean looks for modules."""
    return [Path(p) for p in toolchain.environ.get("LEAN_PATH", "").split(os.pathsep) if p]


def _find(module: Name, folders: list[Path]) -> Path | None:
    """The olean of a module: the first folder that has it."""
    relative = "/".join(str(c) for c in module) + ".olean"
    return next((f / relative for f in folders if (f / relative).is_file()), None)


def module_files(toolchain: Toolchain, modules: Iterable[Name]) -> dict[Name, Path]:
    """The oleans of the modules and of all that they import.

    Raises ``ToolchainError`` when one is missing from the toolchain's search path.
    """
    folders = search_folders(toolchain)
    found: dict[Name, Path] = {}
    stack = list(modules)
    while stack:
        module = stack.pop()
        if module in found:
            continue
        path = _find(module, folders)
        if path is None:
            name = ".".join(map(str, module))
            raise ToolchainError(
                f"module {name} has no olean where {toolchain.description or 'Lean'} looks"
            )
        found[module] = path
        stack.extend(i.module for i in read_module(path).imports)
    return found


def trusted_core(toolchain: Toolchain, modules: Iterable[Name] = (("Init",),)) -> TrustedCore:
    """The constants of ``modules`` and all they import, with their axioms; cached.

    Raises ``ToolchainError`` when an olean is missing and ``OleanError`` when one is damaged.
    """
    return _load(tuple(search_folders(toolchain)), tuple(sorted(set(modules), key=_key)), toolchain)


@lru_cache(maxsize=8)
def _load(
    folders: tuple[Path, ...], modules: tuple[Name, ...], toolchain: Toolchain
) -> TrustedCore:
    first = _find(modules[0], list(folders)) if modules else None
    store = None if first is None else first.parent / _FILE
    if store is not None and (kept := _kept(store, folders, modules)) is not None:
        return kept
    files = module_files(toolchain, modules)
    stamps = [[_key(module), *_stamp(path)] for module, path in files.items()]
    table = _make_table([read_module(path) for path in files.values()])
    if store is not None:
        with contextlib.suppress(OSError):  # a cache only: a folder we cannot write costs time
            wanted = [_key(m) for m in modules]
            value = {"schema": _SCHEMA, "modules": wanted, "files": stamps, "table": table}
            _store(store, value)
    return TrustedCore(files, table)


def _kept(store: Path, folders: tuple[Path, ...], modules: tuple[Name, ...]) -> TrustedCore | None:
    """What the file beside the oleans says, if it is about these very oleans."""
    try:
        kept = json.loads(store.read_text(encoding="utf-8"))
        if kept["schema"] != _SCHEMA or kept["modules"] != [_key(m) for m in modules]:
            return None
        files: dict[Name, Path] = {}
        for key, *stamp in kept["files"]:
            module = _name(key)
            path = _find(module, list(folders))
            if path is None or _stamp(path) != stamp:
                return None
            files[module] = path
        return TrustedCore(files, kept["table"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _stamp(path: Path) -> list[object]:
    status = path.stat()
    return [str(path), status.st_size, status.st_mtime_ns]


def _store(path: Path, value: object) -> None:
    """Write JSON so that another process sees all of it or nothing."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=_FILE)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(value, file)
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise
