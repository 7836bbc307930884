"""``qedgym train preference``: tactics that led on against tactics that Lean rejected."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from qedgym.cli.common import JsonOption, SeedOption, emit
from qedgym.cli.train_options import (
    BetaOption,
    CausalOption,
    DeviceOption,
    HeldOutOption,
    LoraOption,
    ModelOutOption,
    ResumeOption,
    ThreadsOption,
    use_threads,
    without_leaks,
)
from qedgym.cli.train_screen import TrainScreen
from qedgym.training.preference import PreferenceSettings, train_preference
from qedgym.training.preference_pairs import read_pairs, write_pairs

_DEFAULT = PreferenceSettings("")


def preference(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="RUN-OR-DATASET...",
            help="Folders of qedgym bench --keep-searches, or pairs (docs/learning.md) as .jsonl.",
        ),
    ],
    model: CausalOption,
    out: ModelOutOption,
    most: Annotated[
        int, typer.Option(metavar="N", min=1, help="Pairs of one state of a run, at most.")
    ] = 8,
    pairs_out: Annotated[
        Path | None,
        typer.Option("--pairs", metavar="FILE", help="Also write the pairs there (.jsonl)."),
    ] = None,
    beta: BetaOption = _DEFAULT.beta,
    sft_weight: Annotated[
        float,
        typer.Option(metavar="X", min=0.0, help="Weight of the preferred tactics' cross-entropy."),
    ] = _DEFAULT.sft_weight,
    epochs: Annotated[
        float, typer.Option(metavar="N", min=0.0, help="Times that each pair is learnt.")
    ] = _DEFAULT.epochs,
    batch: Annotated[
        int, typer.Option(metavar="N", min=1, help="Pairs for one step.")
    ] = _DEFAULT.batch,
    learning_rate: Annotated[
        float, typer.Option(metavar="X", min=0.0, help="At first; it falls from there.")
    ] = _DEFAULT.learning_rate,
    lora: LoraOption = _DEFAULT.lora,
    held_out: HeldOutOption = None,
    device: DeviceOption = None,
    threads: ThreadsOption = None,
    resume: ResumeOption = False,
    seed: SeedOption = 0,
    json: JsonOption = False,
) -> None:
    """Train a language model to prefer tactics that led on to those that Lean rejected.

    At the states of proved searches, the tactic that led on to the proof stands against those that
    gave an error at the same state: direct preference optimisation, as in BFS-Prover. Pairs of
    held-out theorems are left out, and told. Checkpoints are kept: --resume goes on from the last.
    TensorBoard shows the curves (DIR/runs). Then --policy transformer:DIR proposes what the model
    writes. Needs trl (pip install 'qedgym[lm]'). Exit code 0, 2 for bad input.
    """
    found = [pair for source in sources for pair in read_pairs(Path(source), most=most, seed=seed)]
    pairs, leaks = without_leaks(found, lambda pair: [pair.theorem], held_out, "pairs")
    if pairs_out is not None:
        write_pairs(pairs, pairs_out)
    use_threads(threads)
    settings = PreferenceSettings(
        model, beta=beta, sft_weight=sft_weight, epochs=epochs, batch=batch,
        learning_rate=learning_rate, lora=lora, seed=seed, device=device,
    )  # fmt: skip
    with TrainScreen(("loss", "rewards/margins"), json=json) as screen:
        end = train_preference(pairs, out, settings, resume=resume, told=screen.told)
    if json:
        emit({**asdict(end), "model": str(out), "left_out": leaks})
    else:
        print(
            f"{end.pairs} pairs, {end.steps} steps, loss {end.loss:.3f}, margin {end.margin:.3f}, "
            f"{100 * end.accuracy:.0f}% rightly: {out}"
        )
