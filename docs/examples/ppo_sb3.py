"""Stable-Baselines3's PPO on a vectorised environment that proves theorems.

    python docs/examples/ppo_sb3.py --out ppo_sb3.png

The agent chooses among nine basic tactics. This PPO knows nothing of masks: a tactic that failed
at the present state can be chosen again, and is another failed step (sb3-contrib's MaskablePPO
would ask ``CandidateTactics.action_masks``). Needs stable-baselines3 and matplotlib.
"""

from __future__ import annotations

import argparse
import time
from importlib.resources import files
from pathlib import Path
from typing import Any

import gymnasium
import numpy as np
import torch
from stable_baselines3 import PPO
from stable_baselines3.common.callbacks import BaseCallback
from stable_baselines3.common.env_util import make_vec_env
from stable_baselines3.common.vec_env import (
    DummyVecEnv,
    SubprocVecEnv,
    VecEnv,
    VecEnvWrapper,
)

import qedgym  # noqa: F401  (registers qedgym/Proof-v0)
from qedgym.env import CandidateTactics
from qedgym.env.errors import InputError, ToolchainError
from qedgym.env.theorem import Theorem
from qedgym.env.theorem_files import read_theorems
from qedgym.env.toolchain import Toolchain, find_toolchain
from qedgym.provers.fixed import FixedPolicy

LIBRARY = Path(str(files("qedgym") / "lean_project/Library/Logic/Propositional.lean"))
THEOREMS = [
    "and_reorder",
    "apply_twice",
    "contrapose",
    "excluded_middle_irrefutable",
    "disjunctive_syllogism",
    "dilemma",
    "three_negations",
]
TACTICS = [
    "intro _",
    "assumption",
    "apply_assumption",
    "contradiction",
    "constructor",
    "left",
    "right",
    "cases ‹_ ∧ _›",
    "cases ‹_ ∨ _›",
]

p = argparse.ArgumentParser(
    description="Train Stable-Baselines3's PPO to prove theorems with basic tactics.",
    formatter_class=argparse.ArgumentDefaultsHelpFormatter,
)
p.add_argument("--file", type=Path, default=LIBRARY, help="a Lean file with theorems")
p.add_argument("--theorems", nargs="*", default=THEOREMS, help="names in it; no name means all")
p.add_argument("--tactics", nargs="+", default=TACTICS, help="what there is to choose from")
p.add_argument("--out", type=Path, default=Path("ppo_sb3.png"), help="the reward curve")
p.add_argument("--seed", type=int, default=1, help="fixes theorems, weights and choices")
p.add_argument("--processes", action="store_true", help="SubprocVecEnv instead of DummyVecEnv")
p.add_argument("--envs", type=int, default=4, help="environments, each with its own Lean")
p.add_argument("--max-steps", type=int, default=32, help="tactics an episode may take")
p.add_argument("--random-episodes", type=int, default=100, help="played to know what chance does")
p.add_argument("--total-steps", type=int, default=12_288, help="tactics in all, while training")
p.add_argument("--rollout", type=int, default=64, help="steps of each environment an update")
p.add_argument("--epochs", type=int, default=10, help="passes over a rollout")
p.add_argument("--batch", type=int, default=64, help="size of a minibatch")
p.add_argument("--lr", type=float, default=1e-3, help="learning rate")
p.add_argument("--gamma", type=float, default=0.95, help="discount")
p.add_argument("--entropy", type=float, default=0.02, help="weight of the entropy bonus")


def chosen(file: Path, known: list[Theorem], names: list[str]) -> list[Theorem]:
    """The theorems with these last names, in the order of the file; all when there is no name."""
    last = [theorem.name.split(".")[-1] for theorem in known]
    for name in names:
        if name not in last:
            raise InputError(f"{file}: no theorem {name}; there are: {', '.join(last)}")
    return [t for t, name in zip(known, last, strict=True) if not names or name in names]


class Timed(VecEnvWrapper):
    """Adds up the seconds that the environments take, and keeps the return of every episode."""

    def __init__(self, venv: VecEnv) -> None:
        super().__init__(venv)
        self.clear()

    def clear(self) -> None:
        """Forget what was recorded."""
        self.seconds, self.steps = 0.0, 0
        self.returns: list[float] = []
        self.ends: list[int] = []

    def reset(self) -> Any:
        """See ``VecEnv``."""
        began = time.perf_counter()
        seen = self.venv.reset()
        self.seconds += time.perf_counter() - began
        return seen

    def step_async(self, actions: np.ndarray) -> None:
        """See ``VecEnv``."""
        self.began = time.perf_counter()
        self.venv.step_async(actions)

    def step_wait(self) -> Any:
        """See ``VecEnv``."""
        result = self.venv.step_wait()
        self.seconds += time.perf_counter() - self.began
        self.steps += self.num_envs
        for info in result[3]:
            if "episode" in info:  # make_vec_env's Monitor puts it there at an episode's end
                self.returns.append(float(info["episode"]["r"]))
                self.ends.append(self.steps)
        return result


