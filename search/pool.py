"""Prove many theorems on this machine: worker processes, one engine each.

Theorems are independent tasks, so that results do not depend on how many workers there are. One
exception: a proof may use an earlier theorem of the same file whose proof is missing. Such a
theorem waits until those before it are settled, and is then tried again, with the proofs found
for them filled into its prefix, within what is left of its seconds. So every proof holds in the
file with all found proofs filled in.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable, Collection, Generator, Iterator, Sequence
from dataclasses import dataclass, field, replace
from multiprocessing.connection import Connection, wait

from qedgym.env.errors import EngineError
from qedgym.env.theorem import Theorem
from qedgym.search.contract import SearchEvent, SearchResult
from qedgym.search.fill import fill, leans_on
from qedgym.search.worker import Report, Setup, Task

START_S = 90.0
"""Seconds a worker may take to start and to open a theorem."""
GRACE_S = 10.0
"""Seconds after its budget in which a theorem may end its last step and its check."""
_CLOSE_S = 3.0
# Not `-m`: the worker's classes must be those of its module, not of `__main__`.
_WORKER = "from qedgym.search.worker import main; main()"


class _Worker:
    """A worker process and the task it has."""

    def __init__(self, setup: Setup) -> None:
        ours, theirs = socket.socketpair()
        path = os.pathsep.join(entry for entry in sys.path if entry)
        with theirs:
            self.process = subprocess.Popen(
                [sys.executable, "-P", "-c", _WORKER, str(theirs.fileno())],
                pass_fds=[theirs.fileno()],
                start_new_session=True,  # Ctrl-C is for us; we end our workers
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=None if os.environ.get("QEDGYM_DEBUG") else subprocess.DEVNULL,
                # One thread each: there are as many workers as cores, and a model's answers
                # shall not depend on how many cores there are.
                env={"OMP_NUM_THREADS": "1", **os.environ, "PYTHONPATH": path},
            )
        self.link = Connection(ours.detach())
        self.task: Task | None = None
        self.deadline = float("inf")
        try:
            self.send(setup)
        except BaseException:  # what cannot be pickled, too
            self.close()
            raise

    def send(self, message: object) -> None:
        """Send; a worker that has ended shows when its link is read."""
        try:
            self.link.send(message)
        except (BrokenPipeError, ConnectionResetError):
            pass

    def take(self, task: Task) -> None:
        self.task = task
        self.deadline = time.monotonic() + START_S
        self.send(task)

    def hang_up(self) -> None:
        """Close the link, at which the process ends its Lean, removes its files, and ends."""
        self.link.close()

    def close(self) -> None:
        """End the process, by force if it does not end when its link is closed."""
        self.hang_up()
        try:
            self.process.wait(_CLOSE_S)
        except subprocess.TimeoutExpired:
            pass
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self.process.wait()


@dataclass(slots=True)
class Run:
    """What is done, what waits, who works."""

    theorems: Sequence[Theorem]
    setup: Setup
    ready: deque[Task]
    on_event: Callable[[Theorem, SearchEvent], None] | None
    workers: list[_Worker] = field(default_factory=list)
    settled: dict[int, SearchResult] = field(default_factory=dict)
    waiting: dict[int, float] = field(default_factory=dict)
    """Theorems that wait for earlier ones, with the seconds they have used."""
    earlier: dict[int, list[int]] = field(default_factory=dict)
    """Per theorem those before it in its file whose proofs are missing there."""
    lost: set[int] = field(default_factory=set)
    """Theorems whose worker ended once."""

    def result(self, number: int, result: SearchResult) -> SearchResult:
        """Settle a theorem; the result speaks of the theorem as it was given."""
        theorem = self.theorems[number]
        proof = result.proof and replace(result.proof, theorem=theorem)
        used = self.waiting.pop(number, 0.0)
        result = replace(result, theorem=theorem, proof=proof)
        if used and result.time_s > 0:  # an earlier try, of which only the time is known
            grown = 1 + used / result.time_s
            parts = ("time_s", "lean_s", "policy_s")
            times = {name: getattr(result, name) * grown for name in parts}
            result = replace(result, **times)
        self.settled[number] = result
        return result

    def failed(self, number: int, status: str, reason: str) -> SearchResult:
        """A result for a theorem whose worker gave none."""
        setup = self.setup
        return self.result(
            number,
            SearchResult(
                self.theorems[number],
                status="timeout" if status == "timeout" else "failed",
                reason=reason,
                time_s=setup.budget.seconds or 0.0,
                wall_clock=True,
                limit="seconds" if status == "timeout" else None,
                seed=setup.seed,
                search=setup.search.name,
                lean=f"Lean {setup.toolchain.version}, {setup.toolchain.kind}",
            ),
        )

    def wake(self, busy: Collection[int] = ()) -> None:
        """Make tasks of the waiting theorems whose earlier ones are all settled; of ``busy`` ones
        somebody has the task already."""
        for number, used in self.waiting.items():
            before = self.earlier[number]
            if any(task.number == number for task in self.ready) or self.works_on(number):
                continue
            if number in busy:
                continue
            if not all(other in self.settled for other in before):
                continue
            theorem = self.theorems[number]
            found = [p for other in before if (p := self.settled[other].proof) is not None]
            filled = replace(theorem, prefix=fill(theorem.prefix, found))
            budget = self.setup.budget
            if budget.seconds is not None:
                budget = replace(budget, seconds=max(1.0, budget.seconds - used))
            self.ready.append(Task(number, filled, budget, may_wait=False))

    def works_on(self, number: int) -> bool:
        """Whether a worker of ours has the theorem."""
        return any(w.task is not None and w.task.number == number for w in self.workers)

    def staff(self, most: int) -> None:
        """Give every ready task to an idle worker, starting workers up to ``most``."""
        while self.ready:
            idle = next((w for w in self.workers if w.task is None), None)
            if idle is None:
                if len(self.workers) >= most:
                    return
                idle = _Worker(self.setup)
                self.workers.append(idle)
            idle.take(self.ready.popleft())

    def listen(self) -> Iterator[SearchResult]:
        """Wait for the next news; the results they bring."""
        busy = {w.link: w for w in self.workers if w.task is not None}
        until = min(w.deadline for w in busy.values())
        timeout = None if until == float("inf") else max(0.0, until - time.monotonic())
        for worker in [busy[link] for link in wait(list(busy), timeout) if link in busy]:
            try:
                report: Report = worker.link.recv()
            except (EOFError, OSError):
                yield from self.gone(worker)
            else:
                yield from self.heard(worker, report)
        for worker in list(busy.values()):
            if worker.task is not None and time.monotonic() >= worker.deadline:
                number = worker.task.number
                self.drop(worker)
                yield self.failed(number, "timeout", "ended from outside: it ran past its time")

    def heard(self, worker: _Worker, report: Report) -> Iterator[SearchResult]:
        """A worker has sent something."""
        if report.fault is not None:
            raise EngineError(f"a worker process cannot work: {report.fault}")
        assert worker.task is not None
        if report.event is not None:
            if report.event.kind == "start":
                seconds = worker.task.budget.seconds
                limit = float("inf") if seconds is None else seconds + GRACE_S
                worker.deadline = time.monotonic() + limit
            if self.on_event is not None:
                self.on_event(self.theorems[report.number], report.event)
            return
        worker.task = None
        worker.deadline = float("inf")
        yield from self.ended(report)

    def ended(self, report: Report) -> Iterator[SearchResult]:
        """A task has come to its end."""
        if report.result is not None:
            yield self.result(report.number, report.result)
        elif report.waits:
            self.waiting[report.number] = report.time_s

    def gone(self, worker: _Worker) -> Iterator[SearchResult]:
        """A worker has ended by itself: its theorem gets one more try."""
        task = worker.task
        code = self.drop(worker)
        if task is not None:
            yield from self.lose(task, f"code {code}; QEDGYM_DEBUG=1 shows more")

    def lose(self, task: Task, why: str) -> Iterator[SearchResult]:
        """Whoever worked on a task is gone: it gets one more try."""
        if task.number not in self.lost:
            self.lost.add(task.number)
            self.ready.appendleft(task)
            return
        yield self.failed(
            task.number,
            "failed",
            f"the process that worked on it ended twice ({why})",
        )

    def drop(self, worker: _Worker) -> int | None:
        """End a worker; its exit code."""
        self.workers.remove(worker)
        worker.close()
        return worker.process.returncode


def begin(
    theorems: Sequence[Theorem],
    setup: Setup,
    on_event: Callable[[Theorem, SearchEvent], None] | None = None,
    *,
    alone: bool = False,
) -> Run:
    """The bookkeeping of a run that has not begun."""
    earlier: dict[int, list[int]] = {
        i: [] if alone else [j for j, other in enumerate(theorems[:i]) if leans_on(theorem, other)]
        for i, theorem in enumerate(theorems)
    }
    tasks = [Task(i, t, setup.budget, may_wait=bool(earlier[i])) for i, t in enumerate(theorems)]
    return Run(theorems, setup, deque(tasks), on_event, earlier=earlier)


def prove_many(
    theorems: Sequence[Theorem],
    setup: Setup,
    *,
    workers: int = 1,
    on_event: Callable[[Theorem, SearchEvent], None] | None = None,
    alone: bool = False,
) -> Generator[SearchResult, None, None]:
    """Prove theorems in parallel; each result as soon as it is there, in any order.

    ``workers`` processes are started at most, and are gone when the iterator ends, is closed, or
    is left by an exception (Ctrl-C). ``on_event`` gets a few events a second from each. With
    ``alone`` no theorem waits for another: none may use one whose proof is missing. A
    theorem is ended from outside ``GRACE_S`` after its seconds. Raises ``EngineError`` when a
    worker cannot even be started.
    """
    job = begin(theorems, setup, on_event, alone=alone)
    try:
        while len(job.settled) < len(theorems):
            job.wake()
            job.staff(max(1, workers))
            yield from job.listen()
    except OSError as error:
        raise EngineError(f"cannot work with worker processes: {error.strerror}") from None
    finally:
        for worker in job.workers:
            worker.hang_up()
        for worker in job.workers:
            worker.close()
