"""Options that the commands of ``qedgym train`` share, and what held-out theorems are kept from."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from qedgym.env.errors import InputError
from qedgym.provers.leaks import HELD_OUT, comes_from, held_out_names

ModelOutOption = Annotated[
    Path, typer.Option("--out", metavar="DIR", help="The model's folder.", show_default=False)
]
HeldOutOption = Annotated[
    list[str] | None,
    typer.Option(
        "--held-out", metavar="SUITE",
        help="Theorems that must not be learnt, nor what was made of them. Repeatable.  "
        f"[default: {' '.join(HELD_OUT)}]",
    ),
]  # fmt: skip
CausalOption = Annotated[
    str,
    typer.Option(
        "--model", metavar="MODEL", help="A causal model, by folder or name.", show_default=False
    ),
]
LoraOption = Annotated[
    int,
    typer.Option("--lora", metavar="RANK", min=0, help="Train LoRA's matrices only; 0: all."),
]
DeviceOption = Annotated[
    str | None,
    typer.Option(
        "--device", metavar="NAME", help="cpu, cuda, cuda:1.  [default: a GPU if there is one]"
    ),
]
ThreadsOption = Annotated[
    int | None, typer.Option("--threads", metavar="N", min=1, help="Torch's threads on the CPU.")
]
ResumeOption = Annotated[
    bool, typer.Option("--resume", help="Go on with the training in DIR; begin it if need be.")
]
BetaOption = Annotated[
    float,
    typer.Option("--beta", metavar="X", min=0.0, help="How dear it is to leave the model."),
]
LearningRateOption = Annotated[
    float,
    typer.Option(
        "--learning-rate", metavar="X", min=0.0, help="After warming up; it falls from there."
    ),
]

_T = TypeVar("_T")


def without_leaks(
    found: Sequence[_T],
    origins: Callable[[_T], Iterable[str]],
    held_out: Sequence[str] | None,
    what: str,
) -> tuple[list[_T], int]:
    """What neither is of held-out theorems nor made of them; how many were left out, which is told.

    ``origins`` has the names of the theorems that something comes from, ``held_out`` is the
    option's value. Raises ``InputError`` where nothing is left.
    """
    names = held_out_names(HELD_OUT if held_out is None else held_out)
    kept = [one for one in found if not comes_from(origins(one), names)]
    leaks = len(found) - len(kept)
    if leaks:
        print(f"left out: {leaks} {what} of held-out theorems", file=sys.stderr)
    if not kept:
        raise InputError(f"all {what} are of held-out theorems: nothing is left to learn")
    return kept, leaks


def use_threads(threads: int | None) -> None:
    """Let torch use so many threads; None: as many as it likes."""
    if threads is not None:
        import torch

        torch.set_num_threads(threads)
