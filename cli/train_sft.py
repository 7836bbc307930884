"""``qedgym train sft``: supervised fine-tuning on tactics, whole proofs and conjectures."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import asdict
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

from qedgym.cli.common import JsonOption, SeedOption, emit
from qedgym.cli.train_options import (
    DeviceOption,
    HeldOutOption,
    LearningRateOption,
    LoraOption,
    ModelOutOption,
    ResumeOption,
    ThreadsOption,
    use_threads,
    without_leaks,
)
from qedgym.data_synth.sft_data import dataset_steps, examples_of, premise_finder
from qedgym.env.errors import InputError
from qedgym.provers.proof_steps import ProofStep
from qedgym.provers.sft import NAMES, Progress, SftSettings, train_sft
from qedgym.provers.sft_examples import TASKS, Example
from qedgym.provers.small_models import KINDS, SIZES

_DEFAULT = SftSettings()
_PROOF_TOKENS = 192


def sft(
    datasets: Annotated[
        list[str],
        typer.Argument(
            metavar="DATASET...",
            help="What to learn from (docs/learning.md): a folder of qedgym synth or qedgym "
            "self-play, a file of steps or prompts, or library: the training part of the library, "
            "which is at hand.",
        ),
    ],
    out: ModelOutOption,
    task: Annotated[
        list[str] | None,
        typer.Option(
            "--task",
            metavar="NAME",
            help=f"What is learnt: {', '.join(TASKS)}. Repeatable, for one model.  "
            "[default: tactics]",
        ),
    ] = None,
    model: Annotated[
        str,
        typer.Option(
            metavar="MODEL",
            help=f"From nothing: {', '.join(SIZES)}; or a model of the Hugging Face formats, by "
            "folder or name.",
        ),
    ] = _DEFAULT.model,
    kind: Annotated[
        str, typer.Option(metavar="KIND", help=f"Of a model from nothing: {', '.join(KINDS)}.")
    ] = _DEFAULT.kind,
    tokens: Annotated[
        str, typer.Option(metavar="TOKENS", help="Of a model from nothing: bpe or bytes.")
    ] = _DEFAULT.tokens,
    epochs: Annotated[
        float, typer.Option(metavar="N", min=0.0, help="Times that each example is learnt.")
    ] = _DEFAULT.epochs,
    updates: Annotated[
        int, typer.Option(metavar="N", min=0, help="Steps of the optimizer; 0: by --epochs.")
    ] = _DEFAULT.updates,
    batch: Annotated[
        int, typer.Option(metavar="N", min=1, help="Examples for one step of the optimizer.")
    ] = _DEFAULT.batch,
    learning_rate: LearningRateOption = _DEFAULT.learning_rate,
    lora: LoraOption = _DEFAULT.lora,
    pass_at: Annotated[
        int,
        typer.Option(
            metavar="N", min=1,
            help="Above 1 the pass@N loss, which limits confidence: for a search that tries N "
            "tactics at a state.",
        ),
    ] = _DEFAULT.pass_at,  # fmt: skip
    template: Annotated[
        str, typer.Option(metavar="NAME", help="How prompts are written: plain or instruct.")
    ] = _DEFAULT.template,
    names: Annotated[
        str,
        typer.Option(
            metavar="NAMES",
            help=f"How prompts for tactics write names: {' or '.join(NAMES)}. With letters "
            "renaming a goal changes nothing; DATASETs are then steps of proofs.",
        ),
    ] = _DEFAULT.names,
    input_tokens: Annotated[
        int, typer.Option(metavar="N", min=8, help="Of a longer prompt the end is taken.")
    ] = _DEFAULT.input_tokens,
    output_tokens: Annotated[
        int | None,
        typer.Option(
            metavar="N", min=2,
            help="Longer answers are left out.  "
            f"[default: {_DEFAULT.output_tokens}, with whole proofs or conjectures "
            f"{_PROOF_TOKENS}]",
        ),
    ] = None,
    tactics: Annotated[
        int, typer.Option(metavar="N", min=1, help="Tactics written for a state, in use.")
    ] = _DEFAULT.tactics,
    premises: Annotated[
        int,
        typer.Option(
            metavar="N", min=0,
            help="Prompts for tactics show N premises that BM25 finds for the state, in training "
            "(of theorems of the library) and in use. They need more --input-tokens.",
        ),
    ] = _DEFAULT.premises,
    held_out: HeldOutOption = None,
    device: DeviceOption = None,
    threads: ThreadsOption = None,
    resume: ResumeOption = False,
    seed: SeedOption = 0,
    json: JsonOption = False,
) -> None:
    """Fine-tune a language model to write tactics, whole proofs or conjectures.

    Trains on pairs of a prompt and what is to be written: a state and the tactic that a proof went
    on with; a statement and its proof; a theorem with a lemma and what was made of them. What is
    of held-out theorems, or made of them, is left out, and told. A part of the theorems only
    measures the loss. What is done is saved every minute: after an end by any means --resume goes
    on to the same weights. TensorBoard shows the curves (tensorboard --logdir DIR/runs). Then
    --policy transformer:DIR proposes the tactics that the model writes, transformer-proofs:DIR
    whole proofs, and qedgym self-play --conjecturer transformer:DIR its conjectures. Needs torch
    (pip install 'qedgym[lm]'). Exit code 0, 2 for bad input.
    """
    tasks = list(dict.fromkeys(task or ["tactics"]))
    examples: Sequence[ProofStep | Example]
    if names == "letters" and tasks == ["tactics"] and not premises:
        examples = [step for dataset in datasets for step in dataset_steps(dataset)]
    else:  # of what cannot be in letters ``train_sft`` says so
        find = premise_finder(premises) if premises else None
        examples = [e for dataset in datasets for e in examples_of(dataset, tasks, template, find)]
    if not examples:
        raise InputError(f"no {' and no '.join(tasks)} in {', '.join(datasets)} (docs/learning.md)")
    kept, leaks = without_leaks(
        examples, lambda one: (one.theorem, *one.sources), held_out, "examples"
    )
    if output_tokens is None:
        output_tokens = _DEFAULT.output_tokens if tasks == ["tactics"] else _PROOF_TOKENS
    use_threads(threads)
    settings = SftSettings(
        model=model, kind=kind, tokens=tokens, epochs=epochs, updates=updates, batch=batch,
        learning_rate=learning_rate, lora=lora, pass_at=pass_at, template=template, names=names,
        input_tokens=input_tokens, output_tokens=output_tokens, tactics=tactics,
        premises=premises, seed=seed, device=device,
    )  # fmt: skip
    bar = Bar(
        TextColumn("[green]loss {task.fields[loss]:.3f}"), BarColumn(bar_width=24),
        MofNCompleteColumn(), TimeRemainingColumn(), console=Console(stderr=True), transient=True,
        disable=not sys.stderr.isatty(),
    )  # fmt: skip
    with bar:
        shown = bar.add_task("", total=None, loss=float("nan"))

        def told(at: Progress) -> None:
            bar.update(shown, total=at.steps, completed=at.step, loss=at.loss)
            if at.held_out is not None and json:
                emit(asdict(at))

        end = train_sft(kept, out, settings, resume=resume, told=told)
    if json:
        emit({**asdict(end), "model": str(out), "left_out": leaks})
    else:
        held = "" if end.held_out is None else f", held out {end.held_out:.3f}"
        print(f"{end.steps} steps, loss {end.loss:.3f}{held}: {out}")
