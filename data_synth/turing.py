"""Turing machines on a tape that is blank at first: running them, and seeing that one never halts.

A machine has a row for each state, in it an action for each symbol; a state without a row is a
halting one; symbol 0 is the blank. ``lean_project/Challenges/Turing.lean`` says the same in Lean,
configuration by configuration: the tape is what the head has been over, and nothing more.

Machines that never halt are recognised when they repeat a configuration (*cycle*), or repeat a part
of it shifted along the tape into the blank (*shift*; Lin and Rado, 1965, call it partial
recurrence). Pure functions.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple


class Action(NamedTuple):
    """What a machine does: write a symbol, move, go on in a state."""

    write: int
    right: bool
    next: int


Machine = tuple[tuple[Action, ...], ...]


class Config(NamedTuple):
    """A configuration. ``left`` and ``right`` begin next to the head."""

    state: int
    left: tuple[int, ...]
    head: int
    right: tuple[int, ...]

    @property
    def score(self) -> int:
        """The number of symbols on the tape that are not blank."""
        return sum(x != 0 for x in (*self.left, self.head, *self.right))


START = Config(0, (), 0, ())


class Runner:
    """A machine at work: a configuration that changes in place."""

    __slots__ = ("machine", "state", "left", "head", "right", "steps")

    def __init__(self, machine: Machine, config: Config = START) -> None:
        self.machine = machine
        self.state, self.head = config.state, config.head
        self.left = list(reversed(config.left))
        """Nearest last, as ``right``."""
        self.right = list(reversed(config.right))
        self.steps = 0

    def run(self, steps: int) -> bool:
        """At most so many steps more; whether it can go on."""
        machine, states = self.machine, len(self.machine)
        state, head, left, right = self.state, self.head, self.left, self.right
        done = 0
        while done < steps and state < states:
            write, to_right, state = machine[state][head]
            if to_right:
                left.append(write)
                head = right.pop() if right else 0
            else:
                right.append(write)
                head = left.pop() if left else 0
            done += 1
        self.state, self.head = state, head
        self.steps += done
        return state < states

    @property
    def config(self) -> Config:
        """The configuration that it is in."""
        return Config(
            self.state, tuple(reversed(self.left)), self.head, tuple(reversed(self.right))
        )

    def at(self, other: Runner) -> bool:
        """Whether both are in the same configuration."""
        return (
            self.state == other.state
            and self.head == other.head
            and self.left == other.left
            and self.right == other.right
        )


def halting(machine: Machine, most: int) -> tuple[int, Config] | None:
    """After how many steps it halts, and in what; None when not within ``most`` steps.

    >>> n, c = halting(((Action(1, True, 1),) * 2, (Action(0, False, 2),) * 2), 10)
    >>> n, c.left, c.head, c.right
    (2, (), 1, (0,))
    """
    runner = Runner(machine)
    return None if runner.run(most) else (runner.steps, runner.config)


@dataclass(frozen=True, slots=True)
class Cycle:
    """After ``before`` steps it is in ``config``, and again ``period`` steps later."""

    before: int
    period: int
    config: Config


@dataclass(frozen=True, slots=True)
class Shift:
    """After ``before`` steps it is in ``config``; ``period`` steps later in the same state, with
    the same symbols around the head, and one side of the tape longer.

    For ``right`` (it moves to the right) the first ``kept`` symbols of the left list are what it
    looks at; they are there again, with ``grown`` behind them; the right list is the same. Else
    with left and right exchanged.
    """

    before: int
    period: int
    config: Config
    right: bool
    kept: int
    grown: tuple[int, ...]


def cycle(machine: Machine, most: int) -> Cycle | None:
    """That a machine repeats a configuration, seen within ``2 * most`` steps.

    The first repeated configuration and the shortest period.
    """
    hare = Runner(machine)
    if not hare.run(most):
        return None
    seen = Runner(machine, hare.config)
    while True:
        if not hare.run(1) or hare.steps > 2 * most:
            return None
        if hare.at(seen):
            break
    period = hare.steps - most
    slow, quick = Runner(machine), Runner(machine)
    quick.run(period)
    while not slow.at(quick):
        slow.run(1)
        quick.run(1)
    return Cycle(slow.steps, period, slow.config)


def shift(machine: Machine, most: int, looks: int = 24) -> Shift | None:
    """That a machine repeats itself along the tape, seen within ``most`` steps.

    Looks at the times at which the head is where it has never been, the last ``looks`` of them.
    """
    for right in (True, False):
        records = list(_records(machine, most, right))
        if len(records) < 2:
            continue
        end, last = records[-1]
        for before, config in reversed(records[max(0, len(records) - 1 - looks) : -1]):
            if config.state != last.state:
                continue
            found = _shift_between(machine, before, config, end - before, right)
            if found is not None:
                return _earliest(machine, records, found)
    return None


def _earliest(machine: Machine, records: list[tuple[int, Config]], found: Shift) -> Shift:
    """The same recurrence from the first record on at which it holds without a break."""
    best = found
    by_time = dict(records)
    while (config := by_time.get(best.before - found.period)) is not None:
        if config.state != found.config.state:
            break
        before = best.before - found.period
        earlier = _shift_between(machine, before, config, found.period, found.right)
        if earlier is None:
            break
        best = earlier
    return best


def _records(machine: Machine, most: int, right: bool) -> Iterator[tuple[int, Config]]:
    """The times at which the head is further to one side than ever before, and what it is in."""
    runner = Runner(machine)
    while runner.steps < most:
        before = len(runner.left) if right else len(runner.right)
        edge = not (runner.right if right else runner.left)
        if not runner.run(1):
            return
        after = len(runner.left) if right else len(runner.right)
        if edge and after > before:
            yield runner.steps, runner.config


def _shift_between(
    machine: Machine, before: int, config: Config, period: int, right: bool
) -> Shift | None:
    """Whether what is at a record comes back after ``period`` steps, further along the tape."""
    behind = config.left if right else config.right
    runner = Runner(machine, config)
    side = runner.left if right else runner.right
    lowest = len(side)
    for _ in range(period):
        if not runner.run(1):
            return None
        lowest = min(lowest, len(side))
    kept = len(behind) - lowest
    if lowest == 0:  # the end of the list may have been passed; a later record tells
        return None
    now = runner.config
    ahead, again = (now.left, now.right) if right else (now.right, now.left)
    front = config.right if right else config.left
    if (now.state, now.head, again) != (config.state, config.head, front):
        return None
    grown = len(ahead) - len(behind)
    if grown < 0 or ahead[:kept] != behind[:kept]:
        return None
    return Shift(before, period, config, right, kept, ahead[kept : kept + grown])


def canonical(machine: Machine, steps: int) -> tuple[tuple[int, int, int, bool, int], ...]:
    """What a machine does in its first steps, up to renaming and mirroring.

    The actions that it uses, with states and symbols numbered in the order in which they come up
    (the blank is 0) and sides such that the first move is to the right. Two machines with the same
    form halt after the same number of steps, if within ``steps``, with equal tapes up to renaming
    and mirroring.
    """
    states: dict[int, int] = {}
    symbols = {0: 0}
    used: dict[tuple[int, int], tuple[int, int, int, bool, int]] = {}
    runner = Runner(machine)
    mirrored = not machine[0][0].right

    def number(known: dict[int, int], one: int) -> int:
        return known.setdefault(one, len(known))

    for _ in range(steps):
        if runner.state >= len(machine):
            break
        at = (runner.state, runner.head)
        if at not in used:
            write, right, following = machine[at[0]][at[1]]
            state, head = number(states, at[0]), number(symbols, at[1])
            written = number(symbols, write)
            # All halting states are one.
            then = -1 if following >= len(machine) else number(states, following)
            used[at] = (state, head, written, right != mirrored, then)
        runner.run(1)
    return tuple(sorted(used.values()))
