"""Where a job's theorems come from: suites of the library, Lean files, folders of Lean files."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from qedgym.env.engine import Limits
from qedgym.env.errors import InputError
from qedgym.env.library import LIBRARY, UNPROVABLE, suite
from qedgym.env.theorem import Theorem
from qedgym.env.theorem_files import read_text, read_theorems
from qedgym.env.toolchain import Toolchain

_PART = 32
"""Theorems of a library file that are one item."""
_PART_BYTES = 32768
"""Text of another file that is one item, about."""
LIBRARY_LICENCE = "Apache-2.0"


@dataclass(frozen=True, slots=True)
class FilePart:
    """Some of the theorems of one file."""

    source: str
    """The suite that they are drawn from; empty for a file of the user's."""
    path: str
    """The file: below the library's folder, or as the user named it."""
    part: int
    parts: int

    @property
    def key(self) -> str:
        """Names it, the same on every machine."""
        return f"{self.source}:{self.path}#{self.part}/{self.parts}"


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file's text, and some of its theorems in the file's order."""

    path: str
    """As records name it; no place of one machine for the library's files."""
    text: str
    theorems: tuple[Theorem, ...]
    every: tuple[Theorem, ...]
    """All theorems of the file that the job is about."""
    previous: Theorem | None
    """The theorem before the first of them, of those that the job is about."""
    last: bool
    """Whether these are the last of the file that the job is about."""
    tags: tuple[tuple[str, ...], ...]
    """By theorem: ``topic:Nat``, ``difficulty:2``."""
    licence: str | None


def parts_of(names: Sequence[str]) -> tuple[FilePart, ...]:
    """The parts of suites, files and folders, each once, in their order.

    Raises ``InputError`` when there is no such suite or file, or no Lean file in a folder.
    """
    found: dict[tuple[str, str], list[FilePart]] = {}
    for name in names:
        path = Path(name)
        if path.is_dir():
            inside = sorted(p for p in path.rglob("*.lean") if p.is_file())
            if not inside:
                raise InputError(f"{name}: there is no Lean file in it")
            for file in inside:
                found.setdefault(("", str(file)), _file_parts(file))
        elif path.exists() or name.endswith(".lean"):
            found.setdefault(("", str(path)), _file_parts(path))
        else:
            for file_name, theorems in _suite_files(name).items():
                parts = -(-len(theorems) // _PART)
                made = [FilePart(name, file_name, n, parts) for n in range(parts)]
                found.setdefault((name, file_name), made)
    return tuple(part for parts in found.values() for part in parts)


def _file_parts(path: Path) -> list[FilePart]:
    parts = 1 + len(read_text(path)) // _PART_BYTES
    return [FilePart("", str(path), n, parts) for n in range(parts)]


def digests(parts: Sequence[FilePart]) -> dict[str, str]:
    """What is in the files: for a run's settings, so that it is resumed with the same."""
    found = {}
    for part in parts:
        if (key := part.path if not part.source else f"{part.source}:{part.path}") not in found:
            text = read_text(_place(part))
            found[key] = hashlib.sha256(text.encode()).hexdigest()[:16]
    return found


def read_part(part: FilePart, toolchain: Toolchain, limits: Limits = Limits()) -> SourceFile:
    """The theorems of a part. Raises ``InputError`` as ``read_theorems``."""
    text = read_text(_place(part))
    if part.source:
        found = _suite_files(part.source)[part.path]
        theorems = [theorem for theorem, _ in found]
        tags = [tags for _, tags in found]
        path, licence = f"Library/{part.path}", LIBRARY_LICENCE
    else:
        theorems = list(_read(part.path, toolchain, limits))
        tags = [()] * len(theorems)
        path, licence = Path(part.path).as_posix(), None
    size = -(-len(theorems) // part.parts)
    begin, end = part.part * size, (part.part + 1) * size
    previous = theorems[begin - 1] if begin else None
    return SourceFile(
        path, text, tuple(theorems[begin:end]), tuple(theorems), previous, end >= len(theorems),
        tuple(tags[begin:end]), licence,
    )  # fmt: skip


def _place(part: FilePart) -> Path:
    """Where the file is here."""
    if not part.source:
        return Path(part.path)
    return (UNPROVABLE if part.source.startswith("unprovable") else LIBRARY) / part.path


@lru_cache(maxsize=4)
def _read(path: str, toolchain: Toolchain, limits: Limits) -> tuple[Theorem, ...]:
    return tuple(read_theorems(path, toolchain, limits))


@lru_cache(maxsize=4)
def _suite_files(name: str) -> dict[str, list[tuple[Theorem, tuple[str, ...]]]]:
    """A suite's theorems with proofs, by file."""
    found: dict[str, list[tuple[Theorem, tuple[str, ...]]]] = {}
    for one in suite(name):
        if one.provable:
            tags = (f"topic:{one.topic}", f"difficulty:{one.difficulty}")
            found.setdefault(one.file, []).append((one.theorem, tags))
    return found


def theorems_of(names: Sequence[str], toolchain: Toolchain) -> Iterator[tuple[Theorem, str]]:
    """Every theorem of suites, files and folders, with the path that records name."""
    for part in parts_of(names):
        file = read_part(part, toolchain)
        for theorem in file.theorems:
            yield theorem, file.path
