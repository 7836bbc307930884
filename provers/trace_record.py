"""A record of ``qedgym synth trace`` read back as the trace that it was made of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import accumulate
from typing import Any

from qedgym.env.theorem import Premise, Theorem
from qedgym.env.traces import ProofTrace, TracedName, TracedTactic
from qedgym.provers.goal_text import read_goals

_MARK = re.compile(r"</?a>")


def traced_proof(record: Mapping[str, Any]) -> ProofTrace:
    """The trace of a record. Raises ``KeyError`` for a field that is missing."""
    proof = str(record["proof"] or "")
    path = str(record["file_path"])
    place = _Places(proof, record)
    tactics = []
    for raw in record["traced_tactics"] or ():
        text = str(raw["tactic"])
        begin = place.of(raw["start"], text)
        premises = tuple(_premise(p, path) for p in raw["premises"] or ())
        names = _names(str(raw["annotated_tactic"]), raw["annotations"] or (), begin, path)
        tactics.append(
            TracedTactic(
                text, begin, begin + len(text), int(raw["depth"]), str(raw["kind"]),
                read_goals(str(raw["state_before"])), read_goals(str(raw["state_after"])),
                premises, names,
            )
        )  # fmt: skip
    theorem = Theorem(
        str(record["full_name"]), str(record["theorem_statement"]), str(record["header"] or ""),
        proof, path,
    )  # fmt: skip
    return ProofTrace(theorem, tuple(tactics), ())


class _Places:
    """Places in a file as characters of the proof's text."""

    def __init__(self, proof: str, record: Mapping[str, Any]) -> None:
        self._lines = proof.split("\n")
        self._starts = [0, *accumulate(len(line) + 1 for line in self._lines)]
        end = record["end"]
        self._first = int(end["line"]) - (len(self._lines) - 1)
        self._column = int(end["column"]) - len(proof) if len(self._lines) == 1 else None

    def of(self, place: Mapping[str, Any], text: str) -> int:
        """Where a tactic begins in the proof."""
        line, column = int(place["line"]) - self._first, int(place["column"])
        if line:
            return self._starts[min(max(line, 0), len(self._lines))] + column
        if self._column is None:  # the proof's first line, of which the file's column is not known
            self._column = column - max(0, self._lines[0].find(text.split("\n")[0]))
        return column - self._column


def _premise(raw: Mapping[str, Any], path: str) -> Premise:
    own = raw["def_path"] == path
    module = None if own else str(raw["def_path"] or "").removesuffix(".lean").replace("/", ".")
    return Premise(str(raw["full_name"]), str(raw["kind"]), module)


def _names(marked: str, premises: Any, begin: int, path: str) -> tuple[TracedName, ...]:
    """The marked names of a tactic, each with what it stands for."""
    found, at, start = [], begin, begin
    waiting = iter(premises)
    last = 0
    for mark in _MARK.finditer(marked):
        at += mark.start() - last
        last = mark.end()
        if mark[0] == "<a>":
            start = at
        elif (raw := next(waiting, None)) is not None:
            found.append(TracedName(start, at, _premise(raw, path)))
    return tuple(found)
