"""Lean processes that we own: limited, killed as a tree, reaped, gone when we are gone.

``run_lean`` runs one to its end. ``LeanProcess`` holds one with pipes open. Both start Lean
through ``launch.py``, in a session of its own, under limits, and tied to this process by a
lifeline: when this process ends in any way, Lean and all it started are killed.
"""

from __future__ import annotations

import atexit
import contextlib
import os
import select
import signal
import socket
import subprocess
import threading
import time
import weakref
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING

from qedgym.env import launch
from qedgym.env.errors import ToolchainError
from qedgym.env.owned import Owned
from qedgym.env.pipes import Pipes

if TYPE_CHECKING:
    from qedgym.env.toolchain import Toolchain

_DRAIN_S = 1.0  # how long to read on after a kill, in case a stray grandchild holds a pipe


@dataclass(frozen=True, slots=True)
class ProcessLimits:
    """What one Lean process with all it starts may use; None is no limit."""

    memory_mb: int | None = 2048
    """Resident memory, MiB, of the whole tree, without pages mapped from files (the library, and
    oleans, which Mathlib has gigabytes of). Watched ten times a second, on Linux."""
    cpu_s: int | None = None
    """Processor seconds of one process."""
    file_mb: int | None = 256
    """Largest file that Lean may write, MiB."""

    def options(self) -> tuple[str, ...]:
        """These limits as the launcher's options."""
        given = {"memory-mb": self.memory_mb, "cpu-s": self.cpu_s, "file-mb": self.file_mb}
        return tuple(f"--{name}={value}" for name, value in given.items() if value is not None)


@dataclass(frozen=True, slots=True)
class Completed:
    """How a run ended."""

    returncode: int
    """Exit code; ``-N`` when signal N ended it (as in ``subprocess``)."""
    stdout: str
    stderr: str
    time_s: float
    """Wall-clock seconds from start to end."""
    timed_out: bool = False
    """Killed at ``timeout_s``, or cancelled."""
    memory_exceeded: bool = False
    """Killed for passing ``memory_mb``."""
    truncated: bool = False
    """More was written than ``output_mb``; the rest was read and dropped."""

    @property
    def ok(self) -> bool:
        """Whether it ended by itself with exit code 0."""
        return self.returncode == 0


