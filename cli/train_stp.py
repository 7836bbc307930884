"""``qedgym train stp``: a conjecturer and a prover that learn from each other."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from qedgym.cli.common import JsonOption, LeanOption, SeedOption
from qedgym.cli.round_options import AttemptsOption, MeasuredOption, MinutesOption
from qedgym.cli.round_screen import Summary, show_rounds
from qedgym.cli.train_options import ThreadsOption, use_threads
from qedgym.env.engine_pool import processors
from qedgym.provers.registry import FORMS
from qedgym.provers.written_conjectures import FORMS as CONJECTURERS
from qedgym.search.registry import SEARCHES
from qedgym.training.learners import LEARNERS
from qedgym.training.loop_settings import LEARNED
from qedgym.training.stp import run_stp
from qedgym.training.stp_settings import StpSettings, check_settings

_GIVEN = StpSettings()
_WRITER = StpSettings(
    learner="transformer", conjecturer=f"turns:{LEARNED}+symbolic", prover=LEARNED,
    judged=(LEARNED,), search="whole-proof",
)  # fmt: skip
_PHASES = {
    "play": "conjecturing and proving", "search": "trying the training theorems",
    "data": "reading proofs", "learn": "learning", "measure": "measuring",
}  # fmt: skip


def _either(one: str, other: str) -> str:
    return f"[default: {one}, of a transformer {other}]"


def stp(
    out: Annotated[
        Path, typer.Option("--out", metavar="DIR", help="The run's folder.", show_default=False)
    ],
    train: Annotated[
        list[str] | None,
        typer.Option(
            metavar="SUITE",
            help="Suites of the library: their theorems are the seeds, and what conjectures are to "
            f"come close to. Repeatable.  [default: {_GIVEN.train[0]}]",
        ),
    ] = None,
    held_out: MeasuredOption = None,
    rounds: Annotated[
        int, typer.Option(metavar="N", min=0, help="Rounds of self-play; may be raised later.")
    ] = _GIVEN.rounds,
    learner: Annotated[
        str,
        typer.Option(
            metavar="NAME[:KEY=VALUE,...]",
            help=f"What learns: {', '.join(LEARNERS)}; transformer has the settings of qedgym "
            "train sft (model=tiny,epochs=4), and writes whole proofs and conjectures.",
        ),
    ] = _GIVEN.learner,
    conjecturer: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            help=f"Who makes conjectures: {CONJECTURERS}; {LEARNED} is the one that learns.  "
            + _either(_GIVEN.conjecturer, _WRITER.conjecturer),
        ),
    ] = None,
    prover: Annotated[
        str | None,
        typer.Option(
            metavar="POLICY",
            help=f"Who proves; {LEARNED} is what was learned. {FORMS}.  "
            + _either(_GIVEN.prover, _WRITER.prover),
        ),
    ] = None,
    judged: Annotated[
        list[str] | None,
        typer.Option(
            metavar="POLICY",
            help="Who is measured. Repeatable.  "
            + _either(" and ".join(_GIVEN.judged), _WRITER.judged[0]),
        ),
    ] = None,
    search: Annotated[
        str | None,
        typer.Option(
            metavar="NAME[:KEY=VALUE,...]",
            help=f"How training and held-out theorems are tried: {', '.join(SEARCHES)}.  "
            + _either(_GIVEN.search, _WRITER.search),
        ),
    ] = None,
    steps: Annotated[
        int, typer.Option(metavar="N", min=1, help="Engine steps of each of these tries.")
    ] = _GIVEN.steps,
    items: Annotated[
        int, typer.Option(metavar="N", min=1, help="Pairs of a seed and a lemma in a round.")
    ] = _GIVEN.items,
    conjectures: Annotated[
        int, typer.Option(metavar="N", min=1, help="Conjectures made of each pair, at most.")
    ] = _GIVEN.conjectures,
    tries: Annotated[
        int, typer.Option(metavar="K", min=1, help="Proofs written for each conjecture.")
    ] = _GIVEN.tries,
    barely: Annotated[
        float, typer.Option(metavar="X", help="Highest success rate that is barely provable.")
    ] = _GIVEN.barely,
    two_models: Annotated[
        bool, typer.Option("--two-models", help="One transformer proves, another conjectures.")
    ] = False,
    round_epochs: Annotated[
        float, typer.Option(metavar="N", min=0.0, help="A transformer's epochs after round 0.")
    ] = _GIVEN.round_epochs,
    held_out_attempts: AttemptsOption = _GIVEN.held_out_attempts,
    limit: Annotated[
        int | None,
        typer.Option(metavar="N", min=1, help="Training theorems of each SUITE tried in a round."),
    ] = None,
    held_out_limit: Annotated[
        int | None, typer.Option(metavar="N", min=1, help="Only N held-out theorems of each SUITE.")
    ] = None,
    minutes: MinutesOption = None,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on with the run in DIR, or begin it.")
    ] = False,
    workers: Annotated[
        int | None,
        typer.Option(metavar="N", min=1, help="Pairs or theorems at once.  [default: all cores]"),
    ] = None,
    threads: ThreadsOption = None,
    lean: LeanOption = "auto",
    seed: SeedOption = 0,
    json: JsonOption = False,
) -> None:
    """Self-play with learning: make conjectures, prove them, learn from those that are hard enough.

    STP (Dong and Ma, 2025). Each round makes conjectures of training theorems and lemmas, and tries
    to prove each K times. Those that are barely provable are kept, weighed to be close to the
    training theorems that are not proved yet; the conjecturer learns from them, the prover from
    proofs of what was not easy. After each round policies are measured on held-out theorems. DIR
    gets every round's conjectures, data, models and results, curve.json, curve.png, report.html and
    curves for TensorBoard (tensorboard --logdir DIR/runs). Interrupt it in any way, and the same
    command with --resume goes on. Exit code 0, 2 for bad input.
    """
    given = _WRITER if learner.partition(":")[0] == "transformer" else _GIVEN
    settings = StpSettings(
        train=tuple(train or given.train), held_out=tuple(held_out or given.held_out),
        rounds=rounds, learner=learner, conjecturer=conjecturer or given.conjecturer,
        prover=prover or given.prover, judged=tuple(judged or given.judged),
        search=search or given.search, steps=steps, items=items, conjectures=conjectures,
        tries=tries, barely=barely, two_models=two_models, round_epochs=round_epochs,
        held_out_attempts=held_out_attempts, limit=limit, held_out_limit=held_out_limit,
        seed=seed, workers=workers or processors(), lean="embedded" if lean == "auto" else lean,
    )  # fmt: skip
    check_settings(settings)
    use_threads(threads)
    seconds = None if minutes is None else 60 * minutes
    show_rounds(
        out, settings, lambda folder, told: run_stp(folder, settings, told, seconds=seconds),
        _PHASES, _line, command="qedgym train stp", resume=resume, json=json,
    )  # fmt: skip


def _line(summary: Summary) -> str:
    if not summary["round"]:
        return "round 0: the proofs of the training theorems learned"
    return (
        f"round {summary['round']}: {summary['conjectures']} conjectures, "
        f"{summary['proved']} proved, {summary['barely_provable']} barely, "
        f"{summary['kept']} kept; {summary['unproved_targets']} training theorems not proved"
    )
