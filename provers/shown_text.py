"""The text before a theorem, as a model is shown it: with what earlier theorems say, not how they
are proved. Proofs are most of a file, and a model reads so many tokens only."""

from __future__ import annotations

import re
from functools import lru_cache

from qedgym.env.benchmark_theorem import lean_file_theorems
from qedgym.env.errors import InputError
from qedgym.env.lean_lexer import tokens

_NEXT = re.compile(r"(?<=\n\n)(?=(?:/--|@\[|(?:private |protected )*(?:theorem|lemma|def)\b))")


@lru_cache(maxsize=64)
def shown_text(text: str) -> str:
    """The text with ``sorry`` for each proof that follows ``:=``; told without Lean.

    What cannot be read stays as it is. The same again when it is shown already.

    >>> shown_text("theorem a : p := by\\n  simp\\n\\ndef f := 1\\n")
    'theorem a : p := sorry\\n\\ndef f := 1\\n'
    """
    # Texts before the theorems of one file have most of their declarations in common.
    return "".join(map(_shown, _NEXT.split(text)))


@lru_cache(maxsize=8192)
def _shown(text: str) -> str:
    if "theorem" not in text and "lemma" not in text:
        return text
    try:
        theorems = lean_file_theorems(text, None)
    except InputError:
        return text
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    parts, at = [], 0
    for theorem in theorems:
        stated = starts[theorem.position.line - 1] + theorem.position.column
        stated += len(theorem.statement)
        begin = text.find(theorem.proof, stated) if theorem.proof else -1
        if begin < 0 or stated < at or text[stated:begin].strip() != ":=":
            continue
        parts += [text[at:stated], " := sorry"]
        at = begin + len(theorem.proof or "")
    return "".join([*parts, text[at:]])


def undocumented(statement: str) -> str:
    """A statement without the comments that it begins with.

    >>> undocumented("/-- Twice. -/ theorem t : p")
    'theorem t : p'
    """
    first = next((t for t in tokens(statement) if t.kind not in ("doc", "comment")), None)
    return statement if first is None else statement[first.start :]
