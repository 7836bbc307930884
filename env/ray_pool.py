"""The engine pool as Ray actors: on this machine, or on a cluster by address.

Each worker of the pool is an actor with an engine; here a thread for each hands it its jobs. Calls
that wait for the same actor are joined to one message, since a round trip to an actor costs about
a millisecond. Ray is imported when the first pool is made.
"""

from __future__ import annotations

import contextlib
import os
import re
import socket
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, TypeVar

from qedgym.env.engine import Engine, Limits
from qedgym.env.engine_pool import EnginePool, processors
from qedgym.env.engines import EngineFactory, default_engine
from qedgym.env.errors import EngineError, InputError, ToolchainError
from qedgym.env.theorem import ProofState, StepResult, Theorem, TryResult
from qedgym.env.toolchain import Toolchain, find_toolchain

R = TypeVar("R")

_TOGETHER = 64
"""Steps that are sent to an actor in one message, at most."""
_KEPT_STATES = 4096
"""So many states an actor keeps for further steps; older ones are replayed when they are used."""
_KEPT_THEOREMS = 64
_ATTEMPTS = 3
_RESTART_S = 30.0
"""So long an actor may take to be there again."""
_HEAD = re.compile(r"([^/]+):(\d+)")
_REACH_S = 10.0
_NOWHERE = Theorem("", "")  # stands for the caller's theorem in what an actor sends back


class RayEnginePool(EnginePool):
    """``EnginePool`` with engines in Ray actors; the same methods, the same meaning.

    An actor that dies is started again by Ray, elsewhere if its node is gone; the step that it was
    at is tried once more, and the states are replayed. No Lean process outlives its actor, and
    no actor the program that made it.
    """

    def __init__(
        self,
        toolchain: Toolchain | str = "embedded",
        workers: int | None = None,
        limits: Limits = Limits(),
        *,
        address: str | None = None,
        engine: EngineFactory = default_engine,
        waiting: int | None = None,
        cpus: float = 1.0,
    ) -> None:
        """Connect to Ray, unless this process is already, and ask for the actors.

        ``toolchain`` as of ``find_toolchain`` is looked for by every actor on its own node; a
        ``Toolchain`` must be the same there. Without ``workers`` there is one for each ``cpus``
        processors that Ray has. ``address`` is the cluster's (``auto`` for one on this machine);
        without it Ray is started here, and ended by ``close``. Raises ``EngineError`` when Ray
        cannot be reached or has fewer processors than the actors need.
        """
        ray = _ray()
        self._ended = threading.Lock()
        self._ours = not ray.is_initialized()
        if self._ours:
            _connect(ray, address, workers, cpus)
        try:
            there = float(ray.cluster_resources().get("CPU", 0.0))
            count = max(1, int(there / cpus)) if workers is None and cpus else workers
            if count is not None and count * cpus > there:
                raise EngineError(
                    f"{count} actors need {count * cpus:g} processors and Ray has {there:g}; "
                    "ask for fewer workers or fewer cpus for each"
                )
            # An actor's memory is its Lean process's above all, which has a limit of its own.
            actor = ray.remote(_EngineActor).options(
                num_cpus=cpus, max_restarts=-1, max_task_retries=0
            )
            make = partial(_RayEngine, actor.remote, (toolchain, limits, engine), limits)
            self.limits = limits
            self._start(make, count, waiting, together=_TOGETHER)
        except BaseException:
            self._leave()
            raise

    def close(self) -> None:
        """See ``EnginePool.close``. Also ends Ray where this pool has started it."""
        super().close()
        self._leave()

    def _leave(self) -> None:
        with self._ended:
            ours, self._ours = self._ours, False
        if ours:
            _ray().shutdown()


def _ray() -> Any:
    try:
        import ray
    except ImportError as error:
        raise EngineError(f"Ray cannot be imported ({error}); install the package `ray`") from None
    return ray


