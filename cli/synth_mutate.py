"""``qedgym synth mutate``: new theorems from old ones."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from qedgym.cli.common import JsonOption, LeanOption, SeedOption
from qedgym.cli.synth import (
    LicenceOption,
    LimitOption,
    OutOption,
    RayOption,
    ResumeOption,
    SourcesArgument,
    SplitOption,
    WorkersOption,
    run_synth,
)
from qedgym.env.errors import InputError
from qedgym.env.toolchain import find_toolchain, stderr_progress

CHECKS = ("all", "sample", "none")


def mutate(
    sources: SourcesArgument,
    out: OutOption,
    check: Annotated[
        str,
        typer.Option(
            "--check", metavar="WHICH",
            help="Which theorems go through the trusted check besides Lean's kernel: all, sample "
            "(one in 32) or none.",
        ),
    ] = "all",
    most: Annotated[
        int,
        typer.Option("--most", metavar="N", min=1,
                     help="New theorems wanted of one theorem, about; trivial ones not counted."),
    ] = 64,
    lemmas: Annotated[
        int,
        typer.Option("--lemmas", metavar="N", min=0,
                     help="Lemmas tried on a conclusion or a hypothesis, the most specific."),
    ] = 40,
    heartbeats: Annotated[
        int, typer.Option("--heartbeats", metavar="N", min=1, help="Lean's limit for one tactic.")
    ] = 10_000,
    split: SplitOption = "random",
    lean: LeanOption = "auto",
    licence: LicenceOption = None,
    seed: SeedOption = 0,
    workers: WorkersOption = None,
    limit: LimitOption = None,
    resume: ResumeOption = False,
    ray: RayOption = None,
    json: JsonOption = False,
) -> None:
    """Mutate theorems: new ones that Lean has verified, each proved from the theorem it came from.

    A theorem is rewritten with lemmas in both directions, everywhere or in one place, in its
    conclusion and its hypotheses; lemmas are applied to both; definitions are unfolded, variables
    specialised, terms generalised, sides swapped, equivalences split, and so on: each an operator
    with a name, whose yields the dataset's card counts. Left out is what says the same as a theorem
    of the library or an earlier one of the run; what a simple closer proves is tagged trivial.
    Items of --limit are parts of files. Exit code 0, 1 when parts had to be given up, 2 for bad
    input.
    """  # fmt: skip
    from qedgym.data_synth.known_forms import library_forms
    from qedgym.data_synth.mutate_job import MutateJob, MutateJobSettings
    from qedgym.data_synth.splits import check_split
    from qedgym.data_synth.theorem_sources import digests, parts_of

    if check not in CHECKS:
        raise InputError(f"--check {check!r}: choose one of {', '.join(CHECKS)}")
    check_split(split)
    parts = parts_of(sources)
    first = next((Path(part.path) for part in parts if not part.source), None)
    toolchain = find_toolchain(lean, first, stderr_progress)
    if toolchain.kind != "embedded":
        raise InputError("mutation needs the embedded Lean; its files may import Init only")
    settings = MutateJobSettings(
        tuple(sources), tuple(digests(parts).items()), toolchain.version, split, licence, check,
        lemmas, most, heartbeats, seed,
    )  # fmt: skip
    job = MutateJob(parts, settings, toolchain, library_forms(toolchain, stderr_progress))
    run_synth(job, out, workers=workers, limit=limit, resume=resume, ray=ray, json=json)
