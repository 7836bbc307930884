"""Many searches in one process: their questions are put together, Lean and the policy overlap.

A language model is quick only when it sees many states at once, and a search by itself asks about
one or a few. Here many searches run at once. While the policy thinks about the states of some,
Lean steps the states of others, and the trusted check looks at the proofs of a third; what comes
meanwhile for one of them goes to it as one batch. What a search finds does not depend on the
company that it was in, as far as the policy's answer to a state does not depend on its batch.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

from qedgym.env.engine import Engine
from qedgym.env.errors import EngineError, InputError
from qedgym.env.theorem import ProofState, StepResult, Theorem, TryResult
from qedgym.search.contract import Problem, SearchEvent, SearchResult
from qedgym.search.driver import Answer, Call, Calls, played
from qedgym.search.play import Played
from qedgym.search.runner import UsesUnproved

_CHECKS_AT_ONCE = 2
_MOST_STEPS = 64
"""Steps sent to Lean in one batch, at most."""


class _Guarded(Engine):
    """An engine that several threads may use, one after the other."""

    def __init__(self, engine: Engine) -> None:
        self.limits = engine.limits
        self._engine = engine
        self._lock = threading.Lock()

    def start(self, theorem: Theorem) -> ProofState:
        with self._lock:
            return self._engine.start(theorem)

    def step(
        self, state: ProofState, tactic: str, *, goals: bool = True, premises: bool = False
    ) -> StepResult:
        with self._lock:
            return self._engine.step(state, tactic, goals=goals, premises=premises)

    def step_many(
        self,
        items: Sequence[tuple[ProofState, str]],
        *,
        goals: bool = True,
        premises: bool = False,
    ) -> list[StepResult]:
        with self._lock:
            return self._engine.step_many(items, goals=goals, premises=premises)

    def try_many(
        self, items: Sequence[tuple[Theorem, str]], *, goals: bool = True
    ) -> list[TryResult]:
        with self._lock:
            return self._engine.try_many(items, goals=goals)

    def read(self, state: ProofState) -> ProofState:
        with self._lock:
            return self._engine.read(state)

    def stop(self) -> None:
        self._engine.stop()

    def close(self) -> None:
        """The engine stays its owner's."""


@dataclass(slots=True)
class _Play:
    """One search that runs."""

    number: int
    problem: Problem
    calls: Calls


@dataclass(slots=True)
class _Asked:
    """A call that waits, or is being made."""

    play: _Play
    call: Call
    since: float = field(default_factory=time.monotonic)


@dataclass(frozen=True, slots=True)
class Load:
    """How the work of a run was put together."""

    batches: int
    """Calls of policies and critics."""
    states: int
    """States in them."""
    steps: int
    """Batches of steps."""
    overlap_s: float
    """Seconds in which Lean and the policy worked at the same time."""


Ended: TypeAlias = InputError | EngineError | UsesUnproved
"""Why a search ended without a result."""


def search_together(
    search: Played,
    problems: Iterable[Problem],
    *,
    at_once: int = 32,
    engines: int = 1,
    on_load: Callable[[Load], None] | None = None,
) -> Iterator[tuple[int, SearchEvent | Ended]]:
    """Run a search on many problems, ``at_once`` of them at the same time.

    Gives every event with the number of its problem, in the order in which they happen, and, for a
    theorem that cannot be opened or that waits for another one, the error in place of its end.
    Other exceptions pass through. The problems may share engines: each is used by one thread at a
    time, and ``engines`` of them work at the same time at most. An iterator of problems is asked
    again when a search has ended, also after it had none left. ``on_load`` is told at the end how
    the calls were put together. Raises ``InputError`` when ``at_once`` or ``engines`` is below 1.
    """
    if at_once < 1 or engines < 1:
        raise InputError(f"{at_once} searches at once with {engines} engines; at least 1")
    return _Together(search, iter(problems), at_once, engines, on_load).events()


