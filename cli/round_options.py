"""Options of the commands that learn in rounds: ``qedgym loop`` and ``qedgym train stp``."""

from __future__ import annotations

from typing import Annotated

import typer

from qedgym.training.loop_settings import LoopSettings

MeasuredOption = Annotated[
    list[str] | None,
    typer.Option(
        "--held-out", metavar="SUITE",
        help="Theorems to measure on, never learned from. Repeatable.  "
        f"[default: {LoopSettings().held_out[0]}]",
    ),
]  # fmt: skip
AttemptsOption = Annotated[
    int,
    typer.Option(
        "--held-out-attempts", metavar="N", min=1,
        help="Tries of each held-out theorem, seeds apart.",
    ),
]  # fmt: skip
MinutesOption = Annotated[
    float | None,
    typer.Option(
        "--minutes", metavar="M", min=0.0, help="Pause after so long; --resume goes on."
    ),
]
