"""What a traced proof teaches: states, and for each the tactic that was run on it.

A structured tactic (``induction n with | zero => .. | succ n ih => ..``) holds the proofs of its
cases. As a step it is its outer part, with a ``?_`` for each of those proofs; what they consist of
are steps of their own. So every step is one that a search can take.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from qedgym.env.traces import ProofTrace, TracedTactic

_OUTER = frozenset({"Lean.cdot", "Lean.Parser.Tactic.case", "Lean.Parser.Tactic.tacticNext_=>_"})
"""Tactics that only choose a goal: what they hold says it all."""
_KINDS = ("Lean.Parser.Tactic", "Lean.Elab.Tactic", "tactic")
_TRIES = frozenset({"Lean.Parser.Tactic.first", "Lean.Parser.Tactic.solve"})
_LONGEST = 100
"""A tactic with another one inside stays as it is when it is one line of at most so many
characters."""
_OPENS = re.compile(r"(?:(?<![\w.])by|=>)\s*\Z")
_CASES = re.compile(r"\s*\n\s*\|")


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a tactic that stands for a constant."""

    written: str
    full: str
    own: bool
    """It is declared in the theorem's own file, before it."""


@dataclass(frozen=True, slots=True)
class ProofStep:
    """One step of a proof: a state and the tactic that was run on it."""

    theorem: str
    """Full name of the theorem."""
    file: str
    """The file it stands in; ``""`` when it is not known."""
    state: str
    """The goals as Lean prints them, the main one first."""
    tactic: str
    names: tuple[Name, ...] = ()
    premises: tuple[str, ...] = ()
    """Full names of the theorems that its term uses."""
    closes: bool = False
    """It left none of the goals that it was run on."""
    sources: tuple[str, ...] = ()
    """Full names of the theorems that its theorem was made of; none for one that a file has."""


def steps_of(trace: ProofTrace, file: str = "") -> list[ProofStep]:
    """The steps of a traced proof, in the order of its text."""
    file = file or trace.theorem.file or ""
    if not trace.tactics:
        return []
    found = []
    for tactic, inside in _nested(trace.tactics):
        text = step_text(tactic, inside)
        if text is None:
            continue
        names = {
            Name(
                tactic.text[n.begin - tactic.begin : n.end - tactic.begin],
                n.premise.name,
                n.premise.module is None,
            ): None
            for n in tactic.names
        }
        found.append(
            ProofStep(
                trace.theorem.name,
                file,
                "\n\n".join(map(str, tactic.before)),
                text,
                tuple(names),
                tuple(
                    p.name
                    for p in tactic.premises
                    if p.kind == "theorem" and "._" not in p.name  # what Lean made on its way
                ),
                not tactic.after,
            )
        )
    return found


def _nested(
    tactics: Sequence[TracedTactic],
) -> Iterator[tuple[TracedTactic, list[TracedTactic]]]:
    """Each tactic with those that stand directly in it."""
    failed: set[int] = set()
    for at, tactic in enumerate(tactics):
        places = []
        for place in range(at + 1, len(tactics)):
            if tactics[place].begin >= tactic.end:
                break
            if tactics[place].depth == tactic.depth + 1:
                places.append(place)
        if tactic.kind in _TRIES:  # of what it tries only the last one counts
            failed.update(places[:-1])
        if at in failed:
            failed.update(places)
        else:
            yield tactic, [tactics[place] for place in places]


def step_text(tactic: TracedTactic, inside: Sequence[TracedTactic] = ()) -> str | None:
    """The text of the step that a tactic is; None for one that is none by itself."""
    if not tactic.kind.startswith(_KINDS) or tactic.kind in _OUTER:
        return None
    text = tactic.text
    holes = _holes(tactic, inside)
    structured = "\n" in text or len(text) > _LONGEST
    if holes is None or not (structured and holes):
        return one_line(text)
    parts, at = [], 0
    for begin, end in holes:
        parts += [text[at:begin], "?_"]
        at = end
    text = "".join([*parts, text[at:]])
    if text.startswith("exact "):
        text = "refine " + text.removeprefix("exact ")
    return one_line(text)


def _holes(
    tactic: TracedTactic, inside: Sequence[TracedTactic]
) -> list[tuple[int, int]] | None:
    """Where the proofs of its cases stand in its text; None where a part cannot be left out."""
    text, holes = tactic.text, list[tuple[int, int]]()
    for inner in inside:
        begin, end = inner.begin - tactic.begin, inner.end - tactic.begin
        if opened := _OPENS.search(text[:begin]):
            start = opened.start() if opened[0].startswith("by") else begin
            holes.append((start, end))
        elif holes and not re.search(r"=>|<;>|(?<!\w)by\b|\|", text[holes[-1][1] : begin]):
            holes[-1] = (holes[-1][0], end)
        else:
            return None
    if any(b[0] < a[1] for a, b in pairwise(holes)):
        return None
    return holes


def one_line(text: str) -> str:
    """The text on one line where Lean reads it alike there; else as it is.

    >>> one_line("induction n with\\n  | zero => ?_\\n  | succ n ih => ?_")
    'induction n with | zero => ?_ | succ n ih => ?_'
    """
    if "\n" not in text:
        return text.strip()
    joined = " ".join(_CASES.sub(" |", text).split())
    if re.search(r"(?<![\w.])(?:by|do|calc)(?!\w)|·|--|\"", text):
        return text.strip()
    return joined


def by_theorem(steps: Iterable[ProofStep]) -> dict[str, list[ProofStep]]:
    """The steps of each theorem, in their order."""
    found: dict[str, list[ProofStep]] = {}
    for step in steps:
        found.setdefault(step.theorem, []).append(step)
    return found
