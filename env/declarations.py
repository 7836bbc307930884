"""Which theorems a Lean file declares, and where: Lean's own answers put together with the text.

Pure functions. Lean (the worker) gives full names and ranges; the tokens inside a range tell what
kind of declaration it is and where its statement ends.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from qedgym.env.command_words import COMMAND_WORDS
from qedgym.env.lean_lexer import CLOSING, OPENING, Token, code_tokens, tokens

Json = Any

KINDS = frozenset({"theorem", "lemma", "example"})
"""The words that declare what this package proves."""

_MODIFIERS = frozenset(
    "private protected public noncomputable unsafe partial nonrec meta local scoped".split()
)
# Inside a type these take a `:=` of their own.
_BINDS = frozenset("let have letI haveI let_fun letFun let_delayed let_tmp set".split())
# In column 0 these begin a command; elsewhere they may stand in a proof.
_BEGINS_COMMAND = frozenset("open set_option lemma unsafe local scoped".split())
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
    listed: bool = True
    """Lean named it; else only its words do, and Lean has to be asked whether they mean it."""


def declarations(text: str, notes: Sequence[Json], symbols: Sequence[Json]) -> list[Declaration]:
    """The theorems, lemmas and examples of ``text`` in their order.

    ``notes`` are the worker's ``$/lean/ileanInfo*`` parameters (full names and ranges of named
    declarations, wherever they stand), ``symbols`` its document symbols (ranges of examples; the
    rest of the theorems, since notes list only what mentions a name: ``theorem t : 1 = 1`` is not
    among them, and nothing is in older Lean releases'). What neither lists, such as an example
    behind ``open N in``, is found by its words and has ``listed`` false.
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
    known = len(ranges)
    ranges += _unlisted(where, [(s, e) for _, s, e in ranges], symbols)
    found: dict[int, Declaration] = {}
    for number, (name, start, end) in enumerate(ranges):
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
        listed = number < known
        found.setdefault(start, Declaration(full, kind, start, end, splits, certain, listed))
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


def _unlisted(
    where: SourceMap, listed: Sequence[tuple[int, int]], symbols: Sequence[Json]
) -> Iterator[tuple[str, int, int]]:
    """Name, start and end of what reads like a theorem outside all listed ranges."""
    code = [t for t in tokens(where.text) if t.kind != "comment"]
    for i, token in enumerate(code):
        if token.kind != "ident" or token.text not in KINDS:
            continue
        if any(s <= token.start < e for s, e in listed) or i + 1 == len(code):
            continue
        start = _first_modifier(code, i)
        name = "example" if token.text == "example" else code[i + 1].text
        if not name.startswith("_root_."):
            name = _namespace(where, symbols, start) + name
        yield name.removeprefix("_root_."), start, _end(where.text, code, i)


def _first_modifier(code: Sequence[Token], i: int) -> int:
    """Where the declaration of the ``i``-th token (``theorem``) begins."""
    while i > 0:
        j = i - 1
        if code[j].text == "]":
            while j > 0 and code[j].text != "[":
                j -= 1
            j -= 1
            if j < 0 or code[j].text != "@":
                break
        elif code[j].text not in _MODIFIERS and not code[j].text.startswith("/--"):
            break
        i = j
    return code[i].start


def _end(text: str, code: Sequence[Token], i: int) -> int:
    """Just behind the last token of the declaration of the ``i``-th token (``theorem``)."""
    for before, token in pairwise(code[i:]):
        column_0 = text[token.start - 1] == "\n"
        if (
            token.kind == "doc"
            or token.kind == "ident" and token.text in COMMAND_WORDS
            or token.text == "@" and text.startswith("[", token.end)
            or column_0 and (token.text == "#" or token.text in _BEGINS_COMMAND)
        ):
            return before.end
    return code[-1].end


def _namespace(where: SourceMap, symbols: Sequence[Json], offset: int) -> str:
    """The namespaces around an offset, as a prefix of names."""
    for symbol in symbols:
        start, end = (where.offset(*_corner(symbol, corner)) for corner in ("start", "end"))
        if "children" in symbol and start <= offset < end:
            inside = where.text.startswith("namespace", start)
            own = f"{symbol['name']}." if inside else ""
            return own + _namespace(where, symbol["children"] or [], offset)
    return ""


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
