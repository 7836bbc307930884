"""Prove many theorems in one process, whose policy sees the states of all searches in batches.

What ``search.pool`` is for policies that are quick on one state, this is for those that are quick
only on many (a language model): one policy, and ``at_once`` searches that ask it together, over
one engine or several.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from itertools import cycle

from qedgym.env.engine import Engine
from qedgym.env.engines import default_engine
from qedgym.env.errors import InputError
from qedgym.env.theorem import Theorem
from qedgym.env.verify import Checker
from qedgym.provers.critic import Critic
from qedgym.provers.critic_registry import make_critic
from qedgym.provers.policy import Policy
from qedgym.search.contract import Check, Problem, SearchEvent, SearchResult
from qedgym.search.play import Played
from qedgym.search.pool import Run, begin, prove_many
from qedgym.search.runner import UsesUnproved, limits_for, trusted_check, writer_out
from qedgym.search.together import ended, search_together
from qedgym.search.worker import Report, Setup, Task, stopping_check

_TELL_S = 0.2


@dataclass(slots=True)
class _Feed(Iterator[Problem]):
    """The problems that are ready; asked again, those that have become so."""

    job: Run
    policy: Policy
    critic: Critic | None
    check: Check
    engines: Iterator[Engine]
    tasks: list[tuple[Task, Problem, float]] = field(default_factory=list)
    """What was handed out, with the moment."""
    running: set[int] = field(default_factory=set)

    def __next__(self) -> Problem:
        self.job.wake(self.running)
        if not self.job.ready:
            raise StopIteration
        task, setup = self.job.ready.popleft(), self.job.setup
        problem = Problem(
            task.theorem, next(self.engines), self.policy,
            stopping_check(self.check, task.may_wait), task.budget, setup.seed,
            writer_out(setup.toolchain), self.critic,
        )  # fmt: skip
        self.running.add(task.number)
        self.tasks.append((task, problem, time.monotonic()))
        return problem


def prove_together(
    theorems: Sequence[Theorem],
    setup: Setup,
    *,
    at_once: int,
    engines: int = 1,
    on_event: Callable[[Theorem, SearchEvent], None] | None = None,
    alone: bool = False,
) -> Generator[SearchResult, None, None]:
    """Prove theorems in this process; each result as soon as it is there, in any order.

    As ``search.pool.prove_many``, of which ``alone`` and ``on_event`` are explained there. Raises
    ``InputError`` when the search cannot be run so, or ``at_once`` is below 1, ``EngineError`` when
    no Lean can be kept alive.
    """
    search = setup.search
    if not isinstance(search, Played):
        raise InputError(f"the search {search.name} cannot be run together with others")
    job = begin(theorems, setup, on_event, alone=alone)
    lean = setup.toolchain
    told: dict[int, float] = {}
    with ExitStack() as stack:
        limits = limits_for(setup.budget)
        open_ = [stack.enter_context(default_engine(lean, limits)) for _ in range(max(1, engines))]
        checker = stack.enter_context(Checker(lean))
        feed = _Feed(
            job, setup.make_policy(), make_critic(setup.critic),
            trusted_check(lean, checker=checker), cycle(open_),
        )  # fmt: skip
        for number, said in search_together(search, feed, at_once=at_once, engines=len(open_)):
            task, problem, since = feed.tasks[number]
            if isinstance(said, SearchEvent) and said.result is None:
                now = time.monotonic()
                often = said.kind != "start" and now - told.get(task.number, 0.0) < _TELL_S
                if on_event is not None and not often:
                    told[task.number] = now
                    on_event(theorems[task.number], said)
                continue
            feed.running.discard(task.number)
            if isinstance(said, UsesUnproved):
                yield from job.ended(
                    Report(task.number, waits=True, time_s=time.monotonic() - since)
                )
                continue
            result = said.result if isinstance(said, SearchEvent) else ended(search, problem, said)
            assert result is not None
            result = replace(result, lean=f"Lean {lean.version}, {lean.kind}")
            if not setup.keep_graphs:
                result = replace(result, graph=None)
            yield from job.ended(Report(task.number, result=result))


def prove_all(
    theorems: Sequence[Theorem],
    setup: Setup,
    *,
    workers: int = 1,
    together: int | None = None,
    on_event: Callable[[Theorem, SearchEvent], None] | None = None,
    alone: bool = False,
) -> Generator[SearchResult, None, None]:
    """``prove_many``; with ``together`` ``prove_together`` of so many, over ``workers`` engines."""
    if together is None:
        return prove_many(theorems, setup, workers=workers, on_event=on_event, alone=alone)
    return prove_together(
        theorems, setup, at_once=together, engines=workers, on_event=on_event, alone=alone
    )
