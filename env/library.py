"""The theorem library that travels with the package, and the suites drawn from it.

A suite's name is ``BASE[/PLACE][:SELECTION]``:

- the base is ``library``, or ``unprovable``: statements of which any proof is a bug;
- a place narrows it to a topic or a file: ``library/Nat``, ``library/Nat/Parity``;
- a selection, of the library only, is a part of a split, as ``library:random/test`` or
  ``library:novel_premises/test`` (``library:test`` is ``library:random/test``), or a list:
  ``library:branching``.

Nothing here starts Lean. ``docs/library.md`` says how the files are written.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from qedgym.env.embedded import LEAN_PROJECT
from qedgym.env.errors import InputError
from qedgym.env.library_files import LibraryTheorem, read_library_file, read_unprovable_file

__all__ = ["LibraryTheorem", "library", "suite", "suite_names", "unprovable"]

LIBRARY: Final = LEAN_PROJECT / "Library"
UNPROVABLE: Final = LEAN_PROJECT / "Unprovable"
SPLITS: Final = LIBRARY / "splits"
PARTS: Final = ("train", "validation", "test")
"""The parts of a split."""
_NAME: Final = re.compile(r"(library|unprovable)(?:/([\w/]+))?(?::([\w/]+))?")


@lru_cache(maxsize=1)
def library() -> tuple[LibraryTheorem, ...]:
    """Every theorem of the library, by file and in each file's order."""
    files = sorted(LIBRARY.rglob("*.lean"))
    return tuple(t for file in files for t in read_library_file(file, LIBRARY))


@lru_cache(maxsize=1)
def unprovable() -> tuple[LibraryTheorem, ...]:
    """Every statement that is known to have no proof."""
    files = sorted(UNPROVABLE.rglob("*.lean"))
    return tuple(t for file in files for t in read_unprovable_file(file, UNPROVABLE))


def suite(name: str) -> tuple[LibraryTheorem, ...]:
    """The theorems that a suite's name stands for, in the library's order.

    Raises ``InputError`` where there is no such suite, with the names that there are.

    >>> {t.topic for t in suite("library/Nat")}
    {'Nat'}
    """
    match = _NAME.fullmatch(name)
    if match is None:
        raise InputError(f"no suite {name!r}; there are {', '.join(suite_names())}")
    base, place, selection = match.groups()
    if base == "unprovable" and selection is not None:
        raise InputError(f"{name}: the unprovable statements have no splits; say `unprovable`")
    whole = found = library() if base == "library" else unprovable()
    if place is not None:
        inside = f"{place}/"
        found = tuple(t for t in found if t.file.replace(".lean", "/").startswith(inside))
        if not found:
            topics = " ".join(sorted({t.topic for t in whole}))
            raise InputError(f"{name}: no place {place!r} in the {base}; topics: {topics}")
    if selection is not None:
        chosen = frozenset(_selected(name, selection))
        found = tuple(t for t in found if t.name in chosen)
    return found


def library_name(file: str | None) -> str:
    """A theorem's file by the library's name for it where it is the library's, else as it is.

    >>> library_name(str(LIBRARY / "Logic" / "Propositional.lean")), library_name(None)
    ('Logic/Propositional.lean', '')
    """
    if not file or not Path(file).is_relative_to(LIBRARY):
        return file or ""
    return Path(file).relative_to(LIBRARY).as_posix()


def suite_names() -> tuple[str, ...]:
    """Names of suites: everything, each selection, each topic, and what is unprovable."""
    topics = sorted({t.topic for t in library()})
    selections = [f"{split}/{part}" for split in _splits() for part in PARTS]
    return (
        "library",
        *(f"library:{s}" for s in [*PARTS, *selections, *_lists()]),
        *(f"library/{topic}" for topic in topics),
        "unprovable",
    )


def _selected(name: str, selection: str) -> list[str]:
    """The names of the theorems that a selection holds."""
    split, _, part = selection.rpartition("/")
    if not split and part in PARTS:
        split = "random"
    lists, splits = _lists(), _splits()
    if not split and part in lists:
        return list(_read(part)["theorems"])
    if split in splits and part in PARTS:
        return list(_read(split)[part])
    raise InputError(
        f"{name}: no selection {selection!r}; there are "
        + ", ".join([*(f"{s}/{p}" for s in splits for p in PARTS), *lists])
    )


def _splits() -> list[str]:
    return [name for name in _written() if "theorems" not in _read(name)]


def _lists() -> list[str]:
    return [name for name in _written() if "theorems" in _read(name)]


def _written() -> list[str]:
    return sorted(file.stem for file in SPLITS.glob("*.json"))


@lru_cache(maxsize=8)
def _read(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((SPLITS / f"{name}.json").read_text(encoding="utf-8"))
    return found
