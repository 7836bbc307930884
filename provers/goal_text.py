"""Goals read back from the text that Lean prints for them. Pure text."""

from __future__ import annotations

import re

from qedgym.env.theorem import Goal, Hypothesis

_NAME = r"(?:«[^»]*»|[^\W\d][\w'!?₀-₉]*(?:\.[^\W\d][\w'!?₀-₉]*)*[✝⁰¹²³⁴⁵⁶⁷⁸⁹]*|_)"
_LINE = re.compile(rf"(?P<names>{_NAME}(?: {_NAME})*) : (?P<type>.*)", re.DOTALL)


def read_goals(text: str) -> tuple[Goal, ...]:
    """The goals of a printed state, the main one first; none for ``no goals``.

    Reads what ``str(ProofState)`` gives and what Lean's own printer gives, in which names of one
    type share a line. A line that is neither a hypothesis nor a target is taken as an instance.

    >>> read_goals("case a\\nm n : Nat\\nh : m = n\\n⊢ n = m")[0].hypotheses[1]
    Hypothesis(name='n', type='Nat', value=None, is_instance=False)
    """
    return tuple(_goal(part) for part in re.split(r"\n\n+(?=\S)", text) if "⊢" in part)


def _goal(text: str) -> Goal:
    lines: list[str] = []
    for line in text.strip("\n").split("\n"):
        if line[:1] == " " and lines:  # a longer line goes on, two columns to the right
            lines[-1] += "\n" + line.removeprefix("  ")
        else:
            lines.append(line)
    case, target = None, ""
    hypotheses: list[Hypothesis] = []
    for line in lines:
        if line.startswith("case ") and not hypotheses:
            case = line[5:]
        elif line.startswith("⊢"):
            target = line[1:].strip()
        elif match := _LINE.fullmatch(line):
            type_, body = _value(match["type"])
            instance = match["names"].startswith("inst✝")
            hypotheses += [Hypothesis(n, type_, body, instance) for n in match["names"].split()]
        else:
            name, _, type_ = line.partition(" : ")
            hypotheses.append(Hypothesis(name, type_ or name, None, True))
    return Goal(target, tuple(hypotheses), case)


def _value(text: str) -> tuple[str, str | None]:
    """A type and the value behind it, if there is one: ``:=`` also stands in structures."""
    depth = 0
    for at, char in enumerate(text):
        depth += (char in "([{⟨") - (char in ")]}⟩")
        if not depth and text.startswith(" := ", at):
            return text[:at], text[at + 4 :]
    return text, None
