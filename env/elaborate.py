"""Elaborate one Lean text in a fresh process and read what it declares, as data.

Nothing that the process prints is believed: its exit code says whether Lean was content, its
olean is read by a reader that trusts nothing, its messages are shown to people only.
"""

from __future__ import annotations

import json
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from qedgym.env.check_result import Reason
from qedgym.env.errors import ToolchainError
from qedgym.env.forked import ForkServer, can_fork
from qedgym.env.olean import ModuleData, OleanError, read_module
from qedgym.env.owned import Owned
from qedgym.env.process import Completed, run_lean
from qedgym.env.scratch import ScratchFolder
from qedgym.env.theorem import Position
from qedgym.env.toolchain import Toolchain

_NAME: Final = "Submission"  # same name for target and submission, or private names would differ
OUTPUT_MB: Final = 4.0
MESSAGE_CHARS: Final = 2000
OLEAN_MB: Final = 32  # some hundred times what a long file of proofs takes; bounds our reading


@dataclass(frozen=True, slots=True)
class Elaborated:
    """What became of a text: ``module``, or a ``reason`` with a message."""

    module: ModuleData | None
    reason: Reason | None = None
    """``lean error``, ``timeout``, ``memory`` or ``unreadable`` when there is no module."""
    message: str = ""
    position: Position | None = None


class Elaborator(Owned):
    """Elaborates texts, each in a process of its own. Methods may be called from several threads.

    On Linux the processes are forked from one that has Lean loaded; the first takes longest.
    """

    def __init__(self, toolchain: Toolchain, *, memory_mb: int = 2048) -> None:
        """Raises ``ToolchainError`` when Lean cannot be started at all."""
        self._toolchain = toolchain
        self._memory_mb = memory_mb
        self._server = ForkServer(toolchain, "elaborate") if can_fork(toolchain) else None
        self._lock = threading.Lock()

    def elaborate(self, text: str, *, timeout_s: float = 60.0) -> Elaborated:
        """``lean -o`` on ``text`` in a temporary folder of its own, confined and under limits."""
        if timeout_s <= 0:
            return Elaborated(None, "timeout", "no time was left to elaborate the text")
        with ScratchFolder() as scratch:
            folder = scratch.path.resolve()
            source, olean = folder / f"{_NAME}.lean", folder / f"{_NAME}.olean"
            # Lean reads UTF-8 only; what cannot be encoded is for Lean to refuse.
            source.write_bytes(text.encode("utf-8", "surrogatepass"))
            try:
                done = self._run(["--json", "-o", olean.name, source.name], folder, timeout_s)
            except ToolchainError as error:
                return Elaborated(None, "lean error", str(error))
            return _outcome(done, olean, timeout_s, self._memory_mb)

    def _run(self, args: list[str], folder: Path, timeout_s: float) -> Completed:
        cpu_s = max(1, int(2 * timeout_s) + 1)
        if self._server is None:
            return run_lean(
                self._toolchain,
                args,
                timeout_s=timeout_s,
                memory_mb=self._memory_mb,
                cpu_s=cpu_s,
                file_mb=OLEAN_MB,
                cwd=folder,
                env={"TMPDIR": str(folder)},
                confine=folder,
                output_mb=OUTPUT_MB,
            )
        job = {
            "args": args,
            "folder": str(folder),
            "env": {"TMPDIR": str(folder)},
            "memory_mb": self._memory_mb,
            "cpu_s": cpu_s,
        }
        return self._living(self._server).run(
            job, timeout_s=timeout_s, output_bytes=int(OUTPUT_MB * 2**20), file_mb=OLEAN_MB
        )

    def _living(self, server: ForkServer) -> ForkServer:
        """The server; a new one when the last was ended from outside."""
        with self._lock:
            if not server.alive:
                server.close()
                server = self._server = ForkServer(self._toolchain, "elaborate")
            return server

    def close(self) -> None:
        """End what is loaded. Idempotent."""
        if self._server is not None:
            self._server.close()


def elaborate(
    text: str, toolchain: Toolchain, *, timeout_s: float = 60.0, memory_mb: int = 2048
) -> Elaborated:
    """``Elaborator.elaborate`` for one text."""
    with Elaborator(toolchain, memory_mb=memory_mb) as elaborator:
        return elaborator.elaborate(text, timeout_s=timeout_s)


def _outcome(done: Completed, olean: Path, timeout_s: float, memory_mb: int) -> Elaborated:
    """What came of Lean's run."""
    if done.memory_exceeded:
        return Elaborated(None, "memory", f"Lean used more than {memory_mb} MiB")
    if done.timed_out:
        return Elaborated(None, "timeout", f"Lean did not finish in {timeout_s:g} s")
    if not done.ok or not olean.is_file():
        message, position = first_error(done.stdout)
        if not message:
            said = done.stderr.strip().splitlines()[-1:] or ["no message"]
            message = f"Lean ended with code {done.returncode} after {done.time_s:.1f} s: {said[0]}"
        return Elaborated(None, "lean error", message[:MESSAGE_CHARS], position)
    try:
        return Elaborated(read_module(olean, cached=False))
    except OleanError as error:
        shown = str(error).replace(str(olean), "its olean")
        return Elaborated(None, "unreadable", shown)


def first_error(stdout: str) -> tuple[str, Position | None]:
    """The first error among Lean's JSON messages, for people; empty when there is none."""
    for line in stdout.splitlines():
        if '"severity":"error"' not in line.replace(" ", ""):
            continue
        try:
            message = json.loads(line)
            if message["severity"] == "error":
                place = message["pos"]
                position = Position(int(place["line"]), int(place["column"]))
                return str(message["data"]).strip(), position
        except (ValueError, KeyError, TypeError, RecursionError):
            continue
    return "", None