def _connect(ray: Any, address: str | None, workers: int | None, cpus: float) -> None:
    """Start Ray here, or join the cluster."""
    options: dict[str, Any] = {"log_to_driver": False, "configure_logging": False}
    if address is None:
        needed = int(-(-(workers or 0) * cpus // 1))
        options |= {"num_cpus": max(processors(), needed), "include_dashboard": False}
        address = "local"
    elif (head := _HEAD.fullmatch(address)) is not None:
        try:  # Ray itself would try for minutes
            socket.create_connection((head[1].strip("[]"), int(head[2])), _REACH_S).close()
        except (OSError, OverflowError) as error:
            raise EngineError(
                f"cannot reach Ray at {address}: {error}; give the address of the cluster's head, "
                "HOST:PORT"
            ) from None
    try:
        ray.init(address=address, **options)
    except (ConnectionError, RuntimeError, ValueError, OSError) as error:
        line = " ".join(str(error).split())
        raise EngineError(f"cannot reach Ray at {address}: {line}") from None


@contextlib.contextmanager
def ray_connected(
    address: str | None = None, workers: int | None = None, cpus: float = 1.0
) -> Iterator[Any]:
    """The module ``ray``, connected; what was started here is ended again.

    ``address`` as of ``RayEnginePool``. Raises ``EngineError`` when Ray cannot be reached.
    """
    ray = _ray()
    ours = not ray.is_initialized()
    if ours:
        _connect(ray, address, workers, cpus)
    try:
        yield ray
    finally:
        if ours:
            ray.shutdown()


# ---- on the actor's side

Outcome = tuple[str, Any]
"""``ok`` and a value, or the name of one of our errors and its message."""
_ERRORS: dict[str, type[Exception]] = {
    "input": InputError, "engine": EngineError, "toolchain": ToolchainError,
}  # fmt: skip


class _EngineActor:
    """An engine in a Ray actor. States are known by their theorem and tactics."""

    def __init__(
        self, toolchain: Toolchain | str, limits: Limits, engine: EngineFactory
    ) -> None:
        self._make: Callable[[], Engine] = partial(_engine_here, toolchain, limits, engine)
        self._engine: Engine | None = None
        self._theorems: OrderedDict[Theorem, Theorem] = OrderedDict()
        self._states: OrderedDict[tuple[Theorem, tuple[str, ...]], ProofState] = OrderedDict()

    def start(self, theorem: Theorem) -> Outcome:
        return _told(lambda: self._sent(self._live().start(self._known(theorem))))

    def read(self, state: ProofState) -> Outcome:
        return _told(lambda: self._sent(self._live().read(self._held(state))))

    def step_many(
        self, items: Sequence[tuple[ProofState, str]], options: dict[str, bool]
    ) -> Outcome:
        def run() -> list[StepResult]:
            held = [(self._held(state), tactic) for state, tactic in items]
            results = self._live().step_many(held, **options)
            return [replace(r, state=self._sent(r.state)) for r in results]

        return _told(run)

    def try_many(self, items: Sequence[tuple[Theorem, str]], options: dict[str, bool]) -> Outcome:
        def run() -> list[TryResult]:
            known = [(self._known(theorem), proof) for theorem, proof in items]
            results = self._live().try_many(known, **options)
            return [replace(r, state=self._sent(r.state)) for r in results]

        return _told(run)

    def pid(self) -> int:
        """Process id of the actor."""
        return os.getpid()

    def _live(self) -> Engine:
        if self._engine is None:
            self._engine = self._make()
        return self._engine

    def _known(self, theorem: Theorem) -> Theorem:
        """The object that stands for this theorem here: engines compare objects first."""
        return _kept(self._theorems, theorem, theorem, _KEPT_THEOREMS)

    def _held(self, state: ProofState) -> ProofState:
        """The object that keeps this state alive in the engine."""
        theorem = self._known(state.theorem)
        key = (theorem, state.tactics)
        if key in self._states:
            self._states.move_to_end(key)
            return self._states[key]
        return _kept(self._states, key, replace(state, theorem=theorem), _KEPT_STATES)

    def _sent(self, state: ProofState | None) -> ProofState | None:
        """Keep a state that the engine gave; what of it is sent back."""
        if state is None:
            return None
        if not state.finished:
            key = (state.theorem, state.tactics)
            self._states.pop(key, None)
            _kept(self._states, key, state, _KEPT_STATES)
        return replace(state, theorem=_NOWHERE)


def _kept(known: OrderedDict[Any, R], key: object, value: R, most: int) -> R:
    value = known.setdefault(key, value)
    known.move_to_end(key)
    if len(known) > most:
        known.popitem(last=False)
    return value


def _engine_here(toolchain: Toolchain | str, limits: Limits, engine: EngineFactory) -> Engine:
    here = find_toolchain(toolchain) if isinstance(toolchain, str) else toolchain
    return engine(here, limits)


def _told(run: Callable[[], Any]) -> Outcome:
    try:
        return "ok", run()
    except tuple(_ERRORS.values()) as error:
        return next(name for name, kind in _ERRORS.items() if isinstance(error, kind)), str(error)


# ---- on the pool's side


class _RayEngine(Engine):
    """An engine that lives in an actor, for one thread of the pool."""

    def __init__(
        self,
        make: Callable[..., Any],
        arguments: tuple[Any, ...],
        limits: Limits,
    ) -> None:
        self.limits = limits
        self._closed = False
        self._actor = make(*arguments)

    def start(self, theorem: Theorem) -> ProofState:
        """See ``Engine.start``."""
        return self._back(self._value("start", theorem), theorem)

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
        options = {"goals": goals, "premises": premises}
        sent = [(_slim(state), tactic) for state, tactic in items]
        results = self._batch("step_many", sent, options, lambda e: StepResult(None, e))
        return [
            replace(r, state=self._back(r.state, state.theorem)) if r.state is not None else r
            for r, (state, _) in zip(results, items, strict=True)
        ]

    def try_many(
        self, items: Sequence[tuple[Theorem, str]], *, goals: bool = True
    ) -> list[TryResult]:
        """See ``Engine.try_many``."""
        options = {"goals": goals}
        results = self._batch("try_many", items, options, lambda e: TryResult(None, e))
        return [
            replace(r, state=self._back(r.state, theorem)) if r.state is not None else r
            for r, (theorem, _) in zip(results, items, strict=True)
        ]

    def read(self, state: ProofState) -> ProofState:
        """See ``Engine.read``."""
        if not state.unread:
            return state
        return self._back(self._value("read", state), state.theorem)

    def stop(self) -> None:
        """See ``Engine.stop``."""
        self._closed = True
        ray = _ray()
        if ray.is_initialized():
            ray.kill(self._actor, no_restart=True)

    def close(self) -> None:
        """See ``Engine.close``."""
        self.stop()

    def _back(self, state: ProofState, theorem: Theorem) -> ProofState:
        return replace(state, theorem=theorem)

    def _batch(
        self,
        method: str,
        items: Sequence[Any],
        options: dict[str, bool],
        lost: Callable[[str], R],
    ) -> list[R]:
        """Results of all items. When the actor is lost with more than one, each goes alone, so
        that only the one that ends it twice gets the error."""
        try:
            attempts = 2 if len(items) == 1 else 1
            found: list[R] = self._value(method, items, options, attempts=attempts)
            return found
        except _ActorLost as error:
            if len(items) == 1:
                return [lost(str(error))]
        return [result for item in items for result in self._batch(method, [item], options, lost)]

    def _value(self, method: str, *arguments: Any, attempts: int = _ATTEMPTS) -> Any:
        """What a method of the actor gives. Raises our errors as the engine there did."""
        ray = _ray()
        until = time.monotonic() + _RESTART_S
        attempt = 0
        while True:
            if self._closed:
                raise EngineError("the engine is closed")
            try:
                kind, value = ray.get(getattr(self._actor, method).remote(*arguments))
                break
            except ray.exceptions.RayActorError as error:
                if self._closed:
                    raise EngineError("the engine is closed") from None
                unavailable = isinstance(error, ray.exceptions.ActorUnavailableError)
                if unavailable and time.monotonic() < until:
                    time.sleep(0.1)  # it is being started again
                    continue
                attempt += 1
                if attempt == attempts:
                    reason = " ".join(str(error).split())[:300]
                    raise _ActorLost(f"the Ray actor ended: {reason}") from None
        if kind != "ok":
            raise _ERRORS[kind](value)
        return value


class _ActorLost(EngineError):
    """The actor ended while it was at this."""


def _slim(state: ProofState) -> ProofState:
    """The state without its goals, which the actor does not need."""
    if state.finished or state.unread:
        return state
    return ProofState(state.theorem, state.tactics, (), len(state.goals))
