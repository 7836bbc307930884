"""Memory of an idle worker and of each state, and that dropped states are given back."""

from __future__ import annotations

import gc

from measure import MEMORY_COUNTED, Report, Section, private_mb
from tactic_mix import MIX, Case

from qedgym.env.document_engine import DocumentEngine
from qedgym.env.engine import Engine
from qedgym.env.state_engine import StateEngine
from qedgym.env.theorem import ProofState
from qedgym.env.toolchain import Toolchain


def _hold(engine: Engine, case: Case, count: int) -> list[ProofState]:
    """So many states that the case's tactic leads to; a comment makes each one its own."""
    start = case.reach(engine)
    held = []
    for n in range(count):
        result = engine.step(start, f"{case.tactic} -- {n}", goals=False)
        assert result.state is not None, result.error
        held.append(result.state)
    return held


def memory(report: Report, toolchain: Toolchain, seconds: float) -> None:
    """Private memory, after a first goal and with states held."""
    section = Section("memory, MiB", ("what", "MiB"))
    idle = 0.0
    for kind in (StateEngine, DocumentEngine):
        with kind(toolchain) as engine:
            MIX[0].reach(engine)
            used = private_mb(engine.pid or 0)
            idle = idle or used
            section.add(f"idle worker of {kind.__name__}, one theorem open", used)
    section.notes = [MEMORY_COUNTED]
    report.show(section)
    report.aim("private memory of an idle worker, MiB", idle, "<=", 40)

    count = max(400, int(500 * seconds))
    section = Section(
        f"memory of a state, {count} held at once",
        ("tactic", "KiB a state", "MiB with all held", "MiB when dropped", "MiB, all held again"),
    )
    for case in MIX:
        if case.outcome != "new":
            continue
        with StateEngine(toolchain) as engine:
            _hold(engine, case, 200).clear()
            before = private_mb(engine.pid or 0)
            held = _hold(engine, case, count)
            full = private_mb(engine.pid or 0)
            held.clear()
            gc.collect()
            engine.step(case.reach(engine), "skip")  # takes the drops along
            dropped = private_mb(engine.pid or 0)
            held = _hold(engine, case, count)
            again = private_mb(engine.pid or 0)
            section.add(case.kind, 1024 * (full - before) / count, full, dropped, again)
    section.notes = ["the allocator keeps what is dropped for the states to come"]
    report.show(section)
