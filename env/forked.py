"""Fresh Lean processes forked from one that has Lean loaded: the client of ``fork_server``.

A job costs a fork instead of a start of Python and of Lean (some 40 ms instead of 130 ms), and is
as fresh: the server never sees what a job is given. Linux only; elsewhere processes are started.
"""

from __future__ import annotations

import contextlib
import dataclasses
import fcntl
import json
import os
import select
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, Literal

from qedgym.env.errors import ToolchainError
from qedgym.env.owned import Owned
from qedgym.env.process import Completed, LeanProcess, ProcessLimits
from qedgym.env.toolchain import Toolchain

_SCRIPT: Final = Path(__file__).with_name("fork_server.py")
_END_S: Final = 10.0  # how long a killed job may take to be gone

Role = Literal["elaborate", "replay"]


def can_fork(toolchain: Toolchain) -> bool:
    """Whether this Lean can be loaded once and forked: the embedded one, on Linux."""
    return sys.platform.startswith("linux") and toolchain.program[:1] == ("embedded",)


class TakesJobs(Owned):
    """A process that forks a child for every job. Methods may be called from several threads."""

    _control: socket.socket

    def run(
        self,
        job: Mapping[str, Any],
        stdin: bytes = b"",
        *,
        timeout_s: float,
        output_bytes: int,
        file_mb: int,
    ) -> Completed:
        """Run one job in a child of its own and wait for its end.

        The child's streams are files in memory, which end at ``file_mb`` MiB; the first
        ``output_bytes`` of each are kept. Raises ``ToolchainError`` when the server is gone.
        """
        with _Given(self._control, job, stdin, file_mb) as given:
            return given.completed(timeout_s, output_bytes, self.close)

    def warm(
        self,
        job: Mapping[str, Any],
        stdin: bytes,
        *,
        timeout_s: float,
        output_bytes: int,
        file_mb: int,
    ) -> tuple[WarmProcess | None, Completed]:
        """Run a job whose child then takes jobs itself, which go on from what it has done.

        Gives the child and what it said; no child when it did not come so far. Raises
        ``ToolchainError`` when the server is gone.
        """
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        try:
            with theirs:
                given = _Given(self._control, job, stdin, file_mb, theirs)
        except BaseException:
            ours.close()
            raise
        try:
            with contextlib.suppress(OSError):
                if _readable(ours, timeout_s) and ours.recv(16):
                    return WarmProcess(ours, given.reply), given.so_far(output_bytes)
            left = max(0.0, timeout_s - given.time_s)
            ended = given.completed(left, output_bytes, self.close)
            given.close()
            ours.close()
            return None, ended
        except BaseException:
            given.close()
            ours.close()
            raise
        finally:
            given.close_files()


class WarmProcess(TakesJobs):
    """A child of a ``ForkServer`` that has done work for many jobs and takes them."""

    def __init__(self, control: socket.socket, reply: socket.socket) -> None:
        """``reply`` is where its end is told; both belong to this object from now on."""
        self._control, self._reply = control, reply

    def close(self) -> None:
        """End it and all its jobs. Idempotent."""
        self._control.close()
        self._reply.close()  # its parent kills it, if it should still be there


