"""PPO that learns to prove theorems: one file, to be read from top to bottom.

    python docs/examples/ppo_plain.py --out ppo_plain.png

The agent chooses among nine basic tactics, of which those that failed at the present state are
masked. It trains on the engine's word that no goal is left (``verify=False``); at the end the
shortest proof found of each theorem goes through the trusted check. Needs torch and matplotlib.

The algorithm is that of Schulman et al., "Proximal Policy Optimization Algorithms" (2017), with
the advantages of "High-Dimensional Continuous Control Using Generalized Advantage Estimation"
(2015) and the masked logits of Huang and Ontañón, "A Closer Look at Invalid Action Masking in
Policy Gradient Algorithms" (2020).
"""

from __future__ import annotations

import argparse
import time
from importlib.resources import files
from pathlib import Path

import gymnasium
import numpy as np
import torch
from gymnasium.vector import AutoresetMode
from torch import nn
from torch.distributions import Categorical

import qedgym  # noqa: F401  (registers qedgym/Proof-v0)
from qedgym.env import CandidateTactics
from qedgym.env.errors import InputError, ToolchainError
from qedgym.env.theorem import Theorem
from qedgym.env.theorem_files import read_theorems
from qedgym.env.toolchain import find_toolchain
from qedgym.env.verify import verify
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
# None of them proves much alone. Hypotheses have no names here and are found by their form.
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
    description="Train PPO, written in plain torch, to prove theorems with basic tactics.",
    formatter_class=argparse.ArgumentDefaultsHelpFormatter,
)
p.add_argument("--file", type=Path, default=LIBRARY, help="a Lean file with theorems")
p.add_argument("--theorems", nargs="*", default=THEOREMS, help="names in it; no name means all")
p.add_argument("--tactics", nargs="+", default=TACTICS, help="what there is to choose from")
p.add_argument("--out", type=Path, default=Path("ppo_plain.png"), help="the reward curve")
p.add_argument("--seed", type=int, default=1, help="fixes theorems, weights and choices")
p.add_argument("--mode", choices=["sync", "async"], default="sync", help="of gymnasium.make_vec")
p.add_argument("--envs", type=int, default=4, help="environments, each with its own Lean")
p.add_argument("--max-steps", type=int, default=32, help="tactics an episode may take")
p.add_argument("--random-episodes", type=int, default=100, help="played to know what chance does")
p.add_argument("--total-steps", type=int, default=16_384, help="tactics in all, while training")
p.add_argument("--rollout", type=int, default=64, help="steps of each environment an update")
p.add_argument("--epochs", type=int, default=6, help="passes over a rollout")
p.add_argument("--minibatches", type=int, default=4, help="parts that a rollout is split into")
p.add_argument("--hidden", type=int, default=128, help="width of both hidden layers")
p.add_argument("--lr", type=float, default=2.5e-3, help="learning rate; falls to 0")
p.add_argument("--gamma", type=float, default=0.95, help="discount")
p.add_argument("--lam", type=float, default=0.95, help="lambda of the advantages")
p.add_argument("--clip", type=float, default=0.2, help="range of the probability ratio")
p.add_argument("--entropy", type=float, default=0.02, help="weight of the entropy bonus")
p.add_argument("--value", type=float, default=0.5, help="weight of the value loss")
p.add_argument("--grad-norm", type=float, default=0.5, help="longest gradient")


def chosen(file: Path, known: list[Theorem], names: list[str]) -> list[Theorem]:
    """The theorems with these last names, in the order of the file; all when there is no name."""
    last = [theorem.name.split(".")[-1] for theorem in known]
    for name in names:
        if name not in last:
            raise InputError(f"{file}: no theorem {name}; there are: {', '.join(last)}")
    return [t for t, name in zip(known, last, strict=True) if not names or name in names]


