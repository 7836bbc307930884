"""What a search uses, counted and timed against its budget."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass, field

from qedgym.env.launch import private_mb
from qedgym.search.contract import Budget, Limit

_LOOK_AT_MEMORY = 64  # steps between two looks at the memory of this process


@dataclass(slots=True)
class Meter:
    """Counts what a search uses and says which limit of a budget is spent.

    Its clock runs while something is done for this search; a driver of many searches takes away
    what was waiting.
    """

    budget: Budget
    nodes: int = 0
    steps: int = 0
    policy_calls: int = 0
    expanded: int = 0
    merged: int = 0
    repeats: int = 0
    tidy_steps: int = 0
    wall_clock: bool = False
    lean_s: float = 0.0
    policy_s: float = 0.0
    _began: float = field(default_factory=time.monotonic)
    _look_at: int = 0

    @property
    def time_s(self) -> float:
        """Seconds that the clock has run."""
        return time.monotonic() - self._began

    def skip(self, seconds: float) -> None:
        """Take away seconds in which nothing was done for this search."""
        self._began += seconds

    @property
    def left_s(self) -> float:
        """Seconds left."""
        seconds = self.budget.seconds
        return float("inf") if seconds is None else seconds - self.time_s

    @property
    def out_of_time(self) -> bool:
        """Whether the budget's seconds are over; remembers that they were."""
        over = self.left_s <= 0
        self.wall_clock |= over
        return over

    def _out_of_memory(self) -> bool:
        if self.budget.memory_mb is None or self.steps < self._look_at:
            return False
        self._look_at = self.steps + _LOOK_AT_MEMORY
        over = private_mb(os.getpid()) > self.budget.memory_mb
        self.wall_clock |= over
        return over

    def spent(self, *, asking: bool = False) -> Limit | None:
        """The first limit that is reached, counted ones first; None while work may go on.

        The limit on policy calls counts only when about to ask the policy.
        """
        b = self.budget
        if b.nodes is not None and self.nodes >= b.nodes:
            return "nodes"
        if b.steps is not None and self.steps >= b.steps:
            return "steps"
        if asking and b.policy_calls is not None and self.policy_calls >= b.policy_calls:
            return "policy_calls"
        if self.out_of_time:
            return "seconds"
        return "memory" if self._out_of_memory() else None

    def room(self, wanted: int) -> int:
        """How many steps may be taken at once: each can reach one node."""
        b = self.budget
        if b.nodes is not None:
            wanted = min(wanted, b.nodes - self.nodes)
        if b.steps is not None:
            wanted = min(wanted, b.steps - self.steps)
        return max(0, wanted)