class LeanProcess(Owned):
    """One Lean process with pipes to it, owned: a context manager whose exit kills the tree.

    ``stdin``, ``stdout`` and ``stderr`` are unbuffered binary pipes, None where a file descriptor
    or ``subprocess.DEVNULL`` was given instead of ``PIPE``. Whoever asks for a pipe must read it
    to its end, or Lean may wait on it for ever. Methods may be called from any thread.

    Raises ``ToolchainError`` when the process cannot be started at all.
    """

    def __init__(
        self,
        toolchain: Toolchain,
        args: Sequence[str] = (),
        *,
        cwd: str | Path | None = None,
        env: Mapping[str, str] | None = None,
        limits: ProcessLimits = ProcessLimits(),
        confine: str | Path | None = None,
        stdin: int | None = subprocess.PIPE,
        stdout: int | None = subprocess.PIPE,
        stderr: int | None = subprocess.DEVNULL,
    ) -> None:
        """Start ``lean ARGS``. ``env`` adds to the toolchain's variables and the caller's own.

        ``cwd`` defaults to the toolchain's project folder. None for a stream inherits ours. With
        ``confine`` the embedded Lean can write in that folder only, where the system can see to
        it (:mod:`qedgym.env.confine`); another Lean is not confined.
        """
        ours, theirs = socket.socketpair()
        options = [f"--lifeline={theirs.fileno()}", *limits.options()]
        if confine is not None and toolchain.program[:1] == ("embedded",):
            options.append(f"--confine={Path(confine).absolute()}")
        with theirs:
            try:
                self._popen = subprocess.Popen(
                    (*toolchain.launcher(*options), "--", *toolchain.program, *args),
                    bufsize=0,
                    stdin=stdin,
                    stdout=stdout,
                    stderr=stderr,
                    cwd=cwd if cwd is not None else toolchain.root,
                    env={**_inherited(toolchain), **toolchain.environ, **(env or {})},
                    pass_fds=(theirs.fileno(),),
                    start_new_session=True,
                )
            except OSError as error:
                ours.close()
                raise ToolchainError(
                    f"cannot start Lean ({toolchain.description}): {error}"
                ) from None
        self._lifeline = ours
        self._memory_exceeded = False
        self._lock = threading.RLock()
        _live.add(self)

    @property
    def pid(self) -> int:
        """Process id of the launcher, which is also its group's and session's id."""
        return self._popen.pid

    @property
    def stdin(self) -> IO[bytes] | None:
        """Where to write to Lean."""
        return self._popen.stdin

    @property
    def stdout(self) -> IO[bytes] | None:
        """Where to read what Lean prints."""
        return self._popen.stdout

    @property
    def stderr(self) -> IO[bytes] | None:
        """Where to read what Lean reports."""
        return self._popen.stderr

    def poll(self) -> int | None:
        """The return code, or None while it runs. When it is over, all it started is killed."""
        with self._lock:
            if self._popen.returncode is None and self._is_over():
                self._kill_group()
                self._popen.wait()
            return self._popen.returncode

    @property
    def alive(self) -> bool:
        """Whether it still runs."""
        return self.poll() is None

    def wait(self, timeout_s: float | None = None) -> int | None:
        """Wait for the end; the return code, or None when it still runs after ``timeout_s``."""
        deadline = None if timeout_s is None else time.monotonic() + timeout_s
        # The launcher's end of the lifeline closes when it ends, so no need to ask repeatedly
        # before that; after it the process may still take a moment to be over.
        while (code := self.poll()) is None:
            if deadline is not None and time.monotonic() >= deadline:
                return None
            if self._lifeline_ended(deadline):
                time.sleep(0.001)
        return code

    @property
    def memory_exceeded(self) -> bool:
        """Whether it was killed for passing its memory limit."""
        self._lifeline_ended(time.monotonic())
        return self._memory_exceeded

    def _lifeline_ended(self, deadline: float | None) -> bool:
        """Wait for news from the launcher until ``deadline``; True when it has gone."""
        with self._lock:
            lifeline = self._lifeline.fileno()
        if lifeline < 0:
            return True
        poll = select.poll()
        poll.register(lifeline, select.POLLIN)
        left = None if deadline is None else max(0.0, deadline - time.monotonic()) * 1000
        if not poll.poll(left):
            return False
        try:
            news = os.read(lifeline, 1)
        except OSError:  # reset, or closed meanwhile by another thread
            return True
        self._memory_exceeded |= news == b"m"
        return not news

    def _is_over(self) -> bool:
        """Whether the launcher has ended, without reaping it, so that its id stays taken."""
        if not hasattr(os, "waitid"):  # macOS before Python 3.13
            return self._popen.poll() is not None
        flags = os.WEXITED | os.WNOHANG | os.WNOWAIT
        return os.waitid(os.P_PID, self.pid, flags) is not None

    def _kill_group(self) -> None:
        """SIGKILL the tree. Only before it is reaped: after that the id may be another's."""
        for pid in launch.descendants(self.pid):
            with contextlib.suppress(OSError):
                os.kill(pid, signal.SIGKILL)
        with contextlib.suppress(OSError):
            os.killpg(self.pid, signal.SIGKILL)

    def memory_mb(self) -> float:
        """Resident memory of the whole tree in MiB, without pages mapped from files; 0 when over.

        Linux only; elsewhere 0.
        """
        if not self.alive:
            return 0.0
        return sum(map(launch.private_mb, [self.pid, *launch.descendants(self.pid)]))

    def send_signal(self, number: int) -> None:
        """Send a signal to the launcher, which hands it on. No error when it is over."""
        with self._lock:
            if self._popen.returncode is None:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(self.pid, number)

    def kill(self) -> None:
        """SIGKILL the tree and reap it. Idempotent; pipes stay open so that they can be drained."""
        with self._lock:
            if self._popen.returncode is None:
                self._kill_group()
                self._popen.wait()

    def close(self) -> None:
        """Kill what still runs, reap it, close all pipes. Idempotent."""
        try:
            self.kill()
        finally:
            _live.discard(self)
            for stream in (self.stdin, self.stdout, self.stderr):
                if stream is not None:
                    with contextlib.suppress(OSError):
                        stream.close()
            self._lifeline_ended(time.monotonic())  # learn why it ended while we can
            self._lifeline.close()

    def _forget(self) -> None:
        """In a forked child: the process is the parent's; let go of its lifeline."""
        self._lifeline.close()


