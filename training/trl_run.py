"""What trainings by TRL's trainers share: the model, the folder, checkpoints, the end.

The folder of a training is like that of ``provers.sft``: ``run.json`` with its settings,
``checkpoints`` to go on from, ``runs`` for TensorBoard, and at the end a model that
``transformer:FOLDER`` takes.
"""

from __future__ import annotations

import json
import os
import shutil
import warnings
from collections.abc import Callable, Mapping
from dataclasses import KW_ONLY, dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from qedgym.env.errors import InputError
from qedgym.provers.extras import needed
from qedgym.provers.language_model import LanguageModel, need_torch
from qedgym.provers.lora import with_lora
from qedgym.provers.transformer import PromptSettings


@dataclass(frozen=True, slots=True)
class TrlSettings:
    """What the settings of these trainings have in common."""

    model: str
    """Folder or name of a causal model."""
    _: KW_ONLY
    lora: int = 0
    """Rank of LoRA's matrices; 0 trains all weights."""
    seed: int = 0
    device: str | None = None


@dataclass(frozen=True, slots=True)
class Begun:
    """A model that is to be trained."""

    model: Any
    tokenizer: Any
    prompt: PromptSettings
    """How it is asked."""


def need_trl() -> Any:
    """The trl module. Raises ``InputError`` where it is not installed."""
    os.environ.setdefault("TRL_EXPERIMENTAL_SILENCE", "1")
    trl = needed("trl")
    import datasets

    datasets.disable_progress_bars()
    return trl


def begun(settings: TrlSettings) -> Begun:
    """The causal model of a folder or name, in single precision; with LoRA's matrices if asked for.

    Raises ``InputError`` for one that cannot be loaded, and for a sequence-to-sequence model, which
    TRL's trainers do not take.
    """
    loaded = LanguageModel(settings.model, device="cpu", dtype="float32")
    if loaded.seq2seq:
        raise InputError(
            f"{settings.model} is a sequence-to-sequence model, which TRL does not train; take a "
            "causal one (qedgym train sft --kind causal)"
        )
    model = loaded.model
    if settings.lora:
        model = with_lora(model, settings.lora, settings.seed)
    return Begun(model, loaded.tokenizer, PromptSettings.of(settings.model))


def without_premises(start: Begun, name: str) -> None:
    """Raise ``InputError`` for a model whose prompts show premises, as these trainings' do not."""
    if start.prompt.premises:
        raise InputError(
            f"{name} is shown premises in its prompts, which this training does not do; take one "
            "that was trained with --premises 0"
        )


def cut(tokenizer: Any, prompt: str, most: int) -> str:
    """A prompt of at most so many tokens: of a longer one the end."""
    ids = tokenizer(prompt, add_special_tokens=False)["input_ids"]
    return prompt if len(ids) <= most else str(tokenizer.decode(ids[-most:]))


def arguments(out: Path, settings: TrlSettings, save_steps: int) -> dict[str, Any]:
    """What every trainer is configured with."""
    torch = need_torch()
    seed, device = settings.seed, settings.device
    on_cpu = device == "cpu" or (device is None and not torch.cuda.is_available())
    report = ["tensorboard"] if find_spec("tensorboard") else []
    os.environ["TENSORBOARD_LOGGING_DIR"] = str(out / "runs")
    return {
        "output_dir": str(out / "checkpoints"), "seed": seed, "data_seed": seed,
        "use_cpu": on_cpu, "bf16": not on_cpu, "report_to": report, "logging_steps": 1,
        "save_strategy": "steps", "save_steps": save_steps, "save_total_limit": 2,
        "disable_tqdm": True, "dataloader_pin_memory": not on_cpu,
    }  # fmt: skip


def trained(trainer: Any, out: Path, told: Callable[[Mapping[str, Any]], None]) -> list[Any]:
    """Train to the end, going on from the last whole checkpoint; what the trainer has logged.

    ``told`` gets each log as it comes.
    """
    from transformers import PrinterCallback, TrainerCallback
    from transformers.utils import logging

    class Told(TrainerCallback):  # type: ignore[misc, unused-ignore]
        """Passes logs on."""

        def on_log(self, args: Any, state: Any, control: Any, logs: Any = None, **_: Any) -> None:
            told({"step": state.global_step, "steps": state.max_steps, **(logs or {})})

    trainer.remove_callback(PrinterCallback)
    trainer.add_callback(Told())
    logging.disable_progress_bar()  # type: ignore[no-untyped-call, unused-ignore]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FutureWarning)
        trainer.train(resume_from_checkpoint=last_checkpoint(out))
    return list(trainer.state.log_history)


def last_checkpoint(out: Path) -> str | None:
    """The newest whole checkpoint of a training; those that were not finished are removed."""
    found = None
    folder = out / "checkpoints"
    for place in sorted(folder.glob("checkpoint-*"), key=lambda p: int(p.name.rpartition("-")[2])):
        try:  # the trainer writes this file last
            json.loads((place / "trainer_state.json").read_text("utf-8"))
            found = place
        except (OSError, ValueError):
            shutil.rmtree(place, ignore_errors=True)
    return None if found is None else str(found)