class _Together:
    """The searches that run, what they wait for, and who works."""

    def __init__(
        self,
        search: Played,
        problems: Iterator[Problem],
        at_once: int,
        engines: int,
        on_load: Callable[[Load], None] | None,
    ) -> None:
        self.search = search
        self.problems = enumerate(problems)
        self.at_once = at_once
        self.room = {"lean": engines, "model": 1, "check": _CHECKS_AT_ONCE}
        self.on_load = on_load
        self.guards: dict[int, _Guarded] = {}
        self.waiting: dict[str, list[_Asked]] = {"lean": [], "model": [], "check": []}
        self.working: dict[Future[Any], tuple[str, list[_Asked]]] = {}
        self.running = 0
        self.batches = self.states = self.steps = 0
        self.spans: dict[str, list[tuple[float, float]]] = {"lean": [], "model": []}

    def events(self) -> Iterator[tuple[int, SearchEvent | Ended]]:
        plays: dict[int, _Play] = {}
        with ExitStack() as stack:
            workers = {
                kind: stack.enter_context(ThreadPoolExecutor(count, f"qedgym-{kind}"))
                for kind, count in self.room.items()
            }
            try:
                while True:
                    while len(plays) < self.at_once and (play := self.begin()) is not None:
                        plays[play.number] = play
                        yield from self.advance(plays, play, None)
                    if not plays:
                        break
                    self.send(workers)
                    done, _ = wait(self.working, return_when=FIRST_COMPLETED)
                    for future in done:
                        for asked, outcome in self.outcomes(future):
                            yield from self.advance(plays, asked.play, outcome)
            finally:
                for future in self.working:
                    future.cancel()
                for play in plays.values():
                    play.calls.close()
        if self.on_load is not None:
            self.on_load(Load(self.batches, self.states, self.steps, self.overlap()))

    def begin(self) -> _Play | None:
        """The next problem's search; None when there is none."""
        found = next(self.problems, None)
        if found is None:
            return None
        number, problem = found
        guard = self.guards.setdefault(id(problem.engine), _Guarded(problem.engine))
        problem = replace(problem, engine=guard)
        return _Play(number, problem, played(self.search, problem))

    def advance(
        self, plays: dict[int, _Play], play: _Play, outcome: Answer | Exception | None
    ) -> Iterator[tuple[int, SearchEvent | Ended]]:
        """Let a search go on to its next call."""
        try:
            if isinstance(outcome, Exception):
                said = play.calls.throw(outcome)
            else:
                said = play.calls.send(outcome)
            while not isinstance(said, Call):
                yield play.number, said
                said = next(play.calls)
        except StopIteration:
            del plays[play.number]
        except (InputError, EngineError, UsesUnproved) as error:
            del plays[play.number]
            yield play.number, error
        else:
            self.waiting[said.kind].append(_Asked(play, said))

    def send(self, workers: dict[str, ThreadPoolExecutor]) -> None:
        """Give work to everybody who has none."""
        for kind, executor in workers.items():
            busy = sum(k == kind for k, _ in self.working.values())
            while busy < self.room[kind] and (batch := self.batch(kind)):
                self.working[executor.submit(_make, [a.call for a in batch])] = (kind, batch)
                busy += 1

    def batch(self, kind: str) -> list[_Asked]:
        """Calls that can be made as one, the longest waiting among them whose engine is free;
        none when there is none."""
        queue = self.waiting[kind]
        if kind == "lean":
            batches = [batch for k, batch in self.working.values() if k == "lean"]
            taken = {id(a.play.problem.engine) for batch in batches for a in batch}
            free = [a for a in queue if id(a.play.problem.engine) not in taken]
        else:
            free = queue
        if not free:
            return []
        wanted = _same(free[0].call)
        chosen: list[_Asked] = []
        rest: list[_Asked] = []
        items = 0
        for asked in queue:
            fits = asked is free[0] or (
                bool(chosen)
                and kind != "check"
                and _same(asked.call) == wanted
                and (kind == "model" or items + len(asked.call.items) <= _MOST_STEPS)
            )
            (chosen if fits else rest).append(asked)
            items += len(asked.call.items) * fits
        self.waiting[kind] = rest
        if kind == "model":
            self.batches += 1
            self.states += items
        self.steps += kind == "lean"
        return chosen

    def outcomes(self, future: Future[Any]) -> Iterator[tuple[_Asked, Answer | Exception]]:
        """What came of the calls of a batch."""
        kind, batch = self.working.pop(future)
        began, ended, found = future.result()
        if kind in self.spans:
            self.spans[kind].append((began, ended))
        items = sum(len(asked.call.items) for asked in batch) or 1
        for asked, outcome in zip(batch, found, strict=True):
            if isinstance(outcome, Exception):
                yield asked, outcome
                continue
            share = (ended - began) * len(asked.call.items) / items
            waited = 0.0 if kind == "check" else time.monotonic() - asked.since - share
            yield asked, Answer(outcome, share, max(0.0, waited))

    def overlap(self) -> float:
        """Seconds in which both worked."""
        total, at = 0.0, 0
        lean = self.spans["lean"]
        for began, ended in self.spans["model"]:
            while at < len(lean) and lean[at][1] <= began:
                at += 1
            for start, stop in lean[at:]:
                if start >= ended:
                    break
                total += min(stop, ended) - max(start, began)
        return total


def _same(call: Call) -> tuple[object, ...]:
    """What calls must have in common to be made as one."""
    owner = getattr(call.function, "__self__", None)
    name = getattr(call.function, "__name__", "")
    whose = id(call.function) if owner is None else (id(owner), name)
    return whose, *(id(o) if isinstance(o, Engine) else o for o in call.options)


def _make(calls: Sequence[Call]) -> tuple[float, float, list[Sequence[Any] | Exception]]:
    """Make calls as one; when that fails, one by one, so that one fault costs one search."""
    began = time.monotonic()
    first = calls[0]
    found: list[Sequence[Any] | Exception] = []
    try:
        every = list(first.function([i for c in calls for i in c.items], *first.options))
    except Exception as error:
        if len(calls) == 1:
            return began, time.monotonic(), [error]
        for call in calls:
            found += _make([call])[2]
    else:
        for call in calls:
            found.append(every[: len(call.items)])
            every = every[len(call.items) :]
    return began, time.monotonic(), found


def results_together(
    search: Played, problems: Sequence[Problem], *, at_once: int = 32
) -> Iterator[tuple[int, SearchResult]]:
    """``search_together`` without what happens in between: each result with its problem's number.

    A theorem that cannot be opened is ``invalid``, one without a living Lean ``failed``.
    """
    for number, said in search_together(search, problems, at_once=at_once):
        if isinstance(said, SearchEvent):
            if said.result is not None:
                yield number, said.result
            continue
        yield number, ended(search, problems[number], said)


def ended(search: Played, problem: Problem, why: Ended) -> SearchResult:
    """The result of a search that ended without one."""
    return SearchResult(
        problem.theorem, "invalid" if isinstance(why, InputError) else "failed", str(why),
        seed=problem.seed, search=search.name, policy=problem.policy.name,
    )  # fmt: skip
