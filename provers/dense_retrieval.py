"""Finding the premises that a goal needs, by vectors: one encoder for goals and premises.

As in ReProver (Yang and others, 2023): mean pooling over tokens, vectors of length 1, cosine as
likeness, byte-level tokens; trained with the other premises of the batch and premises of the same
file as negatives. The loss is the softmax over a row's candidates (Karpukhin and others, 2020).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Any

import numpy as np

from qedgym.env.errors import InputError
from qedgym.env.theorem import Goal
from qedgym.provers.checkpoints import (
    begin,
    curves,
    finish,
    finished,
    load_checkpoint,
    save_checkpoint,
    write_atomically,
)
from qedgym.provers.language_model import need_torch
from qedgym.provers.premise_texts import PremiseText
from qedgym.provers.retrieval import Question, Scores
from qedgym.provers.sft import Progress, rate
from qedgym.provers.small_models import SIZES, new_tokenizer


@dataclass(frozen=True, slots=True)
class RetrieverSettings:
    """What decides the weights of an encoder, besides the data."""

    model: str = "small"
    """A size of ``small_models.SIZES``, trained from nothing; or a model's folder or name."""
    epochs: float = 10.0
    batch: int = 16
    """States of a batch, each with one premise that it uses."""
    negatives: int = 2
    """Further premises for each state, of the same file where it has them."""
    learning_rate: float = 1e-3
    warmup: int = 50
    temperature: float = 0.05
    tokens: int = 192
    """Most tokens of a text; of a longer one the end is taken."""
    seed: int = 0


class Dense:
    """Retrieval with an encoder; a premise is encoded once, when it is added.

    To the cosine of what stands in the theorem's own file ``near`` is added.
    """

    name = "dense"

    def __init__(
        self, encoder: Encoder, premises: Iterable[PremiseText] = (), near: float = 0.2
    ) -> None:
        self.encoder = encoder
        self.near = near
        self._premises: dict[str, PremiseText] = {}
        self._vectors = np.zeros((0, 0), dtype=np.float32)
        self.add(premises)

    def add(self, premises: Iterable[PremiseText]) -> None:
        """See ``Retriever.add``."""
        new = {p.name: p for p in premises if p.name not in self._premises}
        if new:
            found = self.encoder.vectors([premise_line(p) for p in new.values()])
            self._vectors = found if not self._premises else np.vstack([self._vectors, found])
            self._premises |= new

    @property
    def premises(self) -> Sequence[PremiseText]:
        """See ``Retriever.premises``."""
        return list(self._premises.values())

    def scores(self, goals: Sequence[Goal]) -> Scores:
        """See ``Retriever.scores``: cosines, those of the own file raised."""
        if not self._premises or not goals:
            return np.zeros((len(goals), len(self._premises)), dtype=np.float32)
        found: Scores = self.encoder.vectors([goal_line(g) for g in goals]) @ self._vectors.T
        raised = [self.near * premise.near for premise in self._premises.values()]
        return found + np.array(raised, dtype=np.float32)


class Encoder:
    """Texts to vectors of length 1. What was encoded is kept (``keep`` texts)."""

    def __init__(self, model: Any, tokenizer: Any, tokens: int, keep: int = 20_000) -> None:
        self.model = model
        self.tokenizer = tokenizer
        self.tokens = tokens
        self._keep = keep
        self._known: dict[str, Any] = {}

    @classmethod
    def load(cls, folder: str) -> Encoder:
        """From a folder of ``qedgym train retriever``, or an encoder of Hugging Face's formats.

        Raises ``InputError`` where there is none.
        """
        need_torch()
        from transformers import AutoModel, AutoTokenizer

        try:
            model = AutoModel.from_pretrained(folder, local_files_only=True)
            tokenizer = AutoTokenizer.from_pretrained(folder, local_files_only=True)
        except (OSError, ValueError) as error:
            reason = " ".join(str(error).split())[:200]
            raise InputError(f"cannot load the encoder {folder}: {reason}") from None
        settings = Path(folder) / "retriever.json"
        tokens = 512
        if settings.is_file():
            tokens = int(json.loads(settings.read_text("utf-8"))["tokens"])
        return cls(model.eval(), tokenizer, tokens)

    def vectors(self, texts: Sequence[str], batch: int = 64) -> Scores:
        """``(texts, width)``; rows have length 1."""
        torch = need_torch()
        new = sorted({t for t in texts if t not in self._known}, key=lambda t: (len(t), t))
        with torch.inference_mode():
            for at in range(0, len(new), batch):
                part = new[at : at + batch]
                rows = self.encode(part).float().cpu().numpy()
                self._known.update(zip(part, rows, strict=True))
        found = np.stack([self._known[text] for text in texts])
        for old in list(self._known)[: max(0, len(self._known) - self._keep)]:
            del self._known[old]
        return found

    def encode(self, texts: Sequence[str]) -> Any:
        """The same as a tensor, with gradients where they are wanted."""
        torch = need_torch()
        rows = self.tokenizer(list(texts), add_special_tokens=False)["input_ids"]
        rows = [row[-self.tokens :] or [self.tokenizer.eos_token_id] for row in rows]
        width = max(map(len, rows))
        device = next(self.model.parameters()).device
        ids = torch.tensor([[*r, *[0] * (width - len(r))] for r in rows], device=device)
        mask = torch.tensor([[1] * len(r) + [0] * (width - len(r)) for r in rows], device=device)
        hidden = self.model(input_ids=ids, attention_mask=mask).last_hidden_state
        mean = (hidden * mask.unsqueeze(-1)).sum(1) / mask.sum(1, keepdim=True)
        return torch.nn.functional.normalize(mean, dim=-1)


