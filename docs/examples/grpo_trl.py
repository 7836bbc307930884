"""GRPO with TRL's own trainer, rewarded by the trusted check.

    python docs/examples/grpo_trl.py --model DIR_OR_NAME --suite library:train --steps 200
    python docs/examples/grpo_trl.py --tiny --steps 2      # a byte-level model of no skill

Needs the ``lm`` extra. ``--model`` is any causal language model of transformers; ``--tiny`` makes
one from nothing, to see every part at work in a few seconds.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from typing import Any

os.environ.setdefault("TRL_EXPERIMENTAL_SILENCE", "1")

import torch
from datasets import Dataset
from transformers import (
    AutoModelForCausalLM,
    AutoTokenizer,
    ByT5Tokenizer,
    GPT2Config,
    GPT2LMHeadModel,
    PrinterCallback,
)
from trl import GRPOConfig, GRPOTrainer

from qedgym.env.library import suite
from qedgym.training.reward import ProofReward
from qedgym.training.submissions import rows, whole_proof_prompt


def model_of(args: argparse.Namespace) -> tuple[Any, Any]:
    """The model and its tokenizer."""
    if not args.tiny:
        return AutoModelForCausalLM.from_pretrained(args.model), AutoTokenizer.from_pretrained(
            args.model
        )
    tokenizer = ByT5Tokenizer(padding_side="left")  # bytes, so that Lean's Unicode is at home
    config = GPT2Config(
        vocab_size=len(tokenizer), n_positions=4096, n_embd=32, n_layer=1, n_head=2,
        bos_token_id=tokenizer.pad_token_id, eos_token_id=tokenizer.eos_token_id,
    )  # fmt: skip
    return GPT2LMHeadModel(config), tokenizer


def main() -> None:
    """Train, and print the rewards."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--model", default="", help="a name or folder for transformers")
    parser.add_argument("--tiny", action="store_true", help="a tiny model made from nothing")
    parser.add_argument("--suite", default="library:train", help="a suite of the library")
    parser.add_argument("--theorems", type=int, default=64, help="so many of them")
    parser.add_argument("--steps", type=int, default=100, help="optimiser steps")
    parser.add_argument("--samples", type=int, default=8, help="answers to each prompt")
    parser.add_argument("--length", type=int, default=256, help="tokens of an answer, at most")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--out", default="", help="a folder for checkpoints")
    args = parser.parse_args()
    if not args.model and not args.tiny:
        parser.error("name a model with --model, or take --tiny")
    torch.manual_seed(args.seed)
    model, tokenizer = model_of(args)
    longest = getattr(model.config, "max_position_embeddings", 2048) - args.length
    table = rows((found.theorem for found in suite(args.suite)), whole_proof_prompt)
    table = [r for r in table if len(tokenizer(r["prompt"]).input_ids) < longest][: args.theorems]
    with tempfile.TemporaryDirectory() as folder, ProofReward("embedded") as reward:
        config = GRPOConfig(
            output_dir=args.out or folder, max_steps=args.steps, seed=args.seed,
            per_device_train_batch_size=args.samples, num_generations=args.samples,
            max_completion_length=args.length, logging_steps=1, report_to=[],
            use_cpu=not torch.cuda.is_available(), bf16=torch.cuda.is_available(),
            save_strategy="steps" if args.out else "no", disable_tqdm=True,
        )  # fmt: skip
        trainer = GRPOTrainer(
            model=model, processing_class=tokenizer, args=config, reward_funcs=reward,
            train_dataset=Dataset.from_list(table),
        )  # fmt: skip
        trainer.remove_callback(PrinterCallback)
        trainer.train()
        for line in trainer.state.log_history:
            if "rewards/proof/mean" in line:
                print(f"step {line['step']}: reward {line['rewards/proof/mean']:.3f}")


if __name__ == "__main__":
    main()
