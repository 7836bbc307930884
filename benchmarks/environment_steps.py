"""What the environment adds to a step, and many environments at once through Gymnasium."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence

import gymnasium
from measure import Report, Section, Times, all_cores, repeat
from tactic_mix import MIX

import qedgym
from qedgym.env.engine import Engine, Limits
from qedgym.env.proof_env import ProofEnv
from qedgym.env.state_engine import StateEngine
from qedgym.env.theorem import ProofState, StepResult, Theorem
from qedgym.env.toolchain import Toolchain

assert qedgym  # its import registers the environment


class Watched(Engine):
    """An engine that notes how long each step of another one takes."""

    def __init__(self, toolchain: Toolchain, limits: Limits) -> None:
        self.limits = limits
        self._engine = StateEngine(toolchain, limits)
        self.last = 0.0

    def start(self, theorem: Theorem) -> ProofState:
        """See ``Engine.start``."""
        return self._engine.start(theorem)

    def step(
        self, state: ProofState, tactic: str, *, goals: bool = True, premises: bool = False
    ) -> StepResult:
        """See ``Engine.step``."""
        began = time.perf_counter()
        result = self._engine.step(state, tactic, goals=goals, premises=premises)
        self.last = time.perf_counter() - began
        return result

    def stop(self) -> None:
        """See ``Engine.stop``."""
        self._engine.stop()

    def close(self) -> None:
        """See ``Engine.close``."""
        self._engine.close()


def overhead(report: Report, toolchain: Toolchain, seconds: float) -> None:
    """``env.step`` less the ``Engine.step`` inside it, step by step."""
    watched: list[Watched] = []

    def engine(toolchain: Toolchain, limits: Limits) -> Watched:
        watched.append(Watched(toolchain, limits))
        return watched[-1]

    whole: list[float] = []
    inside: list[float] = []
    env = ProofEnv([c.theorem for c in MIX], toolchain, engine=engine, verify=False)
    try:
        end = time.perf_counter() + seconds
        while time.perf_counter() < end or len(whole) < 3 * len(MIX):
            for case in MIX:
                env.reset(options={"theorem": case.theorem})
                for tactic in (*case.before, case.tactic):
                    began = time.perf_counter()
                    env.step(tactic)
                    whole.append(time.perf_counter() - began)
                    inside.append(watched[0].last)
    finally:
        env.close()
    section = Section("env.step against Engine.step", ("what", "median ms", "p90 ms", "a second"))
    added = Times(tuple(a - b for a, b in zip(whole, inside, strict=True)))
    section.add_times("env.step", Times(tuple(whole)))
    section.add_times("of it Engine.step", Times(tuple(inside)))
    section.add("of it the environment", 1000 * added.median, 1000 * added.p90, "")
    report.show(section)
    report.aim("env.step adds, ms (median)", 1000 * added.median, "<=", 0.15)


def _walk(envs: gymnasium.vector.VectorEnv) -> Iterator[float]:  # type: ignore[type-arg]
    """Seconds of each step of the vector through all of the mix, in every environment alike."""
    for case in MIX:
        envs.reset(options={"theorem": case.theorem})
        for tactic in (*case.before, case.tactic):
            actions = (tactic,) * envs.num_envs
            began = time.perf_counter()
            envs.step(actions)
            yield time.perf_counter() - began


def _rate(steps: Sequence[float], each: int) -> float:
    return each * len(steps) / sum(steps)


def vectors(report: Report, toolchain: Toolchain, seconds: float) -> None:
    """Steps a second of ``gymnasium.make_vec``, all cores in use."""
    section = Section(
        "many environments (make_vec), all cores, resets not counted",
        ("mode", "environments", "steps a second", "against one env.step"),
    )
    theorems = [case.theorem for case in MIX]
    alone = 0.0
    for mode, count in [("sync", 1), ("sync", 4), ("async", 1), ("async", 2), ("async", 4)]:
        with all_cores():
            envs = gymnasium.make_vec(
                "qedgym/Proof-v0",
                num_envs=count,
                vectorization_mode=mode,
                theorems=theorems,
                toolchain=toolchain,
                verify=False,
            )
            try:
                steps = list(_walk(envs))  # to warm up
                times = repeat(lambda envs=envs: sum(_walk(envs)), seconds, least=1)  # type: ignore[misc]
            finally:
                envs.close()
        rate = count * len(steps) * times.rate
        alone = alone or rate
        section.add(mode, count, rate, rate / alone)
    report.show(section)
