"""A critic that nobody told what a step is worth: the implicit process reward.

Yuan et al. (2024), *Free Process Rewards without Process Labels*, and Cui et al. (2025), *PRIME*: a
language model is trained so that ``beta`` times the log-ratio of its probability of a whole answer
to that of a reference tells whether the answer is right (cross-entropy on outcomes alone). Then the
same log-ratio of a part of the answer is what that part is worth, and its growth with each step
the step's reward. Here an answer is the tactics of a proof, after the theorem's statement.
"""

from __future__ import annotations

import json
import math
import shutil
import time
from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Any

from qedgym.env.errors import InputError
from qedgym.env.tactic_text import indent
from qedgym.env.theorem import ProofState, Theorem
from qedgym.provers.checkpoints import (
    begin,
    curves,
    finish,
    finished,
    load_checkpoint,
    save_checkpoint,
    write_atomically,
)
from qedgym.provers.confidence_loss import answer_log_probs
from qedgym.provers.language_model import LanguageModel, need_torch
from qedgym.provers.learned_critic import ranked
from qedgym.provers.prompts import template
from qedgym.provers.proof_transformer import proof_prompt
from qedgym.provers.sft import rate
from qedgym.provers.small_models import SIZES, new_model, new_tokenizer

CRITIC = "critic.json"
FORMAT = "qedgym-implicit-critic"
_IGNORED = -100


@dataclass(frozen=True, slots=True)
class Outcome:
    """Tactics that were tried for a theorem, and whether they ended in an accepted proof."""

    theorem: Theorem
    tactics: tuple[str, ...]
    proved: bool


@dataclass(frozen=True, slots=True)
class ImplicitSettings:
    """What decides the weights that come out, besides the outcomes."""

    model: str = "tiny"
    """A size of ``small_models.SIZES``, from nothing; or a model's folder or name."""
    kind: str = "causal"
    """Of a model from nothing: ``seq2seq`` or ``causal``."""
    vocabulary: int = 512
    beta: float = 0.1
    epochs: float = 6.0
    batch: int = 16
    learning_rate: float = 1e-3
    warmup: int = 10
    clip: float = 1.0
    template: str = "plain"
    input_tokens: int = 192
    output_tokens: int = 128
    held_out: float = 0.2
    """Share of the theorems that only measure."""
    seed: int = 0
    device: str | None = None


@dataclass(frozen=True, slots=True)
class ImplicitReport:
    """How a training ended."""

    outcomes: int
    theorems: int
    held_out_theorems: int
    steps: int
    loss: float
    """Mean of the last steps; 0.693 tells nothing."""
    ranked: float | None
    """Of the pairs of a proof and a failed way of a held-out theorem, the part in the right order;
    None where none was held out."""


class ImplicitCritic:
    """Judges states by how much likelier their tactics are to the trained model."""

    def __init__(self, folder: Path, record: Mapping[str, Any], device: str | None = None) -> None:
        """Read the models of a folder. Raises ``InputError`` for what cannot be read."""
        self.name = f"implicit:{folder.name}"
        self._policy = LanguageModel(str(folder / "policy"), device=device, dtype="float32")
        self._base = LanguageModel(str(folder / "reference"), device=device, dtype="float32")
        try:
            self.settings = ImplicitSettings(**record["settings"])
        except (KeyError, TypeError):
            raise InputError(f"{folder / CRITIC}: not a critic of this version") from None

    def values(self, states: Sequence[ProofState]) -> list[float]:
        """See ``Critic.values``: the logistic function of the sum of the steps' rewards."""
        found = self._ratios([(s.theorem, s.tactics) for s in states])
        return [
            # The last bits depend on what else is in the batch.
            1.0 if state.finished else round(1 / (1 + math.exp(-sum(steps))), 3)
            for state, steps in zip(states, found, strict=True)
        ]

    def step_rewards(self, theorem: Theorem, tactics: Sequence[str]) -> list[float]:
        """The reward of each step of a proof: ``beta`` times the log-ratio of its tokens."""
        return self._ratios([(theorem, tuple(tactics))])[0]

    def _ratios(
        self, ways: Sequence[tuple[Theorem, tuple[str, ...]]], rows: int = 64
    ) -> list[list[float]]:
        torch = need_torch()
        found: list[list[float]] = [[] for _ in ways]
        order = [i for i, (_, tactics) in enumerate(ways) if tactics]
        order.sort(key=lambda i: len(ways[i][1]))
        for at in range(0, len(order), rows):
            part = order[at : at + rows]
            batch = [
                _tokens(*ways[i], self._policy.tokenizer, self.settings, cut=False) for i in part
            ]
            with torch.inference_mode():
                each = [
                    _token_log_probs(m.model, batch, m.seq2seq, m.device).double().cpu()
                    for m in (self._policy, self._base)
                ]
            for i, way, row in zip(part, batch, (each[0] - each[1]).tolist(), strict=True):
                ends = [0, *way.ends]
                found[i] = [
                    self.settings.beta * math.fsum(row[a:b])
                    for a, b in zip(ends, ends[1:], strict=False)
                ]
        return found


