"""Edits of a whole proof's text around the place of an error. Pure text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from qedgym.env.tactic_text import indent, tidy
from qedgym.env.theorem import Position

# What may stand on a line before the tactic proper: `by`, dots, case patterns, `have .. := by`.
_HEAD = re.compile(
    r"[ ]*(?:by[ ]+)?(?:(?:·|\.)[ ]+|\|(?!\|)[^\n]*?=>[ ]*|case\b[^\n]*?=>[ ]*|next\b[^\n]*?=>[ ]*"
    r"|(?:have|suffices|show)\b[^\n]*?\bby[ ]+)*"
)


@dataclass(frozen=True, slots=True)
class Place:
    """One tactic in a proof text, by offsets in code points."""

    start: int
    end: int
    column: int
    """Column in which it begins: where further lines of its block begin too."""
    inline: bool
    """Other tactics stand on its line, so it can only give way to one in brackets."""


def offset_of(text: str, position: Position) -> int:
    """The offset of a position, cut to the text."""
    lines = text.split("\n")
    row = min(position.line, len(lines)) - 1
    return sum(len(line) + 1 for line in lines[:row]) + min(position.column, len(lines[row]))


def tactic_at(text: str, position: Position) -> Place | None:
    """The tactic in which a position lies, with its deeper lines; None when there is none there.

    Told by layout: a tactic begins where its line's text begins (behind dots, case patterns and
    ``by``) and goes on over deeper lines; tactics on one line are cut at ``;`` and ``<;>``.
    """
    lines = text.split("\n")
    row = min(position.line, len(lines)) - 1
    # A position on a deeper line belongs to the tactic that begins further up only when nothing on
    # that line looks like the beginning of one, which cannot be told: its own line is taken.
    line = lines[row]
    head = _HEAD.match(line)
    column = head.end() if head else 0
    if column >= len(line):
        return None
    begins = sum(len(one) + 1 for one in lines[:row])
    last = row
    while last + 1 < len(lines) and (
        not lines[last + 1].strip() or _margin(lines[last + 1]) > column
    ):
        last += 1
    while last > row and not lines[last].strip():
        last -= 1
    end = sum(len(one) + 1 for one in lines[: last + 1]) - 1
    start = begins + column
    cuts = _segments(text, start, begins + len(line)) if last == row else [(start, end)]
    at = begins + position.column
    for a, b in cuts:
        if at < b or (a, b) == cuts[-1]:
            return Place(a, b, column, len(cuts) > 1)
    return None


def _margin(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _segments(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Pieces of a line between ``;`` and ``<;>`` that stand outside brackets."""
    found, depth, begin, i = [], 0, start, start
    while i < end:
        char = text[i]
        depth += (char in "([{⟨") - (char in ")]}⟩")
        sign = 3 if text.startswith("<;>", i) else 1 if char == ";" else 0
        if sign and depth == 0:
            found.append((begin, i))
            i += sign
            begin = i
            continue
        i += 1
    found.append((begin, end))
    trimmed = []
    for a, b in found:
        piece = text[a:b]
        a += len(piece) - len(piece.lstrip(" "))
        if text[a:b].strip():
            trimmed.append((a, a + len(text[a:b].rstrip())))
    return trimmed


def replaced(text: str, place: Place, lines: Sequence[str]) -> str | None:
    """The text with a tactic replaced by others (none: it is dropped); None when that leaves a
    block without a tactic."""
    if not lines:
        before, after = text[: place.start], text[place.end :]
        if place.inline or before.rpartition("\n")[2].strip():
            return f"{before}skip{after}"
        rest = before.rstrip(" ").removesuffix("\n") + after
        return rest if rest.strip() not in ("by", "") else None
    if place.inline:
        if any("\n" in line for line in lines):
            return None
        new = f"({'; '.join(lines)})"
    else:
        new = "\n".join(indent(tidy(line), place.column) for line in lines).lstrip(" ")
    return text[: place.start] + new + text[place.end :]


def appended(text: str, position: Position, lines: Sequence[str]) -> str:
    """The text with tactics added to the end of the block that begins at a position (of a dot, a
    case, or the proof's own ``by``)."""
    rows = text.split("\n")
    row = min(position.line, len(rows)) - 1
    line = rows[row]
    margin = _margin(line)
    dotted = line[margin : margin + 2] in ("· ", ". ") or line[margin : margin + 1] == "|"
    if not dotted:
        # The error is about the whole block that this line is in.
        last = row
        while last + 1 < len(rows) and (
            not rows[last + 1].strip() or _margin(rows[last + 1]) >= margin
        ):
            last += 1
        head = _HEAD.match(line)
        column = head.end() if head and margin == 0 else margin
        if row == 0 and len(rows) == 1:
            body = text.removeprefix("by").strip()
            return "by\n" + "\n".join(indent(tidy(part), 2) for part in (body, *lines))
    else:
        last = row
        while last + 1 < len(rows) and (
            not rows[last + 1].strip() or _margin(rows[last + 1]) > margin
        ):
            last += 1
        head = _HEAD.match(line)
        inner = head.end() if head and head.end() < len(line) else margin + 2
        column = _margin(rows[row + 1]) if last > row and rows[row + 1].strip() else inner
        if head and head.end() < len(line) and line[margin] == "|":
            # `| zero => simp`: what follows has to begin where `simp` does.
            column = head.end()
    while last > row and not rows[last].strip():
        last -= 1
    new = "\n".join(indent(tidy(part), column) for part in lines)
    return "\n".join([*rows[: last + 1], new, *rows[last + 1 :]])
