"""``qedgym train``: the table of its commands."""

from __future__ import annotations

from qedgym.cli.entry import Entry

COMMANDS: dict[str, Entry] = {
    "sft": Entry(
        "qedgym.cli.train_sft:sft",
        "Fine-tune a language model on tactics, proofs or conjectures, or train a small one.",
        (
            "qedgym train sft library --out model",
            "qedgym train sft traces --model tiny --kind causal --epochs 2 --out model",
            "qedgym train sft traces --model Qwen/Qwen2.5-Coder-0.5B --lora 16 --out model",
            "qedgym train sft library --pass-at 16 --out model",
            "qedgym train sft library --task proofs --task conjectures --out writer",
            "qedgym train sft library --out model --resume",
        ),
    ),
    "preference": Entry(
        "qedgym.cli.train_preference:preference",
        "Prefer tactics that led on to a proof to those that Lean rejected (DPO).",
        (
            "qedgym bench library:train --keep-searches --policy mix:rules+transformer:model "
            "--out run",
            "qedgym train preference run --model model --out preferred",
            "qedgym train preference pairs.jsonl --model model --out preferred --resume",
        ),
    ),
    "grpo": Entry(
        "qedgym.cli.train_grpo:grpo",
        "Reinforce the proofs that a model finds itself: GRPO with the trusted check's reward.",
        (
            "qedgym train grpo library:train --model model --steps 200 --out reinforced",
            "qedgym train grpo library/Nat --model model --level proof --samples 16 --out out",
            "qedgym train grpo library:train --model model --steps 200 --out reinforced --resume",
        ),
    ),
    "critic": Entry(
        "qedgym.cli.train_critic:critic",
        "Learn from kept searches what a proof state is worth.",
        (
            "qedgym bench library:train --keep-searches --policy fixed --out run",
            "qedgym train critic run --out critic.json",
            "qedgym train critic run --kind success --prover rules --out success.json",
            "qedgym train critic run --kind advantage --prover fixed --out advantage.json",
            "qedgym train critic run --kind implicit --model small --out implicit",
            "qedgym prove Theorems.lean --search mcts --critic advantage:advantage.json",
        ),
    ),
    "retriever": Entry(
        "qedgym.cli.train_retriever:retriever",
        "Train an encoder that finds the premises of a goal; measure it against BM25.",
        (
            "qedgym train retriever library --out encoder",
            "qedgym train retriever library --out encoder --evaluate library:test",
            "qedgym train retriever --evaluate library:novel_premises/test",
        ),
    ),
    "stp": Entry(
        "qedgym.cli.train_stp:stp",
        "Self-play with learning: a conjecturer and a prover that learn from each other.",
        (
            "qedgym train stp --out run",
            "qedgym train stp --out run --minutes 25 --resume",
            "qedgym train stp --learner transformer:model=small,epochs=8 --out run2",
        ),
    ),
}
