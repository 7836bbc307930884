"""Parts of a dataset such that nothing of the tests is in what is trained on.

A theorem of the library is where its split has it, and whatever is made from it is there, too. Of
several theorems that something is made from the strictest part counts: test before validation
before train.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from qedgym.env.errors import InputError
from qedgym.env.library import PARTS, suite

SPLITS = ("random", "novel_premises")
"""The splits of the library."""
STRICT = {"train": 0, "validation": 1, "test": 2}


def check_split(name: str) -> None:
    """Raise ``InputError`` (with the list) when the library has no split of that name."""
    if name not in SPLITS:
        raise InputError(f"no split {name!r}; there are {' and '.join(SPLITS)}")


@lru_cache(maxsize=2)
def library_parts(split: str = "random") -> Mapping[str, str]:
    """The part of every theorem of the library, by its full name."""
    return {t.name: part for part in PARTS for t in suite(f"library:{split}/{part}")}


def strictest(parts: Iterable[str]) -> str:
    """The strictest of parts; train without any.

    >>> strictest(["train", "test", "validation"])
    'test'
    """
    return max(parts, key=STRICT.__getitem__, default="train")


FIELDS = ("source_theorem", "seed_theorem", "lemma")
"""The columns that name what a record is made from."""


def made_from(record: Mapping[str, Any]) -> list[str]:
    """The names of the theorems that a record is made from.

    >>> made_from({"full_name": "t", "source_theorem": "s", "lemma": None})
    ['s']
    """
    names = (record.get(field) for field in FIELDS)
    return [name for name in names if isinstance(name, str) and name]


def part_of(record: Mapping[str, Any], split: str = "random") -> str:
    """The part of a record by the library's theorems that it is or is directly made from."""
    parts = library_parts(split)
    names = [str(record.get("full_name")), *made_from(record)]
    return strictest(parts[name] for name in names if name in parts)


@dataclass(frozen=True, slots=True)
class Ancestry:
    """The parts of names, by what they are made from, to the roots.

    A root that the library has is where the library's split has it; another is drawn by its name
    and the seed, so that all that is made from it is in one part.
    """

    parents: Mapping[str, tuple[str, ...]]
    split: str = "random"
    test: float = 0.0
    validation: float = 0.0
    """The parts of the other roots that are test and validation."""
    seed: int = 0

    def part(self, names: Iterable[str]) -> str:
        """The strictest part of the names and of all that they are made from."""
        library = library_parts(self.split)
        stack, seen, found = list(names), set[str](), "train"
        while stack:
            name = stack.pop()
            if name in seen:
                continue
            seen.add(name)
            above = self.parents.get(name, ())
            stack += above
            if name in library:
                found = strictest((found, library[name]))
            elif not above:
                found = strictest((found, self._drawn(name)))
        return found

    def _drawn(self, name: str) -> str:
        if not self.test and not self.validation:
            return "train"
        digest = hashlib.sha256(f"{self.seed}\0{name}".encode("utf-8", "replace")).digest()
        share = int.from_bytes(digest[:8], "big") / 2**64
        if share < self.test:
            return "test"
        return "validation" if share < self.test + self.validation else "train"
