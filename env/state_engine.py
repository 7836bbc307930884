"""An engine over the step server: every proof state is a value inside Lean.

A step costs the same from any state, the latest or an earlier one, at any depth.
"""

from __future__ import annotations

import itertools
import re
import time
import weakref
from collections import OrderedDict, deque
from collections.abc import Sequence
from typing import Any

from qedgym.env import proof_document as layout
from qedgym.env.engine import Engine, Limits
from qedgym.env.errors import EngineError, InputError
from qedgym.env.lsp import TIME_LIMIT, WorkerLost
from qedgym.env.open_texts import OpenTexts
from qedgym.env.step_server import StepServer, server_toolchain
from qedgym.env.tactic_text import tactic_fault
from qedgym.env.theorem import (
    Goal,
    Hypothesis,
    Position,
    Premise,
    ProofState,
    StepResult,
    Theorem,
)
from qedgym.env.toolchain import Toolchain

Json = Any

_LOOK_AT_MEMORY = 32  # steps between two looks at the server's memory
_START_ATTEMPTS = 3
_GOAL_CHARS = 200_000
_GRACE_S = 1.0
"""How long after a step's own limit the process is killed; Lean stops most steps by itself."""
_DROP_AT = 256  # so many states that nobody holds are let go of without waiting for a request
_PARSE = re.compile(r"parse: <tactic>:(\d+):(\d+): (.*)", re.DOTALL)


class _Held:
    """A state inside Lean, and how many Python states stand for it."""

    __slots__ = ("number", "owner", "references", "tactics")

    def __init__(self, number: int, owner: _Opened, tactics: tuple[str, ...]) -> None:
        self.number = number
        self.owner = owner
        self.tactics = tactics
        self.references = 0


class _Opened:
    """A theorem that the server has open, with its states that are held."""

    __slots__ = ("root_goals", "states")

    def __init__(self, root_goals: tuple[Goal, ...]) -> None:
        self.root_goals = root_goals
        self.states: dict[tuple[str, ...], _Held] = {}


class _Reference(weakref.ref[ProofState]):
    """A weak reference to a state that this engine gave out."""

    __slots__ = ("held",)
    held: _Held


