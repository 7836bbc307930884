"""Which texts a step server has elaborated, so that the next theorem of a file need not begin anew.

Pure bookkeeping. The server keeps, for each text it was given, the state before each command. A
new text may begin from such a state if it agrees with the old one up to there *and* in the first
word after it: the word shows that the command before ended there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from qedgym.env.lean_lexer import code_tokens

MOST = 8
"""So many texts are kept; the one used longest ago is let go of."""
_WINDOW = 4096  # how far to look for the first word


@dataclass(frozen=True, slots=True)
class OpenText:
    """A text that the server knows, and where its commands begin (bytes, the last first)."""

    number: int
    text: bytes
    ends: tuple[int, ...]


def agreement(a: bytes, b: bytes) -> int:
    """Length of the longest common beginning.

    >>> agreement(b"theorem a", b"theorem b")
    8
    """
    low, high = 0, min(len(a), len(b))
    while low < high:
        middle = (low + high + 1) // 2
        if a[low:middle] == b[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def reusable(known: OpenText, text: bytes) -> int:
    """The last place (in bytes) of ``known`` from which ``text`` may go on; -1 for none."""
    common = agreement(known.text, text)
    for end in known.ends:
        if end <= common and _word_within(text, end, common):
            return end
    return -1


def _word_within(text: bytes, start: int, end: int) -> bool:
    """Whether the first word at ``start`` ends before ``end``."""
    window = text[start : min(end, start + _WINDOW)].decode(errors="ignore")
    for token in code_tokens(window):
        return token.kind != "unterminated" and token.end < len(window)
    return False


class OpenTexts:
    """The texts of one server process."""

    def __init__(self) -> None:
        self._known: list[OpenText] = []
        self._asked = b""
        self._dropped: list[int] = []

    def request(self, text: str, prefix: str) -> tuple[dict[str, Any], list[int]]:
        """The part of an ``open`` request that says what to elaborate, and numbers to let go of.

        ``prefix`` is what comes before the theorem.
        """
        data = text.encode("utf-8", "replace")
        request: dict[str, Any] = {"text": text, "at": len(prefix.encode("utf-8", "replace"))}
        best, start = None, -1
        for known in reversed(self._known):
            place = reusable(known, data)
            if place > start:
                best, start = known, place
        if best is not None:
            request |= {"base": best.number, "from": start}
            self._known.remove(best)
            self._known.append(best)
        self._asked = data
        dropped, self._dropped = self._dropped, []
        return request, dropped

    def opened(self, number: int, ends: list[int]) -> None:
        """The latest request succeeded: the server knows its text by ``number``."""
        self._known.append(OpenText(number, self._asked, tuple(ends)))
        while len(self._known) > MOST:
            self._dropped.append(self._known.pop(0).number)
