"""Steps and whole proofs a second: one engine against pools of one and two workers.

    python benchmarks/pool_throughput.py [--seconds S] [--rounds N] [--workers N ...]
        [--pin] [--ray]

Every row is measured in several short turns that take their place one after the other, so that a
change in the machine's load meets all rows alike; ratios are between medians of the same run.
Processor time is told too, of this process and of the Lean processes: it says what a row would
reach on an idle core of its own, whatever else runs. `--pin` holds everything of the rows named
`one core` on one processor core (Linux).
"""

from __future__ import annotations

import argparse
import os
import statistics
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial

import psutil

from qedgym.env.engine import Engine
from qedgym.env.engine_pool import EnginePool
from qedgym.env.state_engine import StateEngine
from qedgym.env.theorem import ProofState, Theorem
from qedgym.env.toolchain import find_toolchain

# Statement, its proof step by step, and tactics that fail at the start of it.
PROOFS: list[tuple[str, list[str], list[str]]] = [
    ("(p q : Prop) : p → q → p", ["intro hp hq", "exact hp"], ["rfl", "exact hp"]),
    (
        "(p q : Prop) (h : p ∧ q) : q ∧ p",
        ["constructor", "exact h.right", "exact h.left"],
        ["assumption", "exact h"],
    ),
    (
        "(p q : Prop) (h : p ∨ q) : q ∨ p",
        ["cases h", "apply Or.inr", "assumption", "apply Or.inl", "assumption"],
        ["rfl", "exact h"],
    ),
    (
        "(α : Type) (a b c : α) (h : a = b) (k : b = c) : a = c",
        ["rw [h]", "exact k"],
        ["rfl", "rw [k]"],
    ),
    ("(a b : Nat) (h : a = b) : b + 0 = a", ["simp", "rw [h]"], ["rfl", "exact h"]),
]
THEOREMS = [
    Theorem(f"t{number}", f"theorem t{number} {PROOFS[number % len(PROOFS)][0]}")
    for number in range(40)
]

Stepper = Engine | EnginePool


def proof_of(number: int) -> tuple[list[str], list[str]]:
    """The steps of the theorem's proof and some wrong ones."""
    _, steps, wrong = PROOFS[number % len(PROOFS)]
    return steps, wrong


def walk(stepper: Stepper, roots: list[ProofState], goals: bool) -> int:
    """All theorems side by side, in batches: wrong tries and the right step of each; the steps."""
    states = dict(enumerate(roots or map(stepper.start, THEOREMS)))
    roots[:] = states.values()  # opened once, by the turn that warms up
    steps = 0
    for depth in range(max(len(p[1]) for p in PROOFS)):
        items: list[tuple[ProofState, str]] = []
        owners: list[int | None] = []
        for number, state in states.items():
            right, wrong = proof_of(number)
            items += [(state, tactic) for tactic in wrong if depth == 0]
            owners += [None] * (len(items) - len(owners))
            items.append((state, right[depth]))
            owners.append(number)
        results = stepper.step_many(items, goals=goals)
        steps += len(items)
        for owner, result in zip(owners, results, strict=True):
            if owner is None:
                continue
            assert result.state is not None, (items[0], result.error)
            states[owner] = result.state
        states = {n: s for n, s in states.items() if not s.finished}
    assert not states
    return steps


def walk_singly(stepper: Stepper) -> int:
    """All theorems one after the other, a call for each step; the steps."""
    steps = 0
    for number, theorem in enumerate(THEOREMS):
        state = stepper.start(theorem)
        right, wrong = proof_of(number)
        for tactic in [*wrong, *right]:
            result = stepper.step(state, tactic)
            state = result.state or state
            steps += 1
        assert state.finished
    return steps


def walk_in_threads(stepper: EnginePool, threads: int) -> int:
    """``walk_singly`` in several threads at once; the steps of all."""
    counts: list[int] = []

    def run() -> None:
        counts.append(walk_singly(stepper))

    running = [threading.Thread(target=run) for _ in range(threads)]
    for thread in running:
        thread.start()
    for thread in running:
        thread.join()
    assert len(counts) == threads
    return sum(counts)


def whole_proofs(stepper: Stepper) -> int:
    """Whole proofs, two good and one bad of each theorem; how many."""
    items = []
    for number, theorem in enumerate(THEOREMS):
        right, wrong = proof_of(number)
        body = "".join(f"\n  {tactic}" for tactic in right)
        items += [(theorem, f"by{body}"), (theorem, "by " + "; ".join(right))]
        items.append((theorem, f"by\n  skip\n  {wrong[0]}"))
    results = stepper.try_many(items, goals=False)
    assert sum(result.ok for result in results) == 2 * len(THEOREMS)
    return len(items)