class StateEngine(Engine):
    """Steps states that a Lean process of ours keeps as values. Needs the embedded Lean.

    Lean's states are let go of when no ``ProofState`` stands for them any more. States made by
    other engines, or before a process was lost, are rebuilt from their tactics when they are used.
    """

    def __init__(self, toolchain: Toolchain, limits: Limits = Limits()) -> None:
        """Raises ``ToolchainError`` when the step server cannot run under this Lean."""
        self.toolchain = toolchain
        self.limits = limits
        self._program = server_toolchain(toolchain)
        self._server: StepServer | None = None
        self._texts = OpenTexts()
        self._theorems: OrderedDict[Theorem, _Opened] = OrderedDict()
        self._last: tuple[Theorem, _Opened] | None = None
        self._references: set[_Reference] = set()
        self._gone: deque[_Reference] = deque()
        self._unused: list[int] = []
        self._steps = 0
        self._closed = False

    @property
    def pid(self) -> int | None:
        """Process id of the Lean process, None while there is none."""
        return None if self._server is None else self._server.pid

    # ---- the contract

    def start(self, theorem: Theorem) -> ProofState:
        """See ``Engine.start``."""
        self._recycle()
        for attempt in itertools.count(1):
            try:
                opened = self._open(theorem)
                return self._given(opened, ProofState(theorem, (), opened.root_goals))
            except WorkerLost as lost:
                self._forget()
                if lost.limit:
                    reason = _reason(lost, self.limits.start_s)
                    raise InputError(f"{layout.place(theorem)}: {reason}") from None
                if attempt == _START_ATTEMPTS:
                    raise EngineError(
                        f"Lean ended {attempt} times while opening {theorem.name}: {lost}"
                    ) from None
        raise AssertionError

    def step(
        self, state: ProofState, tactic: str, *, goals: bool = True, premises: bool = False
    ) -> StepResult:
        """See ``Engine.step``."""
        return self.step_many(((state, tactic),), goals=goals, premises=premises)[0]

    def step_many(
        self,
        items: Sequence[tuple[ProofState, str]],
        *,
        goals: bool = True,
        premises: bool = False,
    ) -> list[StepResult]:
        """See ``Engine.step_many``. One round trip for all."""
        wanted = {"goals": goals, "premises": premises}
        results: list[StepResult | None] = [None] * len(items)
        waiting: list[tuple[int, ProofState, str]] = []
        for place, (state, tactic) in enumerate(items):
            if fault := self._fault(state, tactic):
                results[place] = StepResult(None, fault)
            else:
                waiting.append((place, state, tactic))
        self._recycle(len(items))
        retried = False
        while waiting:
            done, lost = self._run(waiting, wanted, results)
            waiting = waiting[done:]
            if lost is None:
                break
            self._forget()
            # The first that has no result is the one that Lean was at. After a crash it gets a
            # second try in a new process; a broken limit is its own doing.
            if waiting and (lost.limit or retried):
                place, _, _ = waiting.pop(0)
                results[place] = StepResult(
                    None, _reason(lost, self.limits.step_s), self.limits.step_s, lost.limit
                )
                retried = False
            else:
                retried = True
        return [result for result in results if result is not None]

    def read(self, state: ProofState) -> ProofState:
        """See ``Engine.read``."""
        if not state.unread:
            return state
        try:
            held, fault = self._reach(state)
            if held is None:
                raise EngineError(f"cannot reach the state again: {fault}")
            answer = self._ask({"op": "goals", "state": held.number}, self.limits.step_s)
        except WorkerLost as lost:
            self._forget()
            raise EngineError(f"cannot read the goals: {lost}") from None
        if "goals" not in answer:
            raise EngineError(f"cannot read the goals: {answer.get('failed')}")
        found = ProofState(state.theorem, state.tactics, _goals(answer["goals"]))
        return self._given(held.owner, found)

    def close(self) -> None:
        """See ``Engine.close``."""
        self._closed = True
        self._forget()

    # ---- stepping

    def _fault(self, state: ProofState, tactic: str) -> str | None:
        if self._closed:
            return "the engine is closed"
        if state.finished:
            return "no goals"
        return tactic_fault(tactic, self.limits.tactic_chars)

    def _run(
        self,
        waiting: Sequence[tuple[int, ProofState, str]],
        wanted: dict[str, bool],
        results: list[StepResult | None],
    ) -> tuple[int, WorkerLost | None]:
        """Step the pairs in their order; how many got a result, and why no more did."""
        done = 0
        try:
            batch: list[tuple[int, ProofState, str, _Held]] = []
            for place, state, tactic in waiting:
                held, fault = self._reach(state)
                if held is None:
                    if batch:
                        break  # those before it first
                    results[place] = StepResult(None, f"cannot replay the state: {fault}")
                    done += 1
                    continue
                batch.append((place, state, tactic, held))
            request = {
                "op": "step",
                "ms": int(self.limits.step_s * 1000),
                **wanted,
                "items": [
                    {"state": held.number, "tactic": _tactic_text(tactic)}
                    for _, _, tactic, held in batch
                ],
            }
            began = time.perf_counter()
            answers = self._live().ask_all(
                self._with_drops(request), len(batch), self.limits.step_s + _GRACE_S
            )
            for (place, state, tactic, held), answer in zip(batch, answers, strict=True):
                now = time.perf_counter()
                results[place] = self._result(state, tactic, held.owner, answer, now - began)
                began = now
                done += 1
        except WorkerLost as lost:
            return done, lost
        if done < len(waiting):
            more, lost_later = self._run(waiting[done:], wanted, results)
            return done + more, lost_later
        return done, None

    def _result(
        self, state: ProofState, tactic: str, owner: _Opened, answer: dict[str, Json], took: float
    ) -> StepResult:
        error = answer.get("error") or answer.get("failed")
        if error is not None:
            if error == "interrupted":
                return StepResult(None, f"{TIME_LIMIT} ({self.limits.step_s:g} s)", took, True)
            return StepResult(None, _message(error), took)
        tactics = (*state.tactics, tactic)
        used = _premises(answer["premises"]) if "premises" in answer else None
        if "done" in answer:
            after = ProofState(state.theorem, tactics, ())
            return StepResult(after, None, took, premises=used)
        found: tuple[Goal, ...] = ()
        if "goals" in answer:
            found = _goals(answer["goals"])
            size = sum(len(g.target) + sum(len(h.type) for h in g.hypotheses) for g in found)
            if size > _GOAL_CHARS:
                self._unused.append(answer["state"])
                error = f"the goals after this tactic are too large ({size} characters)"
                return StepResult(None, error, took)
        after = ProofState(state.theorem, tactics, found, answer.get("count", 0))
        self._keep(owner, tactics, answer["state"])
        return StepResult(self._given(owner, after), None, took, premises=used)

    def _keep(self, owner: _Opened, tactics: tuple[str, ...], number: int) -> _Held:
        """Remember where Lean has a state."""
        if (known := owner.states.get(tactics)) is not None:
            self._unused.append(number)
            return known
        held = owner.states[tactics] = _Held(number, owner, tactics)
        return held

    def _given(self, owner: _Opened, state: ProofState) -> ProofState:
        """``state``, which is about to be given out: from now on it keeps Lean's state alive."""
        held = owner.states.get(state.tactics)
        if held is not None:
            held.references += 1
            reference = _Reference(state, self._gone.append)
            reference.held = held
            self._references.add(reference)
        return state

    def _reach(self, state: ProofState) -> tuple[_Held | None, str]:
        """Where Lean has ``state``, which is rebuilt if it is not there; else why not."""
        last = self._last
        if last is not None and last[0] is state.theorem:
            opened = last[1]
        else:
            known = self._theorems.get(state.theorem)
            opened = known if known is not None else self._open(state.theorem)
            self._last = (state.theorem, opened)
        held = opened.states.get(state.tactics)
        if held is not None:
            return held, ""
        return self._rebuild(state, opened)

    def _rebuild(self, state: ProofState, opened: _Opened) -> tuple[_Held | None, str]:
        """Replay the tactics that lead to ``state`` from the last one that Lean has."""
        tactics = state.tactics
        n = len(tactics)
        while n and tactics[:n] not in opened.states:
            n -= 1
        if not n and () not in opened.states:
            opened = self._open(state.theorem)
        held = opened.states[tactics[:n]]
        number = held.number
        for at in range(n, len(tactics)):
            item = {"state": number, "tactic": _tactic_text(tactics[at])}
            answer = self._ask(
                {"op": "step", "ms": int(self.limits.start_s * 1000), "items": [item]},
                self.limits.start_s + _GRACE_S,
            )
            if at > n:
                self._unused.append(number)
            if "state" not in answer:
                return None, _message(answer.get("error") or "the proof is finished before it")
            number = answer["state"]
        self._discard(held)
        new = self._keep(opened, tactics, number)
        # The caller's object keeps it alive from now on, as if it had been given out here.
        self._given(opened, state)
        return new, ""

    def _discard(self, held: _Held) -> None:
        """Let go of a state that nothing stands for."""
        if not held.references and held.owner.states.get(held.tactics) is held:
            del held.owner.states[held.tactics]
            self._unused.append(held.number)

    # ---- the server

    def _live(self) -> StepServer:
        if self._closed:
            raise EngineError("the engine is closed")
        if self._server is None:
            self._server = StepServer(
                self._program,
                memory_mb=self.limits.memory_mb,
                heartbeats=self.limits.heartbeats,
                recursion=self.limits.recursion,
            )
        return self._server

    def _open(self, theorem: Theorem) -> _Opened:
        """Have the server open ``theorem``. Raises ``InputError`` and ``WorkerLost``."""
        server = self._live()
        text = f"{theorem.prefix}{theorem.statement} := by\n  skip"
        request, dropped = self._texts.request(text, theorem.prefix)
        request = {"op": "open", "ms": int(self.limits.start_s * 1000), **request}
        if dropped:
            request["drop_chains"] = dropped
        answer = server.ask(
            self._with_drops(request), time.monotonic() + self.limits.start_s + _GRACE_S
        )
        if "fault" in answer:
            place = layout.place(theorem, answer["line"] - 1, answer["column"])
            message = layout.one_line(layout.clipped(answer["fault"]))
            raise InputError(f"{place}: {message}")
        if failed := answer.get("failed"):
            reason = failed
            if failed == "interrupted":
                reason = f"{TIME_LIMIT} ({self.limits.start_s:g} s)"
            raise InputError(f"{layout.place(theorem)}: {layout.one_line(reason)}")
        self._texts.opened(answer["chain"], answer["ends"])
        opened = self._theorems.get(theorem)
        if opened is None:
            opened = self._theorems[theorem] = _Opened(_goals(answer["goals"]))
        self._keep(opened, (), answer["state"])
        self._last = (theorem, opened)
        return opened

    def _ask(self, request: dict[str, Json], limit_s: float) -> dict[str, Json]:
        return self._live().ask(self._with_drops(request), time.monotonic() + limit_s)

    def _with_drops(self, request: dict[str, Json]) -> dict[str, Json]:
        """The request, with the states that nobody holds any more."""
        self._collect()
        if self._unused:
            request["drop"] = self._unused
            self._unused = []
        return request

    def _collect(self) -> None:
        """Look through the Python states that have gone since the last time."""
        while self._gone:
            reference = self._gone.popleft()
            if reference in self._references:
                self._references.discard(reference)
                held = reference.held
                held.references -= 1
                self._discard(held)
                if not held.owner.states:
                    self._drop_theorem(held.owner)

    def _drop_theorem(self, opened: _Opened) -> None:
        if self._last is not None and self._last[1] is opened:
            self._last = None
        for theorem, known in self._theorems.items():
            if known is opened:
                del self._theorems[theorem]
                return

    def _recycle(self, steps: int = 1) -> None:
        """End the server when it has grown too large; looked at now and then."""
        before, self._steps = self._steps, self._steps + steps
        if self._server is None or before // _LOOK_AT_MEMORY == self._steps // _LOOK_AT_MEMORY:
            return
        if self._server.memory_mb() > self.limits.recycle_mb:
            self._forget()

    def _forget(self) -> None:
        """End the server; all its states are rebuilt when they are needed."""
        server, self._server = self._server, None
        self._theorems.clear()
        self._references.clear()
        self._gone.clear()
        self._unused = []
        self._last = None
        self._texts = OpenTexts()
        if server is not None:
            server.close()


