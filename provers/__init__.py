"""Policies (what to try next) and what they propose tactics from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qedgym.env.lazy import offered

if TYPE_CHECKING:
    from qedgym.provers.policy import Policy
    from qedgym.provers.registry import make_policy
    from qedgym.provers.rules import RulePolicy

__all__ = ["Policy", "RulePolicy", "make_policy"]

__getattr__ = offered(
    __name__, {"Policy": "policy", "RulePolicy": "rules", "make_policy": "registry"}
)
