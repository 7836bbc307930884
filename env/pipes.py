"""Feeding a process and reading what it prints, without ever blocking on one of its pipes."""

from __future__ import annotations

import contextlib
import os
import selectors
import threading
import time
from collections.abc import Callable, Sequence
from typing import IO

_LOOK_S = 0.25  # how often a process that says nothing is looked at


class Pipes:
    """One ``feed`` to write and some ``streams`` to read, each kept up to ``keep`` bytes.

    What comes beyond ``keep`` is read and dropped, so that the process is not held up.
    """

    def __init__(
        self, feed: IO[bytes], streams: Sequence[IO[bytes]], text: bytes, keep: int
    ) -> None:
        self._text = memoryview(text)
        self._feed = feed
        self._keep = keep
        self._read = {stream.fileno(): bytearray() for stream in streams}
        self._open = set(self._read)
        self._selector = selectors.DefaultSelector()
        self.truncated = False
        os.set_blocking(feed.fileno(), False)
        self._selector.register(feed, selectors.EVENT_WRITE)
        for number in self._read:
            self._selector.register(number, selectors.EVENT_READ)

    def exchange(
        self,
        deadline: float,
        alive: Callable[[], bool] = lambda: True,
        cancel: threading.Event | None = None,
    ) -> bool:
        """Until all streams end, or the process is over and nothing more comes: True.

        False when the monotonic clock passes ``deadline`` or ``cancel`` is set before that.
        ``alive`` is asked a few times a second.
        """
        while self._open:
            left = deadline - time.monotonic()
            if left <= 0 or (cancel is not None and cancel.is_set()):
                return False
            running = alive()
            events = self._selector.select(min(left, _LOOK_S))
            if not events and not running:
                return True
            for key, _mask in events:
                if key.fd in self._read:
                    self._take(key.fd)
                else:
                    self._give()
        return True

    def _take(self, number: int) -> None:
        """Read what is there from one stream."""
        chunk = os.read(number, 65536)
        if not chunk:
            self._selector.unregister(number)
            self._open.discard(number)
        kept = self._read[number]
        self.truncated |= len(kept) + len(chunk) > self._keep
        kept += chunk[: max(0, self._keep - len(kept))]

    def _give(self) -> None:
        """Write what fits; close when all is written or nobody reads."""
        try:
            self._text = self._text[os.write(self._feed.fileno(), self._text[:65536]) :]
        except BlockingIOError:
            return
        except BrokenPipeError:
            self._text = self._text[:0]
        if not self._text:
            self._selector.unregister(self._feed)
            with contextlib.suppress(OSError):
                self._feed.close()

    def text(self, stream: IO[bytes]) -> str:
        """What was read from one stream, as UTF-8 with undecodable bytes replaced."""
        return self._read[stream.fileno()].decode(errors="replace")

    def close(self) -> None:
        """Give up the selector; the pipes are their owner's."""
        self._selector.close()
