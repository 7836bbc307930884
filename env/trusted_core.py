"""The trusted modules (our core library, as compiled): their constants and what they rest on.

A check needs to know of every trusted constant whether it exists and which axioms it reaches.
That is read once from the oleans (``axiom_table``) and kept in a small file beside them; the file
is used only while the oleans are the very ones it was made from.
"""

from __future__ import annotations

import contextlib
import dataclasses
import json
import os
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, Final

from qedgym.env.errors import ToolchainError
from qedgym.env.expr import Constant, Name
from qedgym.env.olean import Environment, read_module
from qedgym.env.process import run_lean
from qedgym.env.toolchain import Toolchain

_SCHEMA: Final = 2
_FILE: Final = "qedgym-axioms.json"
_SEPARATOR: Final = "\x1f"
_SCRIPT: Final = Path(__file__).with_name("axiom_table.py")
_TABLE_S: Final = 300.0
_TABLE_MB: Final = 256


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


def _make_table(toolchain: Toolchain, modules: Sequence[Name]) -> dict[str, Any]:
    """What ``axiom_table`` writes of these modules. Raises ``ToolchainError``."""
    described = toolchain.description or "Lean"
    python = (sys.executable, "-I", "-S", str(_SCRIPT), toolchain.program[1])
    ran = run_lean(
        dataclasses.replace(toolchain, program=("exec", *python)),
        [_key(m) for m in modules],
        timeout_s=_TABLE_S,
        file_mb=None,
        output_mb=_TABLE_MB,
    )
    if not ran.ok or ran.truncated:
        reason = (ran.stderr.strip().splitlines() or [f"it ended with code {ran.returncode}"])[-1]
        raise ToolchainError(f"cannot list what {described}'s constants rest on: {reason}")
    made = json.loads(ran.stdout)
    assert isinstance(made, dict)
    if "missing" in made:
        raise ToolchainError(f"module {made['missing']} has no olean where {described} looks")
    return made


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

    Raises ``ToolchainError`` when an olean is missing or damaged.
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
    table = _make_table(toolchain, modules)
    files = {_name(key): Path(path) for key, path in table.pop("files").items()}
    stamps = [[_key(module), *_stamp(path)] for module, path in files.items()]
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
