"""The trusted check as a reward function, in the shape that TRL's trainers call."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qedgym.env.check_many import each
from qedgym.env.errors import InputError
from qedgym.env.owned import Owned
from qedgym.env.shared_checker import SharedChecker
from qedgym.env.toolchain import Toolchain, find_toolchain
from qedgym.training.submissions import Completion, judged, theorem_of


class ProofReward(Owned):
    """1 for a completion that the trusted check accepts as a proof of its row's theorem, else 0.

    For ``GRPOTrainer(reward_funcs=reward, train_dataset=...)`` of TRL and whatever calls reward
    functions alike: a dataset whose rows have ``name``, ``statement`` and ``prefix``
    (``training.rows``) passes these columns along with the completions, texts or conversations.
    A completion is the proof, or the theorem again with its proof, alone or in a fenced block
    (``training.submissions``). There is nothing between 0 and 1: what the check refuses,
    ``sorry`` and changed statements included, has reward 0.

    ``last`` has the verdicts of the last call, in order, for logs. Holds a warm checker until
    ``close``; a copy (as a trainer's worker gets) opens its own.
    """

    def __init__(
        self,
        toolchain: Toolchain | str = "auto",
        *,
        timeout_s: float = 60.0,
        workers: int | None = None,
    ) -> None:
        """``timeout_s`` for each completion; ``workers`` check at once, by default one a core.

        Raises ``ToolchainError`` when that Lean cannot be had.
        """
        self.toolchain = find_toolchain(toolchain) if isinstance(toolchain, str) else toolchain
        self.timeout_s = timeout_s
        self.workers = workers
        self.last: list[str] = []
        self.__name__ = "proof"  # under which trainers log it
        self._share: SharedChecker | None = None

    def __call__(
        self,
        prompts: Sequence[Any] | None = None,
        completions: Sequence[Completion] = (),
        *,
        name: Sequence[str],
        statement: Sequence[str],
        prefix: Sequence[str | None] | None = None,
        **other: Any,
    ) -> list[float]:
        """One reward a completion. Raises ``InputError`` for a theorem that does not elaborate."""
        count = len(completions)
        columns = {"name": name, "statement": statement, "prefix": prefix or [None] * count}
        for column, values in columns.items():
            if len(values) != count:
                raise InputError(
                    f"column {column!r}: {len(values)} values for {count} completions"
                )
        if self._share is None:
            self._share = SharedChecker(self.toolchain)
        checker = self._share.checker
        rows = zip(*columns.values(), completions, strict=True)
        items = [(theorem_of(*row[:3]), row[3]) for row in rows]
        results = each(
            lambda item: judged(checker, *item, timeout_s=self.timeout_s), items, self.workers
        )
        self.last = ["" if r.ok else f"{r.reason}: {r.message}" for r in results]
        return [1.0 if r.ok else 0.0 for r in results]

    def __getstate__(self) -> dict[str, Any]:
        return {**self.__dict__, "_share": None}

    def close(self) -> None:
        """End the checker, unless others of this process use it. Idempotent."""
        if self._share is not None:
            self._share.close()
            self._share = None
