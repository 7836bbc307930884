"""The forms of the library's statements, which nothing that is made may repeat."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from qedgym.data_synth.filters import Opened, opened
from qedgym.env.core_build import cache_dir
from qedgym.env.engine import Engine, Limits
from qedgym.env.library import library
from qedgym.env.state_engine import StateEngine
from qedgym.env.theorem import Theorem
from qedgym.env.toolchain import Toolchain

_FORMAT = 1
"""Changed when forms change."""
_LIMITS = Limits(step_s=120.0, start_s=600.0)


def forms_of(engine: Engine, theorems: Iterable[tuple[Theorem, str]]) -> list[str]:
    """The forms of theorems, each with what names its file; what does not elaborate is left out."""
    found = [opened(engine, theorem, file) for theorem, file in theorems]
    return [one.form for one in found if isinstance(one, Opened)]


def without_proofs(theorems: Sequence[Theorem]) -> list[Theorem]:
    """Theorems of one file in its order, with ``sorry`` for the proofs of those before them: what
    they say is the same, and is read sooner.

    >>> a = Theorem("a", "theorem a : True", "", "trivial")
    >>> b = Theorem("b", "theorem b : True", "theorem a : True := trivial\\n\\n")
    >>> without_proofs([a, b])[1].prefix
    'theorem a : True := sorry\\n\\n'
    """
    found: list[Theorem] = []
    text, last = "", None
    for theorem in theorems:
        added = theorem.prefix
        if last is not None and theorem.prefix.startswith(last.prefix + last.statement):
            added = theorem.prefix[len(last.prefix) :]
            at = added.find(last.proof, len(last.statement)) if last.proof else -1
            if last.proof and at >= 0:
                added = f"{last.statement} := sorry{added[at + len(last.proof) :]}"
        else:
            text = ""
        text += added
        found.append(replace(theorem, prefix=text, proof=None))
        last = theorem
    return found


def library_forms(
    toolchain: Toolchain, tell: Callable[[str], object] = lambda _: None
) -> frozenset[str]:
    """The forms of all theorems of the library; ``tell`` is told when they have to be made.

    Making them takes Lean seconds; they are kept in the user's cache, by the texts that
    they were made from.
    """
    files: dict[str, list[Theorem]] = {}
    for one in library():
        files.setdefault(f"Library/{one.file}", []).append(one.theorem)
    theorems = [(t, file) for file, some in files.items() for t in without_proofs(some)]
    digest = hashlib.sha256(f"{_FORMAT} {toolchain.version}".encode())
    for theorem, file in theorems:
        digest.update(f"\0{file}\0{theorem.statement}".encode())
    kept = cache_dir() / f"forms-{digest.hexdigest()[:20]}.json"
    try:
        return frozenset(json.loads(kept.read_text(encoding="utf-8")))
    except (OSError, ValueError):
        pass
    tell(f"reading the library's {len(theorems)} statements; later runs have them at once")
    with StateEngine(toolchain, _LIMITS) as engine:
        forms = frozenset(forms_of(engine, theorems))
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        part = kept.with_name(f"{kept.name}.{os.getpid()}")
        part.write_text(json.dumps(sorted(forms)), encoding="utf-8")
        part.replace(kept)
    except OSError:
        pass  # without a cache it is only slower
    return forms
