"""A file of the theorem library as values, read from its text alone.

The library's files keep a layout (``docs/library.md``) that lets theorems, names and tags be told
without asking Lean; a test compares what is read here with what Lean reads.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from qedgym.env.declarations import (
    SourceMap,
    declarations,
    given_proof,
    statement_text,
)
from qedgym.env.errors import InputError
from qedgym.env.lean_lexer import code_tokens
from qedgym.env.theorem import Position, Theorem

_PROVED = re.compile(r"difficulty ([1-5]) · (\S.*)")
_UNPROVABLE = re.compile(r"(false|independent) · (\S.*)")


@dataclass(frozen=True, slots=True)
class LibraryTheorem:
    """A theorem of the library, or a statement of its unprovable ones, with its tag."""

    theorem: Theorem
    """With its reference proof; without one where it is unprovable."""
    topic: str
    """The folder: ``Nat``. Of an unprovable statement the file's name."""
    file: str
    """Its file below ``Library/`` or ``Unprovable/``, with ``/`` between folders."""
    difficulty: int | None
    """1 (follows from the definitions) to 5; None where it is unprovable."""
    source: str
    """Where the idea comes from. Of an unprovable statement why it has no proof."""
    remark: str = ""
    """What its doc comment says before the tag."""
    verdict: str = "proved"
    """``proved``; or ``false``, refuted in its file; or ``independent`` of Lean's axioms."""

    @property
    def name(self) -> str:
        """The theorem's full name."""
        return self.theorem.name

    @property
    def provable(self) -> bool:
        """Whether there is a proof."""
        return self.verdict == "proved"


def read_library_file(path: Path, root: Path, recorded: str | None = None) -> list[LibraryTheorem]:
    """The theorems of a file below ``root``, in its order, by its text alone.

    ``recorded`` is the path their ``file`` field gets (default: ``path``). Raises ``InputError``,
    with the line, where a theorem has no tag or the text does not keep the library's layout.
    """
    relative = path.relative_to(root)
    topic = relative.parts[0].removesuffix(".lean")
    text = path.read_text(encoding="utf-8")
    read = list(_theorems(text, recorded or str(path)))
    return [_tagged(t, topic, relative.as_posix()) for t in read]


def read_unprovable_file(path: Path, root: Path) -> list[LibraryTheorem]:
    """The unprovable statements of a file below ``root``, in its order, by its text alone.

    A statement's prefix has the file's definitions, and of its theorems none: neither what lacks a
    proof nor what refutes it is there to be used. Raises ``InputError`` as ``read_library_file``.
    """
    relative = path.relative_to(root)
    topic = relative.parts[0].removesuffix(".lean")
    text = path.read_text(encoding="utf-8")
    spans: list[tuple[int, int]] = []
    found = []
    for theorem, start, end in _spans(text, str(path)):
        prefix = _without(text[:start], spans)
        spans.append((start, end))
        if theorem.proof is not None:
            continue  # a refutation
        bare = Theorem(
            theorem.name,
            theorem.statement,
            prefix,
            file=theorem.file,
            position=theorem.position,
            unfinished=theorem.unfinished,
        )
        found.append(_tagged(bare, topic, relative.as_posix()))
    return found


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    """The text with nothing but line ends left of the spans."""
    pieces, at = [], 0
    for start, end in spans:
        pieces += [text[at:start], "\n" * text.count("\n", start, end)]
        at = end
    return "".join([*pieces, text[at:]])


def _tagged(theorem: Theorem, topic: str, file: str) -> LibraryTheorem:
    """The theorem with the tag of its doc comment, whose last line it is."""
    comment = doc_comment(theorem.statement)
    lines = (comment or "").split("\n")
    pattern = _PROVED if theorem.proof is not None else _UNPROVABLE
    match = pattern.fullmatch(lines[-1])
    remark = "\n".join(lines[:-1]).strip()
    if match is None or (len(lines) > 1 and lines[-2]):
        wanted = "difficulty N · SOURCE" if pattern is _PROVED else "false · WHY"
        raise InputError(
            f"{file}:{theorem.position.line}: {theorem.name} has no tag; end its doc comment with "
            f"a line `{wanted}` of its own, behind an empty line"
        )
    if theorem.proof is None:
        return LibraryTheorem(theorem, topic, file, None, match[2], remark, match[1])
    return LibraryTheorem(theorem, topic, file, int(match[1]), match[2], remark)


def doc_comment(statement: str) -> str | None:
    """The text of the doc comment that a declaration begins with.

    >>> doc_comment("/-- Says\\n  it. -/\\ntheorem t : p")
    'Says\\nit.'
    """
    if not statement.startswith("/--"):
        return None
    inside = statement[3 : statement.index("-/")]
    return "\n".join(line.strip() for line in inside.strip().split("\n"))


def _theorems(text: str, file: str) -> Iterator[Theorem]:
    return (theorem for theorem, _, _ in _spans(text, file))


def _spans(text: str, file: str) -> Iterator[tuple[Theorem, int, int]]:
    """Every theorem, as ``theorem_files.read_theorems`` gives it, and where it starts and ends."""
    where = SourceMap(text)
    spaces = _Namespaces(text)
    for found in declarations(text, (), ()):
        line, column = where.place(found.start)
        if not found.splits or column != 0:
            raise InputError(f"{file}:{line + 1}: {found.name} does not begin a line or end")
        split = found.splits[0]
        proof = given_proof(text, split, found.end)
        statement = statement_text(text, found.start, split.start)
        rest = text[found.start + len(statement) : found.end].rstrip()
        theorem = Theorem(
            name=spaces.around(found.start) + found.name,
            statement=statement,
            prefix=text[: found.start],
            proof=proof,
            file=file,
            position=Position(line + 1, column),
            kind=found.kind,
            unfinished=rest if proof is None else None,
        )
        yield theorem, found.start, found.end


class _Namespaces:
    """Which namespaces are open where, told by the words that begin a line."""

    def __init__(self, text: str) -> None:
        self._changes: list[tuple[int, str]] = []
        open_: list[str] = []
        tokens = list(code_tokens(text))
        for token, name in zip(tokens, [*tokens[1:], None], strict=True):
            if token.kind != "ident" or (token.start and text[token.start - 1] != "\n"):
                continue
            if token.text == "namespace" and name is not None:
                open_.append(f"{name.text}.")
            elif token.text in ("section", "mutual"):
                open_.append("")
            elif token.text == "end" and open_:
                open_.pop()
            else:
                continue
            self._changes.append((token.start, "".join(open_)))

    def around(self, offset: int) -> str:
        """The namespaces open at an offset, as a prefix of names."""
        return next((name for start, name in reversed(self._changes) if start < offset), "")
