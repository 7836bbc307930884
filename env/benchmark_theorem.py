"""A theorem of a published benchmark, with what the benchmark says about it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from qedgym.env.declarations import (
    KINDS,
    Declaration,
    declarations,
    given_proof,
    statement_ends,
    statement_text,
)
from qedgym.env.errors import InputError
from qedgym.env.lean_lexer import Token, code_tokens, tokens
from qedgym.env.theorem import Position, Theorem

_LEAN_3 = re.compile(
    r"^[ \t]*(?:open_locale\b|noncomputable theory\b|import \.|import minif2f_import\b)|"
    r":=\s*begin\b",
    re.MULTILINE,
)
_MAKES = frozenset({"def", "abbrev", "instance", "structure", "class", "inductive", "opaque"})
_LICENCES = (
    ("Apache License", "Apache-2.0"),
    ("MIT License", "MIT"),
    ("Permission is hereby granted, free of charge", "MIT"),
    ("Creative Commons Attribution", "CC-BY"),
)


@dataclass(frozen=True, slots=True)
class TracedTactic:
    """One tactic of a proof as LeanDojo traced it."""

    tactic: str
    annotated_tactic: str
    """The tactic with each premise between ``<a>`` and ``</a>``."""
    premises: tuple[str, ...]
    """Full names of those premises."""
    state_before: str
    state_after: str


@dataclass(frozen=True, slots=True)
class BenchmarkTheorem:
    """One theorem of a benchmark."""

    theorem: Theorem
    """The header (imports, opens, definitions) is its prefix."""
    benchmark: str
    """``miniF2F``, ``ProofNet``, ``PutnamBench``, ``LeanDojo``, ``Lean`` or ``library``."""
    split: str | None = None
    """The split as the benchmark calls it: ``valid``, ``test``, ``train``, ``val``."""
    informal: str | None = None
    """The statement in words."""
    informal_proof: str | None = None
    topic: str | None = None
    difficulty: str | None = None
    tags: tuple[str, ...] = ()
    license: str | None = None
    source: str | None = None
    """Where it is from: a book, or a repository with its commit."""
    lacks: str | None = None
    """Why no Lean can be given it as it is, on one line; None when one can."""
    traced_tactics: tuple[TracedTactic, ...] = ()


def from_text(
    text: str, *, header: str = "", name: str | None = None, file: str | None = None, line: int = 1
) -> Theorem:
    """The theorem that Lean text states, told without Lean.

    ``text`` may begin with a header of its own (then ``header`` is to be empty or stand before
    it), and may end behind the statement in any of the ways that benchmarks do: with nothing,
    ``:=``, ``:= by``, ``:= sorry``, ``:= by sorry``, or a proof. ``name`` chooses among several
    theorems, else it is the last. ``line`` is its line in ``file``. Raises ``InputError`` when
    there is no theorem in it.
    """
    found = declarations(text, [], [])
    named = [d for d in found if name is not None and d.name.split(".")[-1] == name.split(".")[-1]]
    if not found:
        said = " ".join(text.split())[:50]
        raise InputError(f"no theorem in it (`theorem NAME ... : ...`), but `{said}`")
    return _built(text, (named or found)[-1], header, file, Position(line, 0))


def lean_file_theorems(text: str, file: str | None) -> list[Theorem]:
    """The theorems of a Lean file, told without Lean: names have no namespaces."""
    found = []
    for declaration in declarations(text, [], []):
        before = text[: declaration.start]
        place = Position(before.count("\n") + 1, len(before) - before.rfind("\n") - 1)
        found.append(_built(text, declaration, "", file, place))
    return found


def _built(
    text: str, declaration: Declaration, header: str, file: str | None, place: Position
) -> Theorem:
    """The theorem of a declaration in ``text``, which stands behind ``header``."""
    start, end = declaration.start, declaration.end
    split = declaration.splits[0] if declaration.certain else _last_end(text[:end], start)
    proof = given_proof(text, split, end)
    statement = statement_text(text, start, min(end, split.start))
    prefix = _lines(header) + _lines(text[:start].rstrip(" "))
    return Theorem(
        name=declaration.name,
        statement=statement,
        prefix=prefix,
        proof=None if proof == "by" else proof,
        file=file,
        position=place,
        kind=declaration.kind,
    )


def _last_end(text: str, start: int) -> Token:
    """Where a statement ends in which `let` in a type, or `|x|`, leave that open: at the first
    ``:=`` that no `let` takes, if need be one behind the text."""
    stream = code_tokens(text, start)
    kind = next(token for token in stream if token.text in KINDS)
    splits, _ = statement_ends(f"{text} :=", kind.end)
    ends = [token for token in splits if token.text == ":="]
    return ends[-1] if ends else Token("symbol", "", len(text))  # a bracket is never closed


def _lines(text: str) -> str:
    return text if not text or text.endswith("\n") else text + "\n"


def doc_taken_out(text: str) -> tuple[str, str | None]:
    """A header without the doc comment that it ends with, and the words in that comment.

    >>> doc_taken_out("import A\\n\\n/-- Two. -/")
    ('import A\\n\\n', 'Two.')
    """
    last = None
    for token in tokens(text):
        last = token
    if last is None or last.kind != "doc" or not last.text.startswith("/--"):
        return text, None
    return text[: last.start], doc_words(last.text)


def doc_words(comment: str) -> str:
    """The words of a comment, ``/--``, ``-/`` and space around taken off.

    >>> doc_words("/-- Show that 1 = 1.-/\\n")
    'Show that 1 = 1.'
    """
    return comment.strip().removeprefix("/--").removeprefix("/-").removesuffix("-/").strip()


def statement_words(theorem: Theorem) -> str | None:
    """The words of the doc comment that the statement begins with."""
    first = next(tokens(theorem.statement), None)
    return doc_words(first.text) if first is not None and first.kind == "doc" else None


def defines(text: str) -> str | None:
    """The word with which a text declares something that is no theorem (``def``, ``instance``).

    Benchmarks of statements made from exercises have some that ask for a construction.

    >>> defines("noncomputable def f : Nat := sorry")
    'def'
    """
    for token in code_tokens(text):
        if token.text in _MAKES:
            return token.text
        if token.kind == "ident" and token.text not in ("noncomputable", "local", "private"):
            return None
    return None


def lean_3_fault(theorem: Theorem, text: str = "") -> str | None:
    """Says so when the text is Lean 3, which no Lean 4 can read."""
    if _LEAN_3.search(theorem.prefix) or _LEAN_3.search(f"{theorem.statement}\n{text}"):
        return "it is Lean 3 text; take the benchmark's Lean 4 version"
    return None


def licence_near(path: Path, up: int = 3) -> str | None:
    """The licence of the folder that a file is in, or of one of the ``up`` folders above it."""
    for folder in list(path.absolute().parents)[: up + 1]:
        for name in ("LICENSE", "LICENSE.txt", "LICENSE.md"):
            try:
                text = (folder / name).read_text(encoding="utf-8", errors="replace")[:3000]
            except OSError:
                continue
            return next((short for words, short in _LICENCES if words in text), None)
    return None
