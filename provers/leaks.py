"""Keeping held-out theorems, and what was made of them, out of what is trained on."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Protocol, TypeVar

from qedgym.env.library import suite

HELD_OUT = ("library:validation", "library:test")
"""What no training may see unless it is told otherwise."""


class Learnt(Protocol):
    """Something to learn that knows its theorem: a ``ProofStep``, an ``Example``."""

    @property
    def theorem(self) -> str:
        """Full name of the theorem that it is of."""
        ...

    @property
    def sources(self) -> tuple[str, ...]:
        """Full names of what that was made of."""
        ...


_L = TypeVar("_L", bound=Learnt)


def held_out_names(suites: Collection[str] = HELD_OUT) -> frozenset[str]:
    """Full names of the theorems of some suites. Raises ``InputError`` for an unknown suite."""
    return frozenset(theorem.name for name in suites for theorem in suite(name))


def without_held_out(steps: Sequence[_L], names: Collection[str]) -> tuple[list[_L], int]:
    """The steps or examples that neither come from held-out theorems nor from what was made of
    them; how many were left out.

    A made theorem (a mutant, a conjecture) tells its origins in ``sources``; one whose
    name goes on from a held-out name (``Foo.bar.mutant3``) counts as made of it too.
    """
    kept = [step for step in steps if not is_leak(step, names)]
    return kept, len(steps) - len(kept)


def is_leak(step: Learnt, names: Collection[str]) -> bool:
    """Whether a step is of a held-out theorem or of one made of it."""
    return comes_from((step.theorem, *step.sources), names)


def comes_from(origins: Iterable[str], names: Collection[str]) -> bool:
    """Whether one of some names is a held-out one, or goes on from one."""
    for origin in origins:
        parts = origin.split(".")
        if any(".".join(parts[:n]) in names for n in range(1, len(parts) + 1)):
            return True
    return False
