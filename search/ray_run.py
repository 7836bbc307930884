"""Prove many theorems on Ray: theorems as tasks, provers as actors that keep their Lean warm.

The bookkeeping is that of ``search.pool``, so are the results. An actor that is lost, with its node
or alone, is replaced, and its theorem is tried once more.
"""

from __future__ import annotations

import os
import time
from collections.abc import Generator, Sequence
from dataclasses import replace
from typing import Any

from qedgym.env.errors import EngineError
from qedgym.env.ray_pool import ray_connected
from qedgym.env.theorem import Theorem
from qedgym.env.toolchain import find_toolchain
from qedgym.search.contract import SearchResult
from qedgym.search.pool import GRACE_S, START_S, Run, begin
from qedgym.search.worker import Prover, Report, Setup, Task

_LOST_BEFORE_WORK = 3
"""So many actors may be lost in a row before any has done something."""


class _Actor:
    """A prover on some node, with the embedded Lean of that node, or the Lean it was told of."""

    def __init__(self, setup: Setup) -> None:
        if setup.toolchain.kind == "embedded":
            setup = replace(setup, toolchain=find_toolchain("embedded"))
        self._prover = Prover(setup)

    def prove(self, task: Task) -> Report:
        """See ``Prover.prove``."""
        return self._prover.prove(task, lambda event: None)

    def pid(self) -> int:
        """Process id of the actor."""
        return os.getpid()


def prove_on_ray(
    theorems: Sequence[Theorem],
    setup: Setup,
    *,
    address: str | None = None,
    workers: int | None = None,
    cpus: float = 1.0,
    alone: bool = False,
) -> Generator[SearchResult, None, None]:
    """``search.pool.prove_many`` on Ray; each result as soon as it is there, in any order.

    ``address`` is the cluster's (``host:port``, ``auto`` for one on this machine, None to start Ray
    here); ``workers`` the most actors, by default one for each ``cpus`` processors that Ray has.
    The actors are ended when the iterator ends or is closed. Raises ``EngineError`` when Ray cannot
    be reached, or no actor can work.
    """
    with ray_connected(address, workers, cpus) as ray:
        there = int(float(ray.cluster_resources().get("CPU", 1.0)) / cpus) if cpus else 1
        most = max(1, min(workers or there, len(theorems)))
        kind = ray.remote(_Actor).options(num_cpus=cpus, max_restarts=0)
        yield from _Fleet(ray, kind, begin(theorems, setup, alone=alone), most).results()


class _Fleet:
    """The actors and what each is at."""

    def __init__(self, ray: Any, kind: Any, run: Run, most: int) -> None:
        self.ray = ray
        self.kind = kind
        self.run = run
        self.most = most
        self.setup = ray.put(run.setup)
        self.idle: list[Any] = []
        self.busy: dict[Any, tuple[Any, Task, float]] = {}
        """By the reference of the answer: the actor, its task, until when."""
        self.actors: list[Any] = []
        self.lost = 0

    def results(self) -> Generator[SearchResult, None, None]:
        """Every theorem's result."""
        run = self.run
        try:
            while len(run.settled) < len(run.theorems):
                run.wake([task.number for _, task, _ in self.busy.values()])
                self.staff()
                until = min(deadline for _, _, deadline in self.busy.values())
                timeout = None if until == float("inf") else max(0.0, until - time.monotonic())
                done, _ = self.ray.wait(list(self.busy), num_returns=1, timeout=timeout)
                for reference in done:
                    yield from self.heard(reference)
                yield from self.overdue()
        finally:
            for actor in self.actors:
                self.ray.kill(actor, no_restart=True)

    def staff(self) -> None:
        """Give every ready task to an idle actor, making actors up to the most."""
        while self.run.ready and (self.idle or len(self.actors) < self.most):
            if not self.idle:
                self.idle.append(self.kind.remote(self.setup))
                self.actors.append(self.idle[-1])
            actor, task = self.idle.pop(), self.run.ready.popleft()
            seconds = task.budget.seconds
            limit = float("inf") if seconds is None else seconds + START_S + GRACE_S
            self.busy[actor.prove.remote(task)] = (actor, task, time.monotonic() + limit)

    def heard(self, reference: Any) -> Generator[SearchResult, None, None]:
        """An actor has answered, or is gone."""
        actor, task, _ = self.busy.pop(reference)
        errors = self.ray.exceptions
        try:
            report: Report = self.ray.get(reference)
        except errors.RayActorError as error:
            self.actors.remove(actor)
            self.lost += 1
            why = " ".join(str(error).split())[:200]
            if self.lost >= _LOST_BEFORE_WORK and not self.run.settled:
                raise EngineError(f"the actors of Ray cannot work: {why}") from None
            yield from self.run.lose(task, why)
        except errors.RayError as error:
            self.idle.append(actor)
            yield from self.run.lose(task, " ".join(str(error).split())[:200])
        else:
            self.lost = 0
            self.idle.append(actor)
            yield from self.run.ended(report)

    def overdue(self) -> Generator[SearchResult, None, None]:
        """End the actors that are past their time."""
        now = time.monotonic()
        for reference, (actor, task, deadline) in list(self.busy.items()):
            if now >= deadline:
                del self.busy[reference]
                self.actors.remove(actor)
                self.ray.kill(actor, no_restart=True)
                why = "ended from outside: it ran past its time"
                yield self.run.failed(task.number, "timeout", why)
