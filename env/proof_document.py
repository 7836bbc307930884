"""The document in which a proof is stepped, and what Lean's messages about it mean.

Pure functions. The document is the theorem's own text, one tactic block, and a last line of ours:

    PREFIX STATEMENT := by
      (TACTIC 1
      )
      ...
      (TACTIC n
      )
      first | done | fail_if_success skip

The brackets keep every tactic text to itself: what it leaves open (``have : p := by``) is an
error there and cannot take in the line that follows. The goals *before* the last line are the
goals after tactic n; the last line succeeds when there are none and else fails with a message
known beforehand, which prints no goals and so costs nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

from qedgym.env.lean_lexer import code_tokens
from qedgym.env.lsp import Diagnostic
from qedgym.env.tactic_text import indent
from qedgym.env.theorem import Theorem

Json = Any

INDENT = 3
"""Columns by which a tactic text is moved to the right."""

SENTINEL = "  first | done | fail_if_success skip"
SENTINEL_COLUMN = 2
_SENTINEL_ERROR = SENTINEL.rindex("fail_if_success")
_MESSAGE_CHARS = 4000
_SORRY = re.compile(r"declaration uses \W?sorry")


def head_lines(theorem: Theorem) -> list[str]:
    """The lines up to and including ``:= by``."""
    return f"{theorem.prefix}{theorem.statement} := by".split("\n")


def statement_line(theorem: Theorem) -> int:
    """The line, from 0, of the document on which the statement begins."""
    return theorem.prefix.count("\n")


@lru_cache(maxsize=4096)
def tactic_lines(tactic: str) -> tuple[str, ...]:
    """The lines of one tactic text in the block."""
    first, *rest = indent(tactic, INDENT).split("\n")
    return ("  (" + first[INDENT:], *rest, "  )")


def import_lines(text: str) -> tuple[str, ...]:
    """The header of a Lean file as a list of words: what a worker cannot change any more."""
    words: list[str] = []
    imported = False
    for token in code_tokens(text):
        if token.kind == "ident" and (
            imported or token.text in ("module", "prelude", "import", "public", "meta", "all")
        ):
            # `public` begins an ordinary command too; it only counts when an import follows.
            words.append(token.text)
            imported = token.text in ("import", "all")
            continue
        if token.kind == "symbol" and words and words[-1] == "import" and token.text == ".":
            continue
        break
    while words and words[-1] in ("public", "meta"):
        words.pop()
    return tuple(words)


def code_points(lines: Sequence[str], line: int, column: int) -> int:
    """The column in code points of a place given in UTF-16 units (columns beyond the text stay)."""
    text = lines[line] if line < len(lines) else ""
    units = text.encode("utf-16-le", "surrogatepass")
    if 2 * column > len(units):
        return column
    return len(units[: 2 * column].decode("utf-16-le", "replace"))


def place(theorem: Theorem, line: int | None = None, column: int = 0) -> str:
    """Where a message belongs, as ``FILE:LINE:COLUMN`` in the file that the theorem came from.

    ``line`` and ``column`` (from 0, in code points) are the place in the theorem's text; without
    them it is the theorem's own place.
    """
    name = theorem.file or theorem.name
    position = theorem.position
    if line is None:
        return f"{name}:{position}"
    # The prefix of a theorem out of a file is that file's own text, save for a few (`mutual`);
    # a theorem given as text has no place but in its own prefix.
    offset = 0
    if theorem.file is not None:
        offset = position.line - 1 - statement_line(theorem)
    if offset + line == position.line - 1:
        column += position.column  # the statement was moved to column 0
    return f"{name}:{line + 1 + offset}:{column}"


def one_line(message: str) -> str:
    """A message of Lean on one line."""
    return " ".join(message.split())


def clipped(message: str) -> str:
    """A message of Lean, cut when it is very long."""
    message = message.strip()
    if len(message) <= _MESSAGE_CHARS:
        return message
    return f"{message[:_MESSAGE_CHARS]} ... ({len(message)} characters)"


def _is_sentinel(diagnostic: Diagnostic, sentinel_line: int) -> bool:
    return (diagnostic.line, diagnostic.column) == (
        sentinel_line,
        _SENTINEL_ERROR,
    ) and "fail_if_success" in diagnostic.message


def fault(
    diagnostics: Iterable[Diagnostic], theorem_line: int, tactic_line: int, sentinel_line: int
) -> Diagnostic | None:
    """The message that says why the document is not a proof so far; None when it is one.

    Every error counts wherever it is, except that of our last line: Lean recovers from many
    errors inside a tactic by giving the goal up and going on. So does the warning that the
    theorem uses ``sorry``. A message about the last tactic (lines ``tactic_line`` up to
    ``sentinel_line``) is preferred to others. Lines count from 0.
    """
    found = [
        d
        for d in diagnostics
        if (d.is_error and not _is_sentinel(d, sentinel_line))
        or (d.severity == 2 and d.line >= theorem_line and _SORRY.match(d.message))
    ]
    within = [d for d in found if tactic_line <= d.line < sentinel_line]
    return min(within or found, key=lambda d: (d.severity, d.line, d.column), default=None)


def goals_are_left(diagnostics: Iterable[Diagnostic], sentinel_line: int) -> bool:
    """Whether our last line failed, which it does when a goal is open."""
    return any(_is_sentinel(d, sentinel_line) for d in diagnostics)


def spans(notes: Iterable[Json], symbols: Iterable[Json]) -> list[tuple[int, int]]:
    """First and last line (from 0) of the declarations in the worker's notes and symbols."""
    found = [(span[0], span[2]) for note in notes for span in (note.get("decls") or {}).values()]
    left = list(symbols)
    while left:
        symbol = left.pop()
        if "children" in symbol:
            left.extend(symbol["children"] or ())
        else:
            place = symbol["range"]
            found.append((place["start"]["line"], place["end"]["line"]))
    return found


def covering(found: Iterable[tuple[int, int]], head: int, last_line: int) -> bool:
    """Whether one declaration begins in the first ``head`` lines and ends on ``last_line``."""
    return any(start < head and end == last_line for start, end in found)
