"""Supervised fine-tuning: a language model learns to write a dataset's tactics, proofs, statements.

One file, top to bottom: data, batches, optimizer, checkpoints, held-out loss. Everything that
chance decides is settled by the seed and the step's number, so a run that was killed goes on from
its last checkpoint to the same weights as one that was not (on one machine with one thread count).
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from random import Random
from typing import Any

from qedgym.env.errors import InputError
from qedgym.provers.checkpoints import (
    begin,
    curves,
    finish,
    finished,
    load_checkpoint,
    save_checkpoint,
    write_model,
)
from qedgym.provers.confidence_loss import answer_log_probs, coverage_loss
from qedgym.provers.language_model import is_model, model_class, need_torch
from qedgym.provers.lora import with_lora
from qedgym.provers.numbered_names import common_words
from qedgym.provers.proof_steps import ProofStep
from qedgym.provers.sft_examples import Example, digest, step_example
from qedgym.provers.small_models import new_model, new_tokenizer
from qedgym.provers.transformer import SETTINGS, PromptSettings

_TOKEN_CHARS = 16
"""More characters than tokens have on average in any text."""
NAMES = ("written", "letters")
"""How prompts for tactics write names."""
IGNORED = -100
"""The label of tokens that are not learnt."""


@dataclass(frozen=True, slots=True)
class SftSettings:
    """What decides the weights that come out, besides the data."""

    model: str = "small"
    """A size of ``small_models.SIZES``, trained from nothing; or a model's folder or name."""
    kind: str = "seq2seq"
    """Of a model from nothing: ``seq2seq`` or ``causal``."""
    tokens: str = "bpe"
    """Of a model from nothing: ``bpe`` or ``bytes``."""
    vocabulary: int = 1024
    epochs: float = 8.0
    updates: int = 0
    """Steps of the optimizer; 0: as many as the epochs have."""
    batch: int = 32
    learning_rate: float = 2e-3
    warmup: int = 50
    """Steps until the learning rate is reached; from there it falls as a cosine."""
    weight_decay: float = 0.01
    clip: float = 1.0
    lora: int = 0
    """Rank of LoRA's matrices; 0 trains all weights."""
    pass_at: int = 1
    """N of the pass@N loss (``provers.confidence_loss``), for a model of which N tactics are tried
    at a state; 1 is plain cross-entropy."""
    template: str = "plain"
    names: str = "written"
    """Of steps of proofs: ``written``, or ``letters`` for names (``provers.numbered_names``)."""
    input_tokens: int = 256
    output_tokens: int = 64
    """Examples with a longer answer are left out."""
    tactics: int = 16
    """How many tactics the model is to write for a state, in use."""
    premises: int = 0
    """Premises that the prompts of the examples show: as many are found for it in use."""
    held_out: float = 0.03
    """Share of the theorems whose steps only measure."""
    seed: int = 0
    device: str | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a training stands."""

    step: int
    steps: int
    loss: float
    """Mean of the last steps, in nats for each token (of a pass@N loss, for each tactic)."""
    held_out: float | None
    """Loss on the held-out theorems, where it was just measured."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A prompt and its completion as tokens, the end among them."""

    prompt: tuple[int, ...]
    answer: tuple[int, ...]
    weight: float = 1.0


