"""``qedgym synth conjecture``: new statements of a proved theorem and a lemma, each settled."""

from __future__ import annotations

from typing import Annotated

import typer

from qedgym.cli.common import JsonOption, SeedOption
from qedgym.cli.synth import (
    LicenceOption,
    LimitOption,
    OutOption,
    RayOption,
    ResumeOption,
    SourcesArgument,
    WorkersOption,
    run_synth,
)


def conjecture_command(
    sources: SourcesArgument,
    out: OutOption,
    workers: WorkersOption = None,
    limit: LimitOption = None,
    resume: ResumeOption = False,
    ray: RayOption = None,
    seed: SeedOption = 0,
    conjecturer: Annotated[
        str, typer.Option(metavar="NAME", help="Who writes the statements: symbolic.")
    ] = "symbolic",
    policy: Annotated[str, typer.Option(metavar="NAME", help="Who searches.")] = "rules",
    lemmas: Annotated[
        int, typer.Option(metavar="N", min=1, help="Lemmas that a seed is put together with.")
    ] = 1,
    conjectures: Annotated[
        int, typer.Option(metavar="N", min=1, help="Statements of one pair, at most.")
    ] = 4,
    nodes: Annotated[
        int, typer.Option(metavar="N", min=1, help="States of each of the three searches.")
    ] = 32,
    licence: LicenceOption = None,
    json: JsonOption = False,
) -> None:
    """Make conjectures of proved theorems and lemmas, and settle each.

    A conjecture is kept when it is new and neither refuted nor empty for contradictory hypotheses;
    it is proved by search where a counted budget is enough, else left open.
    """
    from qedgym.data_synth.conjecture import ConjectureJob

    job = ConjectureJob.of(
        sources, seed=seed, lemmas=lemmas, conjectures=conjectures, conjecturer=conjecturer,
        policy=policy, nodes=(min(8, nodes), nodes), licence=licence,
    )  # fmt: skip
    run_synth(job, out, workers=workers, limit=limit, resume=resume, ray=ray, json=json)
