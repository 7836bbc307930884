"""The job behind ``qedgym synth busy-beaver``."""

from __future__ import annotations

from dataclasses import dataclass, field

import pyarrow as pa

from qedgym.data_synth.busy_beaver import Difficulty, challenge, header, standard_text
from qedgym.data_synth.challenge_job import ChallengeJob, ChallengeSettings, Made


@dataclass(frozen=True, slots=True)
class BusyBeaverSettings(ChallengeSettings[Difficulty]):
    """What decides the records."""

    difficulty: Difficulty = field(default_factory=Difficulty)


class BusyBeaverJob(ChallengeJob[Difficulty]):
    """Theorems about what random small Turing machines do."""

    name = "busy-beaver"

    def header(self) -> str:
        """Turing machines in Lean."""
        return header()

    def columns(self) -> list[tuple[str, pa.DataType]]:
        """The machine, and numbers that tell how hard it is."""
        return [
            ("machine", pa.string()), ("states", pa.int64()), ("symbols", pa.int64()),
            ("steps", pa.int64()), ("tape_cells", pa.int64()),
        ]  # fmt: skip

    def make(self, number: str) -> Made | None:
        """A challenge, or None when no machine was found."""
        found = challenge(self._settings.seed, number, self._settings.difficulty)
        if found is None:
            return None
        machine = standard_text(found.machine)
        return Made(
            found.kind, found.name, found.statement, found.informal, found.proof, found.form,
            {"seed": self._settings.seed, "number": number, "machine": machine},
            {
                "machine": machine, "states": len(found.machine),
                "symbols": len(found.machine[0]), "steps": found.steps, "tape_cells": found.cells,
            },
        )  # fmt: skip
