"""The workers of a pool: threads with an engine each, their queues, and who takes what.

``Workers`` is the part of ``EnginePool`` that knows nothing of theorems' meaning: it admits jobs,
queues them where they are done soonest, lets idle workers take what waits too long elsewhere, and
ends.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Iterable
from concurrent.futures import Future, InvalidStateError
from contextlib import suppress
from typing import Any

from qedgym.env.engine import Engine
from qedgym.env.errors import EngineError, InputError
from qedgym.env.pool_placement import Costs, Homes, Warmth, file_key, move_s
from qedgym.env.theorem import ProofState, StepResult, Theorem, TryResult

CLOSED = "the pool is closed"
_LOOK_S = (0.002, 0.1)  # least and most seconds between two looks of an idle worker
_SCAN = 4  # so many of the jobs that wait with another worker are looked at


class Job:
    """Something to be done with an engine, whose outcome goes to ``future``.

    ``batch`` names a method of ``Engine`` with its options, to be called with ``items``: jobs of
    the same batch may be done in one call. Else ``call`` is called with the engine.
    """

    __slots__ = (
        "batch", "call", "future", "items", "measured", "state", "tactics", "theorem", "theorems",
    )  # fmt: skip

    def __init__(
        self,
        theorem: Theorem,
        state: ProofState | None = None,
        *,
        call: Callable[[Engine], Any] | None = None,
        batch: tuple[str, tuple[tuple[str, bool], ...]] | None = None,
        items: list[Any] | None = None,
        measured: bool = True,
    ) -> None:
        self.theorem = theorem
        self.state = state
        self.call = call
        self.batch = batch
        self.items = items or []
        self.measured = measured
        subjects = [item[0] for item in self.items] or [theorem if state is None else state]
        states = [s for s in subjects if isinstance(s, ProofState)]
        self.theorems = len({id(s.theorem if isinstance(s, ProofState) else s) for s in subjects})
        self.tactics = sum(len(s.tactics) for s in states)
        self.future: Future[Any] = Future()

    @property
    def size(self) -> int:
        """How many steps it counts for."""
        return len(self.items) or 1


class Worker:
    """One thread, its engine, its queue, what it has warm."""

    def __init__(self, number: int, lock: threading.Lock) -> None:
        self.number = number
        self.queue: deque[Job] = deque()
        self.queued = 0  # steps in the queue
        self.given = 0  # steps that were ever put there
        self.warmth = Warmth()
        self.news = threading.Condition(lock)
        self.asleep = False  # waits for news without an end
        self.running = 0  # steps that run now
        self.since = 0.0
        self.engine: Engine | None = None
        self.thread: threading.Thread | None = None

    def busy_s(self, step_s: float, now: float) -> float:
        """Seconds until what runs now is over, as far as can be told."""
        if not self.running:
            return 0.0
        taken = now - self.since
        return max(self.running * step_s - taken, taken if taken > step_s else 0.0)


class Workers:
    """The threads of a pool. All methods may be called from any thread."""

    def __init__(
        self, make: Callable[[], Engine], count: int, most_waiting: int, together: int
    ) -> None:
        """``make`` makes an engine; ``together`` steps at most are joined to one batch."""
        self._make = make
        self._most_waiting = most_waiting
        self._together = together
        self._lock = threading.Lock()
        self._waiting = 0
        self._tickets: deque[Future[None]] = deque()
        self._closed = False
        self.costs = Costs()
        self.homes = Homes()
        self.all = [Worker(number, self._lock) for number in range(count)]
        for worker in self.all:
            worker.thread = threading.Thread(
                target=self._serve, args=(worker,), name=f"qedgym-pool-{worker.number}", daemon=True
            )
            worker.thread.start()

    # ---- admission

    def admit(self) -> Future[None] | None:
        """Take a place among what waits: None when there is one, else wait for the future.

        Raises ``EngineError`` when the pool is closed, or one of its own threads asks: it would
        wait for itself.
        """
        if any(worker.thread is threading.current_thread() for worker in self.all):
            raise EngineError("a job of the pool cannot wait for the pool; use the engine it got")
        with self._lock:
            if self._closed:
                raise EngineError(CLOSED)
            if self._waiting < self._most_waiting:
                self._waiting += 1
                return None
            ticket: Future[None] = Future()
            self._tickets.append(ticket)
            return ticket

    def give_up(self, ticket: Future[None]) -> None:
        """Do not wait any more for a place, or give it back."""
        if not ticket.cancel() and ticket.exception() is None:
            with self._lock:
                self._release()

    def _release(self) -> None:
        """A place is free. The caller has the lock."""
        while self._tickets:
            ticket = self._tickets.popleft()
            if ticket.set_running_or_notify_cancel():
                ticket.set_result(None)
                return
        self._waiting -= 1

    # ---- queues

    def put(self, job: Job) -> None:
        """Queue a job that was admitted. Raises ``EngineError`` when the pool is closed."""
        with self._lock:
            if self._closed:
                raise EngineError(CLOSED)
            now = time.monotonic()
            step_s = self.costs.step_s

            def ready(w: Worker) -> tuple[float, int]:
                wait_s = w.busy_s(step_s, now) + w.queued * step_s
                return wait_s + self._move_s(w, job), w.given

            worker = min(self.all, key=ready)
            behind = bool(worker.running or worker.queue)
            worker.queue.append(job)
            worker.queued += job.size
            worker.given += job.size
            worker.news.notify()
            if behind:  # should it have to wait for long, another may take it
                idle = next((w for w in self.all if w.asleep and w is not worker), None)
                if idle is not None:
                    idle.asleep = False
                    idle.news.notify()

    def _move_s(self, worker: Worker, job: Job) -> float:
        state = job.state
        at_home = state is not None and self.homes.worker(state) == worker.number
        return move_s(
            self.costs, worker.warmth, job.theorem, job.theorems, job.tactics, at_home
        )

    def _take(self, worker: Worker) -> tuple[list[Job], float | None]:
        """The jobs to do next; or none, and after how many seconds to look again (None: when
        there is news). The caller has the lock."""
        while worker.queue:
            first = worker.queue.popleft()
            jobs, size = [first], first.size
            if first.batch is not None:
                while (
                    worker.queue
                    and worker.queue[0].batch == first.batch
                    and size + worker.queue[0].size <= self._together
                ):
                    jobs.append(worker.queue.popleft())
                    size += jobs[-1].size
            worker.queued -= size
            if jobs := self._begun(jobs):
                return jobs, None
        return self._steal(worker)

    def _begun(self, jobs: Iterable[Job]) -> list[Job]:
        """Those of the jobs that nobody has cancelled."""
        begun = []
        for job in jobs:
            self._release()
            if job.future.set_running_or_notify_cancel():
                begun.append(job)
        return begun

    def _steal(self, worker: Worker) -> tuple[list[Job], float | None]:
        """The job of another worker that gains most by being done here."""
        now, step_s = time.monotonic(), self.costs.step_s
        best: tuple[float, Worker, Job] | None = None
        for other in self.all:
            wait_s = other.busy_s(step_s, now)
            for i in range(min(_SCAN, len(other.queue))):
                job = other.queue[i]
                gain = wait_s - self._move_s(worker, job)
                if best is None or gain > best[0]:
                    best = (gain, other, job)
                wait_s += job.size * step_s
        if best is None:
            return [], None
        gain, other, job = best
        if gain <= 0:
            least, most = _LOOK_S
            return [], min(max(least, -gain), most)
        other.queue.remove(job)
        other.queued -= job.size
        return self._begun([job]), 0.0

    # ---- the threads

    def _serve(self, worker: Worker) -> None:
        try:
            while (jobs := self._next(worker)) is not None:
                self._do(worker, jobs)
                jobs.clear()
        finally:
            if worker.engine is not None:
                worker.engine.close()

    def _next(self, worker: Worker) -> list[Job] | None:
        """Wait for jobs; None when the pool is closed."""
        with self._lock:
            worker.running = 0
            while not self._closed:
                jobs, seconds = self._take(worker)
                if jobs:
                    worker.running = sum(job.size for job in jobs)
                    worker.since = time.monotonic()
                    return jobs
                if seconds != 0.0:
                    worker.asleep = seconds is None
                    worker.news.wait(seconds)
                    worker.asleep = False
            return None

    def _do(self, worker: Worker, jobs: list[Job]) -> None:
        """Do jobs of one batch, or one alone, and give their outcomes."""
        first = jobs[0]
        cold = not worker.warmth.has_file(file_key(first.theorem))
        began = time.perf_counter()
        try:
            if worker.engine is None:
                worker.engine = self._make()
                if self._closed:
                    worker.engine.stop()
                began = time.perf_counter()
            if first.batch is None:
                assert first.call is not None
                outcomes = [first.call(worker.engine)]
            else:
                outcomes = self._batch(worker.engine, jobs)
        except BaseException as error:
            self._failed(worker, jobs, error)
            return
        seconds = time.perf_counter() - began
        count = sum(job.size for job in jobs)
        with self._lock:
            if first.measured:
                if cold:
                    self.costs.opened(file_key(first.theorem), seconds)
                else:
                    self.costs.stepped(count, seconds)
            for job, outcome in zip(jobs, outcomes, strict=True):
                worker.warmth.used(job.theorem)
                self._is_here(worker, job, outcome)
        for job, outcome in zip(jobs, outcomes, strict=True):
            _settle(job.future, outcome)

    def _batch(self, engine: Engine, jobs: list[Job]) -> list[Any]:
        assert jobs[0].batch is not None
        method, options = jobs[0].batch
        items = [item for job in jobs for item in job.items]
        results = iter(getattr(engine, method)(items, **dict(options)))
        return [[next(results) for _ in job.items] for job in jobs]

    def _is_here(self, worker: Worker, job: Job, outcome: Any) -> None:
        """Remember which states the worker has."""
        for result in outcome if job.batch is not None else (outcome,):
            state = result.state if isinstance(result, StepResult | TryResult) else result
            if isinstance(state, ProofState) and not state.finished:
                self.homes.made(state, worker.number)
        if job.state is not None and self.homes.worker(job.state) is None:
            self.homes.made(job.state, worker.number)

    def _failed(self, worker: Worker, jobs: list[Job], error: BaseException) -> None:
        if self._closed and isinstance(error, EngineError):
            error = EngineError("the pool was closed while this ran")
        for job in jobs:
            _settle(job.future, error=error)
        ours = jobs[0].measured  # not a function that the caller gave
        if ours and worker.engine and not isinstance(error, InputError | EngineError):
            # Whatever that was, the engine may be out of step with its process.
            worker.engine.close()
            worker.engine = None

    # ---- the end

    def close(self) -> None:
        """See ``EnginePool.close``."""
        with self._lock:
            self._closed = True
            left = [job.future for worker in self.all for job in worker.queue]
            for worker in self.all:
                worker.queue.clear()
                worker.news.notify_all()
            tickets = list(self._tickets)
            self._tickets.clear()
        for future in (*left, *tickets):
            if future.set_running_or_notify_cancel():
                _settle(future, error=EngineError(CLOSED))
        for worker in self.all:
            if worker.engine is not None:
                worker.engine.stop()
        for worker in self.all:
            thread = worker.thread
            if thread is None or thread is threading.current_thread():
                continue
            while thread.is_alive():
                thread.join(0.05)
                if worker.engine is not None and thread.is_alive():
                    worker.engine.stop()  # it may just have begun another process


def _settle(
    future: Future[Any], outcome: Any = None, *, error: BaseException | None = None
) -> None:
    with suppress(InvalidStateError):
        if error is not None:
            future.set_exception(error)
        else:
            future.set_result(outcome)


