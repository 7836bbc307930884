"""What can learn in the loop: from a dataset of proof steps to a policy by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from qedgym.env.errors import InputError
from qedgym.provers.sft import SftSettings
from qedgym.provers.step_data import read_steps


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


def _nearest(lesson: Lesson, options: str) -> str:
    # A neighbour needs no fitting: the dataset is the model.
    return f"nearest:{lesson.dataset}"


def _transformer(lesson: Lesson, options: str) -> str:
    from qedgym.provers.sft import train_sft

    settings = replace(_sft_settings(options), seed=lesson.seed)
    train_sft(
        read_steps(lesson.dataset), lesson.folder, settings, resume=True,
        told=lambda _: lesson.pause(),
    )  # fmt: skip
    return f"transformer:{lesson.folder}"


def _sft_settings(options: str) -> SftSettings:
    """Settings from ``KEY=VALUE,...``. Raises ``InputError`` (with the list)."""
    settings = SftSettings()
    known = [f.name for f in fields(SftSettings) if f.name != "seed"]
    for part in filter(None, options.split(",")):
        key, equals, text = part.partition("=")
        if not equals or key not in known:
            raise InputError(
                f"learner transformer: {part!r} is not KEY=VALUE with one of {', '.join(known)}"
            )
        kind = type(getattr(settings, key))
        try:
            value: Any = text if kind is type(None) else kind(text)
            settings = replace(settings, **{key: value})
        except ValueError:
            said = f"learner transformer: {key} takes {kind.__name__}, not {text!r}"
            raise InputError(said) from None
    return settings


@dataclass(frozen=True, slots=True)
class Kind:
    """What can be asked for by name."""

    learn: Callable[[Lesson, str], str]
    """From a lesson and the options, a policy's name for ``--policy``. Modules load when it is
    called, and what an interrupted call did is gone on with."""
    check: Callable[[str], object] = lambda options: None
    """Raises ``InputError`` for options that it does not have."""


LEARNERS: dict[str, Kind] = {
    "nearest": Kind(_nearest),
    "transformer": Kind(_transformer, _sft_settings),
}


def check_learner(name: str) -> None:
    """Raise ``InputError`` (with the list) when there is no learner ``NAME[:KEY=VALUE,...]``."""
    base, _, options = name.partition(":")
    if base not in LEARNERS:
        raise InputError(f"unknown learner {name!r}: choose one of {', '.join(LEARNERS)}")
    LEARNERS[base].check(options)


def learn(name: str, lesson: Lesson) -> str:
    """Let a learner learn; the name of the policy that comes of it."""
    base, _, options = name.partition(":")
    return LEARNERS[base].learn(lesson, options)
