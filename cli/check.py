"""``qedgym check``: the trusted check of a file of proofs."""

from __future__ import annotations

import os
import stat
import sys
import time
from pathlib import Path
from typing import Annotated

import typer

from qedgym.cli.common import JsonOption, LeanOption, emit, printable
from qedgym.env.errors import InputError
from qedgym.env.replay import can_replay
from qedgym.env.toolchain import Toolchain, find_toolchain, stderr_progress
from qedgym.env.verify import REASONS, STANDARD_AXIOMS, CheckResult, verify_file

_EXPLANATION = """\
What `ok` means here
  1. The file was elaborated by itself in a fresh, limited process; what that process printed was
     not believed. Its declarations were read as data from the olean that Lean wrote.
  2. The name belongs to a theorem: no definition, axiom, opaque or unsafe constant.
  3. With --target: the statement, and every definition, type and instance that it mentions, down
     to the core, is the target's, compared as kernel terms (names of bound variables, binder
     annotations and metadata do not count).
  4. The axioms reached from the proof are among the allowed ones, and those are the core's own
     (or, if named with --axioms, the target's own, with the same type).
  5. A fresh process that had loaded only the trusted core gave every declaration of the file to
     Lean's kernel again, built anew from the data; inductive types came out as given.
Trusted: Lean's kernel, the core library's definitions, this checker.
Reasons for refusal"""


def check(
    submission: Annotated[
        Path, typer.Argument(metavar="SUBMISSION", help="The Lean file with the proofs.")
    ],
    target: Annotated[
        Path | None,
        typer.Option(
            metavar="TARGET",
            help="A Lean file that says what is to be proved (its own proofs may be sorry). "
            "Without it every theorem and example of SUBMISSION is checked for itself.",
        ),
    ] = None,
    json: JsonOption = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Also say what was checked and what is trusted.")
    ] = False,
    axioms: Annotated[
        str, typer.Option(metavar="LIST", help="Allowed axioms, separated by commas.")
    ] = ",".join(STANDARD_AXIOMS),
    lean: LeanOption = "auto",
    timeout: Annotated[
        float, typer.Option(metavar="S", min=1.0, help="Seconds that the whole check may take.")
    ] = 120.0,
) -> None:
    """Check proofs in a fresh Lean: statement, definitions, axioms, and the kernel once more.

    Exit code 0 when every theorem is accepted, 1 when not, 2 for files that cannot be used.
    """
    for path in (submission, target):
        if path is not None:
            _refuse_other_than_file(path)
    allowed = [name.strip() for name in axioms.split(",") if name.strip()]
    toolchain = find_toolchain(lean, target or submission, stderr_progress)
    began = time.monotonic()
    results = verify_file(submission, target, toolchain, axioms=allowed, timeout_s=timeout)
    if not results:
        raise InputError(f"{submission}: has no theorem to check (give each `example` a name)")
    for result in results:
        if json:
            emit(_record(result, submission, toolchain))
        else:
            print(_line(result, submission))
    if not json:
        good = sum(result.ok for result in results)
        spent = time.monotonic() - began
        print(f"{good} of {len(results)} accepted in {spent:.1f} s by {toolchain.description}")
        if any(result.ok and not result.replayed for result in results):
            print("Accepted as that Lean reports; not replayed by the kernel (see docs/trust.md).")
    if explain:
        out = sys.stderr if json else sys.stdout
        if not can_replay(toolchain):
            print("Only 2 and part of 4 hold here, by the word of a Lean not our own.", file=out)
        print(_EXPLANATION, file=out)
        for reason, meaning in REASONS.items():
            print(f"  {reason:<19} {meaning}", file=out)
    raise typer.Exit(0 if all(result.ok for result in results) else 1)


def _refuse_other_than_file(path: Path) -> None:
    """Raise ``InputError`` that says what ``path`` is, unless it is a file."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        raise InputError(f"{path}: no such file") from None
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise InputError(f"{path}: cannot be read: {why}") from None
    if stat.S_ISDIR(mode):
        raise InputError(f"{path}: is a folder; give one Lean file")
    if not stat.S_ISREG(mode):
        raise InputError(f"{path}: is no regular file (a pipe or device); give a Lean file")


def _record(result: CheckResult, submission: Path, toolchain: Toolchain) -> dict[str, object]:
    """One result as a JSON line."""
    place = result.position
    return {
        "theorem": result.theorem,
        "ok": result.ok,
        "reason": result.reason,
        "replayed": result.replayed,
        "axioms": list(result.axioms),
        "message": result.message,
        "file": str(submission),
        "line": None if place is None else place.line,
        "column": None if place is None else place.column,
        "lean": toolchain.version,
        "lean_kind": toolchain.kind,
    }


def _line(result: CheckResult, submission: Path) -> str:
    """One result for people."""
    name = printable(result.theorem)
    if result.ok:
        used = printable(", ".join(result.axioms) or "none")
        whose = "" if result.replayed else ", as that Lean reports; not replayed by the kernel"
        return f"{_coloured('ok', 'green')}{whose}  {name}  (axioms: {used})"
    place = f"{submission}:{result.position}: " if result.position else ""
    said = printable(place + " ".join(result.message.split()))
    return f"{_coloured('NO', 'red')}  {name}  {result.reason}: {said}"


def _coloured(text: str, colour: str) -> str:
    """Colour for a person at a terminal, none in files, pipes or where NO_COLOR asks for none."""
    if not sys.stdout.isatty() or os.environ.get("NO_COLOR"):
        return text
    return typer.style(text, fg=colour, bold=True)
