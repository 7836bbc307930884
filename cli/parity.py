"""``qedgym parity``: what of everyday Lean works on the chosen Lean."""

from __future__ import annotations

import sys
import time
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from qedgym.cli.common import JsonOption, LeanOption, emit
from qedgym.env import parity as table
from qedgym.env.errors import InputError
from qedgym.env.toolchain import find_toolchain, stderr_progress


def parity(
    only: Annotated[
        str, typer.Argument(help="Only lines with this text in their group or name.")
    ] = "",
    lean: LeanOption = "embedded",
    json: JsonOption = False,
    markdown: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Also write the table there, as Markdown.")
    ] = None,
) -> None:
    """Try everyday tactics, commands, types and lemmas on a Lean, and tell what works.

    Each line has several parts, small Lean texts or names of constants. A line works, works partly,
    or does not, with Lean's own message as the evidence. Exit code 0 when every line works, else 1.
    """
    lines = [x for x in table.read_lines() if only.lower() in f"{x.group} {x.name}".lower()]
    if not lines:
        raise InputError(f"no line of the table has {only!r} in its group or name")
    toolchain = find_toolchain(lean, Path.cwd(), stderr_progress)
    began = time.monotonic()
    outcomes = table.try_lines(lines, toolchain)
    if markdown is not None:
        try:
            markdown.write_text(table.page(outcomes, toolchain), encoding="utf-8")
        except OSError as error:
            raise InputError(f"{markdown}: cannot be written: {error.strerror}") from None
    for outcome in outcomes:
        if json:
            emit({**asdict(outcome), "verdict": outcome.verdict})
        elif outcome.verdict != "works" or only:
            print(f"{outcome.verdict:7}{outcome.passed:3}/{outcome.parts:<3} {outcome.name}")
            for text in outcome.evidence:
                print(f"{'':15}{text[:200]}")
    took = time.monotonic() - began
    told = f"{table.summary(outcomes)} {took:.1f} s; {toolchain.description}"
    print(told, file=sys.stderr if json else sys.stdout)
    raise typer.Exit(0 if all(o.verdict == "works" for o in outcomes) else 1)
