"""``qedgym lean -- ARGS``: the chosen Lean itself, for any other tool."""

from __future__ import annotations

import hashlib
import os
import shlex
import signal
import stat
import tempfile
from pathlib import Path
from types import FrameType
from typing import Annotated

import typer

from qedgym.cli.common import LeanOption
from qedgym.env.core_build import cache_dir
from qedgym.env.errors import ToolchainError
from qedgym.env.process import LeanProcess, ProcessLimits
from qedgym.env.toolchain import Toolchain, find_toolchain, stderr_progress

_NO_LIMITS = ProcessLimits(memory_mb=None, cpu_s=None, file_mb=None)
_HANDED_ON = (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGUSR1, signal.SIGUSR2)


def lean(
    args: Annotated[
        list[str] | None, typer.Argument(metavar="-- ARGS...", help="Arguments for Lean.")
    ] = None,
    choice: LeanOption = "auto",
) -> None:
    """Run the chosen Lean with ARGS.

    Standard input, output and error, the exit code and signals are Lean's own. auto looks at the
    first .lean file among ARGS, else at the working directory.
    """
    given = args or []
    files = (Path(arg) for arg in given if arg.endswith(".lean") and Path(arg).is_file())
    toolchain = find_toolchain(choice, next(files, Path.cwd()), stderr_progress)
    env = {"LEAN_WORKER_PATH": str(_program(toolchain))} if "--server" in given else {}
    with LeanProcess(
        toolchain,
        given,
        cwd=Path.cwd(),
        env=env,
        limits=_NO_LIMITS,
        stdin=None,
        stdout=None,
        stderr=None,
    ) as process:

        def hand_on(number: int, _frame: FrameType | None) -> None:
            process.send_signal(number)

        for number in _HANDED_ON:
            signal.signal(number, hand_on)
        # Again and again: a handler runs between two waits, not in the moment before one begins.
        while (code := process.wait(0.5)) is None:
            pass
    if code < 0:  # as a shell tells an end by a signal
        code = 128 - code
    raise typer.Exit(code)


def _program(toolchain: Toolchain) -> Path:
    """A program file that is the chosen Lean, in the cache.

    Lean's language server starts its workers as copies of its own program, which for the
    embedded Lean is Python; so it is told this one.
    """
    text = f'#!/bin/sh\nexec {shlex.join(toolchain.argv)} "$@"\n'
    place = cache_dir() / "bin" / hashlib.sha256(text.encode()).hexdigest()[:20] / "lean"
    if place.is_file():
        return place
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("w", dir=place.parent, delete=False) as file:
            file.write(text)
        os.chmod(file.name, stat.S_IRWXU)
        os.replace(file.name, place)  # whole or not at all: another process may look for it
    except OSError as error:
        raise ToolchainError(
            f"cannot write {place.parent}: {error.strerror}; set QEDGYM_CACHE to another folder"
        ) from None
    return place
