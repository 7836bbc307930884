"""An engine over the step server: every proof state is a value inside Lean.

A step costs the same from any state, the latest or an earlier one, at any depth.
"""

from __future__ import annotations

import itertools
import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from qedgym.env import proof_document as layout
from qedgym.env.answer_all import Way, answer_all
from qedgym.env.engine import Engine, Limits
from qedgym.env.errors import EngineError, InputError
from qedgym.env.held_states import Held, Opened
from qedgym.env.lean_states import GRACE_S, Json, LeanStates
from qedgym.env.piped_lean import TIME_LIMIT, WorkerLost
from qedgym.env.step_answers import goals_of, message, premises_of, suspect, tactic_text
from qedgym.env.tactic_text import tactic_fault
from qedgym.env.theorem import Goal, Position, ProofState, StepResult, Theorem, TryResult
from qedgym.env.toolchain import Toolchain
from qedgym.env.traces import ProofTrace, trace_of
from qedgym.env.whole_proof import ran_tactics, whole_fault

_START_ATTEMPTS = 3
_GOAL_CHARS = 200_000
_PARSE_PROOF = re.compile(r"parse: <proof>:(\d+):(\d+): (.*)", re.DOTALL)


class StateEngine(Engine):
    """Steps states that a Lean process of ours keeps as values. Needs the embedded Lean.

    Lean's states are let go of when no ``ProofState`` stands for them any more. States made by
    other engines, or before a process was lost, are rebuilt from their tactics when they are used.
    """

    def __init__(self, toolchain: Toolchain, limits: Limits = Limits()) -> None:
        """Raises ``ToolchainError`` when the step server cannot run under this Lean."""
        self.toolchain = toolchain
        self.limits = limits
        self._step_ms = int(limits.step_s * 1000)
        self._lean = LeanStates(toolchain, limits)

    @property
    def pid(self) -> int | None:
        """Process id of the Lean process, None while there is none."""
        return self._lean.pid

    # ---- the contract

    def start(self, theorem: Theorem) -> ProofState:
        """See ``Engine.start``."""
        self._lean.begin(1)
        for attempt in itertools.count(1):
            try:
                opened = self._lean.open(theorem)
                root = ProofState(theorem, (), opened.root_goals)
                return self._lean.states.give(opened.states[()], root)
            except WorkerLost as lost:
                self._lean.forget()
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
        if fault := self._fault(state, tactic):
            return StepResult(None, fault)
        self._lean.begin(1)
        item = (state, tactic)
        held = self._lean.here(state)
        if held is None:
            return self._take((item,), goals, premises)[0]
        # The way of most steps, made short: what ``answer_all`` does for one item.
        request = _step_request((item,), goals, premises)
        request |= {"ms": self._step_ms, "items": [_step_item(item, held)]}
        try:
            answer = self._lean.ask(request, self.limits.step_s + GRACE_S)
        except WorkerLost as lost:
            self._lean.forget()
            if lost.limit:
                return self._lost_step(lost)
            return self._take((item,), goals, premises, crashed=True)[0]
        return self._result(state, tactic, held.owner, answer, answer.get("ns", 0) / 1e9)

    def step_many(
        self,
        items: Sequence[tuple[ProofState, str]],
        *,
        goals: bool = True,
        premises: bool = False,
    ) -> list[StepResult]:
        """See ``Engine.step_many``. One round trip for all."""
        self._lean.begin(len(items))
        return self._take(items, goals, premises)

    def try_many(
        self, items: Sequence[tuple[Theorem, str]], *, goals: bool = True
    ) -> list[TryResult]:
        """See ``Engine.try_many``. One round trip, and one for each theorem to open."""
        results: dict[int, TryResult] = {}
        waiting: deque[tuple[int, tuple[Theorem, str]]] = deque()
        for place, (theorem, proof) in enumerate(items):
            proof = proof.replace("\r\n", "\n")
            fault = whole_fault(proof, self.limits.proof_chars)
            if self._lean.closed or fault:
                results[place] = TryResult(None, fault or "the engine is closed")
            else:
                waiting.append((place, (theorem, proof)))
        self._lean.begin(len(items))

        def reach(item: tuple[Theorem, str]) -> Held | TryResult:
            try:
                return self._lean.root(item[0])
            except InputError as error:
                return TryResult(None, str(error))

        look = any(suspect(proof) for _, proof in items)
        request = {"op": "whole", "goals": goals, "look": look}
        way = Way(reach, _whole_item, partial(self._send, request), self._tried, self._lost_try)
        answer_all(way, waiting, results, self._lean.forget)
        return [results[place] for place in range(len(items))]

    def read(self, state: ProofState) -> ProofState:
        """See ``Engine.read``."""
        if not state.unread:
            return state
        self._lean.states.collect()
        try:
            held, fault = self._lean.reach(state)
            if held is None:
                raise EngineError(f"cannot reach the state again: {fault}")
            answer = self._lean.ask({"op": "goals", "state": held.number}, self.limits.step_s)
        except WorkerLost as lost:
            self._lean.forget()
            raise EngineError(f"cannot read the goals: {lost}") from None
        if "goals" not in answer:
            raise EngineError(f"cannot read the goals: {answer.get('failed')}")
        found = ProofState(state.theorem, state.tactics, goals_of(answer["goals"]))
        return self._lean.states.give(held, found)

    def trace(self, theorem: Theorem, proof: str | None = None) -> ProofTrace:
        """The proof tactic by tactic: the theorem's own (the text after ``:=``), or another.

        Its time limit is that of a start. Raises ``InputError`` when there is no proof, or Lean
        does not take it, and ``EngineError`` when the process is lost.
        """
        proof = theorem.proof if proof is None else proof
        if proof is None:
            raise InputError(f"{layout.place(theorem)}: {theorem.name} has no proof to trace")
        self._lean.begin(1)
        limit_s = self.limits.start_s
        try:
            root = self._lean.root(theorem)
            request = {"op": "trace", "ms": int(limit_s * 1000), "proof": proof}
            answer = self._lean.ask({**request, "state": root.number}, limit_s + GRACE_S)
        except WorkerLost as lost:
            self._lean.forget()
            raise EngineError(f"cannot trace {theorem.name}: {_reason(lost, limit_s)}") from None
        if "done" not in answer:
            reason = str(answer.get("error") or answer.get("failed"))
            told = layout.one_line(layout.clipped(reason))
            raise InputError(f"{layout.place(theorem)}: {theorem.name} is not proved: {told}")
        return trace_of(theorem, proof, answer)

    def stop(self) -> None:
        """See ``Engine.stop``."""
        self._lean.stop()

    def close(self) -> None:
        """See ``Engine.close``."""
        self._lean.close()

    # ---- stepping

    def _take(
        self,
        items: Sequence[tuple[ProofState, str]],
        goals: bool,
        premises: bool,
        crashed: bool = False,
    ) -> list[StepResult]:
        """The steps' results; ``crashed``: the first has ended a process already."""
        results: dict[int, StepResult] = {}
        waiting: deque[tuple[int, tuple[ProofState, str]]] = deque()
        for place, (state, tactic) in enumerate(items):
            if fault := self._fault(state, tactic):
                results[place] = StepResult(None, fault)
            else:
                waiting.append((place, (state, tactic)))

        def reach(item: tuple[ProofState, str]) -> Held | StepResult:
            try:
                held, fault = self._lean.reach(item[0])
            except InputError as error:
                held, fault = None, str(error)
            return held or StepResult(None, f"cannot replay the state: {fault}")

        def result(
            item: tuple[ProofState, str], held: Held, answer: dict[str, Json], took: float
        ) -> StepResult:
            return self._result(*item, held.owner, answer, took)

        request = _step_request(items, goals, premises)
        way = Way(reach, _step_item, partial(self._send, request), result, self._lost_step)
        answer_all(way, waiting, results, self._lean.forget, crashed_at=0 if crashed else -1)
        return [results[place] for place in range(len(items))]

    def _fault(self, state: ProofState, tactic: str) -> str | None:
        if self._lean.closed:
            return "the engine is closed"
        if state.finished:
            return "no goals"
        return tactic_fault(tactic, self.limits.tactic_chars)

    def _send(
        self, request: dict[str, Json], together: bool, items: list[Json]
    ) -> Iterator[dict[str, Json]]:
        """Send items in one request; their answers."""
        sent = {**request, "ms": self._step_ms, "together": together, "items": items}
        return self._lean.ask_all(sent, len(items), self.limits.step_s + GRACE_S)

    def _lost_step(self, lost: WorkerLost) -> StepResult:
        limit_s = self.limits.step_s
        return StepResult(None, _reason(lost, limit_s), limit_s, lost.limit)

    def _lost_try(self, lost: WorkerLost) -> TryResult:
        limit_s = self.limits.step_s
        return TryResult(None, _reason(lost, limit_s), None, limit_s, lost.limit)

    def _result(
        self, state: ProofState, tactic: str, owner: Opened, answer: dict[str, Json], took: float
    ) -> StepResult:
        error = answer.get("error") or answer.get("failed")
        if error is not None:
            if error == "interrupted":
                return StepResult(None, f"{TIME_LIMIT} ({self.limits.step_s:g} s)", took, True)
            return StepResult(None, message(error), took)
        tactics = (*state.tactics, tactic)
        used = premises_of(answer["premises"]) if "premises" in answer else None
        if "done" in answer:
            return StepResult(ProofState(state.theorem, tactics, ()), None, took, premises=used)
        after, fault = self._after(state.theorem, tactics, owner, answer)
        return StepResult(after, fault, took, premises=None if fault else used)

    def _after(
        self, theorem: Theorem, tactics: tuple[str, ...], owner: Opened, answer: dict[str, Json]
    ) -> tuple[ProofState | None, str | None]:
        """The state of an answer, or why it is not taken."""
        found: tuple[Goal, ...] = ()
        if "goals" in answer:
            found = goals_of(answer["goals"])
            size = sum(len(g.target) + sum(len(h.type) for h in g.hypotheses) for g in found)
            if size > _GOAL_CHARS:
                self._lean.states.drop(answer["state"])
                return None, f"the goals after this tactic are too large ({size} characters)"
        after = ProofState(theorem, tactics, found, answer.get("count", 0))
        held = self._lean.states.keep(owner, tactics, answer["state"])
        return self._lean.states.give(held, after), None

    def _tried(
        self, item: tuple[Theorem, str], held: Held, answer: dict[str, Json], took: float
    ) -> TryResult:
        """What came of a whole proof."""
        theorem, proof = item
        error: str | None = answer.get("error") or answer.get("failed")
        tactics = ran_tactics(proof, answer.get("ran", ()), "term" in answer)
        state: ProofState | None
        if "done" in answer:
            state = ProofState(theorem, tactics, ())
        elif "state" in answer:
            state, _ = self._after(theorem, tactics, held.owner, answer)
        else:
            state = self._lean.states.give(held, ProofState(theorem, (), held.owner.root_goals))
        if error is None:
            return TryResult(state, time_s=took)
        place = Position(answer["line"], answer["column"]) if "line" in answer else None
        if found := _PARSE_PROOF.match(error):
            place, error = Position(int(found[1]), int(found[2])), found[3]
        elif error == "interrupted":
            return TryResult(state, f"{TIME_LIMIT} ({self.limits.step_s:g} s)", place, took, True)
        return TryResult(state, layout.clipped(error), place, took)

def _step_request(
    items: Iterable[tuple[ProofState, str]], goals: bool, premises: bool
) -> dict[str, Json]:
    look = any(suspect(tactic) for _, tactic in items)
    return {"op": "step", "goals": goals, "premises": premises, "look": look}


def _step_item(item: tuple[ProofState, str], held: Held) -> Json:
    return {"state": held.number, "tactic": tactic_text(item[1])}


def _whole_item(item: tuple[Theorem, str], held: Held) -> Json:
    return {"state": held.number, "proof": item[1]}


def _reason(lost: WorkerLost, limit_s: float) -> str:
    return f"{lost} ({limit_s:g} s)" if str(lost) == TIME_LIMIT else str(lost)
