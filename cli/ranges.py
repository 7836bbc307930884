"""Options that take a range, as ``3-5`` or ``4``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qedgym.env.errors import InputError


def read_range(option: str, text: str, least: int, most: int) -> tuple[int, int]:
    """The ends of a range. Raises ``InputError`` when it is none within ``least`` to ``most``.

    >>> read_range("--states", "3-5", 1, 7), read_range("--states", "4", 1, 7)
    ((3, 5), (4, 4))
    """
    match = re.fullmatch(r"(\d{1,9})(?:-(\d{1,9}))?", text.strip())
    if match is not None:
        low, high = int(match[1]), int(match[2] or match[1])
        if least <= low <= high <= most:
            return low, high
    raise InputError(
        f"{option} {text}: give a number or a range LOW-HIGH within {least} to {most}"
    )


def read_choices(option: str, text: str | None, known: Sequence[str]) -> tuple[str, ...]:
    """Names with commas between them; all that are known when there is no text.

    Raises ``InputError`` for one that is not known.

    >>> read_choices("--kinds", "b,a", ["a", "b", "c"])
    ('a', 'b')
    """
    if text is None:
        return tuple(known)
    asked = [part.strip() for part in text.split(",")]
    for part in asked:
        if part not in known:
            raise InputError(f"{option}: there is no {part!r}; there are {', '.join(known)}")
    return tuple(name for name in known if name in asked)
