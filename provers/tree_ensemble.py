"""Boosted regression trees as data: evaluated with numpy, kept as JSON.

Fitting is scikit-learn's (``provers.learned_critic``). A model file is read as numbers and checked,
so that one from somebody else can make nothing run.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from qedgym.env.errors import InputError


@dataclass(frozen=True, slots=True)
class RegressionTree:
    """One binary tree. Node 0 is its root; a leaf has ``left`` and ``right`` -1."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    feature: tuple[int, ...]
    threshold: tuple[float, ...]
    """At most this goes left."""
    value: tuple[float, ...]
    """What a leaf adds to the prediction, learning rate included."""


@dataclass(frozen=True)
class TreeEnsemble:
    """``base`` plus what each tree's leaf says."""

    base: float
    trees: tuple[RegressionTree, ...]

    def predict(self, rows: NDArray[np.float32]) -> NDArray[np.float64]:
        """Predictions ``(n,)`` for rows ``(n, features)``; all go down all trees together."""
        total = np.full(len(rows), self.base)
        if not self.trees or not len(rows):
            return total
        left, right, feature, threshold, value = self._arrays
        tree = np.arange(len(self.trees))[:, None]
        row = np.arange(len(rows))[None, :]
        at = np.zeros((len(self.trees), len(rows)), dtype=np.intp)
        while (left[tree, at] >= 0).any():
            goes_left = rows[row, feature[tree, at]] <= threshold[tree, at]
            below = np.where(goes_left, left[tree, at], right[tree, at])
            at = np.where(left[tree, at] >= 0, below, at)
        # Row by row in memory, so that a row's sum does not depend on what other rows there are.
        added: NDArray[np.float64] = np.ascontiguousarray(value[tree, at].T).sum(axis=1)
        return total + added

    @cached_property
    def _arrays(self) -> tuple[NDArray[Any], ...]:
        """Each column as one array ``(trees, nodes of the largest)``."""
        most = max(len(tree.left) for tree in self.trees)
        packed = []
        kinds = ("i4", "i4", "i4", "f8", "f8")
        for name, kind in zip(RegressionTree.__slots__, kinds, strict=True):
            rows = [getattr(tree, name) for tree in self.trees]
            packed.append(np.array([[*r, *[-1] * (most - len(r))] for r in rows], dtype=kind))
        return tuple(packed)

    def record(self) -> dict[str, Any]:
        """As JSON values."""
        return {
            "base": self.base,
            "trees": [
                {name: list(getattr(tree, name)) for name in RegressionTree.__slots__}
                for tree in self.trees
            ],
        }


def ensemble_of(record: object, features: int) -> TreeEnsemble:
    """An ensemble from its JSON values, over rows of so many features.

    Raises ``InputError`` for anything that is no such ensemble, loops included.
    """
    if not isinstance(record, Mapping) or not isinstance(record.get("trees"), list):
        raise InputError("it holds no trees")
    base = _number(record.get("base"))
    return TreeEnsemble(base, tuple(_tree(tree, features) for tree in record["trees"]))


def _tree(record: object, features: int) -> RegressionTree:
    if not isinstance(record, Mapping):
        raise InputError("a tree is not an object")
    given = [record.get(name) for name in RegressionTree.__slots__]
    columns = [column for column in given if isinstance(column, list)]
    if len(columns) != len(given):
        raise InputError("a tree lacks one of its columns")
    left, right, feature, threshold, value = columns
    count = len(left)
    if not count or any(len(c) != count for c in columns):
        raise InputError("a tree's columns differ in length")
    for i in range(count):
        leaf = left[i] == right[i] == -1
        # Children come behind their parent: a walk always ends.
        if not leaf and not (_after(left[i], i, count) and _after(right[i], i, count)):
            raise InputError("a tree has a node whose children are not behind it")
        if not leaf and not (type(feature[i]) is int and 0 <= feature[i] < features):
            raise InputError("a tree asks for a feature that there is not")
    return RegressionTree(
        tuple(left), tuple(right), tuple(_ints(feature)), tuple(map(_number, threshold)),
        tuple(map(_number, value)),
    )  # fmt: skip


def _after(child: object, node: int, count: int) -> bool:
    return type(child) is int and node < child < count


def _ints(values: Sequence[object]) -> list[int]:
    if not all(type(v) is int for v in values):
        raise InputError("a tree has a feature that is no number")
    return [v for v in values if isinstance(v, int)]


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise InputError(f"{value!r} is not a finite number")
    return float(value)