class Progress(BaseCallback):
    """A line for each rollout."""

    def __init__(self, envs: Timed) -> None:
        super().__init__()
        self.envs = envs

    def _on_step(self) -> bool:
        return True

    def _on_rollout_end(self) -> None:
        recent = f"{np.mean(self.envs.returns[-50:]):.2f}" if self.envs.returns else "none"
        print(f"{self.envs.steps} steps, recent return {recent}", flush=True)


def make_envs(
    args: argparse.Namespace, theorems: list[Theorem], toolchain: Toolchain
) -> Timed:
    """The environments. They train on the engine's word, so no proof is checked."""

    def make() -> gymnasium.Env[Any, Any]:
        env = gymnasium.make(
            "qedgym/Proof-v0",
            theorems=theorems,
            toolchain=toolchain,
            max_steps=args.max_steps,
            verify=False,
        )
        return CandidateTactics(env, FixedPolicy(args.tactics), k=len(args.tactics))

    kind = SubprocVecEnv if args.processes else DummyVecEnv
    return Timed(make_vec_env(make, args.envs, seed=args.seed, vec_env_cls=kind))


def train(args: argparse.Namespace) -> None:
    """Measure chance, train, draw the curve."""
    torch.set_num_threads(1)  # the networks are small, and the cores are for Lean
    toolchain = find_toolchain("auto", args.file)
    theorems = chosen(args.file, read_theorems(args.file, toolchain), args.theorems)
    envs = make_envs(args, theorems, toolchain)

    rng = np.random.default_rng(args.seed)
    envs.reset()
    while len(envs.returns) < args.random_episodes:
        envs.step(rng.integers(len(args.tactics), size=args.envs))
    chance = float(np.mean(envs.returns)) if envs.returns else 0.0
    print(f"random choice: mean return {chance:.2f} of {len(envs.returns)} episodes", flush=True)
    envs.clear()

    model = PPO(
        "MlpPolicy",
        envs,
        n_steps=args.rollout,
        batch_size=args.batch,
        n_epochs=args.epochs,
        learning_rate=args.lr,
        gamma=args.gamma,
        ent_coef=args.entropy,
        policy_kwargs={"net_arch": [128, 128]},
        seed=args.seed,
        device="cpu",
    )
    start = time.perf_counter()
    model.learn(args.total_steps, callback=Progress(envs))
    wall_s = time.perf_counter() - start
    envs.close()

    if not envs.returns:
        raise InputError("no episode ended: give more --total-steps")
    tenth = max(1, len(envs.returns) // 10)
    first, last = (float(np.mean(r)) for r in (envs.returns[:tenth], envs.returns[-tenth:]))
    print(f"mean return: first tenth {first:.2f}, last tenth {last:.2f}, random {chance:.2f}")
    kind = "SubprocVecEnv" if args.processes else "DummyVecEnv"
    print(f"{envs.seconds / wall_s:.0%} of {wall_s:.0f} s in {args.envs} environments, {kind}")
    draw(args.out, envs.ends, envs.returns, chance)


def draw(out: Path, ends: list[int], returns: list[float], chance: float, window: int = 50) -> None:
    """The mean return of the last ``window`` episodes over the steps, as a PNG."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    window = min(window, len(returns))
    means = np.convolve(returns, np.ones(window) / window, mode="valid")
    figure = Figure(figsize=(6, 3.2), layout="constrained")
    axes = figure.add_subplot()
    axes.plot(ends[window - 1 :], means, label=f"PPO, mean of {window} episodes")
    axes.axhline(chance, color="gray", linestyle="--", label="random choice")
    axes.set(xlabel="steps", ylabel="return", ylim=(0, 1.02))
    axes.legend(loc="lower right")
    FigureCanvasAgg(figure).print_png(out)
    print(f"written: {out}")


if __name__ == "__main__":
    try:
        train(p.parse_args())
    except (InputError, ToolchainError) as error:
        p.error(str(error))
