"""What a loop is told to do, and whether that can be done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import qedgym
from qedgym.env.errors import InputError
from qedgym.provers.registry import check_policy
from qedgym.search.bench_plan import search_of
from qedgym.training.learners import check_learner
from qedgym.training.made_theorems import GOALS, read_made, said
from qedgym.training.measured import theorems_of

LEARNED = "{learned}"
"""Stands for the learned policy in the name of another."""
SCHEMA = 2


@dataclass(frozen=True, slots=True)
class LoopSettings:
    """What a loop does. Everything but ``rounds`` and ``workers`` is fixed once it is begun."""

    train: tuple[str, ...] = ("library:train",)
    """Suites, files or folders of theorems to learn from (``search.bench_suites``)."""
    held_out: tuple[str, ...] = ("library:validation",)
    """Those to measure on; none of them may be in ``train``."""
    rounds: int = 3
    """Rounds of searching after round 0."""
    learner: str = "nearest"
    """``nearest``, ``transformer:KEY=VALUE,...`` with settings of ``SftSettings``, or
    ``preference:..`` with those of preference training behind ``dpo_``."""
    prover: str = "mix:rules+{learned}"
    """Who searches the training theorems."""
    judged: tuple[str, ...] = ("{learned}", "mix:rules+{learned}")
    """Who is measured after each round."""
    search: str = "best-first"
    steps: int = 200
    """Engine steps of each try, in searching and in measuring."""
    attempts: int = 1
    """Tries of each training theorem in a round, each with its seed."""
    held_out_attempts: int = 1
    searched: int | None = None
    """Theorems of each training suite searched in a round, drawn anew for each; None: ``limit``."""
    theorems: tuple[str, ...] = ()
    """Datasets of made theorems (folders of ``qedgym synth``) to search besides, or ``goals``: the
    goals inside the proofs that round 0 learns from."""
    made: int = 400
    """Made theorems in a round, others in each."""
    made_steps: int = 32
    """Engine steps of a try of a made theorem."""
    keep: int = 2
    """Proofs of a theorem to learn from, found in one round."""
    copies: int = 1
    """How often each step that was found counts beside those that the library has."""
    limit: int | None = None
    """Training theorems of each suite, drawn by the seed; None for all."""
    held_out_limit: int | None = None
    seed: int = 0
    workers: int = 1
    lean: str = "auto"

    def record(self) -> dict[str, Any]:
        """As a JSON value, with the version of the format."""
        return {"schema": SCHEMA, "qedgym": qedgym.__version__, **asdict(self)}


def check_settings(settings: LoopSettings) -> None:
    """Raise ``InputError`` for what cannot be run, before anything is written."""
    check_learner(settings.learner)
    search_of(settings.search)
    for name in (settings.prover, *settings.judged):
        # What is learned is a policy, as the rules are, beside others that may not exist.
        check_policy(name.replace(LEARNED, "rules"))
    for source in settings.theorems:
        if source != GOALS:
            read_made(Path(source))
    if not settings.judged:
        raise InputError("loop: nobody is to be measured; name a policy")
    check_apart(settings.train, settings.held_out, settings.lean, "loop")


def check_apart(train: Sequence[str], held_out: Sequence[str], lean: str, who: str) -> None:
    """Raise ``InputError`` where held-out theorems are among the training ones as well.

    The same name, or the same text but for name, comments and layout. What was made of held-out
    theorems is left out when it is read (``made_theorems.without``).
    """
    learned = list(theorems_of(train, lean=lean).values())
    known = {t.name for t in learned} | {said(t) for t in learned}
    measured = theorems_of(held_out, lean=lean).values()
    shared = [t.name for t in measured if t.name in known or said(t) in known]
    if shared:
        names = ", ".join(shared[:3]) + (", ..." if len(shared) > 3 else "")
        raise InputError(
            f"{who}: {len(shared)} held-out theorems are also to be learned from ({names}); "
            "choose suites that share none"
        )
