"""Proofs tactic by tactic, with what Lean says of each: its goals, its terms, its names.

Pure functions on an answer of the step server (``docs/step-server.md``, ``trace``);
``StateEngine.trace`` asks for it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from qedgym.env.step_answers import goals_of, premises_of
from qedgym.env.theorem import Goal, Premise, Theorem

Json = Any

_LAYOUT = frozenset(
    """Lean.Parser.Term.byTactic Lean.cdotTk Lean.Parser.Tactic.tacticSeq
    Lean.Parser.Tactic.tacticSeq1Indented Lean.Parser.Tactic.tacticSeqBracketed
    Lean.Parser.Tactic.paren null""".split()
)
"""Kinds of syntax that only hold tactics together."""


@dataclass(frozen=True, slots=True)
class TracedName:
    """A name in a proof's text, and the constant that it stands for."""

    begin: int
    end: int
    """Where it stands, in characters of the proof's text."""
    premise: Premise


@dataclass(frozen=True, slots=True)
class TracedTactic:
    """One tactic of a proof's text, wherever it stands in it."""

    text: str
    begin: int
    end: int
    """Where it stands, in characters of the proof's text."""
    depth: int
    """In how many other tactics of the text it stands."""
    kind: str
    """Lean's kind of syntax: ``Lean.Parser.Tactic.exact``."""
    before: tuple[Goal, ...]
    """The goals that it was run on, the main one first."""
    after: tuple[Goal, ...]
    premises: tuple[Premise, ...]
    """The constants in the terms that it, and what stands in it, gave for its goals."""
    names: tuple[TracedName, ...]
    """The names in its text that stand for constants, but not those of tactics within it."""

    @property
    def annotated(self) -> str:
        """The text with every name in ``names`` as ``<a>name</a>``, as LeanDojo writes it."""
        parts, at = [], self.begin
        for name in self.names:
            written = self.text[name.begin - self.begin : name.end - self.begin]
            parts += [self.text[at - self.begin : name.begin - self.begin], f"<a>{written}</a>"]
            at = name.end
        return "".join([*parts, self.text[at - self.begin :]])


@dataclass(frozen=True, slots=True)
class ProofTrace:
    """A theorem's proof, tactic by tactic in the order of its text; none for a term without any."""

    theorem: Theorem
    tactics: tuple[TracedTactic, ...]
    names: tuple[TracedName, ...]
    """All names of the proof's text that stand for constants."""


def trace_of(theorem: Theorem, proof: str, answer: dict[str, Json]) -> ProofTrace:
    """The trace that an answer to ``trace`` tells, for the proof text that was asked about."""
    at = _characters(proof)
    names = sorted(
        {
            TracedName(at(n["begin"]), at(n["end"]), premises_of([n["premise"]])[0])
            for n in answer["names"]
        },
        key=lambda n: (n.begin, n.end),
    )
    kept: list[tuple[int, int, int, Json]] = []
    open_: list[tuple[int, int]] = []  # ends and depths of the tactics that the next may stand in
    last: Json = None
    for raw in answer["tactics"]:
        if raw["kind"] in _LAYOUT or not raw["kind"] or not raw["before"]:
            continue
        if last is not None and _same(last, raw):
            continue  # what a macro made of the tactic before, in its place
        while open_ and (open_[-1][1] >= raw["depth"] or open_[-1][0] < raw["end"]):
            open_.pop()
        begin, end = at(raw["begin"]), at(raw["end"])
        kept.append((begin, end, len(open_), raw))
        open_.append((raw["end"], raw["depth"]))
        last = raw
    tactics = []
    for number, (begin, end, depth, raw) in enumerate(kept):
        inner = [(b, e) for b, e, _, _ in kept[number + 1 :] if begin <= b and e <= end]
        own = [
            name
            for name in names
            if begin <= name.begin
            and name.end <= end
            and not any(b <= name.begin and name.end <= e for b, e in inner)
        ]
        tactics.append(
            TracedTactic(
                proof[begin:end], begin, end, depth, raw["kind"], goals_of(raw["before"]),
                goals_of(raw["after"]), premises_of(raw["premises"]), tuple(own),
            )
        )  # fmt: skip
    return ProofTrace(theorem, tuple(tactics), tuple(names))


def _same(one: Json, other: Json) -> bool:
    return all(one[key] == other[key] for key in ("begin", "end", "before", "after"))


def _characters(text: str) -> Callable[[int], int]:
    """From places in bytes of UTF-8 to places in characters.

    >>> at = _characters("aé€b")
    >>> [at(0), at(1), at(3), at(6), at(7)]
    [0, 1, 2, 3, 4]
    """
    if text.isascii():
        return lambda place: place
    starts: Sequence[int] = [0, *accumulate(len(c.encode()) for c in text)]
    return lambda place: bisect_right(starts, place) - 1
