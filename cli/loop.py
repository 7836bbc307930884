"""``qedgym loop``: search, data, learning, and search again."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from qedgym.cli.common import JsonOption, LeanOption, SeedOption, WorkersOption
from qedgym.cli.round_options import AttemptsOption, MeasuredOption, MinutesOption
from qedgym.cli.round_screen import Summary, show_rounds
from qedgym.env.engine_pool import processors
from qedgym.provers.registry import FORMS
from qedgym.search.registry import SEARCHES
from qedgym.training.learners import LEARNERS
from qedgym.training.loop import run_loop
from qedgym.training.loop_settings import LEARNED, LoopSettings, check_settings

_GIVEN = LoopSettings()
_PHASES = {
    "search": "searching", "made": "searching made theorems", "data": "reading proofs",
    "learn": "learning", "measure": "measuring",
}  # fmt: skip


def loop_command(
    out: Annotated[
        Path, typer.Option(metavar="DIR", help="The folder of the loop.", show_default=False)
    ],
    train: Annotated[
        list[str] | None,
        typer.Option(
            metavar="SUITE",
            help="Theorems to learn from: a suite of the library, a file, a folder. Repeatable.  "
            f"[default: {_GIVEN.train[0]}]",
        ),
    ] = None,
    searched: Annotated[
        int | None,
        typer.Option(
            metavar="N", min=1,
            help="Theorems of each SUITE searched in a round, others in each.  [default: all]",
        ),
    ] = None,
    theorems: Annotated[
        list[str] | None,
        typer.Option(
            metavar="DATASET",
            help="Made theorems to search as well, those of held-out ones left out: a folder of "
            "qedgym synth mutate, conjecture or explore; or goals, the goals inside known proofs. "
            "Repeatable.",
        ),
    ] = None,
    made: Annotated[
        int, typer.Option(metavar="N", min=1, help="Made theorems in a round, new ones in each.")
    ] = _GIVEN.made,
    made_steps: Annotated[
        int, typer.Option(metavar="N", min=1, help="Tactics tried for a made theorem.")
    ] = _GIVEN.made_steps,
    held_out: MeasuredOption = None,
    rounds: Annotated[
        int, typer.Option(metavar="N", min=0, help="Rounds of searching; may be raised later.")
    ] = _GIVEN.rounds,
    learner: Annotated[
        str, typer.Option(
            metavar="NAME[:KEY=VALUE,...]",
            help=f"What learns: {', '.join(LEARNERS)}; transformer has the settings of qedgym "
            "train sft (epochs=4,model=tiny).",
        )
    ] = _GIVEN.learner,
    prover: Annotated[
        str,
        typer.Option(
            metavar="POLICY",
            help=f"Who searches the training theorems; {LEARNED} is what was learned. {FORMS}.",
        ),
    ] = _GIVEN.prover,
    judged: Annotated[
        list[str] | None,
        typer.Option(
            metavar="POLICY",
            help=f"Who is measured. Repeatable.  [default: {' and '.join(_GIVEN.judged)}]",
        ),
    ] = None,
    search: Annotated[
        str, typer.Option(metavar="NAME[:KEY=VALUE,...]", help=f"One of {', '.join(SEARCHES)}.")
    ] = _GIVEN.search,
    steps: Annotated[
        int, typer.Option(metavar="N", min=1, help="Tactics tried for each try.")
    ] = _GIVEN.steps,
    attempts: Annotated[
        int, typer.Option(metavar="N", min=1, help="Tries of each training theorem in a round.")
    ] = _GIVEN.attempts,
    held_out_attempts: AttemptsOption = _GIVEN.held_out_attempts,
    limit: Annotated[
        int | None, typer.Option(metavar="N", min=1, help="Only N theorems of each SUITE.")
    ] = None,
    held_out_limit: Annotated[
        int | None, typer.Option(metavar="N", min=1, help="The same for held-out theorems.")
    ] = None,
    copies: Annotated[
        int, typer.Option(metavar="N", min=1, help="How often a found step counts in learning.")
    ] = _GIVEN.copies,
    minutes: MinutesOption = None,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on with the loop in DIR, or begin it.")
    ] = False,
    workers: WorkersOption = None,
    lean: LeanOption = "auto",
    seed: SeedOption = 0,
    json: JsonOption = False,
) -> None:
    """Learn from proofs, search with what was learned, learn from what was found, round by round.

    Round 0 learns from the proofs that the training theorems of the library have; each later one
    adds what its searches prove, checked by Lean. After each, policies are measured on held-out
    theorems within the same number of steps. DIR gets every round's dataset, model and results
    (which qedgym bench --compare reads), curve.json, curve.png and report.html. Interrupt it in
    any way, and the same command with --resume goes on. Exit code 0, 2 for bad input.
    """
    settings = LoopSettings(
        train=tuple(train or _GIVEN.train), held_out=tuple(held_out or _GIVEN.held_out),
        rounds=rounds, learner=learner, prover=prover, judged=tuple(judged or _GIVEN.judged),
        search=search, steps=steps, attempts=attempts, held_out_attempts=held_out_attempts,
        searched=searched, theorems=tuple(theorems or ()), made=made, made_steps=made_steps,
        copies=copies,
        limit=limit, held_out_limit=held_out_limit, seed=seed, workers=workers or processors(),
        lean=lean,
    )  # fmt: skip
    check_settings(settings)
    seconds = None if minutes is None else 60 * minutes
    show_rounds(
        out, settings, lambda folder, told: run_loop(folder, settings, told, seconds=seconds),
        _PHASES, _line, command="qedgym loop", resume=resume, json=json,
    )  # fmt: skip


def _line(summary: Summary) -> str:
    found = summary.get("search")
    searched = f", {found['theorems_proved']} training theorems proved" if found else ""
    if made := summary.get("made"):
        searched += f", {made['theorems_proved']} of {made['theorems']} made ones"
    return f"round {summary['round']}: {summary['steps']} steps learned from{searched}"