@contextmanager
def one_core() -> Iterator[None]:
    """Hold this process, and what it starts meanwhile, on one core."""
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {max(before)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


def main() -> None:
    """Run all of it and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--seconds", type=float, default=1.0, help="per row and round")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--workers", type=int, nargs="*", default=[1, 2])
    parser.add_argument("--pin", action="store_true", help="a row of one engine on one core")
    parser.add_argument("--ray", action="store_true", help="a row of two Ray actors too")
    options = parser.parse_args()
    toolchain = find_toolchain("embedded", progress=print)
    rows: dict[str, Callable[[], int]] = {}
    with ExitStack() as stack:
        if options.pin and hasattr(os, "sched_setaffinity"):
            # The Lean process keeps the affinity that it was started with.
            with one_core():
                pinned = stack.enter_context(StateEngine(toolchain))
                opened = [pinned.start(theorem) for theorem in THEOREMS]

            def on_one_core(work: Callable[[], int]) -> int:
                with one_core():
                    return work()

            works: dict[str, Callable[[], int]] = {
                "steps with goals": lambda: walk(pinned, opened, True),
                "steps without": lambda: walk(pinned, opened, False),
                "whole proofs": lambda: whole_proofs(pinned),
            }
            rows |= {f"one core: {n}": partial(on_one_core, work) for n, work in works.items()}
        engine = stack.enter_context(StateEngine(toolchain))
        roots: list[ProofState] = []
        rows["engine: single steps"] = lambda: walk_singly(engine)
        rows["engine: steps with goals"] = lambda: walk(engine, roots, True)
        rows["engine: steps without"] = lambda: walk(engine, roots, False)
        rows["engine: whole proofs"] = lambda: whole_proofs(engine)
        for count in options.workers:
            pool = stack.enter_context(EnginePool(toolchain, count, engine=StateEngine))
            add_rows(rows, f"pool of {count}", pool, count)
        if options.ray:
            from qedgym.env.ray_pool import RayEnginePool

            actors = stack.enter_context(RayEnginePool(toolchain, 2, engine=StateEngine))
            add_rows(rows, "two Ray actors", actors, 2)
        figures = measure(rows, options.seconds, options.rounds)
    load = os.getloadavg()[0]
    print(f"medians of {options.rounds} rounds of {options.seconds:g} s; load {load:.1f}")
    print(f"{'':32} {'wall':>9}  {'against one engine':>18}  processor time: Python, Lean, rate")
    for name, turns in figures.items():
        what = name.split(": ")[1].replace("threads", "single")
        base = statistics.median(turn.rate for turn in figures[f"engine: {what}"])
        rate = statistics.median(turn.rate for turn in turns)
        python, lean = (
            statistics.median(getattr(turn, of) / turn.done for turn in turns)
            for of in ("python_s", "lean_s")
        )
        print(
            f"{name:32} {rate:7.0f}/s  {rate / base:17.2f}x"
            f"  {1000 * python:.3f} ms  {1000 * lean:.3f} ms  {1 / (python + lean):5.0f}/s"
        )


def add_rows(
    rows: dict[str, Callable[[], int]], name: str, pool: EnginePool, workers: int
) -> None:
    """The rows of one pool."""
    roots: list[ProofState] = []
    rows[f"{name}: threads steps"] = lambda: walk_in_threads(pool, 2 * workers)
    rows[f"{name}: steps with goals"] = lambda: walk(pool, roots, True)
    rows[f"{name}: steps without"] = lambda: walk(pool, roots, False)
    rows[f"{name}: whole proofs"] = lambda: whole_proofs(pool)


@dataclass(frozen=True, slots=True)
class Turn:
    """What was done in one turn of a row."""

    done: int
    wall_s: float
    python_s: float
    lean_s: float

    @property
    def rate(self) -> float:
        """Units a second of wall-clock time."""
        return self.done / self.wall_s


def processor_s() -> tuple[float, float]:
    """Processor seconds of this process and of those it started, which are Lean's (and Ray's)."""
    me = psutil.Process()
    times = (process.cpu_times() for process in me.children(recursive=True))
    return time.process_time(), sum(t.user + t.system for t in times)


def measure(
    rows: dict[str, Callable[[], int]], seconds: float, rounds: int
) -> dict[str, list[Turn]]:
    """The turns of each row, one for each round; one before the first to warm up."""
    for work in rows.values():
        work()
    turns: dict[str, list[Turn]] = {name: [] for name in rows}
    for _ in range(rounds):
        for name, work in rows.items():
            before, done, began = processor_s(), 0, time.perf_counter()
            while (took := time.perf_counter() - began) < seconds:
                done += work()
            python, lean = (b - a for a, b in zip(before, processor_s(), strict=True))
            turns[name].append(Turn(done, took, python, lean))
    return turns


if __name__ == "__main__":
    main()
