"""``qedgym synth explore``: laws of a file of definitions, from the definitions alone."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from qedgym.cli.common import JsonOption, SeedOption
from qedgym.cli.synth import (
    LicenceOption,
    LimitOption,
    OutOption,
    RayOption,
    ResumeOption,
    WorkersOption,
    run_synth,
)
from qedgym.env.theorem_files import read_text


def explore_command(
    file: Annotated[
        Path, typer.Argument(metavar="FILE.lean", help="Definitions: types, functions, predicates.")
    ],
    out: OutOption,
    workers: WorkersOption = None,
    limit: LimitOption = None,
    resume: ResumeOption = False,
    ray: RayOption = None,
    seed: SeedOption = 0,
    size: Annotated[
        int, typer.Option(metavar="N", min=1, max=12, help="Symbols of a term, at most.")
    ] = 7,
    variables: Annotated[
        int, typer.Option(metavar="N", min=1, max=4, help="Variables of one type, at most.")
    ] = 3,
    rounds: Annotated[
        int, typer.Option(metavar="N", min=1, help="End after so many rounds.")
    ] = 60,
    conditional: Annotated[
        bool,
        typer.Option(
            "--conditional/--no-conditional",
            help="Whether to look for laws of predicates and laws with hypotheses, too.",
        ),
    ] = True,
    nodes: Annotated[
        int, typer.Option(metavar="N", min=1, help="States of the search for one proof.")
    ] = 40,
    policy: Annotated[str, typer.Option(metavar="NAME", help="Who searches.")] = "rules",
    licence: LicenceOption = None,
    json: JsonOption = False,
) -> None:
    """Find laws of a file of definitions and prove them.

    Nothing but the definitions is used. Statements are enumerated up to a size, those that small
    values refute or that follow from known ones are thrown out, and the others are proved by
    search; what is proved helps to prove the next. DIR/explore.html shows what led to what.
    """
    from qedgym.data_synth.explore import ExploreJob, ExploreSettings
    from qedgym.data_synth.explore_html import write_page

    settings = ExploreSettings(
        read_text(file), file.name, seed=seed, size=size, variables=variables, rounds=rounds,
        conditional=conditional, nodes=nodes, policy=policy, licence=licence,
    )  # fmt: skip
    job = ExploreJob(settings)
    for left_out in job.skipped:
        typer.echo(f"{file}: {left_out.name} takes no part: {left_out.reason}", err=True)
    try:
        run_synth(job, out, workers=workers, limit=limit, resume=resume, ray=ray, json=json)
    except typer.Exit:  # some items were given up; what was found is shown all the same
        write_page(out, job)
        raise
    write_page(out, job)
