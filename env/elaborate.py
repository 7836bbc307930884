"""Elaborate one Lean text in a fresh process and read what it declares, as data.

Nothing that the process prints is believed: its exit code says whether Lean was content, its
olean is read by a reader that trusts nothing, its messages are shown to people only.
"""

from __future__ import annotations

import dataclasses
import json
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from qedgym.env.check_result import Reason
from qedgym.env.olean import ModuleData, OleanError, read_module
from qedgym.env.process import run_lean
from qedgym.env.theorem import Position
from qedgym.env.toolchain import Toolchain

_NAME: Final = "Submission"  # same name for target and submission, or private names would differ
_CONFINE: Final = Path(__file__).with_name("confine.py")
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


def elaborate(
    text: str, toolchain: Toolchain, *, timeout_s: float = 60.0, memory_mb: int = 2048
) -> Elaborated:
    """Run ``lean -o`` on ``text`` in a temporary folder of its own, under limits.

    Raises ``ToolchainError`` when Lean cannot be started at all.
    """
    if timeout_s <= 0:
        return Elaborated(None, "timeout", "no time was left to elaborate the text")
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="qedgym-check-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        source, olean = folder / f"{_NAME}.lean", folder / f"{_NAME}.olean"
        # Lean reads UTF-8 only; what cannot be encoded is for Lean to refuse.
        source.write_bytes(text.encode("utf-8", "surrogatepass"))
        done = run_lean(
            confined(toolchain, folder),
            ["--json", "-o", olean.name, source.name],
            timeout_s=timeout_s,
            memory_mb=memory_mb,
            cpu_s=max(1, int(2 * timeout_s) + 1),
            file_mb=OLEAN_MB,
            cwd=folder,
            env={"TMPDIR": name},
            output_mb=OUTPUT_MB,
        )
        if done.memory_exceeded:
            return Elaborated(None, "memory", f"Lean used more than {memory_mb} MiB")
        if done.timed_out:
            return Elaborated(None, "timeout", f"Lean did not finish in {timeout_s:g} s")
        if not done.ok or not olean.is_file():
            message, position = first_error(done.stdout)
            if not message:
                spent = time.monotonic() - began
                said = done.stderr.strip().splitlines()[-1:] or ["no message"]
                message = f"Lean ended with code {done.returncode} after {spent:.1f} s: {said[0]}"
            return Elaborated(None, "lean error", message[:MESSAGE_CHARS], position)
        try:
            return Elaborated(read_module(olean, cached=False))
        except OleanError as error:
            shown = str(error).replace(str(olean), "its olean")
            return Elaborated(None, "unreadable", shown)


def confined(toolchain: Toolchain, folder: Path) -> Toolchain:
    """The same Lean, able to write in ``folder`` only, where the platform can see to that.

    Stops: code in a submitted file that changes the core library, the checker, or the user's files.
    """
    if toolchain.program[:1] != ("embedded",):
        return toolchain
    command = (sys.executable, "-I", "-S", str(_CONFINE), str(folder), *toolchain.program[1:])
    return dataclasses.replace(toolchain, program=("exec", *command))


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
