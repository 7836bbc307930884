"""``qedgym train retriever``: an encoder for premises, and how well premises are found."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from qedgym.cli.common import JsonOption, SeedOption, emit
from qedgym.cli.train_options import HeldOutOption, LearningRateOption, ResumeOption
from qedgym.data_synth.sft_data import LIBRARY, dataset_steps
from qedgym.env.errors import InputError
from qedgym.env.library import LibraryTheorem, library, suite
from qedgym.env.state_engine import StateEngine
from qedgym.env.toolchain import Toolchain, find_toolchain
from qedgym.provers.dense_retrieval import Dense, Encoder, RetrieverSettings, train_retriever
from qedgym.provers.generate_library_steps import traced_steps
from qedgym.provers.leaks import HELD_OUT, held_out_names, without_held_out
from qedgym.provers.lemma_votes import KnownUses, Neighbours
from qedgym.provers.premise_texts import PremiseText
from qedgym.provers.retrieval import Blend, Bm25, Recall, Retriever, measure, questions_of
from qedgym.provers.small_models import SIZES

_DEFAULT = RetrieverSettings()
_KS = (1, 10, 50)


def retriever(
    datasets: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[DATASET]...",
            help="Steps of proofs of library theorems (docs/learning.md): a file, a folder, or "
            "library: its training part, which is at hand. Without any nothing is trained.",
        ),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="DIR", help="The encoder's folder.", show_default=False),
    ] = None,
    evaluate: Annotated[
        list[str] | None,
        typer.Option(
            metavar="SUITE",
            help="Measure BM25, what like states used, and the encoder in DIR if there is one, on "
            "the proofs of a suite of the library; their proofs are traced. Repeatable.",
        ),
    ] = None,
    model: Annotated[
        str,
        typer.Option(
            metavar="MODEL", help=f"From nothing: {', '.join(SIZES)}; or an encoder's folder."
        ),
    ] = _DEFAULT.model,
    epochs: Annotated[
        float, typer.Option(metavar="N", min=0.0, help="Times that each state is learnt.")
    ] = _DEFAULT.epochs,
    batch: Annotated[int, typer.Option(metavar="N", min=1, help="States of a batch.")] = (
        _DEFAULT.batch
    ),
    learning_rate: LearningRateOption = _DEFAULT.learning_rate,
    limit: Annotated[
        int | None, typer.Option(metavar="N", min=1, help="Measure on N theorems of each suite.")
    ] = None,
    held_out: HeldOutOption = None,
    resume: ResumeOption = False,
    seed: SeedOption = 0,
    json: JsonOption = False,
) -> None:
    """Train an encoder of goals and premises, and measure how well premises are found.

    Learns from the steps that name a theorem of their own file or of the library that Lean starts
    with; the candidates are all that are accessible. The table has recall@k and the mean
    reciprocal rank of BM25, of what the steps of the datasets (or of the library) used in like
    states, of the encoder, and of some joined; of the theorems of a measured suite no step is
    known. Needs bm25s, and torch for the encoder (pip install 'qedgym[lm]'). Exit code 0, 2 for
    bad input.
    """
    if datasets and out is None:
        raise InputError("training needs --out DIR")
    if not datasets and not evaluate:
        raise InputError("nothing to do: name a dataset to learn from, or --evaluate SUITE")
    toolchain = find_toolchain("embedded")
    suites = {name: suite(name) for name in evaluate or ()}
    names = held_out_names(HELD_OUT if held_out is None else held_out)
    steps = [step for dataset in datasets or [LIBRARY] for step in dataset_steps(dataset)]
    if datasets and out is not None:
        settings = RetrieverSettings(
            model=model, epochs=epochs, batch=batch, learning_rate=learning_rate, seed=seed
        )
        kept, leaks = without_held_out(steps, names)
        if leaks:
            print(f"left out: {leaks} steps of held-out theorems", file=sys.stderr)
        theorems = {t.name: t.theorem for t in library()}
        questions = questions_of(kept, theorems, toolchain)
        end = train_retriever(questions, out, settings, resume=resume)
        if json:
            emit({**asdict(end), "encoder": str(out), "states": len(questions)})
        else:
            print(f"{end.steps} steps on {len(questions)} states, loss {end.loss:.3f}: {out}")
    encoder = None if out is None else Encoder.load(str(out))
    for name, theorems_of in suites.items():
        unseen, _ = without_held_out(steps, names.union(t.name for t in theorems_of))
        uses = KnownUses(unseen)
        for which, found in _measured(theorems_of[:limit], encoder, uses, toolchain).items():
            if json:
                emit({"suite": name, "retriever": which, **asdict(found)})
            else:
                print(f"{name}  {which}: {found}")


def _measured(
    theorems: tuple[LibraryTheorem, ...],
    encoder: Encoder | None,
    uses: KnownUses,
    toolchain: Toolchain,
) -> dict[str, Recall]:
    """Each retriever's figures on the traced proofs of some theorems."""
    with StateEngine(toolchain) as engine:
        steps = traced_steps(engine, theorems)
    known = {t.name: t.theorem for t in library()}
    questions = questions_of(steps, known, toolchain)
    makers: dict[str, Callable[[Sequence[PremiseText]], Retriever]] = {
        "bm25": Bm25,
        "neighbours": lambda p: Neighbours(uses, p),
        "bm25+neighbours": lambda p: Blend([Bm25(p), Neighbours(uses, p)], k=5.0),
    }
    if encoder is not None:
        makers["dense"] = lambda p: Dense(encoder, p)
        makers["bm25+dense"] = lambda p: Blend([Bm25(p), Dense(encoder, p)])
        makers["bm25+neighbours+dense"] = lambda p: Blend(
            [Bm25(p), Neighbours(uses, p), Dense(encoder, p)], k=5.0
        )
    return {name: measure(make, questions, _KS) for name, make in makers.items()}
