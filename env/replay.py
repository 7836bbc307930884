"""Run the kernel over a submission's declarations in a process of its own."""

from __future__ import annotations

import bisect
import dataclasses
import json
import sys
import threading
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Protocol

from qedgym.env.check_result import Reason
from qedgym.env.errors import ToolchainError
from qedgym.env.expr import Constant, Name
from qedgym.env.forked import ForkServer, TakesJobs, WarmProcess, can_fork
from qedgym.env.kernel_program import ProgramError, ordered, program
from qedgym.env.owned import Owned
from qedgym.env.process import Completed, run_lean
from qedgym.env.toolchain import Toolchain

_SCRIPT: Final = Path(__file__).with_name("kernel_replay.py")
UNKNOWN: Final = "unknown constant"
"""What the kernel says of a declaration that mentions one which it has not taken."""
_VERDICT_MB: Final = 4


def can_replay(toolchain: Toolchain) -> bool:
    """Whether this Lean's library can be called from here: the embedded one."""
    return toolchain.kind == "embedded" and toolchain.program[:1] == ("embedded",)


class ReplayFailure(Exception):
    """The kernel gave no verdict; ``reason`` is ``timeout``, ``memory`` or ``kernel``."""

    def __init__(self, reason: Reason, message: str) -> None:
        super().__init__(message)
        self.reason = reason


class Kernel(Protocol):
    """What takes a submission's declarations."""

    def run(self, constants: Mapping[Name, Constant], *, timeout_s: float) -> dict[Name, str]:
        """Give the safe ones of ``constants`` to the kernel; by name what it refused and why.

        Raises ``ProgramError`` for declarations that no kernel could have taken and
        ``ReplayFailure`` when no verdict came.
        """
        ...


class KernelReplay(Owned):
    """Gives declarations to the kernel, each submission's in a process of its own.

    On Linux the processes are forked from one that has the trusted modules loaded, which starts at
    once, so that loading overlaps with what the caller does before ``run``. Methods may be called
    from several threads.
    """

    def __init__(
        self, toolchain: Toolchain, modules: Collection[str] = ("Init",), *, memory_mb: int = 2048
    ) -> None:
        """Raises ``ToolchainError`` when the toolchain has no library to call."""
        if not can_replay(toolchain):
            raise ToolchainError(f"no kernel replay with {toolchain.description or 'this Lean'}")
        self._toolchain = toolchain
        self._modules = tuple(modules)
        self._memory_mb = memory_mb
        self._server = self._start() if can_fork(toolchain) else None
        self._lock = threading.Lock()

    def _start(self) -> ForkServer:
        return ForkServer(self._toolchain, "replay", self._modules)

    def run(self, constants: Mapping[Name, Constant], *, timeout_s: float) -> dict[Name, str]:
        """Give the safe ones of ``constants`` to the kernel; by name what it refused and why.

        Raises ``ProgramError`` for declarations that no kernel could have taken and
        ``ReplayFailure`` when no verdict came.
        """
        value, owners = _program(constants)
        return self.refused(value, owners, timeout_s=timeout_s)

    def warm(
        self, rows: Sequence[Mapping[Name, Constant]], *, timeout_s: float
    ) -> WarmKernel | None:
        """The kernel, given what a target's commands declare, row by row; None without forks.

        Raises what ``run`` raises.
        """
        if self._server is None:
            return None
        rank = {name: number for number, row in enumerate(rows) for name in row}
        safe = {n: c for row in rows for n, c in row.items() if c.safety == "safe"}
        value, owners = program(safe, ordered(safe, list(safe)))
        ranks = [rank[owner] for owner in owners]
        if ranks != sorted(ranks):
            raise ProgramError("a command needs what a later one declares")
        try:
            child, done = self._living(self._server).warm(
                {"memory_mb": self._memory_mb},
                json.dumps(value).encode(),
                timeout_s=timeout_s,
                output_bytes=_VERDICT_MB << 20,
                file_mb=_VERDICT_MB,
            )
        except ToolchainError as error:
            raise ReplayFailure("kernel", str(error)) from None
        if child is None:
            return None
        try:
            refused = self.verdict(done, owners)
        except BaseException:
            child.close()
            raise
        places = [bisect.bisect_left(ranks, number) for number in range(len(rows) + 1)]
        return WarmKernel(self, child, places, refused)

    def refused(
        self, value: Mapping[str, Any], owners: Sequence[Name], *, timeout_s: float
    ) -> dict[Name, str]:
        """What the kernel refuses of a ``program``, by name, and why. Raises ``ReplayFailure``."""
        return self.verdict(self._exchange(json.dumps(value).encode(), timeout_s), owners)

    def verdict(self, done: Completed, owners: Sequence[Name]) -> dict[Name, str]:
        """What a process said of a program. Raises ``ReplayFailure``."""
        if done.memory_exceeded:
            raise ReplayFailure("memory", f"the kernel used more than {self._memory_mb} MiB")
        if done.timed_out:
            raise ReplayFailure("timeout", "the kernel did not finish in time")
        if done.returncode != 0 or done.truncated:
            raise ReplayFailure("kernel", f"the kernel's process ended with code {done.returncode}")
        verdict = json.loads(done.stdout)
        if not isinstance(verdict, dict):
            raise ReplayFailure("kernel", "the kernel's process gave no verdict")
        return {owners[int(number)]: str(why) for number, why in verdict["errors"].items()}

    def _exchange(self, text: bytes, timeout_s: float) -> Completed:
        """One process that reads the program and writes the verdict."""
        if self._server is None:
            python = (sys.executable, "-I", "-S", str(_SCRIPT), self._toolchain.program[1])
            return run_lean(
                dataclasses.replace(self._toolchain, program=("exec", *python)),
                self._modules,
                stdin=text,
                timeout_s=timeout_s,
                memory_mb=self._memory_mb,
                file_mb=1,
                env={"LEAN_ABORT_ON_PANIC": "1"},
                output_mb=_VERDICT_MB,
            )
        try:
            return self.forked(self._living(self._server), {}, text, timeout_s)
        except ToolchainError as error:
            raise ReplayFailure("kernel", str(error)) from None

    def forked(
        self, server: TakesJobs, job: Mapping[str, Any], text: bytes, timeout_s: float
    ) -> Completed:
        """A process that ``server`` forks."""
        return server.run(
            {**job, "memory_mb": self._memory_mb},
            text,
            timeout_s=timeout_s,
            output_bytes=_VERDICT_MB << 20,
            file_mb=_VERDICT_MB,
        )

    def _living(self, server: ForkServer) -> ForkServer:
        """The server; a new one when the last was ended from outside."""
        with self._lock:
            if not server.alive:
                server.close()
                server = self._server = self._start()
            return server

    def close(self) -> None:
        """End what is loaded. Idempotent."""
        if self._server is not None:
            self._server.close()


