"""A critic of progress: the chance of success, and what the last step did to another prover's.

Setlur et al. (2024), *Rewarding Progress: Scaling Automated Process Verifiers for LLM Reasoning*: a
search is led by ``Q + alpha A``, where Q is how likely the searching prover is to succeed and A by
how much the step that led to the state raised the chance of a prover other than it. Both are
gradient-boosted trees over the state's structure (``provers.state_features``); A also looks at the
step.
"""

from __future__ import annotations

import os
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from qedgym.env.errors import InputError
from qedgym.env.theorem import ProofState
from qedgym.provers.learned_critic import (
    Example,
    FitReport,
    finished_are_sure,
    fit_ensemble,
    write_critic,
)
from qedgym.provers.state_features import NAMES, FloatArray, state_features
from qedgym.provers.tree_ensemble import TreeEnsemble, ensemble_of

FORMAT = "qedgym-advantage-critic"
_VERSION = 1
_HEADS = 24
"""Buckets for the first word of a tactic."""


def step_features(state: ProofState) -> FloatArray:
    """The numbers of a state and of the step that led to it, float32 ``(len(NAMES) + 26,)``."""
    last = state.tactics[-1] if state.tactics else ""
    words = last.split()
    step = np.zeros(_HEADS + 2, dtype=np.float32)
    if words:
        step[zlib.crc32(words[0].encode()) % _HEADS] = 1
        step[_HEADS] = np.log1p(len(words))
        step[_HEADS + 1] = last.count(";") + last.count("<;>")
    return np.concatenate([state_features(state), step])


class AdvantageCritic:
    """Judges states by ``Q + alpha A``, kept between 0 and 1."""

    def __init__(
        self, success: TreeEnsemble, advantage: TreeEnsemble, alpha: float, name: str = "advantage"
    ) -> None:
        self.success, self.advantage, self.alpha = success, advantage, alpha
        self.name = name

    def values(self, states: Sequence[ProofState]) -> list[float]:
        """See ``Critic.values``."""
        if not states:
            return []
        rows = np.stack([step_features(state) for state in states])
        chance = np.clip(self.success.predict(rows[:, : len(NAMES)]), 0.0, 1.0)
        # The first state has no step before it.
        stepped = np.array([bool(state.tactics) for state in states])
        gain = np.clip(self.advantage.predict(rows), -1.0, 1.0) * stepped
        found = np.clip(chance + self.alpha * gain, 0.0, 1.0)
        return finished_are_sure(states, found)

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the critic as JSON. Raises ``InputError`` when the file cannot be written."""
        record = {
            "format": FORMAT,
            "version": _VERSION,
            "features": [*NAMES, _HEADS],
            "alpha": self.alpha,
            "success": self.success.record(),
            "advantage": self.advantage.record(),
        }
        write_critic(record, path)


def advantage_critic(record: Any, path: str | os.PathLike[str]) -> AdvantageCritic:
    """A critic from the JSON value of its file. Raises ``InputError`` for anything else."""
    if record.get("version") != _VERSION or record.get("features") != [*NAMES, _HEADS]:
        raise InputError(f"{path}: a critic of another version of qedgym; fit it again")
    alpha = record.get("alpha")
    if not isinstance(alpha, int | float) or not 0 <= alpha <= 1000:
        raise InputError(f"{path}: not a critic: alpha is no number from 0 on")
    try:
        return AdvantageCritic(
            ensemble_of(record.get("success"), len(NAMES)),
            ensemble_of(record.get("advantage"), len(NAMES) + _HEADS + 2),
            float(alpha), f"advantage:{Path(path).name}",
        )  # fmt: skip
    except InputError as error:
        raise InputError(f"{path}: not a critic: {error}") from None


def fit_advantage(
    success: Sequence[Example],
    advantage: Sequence[Example],
    *,
    alpha: float = 0.5,
    seed: int = 0,
    trees: int = 120,
) -> tuple[AdvantageCritic, FitReport]:
    """Fit a critic to success probabilities (0 to 1) and advantages (-1 to 1) of states.

    The report is of the advantage, on held-out theorems. Raises ``InputError`` when there are fewer
    than five theorems or scikit-learn is missing.
    """
    rows = [state_features(e.state) for e in success]
    chance, _ = fit_ensemble(rows, success, seed, trees, within=(0.0, 1.0))
    steps = [step_features(e.state) for e in advantage]
    gain, report = fit_ensemble(steps, advantage, seed, trees, within=(-1.0, 1.0))
    return AdvantageCritic(chance, gain, alpha), report
