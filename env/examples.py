"""A file's ``example``s: Lean checks and forgets them, so to be judged they get names."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from qedgym.env.lean_lexer import code_tokens
from qedgym.env.theorem import Position

_NAME: Final = "qedgym_example"
NO_NAME: Final = "an `example` could not be checked; make it a theorem with a name"


@dataclass(frozen=True, slots=True)
class Example:
    """One ``example`` of a text."""

    position: Position
    """Where its word stands."""
    name: str
    """The last part of the name that ``named_examples`` gives it."""

    @property
    def shown(self) -> str:
        """How people see it."""
        return f"example@{self.position.line}"


def named_examples(
    text: str, only: Collection[Example] | None = None
) -> tuple[str, list[Example]]:
    """The text with a ``def`` for every word ``example`` (or of ``only``), and what these were.

    As Lean elaborates an ``example`` like a ``def``, be it of a proof or of data. The rest of the
    text keeps its lines. Words in comments, strings and ``«»`` stay.
    """
    found, pieces, last, line, counted = list[Example](), list[str](), 0, 1, 0
    for token in code_tokens(text):
        if token.kind != "ident" or token.text != "example":
            continue
        line += text.count("\n", counted, token.start)
        counted = token.start
        begin = text.rfind("\n", 0, token.start) + 1
        place = Position(line, token.start - begin)
        example = Example(place, f"{_NAME}_{place.line}_{place.column}")
        found.append(example)
        if only is None or example in only:
            pieces += [text[last : token.start], f"def {example.name}"]
            last = token.end
    return "".join([*pieces, text[last:]]), found
