"""One open ``Checker`` for all of a process's environments that use the same Lean.

A check in a checker that is open costs a third of one by itself, but each checker holds two loaded
Leans; a vectorised environment would hold two for each of its parts.
"""

from __future__ import annotations

import os
import threading

from qedgym.env.owned import Owned
from qedgym.env.toolchain import Toolchain
from qedgym.env.verify import Checker


class SharedChecker(Owned):
    """A share in the checker of this process for one Lean. The last ``close`` ends it."""

    def __init__(self, toolchain: Toolchain) -> None:
        """Raises ``ToolchainError`` when Lean is missing."""
        self._key = toolchain
        with _lock:
            if toolchain not in _shares:
                _shares[toolchain] = (Checker(toolchain), 0)
            self.checker, holders = _shares[toolchain]
            _shares[toolchain] = (self.checker, holders + 1)
        self._closed = False

    def close(self) -> None:
        """Give the share back. Idempotent."""
        with _lock:
            if self._closed:
                return
            self._closed = True
            known = _shares.get(self._key)
            if known is None or known[0] is not self.checker:
                return  # of the process that this one was forked from
            if known[1] > 1:
                _shares[self._key] = (self.checker, known[1] - 1)
                return
            del _shares[self._key]
        self.checker.close()


_shares: dict[Toolchain, tuple[Checker, int]] = {}
_lock = threading.Lock()


def _after_fork_in_child() -> None:
    # The loaded Leans are the parent's.
    global _lock
    _lock = threading.Lock()
    _shares.clear()


os.register_at_fork(after_in_child=_after_fork_in_child)
