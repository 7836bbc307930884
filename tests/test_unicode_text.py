"""The space of Unicode texts behaves like Gymnasium's own spaces."""

from __future__ import annotations

from copy import deepcopy

import numpy as np
from gymnasium.spaces import Dict, Text
from gymnasium.spaces.utils import flatten, flatten_space, unflatten
from gymnasium.vector.utils import (
    batch_space,
    create_shared_memory,
    read_from_shared_memory,
    write_to_shared_memory,
)
from hypothesis import given
from hypothesis import strategies as st

from qedgym.env.unicode_text import UnicodeText

SPACE = UnicodeText(40)
TEXTS = st.text(max_size=40)  # Hypothesis leaves surrogates out


@given(TEXTS)
def test_every_text_is_in_it_and_survives_flattening(text: str) -> None:
    assert text in SPACE
    flat = flatten(SPACE, text)
    assert flat in flatten_space(SPACE)
    assert unflatten(SPACE, flat) == text
    # The same numbers as the base class would give, whose functions use these two.
    assert flat[: len(text)].tolist() == [SPACE.character_index(c) for c in text]
    assert [SPACE.character_list[i] for i in flat[: len(text)]] == list(text)


@given(TEXTS, TEXTS)
def test_texts_travel_through_shared_memory(first: str, second: str) -> None:
    memory = create_shared_memory(SPACE, n=2)
    texts = read_from_shared_memory(SPACE, memory, n=2)
    write_to_shared_memory(SPACE, 0, first, memory)
    write_to_shared_memory(SPACE, 1, second, memory)
    assert deepcopy(texts) == (first, second)  # what is read follows what is written
    write_to_shared_memory(SPACE, 0, second, memory)
    assert deepcopy(texts) == (second, second)


def test_what_is_not_in_it() -> None:
    assert "x" * 41 not in SPACE and "" not in UnicodeText(4, min_length=1)
    assert 3 not in SPACE and "\ud800" not in SPACE


def test_samples_are_seeded_and_inside() -> None:
    def draw(seed: int) -> list[str]:
        space = UnicodeText(200, min_length=2)
        space.seed(seed)
        return [space.sample() for _ in range(50)]

    assert draw(5) == draw(5) != draw(6)
    assert all(text in UnicodeText(200, min_length=2) for text in draw(5))


def test_equality_and_batching() -> None:
    assert UnicodeText(3) == UnicodeText(3) != UnicodeText(4)
    assert UnicodeText(3) != Text(3)
    batch = batch_space(Dict(text=SPACE), 2)
    assert {"text": ("∀", "∃")} in batch
    assert np.iinfo(np.int32).max > len(SPACE.character_set)