class Envs:
    """The environments, and a record of what came of every episode and of the time they took."""

    def __init__(self, args: argparse.Namespace) -> None:
        self.toolchain = find_toolchain("auto", args.file)
        self.theorems = chosen(args.file, read_theorems(args.file, self.toolchain), args.theorems)
        self.inner = gymnasium.make_vec(
            "qedgym/Proof-v0",
            num_envs=args.envs,
            vectorization_mode=args.mode,
            # An episode's last step brings the first observation and mask of the next one.
            vector_kwargs={"autoreset_mode": AutoresetMode.SAME_STEP},
            wrappers=[lambda e: CandidateTactics(e, FixedPolicy(args.tactics), len(args.tactics))],
            theorems=self.theorems,
            toolchain=self.toolchain,
            max_steps=args.max_steps,
            verify=False,
        )
        self.seed = args.seed
        self.proofs: dict[str, str] = {}
        self.reset()

    def reset(self) -> tuple[torch.Tensor, torch.Tensor]:
        """Start all anew: observations (envs, features), masks (envs, tactics)."""
        seen, infos = self.inner.reset(seed=self.seed)
        self.returns: list[float] = []
        self.ends: list[int] = []  # the number of steps at the end of each episode
        self.steps, self.seconds = 0, 0.0
        self.running = np.zeros(self.inner.num_envs)
        return torch.as_tensor(seen), torch.as_tensor(infos["action_mask"]).bool()

    def step(self, actions: np.ndarray) -> tuple[torch.Tensor, ...]:
        """One step in each: observations, masks, rewards (envs,), whether the episode ended."""
        began = time.perf_counter()
        seen, rewards, terminated, truncated, infos = self.inner.step(actions)
        self.seconds += time.perf_counter() - began
        self.steps += len(actions)
        self.running += rewards
        over = terminated | truncated
        for i in np.flatnonzero(over):
            last = {key: values[i] for key, values in infos["final_info"].items()}
            name, proof = last["theorem"], last["proof"]
            if last["finished"] and len(proof) <= len(self.proofs.get(name, proof)):
                self.proofs[name] = proof
            self.returns.append(self.running[i])
            self.ends.append(self.steps)
            self.running[i] = 0.0
        masks = torch.as_tensor(infos["action_mask"]).bool()
        return torch.as_tensor(seen), masks, torch.as_tensor(rewards).float(), torch.as_tensor(over)


def network(inputs: int, hidden: int, outputs: int, gain: float) -> nn.Sequential:
    """Two hidden layers. A small gain of the last one makes all outputs about equal at first."""
    linear = [nn.Linear(inputs, hidden), nn.Linear(hidden, hidden), nn.Linear(hidden, outputs)]
    for layer, g in zip(linear, [2**0.5, 2**0.5, gain], strict=True):
        nn.init.orthogonal_(layer.weight, g)
        nn.init.zeros_(layer.bias)
    return nn.Sequential(linear[0], nn.Tanh(), linear[1], nn.Tanh(), linear[2])


