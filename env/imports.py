"""What the header of a Lean file imports, read without Lean."""

from __future__ import annotations

import re
from collections.abc import Iterator

_BLANK = re.compile(r"(?:\s+|--[^\n]*)+")
_COMMENT_EDGE = re.compile(r"/-|-/")
_WORD = re.compile(r"(?:(?!--|/-)\S)+|\S")


def imports_of(text: str) -> list[str]:
    """Modules that the header of a Lean file imports, as written there, in order.

    Knows nested comments, ``module``, ``prelude`` and the words around ``import``. The import of
    ``Init`` that Lean adds by itself is not among them.

    >>> imports_of("/- a /- b -/ -/ import A.B -- c\\nimport D\\ntheorem t : True := trivial")
    ['A.B', 'D']
    """
    names: list[str] = []
    tokens = _words(text)
    for token in tokens:
        if token in ("module", "prelude", "public", "private", "meta"):
            continue
        if token != "import":
            break
        name = next(tokens, "")
        if name == "all":
            name = next(tokens, "")
        if name:
            names.append(name)
    return names


def _words(text: str) -> Iterator[str]:
    """Words outside comments, split at white space, lazily. A doc comment is no comment."""
    at = 1 if text.startswith("\ufeff") else 0
    while at < len(text):
        if blank := _BLANK.match(text, at):
            at = blank.end()
        elif text.startswith("/-", at) and text[at + 2 : at + 3] not in ("-", "!"):
            depth = 0
            for edge in _COMMENT_EDGE.finditer(text, at):
                depth += 1 if edge[0] == "/-" else -1
                if depth == 0:
                    at = edge.end()
                    break
            else:
                return
        else:
            word = _WORD.match(text, at)
            assert word is not None  # a character that is not blank is a word at least
            at = word.end()
            yield word[0]
