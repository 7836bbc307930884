"""A proof state as a person wants to see it in a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qedgym.env.theorem import Goal, ProofState

if TYPE_CHECKING:
    from rich.text import Text

Line = list[tuple[str, str]]
"""Pieces of one line, each with its style (a rich style name)."""


def state_lines(state: ProofState, note: str = "", message: str = "") -> list[Line]:
    """The lines that show a state: theorem, tactics so far, open goals, and Lean's last message.

    ``note`` stands beside the theorem's name (step and state counters, say).
    """
    lines: list[Line] = [[(state.theorem.name, "bold"), (f"   {note}" if note else "", "dim")]]
    lines += [[("  " + line, "dim")] for line in state.theorem.statement.split("\n")]
    lines += [[("  │ " + line, "green")] for t in state.tactics for line in t.split("\n")]
    if message:
        lines += [[("  ✗ " if i == 0 else "    ", "red"), (line, "red")]
                  for i, line in enumerate(message.rstrip().split("\n"))]  # fmt: skip
    lines.append([])
    if not state.goals:
        lines.append([("no goals, the proof is complete", "bold green")])
    for number, goal in enumerate(state.goals, 1):
        if number > 1:
            lines.append([])
        lines += _goal_lines(goal, number, len(state.goals))
    return lines


def _goal_lines(goal: Goal, number: int, count: int) -> list[Line]:
    head = f"goal {number} of {count}" if count > 1 else "goal"
    lines: list[Line] = [[(head, "bold"), (f"   case {goal.case}" if goal.case else "", "dim")]]
    # Neighbours of one type share a line, as in Lean's own display.
    groups: list[tuple[list[str], str]] = []
    for h in goal.hypotheses:
        body = h.type + ("" if h.value is None else f" := {h.value}")
        if groups and groups[-1][1] == body and h.value is None:
            groups[-1][0].append(h.name)
        else:
            groups.append(([h.name], body))
    for names, body in groups:
        first, *rest = body.split("\n")
        lines.append([("  " + " ".join(names), "cyan"), (" : ", "dim"), (first, "")])
        lines += [[("    " + line, "")] for line in rest]
    first, *rest = goal.target.split("\n")
    lines.append([("  ⊢ ", "bold yellow"), (first, "")])
    lines += [[("    " + line, "")] for line in rest]
    return lines


def plain(lines: list[Line]) -> str:
    """The lines without styles."""
    return "\n".join("".join(piece for piece, _ in line).rstrip() for line in lines)


def styled(lines: list[Line]) -> Text:
    """The lines as one rich text."""
    from rich.text import Text

    text = Text()
    for i, line in enumerate(lines):
        if i:
            text.append("\n")
        for piece, style in line:
            text.append(piece, style or None)
    return text
