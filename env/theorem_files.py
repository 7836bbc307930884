"""Theorems from Lean files and from statements given as text, as Lean itself reads them."""

from __future__ import annotations

import itertools
import os
import time
from pathlib import Path
from tempfile import gettempdir

from qedgym.env import proof_document as layout
from qedgym.env.declarations import (
    KINDS,
    Declaration,
    SourceMap,
    declarations,
    given_proof,
    mutual_blocks,
    statement_ends,
    statement_text,
    user_name,
)
from qedgym.env.engine import Limits
from qedgym.env.errors import EngineError, InputError
from qedgym.env.lean_lexer import Token, code_tokens
from qedgym.env.lsp import Diagnostic, LeanWorker
from qedgym.env.owned import Owned
from qedgym.env.piped_lean import WorkerLost
from qedgym.env.theorem import Position, Theorem
from qedgym.env.toolchain import Toolchain

_counter = itertools.count(1)


def read_text(path: str | os.PathLike[str]) -> str:
    """A Lean file's text: UTF-8, a byte order mark dropped, line ends made LF (as Lean does).

    Raises ``InputError`` (one line) when there is no such file, it cannot be read, or is not text.
    """
    if Path(path).exists() and not Path(path).is_file():
        raise InputError(f"{path}: not a regular file; give a .lean file")
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise InputError(f"{path}: cannot read: {error.strerror}") from None
    if b"\0" in data:
        raise InputError(f"{path}: not a Lean file: it has binary content")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError(
            f"{path}:{line}: not UTF-8 text (byte 0x{data[error.start]:02x}); save it as UTF-8"
        ) from None
    return text.replace("\r\n", "\n")


def read_theorems(
    path: str | os.PathLike[str], toolchain: Toolchain, limits: Limits = Limits()
) -> list[Theorem]:
    """Every theorem, lemma and example of a Lean file, in the file's order.

    Each has the text before it as its prefix, so that earlier definitions and lemmas stay usable
    and later ones do not (a line end is added when it begins in mid-line); one inside a ``mutual``
    block stands alone, behind what precedes the block. A proof with ``sorry`` anywhere counts as
    missing. Takes as long as Lean takes for the file. Raises ``InputError`` with Lean's message,
    line and column when the file does not elaborate: an error in one proof counts too, as later
    text would be read with it.
    """
    return parse_theorems(read_text(path), toolchain, file=os.fspath(path), limits=limits)


def parse_theorems(
    text: str, toolchain: Toolchain, *, file: str | None = None, limits: Limits = Limits()
) -> list[Theorem]:
    """``read_theorems`` for a file's text; ``file`` is only recorded and named in messages."""
    where = SourceMap(text)
    with _Reader(toolchain, limits, file) as reader:
        reader.load(text)
        if error := reader.first_error():
            raise InputError(_message(error, text, file))
        found = declarations(text, reader.worker.notes(), reader.symbols())
        blocks = mutual_blocks(text)
        theorems = []
        for declaration in found:
            start = declaration.start
            block = next((b for b in blocks if b[0] < start < b[1]), None)
            prefix = _text_before(text, start if block is None else block[0])
            split = reader.split(prefix, text, declaration)
            if split is None:
                continue  # reads like a theorem, but is part of a macro or the like
            line, column = where.place(start)
            proof = given_proof(text, split, declaration.end)
            statement = statement_text(text, start, split.start)
            # Where Lean did not list it, its end is not known for sure.
            whole = proof is None and declaration.listed
            rest = text[start + len(statement) : declaration.end].rstrip()
            theorems.append(
                Theorem(
                    name=declaration.name,
                    statement=statement,
                    prefix=prefix,
                    proof=proof,
                    file=file,
                    position=Position(line + 1, column),
                    kind=declaration.kind,
                    unfinished=rest if whole else None,
                )
            )
    return theorems


def _text_before(text: str, offset: int) -> str:
    """The text before a declaration, ending where a line begins.

    Lean reads columns: a tactic block has to stand right of its declaration's first word. With
    every statement in column 0 whoever writes a proof behind one need not think of that.
    """
    before = text[:offset].rstrip(" ")
    return before if not before or before.endswith("\n") else before + "\n"


