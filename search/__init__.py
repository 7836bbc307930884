"""Searches for proofs, the proof graph and its pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qedgym.env.lazy import offered

if TYPE_CHECKING:
    from qedgym.search.contract import Budget
    from qedgym.search.pool import prove_many
    from qedgym.search.runner import prove_theorem

__all__ = ["Budget", "prove_many", "prove_theorem"]

__getattr__ = offered(
    __name__, {"Budget": "contract", "prove_many": "pool", "prove_theorem": "runner"}
)