def train(args: argparse.Namespace) -> None:
    """Measure chance, train, check the proofs found, draw the curve."""
    torch.set_num_threads(1)  # the networks are small, and the cores are for Lean
    torch.manual_seed(args.seed)
    envs = Envs(args)
    inputs, tactics = envs.inner.single_observation_space.shape[0], len(args.tactics)
    actor, critic = network(inputs, args.hidden, tactics, 0.01), network(inputs, args.hidden, 1, 1)
    weights = [*actor.parameters(), *critic.parameters()]
    optimizer = torch.optim.Adam(weights, lr=args.lr, eps=1e-5)

    def policy(seen: torch.Tensor, masks: torch.Tensor) -> Categorical:
        return Categorical(logits=actor(seen).masked_fill(~masks, -1e8))

    # ---- chance: the same choice with all tactics equal
    _, masks = envs.reset()
    while len(envs.returns) < args.random_episodes:
        equal = Categorical(logits=torch.zeros(masks.shape).masked_fill(~masks, -1e8))
        _, masks, _, _ = envs.step(equal.sample().numpy())
    chance = float(np.mean(envs.returns)) if envs.returns else 0.0
    print(f"random choice: mean return {chance:.2f} of {len(envs.returns)} episodes", flush=True)

    # ---- training
    batch = args.rollout * args.envs
    updates = max(1, args.total_steps // batch)
    envs.proofs.clear()
    seen, masks = envs.reset()
    start = time.perf_counter()
    for update in range(updates):
        optimizer.param_groups[0]["lr"] = args.lr * (1 - update / updates)

        # A rollout. Row t: what was seen before step t, what was done, what it brought.
        rows = []
        for _ in range(args.rollout):
            with torch.no_grad():
                choice = policy(seen, masks)
                action = choice.sample()
                row = seen, masks, action, choice.log_prob(action), critic(seen).squeeze(-1)
            seen, masks, reward, over = envs.step(action.numpy())
            rows.append((*row, reward, over.float()))
        all_seen, all_masks, actions, logs, values, rewards, overs = map(
            torch.stack, zip(*rows, strict=True)
        )

        # Advantages, from the last step to the first. To run out of steps is an end like others:
        # the observation says how many are left.
        advantages, carried = torch.zeros_like(rewards), torch.zeros(args.envs)
        with torch.no_grad():
            following = critic(seen).squeeze(-1)
        for t in reversed(range(args.rollout)):
            on = 1.0 - overs[t]
            surprise = rewards[t] + args.gamma * on * following - values[t]
            carried = surprise + args.gamma * args.lam * on * carried
            advantages[t], following = carried, values[t]
        targets = advantages + values

        # The updates.
        flat = [x.flatten(0, 1) for x in (all_seen, all_masks, actions, logs, advantages, targets)]
        for _ in range(args.epochs):
            for part in torch.randperm(batch).chunk(args.minibatches):
                b_seen, b_masks, b_actions, b_logs, b_advantages, b_targets = (
                    x[part] for x in flat
                )
                choice = policy(b_seen, b_masks)
                ratio = (choice.log_prob(b_actions) - b_logs).exp()
                scaled = (b_advantages - b_advantages.mean()) / (b_advantages.std() + 1e-8)
                clipped = ratio.clamp(1 - args.clip, 1 + args.clip)
                gain = torch.min(ratio * scaled, clipped * scaled).mean()
                error = 0.5 * (critic(b_seen).squeeze(-1) - b_targets).square().mean()
                loss = -gain + args.value * error - args.entropy * choice.entropy().mean()
                optimizer.zero_grad()
                loss.backward()
                nn.utils.clip_grad_norm_(weights, args.grad_norm)
                optimizer.step()
        recent = f"{np.mean(envs.returns[-50:]):.2f}" if envs.returns else "none"
        rate = envs.steps / (time.perf_counter() - start)
        print(f"{envs.steps} steps, {rate:.0f} a second, recent return {recent}", flush=True)
    wall_s = time.perf_counter() - start
    envs.inner.close()

    # ---- what came of it
    if not envs.returns:
        raise InputError("no episode ended: give more --total-steps")
    tenth = max(1, len(envs.returns) // 10)
    first, last = (float(np.mean(r)) for r in (envs.returns[:tenth], envs.returns[-tenth:]))
    print(f"mean return: first tenth {first:.2f}, last tenth {last:.2f}, random {chance:.2f}")
    print(f"{envs.seconds / wall_s:.0%} of {wall_s:.0f} s in {args.envs} {args.mode} environments")
    for theorem in envs.theorems:
        proof = envs.proofs.get(theorem.name)
        if proof is None:
            print(f"no proof of {theorem.name}")
        else:
            ok = verify(theorem, proof, envs.toolchain).ok
            print(f"{'proved' if ok else 'REJECTED'} {theorem.name} := {proof}")
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