class WarmKernel(Owned):
    """The kernel with a target's declarations, from the midst of which submissions go on."""

    def __init__(
        self,
        kernel: KernelReplay,
        child: WarmProcess,
        places: Sequence[int],
        refused: Mapping[Name, str],
    ) -> None:
        """``places`` are the numbers of declarations before each of the target's commands."""
        self._kernel, self._child, self._places, self._refused = kernel, child, places, refused

    def behind(self, at: int) -> Kernel:
        """The kernel that knows what the first ``at`` commands declare."""
        return _Behind(self, at)

    def run(
        self, constants: Mapping[Name, Constant], at: int, *, timeout_s: float
    ) -> dict[Name, str]:
        """``Kernel.run`` behind ``at`` commands; what was refused of the target is refused.

        Raises ``ToolchainError``, too, when the process is gone.
        """
        value, owners = _program(constants)
        job, data = {"at": self._places[at]}, json.dumps(value).encode()
        done = self._kernel.forked(self._child, job, data, timeout_s)
        return {**self._refused, **self._kernel.verdict(done, owners)}

    def close(self) -> None:
        """End the process. Idempotent."""
        self._child.close()


@dataclass(frozen=True, slots=True)
class _Behind:
    kernel: WarmKernel
    at: int

    def run(self, constants: Mapping[Name, Constant], *, timeout_s: float) -> dict[Name, str]:
        return self.kernel.run(constants, self.at, timeout_s=timeout_s)


def _program(constants: Mapping[Name, Constant]) -> tuple[dict[str, Any], list[Name]]:
    """The safe ones of ``constants`` as a program."""
    safe = {name: c for name, c in constants.items() if c.safety == "safe"}
    return program(safe, ordered(safe, sorted(safe, key=str)))
