"""``qedgym train critic``: what a state is worth, from kept searches."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from qedgym.cli.common import JsonOption, LeanOption, SeedOption, emit
from qedgym.cli.train_options import HeldOutOption, ThreadsOption, use_threads, without_leaks
from qedgym.cli.train_screen import TrainScreen
from qedgym.env.engines import default_engine
from qedgym.env.errors import InputError
from qedgym.env.toolchain import find_toolchain
from qedgym.provers.advantage_critic import fit_advantage
from qedgym.provers.critic_registry import TRAINED
from qedgym.provers.implicit_critic import ImplicitSettings, train_implicit
from qedgym.provers.learned_critic import FitReport, fit_critic
from qedgym.provers.registry import FORMS, check_policy, make_policy
from qedgym.search.kept_searches import KeptSearch, read_searches
from qedgym.training.critic_labels import (
    Playouts,
    advantage_examples,
    outcomes,
    remaining_examples,
    success_examples,
)

_IMPLICIT = ImplicitSettings()


def critic(
    runs: Annotated[
        list[Path],
        typer.Argument(
            metavar="RUN...",
            help="Folders of qedgym bench --keep-searches, or their searches.jsonl.",
        ),
    ],
    out: Annotated[
        Path,
        typer.Option(
            "--out", metavar="FILE", help="Where the critic goes: JSON, of implicit a folder.",
            show_default=False,
        ),
    ],  # fmt: skip
    kind: Annotated[
        str, typer.Option(metavar="KIND", help=f"{', '.join(TRAINED)}.")
    ] = "remaining",
    prover: Annotated[
        str,
        typer.Option(
            metavar="NAME",
            help="success: whose chance it is. advantage: the prover other than the one that is "
            f"to be led. {FORMS}.",
        ),
    ] = "fixed",
    base: Annotated[
        str, typer.Option(metavar="NAME", help="advantage: the prover that is to be led.")
    ] = "rules",
    alpha: Annotated[
        float, typer.Option(metavar="X", min=0.0, help="advantage: its weight beside the chance.")
    ] = 0.5,
    rollouts: Annotated[
        int, typer.Option(metavar="N", min=1, help="success, advantage: playouts of a state.")
    ] = 8,
    playout_steps: Annotated[
        int, typer.Option(metavar="N", min=1, help="success, advantage: tactics of a playout.")
    ] = 12,
    states: Annotated[
        int, typer.Option(metavar="N", min=2, help="States of a search, at most.")
    ] = 16,
    model: Annotated[
        str, typer.Option(metavar="MODEL", help="implicit: a size, a model's folder or name.")
    ] = _IMPLICIT.model,
    epochs: Annotated[
        float, typer.Option(metavar="N", min=0.0, help="implicit: times each way is learnt.")
    ] = _IMPLICIT.epochs,
    beta: Annotated[
        float, typer.Option(metavar="X", min=0.0, help="implicit: weight of the log-ratio.")
    ] = _IMPLICIT.beta,
    learning_rate: Annotated[
        float, typer.Option(metavar="X", min=0.0, help="implicit: of the optimizer.")
    ] = _IMPLICIT.learning_rate,
    held_out: HeldOutOption = None,
    lean: LeanOption = "auto",
    threads: ThreadsOption = None,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on with what was begun there; begin it if need be.")
    ] = False,
    seed: SeedOption = 0,
    json: JsonOption = False,
) -> None:
    """Train a critic on the states of kept searches, and tell how it does on held-out theorems.

    remaining: how many steps are left. success: the share of playouts of a prover that finish from
    the state. advantage: that share, and what the last step did to another prover's. implicit: a
    language model's log-ratio to a reference, learnt from outcomes alone. Playouts are counted in
    Lean and kept in FILE.counts.jsonl, from which --resume goes on. Use it as --critic KIND:FILE in
    prove and bench. Trees need scikit-learn (pip install 'qedgym[critic]'), implicit needs torch
    (pip install 'qedgym[lm]'). Exit code 0, 2 for bad input or too little to learn.
    """
    if kind not in TRAINED:
        raise InputError(f"no kind of critic {kind!r}: choose one of {', '.join(TRAINED)}")
    if not out.absolute().parent.is_dir() or (kind != "implicit" and out.is_dir()):
        raise InputError(f"cannot write {out}: there is no such folder, or it is one")
    found = [search for run in runs for search in read_searches(run)]
    kept, leaks = without_leaks(found, lambda search: [search.theorem.name], held_out, "searches")
    if kind == "implicit":
        use_threads(threads)
        report: dict[str, Any] = _implicit(
            kept, out, model, epochs, beta, learning_rate, resume, seed, json
        )
    elif kind == "remaining":
        trained, fitted = fit_critic(remaining_examples(kept, most=states, seed=seed), seed)
        trained.save(out)
        report = _said(fitted, json)
    else:
        provers = [prover] if kind == "success" else [base, prover]
        report = _by_playouts(
            kept, out, kind, provers, alpha, rollouts, playout_steps, states, lean, resume, seed,
            json,
        )  # fmt: skip
    if json:
        emit({**report, "file": str(out), "left_out": leaks})
    else:
        print(f"written: {out}")


def _said(report: FitReport, json: bool) -> dict[str, Any]:
    if not json:
        print(report)
    return asdict(report)


def _by_playouts(
    searches: list[KeptSearch],
    out: Path,
    kind: str,
    provers: list[str],
    alpha: float,
    rollouts: int,
    steps: int,
    most: int,
    lean: str,
    resume: bool,
    seed: int,
    json: bool,
) -> dict[str, Any]:
    """Count playouts of one prover or two, and fit."""
    for name in provers:
        check_policy(name)
    toolchain = find_toolchain(lean if lean != "auto" else "embedded")
    counts = out.with_name(out.name + ".counts.jsonl")
    if not resume:
        counts.unlink(missing_ok=True)
    console = Console(stderr=True)
    show = console.status("") if sys.stderr.isatty() else nullcontext()
    with show as status, default_engine(toolchain) as engine:

        def done(count: int) -> None:
            if status is not None:
                status.update(f"{count} states counted")

        count = [
            Playouts(
                engine, make_policy(name, toolchain, seed), counts, count=rollouts, steps=steps,
                seed=seed, done=done,
            )
            for name in provers
        ]  # fmt: skip
        chances = list(success_examples(searches, count[0], most=most, seed=seed))
        if kind == "success":
            trained, report = fit_critic(chances, seed, kind="success")
            trained.save(out)
        else:
            gains = list(advantage_examples(searches, count[1], most=most, seed=seed))
            led, report = fit_advantage(chances, gains, alpha=alpha, seed=seed)
            led.save(out)
    return _said(report, json)


def _implicit(
    searches: list[KeptSearch],
    out: Path,
    model: str,
    epochs: float,
    beta: float,
    learning_rate: float,
    resume: bool,
    seed: int,
    json: bool,
) -> dict[str, Any]:
    settings = ImplicitSettings(
        model, epochs=epochs, beta=beta, learning_rate=learning_rate, seed=seed
    )
    with TrainScreen(("loss",), json=False) as screen:
        end = train_implicit(
            outcomes(searches, seed=seed), out, settings, resume=resume, told=screen.told
        )
    if not json:
        order = "" if end.ranked is None else f", {100 * end.ranked:.0f}% of pairs rightly"
        print(
            f"{end.outcomes} ways of {end.theorems} theorems, loss {end.loss:.3f}; held out: "
            f"{end.held_out_theorems} theorems{order}"
        )
    return asdict(end)
