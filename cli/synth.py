"""``qedgym synth``: the table of its commands, the options that they share, and how a job is run.

A command's module makes a job and gives it to ``run_synth``; it is imported only when the command
was asked for.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from qedgym.cli.common import emit, printable
from qedgym.cli.entry import Entry
from qedgym.env.errors import InputError

if TYPE_CHECKING:
    from qedgym.data_synth.job import Job

COMMANDS: dict[str, Entry] = {
    "conjecture": Entry(
        "qedgym.cli.synth_conjecture:conjecture_command",
        "New statements of a proved theorem and a lemma, each settled.",
        (
            "qedgym synth conjecture library/Nat --out conjectures --limit 50",
            "qedgym synth conjecture MyTheorems.lean --out conjectures --lemmas 3",
        ),
    ),
    "explore": Entry(
        "qedgym.cli.synth_explore:explore_command",
        "Laws of a file of definitions, found and proved from the definitions alone.",
        (
            "qedgym synth explore Definitions.lean --out laws",
            "qedgym synth explore Definitions.lean --out laws --size 5 --no-conditional",
        ),
    ),
    "trace": Entry(
        "qedgym.cli.synth_trace:trace",
        "Proofs tactic by tactic, with states and premises.",
        (
            "qedgym synth trace library --out traces",
            "qedgym synth trace MyTheorems.lean --out traces --format leandojo",
        ),
    ),
    "mutate": Entry(
        "qedgym.cli.synth_mutate:mutate",
        "New theorems from old ones, verified.",
        (
            "qedgym synth mutate library --out mutants",
            "qedgym synth mutate MyTheorems.lean --out mutants --most 20",
        ),
    ),
    "pairs": Entry(
        "qedgym.cli.synth_pairs:pairs",
        "Prompts and completions of datasets, to fine-tune a model.",
        (
            "qedgym synth pairs traces --kind state-tactic --out pairs",
            "qedgym synth pairs traces mutants --kind statement-proof --template instruct --out p",
        ),
    ),
    "busy-beaver": Entry(
        "qedgym.cli.synth_busy_beaver:busy_beaver",
        "Make theorems about what random small Turing machines do.",
        (
            "qedgym synth busy-beaver --out beavers --count 1000 --seed 1",
            "qedgym synth busy-beaver --out hard --states 5 --steps 100-5000 --open 0.5",
        ),
    ),
    "mba": Entry(
        "qedgym.cli.synth_mba:mba",
        "Make identities that mix arithmetic with bitwise functions.",
        (
            "qedgym synth mba --out identities --count 1000 --seed 1",
            "qedgym synth mba --out nested --kinds nested --rewrites 4-8 --widths any,64",
        ),
    ),
}

OutOption = Annotated[
    Path,
    typer.Option(
        "--out", metavar="DIR", help="The dataset's folder: new, empty, or with --resume.",
        show_default=False,
    ),
]  # fmt: skip
WorkersOption = Annotated[
    int | None,
    typer.Option(
        "--workers", metavar="N", min=0,
        help="Worker processes on Ray; 0 works without Ray.  [default: all cores]",
    ),
]  # fmt: skip
LimitOption = Annotated[
    int | None,
    typer.Option(
        "--limit", metavar="N", min=1,
        help="End after so many items; --resume with another limit goes on.",
    ),
]  # fmt: skip
ResumeOption = Annotated[
    bool, typer.Option("--resume", help="Go on with the run that DIR has, if it has one.")
]
RayOption = Annotated[
    str | None,
    typer.Option(
        "--ray", metavar="ADDRESS",
        help="A Ray cluster's head, HOST:PORT, or auto for one that runs on this machine.",
    ),
]  # fmt: skip
SourcesArgument = Annotated[
    list[str],
    typer.Argument(
        metavar="SUITE|FILE|DIR...",
        help="A suite of the library (library, library/Nat, library:random/train), a Lean file, "
        "or a folder of Lean files.",
    ),
]  # fmt: skip
SplitOption = Annotated[
    str,
    typer.Option(
        "--split", metavar="SPLIT",
        help="The library's split by which theorems are train, validation or test: random or "
        "novel_premises. What is made from a theorem is where the theorem is.",
    ),
]  # fmt: skip
LicenceOption = Annotated[
    str | None,
    typer.Option(
        "--licence", metavar="ID", help="SPDX name of the licence of files not the library's."
    ),
]
CountOption = Annotated[
    int, typer.Option("--count", metavar="N", min=1, help="Challenges to make.")
]


def run_synth(
    job: Job,
    out: Path,
    *,
    workers: int | None,
    limit: int | None,
    resume: bool,
    ray: str | None,
    json: bool,
    afterwards: Callable[[], None] = lambda: None,
) -> None:
    """Run a job with progress on standard error, and print what came of it.

    ``afterwards`` writes what else belongs to the dataset. Exits with 1 when items had to be given
    up. Raises ``InputError`` and ``EngineError`` as
    ``run_job``.
    """
    # Ray and Arrow are only needed from here on.
    from qedgym.cli.synth_screen import SynthScreen
    from qedgym.data_synth.run import run_job

    if ray is not None and workers == 0:
        raise InputError("--workers 0 works without Ray; leave out --ray, or give workers")
    with SynthScreen(job.name) as screen:
        done = run_job(
            job, out, workers=workers, limit=limit, resume=resume, ray_address=ray,
            progress=screen.show, command=("qedgym", *sys.argv[1:]),
        )  # fmt: skip
        afterwards()
    if json:
        emit({
            "folder": str(done.folder), "complete": done.complete, "items": done.items,
            "lost": dict(done.lost), "records": done.records, "duplicates": done.duplicates,
            "splits": dict(done.splits), "counts": dict(done.counts),
            "shards": [shard.file for shard in done.shards],
            "elapsed_s": round(done.elapsed_s, 2),
        })  # fmt: skip
    else:
        left_out = f", {done.duplicates} duplicates left out" if done.duplicates else ""
        print(f"{done.records} records of {done.items} items{left_out}: {done.folder}")
        for key, why in list(done.lost.items())[:5]:
            print(f"given up: {printable(key)}: {printable(why)}")
        if len(done.lost) > 5:
            print(f"given up: {len(done.lost) - 5} more; manifest.json has the reasons")
        if not done.complete:
            print("stopped at --limit; --resume with another limit goes on")
    if done.lost:
        raise typer.Exit(1)
