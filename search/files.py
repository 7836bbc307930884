"""Write to a result's file whole or not at all."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import IO

from qedgym.env.errors import InputError


def write_whole(path: Path, data: bytes) -> None:
    """Write a file; an old one is replaced only by a whole new one.

    Raises ``InputError`` when it cannot be written (no such folder, no permission, disk full).
    """
    # A device or pipe (/dev/stdout) is written to, never replaced.
    special = path.exists() and not path.is_file()
    part = path if special else path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        part.write_bytes(data)
        if not special:
            part.replace(path)
    except OSError as error:
        if not special:
            part.unlink(missing_ok=True)
        raise InputError(f"cannot write {path}: {error.strerror}; choose another place") from None


def append_whole(file: IO[bytes], data: bytes) -> None:
    """Append to a file past its buffer: all of ``data``, or nothing and an ``OSError``.

    What a full disk did not take is not kept to be written when the file is closed.
    """
    before = os.fstat(file.fileno()).st_size
    rest = memoryview(data)
    try:
        while rest:
            rest = rest[os.write(file.fileno(), rest) :]
    except OSError:
        with contextlib.suppress(OSError):
            os.ftruncate(file.fileno(), before)
        raise
