"""Put found proofs where a file says ``sorry``. Pure text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from qedgym.env.tactic_text import indent
from qedgym.env.theorem import Proof, Theorem
from qedgym.search.assemble import indentation

_MISSING = re.compile(r"\s*:=\s*(?:by\s+)?sorry(?![\w'!?.])(?=[ \t]*(?:--[^\n]*)?(?:\n|\Z))")
_NEXT_LINE = re.compile(r"[^\n]*\n(?:[ \t]*\n)*([ \t]*)\S")


def _start(text: str, theorem: Theorem) -> int | None:
    """Where the theorem's statement stands in ``text``; None when it does not.

    Its position says where in a file; a theorem given as text stands behind its prefix.
    """
    if not text.startswith(theorem.prefix.rstrip()):
        return None
    lines = text.split("\n", theorem.position.line)
    line = theorem.position.line - 1
    by_position = sum(len(before) + 1 for before in lines[:line]) + theorem.position.column
    for start in (by_position, len(theorem.prefix)):
        if text.startswith(theorem.statement, start):
            return start
    return None


def _gap(text: str, theorem: Theorem) -> tuple[int, int, int] | None:
    """Where the theorem's missing proof stands in ``text``, ``:=`` included, and at what column
    the theorem's line begins.

    None when it is not there, or is more than a bare ``sorry`` and its end cannot be told.
    """
    start = _start(text, theorem)
    if start is None:
        return None
    behind = start + len(theorem.statement)
    line = text[text.rfind("\n", 0, start) + 1 : start]
    column = len(line) - len(line.lstrip(" "))
    if theorem.unfinished and text.startswith(theorem.unfinished, behind):
        return behind, behind + len(theorem.unfinished), column
    found = _MISSING.match(text, behind)
    if found is None:
        return None
    following = _NEXT_LINE.match(text, found.end())
    # A deeper line behind the `sorry` still belongs to the same tactic block.
    if following is not None and len(following[1]) > column:
        return None
    return found.start(), found.end(), column


def fill(text: str, proofs: Iterable[Proof]) -> str:
    """``text`` (a file, or the start of one) with each proof in the place of its ``sorry``.

    Proofs of theorems that are not missing in ``text`` are left out, and those of which it cannot
    be told what of the text they replace.

    >>> one = Theorem("one", "theorem one : 1 = 1")
    >>> fill("theorem one : 1 = 1 := sorry\\n", [Proof(one, "by rfl")])
    'theorem one : 1 = 1 := by rfl\\n'
    """
    # From the last to the first: what precedes a theorem is then still its prefix.
    for proof in sorted(proofs, key=lambda p: _place(p.theorem), reverse=True):
        gap = _gap(text, proof.theorem)
        if gap is not None:
            start, end, column = gap
            # The proof was laid out for a theorem in the column of its own prefix.
            body = indent(proof.text, column - indentation(proof.theorem)).lstrip(" ")
            text = f"{text[:start]} := {body}{text[end:]}"
    return text


def _place(theorem: Theorem) -> tuple[int, int, int]:
    return len(theorem.prefix), theorem.position.line, theorem.position.column


def leans_on(theorem: Theorem, earlier: Theorem) -> bool:
    """Whether ``earlier`` stands, with its proof missing, in the text before ``theorem``."""
    return (
        earlier is not theorem
        and earlier.file == theorem.file
        and _gap(theorem.prefix, earlier) is not None
    )
