"""What can learn in the loop: from a dataset of proof steps to a policy by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from qedgym.env.errors import InputError


@dataclass(frozen=True, slots=True)
class Lesson:
    """What one round of learning is given."""

    dataset: Path
    """Proof steps (``provers.step_data``)."""
    folder: Path
    """Where what is learned goes. What an interrupted call left there may be gone on with."""
    before: Path | None
    """The folder of the round before, None in the first."""
    seed: int
    pause: Callable[[], None] = lambda: None
    """Called now and then, with everything written that is to last; raises when time is up."""


class TimeUp(Exception):
    """A run has used the time it was given; the same call goes on where it was."""


def _nearest(lesson: Lesson) -> str:
    # A neighbour needs no fitting: the dataset is the model.
    return f"nearest:{lesson.dataset}"


LEARNERS: dict[str, Callable[[Lesson], str]] = {"nearest": _nearest}
"""Each makes a policy and gives its name for ``--policy``; modules load when it is called."""


def check_learner(name: str) -> None:
    """Raise ``InputError`` (with the list) when there is no learner of that name."""
    if name not in LEARNERS:
        raise InputError(f"unknown learner {name!r}: choose one of {', '.join(LEARNERS)}")
