"""What can learn in the loop: from a dataset of proof steps to a policy by name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from qedgym.env.errors import InputError
from qedgym.provers.sft import SftSettings
from qedgym.provers.step_data import read_steps

LATER = "later="
"""``later=N``: rounds after the first go on with the model of the one before, for N updates."""


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
    searches: tuple[Path, ...] = ()
    """Folders of runs whose searches are kept, where the learner asks for them."""
    pause: Callable[[], None] = lambda: None
    """Called now and then, with everything written that is to last; raises when time is up."""


class TimeUp(Exception):
    """A run has used the time it was given; the same call goes on where it was."""


def _nearest(lesson: Lesson, options: str) -> str:
    # A neighbour needs no fitting: the dataset is the model.
    return f"nearest:{lesson.dataset}"


def _transformer(lesson: Lesson, options: str) -> str:
    from qedgym.provers.sft import train_sft

    settings = replace(sft_settings(options), seed=lesson.seed)
    if lesson.before is not None and (more := _later(options)):
        settings = replace(settings, model=str(lesson.before), updates=more)
    train_sft(
        read_steps(lesson.dataset), lesson.folder, settings, resume=True,
        told=lambda _: lesson.pause(),
    )  # fmt: skip
    return f"transformer:{lesson.folder}"


def _later(options: str) -> int:
    """Updates of the rounds after the first, which go on with the model of the one before; 0: each
    round begins anew."""
    text = next((p for p in options.split(",") if p.startswith(LATER)), LATER + "0")
    text = text.removeprefix(LATER)
    if not text.isdecimal():
        raise InputError(f"learner transformer: {LATER} takes a number of updates, not {text!r}")
    return int(text)


def sft_settings(options: str) -> SftSettings:
    """Settings from ``KEY=VALUE,...``. Raises ``InputError`` (with the list)."""
    parts = [part for part in options.split(",") if part and not part.startswith(LATER)]
    _later(options)
    found: SftSettings = _settings("transformer", SftSettings(), parts, ("seed",))
    return found


def _settings(
    learner: str, settings: Any, parts: Sequence[str], fixed: Sequence[str], before: str = ""
) -> Any:
    """Settings with some of their values given as ``KEY=VALUE``; keys stand behind ``before``."""
    known = [f.name for f in fields(settings) if f.name not in fixed]
    for part in parts:
        key, equals, text = part.partition("=")
        if not equals or key not in known:
            raise InputError(
                f"learner {learner}: {before + part!r} is not KEY=VALUE with one of "
                + ", ".join(before + name for name in known)
            )
        kind = type(getattr(settings, key))
        try:
            value: Any = text if kind is type(None) else kind(text)
            settings = replace(settings, **{key: value})
        except ValueError:
            said = f"learner {learner}: {before}{key} takes {kind.__name__}, not {text!r}"
            raise InputError(said) from None
    return settings


def _preference(lesson: Lesson, options: str) -> str:
    from qedgym.provers.sft import train_sft
    from qedgym.search.kept_searches import has_searches, read_searches
    from qedgym.training.preference import train_preference
    from qedgym.training.preference_pairs import pairs_of

    first, then = _preference_settings(options)
    base = lesson.folder / "sft"
    train_sft(
        read_steps(lesson.dataset), base, replace(first, seed=lesson.seed), resume=True,
        told=lambda _: lesson.pause(),
    )  # fmt: skip
    runs = [folder for folder in lesson.searches if has_searches(folder)]
    kept = (search for folder in runs for search in read_searches(folder))
    pairs = list(pairs_of(kept, seed=lesson.seed))
    if not pairs:  # before the first search there is nothing to prefer
        return f"transformer:{base}"
    out = lesson.folder / "preferred"
    settings = replace(then, model=str(base), seed=lesson.seed)
    train_preference(pairs, out, settings, resume=True, told=lambda _: lesson.pause())
    return f"transformer:{out}"


def _preference_settings(options: str) -> tuple[SftSettings, Any]:
    """Settings of the training before, and with keys ``dpo_..`` of preference training."""
    from qedgym.training.preference import PreferenceSettings

    parts = [part for part in options.split(",") if part]
    then = [part.removeprefix("dpo_") for part in parts if part.startswith("dpo_")]
    first = [part for part in parts if not part.startswith("dpo_")]
    start = replace(SftSettings(), kind="causal")
    kept = ("model", "seed")
    return (
        _settings("preference", start, first, ("seed",)),
        _settings("preference", PreferenceSettings(""), then, kept, "dpo_"),
    )


@dataclass(frozen=True, slots=True)
class Kind:
    """What can be asked for by name."""

    learn: Callable[[Lesson, str], str]
    """From a lesson and the options, a policy's name for ``--policy``. Modules load when it is
    called, and what an interrupted call did is gone on with."""
    check: Callable[[str], object] = lambda options: None
    """Raises ``InputError`` for options that it does not have."""
    searches: bool = False
    """Whether it learns from what searches saw, so that the loop keeps that."""


LEARNERS: dict[str, Kind] = {
    "nearest": Kind(_nearest),
    "transformer": Kind(_transformer, sft_settings),
    "preference": Kind(_preference, _preference_settings, searches=True),
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


def wants_searches(name: str) -> bool:
    """Whether a learner is given what searches saw."""
    return LEARNERS[name.partition(":")[0]].searches
