"""What Lean's error messages say, as far as a repair depends on it. Pure text."""

from __future__ import annotations

import re
from typing import Literal

from qedgym.env.theorem import Goal, Hypothesis

ErrorKind = Literal[
    "unsolved", "no-goals", "unknown-name", "rewrite", "mismatch", "no-progress", "arithmetic",
    "introduction", "cases", "syntax", "limit", "other",
]  # fmt: skip

_KINDS: tuple[tuple[ErrorKind, str], ...] = (
    ("unsolved", r"unsolved goals"),
    ("no-goals", r"no goals( to be solved)?"),
    ("unknown-name", r"unknown (identifier|constant|free variable|id|goal|local)"
                     r"|invalid (field|projection|constructor)"),
    ("rewrite", r"tactic .?rewrite.? failed|did not find an occurrence|motive is not type correct"),
    ("no-progress", r"made no progress|failed to simplify"),
    ("arithmetic", r"omega could not"),
    ("introduction", r"no additional binders|tactic .?intro"),
    ("cases", r"(alternative|case) .{0,60}(not needed|missing|has not been provided)|invalid alter"
              r"|unexpected .?.?induction|is not a variable|unused case|case tag|rcases"),
    ("mismatch", r"type mismatch|could not unify|failed to unify|application type|function expected"
                 r"|tactic .?(apply|exact|assumption).? failed|failed to synth"),
    ("syntax", r"unknown tactic|unexpected token|expected (token|command|end)|unexpected end"
               r"|is not one|expected '"),
    ("limit", r"heartbeats|time limit|deep recursion|recursion depth|memory|did not answer"),
)  # fmt: skip
_PATTERNS = [(kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _KINDS]
_QUOTED = re.compile(r"[`'‘]([^`'’]+)[`'’]")
_GOAL_LINE = re.compile(r"(?P<names>[^\s:⊢|][^:⊢]*?) : (?P<type>.*)")


def error_kind(message: str) -> ErrorKind:
    """What kind of error a message of Lean tells; its first line decides before the rest.

    >>> error_kind("Unknown identifier `hh`"), error_kind("unsolved goals\\n⊢ p")
    ('unknown-name', 'unsolved')
    """
    for text in (message.partition("\n")[0], message):
        for kind, pattern in _PATTERNS:
            if pattern.search(text):
                return kind
    return "other"


def quoted_name(message: str) -> str | None:
    """The first name that a message puts in quotes.

    >>> quoted_name("Unknown constant `Nat.ad_comm`")
    'Nat.ad_comm'
    """
    found = _QUOTED.search(message)
    return found[1].strip() if found else None


def goals_in(message: str) -> tuple[Goal, ...]:
    """The goals that a message shows, as Lean prints them for people.

    >>> [str(g) for g in goals_in("unsolved goals\\ncase inl\\np q : Prop\\nh : p\\n⊢ q ∨\\n    p")]
    ['case inl\\np : Prop\\nq : Prop\\nh : p\\n⊢ q ∨ p']
    """
    found: list[Goal] = []
    hypotheses: list[Hypothesis] = []
    case: str | None = None
    target: str | None = None

    def close() -> None:
        nonlocal case, target
        if target is not None:
            found.append(Goal(target, tuple(hypotheses), case))
        hypotheses.clear()
        case = target = None

    for line in message.split("\n"):
        if not line.strip():
            close()
        elif line.startswith(" ") and target is not None:
            target = f"{target} {line.strip()}"
        elif line.startswith(" ") and hypotheses:
            last = hypotheses.pop()
            hypotheses.append(Hypothesis(last.name, f"{last.type} {line.strip()}", last.value))
        elif line.startswith("⊢ "):
            target = line[2:].strip()
        elif line.startswith("case "):
            close()
            case = line[5:].strip()
        elif (given := _GOAL_LINE.fullmatch(line)) is not None and target is None:
            type_, sign, value = given["type"].partition(" := ")
            names = given["names"].split()
            hypotheses += [Hypothesis(n, type_, value if sign else None) for n in names]
        else:
            close()
    close()
    return tuple(found)
