"""Whole proofs as a taskset of ``verifiers``: ``--taskset.id qedgym-theorems``.

Needs the ``verifiers`` extra. A task is a theorem, an answer is its proof, and the reward is what
the trusted check says of it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import verifiers.v1 as vf

from qedgym.env.library import suite
from qedgym.env.shared_checker import SharedChecker
from qedgym.env.theorem import Theorem
from qedgym.env.theorem_files import read_theorems
from qedgym.env.toolchain import find_toolchain
from qedgym.training.submissions import judged, theorem_of, whole_proof_prompt

__all__ = ["LeanTaskset"]


class LeanData(vf.TaskData):  # type: ignore[misc]
    """One theorem, as it travels."""

    theorem: str
    statement: str
    prefix: str = ""


class LeanTask(vf.Task[LeanData]):  # type: ignore[misc]
    """Prove one theorem."""

    @vf.reward  # type: ignore[untyped-decorator]
    async def proved(self, trace: vf.Trace) -> float:
        """1 when the trusted check accepts the last reply as a proof, else 0."""
        return await asyncio.to_thread(self.judge, trace.last_reply)

    def judge(self, reply: str) -> float:
        """The reward of a reply."""
        theorem = theorem_of(self.data.theorem, self.data.statement, self.data.prefix)
        with SharedChecker(find_toolchain("auto")) as share:
            return 1.0 if judged(share.checker, theorem, reply, timeout_s=60.0).ok else 0.0


class LeanConfig(vf.TasksetConfig):  # type: ignore[misc]
    """Which theorems."""

    theorems: str = "library:train"
    """A suite of the library (``library:train``) or a Lean file."""


class LeanTaskset(vf.Taskset[LeanTask, LeanConfig]):  # type: ignore[misc]
    """The theorems of a suite or file."""

    def load(self) -> Iterator[LeanTask]:
        """A task for each. Raises ``InputError`` when there is no such suite or file."""
        for theorem in self._theorems():
            data = LeanData(
                name=theorem.name, prompt=whole_proof_prompt(theorem), theorem=theorem.name,
                statement=theorem.statement, prefix=theorem.prefix,
            )  # fmt: skip
            yield LeanTask(data, self.config.task)

    def _theorems(self) -> list[Theorem]:
        named = self.config.theorems
        if named.endswith(".lean"):
            return list(read_theorems(Path(named), find_toolchain("auto")))
        return [found.theorem for found in suite(named)]
