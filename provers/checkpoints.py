"""What every training of a model keeps in its folder: what it is, how far it is, its curves,
and at the end the model."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qedgym.env.errors import InputError
from qedgym.provers.language_model import need_torch
from qedgym.provers.transformer import SETTINGS, PromptSettings

CHECKPOINT = "checkpoint.pt"
_FINISHED = "finished.json"


def begin(out: Path, settings: Mapping[str, Any], data: str, resume: bool) -> None:
    """Make the run's folder, or see that it is the same run's.

    ``data`` is a digest of what is learnt from. Raises ``InputError`` where the folder is in use,
    or was begun with other settings or data.
    """
    file = out / "run.json"
    if file.is_file():
        if not resume:
            raise InputError(f"{out} has a training already: go on with --resume, or take another")
        before = json.loads(file.read_text("utf-8"))
        differing = [k for k, v in settings.items() if before["settings"].get(k) != v]
        if differing or before["data"] != data:
            what = ", ".join(differing) or "data"
            raise InputError(f"{out} was begun with other {what}: resume with the same")
        return
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise InputError(f"{out} is not an empty folder")
    out.mkdir(parents=True, exist_ok=True)
    write_atomically(file, json.dumps({"settings": dict(settings), "data": data}, indent=1))


def save_checkpoint(out: Path, model: Any, optimizer: Any, step: int) -> None:
    """The weights that are learnt and the optimizer's, in place of the last ones at once or not."""
    torch = need_torch()
    part = out / f"checkpoint.{os.getpid()}.part"
    learnt = {n: p.detach().cpu() for n, p in model.named_parameters() if p.requires_grad}
    torch.save({"model": learnt, "optimizer": optimizer.state_dict(), "step": step}, part)
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    part.replace(out / CHECKPOINT)


def load_checkpoint(out: Path, model: Any, optimizer: Any) -> int:
    """Go on from the checkpoint, if there is one; the number of the step that comes next."""
    for left in out.glob("checkpoint.*.part"):
        left.unlink()
    file = out / CHECKPOINT
    if not file.is_file():
        return 0
    saved = need_torch().load(file, map_location="cpu", weights_only=True)
    model.load_state_dict(saved["model"], strict=False)
    optimizer.load_state_dict(saved["optimizer"])
    return int(saved["step"])


def write_model(out: Path, model: Any, tokenizer: Any, prompt: PromptSettings) -> None:
    """The model in the folder itself, LoRA's part merged into it, and how it is to be asked."""
    if hasattr(model, "merge_and_unload"):
        model = model.merge_and_unload()
    part = out / "model.part"
    shutil.rmtree(part, ignore_errors=True)
    model.save_pretrained(part)
    tokenizer.save_pretrained(part)
    (part / SETTINGS).write_text(json.dumps({"prompt": prompt.record()}, indent=1), "utf-8")
    for file in sorted(part.iterdir()):
        file.replace(out / file.name)
    part.rmdir()


def finish(out: Path, summary: Mapping[str, Any]) -> None:
    """Note, after all else, that a training has come to its end."""
    write_atomically(out / _FINISHED, json.dumps(dict(summary)))


def finished(out: Path) -> dict[str, Any] | None:
    """The summary of a training that has come to its end, else None."""
    file = out / _FINISHED
    return json.loads(file.read_text("utf-8")) if file.is_file() else None


def curves(out: Path, first: int) -> Any:
    """TensorBoard's writer in ``out/runs``, or one that drops all where it is not installed."""
    try:
        from torch.utils.tensorboard import SummaryWriter
    except ImportError:
        return _Nowhere()
    return SummaryWriter(str(out / "runs"), purge_step=first)


class _Nowhere:
    def add_scalar(self, *_: object) -> None:
        pass

    def close(self) -> None:
        pass


def write_atomically(file: Path, text: str) -> None:
    """Write a file whole or not at all."""
    part = file.with_name(f"{file.name}.part")
    part.write_text(text, "utf-8")
    part.replace(file)
