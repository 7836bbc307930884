"""A proof state and candidate tactics as numbers between 0 and 1, of one fixed length."""

from __future__ import annotations

import math
import re
import zlib
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from qedgym.env.theorem import ProofState

Features = NDArray[np.float32]

COUNTS = 4
KNOWN = (*"∧∨¬→↔∀∃=≠<≤∈∣+-*:,()[]", "False", "True", "0", "1")
"""Words and symbols with a bucket of their own; two of these must never look the same."""
BUCKETS = 64
TACTIC_BUCKETS = 12
HEADS = ("↔", "→", "∨", "∧", "¬", "∀", "∃", "=", "relation", "False", "name")
"""What a proposition can be outermost; see ``outermost``."""

STATE = COUNTS + 2 * (BUCKETS + len(HEADS))
CANDIDATE = 2 + TACTIC_BUCKETS

_WORD = re.compile(r"[^\W\d]\w*|\d+|[^\w\s]")
_RELATIONS = "≠<≤>≥∈∉∣⊆"
_LOOSENESS = {"↔": 5, "→": 4, "∨": 3, "∧": 2, "¬": 1} | dict.fromkeys("=" + _RELATIONS, 0)


def features(
    state: ProofState,
    counts: NDArray[np.int32],
    candidates: Sequence[tuple[str, float]],
    mask: NDArray[np.int8],
) -> Features:
    """The observation of ``CandidateTactics``, float32 in [0, 1], ``(STATE + k * CANDIDATE,)``
    with ``k`` the length of the mask. The same in every process."""
    main = state.goals[0] if state.goals else None
    targets = [main.target] if main else []
    context = [h.type for h in main.hypotheses] if main else []
    out = np.zeros(STATE + len(mask) * CANDIDATE, dtype=np.float32)
    out[:COUNTS] = counts / (counts + 4.0)
    start = COUNTS
    for texts in (targets, context):
        for text in texts:
            out[[start + i for i in _buckets(text, BUCKETS)]] = 1.0
            out[start + BUCKETS + HEADS.index(outermost(text))] = 1.0
        start += BUCKETS + len(HEADS)
    for i, (tactic, log_prob) in enumerate(candidates):
        row = out[STATE + i * CANDIDATE :]
        row[0] = mask[i]
        row[1] = math.exp(log_prob)
        row[[2 + j for j in _buckets(tactic, TACTIC_BUCKETS)]] = 1.0
    return out


@lru_cache(maxsize=65536)
def _buckets(text: str, count: int) -> tuple[int, ...]:
    return tuple({bucket(word, count) for word in _WORD.findall(text)})


def bucket(word: str, count: int) -> int:
    """The number below ``count`` for a word: its own when it is known and there is room.

    >>> bucket("∧", 64), bucket("∨", 64), bucket("add_comm", 64) >= len(KNOWN)
    (0, 1, True)
    """
    own = len(KNOWN) if len(KNOWN) < count else 0
    if own and word in KNOWN:
        return KNOWN.index(word)
    # Python's own hash differs from process to process.
    return own + zlib.crc32(word.encode()) % (count - own)


@lru_cache(maxsize=65536)
def outermost(text: str) -> str:
    """The outermost connective of a proposition as Lean prints it, one of ``HEADS``.

    ``relation`` is one other than equality, ``name`` all that is none of the others.

    >>> [outermost(t) for t in ("p ∧ q → r", "¬(p ∨ q)", "∃ x, p ∧ x = 1", "n ≤ m", "Even n")]
    ['→', '¬', '∃', 'relation', 'name']
    """
    words = _WORD.findall(text)
    if not words or words[0] in ("∀", "∃", "False"):
        return words[0] if words else "name"
    depth, loosest = 0, ""
    for word in words:
        depth += (word in "([{⟨") - (word in ")]}⟩")
        if depth:
            continue
        if word in ("∀", "∃", "fun"):
            break  # what follows belongs to the binder
        if word in _LOOSENESS and (not loosest or _LOOSENESS[word] > _LOOSENESS[loosest]):
            loosest = word
    if not loosest:
        return "name"
    return "relation" if loosest in _RELATIONS else loosest
