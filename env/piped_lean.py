"""A confined Lean process that is talked to over its pipes, and how it is lost."""

from __future__ import annotations

import os
import select
from collections.abc import Sequence
from typing import NoReturn

from qedgym.env.confined_lean import ConfinedLean
from qedgym.env.owned import Owned
from qedgym.env.process import ProcessLimits
from qedgym.env.toolchain import Toolchain

TIME_LIMIT = "no answer within the time limit"


class WorkerLost(Exception):
    """The worker died, or did not answer in time. It has been killed when this is raised."""

    def __init__(self, reason: str, *, limit: bool) -> None:
        super().__init__(reason)
        self.limit = limit
        """A limit (time or memory) was broken, as against a crash."""


class PipedLean(Owned):
    """One Lean process. Neither of its pipes blocks; ``_poll`` tells of what it writes."""

    def __init__(self, toolchain: Toolchain, args: Sequence[str], memory_mb: int) -> None:
        """Start it."""
        self._memory_mb = memory_mb
        self._process = ConfinedLean(toolchain, args, ProcessLimits(memory_mb=memory_mb))
        assert self._process.stdin is not None and self._process.stdout is not None
        self._in = self._process.stdin.fileno()
        self._out = self._process.stdout.fileno()
        os.set_blocking(self._in, False)
        os.set_blocking(self._out, False)
        self._poll = select.poll()
        self._poll.register(self._out, select.POLLIN)
        self._received = bytearray()

    @property
    def pid(self) -> int:
        """Process id (which is also its group's)."""
        return self._process.pid

    def memory_mb(self) -> float:
        """Resident memory of the process in MiB, files it maps left out."""
        return self._process.memory_mb()

    def kill(self) -> None:
        """Kill the process, from any thread; what waits for it ends with ``WorkerLost``."""
        self._process.kill()

    def close(self) -> None:
        """Kill the process and reap it. Idempotent."""
        self._process.close()

    def _lose(self, reason: str, *, limit: bool) -> NoReturn:
        self._process.kill()
        if self._process.memory_exceeded:
            reason, limit = f"memory limit of {self._memory_mb} MiB", True
        self.close()
        raise WorkerLost(reason, limit=limit)
