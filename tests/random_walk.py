"""A long random walk through one engine: valid, failing and hostile steps; states come and go.

    python -m tests.random_walk [--steps N] [--seed N]

Every episode opens a theorem of the library and steps random states of it. Most of the way has no
step that must end the process, so that one process lives long and its memory can be compared; the
last tenth has texts that end it. ``run`` raises nothing for what it finds: ``Outcome.faults`` is
empty when all is well.
"""

from __future__ import annotations

import argparse
import gc
import os
import statistics
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from qedgym.env.embedded import LEAN_PROJECT
from qedgym.env.engine import Limits
from qedgym.env.state_engine import StateEngine
from qedgym.env.theorem import ProofState, StepResult, Theorem
from qedgym.env.theorem_files import read_theorems
from qedgym.env.toolchain import Toolchain, find_toolchain

from .hostile_texts import HOSTILE, KILLERS, SORRY

LIMITS = Limits(step_s=1.0, memory_mb=3000, recycle_mb=100_000)
"""Never recycled, so that growth shows."""
CHECKS = 50  # how often in all the states are dropped and the memory looked at
GROWTH_MB = 48.0
"""What a process may be larger at the end of its life than after a fifth of it, states dropped.
The allocator keeps some of what one hostile text took."""
_HELD = 24  # states held at once in an episode
_CANARY = Theorem("canary", "theorem canary (p q : Prop) (h : p ∧ q) : q ∧ p")

_TACTICS = """
    intro x ¦ intros ¦ constructor ¦ assumption ¦ rfl ¦ simp ¦ simp_all ¦ exact {h} ¦ apply {h}
    cases {h} ¦ induction {h} ¦ rcases {h} with ⟨a, b⟩ ¦ rcases {h} with a | b ¦ rw [{h}] ¦ left
    rw [← {h}] ¦ simp [{h}] ¦ simp only [{h}] ¦ simp at {h} ¦ have k := {h} ¦ right ¦ exists 0
    have k : True := trivial ¦ exfalso ¦ contradiction ¦ subst {h} ¦ injection {h} ¦ revert {h}
    clear {h} ¦ symm ¦ congr ¦ funext x ¦ split ¦ decide ¦ omega ¦ trivial ¦ by_cases c : True
    refine ?_ ¦ apply And.intro ¦ apply Or.inl ¦ skip ¦ exact ⟨{h}, {h}⟩ ¦ exact fun x => {h}
    all_goals simp_all ¦ cases {h} <;> simp_all ¦ specialize {h} {h} ¦ unfold List.map ¦ · skip
    first | rfl | assumption | skip ¦ next => skip ¦ rw [Nat.add_comm] ¦ apply Nat.le_antisymm
    generalize {h} = z ¦ nofun ¦ show _ ¦ case _ => skip ¦ exact nothing_of_that_name ¦ calc
    exact {h}.nope ¦ foo {h} ¦ exact ( ¦ rw [{h}] at * ¦ conv => skip ¦ obtain ⟨a, b⟩ := {h}
"""
_TEXTS = [text.strip() for line in _TACTICS.strip().splitlines() for text in line.split("¦")]


@dataclass(slots=True)
class Life:
    """One Lean process: its id, and its memory (MiB) whenever all states had been dropped."""

    pid: int
    steps: int = 0
    memory_mb: list[float] = field(default_factory=list)

    def growth_mb(self) -> float:
        """From a fifth of its life to its end; 0 when it was too short to tell."""
        if len(self.memory_mb) < 5:
            return 0.0
        fifth = len(self.memory_mb) // 5
        return statistics.median(self.memory_mb[-3:]) - statistics.median(
            self.memory_mb[fifth : fifth + 3]
        )


@dataclass(slots=True)
class Outcome:
    """What a soak did and what was wrong."""

    seed: int
    steps: int = 0
    counts: Counter[str] = field(default_factory=Counter)
    lives: list[Life] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    limited: list[str] = field(default_factory=list)
    """The beginnings of the texts that broke a limit of their step."""
    seconds: float = 0.0

    def __str__(self) -> str:
        longest = max(self.lives, key=lambda life: life.steps)
        memory = [*map(round, longest.memory_mb)]
        lines = [
            f"seed {self.seed}: {self.steps} steps in {self.seconds:.0f} s: "
            + ", ".join(f"{count} {name}" for name, count in self.counts.most_common()),
            f"{len(self.lives)} processes; the longest lived took {longest.steps} steps, its "
            f"memory with all states dropped, MiB: {memory} (growth {longest.growth_mb():.1f})",
            *(f"over a limit: {text}" for text in self.limited[:20]),
            *(f"FAULT: {fault}" for fault in self.faults),
        ]
        return "\n".join(lines)


