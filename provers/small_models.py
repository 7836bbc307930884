"""Small language models built from a configuration, with byte-level tokens; no weights from afar.

Tokens are bytes (``bytes``), or byte pairs merged by how often they come in the texts given
(``bpe``): any Unicode text can be written either way.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from qedgym.env.errors import InputError

PAD, END, UNKNOWN = "<pad>", "</s>", "<unk>"


@dataclass(frozen=True, slots=True)
class Size:
    """How large a model is."""

    width: int
    layers: int
    """Of a decoder alone; of encoder and decoder together."""
    heads: int
    feed_forward: int = 4
    """Width of the feed-forward parts, in widths."""
    dropout: float = 0.1


SIZES: Final = {
    "tiny": Size(32, 2, 2),
    "mini": Size(96, 5, 4, 2, 0.0),
    "small": Size(128, 5, 4),
    "medium": Size(256, 8, 4),
    "large": Size(768, 18, 12),
}
"""About 0.02, 0.4, 1, 6 and 150 million parameters, the tokens' vectors left out."""
KINDS: Final = ("seq2seq", "causal")


def new_tokenizer(texts: Iterable[str], tokens: str = "bpe", vocabulary: int = 1024) -> Any:
    """A tokenizer of bytes, or of byte pairs learnt from texts; the same for the same texts."""
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
    from transformers import PreTrainedTokenizerFast

    if tokens not in ("bpe", "bytes"):
        raise InputError(f"no tokens {tokens!r}: choose bpe or bytes")
    tokenizer = Tokenizer(models.BPE(unk_token=UNKNOWN))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    special = [PAD, END, UNKNOWN]
    alphabet = pre_tokenizers.ByteLevel.alphabet()
    trainer = trainers.BpeTrainer(
        vocab_size=len(special) + 256 if tokens == "bytes" else vocabulary,
        special_tokens=special,
        initial_alphabet=sorted(alphabet),
        show_progress=False,
    )
    tokenizer.train_from_iterator(texts if tokens == "bpe" else [], trainer)
    fast: Any = PreTrainedTokenizerFast
    return fast(
        tokenizer_object=tokenizer, pad_token=PAD, eos_token=END, unk_token=UNKNOWN,
        clean_up_tokenization_spaces=False,
    )  # fmt: skip


def new_model(kind: str, size: str, vocabulary: int, seed: int = 0) -> Any:
    """A model with random weights that the seed fixes.

    ``seq2seq`` is a T5, ``causal`` a Llama. Raises ``InputError`` for an unknown kind or size.
    """
    import torch
    from transformers import AutoModelForCausalLM, AutoModelForSeq2SeqLM, LlamaConfig, T5Config

    if size not in SIZES:
        raise InputError(f"no model size {size!r}: choose one of {', '.join(SIZES)}")
    wanted = SIZES[size]
    torch.manual_seed(seed)
    if kind == "seq2seq":
        decoder = max(1, wanted.layers * 2 // 5)
        config: Any = T5Config(
            vocab_size=vocabulary, d_model=wanted.width, d_kv=wanted.width // wanted.heads,
            d_ff=wanted.feed_forward * wanted.width, num_layers=wanted.layers - decoder,
            num_decoder_layers=decoder, num_heads=wanted.heads, dropout_rate=wanted.dropout,
            feed_forward_proj="relu", pad_token_id=0, eos_token_id=1,
        )  # fmt: skip
        config.decoder_start_token_id = 0
        return _made(AutoModelForSeq2SeqLM, config)
    if kind == "causal":
        config = LlamaConfig(
            vocab_size=vocabulary, hidden_size=wanted.width, intermediate_size=3 * wanted.width,
            num_hidden_layers=wanted.layers, num_attention_heads=wanted.heads,
            num_key_value_heads=wanted.heads, max_position_embeddings=4096, pad_token_id=0,
            eos_token_id=1, bos_token_id=1, tie_word_embeddings=True, attention_dropout=0.0,
        )  # fmt: skip
        return _made(AutoModelForCausalLM, config)
    raise InputError(f"no kind of model {kind!r}: choose one of {', '.join(KINDS)}")


def _made(maker: Any, config: Any) -> Any:
    return maker.from_config(config)
