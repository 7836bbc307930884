"""Busy Beaver challenges: a random small Turing machine, run in Python, and what it does as a
theorem, in Lean and in English (the Busy Beaver half of TCS pairs).

The Lean side is ``lean_project/Challenges/Turing.lean``: a machine is run one step after the other,
and the kernel can do that (``decide +kernel``; about 0.3 ms and 40 kB a step). That a machine never
halts follows from a configuration that comes back, as it is or shifted along the tape. Pure
functions; a seed fixes every choice.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random
from typing import TypeVar

from qedgym.data_synth.turing import (
    Action,
    Config,
    Cycle,
    Machine,
    Shift,
    canonical,
    cycle,
    halting,
    shift,
)
from qedgym.env.embedded import LEAN_PROJECT

KINDS = ("tape", "steps", "score", "bound", "cycle", "shift")
"""What a theorem says: the halting step and tape; the step; the number of symbols left; a bound on
the step; that the machine never halts, since it repeats a configuration, or itself along the tape.
"""
_See = Callable[[Machine, int], Cycle | Shift | None]
_Seen = TypeVar("_Seen")
_DRAWN = 100
"""Machines that are drawn before the best of them is changed."""
_PATIENCE = 600
"""Changes that may lead nowhere, one after the other."""
_WORK = 400_000
"""Steps that are run for one challenge, about."""
_LONGEST_REPEAT = 20_000
"""Machines that have not repeated themselves by then are not looked at further."""


@dataclass(frozen=True, slots=True)
class Difficulty:
    """What machines are drawn; each pair is the least and the most."""

    states: tuple[int, int] = (2, 5)
    symbols: tuple[int, int] = (2, 3)
    steps: tuple[int, int] = (5, 2000)
    """Steps until it halts; of a machine that never does, until it has repeated itself."""
    kinds: tuple[str, ...] = KINDS
    computed: int = 10_000
    """Proofs that take more steps are left open."""
    open: float = 0.0
    """The part of the other theorems that are left open too."""


@dataclass(frozen=True, slots=True)
class Challenge:
    """A theorem about a machine, behind ``HEADER``."""

    kind: str
    machine: Machine
    steps: int
    """Until it halts, or has repeated itself."""
    claim: str
    """The statement's part behind the colon."""
    informal: str
    proof: str | None
    """None where it is left open."""
    form: str
    """The same for machines that do the same up to renaming and mirroring, and the same kind."""
    cells: int
    """Length of the tape that the head has been over."""

    @property
    def name(self) -> str:
        """The theorem's name."""
        return f"busy_beaver_{self.kind}_{self.form[:10]}"

    @property
    def statement(self) -> str:
        """The theorem up to, not including, ``:=``."""
        return f"theorem {self.name} : {self.claim}"


def header() -> str:
    """The text before every theorem: what the statements speak of, and lemmas about it."""
    text = (LEAN_PROJECT / "Challenges" / "Turing.lean").read_text(encoding="utf-8")
    return f"{text}\nopen Turing\n\n"


def random_machine(random: Random, states: int, symbols: int, halts: bool) -> Machine:
    """A machine with every action drawn by itself; with ``halts`` some may go to a halting state.

    State ``states`` is the halting one.
    """

    def action() -> Action:
        return Action(
            random.randrange(symbols), random.random() < 0.5, random.randrange(states + halts)
        )

    return tuple(tuple(action() for _ in range(symbols)) for _ in range(states))


def neighbour(random: Random, machine: Machine, halts: bool) -> Machine:
    """The machine with one action drawn anew."""
    state, symbol = random.randrange(len(machine)), random.randrange(len(machine[0]))
    action = Action(
        random.randrange(len(machine[0])), random.random() < 0.5,
        random.randrange(len(machine) + halts),
    )  # fmt: skip
    row = machine[state]
    row = (*row[:symbol], action, *row[symbol + 1 :])
    return (*machine[:state], row, *machine[state + 1 :])


def challenge(seed: int, number: str, difficulty: Difficulty) -> Challenge | None:
    """The challenge of that number; None when no machine of the wanted kind was found."""
    random = Random(f"busy beaver {seed} {number}")
    kind = random.choice(difficulty.kinds)
    states = random.randint(*difficulty.states)
    symbols = random.randint(*difficulty.symbols)
    least, most = difficulty.steps
    # As many challenges with 10 to 100 steps as with 100 to 1,000, as far as there are machines.
    goal = round(math.exp(random.uniform(math.log(max(1, least)), math.log(max(1, most)))))
    keep_open = random.random() < difficulty.open
    if kind in ("cycle", "shift"):
        see: _See = cycle if kind == "cycle" else shift
        repeated = _search_repeating(random, states, symbols, (least, goal, most), see)
        if repeated is None:
            return None
        machine, seen = repeated
        keep_open |= seen.before + 2 * seen.period > difficulty.computed
        return _repeating_challenge(kind, machine, seen, keep_open)
    found = _search_halting(random, states, symbols, (least, goal, most))
    if found is None:
        return None
    machine, steps, config = found
    keep_open |= steps > difficulty.computed
    return _halting_challenge(kind, machine, steps, config, random, keep_open)


