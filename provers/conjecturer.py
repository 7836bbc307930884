"""The contract of a conjecturer: from a proved theorem and a lemma to new statements.

After STP (Dong and Ma, 2025): the conjecturer is shown a seed theorem with its proof and a lemma,
and writes a statement that is like the seed and should want the lemma.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from qedgym.env.theorem import Theorem


@dataclass(frozen=True, slots=True)
class ConjectureRequest:
    """A seed and a lemma from which new statements are wanted."""

    seed: Theorem
    """A proved theorem, with its proof. New statements stand where it stands: behind its prefix,
    so that they may use what it may use, and not the seed itself."""
    lemma: str
    """Full name of a lemma that the seed may use."""
    lemma_statement: str = ""
    """What it says, as far as that is known as text."""
    name: str = "conjecture"
    """What the new theorems are called, with a number behind it when there are several."""
    n: int = 1
    """How many statements at most."""
    random_seed: int = 0


@dataclass(frozen=True, slots=True)
class Conjecture:
    """A new statement, of which nobody knows yet whether it is true."""

    theorem: Theorem
    """Without a proof; its prefix is the seed's."""
    how: str
    """In a word or two how it was made, for the record."""
    log_prob: float
    """Natural logarithm of the chance with which it was drawn, as far as known; at most 0."""


class Conjecturer(Protocol):
    """Writes new statements, for several requests at once."""

    name: str
    """Short name, recorded with results."""

    def conjecture(self, requests: Sequence[ConjectureRequest]) -> list[list[Conjecture]]:
        """For each request at most ``n`` conjectures with different statements, in the order
        drawn; each elaborates in Lean behind the seed's prefix.

        The same requests give the same answer, and what one gets does not depend on the others.
        An empty list when nothing comes of the pair.
        """
        ...


def full_name(seed: Theorem, short: str) -> str:
    """The full name of a theorem called ``short`` that is stated where the seed stands.

    >>> full_name(Theorem("A.s", "theorem s : p"), "c")
    'A.c'
    """
    written = re.search(r"(?:theorem|lemma|example)\s+([^\s:({\[]+)", seed.statement)
    inside = written is not None and "." in seed.name and written[1] != seed.name
    return f"{seed.name.rpartition('.')[0]}.{short}" if inside else short
