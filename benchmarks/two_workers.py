"""Steps a second of a pool with one worker on one core against two workers on two."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from random import Random

from measure import Report, Section, Times, all_cores, hold_on_one_core, in_turn, timed
from tactic_mix import MIX

from qedgym.env.engine_pool import EnginePool
from qedgym.env.state_engine import StateEngine
from qedgym.env.theorem import ProofState
from qedgym.env.toolchain import Toolchain

_COPIES = 64  # of every state of the mix, so that both workers have some of each


def batches(pool: EnginePool, goals: bool) -> Callable[[], object]:
    """All steps of the mix, each from several states that are the same but for their place."""
    cases = [*MIX] * _COPIES
    Random(0).shuffle(cases)  # or one worker would have all of the kinds that take long
    items: list[tuple[ProofState, str]] = [(case.reach(pool), case.tactic) for case in cases]
    return lambda: pool.step_many(items, goals=goals)


def on_one_core(work: Callable[[], object]) -> Callable[[], object]:
    """``work`` with this thread on the core that the benchmark began on."""

    def held() -> object:
        with all_cores():  # puts back what it finds
            hold_on_one_core()
            return work()

    return held


def two_workers(report: Report, toolchain: Toolchain, seconds: float) -> None:
    """A row for each way to step, in batches."""
    section = Section(
        "steps of the mix a second in batches of a pool, as many cores as workers",
        ("way", "one worker", "two workers", "ratio", "one worker, two cores", "ratio to that"),
    )
    with contextlib.ExitStack() as stack:
        # A process keeps the cores that it was started with, and a pool's threads theirs.
        one = stack.enter_context(EnginePool(toolchain, 1, engine=StateEngine))
        works = [on_one_core(batches(one, goals)) for goals in (True, False)]
        stack.enter_context(all_cores())
        free = stack.enter_context(EnginePool(toolchain, 1, engine=StateEngine))
        two = stack.enter_context(EnginePool(toolchain, 2, engine=StateEngine))
        works += [batches(pool, goals) for pool in (free, two) for goals in (True, False)]
        times = in_turn([lambda work=work: timed(work) for work in works], 6 * seconds)  # type: ignore[misc]

    def rate(of: Times) -> float:
        return _COPIES * len(MIX) / of.median

    for at, name in enumerate(("goals", "no goals")):
        single, loose, double = (rate(times[at + 2 * row]) for row in range(3))
        section.add(f"step_many, {name}", single, double, double / single, loose, double / loose)
        report.aim(f"two workers / one, {name}", double / single, ">=", 1.8)
    section.notes = ["one worker: its Lean process and all of this process on one core"]
    report.show(section)
