"""What critics learn of kept searches: what a state is worth, by its way or by playouts.

- remaining steps: from the searches alone (``search.kept_searches``);
- success probability: the share of playouts of a prover that finish from the state;
- process advantage: Setlur et al. (2024), *Rewarding Progress*: by how much the step that led to
  the state changed the share of playouts that finish, under a prover other than the one that
  searched;
- outcomes: ways that ended in a proof and ways that did not, for the implicit process reward.

Playouts cost Lean's time, so their counts are kept in a file as they come: a labelling that was
ended goes on from there.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from random import Random

from qedgym.env.engine import Engine
from qedgym.env.errors import InputError
from qedgym.env.theorem import ProofState
from qedgym.provers.implicit_critic import Outcome
from qedgym.provers.learned_critic import CriticExample, ValueExample
from qedgym.provers.policy import Policy
from qedgym.search.advantage import Chance
from qedgym.search.kept_searches import KeptSearch, KeptState
from qedgym.search.rollouts import playouts

Counter = Callable[[Sequence[ProofState]], list[Chance]]
"""How often a prover finishes from states."""


def chosen(search: KeptSearch, most: int, seed: int) -> list[KeptState]:
    """States of a search to learn from: those on a way to the proof, and as many others by lot.

    At most ``most`` in all, in the order of the search, the finished ones left out.
    """
    open_ = [(i, at) for i, at in enumerate(search.states) if at.state.goals]
    ways = [pair for pair in open_ if pair[1].remaining is not None][: max(1, most // 2)]
    others = [pair for pair in open_ if pair[1].remaining is None]
    lot = Random(f"{seed} {search.key}")
    drawn = lot.sample(others, min(len(others), most - len(ways)))
    return [at for _, at in sorted([*ways, *drawn], key=lambda pair: pair[0])]


def remaining_examples(
    searches: Iterable[KeptSearch], *, most: int = 40, seed: int = 0
) -> list[CriticExample]:
    """States of proved searches with the steps that are left; None where no way is known."""
    return [
        CriticExample(at.state, at.remaining)
        for search in searches if search.status == "proved"
        for at in chosen(search, most, seed)
    ]  # fmt: skip


def success_examples(
    searches: Iterable[KeptSearch], count: Counter, *, most: int = 16, seed: int = 0
) -> Iterator[ValueExample]:
    """States of all searches with the share of playouts that finish from them."""
    for search in searches:
        states = [at.state for at in chosen(search, most, seed)]
        for state, chance in zip(states, count(states), strict=True):
            yield ValueExample(state, chance.rate)


def advantage_examples(
    searches: Iterable[KeptSearch], count: Counter, *, most: int = 16, seed: int = 0
) -> Iterator[ValueExample]:
    """States with the advantage, from -1 to 1, of the step that led to each of them."""
    for search in searches:
        by_way = {at.state.tactics: at.state for at in search.states}
        steps = [
            (by_way[at.state.tactics[:-1]], at.state)
            for at in chosen(search, most, seed)
            if at.state.tactics and at.state.tactics[:-1] in by_way
        ]
        states = list(dict.fromkeys(state for step in steps for state in step))
        rate = dict(zip(states, (c.rate for c in count(states)), strict=True))
        for before, after in steps:
            yield ValueExample(after, rate[after] - rate[before])


def outcomes(
    searches: Iterable[KeptSearch], *, vain: int = 4, seed: int = 0
) -> list[Outcome]:
    """Ways of proved searches: those to the accepted proof, and of each search ``vain`` others.

    The others are drawn by the seed among the ways that led nowhere and were followed no further.
    """
    found = []
    for search in searches:
        if search.status != "proved":
            continue
        ways = {at.state.tactics: at for at in search.states if at.state.tactics}
        inner = {way[:n] for way in ways for n in range(1, len(way))}
        good = [way for way, at in ways.items() if at.remaining == 0]
        dead = sorted(w for w, at in ways.items() if at.remaining is None and w not in inner)
        lot = Random(f"{seed} {search.key}")
        if good and dead:
            drawn = lot.sample(dead, min(vain, len(dead)))
            found += [Outcome(search.theorem, way, True) for way in good[:1]]
            found += [Outcome(search.theorem, way, False) for way in drawn]
    return found


class Playouts:
    """Counts playouts of a prover, and keeps the counts in a file (JSON Lines)."""

    def __init__(
        self,
        engine: Engine,
        prover: Policy,
        file: Path | None = None,
        *,
        count: int = 8,
        steps: int = 12,
        seed: int = 0,
        done: Callable[[int], None] = lambda n: None,
    ) -> None:
        """``done`` is called with how many states have been counted.

        Raises ``InputError`` for a file that holds something else.
        """
        self.engine, self.prover, self.file = engine, prover, file
        self.count, self.steps, self.seed, self.done = count, steps, seed, done
        self._known: dict[str, Chance] = {}
        if file is not None and file.is_file():
            data = file.read_bytes()
            whole = data[: data.rfind(b"\n") + 1]  # of a torn last line nothing is left
            if len(whole) < len(data):
                file.write_bytes(whole)
            for number, line in enumerate(whole.decode().splitlines(), 1):
                try:
                    record = json.loads(line)
                    key, chance = record["key"], Chance(record["tried"], record["finished"])
                except (ValueError, KeyError, TypeError):
                    raise InputError(f"{file}:{number}: not a count of playouts") from None
                self._known[key] = chance

    def __call__(self, states: Sequence[ProofState]) -> list[Chance]:
        """The counts of states, in their order."""
        new = [s for s in dict.fromkeys(states) if self._key(s) not in self._known]
        found = playouts(
            self.engine, self.prover, new, self.count, steps=self.steps, seed=self.seed
        )
        lines = []
        for state, chance in zip(new, found, strict=True):
            self._known[self._key(state)] = chance
            record = {
                "key": self._key(state), "theorem": state.theorem.name, "tried": chance.tried,
                "finished": chance.finished,
            }  # fmt: skip
            lines.append(json.dumps(record, ensure_ascii=False) + "\n")
        if self.file is not None and lines:
            with self.file.open("a", encoding="utf-8") as file:
                file.write("".join(lines))
        self.done(len(self._known))
        return [self._known[self._key(state)] for state in states]

    def _key(self, state: ProofState) -> str:
        theorem = state.theorem
        told = (self.prover.name, self.count, self.steps, self.seed, theorem.name,
                theorem.statement, len(theorem.prefix), state.tactics)  # fmt: skip
        return json.dumps(told, ensure_ascii=False)
