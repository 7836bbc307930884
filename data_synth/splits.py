"""Parts of a dataset such that nothing of the tests is in what is trained on.

A theorem of the library is where its split has it, and whatever is made from it is there, too. Of
several theorems that something is made from the strictest part counts: test before validation
before train.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from qedgym.env.library import PARTS, suite

SPLITS = ("random", "novel_premises")
"""The splits of the library."""
STRICT = {"train": 0, "validation": 1, "test": 2}


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


def part_of(record: Mapping[str, Any], split: str = "random") -> str:
    """The part of a record of any pipeline, by the theorems of the library that it is made from.

    Looked at are its own name, ``source_theorem``, ``lemma`` and ``seed_theorem``.
    """
    known = library_parts(split)
    return strictest(known[n] for n in made_from(record) if n in known)


def made_from(record: Mapping[str, Any]) -> list[str]:
    """The names of the theorems that a record is made from, its own among them."""
    names = (record.get(field) for field in FIELDS)
    return [name for name in names if isinstance(name, str) and name]


FIELDS = ("full_name", "source_theorem", "lemma", "seed_theorem")
