"""Standard output that tells when it cannot be written, as what it is."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from typing import Any

from qedgym.env.errors import QedgymError


class OutputLost(QedgymError):
    """Standard output cannot be written: the disk is full, the terminal gone."""


class _Output(io.FileIO):
    """Standard output's file. Its errors name it, so that nobody takes them for another file's."""

    def write(self, data: Any, /) -> int:
        """Write; raises ``OutputLost``, or ``BrokenPipeError`` when nobody reads any more."""
        try:
            return super().write(data) or 0
        except (BrokenPipeError, BlockingIOError):
            raise
        except OSError as error:
            reason = error.strerror or error
            raise OutputLost(f"standard output could not be written: {reason}") from None


def watch_output() -> None:
    """Make ``sys.stdout`` a stream that raises ``OutputLost``. No effect where it is replaced."""
    old = sys.stdout
    if old is not sys.__stdout__ or not isinstance(old, io.TextIOWrapper):
        return
    file = _Output(old.fileno(), "w", closefd=False)
    # Python's own choice (`-u`) of when to write is kept.
    unbuffered = isinstance(old.buffer, io.RawIOBase)
    sys.stdout = io.TextIOWrapper(
        file if unbuffered else io.BufferedWriter(file),
        encoding=old.encoding,
        errors=old.errors,
        line_buffering=old.line_buffering,
        write_through=old.write_through,
    )


def drop(stream: Any) -> None:
    """Let what a stream still holds, and all that comes, go nowhere.

    Else Python would try once more at its end, fail, and say so.
    """
    with contextlib.suppress(OSError, ValueError, AttributeError):
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, stream.fileno())
        os.close(null)
