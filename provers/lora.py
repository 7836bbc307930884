"""LoRA (Hu et al., 2021): of a model only low-rank matrices beside its weights are trained."""

from __future__ import annotations

from typing import Any

from qedgym.provers.extras import needed


def with_lora(model: Any, rank: int, seed: int) -> Any:
    """The model with matrices of that rank at all its linear layers, drawn by the seed.

    Raises ``InputError`` where peft is not installed.
    """
    peft = needed("peft")
    needed("torch").manual_seed(seed)
    return peft.get_peft_model(
        model,
        peft.LoraConfig(
            r=rank, lora_alpha=2 * rank, target_modules="all-linear",
            task_type="SEQ_2_SEQ_LM" if model.config.is_encoder_decoder else "CAUSAL_LM",
        ),
    )  # fmt: skip
