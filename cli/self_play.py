"""``qedgym self-play``: conjecture and prove, unattended, into a folder."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress as Bar
from rich.progress import SpinnerColumn, TextColumn, TimeElapsedColumn

from qedgym.cli.common import JsonOption, LeanOption, SeedOption, emit, printable
from qedgym.env.engine_pool import processors
from qedgym.env.errors import InputError
from qedgym.env.library import suite as library_suite
from qedgym.env.theorem_files import read_theorems
from qedgym.env.toolchain import Toolchain, find_toolchain, stderr_progress
from qedgym.provers.registry import DEFAULT, FORMS, check_policy
from qedgym.provers.written_conjectures import FORMS as FORMS_OF_MAKERS
from qedgym.provers.written_conjectures import check_conjecturer
from qedgym.search.self_play import Progress, Seed, SelfPlay, self_play

_LIBRARY_LICENCE = "Apache-2.0"


def self_play_command(
    suites: Annotated[
        list[str],
        typer.Argument(
            metavar="SUITE...",
            help="Where the seeds are: a suite of the library (library, library/Nat, "
            "library:random/train), a Lean file, or a folder of Lean files.",
        ),
    ],
    out: Annotated[
        Path, typer.Option(metavar="DIR", help="The folder of the run.", show_default=False)
    ],
    minutes: Annotated[
        float, typer.Option(metavar="M", min=0.0, help="How long, all resumed parts together.")
    ] = 30.0,
    items: Annotated[
        int | None,
        typer.Option(metavar="N", min=1, help="End after so many pairs of a seed and a lemma."),
    ] = None,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on with the run that DIR has, if it has one.")
    ] = False,
    workers: Annotated[
        int | None,
        typer.Option(metavar="N", min=1, help="Pairs worked on at once.  [default: all cores]"),
    ] = None,
    tries: Annotated[
        int, typer.Option(metavar="K", min=1, help="Proofs written for each conjecture.")
    ] = 16,
    conjectures: Annotated[
        int, typer.Option(metavar="N", min=1, help="Conjectures made of each pair, at most.")
    ] = 4,
    policy: Annotated[
        str, typer.Option(metavar="NAME", help=f"The prover: {FORMS}.")
    ] = DEFAULT,
    conjecturer: Annotated[
        str, typer.Option(metavar="NAME", help=f"Who makes the statements: {FORMS_OF_MAKERS}.")
    ] = "symbolic",
    lean: LeanOption = "auto",
    licence: Annotated[
        str | None,
        typer.Option(metavar="ID", help="Licence of the files, for the records (Apache-2.0)."),
    ] = None,
    seed: SeedOption = 0,
    json: JsonOption = False,
) -> None:
    """Make new statements of proved theorems, and try to prove them, for as long as asked.

    A conjecturer combines a theorem and a lemma to new statements; a prover writes some proofs of
    each. The part of them that Lean takes says how hard a statement is; those that are barely
    provable are kept to train on. Everything goes to DIR: a journal while it runs, at the end
    conjectures.jsonl, conjectures.parquet and summary.json. A run that was stopped, in whatever
    way, goes on with --resume and loses no finished pair. Exit code 0, 2 for bad input.
    """
    check_policy(policy)
    check_conjecturer(conjecturer)
    toolchain, seeds = read_seeds(suites, lean, licence)
    settings = SelfPlay(
        seed=seed, tries=tries, conjectures=conjectures, policy=policy, conjecturer=conjecturer
    )
    bar = Bar(
        SpinnerColumn(), TimeElapsedColumn(), TextColumn("{task.description}", markup=False),
        console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty(),
    )  # fmt: skip
    task = bar.add_task(f"{len(seeds)} theorems are read")

    def show(progress: Progress) -> None:
        p = progress
        text = (
            f"{p.items} pairs, {p.conjectures} conjectures, {p.proved} proved, "
            f"{p.barely} barely; {_flat(p.latest)}"
        )
        bar.update(task, description=text[: max(40, bar.console.width - 14)])
        if json:
            emit({"items": p.items, "conjectures": p.conjectures, "proved": p.proved,
                  "barely_provable": p.barely, "elapsed_s": round(p.elapsed_s, 2)})  # fmt: skip

    with bar:
        done = self_play(
            seeds, toolchain, out, settings=settings, seconds=60 * minutes, items=items,
            workers=workers or processors(), resume=resume, on_progress=show,
        )  # fmt: skip
    if json:
        emit({"summary": done.summary, "files": [str(file) for file in done.files]})
        return
    s = done.summary
    print(
        f"{s['conjectures']} conjectures of {s['items']} pairs in {s['elapsed_s'] / 60:.1f} "
        f"minutes: {s['proved']} proved, {s['false']} false, {s['unproved']} open; "
        f"{s['trivial']} trivial, {s['duplicates']} twice, {s['barely_provable']} barely provable, "
        f"{s['kept']} kept"
    )
    for file in done.files:
        print(f"written: {file}")


def _flat(text: str) -> str:
    return printable(" ".join(text.split()))


def read_seeds(
    suites: Sequence[str], lean: str, licence: str | None
) -> tuple[Toolchain, list[Seed]]:
    """The theorems of suites, files and folders, each once, and the Lean that they are for.

    Raises ``InputError`` when there is no such suite, file or theorem in it.
    """
    files: list[Path] = []
    found: list[Seed] = []
    for name in suites:
        path = Path(name)
        if path.is_dir():
            inside = sorted(path.rglob("*.lean"))
            if not inside:
                raise InputError(f"{name}: there is no Lean file in it")
            files += inside
        elif path.exists():
            files.append(path)
        elif name.endswith(".lean"):
            raise InputError(f"{name}: no such file")
        else:
            found += [Seed(t.theorem, _LIBRARY_LICENCE) for t in library_suite(name) if t.provable]
    toolchain = find_toolchain(lean, files[0] if files else None, stderr_progress)
    for file in dict.fromkeys(files):
        found += [Seed(t, licence) for t in read_theorems(file, toolchain)]
    kept: dict[tuple[str, str], Seed] = {}
    for one in found:
        kept.setdefault((one.theorem.prefix, one.theorem.statement), one)
    return toolchain, list(kept.values())
