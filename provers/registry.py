"""The policies by name, as ``--policy`` takes them."""

from __future__ import annotations

from collections.abc import Callable

from qedgym.env.errors import InputError
from qedgym.env.toolchain import Toolchain
from qedgym.provers.policy import Policy

DEFAULT = "rules"


def _fixed(toolchain: Toolchain, seed: int) -> Policy:
    from qedgym.provers.fixed import standard_policy

    return standard_policy()


def _rules(toolchain: Toolchain, seed: int) -> Policy:
    from qedgym.provers.lemma_index import library_index
    from qedgym.provers.rules import RulePolicy

    # A full Lean has more closing tactics than our core.
    extra = () if toolchain.kind == "embedded" else ("grind",)
    return RulePolicy(seed, extra, library_index(toolchain))


POLICIES: dict[str, Callable[[Toolchain, int], Policy]] = {"rules": _rules, "fixed": _fixed}
"""What makes each: from the Lean it is for and a seed. Modules load when asked for."""


def check_policy(name: str) -> None:
    """Raise ``InputError`` (with the list) when there is no policy of that name."""
    if name not in POLICIES:
        raise InputError(f"unknown policy {name!r}: choose one of {', '.join(POLICIES)}")


def make_policy(name: str, toolchain: Toolchain, seed: int = 0) -> Policy:
    """The policy of that name. Raises ``InputError`` when there is none."""
    check_policy(name)
    return POLICIES[name](toolchain, seed)
