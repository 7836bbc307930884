"""What the step server's answers mean, as values. Pure functions; see ``docs/step-server.md``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from qedgym.env import proof_document as layout
from qedgym.env.theorem import Goal, Hypothesis, Position, Premise

Json = Any

_PARSE = re.compile(r"parse: <tactic>:(\d+):(\d+): (.*)", re.DOTALL)

_SUSPECT = re.compile(r"sorry|admit|stop|native|run_tac|by_elab|unsafe|include_str")


def suspect(text: str) -> bool:
    """Whether Lean's syntax tree has to be searched for what is forbidden: a word of it is there.

    >>> suspect("exact h"), suspect("exact sorry")
    (False, True)
    """
    return _SUSPECT.search(text) is not None


def tactic_text(tactic: str) -> str:
    """A tactic as the server parses it: in brackets of its own, laid out as in a document."""
    return "\n".join(layout.tactic_lines(tactic))


def message(error: str) -> str:
    """Lean's message; a parser's with the place in the tactic text as its user wrote it."""
    if found := _PARSE.match(error):
        line, column = int(found[1]), max(0, int(found[2]) - layout.INDENT)
        error = f"line {line}, column {column} of the tactic: {found[3]}"
    return layout.clipped(error)


def goals_of(raw: Sequence[Json]) -> tuple[Goal, ...]:
    """The goals of an answer."""
    return tuple(
        [
            Goal(
                goal["target"],
                tuple(
                    [
                        Hypothesis(name, h["type"], h.get("val"), "inst" in h)
                        for h in goal["hyps"]
                        for name in h["names"]
                    ]
                ),
                goal["case"],
                tuple(goal.get("mvars", ())),
            )
            for goal in raw
        ]
    )


def premises_of(raw: Sequence[Json]) -> tuple[Premise, ...]:
    """The premises of an answer."""
    return tuple(
        Premise(
            p["name"],
            p.get("kind", ""),
            p.get("module"),
            Position(p["line"], p["column"]) if "line" in p else None,
        )
        for p in raw
    )