def load_implicit(folder: Path) -> ImplicitCritic:
    """The critic that ``train_implicit`` left in a folder. Raises ``InputError`` for another."""
    try:
        record = json.loads((folder / CRITIC).read_text("utf-8"))
    except (OSError, ValueError):
        raise InputError(f"{folder}: no critic in it (`qedgym train critic` writes them)") from None
    if not isinstance(record, dict) or record.get("format") != FORMAT:
        raise InputError(f"{folder / CRITIC}: not a critic of this version")
    return ImplicitCritic(folder, record, device="cpu")


@dataclass(frozen=True, slots=True)
class _Way:
    prompt: tuple[int, ...]
    answer: tuple[int, ...]
    ends: tuple[int, ...]
    """Behind which token of the answer each tactic ends."""


def _tokens(
    theorem: Theorem, tactics: tuple[str, ...], tokenizer: Any, settings: ImplicitSettings,
    *, cut: bool = True,
) -> _Way:  # fmt: skip
    """A way as tokens; each tactic by itself, so that a way's tokens begin a longer one's.

    With ``cut`` those behind ``output_tokens`` are left out, which in training only bounds costs.
    """
    prompt = proof_prompt(theorem, template("statement-proof", settings.template))
    ids = tokenizer(prompt, add_special_tokens=False)["input_ids"][-settings.input_tokens :]
    texts = [("by\n" if not i else "") + indent(t, 2) + "\n" for i, t in enumerate(tactics)]
    parts = tokenizer(texts, add_special_tokens=False)["input_ids"]
    answer = [token for part in parts for token in part]
    ends = [sum(len(part) for part in parts[: i + 1]) for i in range(len(parts))]
    return _Way(tuple(ids), tuple(answer[: settings.output_tokens] if cut else answer), tuple(ends))


def _token_log_probs(model: Any, batch: Sequence[_Way], seq2seq: bool, device: Any) -> Any:
    """The log-probability of each answer's tokens, (rows, tokens), 0 behind its end."""
    torch = need_torch()
    rows = [w.prompt if seq2seq else (*w.prompt, *w.answer) for w in batch]
    width, high = max(map(len, rows)), max(len(w.answer) for w in batch)
    ids = torch.tensor([[*r, *[0] * (width - len(r))] for r in rows], device=device)
    mask = torch.tensor([[1] * len(r) + [0] * (width - len(r)) for r in rows], device=device)
    labels = torch.tensor(
        [[*w.answer, *[_IGNORED] * (high - len(w.answer))] for w in batch], device=device
    )
    if seq2seq:
        logits = model(input_ids=ids, attention_mask=mask, labels=labels).logits
    else:
        logits = model(input_ids=ids, attention_mask=mask).logits
        # The place before each token of an answer predicts it.
        starts = torch.tensor([len(w.prompt) - 1 for w in batch], device=device)
        places = (starts[:, None] + torch.arange(high, device=device)).clamp(max=width - 1)
        logits = logits.gather(1, places[:, :, None].expand(-1, -1, logits.shape[-1]))
    each = answer_log_probs(logits.flatten(0, 1)[:, None], labels.flatten()[:, None], _IGNORED)
    return each.view(labels.shape)


