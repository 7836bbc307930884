"""Which theorems a Lean file declares, and where: Lean's own answers put together with the text.

Pure functions. Lean (the worker) gives full names and ranges; the tokens inside a range tell what
kind of declaration it is and where its statement ends.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from qedgym.env.lean_lexer import CLOSING, OPENING, Token, code_tokens

Json = Any

KINDS = frozenset({"theorem", "lemma", "example"})
"""The words that declare what this package proves."""

_MODIFIERS = frozenset(
    "private protected public noncomputable unsafe partial nonrec meta local scoped".split()
)
# Inside a type these take a `:=` of their own.
_BINDS = frozenset("let have letI haveI let_fun letFun let_delayed let_tmp set".split())
_MISSING = frozenset({"sorry", "admit"})


class SourceMap:
    """Places in a text: offsets in code points, lines from 0 with columns in UTF-16 units."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [0]
        for i, char in enumerate(text):
            if char == "\n":
                self._starts.append(i + 1)

    def offset(self, line: int, column: int) -> int:
        """The offset of a place as the protocol gives it (cut to the text)."""
        if line >= len(self._starts):
            return len(self.text)
        at = self._starts[line]
        while column > 0 and at < len(self.text) and self.text[at] != "\n":
            column -= 2 if self.text[at] > "\uffff" else 1
            at += 1
        return at

    def place(self, offset: int) -> tuple[int, int]:
        """Line from 0 and column in code points of an offset."""
        line = bisect_right(self._starts, offset) - 1
        return line, offset - self._starts[line]


@dataclass(frozen=True, slots=True)
class Declaration:
    """One theorem in a text: offsets in code points."""

    name: str
    kind: str
    start: int
    """Where its first modifier (or doc comment) begins."""
    end: int
    """Just behind its last token."""
    splits: tuple[Token, ...]
    """Where its statement may end: ``:=``, ``|`` or ``where`` outside brackets, in order."""
    certain: bool
    """The first of ``splits`` is where it ends; else Lean has to be asked."""


def declarations(text: str, notes: Sequence[Json], symbols: Sequence[Json]) -> list[Declaration]:
    """The theorems, lemmas and examples of ``text`` in their order.

    ``notes`` are the worker's ``$/lean/ileanInfo*`` parameters (full names and ranges of named
    declarations, wherever they stand; where examples stand), ``symbols`` its document symbols
    (ranges of examples; the rest of the theorems, since notes list only what mentions a name:
    ``theorem t : 1 = 1 := sorry`` is not among them, and nothing is in older Lean releases').
    """
    where = SourceMap(text)
    ranges = [
        (name, where.offset(*span[0:2]), where.offset(*span[2:4]))
        for note in notes
        for name, span in (note.get("decls") or {}).items()
    ]
    outlined = list(_outline(where, symbols, ""))
    noted = [(start, end) for _, start, end in ranges]
    ranges += [
        r
        for r in outlined
        if r[0].rpartition(".")[2] == "example" or not any(s < r[2] and r[1] < e for s, e in noted)
    ]
    ranges += [
        ("example", start, _next_command(text, start))
        for start in _example_starts(where, notes)
        if not any(s <= start < e for _, s, e in outlined)
    ]
    found: dict[int, Declaration] = {}
    for name, start, end in ranges:
        head = _head(text, start, end)
        if head is None:
            continue
        kind, own_name, body = head
        if kind == "example":
            full = f"example@{where.place(start)[0] + 1}"
        elif own_name is not None and _names(own_name, name):
            full = user_name(name)
        else:
            continue  # made by an attribute or a macro of the declaration at this place
        splits, certain = statement_ends(text[:end], body)
        found.setdefault(start, Declaration(full, kind, start, end, splits, certain))
    return [found[start] for start in sorted(found)]


def _outline(
    where: SourceMap, symbols: Sequence[Json], namespace: str
) -> Iterator[tuple[str, int, int]]:
    """Name, start and end of every leaf of a symbol tree."""
    for symbol in symbols:
        start = where.offset(*_corner(symbol, "start"))
        name = symbol["name"]
        if "children" in symbol:
            inside = where.text.startswith("namespace", start)
            below = f"{namespace}{name}." if inside else namespace
            yield from _outline(where, symbol["children"] or [], below)
        else:
            root = name.startswith("_root_.")
            full = name.removeprefix("_root_.") if root else namespace + name
            yield full, start, where.offset(*_corner(symbol, "end"))


