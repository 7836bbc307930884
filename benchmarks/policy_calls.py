"""How many states a second a policy answers, at several batch sizes.

    python benchmarks/policy_calls.py small transformer:DIR nearest rules

Each argument is a policy by name (``--policy``), or a size of a model from nothing (``tiny``,
``small``): its weights are random, which costs as much as trained ones. States are those of the
library's training proofs, each asked for once, ``--states`` for each size. Seconds are CPU time of
this process, so that other work on the machine matters little.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from random import Random

from qedgym.env.library import suite
from qedgym.env.theorem import ProofState
from qedgym.env.toolchain import find_toolchain
from qedgym.provers.goal_text import read_goals
from qedgym.provers.policy import Policy
from qedgym.provers.registry import make_policy
from qedgym.provers.small_models import SIZES
from qedgym.provers.step_data import library_steps


def states(count: int, seed: int) -> list[ProofState]:
    """Different states of the training proofs."""
    theorems = {t.name: t.theorem for t in suite("library:train")}
    texts = {step.state: step for step in library_steps()}
    drawn = Random(seed).sample(sorted(texts), count)
    return [ProofState(theorems[texts[t].theorem], (), read_goals(t)) for t in drawn]


def policy_of(name: str, width: int, mode: str, kind: str) -> Policy:
    """The policy of that name, or one with random weights."""
    if name not in SIZES:
        return make_policy(name, find_toolchain("embedded"))
    from qedgym.provers.language_model import Decoding, LanguageModel
    from qedgym.provers.small_models import new_model, new_tokenizer
    from qedgym.provers.transformer import PromptSettings, TransformerPolicy

    tokenizer = new_tokenizer([s.state for s in library_steps()], "bpe", 1024)
    model = LanguageModel.of(new_model(kind, name, len(tokenizer)).eval(), tokenizer, name)
    how = Decoding(width, mode, max_tokens=24)
    return TransformerPolicy(model, 0, how, PromptSettings(), keep=0)


def rate(policy: Policy, given: Sequence[ProofState], batch: int, k: int) -> float:
    """States a second."""
    start = time.process_time()
    for at in range(0, len(given), batch):
        policy.propose(given[at : at + batch], k)
    return len(given) / (time.process_time() - start)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("policies", nargs="+")
    parser.add_argument("--batches", default="1,8,64")
    parser.add_argument("--states", type=int, default=64)
    parser.add_argument("--width", type=int, default=8, help="tactics for a state")
    parser.add_argument("--mode", default="beam", help="of models: beam or sample")
    parser.add_argument("--kind", default="seq2seq", help="of models from nothing")
    parser.add_argument("--threads", type=int, default=1)
    args = parser.parse_args()
    batches = [int(b) for b in args.batches.split(",")]
    given = states(args.states * len(batches), 0)
    print("| policy |" + "".join(f" batch {b} |" for b in batches))
    print("|---" * (len(batches) + 1) + "|")
    for name in args.policies:
        policy = policy_of(name, args.width, args.mode, args.kind)
        policy.propose(states(1, 1), args.width)  # what the first call loads
        if policy.name == "transformer":
            import torch

            torch.set_num_threads(args.threads)
        # States of its own for each size: what a policy keeps of a state must not help.
        parts = [given[i :: len(batches)] for i in range(len(batches))]
        found = [rate(policy, p, b, args.width) for p, b in zip(parts, batches, strict=True)]
        print(f"| {name} |" + "".join(f" {r:.1f}/s |" for r in found), flush=True)


if __name__ == "__main__":
    main()