def goal_line(goal: Goal) -> str:
    """A goal as the encoder reads it: the target last."""
    given = [f"{h.name} : {h.type}" for h in goal.hypotheses if not h.is_instance]
    return "\n".join([*given, f"⊢ {goal.target}"])


def premise_line(premise: PremiseText) -> str:
    """A premise as the encoder reads it."""
    return f"{premise.name} {premise.text}"


def train_retriever(
    questions: Sequence[Question],
    out: Path,
    settings: RetrieverSettings,
    *,
    resume: bool = False,
    checkpoint_s: float = 60.0,
    told: Callable[[Progress], None] = lambda _: None,
) -> Progress:
    """Train an encoder on states and the premises that their next steps used; it goes to ``out``.

    Resumes like ``train_sft``. Raises ``InputError`` for a folder in use or without questions.
    """
    import time

    torch = need_torch()
    if not questions:
        raise InputError("no step of these proofs names a premise: nothing to learn from")
    text = "\0".join(f"{q.theorem}\1{goal_line(q.goal)}\1{sorted(q.wanted)}" for q in questions)
    begin(out, asdict(settings), sha256(text.encode()).hexdigest(), resume)
    if (done := finished(out)) is not None:
        return Progress(**done)
    encoder = new_encoder(settings)
    per_epoch = max(1, len(questions) // settings.batch)
    total = max(1, round(per_epoch * settings.epochs))
    optimizer = torch.optim.AdamW(encoder.model.parameters(), settings.learning_rate)
    first = load_checkpoint(out, encoder.model, optimizer) if resume else 0
    writer = curves(out, first)
    recent: list[float] = []
    saved = time.monotonic()
    for step, batch in zip(
        range(first, total), _batches(questions, settings, first), strict=False
    ):
        torch.manual_seed(settings.seed * 1_000_003 + step)
        encoder.model.train()
        for group in optimizer.param_groups:
            group["lr"] = rate(step, total, settings.warmup) * settings.learning_rate
        loss = _loss(encoder, batch, settings, step, torch)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(encoder.model.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        recent = [*recent[-49:], loss.item()]
        writer.add_scalar("loss/train", recent[-1], step)
        if step + 1 == total or time.monotonic() - saved > checkpoint_s:
            save_checkpoint(out, encoder.model, optimizer, step + 1)
            saved = time.monotonic()
        told(Progress(step + 1, total, sum(recent) / len(recent), None))
    writer.close()
    encoder.model.save_pretrained(out)
    encoder.tokenizer.save_pretrained(out)
    write_atomically(out / "retriever.json", json.dumps({"tokens": settings.tokens}))
    end = Progress(total, total, sum(recent) / len(recent) if recent else 0.0, None)
    finish(out, asdict(end))
    return end


def new_encoder(settings: RetrieverSettings) -> Encoder:
    """The encoder before training: byte-level and random by the seed, or a model by name."""
    torch = need_torch()
    if settings.model not in SIZES:
        found = Encoder.load(settings.model)
        return Encoder(found.model, found.tokenizer, settings.tokens)
    from transformers import BertConfig, BertModel

    size = SIZES[settings.model]
    tokenizer = new_tokenizer([], "bytes")
    torch.manual_seed(settings.seed)
    config = BertConfig(
        vocab_size=len(tokenizer), hidden_size=size.width, num_attention_heads=size.heads,
        num_hidden_layers=max(1, size.layers // 2), intermediate_size=4 * size.width,
        max_position_embeddings=max(512, settings.tokens), pad_token_id=0,
    )  # fmt: skip
    maker: Any = BertModel
    return Encoder(maker(config, add_pooling_layer=False), tokenizer, settings.tokens)


def _batches(
    questions: Sequence[Question], settings: RetrieverSettings, first: int
) -> Iterator[list[Question]]:
    """Batches from the ``first`` on, as many as are asked for; each epoch in an order by lot."""
    number, epoch = 0, 0
    while True:
        order = list(range(len(questions)))
        Random(f"{settings.seed} {epoch}").shuffle(order)
        size = min(settings.batch, len(order))
        for at in range(0, len(order) - size + 1, size):
            if number >= first:
                yield [questions[i] for i in order[at : at + size]]
            number += 1
        epoch += 1


def _loss(
    encoder: Encoder, batch: Sequence[Question], settings: RetrieverSettings, step: int, torch: Any
) -> Any:
    random = Random(f"{settings.seed} step {step}")
    right: list[PremiseText] = []
    wrong: list[PremiseText] = []
    for question in batch:
        by_name = {p.name: p for p in question.accessible if p.name in question.wanted}
        right.append(random.choice([by_name[name] for name in sorted(by_name)]))
        near = [p for p in question.accessible if p.near and p.name not in question.wanted]
        others = near or question.accessible
        wrong += random.sample(others, min(settings.negatives, len(others)))
    candidates = list({p.name: p for p in [*right, *wrong]}.values())
    goals = encoder.encode([goal_line(q.goal) for q in batch])
    premises = encoder.encode([premise_line(p) for p in candidates])
    likeness = goals @ premises.T / settings.temperature
    # Another premise that a state uses is no negative of it.
    used = torch.tensor([
        [p.name in q.wanted and p.name != r.name for p in candidates]
        for q, r in zip(batch, right, strict=True)
    ])  # fmt: skip
    names = [p.name for p in candidates]
    labels = torch.tensor([names.index(r.name) for r in right])
    return torch.nn.functional.cross_entropy(likeness.masked_fill(used, -1e9), labels)
