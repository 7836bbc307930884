"""A Gymnasium space of Unicode texts. ``gymnasium.spaces.Text`` only knows a listed charset."""

from __future__ import annotations

from collections.abc import Sequence
from multiprocessing.sharedctypes import SynchronizedArray
from typing import Any, cast, overload

import numpy as np
from gymnasium.spaces import Text
from gymnasium.spaces.utils import flatten, unflatten
from gymnasium.vector.utils.shared_memory import read_from_shared_memory
from numpy.typing import NDArray

_SURROGATES = range(0xD800, 0xE000)  # code points that are no characters
_END = 0x110000 - len(_SURROGATES)  # how many characters there are; also the padding

# What samples are drawn from: ASCII and the symbols that Lean prints most.
_SAMPLED = "".join(map(chr, range(0x20, 0x7F))) + "\nαβγλ→←↔∀∃∧∨¬⊢⟨⟩·∘≤≥≠∣∈✝₁₂×ℕ𝓤"
_SAMPLE_LENGTH = 64


class _Characters(Sequence[str]):
    """All Unicode characters in order, without holding them."""

    def __len__(self) -> int:
        return _END

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[str]: ...
    def __getitem__(self, index: int | slice) -> str | Sequence[str]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(_END))]
        if not 0 <= index < _END:
            raise IndexError(index)
        code = int(index)
        return chr(code if code < _SURROGATES.start else code + len(_SURROGATES))

    def __contains__(self, char: object) -> bool:
        return isinstance(char, str) and len(char) == 1 and ord(char) not in _SURROGATES

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Characters)

    def __hash__(self) -> int:
        return hash(_Characters)


_ALL = _Characters()


class UnicodeText(Text):
    """Texts of ``min_length`` to ``max_length`` Unicode characters (surrogates are none).

    It flattens, batches and travels through shared memory like ``Text``: as ``max_length`` int32
    indices, padded with the number of all characters. ``sample`` draws short texts of the
    characters that Lean uses, from the space's own seeded generator; masks are not supported.

    >>> UnicodeText(8).contains("∀ x, p x"), UnicodeText(4).contains("∀ x, p x")
    (True, False)
    """

    def __init__(
        self,
        max_length: int,
        *,
        min_length: int = 0,
        seed: int | np.random.Generator | None = None,
    ) -> None:
        """Take the bounds of the length, both inclusive."""
        super().__init__(max_length, min_length=min_length, charset="", seed=seed)

    def sample(self, mask: None = None, probability: None = None) -> str:  # type: ignore[override]
        """A text of at most 64 characters (or ``min_length``, if that is more)."""
        if mask is not None or probability is not None:
            raise ValueError("UnicodeText.sample supports no mask and no probability")
        longest = min(self.max_length, max(self.min_length, _SAMPLE_LENGTH))
        length = self.np_random.integers(self.min_length, longest + 1)
        picks = self.np_random.integers(0, len(_SAMPLED), size=length)
        return "".join(_SAMPLED[i] for i in picks)

    def contains(self, x: Any) -> bool:
        """Whether ``x`` is a text of fitting length without surrogates."""
        if not isinstance(x, str) or not self.min_length <= len(x) <= self.max_length:
            return False
        return x.isascii() or not any("\ud800" <= c <= "\udfff" for c in x)

    # The base class promises a set and a tuple; a million characters are better not listed.
    @property
    def character_set(self) -> frozenset[str]:
        """All characters, as something with a length that can be asked."""
        return cast("frozenset[str]", _ALL)

    @property
    def character_list(self) -> tuple[str, ...]:
        """All characters in order, as something that can be indexed."""
        return cast("tuple[str, ...]", _ALL)

    @property
    def characters(self) -> str:
        """The characters that samples are drawn from (all would be a million)."""
        return _SAMPLED

    def character_index(self, char: str) -> np.int32:
        """The place of a character among all."""
        code = ord(char)
        return np.int32(code if code < _SURROGATES.start else code - len(_SURROGATES))

    def __repr__(self) -> str:
        return f"UnicodeText({self.min_length}, {self.max_length})"

    def __eq__(self, other: object, /) -> bool:
        return (
            isinstance(other, UnicodeText)
            and self.min_length == other.min_length
            and self.max_length == other.max_length
        )

    __hash__ = None  # type: ignore[assignment]  # spaces are mutable, as their base class is


def _indices(text: str) -> NDArray[np.int32]:
    codes = np.frombuffer(text.encode("utf-32-le"), dtype=np.int32)
    return np.where(codes < _SURROGATES.start, codes, codes - len(_SURROGATES)).astype(np.int32)


def _text(indices: NDArray[np.int32]) -> str:
    used = indices[indices < _END]
    codes = np.where(used < _SURROGATES.start, used, used + len(_SURROGATES))
    return codes.astype("<i4").tobytes().decode("utf-32-le")


# Same results as those of Text, without a Python loop over padding.
@flatten.register(UnicodeText)
def _flatten_text(space: UnicodeText, x: str) -> NDArray[np.int32]:  # type: ignore[misc]
    out = np.full((space.max_length,), _END, dtype=np.int32)
    out[: len(x)] = _indices(x)
    return out


@unflatten.register(UnicodeText)
def _unflatten_text(space: UnicodeText, x: NDArray[np.int32]) -> str:  # type: ignore[misc]
    return _text(x)


class _SharedTexts(Sequence[str]):
    """The texts of all environments, read from shared memory when asked for.

    ``AsyncVectorEnv`` reads shared memory once, then expects what it got to follow the memory, as
    an array does, and hands out deep copies. So this follows the memory, and its copy is a tuple.
    """

    def __init__(self, rows: NDArray[np.int32]) -> None:
        self._rows = rows

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[str]: ...
    def __getitem__(self, index: int | slice) -> str | Sequence[str]:
        if isinstance(index, slice):
            return tuple(map(_text, self._rows[index]))
        return _text(self._rows[index])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __deepcopy__(self, memo: dict[int, Any]) -> tuple[str, ...]:
        return tuple(self)


@read_from_shared_memory.register(UnicodeText)
def _read_text(
    space: UnicodeText, shared_memory: SynchronizedArray[Any], n: int = 1
) -> Sequence[str]:
    rows = np.frombuffer(shared_memory.get_obj(), dtype=np.int32)  # type: ignore[call-overload]
    return _SharedTexts(rows.reshape((n, space.max_length)))
