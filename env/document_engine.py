"""An engine over Lean's language-server worker. Needs nothing on Lean's side, works everywhere."""

from __future__ import annotations

import itertools
import os
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import gettempdir

from qedgym.env import proof_document as layout
from qedgym.env.engine import Engine, Limits
from qedgym.env.errors import EngineError, InputError
from qedgym.env.goal_json import goal_of, references
from qedgym.env.lsp import Diagnostic, LeanWorker
from qedgym.env.piped_lean import TIME_LIMIT, WorkerLost
from qedgym.env.tactic_text import tactic_fault
from qedgym.env.theorem import Goal, ProofState, StepResult, Theorem
from qedgym.env.toolchain import Toolchain

_LOOK_AT_MEMORY = 8  # steps between two looks at the worker's memory
_START_ATTEMPTS = 3
_GOAL_CHARS = 200_000
_counter = itertools.count(1)


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What Lean said of one document."""

    fault: Diagnostic | None
    goals: tuple[Goal, ...] | None
    """None when Lean showed no goals, which it does only next to an error."""


class DocumentEngine(Engine):
    """Steps proofs by editing one document; the worker elaborates only what changed.

    A short step costs a few milliseconds, growing with the length of the proof (see
    ``benchmarks/step_latency.py``); hopping between states costs the tactics they do not share.
    """

    def __init__(self, toolchain: Toolchain, limits: Limits = Limits()) -> None:
        self.toolchain = toolchain
        self.limits = limits
        self._worker: LeanWorker | None = None
        self._imports: tuple[str, ...] = ()
        self._theorem: Theorem | None = None
        self._head: list[str] = []
        self._held: tuple[str, ...] | None = None
        self._steps = 0
        self._closed = False
        folder = toolchain.root or Path(gettempdir())
        # The file need not exist; the name only has to differ between engines.
        self._uri = (folder / f"QedgymStep{os.getpid()}N{next(_counter)}.lean").absolute().as_uri()

    @property
    def pid(self) -> int | None:
        """Process id of the Lean process, None while there is none."""
        return None if self._worker is None else self._worker.pid

    def start(self, theorem: Theorem) -> ProofState:
        """See ``Engine.start``."""
        self._recycle()
        for attempt in itertools.count(1):
            try:
                outcome = self._elaborate(theorem, (), self.limits.start_s)
                break
            except WorkerLost as lost:
                if lost.limit:
                    reason = _reason(lost, self.limits.start_s)
                    raise InputError(f"{_place(theorem, None)}: {reason}") from None
                if attempt == _START_ATTEMPTS:
                    raise EngineError(
                        f"Lean ended {attempt} times while opening {theorem.name}: {lost}"
                    ) from None
        if outcome.fault is not None:
            self._held = None
            message = layout.one_line(layout.clipped(outcome.fault.message))
            raise InputError(f"{_place(theorem, outcome.fault)}: {message}")
        if not outcome.goals:
            raise EngineError(f"{_place(theorem, None)}: Lean shows no goal for {theorem.name}")
        return ProofState(theorem, (), outcome.goals)

    def step(
        self, state: ProofState, tactic: str, *, goals: bool = True, premises: bool = False
    ) -> StepResult:
        """See ``Engine.step``."""
        began = time.perf_counter()
        error, found, timed_out = self._step(state, tactic)
        after = None
        if found is not None and error is None:
            after = ProofState(state.theorem, (*state.tactics, tactic), found)
        return StepResult(after, error, time.perf_counter() - began, timed_out)

    def _step(
        self, state: ProofState, tactic: str
    ) -> tuple[str | None, tuple[Goal, ...] | None, bool]:
        """Error, goals, and whether a wall-clock or memory limit was broken."""
        held = retried = False
        if self._closed:
            return "the engine is closed", None, False
        if state.finished:
            return "no goals", None, False
        if found := tactic_fault(tactic, self.limits.tactic_chars):
            return found, None, False
        # A worker that has yet to elaborate the state gets time for that of its own: at once when
        # it is new, else (mostly a few tactics, done in no time) only after the limit was broken.
        self._recycle()
        replay = self._open(state.theorem)
        while True:
            try:
                if replay:
                    again = self._elaborate(state.theorem, state.tactics, self.limits.start_s)
                    if again.fault is not None:
                        return f"cannot replay the state: {again.fault.message}", None, False
                held = self._holds(state)
                outcome = self._elaborate(
                    state.theorem, (*state.tactics, tactic), self.limits.step_s
                )
                break
            except WorkerLost as lost:
                if retried or (lost.limit and held):
                    return _reason(lost, self.limits.step_s), None, lost.limit
                retried = replay = True
        if outcome.fault is not None:
            return layout.clipped(outcome.fault.message), None, False
        if outcome.goals is None:
            return "Lean does not read this as one tactic of the proof", None, False
        size = sum(len(g.target) + sum(len(h.type) for h in g.hypotheses) for g in outcome.goals)
        if size > _GOAL_CHARS:
            return f"the goals after this tactic are too large ({size} characters)", None, False
        return None, outcome.goals, False

    def read(self, state: ProofState) -> ProofState:
        """See ``Engine.read``. Only states of another engine have goals that were not read."""
        if not state.unread:
            return state
        try:
            outcome = self._elaborate(state.theorem, state.tactics, self.limits.start_s)
        except WorkerLost as lost:
            raise EngineError(f"cannot read the goals: {lost}") from None
        if outcome.fault is not None or outcome.goals is None:
            raise EngineError("cannot reach the state again")
        return ProofState(state.theorem, state.tactics, outcome.goals)

    def stop(self) -> None:
        """See ``Engine.stop``."""
        self._closed = True
        worker = self._worker
        if worker is not None:
            worker.kill()

    def close(self) -> None:
        """See ``Engine.close``."""
        self._closed = True
        self._drop()

    # ---- the worker and its document

    def _drop(self) -> None:
        """End the worker; the next use starts a new one."""
        worker, self._worker = self._worker, None
        self._theorem = self._held = None
        if worker is not None:
            worker.close()

    def _holds(self, state: ProofState) -> bool:
        """Whether the worker has elaborated all of ``state`` already."""
        n = len(state.tactics)
        return (
            self._worker is not None
            and self._theorem == state.theorem
            and self._held is not None
            and self._held[:n] == state.tactics
        )

    def _recycle(self) -> None:
        """End the worker when it has grown too large; looked at now and then."""
        self._steps += 1
        if self._worker is not None and self._steps % _LOOK_AT_MEMORY == 0:
            if self._worker.memory_mb() > self.limits.recycle_mb:
                self._drop()

    def _open(self, theorem: Theorem) -> bool:
        """Have a worker fit for this theorem, and its text in ``_head``; True for a new worker."""
        if self._theorem is not theorem and self._theorem != theorem:
            self._head = layout.head_lines(theorem)
            self._held = None
            imports = layout.import_lines(theorem.prefix)
            if imports != self._imports:
                self._drop()
            self._imports = imports
        self._theorem = theorem
        if self._worker is not None:
            return False
        self._worker = LeanWorker(
            self.toolchain,
            uri=self._uri,
            memory_mb=self.limits.memory_mb,
            options={
                "maxHeartbeats": str(self.limits.heartbeats),
                "maxRecDepth": str(self.limits.recursion),
                "weak.linter.all": "false",
                "weak.showTacticDiff": "false",
                # Without these Lean leaves parts of large terms out (`⋯`), and goals that differ
                # there would look the same.
                "pp.deepTerms": "true",
                "pp.maxSteps": "100000",
            },
        )
        return True

    def _elaborate(self, theorem: Theorem, tactics: tuple[str, ...], limit_s: float) -> _Outcome:
        """Make the document ``theorem`` with ``tactics`` and read what Lean says of it.

        Raises ``WorkerLost``; there is no worker then.
        """
        if self._closed:
            raise EngineError("the engine is closed")
        self._open(theorem)
        worker = self._worker
        assert worker is not None
        deadline = time.monotonic() + limit_s
        blocks = [layout.tactic_lines(t) for t in tactics]
        body = [line for block in blocks for line in block]
        line = len(self._head) + len(body)
        whole = True
        try:
            worker.set_lines([*self._head, *body, layout.SENTINEL])
            settled = worker.ask_settled()
            ticket = worker.ask_goals(line, layout.SENTINEL_COLUMN)
            raw = worker.finish_goals(ticket, line, layout.SENTINEL_COLUMN, deadline)
            worker.finish(settled, deadline)
            worker.release(references(raw))
            if raw == []:
                whole = self._is_one_declaration(worker, line, deadline)
        except BaseException:  # after an interrupt the worker's answers would be out of step
            self._drop()
            raise
        last_tactic = line - len(blocks[-1]) if blocks else line
        fault = layout.fault(worker.diagnostics, layout.statement_line(theorem), last_tactic, line)
        self._held = tactics if fault is None else tactics[:-1]
        if fault is not None or raw is None:
            return _Outcome(fault, None)
        if not whole or bool(raw) != layout.goals_are_left(worker.diagnostics, line):
            return _Outcome(None, None)
        return _Outcome(None, tuple(map(goal_of, raw)))

    def _is_one_declaration(self, worker: LeanWorker, last_line: int, deadline: float) -> bool:
        """Whether Lean read the text from the statement to our last line as one declaration.

        Stops a tactic text that closes the block and declares something of its own, should it
        ever get past the check of its tokens.
        """
        head = len(self._head)
        found = layout.spans(worker.notes(), ())
        if not layout.covering(found, head, last_line):
            found = layout.spans((), worker.symbols(deadline))
        # An `example` behind `open N in` is in neither list; then nothing else may be either.
        return layout.covering(found, head, last_line) or not any(end >= head for _, end in found)


def _reason(lost: WorkerLost, limit_s: float) -> str:
    return f"{lost} ({limit_s:g} s)" if str(lost) == TIME_LIMIT else str(lost)


def _place(theorem: Theorem, diagnostic: Diagnostic | None) -> str:
    """Where a message belongs, as ``FILE:LINE:COLUMN`` in the file that the theorem came from."""
    if diagnostic is None:
        return layout.place(theorem)
    lines = f"{theorem.prefix}{theorem.statement}".split("\n")
    column = layout.code_points(lines, diagnostic.line, diagnostic.column)
    return layout.place(theorem, diagnostic.line, column)
