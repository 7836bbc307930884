"""Which Python values stand for which states inside Lean, so that Lean can let go of the others.

Bookkeeping only; nothing here talks to a process.
"""

from __future__ import annotations

import weakref
from collections import deque

from qedgym.env.theorem import Goal, ProofState, Theorem


class Held:
    """A state inside Lean, and how many Python states stand for it."""

    __slots__ = ("number", "owner", "references", "tactics")

    def __init__(self, number: int, owner: Opened, tactics: tuple[str, ...]) -> None:
        self.number = number
        self.owner = owner
        self.tactics = tactics
        self.references = 0


class Opened:
    """A theorem that the server has open, with those of its states that are held."""

    __slots__ = ("root_goals", "states", "theorem")

    def __init__(self, theorem: Theorem, root_goals: tuple[Goal, ...]) -> None:
        self.theorem = theorem
        self.root_goals = root_goals
        self.states: dict[tuple[str, ...], Held] = {}


class _Reference(weakref.ref[ProofState]):
    """A weak reference to a state that was given out. Compared as itself: equal states are two."""

    __slots__ = ("held",)
    held: Held
    __hash__ = object.__hash__
    __eq__ = object.__eq__


class HeldStates:
    """The states of one server process.

    A ``ProofState`` may go away in any thread, at any time; that is only noted then, and seen to
    by the next ``collect``: before the states of a request are looked up, or one of them might be
    let go of by that very request.
    """

    def __init__(self) -> None:
        self._theorems: dict[Theorem, Opened] = {}
        self._last: Opened | None = None
        self._references: set[_Reference] = set()
        self._gone: deque[_Reference] = deque()
        self._unused: list[int] = []

    def __len__(self) -> int:
        """How many states inside Lean are known."""
        return sum(len(opened.states) for opened in self._theorems.values())

    def opened(self, theorem: Theorem) -> Opened | None:
        """What is known of a theorem, None when it is not open."""
        last = self._last
        if last is None or last.theorem is not theorem:
            last = self._theorems.get(theorem)
            self._last = last or self._last
        return last

    def open(self, theorem: Theorem, number: int, goals: tuple[Goal, ...]) -> Opened:
        """``theorem`` was opened; its first state has this number."""
        opened = self._theorems.get(theorem)
        if opened is None:
            opened = self._theorems[theorem] = Opened(theorem, goals)
        self._last = opened
        self.keep(opened, (), number)
        return opened

    def keep(self, owner: Opened, tactics: tuple[str, ...], number: int) -> Held:
        """Remember where Lean has a state. One that is known already is as good."""
        if (known := owner.states.get(tactics)) is not None:
            self._unused.append(number)
            return known
        held = owner.states[tactics] = Held(number, owner, tactics)
        return held

    def give(self, held: Held, state: ProofState) -> ProofState:
        """``state`` is given out for ``held``: it keeps it alive from now on."""
        held.references += 1
        reference = _Reference(state, self._gone.append)
        reference.held = held
        self._references.add(reference)
        return state

    def claim(self, held: Held, state: ProofState) -> None:
        """``state`` is about to be used: it keeps ``held`` alive, if it does not yet.

        One that was made elsewhere (another engine, a pickle) stands for nothing at first.
        """
        for reference in weakref.getweakrefs(state):
            if type(reference) is _Reference and reference.held is held:
                return
        self.give(held, state)

    def drop(self, number: int) -> None:
        """Nothing will ask for this state of Lean's."""
        self._unused.append(number)

    def discard(self, held: Held) -> None:
        """Let go of a state if nothing stands for it."""
        owner = held.owner
        if held.references or owner.states.get(held.tactics) is not held:
            return
        del owner.states[held.tactics]
        self._unused.append(held.number)
        if not owner.states:
            self._theorems.pop(owner.theorem, None)
            if self._last is owner:
                self._last = None

    def collect(self) -> None:
        """See to the values that have gone since the last time."""
        while self._gone:
            reference = self._gone.popleft()
            self._references.discard(reference)
            reference.held.references -= 1
            self.discard(reference.held)

    def released(self) -> list[int]:
        """The numbers of which nothing is needed any more, each told once."""
        released, self._unused = self._unused, []
        return released
