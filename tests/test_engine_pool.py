"""Pools of engines: the contract for many callers, and accidents that are nobody else's."""

from __future__ import annotations

import asyncio
import os
import pickle
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest

from qedgym.env.engine import Engine, Limits
from qedgym.env.engine_pool import EnginePool
from qedgym.env.errors import EngineError, InputError
from qedgym.env.theorem import ProofState, StepResult, Theorem
from qedgym.env.toolchain import Toolchain

from .engines import AND, ENGINES, IMP, NAT, alive, theorem
from .processes import eventually, freeze, marked, new_mark

LOOP = "repeat skip"
MakePool = Callable[..., EnginePool]


@pytest.fixture
def mark(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, str]]:
    """Marks all processes started meanwhile; none may be left but ourselves."""
    found = new_mark()
    for name, value in found.items():
        monkeypatch.setenv(name, value)
    yield found
    assert eventually(lambda: set(marked(found)) <= {os.getpid()})


@pytest.fixture(params=ENGINES, ids=lambda c: c.__name__)
def make_pool(
    request: pytest.FixtureRequest, toolchain: Toolchain, mark: dict[str, str]
) -> Iterator[MakePool]:
    """Makes pools of either engine; all are closed at the end, and leave no process."""
    made: list[EnginePool] = []

    def factory(workers: int = 2, waiting: int | None = None, **limits: float) -> EnginePool:
        limited = Limits(**limits)  # type: ignore[arg-type]
        pool = EnginePool(toolchain, workers, limited, engine=request.param, waiting=waiting)
        made.append(pool)
        return pool

    yield factory
    for pool in made:
        pool.close()


def engine_pids(pool: EnginePool) -> list[int]:
    engines = [worker.engine for worker in pool._workers.all]
    return [engine.pid for engine in engines if engine and engine.pid]  # type: ignore[attr-defined]


def timeless(result: StepResult) -> tuple[object, ...]:
    return result.state, result.error, result.timed_out


def walk(pool: EnginePool, number: int) -> ProofState:
    """A short proof of a theorem of its own, with a wrong try in between."""
    name = f"theorem walk{number} (p q : Prop) (h : p) : q → p ∧ q"
    state = pool.start(theorem(name))
    assert not pool.step(state, "rfl").ok
    for tactic in ("intro k", "constructor", "exact h", "exact k"):
        result = pool.step(state, tactic)
        assert result.state is not None, result.error
        state = result.state
    return state


def test_many_threads(make_pool: MakePool) -> None:
    pool = make_pool()
    with ThreadPoolExecutor(4) as threads:
        assert all(s.finished for s in threads.map(partial(walk, pool), range(8)))


def test_coroutines(make_pool: MakePool) -> None:
    async def awalk(pool: EnginePool, given: Theorem, tactics: list[str]) -> ProofState:
        state = await pool.astart(given)
        for tactic in tactics:
            result = await pool.astep(state, tactic)
            assert result.state is not None, result.error
            state = result.state
        return state

    async def all_of_it() -> None:
        async with make_pool() as pool:
            states = await asyncio.gather(
                awalk(pool, IMP, ["intro k", "exact ⟨h, k⟩"]),
                awalk(pool, AND, ["constructor", "exact h.2", "exact h.1"]),
                awalk(pool, NAT, ["rfl"]),
            )
            assert all(state.finished for state in states)
            root = await pool.astart(AND)
            found = await pool.astep_many([(root, "constructor"), (root, "rfl")], goals=False)
            assert [result.ok for result in found] == [True, False]
            assert found[0].state is not None
            assert len((await pool.aread(found[0].state)).goals) == 2
            tried = await pool.atry_many([(AND, "⟨h.2, h.1⟩"), (AND, "by simp_all")])
            assert tried[0].ok
        with pytest.raises(EngineError, match="closed"):
            await pool.astart(AND)

    asyncio.run(all_of_it())


