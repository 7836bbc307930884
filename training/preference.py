"""Preference training on tactics: what led on to a proof against what Lean rejected.

Rafailov et al. (2023), *Direct Preference Optimization*, by TRL's ``DPOTrainer``, on the pairs that
Xin et al. (2025) train *BFS-Prover* on (``training.preference_pairs``). The model, which has learnt
tactics before (``qedgym train sft --kind causal``), is kept near itself by the loss's own
reference.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from qedgym.env.errors import InputError
from qedgym.provers.checkpoints import begin, finish, finished, write_model
from qedgym.provers.proof_steps import ProofStep
from qedgym.provers.sft_examples import step_example
from qedgym.training.preference_pairs import TacticPair
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


@dataclass(frozen=True, slots=True)
class PreferenceSettings(TrlSettings):
    """What decides the weights that come out, besides the pairs."""

    beta: float = 0.1
    """How dear it is to leave the model as it was."""
    sft_weight: float = 0.2
    """Of the preferred tactics' cross-entropy, added to the loss as Pang et al. (2024), *Iterative
    Reasoning Preference Optimization*, do: without it (BFS-Prover has none) the preferred tactic's
    probability may fall along with the other's."""
    epochs: float = 2.0
    batch: int = 16
    learning_rate: float = 2e-5


@dataclass(frozen=True, slots=True)
class PreferenceReport:
    """How a training ended."""

    pairs: int
    steps: int
    loss: float
    """Means over the last tenth of the steps, of the loss and those below."""
    margin: float
    """By how much the preferred tactic gained on the other, beta times nats."""
    accuracy: float
    """Share of the pairs in which it did."""


def train_preference(
    pairs: Sequence[TacticPair],
    out: Path,
    settings: PreferenceSettings,
    *,
    resume: bool = False,
    save_steps: int = 50,
    told: Callable[[Mapping[str, Any]], None] = lambda _: None,
) -> PreferenceReport:
    """Train on pairs; the model goes to the folder ``out``, which ``transformer:OUT`` takes.

    With ``resume`` a training that was ended in any way goes on from its last checkpoint, to the
    same weights on one machine. Raises ``InputError`` for a model that cannot be trained, pairs
    that are all too long for it, and a folder in use or of other settings.
    """
    trl = need_trl()
    digest = sha256("\0".join(f"{p.state}\1{p.chosen}\1{p.rejected}" for p in pairs).encode())
    begin(out, asdict(settings), digest.hexdigest(), resume)
    if (done := finished(out)) is not None:
        return PreferenceReport(**done)
    start = begun(settings)
    without_premises(start, settings.model)
    rows = pair_rows(pairs, start)
    if not rows:
        raise InputError(f"all tactics are longer than the {start.prompt.max_tokens} tokens taken")
    from datasets import Dataset

    with_sft = {"loss_type": ["sigmoid", "sft"], "loss_weights": [1.0, settings.sft_weight]}
    config = trl.DPOConfig(
        **arguments(out, settings, save_steps),
        **(with_sft if settings.sft_weight else {}),
        beta=settings.beta, num_train_epochs=settings.epochs, max_length=None,
        per_device_train_batch_size=min(settings.batch, len(rows)),
        learning_rate=settings.learning_rate, activation_checkpointing=False,
    )  # fmt: skip
    trainer = trl.DPOTrainer(
        # Adapters that are switched off are the reference; else it is a copy.
        model=start.model, ref_model=None if settings.lora else deepcopy(start.model),
        args=config, train_dataset=Dataset.from_list(rows), processing_class=start.tokenizer,
    )  # fmt: skip
    logs = [log for log in trained(trainer, out, told) if "rewards/margins" in log]
    last = logs[-max(1, len(logs) // 10) :]
    mean = {key: sum(log[key] for log in last) / len(last) for key in _TOLD}
    end = PreferenceReport(len(rows), trainer.state.global_step, *mean.values())
    write_model(out, trainer.model, start.tokenizer, start.prompt)
    finish(out, asdict(end))
    return end


_TOLD = ("loss", "rewards/margins", "rewards/accuracies")


def pair_rows(pairs: Sequence[TacticPair], start: Begun) -> list[dict[str, str]]:
    """The pairs as a preference dataset's rows: texts, the prompts as the policy writes them.

    Of long prompts the end is kept, as the policy does; pairs with a tactic too long to be written
    are left out.
    """
    asked, tokenizer = start.prompt, start.tokenizer
    rows = []
    for pair in pairs:
        both = [
            step_example(
                ProofStep(pair.theorem, pair.file, pair.state, tactic), asked.template,
                common=asked.common,
            )
            for tactic in (pair.chosen, pair.rejected)
        ]  # fmt: skip
        texts = [example.answer for example in both]
        lengths = [len(tokenizer(text)["input_ids"]) for text in texts]
        if texts[0] == texts[1] or max(lengths) >= asked.max_tokens:
            continue
        prompt = cut(tokenizer, both[0].prompt, asked.input_tokens)
        rows.append({"prompt": prompt, "chosen": texts[0], "rejected": texts[1]})
    return rows
