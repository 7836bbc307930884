"""A critic fitted to finished searches: how far a state is from the end of a proof, or how likely a
prover is to come there.

Gradient-boosted trees over the structure of the goals (``provers.state_features``), fitted by
scikit-learn in seconds on one core (the extra ``critic``). Judging needs numpy only.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from qedgym.env.errors import InputError
from qedgym.env.theorem import ProofState
from qedgym.provers.state_features import NAMES, FloatArray, state_features
from qedgym.provers.tree_ensemble import RegressionTree, TreeEnsemble, ensemble_of

_FORMAT = "qedgym-critic"
_VERSION = 1
DISCOUNT = 0.8
"""What a state is worth goes down by this factor for each step that is left."""


@dataclass(frozen=True, slots=True)
class CriticExample:
    """A state out of a finished search."""

    state: ProofState
    remaining: int | None
    """Steps from it to the end of the shortest proof that the search knows; None when it knows
    none from there."""

    @property
    def value(self) -> float:
        """What a critic should say: ``DISCOUNT ** remaining``, 0 where there is no way."""
        return 0.0 if self.remaining is None else DISCOUNT**self.remaining


@dataclass(frozen=True, slots=True)
class ValueExample:
    """A state and what a critic should say of it."""

    state: ProofState
    value: float


class Example(Protocol):
    """What a critic is fitted to."""

    @property
    def state(self) -> ProofState:
        """Out of a finished search."""

    @property
    def value(self) -> float:
        """What is to be said of it."""


@dataclass(frozen=True, slots=True)
class FitReport:
    """How well a fitted critic does on theorems that it was not fitted on."""

    states: int
    theorems: int
    held_out_states: int
    held_out_theorems: int
    error: float
    """Mean absolute error of the value on the held-out states."""
    baseline_error: float
    """That of the constant that is best there: the median."""
    ranked: float
    """Of the pairs of held-out states of one theorem whose values differ, the part that the critic
    orders rightly; 0.5 is chance."""
    seconds: float

    def __str__(self) -> str:
        return (
            f"fitted on {self.states} states of {self.theorems} theorems in {self.seconds:.1f} s; "
            f"held out: {self.held_out_states} states of {self.held_out_theorems} theorems, mean "
            f"absolute error {self.error:.3f} (a constant: {self.baseline_error:.3f}), "
            f"{100 * self.ranked:.0f}% of pairs in the right order"
        )


class LearnedCritic:
    """Judges states by a fitted ensemble. ``kind`` says what it was fitted to: ``remaining`` steps
    or probability of ``success``."""

    def __init__(
        self, ensemble: TreeEnsemble, name: str = "learned", kind: str = "remaining"
    ) -> None:
        self.ensemble = ensemble
        self.name = name
        self.kind = kind

    def values(self, states: Sequence[ProofState]) -> list[float]:
        """See ``Critic.values``. About 5 ms for the call and 0.1 ms a state."""
        if not states:
            return []
        rows = np.stack([state_features(state) for state in states])
        found = np.clip(self.ensemble.predict(rows), 0.0, 1.0)
        return finished_are_sure(states, found)

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the critic as JSON. Raises ``InputError`` when the file cannot be written."""
        record = {
            "format": _FORMAT,
            "version": _VERSION,
            "kind": self.kind,
            "discount": DISCOUNT,
            "features": list(NAMES),
            **self.ensemble.record(),
        }
        write_critic(record, path)


def finished_are_sure(states: Sequence[ProofState], values: NDArray[Any]) -> list[float]:
    """The values as a critic gives them: 1 for finished states, whatever was said of them."""
    return [
        1.0 if state.finished else float(value)
        for state, value in zip(states, values, strict=True)
    ]


def write_critic(record: Mapping[str, Any], path: str | os.PathLike[str]) -> None:
    """Write a critic's JSON value. Raises ``InputError`` when the file cannot be written."""
    try:
        Path(path).write_text(json.dumps(record), encoding="utf-8")
    except OSError as error:
        raise InputError(f"{path}: cannot write: {error.strerror}") from None


def load_critic(path: str | os.PathLike[str]) -> LearnedCritic:
    """Read a critic that ``LearnedCritic.save`` wrote.

    Raises ``InputError`` (one line) when there is no such file or it is something else. Numbers
    are all that is taken from it.
    """
    try:
        record: Any = json.loads(Path(path).read_text(encoding="utf-8"))
    except OSError as error:
        raise InputError(f"{path}: cannot read: {error.strerror}") from None
    except (ValueError, RecursionError):
        raise InputError(f"{path}: not a critic: it is not JSON") from None
    if not isinstance(record, dict) or record.get("format") != _FORMAT:
        raise InputError(f"{path}: not a critic (`qedgym train critic` writes them)")
    if record.get("version") != _VERSION or record.get("features") != list(NAMES):
        raise InputError(f"{path}: a critic of another version of qedgym; fit it again")
    try:
        kind = str(record.get("kind", "remaining"))
        name = f"{'learned' if kind == 'remaining' else kind}:{Path(path).name}"
        return LearnedCritic(ensemble_of(record, len(NAMES)), name, kind)
    except InputError as error:
        raise InputError(f"{path}: not a critic: {error}") from None


