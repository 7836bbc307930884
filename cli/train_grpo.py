"""``qedgym train grpo``: policy gradient with the trusted check's reward."""

from __future__ import annotations

import sys
from dataclasses import asdict
from typing import Annotated

import typer

from qedgym.cli.common import JsonOption, LeanOption, SeedOption, SuiteLimitOption, emit
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
)
from qedgym.cli.train_screen import TrainScreen
from qedgym.env.errors import InputError
from qedgym.provers.leaks import HELD_OUT, comes_from, held_out_names
from qedgym.search.bench_suites import read_suites
from qedgym.training.grpo import LEVELS, GrpoSettings, train_grpo

_DEFAULT = GrpoSettings("")


def grpo(
    suites: Annotated[
        list[str],
        typer.Argument(
            metavar="SUITE...",
            help="Theorems to learn on: a suite of the library (library:train), a file, a folder.",
        ),
    ],
    model: CausalOption,
    out: ModelOutOption,
    level: Annotated[
        str,
        typer.Option(
            metavar="LEVEL",
            help=f"{' or '.join(LEVELS)}: episodes in the environment, or whole proofs.",
        ),
    ] = _DEFAULT.level,
    steps: Annotated[
        int, typer.Option(metavar="N", min=1, help="Steps of the optimizer.")
    ] = _DEFAULT.steps,
    theorems: Annotated[
        int, typer.Option(metavar="N", min=1, help="Theorems for each step.")
    ] = _DEFAULT.theorems,
    samples: Annotated[
        int, typer.Option(metavar="N", min=2, help="Answers for each theorem: the group.")
    ] = _DEFAULT.samples,
    max_steps: Annotated[
        int, typer.Option(metavar="N", min=1, help="Tactics of an episode.")
    ] = _DEFAULT.max_steps,
    proof_tokens: Annotated[
        int, typer.Option(metavar="N", min=1, help="Of a whole proof, at most.")
    ] = _DEFAULT.proof_tokens,
    temperature: Annotated[
        float, typer.Option(metavar="X", min=0.01, help="Of sampling.")
    ] = _DEFAULT.temperature,
    learning_rate: Annotated[
        float, typer.Option(metavar="X", min=0.0, help="Of the optimizer.")
    ] = _DEFAULT.learning_rate,
    beta: BetaOption = _DEFAULT.beta,
    lora: LoraOption = _DEFAULT.lora,
    limit: SuiteLimitOption = None,
    held_out: HeldOutOption = None,
    lean: LeanOption = "auto",
    device: DeviceOption = None,
    threads: ThreadsOption = None,
    resume: ResumeOption = False,
    seed: SeedOption = 0,
    json: JsonOption = False,
) -> None:
    """Train a language model by the proofs that it finds itself: GRPO with the trusted check.

    For each theorem the model plays several episodes in the environment, or writes several whole
    proofs; what did better than the others of its group is reinforced. An accepted proof brings 1,
    everything else 0. Held-out theorems are left out, and told. Checkpoints are kept: --resume
    goes on from the last. TensorBoard shows the curves (DIR/runs). Then --policy transformer:DIR
    (or transformer-proofs:DIR) proposes what the model writes. Needs trl (pip install
    'qedgym[lm]'). Exit code 0, 2 for bad input.
    """
    entries = read_suites(suites, lean, limit=limit, seed=seed)
    supported = [entry for entry in entries if entry.unsupported is None]
    names = held_out_names(HELD_OUT if held_out is None else held_out)
    kept = [entry for entry in supported if not comes_from([entry.theorem.name], names)]
    if leaks := len(supported) - len(kept):
        print(f"left out: {leaks} held-out theorems", file=sys.stderr)
    if not kept:
        raise InputError("no theorem is left to learn on: all are held-out, or there are none")
    toolchains = {entry.toolchain for entry in kept}
    if len(toolchains) > 1:
        raise InputError("the theorems need several Leans; train on those of one (--lean)")
    use_threads(threads)
    settings = GrpoSettings(
        model, level, steps, theorems, samples, max_steps, proof_tokens, temperature,
        learning_rate, beta, lora=lora, seed=seed, device=device,
    )  # fmt: skip
    with TrainScreen(("reward",), json=json) as screen:
        end = train_grpo(
            [entry.theorem for entry in kept], out, settings, toolchains.pop(), resume=resume,
            told=screen.told,
        )  # fmt: skip
    if json:
        emit({**asdict(end), "model": str(out), "left_out": leaks})
    else:
        print(
            f"{end.theorems} theorems, {end.steps} steps, accepted proofs at first "
            f"{100 * end.first:.1f}%, at last {100 * end.last:.1f}%: {out}"
        )