def _inherited(toolchain: Toolchain) -> dict[str, str]:
    """Our environment, for the embedded Lean without what points at another Lean's files."""
    foreign = ("LEAN_PATH", "LEAN_SYSROOT", "LEAN_SRC_PATH", "LEAN_WORKER_PATH")
    drop = foreign if toolchain.kind == "embedded" else ()
    return {name: value for name, value in os.environ.items() if name not in drop}


_live: weakref.WeakSet[LeanProcess] = weakref.WeakSet()


def close_all() -> None:
    """Close every Lean process of this Python process. Runs by itself at exit."""
    for process in list(_live):
        process.close()


def _after_fork_in_child() -> None:
    # A forked child would hold a copy of our end of every lifeline and keep orphans alive.
    for process in list(_live):
        process._forget()
    _live.clear()


atexit.register(close_all)
os.register_at_fork(after_in_child=_after_fork_in_child)


def run_lean(
    toolchain: Toolchain,
    args: Sequence[str] = (),
    *,
    stdin: str | bytes = b"",
    timeout_s: float = 60.0,
    memory_mb: int | None = 2048,
    cpu_s: int | None = None,
    file_mb: int | None = 256,
    cwd: str | Path | None = None,
    env: Mapping[str, str] | None = None,
    confine: str | Path | None = None,
    output_mb: float = 16.0,
    cancel: threading.Event | None = None,
) -> Completed:
    """Run ``lean ARGS`` to its end, feeding it ``stdin``; kill it at ``timeout_s`` seconds.

    Setting ``cancel`` from another thread ends it as the timeout does, within a quarter second.
    Text is UTF-8, undecodable bytes replaced. Each stream is kept up to ``output_mb`` MiB. Never
    raises for what Lean does; ``ToolchainError`` when it cannot be started. A KeyboardInterrupt
    kills the tree on its way out.
    """
    limits = ProcessLimits(memory_mb=memory_mb, cpu_s=cpu_s, file_mb=file_mb)
    began = time.monotonic()
    with LeanProcess(
        toolchain, args, cwd=cwd, env=env, limits=limits, confine=confine, stderr=subprocess.PIPE
    ) as process:
        text = stdin.encode() if isinstance(stdin, str) else stdin
        assert process.stdin and process.stdout and process.stderr
        pipes = Pipes(process.stdin, (process.stdout, process.stderr), text, int(output_mb * 2**20))
        timed_out = not pipes.exchange(began + timeout_s, lambda: process.alive, cancel)
        if not timed_out:  # streams are at their end; the process may still run
            timed_out = process.wait(max(0.0, began + timeout_s - time.monotonic())) is None
        process.kill()
        pipes.exchange(time.monotonic() + _DRAIN_S, lambda: False)
        pipes.close()
        code = process.wait()
        return Completed(
            returncode=-signal.SIGKILL if code is None else code,
            stdout=pipes.text(process.stdout),
            stderr=pipes.text(process.stderr),
            time_s=time.monotonic() - began,
            timed_out=timed_out,
            memory_exceeded=process.memory_exceeded,
            truncated=pipes.truncated,
        )
