"""Elaborate one Lean text in a fresh process and read what it declares, as data.

Nothing that the process prints is believed: its exit code says whether Lean was content, its
olean is read by a reader that trusts nothing, its messages are shown to people only.
"""

from __future__ import annotations

import json
import shutil
import tempfile
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from qedgym.env.check_result import Reason
from qedgym.env.errors import ToolchainError
from qedgym.env.expr import Name
from qedgym.env.forked import ForkServer, WarmProcess, can_fork
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
_PLACES_MB: Final = 16


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

    def warm(self, text: str, *, timeout_s: float) -> WarmElaborator | None:
        """``text``, elaborated, and ready for other texts that begin like it.

        None where that is not to be had: without forks, for a text with errors or of a kind that
        only Lean's own program reads.
        """
        if self._server is None or not is_plain(text) or timeout_s <= 0:
            return None
        scratch = ScratchFolder()
        folder = scratch.path.resolve()
        job = {
            "folder": str(folder),
            "olean": f"{_NAME}.olean",
            "env": {"TMPDIR": str(folder)},
            "memory_mb": self._memory_mb,
        }
        try:
            child, said = self._living(self._server).warm(
                job,
                text.encode(),
                timeout_s=timeout_s,
                output_bytes=_PLACES_MB << 20,
                file_mb=OLEAN_MB,
            )
        except ToolchainError:
            child = None
        if child is None:
            scratch.close()
            return None
        try:
            module = read_module(folder / f"{_NAME}.olean", cached=False)
            places = json.loads(said.stdout.splitlines()[-1])
            names = [[tuple(name) for name in row] for row in places["names"]]
            ends = [int(end) for end in places["ends"]]
            if len(set().union(*names)) != len(module) or len(ends) != len(names) + 1:
                raise ValueError
            return WarmElaborator(child, scratch, module, ends, names, self._memory_mb)
        except (OleanError, ValueError, KeyError, TypeError, IndexError):
            child.close()
            scratch.close()
            return None

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


class WarmElaborator(Owned):
    """One elaborated text, from whose midst others go on, each in a process of its own."""

    def __init__(
        self,
        child: WarmProcess,
        scratch: ScratchFolder,
        module: ModuleData,
        ends: Sequence[int],
        names: Sequence[Sequence[Name]],
        memory_mb: int,
    ) -> None:
        """``ends`` are the places (bytes) behind the header and behind each command, ``names`` what
        each command declared."""
        self.module: Final = module
        self.ends: Final = tuple(ends)
        self.names: Final = names
        self._child, self._scratch, self._memory_mb = child, scratch, memory_mb

    def elaborate(self, text: str, at: int, *, timeout_s: float) -> Elaborated:
        """What ``text``, which begins like this one, declares behind the first ``at`` commands.

        ``text`` must be plain (``is_plain``). Raises ``ToolchainError`` when the
        process is gone.
        """
        if timeout_s <= 0:
            return Elaborated(None, "timeout", "no time was left to elaborate the text")
        folder = Path(tempfile.mkdtemp(dir=self._scratch.path.resolve()))
        try:
            olean = folder / f"{_NAME}.olean"
            job = {
                "folder": str(folder),
                "olean": olean.name,
                "at": at,
                "env": {"TMPDIR": str(folder)},
                "memory_mb": self._memory_mb,
                "cpu_s": max(1, int(2 * timeout_s) + 1),
            }
            done = self._child.run(
                job,
                text.encode(),
                timeout_s=timeout_s,
                output_bytes=int(OUTPUT_MB * 2**20),
                file_mb=OLEAN_MB,
            )
            return _outcome(done, olean, timeout_s, self._memory_mb)
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def close(self) -> None:
        """End the process. Idempotent."""
        self._child.close()
        self._scratch.close()


def is_plain(text: str) -> bool:
    """Whether Lean takes the text letter by letter: Unicode, lines that end in one."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return "\r" not in text and "\0" not in text


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