def _search_halting(
    random: Random, states: int, symbols: int, difficulty: tuple[int, int, int]
) -> tuple[Machine, int, Config] | None:
    """A machine that halts after at least ``goal`` steps, or the longest found above ``least``."""

    def look(machine: Machine, most: int) -> tuple[int, tuple[int, Config]] | None:
        ended = halting(machine, most)
        return None if ended is None else (ended[0], ended)

    found = _climb(random, states, symbols, True, difficulty, look, 1)
    return None if found is None else (found[0], *found[1])


def _search_repeating(
    random: Random, states: int, symbols: int, difficulty: tuple[int, int, int], see: _See
) -> tuple[Machine, Cycle | Shift] | None:
    """A machine that has repeated itself first after at least ``goal`` steps, or the latest found
    above ``least``."""

    def look(machine: Machine, most: int) -> tuple[int, Cycle | Shift] | None:
        seen = see(machine, min(most, _LONGEST_REPEAT))
        return None if seen is None else (_length(seen), seen)

    return _climb(random, states, symbols, False, difficulty, look, 10)


def _climb(
    random: Random,
    states: int,
    symbols: int,
    halts: bool,
    difficulty: tuple[int, int, int],
    look: Callable[[Machine, int], tuple[int, _Seen] | None],
    cost: int,
) -> tuple[Machine, _Seen] | None:
    """A machine of which ``look`` tells a large number of steps.

    Machines are drawn at random first; then the best one is changed little by little, as those that
    run long are rare and like each other; when that leads nowhere, all over again. ``cost`` is
    that of a step of ``look``.
    """
    least, goal, most = difficulty
    overall: tuple[int, Machine, _Seen] | None = None
    work = 0
    while work < _WORK:
        best: tuple[int, Machine, _Seen] | None = None
        idle = drawn = 0
        while idle < _PATIENCE and work < _WORK:
            if best is None or drawn < _DRAWN:
                machine = random_machine(random, states, symbols, halts)
            else:
                machine = neighbour(random, best[1], halts)
            drawn += 1
            idle += 1
            # Most machines that have not come to their end by then never do.
            cap = min(most, max(100, 8 * best[0]) if best is not None else 100)
            seen = look(machine, cap)
            work += cost * (cap if seen is None else seen[0]) + 20
            if seen is None or seen[0] > most or (best is not None and seen[0] < best[0]):
                continue
            if best is None or seen[0] > best[0]:
                idle = 0
            best = (seen[0], machine, seen[1])
            if seen[0] >= goal:
                return best[1:]
        if best is not None and (overall is None or best[0] > overall[0]):
            overall = best
    return overall[1:] if overall is not None and overall[0] >= least else None


def _length(seen: Cycle | Shift) -> int:
    return seen.before + seen.period


def _halting_challenge(
    kind: str, machine: Machine, steps: int, config: Config, random: Random, left_open: bool
) -> Challenge:
    text, tape = lean_machine(machine), lean_config(config)
    cells = len(config.left) + 1 + len(config.right)
    match kind:
        case "tape":
            claim = f"Machine.HaltsWith {text} {steps} {tape}"
            proof = "by decide +kernel"
            says = f"halts after exactly {_count(steps, 'step')}, {_tape_in_words(config)}"
        case "steps":
            claim = f"Machine.HaltsAt {text} {steps}"
            proof = f"⟨{tape}, by decide +kernel⟩"
            says = f"halts after exactly {_count(steps, 'step')}"
        case "score":
            claim = f"∃ n c, Machine.HaltsWith {text} n c ∧ c.score = {config.score}"
            proof = f"⟨{steps}, {tape}, by decide +kernel⟩"
            says = f"halts, with {_count(config.score, 'non-blank symbol')} on the tape"
        case _:
            bound = random.randint(steps, 2 * steps)
            claim = f"∃ n, n ≤ {bound} ∧ Machine.HaltsAt {text} n"
            proof = f"⟨{steps}, by decide, {tape}, by decide +kernel⟩"
            says = f"halts after at most {_count(bound, 'step')}"
    return Challenge(
        kind, machine, steps, claim, _in_words(machine, says), None if left_open else proof,
        _form(kind, machine, steps), cells,
    )  # fmt: skip