def train_implicit(
    outcomes: Sequence[Outcome],
    out: Path,
    settings: ImplicitSettings,
    *,
    resume: bool = False,
    checkpoint_s: float = 60.0,
    told: Callable[[Mapping[str, Any]], None] = lambda _: None,
) -> ImplicitReport:
    """Train a critic on outcomes; it goes to the folder ``out``, which ``implicit:OUT`` takes.

    ``out/policy`` and ``out/reference`` are the two models. With ``resume`` a training that was
    ended in any way goes on to the same weights, on one machine. Raises ``InputError`` when ``out``
    is in use, or all outcomes are alike.
    """
    torch = need_torch()
    if len({o.proved for o in outcomes}) < 2:
        raise InputError("all outcomes are alike: nothing tells proofs from failed ways")
    texts = "\0".join(f"{o.theorem.statement}\1{o.tactics}\1{o.proved}" for o in outcomes)
    begin(out, asdict(settings), sha256(texts.encode()).hexdigest(), resume)
    if (done := finished(out)) is not None:
        return ImplicitReport(**done)
    names = sorted({o.theorem.name for o in outcomes})
    Random(settings.seed).shuffle(names)
    away = set(names[: int(settings.held_out * len(names))])
    train = [o for o in outcomes if o.theorem.name not in away]
    model, tokenizer = _start(train, settings)
    seq2seq = bool(model.config.is_encoder_decoder)
    device = settings.device or ("cuda" if torch.cuda.is_available() else "cpu")
    model.to(device).eval()  # dropout would be noise in the ratio
    reference = deepcopy(model)
    ways = [_tokens(o.theorem, o.tactics, tokenizer, settings) for o in train]
    with torch.no_grad():
        base = [_token_log_probs(reference, [w], seq2seq, device).sum().item() for w in ways]
    # Proofs and failed ways weigh alike, however many there are of each.
    share = sum(o.proved for o in train) / max(1, len(train))
    weights = [0.5 / max(share if o.proved else 1 - share, 1e-9) for o in train]
    per_epoch = math.ceil(len(ways) / settings.batch)
    total = max(1, round(per_epoch * settings.epochs))
    optimizer = torch.optim.AdamW(model.parameters(), settings.learning_rate)
    first = load_checkpoint(out, model, optimizer) if resume else 0
    writer = curves(out, first)
    recent: list[float] = []
    saved = time.monotonic()
    for step in range(first, total):
        lot = list(range(len(ways)))
        Random(f"{settings.seed} {step // per_epoch}").shuffle(lot)
        at = step % per_epoch * settings.batch
        rows = lot[at : at + settings.batch]
        for group in optimizer.param_groups:
            group["lr"] = rate(step, total, settings.warmup) * settings.learning_rate
        now = _token_log_probs(model, [ways[i] for i in rows], seq2seq, device).sum(-1)
        ratio = settings.beta * (now - torch.tensor([base[i] for i in rows], device=device))
        loss = torch.nn.functional.binary_cross_entropy_with_logits(
            ratio,
            torch.tensor([float(train[i].proved) for i in rows], device=device),
            weight=torch.tensor([weights[i] for i in rows], device=device),
        )
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), settings.clip)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        recent = [*recent[-19:], loss.item()]
        writer.add_scalar("loss/train", recent[-1], step)
        if step + 1 == total or time.monotonic() - saved > checkpoint_s:
            save_checkpoint(out, model, optimizer, step + 1)
            saved = time.monotonic()
        told({"step": step + 1, "steps": total, "loss": recent[-1]})
    writer.close()
    for name, made in (("policy", model), ("reference", reference)):
        shutil.rmtree(out / name, ignore_errors=True)
        made.save_pretrained(out / name)
        tokenizer.save_pretrained(out / name)
    write_atomically(
        out / CRITIC, json.dumps({"format": FORMAT, "settings": asdict(settings)}, indent=1)
    )
    held = [o for o in outcomes if o.theorem.name in away]
    told_right = None
    if held:
        states = [ProofState(o.theorem, o.tactics, (), unread=1) for o in held]
        given = load_implicit(out).values(states)
        told_right = ranked([(o.theorem.name, float(o.proved)) for o in held], given)
    mean = sum(recent) / len(recent) if recent else float("nan")
    end = ImplicitReport(
        len(train), len(names) - len(away), len(away), total, mean, told_right
    )
    finish(out, asdict(end))
    return end


def _start(train: Sequence[Outcome], settings: ImplicitSettings) -> tuple[Any, Any]:
    """The model before training, with its tokenizer."""
    if settings.model in SIZES:
        texts = [t for o in train for t in (o.theorem.statement, *o.tactics)]
        tokenizer = new_tokenizer(texts, "bpe", settings.vocabulary)
        return new_model(settings.kind, settings.model, len(tokenizer), settings.seed), tokenizer
    loaded = LanguageModel(settings.model, device="cpu", dtype="float32")
    return loaded.model, loaded.tokenizer
