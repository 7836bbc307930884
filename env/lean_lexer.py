"""The tokens of Lean source text, as far as they can be told without Lean.

Lean's token table grows with every ``notation``, so no lexer outside Lean is complete. This one
knows what every Lean file shares: comments that nest, strings, raw strings, characters as against
primes, quoted names, identifiers, brackets. It is used inside ranges that Lean itself gave, and
as a first guard on tactic text; Lean has the last word on both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

# What may stand in an identifier besides ASCII letters (Lean's letter-like and subscript ranges).
# λ, Π and Σ are left out: they are symbols of their own.
_LETTERLIKE = (
    "\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017f"
    "\u0391-\u039f\u03a1\u03a2\u03a4-\u03a9\u03b1-\u03ba\u03bc-\u03fb"
    "\u1f00-\u1ffe\u2100-\u214f\U0001d49c-\U0001d59f"
)
_SUBSCRIPT = "\u2080-\u2089\u2090-\u209c\u1d62-\u1d6a\u2c7c"
_ATOM = f"(?:[A-Za-z_{_LETTERLIKE}][A-Za-z0-9_'!?{_LETTERLIKE}{_SUBSCRIPT}]*|«[^»]*»)"
_IDENT = re.compile(rf"{_ATOM}(?:\.{_ATOM})*")
_NUMBER = re.compile(r"0[xX][0-9a-fA-F_]+|0[bB][01_]+|0[oO][0-7_]+|[0-9][0-9_]*")
_CHAR = re.compile(r"'(?:\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)|[^\\'\n])'", re.DOTALL)
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)
_RAW = re.compile(r'r(#*)"')
_COMMENT_EDGE = re.compile(r"/-|-/")
_SPACE = re.compile(r"\s+")
# Longest first; single characters need no entry. ``//``, ``<-`` and ``|-`` are here because what
# follows them would otherwise look like the start of a comment.
_SYMBOLS = (
    "|||", "&&&", "<|>", "<;>", "|>.", "...", "<->", "<=>", "!=", ":=", "=>", "->", "<-", "//",
    "||", "|>", "<|", "|-", "&&", "<=", ">=", "==", "..", "::", "++", "$>", "<$",
)  # fmt: skip

OPENING = {"(": ")", "[": "]", "{": "}", "⟨": "⟩", "⦃": "⦄", "⟦": "⟧"}
"""The brackets that pair in every Lean file, each with its closing one."""
CLOSING = frozenset(OPENING.values())
"""The closing brackets of ``OPENING``."""


@dataclass(frozen=True, slots=True)
class Token:
    """One token: ``text`` is the source from offset ``start`` up to ``end``, in code points."""

    kind: str
    """``ident``, ``number``, ``string``, ``char``, ``comment``, ``doc``, ``symbol``, or
    ``unterminated`` (a string, comment or quoted name that runs to the end of the text)."""
    text: str
    start: int

    @property
    def end(self) -> int:
        """Offset just behind the token."""
        return self.start + len(self.text)


def _comment_end(text: str, start: int) -> int | None:
    """Where the block comment that opens at ``start`` closes; None when it never does."""
    # `/--` and `/-!` are tokens of their own: the dash in `/--/` does not close anything.
    at = start + (3 if text.startswith(("/--", "/-!"), start) else 2)
    depth = 1
    while edge := _COMMENT_EDGE.search(text, at):
        depth += 1 if edge.group() == "/-" else -1
        at = edge.end()
        if depth == 0:
            return at
    return None


def tokens(text: str, start: int = 0) -> Iterator[Token]:
    """The tokens of ``text`` from offset ``start`` on, comments included, white space not.

    Never raises: what fits nothing comes as one-character symbols, what never ends as one
    ``unterminated`` token. Takes time linear in the text.
    """
    at = start
    while at < len(text):
        if space := _SPACE.match(text, at):
            at = space.end()
            continue
        token = _token(text, at)
        yield token
        at = token.end


def _token(text: str, at: int) -> Token:
    """The token that begins at offset ``at``, which is not white space."""
    char = text[at]
    if text.startswith("--", at):
        end = text.find("\n", at)
        return Token("comment", text[at : len(text) if end < 0 else end], at)
    if text.startswith("/-", at):
        close = _comment_end(text, at)
        if close is None:
            return Token("unterminated", text[at:], at)
        kind = "doc" if text.startswith(("/--", "/-!"), at) else "comment"
        return Token(kind, text[at:close], at)
    if char == '"':
        string = _STRING.match(text, at)
        return (
            Token("string", string.group(), at) if string else Token("unterminated", text[at:], at)
        )
    if char == "r" and (raw := _RAW.match(text, at)):
        end = text.find('"' + raw.group(1), raw.end())
        if end < 0:
            return Token("unterminated", text[at:], at)
        return Token("string", text[at : end + 1 + len(raw.group(1))], at)
    if char == "'" and (literal := _CHAR.match(text, at)):
        return Token("char", literal.group(), at)
    if ident := _IDENT.match(text, at):
        return Token("ident", ident.group(), at)
    if char == "«":
        return Token("unterminated", text[at:], at)
    if number := _NUMBER.match(text, at):
        return Token("number", number.group(), at)
    for symbol in _SYMBOLS:
        if text.startswith(symbol, at):
            return Token("symbol", symbol, at)
    return Token("symbol", char, at)


def code_tokens(text: str, start: int = 0) -> Iterator[Token]:
    """``tokens`` without the comments (doc comments are left out too)."""
    return (t for t in tokens(text, start) if t.kind not in ("comment", "doc"))


def bracket_fault(text: str) -> str | None:
    """What is wrong with the brackets of ``text``, None when they pair."""
    open_: list[Token] = []
    for token in code_tokens(text):
        if token.kind == "unterminated":
            what = {"/": "comment", "«": "quoted name"}.get(token.text[0], "string")
            return f"a {what} is never closed"
        if token.kind != "symbol":
            continue
        if token.text in OPENING:
            open_.append(token)
        elif token.text in CLOSING:
            if not open_:
                return f"`{token.text}` closes nothing"
            if OPENING[open_[-1].text] != token.text:
                return f"`{open_[-1].text}` is closed by `{token.text}`"
            open_.pop()
    return f"`{open_[-1].text}` is never closed" if open_ else None
