"""The critics by name, as ``--critic`` takes them: ``none``, ``size``, or a trained one as
``NAME:FILE`` (or its file alone)."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from qedgym.env.errors import InputError
from qedgym.provers.critic import Critic

NAMES = ("none", "size")
TRAINED = ("remaining", "success", "advantage", "implicit")
"""Kinds that ``qedgym train critic`` makes."""
FORMS = f"{', '.join(NAMES)}, or a trained one as FILE or {'|'.join(TRAINED)}:FILE"


def make_critic(name: str) -> Critic | None:
    """The critic of that name; None for ``none``.

    Raises ``InputError`` when there is none, and for a file that holds no critic, or another kind.
    """
    if name == "none":
        return None
    if name == "size":
        from qedgym.provers.size_critic import SizeCritic

        return SizeCritic()
    kind, colon, place = name.partition(":")
    if colon and kind in TRAINED:
        found, critic = _read(Path(place))
        if found != kind:
            raise InputError(f"{place}: a critic of the kind {found}, not {kind}")
        return critic
    if Path(name).exists() or name.endswith(".json"):
        return _read(Path(name))[1]
    raise InputError(
        f"unknown critic {name!r}: choose one of {', '.join(NAMES)}, or a file that "
        "`qedgym train critic` wrote"
    )


def _read(path: Path) -> tuple[str, Critic]:
    """The kind of a trained critic, and the critic."""
    from qedgym.provers import advantage_critic
    from qedgym.provers.learned_critic import load_critic

    if path.is_dir():
        from qedgym.provers.implicit_critic import load_implicit

        return "implicit", load_implicit(path)
    try:
        record: Any = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        record = None
    if isinstance(record, dict) and record.get("format") == advantage_critic.FORMAT:
        return "advantage", advantage_critic.advantage_critic(record, path)
    found = load_critic(path)  # which also says what is wrong
    return found.kind, found
