"""A theorem's prefix as a compiled module, so that the language server need not carry its text.

After every edit the server reports the names used in all of its document, which takes it some
milliseconds for each thousand characters, however small the edit is. A prefix of declarations
does the same service as an imported module: what stays in the document are the commands that act
on what follows (``namespace``, ``open``, ``variable`` ...), each on its old line.
"""

from __future__ import annotations

import dataclasses
import hashlib
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass

from qedgym.env.lean_lexer import Token, code_tokens
from qedgym.env.process import run_lean
from qedgym.env.scratch import ScratchFolder
from qedgym.env.toolchain import Toolchain

WORTH = 1000
"""Prefixes shorter than this, in code points, cost less than a module of their own would."""

_ACTING = frozenset("namespace section end variable universe open set_option include omit".split())
_DECLARING = frozenset(
    "theorem lemma def abbrev inductive structure class instance example axiom opaque deriving"
    " attribute export initialize builtin_initialize noncomputable protected unsafe partial nonrec"
    " notation infix infixl infixr prefix postfix macro macro_rules syntax elab elab_rules"
    " declare_syntax_cat run_cmd run_elab run_meta gen_injective_theorems".split()
)
# What a module does not hand on as it stands in the file, or changes how the file is read.
_UNFIT = frozenset(
    "private local scoped mutual import module prelude public meta erase decreasing_by".split()
)
_OLEAN_MB = 64


@dataclass(frozen=True, slots=True)
class WarmPrefix:
    """A module made of a prefix, and the text that stands for the prefix in a document."""

    module: str
    olean: bytes
    text: str
    """Begins with the import; has as many lines as the prefix."""


def acting_text(prefix: str) -> str | None:
    """The prefix with all blanked out but the commands that act on what follows.

    Lines keep their numbers. None where the declarations cannot be told apart surely enough, or
    would not be the same in a module. Linear in the length of the prefix.

    >>> acting_text("open Nat\\ntheorem a : 1 = 1 := rfl\\nvariable (n : Nat)\\n")
    'open Nat\\n\\nvariable (n : Nat)\\n'
    """
    kept: list[tuple[int, int]] = []
    for word, start, end, inside in _commands(prefix):
        if word in _UNFIT or (word == "attribute" and any(t.text == "-" for t in inside)):
            return None
        if word in _ACTING and not any(t.text == "in" for t in inside):
            kept.append((start, end))
    parts, at = [], 0
    for start, end in kept:
        parts += [_blank(prefix[at:start]), prefix[start:end]]
        at = end
    return "".join([*parts, _blank(prefix[at:])])


def _commands(prefix: str) -> Iterator[tuple[str, int, int, list[Token]]]:
    """First word, start, end of the last token, and tokens of each command (or piece of one)."""
    word, start, inside = "", 0, list[Token]()
    before = ""
    for token in code_tokens(prefix):
        opens = token.kind == "ident" and token.text in _ACTING | _DECLARING | _UNFIT
        opens = opens or (token.kind == "symbol" and token.text in "@#") or before == ";"
        if token.kind == "unterminated":
            yield "private", token.start, token.end, []
        if opens and before not in (".", "`"):
            if word:
                yield word, start, inside[-1].end if inside else start + len(word), inside
            word, start, inside = token.text, token.start, []
        else:
            inside.append(token)
        before = token.text
    if word:
        yield word, start, inside[-1].end if inside else start + len(word), inside


def _blank(text: str) -> str:
    return re.sub(r"[^\n]+", "", text)


def warm_prefix(
    prefix: str, toolchain: Toolchain, *, timeout_s: float, memory_mb: int
) -> WarmPrefix | None:
    """Compile a prefix into a module; None where that cannot be done or does not pay.

    Takes as long as Lean takes for the prefix. Only for the embedded Lean, where nothing but the
    search path decides what an import finds.
    """
    if toolchain.kind != "embedded" or len(prefix) < WORTH:
        return None
    acting = acting_text(prefix)
    if acting is None:
        return None
    module = "QedgymPrefix" + hashlib.sha256(prefix.encode("utf-8", "replace")).hexdigest()[:16]
    with ScratchFolder() as scratch:
        folder = scratch.path
        source, olean = folder / f"{module}.lean", folder / f"{module}.olean"
        source.write_bytes(prefix.encode("utf-8", "surrogatepass"))
        done = run_lean(
            toolchain,
            ["-o", olean.name, source.name],
            timeout_s=timeout_s,
            memory_mb=memory_mb,
            file_mb=_OLEAN_MB,
            cwd=folder,
            env={"TMPDIR": str(folder)},
            confine=folder,
            output_mb=1.0,
        )
        if not done.ok or not olean.is_file():
            return None  # the document will say what is wrong, and where
        return WarmPrefix(module, olean.read_bytes(), f"import {module} {acting}")


class ModuleFolder:
    """A temporary folder on Lean's search path that holds one module."""

    def __init__(self, warm: WarmPrefix) -> None:
        self._folder = ScratchFolder()
        (self._folder.path / f"{warm.module}.olean").write_bytes(warm.olean)

    def before(self, toolchain: Toolchain) -> Toolchain:
        """The toolchain with the folder before its own search path."""
        listed = [str(self._folder.path), toolchain.environ.get("LEAN_PATH", "")]
        path = os.pathsep.join(filter(None, listed))
        return dataclasses.replace(toolchain, environ={**toolchain.environ, "LEAN_PATH": path})

    def remove(self) -> None:
        """Remove it: Lean keeps what it has mapped. Idempotent."""
        self._folder.close()
