"""``qedgym check``: the trusted check of a file of proofs."""

from __future__ import annotations

import os
import sys
import textwrap
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated, TextIO

import typer

from qedgym.cli.check_text import PROMISE, WHAT_TO_DO
from qedgym.cli.common import JsonOption, LeanOption, emit, printable
from qedgym.env.check_job import read_text
from qedgym.env.errors import InputError
from qedgym.env.export_proof import file_name
from qedgym.env.replay import can_replay
from qedgym.env.toolchain import Toolchain, find_toolchain, stderr_progress
from qedgym.env.verify import REASONS, STANDARD_AXIOMS, Checker, CheckResult


def check(
    submissions: Annotated[
        list[Path],
        typer.Argument(metavar="SUBMISSION...", help="Lean files with proofs, each by itself."),
    ],
    target: Annotated[
        Path | None,
        typer.Option(
            metavar="TARGET",
            help="A Lean file that says what is to be proved (its own proofs may be sorry). "
            "Without it every theorem and example of a SUBMISSION is checked for itself.",
        ),
    ] = None,
    json: JsonOption = False,
    explain: Annotated[
        bool,
        typer.Option("--explain", help="Also say what was checked, and what to do about refusals."),
    ] = False,
    axioms: Annotated[
        str, typer.Option(metavar="LIST", help="Allowed axioms, separated by commas.")
    ] = ",".join(STANDARD_AXIOMS),
    export: Annotated[
        Path | None,
        typer.Option(
            metavar="FOLDER",
            help="Write each accepted theorem there for other checkers: NAME.lean, a Lean file by "
            "itself, and NAME.ndjson, Lean's export format with all that it rests on.",
        ),
    ] = None,
    lean: LeanOption = "auto",
    timeout: Annotated[
        float, typer.Option(metavar="S", min=1.0, help="Seconds that one submission may take.")
    ] = 120.0,
    workers: Annotated[
        int | None, typer.Option(metavar="N", min=1, help="Submissions at once: one a core.")
    ] = None,
) -> None:
    """Check proofs in a fresh Lean: statement, definitions, axioms, and the kernel once more.

    Exit code 0 when every theorem is accepted, 1 when not, 2 for bad input: a target that cannot be
    used, or no SUBMISSION that can be read. One among others that cannot is a line of its own.
    """
    if target is not None:
        read_text(target)
    if all(faults := [_unreadable(path) for path in submissions]):
        raise faults[0] or InputError("nothing to check")
    allowed = [name.strip() for name in axioms.split(",") if name.strip()]
    toolchain = find_toolchain(lean, target or submissions[0], stderr_progress)
    began = time.monotonic()
    with Checker(toolchain, axioms=allowed) as checker:
        found = checker.verify_files(submissions, target, timeout_s=timeout, workers=workers)
        if export is not None:
            _export(checker, submissions, found, export, timeout)
    for path, results in zip(submissions, found, strict=True):
        if not results:
            nothing = f"{path}: has no theorem or example to check"
            if len(submissions) == 1:
                raise InputError(nothing)
            results.append(CheckResult(path.name, False, "missing", message=nothing))
    pairs = [(r, path) for path, rows in zip(submissions, found, strict=True) for r in rows]
    if json:
        for result, path in pairs:
            emit(record(result, path, toolchain))
    else:
        for line in table(pairs):
            print(line)
        good = sum(result.ok for result, _ in pairs)
        spent = time.monotonic() - began
        print(f"{good} of {len(pairs)} accepted in {spent:.1f} s by {toolchain.description}")
        if any(result.ok and not result.replayed for result, _ in pairs):
            print("Accepted as that Lean reports; not replayed by the kernel (see docs/trust.md).")
    if explain:
        _explain([result for result, _ in pairs], toolchain, sys.stderr if json else sys.stdout)
    raise typer.Exit(0 if all(result.ok for result, _ in pairs) else 1)


def _export(
    checker: Checker,
    submissions: Sequence[Path],
    found: Sequence[Sequence[CheckResult]],
    folder: Path,
    timeout_s: float,
) -> None:
    """Write every accepted theorem into the folder; what cannot be exported is told."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        taken = set[str]()
        for path, results in zip(submissions, found, strict=True):
            for result in filter(lambda r: r.ok, results):
                stem = file_name(result.theorem)
                if stem in taken:
                    stem = f"{file_name(path.stem)}.{stem}"
                while stem in taken:
                    stem += "_"
                taken.add(stem)
                try:
                    made = checker.export(path, result, timeout_s=timeout_s)
                except InputError as error:
                    print(f"not exported: {printable(str(error))}", file=sys.stderr)
                    continue
                (folder / f"{stem}.lean").write_text(made.lean, encoding="utf-8")
                lines = "\n".join(made.lines) + "\n"
                (folder / f"{stem}.ndjson").write_text(lines, encoding="utf-8")
    except OSError as error:
        raise InputError(f"{folder}: cannot be written: {error.strerror}") from None


def _explain(results: Sequence[CheckResult], toolchain: Toolchain, out: TextIO) -> None:
    """What ``ok`` means, then each reason; at length those that occurred."""
    if not can_replay(toolchain):
        print("Only 2 and part of 4 hold here, by the word of a Lean not our own.", file=out)
    print(PROMISE, file=out)
    met = {result.reason for result in results}
    print("Reasons for refusal", file=out)
    for reason, meaning in REASONS.items():
        print(f"  {reason:<19} {meaning}", file=out)
        if reason in met:
            lines = textwrap.wrap(WHAT_TO_DO[reason], 76)
            print(*(f"{'':22}{line}" for line in lines), sep="\n", file=out)


def _unreadable(path: Path) -> InputError | None:
    """Why a file cannot be read, None when it can."""
    try:
        read_text(path)
    except InputError as error:
        return error
    return None


def record(result: CheckResult, submission: Path, toolchain: Toolchain) -> dict[str, object]:
    """One result as a JSON line."""
    place = result.position
    return {
        "theorem": result.theorem,
        "ok": result.ok,
        "reason": result.reason,
        "replayed": result.replayed,
        "axioms": list(result.axioms),
        "message": result.message,
        "evidence": dict(result.evidence),
        "file": str(submission),
        "line": None if place is None else place.line,
        "column": None if place is None else place.column,
        "lean": toolchain.version,
        "lean_kind": toolchain.kind,
    }


def table(pairs: Sequence[tuple[CheckResult, Path]]) -> Iterator[str]:
    """The results as lines for people: a verdict, the theorem, and what it rests on or why not.

    The files are named when there are several.
    """
    names = [printable(result.theorem) for result, _ in pairs]
    width = min(40, max(map(len, names), default=0))
    several = len({path for _, path in pairs}) > 1
    last: Path | None = None
    for (result, path), name in zip(pairs, names, strict=True):
        if several and path != last:
            yield f"{printable(str(path))}:"
            last = path
        if result.ok:
            whose = "" if result.replayed else ", as that Lean reports; not replayed by the kernel"
            used = printable(", ".join(result.axioms) or "none")
            yield f"{_coloured('ok', 'green')}{whose}  {name:<{width}}  (axioms: {used})"
        else:
            place = f"{path}:{result.position}: " if result.position else ""
            said = printable(place + " ".join(result.message.split()))
            yield f"{_coloured('NO', 'red')}  {name:<{width}}  {result.reason}: {said}"


def _coloured(text: str, colour: str) -> str:
    """Colour for a person at a terminal, none in files, pipes or where NO_COLOR asks for none."""
    if not sys.stdout.isatty() or os.environ.get("NO_COLOR"):
        return text
    return typer.style(text, fg=colour, bold=True)
