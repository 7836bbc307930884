"""Turing machines: two simulators agree; what is said never to halt does not; canonical forms."""

from __future__ import annotations

from collections import defaultdict

from hypothesis import given, settings
from hypothesis import strategies as st

from qedgym.data_synth.turing import (
    START,
    Action,
    Config,
    Machine,
    Runner,
    canonical,
    cycle,
    halting,
    shift,
)


@st.composite
def machines(draw: st.DrawFn) -> Machine:
    states, symbols = draw(st.integers(1, 4)), draw(st.integers(2, 3))
    action = st.builds(
        Action, st.integers(0, symbols - 1), st.booleans(), st.integers(0, states)
    )
    row = st.tuples(*[action] * symbols)
    return draw(st.tuples(*[row] * states))


class OnAnInfiniteTape:
    """Another simulator: a head at a number on a tape that is a dictionary."""

    def __init__(self, machine: Machine) -> None:
        self.machine, self.state, self.head, self.steps = machine, 0, 0, 0
        self.tape: defaultdict[int, int] = defaultdict(int)
        self.low = self.high = 0

    def step(self) -> bool:
        if self.state == len(self.machine):
            return False
        write, right, self.state = self.machine[self.state][self.tape[self.head]]
        self.tape[self.head] = write
        self.head += 1 if right else -1
        self.low, self.high = min(self.low, self.head), max(self.high, self.head)
        self.steps += 1
        return True

    @property
    def config(self) -> Config:
        left = tuple(self.tape[i] for i in range(self.head - 1, self.low - 1, -1))
        right = tuple(self.tape[i] for i in range(self.head + 1, self.high + 1))
        return Config(self.state, left, self.tape[self.head], right)


@given(machines(), st.integers(0, 200))
def test_two_simulators_agree(machine: Machine, steps: int) -> None:
    other = OnAnInfiniteTape(machine)
    while other.steps < steps and other.step():
        pass
    runner = Runner(machine)
    goes_on = runner.run(steps)
    assert (runner.steps, runner.config) == (other.steps, other.config)
    assert goes_on == (other.state < len(machine))
    found = halting(machine, steps)
    assert found == (None if goes_on else (other.steps, other.config))


def test_the_champions_of_the_literature() -> None:
    """Steps and ones of the Busy Beavers with 2 to 4 states (Rado, 1962; Lin and Rado, 1965;
    Brady, 1983), and of the one with 2 states and 3 symbols (Lafitte and Papazian, 2007)."""
    for text, steps, score in (
        ("1RB1LB_1LA1RZ", 6, 4),
        ("1RB1RZ_0RC1RB_1LC1LA", 14, 6),
        ("1RB1LB_1LA0LC_1RZ1LD_1RD0RA", 107, 13),
        ("1RB2LB1RZ_2LA2RB1LB", 38, 9),
    ):
        rows = text.split("_")
        machine = tuple(
            tuple(
                Action(int(row[i]), row[i + 1] == "R", min(ord(row[i + 2]) - ord("A"), len(rows)))
                for i in range(0, len(row), 3)
            )
            for row in rows
        )
        found = halting(machine, 200)
        assert found is not None and (found[0], found[1].score) == (steps, score), text


@settings(max_examples=200)
@given(machines())
def test_what_repeats_itself_never_halts(machine: Machine) -> None:
    found = cycle(machine, 100)
    if found is not None:
        again = Runner(machine)
        for times in range(3):
            again.run(found.before + times * found.period - again.steps)
            assert again.config == found.config
        assert not found.before or not _same_before(machine, found.before, found.period)
    moving = shift(machine, 150)
    if moving is not None:
        assert moving.period > 0
        runner = Runner(machine)
        runner.run(moving.before)
        assert runner.config == moving.config
        for times in range(1, 4):
            assert runner.run(moving.period)
            now, first = runner.config, moving.config
            ours, was = (now.left, first.left) if moving.right else (now.right, first.right)
            grown = moving.grown * times
            assert (now.state, now.head) == (first.state, first.head)
            assert ours == was[: moving.kept] + grown + was[moving.kept :]
    if found is not None or moving is not None:
        assert halting(machine, 3000) is None


def _same_before(machine: Machine, before: int, period: int) -> bool:
    one, other = Runner(machine), Runner(machine)
    one.run(before - 1)
    other.run(before - 1 + period)
    return one.at(other)


@given(machines(), st.randoms(use_true_random=False))
def test_forms_know_no_names_and_no_sides(machine: Machine, random: object) -> None:
    states, symbols = len(machine), len(machine[0])
    order = list(range(1, states))
    letters = list(range(1, symbols))
    random.shuffle(order)  # type: ignore[attr-defined]
    random.shuffle(letters)  # type: ignore[attr-defined]
    state = [0, *order, states]
    letter = [0, *letters]
    renamed = [[Action(0, False, 0)] * symbols for _ in range(states)]
    for q, row in enumerate(machine):
        for x, action in enumerate(row):
            renamed[state[q]][letter[x]] = Action(
                letter[action.write], not action.right, state[action.next]
            )
    other = tuple(map(tuple, renamed))
    assert canonical(machine, 100) == canonical(other, 100)
    assert halting(machine, 100) is None or (
        halting(machine, 100)[0] == halting(other, 100)[0]  # type: ignore[index]
    )


def test_the_start_is_blank() -> None:
    assert Runner(((Action(0, True, 0),) * 2,)).config == START
