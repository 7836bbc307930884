"""``qedgym synth busy-beaver``: theorems about what random small Turing machines do."""

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


def busy_beaver(
    out: OutOption,
    count: CountOption = 1000,
    states: Annotated[
        str, typer.Option("--states", metavar="RANGE", help="States of a machine: 4 or 2-5.")
    ] = "2-5",
    symbols: Annotated[
        str, typer.Option("--symbols", metavar="RANGE", help="Symbols, the blank among them.")
    ] = "2-3",
    steps: Annotated[
        str,
        typer.Option(
            "--steps", metavar="RANGE",
            help="Steps until a machine halts, or has repeated itself.",
        ),
    ] = "5-2000",
    kinds: Annotated[
        str | None,
        typer.Option(
            "--kinds", metavar="NAMES",
            help="What is claimed, with commas: tape, steps, score, bound, cycle, shift.  "
            "[default: all]",
        ),
    ] = None,
    computed: Annotated[
        int,
        typer.Option(
            "--computed", metavar="N", min=0,
            help="Theorems about more steps than this get no proof.",
        ),
    ] = 10_000,
    open_part: Annotated[
        float,
        typer.Option("--open", metavar="PART", min=0, max=1, help="Part of the others left open."),
    ] = 0.0,
    seed: SeedOption = 0,
    workers: WorkersOption = None,
    limit: LimitOption = None,
    resume: ResumeOption = False,
    ray: RayOption = None,
    json: JsonOption = False,
) -> None:
    """Make theorems about what random small Turing machines do, in Lean and in English.

    A machine is run in Python; the theorem says after how many steps it halts and with what tape,
    bounds the steps, or says that it never halts. Proofs are computations of Lean's kernel and
    pass the trusted check. The longer a machine runs, the longer it takes to find.
    """
    from qedgym.data_synth.busy_beaver import KINDS, Difficulty
    from qedgym.data_synth.busy_beaver_job import BusyBeaverJob, BusyBeaverSettings

    difficulty = Difficulty(
        states=read_range("--states", states, 1, 99),
        symbols=read_range("--symbols", symbols, 2, 99),
        steps=read_range("--steps", steps, 1, 10_000_000),
        kinds=read_choices("--kinds", kinds, KINDS),
        computed=computed,
        open=open_part,
    )
    job = BusyBeaverJob(BusyBeaverSettings(seed, count, difficulty))
    run_synth(job, out, workers=workers, limit=limit, resume=resume, ray=ray, json=json)
