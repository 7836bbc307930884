"""A client of the step server: the Lean program in ``lean_project/Server`` that keeps proof states.

One process, one JSON object a line each way, answers in the order of the requests; the protocol is
described in ``docs/step-server.md``.
"""

from __future__ import annotations

import json
import os
import select
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from qedgym.env.core_build import Part, core_olean_dir
from qedgym.env.embedded import LEAN_PROJECT, find_wheel
from qedgym.env.errors import ToolchainError
from qedgym.env.piped_lean import TIME_LIMIT, PipedLean, WorkerLost
from qedgym.env.toolchain import Progress, Toolchain

Json = Any

PROTOCOL = 1
_RUN = "serve.lean"
"""What ``lean --run`` is given; lies with the compiled modules, where a confined Lean may read."""
_RUN_TEXT = "prelude\nimport Server.Run\n"
_CHUNK = 1 << 16  # what a pipe holds
# Lean's allocator takes the pages of its arenas as it uses them: an idle process is smaller by
# 13 to 17 MB and starts a little sooner, and steps take as long.
_ALLOCATOR = {"MIMALLOC_ARENA_EAGER_COMMIT": "0"}
_MOST_OUTPUT = 64 << 20

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def serves(toolchain: Toolchain) -> bool:
    """Whether the step server can run under this Lean. It knows the layouts of one binary only."""
    return toolchain.kind == "embedded" and "LEAN_PATH" in toolchain.environ


def server_toolchain(toolchain: Toolchain, progress: Progress | None = None) -> Toolchain:
    """The embedded Lean with the step server's modules on its path; they are compiled if need be.

    Raises ``ToolchainError``: not the embedded Lean, or the server does not fit it.
    """
    if not serves(toolchain):
        raise ToolchainError(
            f"the step server needs the embedded Lean, not {toolchain.description}; "
            "use the document engine"
        )
    core = Path(toolchain.environ["LEAN_PATH"])
    wheel = find_wheel()

    def on(folder: Path) -> Toolchain:
        path = os.pathsep.join((str(core), str(folder)))
        return Toolchain(
            toolchain.kind, toolchain.version, toolchain.program,
            {**toolchain.environ, **_ALLOCATOR, "LEAN_PATH": path}, toolchain.root,
            toolchain.description,
        )  # fmt: skip

    def check(out: Path) -> None:
        (out / _RUN).write_text(_RUN_TEXT)
        self_test(on(out))

    part = Part("step server", "server", "Server.Run", (core,), check)
    return on(core_olean_dir(wheel.version, wheel.library, LEAN_PROJECT, progress, part))


class StepServer(PipedLean):
    """One process of the step server. Not thread-safe; a context manager.

    Methods that talk to it take ``deadline``, a ``time.monotonic()`` value, and raise
    ``WorkerLost`` (the process has been killed then) when it has not answered by then, has died,
    or was killed for its memory.
    """

    def __init__(
        self,
        toolchain: Toolchain,
        *,
        memory_mb: int = 2048,
        heartbeats: int = 200_000,
        recursion: int = 512,
    ) -> None:
        """Start it. ``toolchain`` is what ``server_toolchain`` gives."""
        run = Path(toolchain.environ["LEAN_PATH"].split(os.pathsep)[-1]) / _RUN
        super().__init__(toolchain, ["--run", str(run)], memory_mb)
        self._greeted = False
        self._send({"op": "hello", "heartbeats": heartbeats, "rec_depth": recursion})

    def ask(self, request: dict[str, Json], deadline: float) -> dict[str, Json]:
        """One request with one answer."""
        self._send(request, deadline)
        return self._answer(deadline)

    def ask_all(
        self, request: dict[str, Json], answers: int, each_s: float
    ) -> Iterator[dict[str, Json]]:
        """One request with ``answers`` answers, each of which may take ``each_s`` seconds.

        The iterator must be used up before the next request.
        """
        self._send(request, time.monotonic() + each_s)
        for _ in range(answers):
            yield self._answer(time.monotonic() + each_s)

    def _send(self, request: dict[str, Json], deadline: float = 0.0) -> None:
        data = (_encode(request) + "\n").encode("utf-8", "replace")
        try:
            sent = os.write(self._in, data)
        except BlockingIOError:
            sent = 0
        except OSError:
            self._lose("the Lean process ended", limit=False)
        while sent < len(data):  # a long text: the pipe is full until Lean has read some of it
            left = deadline - time.monotonic()
            poll = select.poll()
            poll.register(self._in, select.POLLOUT)
            if left <= 0 or not poll.poll(left * 1000):
                self._lose(TIME_LIMIT, limit=True)
            try:
                sent += os.write(self._in, data[sent:])
            except BlockingIOError:
                continue
            except OSError:
                self._lose("the Lean process ended", limit=False)

    def _answer(self, deadline: float) -> dict[str, Json]:
        if not self._greeted:  # the answer to `hello` comes before the first
            if json.loads(self._line(deadline)).get("protocol") != PROTOCOL:
                self._lose("the step server speaks another protocol", limit=False)
            self._greeted = True
        answer: dict[str, Json] = json.loads(self._line(deadline))
        return answer

    def _line(self, deadline: float) -> bytes:
        """The next line without its end."""
        looked = 0
        while (end := self._received.find(b"\n", looked)) < 0:
            looked = len(self._received)
            left = deadline - time.monotonic()
            if left <= 0 or not self._poll.poll(left * 1000):
                self._lose(TIME_LIMIT, limit=True)
            try:
                data = os.read(self._out, _CHUNK)
            except BlockingIOError:
                continue
            if not data:
                self._lose("the Lean process ended", limit=False)
            self._received += data
            if len(self._received) > _MOST_OUTPUT:
                self._lose("more output than is sensible (64 MiB in one answer)", limit=True)
        line = bytes(self._received[:end])
        del self._received[: end + 1]
        return line


