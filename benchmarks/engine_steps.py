"""Steps through the engines, tactic by tactic and all together, against fresh processes."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial

from measure import Report, Section, Times, cpu_seconds, in_turn, repeat, timed
from tactic_mix import MIX, Case

from qedgym.env.document_engine import DocumentEngine
from qedgym.env.engine import Engine
from qedgym.env.forked import ForkServer, can_fork
from qedgym.env.process import run_lean
from qedgym.env.scratch import ScratchFolder
from qedgym.env.state_engine import StateEngine
from qedgym.env.theorem import ProofState
from qedgym.env.toolchain import Toolchain

ARGS = ["--json", "--stdin"]


def step_works(engine: Engine, goals: bool) -> list[Callable[[], float]]:
    """For each case something that takes its step and says how many seconds that was."""

    def work(case: Case, state: ProofState) -> float:
        began = time.perf_counter()
        result = engine.step(state, case.tactic, goals=goals)
        took = time.perf_counter() - began
        case.check(result.ok, result.state is not None and result.state.finished)
        return took

    return [partial(work, case, case.reach(engine)) for case in MIX]


def together(times: list[Times]) -> Times:
    """The times of all kinds as those of one mix."""
    return Times(tuple(s for each in times for s in each.seconds))


def fresh_works(toolchain: Toolchain, server: ForkServer | None) -> list[Callable[[], float]]:
    """For each case a check of a file with that step in a process of its own."""

    def forked(case: Case) -> float:
        assert server is not None
        with ScratchFolder() as scratch:
            job = {"args": ARGS, "folder": str(scratch.path.resolve()), "memory_mb": 2048}
            text = case.file().encode()
            began = time.perf_counter()
            ran = server.run(job, text, timeout_s=60, output_bytes=1 << 20, file_mb=32)
            took = time.perf_counter() - began
        assert ran.ok or case.outcome != "done", (case, ran.stdout)
        return took

    def started(case: Case) -> float:
        return timed(lambda: run_lean(toolchain, ARGS, stdin=case.file()))

    return [partial(forked if server else started, case) for case in MIX]


def latency(report: Report, toolchain: Toolchain, seconds: float) -> None:
    """A row for each tactic, a column for each way to try it."""
    server = ForkServer(toolchain, "elaborate") if can_fork(toolchain) else None
    try:
        fresh = in_turn(fresh_works(toolchain, server), 2 * seconds, least=1)
    finally:
        if server is not None:
            server.close()
    started = repeat(fresh_works(toolchain, None)[0], seconds / 2, least=2)
    with StateEngine(toolchain) as engine:
        with_goals = in_turn(step_works(engine, True), 2 * seconds)
        without = in_turn(step_works(engine, False), 2 * seconds)
    with DocumentEngine(toolchain) as document:
        through_lsp = in_turn(step_works(document, True), 2 * seconds, least=2)
    section = Section(
        "one step, milliseconds",
        ("tactic", *("StateEngine", "p90", "no goals", "p90 no goals"), "DocumentEngine")
        + ("fresh process", "fresh / StateEngine"),
    )
    rows = [*zip((c.kind for c in MIX), with_goals, without, through_lsp, fresh, strict=True)]
    rows.append(
        ("all", together(with_goals), together(without), together(through_lsp), together(fresh))
    )
    for name, state, bare, lsp, process in rows:
        section.add(
            name,
            *(1000 * x for x in (state.median, state.p90, bare.median, bare.p90, lsp.median)),
            1000 * process.median,
            process.median / state.median,
        )
    _, state, bare, lsp, process = rows[-1]
    how = "forked from one that has Lean loaded" if server else "started"
    section.notes = [
        f"a fresh process is {how}, the quickest way there is; one started from nothing takes "
        f"{1000 * started.median:.0f} ms",
        f"StateEngine is {lsp.median / state.median:.1f} times as quick as DocumentEngine; "
        f"goals take {1000 * (state.median - bare.median):.2f} ms of {1000 * state.median:.2f} ms",
    ]
    report.show(section)
    report.aim("median step with goals, ms", 1000 * state.median, "<=", 1.0)
    report.aim("fresh process / step", process.median / state.median, ">=", 50)


def rates(report: Report, toolchain: Toolchain, seconds: float) -> None:
    """Steps a second through Python."""
    section = Section(
        "steps of the mix a second, this process and Lean on the same core",
        ("way", "a second", "a processor second", "ms of processor a step", "of it Python"),
    )
    with StateEngine(toolchain) as engine:
        items = [(case.reach(engine), case.tactic) for case in MIX]

        def one_by_one(goals: bool) -> None:
            for state, tactic in items:
                engine.step(state, tactic, goals=goals)

        ways: list[tuple[str, Callable[[], object], float]] = [
            ("step, goals", lambda: one_by_one(True), 1100),
            ("step, no goals", lambda: one_by_one(False), 1800),
            ("step_many, goals", lambda: engine.step_many(items), 0),
            ("step_many, no goals", lambda: engine.step_many(items, goals=False), 0),
        ]
        assert engine.pid is not None
        for name, work, target in ways:
            work()
            lean, python = cpu_seconds(engine.pid), time.process_time()
            times = repeat(lambda work=work: timed(work), seconds)  # type: ignore[misc]
            lean, python = cpu_seconds(engine.pid) - lean, time.process_time() - python
            steps = len(MIX) * (len(times.seconds) + 1)
            rate = len(MIX) * times.rate
            spent = lean + python
            section.add(name, rate, steps / spent, 1000 * spent / steps, python / spent)
            if target:
                report.aim(f"{name}, a second", rate, ">=", target)
                report.aim(f"{name}, a processor second", steps / spent, ">=", target)
    section.notes = ["a processor second: what it would be if nothing else ran on the machine"]
    report.show(section)