class _Walk:
    """The state of a soak."""

    def __init__(self, engine: StateEngine, theorems: Sequence[Theorem], seed: int) -> None:
        self.engine = engine
        self.theorems = theorems
        self.random = Random(seed)
        self.outcome = Outcome(seed)
        self.killing = False
        self.pid: int | None = None

    def episode(self, steps: int) -> None:
        """Open a theorem and take about so many steps at its states."""
        random = self.random
        held = [self.engine.start(random.choice(self.theorems))]
        self._see()
        while steps > 0:
            if random.random() < 0.1:  # a batch
                items = [(random.choice(held), self._text(random.choice(held))) for _ in range(8)]
                goals = random.random() < 0.5
                results = self.engine.step_many(items, goals=goals)
            else:
                state = held[-1] if random.random() < 0.5 else random.choice(held)
                items = [(state, self._text(state))]
                results = [self.engine.step(*items[0], goals=random.random() < 0.8)]
            steps -= len(items)
            self._note(items, results)
            for result in results:
                if result.state is not None and not result.state.finished:
                    held.append(result.state)
            if random.random() < 0.05 and held[-1].unread:
                held[-1] = self.engine.read(held[-1])
            while len(held) > _HELD or (len(held) > 1 and random.random() < 0.1):
                held.pop(random.randrange(len(held)))

    def _text(self, state: ProofState) -> str:
        random = self.random
        draw = random.random()
        if draw < 0.001 and self.killing:
            return KILLERS[random.choice([*KILLERS])](random)
        if draw < 0.03:
            return HOSTILE[random.choice([*HOSTILE])](random)
        if draw < 0.04:
            return random.choice(SORRY)
        names = [h.name for g in state.goals for h in g.hypotheses] or ["h"]
        text = random.choice(_TEXTS).replace("{h}", random.choice(names))
        return text if random.random() < 0.8 else f"{text}\n{random.choice(_TEXTS)}"

    def _note(self, items: list[tuple[ProofState, str]], results: list[StepResult]) -> None:
        outcome = self.outcome
        outcome.steps += len(results)
        for (_, text), result in zip(items, results, strict=True):
            if result.state is None:
                outcome.counts["over a limit" if result.timed_out else "failed"] += 1
                if result.timed_out:
                    outcome.limited.append(f"{text[:40]!r} ({len(text)}): {result.error}")
            else:
                outcome.counts["finished" if result.state.finished else "applied"] += 1
                if text in SORRY:
                    outcome.faults.append(f"taken: {text!r} at {items[0][0].theorem.name}")
        # One of a batch that takes about as long as it may is killed the first time and not the
        # second, when it is asked by itself.
        slowest = max(result.time_s for result in results) if len(results) > 1 else 0.0
        limited = any(result.timed_out for result in results) or slowest > LIMITS.step_s / 2
        self._see(items, limited)

    def _see(self, items: Sequence[tuple[ProofState, str]] = (), limited: bool = False) -> None:
        """Note whether the process is another one; only a broken limit may end it."""
        outcome, pid = self.outcome, self.engine.pid
        if outcome.lives:
            outcome.lives[-1].steps += len(items)
        if pid == self.pid:
            return
        if self.pid is not None and not limited:
            outcome.faults.append(f"the process was lost by {[text[:200] for _, text in items]}")
        self.pid = pid
        if pid is not None:
            outcome.lives.append(Life(pid))

    def check(self) -> None:
        """All states are dropped: the engine still proves, and how large it is."""
        gc.collect()
        state = self.engine.start(_CANARY)
        done = self.engine.step(state, "exact ⟨h.2, h.1⟩")
        if done.state is None or not done.state.finished:
            self.outcome.faults.append(f"a plain proof is not taken any more: {done.error}")
        del state, done
        gc.collect()
        answer = self.engine._lean.ask({"op": "stats"}, 10.0)
        if answer["states"] > 2:
            self.outcome.faults.append(f"{answer['states']} states are still held in Lean")
        self._see()
        assert self.engine._lean.server is not None
        self.outcome.lives[-1].memory_mb.append(self.engine._lean.server.memory_mb())


def run(
    toolchain: Toolchain, theorems: Sequence[Theorem], steps: int, seed: int, checks: int = CHECKS
) -> Outcome:
    """Take ``steps`` steps in one engine. The seed fixes the texts, not what limits by the clock
    make of them."""
    began = time.monotonic()
    with StateEngine(toolchain, LIMITS) as engine:
        walk = _Walk(engine, theorems, seed)
        for n in range(checks):
            walk.killing = n >= checks * 0.9
            end = steps * (n + 1) // checks
            while walk.outcome.steps < end:
                walk.episode(min(60, end - walk.outcome.steps))
            walk.check()
    outcome = walk.outcome
    for life in outcome.lives:
        if life.growth_mb() > GROWTH_MB:
            outcome.faults.append(f"the process grew: MiB {[*map(round, life.memory_mb)]}")
    outcome.seconds = time.monotonic() - began
    return outcome


def library(toolchain: Toolchain, files: int | None = None, seed: int = 0) -> list[Theorem]:
    """The theorems of the library, or of so many of its files."""
    found: list[Path] = sorted((LEAN_PROJECT / "Library").rglob("*.lean"))
    if files is not None:
        found = Random(seed).sample(found, files)
    return [theorem for file in found for theorem in read_theorems(file, toolchain)]


def main() -> None:
    """Soak as the arguments say; exit code 1 when something was wrong."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else None)
    parser.add_argument("--steps", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    options = parser.parse_args()
    print(f"seed {options.seed}, {options.steps} steps", flush=True)
    os.environ["QEDGYM_TEST_MARK"] = f"walk{os.getpid()}"
    toolchain = find_toolchain("embedded")
    outcome = run(toolchain, library(toolchain), options.steps, options.seed)
    print(outcome)
    sys.exit(1 if outcome.faults else 0)


if __name__ == "__main__":
    main()