def _repeating_challenge(
    kind: str, machine: Machine, seen: Cycle | Shift, left_open: bool
) -> Challenge:
    text, config = lean_machine(machine), seen.config
    if isinstance(seen, Cycle):
        proof = (
            f"Machine.not_halts_of_cycle _ {seen.before} {seen.period} {lean_config(config)}\n"
            "  (by decide +kernel)"
        )
    else:
        behind, front = config.left, config.right
        if not seen.right:
            behind, front = front, behind
        kept, rest = behind[: seen.kept], behind[seen.kept :]
        lists = " ".join(_list(part) for part in (kept, seen.grown, rest, front))
        side = "right" if seen.right else "left"
        proof = (
            f"Machine.not_halts_of_shift_{side} _ {seen.before} {seen.period} {config.state} "
            f"{config.head} {lists}\n  (by decide +kernel)"
        )
    return Challenge(
        kind, machine, _length(seen), f"¬Machine.Halts {text}",
        _in_words(machine, "never halts"), None if left_open else proof,
        _form(kind, machine, _length(seen)), len(config.left) + 1 + len(config.right),
    )  # fmt: skip


def _form(kind: str, machine: Machine, steps: int) -> str:
    """That a machine never halts is one fact however it is seen."""
    fact = "never" if kind in ("cycle", "shift") else kind
    form = f"{fact} {canonical(machine, steps)}"
    return hashlib.sha256(form.encode()).hexdigest()


def lean_machine(machine: Machine) -> str:
    """A machine as a Lean term.

    >>> lean_machine(((Action(1, True, 1), Action(0, False, 0)),))
    '[[.R 1 1, .L 0 0]]'
    """
    rows = (
        ", ".join(f".{'R' if a.right else 'L'} {a.write} {a.next}" for a in row) for row in machine
    )
    return f"[{', '.join(f'[{row}]' for row in rows)}]"


def lean_config(config: Config) -> str:
    """A configuration as a Lean term.

    >>> lean_config(Config(2, (1, 0), 1, ()))
    '⟨2, [1, 0], 1, []⟩'
    """
    return f"⟨{config.state}, {_list(config.left)}, {config.head}, {_list(config.right)}⟩"


def _list(symbols: Sequence[int]) -> str:
    return f"[{', '.join(map(str, symbols))}]"


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def _in_words(machine: Machine, says: str) -> str:
    """The machine as a Markdown table, and what is claimed of it."""
    head = "| state | " + " | ".join(f"reads {x}" for x in range(len(machine[0]))) + " |"
    lines = [head, "|---" * (len(machine[0]) + 1) + "|"]
    for state, row in enumerate(machine):
        cells = " | ".join(_action_in_words(a, len(machine)) for a in row)
        lines.append(f"| {_state(state)} | {cells} |")
    table = "\n".join(lines)
    return (
        f"A Turing machine with {_count(len(machine), 'state')} and "
        f"{_count(len(machine[0]), 'symbol')} starts in state A on a tape that is 0 everywhere. "
        "A cell of the table says what it writes, where the head moves (L, R) and the state that "
        f"follows; H is halting.\n\n{table}\n\nShow that it {says}."
    )


def standard_text(machine: Machine) -> str:
    """The machine as the Busy Beaver literature writes it, with Z for halting.

    >>> standard_text(((Action(1, True, 1), Action(0, False, 0)),))
    '1RZ0LA'
    """
    states = len(machine)
    rows = (
        "".join(
            f"{a.write}{'R' if a.right else 'L'}{_state(a.next) if a.next < states else 'Z'}"
            for a in row
        )
        for row in machine
    )
    return "_".join(rows)


def _action_in_words(action: Action, states: int) -> str:
    following = _state(action.next) if action.next < states else "H"
    return f"{action.write}{'R' if action.right else 'L'}{following}"


def _state(number: int) -> str:
    """A, B, ... and, as H is halting and there may be many, Q with a number from the eighth on."""
    return chr(ord("A") + number) if number < 7 else f"Q{number}"


def _tape_in_words(config: Config) -> str:
    left = " ".join(map(str, reversed(config.left)))
    right = " ".join(map(str, config.right))
    tape = " ".join(part for part in (left, f"[{config.head}]", right) if part)
    return f"and that the cells visited by the head then hold `{tape}` (the head's in brackets)"