class ForkServer(TakesJobs):
    """One loaded Lean that forks for every job. Methods may be called from several threads.

    Loading overlaps with what the caller does before the first job.
    """

    def __init__(self, toolchain: Toolchain, role: Role, modules: Sequence[str] = ()) -> None:
        """Raises ``ToolchainError`` when it cannot be started."""
        if not can_fork(toolchain):
            raise ToolchainError(f"{toolchain.description or 'this Lean'} cannot be forked here")
        command = (sys.executable, "-I", "-S", str(_SCRIPT), role, toolchain.program[1], *modules)
        environ = {"UV_USE_IO_URING": "0"}  # its files would be shared by all jobs
        if role == "replay":
            environ["LEAN_ABORT_ON_PANIC"] = "1"
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            self._process = LeanProcess(
                dataclasses.replace(toolchain, program=("exec", *command)),
                env=environ,
                limits=ProcessLimits(memory_mb=None, file_mb=None),
                cwd="/",
                stdin=theirs.fileno(),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        self._control = ours

    @property
    def alive(self) -> bool:
        """Whether it can take jobs."""
        return self._process.alive

    def close(self) -> None:
        """End the server and all its jobs. Idempotent."""
        self._control.close()
        self._process.close()


class _Given(Owned):
    """A job that was handed over: its files in memory and the socket where its end is told."""

    def __init__(
        self,
        control: socket.socket,
        job: Mapping[str, Any],
        stdin: bytes,
        file_mb: int,
        *more: socket.socket,
    ) -> None:
        """Raises ``ToolchainError`` when there is nobody to take it."""
        self._began = time.monotonic()
        self._files = [os.memfd_create("qedgym", os.MFD_CLOEXEC) for _ in range(3)]
        self.reply, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        try:
            with theirs:
                os.pwrite(self._files[0], stdin, 0)
                for number in self._files[1:]:
                    fcntl.fcntl(number, fcntl.F_SETFL, os.O_APPEND)
                files = [theirs.fileno(), *self._files, *(m.fileno() for m in more)]
                packet = json.dumps({**job, "file_mb": file_mb}).encode()
                socket.send_fds(control, [packet], files)
        except OSError as error:
            self.close()
            raise ToolchainError(f"Lean's process has ended: {error.strerror}") from None

    @property
    def time_s(self) -> float:
        """Seconds since it was handed over."""
        return time.monotonic() - self._began

    def completed(
        self, timeout_s: float, output_bytes: int, give_up: Callable[[], object]
    ) -> Completed:
        """Wait for its end; ``give_up`` is called when it cannot be ended."""
        said, timed_out = self._reply(time.monotonic() + timeout_s, give_up)
        return dataclasses.replace(
            self.so_far(output_bytes),
            returncode=int(said.get("code", -signal.SIGKILL)),
            timed_out=timed_out,
            memory_exceeded=said.get("ended_by") == "memory",
        )

    def so_far(self, output_bytes: int) -> Completed:
        """What it has said until now, as of one that succeeded."""
        streams = self._files[1:]
        out, err = (os.pread(n, output_bytes, 0).decode(errors="replace") for n in streams)
        return Completed(
            returncode=0,
            stdout=out,
            stderr=err,
            time_s=self.time_s,
            truncated=any(os.fstat(n).st_size > output_bytes for n in streams),
        )

    def _reply(
        self, deadline: float, give_up: Callable[[], object]
    ) -> tuple[dict[str, Any], bool]:
        """What the server says of the job, and whether it was killed for its time."""
        timed_out = not _readable(self.reply, deadline - time.monotonic())
        if timed_out:
            with contextlib.suppress(OSError):
                self.reply.send(b"k")
            if not _readable(self.reply, _END_S):
                give_up()  # something is very wrong; the whole server goes
                return {}, True
        packet = b""
        with contextlib.suppress(OSError):
            packet = self.reply.recv(4096)
        if not packet:
            if timed_out:
                return {}, True
            raise ToolchainError("Lean's process has ended in the middle of a job")
        said = json.loads(packet)
        return (said if isinstance(said, dict) else {}), timed_out

    def close_files(self) -> None:
        """Let go of its files. Idempotent."""
        files, self._files = self._files, []
        for number in files:
            os.close(number)

    def close(self) -> None:
        """Let go of it; one that runs is ended. Idempotent."""
        self.reply.close()
        self.close_files()


def _readable(file: socket.socket, seconds: float) -> bool:
    poll = select.poll()
    poll.register(file, select.POLLIN)
    return bool(poll.poll(max(0.0, seconds) * 1000))
