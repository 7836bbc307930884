"""The text before a theorem, as something to train on may show it.

It has the theorems that stand earlier in the file, with their proofs. What is trained on must not
show theorems of the tests; and of others the statement is enough.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from qedgym.data_synth.splits import STRICT
from qedgym.env.theorem import Theorem


@dataclass(frozen=True, slots=True)
class Known:
    """A theorem whose text may stand in a header, and the part that it belongs to."""

    name: str
    statement: str
    proof: str
    part: str


def known(theorem: Theorem, part: str) -> Known:
    """A theorem with its part."""
    return Known(theorem.name, theorem.statement, theorem.proof or "sorry", part)


class Headers:
    """Makes headers fit to be shown."""

    def __init__(self, theorems: Iterable[Known]) -> None:
        self._theorems: Sequence[Known] = tuple(theorems)
        self.shown = lru_cache(maxsize=256)(self._shown)

    def _shown(self, header: str, part: str) -> str:
        """The header without theorems of a stricter part than ``part``, and without proofs.

        ``shown`` is this, with the latest results kept.
        """
        cuts = []
        for theorem in self._theorems:
            begin = header.find(theorem.statement)
            if begin < 0:
                continue
            after = begin + len(theorem.statement)
            proof = header.find(theorem.proof, after)
            if proof < 0 or header[after:proof].strip() not in ("", ":="):
                continue
            end = proof + len(theorem.proof)
            stricter = STRICT[theorem.part] > STRICT[part]
            cuts.append((begin, after, end, stricter))
        parts, at = [], 0
        for begin, after, end, stricter in sorted(cuts):
            if begin < at:
                continue  # within one that is gone
            parts.append(header[at:begin] if stricter else header[at:after] + " := sorry")
            at = end
            if stricter:
                at += len(header) - at - len(header[at:].lstrip("\n"))
        return "".join([*parts, header[at:]])


def stricter_names(theorems: Iterable[Known], part: str) -> frozenset[str]:
    """The names of the theorems of stricter parts."""
    return frozenset(t.name for t in theorems if STRICT[t.part] > STRICT[part])
