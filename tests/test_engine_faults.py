"""Engines under limits, and when their process misbehaves or is ended."""

from __future__ import annotations

import json
import os
import pickle
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

from qedgym.env import launch
from qedgym.env.step_server import StepServer, server_toolchain
from qedgym.env.toolchain import Toolchain

from .engines import AND, IMP, MakeEngine, alive, run, theorem
from .processes import eventually, freeze

LOOP = "repeat skip"


def test_endless_tactic(make_engine: MakeEngine) -> None:
    engine = make_engine(step_s=1.0)
    state = run(engine, IMP, "intro k")
    result = engine.step(state, LOOP)
    assert not result.ok and result.error and result.timed_out
    assert run(engine, state, "exact ⟨h, k⟩").finished


def test_heartbeats_are_an_ordinary_error(make_engine: MakeEngine) -> None:
    engine = make_engine(heartbeats=50, step_s=20.0)
    prefix = "def f : Nat → Nat → Nat\n  | 0, m => m\n  | n + 1, m => f n (f n m)\n"
    state = engine.start(theorem("theorem t : f 20 0 = 0", prefix))
    result = engine.step(state, "simp only [f]")
    assert not result.ok and not result.timed_out
    assert run(engine, IMP, "intro k").goals


def test_memory_limit(make_engine: MakeEngine) -> None:
    engine = make_engine(memory_mb=150, step_s=30.0)
    prefix = (
        "def grow : Nat → List Nat → List Nat\n  | 0, l => l\n  | n + 1, l => grow n (n :: l)\n"
    )
    state = engine.start(theorem("theorem t : (grow 3000000 []).length = 1", prefix))
    result = engine.step(state, "decide +kernel")
    assert not result.ok and result.error
    assert run(engine, IMP, "exact fun k => ⟨h, k⟩").finished


def _later(seconds: float, action: Callable[[], object]) -> threading.Timer:
    timer = threading.Timer(seconds, action)
    timer.start()
    return timer


def test_worker_killed_in_mid_step(make_engine: MakeEngine) -> None:
    engine = make_engine(step_s=3.0)
    state = run(engine, IMP, "intro k")
    pid = engine.pid  # type: ignore[attr-defined]
    timer = _later(0.3, lambda: os.kill(pid, signal.SIGKILL))
    result = engine.step(state, LOOP)
    timer.join()
    assert not result.ok and result.error
    assert not alive(pid)
    assert run(engine, state, "exact ⟨h, k⟩").finished


def test_worker_killed_between_steps(make_engine: MakeEngine) -> None:
    engine = make_engine()
    state = run(engine, IMP, "intro k")
    os.kill(engine.pid, signal.SIGKILL)  # type: ignore[attr-defined]
    assert run(engine, state, "exact ⟨h, k⟩").finished
    os.kill(engine.pid, signal.SIGKILL)  # type: ignore[attr-defined]
    assert engine.start(AND).goals


def test_worker_that_hangs(make_engine: MakeEngine) -> None:
    engine = make_engine(step_s=1.0)
    state = run(engine, IMP, "intro k")
    pid = engine.pid  # type: ignore[attr-defined]
    freeze(pid)
    result = engine.step(state, "exact ⟨h, k⟩")
    assert not result.ok and result.timed_out
    assert not alive(pid)
    assert run(engine, state, "exact ⟨h, k⟩").finished


def test_worker_is_recycled(make_engine: MakeEngine) -> None:
    engine = make_engine(recycle_mb=1)
    state = engine.start(IMP)
    pids = set()
    for i in range(70):
        state = run(engine, state, f"have h{i} : p := h" if i % 8 == 0 else "skip")
        pids.add(engine.pid)  # type: ignore[attr-defined]
    assert len(pids) > 1
    assert not any(map(alive, pids - {engine.pid}))  # type: ignore[attr-defined]


def test_close_twice_and_use_after(make_engine: MakeEngine) -> None:
    engine = make_engine()
    state = engine.start(IMP)
    pid = engine.pid  # type: ignore[attr-defined]
    engine.close()
    engine.close()
    assert not alive(pid)
    assert not engine.step(state, "intro k").ok


def test_no_process_outlives_its_parent(toolchain: Toolchain, tmp_path: Path) -> None:
    script = tmp_path / "parent.py"
    script.write_text(
        "import pickle, sys, time\n"
        "from qedgym.env.document_engine import DocumentEngine\n"
        "from qedgym.env.theorem import Theorem\n"
        "engine = DocumentEngine(pickle.loads(bytes.fromhex(sys.argv[1])))\n"
        "engine.start(Theorem('t', 'theorem t : True'))\n"
        "print(engine.pid, flush=True)\n"
        "time.sleep(60)\n"
    )
    with subprocess.Popen(
        [sys.executable, str(script), pickle.dumps(toolchain).hex()], stdout=subprocess.PIPE
    ) as parent:
        assert parent.stdout is not None
        pid = int(parent.stdout.readline())
        assert alive(pid)
        parent.kill()
    deadline = time.monotonic() + 10
    while alive(pid) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not alive(pid)


def test_lean_does_not_outlive_launcher_and_parent_killed_together(
    toolchain: Toolchain, tmp_path: Path
) -> None:
    """As Ray does it: the children of a process are killed with it, not their children."""
    script = tmp_path / "parent.py"
    script.write_text(
        "import pickle, sys\n"
        "from qedgym.env.engine import Limits\n"
        "from qedgym.env.state_engine import StateEngine\n"
        "from qedgym.env.theorem import Theorem\n"
        "lean = pickle.loads(bytes.fromhex(sys.argv[1]))\n"
        "engine = StateEngine(lean, Limits(step_s=60.0))\n"
        "state = engine.start(Theorem('t', 'theorem t : True'))\n"
        "print(engine.pid, flush=True)\n"
        "engine.step(state, 'repeat skip')\n"
    )
    with subprocess.Popen(
        [sys.executable, str(script), pickle.dumps(toolchain).hex()], stdout=subprocess.PIPE
    ) as parent:
        assert parent.stdout is not None
        pid = int(parent.stdout.readline())
        below = launch.descendants(pid)
        time.sleep(0.5)  # until the step runs
        parent.send_signal(signal.SIGSTOP)  # it must not get to clean up
        os.kill(pid, signal.SIGKILL)
        parent.kill()
    assert eventually(lambda: not any(map(alive, (pid, *below))))


def test_the_step_server_ends_when_nobody_listens(toolchain: Toolchain) -> None:
    with StepServer(server_toolchain(toolchain)) as server:
        process = server._process
        request = {"op": "open", "text": "theorem t : True := by\n  skip", "at": 0, "ms": 9000}
        state = server.ask(request, time.monotonic() + 60)["state"]
        assert process.stdin is not None and process.stdout is not None
        item = {"state": state, "tactic": "repeat skip"}
        process.stdin.write(json.dumps({"op": "step", "ms": 500, "items": [item]}).encode() + b"\n")
        process.stdout.close()
        process.stdin.close()
        assert process.wait(30) is not None
