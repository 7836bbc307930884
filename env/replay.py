"""Run the kernel over a submission's declarations in a process of its own."""

from __future__ import annotations

import dataclasses
import json
import sys
import threading
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from qedgym.env.check_result import Reason
from qedgym.env.errors import ToolchainError
from qedgym.env.expr import Constant, Name
from qedgym.env.forked import ForkServer, can_fork
from qedgym.env.kernel_program import ordered, program
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
        safe = {name: c for name, c in constants.items() if c.safety == "safe"}
        order = ordered(safe, sorted(safe, key=str))
        value, owners = program(safe, order)
        return self.refused(value, owners, timeout_s=timeout_s)

    def refused(
        self, value: Mapping[str, Any], owners: Sequence[Name], *, timeout_s: float
    ) -> dict[Name, str]:
        """What the kernel refuses of a ``program``, by name, and why. Raises ``ReplayFailure``."""
        done = self._exchange(json.dumps(value).encode(), timeout_s)
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
        with self._lock:
            if not self._server.alive:
                self._server.close()
                self._server = self._start()
            server = self._server
        try:
            return server.run(
                {"memory_mb": self._memory_mb},
                text,
                timeout_s=timeout_s,
                output_bytes=_VERDICT_MB << 20,
                file_mb=_VERDICT_MB,
            )
        except ToolchainError as error:
            raise ReplayFailure("kernel", str(error)) from None

    def close(self) -> None:
        """End what is loaded. Idempotent."""
        if self._server is not None:
            self._server.close()
