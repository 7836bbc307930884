"""``qedgym synth mba``: mixed boolean-arithmetic identities."""

from __future__ import annotations

from typing import Annotated

import typer

from qedgym.cli.common import JsonOption, SeedOption
from qedgym.cli.ranges import read_choices, read_range
from qedgym.cli.synth import (
    CountOption,
    LimitOption,
    OutOption,
    RayOption,
    ResumeOption,
    WorkersOption,
    run_synth,
)
from qedgym.env.errors import InputError


def mba(
    out: OutOption,
    count: CountOption = 1000,
    variables: Annotated[
        str, typer.Option("--variables", metavar="RANGE", help="Variables, 1 to 4: 3 or 2-4.")
    ] = "2-4",
    terms: Annotated[
        str, typer.Option("--terms", metavar="RANGE", help="Terms of a sum.")
    ] = "3-8",
    depth: Annotated[
        str,
        typer.Option(
            "--depth", metavar="RANGE", help="Operations above each other in a bitwise function."
        ),
    ] = "1-2",
    rewrites: Annotated[
        str, typer.Option("--rewrites", metavar="RANGE", help="Rewriting steps of a nested one.")
    ] = "1-4",
    widths: Annotated[
        str,
        typer.Option(
            "--widths", metavar="NUMBERS",
            help="Bits of a word, with commas; any stands for all widths at once.",
        ),
    ] = "any,8,32,64",
    kinds: Annotated[
        str | None,
        typer.Option(
            "--kinds", metavar="NAMES",
            help="With commas: linear, modular, bitwise, nested, bool.  [default: all]",
        ),
    ] = None,
    open_part: Annotated[
        float,
        typer.Option("--open", metavar="PART", min=0, max=1, help="Part that gets no proof."),
    ] = 0.0,
    seed: SeedOption = 0,
    workers: WorkersOption = None,
    limit: LimitOption = None,
    resume: ResumeOption = False,
    ray: RayOption = None,
    json: JsonOption = False,
) -> None:
    """Make identities that mix arithmetic with bitwise functions, in Lean and in English.

    They come of dependencies between truth tables and of rewriting with them, over Bool, over words
    of one width and of every width. Each is evaluated in Python first; proofs compute a truth table
    and pass the trusted check.
    """
    from qedgym.data_synth.mba_identity import KINDS, Difficulty
    from qedgym.data_synth.mba_job import MbaJob, MbaSettings

    difficulty = Difficulty(
        variables=read_range("--variables", variables, 1, 4),
        terms=read_range("--terms", terms, 2, 40),
        depth=read_range("--depth", depth, 0, 6),
        rewrites=read_range("--rewrites", rewrites, 1, 20),
        widths=_read_widths(widths),
        kinds=read_choices("--kinds", kinds, KINDS),
        open=open_part,
    )
    job = MbaJob(MbaSettings(seed, count, difficulty))
    run_synth(job, out, workers=workers, limit=limit, resume=resume, ray=ray, json=json)


def _read_widths(text: str) -> tuple[int, ...]:
    found = []
    for part in (part.strip() for part in text.split(",")):
        if part == "any":
            found.append(0)
        elif part.isascii() and part.isdecimal() and 1 <= int(part) <= 4096:
            found.append(int(part))
        else:
            raise InputError(
                f"--widths: {part!r} is no width; give numbers from 1 to 4096, or any"
            )
    return tuple(dict.fromkeys(found))
