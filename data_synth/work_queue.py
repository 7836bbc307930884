"""Which item is worked on next, and which is given up. Nothing here runs anything."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable

from qedgym.data_synth.job import Item

ATTEMPTS = 3
"""An item that was lost with its worker so often is given up. The first time it is tried again at
once, the second time when all others are done, since its worker may not have ended through it."""


class WorkQueue:
    """The items of a round that are not done."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._waiting = deque(items)
        self._last: deque[Item] = deque()
        self._out: dict[str, Item] = {}
        self._failed: dict[str, int] = {}

    def __len__(self) -> int:
        """How many are not settled."""
        return len(self._waiting) + len(self._last) + len(self._out)

    @property
    def waiting(self) -> int:
        """How many could be taken now."""
        return len(self._waiting) + len(self._last)

    def take(self) -> Item:
        """The next item; it is out until it is settled. Raises ``IndexError`` without any."""
        item = (self._waiting or self._last).popleft()
        self._out[item.key] = item
        return item

    def settle(self, key: str) -> bool:
        """An item is done; whether it was out."""
        return self._out.pop(key, None) is not None

    def lose(self, key: str) -> bool:
        """An item was lost with its worker; whether it is given up now."""
        item = self._out.pop(key, None)
        if item is None:
            return False
        failed = self._failed[key] = self._failed.get(key, 0) + 1
        if failed >= ATTEMPTS:
            return True
        if failed == 1:
            self._waiting.appendleft(item)
        else:
            self._last.append(item)
        return False

    def back(self, keys: Iterable[str] | None = None) -> None:
        """Items that were not worked on wait again, all that are out without ``keys``."""
        out = list(self._out if keys is None else keys)
        self._waiting.extendleft(self._out.pop(key) for key in reversed(out) if key in self._out)
