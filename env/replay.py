"""Run the kernel over a submission's declarations in a process of its own."""

from __future__ import annotations

import contextlib
import dataclasses
import json
import os
import select
import subprocess
import sys
import time
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from qedgym.env.check_result import Reason
from qedgym.env.errors import ToolchainError
from qedgym.env.expr import Constant, Name
from qedgym.env.kernel_program import ordered, program
from qedgym.env.owned import Owned
from qedgym.env.process import LeanProcess, ProcessLimits
from qedgym.env.toolchain import Toolchain

_SCRIPT: Final = Path(__file__).with_name("kernel_replay.py")
_VERDICT_BYTES: Final = 1 << 22


def can_replay(toolchain: Toolchain) -> bool:
    """Whether this Lean's library can be called from here: the embedded one."""
    return toolchain.kind == "embedded" and toolchain.program[:1] == ("embedded",)


class ReplayFailure(Exception):
    """The kernel gave no verdict; ``reason`` is ``timeout``, ``memory`` or ``kernel``."""

    def __init__(self, reason: Reason, message: str) -> None:
        super().__init__(message)
        self.reason = reason


class KernelReplay(Owned):
    """A kernel process with the trusted modules loaded, for one submission.

    It starts at once, so that loading overlaps with what the caller does before ``run``. A
    context manager; leaving it ends the process.
    """

    def __init__(
        self, toolchain: Toolchain, modules: Collection[str] = ("Init",), *, memory_mb: int = 2048
    ) -> None:
        """Raises ``ToolchainError`` when the toolchain has no library to call."""
        if not can_replay(toolchain):
            raise ToolchainError(f"no kernel replay with {toolchain.description or 'this Lean'}")
        command = (sys.executable, "-I", "-S", str(_SCRIPT), toolchain.program[1], *modules)
        self._process = LeanProcess(
            dataclasses.replace(toolchain, program=("exec", *command)),
            env={"LEAN_ABORT_ON_PANIC": "1"},
            limits=ProcessLimits(memory_mb=memory_mb, file_mb=1),
            stderr=subprocess.DEVNULL,
        )
        self._memory_mb = memory_mb

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
        verdict = self._exchange(json.dumps(value).encode(), time.monotonic() + timeout_s)
        return {owners[int(number)]: str(why) for number, why in verdict["errors"].items()}

    def _exchange(self, text: bytes, deadline: float) -> dict[str, Any]:
        """Feed the program, then read the verdict (the child reads all before it writes)."""
        process = self._process
        assert process.stdin is not None and process.stdout is not None
        feed, out = memoryview(text), bytearray()
        os.set_blocking(process.stdin.fileno(), False)
        with contextlib.suppress(BrokenPipeError):
            while feed and select.select([], [process.stdin], [], _left(deadline))[1]:
                feed = feed[os.write(process.stdin.fileno(), feed[:65536]) :]
        process.stdin.close()
        ended = False
        while not ended and select.select([process.stdout], [], [], _left(deadline))[0]:
            chunk = os.read(process.stdout.fileno(), 65536)
            ended = not chunk or len(out) > _VERDICT_BYTES
            out += chunk
        code = process.wait(_left(deadline)) if ended else None
        process.kill()
        if process.memory_exceeded:
            raise ReplayFailure("memory", f"the kernel used more than {self._memory_mb} MiB")
        if code is None:
            raise ReplayFailure("timeout", "the kernel did not finish in time")
        if code != 0:
            raise ReplayFailure("kernel", f"the kernel's process ended with code {code}")
        verdict = json.loads(out)
        if not isinstance(verdict, dict):
            raise ReplayFailure("kernel", "the kernel's process gave no verdict")
        return verdict

    def close(self) -> None:
        """End the process. Idempotent."""
        self._process.close()


def _left(deadline: float) -> float:
    return max(0.0, deadline - time.monotonic())
