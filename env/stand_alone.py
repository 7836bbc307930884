"""A theorem of a file with what it needs of that file, as texts to be tried. Pure functions."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from qedgym.env.expr import Name

Range = tuple[int, int, int, int]
"""Line from 1 and column from 0, in code points, of a beginning and of an end."""


def stand_alone_texts(
    text: str, name: Name, needed: Collection[Name], ranges: Mapping[Name, Range]
) -> list[str]:
    """Versions of ``text`` that may prove ``name`` by themselves, the shortest first.

    The first ends with the theorem and leaves out every declaration that is not ``needed``, the
    next only ends there, the last is the whole text. What is left out may matter for reading
    the rest (notations, attributes), so whoever asks has to try them.
    """
    starts = [0, 0]
    for match in re.finditer("\n", text):
        starts.append(match.end())

    def offset(line: int, column: int) -> int:
        return min(len(text), starts[line] + column) if 0 < line < len(starts) else len(text)

    places = {n: (offset(*r[:2]), offset(*r[2:])) for n, r in ranges.items()}
    if name not in places:
        return [text]
    end = places[name][1]
    cut = text[:end].rstrip() + "\n"
    kept = [places[n] for n in needed if n in places]
    gone: list[tuple[int, int]] = []
    for begin, stop in sorted(set(places.values()), key=lambda p: (p[0], -p[1])):
        holds = any(begin <= b and e <= stop for b, e in kept)
        inside = any(b <= begin and stop <= e for b, e in (*gone, *kept))
        if stop <= end and not holds and not inside:
            gone.append((begin, stop))
    pieces, at = [], 0
    for begin, stop in gone:
        pieces.append(text[at:begin])
        at = stop
    short = re.sub(r"\n(?:[ \t]*\n){2,}", "\n\n", "".join([*pieces, text[at:end]])).strip() + "\n"
    return list(dict.fromkeys([short, cut, text]))
