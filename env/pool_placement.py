"""Which worker of a pool takes a job: where it is done soonest, by costs that are measured.

Bookkeeping only; no processes and no locks. Costs are seconds: of one step, and of opening a file
that a worker has not open yet. They steer where work is done and never what comes out of it.
"""

from __future__ import annotations

import weakref
from collections import OrderedDict
from typing import TypeVar

from qedgym.env.theorem import ProofState, Theorem

_K = TypeVar("_K")

_FIRST_STEP_S = 0.001
_FIRST_OPEN_S = 0.02
_SHARE = 0.1  # of the newest measurement in a running mean
_MOST_STEP_S = 0.25  # a step that took longer says nothing about others
_WARM_FILES = 8
_WARM_THEOREMS = 64
_TEXT_KEY_CHARS = 200


def file_key(theorem: Theorem) -> str:
    """Names the text that a theorem shares with others: its file, else how its prefix begins."""
    return theorem.file or theorem.prefix[:_TEXT_KEY_CHARS]


class Costs:
    """Running means of what was measured, for all workers together."""

    def __init__(self) -> None:
        self.step_s = _FIRST_STEP_S
        self._open_s: dict[str, float] = {}

    def open_s(self, key: str) -> float:
        """Seconds that a file takes before its first theorem can be opened."""
        return self._open_s.get(key, _FIRST_OPEN_S) if key else 0.0

    def stepped(self, count: int, seconds: float) -> None:
        """``count`` steps took ``seconds``."""
        each = min(seconds / max(1, count), _MOST_STEP_S)
        self.step_s += _SHARE * (each - self.step_s)

    def opened(self, key: str, seconds: float) -> None:
        """A theorem of a file that was not open took ``seconds`` to open."""
        if len(self._open_s) > 10_000:
            self._open_s.clear()
        self._open_s[key] = seconds


class Warmth:
    """What a worker has open: files, theorems."""

    def __init__(self) -> None:
        self._files: OrderedDict[str, None] = OrderedDict()
        self._theorems: OrderedDict[Theorem, None] = OrderedDict()

    def has_file(self, key: str) -> bool:
        """Whether a theorem of this file was opened lately. Theorems without one need none."""
        return not key or key in self._files

    def has_theorem(self, theorem: Theorem) -> bool:
        """Whether this theorem was opened lately."""
        return theorem in self._theorems

    def used(self, theorem: Theorem) -> None:
        """The worker has this theorem open now."""
        _touch(self._files, file_key(theorem), _WARM_FILES)
        _touch(self._theorems, theorem, _WARM_THEOREMS)


def _touch(known: OrderedDict[_K, None], key: _K, most: int) -> None:
    known[key] = None
    known.move_to_end(key)
    if len(known) > most:
        known.popitem(last=False)


class _Home(weakref.ref[ProofState]):
    """A weak reference to a state, with the worker that has it."""

    __slots__ = ("key", "worker")
    key: int
    worker: int


class Homes:
    """Which worker has which state, for as long as the state is in use."""

    def __init__(self) -> None:
        self._known: dict[int, _Home] = {}

    def __len__(self) -> int:
        return len(self._known)

    def worker(self, state: ProofState) -> int | None:
        """The worker that made or last used the state, None when it came from elsewhere."""
        home = self._known.get(id(state))
        return home.worker if home is not None and home() is state else None

    def made(self, state: ProofState, worker: int) -> None:
        """``worker`` has the state now."""
        home = _Home(state, self._gone)
        home.key, home.worker = id(state), worker
        self._known[home.key] = home

    def _gone(self, home: weakref.ref[ProofState]) -> None:
        assert isinstance(home, _Home)
        if self._known.get(home.key) is home:
            del self._known[home.key]


def move_s(
    costs: Costs, warmth: Warmth, theorem: Theorem, theorems: int, tactics: int, at_home: bool
) -> float:
    """Seconds that a worker needs before it can begin with a job.

    Opening the file; opening the job's ``theorems``, of which ``theorem`` is the first; replaying
    the ``tactics`` that lead to its states.
    """
    if at_home:
        return 0.0
    seconds = costs.step_s * tactics
    if not warmth.has_file(key := file_key(theorem)):
        seconds += costs.open_s(key)
    if not warmth.has_theorem(theorem):
        seconds += costs.step_s * theorems
    return seconds