def test_results_are_the_same_for_any_number_of_workers(make_pool: MakePool) -> None:
    theorems = [theorem(f"theorem t{i} (p q : Prop) (h : p ∧ q) : q ∧ p") for i in range(3)]
    tactics = ["constructor", "cases h", "rfl", "exact ⟨h.2, h.1⟩", "have k := h.1"]
    proofs = ["⟨h.2, h.1⟩", "by\n  constructor\n  exact h.1", "by exact nonsense"]

    def results(workers: int) -> object:
        pool = make_pool(workers)
        items = [(pool.start(t), tactic) for t in theorems for tactic in tactics]
        first = pool.step_many(items)
        deeper = [(r.state, "skip") for r in first if r.state and not r.state.finished]
        tries = pool.try_many([(t, proof) for t in theorems for proof in proofs])
        return (
            [timeless(r) for r in (*first, *pool.step_many(deeper))],
            [(r.state, r.error, r.position) for r in tries],
        )

    assert results(1) == results(3)


def test_errors_of_theorems_go_to_who_asked(make_pool: MakePool) -> None:
    pool = make_pool(1)
    with pytest.raises(InputError, match="nonsense"):
        pool.start(theorem("theorem wrong : Nat.nonsense = 0"))
    assert pool.start(AND).goals


def test_a_process_killed_in_mid_step(make_pool: MakePool) -> None:
    pool = make_pool(step_s=2.0)
    state = pool.start(IMP)
    with ThreadPoolExecutor(8) as threads:
        endless = threads.submit(pool.step, state, LOOP)
        assert eventually(lambda: any(worker.running for worker in pool._workers.all))
        others = [threads.submit(walk, pool, i) for i in range(4)]
        time.sleep(0.3)
        for pid in engine_pids(pool):
            os.kill(pid, signal.SIGKILL)
        assert not endless.result().ok
        assert all(other.result().finished for other in others)
    assert pool.step(state, "intro k").ok


def test_a_process_that_hangs(make_pool: MakePool) -> None:
    pool = make_pool(step_s=1.0)
    state = pool.start(IMP)
    (pid,) = engine_pids(pool)
    # Until its worker is idle again the step may go to the other one.
    assert eventually(lambda: not any(w.running for w in pool._workers.all))
    freeze(pid)
    with ThreadPoolExecutor(4) as threads:
        stuck = threads.submit(pool.step, state, "intro k")
        # On a busy machine it may be over, its process replaced, before this thread looks again.
        at_work = lambda: stuck.done() or any(w.running for w in pool._workers.all)  # noqa: E731
        assert eventually(at_work)
        others = [threads.submit(walk, pool, i) for i in range(2)]
        assert all(other.result().finished for other in others)
        stuck.result()
    assert not alive(pid)
    assert pool.step(state, "intro k").ok


def test_who_calls_when_the_queue_is_full_waits(make_pool: MakePool) -> None:
    pool = make_pool(1, waiting=2, step_s=1.5)
    state = pool.start(IMP)
    with ThreadPoolExecutor(8) as threads:
        endless = threads.submit(pool.step, state, LOOP)
        assert eventually(lambda: bool(pool._workers.all[0].running))
        steps = [threads.submit(pool.step, state, "intro k") for _ in range(6)]
        assert eventually(lambda: len(pool._workers._tickets) == 4)
        assert pool._workers._waiting == 2
        assert not endless.result().ok
        assert all(step.result().ok for step in steps)
    assert pool._workers._waiting == 0


def test_coroutines_that_are_cancelled_give_their_places_back(make_pool: MakePool) -> None:
    async def all_of_it(pool: EnginePool) -> None:
        state = await pool.astart(IMP)
        endless = asyncio.create_task(pool.astep(state, LOOP))
        await asyncio.sleep(0.2)
        steps = [asyncio.create_task(pool.astep(state, "intro k")) for _ in range(6)]
        await asyncio.sleep(0.1)
        for step in steps[:5]:
            step.cancel()
        assert not (await endless).ok
        assert (await steps[5]).ok
        assert (await pool.astep(state, "intro k")).ok

    pool = make_pool(1, waiting=2, step_s=1.0)
    asyncio.run(all_of_it(pool))
    assert pool._workers._waiting == 0


