"""Lean's answers, remembered: searches over the same theorem try the same steps again and again.

A step with a heartbeat limit gives the same every time, so searches may be compared on what one of
them was told for the other. Only the times become meaningless.
"""

from __future__ import annotations

import hashlib
import pickle
import sqlite3
import zlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from qedgym.env.engine import Engine
from qedgym.env.theorem import ProofState, StepResult, Theorem, TryResult
from qedgym.search.contract import Check, Verdict, WriteOut


class Memory:
    """Answers by question, in a file, or until the process ends."""

    def __init__(self, path: Path | None = None) -> None:
        self._file = sqlite3.connect(path or ":memory:", timeout=120)
        self._file.execute("PRAGMA journal_mode=WAL")
        self._file.execute("PRAGMA synchronous=OFF")
        self._file.execute("CREATE TABLE IF NOT EXISTS answers(question BLOB PRIMARY KEY, a BLOB)")

    def answers(
        self, questions: Sequence[object], find: Callable[[list[int]], Sequence[Any]],
        lasting: Callable[[Any], bool] = lambda _: True,
    ) -> list[Any]:
        """The answers; ``find`` gives those to the questions, by place, that are new. What is not
        ``lasting`` is not remembered."""
        keys = [hashlib.sha256(repr(question).encode()).digest() for question in questions]
        found: dict[int, Any] = {}
        for place, key in enumerate(keys):
            row = self._file.execute("SELECT a FROM answers WHERE question=?", (key,)).fetchone()
            if row is not None:
                found[place] = pickle.loads(zlib.decompress(row[0]))
        new = [place for place in range(len(keys)) if place not in found]
        for place, answer in zip(new, find(new) if new else (), strict=True):
            found[place] = answer
            if lasting(answer):
                text = zlib.compress(pickle.dumps(answer), 1)
                self._file.execute("INSERT OR REPLACE INTO answers VALUES (?, ?)",
                                   (keys[place], text))  # fmt: skip
        self._file.commit()
        return [found[place] for place in range(len(keys))]


def _packed(result: Any) -> tuple[Any, Any]:
    """A result without its theorem, whose text is long."""
    state = result.state
    return replace(result, state=None), state and (state.tactics, state.goals, state.unread)


def _unpacked(packed: tuple[Any, Any], about: Theorem | ProofState) -> Any:
    result, state = packed
    theorem = about if isinstance(about, Theorem) else about.theorem
    return replace(result, state=state and ProofState(theorem, *state))


class Remembered(Engine):
    """An engine that asks another one only what is not in a memory."""

    def __init__(self, engine: Engine, memory: Memory) -> None:
        self.engine, self.memory, self.limits = engine, memory, engine.limits

    def _question(self, kind: str, theorem: Theorem, *rest: object) -> object:
        text = (theorem.name, theorem.statement, theorem.prefix)
        return (kind, text, self.limits.heartbeats, *rest)

    def start(self, theorem: Theorem) -> ProofState:
        """See ``Engine.start``."""
        question = self._question("start", theorem)
        (goals,) = self.memory.answers([question], lambda _: [self.engine.start(theorem).goals])
        return ProofState(theorem, (), goals)

    def step(
        self, state: ProofState, tactic: str, *, goals: bool = True, premises: bool = False
    ) -> StepResult:
        """See ``Engine.step``."""
        return self.step_many([(state, tactic)], goals=goals, premises=premises)[0]

    def step_many(
        self,
        items: Sequence[tuple[ProofState, str]],
        *,
        goals: bool = True,
        premises: bool = False,
    ) -> list[StepResult]:
        """See ``Engine.step_many``."""
        questions = [
            self._question("step", s.theorem, s.tactics, t, goals, premises) for s, t in items
        ]

        ask = partial(self.engine.step_many, goals=goals, premises=premises)
        return self._results(questions, items, ask)

    def try_many(
        self, items: Sequence[tuple[Theorem, str]], *, goals: bool = True
    ) -> list[TryResult]:
        """See ``Engine.try_many``."""
        questions = [self._question("try", theorem, proof, goals) for theorem, proof in items]

        return self._results(questions, items, partial(self.engine.try_many, goals=goals))

    def _results(
        self, questions: Sequence[object], items: Sequence[tuple[Any, str]], ask: Callable[..., Any]
    ) -> list[Any]:
        """Results of steps or of whole proofs, those that are known without asking."""
        fresh: dict[int, Any] = {}  # as they came: Lean holds a state as long as its value lives

        def find(new: list[int]) -> list[Any]:
            fresh.update(zip(new, ask([items[i] for i in new]), strict=True))
            return [_packed(fresh[i]) for i in new]

        known = self.memory.answers(questions, find, lambda packed: not packed[0].timed_out)
        return [
            fresh[i] if i in fresh else _unpacked(known[i], item[0])
            for i, item in enumerate(items)
        ]

    def stop(self) -> None:
        """See ``Engine.stop``."""
        self.engine.stop()

    def close(self) -> None:
        """See ``Engine.close``."""
        self.engine.close()


def remembered_check(check: Check, memory: Memory) -> Check:
    """The trusted check, asked once about each proof."""

    def verdict(theorem: Theorem, proof: str) -> Verdict:
        question = ("check", theorem.name, theorem.statement, theorem.prefix, proof)
        (found,) = memory.answers([question], lambda _: [check(theorem, proof)])
        assert isinstance(found, Verdict)
        return found

    return verdict


def remembered_write_out(write_out: WriteOut, memory: Memory) -> WriteOut:
    """What writes ``exact?`` out, asked once about each proof."""

    def written(theorem: Theorem, proof: str) -> str:
        question = ("write out", theorem.name, theorem.statement, theorem.prefix, proof)
        (found,) = memory.answers([question], lambda _: [write_out(theorem, proof)])
        return str(found)

    return written