def train_sft(
    data: Sequence[ProofStep | Example],
    out: Path,
    settings: SftSettings,
    *,
    resume: bool = False,
    checkpoint_s: float = 60.0,
    told: Callable[[Progress], None] = lambda _: None,
) -> Progress:
    """Train on steps of proofs, or on examples of any kinds; the model goes to the folder ``out``.

    ``out/checkpoint`` has what is needed to go on, ``out/runs`` what TensorBoard shows, and at the
    end ``out`` is a model that ``transformer:OUT`` takes. Raises ``InputError`` when ``out`` is in
    use, or a resumed run was begun with other settings or data.
    """
    torch = need_torch()
    prompt = prompt_settings(data, settings)
    how, common = settings.template, prompt.common
    examples = [
        one if isinstance(one, Example) else step_example(one, how, common=common) for one in data
    ]
    begin(out, asdict(settings), digest(examples), resume)
    if (done := finished(out)) is not None:
        return Progress(**done)
    train, held = split(examples, settings.held_out, settings.seed)
    model, tokenizer = _start(train, settings, out)
    device = settings.device or ("cuda" if torch.cuda.is_available() else "cpu")
    model.to(device)
    seq2seq = bool(model.config.is_encoder_decoder)
    pairs = _pairs(train, tokenizer, settings, seq2seq)
    if not pairs:
        said = f"nothing to learn: no answer has less than {settings.output_tokens} tokens"
        raise InputError(said)
    measured = _pairs(held, tokenizer, settings, seq2seq)
    per_epoch = math.ceil(len(pairs) / settings.batch)
    total = settings.updates or max(1, round(per_epoch * settings.epochs))
    learnt = [p for p in model.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(
        learnt, settings.learning_rate, weight_decay=settings.weight_decay
    )
    first = load_checkpoint(out, model, optimizer) if resume else 0
    writer = curves(out, first)
    batches = _batches(pairs, settings.batch, settings.seed, first)
    recent: list[float] = []
    saved = time.monotonic()
    held_loss = None
    for step in range(first, total):
        # The step's own seed: dropout is the same whether or not the run was interrupted.
        torch.manual_seed(settings.seed * 1_000_003 + step)
        model.train()
        for group in optimizer.param_groups:
            group["lr"] = rate(step, total, settings.warmup) * settings.learning_rate
        loss = _loss(model, next(batches), seq2seq, device, torch, settings.pass_at)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(learnt, settings.clip)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        recent = [*recent[-49:], loss.item()]
        writer.add_scalar("loss/train", recent[-1], step)
        last = step + 1 == total
        held_loss = None
        if measured and (last or (step + 1) % per_epoch == 0):
            held_loss = _mean_loss(model, measured, settings.batch, seq2seq, device, torch)
            writer.add_scalar("loss/held_out", held_loss, step)
        if last or time.monotonic() - saved > checkpoint_s:
            save_checkpoint(out, model, optimizer, step + 1)
            saved = time.monotonic()
        try:
            told(Progress(step + 1, total, sum(recent) / len(recent), held_loss))
        except BaseException:  # a pause: nothing of what was done is to be lost
            save_checkpoint(out, model, optimizer, step + 1)
            raise
    writer.close()
    mean = sum(recent) / len(recent) if recent else float("nan")
    end = Progress(total, total, mean, held_loss)
    write_model(out, model, tokenizer, prompt)
    finish(out, asdict(end))
    return end


def prompt_settings(
    data: Sequence[ProofStep | Example], settings: SftSettings
) -> PromptSettings:
    """How the model is asked, in training as later. Raises ``InputError`` for names that there are
    not, and for letters with examples that are prompts already."""
    asked = PromptSettings(
        settings.template, settings.input_tokens, settings.output_tokens,
        premises=settings.premises, tactics=settings.tactics,
    )  # fmt: skip
    if settings.names not in NAMES:
        raise InputError(f"names={settings.names}: choose {' or '.join(NAMES)}")
    if settings.names == "written":
        return asked
    if settings.premises:
        raise InputError("names=letters: a prompt in letters shows no premises")
    steps = [one for one in data if isinstance(one, ProofStep)]
    if len(steps) < len(data):
        raise InputError("names=letters: these examples are prompts already, with their names")
    if (Path(settings.model) / SETTINGS).is_file():
        common = PromptSettings.of(settings.model).common
    else:
        common = sorted(common_words(steps))
    return replace(asked, common=common)


def split(
    examples: Sequence[Example], share: float, seed: int
) -> tuple[list[Example], list[Example]]:
    """Examples to learn and examples to measure with: whole theorems, drawn by the seed."""
    names = sorted({example.theorem for example in examples})
    Random(seed).shuffle(names)
    held = set(names[: int(share * len(names))])
    return (
        [e for e in examples if e.theorem not in held], [e for e in examples if e.theorem in held]
    )  # fmt: skip


def rate(step: int, total: int, warmup: int) -> float:
    """The learning rate's share at a step: linear warm-up, then half a cosine to a tenth.

    >>> [round(rate(step, 110, 10), 2) for step in (0, 9, 60, 109)]
    [0.1, 1.0, 0.55, 0.1]
    """
    if step < warmup:
        return (step + 1) / warmup
    done = (step - warmup) / max(1, total - warmup)
    return 0.1 + 0.45 * (1 + math.cos(math.pi * done))


def _start(train: Sequence[Example], settings: SftSettings, out: Path) -> tuple[Any, Any]:
    """The model before training, with its tokenizer."""
    from transformers import AutoConfig, AutoTokenizer

    from qedgym.provers.small_models import SIZES

    if settings.model in SIZES:
        texts = [text for e in train for text in (_end(e.prompt, settings), e.answer)]
        tokenizer = new_tokenizer(texts, settings.tokens, settings.vocabulary)
        model = new_model(settings.kind, settings.model, len(tokenizer), settings.seed)
    else:
        need_torch().manual_seed(settings.seed)
        local = is_model(Path(settings.model))
        try:
            tokenizer = AutoTokenizer.from_pretrained(settings.model, local_files_only=local)
            config = AutoConfig.from_pretrained(settings.model, local_files_only=local)
            model = model_class(config).from_pretrained(settings.model, local_files_only=local)
        except (OSError, ValueError) as error:
            reason = " ".join(str(error).split())[:200]
            raise InputError(f"cannot load the model {settings.model}: {reason}") from None
    if tokenizer.pad_token_id is None:
        tokenizer.pad_token = tokenizer.eos_token
    if settings.lora:
        model = with_lora(model, settings.lora, settings.seed)
    return model, tokenizer


def _end(prompt: str, settings: SftSettings) -> str:
    """The end of a prompt, with all that may fit into the tokens that are taken of it."""
    return prompt[-_TOKEN_CHARS * settings.input_tokens :]


def _pairs(
    examples: Sequence[Example], tokenizer: Any, settings: SftSettings, seq2seq: bool
) -> list[Pair]:
    """The examples as tokens, each pair once, the weights of equal ones added, 1 on average; those
    whose answer is too long are left out."""
    texts: dict[tuple[str, str], float] = {}
    for e in examples:
        pair = _end(e.prompt, settings), e.answer
        texts[pair] = texts.get(pair, 0.0) + e.weight
    if not texts:
        return []
    mean = math.fsum(texts.values()) / len(texts)
    weights = [weight / mean for weight in texts.values()]
    prompts = tokenizer([p for p, _ in texts], add_special_tokens=seq2seq)["input_ids"]
    answers = tokenizer([a for _, a in texts], add_special_tokens=False)["input_ids"]
    return [
        Pair(tuple(prompt[-settings.input_tokens :]), (*answer, tokenizer.eos_token_id), weight)
        for prompt, answer, weight in zip(prompts, answers, weights, strict=True)
        if len(answer) < settings.output_tokens
    ]


def _batches(pairs: Sequence[Pair], size: int, seed: int, first: int) -> Iterator[list[Pair]]:
    """Batches without end from the ``first`` on; like lengths together, in an order by lot."""
    number, epoch = 0, 0
    while True:
        random = Random(f"{seed} {epoch}")
        order = sorted(
            range(len(pairs)), key=lambda i: (len(pairs[i].prompt) // 16, random.random())
        )
        batches = [order[at : at + size] for at in range(0, len(order), size)]
        random.shuffle(batches)
        for batch in batches:
            if number >= first:
                yield [pairs[i] for i in batch]
            number += 1
        epoch += 1


def _loss(
    model: Any, batch: Sequence[Pair], seq2seq: bool, device: str, torch: Any, pass_at: int = 1
) -> Any:
    """Cross-entropy of the answers' tokens, or the pass@N loss of the answers; the prompts' tokens
    are not learnt."""
    if seq2seq:
        rows = [(pair.prompt, pair.answer) for pair in batch]
    else:
        rows = [
            ((*pair.prompt, *pair.answer), (*([IGNORED] * len(pair.prompt)), *pair.answer))
            for pair in batch
        ]
    width, high = max(len(a) for a, _ in rows), max(len(b) for _, b in rows)
    ids = torch.tensor([[*a, *[0] * (width - len(a))] for a, _ in rows], device=device)
    mask = torch.tensor([[1] * len(a) + [0] * (width - len(a)) for a, _ in rows], device=device)
    labels = torch.tensor([[*b, *[IGNORED] * (high - len(b))] for _, b in rows], device=device)
    weights = [pair.weight for pair in batch]
    alike = all(weight == 1 for weight in weights)
    if pass_at == 1 and alike:
        return model(input_ids=ids, attention_mask=mask, labels=labels).loss
    logits = model(input_ids=ids, attention_mask=mask, labels=labels).logits
    if not seq2seq:  # each place predicts the token after it
        logits, labels = logits[:, :-1], labels[:, 1:]
    each = answer_log_probs(logits, labels, IGNORED)
    weighed = torch.tensor(weights, device=labels.device)
    if pass_at > 1:
        return (coverage_loss(each, pass_at) * weighed).mean()
    return -(each * weighed).sum() / (labels != IGNORED).sum()


def _mean_loss(
    model: Any, pairs: Sequence[Pair], size: int, seq2seq: bool, device: str, torch: Any
) -> float:
    model.eval()
    total, count = 0.0, 0
    with torch.inference_mode():
        for at in range(0, len(pairs), size):
            batch = [replace(pair, weight=1.0) for pair in pairs[at : at + size]]
            tokens = sum(len(p.answer) for p in batch)
            total += _loss(model, batch, seq2seq, device, torch).item() * tokens
            count += tokens
    return total / count