def _corner(symbol: Json, corner: str) -> tuple[int, int]:
    place = symbol["range"][corner]
    return place["line"], place["character"]


def _example_starts(where: SourceMap, notes: Sequence[Json]) -> list[int]:
    """Where the word ``example`` stands, for every example."""
    found = set()
    for note in notes:
        for key, reference in (note.get("references") or {}).items():
            if '"_example"' in key and reference.get("definition"):
                found.add(where.offset(*reference["definition"][0:2]))
    return sorted(found)


def _next_command(text: str, start: int) -> int:
    """End of the last token before the next line that begins in column 0 with a word or ``@``."""
    end = start
    for token in code_tokens(text, start):
        first = token.start > start and (token.start == 0 or text[token.start - 1] == "\n")
        if first and token.kind == "ident" or first and token.text in ("@", "#"):
            break
        end = token.end
    return end


def _head(text: str, start: int, end: int) -> tuple[str, str | None, int] | None:
    """Kind, name as written and offset behind the name; None when it declares something else."""
    stream = code_tokens(text[:end], start)
    depth = 0
    for token in stream:
        if token.text == "@" or depth:
            depth += token.text == "["
            depth -= token.text == "]"
        elif token.kind != "ident" or token.text not in _MODIFIERS | KINDS:
            if token.text != "[":
                return None
            depth = 1
        elif token.text == "example":
            return "example", None, token.end
        elif token.text in KINDS:
            name = next(stream, None)
            if name is None or name.kind != "ident":
                return None
            return token.text, name.text, name.end
    return None


def user_name(name: str) -> str:
    """A declaration's name as users write it: Lean's mark for private names taken off."""
    if not name.startswith("_private."):
        return name
    return name.rpartition(".0.")[2]


def _names(written: str, full: str) -> bool:
    """Whether the name written in the source is that of the declaration ``full``."""
    written = written.removeprefix("_root_.").replace("«", "").replace("»", "")
    full = user_name(full).replace("«", "").replace("»", "")
    return full == written or full.endswith("." + written)


def statement_ends(text: str, body: int) -> tuple[tuple[Token, ...], bool]:
    """The tokens at which a statement may end, from offset ``body`` (behind the name) on.

    Only up to the first that can be nothing else. True when that is the first of all.
    """
    found: list[Token] = []
    depth = owed = 0
    certain = True
    for token in code_tokens(text, body):
        if token.kind == "symbol" and token.text in OPENING:
            depth += 1
        elif token.kind == "symbol" and token.text in CLOSING:
            depth -= 1
        elif depth > 0:
            continue
        elif token.kind == "ident" and token.text in _BINDS:
            owed += 1
        elif token.text in (":=", "|") and token.kind == "symbol" or token.text == "where":
            found.append(token)
            if token.text != "|" and not owed:
                break
            certain = False
            owed -= token.text == ":="
    return tuple(found), certain and bool(found)


def statement_text(text: str, start: int, end: int) -> str:
    """The source from ``start`` up to the last code token before ``end``."""
    last = start
    for token in code_tokens(text[:end], start):
        last = token.end
    return text[start:last]


def given_proof(text: str, split: Token, end: int) -> str | None:
    """The proof behind ``split``; None when it is missing or has a hole (``sorry``, ``admit``).

    Behind ``:=`` it is a term or ``by`` block. Equations (``| 0 => ...``) and ``where`` fields come
    with their first token, since they follow the statement without ``:=``.
    """
    proof = text[split.end if split.text == ":=" else split.start : end].strip()
    if any(t.kind == "ident" and t.text in _MISSING for t in code_tokens(proof)):
        return None
    return proof or None


def mutual_blocks(text: str) -> list[tuple[int, int]]:
    """Start and end of every ``mutual`` block."""
    blocks: list[tuple[int, int]] = []
    opened: int | None = None
    for token in code_tokens(text):
        if token.kind == "ident" and token.text == "mutual":
            opened = token.start
        elif token.kind == "ident" and token.text == "end" and opened is not None:
            blocks.append((opened, token.end))
            opened = None
    return blocks
