"""A file's text with proofs left out, every declaration in its place.

What stands behind a theorem does not depend on how it was proved, and proofs are most of what Lean
does with a file. So a file is compiled, and the text before a theorem elaborated, without them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from qedgym.env.theorem import Position, Theorem

Span = tuple[int, int]
"""Where a proof stands in a text, in characters."""


def proof_span(theorem: Theorem, text: str) -> Span | None:
    """Where the theorem's proof is in the text of its file; None where it does not follow ``:=``.

    >>> proof_span(Theorem("t", "theorem t : p", proof="h"), "theorem t : p := h")
    (17, 18)
    """
    if not theorem.proof:
        return None
    after = offset(text, theorem.position) + len(theorem.statement)
    begin = text.find(theorem.proof, after)
    if begin < 0 or text[after:begin].strip() != ":=":
        return None
    return begin, begin + len(theorem.proof)


def offset(text: str, position: Position) -> int:
    """Where a position is in a text, in characters."""
    at = 0
    for _ in range(position.line - 1):
        at = text.find("\n", at) + 1
    return at + position.column


def stubbed(text: str, spans: Iterable[Span]) -> str:
    """The text with ``sorry`` for each proof, and as many lines.

    >>> stubbed("a := by\\n  x\\nb := y", [(5, 11)])
    'a := sorry\\n\\nb := y'
    """
    parts, at = [], 0
    for begin, end in sorted(spans):
        if begin >= at:
            parts += [text[at:begin], "sorry", "\n" * text.count("\n", begin, end)]
            at = end
    return "".join([*parts, text[at:]])


def on_stubs(theorem: Theorem, text: str, spans: Sequence[Span]) -> Theorem:
    """The theorem behind a prefix without proofs; as it is where its prefix is not the file's."""
    if not text.startswith(theorem.prefix):
        return theorem
    upto = len(theorem.prefix)
    return replace(theorem, prefix=stubbed(theorem.prefix, (s for s in spans if s[1] <= upto)))