def _tactic_text(tactic: str) -> str:
    return "\n".join(layout.tactic_lines(tactic))


def _message(error: str) -> str:
    """Lean's message; a parser's with the place in the tactic text as its user wrote it."""
    if found := _PARSE.match(error):
        line, column = int(found[1]), max(0, int(found[2]) - layout.INDENT)
        error = f"line {line}, column {column} of the tactic: {found[3]}"
    return layout.clipped(error)


def _goals(raw: Sequence[Json]) -> tuple[Goal, ...]:
    return tuple(
        [
            Goal(
                goal["target"],
                tuple(
                    [
                        Hypothesis(name, h["type"], h.get("val"), "inst" in h)
                        for h in goal["hyps"]
                        for name in h["names"]
                    ]
                ),
                goal["case"],
                tuple(goal.get("mvars", ())),
            )
            for goal in raw
        ]
    )


def _premises(raw: Sequence[Json]) -> tuple[Premise, ...]:
    return tuple(
        Premise(
            p["name"],
            p.get("kind", ""),
            p.get("module"),
            Position(p["line"], p["column"]) if "line" in p else None,
        )
        for p in raw
    )


def _reason(lost: WorkerLost, limit_s: float) -> str:
    return f"{lost} ({limit_s:g} s)" if str(lost) == TIME_LIMIT else str(lost)