def parse_statement(
    text: str,
    toolchain: Toolchain,
    *,
    prefix: str = "",
    file: str | None = None,
    limits: Limits = Limits(),
) -> Theorem:
    """A theorem given as text, ``theorem NAME ... : ...`` (or ``lemma``, ``example``).

    A proof may follow (``:= by simp``); ``prefix`` is the text to read it after, out of ``file``.
    Raises ``InputError`` when it is not one statement that elaborates, with Lean's message and
    the place, counted from the start of ``text`` or in the file.
    """
    text = text.replace("\r\n", "\n").strip()
    if prefix and not prefix.endswith("\n"):
        prefix += "\n"
    words = [t for t in code_tokens(text) if t.kind == "ident"]
    kind = next((t for t in words if t.text in KINDS), None)
    if kind is None:
        raise InputError(
            f"statement: expected `theorem NAME ... : ...`, got `{layout.one_line(text)[:60]}`; "
            "begin it with `theorem t : `"
        )
    splits, certain = statement_ends(text, kind.end)
    whole = Token("symbol", "", len(text))
    choices = splits[:1] if certain else (*splits, whole)
    faults: list[str] = []
    with _Reader(toolchain, limits, None) as reader:
        for split in choices:
            statement = statement_text(text, 0, split.start)
            fault = reader.statement_fault(prefix, statement)
            if fault is not None:
                faults.append(_place_told(fault, prefix, text, file))
                continue
            found = declarations(
                f"{prefix}{statement} := by\n{layout.SENTINEL}",
                reader.worker.notes(),
                reader.symbols(),
            )
            ours = [d for d in found if d.start >= len(prefix)]
            if split is not whole:
                # What follows must be the proof and nothing else.
                reader.load(prefix + text)
                if error := reader.first_error():
                    raise InputError(_place_told(error, prefix, text, file))
                symbols = reader.symbols()
                found = declarations(prefix + text, reader.worker.notes(), symbols)
                ours = [d for d in found if d.start >= len(prefix)]
            if len(ours) != 1:
                raise InputError(f"statement: expected one theorem, Lean reads {len(ours)}")
            return Theorem(
                name=user_name(ours[0].name),
                statement=statement,
                prefix=prefix,
                proof=given_proof(text, split, len(text)) if split is not whole else None,
                file=file,
                kind=ours[0].kind,
            )
    raise InputError(faults[-1])


def _place_told(error: Diagnostic, prefix: str, text: str, file: str | None) -> str:
    """A message about a statement behind a prefix, either of which it may be about."""
    before = prefix.count("\n")
    if error.line < before:
        return _message(error, prefix, file or "the text before the statement")
    return _message(error, text, "statement", before)


class _Reader(Owned):
    """One worker, used to read one file."""

    def __init__(self, toolchain: Toolchain, limits: Limits, file: str | None) -> None:
        self._limits = limits
        self._file = file
        folder = toolchain.root or Path(gettempdir())
        name = f"QedgymRead{os.getpid()}N{next(_counter)}.lean"
        self.worker = LeanWorker(
            toolchain,
            uri=(folder / name).absolute().as_uri(),
            memory_mb=limits.memory_mb,
            options={"maxHeartbeats": str(limits.heartbeats), "weak.linter.all": "false"},
        )

    def close(self) -> None:
        """End the worker."""
        self.worker.close()

    def load(self, text: str) -> None:
        """Have Lean read ``text``."""
        try:
            self.worker.set_lines(text.split("\n"))
            self.worker.settle(time.monotonic() + self._limits.start_s)
        except WorkerLost as lost:
            self._lost(lost)

    def symbols(self) -> list[object]:
        """The outline of what was loaded."""
        try:
            return self.worker.symbols(time.monotonic() + self._limits.start_s)
        except WorkerLost as lost:
            self._lost(lost)
            return []

    def _lost(self, lost: WorkerLost) -> None:
        name = self._file or "statement"
        if lost.limit:
            raise InputError(
                f"{name}: Lean gave up on it: {lost} ({self._limits.start_s:g} s, "
                f"{self._limits.memory_mb} MiB)"
            ) from None
        raise EngineError(f"{name}: {lost} while reading it") from None

    def first_error(self) -> Diagnostic | None:
        """Lean's first error in what was loaded."""
        errors = [d for d in self.worker.diagnostics if d.is_error]
        return min(errors, key=lambda d: (d.line, d.column), default=None)

    def statement_fault(self, prefix: str, statement: str) -> Diagnostic | None:
        """Why ``statement`` does not elaborate behind ``prefix``."""
        text = f"{prefix}{statement} := by\n{layout.SENTINEL}"
        self.load(text)
        line = text.count("\n")
        return layout.fault(self.worker.diagnostics, line, line, line)

    def split(self, prefix: str, text: str, declaration: Declaration) -> Token | None:
        """Where the statement of ``declaration`` ends; Lean is asked when tokens do not tell.

        None when Lean did not list it, and does not take it for a theorem when asked.
        """
        if declaration.certain and declaration.listed:
            return declaration.splits[0]
        for split in declaration.splits:
            statement = statement_text(text, declaration.start, split.start)
            if self.statement_fault(prefix, statement) is None:
                return split
        if not declaration.listed:
            return None
        line, column = SourceMap(text).place(declaration.start)
        raise InputError(
            f"{self._file or 'text'}:{line + 1}:{column}: cannot tell the statement of "
            f"{declaration.name} from its proof; write `{declaration.kind} NAME : TYPE := PROOF`"
        )


def _message(error: Diagnostic, text: str, file: str | None, skip_lines: int = 0) -> str:
    """Lean's message on one line, with where it belongs."""
    line = max(0, error.line - skip_lines)
    column = layout.code_points(text.split("\n"), line, error.column)
    message = layout.one_line(layout.clipped(error.message))
    return f"{file or 'text'}:{line + 1}:{column}: {message}"
