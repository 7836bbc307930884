"""The settings of STP (``training.stp``), and what is wrong with some."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import qedgym
from qedgym.env.errors import InputError
from qedgym.env.library import suite
from qedgym.provers.registry import check_policy
from qedgym.provers.written_conjectures import check_conjecturer
from qedgym.search.bench_plan import search_of
from qedgym.search.bench_suites import is_library_suite
from qedgym.search.self_play import Seed
from qedgym.training.learners import check_learner
from qedgym.training.loop_settings import LEARNED, check_apart

SCHEMA = 1
_LICENCE = "Apache-2.0"


@dataclass(frozen=True, slots=True)
class StpSettings:
    """What a run does. Everything but ``rounds`` and ``workers`` is fixed once it is begun."""

    train: tuple[str, ...] = ("library:train",)
    """Suites of the library: seeds, and the statements that conjectures are to come close to."""
    held_out: tuple[str, ...] = ("library:validation",)
    """Those to measure on; none of their theorems may be in ``train``."""
    rounds: int = 3
    learner: str = "nearest"
    """``nearest``, or ``transformer:KEY=VALUE,...`` with settings of ``SftSettings``."""
    conjecturer: str = "symbolic"
    """By name; ``{learned}`` is the one that was learned (of a transformer)."""
    prover: str = "mix:rules+{learned}"
    """Who proves conjectures and training theorems; ``{learned}`` is what was learned."""
    judged: tuple[str, ...] = ("{learned}", "mix:rules+{learned}")
    """Who is measured after each round."""
    search: str = "best-first"
    """How training and held-out theorems are tried."""
    steps: int = 100
    """Engine steps of each of these tries."""
    attempts: int = 1
    held_out_attempts: int = 1
    items: int = 96
    """Pairs of a seed and a lemma in a round."""
    conjectures: int = 4
    """Of each pair, at most."""
    tries: int = 16
    """Proofs of each conjecture."""
    barely: float = 0.25
    """Highest success rate of a conjecture that is barely provable."""
    easy: float = 0.5
    """Proofs of conjectures with a higher success rate are not learned from."""
    padded: float = 0.2
    """Share of the barely provable ones that is dropped for their length."""
    cap: float = 4.0
    """Highest weight of a conjecture; 1 is the mean."""
    replay: int = 3
    """Rounds whose conjectures and proofs are learned from."""
    round_epochs: float = 2.0
    """Epochs of a transformer in rounds after round 0, where it goes on from the one before."""
    two_models: bool = False
    """Whether a transformer that conjectures is another one than that which proves."""
    limit: int | None = None
    """Training theorems that are tried in a round, of each suite, drawn by the seed."""
    held_out_limit: int | None = None
    seed: int = 0
    workers: int = 1
    lean: str = "embedded"

    def record(self) -> dict[str, Any]:
        """As a JSON value, with the version of the format."""
        return {"schema": SCHEMA, "mode": "stp", "qedgym": qedgym.__version__, **asdict(self)}

    @property
    def transformer(self) -> bool:
        """Whether a language model learns."""
        return self.learner.partition(":")[0] == "transformer"


def seeds_of(suites: Sequence[str]) -> list[Seed]:
    """The proved theorems of suites of the library, each once."""
    found = {one.name: one.theorem for name in suites for one in suite(name)}
    return [Seed(theorem, _LICENCE) for theorem in found.values() if theorem.proof is not None]


def check_settings(settings: StpSettings) -> None:
    """Raise ``InputError`` for what cannot be run, before anything is written."""
    check_learner(settings.learner)
    search_of(settings.search)
    for name in settings.train:
        if not is_library_suite(name):
            raise InputError(f"stp: {name} is no suite of the library; seeds are of its theorems")
    if not seeds_of(settings.train):
        raise InputError(f"stp: {', '.join(settings.train)}: no theorem with a proof")
    if not settings.judged:
        raise InputError("stp: nobody is to be measured; name a policy")
    for name in (settings.prover, *settings.judged):
        # What is learned is a policy, as the rules are, beside others that may not exist.
        check_policy(name.replace(LEARNED, "rules"))
    if LEARNED not in settings.conjecturer:
        check_conjecturer(settings.conjecturer)
    elif not settings.transformer:
        raise InputError(
            f"stp: conjecturer {settings.conjecturer!r}: only a transformer learns to conjecture "
            "(--learner transformer)"
        )
    for name, value, low, high in (
        ("barely", settings.barely, 0.0, 1.0), ("easy", settings.easy, 0.0, 1.0),
        ("padded", settings.padded, 0.0, 0.99), ("cap", settings.cap, 1.0, float("inf")),
    ):  # fmt: skip
        if not low <= value <= high:
            raise InputError(f"stp: {name} is {value}; it is to be from {low:g} to {high:g}")
    check_apart(settings.train, settings.held_out, settings.lean, "stp")
