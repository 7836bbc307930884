"""Steps of the engine and of the environment against a fresh Lean process per check.

    python benchmarks/step_latency.py [--seconds S] [--lean CHOICE] [--all-cores] [--depth N]

Short proofs, walked step by step with failing tries in between, as a search does. By default the
benchmark and the Lean processes that it starts are held on one processor core (Linux), so that
the figures are per core. A *check* is one file with a whole proof, run by a process of its own.
"""

from __future__ import annotations

import argparse
import os
import statistics
import time
from collections.abc import Callable, Iterator

from qedgym.env.document_engine import DocumentEngine
from qedgym.env.process import run_lean
from qedgym.env.proof_env import ProofEnv
from qedgym.env.theorem import Theorem
from qedgym.env.toolchain import Toolchain, find_toolchain

# Statement, its proof step by step, and tactics that fail at the start of it.
PROOFS: list[tuple[str, list[str], list[str]]] = [
    (
        "theorem imp (p q : Prop) : p → q → p",
        ["intro hp hq", "exact hp"],
        ["rfl", "exact hp"],
    ),
    (
        "theorem and_flip (p q : Prop) (h : p ∧ q) : q ∧ p",
        ["constructor", "exact h.right", "exact h.left"],
        ["assumption", "exact h"],
    ),
    (
        "theorem or_flip (p q : Prop) (h : p ∨ q) : q ∨ p",
        ["cases h", "apply Or.inr", "assumption", "apply Or.inl", "assumption"],
        ["rfl", "exact h"],
    ),
    (
        "theorem trans (α : Type) (a b c : α) (h : a = b) (k : b = c) : a = c",
        ["rw [h]", "exact k"],
        ["rfl", "rw [k]"],
    ),
    (
        "theorem witness (α : Type) (P : α → Prop) (a : α) (h : P a) : ∃ x, P x",
        ["exact ⟨a, h⟩"],
        ["exact ⟨h, a⟩", "assumption"],
    ),
    (
        "theorem not_both (p : Prop) : ¬(p ∧ ¬p)",
        ["intro h", "exact h.right h.left"],
        ["rfl", "exact h"],
    ),
]


def theorem(statement: str) -> Theorem:
    """The theorem of one statement above."""
    return Theorem(statement.split()[1], statement)


def engine_steps(engine: DocumentEngine) -> Iterator[float]:
    """Walk all proofs, failing tries first; seconds of each step."""
    for statement, proof, failures in PROOFS:
        state = engine.start(theorem(statement))
        for tactic in failures:
            result = engine.step(state, tactic)
            assert not result.ok, (statement, tactic)
            yield result.time_s
        for tactic in proof:
            result = engine.step(state, tactic)
            assert result.state is not None, (statement, tactic, result.error)
            state = result.state
            yield result.time_s
        assert state.finished, statement


def environment_steps(env: ProofEnv) -> Iterator[float]:
    """The same walk through ``ProofEnv.step`` (rewards, observations and all)."""
    for statement, proof, failures in PROOFS:
        env.reset(options={"theorem": theorem(statement)})
        for tactic in [*failures, *proof]:
            began = time.perf_counter()
            _, reward, _, _, _ = env.step(tactic)
            yield time.perf_counter() - began
        assert reward == 1, statement


def fresh_checks(toolchain: Toolchain) -> Iterator[float]:
    """One process per proof; seconds of each."""
    for statement, proof, _ in PROOFS:
        text = f"{statement} := by\n" + "".join(f"  {tactic}\n" for tactic in proof)
        began = time.perf_counter()
        ran = run_lean(toolchain, ["--json", "--stdin"], stdin=text)
        yield time.perf_counter() - began
        assert ran.ok, ran.stdout


def deep_steps(engine: DocumentEngine, depth: int) -> Iterator[tuple[int, float]]:
    """Depth and seconds of steps that make one long proof."""
    state = engine.start(theorem("theorem deep (p q : Prop) (h : p) (k : q) : p ∧ q"))
    for n in range(depth):
        result = engine.step(state, "have h := h" if n % 2 else "have k := k")
        assert result.state is not None
        state = result.state
        yield n + 1, result.time_s


def measure(name: str, unit: str, walk: Callable[[], Iterator[float]], seconds: float) -> float:
    """Repeat a walk for some seconds after one to warm up; print and return units a second.

    Only the steps themselves count, not opening theorems.
    """
    list(walk())
    times: list[float] = []
    began = time.perf_counter()
    while time.perf_counter() - began < seconds:
        times += walk()
    rate = len(times) / sum(times)
    cuts = statistics.quantiles(times, n=10)
    print(
        f"{name:28} {rate:8.1f} {unit}/s   median {1000 * cuts[4]:6.2f} ms"
        f"   p90 {1000 * cuts[8]:6.2f} ms   n {len(times)}",
        flush=True,
    )
    return rate


def main() -> None:
    """Run all of it and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--seconds", type=float, default=8.0, help="per row")
    parser.add_argument("--lean", default="embedded", help="which Lean, as of `qedgym --lean`")
    parser.add_argument("--all-cores", action="store_true", help="do not hold it on one core")
    parser.add_argument("--depth", type=int, default=40, help="length of the long proof")
    options = parser.parse_args()
    toolchain = find_toolchain(options.lean, progress=print)
    cores = "all cores"
    if not options.all_cores and hasattr(os, "sched_setaffinity"):
        core = max(os.sched_getaffinity(0))
        os.sched_setaffinity(0, {core})
        cores = f"core {core} only"
    print(f"{toolchain.description}; {cores}; {options.seconds:g} s a row")
    fresh = measure(
        "fresh process, whole proof", "checks", lambda: fresh_checks(toolchain), options.seconds
    )
    with DocumentEngine(toolchain) as engine:
        steps = measure(
            "DocumentEngine.step", "steps", lambda: engine_steps(engine), options.seconds
        )
        deep = list(deep_steps(engine, options.depth))
    env = ProofEnv([theorem(p[0]) for p in PROOFS], toolchain, verify=False)
    try:
        walked = measure("ProofEnv.step", "steps", lambda: environment_steps(env), options.seconds)
    finally:
        env.close()
    print(f"engine against fresh process: {steps / fresh:.1f} times as many a second")
    print(f"environment against fresh process: {walked / fresh:.1f} times as many a second")
    marks = {1, options.depth // 4, options.depth // 2, options.depth}
    shown = ", ".join(f"{1000 * s:.1f} ms at {n}" for n, s in deep if n in marks)
    print(f"one step by the length of the proof: {shown}")


if __name__ == "__main__":
    main()
