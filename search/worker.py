"""A process that proves the theorems it is sent, one after the other, with one engine.

``main``'s argument on the command line is one end of a socket; the other end is with
``search.pool``. The worker ends when that end is closed, in whatever way the other process ended,
and its Lean ends with it.
"""

from __future__ import annotations

import os
import select
import sys
import threading
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from typing import NoReturn

from qedgym.env import process, scratch
from qedgym.env.engines import default_engine
from qedgym.env.owned import Owned
from qedgym.env.theorem import Theorem
from qedgym.env.toolchain import Toolchain
from qedgym.env.verify import Checker
from qedgym.provers.critic_registry import make_critic
from qedgym.provers.policy import Policy
from qedgym.search.contract import Budget, Check, Search, SearchEvent, SearchResult, Verdict
from qedgym.search.runner import (
    UsesUnproved,
    limits_for,
    prove_theorem,
    trusted_check,
)

_REPORT_S = 0.2


@dataclass(frozen=True, slots=True)
class Setup:
    """What is the same for all theorems of a run. Sent to each worker first."""

    toolchain: Toolchain
    make_policy: Callable[[], Policy]
    """Picklable; called once in each worker."""
    search: Search
    budget: Budget
    seed: int = 0
    keep_graphs: bool = False
    critic: str = "none"
    """As ``provers.critic_registry`` takes it."""


@dataclass(frozen=True, slots=True)
class Task:
    """One theorem to prove."""

    number: int
    theorem: Theorem
    budget: Budget
    may_wait: bool
    """End at the first proof that only lacks an earlier theorem of the file."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a worker sends: how far it is, or a task's end."""

    number: int
    event: SearchEvent | None = None
    result: SearchResult | None = None
    waits: bool = False
    """The theorem should be tried again when those before it are settled; no result."""
    time_s: float = 0.0
    fault: str | None = None
    """Why the worker cannot work at all."""


def stopping_check(inner: Check, may_wait: bool) -> Check:
    """The check; with ``may_wait`` it raises ``UsesUnproved`` for a theorem to be tried again."""

    def check(theorem: Theorem, proof: str) -> Verdict:
        verdict = inner(theorem, proof)
        if may_wait and verdict.unproved:
            raise UsesUnproved
        return verdict

    return check


class Prover(Owned):
    """Proves theorems one after the other, with one engine and one checker."""

    def __init__(self, setup: Setup) -> None:
        self._setup = setup
        self._policy = setup.make_policy()
        self._critic = make_critic(setup.critic)
        self._stack = ExitStack()
        with ExitStack() as stack:
            limits = limits_for(setup.budget)
            self._engine = stack.enter_context(default_engine(setup.toolchain, limits))
            checker = stack.enter_context(Checker(setup.toolchain))
            self._stack = stack.pop_all()
        self._checked = trusted_check(setup.toolchain, checker=checker)

    def prove(self, task: Task, tell: Callable[[SearchEvent], None]) -> Report:
        """What came of a task. ``OSError`` passes through; any other fault costs one theorem."""
        setup, number = self._setup, task.number
        began = time.monotonic()
        try:
            result = prove_theorem(
                task.theorem,
                setup.toolchain,
                self._policy,
                search=setup.search,
                budget=task.budget,
                seed=setup.seed,
                critic=self._critic,
                engine=self._engine,
                check=stopping_check(self._checked, task.may_wait),
                on_event=tell,
            )
        except UsesUnproved:
            return Report(number, waits=True, time_s=time.monotonic() - began)
        except OSError:
            raise
        except Exception as error:  # a fault of ours costs one theorem, not the run
            reason = f"internal error: {type(error).__name__}: {error}"
            result = SearchResult(task.theorem, "failed", reason, seed=setup.seed)
        if not setup.keep_graphs:
            result = replace(result, graph=None)
        return Report(number, result=result)

    def close(self) -> None:
        """See ``Owned.close``."""
        self._stack.close()


def _work(link: Connection, setup: Setup) -> None:
    with Prover(setup) as prover:
        while True:
            task: Task = link.recv()
            number = task.number
            told = 0.0

            def tell(event: SearchEvent, number: int = number) -> None:
                nonlocal told
                now = time.monotonic()
                if event.kind == "start" or (event.kind == "step" and now - told > _REPORT_S):
                    told = now
                    link.send(Report(number, event=event))

            link.send(prover.prove(task, tell))


def _end_with(link: Connection) -> None:
    """Wait until the other end is closed; then end."""
    poll = select.poll()
    poll.register(link.fileno(), 0)  # POLLHUP and POLLERR are always told
    while not poll.poll():
        pass
    _end()


def _end() -> NoReturn:
    """End at once, leaving no process and no file behind: somebody waits for our end."""
    process.close_all()  # first, for what runs in a folder could go on writing there
    scratch.remove_all()
    os._exit(0)


def main() -> None:
    """Serve the socket named on the command line until its other end is closed."""
    link = Connection(int(sys.argv[1]))
    threading.Thread(target=_end_with, args=(link,), daemon=True).start()
    try:
        _work(link, link.recv())
    except (EOFError, BrokenPipeError, ConnectionResetError):
        pass  # the other end is gone, and so are we
    except Exception as error:
        link.send(Report(-1, fault=f"{type(error).__name__}: {error}"))
    _end()
