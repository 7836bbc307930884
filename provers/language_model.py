"""A Hugging Face model that completes prompts, with the exact log-probability of each completion.

Causal and sequence-to-sequence models by name or path. Sampling draws every token by the largest
of the logits with Gumbel noise (Gumbel, 1954), whose generator belongs to the row: so what one
prompt gets does not depend on the others in its batch.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qedgym.env.errors import InputError
from qedgym.provers.extras import needed


@dataclass(frozen=True, slots=True)
class Decoding:
    """How completions are chosen."""

    count: int = 16
    """How many for each prompt; sampled ones may be the same."""
    mode: str = "beam"
    """``beam`` (the most likely ones) or ``sample``."""
    temperature: float = 1.0
    """Of sampling."""
    max_tokens: int = 96
    stop: tuple[str, ...] = ()
    """A completion ends before any of these, besides the model's own end."""


@dataclass(frozen=True, slots=True)
class Completion:
    """What a model wrote."""

    text: str
    log_prob: float
    """Natural logarithm of the probability of its tokens, the end included, at temperature 1."""
    ended: bool
    """It came to its end within the limit."""
    tokens: tuple[int, ...] = ()
    """Those of its probability, the end among them."""


class LanguageModel:
    """A model with its tokenizer on a device.

    ``device`` and ``dtype`` (``float32``, ``bfloat16``, ``float16``) default to what the machine
    has: the first GPU in bfloat16, else the CPU in float32. Raises ``InputError`` for a model that
    cannot be loaded; nothing is downloaded when ``offline``.
    """

    def __init__(
        self,
        name: str,
        *,
        device: str | None = None,
        dtype: str | None = None,
        input_tokens: int = 512,
        offline: bool = True,
    ) -> None:
        torch = need_torch()
        from transformers import AutoConfig, AutoTokenizer

        self.name = name
        self.input_tokens = input_tokens
        self.device = torch.device(device or ("cuda" if torch.cuda.is_available() else "cpu"))
        precise = dtype or ("bfloat16" if self.device.type == "cuda" else "float32")
        try:
            config = AutoConfig.from_pretrained(name, local_files_only=offline)
            self.tokenizer: Any = AutoTokenizer.from_pretrained(name, local_files_only=offline)
            model = model_class(config).from_pretrained(
                name, dtype=getattr(torch, precise), local_files_only=offline
            )
        except (OSError, ValueError, KeyError, AttributeError) as error:
            reason = " ".join(str(error).split())[:200]
            raise InputError(f"cannot load the model {name}: {reason}") from None
        self._take(model.to(self.device).eval())

    @classmethod
    def of(cls, model: Any, tokenizer: Any, name: str, input_tokens: int = 512) -> LanguageModel:
        """A model that is loaded already, where it is."""
        made = cls.__new__(cls)
        made.name = name
        made.input_tokens = input_tokens
        made.tokenizer = tokenizer
        made.device = next(model.parameters()).device
        made._take(model)
        return made

    def _take(self, model: Any) -> None:
        self.model = model
        self.seq2seq = bool(model.config.is_encoder_decoder)
        if self.tokenizer.pad_token_id is None:
            self.tokenizer.pad_token = self.tokenizer.eos_token
        self.tokenizer.padding_side = "right" if self.seq2seq else "left"
        self.tokenizer.truncation_side = "left"  # the end of a prompt matters most

    def complete(
        self, prompts: Sequence[str], how: Decoding, seeds: Sequence[int] | None = None
    ) -> list[list[Completion]]:
        """Completions of each prompt, different token sequences only.

        Those of a beam come best first, samples in the order drawn. ``seeds`` settle sampling, one
        for each prompt (default 0).
        """
        if not prompts or how.count < 1:
            return [[] for _ in prompts]
        torch = need_torch()
        # Rows of like length together: padding costs as much as text.
        order = sorted(range(len(prompts)), key=lambda i: (len(prompts[i]), i))
        found: list[list[Completion]] = [[] for _ in prompts]
        # On a CPU more rows at once are slower: the caches of attention no longer fit.
        rows = 1024 if self.device.type == "cuda" else 128
        per_batch = max(1, rows // how.count)
        with torch.inference_mode():
            for at in range(0, len(order), per_batch):
                batch = order[at : at + per_batch]
                texts = [prompts[i] for i in batch]
                lots = [0 if seeds is None else seeds[i] for i in batch]
                for i, done in zip(batch, self._batch(texts, how, lots), strict=True):
                    found[i] = done
        return found

    def _batch(
        self, prompts: list[str], how: Decoding, seeds: list[int]
    ) -> list[list[Completion]]:
        given = self.tokenizer(
            prompts, return_tensors="pt", padding=True, truncation=True,
            max_length=self.input_tokens, add_special_tokens=self.seq2seq,
        ).to(self.device)  # fmt: skip
        inputs = {"input_ids": given["input_ids"], "attention_mask": given["attention_mask"]}
        settings: dict[str, Any] = {
            "max_new_tokens": how.max_tokens, "do_sample": False,
            "pad_token_id": self.tokenizer.pad_token_id,
            "eos_token_id": self.tokenizer.eos_token_id,
        }  # fmt: skip
        if how.stop:
            settings |= {"stop_strings": list(how.stop), "tokenizer": self.tokenizer}
        if how.mode == "beam":
            settings |= {
                "num_beams": how.count, "num_return_sequences": how.count, "length_penalty": 0.0,
                "early_stopping": how.count == 1,
            }  # fmt: skip
            if how.count == 1:
                settings.pop("early_stopping")
                settings.pop("length_penalty")
        elif how.mode == "sample":
            lots = [_seed(seed, prompt, n) for seed, prompt in zip(seeds, prompts, strict=True)
                    for n in range(how.count)]  # fmt: skip
            inputs = {k: v.repeat_interleave(how.count, 0) for k, v in inputs.items()}
            settings["logits_processor"] = [_Gumbel(lots, how.temperature)]
        else:
            raise InputError(f"no way of decoding {how.mode!r}: choose beam or sample")
        out = self.model.generate(**inputs, **settings)
        if how.mode == "beam":
            inputs = {k: v.repeat_interleave(how.count, 0) for k, v in inputs.items()}
        start = 1 if self.seq2seq else inputs["input_ids"].shape[1]
        rows = [self._row(ids, how.stop) for ids in out[:, start:].tolist()]
        scores = self._scores(inputs, [ids for ids, _, _ in rows])
        found: list[list[Completion]] = []
        for row in range(len(prompts)):
            seen: dict[tuple[int, ...], Completion] = {}
            for at in range(row * how.count, (row + 1) * how.count):
                ids, text, ended = rows[at]
                seen.setdefault(ids, Completion(text, scores[at], ended, ids))
            found.append(list(seen.values()))
        return found

    def _row(self, ids: list[int], stops: Sequence[str]) -> tuple[tuple[int, ...], str, bool]:
        """The tokens of a row up to its end, their text before it, and whether it has one.

        The end is the model's own, which is the last of the tokens, or the token that completes a
        stop text.
        """
        end = self.tokenizer.eos_token_id
        ended = end in ids
        if ended:
            ids = ids[: ids.index(end) + 1]
        text = self._text(ids)
        if any(stop in text for stop in stops):
            upto = next(
                n for n in range(1, len(ids) + 1) if any(s in self._text(ids[:n]) for s in stops)
            )
            ids, ended = ids[:upto], True
            text = min((text.partition(stop)[0] for stop in stops), key=len)
        return tuple(ids), text, ended

    def _text(self, ids: Sequence[int]) -> str:
        text: str = self.tokenizer.decode(ids, skip_special_tokens=True)
        return text

    def _scores(self, inputs: dict[str, Any], rows: Sequence[Sequence[int]]) -> list[float]:
        """The log-probability of each row's tokens, in double precision."""
        torch = need_torch()
        width = max(1, *map(len, rows)) if rows else 1
        written = torch.tensor([[*ids, *[0] * (width - len(ids))] for ids in rows])
        counted = torch.tensor([[1] * len(ids) + [0] * (width - len(ids)) for ids in rows])
        written, counted = written.to(self.device), counted.to(self.device)
        if self.seq2seq:
            logits = self.model(**inputs, labels=written).logits
        else:
            mask = torch.cat([inputs["attention_mask"], counted], 1)
            ids = torch.cat([inputs["input_ids"], written], 1)
            places = (mask.cumsum(1) - 1).clamp(min=0)
            logits = self.model(input_ids=ids, attention_mask=mask, position_ids=places).logits
            logits = logits[:, inputs["input_ids"].shape[1] - 1 : -1]
        chances = logits.double().log_softmax(-1)
        each = chances.gather(-1, written.unsqueeze(-1)).squeeze(-1)
        total = (each * counted).sum(1).tolist()
        # Rows of other lengths in a batch change the last bits; answers shall not depend on them.
        return [round(min(0.0, float(value)), 4) for value in total]


class _Gumbel:
    """Adds to the logits of each row noise of its own, so that the largest is a sample."""

    def __init__(self, seeds: Sequence[int], temperature: float) -> None:
        torch = need_torch()
        self.temperature = temperature
        self.generators = [torch.Generator().manual_seed(seed) for seed in seeds]

    def __call__(self, input_ids: Any, scores: Any) -> Any:
        torch = need_torch()
        size = scores.shape[-1]
        noise = torch.stack([
            torch.empty(size, dtype=torch.float64).exponential_(generator=generator)
            for generator in self.generators
        ])  # fmt: skip
        return scores.double() / self.temperature - noise.log().to(scores.device)


def _seed(seed: int, prompt: str, n: int) -> int:
    digest = hashlib.sha256(f"{seed} {n} {prompt}".encode()).digest()
    return int.from_bytes(digest[:7], "big")


def model_class(config: Any) -> Any:
    """The class that a configuration's model belongs to."""
    from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM

    return AutoModelForSeq2SeqLM if config.is_encoder_decoder else AutoModelForCausalLM


def need_torch() -> Any:
    """The torch module. Raises ``InputError`` where it is not installed."""
    return needed("torch")


def is_model(place: Path) -> bool:
    """Whether a folder holds a model."""
    return (place / "config.json").is_file()
