"""``qedgym fit-critic``: search the theorems of a suite, and fit a critic to what was found."""

from __future__ import annotations

import sys
from contextlib import closing
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from qedgym.cli.common import (
    JsonOption,
    LeanOption,
    SeedOption,
    TheoremTimeoutOption,
    WorkersOption,
    emit,
)
from qedgym.cli.self_play import read_seeds
from qedgym.cli.train_options import HeldOutOption, without_leaks
from qedgym.env.engine_pool import processors
from qedgym.env.errors import InputError
from qedgym.provers.learned_critic import CriticExample, fit_critic
from qedgym.provers.registry import check_policy, make_policy
from qedgym.search.contract import Budget
from qedgym.search.kept_searches import kept_search
from qedgym.search.pool import prove_many
from qedgym.search.registry import DEFAULT, SEARCHES, make_search
from qedgym.search.worker import Setup
from qedgym.training.critic_labels import remaining_examples

_STATES = 60
"""Of a search, at most."""


def fit_critic_command(
    suites: Annotated[
        list[str],
        typer.Argument(
            metavar="SUITE...",
            help="What to search: a suite of the library (library:random/train), a Lean file, or a "
            "folder of Lean files.",
        ),
    ],
    out: Annotated[
        Path, typer.Option(metavar="FILE", help="Where the critic goes (JSON).", show_default=False)
    ],
    search: Annotated[
        str, typer.Option(metavar="NAME", help=f"The search: {', '.join(SEARCHES)}.")
    ] = DEFAULT,
    policy: Annotated[
        str,
        typer.Option(
            metavar="NAME",
            help="Who proposes tactics. One that is weak finds longer proofs, which teach more.",
        ),
    ] = "fixed",
    steps: Annotated[
        int, typer.Option(metavar="N", min=1, help="Tactics tried for each theorem.")
    ] = 600,
    timeout: TheoremTimeoutOption = 10.0,
    held_out: HeldOutOption = None,
    lean: LeanOption = "auto",
    workers: WorkersOption = None,
    seed: SeedOption = 0,
    json: JsonOption = False,
) -> None:
    """Fit a critic to the searches of solved theorems, and tell its error on held-out ones.

    Every theorem is searched with its own proof put aside; the states of those searches that end
    with a proof teach how many steps are left: what qedgym train critic --kind remaining learns
    of searches that were kept. A fifth of the theorems is held out to tell the error. Needs
    scikit-learn (pip install 'qedgym[critic]'); using the critic does not. Exit code 0, 2 for bad
    input or too little to fit.
    """
    check_policy(policy)
    if not out.parent.is_dir() or out.is_dir():
        raise InputError(f"cannot write {out}: there is no such folder, or it is one")
    chosen = make_search(search)
    toolchain, found_seeds = read_seeds(suites, lean, None)
    seeds, leaks = without_leaks(found_seeds, lambda s: [s.theorem.name], held_out, "searches")
    setup = Setup(
        toolchain, partial(make_policy, policy, toolchain, seed), chosen,
        Budget(seconds=timeout, steps=steps), seed, keep_graphs=True,
    )  # fmt: skip
    bar = Progress(
        TextColumn("[green]{task.fields[proved]} proved"), BarColumn(bar_width=24),
        MofNCompleteColumn(), TimeElapsedColumn(), console=Console(stderr=True), transient=True,
        disable=not sys.stderr.isatty(),
    )  # fmt: skip
    examples: dict[str, list[CriticExample]] = {}
    theorems = [s.theorem for s in seeds]
    many = workers or processors()
    with bar, closing(prove_many(theorems, setup, workers=min(many, len(theorems)))) as found:
        task = bar.add_task("", total=len(theorems), proved=0)
        for result in found:
            kept = kept_search(result, (result.theorem.name, search, 0))
            if kept is not None and kept.status == "proved":
                some = remaining_examples([kept], most=_STATES, seed=seed)
                examples[result.theorem.name] = some
            bar.update(task, advance=1, proved=len(examples))
    # In the theorems' own order: they come in as they are finished.
    rows = [e for theorem in theorems for e in examples.get(theorem.name, ())]
    critic, report = fit_critic(rows, seed)
    critic.save(out)
    if json:
        emit({**asdict(report), "file": str(out), "left_out": leaks})
    else:
        print(f"{report}\nwritten: {out}")