def test_close_while_busy(make_pool: MakePool, mark: dict[str, str]) -> None:
    pool = make_pool(1, waiting=2, step_s=30.0)
    state = pool.start(IMP)
    with ThreadPoolExecutor(8) as threads:
        steps = [threads.submit(pool.step, state, LOOP)]
        assert eventually(lambda: bool(pool._workers.all[0].running))
        steps += [threads.submit(pool.step, state, "intro k") for _ in range(4)]
        assert eventually(lambda: len(pool._workers._tickets) == 2)
        pool.close()
        for step in steps:
            error = step.exception()
            assert isinstance(error, EngineError) if error else step.result().error
        assert isinstance(steps[-1].exception(), EngineError)
    assert eventually(lambda: set(marked(mark)) <= {os.getpid()})
    pool.close()
    with pytest.raises(EngineError, match="closed"):
        pool.step(state, "intro k")


def goals_after(engine: Engine, given: Theorem) -> int:
    state = engine.start(given)
    result = engine.step(state, "constructor")
    if result.state is None:
        raise ValueError(given.name)
    return len(result.state.goals)


def test_map_keeps_the_order_and_hands_errors_on(make_pool: MakePool) -> None:
    pool = make_pool(2, waiting=1)
    theorems = [theorem(f"theorem t{i} (p : Prop) (h : p) : p ∧ True") for i in range(6)]
    assert list(pool.map(goals_after, iter(theorems))) == [2] * 6
    bad = theorem("theorem bad (p : Prop) : p → p")
    found = pool.map(goals_after, [theorems[0], bad, theorems[1]])
    assert next(found) == 2
    with pytest.raises(ValueError, match="bad"):
        next(found)
    assert pool.start(AND).goals


def test_a_job_cannot_wait_for_its_own_pool(make_pool: MakePool) -> None:
    pool = make_pool(1)
    with pytest.raises(EngineError, match="use the engine it got"):
        list(pool.map(lambda _, given: pool.start(given), [AND]))


def test_theorems_of_a_file_stay_with_their_worker(make_pool: MakePool) -> None:
    pool = make_pool(2)
    pool._workers.costs.step_s = 1e-9  # no wait is worth a move
    prefix = "def slow (n : Nat) : Nat := n\n"
    for number in range(4):
        for file in ("A.lean", "B.lean"):
            name = f"t{number}"
            pool._workers.costs._open_s[file] = 10.0
            given = Theorem(name, f"theorem {name} : slow {number} = {number}", prefix, file=file)
            assert pool.step(pool.start(given), "rfl").ok
    files = [list(worker.warmth._files) for worker in pool._workers.all]
    assert sorted(map(len, files)) in ([0, 2], [1, 1]), files


def test_no_process_outlives_a_killed_parent(toolchain: Toolchain, tmp_path: Path) -> None:
    script = tmp_path / "parent.py"
    script.write_text(
        "import pickle, sys, threading, time\n"
        "from qedgym.env.engine_pool import EnginePool\n"
        "from qedgym.env.theorem import Theorem\n"
        "pool = EnginePool(pickle.loads(bytes.fromhex(sys.argv[1])), 2)\n"
        "state = pool.start(Theorem('t', 'theorem t : True'))\n"
        "threading.Thread(target=pool.step, args=(state, 'repeat skip'), daemon=True).start()\n"
        "time.sleep(0.3)\n"
        "state = pool.start(Theorem('u', 'theorem u : True'))\n"
        "print(*[w.engine.pid for w in pool._workers.all if w.engine], flush=True)\n"
        "time.sleep(60)\n"
    )
    with subprocess.Popen(
        [sys.executable, str(script), pickle.dumps(toolchain).hex()], stdout=subprocess.PIPE
    ) as parent:
        assert parent.stdout is not None
        pids = [int(word) for word in parent.stdout.readline().split()]
        assert pids and all(map(alive, pids))
        parent.kill()
    assert eventually(lambda: not any(map(alive, pids)))


def test_numbers_below_one_are_refused(toolchain: Toolchain) -> None:
    for workers, waiting in ((0, None), (1, 0)):
        with pytest.raises(InputError, match="at least 1"):
            EnginePool(toolchain, workers, waiting=waiting)


def test_an_interrupted_caller_leaves_the_pool_usable(make_pool: MakePool) -> None:
    pool = make_pool(1, step_s=1.0)
    state = pool.start(IMP)
    timer = threading.Timer(0.3, signal.raise_signal, (signal.SIGINT,))
    timer.start()
    with pytest.raises(KeyboardInterrupt):
        pool.step(state, LOOP)
    timer.join()
    assert pool.step(state, "intro k").ok
