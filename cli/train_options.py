"""Options that the commands of ``qedgym train`` share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from qedgym.provers.leaks import HELD_OUT

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
SeedOption = Annotated[
    int, typer.Option("--seed", metavar="N", help="Settles what chance decides.")
]


def use_threads(threads: int | None) -> None:
    """Let torch use so many threads; None: as many as it likes."""
    if threads is not None:
        import torch

        torch.set_num_threads(threads)
