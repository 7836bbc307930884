"""The proof states that a Lean process of ours keeps as values, and that process.

It is begun when it is needed, and ended when it has grown too large or somebody says that it is
lost; what it held is rebuilt from its tactics when it is asked for again.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from typing import Any

from qedgym.env import proof_document as layout
from qedgym.env.engine import Limits
from qedgym.env.errors import EngineError, InputError
from qedgym.env.held_states import Held, HeldStates, Opened
from qedgym.env.open_texts import OpenTexts
from qedgym.env.piped_lean import TIME_LIMIT
from qedgym.env.step_answers import goals_of, message, tactic_text
from qedgym.env.step_server import StepServer, server_toolchain
from qedgym.env.theorem import ProofState, Theorem
from qedgym.env.toolchain import Toolchain

Json = Any

GRACE_S = 1.0
"""How long after a request's own limit the process is killed; Lean stops most by itself."""
_LOOK_AT_MEMORY = 64  # steps between two looks at the server's memory
_OPEN_THEOREMS = 64  # so many theorems stay open for further whole proofs of them


class LeanStates:
    """What a step server holds. All that asks it raises ``WorkerLost`` when it ends over that."""

    def __init__(self, toolchain: Toolchain, limits: Limits) -> None:
        """Raises ``ToolchainError`` when the step server cannot run under this Lean."""
        self.limits = limits
        self.states = HeldStates()
        self.closed = False
        self.server: StepServer | None = None
        self._program = server_toolchain(toolchain)
        self._texts = OpenTexts()
        self._roots: OrderedDict[Theorem, ProofState] = OrderedDict()
        self._steps = 0

    @property
    def pid(self) -> int | None:
        """Process id of the Lean process, None while there is none."""
        return None if self.server is None else self.server.pid

    def begin(self, steps: int) -> None:
        """Look after memory, before anything of a request is looked up."""
        self._recycle(steps)
        self.states.collect()

    def root(self, theorem: Theorem) -> Held:
        """Where Lean has the theorem's first state; the latest theorems stay open."""
        root = self._roots.pop(theorem, None) or ProofState(theorem, (), ())
        held, _ = self.reach(root)
        assert held is not None  # no tactics that could fail
        self._roots[theorem] = root
        if len(self._roots) > _OPEN_THEOREMS:
            self._roots.popitem(last=False)
        return held

    def here(self, state: ProofState) -> Held | None:
        """Where Lean has ``state``; None when it has to be rebuilt."""
        opened = self.states.opened(state.theorem)
        held = opened.states.get(state.tactics) if opened else None
        if held is not None:
            self.states.claim(held, state)
        return held

    def reach(self, state: ProofState) -> tuple[Held | None, str]:
        """Where Lean has ``state``, which is rebuilt if it is not there; else why not."""
        if (held := self.here(state)) is not None:
            return held, ""
        opened = self.states.opened(state.theorem) or self.open(state.theorem)
        return self._rebuild(state, opened)

    def _rebuild(self, state: ProofState, opened: Opened) -> tuple[Held | None, str]:
        """Replay the tactics that lead to ``state`` from the last one that Lean has."""
        tactics = state.tactics
        n = len(tactics)
        while n and tactics[:n] not in opened.states:
            n -= 1
        if not n and () not in opened.states:
            opened = self.open(state.theorem)
        start = opened.states[tactics[:n]]
        number, fault = self._replay(start.number, tactics[n:])
        if fault:
            self.states.discard(start)
            return None, fault
        held = start if n == len(tactics) else self.states.keep(opened, tactics, number)
        # The caller's object keeps it alive from now on, as if it had been given out here.
        self.states.claim(held, state)
        self.states.discard(start)
        return held, ""

    def _replay(self, number: int, tactics: Sequence[str]) -> tuple[int, str]:
        """Take these steps from a state of Lean's; the state they lead to, or why they do not."""
        limit_s = self.limits.start_s
        for at, tactic in enumerate(tactics):
            item = {"state": number, "tactic": tactic_text(tactic)}
            request = {"op": "step", "ms": int(limit_s * 1000), "items": [item]}
            answer = self.ask(request, limit_s + GRACE_S)
            if at:
                self.states.drop(number)
            if "state" not in answer:
                reason = answer.get("error") or answer.get("failed")
                return number, message(reason or "the proof is finished before it")
            number = answer["state"]
        return number, ""

    def _live(self) -> StepServer:
        if self.closed:
            raise EngineError("the engine is closed")
        if self.server is None:
            self.server = StepServer(
                self._program,
                memory_mb=self.limits.memory_mb,
                heartbeats=self.limits.heartbeats,
                recursion=self.limits.recursion,
            )
        return self.server

    def open(self, theorem: Theorem) -> Opened:
        """Have the server open ``theorem``. Raises ``InputError`` and ``WorkerLost``."""
        server = self._live()
        text = f"{theorem.prefix}{theorem.statement} := by\n  skip"
        request, dropped = self._texts.request(text, theorem.prefix)
        request = {"op": "open", "ms": int(self.limits.start_s * 1000), **request}
        if dropped:
            request["drop_chains"] = dropped
        answer = server.ask(
            self._with_drops(request), time.monotonic() + self.limits.start_s + GRACE_S
        )
        if "fault" in answer:
            place = layout.place(theorem, answer["line"] - 1, answer["column"])
            told = layout.one_line(layout.clipped(answer["fault"]))
            raise InputError(f"{place}: {told}")
        if failed := answer.get("failed"):
            reason = failed
            if failed == "interrupted":
                reason = f"{TIME_LIMIT} ({self.limits.start_s:g} s)"
            raise InputError(f"{layout.place(theorem)}: {layout.one_line(reason)}")
        self._texts.opened(answer["chain"], answer["ends"])
        return self.states.open(theorem, answer["state"], goals_of(answer["goals"]))

    def ask(self, request: dict[str, Json], limit_s: float) -> dict[str, Json]:
        """The answer to a request."""
        return self._live().ask(self._with_drops(request), time.monotonic() + limit_s)

    def ask_all(
        self, request: dict[str, Json], count: int, limit_s: float
    ) -> Iterator[dict[str, Json]]:
        """The answers to a request with so many items; the limit is for each of them."""
        return self._live().ask_all(self._with_drops(request), count, limit_s)

    def _with_drops(self, request: dict[str, Json]) -> dict[str, Json]:
        """The request, with the states that nobody holds any more.

        States of the request itself are not among them: what has gone is looked through before
        they are looked up (``begin``).
        """
        if released := self.states.released():
            request["drop"] = released
        return request

    def _recycle(self, steps: int = 1) -> None:
        """End the server when it has grown too large; looked at now and then."""
        before, self._steps = self._steps, self._steps + steps
        if self.server is None or before // _LOOK_AT_MEMORY == self._steps // _LOOK_AT_MEMORY:
            return
        if self.server.memory_mb() > self.limits.recycle_mb:
            self.forget()

    def forget(self) -> None:
        """End the server; all its states are rebuilt when they are needed."""
        server, self.server = self.server, None
        self.states = HeldStates()
        self._texts = OpenTexts()
        if server is not None:
            server.close()

    def stop(self) -> None:
        """End the process at once, from any thread; there will be no other."""
        self.closed = True
        server = self.server
        if server is not None:
            server.kill()

    def close(self) -> None:
        """End the process; there will be no other."""
        self.closed = True
        self.forget()