# ---- the self-test

_STATEMENT = "theorem self_test (p q : Prop) (h : p ∧ q) : q ∧ p := by\n  skip"
_TEST_S = 60.0


def self_test(toolchain: Toolchain) -> None:
    """Whether what the server assumes of this Lean holds: layouts, arities, names.

    Goes through every kind of request. Raises ``ToolchainError`` with what did not hold.
    """
    try:
        with StepServer(toolchain) as server:
            _exercise(server)
    except WorkerLost as lost:
        raise ToolchainError(f"the step server does not fit this Lean: {lost}") from None


def _exercise(server: StepServer) -> None:
    def ask(**request: Json) -> dict[str, Json]:
        return server.ask(request, time.monotonic() + _TEST_S)

    def step(state: int, tactic: str, ms: int = 10_000) -> dict[str, Json]:
        item = {"state": state, "tactic": tactic}
        return ask(op="step", ms=ms, goals=True, items=[item])

    def expect(what: str, holds: bool, answer: Json) -> None:
        if not holds:
            told = str(answer)[:200]
            raise ToolchainError(f"the step server does not fit this Lean: {what}: {told}")

    opened = ask(op="open", text=_STATEMENT, at=0, ms=30_000)
    goals = opened.get("goals") or [{}]
    names = [name for h in goals[0].get("hyps", ()) for name in h["names"]]
    expect("a theorem opens with its goal", names == ["p", "q", "h"], opened)
    expect("goals have targets", goals[0].get("target") == "q ∧ p", opened)
    root = opened["state"]
    split = step(root, "constructor")
    cases = [goal["case"] for goal in split.get("goals", ())]
    expect("a tactic gives a new state", cases == ["left", "right"], split)
    wrong = step(root, "exact h")
    expect("a wrong tactic gives an error", "mismatch" in wrong.get("error", ""), wrong)
    unread = step(root, "exact (")
    expect("a text that is no tactic gives an error", "parse" in unread.get("error", ""), unread)
    done = step(root, "exact ⟨h.2, h.1⟩")
    expect("the kernel takes a proof", done.get("done") is True, done)
    used = step(root, "(rw [and_comm]\n exact h)")
    expect("a sequence works and the state before is as it was", used.get("done") is True, used)
    item = {"state": root, "tactic": "exact sorry"}
    gap = ask(op="step", ms=10_000, look=True, items=[item])
    expect("forbidden syntax is seen", gap.get("error") == "`sorry` is not allowed", gap)
    endless = step(root, "repeat skip", ms=200)
    expect("an endless tactic is stopped", endless.get("error") == "interrupted", endless)
    item = {"state": root, "tactic": "rw [and_comm]"}
    told = ask(op="step", ms=10_000, premises=True, items=[item])
    premises = {p["name"]: p for p in told.get("premises", ())}
    comm = premises.get("and_comm", {})
    expect("a step's premises are told", comm.get("kind") == "theorem", told)
    expect("with their place", "module" in comm and "line" in comm, told)
    linked = step(root, "refine Iff.mp (a := ?x) ?l ?r")
    shared = [goal.get("mvars") for goal in linked.get("goals", ())]
    expect("shared metavariables are told", len(shared) == 3 and shared[1] == shared[2], linked)
    proof = "by\n  constructor\n  exact h"
    whole = ask(op="whole", ms=10_000, items=[{"state": root, "proof": proof}])
    place = (whole.get("line"), whole.get("column"), whole.get("ran"))
    expect("a whole proof stops at its error", place == (3, 2, [[5, 16]]), whole)
    # A name that is written: whether ⟨..⟩ counts as one depends on the core's macros.
    proof = "by\n  exact ⟨h.2, by exact And.left h⟩"
    traced = ask(op="trace", ms=10_000, state=root, proof=proof)
    seen = [t["begin"] for t in traced.get("tactics", ()) if t["kind"].endswith("exact")]
    expect("a proof is traced", seen == [5, 22] and bool(traced["names"]), traced)
    again = ask(op="goals", state=root, drop=[split["state"]])
    expect("goals can be read again", again.get("goals") == opened["goals"], again)
    stats = ask(op="stats")
    expect("statistics are told", stats.get("states", 0) > 0, stats)
    gone = step(split["state"], "skip")
    expect("dropped states are gone", "unknown state" in gone.get("failed", ""), gone)
    fault = ask(op="open", text="theorem t : Nat.nonsense := by\n  skip", at=0, ms=30_000)
    expect("a wrong statement is told with its place", fault.get("line") == 1, fault)
