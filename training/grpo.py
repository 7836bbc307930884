"""Group-relative policy gradient with the verifier's reward, by whole proofs or by tactics.

Shao et al. (2024), *DeepSeekMath* (GRPO), by TRL's ``GRPOTrainer``: several answers to the same
question, each reinforced by how much its reward is above the group's mean. The reward is 1 for what
the trusted check accepts and 0 for all else.

- ``proof``: an answer is a whole proof, judged by ``training.reward.ProofReward``.
- ``tactic``: an answer is an episode in the environment (``training.tactic_rollouts``).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from qedgym.env.errors import InputError
from qedgym.env.theorem import Theorem
from qedgym.env.toolchain import Toolchain
from qedgym.provers.checkpoints import begin, finish, finished, write_model
from qedgym.provers.prompts import template
from qedgym.provers.proof_transformer import proof_prompt
from qedgym.training.reward import ProofReward
from qedgym.training.submissions import rows
from qedgym.training.tactic_rollouts import TacticRollouts, earned, proved
from qedgym.training.trl_run import (
    Begun,
    TrlSettings,
    arguments,
    begun,
    cut,
    need_trl,
    trained,
    without_premises,
)

LEVELS = ("tactic", "proof")


@dataclass(frozen=True, slots=True)
class GrpoSettings(TrlSettings):
    """What decides the weights that come out, besides the theorems."""

    level: str = "tactic"
    """``tactic`` or ``proof``: what the model writes at once."""
    steps: int = 100
    """Of the optimizer."""
    theorems: int = 4
    """For each step."""
    samples: int = 8
    """Answers for each theorem: the group."""
    max_steps: int = 8
    """Tactics of an episode (``tactic``)."""
    proof_tokens: int = 256
    """Of a whole proof (``proof``)."""
    temperature: float = 1.0
    learning_rate: float = 1e-5
    beta: float = 0.0
    """Weight of the divergence from the model as it was."""
    timeout_s: float = 60.0
    """Of the trusted check of a whole proof (``proof``)."""


@dataclass(frozen=True, slots=True)
class GrpoReport:
    """How a training ended."""

    theorems: int
    steps: int
    first: float
    """Share of answers that were accepted proofs, over the first fifth of the steps."""
    last: float
    """Over the last fifth."""


def train_grpo(
    theorems: Sequence[Theorem],
    out: Path,
    settings: GrpoSettings,
    toolchain: Toolchain | str = "auto",
    *,
    resume: bool = False,
    save_steps: int = 10,
    told: Callable[[Mapping[str, Any]], None] = lambda _: None,
) -> GrpoReport:
    """Train on theorems; the model goes to ``out``, which ``transformer:OUT`` takes.

    With ``resume`` a training that was ended in any way goes on from its last checkpoint. Raises
    ``InputError`` for a model that cannot be trained, a folder in use or of other settings, and
    theorems that do not elaborate; ``ToolchainError`` where there is no such Lean.
    """
    trl = need_trl()
    if settings.level not in LEVELS:
        raise InputError(f"no level {settings.level!r}: choose one of {', '.join(LEVELS)}")
    if settings.samples < 2:
        raise InputError(f"samples: {settings.samples} is no group; at least 2")
    texts = "\0".join(f"{t.prefix}\1{t.statement}" for t in theorems)
    begin(out, asdict(settings), sha256(texts.encode()).hexdigest(), resume)
    if (done := finished(out)) is not None:
        return GrpoReport(**done)
    start = begun(settings)
    if tactics := settings.level == "tactic":
        without_premises(start, settings.model)
    config = trl.GRPOConfig(
        **arguments(out, settings, save_steps),
        max_steps=settings.steps, learning_rate=settings.learning_rate,
        lr_scheduler_type="constant", beta=settings.beta, temperature=settings.temperature,
        per_device_train_batch_size=settings.theorems * settings.samples,
        num_generations=settings.samples, activation_checkpointing=False,
        max_completion_length=start.prompt.max_tokens if tactics else settings.proof_tokens,
        # The second function is for the curves only.
        reward_weights=[1.0, 0.0] if tactics else [1.0],
    )  # fmt: skip
    from datasets import Dataset

    with ExitStack() as stack:
        how: dict[str, Any]
        if tactics:
            rollouts = stack.enter_context(
                TacticRollouts(
                    theorems, start.prompt, start.tokenizer, toolchain,
                    max_steps=settings.max_steps, temperature=settings.temperature,
                    seed=settings.seed,
                )  # fmt: skip
            )
            table = [TacticRollouts.row(i, theorem) for i, theorem in enumerate(theorems)]
            how = {"rollout_func": rollouts, "reward_funcs": [earned, proved]}
            curve = "rewards/proved/mean"
        else:
            reward = ProofReward(toolchain, timeout_s=settings.timeout_s)
            table = proof_rows(theorems, start)
            how = {"reward_funcs": stack.enter_context(reward)}
            curve = "rewards/proof/mean"
        trainer = trl.GRPOTrainer(
            model=start.model, args=config, processing_class=start.tokenizer,
            train_dataset=Dataset.from_list(table), **how,
        )  # fmt: skip
        logs = trained(trainer, out, told)
    rates = [log[curve] for log in logs if curve in log]
    part = max(1, len(rates) // 5)
    end = GrpoReport(
        len(theorems), trainer.state.global_step,
        sum(rates[:part]) / part, sum(rates[-part:]) / part,
    )  # fmt: skip
    write_model(out, trainer.model, start.tokenizer, start.prompt)
    finish(out, asdict(end))
    return end


def proof_rows(theorems: Sequence[Theorem], start: Begun) -> list[dict[str, Any]]:
    """Theorems as rows with the prompts for whole proofs, of long ones the end."""
    how = template("statement-proof", start.prompt.template)
    return rows(
        theorems, lambda t: cut(start.tokenizer, proof_prompt(t, how), start.prompt.input_tokens)
    )
