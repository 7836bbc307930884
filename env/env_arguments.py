"""What an environment is given by its caller, checked: one line that says what would be right.

Pure functions. Each raises ``InputError`` and returns the value in its plain form, so that numpy's
scalars are as good as Python's own.
"""

from __future__ import annotations

import operator
import os
from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias, TypeGuard

from qedgym.env.errors import InputError
from qedgym.env.theorem import Theorem

TheoremSource: TypeAlias = Theorem | str | os.PathLike[str]
"""A theorem, the path of a Lean file, or a statement."""


def whole_number(value: object, name: str, do: str = "") -> int:
    """``value`` as an int. ``bool`` is none, nor is a float without a fraction."""
    try:
        if not isinstance(value, bool):
            return operator.index(value)  # type: ignore[arg-type]
    except TypeError:
        pass
    raise InputError(f"{name}: must be a whole number, not {shown(value)}" + (do and f"; {do}"))


def is_path(source: TheoremSource) -> TypeGuard[str | os.PathLike[str]]:
    """Whether a theorem source is the path of a Lean file."""
    if isinstance(source, str):
        return source.endswith(".lean")
    return not isinstance(source, Theorem)


def must_be(value: object, kind: Any, name: str, wanted: str) -> None:
    """Refuse a value that is not of the kind (as ``isinstance`` takes it)."""
    if not isinstance(value, kind):
        raise InputError(f"{name}: give {wanted}, not {shown(value)}")


def theorem_sources(given: object) -> list[TheoremSource]:
    """The sources in a list, be it one or several."""
    if isinstance(given, Theorem | str | os.PathLike):
        return [given]
    wanted = "give theorems, paths of .lean files or statements (one, or a list)"
    if not isinstance(given, Iterable) or isinstance(given, bytes):
        raise InputError(f"theorems: cannot use {shown(given)}; {wanted}")
    sources = list(given)
    if not sources:
        raise InputError(f"theorems: there is nothing to prove; {wanted}")
    for i, source in enumerate(sources):
        if not isinstance(source, Theorem | str | os.PathLike):
            raise InputError(f"theorems: cannot use number {i}, {shown(source)}; {wanted}")
    return sources


def wanted_theorem(options: object) -> Theorem | str | None:
    """The theorem that the options of ``reset`` ask for."""
    example = 'give {"theorem": NAME}, or leave options out'
    if options is None:
        return None
    if not isinstance(options, Mapping):
        raise InputError(f"reset: options must be a dict, not {shown(options)}; {example}")
    for key in options:
        if key != "theorem":
            raise InputError(f"reset: unknown option {shown(key)}; {example}")
    theorem: Any = options.get("theorem")
    if theorem is None or isinstance(theorem, Theorem):
        return theorem
    if isinstance(theorem, str):
        return str(theorem)
    raise InputError(f"reset: the theorem must be a name or a Theorem, not {shown(theorem)}")


def tactic_text(action: object) -> str:
    """The text of an action."""
    if isinstance(action, str):
        return str(action)
    raise InputError(
        f'step: the action must be a text, such as "intro h", not {shown(action)}; '
        "nothing was tried"
    )


def shown(value: object) -> str:
    """A value in a message: its type, and what it is when that is short."""
    text = " ".join(repr(value).split())
    return f"{text} ({type(value).__name__})" if len(text) <= 40 else type(value).__name__
