"""Put found proofs where a file says ``sorry``. Pure text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from qedgym.env.theorem import Proof, Theorem
from qedgym.search.assemble import indentation

_MISSING = re.compile(r"\s*:=\s*(?:by\s+)?sorry(?![\w'!?.])(?=[ \t]*(?:--[^\n]*)?(?:\n|\Z))")
_NEXT_LINE = re.compile(r"[^\n]*\n(?:[ \t]*\n)*([ \t]*)\S")


def _gap(text: str, theorem: Theorem) -> tuple[int, int] | None:
    """Where the theorem's missing proof stands in ``text``, ``:=`` included.

    None when it is not there, or is more than a bare ``sorry`` (its end cannot then be told).
    """
    head = theorem.prefix + theorem.statement
    if not text.startswith(head):
        return None
    found = _MISSING.match(text, len(head))
    if found is None:
        return None
    following = _NEXT_LINE.match(text, found.end())
    # A deeper line behind the `sorry` still belongs to the same tactic block.
    if following is not None and len(following[1]) > indentation(theorem):
        return None
    return found.start(), found.end()


def fill(text: str, proofs: Iterable[Proof]) -> str:
    """``text`` (a file, or the start of one) with each proof in the place of its ``sorry``.

    Proofs of theorems that are not missing in ``text``, or not as a bare ``sorry``, are left out.

    >>> one = Theorem("one", "theorem one : 1 = 1")
    >>> fill("theorem one : 1 = 1 := sorry\\n", [Proof(one, "by rfl")])
    'theorem one : 1 = 1 := by rfl\\n'
    """
    # From the last to the first: what precedes a theorem is then still its prefix.
    for proof in sorted(proofs, key=lambda p: len(p.theorem.prefix), reverse=True):
        gap = _gap(text, proof.theorem)
        if gap is not None:
            text = f"{text[: gap[0]]} := {proof.text}{text[gap[1] :]}"
    return text


def leans_on(theorem: Theorem, earlier: Theorem) -> bool:
    """Whether ``earlier`` stands, with its proof missing, in the text before ``theorem``."""
    return earlier is not theorem and _gap(theorem.prefix, earlier) is not None
