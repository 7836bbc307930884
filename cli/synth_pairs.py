"""``qedgym synth pairs``: prompts and completions."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Annotated

import typer

from qedgym.cli.common import JsonOption, SeedOption
from qedgym.cli.synth import LimitOption, OutOption, ResumeOption, run_synth
from qedgym.env.errors import InputError


def pairs(
    datasets: Annotated[
        list[Path],
        typer.Argument(
            metavar="DIR...", help="Datasets of qedgym synth trace, mutate, conjecture and others.",
            show_default=False,
        ),
    ],
    kind: Annotated[
        str,
        typer.Option(
            metavar="KIND",
            help="state-tactic, state-premises, statement-proof or conjecture (a theorem and a "
            "lemma, to a new statement).",
            show_default=False,
        ),
    ],
    out: OutOption,
    template: Annotated[
        str, typer.Option(metavar="NAME", help="How prompts are worded: plain or instruct.")
    ] = "plain",
    premises: Annotated[
        int, typer.Option(metavar="N", min=0, help="Premises in a prompt of state-premises.")
    ] = 8,
    split: Annotated[
        str,
        typer.Option(metavar="SPLIT", help="The library's split: random or novel_premises."),
    ] = "random",
    test: Annotated[
        float,
        typer.Option(
            metavar="SHARE", min=0.0, max=1.0,
            help="Of theorems that are not the library's so large a part is test,",
        ),
    ] = 0.0,
    validation: Annotated[
        float, typer.Option(metavar="SHARE", min=0.0, max=1.0, help="and so large validation.")
    ] = 0.0,
    seed: SeedOption = 0,
    limit: LimitOption = None,
    resume: ResumeOption = False,
    json: JsonOption = False,
) -> None:
    """Make pairs of a prompt and a completion of datasets, to fine-tune a model on.

    The columns are prompt and completion, as TRL's trainers read them, and where each pair is from.
    Whatever is made from a theorem is in that theorem's part. No pair of train is, is made from,
    shows in its prompt, or uses a theorem of test or validation: such pairs are left out, such
    theorems are cut out of the text before a theorem. Exit code 0, 2 for bad input.
    """  # fmt: skip
    from qedgym.data_synth.journal import MANIFEST, read_manifest
    from qedgym.data_synth.pairs import PairSettings, PairsJob
    from qedgym.data_synth.splits import check_split

    check_split(split)
    if test + validation > 1:
        raise InputError("--test and --validation together are more than all")
    digests = []
    for folder in datasets:
        if not folder.is_dir():
            raise InputError(f"{folder}: no such folder; give a dataset of qedgym synth")
        read_manifest(folder)
        digests.append(hashlib.sha256((folder / MANIFEST).read_bytes()).hexdigest()[:16])
    settings = PairSettings(
        tuple(map(str, datasets)), tuple(digests), kind, template, premises, split, test,
        validation, seed,
    )  # fmt: skip
    run_synth(
        PairsJob(settings), out, workers=0, limit=limit, resume=resume, ray=None, json=json
    )
