"""The pool as Ray actors. Starting Ray takes seconds, so the tests share one."""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil
import pytest

from qedgym.env.engine import Limits
from qedgym.env.engine_pool import EnginePool
from qedgym.env.errors import EngineError, InputError
from qedgym.env.ray_pool import RayEnginePool
from qedgym.env.theorem import StepResult
from qedgym.env.toolchain import Toolchain

from .engines import AND, IMP, alive, theorem
from .processes import eventually, marked, new_mark

LIMITS = Limits(step_s=3.0)
# Told by Ray's own processes when they are ended, of no use here.
pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::FutureWarning")


@pytest.fixture(scope="module")
def pool(toolchain: Toolchain) -> Iterator[RayEnginePool]:
    with pytest.MonkeyPatch.context() as patch:
        mark = new_mark()
        for name, value in mark.items():
            patch.setenv(name, value)
        pool = RayEnginePool(toolchain, 2, LIMITS)
        try:
            yield pool
        finally:
            pool.close()
        with pytest.raises(EngineError, match="closed"):
            pool.start(AND)
        assert eventually(lambda: set(marked(mark)) <= {os.getpid()})


def timeless(result: StepResult) -> tuple[object, ...]:
    return result.state, result.error, result.timed_out


def test_an_address_where_nothing_is() -> None:
    for address in ("127.0.0.1:1", "127.0.0.1:99999", "nowhere.invalid:6379"):
        with pytest.raises(EngineError, match="cannot reach Ray at") as raised:
            RayEnginePool("embedded", 1, address=address)
        assert "\n" not in str(raised.value)


def test_the_same_results_as_without_ray(pool: RayEnginePool, toolchain: Toolchain) -> None:
    theorems = [theorem(f"theorem t{i} (p q : Prop) (h : p ∧ q) : q ∧ p") for i in range(3)]
    tactics = ["constructor", "rfl", "exact ⟨h.2, h.1⟩", "sorry"]
    proofs = ["⟨h.2, h.1⟩", "by\n  constructor\n  exact h.1"]

    def results(pool: EnginePool) -> list[object]:
        items = [(pool.start(t), tactic) for t in theorems for tactic in tactics]
        first = pool.step_many(items, goals=False)
        read = [pool.read(r.state) for r in first if r.state]
        deeper = pool.step_many([(state, "exact h.2") for state in read if not state.finished])
        tries = pool.try_many([(t, proof) for t in theorems for proof in proofs])
        return [
            *map(timeless, first), *read, *map(timeless, deeper),
            *((r.state, r.error, r.position) for r in tries),
        ]  # fmt: skip

    with EnginePool(toolchain, 1, LIMITS) as local:
        assert results(pool) == results(local)
    with pytest.raises(InputError, match="nonsense"):
        pool.start(theorem("theorem wrong : Nat.nonsense = 0"))


def test_an_actor_that_is_killed_is_replaced(pool: RayEnginePool) -> None:
    state = pool.start(IMP)
    with ThreadPoolExecutor(4) as threads:
        endless = threads.submit(pool.step, state, "repeat skip")
        time.sleep(0.5)
        others = [threads.submit(pool.start, theorem(f"theorem u{i} : True")) for i in range(3)]
        before = actors_by_name()
        lean = [child for pid in before for child in psutil.Process(pid).children(recursive=True)]
        assert before and lean
        for pid in before:
            os.kill(pid, signal.SIGKILL)
        assert not endless.result().ok
        assert all(other.result().goals for other in others)
    assert pool.step(state, "intro k").ok
    assert eventually(lambda: not any(alive(child.pid) for child in lean))


def actors_by_name() -> list[int]:
    """Process ids of the actors; one that is busy cannot be asked for it."""
    children = psutil.Process().children(recursive=True)
    found = []
    for child in children:
        try:
            if "_EngineActor" in " ".join(child.cmdline()):
                found.append(child.pid)
        except psutil.NoSuchProcess:
            continue
    return found


def test_more_actors_than_processors_are_refused(pool: RayEnginePool) -> None:
    with pytest.raises(EngineError, match="processors"):
        RayEnginePool("embedded", 1000)
    assert pool.start(AND).goals


def test_nothing_outlives_a_killed_driver(toolchain: Toolchain, tmp_path: Path) -> None:
    script = tmp_path / "driver.py"
    script.write_text(
        "import pickle, sys, threading, time\n"
        "from qedgym.env.ray_pool import RayEnginePool\n"
        "from qedgym.env.theorem import Theorem\n"
        "pool = RayEnginePool(pickle.loads(bytes.fromhex(sys.argv[1])), 1)\n"
        "state = pool.start(Theorem('t', 'theorem t : True'))\n"
        "threading.Thread(target=pool.step, args=(state, 'repeat skip'), daemon=True).start()\n"
        "print('ready', flush=True)\n"
        "time.sleep(60)\n"
    )
    with subprocess.Popen(
        [sys.executable, str(script), pickle.dumps(toolchain).hex()],
        stdout=subprocess.PIPE,
    ) as driver:
        assert driver.stdout is not None and b"ready" in driver.stdout.readline()
        below = psutil.Process(driver.pid).children(recursive=True)
        lean = [p.pid for p in below if "launch.py" in " ".join(p.cmdline())]
        actors = [p.pid for p in below if "_EngineActor" in " ".join(p.cmdline())]
        assert len(lean) >= 2 and actors
        driver.kill()
    # Two agents of Ray's own end by themselves some time later.
    assert eventually(lambda: not any(map(alive, (*lean, *actors))))
