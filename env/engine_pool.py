"""Many engines on this machine behind one contract, for threads and for asyncio."""

from __future__ import annotations

import asyncio
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from functools import partial
from types import TracebackType
from typing import Any, Self, TypeVar

from qedgym.env.engine import Engine, Limits
from qedgym.env.engines import EngineFactory, default_engine
from qedgym.env.errors import InputError
from qedgym.env.owned import Owned
from qedgym.env.pool_jobs import Job, Workers
from qedgym.env.pool_placement import file_key
from qedgym.env.theorem import ProofState, StepResult, Theorem, TryResult
from qedgym.env.toolchain import Toolchain

R = TypeVar("R")

_PART = 64
"""Items of a batch that one worker gets at a time, at most."""


def processors() -> int:
    """Processor cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class EnginePool(Owned):
    """Engines in processes of their own, each driven by one thread of this process.

    Its methods are those of ``Engine`` and mean the same; they may be called from any number of
    threads at once, and from coroutines by the names with an ``a`` in front. Results do not depend
    on the number of workers (times apart). Work goes where it is done soonest: a state to the
    worker that has it, a theorem to one that has its file open, anything to an idle worker when the
    wait would be longer than opening the file, or replaying the state, anew.

    At most ``waiting`` jobs wait (a job is a call, or up to 64 items of a batch): who calls when
    there are more is held up until there is room. A worker whose process dies or hangs gives that
    step its error and goes on; what waits is done by it or by others.

    ``close`` gives everything that waits or runs an ``EngineError`` and leaves no process. With
    four workers and more Python itself becomes narrow: send batches, or use ``RayEnginePool``.
    """

    def __init__(
        self,
        toolchain: Toolchain,
        workers: int | None = None,
        limits: Limits = Limits(),
        *,
        engine: EngineFactory = default_engine,
        waiting: int | None = None,
    ) -> None:
        """One worker per processor core by default; engines start with their first job.

        Raises ``InputError`` for numbers below one.
        """
        self.toolchain = toolchain
        self.limits = limits
        self._start(partial(engine, toolchain, limits), workers, waiting, together=1)

    def _start(
        self, make: Callable[[], Engine], workers: int | None, waiting: int | None, together: int
    ) -> None:
        self._count = processors() if workers is None else workers
        waiting = 32 * self._count if waiting is None else waiting
        if self._count < 1 or waiting < 1:
            raise InputError(
                f"a pool of {self._count} workers with {waiting} waiting jobs; at least 1 of both"
            )
        self._waiting = waiting
        self._workers = Workers(make, self._count, waiting, together)

    @property
    def workers(self) -> int:
        """How many engines there are at most."""
        return self._count

    # ---- for threads

    def start(self, theorem: Theorem) -> ProofState:
        """See ``Engine.start``."""
        state: ProofState = self._wait(self._submit(_start_job(theorem)))
        return state

    def step(
        self, state: ProofState, tactic: str, *, goals: bool = True, premises: bool = False
    ) -> StepResult:
        """See ``Engine.step``."""
        (result,) = self._wait(self._submit(_step_job([(state, tactic)], goals, premises)))
        step_result: StepResult = result
        return step_result

    def step_many(
        self,
        items: Sequence[tuple[ProofState, str]],
        *,
        goals: bool = True,
        premises: bool = False,
    ) -> list[StepResult]:
        """See ``Engine.step_many``. The items are shared out among the workers."""
        make = partial(_step_job, goals=goals, premises=premises)
        return self._all(items, self._parts(items, self._place), make)

    def try_many(
        self, items: Sequence[tuple[Theorem, str]], *, goals: bool = True
    ) -> list[TryResult]:
        """See ``Engine.try_many``. The items are shared out among the workers."""
        return self._all(items, self._parts(items, _file), partial(_try_job, goals=goals))

    def read(self, state: ProofState) -> ProofState:
        """See ``Engine.read``."""
        found: ProofState = self._wait(self._submit(_read_job(state)))
        return found

    def map(
        self, function: Callable[[Engine, Theorem], R], theorems: Iterable[Theorem]
    ) -> Iterator[R]:
        """``function(engine, theorem)`` for each theorem in the worker's thread, in their order.

        Theorems are taken from the iterable as there is room. What ``function`` raises is raised
        here; leaving early cancels what has not begun.
        """
        running: deque[Future[Any]] = deque()
        try:
            for theorem in theorems:
                if len(running) >= self._count + self._waiting:
                    yield self._wait(running.popleft())
                running.append(self._submit(_call_job(theorem, function)))
            while running:
                yield self._wait(running.popleft())
        finally:
            for future in running:
                future.cancel()

    # ---- for coroutines

    async def astart(self, theorem: Theorem) -> ProofState:
        """``start`` for coroutines."""
        state: ProofState = await asyncio.wrap_future(await self._asubmit(_start_job(theorem)))
        return state

    async def astep(
        self, state: ProofState, tactic: str, *, goals: bool = True, premises: bool = False
    ) -> StepResult:
        """``step`` for coroutines."""
        job = _step_job([(state, tactic)], goals, premises)
        (result,) = await asyncio.wrap_future(await self._asubmit(job))
        step_result: StepResult = result
        return step_result

    async def astep_many(
        self,
        items: Sequence[tuple[ProofState, str]],
        *,
        goals: bool = True,
        premises: bool = False,
    ) -> list[StepResult]:
        """``step_many`` for coroutines."""
        make = partial(_step_job, goals=goals, premises=premises)
        return await self._aall(items, self._parts(items, self._place), make)

    async def atry_many(
        self, items: Sequence[tuple[Theorem, str]], *, goals: bool = True
    ) -> list[TryResult]:
        """``try_many`` for coroutines."""
        parts = self._parts(items, _file)
        return await self._aall(items, parts, partial(_try_job, goals=goals))

    async def aread(self, state: ProofState) -> ProofState:
        """``read`` for coroutines."""
        found: ProofState = await asyncio.wrap_future(await self._asubmit(_read_job(state)))
        return found

    # ---- the end

    def close(self) -> None:
        """End all engines. What waits or runs gets an ``EngineError``. Idempotent."""
        self._workers.close()

    async def aclose(self) -> None:
        """``close`` for coroutines."""
        await asyncio.to_thread(self.close)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()

    # ---- jobs

    def _submit(self, job: Job) -> Future[Any]:
        """Queue a job, when there is room."""
        ticket = self._workers.admit()
        if ticket is not None:
            try:
                ticket.result()
            except BaseException:
                self._workers.give_up(ticket)
                raise
        self._workers.put(job)
        return job.future

    async def _asubmit(self, job: Job) -> Future[Any]:
        ticket = self._workers.admit()
        if ticket is not None:
            try:
                await asyncio.wrap_future(ticket)
            except BaseException:
                self._workers.give_up(ticket)
                raise
        self._workers.put(job)
        return job.future

    def _wait(self, future: Future[Any]) -> Any:
        try:
            return future.result()
        except BaseException:
            future.cancel()  # an interrupt: nobody waits for it any more
            raise

    def _place(self, item: tuple[ProofState, str]) -> object:
        state = item[0]
        return self._workers.homes.worker(state), file_key(state.theorem)

    def _parts(
        self, items: Sequence[tuple[Any, Any]], place: Callable[[tuple[Any, Any]], object]
    ) -> list[list[int]]:
        """The items' numbers in parts for one worker each: those of one place and theorem
        together, and parts small enough that every worker gets some."""
        groups: dict[object, dict[int, list[int]]] = {}
        for number, item in enumerate(items):
            subject = item[0]
            theorem = subject if isinstance(subject, Theorem) else subject.theorem
            groups.setdefault(place(item), {}).setdefault(id(theorem), []).append(number)
        size = max(1, min(_PART, -(-len(items) // (2 * self._count))))
        parts = []
        for group in groups.values():
            numbers = [number for of_one in group.values() for number in of_one]
            parts += [numbers[i : i + size] for i in range(0, len(numbers), size)]
        return parts

    def _all(
        self, items: Sequence[Any], parts: list[list[int]], make: Callable[[list[Any]], Job]
    ) -> list[Any]:
        running: list[Future[Any]] = []
        results: dict[int, Any] = {}
        try:
            for numbers in parts:
                running.append(self._submit(make([items[number] for number in numbers])))
            for numbers, future in zip(parts, running, strict=True):
                results.update(zip(numbers, self._wait(future), strict=True))
        finally:
            for future in running:
                future.cancel()
        return [results[number] for number in range(len(items))]

    async def _aall(
        self, items: Sequence[Any], parts: list[list[int]], make: Callable[[list[Any]], Job]
    ) -> list[Any]:
        running: list[Future[Any]] = []
        results: dict[int, Any] = {}
        try:
            for numbers in parts:
                running.append(await self._asubmit(make([items[number] for number in numbers])))
            for numbers, future in zip(parts, running, strict=True):
                found = await asyncio.wrap_future(future)
                results.update(zip(numbers, found, strict=True))
        finally:
            for future in running:
                future.cancel()
        return [results[number] for number in range(len(items))]


def _file(item: tuple[Theorem, str]) -> object:
    return file_key(item[0])


def _start_job(theorem: Theorem) -> Job:
    return Job(theorem, call=lambda engine: engine.start(theorem))


def _read_job(state: ProofState) -> Job:
    return Job(state.theorem, state, call=lambda engine: engine.read(state))


def _step_job(items: list[tuple[ProofState, str]], goals: bool, premises: bool) -> Job:
    state = items[0][0]
    batch = ("step_many", (("goals", goals), ("premises", premises)))
    return Job(state.theorem, state, batch=batch, items=items)


def _try_job(items: list[tuple[Theorem, str]], goals: bool) -> Job:
    return Job(items[0][0], batch=("try_many", (("goals", goals),)), items=items)


def _call_job(theorem: Theorem, function: Callable[[Engine, Theorem], Any]) -> Job:
    return Job(theorem, call=lambda engine: function(engine, theorem), measured=False)
