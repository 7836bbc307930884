"""The critics by name, as ``--critic`` takes them: ``none``, ``size``, or a fitted one's file."""

from __future__ import annotations

from pathlib import Path

from qedgym.env.errors import InputError
from qedgym.provers.critic import Critic

NAMES = ("none", "size")


def make_critic(name: str) -> Critic | None:
    """The critic of that name; None for ``none``.

    Raises ``InputError`` when there is none, and for a file that holds no critic.
    """
    if name == "none":
        return None
    if name == "size":
        from qedgym.provers.size_critic import SizeCritic

        return SizeCritic()
    if Path(name).exists() or name.endswith(".json"):
        from qedgym.provers.learned_critic import load_critic

        return load_critic(name)
    raise InputError(
        f"unknown critic {name!r}: choose one of {', '.join(NAMES)}, or a file that "
        "`qedgym fit-critic` wrote"
    )
