"""The pass@N loss: what limits confidence, for a model that many tries are drawn from.

Chen, Raventos, Cheng, Ganguli and Druckmann (2025), *Rethinking Fine-Tuning when Scaling Test-Time
Compute: Limiting Confidence Improves Mathematical Reasoning*: direct coverage optimisation. With
``p`` the probability of the right answer, N tries miss it with probability ``(1 - p)^N``; the loss
is ``-log(1 - (1 - p)^N)``, and for N = 1 plain cross-entropy of the whole answer. Its gradient is
that of cross-entropy times ``N p (1 - p)^(N-1) / (1 - (1 - p)^N)``, which vanishes where p is well
above 1/N: the model is not driven to put all its belief into one answer. Here an answer is a tactic
and N the tactics that a search tries at a state, which is the paper's step-wise form (DCO-step).
"""

from __future__ import annotations

import math
from typing import Any

from qedgym.provers.language_model import need_torch

_RARE = -25.0
"""Below this log-probability ``N p`` is the chance of a hit, to single precision."""


def answer_log_probs(logits: Any, labels: Any, ignored: int = -100) -> Any:
    """The log-probability of each row's labelled tokens together.

    ``logits`` (rows, tokens, vocabulary), each row's at the place of the label that it predicts;
    ``labels`` (rows, tokens), of which those that are ``ignored`` do not count. Gives (rows,).
    """
    counted = labels != ignored
    chances = logits.float().log_softmax(-1)
    each = chances.gather(-1, labels.clamp(min=0).unsqueeze(-1)).squeeze(-1)
    return (each * counted).sum(-1)


def coverage_loss(log_probs: Any, tries: int) -> Any:
    """``-log(1 - (1 - p)^tries)`` of each log-probability, finite for every ``p`` in (0, 1].

    Raises ``ValueError`` for less than one try.
    """
    if tries < 1:
        raise ValueError(f"tries: {tries} is less than 1")
    if tries == 1:
        return -log_probs
    torch = need_torch()
    exact = log_probs.double()  # of small numbers the difference to 1 is wanted
    rare = exact < _RARE
    # Each branch gets numbers that it can take: a NaN in the other one would reach the gradient.
    # At p = 1 the gradient is 0.
    usual = exact.masked_fill(rare, -1.0).clamp(max=-1e-9)
    missed = tries * torch.log(-torch.expm1(usual))
    loss = torch.where(rare, -(exact + math.log(tries)), -torch.log(-torch.expm1(missed)))
    return loss.to(log_probs.dtype)


def confidence_weight(p: float, tries: int) -> float:
    """The share of cross-entropy's gradient that is left at probability ``p`` (0 < p <= 1).

    >>> [round(confidence_weight(p, 8), 3) for p in (0.001, 0.125, 0.5, 0.9)]
    [0.997, 0.598, 0.031, 0.0]
    """
    missed = (1 - p) ** (tries - 1)
    return tries * p * missed / (1 - missed * (1 - p))
