"""Temporary folders that do not stay behind, however the process that made them ends.

A folder is locked (``flock``) while its process lives; the system lets go of the lock when that
process ends in any way. So whoever can lock a folder that it did not make knows that its owner is
gone, and removes it: each process does so once, before it makes its first folder.
"""

from __future__ import annotations

import atexit
import contextlib
import fcntl
import os
import re
import shutil
import tempfile
import threading
from pathlib import Path
from typing import Final

from qedgym.env.owned import Owned

_PREFIX: Final = "qedgym-scratch-"
_OURS: Final = re.compile(rf"{_PREFIX}[a-z0-9_]{{8}}")

_live: set[ScratchFolder] = set()
_sweep: Final = threading.Lock()
_swept = False


class ScratchFolder(Owned):
    """A new folder below the system's folder for temporary files; ``close`` removes it."""

    def __init__(self) -> None:
        """Raises ``OSError`` when no folder can be made."""
        _sweep_once()
        self._lock: int | None = None
        while True:
            self.path = Path(tempfile.mkdtemp(prefix=_PREFIX))
            try:
                self._lock = _locked(self.path)
            except (BlockingIOError, FileNotFoundError):
                continue  # another process took it for a stray, before the lock
            except OSError:
                break  # no locks on this file system, so nobody takes it for a stray
            if self.path.exists():
                break
            os.close(self._lock)
        _live.add(self)

    def close(self) -> None:
        """Remove the folder and all in it; what cannot be removed stays. Idempotent."""
        _live.discard(self)
        _remove(self.path)
        lock, self._lock = self._lock, None
        if lock is not None:
            os.close(lock)


@atexit.register
def remove_all() -> None:
    """Remove every folder of this process. Runs by itself at exit."""
    for folder in list(_live):
        folder.close()


def _locked(path: Path) -> int:
    """A descriptor that holds the folder's lock. ``OSError`` when it is held, gone or not ours."""
    descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BaseException:
        os.close(descriptor)
        raise
    return descriptor


def _remove(path: Path) -> None:
    shutil.rmtree(path, ignore_errors=True)
    if path.exists():  # what ran in there may have made folders that cannot be entered
        for folder, names, _ in os.walk(path):
            for name in names:
                inner = os.path.join(folder, name)
                if not os.path.islink(inner):
                    with contextlib.suppress(OSError):
                        os.chmod(inner, 0o700)
        shutil.rmtree(path, ignore_errors=True)


def _sweep_once() -> None:
    global _swept
    with _sweep:
        if not _swept:
            _swept = True
            sweep(Path(tempfile.gettempdir()))


def sweep(place: Path) -> None:
    """Remove the scratch folders in ``place`` whose processes are gone."""
    try:
        strays = [path for path in place.iterdir() if _OURS.fullmatch(path.name)]
    except OSError:
        return
    for path in strays:
        with contextlib.suppress(OSError):
            lock = _locked(path)
            _remove(path)
            os.close(lock)


def _after_fork_in_child() -> None:
    # Folders and locks are the parent's; our copies of the descriptors would keep the locks.
    for folder in list(_live):
        if folder._lock is not None:
            os.close(folder._lock)
    _live.clear()


os.register_at_fork(after_in_child=_after_fork_in_child)
