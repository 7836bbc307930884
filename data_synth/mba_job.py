"""The job behind ``qedgym synth mba``."""

from __future__ import annotations

from dataclasses import dataclass, field

import pyarrow as pa

from qedgym.data_synth.challenge_job import ChallengeJob, ChallengeSettings, Made
from qedgym.data_synth.mba import challenge, header
from qedgym.data_synth.mba_identity import Difficulty


@dataclass(frozen=True, slots=True)
class MbaSettings(ChallengeSettings[Difficulty]):
    """What decides the records."""

    difficulty: Difficulty = field(default_factory=Difficulty)


class MbaJob(ChallengeJob[Difficulty]):
    """Mixed boolean-arithmetic identities."""

    name = "mba"

    def header(self) -> str:
        """What decides linear identities by a truth table."""
        return header()

    def columns(self) -> list[tuple[str, pa.DataType]]:
        """Numbers that tell how hard it is."""
        return [
            ("variables", pa.int64()), ("terms", pa.int64()), ("size", pa.int64()),
            ("width", pa.int64()),
        ]  # fmt: skip

    def make(self, number: str) -> Made | None:
        """A challenge, or None when none came up."""
        found = challenge(self._settings.seed, number, self._settings.difficulty)
        if found is None:
            return None
        return Made(
            found.kind, found.name, found.statement, found.informal, found.proof, found.form,
            {"seed": self._settings.seed, "number": number},
            {
                "variables": found.variables, "terms": found.terms, "size": found.size,
                "width": found.width,
            },
        )  # fmt: skip