def fit_critic(
    examples: Sequence[Example],
    seed: int = 0,
    trees: int = 120,
    held_out: float = 0.2,
    kind: str = "remaining",
) -> tuple[LearnedCritic, FitReport]:
    """Fit a critic, and tell how well it does on the theorems held out.

    The split is by theorem, so that no state of a held-out theorem was seen. Raises ``InputError``
    when there are fewer than five theorems or scikit-learn is missing.
    """
    rows = [state_features(e.state) for e in examples]
    ensemble, report = fit_ensemble(rows, examples, seed, trees, held_out, within=(0.0, 1.0))
    return LearnedCritic(ensemble, "learned" if kind == "remaining" else kind, kind), report


def fit_ensemble(
    features: Sequence[FloatArray],
    examples: Sequence[Example],
    seed: int = 0,
    trees: int = 120,
    held_out: float = 0.2,
    *,
    within: tuple[float, float],
) -> tuple[TreeEnsemble, FitReport]:
    """Fit trees to rows of features and the values of the examples, which lie ``within``.

    As ``fit_critic``.
    """
    began = time.monotonic()
    try:
        from sklearn.ensemble import GradientBoostingRegressor
    except ImportError:
        raise InputError(
            "fitting a critic needs scikit-learn: pip install 'qedgym[critic]'"
        ) from None
    names = sorted({e.state.theorem.name for e in examples})
    if len(names) < 5:
        raise InputError(f"a critic cannot be fitted to {len(names)} theorems: at least 5")
    Random(seed).shuffle(names)
    away = set(names[: max(1, round(held_out * len(names)))])
    rows = np.stack(features)
    values = np.array([e.value for e in examples])
    out = np.array([e.state.theorem.name in away for e in examples])
    model = GradientBoostingRegressor(
        n_estimators=trees, max_depth=4, learning_rate=0.08, subsample=0.7, min_samples_leaf=5,
        random_state=seed,
    )  # fmt: skip
    model.fit(rows[~out], values[~out])
    ensemble = _ensemble(model)
    fitted_s = time.monotonic() - began
    given = np.clip(ensemble.predict(rows[out]), *within)
    held = [e for e, is_out in zip(examples, out, strict=True) if is_out]
    return ensemble, FitReport(
        states=int((~out).sum()),
        theorems=len(names) - len(away),
        held_out_states=len(held),
        held_out_theorems=len(away),
        error=float(np.abs(given - values[out]).mean()),
        baseline_error=float(np.abs(np.median(values[out]) - values[out]).mean()),
        ranked=ranked([(e.state.theorem.name, e.value) for e in held], given.tolist()),
        seconds=fitted_s,
    )


def _ensemble(model: Any) -> TreeEnsemble:
    """scikit-learn's fitted model as data."""
    trees = []
    for (estimator,) in model.estimators_:
        tree = estimator.tree_
        trees.append(
            RegressionTree(
                tuple(map(int, tree.children_left)),
                tuple(map(int, tree.children_right)),
                tuple(max(0, int(f)) for f in tree.feature),
                tuple(map(float, tree.threshold)),
                tuple(float(v) * model.learning_rate for v in tree.value[:, 0, 0]),
            )
        )
    return TreeEnsemble(float(model.init_.constant_[0, 0]), tuple(trees))


def ranked(wanted: Sequence[tuple[str, float]], given: Sequence[float]) -> float:
    """The part of pairs of one theorem that are in the right order (ties count half).

    ``wanted`` has the theorem and the true value of each; 0.5 where no values differ.
    """
    by_theorem: dict[str, list[tuple[float, float]]] = {}
    for (theorem, value), said in zip(wanted, given, strict=True):
        by_theorem.setdefault(theorem, []).append((value, said))
    right = pairs = 0.0
    for rows in by_theorem.values():
        for i, (value, said) in enumerate(rows[:200]):
            for other, other_said in rows[:i]:
                if value != other:
                    pairs += 1
                    same = (value > other) == (said > other_said)
                    right += 0.5 if said == other_said else same
    return right / pairs if pairs else 0.5
