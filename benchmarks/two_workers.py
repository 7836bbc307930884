"""Steps a second of a pool with one worker on one core against two workers on two."""

from __future__ import annotations

import contextlib
from collections.abc import Callable

from measure import Report, Section, Times, all_cores, in_turn, timed
from tactic_mix import MIX

from qedgym.env.engine_pool import EnginePool
from qedgym.env.state_engine import StateEngine
from qedgym.env.theorem import ProofState
from qedgym.env.toolchain import Toolchain

_COPIES = 16  # of every state of the mix, so that both workers have some of each


def batches(pool: EnginePool, goals: bool) -> Callable[[], object]:
    """All steps of the mix, each from several states that are the same but for their place."""
    items: list[tuple[ProofState, str]] = []
    for _ in range(_COPIES):
        items += [(case.reach(pool), case.tactic) for case in MIX]
    return lambda: pool.step_many(items, goals=goals)


def two_workers(report: Report, toolchain: Toolchain, seconds: float) -> None:
    """A row for each way to step, in batches."""
    section = Section(
        "steps of the mix a second in batches of a pool, as many cores as workers",
        ("way", "one worker", "two workers", "ratio", "one worker, two cores", "ratio to that"),
    )
    with contextlib.ExitStack() as stack:
        # A process keeps the cores that it was started with, and a pool's threads theirs.
        one = stack.enter_context(EnginePool(toolchain, 1, engine=StateEngine))
        works = [batches(one, goals) for goals in (True, False)]
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
    section.notes = ["one worker: its Lean process and its thread of this process on one core"]
    report.show(section)
